"""Stories, and claims placed in them."""

from datetime import date, datetime, time
from typing import Literal

from factcheck.model.base import Noun
from factcheck.model.claim import Claim
from factcheck.model.span import Span
from factcheck.model.time import TimeBasis

TimeBehaviour = Literal["invariant", "cumulative", "snapshot", "flow"]


class Anchor(Noun):
    """The day that an article's relative dates count from."""

    article_id: str
    earliest: date | None
    latest: date | None
    basis: Literal["given", "metadata", "stated", "inferred", "shared", "assumed", "unknown"]
    is_year_confirmed: bool = False
    """A second, independent weekday and date pair, or a stated year, gives the same year."""
    reason: str = ""

    @property
    def day(self) -> date | None:
        """The one day, when both bounds are the same."""
        return self.earliest if self.earliest == self.latest else None


class ResolvedTime(Noun):
    """Calendar days, both inclusive; None while unknown. `month_day` compares dates whose year nobody states."""

    earliest: date | None
    latest: date | None
    month_day: tuple[int, int] | None = None
    clock: time | None = None
    zone: str | None = None
    basis: TimeBasis = "unknown"


class StatedAsOf(Noun):
    """The moment that the words themselves give for a figure."""

    type: Literal["stated"] = "stated"
    earliest: date
    latest: date
    clock: time | None = None


class AssumedAsOf(Noun):
    """The moment taken from the article's date, or None when even that is unknown."""

    type: Literal["assumed"] = "assumed"
    earliest: date | None
    latest: date | None
    at: datetime | None = None
    """The minute of publication, when the article gives one."""


class Origin(Noun):
    """Where a set of articles has its facts from: one agency, or one text reprinted."""

    id: str
    label: str
    article_ids: tuple[str, ...]
    evidence: str
    is_official: bool = False


class Sentence(Noun):
    """A sentence of a summary, with where it stands."""

    text: str
    spans: tuple[Span, ...]


class Summary(Noun):
    """An article in a few of its own sentences."""

    article_id: str
    sentences: tuple[Sentence, ...]


class Citation(Noun):
    """Where a sentence of a story summary comes from."""

    article_id: str
    span: Span


class StorySentence(Noun):
    """A sentence of a story's summary and what it cites."""

    text: str
    citations: tuple[Citation, ...]
    claim_ids: tuple[str, ...] = ()


class Story(Noun):
    """Articles with one main event; background articles lend statements about it without belonging to it."""

    id: str
    title: str
    article_ids: tuple[str, ...]
    background_article_ids: tuple[str, ...] = ()
    sentences: tuple[StorySentence, ...] = ()


class Event(Noun):
    """An event of a story that mentions were resolved to."""

    id: str
    story_id: str
    key: str
    """What tells it from the story's other events, in words that do not change when an article is added."""
    head: str
    label: str
    is_main: bool


class Statement(Noun):
    """A claim placed in its story: in time, on an event, from an origin."""

    claim: Claim
    story_id: str
    event: Event | None
    origin_id: str
    as_of: StatedAsOf | AssumedAsOf
    resolved: ResolvedTime | None = None
    """For a claim whose value is a time."""
    period: ResolvedTime | None = None
    """The scope's period, resolved."""
    is_prominent: bool = False
    """In the title or the lead."""
