"""How well times are read beside dateparser and Recognizers-Text, on sentences with gold spans and values.

    python benchmarks/times_vs_libraries.py FILE [--show N]

FILE holds one JSON object a line: kind ("datetime" lines count), input, ref (the anchor), results with start, end, type and
resolution values, as in the English specification of Recognizers-Text. Spans count as exact or overlapping. A value agrees
when it equals any of the readings that the gold lists: the days of a date or range (its last day, month or year counted in
or out), the clock time, the length of a duration. Libraries that are not installed are left out
(recognizers-text-date-time imports only beside emoji<2).
"""

import argparse
import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple


class Found(NamedTuple):
    """A span and what it means: days, a clock time as "HH:MM", or seconds; whatever a reader gives."""

    start: int
    end: int
    days: tuple[date, date] | None = None
    clock: str | None = None
    seconds: float | None = None


class Case(NamedTuple):
    """A sentence, its anchor, and for each gold span the readings that count as right."""

    text: str
    anchor: datetime
    gold: tuple[tuple[Found, ...], ...]


Reader = Callable[[str, datetime], list[Found]]

_SECONDS = {
    "Y": 31_536_000,
    "M": 2_592_000,
    "W": 604_800,
    "D": 86_400,
    "H": 3_600,
    "MIN": 60,
    "S": 1,
    "Q": 7_776_000,
    "WE": 172_800,
}
_PERIOD = re.compile(r"P(?P<date>[\dYMWDQE.]*)(?:T(?P<time>[\dHMS.]*))?")
_AMOUNT = re.compile(r"([\d.]+)([A-Z]+)")


def seconds_of(period: str) -> float | None:
    """The length of an ISO 8601 period, a month as 30 days and a year as 365, as Recognizers-Text counts."""
    match = _PERIOD.fullmatch(period)
    if match is None:
        return None
    amounts = [(number, unit) for number, unit in _AMOUNT.findall(match["date"] or "")]
    amounts += [(number, "MIN" if unit == "M" else unit) for number, unit in _AMOUNT.findall(match["time"] or "")]
    return sum(float(number) * _SECONDS[unit] for number, unit in amounts) if amounts else None


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def _clock(text: str | None) -> str | None:
    match = re.search(r"(\d\d:\d\d)(:\d\d)?$", text or "")
    return match[1] if match else None


def gold_found(start: int, end: int, kind: str, value: dict[str, Any]) -> Found:
    """One gold reading; ends of ranges are exclusive there."""
    if kind == "duration":
        return Found(start, end, seconds=float(value["value"]) if "value" in value else None)
    if "value" in value and kind != "set":
        day = _day(value["value"])
        return Found(start, end, (day, day) if day else None, _clock(value["value"]) if kind in {"time", "datetime"} else None)
    first, last = _day(value.get("start")), _day(value.get("end"))
    if first and last and kind == "daterange":
        last -= timedelta(days=1)
    return Found(start, end, (first, last) if first and last else None)


def _inclusive(reading: Found) -> list[Found]:
    """The same range read with its last day, month or year in it: "2014 to 2018" is exclusive in the gold."""
    if reading.days is None or reading.days[0] == reading.days[1]:
        return []
    first, end = reading.days[0], reading.days[1] + timedelta(days=1)
    lasts = [end]
    if end.day == 1:
        lasts.append((end + timedelta(days=31)).replace(day=1) - timedelta(days=1))
        if end.month == 1:
            lasts.append(date(end.year, 12, 31))
    return [reading._replace(days=(first, last)) for last in lasts]


def read_cases(path: Path) -> list[Case]:
    """The date and time sentences of a file."""
    cases = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["kind"] != "datetime" or not row["ref"]:
            continue
        gold = tuple(
            tuple(
                gold_found(result["start"], result["end"], (result["type"] or "").rpartition(".")[2], value)
                for value in (result["resolution"] or {}).get("values") or [{}]
            )
            for result in row["results"]
        )
        cases.append(Case(row["input"], datetime.fromisoformat(row["ref"]), gold))
    return cases


def factcheck_reader() -> Reader:
    """Ours."""
    from factcheck.text.times import find_times

    def read(text: str, anchor: datetime) -> list[Found]:
        found = []
        for item in find_times(text, anchor=anchor.date()):
            days = (item.earliest, item.latest) if item.earliest and item.latest else None
            clock = item.clock.strftime("%H:%M") if item.clock else None
            seconds = seconds_of(item.value) if item.type == "DURATION" else None
            found.append(Found(item.span.start, item.span.end, days, clock, seconds))
        return found

    return read


