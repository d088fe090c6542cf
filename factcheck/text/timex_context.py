"""What the words beside an expression make of it: looser, placed, an age, a name, or no time at all."""

import re

from factcheck.model import RelativeTime, TimexMod
from factcheck.model.time import RelativeUnit
from factcheck.text.timex_patterns import BY_START
from factcheck.text.timex_readers import WHICH
from factcheck.text.timex_reading import Reading
from factcheck.text.timex_standing import counts_things
from factcheck.text.timex_vocabulary import NAMES, UNIT, UNITS

_BEFORE = 40
"""Characters before an expression that its modifiers may take up: "by the beginning of the early"."""

_OPENER = re.compile(r"\b(?:from|between) (?:the )?$")
"""What opens a range and is part of it: "from July 14 to 16", "between 14 and 16 July"."""

# the week of July 14
_WEEK_OF = re.compile(r"\b(?:the )?week (?:of|beginning|starting|ending|commencing) (?:on )?$")
# fiscal year 2026, fiscal 2026, the year 2000
_YEAR_WORD = re.compile(r"\b(?:(?:fiscal|financial|calendar|tax)(?: year)?|the year) $")
# late May, mid-2020, early on Monday, the end of July
_PART = re.compile(
    r"\b(?:(?P<part>early|late|mid)(?:[- ]| on | in (?:the )?| at )"
    r"|(?:the )?(?P<of>end|close|beginning|start|middle|(?:first|second|third|last) week) of (?:the )?)'?$"
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
# earlier this month, later today, earlier on Friday, later Tuesday
_EARLIER = re.compile(r"\b(?P<which>earlier|later) (?:on )?$")
# last Thursday, next May, this summer, this past Monday
_WHICH = re.compile(
    r"\b(?:(?P<which>last|this|next|past|previous|coming)|(?P<after>the (?:following|previous|next))) (?P<past>past |coming )?$"
)
# nearly two hours, at least 18 months, about 1900
_HEDGE = re.compile(
    r"\b(?:(?P<approx>about|around|approximately|roughly|circa|some|perhaps)"
    r"|(?P<less>nearly|almost|less than|fewer than|under|up to|just under|at most|close to|no more than)"
    r"|(?P<more>more than|at least|just over|well over|longer than|a little more than|no less than|no fewer than"
    r"|(?:for|than|after|by|in|of|lasted|last|took|takes?|spent|spend) (?P<over>over))) $"
)
# shortly before 3 p.m., a little after noon, just past midnight
_SHORTLY = re.compile(r"\b(?:shortly|just|soon|a little|minutes|moments|right) (?P<side>before|after|past|to) $")
# the past five years, the first two weeks; "will last five years" is the verb
_WINDOW = re.compile(
    r"(?:\b(?:the|these|this|his|her|their|its) (?:past|last|next|coming|previous|first|final|following)"
    r"|\b(?:past|next|coming|previous)|(?:(?<=\bin )|(?<=\bfor )|(?<=\bover ))last) $"
)
_AGE_LEFT = re.compile(r"\b(?:aged?|ages) (?:of )?$")
_AGE_RIGHT = re.compile(r"'?[- ](?:olds?|of[- ]age|older|younger)\b")
_SHIFT = re.compile(r"'? (?P<shift>ago|earlier|later|from now|hence)\b(?! than)")
_SEQUEL = re.compile(r" (?:after|before|since)\b")
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
        if kind in _LATER_IN and before.endswith(_LATER_TAILS):
            _read_earlier(reading, low)
    if kind == "period" and reading.value.startswith("XX") and len(reading.value) == 3:
        return _is_decade(reading, low)
    if kind in {"clock", "day", "year"}:
        _read_left(reading, before, low)
    if kind in _WITH_ARTICLE or (kind == "part" and reading.mod is not None):
        _take_article(reading, low)
    return True


def _read_left(reading: Reading, before: str, low: str) -> None:
    """The words before a day, year or clock time: the week of, fiscal year, about, shortly before."""
    kind = reading.kind
    if kind == "day" and before.endswith("in ") and _counts_after_month(reading, low):
        reading.kind, reading.value, reading.end = "month", reading.value[:7], low.index(" ", reading.start)
    if kind == "day" and (match := _WEEK_OF.search(before)):
        reading.mod, reading.start = "APPROX", reading.start - len(match.group())
    if kind == "year" and (match := _YEAR_WORD.search(before)):
        reading.start, reading.is_weak = reading.start - len(match.group()), False
    if (match := _HEDGE.search(before)) and match["approx"] and match["approx"] != "some":
        reading.mod, reading.start = "APPROX", reading.start - len(match.group())
    if kind == "clock" and reading.mod is None and (match := _SHORTLY.search(before)):
        reading.mod = "BEFORE" if match["side"] in {"before", "to"} else "AFTER"


_WITH_ARTICLE = frozenset({"period", "season", "nth"})
"""Kinds whose article belongs to them: the first quarter of 2025, the summer of 1968, the last Sunday in October."""
_ARTICLE = re.compile(r"(?<![a-z])the $")


def _take_article(reading: Reading, low: str) -> None:
    match = _ARTICLE.search(low, max(0, reading.start - 5), reading.start)
    if match is not None:
        reading.start = match.start()


def _counts_after_month(reading: Reading, low: str) -> bool:
    """Whether the figure after a month counts people: "in May 10 people drowned"."""
    words = low[reading.start : reading.end].split(" ")
    is_bare = len(words) == 2 and words[0].isalpha() and words[1].isdigit()
    return is_bare and counts_things(low, reading.end)


def _read_which(reading: Reading, before: str) -> None:
    match = _WHICH.search(before)
    if match is None or reading.relative is None:
        return
    reading.is_weak = False
    reading.start -= len(match.group())
    if match["after"]:
        reading.relative = None
        return
    n = WHICH[match["which"] if not match["past"] else match["past"].strip()]
    direction = "past" if n < 0 else "future" if n > 0 else "this"
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


_LATER_IN = frozenset({"period", "weekday", "deictic"})
_LATER_TAILS = ("ier ", "ater ", "r on ")
_COUNTED_UNIT = re.compile(rf"\b(?:{UNIT}(?:s|es)?|much|no|even|not|and) $")
"""Before "later" these make it a step of their own: "two days later Tuesday's vote was annulled"."""


def _read_earlier(reading: Reading, low: str) -> None:
    """Earlier this month, later that day: the part of a day or period on one side of now, or of what was told last."""
    match = _EARLIER.search(low, max(0, reading.start - _BEFORE), reading.start)
    if match is None or reading.mod is not None or _COUNTED_UNIT.search(low, max(0, match.start() - 12), match.start()):
        return
    is_period, relative, is_past = reading.kind == "period", reading.relative, match["which"] == "earlier"
    if relative is None:
        if reading.steps is None or reading.steps[1] != 0:
            return
    elif is_period and relative.n != 0:
        return
    elif is_period:
        reading.relative = relative.model_copy(update={"direction": "past" if is_past else "future"})
    reading.mod, reading.start = "START" if is_past else "END", match.start()


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
        reading.end, reading.is_weak = match.end(), False
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
        reading.start -= len(before) - match.start("over" if match["over"] else 0)
        if reading.kind == "period":
            _loosen_shift(reading, is_more=not (match["approx"] or match["less"]), is_ago=low.endswith("ago", 0, reading.end))
    elif reading.type == "DURATION" and low[reading.end - 1] == "s":
        _take_article(reading, low)
    return True


def _loosen_shift(reading: Reading, *, is_more: bool, is_ago: bool) -> None:
    """About a year ago is near that year and no one day of it; more than a century ago lies anywhere before."""
    reading.steps = None
    if is_ago and is_more:
        reading.value, reading.mod, reading.type, reading.relative = "PAST_REF", None, "DATE", None
    elif is_ago:
        reading.mod = "APPROX"
    else:
        reading.relative = None


_SHIFT_VALUE = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}
_SHIFT_UNIT: dict[str, RelativeUnit] = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_MAX_SHIFT = 9_000
"""Years back that the calendar of dates still holds with room to spare."""


