"""The families of time expressions: where each may begin, and its pattern. Matched on lower-cased text.

Every pattern is a sequence of parts that cannot match each other's text, without nested repetition, so that reading is
linear in the text. The words that loosen or place an expression (late, last, about, ago) are read from its neighbours
afterwards, in `timex_context`.
"""

import re
from typing import NamedTuple

from factcheck.text.timex_vocabulary import (
    CARDINALS,
    DAY,
    DAY_PART,
    DAY_PARTS,
    DIGIT_NUMBER,
    MONTH,
    MONTH_NUMBER,
    NAMED_DAYS,
    ORDINAL,
    ORDINALS,
    SEASON,
    SEASONS,
    TO,
    UNIT,
    UNITS,
    WEEKDAY,
    WEEKDAY_NUMBER,
    WORD_NUMBER,
    YEAR,
    ZONE,
    ZONES,
)

DIGITS = "0-9"
"""The key in `Family.starts` for every word that begins with a digit."""


class Family(NamedTuple):
    """A kind of expression: the first words it may begin with, and its pattern."""

    name: str
    starts: frozenset[str]
    pattern: re.Pattern[str]


# ", 2025", " 2025", " of 2025", ",2025", " this year"
_YEAR_TAIL = rf"(?:,? ?(?:of |in )?(?P<year>{YEAR})|(?: of)? (?P<which_year>last|this|next) year\b|,? '(?P<short>\d\d)\b)?"

# July 16; July 16, 2025; Jul. 16th; July 14-16, 2025; July 30 to August 2
# In "In January, 15 people drowned" the comma closes the month
_MONTH_DAY = rf"(?P<month>{MONTH})(?:,(?! ?\d+ [a-z]))? ?(?:the )?(?P<day>{DAY})(?:{TO}(?P<last_day>{DAY}))?{_YEAR_TAIL}"

# 16 July 2025; 16th of July; 14-16 July; 12-Jul-2025
_DAY_MONTH = (
    rf"(?P<day>{DAY})(?:(?:{TO}| and )(?P<last_day>{DAY}))?(?: (?:day )?of |[- ])?"
    rf"(?P<month>{MONTH})(?:-(?P<dashed>{YEAR})|{_YEAR_TAIL})"
)

# the fourth of july (an ordinal word)
_ORDINAL_DAY = rf"(?P<ordinal>(?:twenty[- ]|thirty[- ])?(?:{'|'.join(ORDINALS)})) (?:day )?of (?P<month>{MONTH}){_YEAR_TAIL}"

# May; May 2025; May of last year; Dec/2018
_MONTH_ALONE = (
    rf"(?P<month>{MONTH})(?:(?:,? ?(?:of |in )?|[-/])(?P<year>{YEAR})"
    r"|(?: of)? (?P<which_year>last|this|next) year\b|,? '(?P<short>\d\d)\b)?"
)

# 2025-07-24; 2025/7/24; 2025-07-24T10:30:00Z
_ISO = (
    r"(?P<year>(?:1[4-9]|20|21)\d\d)(?P<sep>[-/.])(?P<month>1[0-2]|0?[1-9])(?P=sep)(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)"
    r"(?:[t ](?P<hour>[01]\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?P<zone>z\b|[+-]\d\d:?\d\d)?)?"
)

# 16/07/2025; 7-16-2025; 16.07.2025; 04 / 9 / 2012; 7/16/25
_SLASHED = (
    r"(?P<first>\d{1,2}) ?(?P<sep>[-/.]) ?(?P<second>\d{1,2}) ?(?P=sep) ?(?P<year>(?:1[4-9]|20|21)\d\d|\d\d)(?!\d|[-/.]\d)"
)

# 9/11, the attacks of 2001, and no other day and month without a year: 1/2 is a half
_NINE_ELEVEN = r"9/11(?!\d|[/.-]\d)"

# Monday; Mondays; Monday last week; Monday 21st and Monday 5/12, whose month nobody states
_WEEKDAY = (
    rf"(?P<weekday>{WEEKDAY})(?P<plural>s)?"
    r"(?P<which>(?:,? of)? (?:last|this|next|the (?:following|previous)) week\b| week\b(?!-))?"
    r"(?P<nth>,? (?:the )?(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th|[/.]\d\d?)?"
    r"(?=[,;)!?\n]|\.(?!\d)|$| (?:at|and|in the|to|for|when|after|until|between|of this|of next)\b))?"
)

