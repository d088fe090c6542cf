"""Where a quote may begin and end: the tokens, and the numbers of several words, that no quotation may cut through."""

import re

from factcheck.text.lexicon import table
from factcheck.text.numerals import number_words

_CURRENCY = "$€£¥₹₩₽₫฿₱₦₪₴¢"
_AFTER_FIGURE = "%‰°" + _CURRENCY
_LOOSENING = "+±~<>≤≥≈"

# Each joint is what stands before and after the place; "|" in the examples is the place.
_JOINTS = (
    (r"[\w\u0300-\u036f]", r"[\w\u0300-\u036f]"),  # "31|2", "817|km", "cafe|\u0301"
    (rf"[\w{_AFTER_FIGURE}]", rf"[-–][\w.{_CURRENCY}]"),  # "12|-year-old", "10%|-15%"
    (rf"[\w{_AFTER_FIGURE}][-–]", rf"[\w.{_CURRENCY}]"),  # "12-|year-old", "$5-|$7"
    (r"\w", r"['&@/]\w"),  # "can|'t", "AT|&T", "km|/h", "9|/11"
    (r"\w['&@/]", r"\w"),
    (r"\d", r"[,.:·]\d"),  # "12|,000", "1|.5", "3|:30"
    (r"\d[,.:·]", r"\d"),
    (r"[^\W\da-z]", r"\.\w"),  # "U|.S"
    (r"[^\W\da-z]\.", r"\w"),
    (r"[a-z]", r"\.[a-z\d]"),  # "p|.m", "site|.com"; but "ended.|The" has only lost its space
    (r"[a-z]\.", r"[a-z\d]"),
    (rf"[{_LOOSENING}#]", rf"[{_CURRENCY}]?\.?\d"),  # "~|40", ">|$5", "#|7"
    (r"(?<![-–])[-–]", rf"[{_CURRENCY}]?\.?\d"),  # "-|12", "-|$12"; but "--|12" and "—|12" are dashes
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
    *((rf"(?<!\d)\d{{{digits}}}", r"[^\S\n]\d{3}(?!\d)") for digits in (1, 2, 3)),  # "12| 500", "12 |500"
    *((rf"(?<!\d)\d{{{digits}}}[^\S\n]", r"\d{3}(?!\d)") for digits in (1, 2, 3)),
)
_JOINT = re.compile("|".join(f"(?<={before})(?={after})" for before, after in _JOINTS))

_UNITS = frozenset(number_words("unit"))
_TENS = frozenset(number_words("ten"))
_SCALES = frozenset(number_words("scale")) | {letters for letters, _, style in table("number_suffixes") if style == "spaced"}
_SPELLED = _UNITS | _TENS | _SCALES | frozenset(number_words("teen"))
_FRACTIONS = frozenset(number_words("fraction"))
_PLURALS = frozenset(word for word, *_ in table("vague_numbers") if word.endswith("s"))
# What multiplies a scale word besides a number: "several hundred", "a million", "a couple dozen".
_COUNTERS = _FRACTIONS | frozenset(("a", "an", "another", "couple", "few", "many", "several"))

_BEGINS = _SPELLED | _COUNTERS | _PLURALS | {"and", "of", "point"}
_LAST_WORD = re.compile(r"(?:[a-z]+|\d+)\Z")
_LONGEST = 24

# "three-quarters of a million": no number needs more words on either side to show that it goes on.
_WORDS_AROUND = 3
# Room for that many of the longest number words; the text beyond is not looked at.
_REACH = 60
_WORD = re.compile(r"[^\s\"'()\[\],;:—-]+|[,;:—()\[\]]")


def cuts_token(text: str, where: int) -> bool:
    """Whether a quote that begins or ends at `where` of the cleaned `text` would cut a word, numeral or compound in two.

    Signs, currency symbols, separators, glued units and percent signs belong to their numeral, apostrophes and tight
    hyphens to their word, and the words of one number ("two | hundred", "half | a million", "12 | 500") to each other.
    """
    if not 0 < where < len(text):
        return False
    return _JOINT.match(text, where) is not None or _cuts_number(text, where)


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
    for joiner, joins in (("and", _joined_by_and), ("of", _joined_by_of)):
        # The place may be before or after the joining word: compare without it.
        if before[-1] == joiner and len(before) > 1:
            return joins(before[-2], after)
        if after[0] == joiner and len(after) > 1:
            return joins(before[-1], after[1:])
    return _adjoin(before[-1], after)


def _is_number(word: str) -> bool:
    return word in _SPELLED or word[-1].isdigit()


def _adjoin(left: str, after: list[str]) -> bool:
    right = after[0]
    return (
        # "two | hundred", "12 | million", "several | thousand"
        ((right in _SCALES or right in _PLURALS) and (_is_number(left) or left in _COUNTERS))
        # "two hundred | twelve", "one million | 200"
        or (left in _SCALES and (right in _SPELLED or right[0].isdigit()))
        # "twenty | one"
        or (left in _TENS and right in _UNITS)
        # "half | a million", "half | an hour"
        or (left == "half" and right in ("a", "an"))
        # "two point | five", "two | point five"
        or (left == "point" and right in _SPELLED)
        or (right == "point" and left in _SPELLED and len(after) > 1 and after[1] in _SPELLED)
        # "12 | 1/2"
        or (left.isdigit() and right[0].isdigit() and "/" in right)
    )


def _joined_by_and(left: str, after: list[str]) -> bool:
    right = after[1] if after[0] in ("a", "an", "three") and len(after) > 1 else after[0]
    if right in ("half", "quarter", "quarters"):  # "two and | a half"
        return _is_number(left)
    return left in _SCALES and after[0] in _SPELLED  # "a hundred and | twelve"


def _joined_by_of(left: str, after: list[str]) -> bool:
    if left in _PLURALS:  # "hundreds of | thousands"
        return after[0] in _PLURALS
    # "a quarter of | a million"
    return left in _FRACTIONS and after[0] in ("a", "an") and len(after) > 1 and after[1] in _SCALES
