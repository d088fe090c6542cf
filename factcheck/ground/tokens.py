"""Where a quote may begin and end: the tokens, and the numbers of several words, that no quotation may cut through."""

import re
from collections.abc import Iterable

from factcheck.ground.readings import read_around
from factcheck.text.lexicon import table
from factcheck.text.numerals import number_words

_CURRENCY = "$€£¥₹₩₽₫฿₱₦₪₴¢"
_AFTER_FIGURE = "%‰°" + _CURRENCY
_LOOSENING = "+±~<>≤≥≈"

# Each joint is what stands before and after the place; "|" in the examples is the place.
_JOINTS = (
    (r"[\w\u0300-\u036f]", r"[\w\u0300-\u036f]"),  # "31|2", "817|km", "cafe|\u0301"
    (rf"[\w{_AFTER_FIGURE}]", rf"-[\w.{_CURRENCY}]"),  # "12|-year-old", "10%|-15%"
    (rf"[\w{_AFTER_FIGURE}]-", rf"[\w.{_CURRENCY}]"),  # "12-|year-old", "$5-|$7"
    (rf"[\d{_AFTER_FIGURE}]", rf"–[\w.{_CURRENCY}]"),  # "10|–15"
    (rf"[\d{_AFTER_FIGURE}]–", rf"[\w.{_CURRENCY}]"),
    (r"\w", r"['&@/]\w"),  # "can|'t", "AT|&T", "km|/h", "9|/11"
    (r"\w['&@/]", r"\w"),
    (r"\d", r"[,.:·]\d"),  # "12|,000", "1|.5", "3|:30"
    (r"\d[,.:·]", r"\d"),
    (r"[^\W\da-z]", r"\.\w"),  # "U|.S"
    (r"[^\W\da-z]\.", r"\w"),
    (r"[a-z]", r"\.[a-z\d]"),  # "p|.m", "site|.com"; but "ended.|The" has only lost its space
    (r"[a-z]\.", r"[a-z\d]"),
    (rf"[{_LOOSENING}#]", rf"[{_CURRENCY}]?\.?\d"),  # "~|40", ">|$5", "#|7"
    (r"(?<![-–])-", rf"[{_CURRENCY}]?\.?\d"),  # "-|12", "-|$12"; but "--|12" and "—|12" are dashes
    (r"(?<![-–])(?<![^\W\d])–", rf"[{_CURRENCY}]?\.?\d"),
    (rf"[{_CURRENCY}]", r"[-–+]?\.?\d"),  # "$|12", "$|-12"
    (r"\w", rf"[{_CURRENCY}]\d"),  # "US|$12"
    (r"(?<!\.)\.", r"\d"),  # ".|290"; but "...|12" is an ellipsis
    (r"\d", rf"[{_AFTER_FIGURE}]"),  # "12|%", "12|€"
    (r"-", r"-"),  # "-|-", one dash
    (r"\d['\"]", r"['\"]"),  # "12'|'", inches
    (r"°", r"[A-Z]"),  # "12°|C"
    (rf"[{_CURRENCY}{_LOOSENING}]\s", r"\d"),  # "$ |12", "> |12"
    (rf"[{_CURRENCY}{_LOOSENING}]", r"\s\d"),
    (r"\d", rf"\s[{_AFTER_FIGURE}](?!\d)"),  # "12| %"
    (r"\d\s", rf"[{_AFTER_FIGURE}](?!\d)"),
)
# What joins one number, or stands between two expressions: "12| 500" are thousands, "July 24| 500" are not.
_GROUPED = (
    *((rf"(?<!\d)\d{{{digits}}}", r"[^\S\n]\d{3}(?!\d)") for digits in (1, 2, 3)),
    *((rf"(?<!\d)\d{{{digits}}}[^\S\n]", r"\d{3}(?!\d)") for digits in (1, 2, 3)),
)
# "the ship|–12 people", "the ship|–five people": a dash set tight; "Covid|–19", "Thai|–Cambodian": compounds.
_DASHED = (
    (r"[^\W\d]", rf"–(?:[{_CURRENCY}]?\.?\d|[^\W\d])"),
    (r"[^\W\d]–", rf"(?:[{_CURRENCY}]?\.?\d|[^\W\d])"),
)


def _any_joint(joints: Iterable[tuple[str, str]]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?<={before})(?={after})" for before, after in joints))


