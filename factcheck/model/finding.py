"""Topics, relations between their statements, and what an editor should look at."""

from typing import Literal

from factcheck.model.base import Noun
from factcheck.model.story import Statement, TimeBehaviour

RelationName = Literal["agrees", "compatible", "updates", "differs-in-scope", "contradicts", "undecided"]
Severity = Literal["high", "medium", "low"]


class Relation(Noun):
    """How two statements of a topic stand to each other. For `updates`, `b` is the later one."""

    a: str
    b: str
    relation: RelationName
    reason: str
    opinion: str | None = None
    """What a model thinks; stands beside the verdict and changes neither severity nor exit code."""


class Topic(Noun):
    """Statements on one property of one event, in one scope, and the near ones that differ in scope."""

    id: str
    story_id: str
    property: str
    behaviour: TimeBehaviour
    event: str
    scope: str
    statements: tuple[Statement, ...]


class RelatedTopic(Noun):
    """A topic with the relations of its pairs."""

    topic: Topic
    relations: tuple[Relation, ...]


class Side(Noun):
    """One distinct value of a finding, with who holds it."""

    value: str
    claim_ids: tuple[str, ...]
    article_ids: tuple[str, ...]
    origin_ids: tuple[str, ...]


class Finding(Noun):
    """What an editor should look at. `id` is made from the code and the topic's key, so a new article keeps a mute."""

    id: str
    code: str
    relation: RelationName
    severity: Severity
    property: str
    topic_id: str
    story_id: str
    sides: tuple[Side, ...]
    explanation: str
