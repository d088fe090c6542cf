"""Claims placed in their story: on an event, in time, from an origin."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from factcheck.align.events import StoryContext, resolve_event, tells_background
from factcheck.align.owners import OWNED
from factcheck.extract.rules.next_dates import NEXT_DATE
from factcheck.model import (
    Anchor,
    Article,
    AssumedAsOf,
    Block,
    Claim,
    Event,
    Origin,
    Published,
    QuantityValue,
    ResolvedTime,
    StatedAsOf,
    Statement,
    Story,
    TimeValue,
)
from factcheck.model.base import made
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
    origin_of = {name: origin.id for origin in origins for name in origin.article_ids}
    told = _Told(stories, contexts)
    when_of = {name: _When.of(articles[name], anchors.get(name)) for name in {claim.article_id for claim in claims}}
    statements = []
    for claim in claims:
        own = story_of.get(claim.article_id)
        if own is not None:
            home = told.other_story(claim, own) or own
            statements.append(_place(contexts[home.id], claim, when_of[claim.article_id], origin_of))
    return _with_events_of_texts(statements)


def _with_events_of_texts(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Each headline's figure on the event that its text gives it for: "five dead in weekend of tragedy" over "five people have
    died in three separate crashes".
    """
    told: dict[tuple[str, str, float], list[Event]] = {}
    for item in statements:
        figure = _figure(item.claim)
        if figure is not None and item.claim.span.field == "text" and item.event is not None:
            told.setdefault((item.claim.article_id, item.claim.property, figure), []).append(item.event)
    return tuple(_with_event_of_text(item, told) for item in statements)


def _with_event_of_text(item: Statement, told: Mapping[tuple[str, str, float], Sequence[Event]]) -> Statement:
    figure = _figure(item.claim)
    if figure is None or item.claim.span.field != "title" or item.event is None or not item.event.is_main:
        return item
    events = told.get((item.claim.article_id, item.claim.property, figure), ())
    is_other = bool(events) and not any(event.is_main for event in events)
    return item.model_copy(update={"event": events[0]}) if is_other else item


def _figure(claim: Claim) -> float | None:
    return claim.value.low if isinstance(claim.value, QuantityValue) else None


@dataclass(frozen=True, slots=True)
class _When:
    """An article with what its claims take from it when their words give no moment."""

    anchor: Anchor | None
    published_at: datetime | None
    assumed: AssumedAsOf
    lead_end: int | None
    """Where the lead ends; None without a body."""
    dated: tuple[Block, ...]
    """The blocks with a time of their own: live entries, stacked updates."""

    @classmethod
    def of(cls, article: Article, anchor: Anchor | None) -> "_When":
        """What holds for every claim of `article`."""
        at = _moment(article.published)[1]
        lead = next((block.span for block in article.blocks if block.role == "body"), None)
        return cls(
            anchor=anchor,
            published_at=at,
            assumed=made(AssumedAsOf, earliest=None, latest=None)
            if anchor is None
            else made(AssumedAsOf, earliest=anchor.earliest, latest=anchor.latest, at=at),
            lead_end=None if lead is None else lead.start + _LEAD_CHARACTERS,
            dated=tuple(block for block in article.blocks if block.published is not None and block.published.value),
        )

    def own_block(self, claim: Claim) -> Published | None:
        """The time of the live entry or stacked update that holds the claim."""
        return next((block.published for block in self.dated if block.span.covers(claim.span)), None)

    def is_prominent(self, claim: Claim) -> bool:
        """Whether the claim stands in the title or the lead."""
        return claim.span.field == "title" or (self.lead_end is not None and claim.span.start < self.lead_end)


class _Told:
    """Which other story a claim tells of as background, by the class of its event and who takes part."""

    _MOST = 8
    """Stories that one class and participant may point to; more tell nothing apart (every second story is "talks" with
    the United States)."""

    def __init__(self, stories: Sequence[Story], contexts: Mapping[str, StoryContext]) -> None:
        self._contexts = contexts
        self._listed = {(name, story.id) for story in stories for name in story.background_article_ids}
        self._by_key: dict[tuple[str, str], list[Story]] = {}
        for story in stories:
            context = contexts[story.id]
            for head in context.heads:
                for participant in context.participants:
                    self._by_key.setdefault((head, participant), []).append(story)

    def other_story(self, claim: Claim, own: Story) -> Story | None:
        """The one other story that the claim speaks of; None when it is its own story's, or may be several others'."""
        if claim.event is None or not claim.event.participants:
            return None
        found: dict[str, Story] = {}
        for participant in claim.event.participants:
            stories = self._by_key.get((claim.event.head, participant), ())
            if len(stories) <= self._MOST:
                found |= {story.id: story for story in stories if story.id != own.id}
        fitting = [
            story for story in found.values() if tells_background(self._contexts[story.id], self._contexts[own.id], claim)
        ]
        listed = [story for story in fitting if (claim.article_id, story.id) in self._listed]
        best = listed or fitting
        return best[0] if len(best) == 1 else None


