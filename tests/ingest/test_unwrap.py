"""Texts whose lines were broken by hand: made whole, and left alone where nothing was broken."""

import pytest

from factcheck.ingest import read_articles
from factcheck.ingest.unwrap import unwrap

LONG = (
    "PORT HALE, March 4, 2025 (AP) - Twelve people were killed when a ferry sank off Sorrel Isle on Tuesday, the coast guard\n"
    "said. The vessel was on its way from Port Hale to the island."
)
COLUMN = (
    "The wall that was promised to Eastmoor after the storms\n"
    "of 2023 will not be finished before 2027, the agency's\n"
    "Chief Engineer told Councillor Amy Dunne on Wednesday.\n"
    "About 340 homes are at risk."
)
WRAPPED = {
    "one line end in two lines of 120": (f"Ferry capsizes\n\n{LONG}\n\nDivers searched the hull.", 1),
    "a capital after the break": (f"{COLUMN}\n\nIt is late.", 3),
    "no blank lines between paragraphs": (f"{COLUMN}\n{COLUMN}", 6),
    "a figure after the break": (
        "The wall that was promised to Eastmoor after the\nstorms will cost much more than was said, and not\n8 million"
        " but 13 million pounds, the head of the\nagency said.",
        3,
    ),
}
NOT_WRAPPED = {
    "a paragraph a line": (
        "Nurses at 14 hospitals have voted to strike for two days.\nTheir union said so on Thursday.\niPhones were handed in.\n"
    ),
    "a list without stops": "rice from the north and the south\nfish from the harbour\noil in bottles of one litre\nsalt\n",
    "a headline above text": "Nurses vote to strike in the second week of the winter\nThe vote was clear.\n",
    "bullets": "- the north of the island with all of its harbours\n- the south of the island with all of its beaches\n",
    "verse": "so much depends\nupon\na red wheel\nbarrow\n",
}
HYPHENS = {
    "The wall of the town will not be finished be-\nfore the year 2027, officials of the town said": "finished before the",
    "They bought the building that is well-\nknown in Norrvik and in the whole of the land": "is well-known in",
    "They had left from the harbour of Norr-\nvikstad, which lies in the north of the land,": "of Norrvikstad,",
    "They had left by a train of the Skarvo-\nNorrvik line, which was closed a month later,": "Skarvo-Norrvik",
}


@pytest.mark.parametrize(("text", "breaks"), WRAPPED.values(), ids=WRAPPED.keys())
def test_wrapped_lines_are_joined(text: str, breaks: int) -> None:
    """Every line end that only a width asked for becomes a space; nothing else changes."""
    whole = unwrap(text)
    assert text.count("\n") - whole.count("\n") == breaks
    assert whole.split() == text.split()


@pytest.mark.parametrize("text", NOT_WRAPPED.values(), ids=NOT_WRAPPED.keys())
def test_other_texts_stay_as_they_are(text: str) -> None:
    """Lists, verse and paragraphs of a line each are not wrapped."""
    assert unwrap(text) == text


@pytest.mark.parametrize("text", HYPHENS, ids=lambda text: text[:20])
def test_words_broken_at_a_line_end_are_whole(text: str) -> None:
    """The printer's hyphen goes, the word's own stays."""
    page = f"{text}\nat noon, when it was so hot that nobody would\ngo out into the street."
    assert HYPHENS[text] in unwrap(page)


def test_a_header_above_wrapped_text_keeps_its_lines() -> None:
    """A by-line and a headline are shorter than the width: the next word would have fitted."""
    (article,) = read_articles(text=f"Flood wall delayed until 2027\nBy Karen Tully\n{COLUMN}\n")
    assert (article.title, article.byline) == ("Flood wall delayed until 2027", "By Karen Tully")


def test_a_headline_over_two_lines_is_one_line() -> None:
    """A title has no line break in it."""
    (article,) = read_articles(text=f"Flood wall that was promised for the town\nin 2023 is delayed\n\n{COLUMN}\n\n{COLUMN}\n")
    assert article.title == "Flood wall that was promised for the town in 2023 is delayed"


def test_a_text_given_with_its_title_is_not_changed() -> None:
    """Offsets into a given text hold, so its line ends stay and its blocks run over them."""
    (article,) = read_articles(text=COLUMN, title="Flood wall delayed")
    assert article.text == COLUMN
    assert [block.role for block in article.blocks] == ["body"]
