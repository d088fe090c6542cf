"""Parts of the year and days with a name: feasts, quarters, seasons, weeks counted from a weekday, days in a list."""

from datetime import date

import pytest

from factcheck.text.times import find_times
from tests.text.time_cases import Case, case, reading

WEDNESDAY = date(2025, 3, 12)

NAMED = (
    case("labor day", "They marched on Labor Day.", "Labor Day | DATE 2024-09-02"),
    case("memorial day", "The pool will open on Memorial Day.", "Memorial Day | DATE 2025-05-26"),
    case("last", "He wed last Thanksgiving.", "last Thanksgiving | DATE 2024-11-28"),
    case("next", "They return next Easter.", "next Easter | DATE 2025-04-20"),
    case("since christmas", "It has been shut since Christmas.", "Christmas | DATE 2024-12-25"),
    case(
        "beside a feast", "It sold out on the Saturday after Thanksgiving.", "the Saturday after Thanksgiving | DATE 2024-11-30"
    ),
    case("feasts of other things", "A Christmas party, the Easter Rising and a Thanksgiving dinner."),
)
YEAR_PARTS = (
    case("quarter in business", "Profit fell in the third quarter, the brewer said.", "the third quarter | DATE 2024-Q3"),
    case("quarter of a match", "He scored twice in the third quarter."),
    case("quarter of last year", "It grew in the first quarter of last year.", "the first quarter of last year | DATE 2024-Q1"),
    case("fiscal", "It expects a loss in its first fiscal quarter.", "first fiscal quarter | DATE 2025-Q1"),
    case("fiscal year", "The budget for fiscal year 2026 was passed.", "fiscal year 2026 | DATE 2026"),
    case("in the autumn", "Work starts in the autumn.", "the autumn | DATE 2025-FA"),
    case("by summer", "It will be ready by summer.", "summer | DATE 2025-SU"),
    case("last summer", "The lake dried out last summer.", "last summer | DATE 2024-SU"),
    case(
        "no season",
        "Hurt in the fall from a roof, in the fall. The spring in the lock broke; a summer job; the spring of hope.",
    ),
)
COUNTED = (
    case("from", "The trial opens a week from Monday.", "a week from Monday | DATE 2025-03-24"),
    case("ago", "It fell a week ago Tuesday.", "a week ago Tuesday | DATE 2025-03-04"),
    case("on", "The strike begins a week on Friday.", "a week on Friday | DATE 2025-03-21"),
    case("weekday week", "The strike ends Monday week.", "Monday week | DATE 2025-03-24"),
    case("a stay", "He was away for two weeks on Tuesday.", "two weeks | DURATION P2W", "Tuesday | DATE 2025-03-11"),
    case("hundred", "It stood for a hundred years.", "a hundred years | DURATION P100Y"),
    case("more than ago", "She fled more than a hundred years ago.", "more than a hundred years ago | DATE PAST_REF"),
    case("about ago", "It shut about two years ago.", "about two years ago | DATE 2023 APPROX"),
    case("alternate", "It sits on alternate Wednesdays.", "alternate Wednesdays | SET XXXX-WXX-3"),
    case("all day", "It rained all day.", "all day | DURATION P1D"),
    case("as early as", "He had warned of it as early as 2019.", "2019 | DATE 2019"),
    case(
        "sets", "Monthly rents and annual fees; The Annual Show in the Monthly Hall.", "Monthly | SET P1M", "annual | SET P1Y"
    ),
)
LISTED = (
    case("two days", "It closed on Feb. 27 and 28.", "Feb. 27 | DATE 2025-02-27", "28 | DATE 2025-02-28"),
    case(
        "three with a year",
        "It rained on May 5, 9 and 12, 2019.",
        "May 5 | DATE 2019-05-05",
        "9 | DATE 2019-05-09",
        "12, 2019 | DATE 2019-05-12",
    ),
    case("people", "On July 4 and 12 people were ill.", "July 4 | DATE 2024-07-04"),
    case("not later", "See March 3 and 2.", "March 3 | DATE 2025-03-03"),
    case("a name", "They sailed on the Friday Star to the Saturday Club."),
    case("a date", "Before the Monday, July 7 vote.", "Monday, July 7 | DATE 2025-07-07"),
)


@pytest.mark.parametrize("one", [*NAMED, *YEAR_PARTS, *COUNTED, *LISTED], ids=lambda one: one.id)
def test_reads_the_parts_of_the_year(one: Case) -> None:
    """Each stands with its modifiers on its place in the calendar, and what only looks like one is left."""
    assert tuple(reading(found) for found in find_times(one.text, anchor=WEDNESDAY)) == one.expected


def test_a_weekday_tells_the_year_of_a_date_far_off() -> None:
    """A date half a year away is that of the year in which it falls on its weekday; a near one keeps its slip."""
    found = find_times("The vote is on Monday, July 7; it rained on Monday, March 11.", anchor=WEDNESDAY)
    assert [one.value for one in found] == ["2025-07-07", "2025-03-11"]


@pytest.mark.parametrize(
    ("anchor", "words", "value"),
    [
        pytest.param(date(2025, 9, 15), "last summer", "2025-SU", id="just over"),
        pytest.param(date(2025, 7, 15), "last summer", "2024-SU", id="while one runs"),
        pytest.param(date(2025, 1, 15), "this winter", "2024-WI", id="winter of its December"),
        pytest.param(date(2025, 11, 15), "next summer", "2026-SU", id="next"),
    ],
)
def test_seasons_are_placed_by_the_north(anchor: date, words: str, value: str) -> None:
    """The year of a season is that of its first month; its days stay open, for the south has others."""
    found = find_times(f"It rained {words}.", anchor=anchor)[0]
    assert (found.value, found.earliest) == (value, None)