# first Monday in September; third Tuesday of next month; last Friday of the year
_NTH_WEEKDAY = (
    rf"(?P<ordinal>{ORDINAL}|last) (?P<weekday>{WEEKDAY}) (?:of|in) "
    rf"(?:(?P<month>{MONTH})(?:,? (?:of )?(?P<year>{YEAR}))?|(?:the|each|every|this|last|next) (?:month|year|quarter)\b)"
)

_YEAR = rf"(?P<year>{YEAR})(?: ?[-–/—] ?(?P<last>{YEAR}(?![-–/]\d)|\d\d(?!\d|[.,:/–-]\d|th|st|nd|rd)))?"

# 1990s; 1990's; 90s and '90s are read with the mark or "the early" before them
_DECADE = r"(?P<century>1[4-9]|20)?(?P<decade>\d0) ?'?s\b"

# 19th century; twenty-first century
_CENTURY = rf"(?P<ordinal>(?:twenty[- ])?{ORDINAL})[- ]centur(?:y|ies)\b"

# Q1 2025; first quarter of 2025; second-quarter; the first half of this year; 2025 Q1
_PART_OF_YEAR = (
    rf"(?:(?:(?P<first_year>{YEAR})[- ])?(?P<q>[qh])(?P<number>[1-4])\b"
    rf"|(?P<ordinal>{ORDINAL})(?P<dash>[- ])(?P<fiscal>(?:fiscal|financial)[- ])?(?P<part>quarter|half)\b)"
    rf"(?:,? ?(?:of |in )?(?:the )?(?:fiscal |financial )?(?:year )?(?P<year>{YEAR})"
    r"|,? ?(?:of )?(?P<which_year>last|this|next|the) year\b)?"
)

# summer 2023; the summer of 2023; winter 2022-23
_SEASON = (
    rf"(?P<season>{SEASON})(?:,? (?:of )?(?P<year>{YEAR})(?:[-/–]\d\d(?:\d\d)?\b)?"
    r"|(?: of)? (?P<which_year>last|this|next) year\b|,? (?:of )?'(?P<short>\d\d)\b)?"
)

_AMPM = r"(?:[ap]\.m\.?|[ap]m\b|[ap]\. m\b\.?)"  # p.m., pm, p. m.
_ZONE_TAIL = (
    rf"(?:,? \(?(?P<zone>{ZONE}|local(?: time)?\b|(?:eastern|central|western) [a-z]+ time\b"
    rf"|(?:eastern|central|mountain|pacific)(?: (?:standard |daylight )?time)?\b|[a-z]+ time\b)|(?P<near_zone>{ZONE}))?"
)

# 3pm; 3.30 p.m. local time; 7:10 am EDT; 7-9 p.m.; 7: 35 am
_CLOCK_12 = (
    r"(?:(?P<from_hour>1[0-2]|0?[1-9])(?:[:.](?P<from_minute>[0-5]\d))?(?: ?[-–] ?| to | and ))?"
    rf"(?P<hour>1\d|2[0-3]|0?\d)(?:[:.] ?(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)? ?(?P<ampm>{_AMPM})(?!\w){_ZONE_TAIL}"
)

# 10:30; 10:30 GMT; 10.30 GMT; 0930 GMT; 0900 hrs; 14h30
_CLOCK_24 = (
    r"(?P<hour>2[0-4]|[01]?\d)(?P<mark>[:.h]?)(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?!\d|[:.,/-]\d|%)"
    rf"(?P<hours> ?(?:hrs|hours|hr|h)\b)?{_ZONE_TAIL}"
)

# three o'clock; 3 o'clock in the afternoon; half past three; 8 in the morning
_CLOCK_WORDS = (
    rf"(?:(?P<past>half|quarter|{WORD_NUMBER}|\d{{1,2}})(?: minutes?)? (?P<side>past|to) )?(?P<hour>{WORD_NUMBER}|1[0-2]|[1-9])"
    r"(?P<oclock> o'clock)?(?: (?:in the (?P<part>morning|afternoon|evening)|at (?P<night>night)))?"
)

_NOON = rf"(?P<word>noon|midday|midnight)(?!-){_ZONE_TAIL}"

