"""ingest: pages to articles and blocks, against what a careful reader makes of each page."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.evaluation.cases.pages import ExpectedArticle, PageCase
from factcheck.evaluation.scores import Figure, Ills, Remark, Score, Share, Tally
from factcheck.ingest import read_inputs
from factcheck.model import Article, BlockRole

ARTICLES, TEXT, BLOCKS, KEPT_OUT, EMPTY = "articles", "own words held", "block roles", "furniture kept out", "pages refused"
_FACTS = ("title", "publisher", "agency", "day", "language")
_SHOWN = 120
"""Code points of an article that is none, enough to know it by."""
_ASIDE: frozenset[BlockRole] = frozenset({"furniture", "teaser"})


class Paired(NamedTuple):
    """An expected article and the one that was read for it."""

    expected: ExpectedArticle
    found: Article | None


def score_page(case: PageCase) -> Score:
    """What reading made of one page."""
    result = read_inputs([str(case.path)])
    return score_reading(case, result.articles)


def score_reading(case: PageCase, articles: Sequence[Article]) -> Score:
    """The articles that were read of a page against those expected."""
    paired = _paired(case.expected.articles, articles)
    matched = [(one.expected, one.found) for one in paired if one.found is not None]
    right = len(matched)
    rows: dict[str, Figure] = {ARTICLES: Tally(right, len(articles), right, len(paired)), EMPTY: Ills(int(not articles), 1)}
    rows |= {name: Share(sum(expected == found for expected, found in _values(name, matched)), len(paired)) for name in _FACTS}
    held = [(one, words) for one in paired for words in (one.expected.begins, *one.expected.holds)]
    roles = [(one, block) for one in paired for block in one.expected.blocks]
    rows[TEXT] = Share(sum(_holds(one.found, words) for one, words in held), len(held))
    rows[BLOCKS] = Share(sum(role_of(one.found, block.quote) == block.role for one, block in roles), len(roles))
    leaked = [words for words in case.expected.furniture if any(_is_read(article, words) for article in articles)]
    rows[KEPT_OUT] = Share(len(case.expected.furniture) - len(leaked), len(case.expected.furniture))
    return Score(case.id, rows, tuple(_remarks(paired, articles, leaked)))


def _paired(expected: Sequence[ExpectedArticle], articles: Sequence[Article]) -> list[Paired]:
    left = list(articles)
    paired = []
    for one in expected:
        found = next((article for article in left if _holds(article, one.begins) or article.title == one.title), None)
        if found is not None:
            left.remove(found)
        paired.append(Paired(one, found))
    return paired


def _values(name: str, matched: Sequence[tuple[ExpectedArticle, Article]]) -> Iterator[tuple[object, object]]:
    for expected, found in matched:
        if name == "agency":
            # Who was told something is not who wrote the article.
            is_credit = found.agency is not None and found.agency.evidence != "told"
            yield expected.agency, found.agency.name if found.agency is not None and is_credit else None
        elif name == "day":
            yield expected.published.isoformat() if expected.published else None, (found.published.value or "")[:10] or None
        else:
            yield getattr(expected, name), getattr(found, name)


def _same_words(text: str) -> str:
    return " ".join(text.split())


def _holds(article: Article | None, words: str) -> bool:
    return article is not None and _same_words(words) in _same_words(article.text)


def _is_read(article: Article, words: str) -> bool:
    """Whether `words` stand in the article as words of its own."""
    return _holds(article, words) and role_of(article, words) not in _ASIDE


def role_of(article: Article | None, words: str) -> BlockRole | None:
    """The role of the block in which `words` begin; None when they are not there."""
    start = article.text.find(words) if article is not None else -1
    if article is None or start < 0:
        return None
    return next((block.role for block in article.blocks if block.span.start <= start < block.span.end), None)


def _remarks(paired: Sequence[Paired], articles: Sequence[Article], leaked: Sequence[str]) -> Iterator[Remark]:
    for expected, found in paired:
        if found is None:
            yield Remark("missed", ARTICLES, f"no article “{expected.title}”")
        else:
            yield from _remarks_of(expected, found)
    matched = [one.found for one in paired]
    for article in articles:
        if article not in matched:
            yield Remark("false alarm", ARTICLES, f"an article that is none: “{article.title}”", (article.text[:_SHOWN],))
    for words in leaked:
        yield Remark("false alarm", KEPT_OUT, "furniture read as the article's own", (words,))


def _remarks_of(expected: ExpectedArticle, found: Article) -> Iterator[Remark]:
    for name in _FACTS:
        for wanted, read in _values(name, [(expected, found)]):
            if wanted != read:
                yield Remark("wrong", name, f"“{expected.title}”: {name} is {wanted!r}, read as {read!r}")
    for words in (expected.begins, *expected.holds):
        if not _holds(found, words):
            yield Remark("missed", TEXT, f"“{expected.title}” lacks words of its own", (words,))
    for block in expected.blocks:
        if role_of(found, block.quote) != block.role:
            yield Remark("wrong", BLOCKS, f"a {block.role} block read as {role_of(found, block.quote)}", (block.quote,))
