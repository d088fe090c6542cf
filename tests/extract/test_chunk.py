"""Chunks tile the sentences and fit."""

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.chunk import CONTEXT_CHARACTERS, chunks
from factcheck.model import Article, Span


def article_of(words: list[tuple[str, str]]) -> tuple[Article, list[Span]]:
    """An article of sentences, each with what stands behind it, and their spans."""
    text, sents = "", []
    for sentence, gap in words:
        sents.append(Span(start=len(text), end=len(text) + len(sentence)))
        text += sentence + gap
    return Article(id="a1", title="", text=text, blocks=()), sents


sentences = st.lists(
    st.tuples(st.integers(1, 90).map(lambda length: "x" * length), st.sampled_from([" ", " ", "\n", "\n\n"])), max_size=40
)


@given(sentences, st.integers(10, 300))
@settings(max_examples=150, deadline=None)
def test_chunks_tile_the_sentences_and_fit(words: list[tuple[str, str]], size: int) -> None:
    """Every sentence once and in order; over the size only what is one sentence."""
    article, sents = article_of(words)
    found = chunks(article, sents, size=size)
    assert [sent for chunk in found for sent in chunk.sents] == sents
    for chunk in found:
        assert (chunk.span.start, chunk.span.end) == (chunk.sents[0].start, chunk.sents[-1].end)
        assert chunk.span.end - chunk.span.start <= size or len(chunk.sents) == 1


@given(sentences)
@settings(max_examples=80, deadline=None)
def test_the_context_is_the_whole_sentences_right_before(words: list[tuple[str, str]]) -> None:
    """It ends where the sentence before the chunk ends, begins with a sentence, and is short."""
    article, sents = article_of(words)
    for chunk in chunks(article, sents, size=120):
        context = chunk.context_before
        if context is not None:
            assert context.end == max(sent.end for sent in sents if sent.end <= chunk.span.start)
            assert context.start in {sent.start for sent in sents}
            assert context.end - context.start <= CONTEXT_CHARACTERS


def test_a_short_article_is_one_chunk_without_context() -> None:
    """Nothing stands before it."""
    article, sents = article_of([("The vote passed.", " "), ("It was close.", "")])
    (chunk,) = chunks(article, sents)
    assert chunk.article_id == "a1"
    assert chunk.context_before is None
    assert len(chunk.sents) == 2


def test_a_chunk_ends_with_a_paragraph_when_one_ends_near_its_size() -> None:
    """Ten sentences of 50, a paragraph after the seventh: the first chunk of 400 takes seven, not eight."""
    article, sents = article_of([("x" * 49 + ".", "\n\n" if index == 6 else " ") for index in range(10)])
    assert [len(chunk.sents) for chunk in chunks(article, sents, size=410)] == [7, 3]


def test_a_paragraph_that_ends_far_from_the_size_ends_no_chunk() -> None:
    """A paragraph after the second of ten sentences would leave most of the chunk empty."""
    article, sents = article_of([("x" * 49 + ".", "\n\n" if index == 1 else " ") for index in range(10)])
    assert [len(chunk.sents) for chunk in chunks(article, sents, size=410)] == [8, 2]


def test_no_sentence_no_chunk() -> None:
    """An empty article has none."""
    assert chunks(Article(id="a1", title="", text="", blocks=()), []) == ()
