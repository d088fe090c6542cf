"""Whether a weak reading stands: "May", "2014", "overnight" and "10:30" are times only when the words beside them say so."""

import re

from factcheck.text.timex_reading import Reading
from factcheck.text.timex_vocabulary import COUNTED

# Words before a month without a day that make it one: "in May", "the June vote", "from September".
_MONTH_CUE = re.compile(
    r"(?:^|[\s(\"])(?:in|since|until|till|by|during|of|from|to|through|throughout|before|after|for|between|and|or|the|a|an"
    r"|its|his|her|their|around|about|each|every|starting|beginning|ending|come|[a-z]+est) $|'s? $|\bmid-$"
)
_SURE_MONTH_CUE = re.compile(r"\b(?:in|since|until|till|during|throughout|month of) $")
_ARTICLE = re.compile(r"\b(?:the|a|an|its|this|that) $")
_NAME_MONTHS = frozenset({"may", "march", "april", "june", "august", "jan", "mar"})
"""Months that are also verbs, first names, surnames or adjectives."""
_MARCHES = re.compile(r" (?:on|to|of|for|from|in|by|through|against|towards?|into|past|with|is|was|were|will|has|had)\b")
_MAY_PERSON = re.compile(r"(?:\bMrs\.? |\bMs\.? |\bMr\.? |\bMiss |\bMinister |\bPM |\bPremier |\b[A-Z][a-z]+ )May\b(?! \d)")
_MAY_NO_PERSON = re.compile(r"(?:In|Since|Until|During|By|Early|Late|Last|Next|This|The|From|Mid|On|And|Of|To) May")


def names_may(text: str) -> bool:
    """Whether the text has a person called May, so that "in May" may be trust in her."""
    return any(not _MAY_NO_PERSON.fullmatch(match.group()) for match in _MAY_PERSON.finditer(text))


def is_month(reading: Reading, text: str, low: str) -> bool:
    """Whether a month name without a day or year is a month here: capital, with a word before it that says so."""
    start, end = reading.start, reading.end
    word = low[start:end].rstrip(".")
    if not text[start].isupper() or (word in _NAME_MONTHS and text[start:end].isupper() and len(word) > 3):
        return False
    before, after = low[max(0, start - 16) : start], text[end : end + 3]
    if reading.is_abbreviated and not _SURE_MONTH_CUE.search(before):  # Ant and Dec
        return False
    if word not in _NAME_MONTHS:
        return bool(_MONTH_CUE.search(before)) or low.startswith("'s ", end)
    if _SURE_MONTH_CUE.search(before):
        return True
    is_noun_next = after[:1] == " " and after[1:2].islower() and not _MARCHES.match(low, end)
    return bool(_ARTICLE.search(before)) and is_noun_next


# in 2014, since 2022, mid-2020, the year 2000, World Cup 2026
_YEAR_CUE = re.compile(
    r"(?:^|[\s(\"'-])(?:in|since|until|till|til|from|before|after|during|throughout|early|late|year|circa|between|mid|pre|post"
    r"|spring|summer|autumn|fall|winter|born|season|election|olympics|games|world cup|championships?|expo|euro|eurovision"
    r"|class of|fiscal|calendar|and in|or in)[ -]$"
)
# of 2014, by 2030, about 1970: years only before a mark or a small word
_LOOSE_YEAR_CUE = re.compile(
    r"\b(?:of|by|to|for|through|into|than|as (?:of|early as|late as|recently as)|far back as|and|beyond) $"
)
# the 2015 quake, a 2014 report
_DETERMINER = re.compile(r"(?:\b(?:the|an?|his|her|its|their|our|my|this|that|whose)|'s|s') $")
# the bungled 1972 break-in, a silver 2007 saloon: with a describing word between, only before one thing
_DESCRIBED = re.compile(r"(?:\b(?:the|an?|his|her|its|their)|'s) [a-z-]+ $")
_ONE_THING = re.compile(r" (?!and |or |to |in |on |at |of |for |as |is |was )[a-z-]*[a-rt-z]\b")
_SECOND_YEAR = re.compile(r" (?:and|or|to) (?:1[89]|20)\d\d\b")
_SMALL_WORD = re.compile(
    r"$|[,.;:)!?\"'\n]| (?:and|or|when|while|with|for|to|by|in|at|on|as|but|after|before|from|that|who|which|is|was|were|are"
    r"|has|had|have|because|until|through|under|during|the|a|an|he|she|it|they|over|into|following)\b"
)
_NEXT_WORD = re.compile(r"[ -](?P<word>[a-z]+)(?: (?P<second>[a-z]+))?")

PLAIN_YEARS = range(1800, 2101)
"""Years that news writes without saying "the year": outside them a bare figure is more often a number."""


def ends_phrase(low: str, end: int) -> bool:
    """Whether no noun goes on behind an expression: "by Christmas", never "a Christmas party"."""
    return _SMALL_WORD.match(low, end) is not None


def counts_things(low: str, end: int) -> bool:
    """Whether a figure that ends here counts the noun after it: "2014 people", "2000 Israeli soldiers"."""
    match = _NEXT_WORD.match(low, end)
    return match is not None and (match["word"] in COUNTED or (match["second"] in COUNTED and not _SMALL_WORD.match(low, end)))