_JOINT = _any_joint(_JOINTS)
_GROUPED_JOINT = _any_joint(_GROUPED)
_DASHED_JOINT = _any_joint(_DASHED)
# A word in small letters that no figure completes: not "Covid–19", "F–16", "pre–2014", "under–12".
_PLAIN_WORD = re.compile(
    r"(?<![\w'-])(?!(?:under|over|mid|pre|post|sub|super|top|anti|non|semi|multi|inter|trans)\b)[a-z]{3,}–?\Z"
)

_UNITS = frozenset(number_words("unit"))
_TENS = frozenset(number_words("ten"))
_SCALES = frozenset(number_words("scale")) | {letters for letters, _, style in table("number_suffixes") if style == "spaced"}
_SPELLED = _UNITS | _TENS | _SCALES | frozenset(number_words("teen"))
_FRACTIONS = frozenset(number_words("fraction"))
_PLURALS = frozenset(word for word, *_ in table("vague_numbers") if word.endswith("s"))
# What multiplies a scale word besides a number: "several hundred", "a million", "a couple dozen".
_COUNTERS = _FRACTIONS | frozenset(("a", "an", "another", "couple", "few", "many", "several"))

_LARGE = _SCALES - {"dozen", "score", "hundred", "thousand"}
_HALVES = frozenset(("first", "second", "other", "latter", "opening", "closing", "final", "each", "either"))
"""What makes "half" a part of a match or a year: "in the second half | a goal"."""

_BEGINS = _SPELLED | _COUNTERS | _PLURALS | {"and", "of", "point", "in", "to", "or", "out"}
_LAST_WORD = re.compile(r"(?:[a-z]+|\d+)\Z")
_LONGEST = 24

# "three-quarters of a million": no number needs more words on either side to show that it goes on.
_WORDS_AROUND = 3
# Room for that many of the longest number words; the text beyond is not looked at.
_REACH = 60
_WORD = re.compile(r"[^\s\"'()\[\],;:—–-]+|[,;:—()\[\]]")


def cuts_token(text: str, where: int) -> bool:
    """Whether a quote that begins or ends at `where` of the cleaned `text` would cut a word, numeral or compound in two.

    Signs, currency symbols, separators, glued units and percent signs belong to their numeral, apostrophes and tight
    hyphens to their word, and the words of one number ("two | hundred", "half | a million", "12 | 500") to each other.
    """
    if not 0 < where < len(text) or _is_possessed_name(text, where):
        return False
    before, after = text[where - 1], text[where]
    if (before.isspace() and after.isalpha()) or (before.isalpha() and after.isspace()):
        return _cuts_number(text, where)  # most places: between two words no joint but that of a number holds
    if _JOINT.match(text, where) is not None:
        return True
    if _GROUPED_JOINT.match(text, where) is not None:
        read = read_around(text, where)
        return not (read.time_ends or (read.figure_ends and read.figure_starts))
    if _DASHED_JOINT.match(text, where) is not None:
        return not _parts_clauses(text, where if text[where] == "–" else where - 1)
    return _cuts_number(text, where)


# A name is whole before its possessive ("Maribel Quintero|'s daughter"); "It|'s" and "Who|'s" are two words in one.
_NAME_BEFORE = re.compile(r"(?<![\w'-])([A-Z][\w-]+)\Z")
_POSSESSIVE = re.compile(r"'s(?![\w'])")
_CONTRACTED = frozenset(
    "it he she that what who there here how when where why let this everyone everybody somebody one".split()
)


def _is_possessed_name(text: str, where: int) -> bool:
    if text[where] != "'" or _POSSESSIVE.match(text, where) is None:
        return False
    name = _NAME_BEFORE.search(text, max(0, where - _LONGEST), where)
    return name is not None and name[1].lower() not in _CONTRACTED


def _parts_clauses(text: str, dash: int) -> bool:
    """Whether a tight en dash stands between a plain word and a figure that no compound of the two is made of."""
    word = _PLAIN_WORD.search(text, max(0, dash - _LONGEST), dash)
    is_number = word is not None and (word.group() in _SPELLED or word.group() in _FRACTIONS)
    return word is not None and not is_number and read_around(text, dash + 1).figure_starts


