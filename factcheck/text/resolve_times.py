"""Time expressions placed on the calendar, as far as an anchor allows."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from factcheck.model import Anchor, RelativeTime, ResolvedTime, TimeExpression, TimeValue
from factcheck.model.base import made
from factcheck.model.time import TimeBasis
from factcheck.text.calendar import (
    Bounds,
    day_or_none,
    months_from,
    value_bounds,
    weekday_on_or_after,
    weekday_on_or_before,
)

Tense = Literal["past", "future"]

NEAR_DAYS = 31
"""A date without a year is read up to a month on the other side of the anchor than its tense says: papers announce "the
vote on August 2" without a future verb, and look back at "the vote due on July 20"."""

MAX_ANCHOR_SPREAD_DAYS = 7
"""Anchors further apart than a week give different weeks and months: no common reading is left."""

_BASIS: dict[str, TimeBasis] = {
    "given": "inferred",
    "metadata": "inferred",
    "stated": "inferred",
    "inferred": "inferred",
    "shared": "shared",
    "assumed": "assumed",
    "unknown": "unknown",
}


def resolve(time: TimeExpression | TimeValue, anchor: Anchor | date | None, *, tense: Tense | None = None) -> ResolvedTime:
    """The calendar days that `time` means when its relative parts count from `anchor`.

    Basis "stated" where the words say it all; else after the anchor's ("inferred" for a date). An anchor of several days
    gives the hull of both readings when they lie within a week. `tense` settles a bare weekday or month; without it the
    expression's own direction does, and past where that is open. A month alone that begins within a month after the
    anchor stays unknown without a tense. Unknown too: what counts from the story ("three days later"), seasons, days that
    the calendar lacks.
    """
    value = time.value if isinstance(time, TimeExpression) else time.timex_value
    if time.relative is None:
        bounds = (time.earliest, time.latest) if time.earliest and time.latest else value_bounds(value, time.mod)
        return _resolved(time, value, bounds, "stated" if bounds else "unknown")
    if anchor is None:
        return _resolved(time, value, None, "unknown")
    days, basis = _days_of(anchor)
    placed = [place(value, time.relative, day, tense) for day in days]
    found = [
        bounds
        for one, day in zip(placed, days, strict=True)
        if one and (bounds := bounds_of(one, time.relative, time.mod, day))
    ]
    if not days or len(found) < len(days) or (found[-1][0] - found[0][0]).days > MAX_ANCHOR_SPREAD_DAYS:
        return _resolved(time, value, None, "unknown")
    return _resolved(time, placed[0] or value, (found[0][0], found[-1][1]), basis)


def _days_of(anchor: Anchor | date) -> tuple[tuple[date, ...], TimeBasis]:
    if isinstance(anchor, date):
        return (anchor,), "inferred"
    if anchor.earliest is None or anchor.latest is None:
        return (), "unknown"
    days = (anchor.earliest,) if anchor.earliest == anchor.latest else (anchor.earliest, anchor.latest)
    return days, _BASIS[anchor.basis]


def _resolved(time: TimeExpression | TimeValue, value: str, bounds: Bounds | None, basis: TimeBasis) -> ResolvedTime:
    earliest, latest = bounds or (None, None)
    is_day = earliest is not None and earliest == latest
    return made(
        ResolvedTime,
        earliest=earliest,
        latest=latest,
        month_day=(earliest.month, earliest.day) if is_day and earliest else month_day(value),
        clock=time.clock,
        zone=time.zone,
        basis=basis,
    )


def month_day(value: str) -> tuple[int, int] | None:
    """Month and day of a TIMEX3 value of one day, whether or not its year is known."""
    base = value.partition("T")[0]
    if "/" in value or len(base) != 10 or not (base[5:7] + base[8:]).isdigit() or base[7] != "-":
        return None
    month, day = int(base[5:7]), int(base[8:])
    return (month, day) if day_or_none(2000, month, day) else None


_SPLIT_BY_NOW = frozenset({"week", "month", "year"})


def bounds_of(value: str, relative: RelativeTime | None, mod: str | None, anchor: date) -> Bounds | None:
    """The days of a placed value; last night runs into the anchor's own day, and earlier this month runs to it."""
    if relative and relative.n == 0 and relative.unit in _SPLIT_BY_NOW and relative.direction in {"past", "future"}:
        whole = value_bounds(value)
        if whole is None or not whole[0] <= anchor <= whole[1]:
            return whole
        return (whole[0], anchor) if relative.direction == "past" else (anchor, whole[1])
    bounds = value_bounds(value, mod)
    if bounds and relative and relative.unit == "day" and relative.n == -1 and value.endswith("TNI"):
        return bounds[0], bounds[1] + timedelta(days=1)
    return bounds


