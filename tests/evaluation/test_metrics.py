"""Counts to figures: intervals, F1, kappa, and what a figure of nothing is."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.evaluation.metrics import kappa, metrics_of, wilson
from factcheck.evaluation.scores import Confusion, Figure, Ills, Share, Tally, summed


@pytest.mark.parametrize(
    ("right", "n", "low", "high"),
    [
        pytest.param(0, 10, 0.0, 0.2775, id="none of ten"),
        pytest.param(10, 10, 0.7225, 1.0, id="ten of ten is not certainty"),
        pytest.param(15, 148, 0.0624, 0.1605, id="Newcombe 1998, table I, method 3"),
        pytest.param(81, 263, 0.2553, 0.3662, id="Newcombe 1998, another row"),
        pytest.param(1, 29, 0.0061, 0.1718, id="Newcombe 1998, a small share"),
    ],
)
def test_wilson(right: int, n: int, low: float, high: float) -> None:
    """The interval is Wilson's score interval, as published."""
    assert wilson(right, n) == pytest.approx((low, high), abs=5e-5)


def test_wilson_of_nothing_is_everything() -> None:
    """No case says nothing about the share."""
    assert wilson(0, 0) == (0.0, 1.0)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share(counts: tuple[int, int]) -> None:
    """Whatever the counts, within nought and one."""
    low, high = wilson(*counts)
    assert 0 <= low <= counts[0] / counts[1] + 1e-12
    assert counts[0] / counts[1] - 1e-12 <= high <= 1


FIGURES: list[Figure] = [
    Tally(),
    Tally(0, 3, 0, 0),
    Tally(0, 0, 0, 4),
    Share(),
    Ills(),
    Confusion(),
    Confusion.of([("a", "a")]),
]


@pytest.mark.parametrize("figure", FIGURES, ids=repr)
def test_no_figure_is_nan(figure: Figure) -> None:
    """A figure of nothing is None."""
    for metric in metrics_of("row", figure):
        assert metric.value is None or math.isfinite(metric.value)
        assert metric.n > 0 or metric.value is None or metric.name == "count"


def test_f1_is_nought_when_nothing_is_found_of_what_is_labelled() -> None:
    """Silence is no way to a good score, and nothing labelled gives no score at all."""
    assert {one.name: one.value for one in metrics_of("x", Tally(0, 0, 0, 4))} == {"precision": None, "recall": 0.0, "f1": 0.0}
    assert {one.name: one.value for one in metrics_of("x", Tally(0, 2, 0, 0))} == {"precision": 0.0, "recall": None, "f1": None}
    assert {one.name: one.value for one in metrics_of("x", Tally(2, 4, 2, 2))}["f1"] == pytest.approx(2 / 3)


def test_kappa() -> None:
    """Agreement beyond chance: 1 when all agree, 0 when no more than chance, None when there is but one verdict."""
    assert kappa({("a", "a"): 5, ("b", "b"): 5}) == 1
    assert kappa({("a", "a"): 25, ("a", "b"): 25, ("b", "a"): 25, ("b", "b"): 25}) == 0
    assert kappa({("y", "y"): 20, ("y", "n"): 5, ("n", "y"): 10, ("n", "n"): 15}) == pytest.approx(0.4)
    assert kappa({("a", "a"): 9}) is None
    assert kappa({}) is None


def test_rows_add_up() -> None:
    """Cases are summed row by row, not averaged."""
    rows = summed([{"all": Tally(1, 2, 1, 1)}, {"all": Tally(0, 1, 0, 3), "x": Share(1, 1)}])
    assert rows == {"all": Tally(1, 3, 1, 4), "x": Share(1, 1)}