_DAY_PART = rf"(?P<part>(?:early|small|wee|predawn|pre-dawn) hours(?: of the (?:morning|night)\b)?|{DAY_PART})\b(?!-)"

_DEICTIC = (
    r"(?P<word>the day before yesterday|the day after tomorrow|today|yesterday|tomorrow|tonight|last night"
    r"|this (?:morning|afternoon|evening))\b"
    r"(?: (?P<part>morning|afternoon|evening|night)\b)?"
)

# last week; this past year; the next month; next day; the same day; that year
_PERIOD = (
    r"(?P<the>the )?(?P<which>last|this|next|past|previous|coming|following|current|same|that)(?: (?P<past>past|coming|same))?"
    r" (?P<unit>day|week|weekend|month|quarter|year|decade|century|fortnight)\b(?!-)"
)

# the next morning; that night; the same evening
_TOLD_PART = (
    r"(?:the (?P<which>next|following|previous|same)|(?P<that>that)(?: same| very)?)"
    r" (?P<part>morning|afternoon|evening|night)\b(?!-)"
)

# the night before; the year after: from a day that the story has told
_SIDE = (
    r"the (?P<unit>day|night|week|month|year|morning|afternoon|evening) (?P<side>before|after|earlier)"
    r"(?=$|[.,;:!?\"')\n]| (?:and|or|but|when|while|with|for|to|by|in|at|on|as|from|that|who|which|is|was|were|are|has|had"
    r"|have|because|until|through|under|during|an?|over|into)\b)"
)

# earlier in the week; late in the day
_LATER_IN = (
    r"(?P<which>earlier|later|early|late) in the (?P<unit>day|week|month|year|morning|afternoon|evening|night)\b(?!-| of\b| \d)"
)

# all day, all year
_ALL = r"all (?P<unit>day|week|month|year|summer|winter|night|morning|afternoon|evening)\b(?!-| of\b)"

_WEEKEND = (
    r"the weekend(?=$|[.,;:!?\"')\n]| (?:and|or|but|when|while|with|for|to|by|in|at|on|as|from|after|before|that|is|was|were"
    r"|has|had|have|because|until|amid|following)\b)"
)

# the end of the month; the end of July is read from the month
_END = (
    r"(?:the )?(?P<part>end|beginning|start|middle) of (?P<the>the|this|last|next)"
    r" (?P<unit>week|month|quarter|year|decade|century)\b"
)

_AMOUNT = rf"(?:{DIGIT_NUMBER}|{WORD_NUMBER}|an?(?= (?:hundred|thousand|million|billion)\b))"
_HALF = r"(?:[- ]and[- ]a[- ]half| 1/2| ?½)"  # and a half
_VAGUE = r"a couple(?: of)?|couple of|couple|a few|few|several|a dozen|two dozen|many"

# two and a half hours; 18-month; 10-15 years; five to 10 years; a couple of weeks; 2 1/2 years; 4.5 billion years
_DURATION = (
    rf"(?:(?P<low>{_AMOUNT})(?: ?[-–] ?| to | or ))?"
    rf"(?:(?P<amount>{_AMOUNT})(?P<half>{_HALF})?(?P<scale>[- ](?:hundred|thousand|million|billion))?|(?P<vague>{_VAGUE}))"
    rf"(?:(?P<dash>-)| ?)(?:full |straight |consecutive |whole |long |more |business |calendar |working |solid )?"
    rf"(?P<unit>{UNIT})(?P<plural>s|es)?\b'?(?P<tail> and a half\b)?"
)

# a year; an hour and a half; half an hour; half a century; half-century; a quarter of a century; a half-hour
_INDEFINITE = (
    rf"(?:an? )?(?P<fraction>half(?: an?|-an?|-| )[- ]?|quarter(?:[- ]of[- ]an?[- ]|[- ]))?"
    rf"(?P<article>(?:an?|another|each) )?(?:full |whole |solid )?(?P<unit>{UNIT})\b(?P<tail> and a half\b)?"
)

# for decades, years ago, in recent weeks: how many is not said
_UNITS_ALONE = r"(?P<unit>minute|hour|day|week|month|year|decade|centurie)s\b(?!['-]| old\b)"

