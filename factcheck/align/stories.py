"""Articles with one main event form a story."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from factcheck.align.background import tells_of
from factcheck.align.clusters import candidate_pairs, cluster
from factcheck.align.likeness import Likeness
from factcheck.align.terms import LEAD_LENGTH, Terms, read_terms
from factcheck.model import Article, Story, TimeExpression

Vectors = NDArray[np.float32]

SAME_STORY = 0.5
"""Mean log-odds from which two clusters are one story.

Above even odds, since a merge of two events raises false alarms and a split only loses a comparison; on the development
topics precision stops rising quickly here.
"""
TITLE_LENGTH = 120

_FULL_DATE = re.compile(r"\d{4}-\d\d-\d\d")  # 2025-07-16, of 2025-07-16T09:30+07:00 too
_OPENING = re.compile(r"[^\n]+?[.!?](?=\s|$)|[^\n]+")


def find_stories(
    articles: Sequence[Article],
    vectors: Vectors | None,
    times: Mapping[str, Sequence[TimeExpression]] | None = None,
) -> tuple[Story, ...]:
    """The stories of `articles`, each article in exactly one, in the order of their first articles.

    `vectors` holds one unit vector an article. Which articles share a story, and the story's id, do not depend on the
    order of the input. Articles of other stories that tell of a story's event are its background; background never
    merges stories.
    """
    unique = list({article.id: article for article in articles}.values())
    terms = [read_terms(article) for article in unique]
    groups = _groups(unique, terms, times or {})
    background = tells_of(unique, terms, groups)
    return tuple(_story(unique, terms, group, told) for group, told in zip(groups, background, strict=True))


def _groups(
    articles: Sequence[Article], terms: Sequence[Terms], times: Mapping[str, Sequence[TimeExpression]]
) -> list[list[int]]:
    by_id = sorted(range(len(articles)), key=lambda index: articles[index].id)
    likeness = Likeness(
        [terms[index] for index in by_id], [_day(articles[index], times.get(articles[index].id, ())) for index in by_id]
    )
    found = cluster(len(by_id), candidate_pairs(likeness.terms), likeness.of, SAME_STORY)
    return sorted(sorted(by_id[member] for member in group) for group in found)


def _day(article: Article, times: Sequence[TimeExpression]) -> date | None:
    """The day of publication as the page gives it, or the newest full date that the lead states."""
    stated = _FULL_DATE.match(article.published.value or "")
    if stated:
        return date.fromisoformat(stated.group())
    days = [time.latest for time in times if time.latest and time.latest == time.earliest and time.span.start < LEAD_LENGTH]
    return max(days, default=None)


def _central(terms: Sequence[Terms], group: Sequence[int]) -> int:
    """The article nearest to the sum of its story's terms."""
    total: dict[str, float] = {}
    for index in group:
        for word, weight in terms[index].weights.items():
            total[word] = total.get(word, 0.0) + weight
    nearness = {index: sum(weight * total[word] for word, weight in terms[index].weights.items()) for index in group}
    return max(group, key=lambda index: (round(nearness[index], 9), terms[index].article_id))


def _title(article: Article) -> str:
    if article.title.strip():
        return article.title.strip()
    opening = _OPENING.search(article.text)
    return opening.group().strip()[:TITLE_LENGTH] if opening else ""


def _story(articles: Sequence[Article], terms: Sequence[Terms], group: Sequence[int], told: Sequence[int]) -> Story:
    key = min(articles[index].id for index in group)
    return Story(
        id="s" + hashlib.sha256(key.encode()).hexdigest()[:10],
        title=_title(articles[_central(terms, group)]),
        article_ids=tuple(articles[index].id for index in group),
        background_article_ids=tuple(articles[index].id for index in told),
    )
