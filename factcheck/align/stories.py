"""Articles with one main event form a story."""

import hashlib
import re
from collections.abc import Mapping, Sequence

from factcheck.align.background import tells_of
from factcheck.align.clusters import candidate_pairs, cluster
from factcheck.align.days import read_days
from factcheck.align.likeness import Likeness
from factcheck.align.terms import Terms, opening, read_terms
from factcheck.embed import Vectors
from factcheck.embed.hashed import HashedEmbedder
from factcheck.model import Article, Story, TimeExpression

TITLE_LENGTH = 120

_OPENING = re.compile(r"[^\n]+?[.!?](?=\s|$)|[^\n]+")


def find_stories(
    articles: Sequence[Article],
    vectors: Vectors | None,
    times: Mapping[str, Sequence[TimeExpression]] | None = None,
) -> tuple[Story, ...]:
    """The stories of `articles`, each article in exactly one, in the order of their first articles.

    `vectors`, one unit vector an article, choose the article that gives a story its title. Which articles share a story,
    and a story's id, do not depend on the order of the input. Articles of other stories that tell of a story's event are
    its background; background never merges stories.
    """
    first: dict[str, int] = {}
    for row, article in enumerate(articles):
        first.setdefault(article.id, row)
    rows = list(first.values())
    unique = [articles[row] for row in rows]
    vectors = None if vectors is None else vectors[rows]
    terms = [read_terms(article) for article in unique]
    groups = _groups(unique, terms, times or {})
    background = tells_of(unique, terms, groups)
    return tuple(
        _story(unique, _central(terms, vectors, group), group, told) for group, told in zip(groups, background, strict=True)
    )


def _groups(
    articles: Sequence[Article], terms: Sequence[Terms], times: Mapping[str, Sequence[TimeExpression]]
) -> list[list[int]]:
    by_id = sorted(range(len(articles)), key=lambda index: articles[index].id)
    likeness = Likeness(
        [terms[index] for index in by_id],
        HashedEmbedder().embed([opening(articles[index]) for index in by_id]),
        [read_days(articles[index], times.get(articles[index].id, ())) for index in by_id],
    )
    found = cluster(len(by_id), candidate_pairs(likeness.terms), likeness.of)
    return sorted(sorted(by_id[member] for member in group) for group in found)


def _central(terms: Sequence[Terms], vectors: Vectors | None, group: Sequence[int]) -> int:
    """The article nearest to the sum of its story's vectors, or terms."""
    if vectors is not None:
        near = vectors[list(group)] @ vectors[list(group)].sum(axis=0)
        return max(zip(near.round(5).tolist(), (terms[index].article_id for index in group), group, strict=True))[2]
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


def _story(articles: Sequence[Article], central: int, group: Sequence[int], told: Sequence[int]) -> Story:
    key = min(articles[index].id for index in group)
    return Story(
        id="s" + hashlib.sha256(key.encode()).hexdigest()[:10],
        title=_title(articles[central]),
        article_ids=tuple(articles[index].id for index in group),
        background_article_ids=tuple(articles[index].id for index in told),
    )