# every day; each Monday; every two years; every other week
_SET = (
    rf"(?:every|each|alternate) (?P<other>other )?(?:(?P<amount>{_AMOUNT}|few|couple of) )?"
    rf"(?:(?P<weekday>{WEEKDAY})s?|(?P<month>{MONTH})|(?P<part>morning|afternoon|evening|night)|(?P<unit>{UNIT})s?)\b"
)
_ADVERB = r"(?P<word>hourly|nightly|daily|weekly|fortnightly|monthly|quarterly|yearly|annually|annual|weekdays|weekends)\b(?!-)"
_TIMES = rf"(?:once|twice|thrice|{WORD_NUMBER} times|\d+ times) (?:an?|per|each|every) (?P<unit>{UNIT})\b"

_NAMED_DAY = (
    rf"(?:(?P<which>last|this|next) )?(?P<name>{'|'.join(sorted(map(re.escape, NAMED_DAYS), key=len, reverse=True))})\b"
    rf"(?:,? (?:of |in )?(?P<year>{YEAR}))?"
)

_CARDINAL_STARTS = frozenset(CARDINALS)
_ORDINAL_STARTS = frozenset(ORDINALS) | {"twenty", "thirty"}
_MONTH_STARTS = frozenset(MONTH_NUMBER)
_PLURAL_UNITS = frozenset({"minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries"})


def _family(name: str, starts: frozenset[str] | set[str], pattern: str) -> Family:
    return Family(name, frozenset(starts), re.compile(pattern))


# The order settles which of two equally long readings holds.
FAMILIES = (
    _family(
        "named_day",
        {name.split()[0].split("'")[0].rstrip(".") for name in NAMED_DAYS} - {"4th"} | {DIGITS, "last", "this", "next"},
        _NAMED_DAY,
    ),
    _family("month_day", _MONTH_STARTS, _MONTH_DAY),
    _family("day_month", {DIGITS}, _DAY_MONTH),
    _family("ordinal_day", _ORDINAL_STARTS, _ORDINAL_DAY),
    _family("month", _MONTH_STARTS, _MONTH_ALONE),
    _family("iso", {DIGITS}, _ISO),
    _family("slashed", {DIGITS}, _SLASHED),
    _family("nine_eleven", {DIGITS}, _NINE_ELEVEN),
    _family("weekday", frozenset(WEEKDAY_NUMBER) | {f"{day}s" for day in WEEKDAY_NUMBER}, _WEEKDAY),
    _family("nth_weekday", _ORDINAL_STARTS | {"last", DIGITS}, _NTH_WEEKDAY),
    _family("decade", {DIGITS}, _DECADE),
    _family("century", _ORDINAL_STARTS | {DIGITS}, _CENTURY),
    _family("part_of_year", _ORDINAL_STARTS | {DIGITS} | {f"{part}{n}" for part in "qh" for n in "1234"}, _PART_OF_YEAR),
    _family("season", frozenset(SEASONS), _SEASON),
    _family("clock_12", {DIGITS}, _CLOCK_12),
    _family("clock_24", {DIGITS}, _CLOCK_24),
    _family("clock_words", _CARDINAL_STARTS | {DIGITS, "half", "quarter"}, _CLOCK_WORDS),
    _family("noon", {"noon", "midday", "midnight"}, _NOON),
    _family("deictic", {"the", "today", "yesterday", "tomorrow", "tonight", "last", "this"}, _DEICTIC),
    _family("day_part", frozenset(DAY_PARTS) | {"early", "small", "wee", "pre"}, _DAY_PART),
    _family(
        "period", {"the", "last", "this", "next", "past", "previous", "coming", "following", "current", "same", "that"}, _PERIOD
    ),
    _family("told_part", {"the", "that"}, _TOLD_PART),
    _family("side", {"the"}, _SIDE),
    _family("later_in", {"earlier", "later", "early", "late"}, _LATER_IN),
    _family("weekend", {"the"}, _WEEKEND),
    _family("all", {"all"}, _ALL),
    _family("end", {"the", "end", "beginning", "start", "middle"}, _END),
    _family("duration", _CARDINAL_STARTS | {DIGITS, "a", "couple", "few", "several", "many"}, _DURATION),
    _family("indefinite", {"a", "an", "another", "half", "quarter"}, _INDEFINITE),
    _family("units", _PLURAL_UNITS, _UNITS_ALONE),
    _family("set", {"every", "each", "alternate"}, _SET),
    _family(
        "adverb",
        {
            "hourly",
            "nightly",
            "daily",
            "weekly",
            "fortnightly",
            "monthly",
            "quarterly",
            "yearly",
            "annually",
            "annual",
            "weekdays",
            "weekends",
        },
        _ADVERB,
    ),
    _family("times", _CARDINAL_STARTS | {"once", "twice", "thrice", DIGITS}, _TIMES),
    _family("year", {DIGITS}, _YEAR),
)

