"""The one place where the stages meet: articles in, a report out."""

import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from importlib.metadata import version
from os import PathLike
from typing import Any

import numpy as np
from numpy.typing import NDArray

from factcheck.align.anchors import find_anchors, place_dates
from factcheck.align.copies import Copy, find_copies
from factcheck.align.events import StoryContext, is_common_place, story_context
from factcheck.align.origins import find_origins, near_copies
from factcheck.align.statements import place_statements
from factcheck.align.stories import find_stories
from factcheck.align.topics import find_topics
from factcheck.consistency.confirm import find_confirmed
from factcheck.consistency.registry import checks
from factcheck.consistency.settle import relate_topic
from factcheck.consistency.story_view import StoryView
from factcheck.embed import Embedder, load_embedder
from factcheck.extract.chunk import VECTOR_CHARACTERS, chunks
from factcheck.extract.lead import summarise
from factcheck.extract.rules import READER, read
from factcheck.ground import reconcile, verify
from factcheck.ingest import read_inputs
from factcheck.model import (
    Anchor,
    Article,
    Citation,
    Claim,
    Coverage,
    Field,
    Finding,
    LeftOut,
    Origin,
    Problem,
    Provenance,
    RelatedTopic,
    Report,
    ReportArticle,
    ReportStatement,
    ReportTopic,
    Statement,
    Story,
    StorySentence,
    Summary,
    Topic,
    Ungrounded,
)
from factcheck.report.explanation import Explanation, NearPassage, explanation_of, find_finding
from factcheck.text.document import Document

_CHECKED_LANGUAGES = frozenset({"en", "und"})
_SEVERITY_ORDER = {"high": 0, "medium": 1, "low": 2}
_STORY_SENTENCES = 3
"""Sentences of a story's own summary: as many as an editor reads at a glance."""

Documents = Mapping[str, Mapping[Field, Document]]
Input = Article | str | PathLike[str]


@dataclass
class _Read:
    """What reading and grounding made of the articles."""

    claims: list[Claim] = field(default_factory=list)
    ungrounded: list[Ungrounded] = field(default_factory=list)
    summaries: list[Summary] = field(default_factory=list)
    figures: int = 0
    left_out: Counter[str] = field(default_factory=Counter)


@dataclass
class _Aligned:
    """Stories with what was placed in them."""

    stories: tuple[Story, ...]
    contexts: dict[str, StoryContext]
    anchors: Mapping[str, Anchor]
    origins: tuple[Origin, ...]
    copies: list[Copy]
    topics: tuple[Topic, ...]


def check(
    articles: Input | Iterable[Input],
    *,
    today: date | None = None,
    embedder: str | Embedder = "hashed",
    problems: Iterable[Problem] = (),
) -> Report:
    """The report on `articles` (articles, or paths to read them from), with the embedded rules.

    `today` is the reference date (default: the day of the run): years that nobody states are the most recent ones before
    it. Paths that cannot be read are among the report's problems; InputError is raised only when nothing was readable.
    """
    started = time.perf_counter()
    known, unread = _articles(articles)
    reference = today or date.today()
    vectors_by = load_embedder(embedder) if isinstance(embedder, str) else embedder
    checked = [article for article in known if article.language in _CHECKED_LANGUAGES]
    documents = _documents(checked)
    reading = _read(checked, documents)
    aligned = _align(checked, documents, reading.claims, vectors_by, reference)
    related = _relate(aligned, checked)
    findings = _find(aligned, related, checked, documents)
    dates = place_dates(known, aligned.anchors)
    return Report(
        articles=tuple(_report_article(article, dates) for article in known),
        summaries=tuple(reading.summaries),
        stories=_with_sentences(aligned.stories, reading),
        claims=tuple(reading.claims),
        topics=tuple(_report_topic(item) for item in related),
        findings=findings,
        confirmed=find_confirmed(related),
        origins=aligned.origins,
        ungrounded=tuple(reading.ungrounded),
        coverage=_coverage(known, reading),
        problems=(*problems, *unread),
        provenance=Provenance(
            version=version("factcheck"),
            reference_date=reference,
            readers=(READER,),
            embedder=vectors_by.name,
            seconds=round(time.perf_counter() - started, 3),
        ),
    )


