"""Mentions of events, resolved to the events of a story."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from factcheck.extract.rules.events import classes_told, countries_in, event_nouns, known_classes
from factcheck.extract.rules.onsets import CASUALTIES, INSTANT, NATURAL, ONE_MOMENT
from factcheck.model import Anchor, Article, Claim, Event, EventMention, ResolvedTime, Story
from factcheck.text.identity import short_id

BACKGROUND_DAYS = 21
"""A figure whose own period ended this many days before the story's first article is told as background. Follow-ups to
one event in real news rarely run past two or three weeks before the event itself is called "last month's"."""


_FOLLOWING = frozenset(
    ("investigation", "emergency call", "death", "arrest", "aftershock", "concession", "kick-off", "landing", "take-off")
)
"""Classes that are told with an event: an inquiry, a call, a concession is no story's main event."""


@dataclass(frozen=True)
class StoryContext:
    """What the articles of one story share: its main class of event, its participants, its places and its days."""

    story: Story
    heads: tuple[str, ...]
    """Classes of event that the articles name, the most frequent first."""
    participants: frozenset[str]
    places: frozenset[str]
    """Places named at the top of at least half of the articles, lower case: naming one of them narrows nothing."""
    first_day: date | None
    _ids: dict[str, Event] = field(default_factory=dict, compare=False)

    @cached_property
    def main_head(self) -> str:
        """The class of the story's main event; "event" where the articles name only what follows one."""
        return next((head for head in self.heads if head not in _FOLLOWING), "event")

    def event(self, key: str, head: str, label: str, *, is_main: bool) -> Event:
        """The event of this story with that key, made once."""
        if key not in self._ids:
            name = short_id("e", self.story.id, key)
            self._ids[key] = Event(id=name, story_id=self.story.id, key=key, head=head, label=label, is_main=is_main)
        return self._ids[key]


_LEAD_CHARACTERS = 400
"""The title and about the first two sentences: where an article says what it is about."""


_LEAD_CLAIM = 3
"""What a claim of the title or the lead says of the main event, against one of the body."""


