"""The nouns of the house, one type per stage."""

from factcheck.model.article import Agency, Article, Block, BlockRole, DateCandidate, Page, Published
from factcheck.model.claim import (
    Attribution,
    Claim,
    ClaimDraft,
    EventMention,
    Modality,
    QuantityValue,
    Scope,
    TextValue,
    TimeValue,
    Ungrounded,
    Value,
)
from factcheck.model.finding import Finding, RelatedTopic, Relation, RelationName, Severity, Side, Topic
from factcheck.model.quantity import Hedge, Interval, Quantity, QuantityKind
from factcheck.model.report import (
    Confirmed,
    Coverage,
    LeftOut,
    PlacedDate,
    Problem,
    Provenance,
    Report,
    ReportArticle,
    ReportStatement,
    ReportTopic,
)
from factcheck.model.span import Field, Span
from factcheck.model.story import (
    Anchor,
    AssumedAsOf,
    Citation,
    Event,
    Origin,
    ResolvedTime,
    Sentence,
    StatedAsOf,
    Statement,
    Story,
    StorySentence,
    Summary,
    TimeBehaviour,
)
from factcheck.model.time import RelativeTime, TimeBasis, TimeExpression, TimexMod, TimexType

__all__ = [
    "Agency", "Anchor", "Article", "AssumedAsOf", "Attribution", "Block", "BlockRole", "Citation", "Claim", "ClaimDraft",
    "Confirmed", "Coverage", "DateCandidate", "Event", "EventMention", "Field", "Finding", "Hedge", "Interval", "LeftOut",
    "Modality", "Origin", "Page", "PlacedDate", "Problem", "Provenance", "Published", "Quantity", "QuantityKind",
    "QuantityValue", "RelatedTopic", "Relation", "RelationName", "RelativeTime", "Report", "ReportArticle",
    "ReportStatement", "ReportTopic", "ResolvedTime", "Scope", "Sentence", "Severity", "Side", "Span", "StatedAsOf",
    "Statement", "Story", "StorySentence", "Summary", "TextValue", "TimeBasis", "TimeBehaviour", "TimeExpression",
    "TimeValue", "TimexMod", "TimexType", "Topic", "Ungrounded", "Value",
]  # fmt: skip