def place(value: str, relative: RelativeTime, anchor: date, tense: Tense | None = None) -> str | None:
    """The complete TIMEX3 value of a relative expression, None where anchor and tense leave it open.

    Of a range the end is placed first, the start before it.
    """
    first, slash, last = value.rpartition("/")
    base, mark, clock = last.partition("T")
    try:
        placed = _PLACES[relative.unit](relative, anchor, tense)
    except (ValueError, OverflowError):
        return None
    if placed is None:
        return None
    if _PART_OF_YEAR.fullmatch(base):
        placed += base[4:]
    elif base[:2] == "XX" and base[2:4].isdigit():
        placed = f"{_year_with_end(int(base[2:4]), anchor):04}{base[4:]}"
    end = placed + mark + clock
    if not slash:
        return end
    start = _start_of_range(first, placed)
    return f"{start}/{end}" if start else None


_PART_OF_YEAR = re.compile(r"XXXX-(?:[QH]\d|SP|SU|FA|WI)")
_QUARTER = re.compile(r"XXXX-Q([1-4])")
_SEASON_OF_YEAR = re.compile(r"XX(\d\d)(-(?:SP|SU|FA|WI))")


def place_year(value: str, anchor: date) -> str | None:
    """The value of a quarter or of a season of two figures ("Q1", "the summer of '68") with its year; None for others.

    A quarter is the latest that has begun.
    """
    if match := _SEASON_OF_YEAR.fullmatch(value):
        return f"{_year_with_end(int(match[1]), anchor):04}{match[2]}"
    if match := _QUARTER.fullmatch(value):
        return f"{anchor.year - ((anchor.month - 1) // 3 + 1 < int(match[1])):04}-Q{match[1]}"
    return None


def _year_with_end(end: int, anchor: date) -> int:
    """The year with these last two digits that lies nearest to the anchor, at most twenty years after it."""
    return anchor.year + 20 - (anchor.year + 20 - end) % 100


def _start_of_range(first: str, end: str) -> str | None:
    """The start of a range that ends on the placed value `end`: the nearest such day or month before it."""
    base, mark, clock = first.partition("T")
    last = value_bounds(end)
    if last is None:
        return None
    if base.startswith("XXXX-WXX-") and base[-1].isdigit():
        return weekday_on_or_before(int(base[-1]), last[0]).isoformat() + mark + clock
    if base.startswith("XXXX-") and base[5:7].isdigit():
        year = int(end[:4]) - (base[5:] > end[5:])
        return f"{year:04}{base[4:]}{mark}{clock}"
    return end.partition("T")[0] + mark + clock if base == "XXXX-XX-XX" else None


def _day(relative: RelativeTime, anchor: date, _tense: Tense | None) -> str:
    return (anchor + timedelta(days=relative.n)).isoformat()


def _weekday(relative: RelativeTime, anchor: date, tense: Tense | None) -> str:
    """Bare: the latest on or before the anchor, in a clause of the future the first on or after; last: before; next: after."""
    match relative.direction:
        case "past":
            day = weekday_on_or_before(relative.n, anchor - timedelta(days=1))
        case "future":
            day = weekday_on_or_after(relative.n, anchor + timedelta(days=1))
        case "this":
            day = (weekday_on_or_after if tense != "past" else weekday_on_or_before)(relative.n, anchor)
        case _:
            day = (weekday_on_or_after if tense == "future" else weekday_on_or_before)(relative.n, anchor)
    return (day + timedelta(days=relative.day)).isoformat()


def _week(relative: RelativeTime, anchor: date, _tense: Tense | None) -> str:
    year, week, _ = (anchor + timedelta(weeks=relative.n)).isocalendar()
    return date.fromisocalendar(year, week, relative.day).isoformat() if relative.day else f"{year:04}-W{week:02}"


def _weekend(relative: RelativeTime, anchor: date, tense: Tense | None) -> str:
    """The weekend by its Saturday: the latest begun, unless the words look ahead; "last" skips one that still runs."""
    if relative.direction == "past":
        saturday = weekday_on_or_before(6, anchor - timedelta(days=2))
    elif relative.direction == "future":
        saturday = weekday_on_or_after(6, anchor + timedelta(days=1))
    elif tense == "future" or (relative.direction == "this" and tense is None):
        saturday = weekday_on_or_after(6, anchor - timedelta(days=1))
    else:
        saturday = weekday_on_or_before(6, anchor)
    year, week, _ = saturday.isocalendar()
    return f"{year:04}-W{week:02}-WE"


