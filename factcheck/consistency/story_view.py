"""What a rule looks at: one story with its topics related, its statements, its articles and their documents."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.align.events import StoryContext
from factcheck.model import (
    Anchor,
    Article,
    Claim,
    Field,
    Finding,
    Origin,
    RelatedTopic,
    Relation,
    Statement,
    Story,
    StorySentence,
    Topic,
)
from factcheck.model.called import article_words
from factcheck.text.document import Document


@dataclass(frozen=True)
class StoryView:
    """One story, ready for the rules."""

    story: Story
    context: StoryContext
    topics: Sequence[RelatedTopic]
    articles: Mapping[str, Article]
    documents: Mapping[str, Mapping[Field, Document]]
    anchors: Mapping[str, Anchor]
    origins: Mapping[str, Origin]
    """By article."""
    told: Sequence[StorySentence] = ()
    """The story in sentences of a model, where one was asked."""
    raised: Sequence[Finding] = ()
    """What has been found in the story without them."""

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Every statement of the story by its claim's id."""
        return {item.claim.id: item for related in self.topics for item in related.topic.statements}

    def topic_of(self, statement: Statement) -> Topic:
        """The topic that a statement of the story stands in."""
        return next(related.topic for related in self.topics if statement in related.topic.statements)

    @cached_property
    def claims_by_article(self) -> dict[str, list[Claim]]:
        """The claims of each article of the story, in the order of the text."""
        grouped: dict[str, list[Claim]] = {}
        for statement in self.statements.values():
            grouped.setdefault(statement.claim.article_id, []).append(statement.claim)
        for claims in grouped.values():
            claims.sort(key=lambda claim: (claim.span.field != "title", claim.value_span.start))
        return grouped

    def outlet(self, article_id: str) -> str:
        """Who speaks in an article, for a sentence: its origin's label, else its publisher, else its title in quotation marks.

        Never the name of its file: renaming a file changes no report.
        """
        article = self.articles[article_id]
        origin = self.origins.get(article_id)
        if origin is not None and (article.agency is not None or article.publisher is not None):
            return origin.label
        return article.publisher or f"“{article_words(article.title, article.text)}”"

    def contradictions(self, *properties: str) -> list[tuple[Topic, list[Relation]]]:
        """The topics on `properties` (all when none is named) that hold contradicting pairs, with those pairs."""
        found = []
        for related in self.topics:
            if properties and related.topic.property not in properties:
                continue
            pairs = [relation for relation in related.relations if relation.relation == "contradicts"]
            if pairs:
                found.append((related.topic, pairs))
        return found