_NEAREST = 3
"""Other passages that `explain` shows: as many as an editor reads before opening the articles."""
_NEAR = 0.25
"""Below this cosine two passages of news share little more than their function words."""


def explain(finding_id: str, report: Report, *, embedder: str | Embedder = "hashed") -> Explanation:
    """The finding with that id (or an id that begins so), both sides in context, and the nearest passages of other
    articles of its story by their chunk vectors. UnknownFinding when the report has none.
    """
    finding = find_finding(finding_id, report)
    vectors_by = load_embedder(embedder) if isinstance(embedder, str) else embedder
    story = next(story for story in report.stories if story.id == finding.story_id)
    names = {*story.article_ids, *story.background_article_ids}
    cited = {name for side in finding.sides for name in side.claim_ids}
    quotes = [claim for claim in report.claims if claim.id in cited]
    passages = [
        (article.id, chunk.span, article.text)
        for article in report.articles
        if article.id in names
        for chunk in chunks(_as_article(article), Document(article.text).sents, size=VECTOR_CHARACTERS)
        if not any(claim.article_id == article.id and chunk.span.overlaps(claim.span) for claim in quotes)
    ]
    if not passages or not quotes:
        return explanation_of(finding_id, report)
    likeness = vectors_by.embed([span.slice(text) for _, span, text in passages])
    likeness = (likeness @ vectors_by.embed([claim.quote for claim in quotes]).T).max(axis=1)
    order = np.argsort(-likeness, kind="stable")[:_NEAREST]
    nearest = [
        NearPassage(article_id=passages[index][0], span=passages[index][1], similarity=round(float(likeness[index]), 3))
        for index in order
        if likeness[index] >= _NEAR
    ]
    return explanation_of(finding_id, report, nearest=nearest)


def _as_article(article: ReportArticle) -> Article:
    return Article(id=article.id, title=article.title, text=article.text, blocks=article.blocks)


def _articles(given: Input | Iterable[Input]) -> tuple[list[Article], tuple[Problem, ...]]:
    items = [given] if isinstance(given, Article | str | PathLike) else list(given)
    paths = [str(item) for item in items if not isinstance(item, Article)]
    found = [item for item in items if isinstance(item, Article)]
    if not paths:
        return list({article.id: article for article in found}.values()), ()
    result = read_inputs(paths)
    return list({article.id: article for article in (*found, *result.articles)}.values()), tuple(result.problems)


def _documents(articles: Sequence[Article]) -> dict[str, dict[Field, Document]]:
    return {
        article.id: {"title": Document(article.title, "title"), "text": Document(article.text, "text")} for article in articles
    }


def _read(articles: Sequence[Article], documents: Documents) -> _Read:
    """Every article read by the rules, its drafts grounded, its summary taken."""
    found = _Read()
    for article in articles:
        own = documents[article.id]
        reading = read(article, own)
        outcomes = [verify(draft, article, own) for draft in reading.drafts]
        claims = reconcile([outcome for outcome in outcomes if isinstance(outcome, Claim)])
        found.claims += claims
        found.ungrounded += [outcome for outcome in outcomes if isinstance(outcome, Ungrounded)]
        found.summaries.append(summarise(article, own["text"].sents, claims))
        found.figures += reading.figures
        found.left_out += reading.left_out
    return found


def _align(
    articles: Sequence[Article], documents: Documents, claims: Sequence[Claim], embedder: Embedder, today: date
) -> _Aligned:
    times = {article.id: (*documents[article.id]["title"].times, *documents[article.id]["text"].times) for article in articles}
    stories = find_stories(articles, _article_vectors(articles, embedder), times)
    anchors = find_anchors(articles, today, stories, times)
    copies = find_copies(articles)
    origins = find_origins(articles, copies=copies)
    by_id = {article.id: article for article in articles}
    claims_of: dict[str, list[Claim]] = {}
    for claim in claims:
        claims_of.setdefault(claim.article_id, []).append(claim)
    contexts = {
        story.id: story_context(
            story, by_id, [claim for name in story.article_ids for claim in claims_of.get(name, ())], anchors
        )
        for story in stories
    }
    statements = place_statements(stories, contexts, by_id, claims, anchors, origins)
    return _Aligned(_with_background(stories, statements), contexts, anchors, origins, copies, find_topics(statements))


