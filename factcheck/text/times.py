"""Time expressions of a text: where they stand and what their words say, placed on the calendar when an anchor is given."""

import re
from collections.abc import Callable
from datetime import date

from factcheck.model import Field, RelativeTime, Span, TimeExpression
from factcheck.model.time import TimeBasis
from factcheck.text.calendar import value_bounds
from factcheck.text.normalise import CleanText, clean
from factcheck.text.resolve_times import bounds_of, place, place_year, resolve
from factcheck.text.tense import Tense, tense_at
from factcheck.text.timex_context import NAMES_AT, end_of_name, mark_of_context
from factcheck.text.timex_joining import join
from factcheck.text.timex_patterns import FIGURES_GO_ON, FIRST_WORD, Family, families_of
from factcheck.text.timex_readers import READERS
from factcheck.text.timex_reading import Reading
from factcheck.text.timex_standing import counts_things, is_clock, is_month, is_part, is_year, names_may
from factcheck.text.timex_told import told_from_text

__all__ = ["find_times", "resolve", "times_in"]

_NO_START_AFTER = frozenset("$€£¥#@/.,:_")
"""Marks that make the digits after them an amount, a tag or the rest of a longer figure."""


def find_times(text: str, *, anchor: date | None = None, field: Field = "text") -> list[TimeExpression]:
    """The dates, times, durations and sets of `text` in order, none overlapping another; spans point into `text`.

    With an anchor relative expressions are placed: `value` becomes complete, `earliest`/`latest` and basis "inferred"
    are filled. A clause of the future reads a bare weekday as the coming one. Ages, scores, prices and names that hold a
    time word ("Sunday Times") are no times.
    """
    return times_in(clean(text), anchor=anchor, field=field)


def times_in(cleaned: CleanText, *, anchor: date | None = None, field: Field = "text") -> list[TimeExpression]:
    """As `find_times`, for a text that is cleaned already; spans still point into the original."""
    text = cleaned.text
    low = text.lower()
    if len(low) != len(text):
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    readings = _kept(_joined(_scan(text, low), low), text, low)
    found = [_expression(reading, cleaned, low, anchor, field) for reading in readings]
    return found if anchor is None else told_from_text(readings, found, low)


def _scan(text: str, low: str) -> list[Reading]:
    """Every reading in order, longest first where several begin at one word."""
    readings: list[Reading] = []
    done = 0
    for word in FIRST_WORD.finditer(low):
        start = word.start()
        if start < done:
            continue
        first = word.group()
        if first in NAMES_AT and (name_end := end_of_name(text, first, start)) is not None:
            done = name_end
            continue
        if first[0].isdigit() and not (_may_begin(low, start) and (len(first) == 4 or FIGURES_GO_ON.match(low, start))):
            continue
        reading = _longest(families_of(first), low, start)
        if reading is None:
            continue
        done = reading.end
        if _is_written_as_time(reading, text, low) and (reading.kind == "duration" or mark_of_context(reading, low)):
            while readings and readings[-1].end > reading.start:  # "the last week" under "the last week of November"
                readings.pop()
            readings.append(reading)
    return readings


def _may_begin(low: str, start: int) -> bool:
    """Whether figures at `start` stand alone, and are not the rest of "$2.5", "3/16" or "14-16"."""
    if start == 0:
        return True
    before = low[start - 1]
    if before in _NO_START_AFTER:
        return before in ",:@" and not low[start - 2 : start - 1].isdigit()
    return not (before == "-" and low[start - 2 : start - 1].isdigit())


def _longest(families: tuple[Family, ...], low: str, start: int) -> Reading | None:
    best: Reading | None = None
    for family in families:
        match = family.pattern.match(low, start)
        if match is None or (best is not None and match.end() <= best.end):
            continue
        reading = READERS[family.name](match)
        if reading is not None and (best is None or reading.end > best.end):
            best = reading
    return best


_ADVERBS_IN_NAMES = ("daily", "weekly", "monthly", "quarterly", "nightly")


def _is_written_as_time(reading: Reading, text: str, low: str) -> bool:
    """Capitals where English has them: "may" and "march" are verbs, "sun" shines, the Daily is a paper."""
    start = reading.start
    if reading.kind == "weekday" and reading.is_abbreviated:
        return text[start].isupper()
    if reading.kind == "set" and low.startswith(_ADVERBS_IN_NAMES, start):
        return text[start].islower()
    if reading.kind == "month" and reading.value.startswith("XXXX"):
        return text[start].isupper()
    if reading.kind == "day" and low.startswith(("may", "march", "mar", "dec", "sep", "jan", "jun"), start):
        return text[start].isupper()
    return True


