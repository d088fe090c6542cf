"""A report's parts by id, and what an article, an origin and a statement are called."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.model import (
    Claim,
    Confirmed,
    Finding,
    Origin,
    Report,
    ReportArticle,
    ReportStatement,
    ReportTopic,
    Span,
    Story,
    Summary,
)
from factcheck.model.called import article_words
from factcheck.report.excerpt import Excerpt, excerpt, sentence_bounds
from factcheck.report.plain import flat
from factcheck.report.wording import attribution_words, value_words

_SMALL_WORD = re.compile(r"\b[a-z]+\b")
_UNNAMED = "unnamed source"  # what `align` calls an origin that no article names


@dataclass(frozen=True)
class Lookup:
    """Reads `report` by id; an id that is not there is a KeyError, since a report refers only to its own parts."""

    report: Report

    @cached_property
    def articles(self) -> dict[str, ReportArticle]:
        """Articles by id."""
        return {article.id: article for article in self.report.articles}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.report.claims}

    @cached_property
    def origins(self) -> dict[str, Origin]:
        """Origins by id."""
        return {origin.id: origin for origin in self.report.origins}

    @cached_property
    def topics(self) -> dict[str, ReportTopic]:
        """Topics by id."""
        return {topic.id: topic for topic in self.report.topics}

    @cached_property
    def stories(self) -> dict[str, Story]:
        """Stories by id."""
        return {story.id: story for story in self.report.stories}

    @cached_property
    def summaries(self) -> dict[str, Summary]:
        """Summaries by the id of their article."""
        return {summary.article_id: summary for summary in self.report.summaries}

    @cached_property
    def _statements(self) -> dict[tuple[str, str], ReportStatement]:
        found: dict[tuple[str, str], ReportStatement] = {}
        for topic in self.report.topics:
            for statement in topic.statements:
                found[topic.id, statement.claim_id] = statement
                found.setdefault(("", statement.claim_id), statement)
        return found

    def statement(self, topic_id: str, claim_id: str) -> ReportStatement | None:
        """The claim's place in the topic, else in another (parts are compared with a total of their own topic)."""
        return self._statements.get((topic_id, claim_id)) or self._statements.get(("", claim_id))

    def as_written(self, topic: ReportTopic) -> str:
        """The topic's scope with the capitals that its articles give it: names are compared in small letters.

        Where no article has the words side by side ("Trevor Alan Massie" for "trevor massie"), each word has its own.
        """
        claims = [self.claims[statement.claim_id] for statement in topic.statements]
        texts = [self.articles[name].text for name in dict.fromkeys(claim.article_id for claim in claims)]
        if not topic.scope:
            return ""
        for text in texts:
            if found := re.search(rf"\b{re.escape(topic.scope)}\b", text, re.IGNORECASE):
                return found.group()
        words = topic.scope.split(" ")
        return " ".join(_written(word, texts) for word in words)

    def text(self, article_id: str, span: Span) -> str:
        """The field of the article that `span` points into."""
        article = self.articles[article_id]
        return article.title if span.field == "title" else article.text

    def excerpt(self, claims: Sequence[Claim]) -> Excerpt:
        """The quote of claims that stand in one sentence, as a reader needs it, their values marked."""
        first = claims[0]
        start, end = min(claim.span.start for claim in claims), max(claim.span.end for claim in claims)
        hull = Span(start=start, end=end, field=first.span.field)
        return excerpt(self.text(first.article_id, hull), hull, [claim.value_span for claim in claims])

    def sentence(self, claim: Claim) -> Span:
        """The sentence that the claim's quote stands in."""
        start, end = sentence_bounds(self.text(claim.article_id, claim.span), claim.span.start, claim.span.end)
        return Span(start=start, end=end, field=claim.span.field)

    def value(self, claim: Claim) -> str:
        """The claim's value in the article's words."""
        return value_words(claim, self.text(claim.article_id, claim.value_span))

    def attribution(self, claim: Claim) -> str | None:
        """Whom the claim's words name as their source: "according to the minister"."""
        return attribution_words(claim.attribution, self._small_words)

    @cached_property
    def _small_words(self) -> frozenset[str]:
        """The words that some article has in small letters."""
        return frozenset(word for article in self.report.articles for word in _SMALL_WORD.findall(article.text))

    def outlet(self, article_id: str) -> str:
        """Who published the article, as a reader would name it: publisher, else agency, else its title in quotation marks."""
        article = self.articles[article_id]
        if article.publisher:
            return flat(article.publisher)
        if article.agency and article.agency.evidence != "told":
            return flat(article.agency.name)
        return f"“{flat(article_words(article.title, article.text))}”"

    def origin_label(self, origin_id: str) -> str:
        """What the origin is called: its label, or for one that no article names the outlet of its first article."""
        origin = self.origins.get(origin_id)
        if origin is None:
            return flat(origin_id)
        is_unnamed = origin.label.startswith(_UNNAMED)
        return self.outlet(origin.article_ids[0]) if is_unnamed and origin.article_ids else flat(origin.label)

    def is_official(self, statement: ReportStatement) -> bool:
        """Whether an official source stands behind the statement."""
        attribution = self.claims[statement.claim_id].attribution
        origin = self.origins.get(statement.origin)
        return (attribution is not None and attribution.strength == "official") or (origin is not None and origin.is_official)

    def outlets(self, article_ids: Iterable[str]) -> list[str]:
        """The outlets of the articles, each once, in order."""
        return list(dict.fromkeys(self.outlet(article_id) for article_id in article_ids))


def _written(word: str, texts: Sequence[str]) -> str:
    found = (re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE) for text in texts)
    return next((match.group() for match in found if match), word)


def finding_article_ids(finding: Finding) -> list[str]:
    """The articles on any side of a finding, each once, in order."""
    return list(dict.fromkeys(article_id for side in finding.sides for article_id in side.article_ids))


def finding_origin_ids(finding: Finding) -> list[str]:
    """The origins on any side of a finding, each once, in order."""
    return list(dict.fromkeys(origin_id for side in finding.sides for origin_id in side.origin_ids))


def confirmed_article_ids(confirmed: Confirmed, lookup: Lookup) -> list[str]:
    """The articles that give a confirmed value, each once, in order."""
    return list(dict.fromkeys(lookup.claims[claim_id].article_id for claim_id in confirmed.claim_ids))