def _with_background(stories: Sequence[Story], statements: Sequence[Statement]) -> tuple[Story, ...]:
    """The stories with every article of another story that lends them a statement."""
    lent: dict[str, dict[str, None]] = {story.id: dict.fromkeys(story.background_article_ids) for story in stories}
    members = {story.id: set(story.article_ids) for story in stories}
    for statement in statements:
        if statement.claim.article_id not in members[statement.story_id]:
            lent[statement.story_id][statement.claim.article_id] = None
    return tuple(story.model_copy(update={"background_article_ids": tuple(lent[story.id])}) for story in stories)


def _article_vectors(articles: Sequence[Article], embedder: Embedder) -> NDArray[np.float32]:
    """One unit vector an article, of its title and the top of its text, where news says what it is about."""
    return embedder.embed([f"{article.title}\n{article.text[:_VECTOR_CHARACTERS]}" for article in articles])


_VECTOR_CHARACTERS = 2_000


def _relate(aligned: _Aligned, articles: Sequence[Article]) -> list[RelatedTopic]:
    copies = {name: number for number, group in enumerate(near_copies(articles, copies=aligned.copies)) for name in group}
    related = []
    for topic in aligned.topics:
        is_common = partial(is_common_place, aligned.contexts[topic.story_id])
        related.append(relate_topic(topic, is_common, copies))
    return related


def _find(
    aligned: _Aligned, related: Sequence[RelatedTopic], articles: Sequence[Article], documents: Documents
) -> tuple[Finding, ...]:
    """The findings of every story, the severest first, then in the order of the stories and codes."""
    by_id = {article.id: article for article in articles}
    origins = {name: origin for origin in aligned.origins for name in origin.article_ids}
    by_story: dict[str, list[RelatedTopic]] = {story.id: [] for story in aligned.stories}
    for item in related:
        by_story[item.topic.story_id].append(item)
    findings: list[Finding] = []
    for story in aligned.stories:
        view = StoryView(story, aligned.contexts[story.id], by_story[story.id], by_id, documents, aligned.anchors, origins)
        for run in checks():
            findings += run(view)
    return tuple(sorted(findings, key=lambda finding: _SEVERITY_ORDER[finding.severity]))


def _report_article(article: Article, dates: Mapping[str, Any]) -> ReportArticle:
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
    )


def _report_topic(item: RelatedTopic) -> ReportTopic:
    topic = item.topic
    return ReportTopic(
        id=topic.id,
        story_id=topic.story_id,
        property=topic.property,
        behaviour=topic.behaviour,
        event=topic.event,
        scope=topic.scope,
        statements=tuple(
            ReportStatement(
                claim_id=statement.claim.id,
                as_of=statement.as_of,
                origin=statement.origin_id,
                resolved=statement.resolved,
                period=statement.period,
            )
            for statement in topic.statements
        ),
        relations=item.relations,
    )


def _with_sentences(stories: Sequence[Story], reading: _Read) -> tuple[Story, ...]:
    """The stories with the first sentence of their articles' summaries, each cited."""
    summaries = {summary.article_id: summary for summary in reading.summaries}
    told = []
    for story in stories:
        sentences = []
        for name in story.article_ids:
            for sentence in summaries[name].sentences[:1]:
                span = sentence.spans[0]
                inside = tuple(claim.id for claim in reading.claims if claim.article_id == name and span.covers(claim.span))
                sentences.append(
                    StorySentence(text=sentence.text, citations=(Citation(article_id=name, span=span),), claim_ids=inside)
                )
        told.append(story.model_copy(update={"sentences": tuple(sentences[:_STORY_SENTENCES])}))
    return tuple(told)


def _coverage(known: Sequence[Article], reading: _Read) -> Coverage:
    undated = sum(1 for article in known if article.published.value is None)
    left_out = sum(reading.left_out.values())
    per_reader = Counter(reader for claim in reading.claims for reader in claim.readers)
    return Coverage(
        articles=len(known),
        undated=undated,
        not_checked=tuple(
            f"{article.language}: {article.title}" for article in known if article.language not in _CHECKED_LANGUAGES
        ),
        figures_read=reading.figures,
        figures_bound=reading.figures - left_out,
        left_out=tuple(LeftOut(reason=reason, count=count) for reason, count in reading.left_out.most_common()),
        claims_per_reader=dict(sorted(per_reader.items())),
    )
