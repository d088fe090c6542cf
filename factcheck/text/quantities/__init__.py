"""Figures in a text: counts, money, percentages, ratios, measures, ages and ordinals as intervals.

Dates, durations, clock times, years, numbered names, addresses and codes are not quantities and are left out, and so is a
numeral whose words do not settle what it says. A score or a vote of two sides is one figure, the first side's.
"""

from decimal import Decimal

from factcheck.model.base import made
from factcheck.model.quantity import Hedge, Quantity, QuantityKind
from factcheck.model.span import Field, Span
from factcheck.text.normalise import CleanText, clean
from factcheck.text.numerals import decimal_rounding, rounding
from factcheck.text.quantities.ages import read_age, read_age_groups, read_life_decades
from factcheck.text.quantities.figure import Figure, Scene
from factcheck.text.quantities.hedges import read_hedge_after, read_hedge_before
from factcheck.text.quantities.joins import join
from factcheck.text.quantities.scan import scan

__all__ = ["find_quantities", "quantities_in"]

ABOUT_WIDTH = Decimal("0.1")
"""How far "about", "nearly" and "just over" reach, as a part of the figure. News writers round to the first one or two
digits, so that "about 300" stands for up to a tenth more or less; wider would let "about 300" agree with 350."""

_SIGNED = frozenset({"count", "percent", "measure", "money"})
LARGEST = Decimal(10) ** 16
"""Beyond it floats stop telling whole numbers apart; no figure in the news is larger."""

_KINDS: dict[str, QuantityKind] = {
    "count": "count", "money": "money", "percent": "percent", "ratio": "ratio", "measure": "measure", "age": "age",
    "ordinal": "ordinal",
}  # fmt: skip


def find_quantities(text: str, *, field: Field = "text") -> list[Quantity]:
    """The figures of `text` in order, none overlapping another; spans are in `text` itself.

    >>> [(q.surface, q.low, q.high, q.low_open) for q in find_quantities("More than 1,000 suspects, 27 of them Chinese")]
    [('1,000', 1000.0, None, True), ('27', 27.0, 27.0, False)]
    """
    return quantities_in(clean(text), field=field)


def quantities_in(cleaned: CleanText, *, field: Field = "text") -> list[Quantity]:
    """As `find_quantities`, for a text that has been cleaned already."""
    return [_quantity(cleaned, figure, field) for figure in read_figures(cleaned)]


def read_figures(cleaned: CleanText) -> list[Figure]:
    """The figures of a cleaned text before they become quantities; positions are in the cleaned text."""
    scene = Scene.of(cleaned)
    found = list(scan(scene))
    for figure in found:
        read_age(scene, figure)
    kept = [figure for figure in join(scene, found) if figure.role in _KINDS and abs(figure.value) < LARGEST]
    groups = read_age_groups(scene)
    if groups:
        kept = [figure for figure in kept if not any(group.start < figure.end and figure.start < group.end for group in groups)]
    kept = sorted([*kept, *groups, *read_life_decades(scene)], key=lambda figure: figure.start)
    for figure in kept:
        if scene.lower.endswith("minus ", 0, figure.start) and figure.role in _SIGNED and figure.high is None:
            figure.start, figure.value = figure.start - len("minus "), -figure.value
        _read_hedge(scene, figure)
    return kept


def _read_hedge(scene: Scene, figure: Figure) -> None:
    if figure.hedge is not None or figure.role == "ordinal":
        return
    before = read_hedge_before(scene.lower, figure.start)
    reading = before or read_hedge_after(scene.lower, figure.end)
    if reading is None or (before and _is_preposition(scene, before.start, before.end, figure)):
        return
    figure.hedge, figure.hedge_start, figure.hedge_end = reading


def _is_preposition(scene: Scene, start: int, end: int, figure: Figure) -> bool:
    """Whether "under", "below" or "above" before a small exact count is about place or cause, not about size."""
    words = scene.lower[start:end]
    if words in ("under", "below", "above"):
        return figure.role == "count" and not figure.is_scaled and figure.value % 5 != 0
    return False


_SHAPES: dict[Hedge | None, tuple[int | None, int | None, bool, bool]] = {
    "about": (-1, 1, False, False),
    "at_least": (0, None, False, False),
    "more_than": (0, None, True, False),
    "at_most": (None, 0, False, False),
    "less_than": (None, 0, False, True),
    "nearly": (-1, 0, False, True),
    "over": (0, 1, True, False),
    "vague": (0, 0, False, True),
}
"""What a hedge does to each bound, in widths (None: unbounded), and whether low and high are open."""


def _bounds(low: Decimal, high: Decimal, hedge: Hedge | None) -> tuple[float | None, float | None, bool, bool]:
    """The interval that a hedge makes of a figure: low, high, and whether either is open."""
    below, above, low_open, high_open = _SHAPES.get(hedge, (0, 0, False, False))
    width = abs(low) * ABOUT_WIDTH
    return (
        None if below is None else float(low + below * width),
        None if above is None else float(high + above * width),
        low_open,
        high_open,
    )


def _precision(figure: Figure) -> Decimal:
    if figure.role in ("age", "ordinal", "ratio") or figure.hedge in ("vague", "about") or figure.high is not None:
        return Decimal(0)
    if (
        not figure.is_scaled
        and figure.step is None
        and figure.role in ("percent", "measure", "money")
        and abs(figure.value) < 100
    ):
        return decimal_rounding(figure.value)
    return rounding(figure.value, unit=figure.step)


def _quantity(cleaned: CleanText, figure: Figure, field: Field) -> Quantity:
    start, end = cleaned.to_original(figure.start, figure.end)
    low, high, low_open, high_open = _bounds(figure.value, figure.value if figure.high is None else figure.high, figure.hedge)
    hedge_span = None
    if figure.hedge_start >= 0:
        hedge_start, hedge_end = cleaned.to_original(figure.hedge_start, figure.hedge_end)
        hedge_span = made(Span, start=hedge_start, end=hedge_end, field=field)
    return made(
        Quantity,
        span=made(Span, start=start, end=end, field=field),
        kind=_KINDS[figure.role],
        low=low,
        high=high,
        low_open=low_open,
        high_open=high_open,
        unit=figure.unit,
        surface=cleaned.original[start:end],
        hedge=figure.hedge,
        hedge_span=hedge_span,
        precision=float(_precision(figure)),
        total=None if figure.total is None else float(figure.total),
    )