def _cuts_number(text: str, where: int) -> bool:
    if not (text[where - 1].isspace() or text[where].isspace()):
        return False
    # Most places stand behind a word that no number begins with: this settles them.
    last = _LAST_WORD.search(text[max(0, where - _LONGEST) : where].rstrip().lower())
    if last is None or (last.group() not in _BEGINS and not last.group().isdigit()):
        return False
    before = _WORD.findall(text[max(0, where - _REACH) : where].lower())[-_WORDS_AROUND:]
    after = [word.rstrip(".?!") or word for word in _WORD.findall(text[where : where + _REACH].lower())[:_WORDS_AROUND]]
    if not before or not after or before[-1][-1] in ".?!":
        return False
    if _joins(before, after):
        return not _parts_readings(text, where, before[-1], after[0])
    # "one in | five", "20 to | 30", "312 of | 339": what no word joins may still be read as one figure.
    return _holds_number(before) and _holds_number(after) and _parts_figure(text, where)


def _joins(before: list[str], after: list[str]) -> bool:
    """Whether the words before and after the place are, by themselves, the words of one number."""
    for joiner, joins in (("and", _joined_by_and), ("of", _joined_by_of)):
        # The place may be before or after the joining word: compare without it.
        if before[-1] == joiner and len(before) > 1:
            return joins(before[-2], after)
        if after[0] == joiner and len(after) > 1:
            return joins(before[-1], after[1:])
    return _is_decimal(before, after) if "point" in (before[-1], after[0]) else _adjoin(before, after)


def _holds_number(words: list[str]) -> bool:
    return any(word in _SPELLED or word in _FRACTIONS or word[0].isdigit() for word in words)


def _parts_figure(text: str, where: int) -> bool:
    """Whether one figure is read over the place with a number of its own on either side of it."""
    over = read_around(text, where).figure_over
    return over is not None and all(_holds_number(_WORD.findall(part.lower()) or [" "]) for part in over)


def _parts_readings(text: str, where: int, left: str, right: str) -> bool:
    """Whether what looks like one number is read as two expressions: "July 24 | hundreds", "a million | two years ago"."""
    is_open = (
        left.isdigit()
        or (right in _PLURALS and left not in _COUNTERS)
        or (left in _LARGE and right in _SPELLED)
        or (left in _SCALES and right[0].isdigit())
    )
    if not is_open or right in _SCALES - _PLURALS:
        return False
    read = read_around(text, where)
    return not read.spans and (read.time_ends or read.figure_starts or read.time_starts)


def _is_number(word: str) -> bool:
    return word in _SPELLED or word[-1].isdigit()


def _is_decimal(before: list[str], after: list[str]) -> bool:
    """ "two point | five", "two | point five"; not "at that point | five", "at one point | three"."""
    if before[-1] == "point":
        before, after = before[:-1], ["point", *after]
    has_figures = bool(before) and before[-1] in _SPELLED and len(after) > 1 and after[1] in _SPELLED
    return has_figures and before[-2:] != ["at", "one"]


def _adjoin(before: list[str], after: list[str]) -> bool:
    left, right = before[-1], after[0]
    return (
        # "two | hundred", "12 | million", "several | thousand"
        (right in _SCALES and (_is_number(left) or left in _COUNTERS))
        or (right in _PLURALS and (_is_number(left) or left in _COUNTERS - _FRACTIONS))
        # "two hundred | twelve", "one million | 200"
        or (left in _SCALES and (right in _SPELLED or right[0].isdigit()))
        # "twenty | one"
        or (left in _TENS and right in _UNITS)
        # "half | a million", "half | an hour"
        or (left == "half" and right in ("a", "an") and before[-2:-1] not in ([word] for word in _HALVES))
        # "12 | 1/2"
        or (left.isdigit() and right[0].isdigit() and "/" in right)
    )


def _joined_by_and(left: str, after: list[str]) -> bool:
    right = after[1] if after[0] in ("a", "an", "three") and len(after) > 1 else after[0]
    if right in ("half", "quarter", "quarters"):  # "two and | a half"
        # not "12 to 3 and half a million", "and a quarter of a million"
        return _is_number(left) and after[1:2] not in (["a"], ["an"]) and "of" not in after
    return left in _SCALES and after[0] in _SPELLED  # "a hundred and | twelve"


def _joined_by_of(left: str, after: list[str]) -> bool:
    if left in _PLURALS:  # "hundreds of | thousands"
        return after[0] in _PLURALS
    # "a quarter of | a million"
    return left in _FRACTIONS and after[0] in ("a", "an") and len(after) > 1 and after[1] in _SCALES
