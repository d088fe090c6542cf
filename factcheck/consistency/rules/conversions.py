"""A: a measure and what it is turned into right behind it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.consistency.findings import make_finding, value_words
from factcheck.consistency.registry import rule
from factcheck.consistency.story_view import StoryView
from factcheck.model import Finding, Quantity, Statement, Topic
from factcheck.text.document import Document
from factcheck.text.units import base_unit, turned_into, unit_readings

_WORDS = r"(?: [a-z][a-z-]*){0,3}"  # 1,150 barrels OF CRUDE (about 183,000 litres)
_HEDGE = (
    r"(?:(?:about|around|some|roughly|nearly|almost|approximately|approx\.?|over|more than|just over|just under|or|up to) )*"
)
_OPENS = re.compile(rf"{_WORDS} ?[(\[]{_HEDGE}|, or {_HEDGE}")
_CLOSES = re.compile(r"(?: (?:long|tall|high|wide|deep|across|away|an hour|per hour|per second|a second))?(?:[)\]]|(?<=[^)]),)")
_UNIT = re.compile(r"[^\d\s.,-][^\d]*$")  # "miles" of "16 miles", "F" of "98F"
_MINUS = frozenset("-\u2212\u2013")


@rule("A105", "A measure and its conversion do not fit", "medium")
def conversion(view: StoryView) -> Iterator[Finding]:
    """Turns a measure into the unit of the one in brackets behind it, both taken as rounded to their last digit and more.

    Why it matters: one of the two figures is wrong, and the reader does not know which.

    Fires on: "10 km (16 miles)", "a drop of 30 metres (980 feet)", "46.3C (98F)".

    Stays silent on: rounding ("100 km (60 miles)", "a mile (1.6 km)"), tons, gallons and miles that fit in any of their sizes,
    differences of temperature ("2C (3.6F) warmer"), brackets that say more than the measure ("3 metres (10 feet in places)"),
    two dimensions, ranges beside a single figure.
    """
    for article_id, documents in view.documents.items():
        if article_id not in view.claims_by_article:
            continue
        for document in documents.values():
            for one, other in pairwise(document.quantities):
                if _is_conversion(document, one, other) and not _fit(one, other):
                    yield from _finding(view, article_id, one, other)


def _is_conversion(document: Document, one: Quantity, other: Quantity) -> bool:
    """Whether `other` stands in brackets right behind `one`, alone, in another unit of its dimension."""
    base = base_unit(one.unit)
    if base is None or one.unit == other.unit or base != base_unit(other.unit) or one.kind != "measure":
        return False
    text = document.text
    if _OPENS.fullmatch(text, one.span.end, other.span.start) is None or _CLOSES.match(text, other.span.end) is None:
        return False
    return not any(text[item.span.start - 1 : item.span.start] in _MINUS for item in (one, other) if item.span.start)


_MARGIN = 1.15
"""How far beyond its last digit a conversion may be off: desks that round to fives and tens are within it, a wrong factor (1.6,
2.2, 3.3) is not."""
_DEGREES = 2.0
"""The same for temperatures, in degrees Celsius."""


def _fit(one: Quantity, other: Quantity) -> bool:
    """Whether both may be one measure in some reading of their units."""
    first, second = _ends(one), _ends(other)
    if first is None or second is None or len(first) != len(second):
        return True
    return all(_may_be_one(a, b, one, other) for a, b in zip(first, second, strict=True))


def _ends(quantity: Quantity) -> Sequence[float] | None:
    """The number that is stated, both of a range; None for vague ones."""
    low, high = quantity.low, quantity.high
    if quantity.hedge == "vague":
        return None
    if quantity.hedge == "about" and low is not None and high is not None:
        return ((low + high) / 2,)
    if quantity.hedge in {"at_most", "less_than", "nearly"} or low is None:
        return (high,) if high is not None else None
    if quantity.hedge == "range" and high is not None:
        return low, high
    return (low,)


def _half_step(figure: float, quantity: Quantity) -> float:
    """Half a unit of the last digit that a figure is written with; more for one with zeros at its end."""
    _, _, decimals = f"{figure:.6f}".rstrip("0").partition(".")
    return max(quantity.precision, 0.5 * 10.0 ** -len(decimals))


def _may_be_one(a: float, b: float, one: Quantity, other: Quantity) -> bool:
    step, width = _half_step(a, one), _half_step(b, other)
    if base_unit(one.unit) == "°C" and _are_one_difference(a, b, one, other):
        return True
    for reading in unit_readings(one.unit or ""):
        for another in unit_readings(other.unit or ""):
            low, high = reading(a - step), reading(a + step)
            least, most = another(b - width), another(b + width)
            if base_unit(one.unit) == "°C":
                low, high = low - _DEGREES, high + _DEGREES
            else:
                low, high = low / _MARGIN, high * _MARGIN
            if least <= high and low <= most:
                return True
    return False


_FAHRENHEIT_STEP = 1.8


def _are_one_difference(a: float, b: float, one: Quantity, other: Quantity) -> bool:
    """ "2C (3.6F) warmer": degrees of the two scales as steps."""
    in_celsius = [figure / _FAHRENHEIT_STEP if item.unit == "°F" else figure for figure, item in ((a, one), (b, other))]
    return abs(in_celsius[0] - in_celsius[1]) <= 1


def _finding(view: StoryView, article_id: str, one: Quantity, other: Quantity) -> Iterator[Finding]:
    first, second = (_statement(view, article_id, item) for item in (one, other))
    if first is None or second is None:
        return
    stated = _ends(one)
    turned = turned_into((stated or (0.0,))[0], one.unit or "", other.unit or "")
    unit = _UNIT.search(other.surface)
    explanation = (
        f"{value_words(first)} come to about {turned:,.3g} {unit[0] if unit else other.unit}, not to {value_words(second)}."
    )
    yield make_finding("A105", _topic_of(view, first), [[first], [second]], explanation, severity="medium", key=first.claim.id)


def _statement(view: StoryView, article_id: str, quantity: Quantity) -> Statement | None:
    return next(
        (
            view.statements[claim.id]
            for claim in view.claims_by_article[article_id]
            if claim.value_span.field == quantity.span.field and claim.value_span.start == quantity.span.start
        ),
        None,
    )


def _topic_of(view: StoryView, statement: Statement) -> Topic:
    return next(related.topic for related in view.topics if statement in related.topic.statements)
