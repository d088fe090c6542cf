"""What the words beside an expression make of it: looser, placed, an age, a name, or no time at all."""

import re

from factcheck.model import RelativeTime, TimexMod
from factcheck.model.time import RelativeUnit
from factcheck.text.timex_durations import UNITS
from factcheck.text.timex_patterns import BY_START
from factcheck.text.timex_readers import WHICH
from factcheck.text.timex_reading import Reading
from factcheck.text.timex_vocabulary import COUNTED, NAMES

_BEFORE = 40
"""Characters before an expression that its modifiers may take up: "by the beginning of the early"."""

_OPENER = re.compile(r"\b(?:from|between) (?:the )?$")
"""What opens a range and is part of it: "from July 14 to 16", "between 14 and 16 July"."""

# late May, mid-2020, early on Monday, the end of July
_PART = re.compile(
    r"\b(?:(?P<part>early|late|mid)(?:[- ]| on | in )|(?:the )?(?P<of>end|close|beginning|start|middle|first week|last week|second week|third week) of (?:the )?)'?$"
)
_PART_MOD: dict[str, TimexMod] = {
    "early": "START",
    "beginning": "START",
    "start": "START",
    "first week": "START",
    "mid": "MID",
    "middle": "MID",
    "second week": "MID",
    "third week": "MID",
    "late": "END",
    "end": "END",
    "close": "END",
    "last week": "END",
}
# last Thursday, next May, this summer, this past Monday
_WHICH = re.compile(
    r"\b(?:(?P<which>last|this|next|past|previous|coming)|(?P<after>the (?:following|previous|next))) (?P<past>past |coming )?$"
)
# nearly two hours, at least 18 months, about 1900
_HEDGE = re.compile(
    r"\b(?:(?P<approx>about|around|approximately|roughly|circa|some|perhaps)|(?P<less>nearly|almost|less than|fewer than|under|up to|just under|at most|"
    r"close to|no more than)|(?P<more>more than|over|at least|just over|well over|longer than|a little more than|no less than|no fewer than)) $"
)
# the past five years, the first two weeks
_WINDOW = re.compile(
    r"(?:\b(?:the|these|this|his|her|their|its) )?\b(?:past|last|next|coming|previous|first|final|following) $"
)
_AGE_LEFT = re.compile(r"\b(?:aged?|ages) (?:of )?$")
_AGE_RIGHT = re.compile(r"'?[- ](?:olds?|of[- ]age|older|younger)\b")
_SHIFT = re.compile(r"'? (?P<shift>ago|earlier|later|from now|hence)\b(?! than)")
_SEQUEL = re.compile(r" (?:after|before|since|later|earlier|ago|from|into)\b")
_DURATION_CUE = re.compile(
    r"\b(?:for|after|within|in|about|around|nearly|almost|over|than|least|last(?:ed|s|ing)?|take[sn]?|took|taking|spen[dt]|spending|"
    r"under|only|just|of|entire) $"
)


def mark_of_context(reading: Reading, low: str) -> bool:
    """Read the words beside `reading` into it, widening it where they belong to it; False when it is no time."""
    before = low[max(0, reading.start - _BEFORE) : reading.start]
    kind = reading.kind
    if kind == "duration":
        return _duration_in_context(reading, low, before)
    if reading.is_range and (opener := _OPENER.search(before)):
        reading.start -= len(opener.group())
        reading.is_weak = False
        return True
    if kind in {"month", "season", "weekday"}:
        _read_which(reading, before)
    if kind in {"month", "year", "weekday", "period", "part", "deictic", "season"}:
        _read_part(reading, low)
    if kind == "period" and reading.value.startswith("XX") and len(reading.value) == 3:
        return _is_decade(reading, low)
    if kind in {"clock", "day", "year"} and (match := _HEDGE.search(before)) and match["approx"] and match["approx"] != "some":
        reading.mod, reading.start = "APPROX", reading.start - len(match.group())
    if kind == "period" and len(reading.value) in {2, 3} and low.startswith("the ", max(0, reading.start - 4)):
        reading.start -= 4
    return True


def _read_which(reading: Reading, before: str) -> None:
    match = _WHICH.search(before)
    if match is None or (reading.relative is None and reading.kind != "season"):
        return
    reading.is_weak = False
    reading.start -= len(match.group())
    if match["after"]:
        reading.relative = None
        return
    n = WHICH[match["which"] if not match["past"] else match["past"].strip()]
    direction = "past" if n < 0 else "future" if n > 0 else "this"
    if reading.kind == "season":
        reading.relative = RelativeTime(unit="season", n=n, direction="past" if n < 0 else "future" if n > 0 else "this")
    elif reading.relative is not None:
        if reading.kind == "month" and n == 0:
            reading.relative = RelativeTime(unit="year", n=0, direction="this", month=reading.relative.month)
        else:
            reading.relative = reading.relative.model_copy(update={"direction": direction})


