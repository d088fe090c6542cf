"""Claims placed in their story: on an event, in time, from an origin."""

from collections.abc import Mapping, Sequence
from datetime import date

from factcheck.align.events import StoryContext, resolve_event, tells_background
from factcheck.model import (
    Anchor,
    Article,
    AssumedAsOf,
    Claim,
    Origin,
    ResolvedTime,
    StatedAsOf,
    Statement,
    Story,
    TimeValue,
)
from factcheck.text.times import resolve

_LEAD_CHARACTERS = 300


def place_statements(
    stories: Sequence[Story],
    contexts: Mapping[str, StoryContext],
    articles: Mapping[str, Article],
    claims: Sequence[Claim],
    anchors: Mapping[str, Anchor],
    origins: Sequence[Origin],
) -> tuple[Statement, ...]:
    """Every claim as a statement of its article's story, and of a story that its article tells as background."""
    story_of = {name: story for story in stories for name in story.article_ids}
    background = {}
    for story in stories:
        for name in story.background_article_ids:
            background.setdefault(name, []).append(story)
    origin_of = {name: origin.id for origin in origins for name in origin.article_ids}
    statements = []
    for claim in claims:
        own = story_of.get(claim.article_id)
        if own is None:
            continue
        homes = [own]
        for story in background.get(claim.article_id, ()):
            if tells_background(contexts[story.id], contexts[own.id], claim):
                homes = [story]
        anchor = anchors.get(claim.article_id)
        for story in homes:
            statements.append(_place(contexts[story.id], claim, articles[claim.article_id], anchor, origin_of))
    return tuple(statements)


def _place(
    context: StoryContext, claim: Claim, article: Article, anchor: Anchor | None, origin_of: Mapping[str, str]
) -> Statement:
    value = claim.value
    resolved = resolve(value, anchor) if isinstance(value, TimeValue) else None
    period = resolve(claim.scope.period, anchor) if claim.scope.period is not None else None
    return Statement(
        claim=claim,
        story_id=context.story.id,
        event=resolve_event(context, claim, period, resolved),
        origin_id=origin_of.get(claim.article_id, claim.article_id),
        as_of=_as_of(claim, anchor, _block_day(article, claim)),
        resolved=resolved,
        period=period,
        is_prominent=_is_prominent(claim, article),
    )


def _is_prominent(claim: Claim, article: Article) -> bool:
    if claim.span.field == "title":
        return True
    lead = next((block.span for block in article.blocks if block.role == "body"), None)
    return lead is not None and claim.span.start < lead.start + _LEAD_CHARACTERS


def _block_day(article: Article, claim: Claim) -> date | None:
    """The day of the live entry or stacked update that holds the claim."""
    for block in article.blocks:
        if block.published is not None and block.published.value and block.span.covers(claim.span):
            try:
                return date.fromisoformat(block.published.value[:10])
            except ValueError:
                return None
    return None


def _as_of(claim: Claim, anchor: Anchor | None, block_day: date | None) -> StatedAsOf | AssumedAsOf:
    if claim.as_of is not None:
        stated: ResolvedTime = resolve(claim.as_of, anchor)
        if stated.earliest is not None and stated.latest is not None:
            return StatedAsOf(earliest=stated.earliest, latest=stated.latest)
    if block_day is not None:
        return AssumedAsOf(earliest=block_day, latest=block_day)
    if anchor is None:
        return AssumedAsOf(earliest=None, latest=None)
    return AssumedAsOf(earliest=anchor.earliest, latest=anchor.latest)
