"""Where expressions meet: a quote may begin or end between two of them, never inside one."""

import re
from itertools import product

import pytest

from factcheck.ground import ground
from factcheck.ground.tokens import cuts_token
from factcheck.model import Span

OPENINGS = (
    "At that point", "At one point", "On July 24", "On Thursday, July 24", "On 24 July", "In 2014", "At 10:30", "At 3 p.m.",
    "In the second half", "By Monday", "A year before", "In the last six months", "To that end", "Inside", "The talks ended in",
    "In August 2013,", "The vote was 12 to 3 and", "From May 12 to May 14", "On the ship–", "On the ship—", "On board -- ",
)  # fmt: skip
COUNTS = (
    "five", "twelve", "12", "twenty one", "twenty-one", "two hundred and five", "a hundred", "1,200", "312", "12 million",
    "1.5 million", "half a million", "thousands of", "hundreds of thousands of", "dozens of", "several thousand", "$12 million",
    "two and a half million", "a quarter of a million", "a dozen", "between 20 and 30", "one in six",
)  # fmt: skip
REST = "people left, the ministry said."

# "the second half a hundred": also to a reader one number until the sentence goes on.
READ_OTHERWISE = {("In the second half", count) for count in ("a hundred", "a dozen", "dozens of")}
PAIRS = [
    pytest.param(opening, count, id=f"{opening} | {count}")
    for opening, count in product(OPENINGS, COUNTS)
    if (opening, count) not in READ_OTHERWISE
]


def grounds(quote: str, text: str) -> bool:
    """Whether the quote stands in the text."""
    return isinstance(ground(quote, text), Span)


def sentence_of(opening: str, count: str) -> str:
    """The two side by side, with a blank where no dash joins them."""
    return f"{opening}{'' if opening[-1] in '–— ' else ' '}{count} {REST}"


@pytest.mark.parametrize(("opening", "count"), PAIRS)
def test_a_quote_may_end_and_begin_where_two_expressions_meet(opening: str, count: str) -> None:
    """What stands before a figure is quoted without it, and the figure without what stands before it."""
    text = sentence_of(opening, count)
    assert grounds(opening.strip(" –—-,"), text)
    assert grounds(f"{count} {REST}", text)
    assert grounds(text, text)


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("count", [count for count in COUNTS if " " in count and count not in ("thousands of", "dozens of")])
def test_no_quote_begins_or_ends_inside_a_figure_of_several_words(opening: str, count: str) -> None:
    """At any of its blanks; "between", the article of "a quarter" and a last "of" say no number themselves."""
    text = sentence_of(opening, count)
    start = text.rindex(count)
    for blank in re.finditer(r" (?!of$)", count):
        place = start + blank.start()
        if text[start:place] != "between" and not text[start:].startswith("a quarter", 0, blank.start() + 8):
            assert not grounds(text[place + 1 :], text), text[place + 1 :]
            assert not grounds(text[:place], text), text[:place]


@pytest.mark.parametrize("text", ["On July 24 500 people", "some 12 500 people", "one in six", "At one point three fell"])
def test_a_place_is_judged_alike_on_both_sides_of_its_blank(text: str) -> None:
    """The end of the left quote and the start of the right one are one decision."""
    for blank in re.finditer(" ", text):
        assert cuts_token(text, blank.start()) == cuts_token(text, blank.end())


@pytest.mark.parametrize(
    ("text", "where", "cuts"),
    [
        ("Maribel Quintero's daughter", 16, False),
        ("the Delgados' house", 12, False),
        ("It's over", 2, True),
        ("Who's there", 3, True),
        ("the mayor's plan", 9, True),
        ("McDonald'sburger", 8, True),
    ],
)
def test_a_name_is_whole_before_its_possessive(text: str, where: int, *, cuts: bool) -> None:
    """A name alone: a contraction is two words in one, and any other noun keeps its ending."""
    assert cuts_token(text, where) is cuts
