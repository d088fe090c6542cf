"""Pure interval logic: how two figures or two times stand to each other, whatever they are about."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import inf
from typing import Literal

from factcheck.model import QuantityValue, ResolvedTime

Fit = Literal["equal", "overlapping", "disjoint", "incomparable"]


@dataclass(frozen=True, slots=True)
class Bounds:
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
    if a.unit != b.unit or (a.kind == "ratio") != (b.kind == "ratio"):
        return "incomparable"
    if (a.low, a.high, a.low_open, a.high_open) == (b.low, b.high, b.low_open, b.high_open):
        return "equal"
    first, second = bounds(a), bounds(b)
    low, high = max(first.low, second.low), min(first.high, second.high)
    # rounded figures that only touch ("270" and "280") are two figures; stated bounds that touch leave one in common
    is_apart = low > high or (low == high and bool(a.precision or b.precision))
    return "disjoint" if is_apart else "overlapping"


def fit_times(a: ResolvedTime, b: ResolvedTime) -> Fit:
    """How two resolved times stand to each other; a date without a year is compared by month and day."""
    if a.earliest and a.latest and b.earliest and b.latest:
        if (a.earliest, a.latest) == (b.earliest, b.latest):
            return _fit_clocks(a, b)
        return "overlapping" if a.earliest <= b.latest and b.earliest <= a.latest else "disjoint"
    if a.month_day and b.month_day:
        return "equal" if a.month_day == b.month_day else "disjoint"
    if a.clock is not None and b.clock is not None:
        return _fit_clocks(a, b)
    return "incomparable"


def _fit_clocks(a: ResolvedTime, b: ResolvedTime) -> Fit:
    if a.clock is None or b.clock is None:
        return "equal" if a.clock == b.clock else "overlapping"
    if a.zone != b.zone:
        return "incomparable"
    return "equal" if a.clock == b.clock else "disjoint"


def days_apart(a: ResolvedTime, b: ResolvedTime) -> int | None:
    """Days between two disjoint ranges; None while a bound is unknown. Dates without a year are put in one year."""
    first, second = _range(a), _range(b)
    if first is None or second is None:
        return None
    if first[0] > second[0]:
        first, second = second, first
    return max((second[0] - first[1]) // timedelta(days=1), 0)


def _range(time: ResolvedTime) -> tuple[date, date] | None:
    if time.earliest and time.latest:
        return time.earliest, time.latest
    if time.month_day:
        month, day = time.month_day
        try:
            one = date(2024, month, day)
        except ValueError:
            return None
        return one, one
    return None
