"""Neighbours that are one expression: weekday and date, date and clock time, the two ends of a range."""

import re
from collections.abc import Callable
from datetime import date, time

from factcheck.text.calendar import ONE_DAY, day_or_none, weekday_on_or_after, weekday_on_or_before
from factcheck.text.timex_clocks import half_day
from factcheck.text.timex_durations import period_value
from factcheck.text.timex_reading import End, Reading
from factcheck.text.timex_vocabulary import UNITS, WEEKDAY

_MAX_GLUE = 16
_DATED = frozenset({"day", "weekday", "deictic"})

_WEEKDAY_DAY = re.compile(r",? ?|,? the |, | \(|,? - |-")  # Wednesday, July 16; Wednesday (July 16)
_DAY_WEEKDAY = re.compile(r" \(|, ")  # July 16 (Wednesday)
_DATE_CLOCK = re.compile(
    r",? ?(?:at |@ ?|[-/|] ?|from )?(?:about |around |approximately |just after |just before )?"
)  # Monday at 3pm
_CLOCK_DATE = re.compile(r",? ?(?:on |of |the )?(?:the )?")  # 3pm on Monday; 3pm Monday
_DATE_PART = re.compile(r",? (?:in the |at |during the )?")  # Monday morning, Monday at night
_PART_DATE = re.compile(r" (?:of |on |on the |of the )(?:the )?")  # the morning of July 16
_RANGE = re.compile(r" ?[-–—] ?| (?:to|through|thru|until|till) (?:the )?")
_RANGE_ON = re.compile(rf"(?: ?[-–—] ?| (?:to|through|thru|until|till) ){WEEKDAY}\b")
_AND = re.compile(r" and (?:the )?")
_DURATION_PAIR = re.compile(r",? (?:and )?|, and ")
_BETWEEN = re.compile(r"\bbetween (?:the )?$")
_FROM = re.compile(r"\bfrom (?:the )?$")
_MOVED = re.compile(r"\b(?:postpon|mov|delay|chang|reschedul|shift|push|brought|bring|extend|put|rais|revis)\w*\b[^.\n]*$")


def join(prev: Reading, reading: Reading, low: str) -> bool:
    """Whether `reading` was joined into `prev`, which then spans both."""
    glue = low[prev.end : reading.start]
    if glue in _SIDES and _join_feast(prev, reading, low, is_after=glue == " after "):
        return True
    if len(glue) > _MAX_GLUE or "\n" in glue or not {prev.kind, reading.kind}.isdisjoint({"set", "nth", "other", "name"}):
        return False
    return (
        _join_week(prev, reading, glue)
        or _join_weeks_from(prev, reading, glue)
        or _join_days(prev, reading, low, glue)
        or _join_clock(prev, reading, low, glue)
        or _join_part(prev, reading, low, glue)
        or _join_range(prev, reading, low, glue)
        or _join_durations(prev, reading, glue)
    )


_SIDES = (" after ", " before ")


def _join_feast(prev: Reading, reading: Reading, low: str, *, is_after: bool) -> bool:
    """The Saturday after Thanksgiving: the weekday beside a day that has a name, in whichever year that is."""
    day_of, weekday = _named_day(reading, low), prev.weekday
    if prev.kind != "weekday" or weekday is None or day_of is None or not low.endswith("the ", 0, prev.start):
        return False

    def beside(year: int) -> date | None:
        day = day_of(year)
        if day is None:
            return None
        return weekday_on_or_after(weekday, day + ONE_DAY) if is_after else weekday_on_or_before(weekday, day - ONE_DAY)

    prev.kind, prev.value, prev.relative, prev.in_year = "other", "XXXX-XX-XX", None, beside
    prev.start, prev.end, prev.side = prev.start - len("the "), reading.end, reading.side
    return True


def _named_day(reading: Reading, low: str) -> Callable[[int], date | None] | None:
    """The day that a name gives in a year, None for a date in figures."""
    if reading.in_year is not None:
        return reading.in_year
    relative = reading.relative
    if reading.kind != "day" or relative is None or not relative.day or any(map(str.isdigit, low[reading.start : reading.end])):
        return None
    return lambda year: day_or_none(year, relative.month, relative.day)


_WEEK_GLUE = re.compile(r" (?:of |on )?")


