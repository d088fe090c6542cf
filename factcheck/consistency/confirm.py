"""What several independent origins give alike."""

from collections.abc import Sequence

from factcheck.consistency.findings import value_words
from factcheck.model import Confirmed, QuantityValue, RelatedTopic, Statement

_BOOKKEEPING = frozenset(
    {"weekday", "no-such-day", "total", "part", "place-count", "places-named", "name", "title", "speaker-of"}
)
"""Properties that the arithmetic and calendar rules need; no editor asks who confirms them."""


def find_confirmed(related: Sequence[RelatedTopic]) -> tuple[Confirmed, ...]:
    """The values that two origins or more state alike, in the order of the topics; looser statements are not counted."""
    found = []
    for item in related:
        if item.topic.property in _BOOKKEEPING:
            continue
        by_id = {statement.claim.id: statement for statement in item.topic.statements}
        for group in _agreeing(item, by_id):
            origins = tuple(dict.fromkeys(statement.origin_id for statement in group))
            if len(origins) > 1:
                claims = tuple(statement.claim.id for statement in group)
                found.append(Confirmed(topic_id=item.topic.id, value=value_words(group[0]), claim_ids=claims, origins=origins))
    return tuple(found)


def _agreeing(item: RelatedTopic, by_id: dict[str, Statement]) -> list[list[Statement]]:
    """Statements joined by "agrees": equality is transitive, so that each group has one value."""
    home: dict[str, list[str]] = {name: [name] for name in by_id}
    for relation in item.relations:
        if relation.relation == "agrees" and _is_firm(by_id[relation.a]) and home[relation.a] is not home[relation.b]:
            merged = home[relation.a]
            merged += home[relation.b]
            for name in home[relation.b]:
                home[name] = merged
    groups = {id(names): names for names in home.values() if len(names) > 1}
    order = {name: index for index, name in enumerate(by_id)}
    return [[by_id[name] for name in sorted(set(names), key=order.__getitem__)] for names in groups.values()]


def _is_firm(statement: Statement) -> bool:
    """A vague figure ("several") confirms nothing."""
    value = statement.claim.value
    return not (isinstance(value, QuantityValue) and value.hedge == "vague")
