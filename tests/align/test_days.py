"""The days that tell two events apart: an article's own, those of its top, those without a year."""

from datetime import date

import pytest

from factcheck.align.days import Days, read_days
from factcheck.model import Article, Published
from factcheck.text.times import find_times


def days_of(text: str, published: str | None = None) -> Days:
    """The days of an article with that text."""
    article = Article(id="a", title="", text=text, blocks=(), published=Published(value=published))
    return read_days(article, find_times(text))


def test_own_day_is_that_of_the_page() -> None:
    """The printed date wins over one in the text."""
    assert days_of("On 3 May 2024 it burned.", "2024-05-07T09:30").own == date(2024, 5, 7)


def test_own_day_without_a_printed_one_is_a_full_date_of_the_head() -> None:
    """Further down a full date is one that the article tells of."""
    assert days_of("3 May 2024. The mill burned.").own == date(2024, 5, 3)
    assert days_of("The mill burned. " * 10 + "The last fire was on 3 May 1998.").own is None


def test_told_days_are_placed_by_the_own_day() -> None:
    """A weekday is the last one before, a bare date that of the year."""
    told = days_of("The mill burned on Saturday. A first fire on May 2 was put out.", "2024-05-07").told
    assert told == {date(2024, 5, 4), date(2024, 5, 2)}


def test_nothing_is_told_without_an_own_day_nor_after_the_top() -> None:
    """Nobody knows which Saturday it was, and what comes late is background."""
    assert not days_of("The mill burned on Saturday.").told
    assert not days_of("The mill burned. " * 40 + "The shop burned on Saturday.", "2024-05-07").told


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        pytest.param("It sank on Saturday, August 12.", date(2023, 8, 14), True, id="weekday-fits"),
        pytest.param("It sank on Saturday, August 12.", date(2024, 8, 14), False, id="a-monday-that-year"),
        pytest.param("It sank on Saturday, August 12.", date(2023, 8, 28), False, id="two-weeks-later"),
        pytest.param("It sank on August 12.", date(2023, 8, 14), False, id="no-weekday-any-year"),
        pytest.param("It sank on Saturday.", date(2023, 8, 14), False, id="no-date"),
    ],
)
def test_an_undated_page_that_names_a_day_is_of_that_week(text: str, day: date, *, expected: bool) -> None:
    """The weekday gives the year; a day without one comes round every year."""
    assert days_of(text).are_about(day) is expected
