"""What the words of one family say: a match of its pattern becomes a reading, or None when they cannot be a time."""

import re
from collections.abc import Callable

from factcheck.model import RelativeTime, TimexMod
from factcheck.model.time import Direction, RelativeUnit
from factcheck.text.calendar import nth_weekday
from factcheck.text.timex_clocks import read_clock_12, read_clock_24, read_clock_words, read_day_part, read_noon, set_clock
from factcheck.text.timex_durations import read_all, read_duration, read_indefinite, read_set, read_times_per, read_units
from factcheck.text.timex_reading import Reading, ends_in_words
from factcheck.text.timex_seasons import in_stated_year, read_named_day, read_part_of_year, read_season
from factcheck.text.timex_vocabulary import (
    CARDINALS,
    MONTH,
    MONTH_ABBREVIATIONS,
    SEASON,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAY_NUMBER,
    YEAR,
    month_of,
    read_ordinal,
)

Match = re.Match[str]
WHICH = {"last": -1, "this": 0, "next": 1, "the": 0, "past": -1, "previous": -1, "current": 0, "coming": 1}
_TOLD = {"next": 1, "following": 1, "previous": -1, "same": 0, "that": 0, "after": 1, "before": -1, "earlier": -1}
"""Steps from the time that a story told before."""
_STEPS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_DIRECTION: dict[int, Direction] = {-1: "past", 0: "this", 1: "future"}
_NIGHT = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}


def digits(text: str) -> int:
    """The number that the digits of a day such as "16th" make."""
    return int(text.rstrip("stndrh"))


def _year(match: Match) -> str | None:
    """The year as stated: "2025", "XX25" for two digits, None when there is none."""
    if match["year"]:
        return match["year"]
    return f"XX{match['short']}" if match["short"] else None


def _month_relative(match: Match, month: int, day: int = 0) -> RelativeTime:
    if which := match["which_year"]:
        return RelativeTime(unit="year", n=WHICH[which], direction=_DIRECTION[WHICH[which]], month=month, day=day)
    return RelativeTime(unit="monthday", month=month, day=day)


def _dated(match: Match, month: int, day: int, year: str | None, last_day: str | None = None) -> Reading:
    value = f"{year or 'XXXX'}-{month:02}-{day:02}"
    relative = None if year else _month_relative(match, month, day)
    reading = Reading(match.start(), match.end(), "day", value, relative=relative)
    if last_day and digits(last_day) > day:
        reading.value += f"/{value[:-2]}{digits(last_day):02}"
        reading.is_range = True
        reading.relative = None if year else _month_relative(match, month, digits(last_day))
    return reading


def _month_day(match: Match) -> Reading | None:
    last_day = match["last_day"]
    if last_day and digits(last_day) <= digits(match["day"]):
        return None
    reading = _dated(match, month_of(match["month"]), digits(match["day"]), _year(match), last_day)
    reading.is_abbreviated = match["month"].rstrip(".") in MONTH_ABBREVIATIONS
    reading.ends = ends_in_words(match, "day", "last_day")
    return reading


def _day_month(match: Match) -> Reading | None:
    last_day = match["last_day"]
    if last_day and digits(last_day) <= digits(match["day"]):
        return None
    year = match["dashed"] or _year(match)
    reading = _dated(match, month_of(match["month"]), digits(match["day"]), year, last_day)
    reading.ends = ends_in_words(match, "day", "last_day")
    return reading


def _ordinal_day(match: Match) -> Reading | None:
    tens, _, ones = match["ordinal"].replace("-", " ").rpartition(" ")
    day = CARDINALS.get(tens, 0) + read_ordinal(ones)
    return _dated(match, month_of(match["month"]), day, _year(match)) if day <= 31 else None


def _month(match: Match) -> Reading:
    month, year = month_of(match["month"]), _year(match)
    reading = Reading(match.start(), match.end(), "month", f"{year or 'XXXX'}-{month:02}")
    if not year:
        reading.relative = _month_relative(match, month)
        reading.is_weak = not match["which_year"]
        reading.is_abbreviated = match["month"].rstrip(".") in MONTH_ABBREVIATIONS
    return reading


def _iso(match: Match) -> Reading:
    value = f"{match['year']}-{int(match['month']):02}-{int(match['day']):02}"
    reading = Reading(match.start(), match.end(), "day", value)
    if match["hour"]:
        set_clock(reading, int(match["hour"]), int(match["minute"]))
        reading.zone = match["zone"] and match["zone"].upper()
        reading.value = f"{value}T{match['hour']}:{match['minute']}"
        reading.kind = "other"
    return reading


