"""A figure as it stands in a text: an interval, what it measures, and how precisely it was stated."""

from typing import Literal

from factcheck.model.base import Noun
from factcheck.model.span import Span

QuantityKind = Literal["count", "money", "percent", "ratio", "measure", "age", "ordinal"]

Hedge = Literal["about", "at_least", "more_than", "at_most", "less_than", "nearly", "over", "range", "vague"]
"""How the words around a figure loosen it.

`about` (some, around, roughly, "1,000-odd"), `at_least`, `more_than` (over, upwards of), `at_most` (up to), `less_than`
(under, fewer than), `nearly` (almost, close to, just under), `over` (just over), `range` ("between 20 and 30", "20 to
30", "20-30"), `vague` (dozens, hundreds of, several, a few).
"""


class Interval(Noun):
    """A range of numbers; a bound of None is unbounded, an open bound does not belong to the range."""

    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False


class Quantity(Noun):
    """A figure found in a text.

    `span` covers the numeral with its unit or currency ("$200 million", "16 per cent", "817km", "35-year-old" for an
    age), not the hedge; `surface` is that slice. `low`/`high` are the interval that the words state, hedge included:
    "more than 1,000" is (1000, None) with `low_open`, "13" is [13, 13], "between 20 and 30" is [20, 30]. `precision` is
    the half-width that a round figure leaves open ("1,000" alone: 50), 0 for an exact one; comparing widens by it.
    `unit`: ISO currency code for money, "%" or "pp" for percent, SI-like symbol for a measure, "year" for an age, None
    for a count. `total` is the second figure of a ratio ("312 of 339": 312 with total 339), None of a score ("3-1": 3).
    """

    span: Span
    kind: QuantityKind
    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    unit: str | None = None
    surface: str
    hedge: Hedge | None = None
    hedge_span: Span | None = None
    precision: float = 0.0
    total: float | None = None

    @property
    def is_score(self) -> bool:
        """Whether it is a score or a vote of two sides ("3-1", "52-47"), whose first figure it gives."""
        return self.kind == "ratio" and self.total is None
