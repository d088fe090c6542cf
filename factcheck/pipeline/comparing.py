"""The claims of a run compared: topics related, findings made, stories told, one story after another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from factcheck.align.events import is_common_place
from factcheck.consistency.registry import checks
from factcheck.consistency.settle import relate_topic
from factcheck.consistency.story_view import StoryView
from factcheck.model import Article, Claim, Finding, RelatedTopic, Story, StorySentence, Topic
from factcheck.pipeline.beside import joined
from factcheck.pipeline.input_order import findings_as_given, stories_as_given, topics_as_given
from factcheck.pipeline.stages import Aligned, Documents
from factcheck.pipeline.telling import tell_by_rules

Step = Sequence[RelatedTopic]
"""What a step of the work related."""


class Comparison:
    """Everything that is made of claims in their stories, in steps small enough to stand between two replies of a model.

    What is made of a story stands on that story alone; findings stand on what the rules read.
    """

    def __init__(self, aligned: Aligned, articles: Sequence[Article], documents: Documents) -> None:
        self._compared = aligned
        self._articles = articles
        self._by_id = {article.id: article for article in articles}
        self._documents = documents
        self._origins = {name: origin for origin in aligned.origins for name in origin.article_ids}
        self._topics = joined(aligned.topics, aligned.model_topics)
        self._by_rules: dict[str, list[RelatedTopic]] = {}
        self._related: dict[str, list[RelatedTopic]] = {}
        self._findings: list[Finding] = []
        self.aligned = stories_as_given(articles, aligned)
        """The stories in the order in which the articles were given, and their articles so."""
        self.told: dict[str, tuple[StorySentence, ...]] = {}
        """Every story in sentences of its articles, as the rules tell it."""

    def compare(self) -> Iterator[Step]:
        """Relate story by story, each with the topics related in it, then check story by story."""
        by_rules, topics = self._by_story(self._compared.topics), self._by_story(self._topics)
        for story in self._compared.stories:
            yield self._relate(story, by_rules[story.id], topics[story.id])
        for story in self._compared.stories:
            self._check(story)
            yield ()

    def tell(self, claims: Mapping[str, Sequence[Claim]]) -> Iterator[Step]:
        """Tell story by story, once they are compared; `claims` are by article."""
        for story in self._compared.stories:
            related = topics_as_given(self._articles, self._related[story.id])
            self.told |= tell_by_rules([story], related, claims, self._by_id, self._documents, self._compared.anchors)
            yield ()

    def related(self) -> list[RelatedTopic]:
        """The topics of all stories in the order in which the articles were given."""
        made = {name: iter(items) for name, items in self._related.items()}
        return topics_as_given(self._articles, [next(made[topic.story_id]) for topic in self._topics])

    def findings(self) -> tuple[Finding, ...]:
        """The findings of all stories, the severest first, then in the order of the stories as given and of the checks."""
        return findings_as_given(self.aligned.stories, self._findings)

    def _by_story(self, topics: Sequence[Topic]) -> dict[str, list[Topic]]:
        found: dict[str, list[Topic]] = {story.id: [] for story in self._compared.stories}
        for topic in topics:
            found[topic.story_id].append(topic)
        return found

    def _relate(self, story: Story, by_rules: Sequence[Topic], topics: Sequence[Topic]) -> Step:
        """What the rules read among itself, then what a model read beside it; a pair keeps the relation that it has."""
        is_common, copies = partial(is_common_place, self._compared.contexts[story.id]), self._compared.copies
        own = [relate_topic(topic, is_common, copies) for topic in by_rules]
        known = {item.topic.id: item for item in own}
        self._by_rules[story.id] = own
        self._related[story.id] = [relate_topic(topic, is_common, copies, given=known.get(topic.id)) for topic in topics]
        return self._related[story.id]

    def hear(self, told: Mapping[str, Sequence[StorySentence]]) -> None:
        """Look at what a model tells of each story, once all is compared: for disagreements that nothing else has found."""
        for story in self._compared.stories:
            if told.get(story.id):
                raised = [finding for finding in self._findings if finding.story_id == story.id]
                view = replace(self._view(story, self._related[story.id]), told=told[story.id], raised=raised)
                for run in checks(of_told=True):
                    self._findings += run(view)

    def _check(self, story: Story) -> None:
        view = self._view(story, self._by_rules[story.id])
        for run in checks():
            self._findings += run(view)

    def _view(self, story: Story, topics: Sequence[RelatedTopic]) -> StoryView:
        compared = self._compared
        return StoryView(
            story,
            compared.contexts[story.id],
            topics,
            self._by_id,
            self._documents,
            compared.anchors,
            self._origins,
        )
