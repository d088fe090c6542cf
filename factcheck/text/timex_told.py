"""Times that count from another time of their text: "three days later", "the night before", "by noon" of this morning.

Only where the reader of the article's date placed that other time: what stays open is placed by nobody.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from factcheck.model import TimeExpression
from factcheck.text.calendar import months_from, value_bounds
from factcheck.text.timex_reading import Reading

_NEAR = 160
"""Characters back to the day that a story counts from: it stands in the same sentence or the one before."""
_ELSEWHERE = re.compile(r"[.!?\n]")
_MONTH_VALUE = re.compile(r"\d{4}-\d\d(?![\d:])")
_DAY_VALUE = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")


def told_from_text(readings: Sequence[Reading], found: Sequence[TimeExpression], low: str) -> list[TimeExpression]:
    """`found`, one for each of `readings`, with those placed that another of them dates."""
    placed = list(found)
    for index, reading in enumerate(readings):
        if reading.steps is not None:
            value = _counted(reading, placed[:index], readings[:index])
        elif found[index].relative is None and found[index].value.startswith("XXXX-XX-XXT"):
            value = _on_day_of_clause(index, readings, found, low)
        else:
            continue
        if value is not None:
            placed[index] = _placed(found[index], value)
    return placed


def _placed(time: TimeExpression, value: str) -> TimeExpression:
    bounds = value_bounds(value, time.mod)
    return time.model_copy(
        update={
            "value": value,
            "earliest": bounds[0] if bounds else None,
            "latest": bounds[1] if bounds else None,
            "basis": "inferred",
        }
    )


def _counted(reading: Reading, before: Sequence[TimeExpression], read: Sequence[Reading]) -> str | None:
    """The value of "three days later": the last time before it, if near and as exact as the step, and the steps from it."""
    if not before or reading.steps is None or reading.start - read[-1].end > _NEAR:
        return None
    unit, steps = reading.steps
    base = before[-1].value if before[-1].type in {"DATE", "TIME"} and "/" not in before[-1].value else ""
    if unit == "Y":
        return f"{int(base[:4]) + steps:04}" if re.match(r"\d{4}(?:-|$)", base) else None
    if unit == "M" and _MONTH_VALUE.match(base):
        return "{:04}-{:02}".format(*months_from(int(base[:4]), int(base[5:7]), steps))
    day = _DAY_VALUE.fullmatch(base)
    if day is None or unit == "M":
        return None
    moved = _moved(date(*map(int, day.groups())), unit, steps)
    return moved + "T" + part if (part := reading.value.partition("T")[2]) else moved


def _moved(day: date, unit: str, steps: int) -> str:
    """The day so many steps from `day`, or for weeks the week."""
    if unit == "D":
        return (day + timedelta(days=steps)).isoformat()
    year, week, _ = (day + timedelta(weeks=steps)).isocalendar()
    return f"{year:04}-W{week:02}"


def _on_day_of_clause(index: int, readings: Sequence[Reading], found: Sequence[TimeExpression], low: str) -> str | None:
    """The value of a time of day on the one day that its own sentence names."""
    clock = readings[index]
    days = set()
    for reading, time in zip(readings, found, strict=True):
        between = low[min(reading.end, clock.end) : max(reading.start, clock.start)]
        if reading is clock or _ELSEWHERE.search(between.replace(".m.", "")):
            continue
        if time.type == "SET" or "/" in time.value:
            return None
        if day := _DAY_VALUE.fullmatch(time.value):
            days.add("-".join(day.groups()))
    return f"{days.pop()}T{found[index].value.partition('T')[2]}" if len(days) == 1 and "/" not in found[index].value else None
