"""What only a model read, beside what the rules read: in their topics, and never in the way of their findings."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from factcheck.model import Finding, RelatedTopic, Relation, Statement, Topic

_PERSONAL = frozenset({"age", "name", "title"})
"""Properties of one person each: topics of these are one only when they are about the same one."""

_OF_ACTS = frozenset({"time-of", "start-time"})
"""A clock time is one act's (the quake struck, the count was given), and models name the story's event for all of them: of five
such findings on the sample stories none was right."""


def joined(rules: Sequence[RelatedTopic], alone: Sequence[Topic]) -> list[Topic]:
    """The topics of the rules with the model's statements on the same property of the same event, then the model's own."""
    home = {_key(item.topic): item.topic for item in reversed(rules)}
    more: dict[str, list[Statement]] = {}
    own = []
    for topic in alone:
        mine = home.get(_key(topic))
        if mine is None:
            own.append(topic)
        else:
            more.setdefault(mine.id, []).extend(topic.statements)
    return [_with(item.topic, more.get(item.topic.id, ())) for item in rules] + own


def _key(topic: Topic) -> tuple[str, str, str, str]:
    event = topic.statements[0].event
    whose = topic.scope.casefold() if topic.property in _PERSONAL else ""
    return topic.story_id, topic.property, event.id if event is not None and not whose else "", whose


def _with(topic: Topic, statements: Sequence[Statement]) -> Topic:
    return topic.model_copy(update={"statements": (*topic.statements, *statements)}) if statements else topic


def with_verdicts(joint: Sequence[RelatedTopic], rules: Sequence[RelatedTopic]) -> list[RelatedTopic]:
    """The joined topics, in which pairs that the rules read keep the relation that they have among themselves."""
    known = {item.topic.id: {frozenset((pair.a, pair.b)): pair for pair in item.relations} for item in rules}
    return [_with_known(item, known[item.topic.id]) if item.topic.id in known else item for item in joint]


def _with_known(item: RelatedTopic, known: Mapping[frozenset[str], Relation]) -> RelatedTopic:
    relations = tuple(known.get(frozenset((pair.a, pair.b)), pair) for pair in item.relations)
    return item.model_copy(update={"relations": relations})


def found_beside(
    found: Iterable[Finding], rules: Iterable[Finding], is_read_by_rules: Callable[[str], bool]
) -> tuple[Finding, ...]:
    """Findings with a side that only a model read, and that the rules did not make themselves; low, whatever the rule gives.

    How often such a side is right is not known yet, and an article may have told the model what to read in it.
    """
    known = {finding.id for finding in rules}
    return tuple(
        finding.model_copy(update={"severity": "low"})
        for finding in found
        if finding.id not in known
        and finding.property not in _OF_ACTS
        and any(not any(map(is_read_by_rules, side.claim_ids)) for side in finding.sides)
    )
