"""Contradicting pairs to a finding: distinct values become sides, and each side names who holds it."""

from collections.abc import Iterable, Sequence

from factcheck.consistency.intervals import fit_quantities
from factcheck.consistency.moments import may_be_one_moment
from factcheck.consistency.places import PLACES, fit_places
from factcheck.consistency.relate import title_words
from factcheck.consistency.story_view import StoryView
from factcheck.extract.rules.names import same_name
from factcheck.model import (
    Finding,
    QuantityValue,
    Relation,
    RelationName,
    Severity,
    Side,
    Statement,
    TextValue,
    TimeValue,
    Topic,
)
from factcheck.model.called import figure_words
from factcheck.text.identity import short_id
from factcheck.text.titles import fit_titles


def make_finding(
    code: str,
    topic: Topic,
    sides: Sequence[Sequence[Statement]],
    explanation: str,
    *,
    severity: Severity,
    relation: RelationName = "contradicts",
    key: str = "",
) -> Finding:
    """A finding on `topic`; `key` tells several of one code and topic apart."""
    return Finding(
        id=short_id(f"{code}-", topic.id, key),
        code=code,
        relation=relation,
        severity=severity,
        property=topic.property,
        topic_id=topic.id,
        story_id=topic.story_id,
        sides=tuple(_side(members) for members in sides),
        explanation=explanation,
    )


def _side(members: Sequence[Statement]) -> Side:
    return Side(
        value=distinct_values(members),
        claim_ids=tuple(member.claim.id for member in members),
        article_ids=tuple(dict.fromkeys(member.claim.article_id for member in members)),
        origin_ids=tuple(dict.fromkeys(member.origin_id for member in members)),
    )


def value_words(statement: Statement) -> str:
    """The value as a report gives it: figures in one form with their hedge, times and names as the words have them."""
    value = statement.claim.value
    if isinstance(value, QuantityValue):
        return figure_words(value)
    return value.surface if isinstance(value, TimeValue) else value.text


def distinct_values(members: Iterable[Statement]) -> str:
    """The members' values, each once whatever its capitals: "late May / May 28"."""
    words = [value_words(member) for member in members]
    return " / ".join(
        {word.casefold(): word for word in reversed(words)}[key] for key in dict.fromkeys(map(str.casefold, words))
    )


def contradicting(pairs: Iterable[Relation], view: StoryView) -> list[Statement]:
    """The statements that stand in `pairs`, in the story's order."""
    ids = {name for pair in pairs for name in (pair.a, pair.b)}
    return [statement for name, statement in view.statements.items() if name in ids]


def into_sides(members: Sequence[Statement]) -> list[list[Statement]]:
    """The members grouped so that no side holds two values that exclude each other; tightest values first found lead."""
    sides: list[list[Statement]] = []
    for member in members:
        home = next((side for side in sides if all(_fits(member, other) for other in side)), None)
        if home is None:
            sides.append([member])
        else:
            home.append(member)
    return sides


def _fits(a: Statement, b: Statement) -> bool:
    if a.resolved is not None and b.resolved is not None:
        return may_be_one_moment(a, b)
    first, second = a.claim.value, b.claim.value
    if isinstance(first, QuantityValue) and isinstance(second, QuantityValue):
        return fit_quantities(first, second) in {"equal", "overlapping"}
    if isinstance(first, TextValue) and isinstance(second, TextValue):
        if a.claim.property in PLACES:
            return fit_places(a.claim.property, first.text, second.text) in {"equal", "overlapping"}
        if a.claim.property == "title":
            return fit_titles(title_words(a), title_words(b)) in {"equal", "overlapping"}
        return same_name(first.text, second.text)
    return False


def holders(view: StoryView, members: Sequence[Statement]) -> str:
    """Who holds a side, for a sentence: "AP and Bernama"."""
    names = list(dict.fromkeys(view.outlet(member.claim.article_id) for member in members))
    if len(names) > 3:
        return f"{', '.join(names[:2])} and {len(names) - 2} others"
    return " and ".join(names) if len(names) < 3 else f"{names[0]}, {names[1]} and {names[2]}"
