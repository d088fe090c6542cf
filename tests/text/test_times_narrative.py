"""Times that a story tells by its own course: earlier this month, that night, the year before, years ago, in the evening."""

from datetime import date

import pytest

from factcheck.text.times import find_times
from tests.text.time_cases import Case, case, reading

WEDNESDAY = date(2025, 3, 12)

SPLIT_BY_NOW = (
    case("earlier this month", "The council met earlier this month.", "earlier this month | DATE 2025-03 START"),
    case("later today", "Results are due later today.", "later today | DATE 2025-03-12 END"),
    case("earlier on a weekday", "He spoke earlier on Friday.", "earlier on Friday | DATE 2025-03-07 START"),
    case("later in the week", "Rain is forecast later in the week.", "later in the week | DATE 2025-W11 END"),
    case("early in the year", "Sales sank early in the year.", "early in the year | DATE 2025 START"),
    case("a step", "Two years later this month is quiet.", "Two years later | DATE XXXX", "this month | DATE 2025-03"),
    case("no later than", "Bids must come no later than Friday.", "Friday | DATE 2025-03-14"),
    case("late in a dated year", "It rained late in the year 2012.", "the year 2012 | DATE 2012"),
)
TOLD = (
    case(
        "that night",
        "On Monday he left. That night a mast fell; the next morning it was raised.",
        "Monday | DATE 2025-03-10",
        "That night | TIME 2025-03-10TNI",
        "the next morning | TIME 2025-03-11TMO",
    ),
    case("year after", "She won in 2009 and lost the year after.", "2009 | DATE 2009", "the year after | DATE 2010"),
    case(
        "months",
        "Work began in March 2020 and ended the following month.",
        "March 2020 | DATE 2020-03",
        "the following month | DATE 2020-04",
    ),
    case(
        "week",
        "On 3 February he was ill; the following week he was well.",
        "3 February | DATE 2025-02-03",
        "the following week | DATE 2025-W07",
    ),
    case("nothing told", "The day before, it had rained.", "The day before | DATE XXXX-XX-XX"),
    case("of an event", "It rained on the day before the vote and the night after their wedding."),
    case(
        "later that day",
        "On Monday he left. Later that day it snowed.",
        "Monday | DATE 2025-03-10",
        "Later that day | DATE 2025-03-10 END",
    ),
)
LEFT_OPEN = (
    case("for decades", "They were enemies for decades.", "decades | DURATION PXXY"),
    case("ago", "The well ran dry years ago.", "years ago | DATE PAST_REF"),
    case("a few ago", "It shut several years ago.", "several years ago | DATE PAST_REF"),
    case("later", "Hours later the roof gave way.", "Hours later | TIME XXXX-XX-XXTXX"),
    case("recent", "Prices fell in recent weeks.", "recent weeks | DURATION PXW"),
    case("coming", "More will follow over the coming months.", "the coming months | DURATION PXM"),
    case("side of an event", "He fled, hours before the vote.", "hours | DURATION PTXH"),
    case("ages", "The twins are years older; the boy is months old."),
    case("nouns", "Her modelling years, the early years of the war and business hours after six."),
    case("these days", "Few people write letters these days."),
)
PARTS = (
    case("in the evening", "The show is in the evening.", "the evening | TIME XXXX-XX-XXTEV"),
    case(
        "on the day of its sentence",
        "On Tuesday he spoke in the evening.",
        "Tuesday | DATE 2025-03-11",
        "the evening | TIME 2025-03-11TEV",
    ),
    case("at night", "They work at night.", "night | TIME XXXX-XX-XXTNI"),
    case("until dusk", "It lasted until dusk.", "dusk | TIME XXXX-XX-XXTEV"),
    case("a rate", "Growth averaged 4% a year."),
    case("a length", "He was away for a year.", "a year | DURATION P1Y"),
    case("superlative", "It was the coldest January in a century.", "January | DATE 2025-01", "a century | DURATION P100Y"),
    case("end of the year", "It is put off until the end of the year.", "the end of the year | DATE 2025 END"),
    case("late at night", "A dog barked late at night.", "late at night | TIME XXXX-XX-XXTNI END"),
    case(
        "early hours of the morning",
        "It burned in the early hours of the morning.",
        "the early hours of the morning | TIME XXXX-XX-XXTMO START",
    ),
    case("evening of a date", "Gone since the evening of Feb. 27.", "the evening of Feb. 27 | TIME 2025-02-27TEV"),
    case("overnight, prepositions", "Rain fell overnight across the plain.", "overnight | TIME 2025-03-11TNI"),
    case("weekend", "Shops were shut throughout the weekend.", "the weekend | DATE 2025-W10-WE"),
    case("modifiers", "An overnight bus, the night club, in the morning session, the weekend box office, a night to remember."),
)


@pytest.mark.parametrize("one", [*SPLIT_BY_NOW, *TOLD, *LEFT_OPEN, *PARTS], ids=lambda one: one.id)
def test_a_story_tells_its_own_times(one: Case) -> None:
    """Each stands with its modifiers, and counts from the anchor or from the time told before it."""
    assert tuple(reading(found) for found in find_times(one.text, anchor=WEDNESDAY)) == one.expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("earlier this month", date(2025, 3, 1), WEDNESDAY, id="earlier this month"),
        pytest.param("later this year", WEDNESDAY, date(2025, 12, 31), id="later this year"),
        pytest.param("earlier in the week", date(2025, 3, 10), WEDNESDAY, id="earlier in the week"),
        pytest.param("this month", date(2025, 3, 1), date(2025, 3, 31), id="without earlier"),
    ],
)
def test_earlier_runs_to_the_anchor_and_later_from_it(text: str, first: date, last: date) -> None:
    """The bounds of "earlier this month" end on the day it is said, those of "later this year" begin on it."""
    found = find_times(f"It happened {text}.", anchor=WEDNESDAY)[0]
    assert (found.earliest, found.latest) == (first, last)


def test_open_times_are_told_apart_from_those_that_an_anchor_places() -> None:
    """What only the story could date is open; a weekday, a month and a clock time are not."""
    texts = ("the year before.", "years ago.", "in the evening.", "on Monday.", "in May.", "at 3 p.m.", "in 2019.")
    assert [find_times(text)[0].is_open for text in texts] == [True, True, True, False, False, False, False]
