"""Which measures of a story are of one thing: the weight of a bell in two articles, the distance of a depot from the border."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.align.measured_pairs import are_one
from factcheck.align.measured_things import Teller
from factcheck.align.measured_told import (
    Documents,
    Told,
    are_worlds_apart,
    exclude_each_other,
    is_measure,
    teller_of,
    told_measure,
    words_of_phrase,
)
from factcheck.extract.rules.noun_phrases import PRONOUNS
from factcheck.model import Field, QuantityValue, Statement
from factcheck.text.document import Document
from factcheck.text.lexicon import table
from factcheck.text.units import base_unit, may_be_equal

DIMENSIONS = frozenset(name for name, *_ in table("dimension_words")) - {"-"} | {"volume"}
"""What a topic of measures is called by: "weight", "distance", "depth"."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What the topic of a measure is called: its dimension, and of what it is."""

    dimension: str
    label: str


def measured_alike(statements: Sequence[Statement], documents: Documents) -> dict[str, Measure]:
    """By claim id, the measures that two articles or more give for one thing; no others are compared."""
    found: dict[str, Measure] = {}
    articles: dict[str, dict[str, None]] = defaultdict(dict)
    for statement in statements:
        articles[statement.story_id][statement.claim.article_id] = None
    for story_id, members in _by_story(statements).items():
        if len({member.claim.article_id for member in members}) > 1:
            tellers = {name: teller_of(documents[name]) for name in articles[story_id]}
            for told in _by_dimension(members, documents, tellers).values():
                found |= _joined(told, documents)
    return found


def _by_story(statements: Sequence[Statement]) -> Mapping[str, list[Statement]]:
    grouped: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if is_measure(statement):
            grouped[statement.story_id].append(statement)
    return grouped


_MOST = 40
"""Measures of one dimension in a story that are compared with each other: more are a table."""


def _by_dimension(
    members: Sequence[Statement], documents: Documents, tellers: Mapping[str, Teller]
) -> Mapping[str, list[Told]]:
    grouped: dict[str, list[Told]] = defaultdict(list)
    for member in members:
        told = told_measure(member, documents, tellers)
        if told is not None and len(grouped[told.measured.dimension]) < _MOST:
            grouped[told.measured.dimension].append(told)
    return grouped


def _joined(told: Sequence[Told], documents: Documents) -> dict[str, Measure]:
    """The measures of one dimension that are of one thing, each group under one label."""
    home = {item.statement.claim.id: item.statement.claim.id for item in told}
    for one, other in _pairs(told):
        if are_one(one, other) and not (are_worlds_apart(one, other) or _has_two(one, other, told, documents)):
            keep, gone = home[one.statement.claim.id], home[other.statement.claim.id]
            home = {name: keep if where == gone else where for name, where in home.items()}
    groups: dict[str, list[Told]] = defaultdict(list)
    for item in told:
        groups[home[item.statement.claim.id]].append(item)
    shared = [members for members in groups.values() if len({member.article_id for member in members}) > 1]
    labels: dict[str, Measure] = {}
    for members in shared:
        label = _label(members)
        is_taken = any(measure.label == label for measure in labels.values())
        measure = Measure(members[0].measured.dimension, f"{label} {members[0].statement.claim.id}" if is_taken else label)
        labels |= {member.statement.claim.id: measure for member in members}
    return labels


def _pairs(told: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    for index, one in enumerate(told):
        for other in told[index + 1 :]:
            if one.article_id != other.article_id:
                yield one, other


def _label(members: Sequence[Told]) -> str:
    """What the first member that names its thing calls it, and what a distance is counted from."""
    told = next((member for member in members if member.owner is not None), None)
    ended = next((member for member in members if member.measured.end is not None), None)
    owner = told.measured.owner if told is not None else None
    end = ended.measured.end if ended is not None else None
    words = words_of_phrase(told.view, owner) if told is not None and owner is not None and owner.head not in PRONOUNS else ""
    place = (
        f"from {words_of_phrase(ended.view, end.place)}"
        if ended is not None and end is not None and end.place is not None
        else ""
    )
    return f"{words} {place}".strip() or "event"


def _has_two(one: Told, other: Told, told: Sequence[Told], documents: Documents) -> bool:
    """Whether one of the two articles has the other's figure as well, or two for the thing: then they may speak of two."""
    if not exclude_each_other(one, other):
        return False
    if _gives(documents[one.article_id], other) or _gives(documents[other.article_id], one):
        return True
    return any(_is_beside(item, one, other) or _is_beside(item, other, one) for item in told)


def _is_beside(item: Told, own: Told, against: Told) -> bool:
    """Whether `item`, of the article of `own`, has another value for what may be the same thing."""
    if item is own or item.article_id != own.article_id or not exclude_each_other(item, own):
        return False
    return are_one(item, against) or (item.owner is not None and own.owner is not None and item.owner.head == own.owner.head)


def _gives(documents: Mapping[Field, Document], told: Told) -> bool:
    """Whether an article has a measure anywhere that may be the figure of `told`."""
    value = told.statement.claim.value
    if not isinstance(value, QuantityValue):
        return False
    base = base_unit(value.unit)
    return any(
        base_unit(quantity.unit) == base and may_be_equal(quantity, value)
        for document in documents.values()
        for quantity in document.quantities
    )
