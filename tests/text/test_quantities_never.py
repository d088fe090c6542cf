"""What must never be read as a figure, and spans and work on hostile text."""

import sys
from itertools import pairwise
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text.normalise import clean
from factcheck.text.quantities import find_quantities, quantities_in

NEVER = [
    "In 2025 the army left, after 1999 and since 1975.",
    "The 2015 quake; the 2008 crisis; the 1970 police-bribery case.",
    "the mid-1990s, the 60s, 1914-18, 2010–11",
    "on July 24, May 28, 24 July, the 24th of July, Dec. 20, 2005",
    "between 14 and 16 July; July 14 to 16; 11-13 March 2011",
    "16/07/2025, 2025-07-16, 8 / 2 / 2013",
    "at 3pm, 10:30, 0900 GMT, 3 p.m., 3 to 5pm, 9.25 am, three o'clock",
    "an 18-month inquiry, two and a half hours, between five and ten years, 18 to 24 months",
    "the next day or two, about half an hour, more than half a century",
    "three times, 2.5 times as many, twice, once",
    "MH370, F-16, Covid-19, G7, B-52, A320, H5N1, 5G, AK-47s, 747s, 747-400",
    "the iPhone 15, a Boeing 737, Apollo 11, the AK 47",
    "a 1440 x 900 display, USB 3.0, the GeForce 9400M",
    "the nineteen sixties",
    "9/11, 24/7, 7-Eleven, 50-50",
    "Channel 4, Formula 1, Formula One, Article 5, Section 377, Room 12, Highway 61, Act 1967, Resolution 1701",
    "No. 10, No 1, number one, page 3, Chapter 11, Phase 2",
    "the Group of Seven, the Big Three, Air Force One",
    "at 10 Downing Street, 1600 Pennsylvania Avenue, 40 East 5th Ave.",
    "in the 12000 block of a street",
    "several people, a couple of days and both men",
    "When she first hosted it, nobody came; it must first be confirmed. First, the facts. Second, the law.",
    "the 737 MAX, the 605 Freeway, 17 Rue des Lilas and Second Lieutenant Moll",
    "call 555-1234, 1-800-555-1212 or +60 12-345 6789",
    "see https://x.org/2025/07/12 or www.y.com/15 or a1@b2.com",
    "1e400 and 007 and 99999999999999999999",
    "1. Wash your hands.",
    "no doubt, no longer, none too soon, nobody knows",
    "half price, half-time, half past",
    "a few, but few agree",
    "a married couple; the final scores",
    "a 20-something with zero tolerance",
]


@pytest.mark.parametrize("text", NEVER, ids=lambda text: text[:40])
def test_is_no_figure(text: str) -> None:
    """Times, names, codes, addresses, scores, idioms."""
    found = [q.surface for q in find_quantities(text)]
    assert found == (["a few"] if text.startswith("a few") else [])


STILL = [
    ("In 2024 12 people died.", ["12"]),
    ("On July 24, 12 people were killed.", ["12"]),
    ("On Monday 12 people were killed.", ["12"]),
    ("In Kratie 27 houses burned.", ["27"]),
    ("Quake Kills 12 in Aceh, Injures 300", ["12", "300"]),
    ("Three Killed, 20 Hurt as Bus Plunges Into Ravine", ["Three", "20"]),
    ("At least 1500 houses and 2000 people", ["1500", "2000"]),
    ("3,000 sq ft and 2000 tonnes", ["3,000 sq ft", "2000 tonnes"]),
    ("Police arrested 312 people.", ["312"]),
    ("5-6 dead", ["5-6"]),
    ("a Boeing 737 with 189 people", ["189"]),
    ("In Stara Hreblia five graves were dug.", ["five"]),
    ("Kitasaka's 640 refrigerated trucks were sold, and Boeing's 737 was not.", ["640"]),
    ("six AK-47 rifles and 12 magazines", ["six", "12"]),
]


@pytest.mark.parametrize(("text", "surfaces"), STILL, ids=[row[0][:40] for row in STILL])
def test_is_a_figure_beside_times_and_names(text: str, surfaces: list[str]) -> None:
    """Near-misses of the rules that leave numerals out."""
    assert [q.surface for q in find_quantities(text)] == surfaces


SPANS = [
    ("held 3\u200b12 people", "3\u200b12", 312),
    ("held \uff13\uff11\uff12 people", "\uff13\uff11\uff12", 312),
    ("held \u0e53\u0e51\u0e52 people", "\u0e53\u0e51\u0e52", 312),
    ("\u200bheld 1,\u00ad234 people", "1,\u00ad234", 1234),
    ("İİ held 312 people", "312", 312),
]


@pytest.mark.parametrize(
    ("text", "surface", "value"), SPANS, ids=["zero width", "full width", "thai", "soft hyphen", "growing"]
)
def test_spans_point_into_the_raw_text(text: str, surface: str, value: float) -> None:
    """Characters that show nothing stay inside the span; digits of other scripts are digits."""
    (quantity,) = find_quantities(text, field="title")
    assert (quantity.span.slice(text), quantity.surface, quantity.low) == (surface, surface, value)
    assert quantity.span.field == "title"


_PIECES = st.sampled_from(
    ["12", "1,000", "$", "RM", " ", "-", "–", " to ", " of ", " and ", "more than ", "half ", "a ", "third ", "million",
     "km", "%", "two", "hundred", "no one ", "was killed", "July ", "2025", "aged ", "-year-old", ",", ".", "\n", "John Smith",
     "\u200b", "½", "dozens of ", "(", ")", "in ", "pounds", "m", ":", "/"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=14).map("".join))
def test_figures_are_sorted_apart_and_exact(text: str) -> None:
    """No two overlap, every surface is its slice, and both doors read the same."""
    found = find_quantities(text)
    assert found == quantities_in(clean(text))
    for quantity in found:
        assert quantity.span.slice(text) == quantity.surface
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))


HOSTILE = [
    "1,", "1 ", "11 ", "1.", "1-", "1:", "1/", "1 / ", "one ", "one hundred and ", "a hundred ", "half a ", "$", "1$", "(1) ",
    "more than ", "1 or ", "1 to ", "tens of ", "no ", "none of the ", "one of ", "May 1 ", "1st ", "12 Aa Bb ",
    "A1-", "1\u00a0000", "111,",
]  # fmt: skip


def _calls(text: str) -> int:
    """How many function calls reading a text takes: work counted, not timed."""
    calls = 0

    def count(frame: FrameType | None, event: str, arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        find_quantities(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_work_grows_with_the_length_only(piece: str) -> None:
    """Ten times the text takes about ten times the calls."""
    find_quantities(piece)
    assert _calls(piece * 500) < 15 * _calls(piece * 50) + 1000


@pytest.mark.parametrize("piece", ["1,", "111,", "11 ", "1-", "one ", "half a ", "9"], ids=repr)
def test_one_piece_over_and_over_ends(piece: str) -> None:
    """A pattern that backtracks would not come back from these; none makes a number too long to be one."""
    assert all(q.high is None or abs(q.high) < 1e16 for q in find_quantities(piece * (30_000 // len(piece))))