def _read_part(reading: Reading, low: str) -> None:
    match = _PART.search(low[max(0, reading.start - _BEFORE) : reading.start])
    if match is None:
        return
    if match["of"] and reading.kind in {"weekday", "deictic", "part"}:
        return
    if match["of"] and match["of"].endswith("week") and reading.kind != "month":
        return
    reading.mod = _PART_MOD[match["part"] or match["of"]]
    reading.start -= len(match.group().lstrip())
    if reading.kind != "part":
        reading.is_weak = False


def _is_decade(reading: Reading, low: str) -> bool:
    """Whether figures such as "90s" are a decade: '90s, the early 90s; never an age ("in his 40s") or a temperature."""
    before = low[max(0, reading.start - 8) : reading.start]
    if reading.mod is None and before.endswith("'"):
        reading.start -= 1
        before = before[:-1]
        if before.endswith("the "):
            reading.start -= 4
    elif reading.mod is None or not before.endswith("the "):
        return False
    else:
        reading.start -= 4
    reading.is_weak = False
    return True


def _duration_in_context(reading: Reading, low: str, before: str) -> bool:
    if _AGE_RIGHT.match(low, reading.end) or _AGE_LEFT.search(before):
        return False
    if match := _SHIFT.match(low, reading.end):
        _shift(reading, match["shift"])
        reading.end = match.end()
    elif reading.is_weak:
        if not (_DURATION_CUE.search(before) or _SEQUEL.match(low, reading.end)):
            return False
        reading.is_weak = False
    elif low.startswith("one day", reading.start) and not _DURATION_CUE.search(before):
        return False
    if match := _WINDOW.search(before):
        reading.start -= len(match.group())
    elif match := _HEDGE.search(before):
        reading.mod = "APPROX" if match["approx"] else "LESS_THAN" if match["less"] else "MORE_THAN"
        reading.start -= len(match.group())
    return True


_SHIFT_VALUE = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}
_SHIFT_UNIT: dict[str, RelativeUnit] = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_MAX_SHIFT = 9_000
"""Years back that the calendar of dates still holds with room to spare."""


def _shift(reading: Reading, shift: str) -> None:
    """Two days ago counts from the anchor, three days later from the story: only the first gets a relative time."""
    parts, reading.parts = reading.parts, []
    reading.type, reading.kind = "DATE", "period"
    designator, multiple, clock = UNITS[parts[0][1]] if parts else ("", 1, "")
    if reading.is_range or len(parts) != 1 or clock or designator not in _SHIFT_VALUE:
        reading.type = "TIME" if clock else "DATE"
        reading.value = "XXXX-XX-XXTXX" if clock else "XXXX-XX-XX"
        reading.is_range = False
        return
    reading.value = _SHIFT_VALUE[designator]
    amount = parts[0][0] * multiple
    if shift in {"earlier", "later"} or amount != int(amount) or reading.mod == "APPROX" or amount > _MAX_SHIFT:
        return
    if designator == "Y" and amount >= 10 and amount % 10 == 0:
        reading.mod = "APPROX"
    n = int(amount) if shift in {"from now", "hence"} else -int(amount)
    reading.relative = RelativeTime(unit=_SHIFT_UNIT[designator], n=n, direction="future" if n > 0 else "past")


# Words before a month without a day that make it one: "in May", "the June vote", "from September".
_MONTH_CUE = re.compile(
    r"(?:^|[\s(\"])(?:in|since|until|till|by|during|of|from|to|through|throughout|before|after|for|between|and|or|the|a|an|its|his|her|their|"
    r"around|about|each|every) $|'s? $|\bmid-$"
)
_SURE_MONTH_CUE = re.compile(r"\b(?:in|since|until|till|during|throughout|month of) $")
_ARTICLE = re.compile(r"\b(?:the|a|an|its|this|that) $")
_NAME_MONTHS = frozenset({"may", "march", "april", "june", "august", "jan", "mar"})
"""Months that are also verbs, first names, surnames or adjectives."""
_MARCHES = re.compile(r" (?:on|to|of|for|from|in|by|through|against|towards?|into|past|with|is|was|were|will|has|had)\b")
_MAY_PERSON = re.compile(r"(?:\bMrs\.? |\bMs\.? |\bMr\.? |\bMiss |\bMinister |\b[A-Z][a-z]+ )May\b(?! \d)")
_MAY_NO_PERSON = re.compile(r"(?:In|Since|Until|During|By|Early|Late|Last|Next|This|The|From|Mid|On|And|Of|To) May")


