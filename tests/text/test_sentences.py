"""Where sentences end: hard cases from a table, and the properties that every split has."""

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Span
from factcheck.text.normalise import CleanText, clean
from factcheck.text.sentences import LONGEST_SENTENCE, sentences_in, split_sentences

_END = "\u2016"
_LINE = "\u23ce"


class Case(NamedTuple):
    id: str
    marked: str
    why: str

    @property
    def text(self) -> str:
        """The text as a page has it."""
        return self.marked.replace(_END, "").replace(_LINE, "\n")

    @property
    def expected(self) -> list[str]:
        """The words of each sentence."""
        return [part.replace(_LINE, "\n").strip() for part in self.marked.split(_END)]


CASES = [
    Case(*line.split("\t"))
    for line in Path(__file__).with_name("sentence_cases.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_hard_case(case: Case) -> None:
    """Each case of the table is split where its bars stand."""
    found = [sent.slice(case.text) for sent in split_sentences(case.text)]
    assert found == case.expected, case.why


def test_spans_point_into_the_original_across_dropped_characters() -> None:
    """A zero-width character inside a sentence stays inside its span."""
    text = "The ar\u200bmy left.\u200b Police\u00ad came."
    assert [sent.slice(text) for sent in split_sentences(text)] == ["The ar\u200bmy left.", "Police\u00ad came."]


def test_field_is_carried() -> None:
    """Spans of a title say so."""
    assert split_sentences("Quake kills ten", field="title") == (Span(start=0, end=15, field="title"),)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b"], ids=["empty", "space", "breaks", "invisible"])
def test_nothing_to_read(text: str) -> None:
    """A text that shows nothing has no sentence."""
    assert split_sentences(text) == ()


def test_short_lines_are_not_taken_for_wrapped_text() -> None:
    """A list of short lines without stops keeps one sentence a line."""
    text = "Comments\nNo comments yet\nRelated Articles\nNew Straits Times\n3 hours ago"
    assert len(split_sentences(text)) == 5


_PIECES = st.sampled_from(
    ["Dr. ", "The army left. ", "at 5 p.m. ", "\n", " ", '"', "'", "...", "!", "?", "U.S. ", "3.5 ", "iPhone ", "- AP", "(",
     ")", "\u201cNo.\u201d ", "\u200b", "No. 5 ", "word ", "Police said. ", "\u2022 ", "\u00e9", "\u0e01"]
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.one_of(st.lists(_PIECES, max_size=25).map("".join), st.text(max_size=60)))
def test_sentences_tile_the_text(text: str) -> None:
    """Sentences come in order, overlap nowhere, and leave out nothing that shows."""
    cleaned = clean(text)
    sents = sentences_in(cleaned)
    place = 0
    for sent in sents:
        assert sent.start >= place
        assert not clean(text[place : sent.start]).text.strip()
        assert sent.slice(text).strip() == sent.slice(text) != ""
        place = sent.end
    assert not clean(text[place:]).text.strip()


@pytest.mark.parametrize("piece", ["word ", "word, ", "A. ", "12. ", '" ', "x", "- "], ids=repr)
def test_no_sentence_is_longer_than_any_writer_s(piece: str) -> None:
    """A page without stops is cut, at blanks where it has some, and nothing of it is lost."""
    text = piece * 3_000
    sents = split_sentences(text)
    assert all(sent.end - sent.start <= LONGEST_SENTENCE for sent in sents)
    assert "".join(sent.slice(text) for sent in sents).replace(" ", "") == text.replace(" ", "")
    assert all(text[sent.end - 1 : sent.end + 1] != "wo" for sent in sents)


def test_a_long_sentence_of_a_writer_is_one() -> None:
    """Twice the longest that was seen in the news is left whole."""
    sentence = "The list of those who were on board, " + ", ".join(["Ana Ruiz of Velmar"] * 45) + ", was read out."
    assert len(split_sentences(f"He stood up. {sentence} Nobody spoke.")) == 3


class CountingText(str):
    """A text that counts how many code points were searched for marks."""

    searched = 0

    def count(self, sub: str, start: int = 0, end: int | None = None) -> int:  # type: ignore[override]
        """As of any text."""
        type(self).searched += (len(self) if end is None else end) - start
        return super().count(sub, start, end)


def test_marks_between_spaces_are_counted_once() -> None:
    """Each asks how many stand before it; the line is not read anew for each."""
    text = CountingText('He left. " She stayed. " ' * 2_000)
    sentences_in(CleanText(text, text))
    assert 0 < CountingText.searched <= len(text)
