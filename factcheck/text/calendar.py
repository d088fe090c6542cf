"""The calendar behind dates in news: weekdays, bounds of TIMEX3 values, movable feasts."""

import re
from calendar import monthrange
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)

_FULL = re.compile(
    r"(?P<year>\d{4})"  # 2025
    r"(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?"  # 2025-07, 2025-07-24
    r"|-W(?P<week>\d\d)(?P<weekend>-WE)?"  # 2025-W30, 2025-W30-WE
    r"|-Q(?P<quarter>[1-4])"  # 2025-Q1
    r"|-H(?P<half>[12]))?"  # 2025-H1
)
_DECADE = re.compile(r"\d{3}")  # 199
_CENTURY = re.compile(r"\d{2}")  # 19, the twentieth century

Bounds = tuple[date, date]


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The date, or None when the calendar has no such day (31 June, 29 February 2025)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


_STATED_DAY = re.compile(r"(?<![\d-])(\d{4}|XXXX)-(\d\d)-(\d\d)(?!\d)")
_LEAP_YEAR = 2024


def names_no_day(value: str) -> bool:
    """Whether a TIMEX3 value names a day that no calendar has; February 29 without a year may be one.

    >>> names_no_day("2025-02-30"), names_no_day("XXXX-06-31"), names_no_day("2025-02-29"), names_no_day("XXXX-02-29")
    (True, True, True, False)
    """
    return any(
        day_or_none(_LEAP_YEAR if year == "XXXX" else int(year), int(month), int(day)) is None
        for year, month, day in _STATED_DAY.findall(value)
    )


def weekday_fits(day: date, weekday: int) -> bool:
    """Whether `day` falls on the ISO weekday (1 Monday to 7 Sunday)."""
    return day.isoweekday() == weekday


def years_with(month: int, day: int, weekday: int, *, not_after: date, count: int = 3) -> tuple[int, ...]:
    """The latest years, newest first, in which that day of the month falls on `weekday` on or before `not_after`.

    Empty when no year has such a day. 400 years hold every case of the Gregorian calendar.
    """
    found: list[int] = []
    for year in range(not_after.year, max(not_after.year - 400, 0), -1):
        candidate = day_or_none(year, month, day)
        if candidate is not None and candidate <= not_after and weekday_fits(candidate, weekday):
            found.append(year)
            if len(found) == count:
                break
    return tuple(found)


def weekday_on_or_before(weekday: int, day: date) -> date:
    """The latest day with that ISO weekday, `day` itself included."""
    return day - timedelta(days=(day.isoweekday() - weekday) % 7)


def weekday_on_or_after(weekday: int, day: date) -> date:
    """The first day with that ISO weekday, `day` itself included."""
    return day + timedelta(days=(weekday - day.isoweekday()) % 7)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date | None:
    """The `number`th such weekday of a month, the last for -1; None when it has no so many."""
    first, last = month_bounds(year, month)
    if number == -1:
        return weekday_on_or_before(weekday, last)
    day = weekday_on_or_after(weekday, first) + (number - 1) * timedelta(weeks=1)
    return day if day <= last else None


def months_from(year: int, month: int, count: int) -> tuple[int, int]:
    """The year and month `count` months on (back when negative)."""
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def month_bounds(year: int, month: int) -> Bounds:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def easter(year: int) -> date:
    """Easter Sunday of the Western churches (the anonymous Gregorian computus, Meeus 1991)."""
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    weekday_shift = (32 + 2 * (b % 4) + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday_shift) // 451
    month, day = divmod(h + weekday_shift - 7 * m + 114, 31)
    return date(year, month, day + 1)


def value_bounds(value: str, mod: str | None = None) -> Bounds | None:
    """First and last day that a complete TIMEX3 value names, narrowed by START, MID or END.

    None while a part is unknown (XXXX-07-24), for seasons (which half of the earth is meant?), durations and sets, for a
    day that does not exist, and for APPROX of a day or longer. A clock time or part of the day after T leaves the day;
    T24:00, midnight, may be either side of its day's end.
    """
    if mod == "APPROX" and "T" not in value:
        return None
    if "/" in value:
        first, last = (value_bounds(side) for side in value.split("/", 1))
        return (first[0], last[1]) if first and last and first[0] <= last[1] else None
    base, _, clock = value.partition("T")
    bounds = _base_bounds(base)
    if bounds is None or value.startswith("P"):
        return None
    if clock == "24:00":
        return bounds[0], bounds[1] + ONE_DAY
    return _part(bounds, mod) if mod in {"START", "MID", "END"} else bounds


def _base_bounds(base: str) -> Bounds | None:
    if match := _FULL.fullmatch(base):
        return _full_bounds(match)
    if _DECADE.fullmatch(base) and int(base):
        return date(int(base) * 10, 1, 1), date(int(base) * 10 + 9, 12, 31)
    if _CENTURY.fullmatch(base):
        return date(int(base) * 100 + 1, 1, 1), date(int(base) * 100 + 100, 12, 31)
    return None


def _full_bounds(match: re.Match[str]) -> Bounds | None:
    part = {name: int(text) for name, text in match.groupdict().items() if text and text.isdigit()}
    try:
        return _bounds_of_parts(part, is_weekend=match["weekend"] is not None)
    except ValueError:
        return None


def _bounds_of_parts(part: dict[str, int], *, is_weekend: bool) -> Bounds:
    year = part["year"]
    if "day" in part:
        day = date(year, part["month"], part["day"])
        return day, day
    if "month" in part:
        return month_bounds(year, part["month"])
    if "week" in part:
        monday = date.fromisocalendar(year, part["week"], 1)
        return (monday + 5 * ONE_DAY if is_weekend else monday), monday + 6 * ONE_DAY
    if "quarter" in part:
        return date(year, part["quarter"] * 3 - 2, 1), month_bounds(year, part["quarter"] * 3)[1]
    if "half" in part:
        return date(year, part["half"] * 6 - 5, 1), month_bounds(year, part["half"] * 6)[1]
    return date(year, 1, 1), date(year, 12, 31)


def _part(bounds: Bounds, mod: str) -> Bounds:
    """The early, middle or late part of a period.

    Of a month days 1-10, 11-20 and 21 to the end, as news uses "late May"; of a year its thirds by month; of a week
    Monday to Wednesday, Tuesday to Thursday, Thursday to Sunday; of a decade its years 0-3, 4-6 and 7-9; a day stays whole.
    """
    first, last = bounds
    length = (last - first).days + 1
    if length <= 2:
        return bounds
    index = ("START", "MID", "END").index(mod)
    if length == 7:
        return first + (0, 1, 3)[index] * ONE_DAY, first + (2, 3, 6)[index] * ONE_DAY
    if length <= 31:
        starts, ends = (1, 11, 21), (10, 20, last.day)
        return first.replace(day=starts[index]), first.replace(day=ends[index])
    third = length // 3
    if length <= 366 and first.day == 1:
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        start = months_from(first.year, first.month, months * index // 3)
        end = months_from(first.year, first.month, months * (index + 1) // 3 - 1)
        return date(*start, 1), month_bounds(*end)[1]
    years = last.year - first.year + 1
    if years == 10:
        return date(first.year + (0, 4, 7)[index], 1, 1), date(first.year + (3, 6, 9)[index], 12, 31)
    start_year, end_year = first.year + years * index // 3, first.year + years * (index + 1) // 3 - 1
    return (date(start_year, 1, 1), date(end_year, 12, 31)) if years > 2 else (first + index * third * ONE_DAY, last)
