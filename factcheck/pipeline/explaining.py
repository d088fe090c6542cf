"""A finding with everything behind it, and the passages nearest to it."""

import numpy as np

from factcheck.embed import Embedder
from factcheck.extract.chunk import VECTOR_CHARACTERS, chunks
from factcheck.model import Article, Report, ReportArticle
from factcheck.pipeline.embedders import open_embedder
from factcheck.report.explanation import Explanation, NearPassage, explanation_of, find_finding
from factcheck.text.document import Document

_NEAREST = 3
"""Other passages that `explain` shows: as many as an editor reads before opening the articles."""
_NEAR = 0.25
"""Below this cosine two passages of news share little more than their function words."""


def explain(finding_id: str, report: Report, *, embedder: str | Embedder = "hashed") -> Explanation:
    """The finding with that id (or an id that begins so), both sides in context, and the nearest passages of other
    articles of its story by their chunk vectors. UnknownFinding when the report has none.
    """
    finding = find_finding(finding_id, report)
    vectors_by = open_embedder(embedder)
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