def dateparser_reader() -> Reader:
    """dateparser.search, told the language and the anchor."""
    from dateparser.search import search_dates

    def read(text: str, anchor: datetime) -> list[Found]:
        found, where = [], 0
        for words, moment in search_dates(text, languages=["en"], settings={"RELATIVE_BASE": anchor}) or []:
            start = text.find(words, where)
            where = max(start, where)
            found.append(Found(start, start + len(words), (moment.date(), moment.date()), moment.strftime("%H:%M")))
        return found

    return read


def recognizers_reader() -> Reader:
    """Recognizers-Text, whose own specification the sentences are from."""
    recognizers = import_module("recognizers_date_time")  # by name: it carries no types
    model = recognizers.DateTimeRecognizer("en-us").get_datetime_model()

    def read(text: str, anchor: datetime) -> list[Found]:
        found = []
        for item in model.parse(text, anchor):
            values = (item.resolution or {}).get("values") or [{}]
            kind = item.type_name.rpartition(".")[2]
            found.append(gold_found(item.start, item.end + 1, kind, {k: v for k, v in values[0].items() if v is not None}))
        return found

    return read


@dataclass
class Score:
    """Counts over all cases."""

    gold: int = 0
    found: int = 0
    exact: int = 0
    overlapping: int = 0
    with_value: int = 0
    right_value: int = 0

    def f1(self, right: int) -> float:
        """F1 of `right` matches against what is in the gold and what was found."""
        return 2 * right / (self.gold + self.found) if self.gold + self.found else 0.0


def agrees(found: Found, readings: tuple[Found, ...]) -> bool:
    """Whether a found value equals any gold reading in all that this reading states."""
    return any(
        all(mine == theirs for mine, theirs in zip(found[2:], reading[2:], strict=True) if theirs is not None)
        for gold in readings
        for reading in (gold, *_inclusive(gold))
        if any(part is not None for part in reading[2:])
    )


def score(read: Reader, cases: list[Case], show: int = 0) -> Score:
    """The counts of one reader; `show` prints so many of its misses."""
    result = Score()
    for case in cases:
        found = read(case.text, case.anchor)
        result.gold += len(case.gold)
        result.found += len(found)
        left = list(found)
        for readings in case.gold:
            span = readings[0][:2]
            match = next((one for one in left if one.start < span[1] and span[0] < one.end), None)
            has_value = any(part is not None for reading in readings for part in reading[2:])
            is_right = match is not None and agrees(match, readings)
            if match is not None:
                left.remove(match)
                result.overlapping += 1
                result.exact += match[:2] == span
                result.with_value += has_value
                result.right_value += has_value and is_right
            if show > 0 and (match is None or (has_value and not is_right)):
                show -= 1
                print(
                    f"  {case.text[:90]!r} {case.anchor:%Y-%m-%d} gold {case.text[span[0] : span[1]]!r} {readings} got {match}"
                )
        for one in left if show > 0 else ():
            show -= 1
            print(f"  {case.text[:90]!r} extra {case.text[one.start : one.end]!r}")
    return result


READERS: dict[str, Callable[[], Reader]] = {
    "factcheck": factcheck_reader,
    "dateparser": dateparser_reader,
    "recognizers-text": recognizers_reader,
}


def main() -> None:
    """Print a line a reader."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--show", type=int, default=0, help="print so many of our misses")
    options = parser.parse_args()
    cases = read_cases(options.file)
    print(f"{len(cases)} sentences, {sum(len(case.gold) for case in cases)} expressions")
    print(f"{'reader':18}{'exact F1':>10}{'overlap F1':>12}{'values':>9}{'right/overlap':>16}{'sent/s':>9}")
    for name, make in READERS.items():
        try:
            read = make()
        except ImportError as error:
            print(f"{name:18}left out: {error}")
            continue
        read("Monday, 3 May 2010", cases[0].anchor)
        begun = time.perf_counter()
        result = score(read, cases, options.show if name == "factcheck" else 0)
        spent = time.perf_counter() - begun
        values = result.right_value / result.with_value if result.with_value else 0.0
        share = f"{result.right_value}/{result.with_value}"
        print(
            f"{name:18}{result.f1(result.exact):10.3f}{result.f1(result.overlapping):12.3f}{values:9.3f}{share:>16}"
            f"{len(cases) / spent:9.0f}"
        )


if __name__ == "__main__":
    main()
