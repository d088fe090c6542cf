"""Figures made of counts: proportions with 95% Wilson intervals, F1, Cohen's kappa. A figure of nothing is None, never NaN."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Literal

from factcheck.evaluation.scores import Amount, Confusion, Figure, Ills, Share, Tally
from factcheck.model.base import Noun

MetricName = Literal["precision", "recall", "f1", "rate", "count", "amount", "accuracy", "kappa"]
_Z = 1.959963984540054
"""The normal quantile of a two-sided 95% interval."""


class Metric(Noun):
    """One figure of one row of a suite. `value` is None when there was nothing to make it of."""

    row: str
    name: MetricName
    value: float | None
    right: float
    """The numerator; for kappa the number of agreements."""
    n: int
    low: float | None = None
    high: float | None = None
    """The 95% interval; None where the figure is not a proportion of independent things."""

    @property
    def is_better_low(self) -> bool:
        """Whether less is better: a count of what there should be none of."""
        return self.name == "count"


def wilson(right: float, n: int) -> tuple[float, float]:
    """The 95% interval of the proportion `right` of `n`, by Wilson's score; the whole range when n is 0.

    >>> [round(bound, 3) for bound in wilson(8, 10)]
    [0.49, 0.943]
    """
    if n <= 0:
        return 0.0, 1.0
    share = right / n
    centre = share + _Z * _Z / (2 * n)
    spread = _Z * math.sqrt(share * (1 - share) / n + _Z * _Z / (4 * n * n))
    scale = 1 + _Z * _Z / n
    return max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)


def kappa(counts: Mapping[tuple[str, str], int]) -> float | None:
    """Cohen's kappa of two sets of verdicts; None when there are none, or when both always give one and the same."""
    n = sum(counts.values())
    if not n:
        return None
    ours, theirs = Counter[str](), Counter[str]()
    for (one, other), count in counts.items():
        ours[one] += count
        theirs[other] += count
    agreed = sum(count for (one, other), count in counts.items() if one == other) / n
    chance = sum(ours[name] * theirs[name] for name in ours) / (n * n)
    return None if math.isclose(chance, 1) else (agreed - chance) / (1 - chance)


def metrics_of(row: str, figure: Figure) -> Iterator[Metric]:
    """The figures that a row's counts give."""
    if isinstance(figure, Tally):
        yield from _of_tally(row, figure)
    elif isinstance(figure, Share):
        yield _proportion(row, "rate", figure.right, figure.total)
    elif isinstance(figure, Ills):
        yield Metric(row=row, name="count", value=float(figure.count), right=figure.count, n=figure.cases)
    elif isinstance(figure, Amount):
        mean = figure.total / figure.things if figure.things else None
        yield Metric(row=row, name="amount", value=mean, right=figure.total, n=figure.things)
    else:
        yield from _of_confusion(row, figure)


def _of_tally(row: str, tally: Tally) -> Iterator[Metric]:
    precision = _proportion(row, "precision", tally.found_right, tally.found)
    recall = _proportion(row, "recall", tally.labelled_right, tally.labelled)
    yield precision
    yield recall
    yield Metric(row=row, name="f1", value=_f1(precision, recall), right=tally.labelled_right, n=tally.found + tally.labelled)


def _f1(precision: Metric, recall: Metric) -> float | None:
    """0 when nothing was found of what is labelled; None when nothing is labelled."""
    if recall.value is None:
        return None
    both = (precision.value or 0.0, recall.value)
    return 2 * both[0] * both[1] / sum(both) if sum(both) else 0.0


def _proportion(row: str, name: MetricName, right: float, n: int) -> Metric:
    if not n:
        return Metric(row=row, name=name, value=None, right=0, n=0)
    low, high = wilson(right, n)
    return Metric(row=row, name=name, value=right / n, right=right, n=n, low=low, high=high)


def _of_confusion(row: str, confusion: Confusion) -> Iterator[Metric]:
    counts = dict(confusion.counts)
    agreed = sum(count for (one, other), count in counts.items() if one == other)
    n = sum(counts.values())
    yield _proportion(row, "accuracy", agreed, n)
    yield Metric(row=row, name="kappa", value=kappa(counts), right=agreed, n=n)
