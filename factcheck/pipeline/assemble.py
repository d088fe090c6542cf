"""What the stages made, as the report gives it."""

import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import version

from factcheck.align.anchors import place_dates
from factcheck.extract.rules import READER
from factcheck.model import (
    Article,
    Claim,
    Confirmed,
    Coverage,
    Finding,
    LeftOut,
    PlacedDate,
    Problem,
    Provenance,
    RelatedTopic,
    Relation,
    Report,
    ReportArticle,
    ReportStatement,
    ReportTopic,
    Story,
    StorySentence,
    Ungrounded,
)
from factcheck.model.base import made
from factcheck.model.lean import Shelf
from factcheck.model.relations import Relations
from factcheck.pipeline.stages import CHECKED_LANGUAGES, Aligned, ArticleReading


@dataclass(frozen=True, slots=True)
class Made:
    """Everything that a run made, before it is laid out."""

    articles: Sequence[Article]
    readings: Sequence[ArticleReading]
    aligned: Aligned
    related: Sequence[RelatedTopic]
    findings: tuple[Finding, ...]
    confirmed: tuple[Confirmed, ...]
    told: Mapping[str, tuple[StorySentence, ...]]
    """Every story in sentences of its articles."""
    problems: tuple[Problem, ...]
    today: date
    embedder: str
    started: float


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a model was asked in a run, and what came of it. Counts of replies used, whether fresh or from the ledger."""

    readers: tuple[str, ...] = ()
    prompts: Mapping[str, str] = field(default_factory=dict)
    calls: int = 0
    tokens: int = 0
    cost: float | None = None
    problems: tuple[Problem, ...] = ()
    turned_away: tuple[Ungrounded, ...] = ()
    """Sentences of story summaries that said more than what they cite."""


NO_MODEL = Receipt()


def report_of(
    made: Made, *, told: Mapping[str, tuple[StorySentence, ...]] | None = None, receipt: Receipt = NO_MODEL
) -> Report:
    """The report; `told` holds the stories that a model told, by story."""
    lean = Shelf().lean
    claims = tuple(lean(claim) for reading in made.readings for claim in reading.claims)
    dates = place_dates(made.articles, made.aligned.anchors)
    ungrounded = (*(item for reading in made.readings for item in reading.ungrounded), *receipt.turned_away)
    return Report(
        articles=tuple(_report_article(article, dates) for article in made.articles),
        summaries=tuple(lean(reading.summary) for reading in made.readings),
        stories=tuple(map(lean, _with_sentences(made.aligned.stories, claims, {**made.told, **(told or {})}))),
        claims=claims,
        topics=tuple(map(lean, _report_topics(made.related))),
        findings=made.findings,
        confirmed=made.confirmed,
        origins=made.aligned.origins,
        ungrounded=tuple(map(lean, ungrounded)),
        coverage=_coverage(made.articles, made.readings, claims),
        problems=(*made.problems, *receipt.problems),
        provenance=Provenance(
            version=version("factcheck"),
            reference_date=made.today,
            readers=(READER, *receipt.readers),
            embedder=made.embedder,
            prompts=dict(receipt.prompts),
            calls=receipt.calls,
            tokens=receipt.tokens,
            cost=receipt.cost,
            seconds=round(time.perf_counter() - made.started, 3),
        ),
    )


def _report_article(article: Article, dates: Mapping[str, PlacedDate]) -> ReportArticle:
    return ReportArticle(
        id=article.id,
        title=article.title,
        publisher=article.publisher,
        agency=article.agency,
        byline=article.byline,
        published=dates[article.id],
        source=article.source,
        language=article.language,
        text=article.text,
        blocks=article.blocks,
        notices=article.notices,
    )


def _report_topics(related: Sequence[RelatedTopic]) -> Iterator[ReportTopic]:
    for item in related:
        topic = item.topic
        yield made(
            ReportTopic,
            id=topic.id,
            story_id=topic.story_id,
            property=topic.property,
            behaviour=topic.behaviour,
            event=topic.event,
            scope=topic.scope,
            statements=tuple(
                made(
                    ReportStatement,
                    claim_id=statement.claim.id,
                    as_of=statement.as_of,
                    origin=statement.origin_id,
                    resolved=statement.resolved,
                    period=statement.period,
                )
                for statement in topic.statements
            ),
            relations=Relations(_told_relations(item)),
        )


def _told_relations(item: RelatedTopic) -> Iterator[Relation]:
    """The relations but those of figures with which one article counts different things: most pairs, and no question."""
    article_of = {statement.claim.id: statement.claim.article_id for statement in item.topic.statements}
    for pair in item.relations:
        if pair.relation != "differs-in-scope" or article_of[pair.a] != article_of[pair.b]:
            yield pair


def _with_sentences(
    stories: Sequence[Story], claims: Sequence[Claim], told: Mapping[str, tuple[StorySentence, ...]]
) -> Iterator[Story]:
    """The stories with their sentences, each with the claims that it tells."""
    by_article: dict[str, list[Claim]] = {}
    for claim in claims:
        by_article.setdefault(claim.article_id, []).append(claim)
    for story in stories:
        sentences = tuple(_with_claims(item, by_article) for item in told[story.id])
        yield story.model_copy(update={"sentences": sentences})


def _with_claims(sentence: StorySentence, by_article: Mapping[str, Sequence[Claim]]) -> StorySentence:
    """The sentence with the claims that stand where it cites."""
    ids = [
        claim.id
        for citation in sentence.citations
        for claim in by_article.get(citation.article_id, ())
        if citation.span.covers(claim.span)
    ]
    return sentence.model_copy(update={"claim_ids": tuple(dict.fromkeys(ids))})


def _coverage(known: Sequence[Article], readings: Sequence[ArticleReading], claims: Sequence[Claim]) -> Coverage:
    left_out: Counter[str] = Counter()
    for reading in readings:
        left_out += reading.left_out
    figures = sum(reading.figures for reading in readings)
    per_reader = Counter(reader for claim in claims for reader in claim.readers)
    return Coverage(
        articles=len(known),
        undated=sum(1 for article in known if article.published.value is None),
        not_checked=tuple(
            f"{article.language}: {article.title}" for article in known if article.language not in CHECKED_LANGUAGES
        ),
        figures_read=figures,
        figures_bound=figures - left_out.total(),
        left_out=tuple(LeftOut(reason=reason, count=count) for reason, count in left_out.most_common()),
        claims_per_reader=dict(sorted(per_reader.items())),
    )
