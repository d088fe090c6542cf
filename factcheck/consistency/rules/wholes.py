"""Q: more who came out than who were in."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from factcheck.consistency.findings import distinct_values, holders, make_finding
from factcheck.consistency.intervals import bounds
from factcheck.consistency.registry import rule
from factcheck.consistency.scope import alike
from factcheck.consistency.single_figures import single_figures
from factcheck.consistency.story_view import StoryView
from factcheck.consistency.verdict import is_fact
from factcheck.extract.rules.people import person_noun
from factcheck.model import Finding, QuantityValue, Statement, Topic

_WITHIN = (
    ("rescued", "stranded"),
    ("rescued", "abducted"),
    ("rescued", "aboard"),
    ("stranded", "aboard"),
    ("missing", "aboard"),
    ("aboard", "aboard"),
)
"""Of one event, nobody is of the first who was not of the second."""
_SAID = {"rescued": "brought to safety or set free", "stranded": "stranded", "missing": "missing", "aboard": "aboard"}
_OF = {"stranded": "were stranded", "abducted": "were taken", "aboard": "were aboard"}

_AT_LARGE = frozenset({"passenger", "people", "person", "traveller", "hostage", "captive", "resident", "tourist", "visitor"})
_WITH_CREW = 1.25
"""Passengers are not all who are aboard: by this much more there are who served them."""
_MOST = 3.0
"""A figure so many times the other is of another set (all who wait at an airport) or of another event."""


@rule("Q109", "More are said to have come out than were in", "medium")
def beyond_whole(view: StoryView) -> Iterator[Finding]:
    """Compares how many were brought out or set free with how many were stranded, taken or aboard, and how many were stranded
    or missing with how many were aboard, of one event and across reports.

    Why it matters: a report that counts the rescued and one that counts the stranded speak of the same people, and nobody sees
    that their figures exclude each other.

    Fires on: "gunmen released 27 children" beside "the 19 pupils who were kidnapped", "rescuers lowered 43 people from the
    lift" beside "34 people were left hanging".

    Stays silent on: fewer who came out, "at least 19 were taken", passengers alone beside all who were aboard, a report with
    two figures of either (two boats, two groups), another day or event, a figure several times the other.
    """
    for inner, outer in _WITHIN:
        parts, wholes = _topics(view, inner), _topics(view, outer)
        for part, whole in product(parts, wholes):
            if _event(part) != _event(whole):
                continue
            ones, others = (_single(topic) for topic in (part, whole))
            pairs = [(one, other) for one, other in product(ones, others) if _exceeds(view, one, other)]
            if pairs:
                yield _finding(view, part, pairs, inner, outer)


def _topics(view: StoryView, name: str) -> list[Topic]:
    return [related.topic for related in view.topics if related.topic.property == name]


def _single(topic: Topic) -> list[Statement]:
    single = single_figures(topic)
    return [item for item in topic.statements if item.claim.id in single]


def _event(topic: Topic) -> str | None:
    event = topic.statements[0].event
    return event.id if event is not None else None


def _exceeds(view: StoryView, one: Statement, other: Statement) -> bool:
    """Whether the part is larger than the whole, both told as fact and each its article's only figure."""
    if one.origin_id == other.origin_id or one.claim.article_id == other.claim.article_id:
        return False
    first, second = one.claim.value, other.claim.value
    if not (isinstance(first, QuantityValue) and isinstance(second, QuantityValue)) or "vague" in {first.hedge, second.hedge}:
        return False
    low, high = bounds(first).low, bounds(second).high
    if not high < low <= _MOST * high or (_is_passengers(other) and low <= high * _WITH_CREW):
        return False
    if _is_told_in_passing(view, other):
        return False
    is_told = all(is_fact(item) and item.claim.scope.portion == "whole" for item in (one, other))
    return is_told and _is_one_set(one, other)


_WHO = re.compile(r"\s+(?:[a-z-]+\s+){0,3}(?:who|that)\b")
_ALL = re.compile(r"\b(?:the|all|these|those|its|their)\s+(?:\w+\s+)?$")


def _is_told_in_passing(view: StoryView, statement: Statement) -> bool:
    """ "Five pupils who were kidnapped have escaped": some of those, where no article makes them all."""
    document, span = view.documents[statement.claim.article_id][statement.claim.span.field], statement.claim.value_span
    is_some = _ALL.search(document.text, max(0, span.start - 20), span.start) is None
    return is_some and _WHO.match(document.text, span.end) is not None


def _is_passengers(statement: Statement) -> bool:
    return statement.claim.property == "aboard" and "passenger" in statement.claim.scope.groups


def _is_one_set(part: Statement, whole: Statement) -> bool:
    """Whether the whole is not narrowed to a kind that the part is not of."""
    first, second = (frozenset(_kind(group) for group in item.claim.scope.groups) for item in (part, whole))
    if part.claim.property == whole.claim.property:
        return bool(first - _AT_LARGE) and not second - _AT_LARGE  # of two totals Q101 speaks
    return second - _AT_LARGE <= first


def _kind(group: str) -> str:
    noun = person_noun(group)
    return alike(noun[0] if noun is not None else group)


def _finding(view: StoryView, topic: Topic, pairs: Sequence[tuple[Statement, Statement]], inner: str, outer: str) -> Finding:
    parts = list(dict.fromkeys(one for one, _ in pairs))
    wholes = list(dict.fromkeys(other for _, other in pairs))
    explanation = (
        f"{holders(view, parts)} counts {distinct_values(parts)} {_SAID[inner]}, more than the "
        f"{distinct_values(wholes)} who {_OF[outer]} by {holders(view, wholes)}."
    )
    return make_finding("Q109", topic, [parts, wholes], explanation, severity="medium", key=outer)
