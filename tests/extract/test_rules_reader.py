"""What the rules make of a whole article: which sentences they read, and what they say they left out."""

import pytest

from factcheck.extract.rules import read, reader
from factcheck.model import Article, Block, Field, Span
from factcheck.text.document import Document

SENTENCE = "Floods killed {} people in Velmar. "


def reading_of(text: str) -> reader.Reading:
    """The article of one body block, read."""
    article = Article(id="a", title="", text=text, blocks=(Block(role="body", span=Span(start=0, end=len(text))),))
    documents: dict[Field, Document] = {"title": Document("", "title"), "text": Document(text, "text")}
    return read(article, documents)


def test_an_article_is_read_for_so_many_claims_and_the_rest_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that is one endless table costs no more than the largest article, and coverage says what was left out."""
    monkeypatch.setattr(reader, "MOST_DRAFTS", 5)
    found = reading_of("".join(SENTENCE.format(number) for number in range(11, 31)))
    assert 5 <= len(found.drafts) <= 6
    assert found.figures == 20
    counts = [draft for draft in found.drafts if draft.kind == "quantity"]
    assert found.left_out["after the first 5 claims of its article"] == 20 - len(counts)


def test_an_article_of_common_length_is_read_to_its_end() -> None:
    """The cap is far from what a newspaper prints."""
    found = reading_of("".join(SENTENCE.format(number) for number in range(11, 211)))
    assert len([draft for draft in found.drafts if draft.kind == "quantity"]) == 200
    assert not found.left_out
