"""Article sentences by local number, as a request shows them and a reply cites them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.model import Article, Block, BlockRole, Field, Span
from factcheck.text.document import Document

TITLE = 0
"""The number of an article's title."""

_UNTOLD_ROLES: frozenset[BlockRole] = frozenset({"furniture", "teaser", "correction", "byline", "dateline"})
"""Another article's headline, the wrong figure that a note takes back, who wrote it: no claim of this article stands there."""


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
    told = [sent for sent in sents if _is_told(article.blocks, sent) and sent.slice(document.text).strip()]
    return tuple(
        Passage(number, article.id, sent, flattened(sent.slice(document.text))) for number, sent in enumerate(told, first)
    )


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
    return " ".join("".join(" " if char < " " or char == "\x7f" else char for char in text).split())


def words_at(span: Span, documents: Mapping[Field, Document]) -> str:
    """The words at `span` of an article's documents."""
    return span.slice(documents[span.field].text)


def _is_told(blocks: Sequence[Block], sent: Span) -> bool:
    roles = {block.role for block in blocks if block.span.overlaps(sent)}
    return not roles or not roles <= _UNTOLD_ROLES