def is_year(reading: Reading, text: str, low: str) -> bool:
    """Whether a bare four-digit figure is a year here."""
    start, end = reading.start, reading.end
    if counts_things(low, end) or text[start - 1 : start] in {"$", "€", "£", "¥", "#"}:
        return False
    before = low[max(0, start - 24) : start]
    if _YEAR_CUE.search(before):
        return True
    return int(reading.value[:4]) in PLAIN_YEARS and _is_plain_year(reading, before, low)


def _is_plain_year(reading: Reading, before: str, low: str) -> bool:
    """The weaker signs: of 2014, about 1970, the 2015 quake, (2007), 2019-2021."""
    end = reading.end
    if reading.mod == "APPROX":
        return _SMALL_WORD.match(low, end) is not None and int(reading.value[:4]) % 100 != 0
    if _LOOSE_YEAR_CUE.search(before):
        return reading.is_range or _SMALL_WORD.match(low, end) is not None
    if _DETERMINER.search(before):
        return _modifies(low, end)
    if _DESCRIBED.search(before) or low.startswith("'s ", end):
        return reading.value[:2] in {"19", "20"} and (low[end : end + 1] == "'" or _ONE_THING.match(low, end) is not None)
    is_alone = before.endswith("(") and low[end : end + 1] in {")", ",", ";"}
    return is_alone or (reading.is_range and before[-1:] in {"", " ", "("})


def _modifies(low: str, end: int) -> bool:
    """Whether a noun follows that a year may stand before: "the 2015 quake", "the 2004 and 2005 awards"."""
    if follower := _SECOND_YEAR.match(low, end):
        end = follower.end()
    return low[end : end + 1] in {" ", "-"} and low[end + 1 : end + 2].isalpha() and not _SMALL_WORD.match(low, end)


_CLOCK_CUE = re.compile(r"(?:\b(?:at|by|until|till|from|since|around|about|before|after|between)|@) $")


_PART_CUE = re.compile(
    r"\b(?P<cue>in|until|till|by|since|from|before|after|during|through|throughout|into|for|over|at) (?P<the>the )?$"
)
# fell overnight, across the plain; never "an overnight bus"
_AFTER_OVERNIGHT = re.compile(
    r"$|[,.;:)!?\"'\n]| (?:on|in|at|from|to|into|by|for|with|after|before|as|when|while|and|but|or|near|of|following|amid"
    r"|between|during|because|that|who|which|across|through|throughout|along|around|over|under|off|outside|inside|despite|until"
    r"|since|without|against|where|here|there|about|is|was|were|are|has|had|have|will|would)\b"
)
_WITH_PREPOSITION = ("early in ", "late in ", "late at ", "earlier in ", "later in ")
_SUN = frozenset({"dawn", "daybreak", "sunrise", "dusk", "sunset", "nightfall"})
_BARE_PARTS = frozenset({"morning", "afternoon", "evening", "night"})


def is_part(reading: Reading, low: str) -> bool:
    """Whether a part of the day stands for a time without its day: "overnight" as an adverb, "by mid-afternoon".

    A bare one needs its article ("in the evening", "during the night"), save "at night" and what the sun does ("until dusk").
    """
    if low.startswith("overnight", reading.start):
        return reading.mod is None and _AFTER_OVERNIGHT.match(low, reading.end) is not None
    if not ends_phrase(low, reading.end):
        return False
    match = _PART_CUE.search(low, max(0, reading.start - 16), reading.start)
    if reading.mod is not None:
        return low.startswith(_WITH_PREPOSITION, reading.start) or (match is not None and match["cue"] != "at")
    return match is not None and _is_cued(reading, match, low)


def _is_cued(reading: Reading, match: re.Match[str], low: str) -> bool:
    word = low[reading.start : reading.end]
    if match["the"] is None:
        return word in _SUN or (match["cue"] == "at" and word == "night")
    if word not in _BARE_PARTS or match["cue"] == "at":
        return False
    reading.start = match.start("the")
    return True


# in the spring, by autumn, during the summer
_SEASON_CUE = re.compile(r"\b(?:in|by|since|until|till|during|throughout|over|from|before|after|through|for|of) $")
_HARM = re.compile(r"\b(?:injur|hurt|die[ds]|dead|death|kill|broke|wound|surviv|slip|trip|bruis)")
"""Words beside which "in the fall" tells how somebody fell."""


def is_season(reading: Reading, low: str) -> bool:
    """Whether a season without year stands for a time: "in the spring", "by autumn"; no spring that feeds a well."""
    start = reading.start + 4 if low.startswith("the ", reading.start) else reading.start
    if not _SEASON_CUE.search(low, max(0, reading.start - 11), reading.start) or not ends_phrase(low, reading.end):
        return False
    if low.startswith("fall", start):
        return start != reading.start and _HARM.search(low, max(0, start - 80), reading.end + 80) is None
    return True


def is_clock(reading: Reading, low: str) -> bool:
    """Whether "10:30" without half of the day, zone or date is a time of day here."""
    return bool(_CLOCK_CUE.search(low[max(0, reading.start - 12) : reading.start]))
