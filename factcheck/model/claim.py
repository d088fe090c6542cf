"""Claims: what an article says, in its own words, found at one place of it."""

from datetime import date, time
from typing import Annotated, Literal

from pydantic import Field as PydanticField

from factcheck.model.base import Noun
from factcheck.model.quantity import Hedge, QuantityKind
from factcheck.model.span import Span
from factcheck.model.time import RelativeTime, TimexMod, TimexType

ClaimKind = Literal["quantity", "time", "name", "place", "text"]
Modality = Literal["asserted", "possible", "planned", "forecast", "demanded", "conditional", "question", "fiction"]
AttributionStrength = Literal["official", "named", "reported", "unnamed"]


class QuantityValue(Noun):
    """A figure as claimed: see `Quantity` for the fields."""

    type: Literal["quantity"] = "quantity"
    kind: QuantityKind
    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    unit: str | None = None
    surface: str
    hedge: Hedge | None = None
    precision: float = 0.0
    total: float | None = None


class TimeValue(Noun):
    """A time as claimed, still unresolved: see `TimeExpression` for the fields."""

    type: Literal["time"] = "time"
    timex_type: TimexType
    timex_value: str
    mod: TimexMod | None = None
    earliest: date | None = None
    latest: date | None = None
    clock: time | None = None
    zone: str | None = None
    surface: str
    weekday: int | None = None
    relative: RelativeTime | None = None


class TextValue(Noun):
    """A name, a place or other words, as they stand."""

    type: Literal["name", "place", "text"]
    text: str


Value = Annotated[QuantityValue | TimeValue | TextValue, PydanticField(discriminator="type")]


class Attribution(Noun):
    """Who the article says it has this from, read from the clause or quotation around the claim."""

    source: str
    """The words that name the source ("Information Minister Neth Pheaktra and police")."""
    span: Span
    cue: str
    """The verb or phrase that attributes ("said", "according to")."""
    strength: AttributionStrength = "named"


class EventMention(Noun):
    """The event that a claim is about, as its clause names it."""

    head: str
    """Event class from the lexicon: fighting, tension, quake, crackdown, meeting, ..."""
    surface: str
    participants: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    time: TimeValue | None = None
    is_background: bool = False
    """Told as background or comparison to the article's main event ("the 2015 quake killed 9,000")."""


class Scope(Noun):
    """What narrows a claim: whom it counts, where, when, and whether it is a part of a larger count."""

    groups: tuple[str, ...] = ()
    """Words that narrow who is counted, lower case, singular: "woman", "soldier", "vietnamese"; empty: people at large."""
    places: tuple[str, ...] = ()
    period: TimeValue | None = None
    portion: Literal["whole", "part", "other", "unknown"] = "whole"
    """part: "including 45 women", "four of them"; other: "five others", "three more"."""
    whole_of: Span | None = None
    """For a part: the span of the figure it is a part of, when the sentence shows it."""


class ClaimDraft(Noun):
    """What a reader proposes: a verbatim quote of one article and a reading of it; nothing here is believed yet."""

    article_id: str
    quote: str
    reader: str
    """"rules/1", or a model with its prompt version."""
    kind: ClaimKind
    property: str
    value_surface: str
    """The words of the quote that carry the value ("more than 1,000")."""
    event: EventMention | None = None
    scope: Scope = Scope()
    span: Span | None = None
    """Where the reader saw the quote; None when it can only quote. Grounding verifies it either way."""
    value_span: Span | None = None
    as_of: TimeValue | None = None
    normalised: str | None = None
    """The claim as one sentence in the reader's words, for people to read; kept only as far as the article holds it."""
    is_checkable: bool = True
    """False for opinions, wishes and forecasts, as the reader sees it."""
    ambiguity: str | None = None
    """What the reader thinks could be taken two ways; a remark, never compared."""


class Claim(Noun):
    """A draft found in the article: every value as the words at its span have it; times still unresolved."""

    id: str
    article_id: str
    span: Span
    quote: str
    value_span: Span
    kind: ClaimKind
    property: str
    event: EventMention | None
    scope: Scope
    value: Value
    attribution: Attribution | None = None
    modality: Modality = "asserted"
    is_negated: bool = False
    as_of: TimeValue | None = None
    """A moment that the words themselves give for the figure ("as of Thursday"), unresolved."""
    normalised: str | None = None
    """The claim as one sentence in a reader's words; None when no reader gave one that the article holds."""
    is_checkable: bool = True
    ambiguity: str | None = None
    """What a reader thinks could be taken two ways."""
    readers: tuple[str, ...]


class Ungrounded(Noun):
    """A draft or quote turned away, and why; kept and counted, never compared."""

    article_id: str
    quote: str
    reason: str
    reader: str = ""