def _join_week(prev: Reading, reading: Reading, glue: str) -> bool:
    """Wednesday evening next week; last week on Tuesday: a weekday of a week that the anchor gives."""
    week, day = (prev, reading) if reading.kind == "weekday" else (reading, prev)
    if week.kind != "period" or day.kind != "weekday" or week.mod is not None or day.is_range or not _WEEK_GLUE.fullmatch(glue):
        return False
    if week.relative is None or week.relative.unit != "week" or day.relative is None or day.weekday is None:
        return False
    if day.relative.unit != "weekday" or day.relative.direction != "nearest":
        return False
    relative = week.relative.model_copy(update={"day": day.weekday})
    prev.value, prev.type, prev.clock, prev.zone = day.value, day.type, day.clock, day.zone
    prev.kind, prev.weekday, prev.relative, prev.mod = "weekday", day.weekday, relative, day.mod
    prev.end, prev.is_weak = reading.end, False
    return True


_WEEKS_FROM = re.compile(r" (?:(?P<ago>ago)(?: on)?|from|(?P<on>on)) ")


def _join_weeks_from(prev: Reading, reading: Reading, glue: str) -> bool:
    """A week from Monday, a week ago Tuesday: so many weeks on from the coming weekday, or back from the last one."""
    match = _WEEKS_FROM.fullmatch(glue)
    if match is None or prev.kind != "duration" or reading.kind != "weekday" or prev.is_range or len(prev.parts) != 1:
        return False
    relative, (amount, unit) = reading.relative, prev.parts[0]
    designator, multiple, _ = UNITS[unit]
    if match["on"] and prev.end - prev.start != len("a week"):  # a week on Friday; away for two weeks on Tuesday
        return False
    if designator != "W" or relative is None or relative.unit != "weekday" or relative.direction != "nearest":
        return False
    days = 7 * int(amount * multiple) * (-1 if match["ago"] else 1)
    prev.relative = relative.model_copy(update={"direction": "past" if match["ago"] else "future", "day": days})
    prev.kind, prev.type, prev.value, prev.weekday = "weekday", "DATE", reading.value, reading.weekday
    prev.end, prev.is_weak, prev.parts = reading.end, False, []
    return True


def _closing(reading: Reading, low: str, glue: str) -> int | None:
    """Where the joined expression ends: past the bracket that the glue opened, None when it does not close."""
    if "(" not in glue:
        return reading.end
    return reading.end + 1 if low[reading.end : reading.end + 1] == ")" else None


def _take(prev: Reading, reading: Reading, end: int) -> bool:
    """Let `prev` speak of the day that `reading` states."""
    if "T" in prev.value and "T" not in reading.value and not reading.is_range:
        prev.value = _at(reading.value, prev.value)
    else:
        prev.value, prev.is_range = reading.value, reading.is_range
    prev.kind, prev.end, prev.is_weak = "day", end, False
    prev.relative = reading.relative
    if prev.weekday is None:
        prev.weekday = reading.weekday
    if prev.relative is not None and prev.weekday is not None and prev.relative.unit == "monthday":
        prev.relative = prev.relative.model_copy(update={"n": prev.weekday})
    if reading.clock is not None and prev.clock is None:
        prev.clock, prev.zone, prev.type = reading.clock, reading.zone, "TIME"
    return True


def _join_days(prev: Reading, reading: Reading, low: str, glue: str) -> bool:
    end = _closing(reading, low, glue)
    if end is None or (prev.is_range and "T" not in prev.value):
        return False
    is_open = prev.mod is None or "T" in prev.value  # late Monday, July 28 is not late July
    if (
        prev.kind in {"weekday", "deictic"}
        and reading.kind == "day"
        and is_open
        and not (prev.is_range and reading.is_range)
        and _WEEKDAY_DAY.fullmatch(glue)
    ):
        return (glue != "-" or prev.is_abbreviated) and _take(prev, reading, end)
    if prev.kind in {"day", "deictic"} and reading.kind == "weekday" and prev.weekday is None and _DAY_WEEKDAY.fullmatch(glue):
        return _take_weekday(prev, reading, low, end)
    return False