def _slashed(match: Match) -> Reading | None:
    """Day and month in figures: read only where one of them cannot be a month, or both are the same."""
    first, second, year = int(match["first"]), int(match["second"]), match["year"]
    if not (min(first, second) >= 1 and max(first, second) <= 31 and min(first, second) <= 12):
        return None
    if len(year) == 2:
        if match["sep"] != "/":
            return None
        year = f"XX{year}"
    if first > 12 or first == second:
        month, day = second, first
    elif second > 12:
        month, day = first, second
    else:
        return Reading(match.start(), match.end(), "other", f"{year}-XX-XX")
    relative = RelativeTime(unit="monthday", month=month, day=day) if year.startswith("XX") else None
    return Reading(match.start(), match.end(), "day", f"{year}-{month:02}-{day:02}", relative=relative)


def _nine_eleven(match: Match) -> Reading:
    return Reading(match.start(), match.end(), "other", "2001-09-11")


def _weekday(match: Match) -> Reading | None:
    name = match["weekday"].rstrip(".")
    number = WEEKDAY_NUMBER[name]
    reading = Reading(match.start(), match.end(), "weekday", f"XXXX-WXX-{number}", weekday=number)
    reading.is_abbreviated = name in WEEKDAY_ABBREVIATIONS
    if match["nth"]:
        reading.value, reading.kind = "XXXX-XX-XX", "other"
        return reading
    if match["plural"]:
        if reading.is_abbreviated:
            return None
        reading.type, reading.kind = "SET", "set"
        return reading
    reading.is_weak = reading.is_abbreviated and not (match["weekday"].endswith(".") and name not in {"sun", "sat"})
    reading.relative = RelativeTime(unit="weekday", n=number)
    if which := match["which"]:
        word = which.split()[-2] if which != " week" else ""
        reading.relative = RelativeTime(unit="week", n=WHICH[word], day=number) if word in {"last", "this", "next"} else None
        if which == " week":  # Monday week
            reading.relative = RelativeTime(unit="weekday", n=number, direction="future", day=7)
        reading.is_weak = False
    return reading


def _nth_weekday(match: Match) -> Reading:
    """The first Monday in September: a day once the year is known, and never the Monday before the anchor."""
    month, year = match["month"], match["year"]
    reading = Reading(match.start(), match.end(), "nth", "XXXX-XX-XX")
    if month:
        number = -1 if match["ordinal"] == "last" else read_ordinal(match["ordinal"])
        weekday = WEEKDAY_NUMBER[match["weekday"].rstrip(".")]
        reading.in_year = lambda year: nth_weekday(year, month_of(month), weekday, number)
    return in_stated_year(reading, year)


def _year_alone(match: Match) -> Reading | None:
    first, last = match["year"], match["last"]
    if not last:
        return Reading(match.start(), match.end(), "year", first, is_weak=True)
    last = first[: 4 - len(last)] + last
    if not int(first) < int(last) <= int(first) + 120:
        return None
    return Reading(match.start(), match.end(), "year", f"{first}/{last}", is_weak=True, is_range=True)


def _decade(match: Match) -> Reading:
    century, decade = match["century"], match["decade"]
    value = f"{century}{decade[0]}" if century else f"XX{decade[0]}"
    return Reading(match.start(), match.end(), "period", value, is_weak=not century)


def _century(match: Match) -> Reading | None:
    tens, _, ones = match["ordinal"].replace("-", " ").rpartition(" ")
    number = CARDINALS.get(tens, 0) + read_ordinal(ones)
    return Reading(match.start(), match.end(), "period", f"{number - 1:02}") if 1 < number <= 25 else None


_DEICTIC_DAYS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "last night": -1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}


def _deictic(match: Match) -> Reading:
    word = match["word"]
    part = match["part"] or ("night" if word in {"tonight", "last night"} else word.removeprefix("this "))
    code = _NIGHT.get(part)
    relative = RelativeTime(unit="day", n=_DEICTIC_DAYS.get(word, 0))
    value = "XXXX-XX-XX" + (f"T{code}" if code else "")
    return Reading(match.start(), match.end(), "deictic", value, type="TIME" if code else "DATE", relative=relative)


_PERIOD_VALUE = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
    "fortnight": "XXXX-XX-XX",
}
_DURATION_VALUE = {
    "day": "P1D",
    "week": "P1W",
    "month": "P1M",
    "quarter": "P1Q",
    "year": "P1Y",
    "decade": "P10Y",
    "century": "P100Y",
}
_ANCHORED_UNITS: dict[str, RelativeUnit] = {
    "week": "week",
    "weekend": "weekend",
    "month": "month",
    "year": "year",
    "decade": "decade",
}


_OF_PERIOD = re.compile(rf" of (?:the )?(?:{MONTH}|{YEAR}|{SEASON}|year|month|season|century|war)\b")
"""The last week of 2016 counts from 2016, where "convicted last month of murder" counts from the anchor."""