def _joined(readings: list[Reading], low: str) -> list[Reading]:
    joined: list[Reading] = []
    for reading in readings:
        if not (joined and join(joined[-1], reading, low)):
            joined.append(reading)
    return joined


_LIST_GLUE = re.compile(r",? (?:and |or )?")


def _kept(readings: list[Reading], text: str, low: str) -> list[Reading]:
    """The readings that stand: weak ones only where the words beside them, or a year listed before them, say so."""
    kept: list[Reading] = []
    has_weak_may = any(reading.is_weak and reading.kind == "month" and reading.value[5:7] == "05" for reading in readings)
    may_is_person = has_weak_may and names_may(text)
    for reading in readings:
        if may_is_person and reading.is_weak and reading.kind == "month" and reading.value[5:7] == "05":
            continue
        if reading.kind == "duration" and not mark_of_context(reading, low):
            continue
        if not reading.is_weak or _is_confirmed(reading, text, low) or _continues_list(kept, reading, low):
            kept.append(reading)
    return kept


def _is_confirmed(reading: Reading, text: str, low: str) -> bool:
    match reading.kind:
        case "month":
            return is_month(reading, text, low)
        case "year":
            return is_year(reading, text, low)
        case "clock":
            return is_clock(reading, low)
        case "duration":
            return True
        case "part":
            return _stands_alone(reading, low)
    return False


def _stands_alone(reading: Reading, low: str) -> bool:
    """A part of the day with no day beside it: "died overnight", "until mid-afternoon"; never "an overnight bus"."""
    if not is_part(reading, low):
        return False
    if low.startswith("overnight", reading.start):
        is_ahead = tense_at(low, reading.start, reading.end) == "future"
        reading.relative = RelativeTime(unit="day", n=0 if is_ahead else -1)
    return True


def _continues_list(kept: list[Reading], reading: Reading, low: str) -> bool:
    if not kept or kept[-1].kind != reading.kind or reading.kind not in {"year", "month"} or counts_things(low, reading.end):
        return False
    return _LIST_GLUE.fullmatch(low, kept[-1].end, reading.start) is not None


def _tensed(reading: Reading, tense: Tense | None) -> RelativeTime | None:
    """The relative time with what the clause's tense adds: the coming weekday or month in a clause of the future."""
    relative = reading.relative
    if relative is None or relative.unit not in {"weekday", "monthday", "weekend"}:
        return relative
    if relative.direction == "nearest" and tense == "future":
        return relative.model_copy(update={"direction": "this"})
    if relative.direction == "this" and tense == "past":
        return relative.model_copy(update={"direction": "nearest"})
    return relative


def _in_nearest_year(in_year: Callable[[int], date | None], anchor: date, tense: Tense | None) -> str | None:
    """The nearest such day to the anchor, on the side that the tense says."""
    days = [day for year in (anchor.year - 1, anchor.year, anchor.year + 1) if (day := in_year(year)) is not None]
    if tense is not None:
        days = [day for day in days if day >= anchor] if tense == "future" else [day for day in days if day <= anchor]
    return min(days, key=lambda day: abs(day - anchor)).isoformat() if days else None


def _expression(reading: Reading, cleaned: CleanText, low: str, anchor: date | None, field: Field) -> TimeExpression:
    value, relative = reading.value, reading.relative
    tense: Tense | None = None
    if reading.in_year is not None and anchor is not None:
        value = _in_nearest_year(reading.in_year, anchor, tense_at(low, reading.start, reading.end)) or value
    elif relative is None and anchor is not None:
        value = place_year(value, anchor) or value
    if relative is not None and relative.unit in {"weekday", "monthday", "weekend"}:
        tense = tense_at(low, reading.start, reading.end)
        relative = _tensed(reading, tense)
    basis: TimeBasis = "unknown"
    if relative is None:
        bounds = value_bounds(value, reading.mod) if reading.type in {"DATE", "TIME"} else None
        if bounds:
            basis = "stated" if value == reading.value else "inferred"
    else:
        placed = place(value, relative, anchor, tense) if anchor is not None else None
        bounds = bounds_of(placed, relative, reading.mod, anchor) if placed and anchor else None
        if placed:
            value, basis = placed, "inferred"
    start, end = cleaned.to_original(reading.start, reading.end)
    return TimeExpression(
        span=Span(start=start, end=end, field=field),
        type=reading.type,
        value=value,
        mod=reading.mod,
        earliest=bounds[0] if bounds else None,
        latest=bounds[1] if bounds else None,
        clock=reading.clock,
        zone=reading.zone,
        surface=cleaned.original[start:end],
        weekday=reading.weekday,
        relative=relative,
        anchor=anchor if basis == "inferred" else None,
        basis=basis,
    )
