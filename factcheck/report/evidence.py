"""The quotes that stand for one side of a finding, with who holds them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.model import Claim, ReportTopic, Side
from factcheck.report.excerpt import Excerpt
from factcheck.report.lookup import Lookup
from factcheck.report.wording import as_of_words, is_same_house, listed, published_words

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

    claims: tuple[Claim, ...]
    """The side's claims in one sentence of the first of the articles."""
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
    statement = lookup.statement(topic.id if topic else "", claim.id)
    if topic and statement and topic.behaviour != "invariant":
        return as_of_words(statement.as_of)
    published = published_words(lookup.articles[claim.article_id].published)
    return published if published == "undated" else f"published {published}"


def holder_words(article_ids: Sequence[str], origin_id: str, lookup: Lookup) -> str:
    """Outlets and, where it is another, the origin: "The Associated Press" is not "from AP"."""
    outlets = lookup.outlets(article_ids)
    origin = lookup.origin_label(origin_id) if origin_id else ""
    if not origin or any(is_same_house(origin, outlet) for outlet in outlets):
        return listed(outlets)
    return f"{listed(outlets)}, from {origin}"


def _quotes(side: Side, topic: ReportTopic | None, lookup: Lookup) -> list[_Quote]:
    """One quote an article (its text before its headline), the same words in several articles being one quote."""
    by_article: dict[str, list[Claim]] = {}
    for claim_id in side.claim_ids:
        claim = lookup.claims[claim_id]
        by_article.setdefault(claim.article_id, []).append(claim)
    by_words: dict[tuple[str, str, str], _Quote] = {}
    for article_id, claims in by_article.items():
        together = _in_one_sentence(claims, lookup)
        statement = lookup.statement(topic.id if topic else "", together[0].id)
        origin_id = statement.origin if statement else _origin_of(article_id, side, lookup)
        when = when_words(together[0], topic, lookup)
        key = (" ".join(together[0].quote.split()), origin_id, when)
        by_words.setdefault(key, _Quote(together, origin_id, when)).article_ids.append(article_id)
    return list(by_words.values())


def _in_one_sentence(claims: Sequence[Claim], lookup: Lookup) -> tuple[Claim, ...]:
    """The first claim of an article's text (else of its headline) and those that share its sentence: "31, 28 and 19"."""
    first = next((claim for claim in claims if claim.span.field == "text"), claims[0])
    sentence = lookup.sentence(first) if len(claims) > 1 else first.span
    return tuple(claim for claim in claims if claim is first or sentence.covers(claim.span))


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
        excerpt=lookup.excerpt(quote.claims),
        holder=holder_words(quote.article_ids, quote.origin_id, lookup),
        when=quote.when,
        attribution=lookup.attribution(quote.claims[0]),
        is_headline=quote.claims[0].span.field == "title",
    )
