"""Numerals to values: digits with their separators, number words, and how round the writer left them."""

import re
from decimal import Decimal
from functools import cache

from factcheck.text import lexicon

MAX_DIGITS = 15
"""Longest digit string that is read: beyond 10^15 no figure in the news stands in digits, and floats stop being exact."""

ROUNDING_CAP = Decimal("0.05")
"""A round figure leaves at most this part of itself open, so that "1,000" is 950 to 1,050 and not 500 to 1,500."""

_EXACT_BELOW = 100

_DIGITS = re.compile(
    r"""
      (?P<plain>\d{1,15}(?:\.\d{1,9})?)                # 312, 16.5
    | (?P<comma>\d{1,3}(?:,\d{3})+(?:\.\d{1,9})?)      # 1,234,567.8
    | (?P<indian>\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d{1,9})?) # 1,00,000
    | (?P<space>\d{1,3}(?:\x20\d{3})+(?:[.,]\d{1,9})?)  # 1 234 567
    | (?P<point>\d{1,3}(?:\.\d{3}){2,}(?:,\d{1,9})?)   # 1.234.567,8 (one group alone is an English decimal)
    """,
    re.VERBOSE,
)
_AMBIGUOUS = re.compile(r"0\d|\d{1,3}\.000$")
"""Leading zeros are codes and clock times; "5.000" is five to one reader and five thousand to another."""

FRACTION_SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3}


def read_digits(numeral: str) -> Decimal | None:
    """The value of one numeral in digits, or None where its separators do not settle it or it is too long."""
    if len(numeral) > 2 * MAX_DIGITS or _AMBIGUOUS.match(numeral):
        return None
    match = _DIGITS.fullmatch(numeral)
    if match is None:
        return None
    if match.lastgroup == "point":
        numeral = numeral.replace(".", "").replace(",", ".")
    elif match.lastgroup == "space":
        numeral = numeral.replace(" ", "").replace(",", ".")
    else:
        numeral = numeral.replace(",", "")
    return Decimal(numeral)


@cache
def number_words(word_class: str) -> dict[str, Decimal]:
    """The number words of one class (unit, teen, ten, scale, ordinal, fraction) with their values."""
    return {word: Decimal(value) for word, its_class, value in lexicon.table("number_words") if its_class == word_class}


@cache
def _classes() -> dict[str, tuple[str, Decimal]]:
    cardinal = {"unit", "teen", "ten", "scale"}
    return {word: (cls, Decimal(value)) for word, cls, value in lexicon.table("number_words") if cls in cardinal}


def read_words(words: str) -> Decimal | None:
    """The value of a cardinal in lower-case words ("one hundred and five"), or None where they do not make one number.

    Two numbers side by side ("six one", "nineteen ninety") are None, not a sum.
    """
    total, group, room = Decimal(0), Decimal(0), 100
    last_scale = Decimal("Infinity")
    known = _classes()
    for word in words.replace("-", " ").split():
        if word in ("and", "a", "an"):
            group = Decimal(1) if word != "and" and not group and not total else group
            continue
        word_class, value = known.get(word, ("", Decimal(0)))
        if word_class == "scale":
            if value <= _EXACT_BELOW:
                if group >= _EXACT_BELOW:
                    return None
                group, room = (group or 1) * value, 100
                continue
            if value >= last_scale and not _multiplies(word, total, group):
                return None
            total, group = (total + group) * value if value >= last_scale else total + (group or 1) * value, Decimal(0)
            last_scale, room = value, 100
        elif word_class and value < room:
            group += value
            room = {"unit": 0, "teen": 0, "ten": 10}[word_class]
        else:
            return None
    return total + group


def _multiplies(word: str, total: Decimal, group: Decimal) -> bool:
    """Whether a larger scale multiplies all before it: "one lakh crore", "two thousand billion"."""
    return not group and total > 0 and word != "thousand"


def rounding(value: Decimal, *, unit: Decimal | None = None) -> Decimal:
    """The half-width that a figure leaves open: half a unit of its last digit that is not zero, at most 5% of it.

    A figure whose last digit that counts is the ones digit is exact (0), and so is any whole number below 100: the news
    gives small counts exactly. `unit` is the scale that a word states instead ("two dozen": 12).
    """
    size = abs(value)
    if unit is None and (size < _EXACT_BELOW or size != size.to_integral_value()):
        return Decimal(0)
    step = unit or Decimal(1).scaleb(int(size.normalize().as_tuple().exponent))
    return min(step / 2, size * ROUNDING_CAP) if unit or step > 1 else Decimal(0)


def decimal_rounding(value: Decimal) -> Decimal:
    """The half-width of a measured figure below 100: just under half a unit of its last digit, at most 5%.

    What is measured is always rounded (16% covers 16.4%), where counts are not. Just under a half, so that 16% and 17% stay
    apart.
    """
    step = Decimal(1).scaleb(min(0, int(value.as_tuple().exponent)))
    return min(step * Decimal("0.49"), abs(value) * ROUNDING_CAP)
