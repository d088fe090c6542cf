"""Figures and times against each other, whatever they are about."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.consistency.intervals import Fit, days_apart, fit_quantities, fit_times
from factcheck.model import QuantityValue, ResolvedTime


def figure(low: float | None, high: float | None, *, precision: float = 0, unit: str | None = None) -> QuantityValue:
    return QuantityValue(kind="count", low=low, high=high, precision=precision, unit=unit, surface="")


@pytest.mark.parametrize(
    ("a", "b", "fit"),
    [
        pytest.param(figure(13, 13), figure(13, 13), "equal", id="13 and thirteen"),
        pytest.param(figure(13, 13), figure(12, 12), "disjoint", id="13 against 12"),
        pytest.param(figure(1000, None), figure(1012, 1012), "overlapping", id="more than 1,000 holds 1,012"),
        pytest.param(figure(1000, None), figure(1000, 1000, precision=50), "overlapping", id="a headline's round 1,000"),
        pytest.param(
            figure(1000, None, precision=50), figure(1012, 1012), "overlapping", id="more than a round 1,000, and 1,012"
        ),
        pytest.param(figure(1000, 1000, precision=50), figure(1012, 1012), "overlapping", id="a round 1,000 and 1,012"),
        pytest.param(figure(80_000, None), figure(80_000, 80_000, precision=4_000), "overlapping", id="over 80,000 and 80,000"),
        pytest.param(figure(12, None), figure(12, 12), "overlapping", id="more than 12 does not exclude 12"),
        pytest.param(figure(20, 30), figure(31, 31), "disjoint", id="between 20 and 30 against 31"),
        pytest.param(figure(270, 270, precision=5), figure(280, 280, precision=5), "disjoint", id="270 against 280"),
        pytest.param(figure(5, 5, unit="km"), figure(5, 5, unit="t"), "incomparable", id="units of two dimensions"),
        pytest.param(figure(5, 5, unit="km"), figure(5, 5, unit="mi"), "disjoint", id="five kilometres against five miles"),
        pytest.param(figure(8, 8, unit="km"), figure(5, 5, unit="mi"), "overlapping", id="eight kilometres are five miles"),
    ],
)
def test_two_figures(a: QuantityValue, b: QuantityValue, fit: Fit) -> None:
    """Open bounds and round figures overlap what they leave open; exact ones do not."""
    assert fit_quantities(a, b) == fit


@given(*[st.integers(0, 200) for _ in range(4)], st.integers(0, 5))
def test_fitting_is_symmetric(a: int, b: int, c: int, d: int, precision: int) -> None:
    """Which of two figures is named first changes nothing."""
    first = figure(min(a, b), max(a, b), precision=precision)
    second = figure(min(c, d), max(c, d))
    assert fit_quantities(first, second) == fit_quantities(second, first)


def day(
    month: int, number: int, *, last: int | None = None, clock: time | None = None, zone: str | None = None
) -> ResolvedTime:
    return ResolvedTime(
        earliest=date(2025, month, number), latest=date(2025, month, last or number), clock=clock, zone=zone, basis="stated"
    )


@pytest.mark.parametrize(
    ("a", "b", "fit"),
    [
        pytest.param(day(5, 21, last=31), day(5, 28), "overlapping", id="late May holds May 28"),
        pytest.param(day(5, 28), day(7, 24), "disjoint", id="two months apart"),
        pytest.param(
            ResolvedTime(earliest=None, latest=None, month_day=(7, 24)),
            ResolvedTime(earliest=None, latest=None, month_day=(5, 28)),
            "disjoint",
            id="no year stated on either side",
        ),
        pytest.param(
            ResolvedTime(earliest=None, latest=None, month_day=(7, 24)),
            day(7, 24),
            "overlapping",
            id="a year on one side only",
        ),
        pytest.param(
            ResolvedTime(earliest=None, latest=None, month_day=(7, 24)),
            day(5, 21, last=31),
            "disjoint",
            id="July 24 is in late May of no year",
        ),
        pytest.param(day(7, 24, clock=time(15)), day(7, 24, clock=time(16)), "disjoint", id="3pm against 4pm"),
        pytest.param(day(7, 24, clock=time(15), zone="GMT"), day(7, 24, clock=time(16)), "incomparable", id="one zone unknown"),
    ],
)
def test_two_times(a: ResolvedTime, b: ResolvedTime, fit: Fit) -> None:
    """Ranges of days, days without a year, and clock times on one day."""
    assert fit_times(a, b) == fit
    assert fit_times(b, a) == fit


def test_days_between_ranges_count_from_their_near_ends() -> None:
    """The distance is what lies between, not what lies inside."""
    assert days_apart(day(5, 21, last=31), day(7, 24)) == 54
    assert days_apart(ResolvedTime(earliest=None, latest=None, month_day=(7, 24)), day(5, 21, last=31)) == 54
    assert days_apart(ResolvedTime(earliest=None, latest=None), day(7, 24)) is None
