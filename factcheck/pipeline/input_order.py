"""What the stages made, in the order in which the articles were given."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.model import Article, Finding, RelatedTopic, Story
from factcheck.pipeline.stages import SEVERITY_ORDER, Aligned


def as_given(
    articles: Sequence[Article], aligned: Aligned, related: Sequence[RelatedTopic], findings: Sequence[Finding]
) -> tuple[Aligned, Sequence[RelatedTopic], tuple[Finding, ...]]:
    """Stories, origins and topics in the order of the first of `articles` in each, and the findings of one severity with
    their stories. What a topic or a finding holds stays as it was compared.
    """
    rows = {article.id: row for row, article in enumerate(articles)}
    stories = sorted((_with_rows(story, rows) for story in aligned.stories), key=lambda story: rows[story.article_ids[0]])
    origins = sorted(
        (origin.model_copy(update={"article_ids": _sorted(origin.article_ids, rows)}) for origin in aligned.origins),
        key=lambda origin: rows[origin.article_ids[0]],
    )
    topics = sorted(related, key=lambda item: min(rows[member.claim.article_id] for member in item.topic.statements))
    place = {story.id: number for number, story in enumerate(stories)}
    ordered = sorted(findings, key=lambda finding: (SEVERITY_ORDER[finding.severity], place[finding.story_id]))
    return replace(aligned, stories=tuple(stories), origins=tuple(origins)), topics, tuple(ordered)


def _with_rows(story: Story, rows: Mapping[str, int]) -> Story:
    names = {name: _sorted(getattr(story, name), rows) for name in ("article_ids", "background_article_ids")}
    return story.model_copy(update=names)


def _sorted(names: Sequence[str], rows: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(names, key=rows.__getitem__))