def _take_weekday(prev: Reading, reading: Reading, low: str, end: int) -> bool:
    """Let a weekday stand beside the date before it: in brackets, or after a comma where a clause closes behind it."""
    is_bracketed = end > reading.end
    if not is_bracketed and (
        prev.kind != "day" or reading.is_abbreviated or low[end : end + 1] not in {"", ",", ".", "\n", ";"}
    ):
        return False
    prev.weekday, prev.end = reading.weekday, end
    if prev.relative is not None and prev.relative.unit == "monthday":
        prev.relative = prev.relative.model_copy(update={"n": reading.weekday})
    return True


def _at(day: str, clock: str) -> str:
    """The value of a day with the time part of another value, for both ends of a range of clock times."""
    base = day.partition("T")[0]
    return "/".join(f"{base}T{side.partition('T')[2]}" for side in clock.split("/"))


def _join_clock(prev: Reading, reading: Reading, low: str, glue: str) -> bool:
    end = _closing(reading, low, glue)
    if prev.kind in _DATED and reading.kind == "clock" and not prev.is_range and prev.clock is None:
        if end is None or not _DATE_CLOCK.fullmatch(glue) or (glue == "" and not reading.has_halfday):
            return False
        _set_clock(prev, prev, reading)
        prev.end = end
        return True
    if prev.kind == "clock" and reading.kind in _DATED and not reading.is_range and reading.clock is None:
        if "(" in glue or not _CLOCK_DATE.fullmatch(glue) or reading.mod is not None:
            return False
        if _RANGE_ON.match(low, reading.end):  # 10 a.m. to 4 p.m. Monday through Friday
            return False
        mod = prev.mod
        clock = Reading(
            prev.start, prev.end, "clock", prev.value, clock=prev.clock, zone=prev.zone, has_halfday=prev.has_halfday
        )
        clock.is_range = prev.is_range
        prev.value, prev.weekday, prev.relative = reading.value, reading.weekday, reading.relative
        _set_clock(prev, reading, clock)
        prev.kind, prev.mod, prev.end = reading.kind, mod, reading.end
        _take_zone(prev, low)
        return True
    return False


# 3pm on Tuesday local time, midnight on Sunday Pakistan time
_LATE_ZONE = re.compile(r",? (?P<zone>local|(?:eastern|central|mountain|pacific)(?: standard| daylight)?|[a-z]{4,}) time\b")
_NO_ZONES = frozenset("this that same first last next some full part long short prime record half real second third".split())


def _take_zone(reading: Reading, low: str) -> None:
    """The zone that stands behind the day of a clock time."""
    match = _LATE_ZONE.match(low, reading.end)
    if match is not None and reading.zone is None and match["zone"] not in _NO_ZONES:
        reading.zone = "local" if match["zone"] == "local" else f"{match['zone'].title()} time"
        reading.end = match.end()


def _set_clock(prev: Reading, day: Reading, clock: Reading) -> None:
    value, hour = clock.value, _in_part(clock, day.value.partition("T")[2])
    if hour is not None and hour != clock.clock:
        value = f"T{hour.hour:02}:{hour.minute:02}"
    prev.has_halfday = clock.has_halfday
    prev.value, prev.clock, prev.zone, prev.type, prev.is_weak = _at(day.value, value), hour, clock.zone, "TIME", False
    if clock.mod is not None:
        prev.mod = clock.mod


def _in_part(clock: Reading, part: str) -> time | None:
    """The clock time within the part of a day named beside it: ten o'clock in the night of Thursday is 22:00."""
    hour = clock.clock
    if part not in {"AF", "EV", "NI"} or clock.has_halfday or hour is None or not 1 <= hour.hour < 12 or clock.is_range:
        return hour
    return hour.replace(hour=half_day(hour.hour, "p" if part != "NI" or hour.hour > 4 else "a"))


