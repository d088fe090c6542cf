"""Times placed on the calendar by an anchor, and the calendar behind them."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Anchor, ResolvedTime, TimeValue
from factcheck.text.calendar import easter, nth_weekday, value_bounds, weekday_fits, years_with
from factcheck.text.normalise import clean
from factcheck.text.times import find_times, resolve, times_in

MONDAY = date(2025, 7, 28)


def days(text: str, anchor: date = MONDAY) -> tuple[date | None, date | None]:
    """The bounds of the one expression of `text`."""
    (found,) = times_in(clean(text), anchor=anchor)
    return found.earliest, found.latest


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("erupted last Thursday", "2025-07-24", None, id="last weekday is before the anchor"),
        pytest.param("announced on Monday", "2025-07-28", None, id="the anchor's own weekday is the anchor"),
        pytest.param("was killed on last Monday", "2025-07-21", None, id="last skips the anchor itself"),
        pytest.param("arrested on Wednesday", "2025-07-23", None, id="bare weekday is past by default"),
        pytest.param("They will meet on Wednesday", "2025-07-30", None, id="a clause of the future looks ahead"),
        pytest.param("Talks are set to resume on Friday", "2025-08-01", None, id="is set to"),
        pytest.param("Minister to visit Hanoi on Friday", "2025-08-01", None, id="headline infinitive"),
        pytest.param("postponed until Friday", "2025-08-01", None, id="postponed until"),
        pytest.param("The trial begins Tuesday", "2025-07-29", None, id="timetable present"),
        pytest.param("Police said on Wednesday they will appeal", "2025-07-23", None, id="the verb before decides"),
        pytest.param("As word got out Friday that he will host", "2025-07-25", None, id="the verb after that is another's"),
        pytest.param("On Monday jurors asked to review it", "2025-07-28", None, id="a past verb after"),
        pytest.param("He failed to appear in court on Tuesday", "2025-07-22", None, id="failed to is past"),
        pytest.param("remanded to appear before magistrates on Tuesday", "2025-07-29", None, id="to appear in court"),
        pytest.param("He wrote in his Monday column the vote was due to end", "2025-07-28", None, id="irregular past"),
        pytest.param("more than two years ago", None, None, id="more than ago is no one year"),
        pytest.param("next Friday", "2025-08-01", None, id="next is the coming one"),
        pytest.param("this Friday", "2025-08-01", None, id="this looks ahead without a past verb"),
        pytest.param("raids between Monday and Wednesday", "2025-07-21", "2025-07-23", id="range of weekdays"),
        pytest.param("on Monday last week", "2025-07-21", None, id="weekday of last week"),
        pytest.param("next week on Tuesday", "2025-08-05", None, id="weekday of next week"),
        pytest.param("yesterday", "2025-07-27", None, id="yesterday"),
        pytest.param("the day after tomorrow", "2025-07-30", None, id="day after tomorrow"),
        pytest.param("last night", "2025-07-27", "2025-07-28", id="last night runs into the anchor's day"),
        pytest.param("midnight on Monday", "2025-07-28", "2025-07-29", id="midnight may be either end"),
        pytest.param("10 days ago", "2025-07-18", None, id="days ago"),
        pytest.param("two weeks ago", "2025-07-14", "2025-07-20", id="weeks ago"),
        pytest.param("last week", "2025-07-21", "2025-07-27", id="last week"),
        pytest.param("early next week", "2025-08-04", "2025-08-06", id="early next week"),
        pytest.param("last weekend", "2025-07-26", "2025-07-27", id="last weekend"),
        pytest.param("this weekend", "2025-08-02", "2025-08-03", id="this weekend"),
        pytest.param("last month", "2025-06-01", "2025-06-30", id="last month"),
        pytest.param("last year", "2024-01-01", "2024-12-31", id="last year"),
        pytest.param("since July 24", "2025-07-24", None, id="month and day"),
        pytest.param("on December 3", "2024-12-03", None, id="month and day of last year"),
        pytest.param("premieres on August 2", "2025-08-02", None, id="a few days ahead"),
        pytest.param("will open on May 3", "2026-05-03", None, id="ahead by more than a month"),
        pytest.param("May 2 last year", "2024-05-02", None, id="date of last year"),
        pytest.param("in late May", "2025-05-21", "2025-05-31", id="late May"),
        pytest.param("arrested in December", "2024-12-01", "2024-12-31", id="month past"),
        pytest.param("is due in November", "2025-11-01", "2025-11-30", id="month ahead"),
        pytest.param("last May", "2025-05-01", "2025-05-31", id="last May"),
        pytest.param("next July", "2026-07-01", "2026-07-31", id="next skips the anchor's month"),
        pytest.param("July 14-16", "2025-07-14", "2025-07-16", id="range of days"),
        pytest.param("from December 30 to January 2", "2024-12-30", "2025-01-02", id="range over the new year"),
        pytest.param("filed 7/20/25", "2025-07-20", None, id="two-digit year"),
    ],
)
def test_an_anchor_places_relative_times(text: str, first: str | None, last: str | None) -> None:
    """Counted from Monday 28 July 2025."""
    expected = (date.fromisoformat(first), date.fromisoformat(last or first)) if first else (None, None)
    assert days(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The summit in August",
        "about ten days ago",
        "three days later",
        "last summer",
        "on Feb 29 or",
        "a decade later",
        "this Monday 21st.",
    ],
)
def test_what_the_words_leave_open_stays_open(text: str) -> None:
    """Next month without a verb, round amounts, story time, seasons."""
    expected = (date(2024, 2, 29),) * 2 if "Feb 29" in text else (None, None)
    assert days(text) == expected


def test_values_become_complete() -> None:
    """The TIMEX3 value of what an anchor placed, with the anchor and basis beside it."""
    found = find_times("on Monday morning, last week, in late May, last year, at 3pm on Tuesday", anchor=MONDAY)
    assert [one.value for one in found] == ["2025-07-28TMO", "2025-W30", "2025-05", "2024", "2025-07-22T15:00"]
    assert {(one.basis, one.anchor) for one in found} == {("inferred", MONDAY)}


def test_a_weekday_that_does_not_fit_is_left_for_the_calendar_rule() -> None:
    """The date is placed by its month and day; the weekday stays as written."""
    (found,) = find_times("on Monday (July 16)", anchor=MONDAY)
    assert (found.earliest, found.weekday) == (date(2025, 7, 16), 1)


def anchor_of(first: date | None, last: date | None, basis: str = "given") -> Anchor:
    """An anchor of an article."""
    return Anchor.model_validate({"article_id": "a", "earliest": first, "latest": last, "basis": basis})


def resolved(text: str, anchor: Anchor | date | None, tense: str | None = None) -> ResolvedTime:
    """The one expression of `text`, read without an anchor and then placed."""
    (found,) = find_times(text)
    return resolve(found, anchor, tense="future" if tense == "future" else None)


@pytest.mark.parametrize(
    ("anchor_basis", "basis"),
    [("given", "inferred"), ("metadata", "inferred"), ("shared", "shared"), ("assumed", "assumed"), ("unknown", "unknown")],
)
def test_basis_comes_from_the_anchor(anchor_basis: str, basis: str) -> None:
    """A date from an assumed anchor is assumed."""
    assert resolved("last Thursday", anchor_of(MONDAY, MONDAY, anchor_basis)).basis == basis


def test_a_date_stated_in_full_needs_no_anchor() -> None:
    """Basis stated, whatever the anchor."""
    for anchor in (None, MONDAY, anchor_of(None, None, "unknown")):
        found = resolved("May 28, 2024", anchor)
        assert (found.earliest, found.basis, found.month_day) == (date(2024, 5, 28), "stated", (5, 28))


def test_month_and_day_are_told_without_a_year() -> None:
    """July 24 of no known year can still be compared with May 28."""
    found = resolved("July 24", None)
    assert (found.earliest, found.month_day, found.basis) == (None, (7, 24), "unknown")
    assert resolved("late May", None).month_day is None


def test_an_anchor_of_several_days_gives_the_hull() -> None:
    """The 28th or 29th: last Thursday is the 24th either way; yesterday one of two days."""
    anchor = anchor_of(MONDAY, MONDAY + timedelta(days=1))
    thursday, yesterday = resolved("last Thursday", anchor), resolved("yesterday", anchor)
    assert (thursday.earliest, thursday.latest) == (date(2025, 7, 24), date(2025, 7, 24))
    assert (yesterday.earliest, yesterday.latest) == (date(2025, 7, 27), date(2025, 7, 28))


def test_an_anchor_wider_than_a_week_gives_nothing() -> None:
    """A month of anchors leaves no common Thursday."""
    assert resolved("last Thursday", anchor_of(date(2025, 7, 1), MONDAY)).earliest is None


def test_tense_may_be_told() -> None:
    """A caller that knows the clause overrides the default of the past."""
    assert resolved("Friday", MONDAY).earliest == date(2025, 7, 25)
    assert resolved("Friday", MONDAY, "future").earliest == date(2025, 8, 1)


def test_a_claimed_value_resolves_as_its_expression() -> None:
    """TimeValue carries what TimeExpression does."""
    (found,) = find_times("at midnight on Monday")
    value = TimeValue(
        timex_type=found.type, timex_value=found.value, clock=found.clock, surface=found.surface, relative=found.relative
    )
    assert resolve(value, MONDAY) == resolve(found, MONDAY)


def test_years_in_which_a_weekday_falls_on_a_date() -> None:
    """Newest first, none after the day given; a leap day falls on each weekday every 28 years."""
    assert years_with(7, 16, 3, not_after=date(2025, 7, 29)) == (2025, 2014, 2008)
    assert years_with(7, 16, 3, not_after=date(2025, 7, 15), count=1) == (2014,)
    assert years_with(2, 29, 4, not_after=MONDAY, count=2) == (2024, 1996)
    assert years_with(6, 31, 1, not_after=MONDAY) == ()


def test_calendar() -> None:
    """Known days."""
    assert weekday_fits(date(2025, 7, 16), 3)
    assert not weekday_fits(date(2025, 7, 17), 3)
    assert [easter(year) for year in (2018, 2024, 2025)] == [date(2018, 4, 1), date(2024, 3, 31), date(2025, 4, 20)]
    assert nth_weekday(2025, 9, 1, 1) == date(2025, 9, 1)
    assert nth_weekday(2025, 9, 1, 6) is None


@pytest.mark.parametrize(
    ("value", "mod", "first", "last"),
    [
        ("2025-05", "END", "2025-05-21", "2025-05-31"),
        ("2025-02", "END", "2025-02-21", "2025-02-28"),
        ("2024", "START", "2024-01-01", "2024-04-30"),
        ("2024", "MID", "2024-05-01", "2024-08-31"),
        ("196", "END", "1967-01-01", "1969-12-31"),
        ("2025-W30-WE", None, "2025-07-26", "2025-07-27"),
        ("2024-H2", None, "2024-07-01", "2024-12-31"),
        ("18", None, "1801-01-01", "1900-12-31"),
        ("2025-07-28T24:00", None, "2025-07-28", "2025-07-29"),
        ("2024-12-30/2025-01-02", None, "2024-12-30", "2025-01-02"),
        ("2025-07-28T15:00", "APPROX", "2025-07-28", "2025-07-28"),
    ],
)
def test_complete_values_have_bounds(value: str, mod: str | None, first: str, last: str) -> None:
    """Both inclusive, narrowed by the mod."""
    assert value_bounds(value, mod) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value", ["XXXX-07-24", "2025-XX-XX", "2025-06-31", "2025-SU", "P18M", "2025-W60", "0000", "", "2025-07-16/2025-07-14"]
)
def test_other_values_have_none(value: str) -> None:
    """Unknown parts, days and weeks the calendar lacks, seasons, durations, ranges that run backwards."""
    assert value_bounds(value) is None


TEXTS = st.sampled_from(
    ["last Thursday", "yesterday", "Monday", "last week", "two days ago", "between Monday and Wednesday", "last weekend"]
)


@settings(max_examples=100, deadline=None)
@given(text=TEXTS, day=st.dates(date(1990, 1, 1), date(2090, 1, 1)), weeks=st.integers(-60, 60))
def test_shifting_the_anchor_by_weeks_shifts_the_days_with_it(text: str, day: date, weeks: int) -> None:
    """Weekdays and weeks do not depend on the month they fall in."""
    shift = timedelta(weeks=weeks)
    moved = days(text, day + shift)
    assert moved == tuple(bound and bound + shift for bound in days(text, day))


@settings(max_examples=100, deadline=None)
@given(month=st.integers(1, 12), day=st.integers(1, 28), anchor=st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_date_without_a_year_lies_within_a_year_of_the_anchor(month: int, day: int, anchor: date) -> None:
    """And no more than a month after it."""
    found = resolve(
        TimeValue.model_validate(
            {
                "timex_type": "DATE",
                "timex_value": f"XXXX-{month:02}-{day:02}",
                "surface": "",
                "relative": {"unit": "monthday", "month": month, "day": day},
            }
        ),
        anchor,
    )
    assert found.earliest is not None
    assert -366 <= (found.earliest - anchor).days <= 31
