"""The words of time as tables and as parts of regular expressions, all in lower case."""

import re

from factcheck.text.lexicon import table, words


def _either(entries: set[str] | dict[str, object] | frozenset[str]) -> str:
    """An alternation, longest first, so that "september" is never read as "sep"."""
    return "|".join(re.escape(entry) for entry in sorted(entries, key=lambda entry: (-len(entry), entry)))


def _numbered(name: str) -> tuple[dict[str, int], dict[str, int]]:
    full: dict[str, int] = {}
    short: dict[str, int] = {}
    for row in table(name):
        full[row[0]] = int(row[1])
        if len(row) > 2 and row[2]:
            short.update(dict.fromkeys(row[2].split(","), int(row[1])))
    return full, short


MONTHS, MONTH_ABBREVIATIONS = _numbered("months")
WEEKDAYS, WEEKDAY_ABBREVIATIONS = _numbered("weekdays")
MONTH_NUMBER = MONTHS | MONTH_ABBREVIATIONS
WEEKDAY_NUMBER = WEEKDAYS | WEEKDAY_ABBREVIATIONS
UNITS = {row[0]: (row[1], int(row[2]), "T" if row[3:] == ("T",) else "") for row in table("time_units")}
DAY_PARTS = {row[0]: row[1] for row in table("day_parts")}
SEASONS = {row[0]: row[1] for row in table("seasons")}
NAMED_DAYS = {row[0]: row[1] for row in table("named_days")}
CARDINALS = {row[0]: int(row[1]) for row in table("time_numbers") if row[2] != "ordinal"}
ORDINALS = {row[0]: int(row[1]) for row in table("time_numbers") if row[2] == "ordinal"}
_TENS = {row[0] for row in table("time_numbers") if row[2] == "ten"}
_ONES = {row[0] for row in table("time_numbers") if row[2] == "unit"}
ZONES = frozenset(zone.lower() for zone in words("time_zones"))
NAMES = words("names_with_time_words")
COUNTED = frozenset(row[1] for row in table("person_nouns")) | frozenset(words("counted_nouns"))
COUNTED -= {"police"}
"""Plurals that a bare four-digit figure counts ("2014 people") more often than they follow a year ("a 2008 police raid")."""

MONTH = rf"(?:(?:{_either(set(MONTHS))})\b|(?:{_either(set(MONTH_ABBREVIATIONS))})\b\.?)"  # july, jul, jul.
WEEKDAY = rf"(?:(?:{_either(set(WEEKDAYS))})|(?:{_either(set(WEEKDAY_ABBREVIATIONS))})\b\.?)"  # monday, mon, mon.
# 16, 16th; not the 16 of 16.5, 16,000 or 16-month
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|[.,]\d{1,3}(?!\d)|%|:|-(?:day|week|month|year)\b)"
YEAR = r"(?:1[4-9]|20|21)\d\d(?!\d|\.\d|,\d{3}(?!\d)|[a-z%])"  # 2025; not the 2014 of 2014.5
TO = r"(?: ?[-–—] ?| (?:to|through|thru|until|till) (?:the )?)"  # 14-16, 14 to 16, 14 through the 16
UNIT = rf"(?:{_either(set(UNITS))})"
DAY_PART = rf"(?:{_either(set(DAY_PARTS))})"
SEASON = rf"(?:{_either(set(SEASONS))})"
ZONE = rf"(?:(?:{_either(ZONES)})\b(?:[+-]\d\d?(?::?\d\d)?)?|z\b)"  # gmt, gmt+7
WORD_NUMBER = (
    rf"(?:(?:{_either(_TENS)})(?:[- ](?:{_either(_ONES)}))?|(?:{_either(set(CARDINALS) - _TENS)}))"  # twenty-five, seven
)
DIGIT_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d{1,2})?)"  # 1,500; 18; 2.5
ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|(?:{_either(set(ORDINALS))}))"  # 19th, nineteenth


def read_number(text: str) -> float | None:
    """The value of a cardinal in digits or words ("1,500", "twenty-five", the "a" of "a hundred"), None when it is neither."""
    if text[:1].isdigit():
        return float(text.replace(",", ""))
    if text in {"a", "an"}:
        return 1.0
    tens, _, ones = text.replace("-", " ").partition(" ")
    if tens not in CARDINALS:
        return None
    return float(CARDINALS[tens] + CARDINALS.get(ones, 0))


def read_ordinal(text: str) -> int:
    """The value of an ordinal in digits or words ("19th", "third")."""
    return ORDINALS[text] if text in ORDINALS else int(re.sub(r"\D", "", text))


def month_of(text: str) -> int:
    """The number of a month by name or abbreviation."""
    return MONTH_NUMBER[text.rstrip(".")]
