"""Q: counts that are one another with a zero too many or with digits changed about."""

from collections.abc import Iterator

from factcheck.consistency.findings import holders, make_finding, value_words
from factcheck.consistency.intervals import digits_of
from factcheck.consistency.registry import rule
from factcheck.consistency.rules.counts import NOUNS, is_of_a_part
from factcheck.consistency.story_view import StoryView
from factcheck.model import Finding, QuantityValue, Relation, Statement
from factcheck.text.lexicon import tables

_FEWEST = 100.0
"""Counts of two digits move by such steps on their own: from 12 dead to 21, from 12 to 120 hurt."""
_ZEROS = (10.0, 100.0, 1000.0)
_LEAST_GROWTH = 1.5
"""A toll grows by less than this between two bulletins far more often than its digits are changed about."""
_SAME_DAYS = 1
_COMPARED = frozenset({"updates", "contradicts", "undecided"})


@rule("Q113", "Reports give one count with a zero too many or its digits changed about", "medium")
def slipped(view: StoryView) -> Iterator[Finding]:
    """Compares counts of people and things of one property, event and scope, a day apart at most, from a hundred up, where one is
    the other with a zero more or with its digits in another order.

    Why it matters: a lost zero reads as news; that two desks count the same two or three digits is no accident.

    Fires on: "some 12,000 people had fled" beside "driven about 1,200 people from their homes", "destroyed 610 homes" beside "has
    razed 160 houses".

    Stays silent on: round figures with one digit (1,000 and 10,000), tolls under a hundred, a rise from 112 to 121, an article that
    has the other's figure too, another place, group or day.
    """
    for related in view.topics:
        if related.topic.property not in tables("properties"):
            continue
        seen: set[tuple[float, float]] = set()
        for pair in related.relations:
            values = _slip(view, pair)
            if values is None or values in seen:
                continue
            seen.add(values)
            sides = sorted((view.statements[pair.a], view.statements[pair.b]), key=_nominal, reverse=True)
            said = " against ".join(f"{value_words(side)} ({holders(view, [side])})" for side in sides)
            noun = NOUNS.get(related.topic.property, f"things {related.topic.property}")
            explanation = f"One count of the {noun} may be the other with a slip in its digits: {said}."
            yield make_finding(
                "Q113", related.topic, [[side] for side in sides], explanation, severity="medium", key=f"{values[0]}/{values[1]}"
            )


def _slip(view: StoryView, pair: Relation) -> tuple[float, float] | None:
    """The two figures of a pair, the larger first, where one is a slip for the other."""
    a, b = view.statements[pair.a], view.statements[pair.b]
    if pair.relation not in _COMPARED or a.origin_id == b.origin_id or a.claim.article_id == b.claim.article_id:
        return None
    high, low = sorted((_nominal(a), _nominal(b)), reverse=True)
    if low < _FEWEST or not _are_near(a, b) or not (_has_zero_more(high, low) or _is_swapped(high, low)):
        return None
    if _gives(view, a, _nominal(b)) or _gives(view, b, _nominal(a)) or is_of_a_part(view, pair):
        return None
    return high, low


def _has_zero_more(high: float, low: float) -> bool:
    digits = str(int(low)).rstrip("0")
    return len(digits) > 1 and any(high == low * zeros for zeros in _ZEROS)


def _is_swapped(high: float, low: float) -> bool:
    digits = digits_of(high)
    return digits is not None and digits == digits_of(low) and high >= low * _LEAST_GROWTH


def _nominal(statement: Statement) -> float:
    """The figure as written, its hedge left out: 1,200 of "about 1,200"."""
    value = statement.claim.value
    if not isinstance(value, QuantityValue) or value.hedge == "vague":
        return 0.0
    if value.hedge == "about" and value.low is not None and value.high is not None:
        return float(round((value.low + value.high) / 2))
    return (value.high if value.hedge == "nearly" else value.low) or value.high or 0.0


def _are_near(a: Statement, b: Statement) -> bool:
    first, second = a.as_of.latest, b.as_of.latest
    return first is not None and second is not None and abs((first - second).days) <= _SAME_DAYS


def _gives(view: StoryView, statement: Statement, figure: float) -> bool:
    """Whether the statement's article has that figure anywhere."""
    documents = view.documents[statement.claim.article_id]
    return any(
        quantity.low is not None and quantity.low <= figure <= (quantity.high or quantity.low)
        for document in documents.values()
        for quantity in document.quantities
    )