def is_month(reading: Reading, text: str, low: str) -> bool:
    """Whether a month name without a day or year is a month here: capital, with a word before it that says so."""
    start, end = reading.start, reading.end
    word = low[start:end].rstrip(".")
    if not text[start].isupper() or (word in _NAME_MONTHS and text[start:end].isupper() and len(word) > 3):
        return False
    before, after = low[max(0, start - 16) : start], text[end : end + 3]
    follows_name = after[:1] == " " and after[1:2].isupper()
    if word not in _NAME_MONTHS:
        return bool(_MONTH_CUE.search(before)) or low.startswith("'s ", end)
    if word == "may" and any(not _MAY_NO_PERSON.fullmatch(match.group()) for match in _MAY_PERSON.finditer(text)):
        return False
    if _SURE_MONTH_CUE.search(before):
        return not follows_name
    is_noun_next = after[:1] == " " and after[1:2].islower() and not _MARCHES.match(low, end)
    return bool(_ARTICLE.search(before)) and is_noun_next


# in 2014, since 2022, mid-2020, the year 2000
_YEAR_CUE = re.compile(
    r"(?:^|[\s(\"'-])(?:in|since|until|till|til|from|before|after|during|throughout|early|late|year|circa|between|mid|pre|post|spring|summer|autumn|fall|"
    r"winter|born|season|election|olympics|class of|fiscal|calendar|and in|or in)[ -]$"
)
# of 2014, by 2030: years only before a mark or a small word
_LOOSE_YEAR_CUE = re.compile(r"\b(?:of|by|to|for|through|into|than|for|as of|and|beyond) $")
_DETERMINER = re.compile(r"(?:\b(?:the|an?|his|her|its|their|our|my|this|that|whose)|'s|s') $")
_SMALL_WORD = re.compile(
    r"$|[,.;:)!?\"'\n]| (?:and|or|when|while|with|for|to|by|in|at|on|as|but|after|before|from|that|who|which|is|was|were|are|has|had|have|"
    r"because|until|through|under|during|the|a|an|he|she|it|they|over|into|following)\b"
)
_NEXT_WORD = re.compile(r"[ -](?P<word>[a-z]+)(?: (?P<second>[a-z]+))?")


def counts_things(low: str, end: int) -> bool:
    """Whether a figure that ends here counts the noun after it: "2014 people", "2000 Israeli soldiers"."""
    match = _NEXT_WORD.match(low, end)
    return match is not None and (match["word"] in COUNTED or (match["second"] in COUNTED and not _SMALL_WORD.match(low, end)))


def is_year(reading: Reading, text: str, low: str) -> bool:
    """Whether a bare four-digit figure is a year here."""
    start, end = reading.start, reading.end
    if counts_things(low, end) or text[start - 1 : start] in {"$", "€", "£", "¥", "#"}:
        return False
    before = low[max(0, start - 16) : start]
    if _YEAR_CUE.search(before):
        return True
    if reading.is_range and not _DETERMINER.search(before):
        return int(reading.value[:4]) >= 1800 and (before[-1:] in {"", " ", "(", "\n"})
    if before.endswith("(") and text[end : end + 1] in {")", ",", ";"}:
        return int(reading.value[:4]) >= 1600
    if _LOOSE_YEAR_CUE.search(before):
        return bool(_SMALL_WORD.match(low, end)) and int(reading.value[:4]) >= 1800
    if _DETERMINER.search(before) and 1800 <= int(reading.value[:4]) <= 2100:
        return low[end : end + 1] in {" ", "-"} and low[end + 1 : end + 2].isalpha() and not _SMALL_WORD.match(low, end)
    return False


_CLOCK_CUE = re.compile(r"(?:\b(?:at|by|until|till|from|since|around|about|before|after|between)|@) $")


def is_clock(reading: Reading, low: str) -> bool:
    """Whether "10:30" without half of the day, zone or date is a time of day here."""
    return bool(_CLOCK_CUE.search(low[max(0, reading.start - 12) : reading.start]))


def _name_index() -> dict[str, tuple[tuple[str, int], ...]]:
    index: dict[str, list[tuple[str, int]]] = {}
    for name in NAMES:
        for match in re.finditer(r"\b[a-z0-9]+", name.lower()):
            if match.group() in BY_START or match.group()[0].isdigit():
                index.setdefault(match.group(), []).append((name, match.start()))
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for word, entries in index.items()}


_NAMES_AT = _name_index()


def end_of_name(text: str, word: str, start: int) -> int | None:
    """Where a name that only holds the time word at `start` ends ("Sunday Times"), None when there is none."""
    for name, offset in _NAMES_AT.get(word, ()):
        if start >= offset and text.startswith(name, start - offset):
            end = start - offset + len(name)
            if not text[end : end + 1].isalnum():
                return end
    return None
