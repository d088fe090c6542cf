"""Times of day: what the words of a clock time say."""

import re
from datetime import time

from factcheck.model import TimexMod
from factcheck.text.timex_reading import Reading, ends_in_words
from factcheck.text.timex_vocabulary import DAY_PARTS, read_number

Match = re.Match[str]


def set_clock(reading: Reading, hour: int, minute: int) -> None:
    """Give a reading a time of day; hour 24 is midnight at the end of the day."""
    reading.type = "TIME"
    reading.clock = time(hour % 24, minute)
    reading.value = f"XXXX-XX-XXT{hour:02}:{minute:02}"


def _zone(match: Match) -> str | None:
    zone = match["zone"] or match["near_zone"]
    if not zone:
        return None
    if zone.startswith("local"):
        return "local"
    is_named = len(zone) > 5 and zone.isalpha()
    return zone.title().replace("Time", "time") if zone.endswith("time") or is_named else zone.upper()


def half_day(hour: int, half: str) -> int:
    """The hour of 24 for an hour of 12 with "am" or "pm"."""
    return hour if hour > 12 else hour % 12 + (12 if half.startswith("p") else 0)


def read_clock_12(match: Match) -> Reading | None:
    """3pm, 7:10 am EDT, 7-9 p.m.; "13pm" is none."""
    if not match["minute"] and not 1 <= int(match["hour"]) <= 12:
        return None
    reading = Reading(match.start(), match.end(), "clock", "", zone=_zone(match), has_halfday=True)
    half = match["ampm"]
    hour = half_day(int(match["hour"]), half)
    set_clock(reading, hour, int(match["minute"] or 0))
    if match["from_hour"]:
        start = half_day(int(match["from_hour"]), half)
        if start >= hour:
            start = half_day(int(match["from_hour"]), "a")
        reading.value = f"XXXX-XX-XXT{start:02}:{int(match['from_minute'] or 0):02}/{reading.value}"
        reading.is_range = True
        reading.ends = ends_in_words(match, "from_minute" if match["from_minute"] else "from_hour", "hour")
    return reading


_AT = re.compile(r"\b(?:at|by|until|around|about|from) $")


def _follows_at(match: Match) -> bool:
    """Whether the words before say a time of day: "at 1430 hours", where "1430 hours" alone is how long it took."""
    return _AT.search(match.string, max(0, match.start() - 8), match.start()) is not None


_PART_AFTER = re.compile(
    r" (?:in the|this|that|yesterday|on (?:mon|tues|wednes|thurs|fri|satur|sun)day) (?:morning|afternoon|evening|night)\b"
)


def _is_beside_part(match: Match) -> bool:
    """Whether the words make figures with a point a time of day: "at 6.12 on Wednesday morning"; 6.12 may be anything."""
    return _follows_at(match) and _PART_AFTER.match(match.string, match.end()) is not None


def read_clock_24(match: Match) -> Reading | None:
    """A clock time of 24 hours. Without a colon it needs "hrs" or a zone; with one, those or words beside it."""
    mark, hours, zone = match["mark"], match["hours"], _zone(match)
    is_sure = zone is not None or hours is not None or (mark == "." and _is_beside_part(match))
    if mark != ":" and not is_sure:
        return None
    if mark in {"", "h"} and len(match["hour"]) != 2:
        return None
    if mark == "" and not zone and not match["hour"].startswith("0") and not _follows_at(match):
        return None
    reading = Reading(match.start(), match.end(), "clock", "", zone=zone, is_weak=not is_sure)
    set_clock(reading, int(match["hour"]), int(match["minute"]))
    reading.has_halfday = (is_sure and mark != ".") or match["hour"].startswith("0") or int(match["hour"]) > 12
    return reading


def read_clock_words(match: Match) -> Reading | None:
    """Three o'clock, half past three, eight in the morning; a bare number is none."""
    is_night = match["night"] is not None and _follows_at(match)
    if not (
        match["oclock"]
        or match["part"]
        or is_night
        or (match["past"] and (match["night"] or match["past"] in {"half", "quarter"}))
    ):
        return None
    hour = int(read_number(match["hour"]) or 0)
    if not 1 <= hour <= 12:
        return None
    minute = _minutes_past(match)
    if minute < 0:
        hour, minute = hour - 1, minute + 60
    part = match["part"] or match["night"]
    if part:
        hour = half_day(hour, "a" if part == "morning" or (part == "night" and hour < 5) else "p")
    reading = Reading(match.start(), match.end(), "clock", "", has_halfday=bool(part))
    set_clock(reading, hour, minute)
    return reading


def _minutes_past(match: Match) -> int:
    if not match["past"]:
        return 0
    minutes = {"half": 30, "quarter": 15}.get(match["past"]) or int(read_number(match["past"]) or 0)
    return minutes if match["side"] == "past" else -minutes


def read_noon(match: Match) -> Reading:
    """Noon, midday, midnight: the last is the end of a day, T24:00."""
    reading = Reading(match.start(), match.end(), "clock", "", zone=_zone(match), has_halfday=True)
    set_clock(reading, 24 if match["word"] == "midnight" else 12, 0)
    return reading


def read_day_part(match: Match) -> Reading:
    """Morning, night, the early hours: a time only beside a day."""
    part = match["part"]
    mod: TimexMod | None = "START" if " hours" in part else None
    reading = Reading(match.start(), match.end(), "part", f"XXXX-XX-XXT{DAY_PARTS.get(part, 'MO')}", mod=mod, is_weak=True)
    reading.type = "TIME"
    return reading
