"""Times that count from another time of their text, or whose year the article's date gives."""

from datetime import date

import pytest

from factcheck import find_times

ANCHOR = date(2025, 9, 3)


def values(text: str, anchor: date | None = ANCHOR) -> list[tuple[str, str]]:
    """The words and values of the times of `text`."""
    return [(time.surface, time.value) for time in find_times(text, anchor=anchor)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        pytest.param("He was held on 27 August and freed three days later.", "three days later", "2025-08-30", id="days"),
        pytest.param("Sold in 1992; a decade later it was a ruin.", "a decade later", "2002", id="decade"),
        pytest.param("This morning the queue began; by noon it had gone.", "noon", "2025-09-03T12:00", id="clock of a clause"),
        pytest.param("Police came at 6.50am today and left by mid-afternoon.", "mid-afternoon", "2025-09-03TAF", id="part"),
        pytest.param("Nine were rescued on Good Friday.", "Good Friday", "2025-04-18", id="feast"),
        pytest.param("The market closed on the last Sunday in August.", "the last Sunday in August", "2025-08-31", id="nth"),
        pytest.param("Sales sank in Q1.", "Q1", "2025-Q1", id="quarter begun"),
        pytest.param("Sales sank in Q4.", "Q4", "2024-Q4", id="quarter not begun"),
        pytest.param("The summer of '68 is its subject.", "The summer of '68", "1968-SU", id="season of two figures"),
        pytest.param("Two of the wounded died overnight.", "overnight", "2025-09-02TNI", id="overnight"),
        pytest.param("Rain will fall overnight.", "overnight", "2025-09-03TNI", id="overnight to come"),
        pytest.param("Polls close at 8 p.m. on Sunday.", "8 p.m. on Sunday", "2025-09-07T20:00", id="timetable"),
        pytest.param("It will start in January, not in April.", "April", "2026-04", id="tense over a negation"),
    ],
)
def test_places_what_another_time_or_the_anchor_dates(text: str, surface: str, value: str) -> None:
    """The expression has the value that its text and the day of publication give it."""
    assert (surface, value) in values(text)


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        pytest.param("Three days later he was freed.", "Three days later", "XXXX-XX-XX", id="nothing before it"),
        pytest.param("It began in May. Three days later he was freed.", "Three days later", "XXXX-XX-XX", id="only a month"),
        pytest.param("He left on Monday, came back on Tuesday; by noon he slept.", "noon", "XXXX-XX-XXT12:00", id="two days"),
        pytest.param("It opens on Monday. Lunch is at noon.", "noon", "XXXX-XX-XXT12:00", id="another sentence"),
        pytest.param("The race was close on Sunday.", "Sunday", "2025-08-31", id="close is no verb"),
        pytest.param("They scored 50 runs on Sunday.", "Sunday", "2025-08-31", id="runs are no verb"),
    ],
)
def test_leaves_open_what_nothing_dates(text: str, surface: str, value: str) -> None:
    """An expression that its text dates by nothing, or by two days, keeps its unknown parts."""
    assert (surface, value) in values(text)


@pytest.mark.parametrize("text", ["An overnight bus left.", "Overnight stays fell.", "A mid-afternoon nap helps."])
def test_a_part_of_the_day_before_its_noun_is_no_time(text: str) -> None:
    """A part of the day that describes a noun is left out."""
    assert values(text) == []


def test_nothing_is_placed_without_an_anchor() -> None:
    """Without the day of publication the values keep their unknown parts."""
    assert values("He died on Good Friday, three days later.", None) == [
        ("Good Friday", "XXXX-XX-XX"),
        ("three days later", "XXXX-XX-XX"),
    ]


def test_the_article_belongs_to_a_quarter_and_to_a_plural_duration() -> None:
    """The determiner is inside, as TIMEX3 has it; before a hyphenated modifier it belongs to the noun."""
    found = [surface for surface, _ in values("In the 12 months to September the 18-month inquiry cost more.")]
    assert found == ["the 12 months", "September", "18-month"]