def _join_part(prev: Reading, reading: Reading, low: str, glue: str) -> bool:
    if reading.kind == "part" and prev.clock is not None and prev.kind in _DATED and glue == " ":  # 6am on Sunday morning
        hour = _in_part(prev, reading.value.partition("T")[2])
        if hour is not None and hour != prev.clock:
            prev.clock, prev.value = hour, _at(prev.value, f"T{hour.hour:02}:{hour.minute:02}")
        prev.end = reading.end
        return True
    if reading.kind == "part" and prev.kind in _DATED and "T" not in prev.value and not prev.is_range:
        if not _DATE_PART.fullmatch(glue) or (
            glue == " " and reading.mod is None and prev.kind == "day" and "overnight" in low[reading.start : reading.end]
        ):
            return False
        prev.value, prev.type, prev.end, prev.is_weak = _at(prev.value, reading.value), "TIME", reading.end, False
        prev.mod = prev.mod or reading.mod
        return True
    if prev.kind == "part" and reading.kind in _DATED and not reading.is_range and _PART_DATE.fullmatch(glue):
        if "T" not in reading.value:
            prev.value = _at(reading.value, prev.value)
        else:
            prev.value, prev.clock, prev.zone = reading.value, reading.clock, reading.zone
        prev.kind, prev.weekday, prev.relative, prev.end, prev.is_weak = (
            reading.kind,
            reading.weekday,
            reading.relative,
            reading.end,
            False,
        )
        prev.mod = prev.mod or reading.mod
        if low.endswith(" the ", 0, prev.start) or (prev.start == 4 and low.startswith("the ")):
            prev.start -= 4  # the evening of July 16
        return True
    return False


_DATES = frozenset({"day", "month", "year"})
_RANGED = frozenset({"day", "month", "year", "weekday", "clock"})


def _join_range(prev: Reading, reading: Reading, low: str, glue: str) -> bool:
    """From A to B, between A and B, A-B, of two expressions of one kind."""
    if prev.kind not in _RANGED or reading.kind not in _RANGED or prev.is_range or reading.is_range:
        return False
    before = low[max(0, prev.start - 60) : prev.start]
    if prev.kind != reading.kind and not ({prev.kind, reading.kind} < _DATES and (_FROM.search(before) or "through" in glue)):
        return False
    is_between = _AND.fullmatch(glue) and _BETWEEN.search(before)
    if not (is_between or (_RANGE.fullmatch(glue) and not _MOVED.search(before))):
        return False
    if "-" not in glue and not is_between and prev.kind in {"month", "day"} and not _FROM.search(before) and prev.is_weak:
        return False
    first, last = prev.value, reading.value
    if prev.kind in {"day", "month"} and first.startswith("XXXX") and not last.startswith("XXXX"):
        first = last[:4] + first[4:]
    if prev.kind == reading.kind == "year" and not int(first) < int(last) <= int(first) + 200:
        return False
    if prev.kind == "clock" and not prev.has_halfday:
        first = _same_half(prev, reading)
    if any(map(str.isalpha, glue)):
        prev.ends = End(prev.start, prev.end, prev.mod), End(reading.start, reading.end, reading.mod)
    opener = _BETWEEN.search(before) if is_between else _FROM.search(before)
    prev.start -= len(opener.group()) if opener else 0
    prev.value, prev.end, prev.is_range, prev.is_weak = f"{first}/{last}", reading.end, True, False
    is_shifted = prev.relative is not None and prev.relative.direction != "nearest" and prev.kind == "weekday"
    prev.relative, prev.weekday = None if is_shifted else reading.relative, None
    if prev.kind == "clock":
        prev.clock, prev.zone = None, reading.zone
    return True


def _same_half(prev: Reading, reading: Reading) -> str:
    """The value of a range's start in the half of the day that only its end states: 7:30 to 9 p.m."""
    if prev.clock is None or reading.clock is None or not prev.clock.hour + 12 < reading.clock.hour:
        return prev.value
    return f"XXXX-XX-XXT{prev.clock.hour + 12:02}:{prev.clock.minute:02}"


def _join_durations(prev: Reading, reading: Reading, glue: str) -> bool:
    """Two years and four months; 2 hours 15 minutes."""
    if not (prev.parts and reading.parts) or prev.is_range or reading.is_range or not _DURATION_PAIR.fullmatch(glue):
        return False
    order = "YMWDHMS"
    (_, big), (amount, small) = prev.parts[-1], reading.parts[0]
    (big_letter, _, big_clock), (letter, _, clock) = UNITS[big], UNITS[small]
    rank = [order.find(unit, 4 if mark else 0) for unit, mark in ((big_letter, big_clock), (letter, clock))]
    if -1 in rank or rank[0] >= rank[1] or amount != int(amount):
        return False
    added = period_value(amount, small)
    prev.value += added.removeprefix("PT" if "T" in prev.value else "P")
    prev.parts += reading.parts
    prev.end = reading.end
    return True
