"""What is never a quantity: dates, clock times, years, numbered names, addresses, scores, codes."""

import re
from decimal import Decimal

from factcheck.text.quantities.figure import Scene, word_set

_MONTHS = (
    r"(?:january|february|march|april|june|july|august|september|october|november|december|may"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?"
)
_DATE_AFTER = re.compile(
    r"(?:st|nd|rd|th)?(?: ?(?:-|–|to|and|or|,|through) ?\d{1,2}(?:st|nd|rd|th)?){0,3}"  # 14 to 16 July; 14th and 15th July
    rf"[ -](?:of )?(?:early |late )?{_MONTHS}(?:,? ?'?\d{{2,4}}\b)?"
)
_CLOCK_AFTER = re.compile(
    r"(?: ?(?:-|–|to|and|until|till) ?\d{1,2}(?:[:.]\d\d)?)?"  # 3 to 5pm
    r"(?: ?(?:a\.? ?m\b\.?|p\.? ?m\b\.?|noon\b|midnight\b)| ?(?:o'clock|gmt|utc|hrs|est|edt|bst|cet|ist|pst|pdt|sgt|wib)\b)"
)
_FOUR_DIGIT_HOURS = re.compile(r" ?(?:hours|hrs|h|local time|gmt|utc)\b")
_STREET_AFTER = re.compile(
    r"(?: (?:[A-Z][\w'.]{0,20}|\d{1,3}(?:st|nd|rd|th))){1,4}"  # 40 East 5th Ave.; 10 Downing Street
)
_BLOCK_AFTER = re.compile(r"(?:th|st)? block of\b")
_WORD_CODE = re.compile(r"[A-Z]{2,}$|[A-Za-z]*[a-z][A-Z]|[A-Za-z].*\d")
"""Capitals inside or a digit: "iPhone 15", "AK 47", "Q10 2"."""


def read_date_after(scene: Scene, end: int, value: Decimal | None) -> int:
    """Where a date or clock time that a numeral before `end` begins comes to its end, 0 for none."""
    if value is None or value > 31 or value != value.to_integral_value():
        match = _CLOCK_AFTER.match(scene.lower, end) if value is not None and value < 25 else None
        return match.end() if match else 0
    match = _DATE_AFTER.match(scene.lower, end) or _CLOCK_AFTER.match(scene.lower, end)
    if match and match.group().rstrip(".").endswith(("march", "may")) and not _is_capital_month(scene.text, match.end()):
        return 0
    return match.end() if match else 0


def _is_capital_month(text: str, end: int) -> bool:
    return text[max(0, end - 6) : end].rstrip(".").endswith(("March", "May", "MARCH", "MAY"))


def is_date_day(scene: Scene, start: int, value: Decimal) -> bool:
    """Whether a whole number stands right after the name of a month ("July 24", "Dec. 20")."""
    word = scene.word_before(start)
    is_month = word.rstrip(".,").lower() in word_set("months") and word[0].isupper() and not word.endswith(",")
    return is_month and (value <= 31 or 1000 <= value <= 2100)


def is_clock(scene: Scene, start: int, end: int) -> bool:
    """Whether four bare digits are a time of day ("0900 GMT", "1400 hours")."""
    return end - start == 4 and _FOUR_DIGIT_HOURS.match(scene.lower, end) is not None


_FIRST_YEAR, _LAST_YEAR = 1100, 2100
_MODERN = range(1900, 2051)
_COMPARED = frozenset({"than", "least", "to", "nearly", "almost", "some", "approximately", "roughly", "exceeding", "over"})
_HARD_YEAR_CUES = frozenset(
    {
        "in",
        "since",
        "during",
        "the",
        "by",
        "until",
        "from",
        "before",
        "after",
        "year",
        "early",
        "late",
        "a",
        "an",
        "this",
        "that",
    }
)


