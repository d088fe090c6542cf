"""Whether one figure or time holds another: what the second says follows from the first."""

import re
from math import inf

from factcheck.model import Quantity, TimeExpression

_WORD = re.compile(r"[\w:.]*\w")  # 9.30pm, 4:52


def holds_quantity(source: Quantity, told: Quantity) -> bool:
    """Whether `told` is of the source's kind and unit and leaves open at least what the source leaves open.

    "more than 1,000" is held by "1,012", "1,000" is not held by "more than 1,000". Rounding is not undone: figures that
    differ are different, whatever their precision, unless the words of `told` are loose ("about").
    """
    if source.kind == "ratio" and told.kind == "count" and source.total is not None:
        return told.low == told.high and told.low in {source.low, source.total}  # "six of the 80 jobs" has 80 and six
    if (source.kind, source.unit, source.total) != (told.kind, told.unit, told.total):
        return False
    return _low(told) <= _low(source) and _high(source) <= _high(told) and _is_near(source, told)


# "at least 12" follows from "312", but nobody says so: a bound is another figure's unless the two are near.
_NEAR = 2


def _is_near(source: Quantity, told: Quantity) -> bool:
    if told.low is not None and source.low is not None and told.high is None:
        return source.low <= _NEAR * told.low
    if told.high is not None and source.high is not None and told.low is None:
        return told.high <= _NEAR * source.high
    return True


# An open bound lies just inside its number; the second place orders two bounds at one number.
def _low(quantity: Quantity) -> tuple[float, int]:
    return (-inf, 0) if quantity.low is None else (quantity.low, int(quantity.low_open))


def _high(quantity: Quantity) -> tuple[float, int]:
    return (inf, 0) if quantity.high is None else (quantity.high, -int(quantity.high_open))


def _in_words(surface: str) -> str:
    """The words of a time, each between blanks, so that "June 2" is not in "June 20"."""
    return f" {' '.join(_WORD.findall(surface))} "


def holds_time(source: TimeExpression, told: TimeExpression) -> bool:
    """Whether `told` is the source's date, time or duration, or a looser one ("in July" for July 24, "on Monday" for 3 pm).

    Two relative times are held only by the same words: what "Monday" is depends on the day of the text.
    """
    if _in_words(told.surface.lower()) in _in_words(source.surface.lower()):
        return True  # "March 3" of "March 3, 2011", "six minutes" of "six minutes later"
    if source.type == "DURATION" or told.type == "DURATION":
        return (source.type, source.value, source.mod) == (told.type, told.value, told.mod)
    if told.clock is not None and (told.clock, told.zone) != (source.clock, source.zone):
        return False
    is_looser = source.value == told.value or source.value.startswith((f"{told.value}-", f"{told.value}T"))
    return is_looser and told.mod in (None, source.mod)
