"""What a run starts from, and its stages in order; the same with a model and without."""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.align.order import oldest_first
from factcheck.consistency.confirm import find_confirmed
from factcheck.embed import Embedder
from factcheck.embed.embedder import Vectors
from factcheck.model import Article, Claim, Problem, RelatedTopic
from factcheck.pipeline.assemble import Made
from factcheck.pipeline.comparing import Comparison, Step
from factcheck.pipeline.embedders import is_at_endpoint, open_embedder
from factcheck.pipeline.stages import (
    CHECKED_LANGUAGES,
    ArticleReading,
    Documents,
    Input,
    align,
    articles_of,
    documents_of,
    is_read_by_rules,
    opening,
    read_by_rules,
)


@dataclass(frozen=True, slots=True)
class Given:
    """What a run starts from."""

    articles: Sequence[Article]
    checked: Sequence[Article]
    documents: Documents
    embedder: str | Embedder
    """The embedder, or the name of one at an endpoint, which is asked within the run."""
    today: date
    problems: tuple[Problem, ...]
    started: float


def given_of(
    articles: Input | Iterable[Input],
    today: date | None,
    embedder: str | Embedder,
    problems: Iterable[Problem],
) -> Given:
    """The articles read and made ready. InputError when paths were given and nothing was readable."""
    started = time.perf_counter()
    known, unread = articles_of(articles)
    checked = [article for article in known if article.language in CHECKED_LANGUAGES]
    return Given(
        articles=known,
        checked=checked,
        documents=documents_of(checked),
        embedder=embedder if is_at_endpoint(embedder) else open_embedder(embedder),
        today=today or date.today(),
        problems=(*problems, *unread),
        started=started,
    )


def vectors_by(given: Given) -> Vectors:
    """The vectors of the articles, in the order in which they are compared."""
    return open_embedder(given.embedder).embed(texts_to_place(given))


def texts_to_place(given: Given) -> list[str]:
    """What the vectors are made of, an article each, in the order in which they are compared."""
    return [opening(article) for article in oldest_first(given.checked)]


def read_all(given: Given) -> list[ArticleReading]:
    """What the rules read of each article."""
    return [read_by_rules(article, given.documents[article.id]) for article in given.checked]


def placed(given: Given, readings: Sequence[ArticleReading], vectors: Vectors) -> Comparison:
    """The claims in their stories, ready to be compared: placed the oldest article first, as `vectors` are."""
    articles = oldest_first(given.checked)
    claims_of = {
        article.id: [claim for claim in reading.claims if _is_compared(claim)]
        for article, reading in zip(given.checked, readings, strict=True)
    }
    claims = [claim for article in articles for claim in claims_of[article.id]]
    return Comparison(align(articles, given.documents, claims, vectors, given.today), given.checked, given.documents)


def steps(given: Given, readings: Sequence[ArticleReading], comparison: Comparison) -> Iterator[Step]:
    """All the work of a comparison, in steps with what each related: what a model is asked about comes first."""
    yield from comparison.compare()
    yield from comparison.tell({article.id: reading.claims for article, reading in zip(given.checked, readings, strict=True)})


def _is_compared(claim: Claim) -> bool:
    """Opinions and forecasts that only a model read are not; what the rules read too is, whatever the model calls it."""
    return claim.is_checkable or is_read_by_rules(claim)


def made_of(given: Given, readings: Sequence[ArticleReading], comparison: Comparison, related: Sequence[RelatedTopic]) -> Made:
    """Everything that the run made, once every step is done; `related` are the topics of the comparison."""
    return Made(
        articles=given.articles,
        readings=readings,
        aligned=comparison.aligned,
        related=related,
        findings=comparison.findings(),
        confirmed=find_confirmed(related),
        told=comparison.told,
        problems=given.problems,
        today=given.today,
        embedder=given.embedder if isinstance(given.embedder, str) else given.embedder.name,
        started=given.started,
    )
