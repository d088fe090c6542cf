"""Runs of whole sentences that fit a model's call or a vector."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.model import Article, Span

CALL_CHARACTERS = 4_000
"""About 1,000 tokens: most news articles are one call, and a reply that lists its claims stays far from being cut."""
VECTOR_CHARACTERS = 800
"""About what sentence-transformers models read before they cut the rest off (256 tokens)."""
CONTEXT_CHARACTERS = 400
"""Two or three sentences before a chunk: enough to tell who "he" and what "the crash" is."""

# A chunk may end this much of its size early to end with a paragraph.
_PARAGRAPH_SLACK = 0.25


@dataclass(frozen=True, slots=True)
class Chunk:
    """Whole sentences of one article; `context_before` holds the sentences right before them, for reading only."""

    article_id: str
    span: Span
    sents: tuple[Span, ...]
    context_before: Span | None = None


def chunks(article: Article, sents: Sequence[Span], *, size: int = CALL_CHARACTERS) -> tuple[Chunk, ...]:
    """The sentences `sents` of the article's text in runs of at most `size` characters, in order.

    Every sentence is in exactly one chunk; a chunk is longer than `size` only when it is one sentence. It ends with a
    paragraph where that costs little. The context repeats up to CONTEXT_CHARACTERS of what stands before.
    """
    found = []
    for start, end in _runs(article.text, sents, size):
        span = sents[start].model_copy(update={"end": sents[end - 1].end})
        found.append(Chunk(article.id, span, tuple(sents[start:end]), _context(sents, start)))
    return tuple(found)


def _runs(text: str, sents: Sequence[Span], size: int) -> Iterator[tuple[int, int]]:
    start = paragraph = 0
    for index, sent in enumerate(sents):
        if index > start and "\n" in text[sents[index - 1].end : sent.start]:
            paragraph = index
        if index > start and sent.end - sents[start].start > size:
            is_near = paragraph > start and sents[index - 1].end - sents[paragraph - 1].end <= size * _PARAGRAPH_SLACK
            end = paragraph if is_near else index
            yield start, end
            start = paragraph = end
            if start < index and sent.end - sents[start].start > size:
                # The sentences after that paragraph and this long one do not fit together.
                yield start, index
                start = paragraph = index
    if sents:
        yield start, len(sents)


def _context(sents: Sequence[Span], start: int) -> Span | None:
    first = start
    while first > 0 and sents[start - 1].end - sents[first - 1].start <= CONTEXT_CHARACTERS:
        first -= 1
    return None if first == start else sents[first].model_copy(update={"end": sents[start - 1].end})
