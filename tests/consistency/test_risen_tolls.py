"""Counts that rose: an "at least" that a later report is clearly above has moved on, though both may be true."""

from datetime import date

import pytest

import factcheck

LEAD = "A passenger ferry sank off Tarsel harbour in a storm on Monday."
REST = {
    "Monday Post": "The coast guard searched through the night. Winds had been strong all day on the strait.",
    "Strait News": "Its owner, the Tarsel Line, stopped every sailing. Divers went down to the wreck at noon.",
}


def relations(first: str, second: str, *, days: tuple[str, str] = ("2025-03-18", "2025-03-19")) -> set[str]:
    """How the figures of two reports of one sinking relate."""
    articles = [
        article
        for (outlet, rest), told, day in zip(REST.items(), (first, second), days, strict=True)
        for article in factcheck.read_articles(text=f"{LEAD} {told} {rest}", publisher=outlet, published=day)
    ]
    report = factcheck.check(articles, today=date(2025, 3, 20))
    return {pair.relation for topic in report.topics if topic.property in {"killed", "missing"} for pair in topic.relations}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("At least nine people were killed.", "The death toll stands at 21.", id="at least, then a figure"),
        pytest.param("More than 50 people were killed.", "At least 64 people were killed.", id="two lower bounds"),
        pytest.param("At least nine people were killed.", "The death toll rose on Wednesday to 21.", id="the day of the rise"),
    ],
)
def test_has_moved_on(first: str, second: str) -> None:
    """A step of the toll, not the same figure told more loosely."""
    assert relations(first, second) == {"updates"}


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        pytest.param("More than 1,000 people were killed.", "In all 1,012 people were killed.", None, id="to the last digit"),
        pytest.param("Dozens of people were killed.", "In all 36 people were killed.", None, id="a vague word has its bounds"),
        pytest.param("At least 21 people were killed.", "At least nine people were killed.", None, id="the later one is lower"),
        pytest.param(
            "At least nine people were missing.", "In all 21 people were missing.", None, id="a count that goes both ways"
        ),
        pytest.param(
            "At least nine people were killed.", "In all 21 people were killed.", ("2025-03-18", "2025-03-18"), id="one day"
        ),
    ],
)
def test_is_only_stated_more_loosely(first: str, second: str, days: tuple[str, str] | None) -> None:
    """Nothing tells that the count has moved."""
    assert relations(first, second, days=days or ("2025-03-18", "2025-03-19")) == {"compatible"}
