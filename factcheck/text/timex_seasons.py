"""Parts of the year: quarters and halves, seasons, and days that have a name."""

import re
from collections.abc import Callable
from datetime import date

from factcheck.model import RelativeTime
from factcheck.model.time import Direction
from factcheck.text.calendar import ONE_DAY, easter, nth_weekday
from factcheck.text.lexicon import words
from factcheck.text.tense import Tense
from factcheck.text.timex_reading import Reading
from factcheck.text.timex_standing import ends_phrase
from factcheck.text.timex_vocabulary import NAMED_DAYS, SEASONS, read_ordinal

Match = re.Match[str]


def in_stated_year(reading: Reading, year: str | None) -> Reading:
    """The reading as the day that its rule gives in the year, where one is stated."""
    day = reading.in_year(int(year)) if reading.in_year and year else None
    if day is not None:
        reading.value, reading.in_year = day.isoformat(), None
    return reading


_QUARTER_CUE = re.compile(r"\b(?:in|of|for|the|during|since|from|and|its|our|fiscal) $")
"""Words before a bare Q2 that make it a quarter: questions and cars are numbered too."""
_BUSINESS = re.compile(rf"\b(?:{'|'.join(map(re.escape, words('business_words')))})\b")
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_REACH = 160
"""Characters on either side in which a sentence shows that it speaks of business."""


def speaks_of_business(low: str, start: int, end: int) -> bool:
    """Whether the sentence around `[start, end)` speaks of profits, exports or the like."""
    opening = max(0, start - _REACH)
    for match in _SENTENCE_END.finditer(low, opening, start):
        opening = match.end()
    closing = _SENTENCE_END.search(low, end, end + _REACH)
    return _BUSINESS.search(low, opening, closing.start() if closing else end + _REACH) is not None


_YEARS = {"last": -1, "this": 0, "next": 1}


def read_part_of_year(match: Match) -> Reading | None:
    """A quarter or half of a year: with its year, a hyphen or "fiscal", a quarter also in business; matches have both too."""
    number = int(match["number"] or read_ordinal(match["ordinal"]))
    letter = (match["q"] or match["part"][0]).upper().replace("P", "H")
    if number > (4 if letter == "Q" else 2):
        return None
    year, which = match["year"] or match["first_year"], match["which_year"]
    reading = Reading(match.start(), match.end(), "period", f"{year or 'XXXX'}-{letter}{number}")
    if which in _YEARS:
        n = _YEARS[which]
        reading.relative = RelativeTime(unit="year", n=n, direction="past" if n < 0 else "future" if n else "this")
    if year or which or match["fiscal"] or (match["dash"] == "-" and letter == "Q"):
        return reading
    if match["q"]:
        is_cued = match["q"] == "q" and _QUARTER_CUE.search(match.string, max(0, match.start() - 12), match.start())
        return reading if is_cued else None
    return reading if letter == "Q" and speaks_of_business(match.string, match.start(), match.end()) else None


_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def read_season(match: Match) -> Reading:
    """A season; one without a year only where the words beside it say so."""
    code, year, which = SEASONS[match["season"]], match["year"], match["which_year"]
    if match["short"]:
        year = f"XX{match['short']}"
    reading = Reading(match.start(), match.end(), "season", f"{year or 'XXXX'}-{code}", is_weak=not (year or which))
    if which:
        n = _YEARS[which]
        reading.relative = RelativeTime(unit="year", n=n, direction="past" if n < 0 else "future" if n else "this")
    elif not year:
        reading.relative = RelativeTime(unit="season", month=_FIRST_MONTH[code])
    return reading


_FEASTS = frozenset({"christmas", "easter", "thanksgiving", "pentecost"})
"""Names that stand before nouns too: a Christmas party, the Easter Rising."""
_SIDES: dict[str, Tense] = {"last": "past", "next": "future"}


def read_named_day(match: Match) -> Reading | None:
    """Christmas Eve, Good Friday, last Thanksgiving: fixed, so many days from Easter, or the nth weekday of a month."""
    rule, year, which = NAMED_DAYS[match["name"]], match["year"], match["which"]
    if match["name"] in _FEASTS and not year and not ends_phrase(match.string, match.end()):
        return None
    if rule[0].isdigit():
        month, day = map(int, rule.split("-"))
        direction: Direction = "past" if which == "last" else "future" if which == "next" else "nearest"
        relative = None if year else RelativeTime(unit="monthday", month=month, day=day, direction=direction)
        return Reading(match.start(), match.end(), "day", f"{year or 'XXXX'}-{rule}", relative=relative)
    reading = Reading(match.start(), match.end(), "other", "XXXX-XX-XX", in_year=_rule(rule), side=_SIDES.get(which or ""))
    return in_stated_year(reading, year)


def _rule(rule: str) -> Callable[[int], date | None]:
    """The day of a year by its rule: "E-2" two days before Easter, "N4/4/11" the fourth Thursday of November."""
    if rule[0] == "E":
        return lambda year: easter(year) + int(rule[1:]) * ONE_DAY
    number, weekday, month = map(int, rule[1:].split("/"))
    return lambda year: nth_weekday(year, month, weekday, number)
