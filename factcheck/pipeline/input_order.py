"""What the stages made, in the order in which the articles were given."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.model import Article, Finding, RelatedTopic, Story
from factcheck.pipeline.stages import Aligned

_SEVERITIES = ("high", "medium", "low")


def stories_as_given(articles: Sequence[Article], aligned: Aligned) -> Aligned:
    """Stories and origins in the order of the first of `articles` in each, and their articles in that order."""
    rows = _rows(articles)
    stories = sorted((_with_rows(story, rows) for story in aligned.stories), key=lambda story: rows[story.article_ids[0]])
    origins = sorted(
        (origin.model_copy(update={"article_ids": _sorted(origin.article_ids, rows)}) for origin in aligned.origins),
        key=lambda origin: rows[origin.article_ids[0]],
    )
    return replace(aligned, stories=tuple(stories), origins=tuple(origins))


def topics_as_given(articles: Sequence[Article], related: Sequence[RelatedTopic]) -> list[RelatedTopic]:
    """Topics in the order of the first of `articles` in each; what they hold stays as it was compared."""
    rows = _rows(articles)
    return sorted(related, key=lambda item: min(rows[member.claim.article_id] for member in item.topic.statements))


def findings_as_given(stories: Sequence[Story], findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The severest findings first, those of one severity with their stories; what they hold stays as it was compared."""
    place = {story.id: number for number, story in enumerate(stories)}
    return tuple(sorted(findings, key=lambda finding: (_SEVERITIES.index(finding.severity), place[finding.story_id])))


def _rows(articles: Sequence[Article]) -> dict[str, int]:
    return {article.id: row for row, article in enumerate(articles)}


def _with_rows(story: Story, rows: Mapping[str, int]) -> Story:
    names = {name: _sorted(getattr(story, name), rows) for name in ("article_ids", "background_article_ids")}
    return story.model_copy(update=names)


def _sorted(names: Sequence[str], rows: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(names, key=rows.__getitem__))
