"""Ranges: two ends of one in words, one interval of one in a token; for the claims every range is an interval."""

from datetime import date, time

import pytest

from factcheck.text.normalise import clean
from factcheck.text.times import find_times, times_in
from tests.text.time_cases import Case, case, reading

WEDNESDAY = date(2025, 3, 12)

RANGES = (
    case("years", "He ran it from 1998 to 2004.", "1998 | DATE 1998", "2004 | DATE 2004"),
    case("days", "It runs from July 4 to July 13.", "July 4 | DATE 2025-07-04", "July 13 | DATE 2025-07-13"),
    case("one month", "It lasted from 15 to 21 November.", "15 | DATE 2024-11-15", "21 November | DATE 2024-11-21"),
    case(
        "over the year",
        "Snow fell between 24 December and 2 January.",
        "24 December | DATE 2024-12-24",
        "2 January | DATE 2025-01-02",
    ),
    case(
        "mods",
        "It ran from mid-2019 until early 2023.",
        "mid-2019 | DATE 2019 MID",
        "early 2023 | DATE 2023 START",
    ),
    case(
        "clocks",
        "It rained from 9am to 5pm on Tuesday.",
        "9am | TIME 2025-03-11T09:00",
        "5pm on Tuesday | TIME 2025-03-11T17:00",
    ),
    case("two days", "It was shut on 18 and 19 June.", "18 | DATE 2024-06-18", "19 June | DATE 2024-06-19"),
    case("a token", "It was held on July 14-16.", "July 14-16 | DATE 2024-07-14/2024-07-16"),
    case("a duration", "He faces five to 10 years.", "five to 10 years | DURATION P5Y/P10Y"),
)


@pytest.mark.parametrize("one", RANGES, ids=lambda one: one.id)
def test_a_range_in_words_has_two_ends(one: Case) -> None:
    """Each end with its own words, value and mod, placed as the whole is."""
    assert tuple(reading(found) for found in find_times(one.text, anchor=WEDNESDAY)) == one.expected


def test_the_claims_have_the_interval() -> None:
    """What `times_in` gives is one expression with both bounds."""
    (found,) = times_in(clean("raids between Monday and Wednesday"), anchor=WEDNESDAY)
    assert (found.value, found.earliest, found.latest) == ("2025-03-10/2025-03-12", date(2025, 3, 10), WEDNESDAY)


def test_ends_keep_what_an_anchor_supplies() -> None:
    """Without an anchor each end says what it needs, and each clock time is its own."""
    first, last = find_times("from July 4 to July 13")
    assert [one.relative and (one.relative.month, one.relative.day) for one in (first, last)] == [(7, 4), (7, 13)]
    assert [one.clock for one in find_times("between 9am and 5pm")] == [time(9), time(17)]
