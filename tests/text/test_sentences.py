"""Where sentences end: hard cases from a table, and the properties that every split has."""

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Span
from factcheck.text.normalise import clean
from factcheck.text.sentences import sentences_in, split_sentences

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
