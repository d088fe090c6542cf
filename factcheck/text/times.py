"""Time expressions of a text: where they stand and what their words say, placed on the calendar when an anchor is given."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from factcheck.model import Field, RelativeTime, Span, TimeExpression
from factcheck.model.base import made
from factcheck.model.time import TimeBasis
from factcheck.text.calendar import value_bounds
from factcheck.text.normalise import CleanText, clean
from factcheck.text.resolve_times import FAR_DAYS, bounds_of, place, place_year, resolve
from factcheck.text.tense import Tense, tense_at
from factcheck.text.timex_context import NAMES_AT, end_of_name, mark_of_context
from factcheck.text.timex_joining import join
from factcheck.text.timex_patterns import FIGURES_GO_ON, FIRST_WORD, Family, families_of
from factcheck.text.timex_ranges import ends_of
from factcheck.text.timex_readers import READERS, digits
from factcheck.text.timex_reading import Reading
from factcheck.text.timex_standing import counts_things, ends_phrase, is_clock, is_month, is_part, is_season, is_year, names_may
from factcheck.text.timex_told import told_from_text
from factcheck.text.timex_vocabulary import DAY, MONTH_NUMBER, YEAR

__all__ = ["find_times", "resolve", "times_in"]

_NO_START_AFTER = frozenset("$€£¥#@/.,:_")
"""Marks that make the digits after them an amount, a tag or the rest of a longer figure."""


def find_times(text: str, *, anchor: date | None = None, field: Field = "text") -> list[TimeExpression]:
    """The dates, times, durations and sets of `text` in order, none overlapping another; spans point into `text`.

    With an anchor relative expressions are placed: `value` becomes complete, `earliest`/`latest` and basis "inferred"
    are filled. A clause of the future reads a bare weekday as the coming one. Ages, scores, prices and names that hold a
    time word ("Sunday Times") are no times. The ends of a range in words ("from 1998 to 2004") are two expressions, as in
    TIMEX3; one in a token ("July 14-16") is one, with an interval.
    """
    cleaned = clean(text)
    readings, found = _read(cleaned, anchor, field)
    return [end for time, reading in zip(found, readings, strict=True) for end in ends_of(time, reading, cleaned)]


def times_in(cleaned: CleanText, *, anchor: date | None = None, field: Field = "text") -> list[TimeExpression]:
    """As `find_times`, for a text that is cleaned already, and with every range as one expression of an interval."""
    return _read(cleaned, anchor, field)[1]


def _read(cleaned: CleanText, anchor: date | None, field: Field) -> tuple[list[Reading], list[TimeExpression]]:
    text = cleaned.text
    low = text.lower()
    if len(low) != len(text):
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    readings = _kept(_joined(_scan(text, low), low), text, low)
    found = [_expression(reading, cleaned, low, anchor, field) for reading in readings]
    return readings, found if anchor is None else told_from_text(readings, found, low)


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
            if reading.kind == "day" and (listed := _days_listed(reading, low)):
                readings += listed
                done = listed[-1].end
    return readings


_MORE_DAYS = re.compile(rf"(?P<days>(?:, {DAY})*,? and (?:on )?(?:the )?{DAY}(?![\w-]))(?:,? (?P<year>{YEAR}))?")
_LISTED_DAY = re.compile(DAY)


def _days_listed(reading: Reading, low: str) -> list[Reading]:
    """The days that go on behind "Feb. 27 and 28" or "May 5, 9 and 12": each later than the last, and counting nothing."""
    is_month_day = low[reading.start].isalpha() and low[reading.end - 1 : reading.end].isdigit()
    match = (
        _MORE_DAYS.match(low, reading.end) if is_month_day and reading.relative is not None and not reading.is_range else None
    )
    if match is None or not ends_phrase(low, match.end()):
        return []
    days = [(found, digits(found.group())) for found in _LISTED_DAY.finditer(low, match.start(), match.end("days"))]
    numbers = [int(reading.value[-2:]), *(day for _, day in days)]
    if any(later <= earlier for earlier, later in pairwise(numbers)):
        return []
    if match["year"]:
        reading.value, reading.relative = match["year"] + reading.value[4:], None
    listed = [_on_day(reading, found, day) for found, day in days]
    listed[-1].end = match.end()
    return listed


def _on_day(reading: Reading, found: re.Match[str], day: int) -> Reading:
    """The reading of another day of its month, whose figures stand at `found`."""
    relative = reading.relative and reading.relative.model_copy(update={"day": day})
    return replace(reading, start=found.start(), end=found.end(), value=f"{reading.value[:-2]}{day:02}", relative=relative)


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


_ADVERBS_IN_NAMES = ("daily", "weekly", "monthly", "quarterly", "nightly", "annual")


def _is_written_as_time(reading: Reading, text: str, low: str) -> bool:
    """Capitals where English has them: "may" and "march" are verbs, "sun" shines, the Daily is a paper."""
    start = reading.start
    if reading.kind == "weekday":
        return text[start].isupper() if reading.is_abbreviated else not _names_something(reading, text, low)
    if reading.kind == "set" and low.startswith(_ADVERBS_IN_NAMES, start):
        return text[start].islower() or (
            text[start - 2 : start].strip() in {"", ".", '"'} and text[reading.end + 1 : reading.end + 2].islower()
        )
    if reading.kind == "month" and reading.value.startswith("XXXX"):
        return text[start].isupper()
    if reading.kind == "day" and low.startswith(("may", "march", "mar", "dec", "sep", "jan", "jun"), start):
        return text[start].isupper()
    return True


_NAME_GOES_ON = re.compile(r" [A-Z][a-z]+\b")


def _names_something(reading: Reading, text: str, low: str) -> bool:
    """Whether a weekday after "the" begins a name ("the Friday Star", "the Saturday Club")."""
    if reading.relative is None or reading.relative.unit != "weekday" or not low.endswith(" the ", 0, reading.start):
        return False
    following = _NAME_GOES_ON.match(text, reading.end)
    return following is not None and following.group()[1:].lower() not in MONTH_NUMBER


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
        if (
            not reading.is_weak
            or _CONFIRMED.get(reading.kind, _never)(reading, text, low)
            or _continues_list(kept, reading, low)
        ):
            kept.append(reading)
    return kept


def _stands_alone(reading: Reading, low: str) -> bool:
    """A part of the day with no day beside it: "died overnight", "until mid-afternoon"; never "an overnight bus"."""
    if not is_part(reading, low):
        return False
    if low.startswith("overnight", reading.start):
        is_ahead = tense_at(low, reading.start, reading.end) == "future"
        reading.relative = RelativeTime(unit="day", n=0 if is_ahead else -1)
    return True


def _never(_reading: Reading, _text: str, _low: str) -> bool:
    return False


_CONFIRMED: dict[str, Callable[[Reading, str, str], bool]] = {
    "month": is_month,
    "year": is_year,
    "clock": lambda reading, _, low: is_clock(reading, low),
    "duration": lambda *_: True,
    "part": lambda reading, _, low: _stands_alone(reading, low),
    "season": lambda reading, _, low: is_season(reading, low),
}
"""What the words beside a weak reading must say, by its kind."""


def _continues_list(kept: list[Reading], reading: Reading, low: str) -> bool:
    if not kept or kept[-1].kind != reading.kind or reading.kind not in {"year", "month"} or counts_things(low, reading.end):
        return False
    return _LIST_GLUE.fullmatch(low, kept[-1].end, reading.start) is not None


_TENSED = frozenset({"weekday", "monthday", "weekend", "season"})


def _tensed(reading: Reading, tense: Tense | None) -> RelativeTime | None:
    """The relative time with what the clause's tense adds: the coming weekday or month in a clause of the future."""
    relative = reading.relative
    if relative is None or relative.unit not in _TENSED:
        return relative
    if relative.direction == "nearest" and tense == "future":
        return relative.model_copy(update={"direction": "this"})
    if relative.direction == "this" and tense == "past":
        return relative.model_copy(update={"direction": "nearest"})
    return relative


def _in_nearest_year(reading: Reading, anchor: date, low: str) -> str | None:
    """The nearest such day on the side that its words or the tense say; without either the latest, or one not far ahead."""
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    days = [day for year in years if reading.in_year is not None and (day := reading.in_year(year)) is not None]
    tense = reading.side or tense_at(low, reading.start, reading.end)
    if tense == "future":
        return min((day for day in days if day >= anchor), default=anchor).isoformat() if days else None
    latest = anchor if tense == "past" else anchor + timedelta(days=FAR_DAYS)
    return max((day for day in days if day <= latest), default=anchor).isoformat() if days else None


def _expression(reading: Reading, cleaned: CleanText, low: str, anchor: date | None, field: Field) -> TimeExpression:
    value, relative = reading.value, reading.relative
    tense: Tense | None = None
    if reading.in_year is not None and anchor is not None:
        value = _in_nearest_year(reading, anchor, low) or value
    elif relative is None and anchor is not None:
        value = place_year(value, anchor) or value
    if relative is not None and relative.unit in _TENSED:
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
    return made(
        TimeExpression,
        span=made(Span, start=start, end=end, field=field),
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
