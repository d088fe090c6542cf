"""Durations of one thing that exclude each other, and what leaves room for one length."""

from datetime import date

import pytest

import factcheck

VERDICT = "A jury in Arvel on Tuesday found Tomas Pike guilty of the murder of Ana Sol."
SIEGE = "A gunman who had barricaded himself in a bank in Arvel gave up on Tuesday, police said."
COLOUR = (
    "The street outside was closed and schools kept their pupils in until noon.",
    "Neighbours spoke of a cold morning with hardly anybody about.",
)
"""What each outlet has of its own, so that the two are no copies."""
OUTAGE = "Power failed in the whole of Arvel on Tuesday, the grid operator said."


def raised(top: str, *rests: str) -> list[tuple[str, str]]:
    """Code and severity of the findings on quantities, each piece from an outlet of its own."""
    articles = [
        article
        for number, rest in enumerate(rests)
        for article in factcheck.read_articles(
            text=f"{top} {COLOUR[number]} {rest}",
            title=top[:40],
            publisher=f"Outlet {number}",
            published="2025-03-18",
        )
    ]
    report = factcheck.check(articles, today=date(2025, 3, 25))
    assert len(report.stories) == 1, "the pieces of a case are one story"
    return [(found.code, found.severity) for found in report.findings if found.code.startswith("Q")]


FIRES = [
    pytest.param(
        VERDICT, "Jurors returned after three days of deliberations.", "It took the jury under five hours.", id="jury"
    ),
    pytest.param(VERDICT, "The jury deliberated for nine hours.", "Jurors were out for less than an hour.", id="out"),
    pytest.param(SIEGE, "The 36-hour siege cost no life.", "The standoff had lasted nine hours.", id="a siege"),
    pytest.param(SIEGE, "The standoff ended after two hours.", "The siege lasted more than six hours.", id="an end after"),
    pytest.param(OUTAGE, "The blackout lasted 40 minutes.", "It was a three-hour outage that nobody expected.", id="an outage"),
]


@pytest.mark.parametrize(("top", "one", "other"), FIRES)
def test_two_lengths_of_one_thing_fire(top: str, one: str, other: str) -> None:
    """What is over has lasted one length of time."""
    assert raised(top, one, other) == [("Q112", "medium")]


SILENT = [
    pytest.param(
        VERDICT, "Jurors returned after two days of deliberations.", "The jury deliberated for eleven hours.", id="sittings"
    ),
    pytest.param(
        VERDICT, "The jury deliberated for five hours.", "It took the jury about four and a half hours.", id="rounded"
    ),
    pytest.param(
        VERDICT, "The jury was out for nearly nine hours.", "The jury deliberated for more than eight hours.", id="bounds"
    ),
    pytest.param(
        VERDICT, "The jury deliberated for nine hours.", "The verdict ended a trial that lasted five weeks.", id="another thing"
    ),
    pytest.param(
        SIEGE, "The siege lasted nine hours.", "Talks lasted two hours. The siege in Tosk in 2019 lasted two days.", id="2019"
    ),
    pytest.param(OUTAGE, "The outage lasted 25 minutes.", "The blackout lasted half an hour.", id="half an hour"),
    pytest.param(
        OUTAGE,
        "The blackout lasted 40 minutes.",
        "The blackout lasted 40 minutes in the town. On the island the outage lasted five hours.",
        id="one article with two",
    ),
    pytest.param(
        OUTAGE, "The outage lasted 25 minutes.", "The outage could last three hours, the mayor had warned.", id="a fear"
    ),
]


@pytest.mark.parametrize(("top", "one", "other"), SILENT)
def test_what_may_be_one_length_is_silent(top: str, one: str, other: str) -> None:
    """Rounding, bounds, sittings, another thing, another year, an article that knows two."""
    assert raised(top, one, other) == []
