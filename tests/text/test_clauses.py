"""Clauses: a bar marks where one ends and the next begins."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Span
from factcheck.text.clauses import clauses_of
from factcheck.text.sentences import split_sentences

CASES = {
    "while": "Police held 312 people, including nationals of Laos, | while 27 people from Chile and Peru were held in Oslo.",
    "list-stays-whole": "Those held included over 200 Swiss, 27 Danes, and 75 suspects from Malta and 85 Finns in Oslo.",
    "list-of-subjects": "Nine rifles, a launcher, 13 fully loaded magazines and a radio were seized.",
    "joint-subject": "Some 27 people from Chile and Peru were held.",
    "between": "The feud between Chile and Peru has cost 12 lives.",
    "including": "At least 270 sailors, including 45 women, were held on Monday.",
    "apposition": "Ana Ruiz, the mayor of Oslo, saw 12 men.",
    "after-clause": "Ten people died | after a bus with 40 pupils fell into a river.",
    "after-noun": "Ten people died after the storm.",
    "since-clause": "Some 13 people have died | since fighting broke out on July 24.",
    "since-date": "Some 13 people have died since May 28.",
    "fronted": "After the bus fell into the river, | ten people were missing.",
    "fronted-while": "While two boats fled, | troops searched the other three.",
    "fronted-phrase": "After the storm, ten people were missing.",
    "which": "The bus, | which carried 40 pupils, | fell into a river.",
    "of-whom": "Police held 40 men, | of whom 12 were freed.",
    "restrictive-who": "The 12 people who were hurt were taken to Oslo.",
    "restrictive-that": "The party that won 52 seats will form a government.",
    "said-that": "Police said | that 12 people died.",
    "said-zero-that": "Police said | 12 people died.",
    "said-noun": "The ministry reported 12 deaths on Monday.",
    "trailing": "Twelve people died in the blast, | police said.",
    "trailing-inverted": "Twelve people died in the blast, | said Omar Diaz, the mayor.",
    "quotation": '"Twelve people died," | Omar Diaz said.',
    "quotation-content": 'The report said | "twelve people were left to die" at sea.',
    "and-clause": "The quake struck at dawn, | and 12 people died.",
    "and-no-comma": "Police arrested 12 men | and the mayor was questioned.",
    "and-shared-subject": "Police arrested 12 men and questioned the mayor.",
    "but": "Ten people were hurt, | but none of them died.",
    "but-phrase": "Ten but not twelve people were hurt.",
    "participle": "The bus fell into a river, | killing 12 people.",
    "participle-noun": "The storm hit Oslo, Bergen, including the port.",
    "semicolon": "Ten people died; | five are missing.",
    "dash": "Ten people died \u2014 | five are missing.",
    "hyphen-in-word": "A 35-year-old man was held in a far-off town.",
    "if": "The strike ends | if 12 men are freed.",
    "because": "The road was shut | because 12 trees fell.",
    "as-noun": "He was known as the king of the road and served 12 years.",
    "as-well-as": "Police held 12 men as well as 3 women.",
    "more-than": "More than 12 people died.",
    "headline": "Quake kills ten in hill town",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_clauses(marked: str) -> None:
    """The sentence is cut where the bars stand and nowhere else."""
    text = marked.replace(" | ", " ")
    found = [clause.slice(text) for clause in clauses_of(text, Span(start=0, end=len(text)))]
    assert found == marked.split(" | ")


_WORDS = st.sampled_from(
    [
        "police",
        "said",
        "12",
        "people",
        "died",
        ",",
        "and",
        "while",
        "which",
        "were",
        "arrested",
        '"',
        ";",
        "that",
        "\u2014",
        "Oslo",
        "'",
    ]
)


@settings(deadline=None, max_examples=150)
@given(st.lists(_WORDS, min_size=1, max_size=25).map(" ".join))
def test_clauses_tile_the_sentence(text: str) -> None:
    """Clauses come in order and leave out only the space between them."""
    for sent in split_sentences(text):
        place = sent.start
        for clause in clauses_of(text, sent):
            assert clause.start >= place
            assert not text[place : clause.start].strip()
            place = clause.end
        assert place == sent.end
