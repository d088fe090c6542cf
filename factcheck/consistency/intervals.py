"""Pure interval logic: how two figures or two times stand to each other, whatever they are about."""

from datetime import date, timedelta
from functools import cache
from math import inf, log10
from typing import Literal, NamedTuple

from factcheck.model import QuantityValue, ResolvedTime
from factcheck.text.calendar import day_or_none
from factcheck.text.lexicon import table
from factcheck.text.units import are_apart, base_unit

Fit = Literal["equal", "overlapping", "disjoint", "incomparable"]


class Bounds(NamedTuple):
    """A closed range of numbers, stated precision included."""

    low: float
    high: float


def bounds(value: QuantityValue) -> Bounds:
    """The range that the words leave open: the stated interval, widened by the precision of a round figure."""
    low = -inf if value.low is None else value.low - value.precision
    high = inf if value.high is None else value.high + value.precision
    return Bounds(low, high)


def fit_quantities(a: QuantityValue, b: QuantityValue) -> Fit:
    """How two figures of one unit stand to each other; touching bounds overlap ("more than 12" does not exclude 12)."""
    if a.unit != b.unit and (base := base_unit(a.unit)) is not None and base == base_unit(b.unit):
        return "disjoint" if are_apart(a, b) else "overlapping"
    if (a.unit != b.unit and not _is_one_currency(a, b)) or (a.kind == "ratio") != (b.kind == "ratio"):
        return "incomparable"
    if (a.low, a.high, a.low_open, a.high_open) == (b.low, b.high, b.low_open, b.high_open):
        return "equal"
    first, second = bounds(a), bounds(b)
    # rounded figures that only touch ("270" and "280") are two figures; stated bounds that touch leave one in common
    is_touching = first.high == second.low or second.high == first.low
    is_apart = first.high < second.low or second.high < first.low or (is_touching and bool(a.precision or b.precision))
    return "disjoint" if is_apart else "overlapping"


def _is_one_currency(a: QuantityValue, b: QuantityValue) -> bool:
    """Whether one names a currency by a word that several have ("shillings"), and the other is of one of those."""
    if a.kind != "money" or b.kind != "money" or (a.unit is None) == (b.unit is None):
        return False
    named, bare = (b, a) if a.unit is None else (a, b)
    return any(word in _currency_words().get(named.unit or "", ()) for word in bare.surface.lower().split())


@cache
def _currency_words() -> dict[str, frozenset[str]]:
    """By code, the last words of a currency's names: shilling and shillings of UGX."""
    names = {code: cell.split(",") for code, _, cell, _ in table("currencies") if code != "-"}
    words = {code: {name.split()[-1] for name in found} for code, found in names.items()}
    return {code: frozenset(found | {word.removesuffix("s") for word in found}) for code, found in words.items()}


_FEWEST_DIGITS = 2


def digits_of(figure: float) -> tuple[str, int] | None:
    """The digits of a figure in order of size, zeros left out, and how many stand before its point; None where no two differ.

    Two figures that have them in common are one with its digits changed about: 4.5 and 5.4 billion, 265 and 256.

    >>> digits_of(265.0) == digits_of(256.0), digits_of(300.0)
    (True, None)
    """
    whole, _, part = f"{figure:f}".partition(".")
    digits = sorted(f"{whole}{part}".replace("0", ""))
    return ("".join(digits), len(whole)) if len(set(digits)) >= _FEWEST_DIGITS else None


def is_slip(a: QuantityValue, b: QuantityValue) -> bool:
    """Whether one figure is the other with its digits changed about, or with a nought or the point misplaced: 4.5 and 5.4
    million, 2.34 and 23.4 million, 50 and 5 million, 1.2 million and 1.2 billion.
    """
    if not (a.low and b.low) or a.low == b.low or a.low != a.high or b.low != b.high:
        return False
    first, second = digits_of(a.low), digits_of(b.low)
    if first is not None and first == second:
        return True
    power = log10(a.low / b.low)
    return abs(power - round(power)) < _SAME_DIGITS and abs(round(power)) in _NOUGHTS


_SAME_DIGITS = 1e-9
_NOUGHTS = frozenset({1, 3})
"""Noughts that a slip adds or drops: one, or the three between a million and a billion."""


def fit_times(a: ResolvedTime, b: ResolvedTime) -> Fit:
    """How two resolved times stand to each other; a date without a year is compared by month and day."""
    if a.earliest and a.latest and b.earliest and b.latest:
        if (a.earliest, a.latest) == (b.earliest, b.latest):
            return _fit_clocks(a, b)
        return "overlapping" if a.earliest <= b.latest and b.earliest <= a.latest else "disjoint"
    is_timed = a.clock is not None and b.clock is not None
    if is_timed and (_is_dayless(a) or _is_dayless(b)):
        return _fit_clocks(a, b)
    if a.month_day and b.month_day:
        return "equal" if a.month_day == b.month_day else "disjoint"
    if a.month_day or b.month_day:
        return _fit_bare_day(a, b)
    return _fit_clocks(a, b) if is_timed else "incomparable"


def _is_dayless(time: ResolvedTime) -> bool:
    return time.earliest is None and time.month_day is None


def _fit_bare_day(a: ResolvedTime, b: ResolvedTime) -> Fit:
    """A day whose year nobody states against a range of less than a year: outside it in every year, or perhaps inside."""
    bare, placed = (a, b) if a.month_day else (b, a)
    if bare.month_day is None or placed.earliest is None or placed.latest is None:
        return "incomparable"
    length = placed.latest - placed.earliest
    if length >= timedelta(days=365):
        return "incomparable"
    days = (placed.earliest + timedelta(days=step) for step in range(length.days + 1))
    return "overlapping" if any((day.month, day.day) == bare.month_day for day in days) else "disjoint"


_SAME_ZONE = {"local": None, "UTC": "GMT", "Z": "GMT"}


def same_zone(a: ResolvedTime, b: ResolvedTime) -> bool:
    """Whether two clock times are of one zone: local is what a report means that names none, and GMT is UTC."""
    return _SAME_ZONE.get(a.zone or "local", a.zone) == _SAME_ZONE.get(b.zone or "local", b.zone)


def _fit_clocks(a: ResolvedTime, b: ResolvedTime) -> Fit:
    if a.clock is None or b.clock is None:
        return "equal" if a.clock == b.clock else "overlapping"
    if not same_zone(a, b):
        return "incomparable"
    return "equal" if a.clock == b.clock else "disjoint"


def days_apart(a: ResolvedTime, b: ResolvedTime) -> int | None:
    """Days between two disjoint ranges, None while a bound is unknown. A day without a year is put into the year that
    brings it nearest to the other.
    """
    gaps = [_gap(first, second) for first in _ranges(a, b) for second in _ranges(b, a)]
    return min(gaps, default=None)


def _gap(first: tuple[date, date], second: tuple[date, date]) -> int:
    if first[0] > second[0]:
        first, second = second, first
    return max((second[0] - first[1]) // timedelta(days=1), 0)


_ANY_LEAP_YEAR = 2024


def _ranges(time: ResolvedTime, beside: ResolvedTime) -> list[tuple[date, date]]:
    """The range of `time`; for a day without a year that day of each year around `beside`."""
    if time.earliest and time.latest:
        return [(time.earliest, time.latest)]
    if time.month_day is None:
        return []
    years = (beside.earliest.year - 1, beside.earliest.year, beside.earliest.year + 1) if beside.earliest else (_ANY_LEAP_YEAR,)
    days = (day_or_none(year, *time.month_day) for year in years)
    return [(day, day) for day in days if day]