BY_START: dict[str, tuple[Family, ...]] = {
    start: tuple(family for family in FAMILIES if start in family.starts)
    for start in sorted(frozenset().union(*(family.starts for family in FAMILIES)))
}

_YEAR_FIGURES = {"iso", "clock_24", "decade", "duration", "year", "part_of_year"}
_SHORT_FIGURES = {family.name for family in BY_START[DIGITS]} - {"iso", "year"}
_LONG_FIGURES = {"duration"}


def families_of(word: str) -> tuple[Family, ...]:
    """The families that may begin with a first word; of figures only those that take as many digits."""
    if not word[0].isdigit():
        return BY_START[word]
    length = len(word) - len(word.lstrip("0123456789"))
    return _BY_LENGTH[min(length, 5)]


_BY_LENGTH: dict[int, tuple[Family, ...]] = {
    length: tuple(family for family in BY_START[DIGITS] if family.name in names)
    for length, names in ((1, _SHORT_FIGURES), (2, _SHORT_FIGURES), (3, _LONG_FIGURES), (4, _YEAR_FIGURES), (5, _LONG_FIGURES))
}

# Second words without which the commonest first words begin no expression; they stand before every other noun.
_SECOND = {
    "the": "last|this|next|past|previous|coming|following|current|same|end|beginning|start|middle|weekend"
    "|(?:day|night|week|month|year|morning|afternoon|evening) (?:before|after|earlier)",
    "that": "(?:same |very )?(?:day|week|weekend|month|year|morning|afternoon|evening|night)",
    "all": "day|week|month|year|summer|winter|night|morning|afternoon|evening",
    "earlier": "in the",
    "later": "in the",
    "late": "in the",
    "a": f"couple|few|dozen|hundred|thousand|million|billion|full|whole|solid|half|quarter|{UNIT}",
    "an": f"half|{UNIT}",
}


def _trie(entries: list[str]) -> str:
    """An alternation of words that shares their beginnings, which `re` tries several times faster than a flat one."""
    tails: dict[str, list[str]] = {}
    for entry in entries:
        if entry:
            tails.setdefault(entry[0], []).append(entry[1:])
    branches = [re.escape(head) + _trie(rest) for head, rest in sorted(tails.items())]
    body = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})" if branches else ""
    return f"(?:{body})?" if "" in entries and body else body


def _first_words() -> re.Pattern[str]:
    plain = [start for start in BY_START if start not in _SECOND and start != DIGITS]
    common = "|".join(rf"{first}(?= (?:{second}))" for first, second in _SECOND.items())
    heads = "".join(sorted({start[0] for start in BY_START} - set(DIGITS)))
    return re.compile(rf"(?<![a-z0-9_])(?=[{heads}0-9])(?:\d[a-z0-9]*|{common}|{_trie(plain)})(?![a-z0-9])")


# What stands behind figures that begin an expression: units, months, halves of the day, and the words of ranges
_FOLLOWERS = frozenset(MONTH_NUMBER) | ZONES | {name + plural for name in UNITS for plural in ("", "s", "es")}
_FOLLOWERS |= frozenset(
    "am pm a p to or and through thru until till of o'clock in at past times hundred thousand million billion full straight "
    "consecutive whole long more business calendar working solid hrs h local quarter half couple".split()
)
FIGURES_GO_ON = re.compile(
    rf"\d[\d,.]*(?:[a-z]|[-–—/:.] ?[\da-z]| ?½| [-–—/@] ?\d| 1/2|-year| ?'s| (?:{_trie(sorted(_FOLLOWERS))})(?![a-z]))"
)
"""Whether figures of one to three digits may begin an expression: most begin none, and twelve patterns need not try them."""

FIRST_WORD = _first_words()
"""Every word that may begin an expression, and every word that begins with a digit."""
