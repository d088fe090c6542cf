"""What hedges, ranges and round figures make of a number: intervals, openness and stated precision."""

from dataclasses import dataclass

import pytest

from factcheck.text.numerals import read_digits, read_words, rounding
from factcheck.text.quantities import find_quantities


@dataclass(frozen=True)
class Bounds:
    text: str
    low: float | None
    high: float | None
    hedge: str | None = None
    low_open: bool = False
    high_open: bool = False
    words: str | None = None
    """The hedge as it stands."""


HEDGES = [
    Bounds("More than 1,000 suspects", 1000, None, "more_than", low_open=True, words="More than"),
    Bounds("Over 80,000 people", 80_000, None, "more_than", low_open=True, words="Over"),
    Bounds("upwards of 50 homes", 50, None, "more_than", low_open=True, words="upwards of"),
    Bounds("in excess of $5bn", 5e9, None, "more_than", low_open=True, words="in excess of"),
    Bounds(">1,000 cases", 1000, None, "more_than", low_open=True, words=">"),
    Bounds("at least five provinces", 5, None, "at_least", words="at least"),
    Bounds("at least some 300 men", 300, None, "at_least", words="at least"),
    Bounds("at least another 12 men", 12, None, "at_least", words="at least"),
    Bounds("no fewer than 12 men", 12, None, "at_least", words="no fewer than"),
    Bounds("more than an additional 30 men", 30, None, "more_than", low_open=True, words="more than"),
    Bounds("a row over an 817km border", 817, 817),
    Bounds("a row about the 12 men", 12, 12),
    Bounds("a minimum of 40 seats", 40, None, "at_least", words="a minimum of"),
    Bounds("1,000+ jobs", 1000, None, "at_least", words="+"),
    Bounds("300 people or more", 300, None, "at_least", words="or more"),
    Bounds("as many as 40 men", None, 40, "at_most", words="as many as"),
    Bounds("up to 700 workers", None, 700, "at_most", words="up to"),
    Bounds("no more than 12 men", None, 12, "at_most", words="no more than"),
    Bounds("fewer than 40 men", None, 40, "less_than", high_open=True, words="fewer than"),
    Bounds("less than 5 percent", None, 5, "less_than", high_open=True, words="less than"),
    Bounds("nearly 270,000 people", 243_000, 270_000, "nearly", high_open=True, words="nearly"),
    Bounds("just under 200 men", 180, 200, "nearly", high_open=True, words="just under"),
    Bounds("just over 200 men", 200, 220, "over", low_open=True, words="just over"),
    Bounds("about 300 men", 270, 330, "about", words="about"),
    Bounds("Some 300 men", 270, 330, "about", words="Some"),
    Bounds("an estimated 100,000 men", 90_000, 110_000, "about", words="an estimated"),
    Bounds("the 1,000-odd men", 900, 1100, "about", words="odd"),
    Bounds("a dozen or so men", 10.8, 13.2, "about", words="or so"),
    Bounds("13 men", 13, 13),
    Bounds("only 13 men", 13, 13),
    Bounds("bringing the toll up to 35", 35, 35),
    Bounds("the number of injured went up to 655", 655, 655),
    Bounds("fines that go up to 500 euros", None, 500, "at_most", words="up to"),
    Bounds("killed under 2 governments", 2, 2),
]


@pytest.mark.parametrize("case", HEDGES, ids=lambda case: case.text)
def test_hedges_open_or_widen_the_interval(case: Bounds) -> None:
    """The interval states the hedge, whose own words are kept apart from the figure's."""
    (quantity,) = find_quantities(case.text)
    assert (quantity.low, quantity.high) == pytest.approx((case.low, case.high))
    assert (quantity.low_open, quantity.high_open, quantity.hedge) == (case.low_open, case.high_open, case.hedge)
    words = None if quantity.hedge_span is None else quantity.hedge_span.slice(case.text)
    assert words == case.words


VAGUE = [
    ("dozens of people", 24, 200),
    ("scores were killed", 40, 200),
    ("hundreds of mobile phones", 200, 2000),
    ("tens of thousands of Greeks", 20_000, 200_000),
    ("several hundred men", 200, 1000),
    ("a few dozen men", 24, 120),
    ("a handful of men", 2, 10),
]


@pytest.mark.parametrize(("text", "low", "below"), VAGUE, ids=[row[0] for row in VAGUE])
def test_vague_words_are_bounded_below_the_next_word(text: str, low: float, below: float) -> None:
    """Half-open, so that "dozens" and 200 do not meet."""
    (quantity,) = find_quantities(text)
    assert (quantity.low, quantity.high, quantity.high_open, quantity.hedge) == (low, below, True, "vague")


