"""Figures in news text: values, units, intervals and spans, and what must never be read as a figure."""

from dataclasses import dataclass

import pytest
from factcheck.text.quantities import find_quantities


def read(text: str) -> list[tuple[str, str, float | None, float | None, str | None]]:
    return [(q.surface, q.kind, q.low, q.high, q.unit) for q in find_quantities(text)]


@dataclass(frozen=True)
class Value:
    text: str
    surface: str
    kind: str
    low: float | None
    high: float | None
    unit: str | None = None
    why: str = ""


VALUES = [
    Value("Police held 312 people.", "312", "count", 312, 312),
    Value("It cost $1.2m.", "$1.2m", "money", 1.2e6, 1.2e6, "USD"),
]


@pytest.mark.parametrize("case", VALUES, ids=lambda case: case.text[:40])
def test_values(case: Value) -> None:
    """One figure, read whole."""
    assert read(case.text) == [(case.surface, case.kind, case.low, case.high, case.unit)]