def story_context(
    story: Story, articles: Mapping[str, Article], claims: Iterable[Claim], anchors: Mapping[str, Anchor]
) -> StoryContext:
    """What the articles of `story` share, from their tops and from their claims."""
    heads: Counter[str] = Counter()
    told: Counter[str] = Counter()
    participants: Counter[str] = Counter()
    places: Counter[str] = Counter()
    members = set(story.article_ids)
    for claim in claims:
        if claim.article_id not in members:
            continue
        if (
            claim.event is not None
            and claim.property not in _SCENES
            and not claim.event.is_background
            and claim.event.head in known_classes()
        ):
            weight = _LEAD_CLAIM if claim.span.field == "title" or claim.span.start < _LEAD_CHARACTERS else 1
            heads[claim.event.head] += weight
            participants.update(set(claim.event.participants))
    for article_id in story.article_ids:
        article = articles[article_id]
        places.update(_top_words(article))
        told.update(classes_told(article.title))
        participants.update(set(countries_in(f"{article.title}. {article.text[:_LEAD_CHARACTERS]}")))
    needed = max(1, (len(story.article_ids) + 1) // 2)
    days = [anchor.earliest for name in story.article_ids if (anchor := anchors.get(name)) and anchor.earliest]
    return StoryContext(
        story,
        heads=_ordered(heads, told),
        participants=frozenset(participants),
        places=frozenset(place for place, count in places.items() if count >= needed),
        first_day=min(days) if days else None,
    )


_SCENES = frozenset({"place-of", "site-of", "spot-of", "mark-of"})
"""Any event named beside a place has one: they are too many to say what a story is about."""


def _ordered(heads: Counter[str], told: Counter[str]) -> tuple[str, ...]:
    """The classes that claims are about, the main event's first; where claims tell of none, what titles tell."""
    main = [head for head, _ in heads.most_common() if head not in _FOLLOWING]
    if not main:
        main = [head for head, count in told.most_common() if head not in _FOLLOWING and head not in heads]
    return (*main, *(head for head, _ in heads.most_common() if head in _FOLLOWING))


def _top_words(article: Article) -> set[str]:
    top = f"{article.title} {article.place or ''} {article.text[:_LEAD_CHARACTERS]}".lower()
    return {word.strip(".,:;()\"'\u2019\u2018\u201c\u201d") for word in top.split()}


def is_common_place(context: StoryContext, place: str) -> bool:
    """Whether `place` is where the whole story happens, so that naming it narrows nothing."""
    return all(word in context.places for word in place.lower().split())


def resolve_event(context: StoryContext, claim: Claim, period: ResolvedTime | None, value: ResolvedTime | None) -> Event:
    """The event of the story that `claim` is about: the main one, an aspect of it, or one told as background."""
    mention = claim.event
    head = mention.head if mention is not None else context.main_head
    if value is not None:
        return _timed_event(context, claim, head, value)
    when = _background_day(context, period) if claim.modality != "planned" else None
    if when is not None:
        return context.event(f"{head}@{when}", head, f"{_label(mention, head)} of {when}", is_main=False)
    if mention is not None and (mention.is_background or _is_aftermath(context, claim)):
        return context.event(f"other:{head}", head, f"another {_label(mention, head)}", is_main=False)
    return context.event("main", context.main_head, context.main_head, is_main=True)


def _is_aftermath(context: StoryContext, claim: Claim) -> bool:
    """A magnitude said of an aftershock is not the main shock's."""
    return (
        claim.property == "magnitude" and claim.event is not None and claim.event.head != "quake" and "quake" in context.heads
    )


def _timed_event(context: StoryContext, claim: Claim, head: str, value: ResolvedTime) -> Event:
    """Onsets and dates belong to the kind of event that they are said of, and older ones to their own year and month."""
    mention = claim.event
    day = value.latest
    is_older = day is not None and context.first_day is not None and day < context.first_day - timedelta(days=BACKGROUND_DAYS)
    is_other = mention is not None and mention.is_background and head in ONE_MOMENT - NATURAL
    if claim.property == "date-of" and not is_other and day is not None and (is_older or context.first_day is None):
        return context.event(f"{head}@{day:%Y-%m}", head, f"{_label(mention, head)} of {day:%B %Y}", is_main=False)
    if claim.property == "date-of" and day is None and value.month_day is not None:
        month, _ = value.month_day
        return context.event(f"{head}@{month:02d}", head, _label(mention, head), is_main=False)
    if head == CASUALTIES and context.main_head in INSTANT:
        return context.event(context.main_head, context.main_head, context.main_head, is_main=True)
    if mention is not None and head not in known_classes() and (mention.is_background or head == CASUALTIES):
        return context.event(f"other:{claim.id}", head, f"another {_label(mention, head)}", is_main=False)
    if mention is not None and mention.is_background:
        # nothing says that two events told in passing are one: each day has its own
        key = f"other:{head}@{value.earliest}:{value.month_day}:{value.clock}"
        return context.event(key, head, f"another {_label(mention, head)}", is_main=False)
    return context.event(head, head, _label(mention, head), is_main=head in context.heads[:3])


_PARTIES = 2
"""Two countries beside an event are its parties more often than not; one, or three and more, are who else is named."""


def _label(mention: EventMention | None, head: str) -> str:
    if mention is None:
        return head
    surface = event_name(mention)
    return f"{surface} ({' and '.join(mention.participants)})" if len(mention.participants) == _PARTIES else surface


def event_name(mention: EventMention) -> str:
    """What to call a mentioned event: its noun as written, or its class where a verb names it ("conceded": concession)."""
    surface = mention.surface.lower()
    return surface if surface in event_nouns() else mention.head


def _background_day(context: StoryContext, period: ResolvedTime | None) -> str | None:
    if period is None:
        return None
    if period.latest is not None:
        if context.first_day is not None and period.latest < context.first_day - timedelta(days=BACKGROUND_DAYS):
            return period.latest.isoformat()
        return None
    if period.month_day is not None:
        return f"{period.month_day[0]:02d}-{period.month_day[1]:02d}"
    return None


def tells_background(context: StoryContext, own: StoryContext | None, claim: Claim) -> bool:
    """Whether a claim of an article of another story speaks of this story's event."""
    mention = claim.event
    if mention is None or mention.head not in context.heads:
        return False
    if own is not None and mention.head == own.main_head:
        return False
    named = set(mention.participants) & context.participants
    known = own.participants & context.participants if own is not None else set()
    return bool(named) and len(named | known) >= min(2, len(context.participants))
