"""A quote grown to its sentence or cut around its value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Span
from factcheck.report.excerpt import LONGEST, SLACK, excerpt, sentence_bounds

LONG = (
    "The minister, who had spent the morning with relatives of the dead in a school hall near the dam, said that "
    "rescuers had by then brought out 41 bodies, most of them from the three hamlets nearest the dam, and that soldiers with "
    "dogs would go on searching through the night, although heavy rain was forecast and two of the bridges had been swept away."
)


def span(text: str, words: str) -> Span:
    """Where `words` stand."""
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def cut(text: str, quote: str, value: str) -> str:
    """The excerpt with its value in brackets."""
    part = excerpt(text, span(text, quote), [span(text, words) for words in value.split("|")])
    return "".join(f"[{piece.words}]" if piece.is_value else piece.words for piece in part.pieces)


CASES = [
    pytest.param(
        "It rained. Police said 12 people were killed. More rain is due.",
        "12 people were killed",
        "12",
        "Police said [12] people were killed.",
        id="a short quote is shown with its sentence",
    ),
    pytest.param(
        "Mr. Hall of the U.S. Navy said on Sept. 9 that 12 were hurt. He left.",
        "12 were hurt",
        "12",
        "Mr. Hall of the U.S. Navy said on Sept. 9 that [12] were hurt.",
        id="abbreviations end no sentence",
    ),
    pytest.param(
        "“Twelve are dead.” She wept.",
        "Twelve are dead",
        "Twelve",
        "“[Twelve] are dead.”",
        id="the closing mark stays with its sentence",
    ),
    pytest.param(
        "Twelve dead\n\nThe valley was calm", "Twelve dead", "Twelve", "[Twelve] dead", id="a line break ends a sentence"
    ),
    pytest.param(
        "The tremor cost $2.5 million. It was felt at 4.30 a.m. in Rome.",
        "$2.5 million",
        "$2.5 million",
        "The tremor cost [$2.5 million].",
        id="a decimal point ends nothing",
    ),
    pytest.param(
        "It rained. Of the 9 hurt, 5 are men and 4 women. More rain is due.",
        "5 are men and 4 women",
        "5|4",
        "Of the 9 hurt, [5] are men and [4] women.",
        id="several values of one sentence are marked",
    ),
    pytest.param(
        "PORT ALDER, Wash. — A man was killed and 4 were hurt.",
        "A man was killed and 4 were hurt",
        "4",
        "PORT ALDER, Wash. — A man was killed and [4] were hurt.",
        id="the dateline belongs to its sentence",
    ),
    pytest.param(
        "A truce holds. Twelve people were killed near the border. – Bernama",
        "Twelve people were killed",
        "Twelve",
        "[Twelve] people were killed near the border.",
        id="an agency's tag is no part of the last sentence",
    ),
    pytest.param(
        "Twelve people were killed near the border. (Agence France-Presse)\nMore",
        "Twelve people were killed",
        "Twelve",
        "[Twelve] people were killed near the border.",
        id="nor is one in brackets",
    ),
    pytest.param(
        "Twelve were killed by a bomb. - Ann McRae, 34, was among them",
        "Twelve were killed by a bomb",
        "Twelve",
        "[Twelve] were killed by a bomb. - Ann McRae, 34, was among them",
        id="a dash before a sentence is no tag",
    ),
    pytest.param(
        LONG,
        LONG,
        "41 bodies",
        "… had spent the morning with relatives of the dead in a school hall near the dam, said that "
        "rescuers had by then brought out [41 bodies], most of them from the three hamlets nearest the dam, "
        "and that soldiers with dogs would go on searching through the night …",
        id="a long sentence is cut at commas, the value inside",
    ),
]


@pytest.mark.parametrize(("text", "quote", "value", "expected"), CASES)
def test_excerpt(text: str, quote: str, value: str, expected: str) -> None:
    """Shows what a reader needs, with an ellipsis where the sentence goes on."""
    assert cut(text, quote, value) == expected


def test_a_value_outside_its_quote_marks_nothing() -> None:
    """Without a value inside the quote, the words stand unmarked."""
    text = "Police said 12 people were killed in the flood, the third of its kind this year, on Monday."
    part = excerpt(text, span(text, text), [Span(start=0, end=3, field="title")])
    assert [piece.is_value for piece in part.pieces] == [False]
    assert str(part) == text


@given(
    before=st.text(alphabet="ab ,.A\n“”", max_size=400),
    value=st.sampled_from(["12", "more than 1,000", "x" * 300]),
    after=st.text(alphabet="ab ,.A\n“”", max_size=400),
)
def test_the_value_is_always_whole(before: str, value: str, after: str) -> None:
    """However a quote is cut, the value stands in it whole and the rest stays short."""
    text = before + value + after
    inner = Span(start=len(before), end=len(before) + len(value))
    part = excerpt(text, Span(start=0, end=len(text)), [inner])
    assert [piece.words for piece in part.pieces if piece.is_value] == [value]
    assert len(str(part)) <= max(LONGEST + SLACK, len(value)) + 8


def test_bounds_are_looked_for_nearby_only() -> None:
    """A text without a full stop does not make every sentence as long as the text."""
    text = "word " * 2000
    start, end = sentence_bounds(text, 5000, 5004)
    assert end - start <= 2100