RANGES = [
    ("between 20 and 30 people", "between 20 and 30", 20, 30),
    ("20 to 30 people", "20 to 30", 20, 30),
    ("20-30 people", "20-30", 20, 30),
    ("20–30 people", "20–30", 20, 30),
    ("ranging from 20 to 30", "20 to 30", 20, 30),
    ("10-15 percent", "10-15 percent", 10, 15),
    ("two to three million people", "two to three million", 2e6, 3e6),
    ("two or three dozen men", "two or three dozen", 24, 36),
    ("five or six men", "five or six", 5, 6),
    ("$145 million to $175 million", "$145 million to $175 million", 1.45e8, 1.75e8),
    ("US$20-30 million", "US$20-30 million", 2e7, 3e7),
    ("20m to 30m people", "20m to 30m", 2e7, 3e7),
]


@pytest.mark.parametrize(("text", "surface", "low", "high"), RANGES, ids=[row[0] for row in RANGES])
def test_a_range_is_one_figure(text: str, surface: str, low: float, high: float) -> None:
    """Both ends in one span, the unit and scale of the second end shared."""
    (quantity,) = find_quantities(text)
    assert (quantity.surface, quantity.low, quantity.high, quantity.hedge) == (surface, low, high, "range")


CHANGES = [
    ("The toll rose to 35 from 33", [35, 33]),
    ("The toll rose from 33 to 35", [33, 35]),
    ("It stood at 35, up from 33", [35, 33]),
    ("Arrests rose 12 to 45", [12, 45]),
    ("The House voted 218 to 214", [218, 214]),
    ("52% to 48%", [52, 48]),
    ("growth of 5 and 10 percent", [5, 10]),
]


@pytest.mark.parametrize(("text", "values"), CHANGES, ids=[row[0] for row in CHANGES])
def test_a_change_is_two_figures(text: str, values: list[float]) -> None:
    """Before and after, for and against: never an interval between them."""
    assert [(q.low, q.high) for q in find_quantities(text)] == [(value, value) for value in values]


def test_a_unit_is_shared_between_two_figures() -> None:
    """ "5 and 10 percent" are both percentages."""
    assert [q.kind for q in find_quantities("growth of 5 and 10 percent")] == ["percent", "percent"]


PRECISION = [
    ("1,000 arrests", 50),
    ("80,000 displaced", 4000),
    ("270 men", 5),
    ("1.2 million people", 50_000),
    ("half a million people", 25_000),
    ("312 men", 0),
    ("30 men", 0),
    ("at least 1,000 men", 50),
    ("two dozen men", 1.2),
    ("16 percent", 0.49),
    ("16.4 percent", 0.049),
    ("a 35-year-old", 0),
    ("two of 300", 0),
    ("the 100th man", 0),
]


@pytest.mark.parametrize(("text", "precision"), PRECISION, ids=[row[0] for row in PRECISION])
def test_round_figures_leave_room(text: str, precision: float) -> None:
    """Half a unit of the last digit that counts, at most 5%; small counts are exact, what is measured is not."""
    (quantity,) = find_quantities(text)
    assert quantity.precision == pytest.approx(precision)


WORDS = [
    ("zero", 0), ("thirteen", 13), ("twenty-three", 23), ("one hundred and five", 105), ("two hundred thousand", 200_000),
    ("three thousand four hundred and two", 3402), ("a hundred", 100), ("a dozen", 12), ("two dozen", 24),
    ("one lakh crore", 1e12), ("nineteen ninety", None), ("six one", None), ("twenty thirty", None), ("five fifteen", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "value"), WORDS, ids=[row[0] for row in WORDS])
def test_number_words(words: str, value: float | None) -> None:
    """One number or none: two side by side are never added up."""
    read = read_words(words)
    assert (None if read is None else float(read)) == value


DIGITS = [
    ("312", 312), ("1,234", 1234), ("1,234,567.5", 1_234_567.5), ("1,00,000", 100_000), ("1.234.567", 1_234_567), ("0.5", 0.5),
    ("9" * 5000, None),
    ("12,34", None), ("1,23,456,7", None), ("007", None), ("5.000", None), ("1.2.3", None), ("1" + ",000" * 20, None),
]  # fmt: skip


@pytest.mark.parametrize(("digits", "value"), DIGITS, ids=[row[0][:20] for row in DIGITS])
def test_digits(digits: str, value: float | None) -> None:
    """A separator that settles nothing leaves the numeral unread."""
    read = read_digits(digits)
    assert (None if read is None else float(read)) == value


def test_rounding_is_capped() -> None:
    """A figure with one digit that counts would leave half of itself open."""
    value = read_digits("1000")
    assert value is not None
    assert float(rounding(value)) == 50
