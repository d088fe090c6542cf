"""Articles in, a report out: with the embedded rules."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.consistency.confirm import find_confirmed
from factcheck.embed import Embedder, load_embedder
from factcheck.model import Article, Finding, Problem, RelatedTopic, Report
from factcheck.pipeline.assemble import Made, report_of
from factcheck.pipeline.stages import (
    CHECKED_LANGUAGES,
    Aligned,
    ArticleReading,
    Documents,
    Input,
    align,
    articles_of,
    documents_of,
    find,
    read_by_rules,
    relate,
)


@dataclass(frozen=True, slots=True)
class _Given:
    """What a run starts from."""

    articles: Sequence[Article]
    checked: Sequence[Article]
    documents: Documents
    embedder: Embedder
    today: date
    problems: tuple[Problem, ...]
    started: float


def check(
    articles: Input | Iterable[Input],
    *,
    today: date | None = None,
    embedder: str | Embedder = "hashed",
    problems: Iterable[Problem] = (),
) -> Report:
    """The report on `articles` (articles, or paths to read them from), with the embedded rules.

    `today` is the reference date (default: the day of the run): years that nobody states are the most recent ones before
    it. Paths that cannot be read are among the report's problems; InputError is raised only when nothing
    was readable.
    """
    given = _given(articles, today, embedder, problems)
    readings = [read_by_rules(article, given.documents[article.id]) for article in given.checked]
    aligned, related, findings = _compared(given, readings)
    return report_of(_made(given, readings, aligned, related, findings))


def _given(
    articles: Input | Iterable[Input], today: date | None, embedder: str | Embedder, problems: Iterable[Problem]
) -> _Given:
    started = time.perf_counter()
    known, unread = articles_of(articles)
    checked = [article for article in known if article.language in CHECKED_LANGUAGES]
    return _Given(
        articles=known,
        checked=checked,
        documents=documents_of(checked),
        embedder=load_embedder(embedder) if isinstance(embedder, str) else embedder,
        today=today or date.today(),
        problems=(*problems, *unread),
        started=started,
    )


def _compared(given: _Given, readings: Sequence[ArticleReading]) -> tuple[Aligned, Sequence[RelatedTopic], tuple[Finding, ...]]:
    claims = [claim for reading in readings for claim in reading.claims]
    aligned = align(given.checked, given.documents, claims, given.embedder, given.today)
    related = relate(aligned, given.checked)
    return aligned, related, find(aligned, related, given.checked, given.documents)


def _made(
    given: _Given,
    readings: Sequence[ArticleReading],
    aligned: Aligned,
    related: Sequence[RelatedTopic],
    findings: tuple[Finding, ...],
) -> Made:
    return Made(
        articles=given.articles,
        readings=readings,
        aligned=aligned,
        related=related,
        findings=findings,
        confirmed=find_confirmed(related),
        problems=given.problems,
        today=given.today,
        embedder=given.embedder.name,
        started=given.started,
    )