def _period(match: Match) -> Reading | None:
    """Last week, this year; "the past year" is a duration, "the next day" and "the following year" count from the story."""
    which, unit = match["which"], match["unit"]
    if _OF_PERIOD.match(match.string, match.end()) or (which == "same" and not match["the"]):
        return None
    if (match["past"] == "same") != (which == "that") and match["past"] == "same":
        return None
    if (
        which in {"past", "coming"} or match["past"] == "past" or (match["the"] and which == "last")
    ) and unit in _DURATION_VALUE:
        if unit != "day" or which == "past":
            return Reading(match.start(), match.end(), "duration", _DURATION_VALUE[unit], type="DURATION")
        return None
    if unit == "day" and which not in {"next", "following", "previous", "same", "that"}:
        return None
    reading = Reading(match.start(), match.end(), "period", _PERIOD_VALUE[unit])
    is_narrative = which in {"following", "same", "previous", "that"} or (which == "next" and (match["the"] or unit == "day"))
    if is_narrative and unit in _STEPS:
        reading.steps = (_STEPS[unit], _TOLD[which])
    if unit in _ANCHORED_UNITS and not is_narrative:
        n = WHICH[which]
        reading.relative = RelativeTime(unit=_ANCHORED_UNITS[unit], n=n, direction=_DIRECTION[n])
    return reading


def _told(match: Match, unit: str, steps: int) -> Reading:
    """A day, week, month or year, or a part of a day, so many steps from the time that the story told before."""
    value = _PERIOD_VALUE.get(unit) or f"XXXX-XX-XXT{_NIGHT[unit]}"
    reading = Reading(match.start(), match.end(), "period", value, steps=(_STEPS.get(unit, "D"), steps))
    reading.type = "TIME" if "T" in value else "DATE"
    return reading


def _told_part(match: Match) -> Reading:
    return _told(match, match["part"], _TOLD[match["which"] or match["that"]])


def _side(match: Match) -> Reading:
    return _told(match, match["unit"], _TOLD[match["side"]])


def _later_in(match: Match) -> Reading:
    """Later in the day: the day that the story told; earlier in the week: the week that the anchor lies in."""
    unit, which = match["unit"], match["which"]
    reading = _told(match, unit, 0)
    reading.mod = "START" if which.startswith("earl") else "END"
    if unit in _NIGHT:
        reading.kind, reading.steps, reading.is_weak = "part", None, True
    if unit in _ANCHORED_UNITS:
        reading.steps = None
        direction: Direction = "this" if not which.endswith("er") else "past" if which == "earlier" else "future"
        reading.relative = RelativeTime(unit=_ANCHORED_UNITS[unit], direction=direction)
    return reading


def _weekend(match: Match) -> Reading:
    return Reading(match.start(), match.end(), "period", "XXXX-WXX-WE", relative=RelativeTime(unit="weekend"))


_END_MOD: dict[str, TimexMod] = {"end": "END", "beginning": "START", "start": "START", "middle": "MID"}


def _end(match: Match) -> Reading:
    reading = Reading(match.start(), match.end(), "period", _PERIOD_VALUE[match["unit"]], mod=_END_MOD[match["part"]])
    if match["unit"] in _ANCHORED_UNITS and (match["the"] != "the" or match["unit"] == "year"):
        n = WHICH[match["the"]]
        reading.relative = RelativeTime(unit=_ANCHORED_UNITS[match["unit"]], n=n, direction=_DIRECTION[n])
    return reading


def _adverb(match: Match) -> Reading:
    value = {
        "hourly": "PT1H",
        "nightly": "P1D",
        "daily": "P1D",
        "weekly": "P1W",
        "fortnightly": "P2W",
        "monthly": "P1M",
        "quarterly": "P3M",
        "yearly": "P1Y",
        "annually": "P1Y",
        "annual": "P1Y",
        "weekdays": "XXXX-WXX-WD",
        "weekends": "XXXX-WXX-WE",
    }[match["word"]]
    return Reading(match.start(), match.end(), "set", value, type="SET")


READERS: dict[str, Callable[[Match], Reading | None]] = {
    "named_day": read_named_day,
    "month_day": _month_day,
    "day_month": _day_month,
    "ordinal_day": _ordinal_day,
    "month": _month,
    "iso": _iso,
    "slashed": _slashed,
    "nine_eleven": _nine_eleven,
    "weekday": _weekday,
    "nth_weekday": _nth_weekday,
    "decade": _decade,
    "century": _century,
    "part_of_year": read_part_of_year,
    "season": read_season,
    "clock_12": read_clock_12,
    "clock_24": read_clock_24,
    "clock_words": read_clock_words,
    "noon": read_noon,
    "deictic": _deictic,
    "day_part": read_day_part,
    "period": _period,
    "told_part": _told_part,
    "side": _side,
    "later_in": _later_in,
    "weekend": _weekend,
    "all": read_all,
    "end": _end,
    "duration": read_duration,
    "indefinite": read_indefinite,
    "units": read_units,
    "set": read_set,
    "adverb": _adverb,
    "times": read_times_per,
    "year": _year_alone,
}