def is_year(scene: Scene, start: int, end: int, value: Decimal) -> bool:
    """Whether four bare digits read as a year: the usual case, unless what they count stands right after them."""
    if not _FIRST_YEAR <= value <= _LAST_YEAR:
        return False
    before = scene.lower[max(0, start - 24) : start].split()
    previous = before[-1] if before else ""
    is_hedged = previous in _COMPARED and (previous != "than" or before[-2:-1] in (["more"], ["less"], ["fewer"], ["greater"]))
    following = scene.word_after(end)
    if is_hedged and (following.islower() and (int(value) not in _MODERN or previous not in ("to", "over"))):
        return False
    is_cued = previous in _HARD_YEAR_CUES or previous.endswith("'s")
    if following in word_set("people"):
        return int(value) in _MODERN and (is_cued or scene.text[end + 1 + len(following) : end + 2 + len(following)] == "-")
    is_plural = following.islower() and following.endswith("s") and len(following) > 3
    return int(value) in _MODERN or is_cued or not is_plural


def is_address(scene: Scene, end: int) -> bool:
    """Whether a number at the start of an address ends at `end` ("10 Downing Street", "the 12000 block of")."""
    if _BLOCK_AFTER.match(scene.lower, end):
        return True
    following = scene.text[end + 1 : end + 2]
    if not (following.isupper() or following.isdigit()):
        return False
    match = _STREET_AFTER.match(scene.text, end)
    if match is None:
        return False
    names = [word.strip(",") for word in match.group().lower().split()]
    if names[0] in word_set("roads"):
        return True
    return any(word in word_set("streets") or word.rstrip(".") in word_set("streets") for word in names[1:])


_STRONG_LABELS = frozenset({"no", "no.", "nr", "nr.", "nos", "nos.", "number", "numbers", "n°", "№", "#"})
_VERBS_IN_S = frozenset({
    "says", "was", "is", "has", "does", "shows", "states", "requires", "gives", "allows", "makes", "bans", "provides", "means",
    "remains", "comes", "goes", "becomes", "this", "as", "across", "less", "towards", "sets", "calls", "runs", "opens",
    "starts", "begins", "ends", "kills", "leaves", "hits", "lands", "crashes", "features",
})  # fmt: skip


_POSSESSIVES = ("'s", "s'", "’s", "s’")
_AUXILIARIES = frozenset(
    "is are was were be been has have had will would can could may might must and or in on at to for".split()
)
_PLACED = frozenset({"in", "at", "near", "around", "outside"})


def counts_something(word: str) -> bool:
    """Whether the word after a number looks like what it counts: a plural or a word for people, in lower case."""
    if word in word_set("people"):
        return True
    return word.islower() and len(word) > 3 and word.endswith("s") and not word.endswith("ss") and word not in _VERBS_IN_S


def is_label(scene: Scene, start: int, end: int) -> bool:
    """Whether a small whole number numbers the name before it: "Room 12", "iPhone 15", "Formula One"."""
    word = scene.word_before(start)
    if not word or word[-1] in ",;:!?)]\"'":
        return False
    low = word.lower()
    if low in _STRONG_LABELS:
        return True
    following = scene.word_after(end)
    if low in word_set("labels"):
        return not counts_something(following) or (word[0].isupper() and following not in word_set("people"))
    if low in word_set("openers") or low in word_set("weekdays") or word[-1] == "." or not word[-1].isalnum():
        return False
    return (word[0].isupper() or bool(_WORD_CODE.match(word))) and _numbers_a_name(scene, start, word, following)


def _numbers_a_name(scene: Scene, start: int, word: str, following: str) -> bool:
    if following.lower() in word_set("people"):
        return False
    if word.endswith(_POSSESSIVES) and following.isalpha() and following not in _AUXILIARIES:
        return False
    begin = start - 1 - len(word)
    is_title = scene.is_title_line(start)
    if _WORD_CODE.match(word) and not (is_title and word.isupper()):
        return True
    if is_title:
        is_verb = word.lower().endswith(("s", "ed")) and not word.endswith("ss")
        return not (is_verb or following.lower() in word_set("headline_states"))
    if scene.opens_sentence(begin):
        return not counts_something(following)
    while (
        (before := scene.word_before(begin)) and before[0].isupper() and before[-1].isalpha() and before.lower() not in _PLACED
    ):
        begin -= 1 + len(before)
    return not (before.lower() in _PLACED and counts_something(following))


def is_name_word(scene: Scene, start: int) -> bool:
    """Whether a number word at `start` has the capital of a name ("Big Three", "One Direction") rather than of a sentence."""
    text = scene.text
    if not text[start].isupper() or text[start : start + 3].isupper():
        return False
    return not scene.opens_sentence(start) and not scene.is_title_line(start)