def _shift(reading: Reading, shift: str) -> None:
    """Two days ago counts from the anchor, three days later from the story: only the first gets a relative time."""
    parts, reading.parts = reading.parts, []
    reading.type, reading.kind = "DATE", "period"
    if not parts and reading.value.startswith("P") and not reading.is_range:
        _shift_some(reading, shift)
        return
    designator, multiple, clock = UNITS[parts[0][1]] if parts else ("", 1, "")
    if reading.is_range or len(parts) != 1 or clock or designator not in _SHIFT_VALUE:
        reading.type = "TIME" if clock else "DATE"
        reading.value = "XXXX-XX-XXTXX" if clock else "XXXX-XX-XX"
        reading.is_range = False
        return
    reading.value = _SHIFT_VALUE[designator]
    amount = parts[0][0] * multiple
    if amount != int(amount) or reading.mod == "APPROX" or amount > _MAX_SHIFT:
        return
    if shift in {"earlier", "later"}:
        reading.steps = (designator, int(amount) if shift == "later" else -int(amount))
        return
    if designator == "Y" and amount >= 10 and amount % 10 == 0:
        reading.mod = "APPROX"
    n = int(amount) if shift in {"from now", "hence"} else -int(amount)
    reading.relative = RelativeTime(unit=_SHIFT_UNIT[designator], n=n, direction="future" if n > 0 else "past")


def _shift_some(reading: Reading, shift: str) -> None:
    """Years ago, a few hours later: how far is left open."""
    if shift in {"earlier", "later"}:
        is_clock = reading.value.startswith("PT")
        reading.type, reading.value = ("TIME", "XXXX-XX-XXTXX") if is_clock else ("DATE", "XXXX-XX-XX")
    else:
        reading.value = "PAST_REF" if shift == "ago" else "FUTURE_REF"


def _name_index() -> dict[str, tuple[tuple[str, int], ...]]:
    index: dict[str, list[tuple[str, int]]] = {}
    for name in NAMES:
        for match in re.finditer(r"\b[a-z0-9]+", name.lower()):
            if match.group() in BY_START or match.group()[0].isdigit():
                index.setdefault(match.group(), []).append((name, match.start()))
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for word, entries in index.items()}


NAMES_AT = _name_index()
"""For each time word the names that hold it, longest first, and where in them it stands."""


def end_of_name(text: str, word: str, start: int) -> int | None:
    """Where a name that only holds the time word at `start` ends ("Sunday Times"), None when there is none."""
    for name, offset in NAMES_AT.get(word, ()):
        if start >= offset and text.startswith(name, start - offset):
            end = start - offset + len(name)
            if not text[end : end + 1].isalnum():
                return end
    return None