def _place(context: StoryContext, claim: Claim, when: _When, origin_of: Mapping[str, str]) -> Statement:
    anchor = when.anchor
    resolved = _resolved(claim, anchor)
    period = resolve(claim.scope.period, anchor) if claim.scope.period is not None else None
    return made(
        Statement,
        claim=claim,
        story_id=context.story.id,
        event=resolve_event(context, claim, period, resolved),
        origin_id=origin_of.get(claim.article_id, claim.article_id),
        as_of=_as_of(claim, when),
        resolved=resolved,
        period=period,
        is_prominent=when.is_prominent(claim),
    )


def _resolved(claim: Claim, anchor: Anchor | None) -> ResolvedTime | None:
    """The time that a claim gives; a bare weekday of what is to come is the next one."""
    if not isinstance(claim.value, TimeValue) or claim.property in OWNED:
        return None  # what is owned for a time (a prison term) lasts, and is on no day
    return resolve(claim.value, anchor, tense="future" if claim.property == NEXT_DATE else None)


def _moment(published: Published | None) -> tuple[date | None, datetime | None]:
    """The day and, when it is given, the minute of a publication date stated in full."""
    if published is None or published.value is None or published.value.startswith("XXXX"):
        return None, None
    try:
        at = datetime.fromisoformat(published.value)
    except ValueError:
        return None, None
    return at.date(), at if published.precision in {"minute", "second"} else None


_STALE_DAYS = 4
"""Nobody gives a toll "as of Friday" on the Thursday after: such an update was stacked under the page's older date."""
_STACKED_DAYS = 3
"""Days after the page's date within which such a weekday is the next one: pages are updated for a day or two."""
_WEEK = timedelta(days=7)


def _is_stale(as_of: TimeValue, stated: ResolvedTime, anchor: Anchor | None) -> bool:
    if as_of.relative is None or as_of.relative.unit != "weekday" or anchor is None:
        return False
    return anchor.day is not None and stated.latest is not None and (anchor.day - stated.latest).days > _STALE_DAYS


def _stacked(stated: ResolvedTime, anchor: Anchor | None) -> StatedAsOf | None:
    """The moment of an update that was stacked under an older date, in the days after it."""
    if stated.earliest is None or stated.latest is None or anchor is None or anchor.day is None:
        return None
    day = stated.latest + _WEEK
    is_near = stated.earliest == stated.latest and (day - anchor.day).days <= _STACKED_DAYS
    return made(StatedAsOf, earliest=day, latest=day, clock=stated.clock) if is_near else None


def _as_of(claim: Claim, when: _When) -> StatedAsOf | AssumedAsOf:
    block_day, block_at = _moment(when.own_block(claim))
    anchor = when.anchor
    if claim.as_of is not None:
        day = block_day or (anchor.day if anchor is not None else None)
        stated = _stated(claim.as_of, anchor, day, block_at or when.published_at)
        if stated is not None:
            return stated
    if block_day is not None:
        return made(AssumedAsOf, earliest=block_day, latest=block_day, at=block_at)
    return when.assumed


def _stated(as_of: TimeValue, anchor: Anchor | None, day: date | None, at: datetime | None) -> StatedAsOf | AssumedAsOf | None:
    """The moment that the words give, None when they give none that can be placed."""
    stated = resolve(as_of, anchor)
    if _is_stale(as_of, stated, anchor):
        return _stacked(stated, anchor) or made(AssumedAsOf, earliest=None, latest=None)
    if stated.clock is None and stated.earliest == stated.latest == day and day is not None and at is not None:
        return made(AssumedAsOf, earliest=day, latest=day, at=at)  # "said on Saturday" is no closer than the minute of the page
    if stated.earliest is not None and stated.latest is not None:
        return made(StatedAsOf, earliest=stated.earliest, latest=stated.latest, clock=stated.clock)
    if stated.clock is not None and day is not None:
        return made(StatedAsOf, earliest=day, latest=day, clock=stated.clock)
    return None
