"""How long a duration is: its TIMEX3 value and mod as an interval of months, or of hours."""

import re
from functools import lru_cache
from math import inf
from typing import NamedTuple

from factcheck.model.time import TimexMod

_DAYS_A_MONTH = 30.44
_MONTHS = {"Y": 12.0, "M": 1.0, "W": 7 / _DAYS_A_MONTH, "D": 1 / _DAYS_A_MONTH}
_HOURS = {"H": 1.0, "M": 1 / 60, "S": 1 / 3600}
_PART = re.compile(r"(\d+(?:\.\d+)?)([YMWDHS])")
_LOOSE = 0.1
""""About" and "nearly" leave a tenth, as they do of a figure."""
_PARTED = 0.5
"""Months by which a length in days or weeks and one in months may differ and be one."""


class Length(NamedTuple):
    """A closed interval of months, or of hours where `is_hours`."""

    low: float
    high: float
    is_hours: bool
    smallest: str
    """The smallest unit that the words give: "M" of "18 years and four months"."""


@lru_cache(maxsize=512)
def length_of(value: str, mod: TimexMod | None = None) -> Length | None:
    """The length that a duration's value means, None for what has no number ("PXY", a few years).

    >>> length_of("P18Y4M").low, length_of("P9Y", "MORE_THAN").high
    (220.0, inf)
    """
    first, _, last = value.partition("/")
    lower, upper = _single(first), _single(last or first)
    if lower is None or upper is None or lower.is_hours != upper.is_hours:
        return None
    low, high = _moved(lower.low, upper.high, mod)
    return Length(low, high, upper.is_hours, upper.smallest)


def _single(value: str) -> Length | None:
    is_hours = value.startswith("PT")
    units = _HOURS if is_hours else _MONTHS
    parts = _PART.findall(value)
    if not parts or any(unit not in units for _, unit in parts):
        return None
    amount = sum(float(number) * units[unit] for number, unit in parts)
    return Length(amount, amount, is_hours, parts[-1][1])


def _moved(low: float, high: float, mod: TimexMod | None) -> tuple[float, float]:
    if mod in {"MORE_THAN", "ON_OR_AFTER", "AFTER"}:
        return low, inf
    if mod in {"LESS_THAN", "ON_OR_BEFORE", "BEFORE"}:
        return low * (1 - _LOOSE), high
    return (low * (1 - _LOOSE), high * (1 + _LOOSE)) if mod == "APPROX" else (low, high)


def are_apart(one: Length, other: Length) -> bool | None:
    """Whether two lengths exclude each other; None where one is of hours and one of months.

    Years alone leave out the months that the other gives ("18 years" and "18 years and four months"; "two years" and "28
    months"); weeks and days are no closer to months than half a month.
    """
    if one.is_hours != other.is_hours:
        return None
    first, second = _widened(one, other), _widened(other, one)
    return first[1] < second[0] or second[1] < first[0]


def _widened(one: Length, beside: Length) -> tuple[float, float]:
    if one.is_hours:
        return one.low, one.high
    if one.smallest in "WD" or beside.smallest in "WD":
        return one.low - _PARTED, one.high + _PARTED
    is_whole_years = one.smallest == "Y" and one.high % 12 == 0 and one.low >= 12
    return (one.low, one.high + 11) if is_whole_years and beside.low % 12 else (one.low, one.high)
