"""The quotes that stand for one side of a finding, with who holds them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.model import Claim, ReportTopic, Side
from factcheck.report.excerpt import Excerpt
from factcheck.report.lookup import Lookup
from factcheck.report.wording import as_of_words, attribution_words, listed, published_words

_UNNAMED = "unnamed source"  # what `align` calls an origin that no article names: nothing to tell a reader
QUOTES_A_SIDE = 3
"""Quotes shown of one value: enough to see every origin of most stories; further articles are named, not quoted."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One quote and who holds it."""

    excerpt: Excerpt
    holder: str
    """Outlets and origin: "New Straits Times and The Star, from Bernama"."""
    when: str
    attribution: str | None
    is_headline: bool

    def credit(self) -> str:
        """The line beside the quote: "New Straits Times, from Bernama · as of 28 July 2025 · according to police"."""
        parts = [f"{self.holder} (headline)" if self.is_headline else self.holder, self.when, self.attribution]
        return " · ".join(part for part in parts if part)


@dataclass(slots=True)
class _Quote:
    """A quote with the articles that print it in the same words."""

    claim: Claim
    origin_id: str
    when: str
    article_ids: list[str] = field(default_factory=list)


def side_evidence(side: Side, topic: ReportTopic | None, lookup: Lookup) -> tuple[tuple[Evidence, ...], tuple[str, ...]]:
    """The quotes to show, one of each origin before a second of any, and the outlets of the articles left unquoted."""
    quotes = _quotes(side, topic, lookup)
    shown = _spread(quotes)[:QUOTES_A_SIDE]
    evidence = tuple(_evidence(quote, lookup) for quote in shown)
    quoted = {article_id for quote in shown for article_id in quote.article_ids}
    named = set(lookup.outlets(quoted))
    others = lookup.outlets(article_id for article_id in side.article_ids if article_id not in quoted)
    return evidence, tuple(outlet for outlet in others if outlet not in named)


def when_words(claim: Claim, topic: ReportTopic | None, lookup: Lookup) -> str:
    """As-of for what moves with time, else the article's date: when a date is itself the fact, as-of plays no part."""
    statement = lookup.statement(topic.id, claim.id) if topic else None
    if topic and statement and topic.behaviour != "invariant":
        return as_of_words(statement.as_of)
    published = published_words(lookup.articles[claim.article_id].published)
    return published if published == "undated" else f"published {published}"


def holder_words(article_ids: Sequence[str], origin_id: str, lookup: Lookup) -> str:
    """Outlets and, where it is another, the origin."""
    outlets = lookup.outlets(article_ids)
    origin = lookup.origin_label(origin_id) if origin_id else ""
    if not origin or origin in outlets or origin.startswith(_UNNAMED):
        return listed(outlets)
    return f"{listed(outlets)}, from {origin}"


def _quotes(side: Side, topic: ReportTopic | None, lookup: Lookup) -> list[_Quote]:
    """One quote an article (its text before its headline), the same words in several articles being one quote."""
    by_article: dict[str, Claim] = {}
    for claim_id in side.claim_ids:
        claim = lookup.claims[claim_id]
        held = by_article.get(claim.article_id)
        if held is None or (held.span.field == "title" and claim.span.field == "text"):
            by_article[claim.article_id] = claim
    by_words: dict[tuple[str, str, str], _Quote] = {}
    for claim in by_article.values():
        statement = lookup.statement(topic.id, claim.id) if topic else None
        origin_id = statement.origin if statement else _origin_of(claim.article_id, side, lookup)
        when = when_words(claim, topic, lookup)
        key = (" ".join(claim.quote.split()), origin_id, when)
        by_words.setdefault(key, _Quote(claim, origin_id, when)).article_ids.append(claim.article_id)
    return list(by_words.values())


def _origin_of(article_id: str, side: Side, lookup: Lookup) -> str:
    for origin_id in side.origin_ids:
        if origin_id in lookup.origins and article_id in lookup.origins[origin_id].article_ids:
            return origin_id
    return ""


def _spread(quotes: list[_Quote]) -> list[_Quote]:
    seen: set[str] = set()
    first: list[_Quote] = []
    rest: list[_Quote] = []
    for quote in quotes:
        (rest if quote.origin_id in seen else first).append(quote)
        seen.add(quote.origin_id)
    return first + rest


def _evidence(quote: _Quote, lookup: Lookup) -> Evidence:
    return Evidence(
        excerpt=lookup.excerpt(quote.claim),
        holder=holder_words(quote.article_ids, quote.origin_id, lookup),
        when=quote.when,
        attribution=attribution_words(quote.claim.attribution),
        is_headline=quote.claim.span.field == "title",
    )
