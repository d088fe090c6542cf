"""Q: counts that are one another with a zero too many or with digits changed about."""

from collections.abc import Iterator

from factcheck.consistency.figures import FALLS
from factcheck.consistency.findings import distinct_values, holders, make_finding
from factcheck.consistency.registry import rule
from factcheck.consistency.rules.counts import NOUNS, is_of_a_part
from factcheck.consistency.single_figures import nominal, slip_of
from factcheck.consistency.story_view import StoryView
from factcheck.model import Finding, Relation, Statement, Topic
from factcheck.text.lexicon import tables


@rule("Q114", "Reports give one count with a zero too many or its digits changed about", "medium")
def slipped(view: StoryView) -> Iterator[Finding]:
    """Compares counts of people and things of one property, event and scope, a day apart at most, from a hundred up, where one
    is the other with a zero more or with its digits in another order.

    Why it matters: a lost zero reads as news; that two desks count the same two or three digits is no accident.

    Fires on: "some 12,000 people had fled" beside "driven about 1,200 people from their homes", "destroyed 610 homes" beside
    "has razed 160 houses".

    Stays silent on: round figures with one digit (1,000 and 10,000), tolls under a hundred, a rise from 112 to 121, an article
    that has the other's figure too, another place, group or day.
    """
    for related in view.topics:
        if related.topic.property not in tables("properties"):
            continue
        seen: set[tuple[float, float]] = set()
        for pair in related.relations:
            values = slip_of(view, pair) if _is_compared(pair) and not is_of_a_part(view, pair) else None
            if values is None or values in seen:
                continue
            seen.add(values)
            sides = [_holding(related.topic, value) for value in values]
            said = " against ".join(f"{distinct_values(side)} ({holders(view, side)})" for side in sides)
            noun = NOUNS.get(related.topic.property, f"things {related.topic.property}")
            explanation = f"One count of the {noun} may be the other with a slip in its digits: {said}."
            key = f"{values[0]}/{values[1]}"
            yield make_finding("Q114", related.topic, sides, explanation, severity="medium", key=key)


_MOVED = frozenset({"updates", "undecided"})


def _is_compared(pair: Relation) -> bool:
    """Whether the pair counts one set at what may be two moments; of one moment Q101 speaks."""
    return pair.relation in _MOVED or (pair.relation == "contradicts" and pair.reason == FALLS)


def _holding(topic: Topic, figure: float) -> list[Statement]:
    return [item for item in topic.statements if nominal(item) == figure and item.claim.scope.portion == "whole"]
