"""Article sentences by local number, as a request shows them and a reply cites them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.model import Article, Block, BlockRole, Field, Span
from factcheck.text.document import Document

TITLE = 0
"""The number of an article's title."""

_UNTOLD_ROLES: frozenset[BlockRole] = frozenset({"furniture", "teaser", "correction", "byline", "dateline"})
"""Another article's headline, the wrong figure that a note takes back, who wrote it: no claim of this article stands there."""
_CONTROLS = dict.fromkeys((*range(0x20), 0x7F), " ")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with the number it has in one request; `span` points into the article's field."""

    number: int
    article_id: str
    span: Span
    text: str
    """The sentence with its white space flattened; an article cannot forge a numbered line."""


def numbered(article: Article, document: Document, sents: Sequence[Span], *, first: int = 1) -> tuple[Passage, ...]:
    """The sentences of `sents` that belong to the article itself, numbered from `first` in the order of the text."""
    starts = [block.span.start for block in article.blocks]
    own = ((sent, sent.slice(document.text)) for sent in sents if _is_told(article.blocks, starts, sent))
    told = ((sent, words) for sent, words in own if words.strip())
    return tuple(Passage(number, article.id, sent, flattened(words)) for number, (sent, words) in enumerate(told, first))


def title_passage(article: Article) -> Passage | None:
    """The title as sentence 0, None when there is none."""
    if not article.title.strip():
        return None
    return Passage(TITLE, article.id, Span(start=0, end=len(article.title), field="title"), flattened(article.title))


def lines(passages: Iterable[Passage]) -> str:
    """One numbered line a passage."""
    return "\n".join(f"[{passage.number}] {passage.text}" for passage in passages)


def flattened(text: str) -> str:
    """`text` on one line, without NUL and other control characters."""
    return " ".join(text.translate(_CONTROLS).split())


def words_at(span: Span, documents: Mapping[Field, Document]) -> str:
    """The words at `span` of an article's documents."""
    return span.slice(documents[span.field].text)


def _is_told(blocks: Sequence[Block], starts: Sequence[int], sent: Span) -> bool:
    near = blocks[max(bisect_right(starts, sent.start) - 1, 0) : bisect_left(starts, sent.end)]
    roles = {block.role for block in near if block.span.overlaps(sent)}
    return not roles or not roles <= _UNTOLD_ROLES