def _month(relative: RelativeTime, anchor: date, _tense: Tense | None) -> str:
    year, month = months_from(anchor.year, anchor.month, relative.n)
    return f"{year:04}-{month:02}"


def _year(relative: RelativeTime, anchor: date, _tense: Tense | None) -> str:
    parts = [f"{anchor.year + relative.n:04}", *(f"{part:02}" for part in (relative.month, relative.day) if part)]
    return "-".join(parts)


def _decade(relative: RelativeTime, anchor: date, _tense: Tense | None) -> str:
    return f"{anchor.year // 10 + relative.n:03}"


def _monthday(relative: RelativeTime, anchor: date, tense: Tense | None) -> str | None:
    if not relative.day:
        return _bare_month(relative, anchor, tense)
    candidates = [
        day
        for year in range(anchor.year - 8, anchor.year + 9)
        if (day := day_or_none(year, relative.month, relative.day)) is not None
    ]
    slack = timedelta(days=NEAR_DAYS)
    match relative.direction:
        case "past":
            return max((day for day in candidates if day < anchor), default=anchor).isoformat() if candidates else None
        case "future":
            return min((day for day in candidates if day > anchor), default=anchor).isoformat() if candidates else None
    if not candidates:
        return None
    if tense == "future" or (relative.direction == "this" and tense is None):
        chosen = min(day for day in candidates if day >= anchor - slack)
    else:
        chosen = max(day for day in candidates if day <= anchor + slack)
    return _on_weekday(chosen, candidates, relative.n, anchor).isoformat()


FAR_DAYS = 90
"""Nearer to the anchor a weekday that does not fit its date is a slip; further off it tells next year from last."""


def _on_weekday(chosen: date, candidates: list[date], weekday: int, anchor: date) -> date:
    """The day of the year on the anchor's other side, where only that one falls on the weekday stated beside it."""
    if not weekday or chosen.isoweekday() == weekday or abs(chosen - anchor).days <= FAR_DAYS:
        return chosen
    index = candidates.index(chosen) + (1 if chosen < anchor else -1)
    return candidates[index] if candidates[index].isoweekday() == weekday else chosen


def _bare_month(relative: RelativeTime, anchor: date, tense: Tense | None) -> str | None:
    """A month alone: the latest begun, in a clause of the future the first not over; "last" and "next" skip the present one."""
    this, month = anchor.month, relative.month
    if relative.direction == "past":
        year = anchor.year - (month >= this)
    elif relative.direction == "future":
        year = anchor.year + (month <= this)
    elif tense == "future" or (relative.direction == "this" and tense is None):
        year = anchor.year + (month < this)
    else:
        year = anchor.year - (month > this)
        next_start = date(year + 1, month, 1)
        if tense is None and (next_start - anchor).days <= NEAR_DAYS:
            return None
    return f"{year:04}-{month:02}"


def _season(relative: RelativeTime, anchor: date, tense: Tense | None) -> str:
    """The year of a northern season (a winter's is that of its December); its days stay open, for the south has others.

    Last: over before the anchor; this: the one that runs, else of the same year; bare: the latest begun, in a clause of the
    future the first not over.
    """
    years = range(anchor.year - 1, anchor.year + 2)
    starts = {year: date(year, relative.month, 1) for year in years}
    ends = {year: date(*months_from(year, relative.month, 3), 1) for year in years}
    runs = next((year for year in years if starts[year] <= anchor < ends[year]), None)
    if relative.direction == "past":
        return str(max(year for year in years if ends[year] <= anchor))
    if relative.direction == "future":
        return str(min(year for year in years if starts[year] > anchor))
    if relative.direction == "this":
        return str(runs or anchor.year)
    if tense == "future":
        return str(min(year for year in years if ends[year] > anchor))
    return str(max(year for year in years if starts[year] <= anchor))


_PLACES: dict[str, Callable[[RelativeTime, date, Tense | None], str | None]] = {
    "day": _day,
    "weekday": _weekday,
    "week": _week,
    "weekend": _weekend,
    "month": _month,
    "year": _year,
    "decade": _decade,
    "monthday": _monthday,
    "season": _season,
}
