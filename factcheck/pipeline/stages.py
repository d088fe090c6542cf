"""The stages that no model takes part in, each from what the one before it made."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from os import PathLike

from factcheck.align.anchors import find_anchors
from factcheck.align.copies import find_copies
from factcheck.align.events import StoryContext, story_context
from factcheck.align.origins import find_origins, near_copies
from factcheck.align.statements import place_statements
from factcheck.align.stories import find_stories
from factcheck.align.topics import find_topics
from factcheck.embed.embedder import Vectors
from factcheck.errors import UnreadablePage
from factcheck.extract.lead import summarise
from factcheck.extract.rules import READER, Reading, read_on
from factcheck.ground import reconcile, verify
from factcheck.ingest import read_inputs
from factcheck.model import (
    Anchor,
    Article,
    Claim,
    Field,
    Origin,
    Problem,
    Statement,
    Story,
    Summary,
    Topic,
    Ungrounded,
)
from factcheck.text.document import Document

Documents = Mapping[str, Mapping[Field, Document]]
"""By article: its title and text, each read once."""
Input = Article | str | PathLike[str]

CHECKED_LANGUAGES = frozenset({"en", "und"})


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """What reading and grounding made of one article."""

    claims: tuple[Claim, ...]
    ungrounded: tuple[Ungrounded, ...]
    summary: Summary
    figures: int
    left_out: Counter[str]


@dataclass(frozen=True, slots=True)
class Aligned:
    """Stories with what was placed in them."""

    stories: tuple[Story, ...]
    contexts: dict[str, StoryContext]
    anchors: Mapping[str, Anchor]
    origins: tuple[Origin, ...]
    copies: Mapping[str, int]
    """The number of its text for each article that is a near-copy of another."""
    topics: tuple[Topic, ...]
    """Of what the rules read; findings are made of these alone, the same with a model as without."""
    model_topics: tuple[Topic, ...] = ()
    """Of what only a model read."""


def articles_of(given: Input | Iterable[Input]) -> tuple[list[Article], tuple[Problem, ...]]:
    """The articles given and those read from the paths given, each once, and what could not be read.

    InputError when paths were given and nothing was readable, TypeError for what is neither an article nor a path.
    """
    items = [given] if isinstance(given, Article | str | PathLike | bytes) or not isinstance(given, Iterable) else list(given)
    for item in items:
        if not isinstance(item, Article | str | PathLike):
            raise TypeError(f"expected articles, or paths as str or PathLike, not {type(item).__name__}: {item!r}")
    paths = [str(item) for item in items if not isinstance(item, Article)]
    found = [item for item in items if isinstance(item, Article)]
    if not paths:
        return list({article.id: article for article in found}.values()), ()
    result = read_inputs(paths)
    if not found and not result.articles:
        raise UnreadablePage("; ".join(problem.message for problem in result.problems) or f"no article in {', '.join(paths)}")
    return list({article.id: article for article in (*found, *result.articles)}.values()), tuple(result.problems)


def documents_of(articles: Sequence[Article]) -> dict[str, dict[Field, Document]]:
    """The documents of every article, by its id."""
    return {
        article.id: {"title": Document(article.title, "title"), "text": Document(article.text, "text")} for article in articles
    }


def read_by_rules(article: Article, documents: Mapping[Field, Document]) -> ArticleReading:
    """The article read by the rules, its drafts grounded, its summary taken."""
    return next(filter(None, read_by_steps(article, documents)))


def read_by_steps(article: Article, documents: Mapping[Field, Document]) -> Iterator[ArticleReading | None]:
    """As `read_by_rules`, a sentence or a claim a step, for those who do other things in between; the reading comes last."""
    reading, outcomes = Reading(), []
    for reading in read_on(article, documents):  # noqa: B007 - one object that grows
        yield None
    for draft in reading.drafts:
        outcomes.append(verify(draft, article, documents))
        yield None
    claims = reconcile([outcome for outcome in outcomes if isinstance(outcome, Claim)])
    yield ArticleReading(
        claims=claims,
        ungrounded=tuple(outcome for outcome in outcomes if isinstance(outcome, Ungrounded)),
        summary=summarise(article, documents["text"].sents, claims),
        figures=reading.figures,
        left_out=reading.left_out,
    )


def align(articles: Sequence[Article], documents: Documents, claims: Sequence[Claim], vectors: Vectors, today: date) -> Aligned:
    """The claims in their stories: anchors, origins, events and topics; `vectors` has a row for each article.

    Which event a story is about, and what is background to it, the claims that the rules read decide; what a model alone read
    is placed beside them.
    """
    times = {article.id: (*documents[article.id]["title"].times, *documents[article.id]["text"].times) for article in articles}
    stories = find_stories(articles, vectors, times)
    anchors = find_anchors(articles, today, stories, times)
    copies = find_copies(articles)
    origins = find_origins(articles, copies=copies)
    by_id = {article.id: article for article in articles}
    claims_of: dict[str, list[Claim]] = {}
    for claim in filter(is_read_by_rules, claims):
        claims_of.setdefault(claim.article_id, []).append(claim)
    contexts = {
        story.id: story_context(
            story, by_id, [claim for name in story.article_ids for claim in claims_of.get(name, ())], anchors
        )
        for story in stories
    }
    statements = place_statements(stories, contexts, by_id, claims, anchors, origins)
    by_rules = [statement for statement in statements if is_read_by_rules(statement.claim)]
    alone = [statement for statement in statements if not is_read_by_rules(statement.claim)]
    told = _with_background(stories, by_rules)
    texts = {name: number for number, names in enumerate(near_copies(articles, copies=copies)) for name in names}
    by_rules_found, alone_found = find_topics(by_rules, by_id, documents), find_topics(alone, by_id)
    return Aligned(told, contexts, anchors, origins, texts, by_rules_found, alone_found)


def is_read_by_rules(claim: Claim) -> bool:
    """Whether the rules read it, alone or with a model."""
    return READER in claim.readers


def _with_background(stories: Sequence[Story], statements: Sequence[Statement]) -> tuple[Story, ...]:
    """The stories with every article of another story that lends them a statement."""
    lent: dict[str, dict[str, None]] = {story.id: dict.fromkeys(story.background_article_ids) for story in stories}
    members = {story.id: set(story.article_ids) for story in stories}
    for statement in statements:
        if statement.claim.article_id not in members[statement.story_id]:
            lent[statement.story_id][statement.claim.article_id] = None
    return tuple(story.model_copy(update={"background_article_ids": tuple(lent[story.id])}) for story in stories)


def opening(article: Article) -> str:
    """What an article's vector is made of: its title and the top of its text, where news says what it is about."""
    return f"{article.title}\n{article.text[:_VECTOR_CHARACTERS]}"


_VECTOR_CHARACTERS = 2_000
