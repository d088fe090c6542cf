"""Ranks that exclude each other, and what only looks like two ranks of one thing."""

from collections.abc import Sequence
from datetime import date

import pytest

import factcheck

TODAY = date(2025, 3, 25)
BANK = "The regulator of Veldia fined Tarsel Bank on Tuesday for lax checks on its customers."
MAYOR = "Ana Reed was elected mayor of Arvel on Tuesday, ousting Tom Pike."
RACE = "Elias Moro won the Arvel marathon on Tuesday."
RAID = "Gunmen attacked the harbour of Arvel on Tuesday, police said."


def raised(top: str, *rests: str, days: Sequence[str] = ("2025-03-18", "2025-03-18")) -> list[tuple[str, str]]:
    """Code and severity of the findings on quantities, each piece from an outlet of its own."""
    articles = [
        article
        for number, (rest, day) in enumerate(zip(rests, days, strict=True))
        for article in factcheck.read_articles(
            text=f"{top} {rest}", title=top[:40], publisher=f"Outlet {number}", published=day
        )
    ]
    report = factcheck.check(articles, today=TODAY)
    assert len(report.stories) == 1, "the pieces of a case are one story"
    return [(found.code, found.severity) for found in report.findings if found.code.startswith("Q")]


FIRES = [
    pytest.param(
        BANK,
        "Tarsel, the country's third-largest bank by assets, will appeal.",
        "An inspection had found 71 gaps. Tarsel Bank is the second-biggest lender in Veldia.",
        id="synonyms of one order",
    ),
    pytest.param(
        BANK, "Tarsel is the fourth oldest bank.", "The country's third-oldest bank, Tarsel, was founded in 1874.", id="by age"
    ),
    pytest.param(
        MAYOR,
        "Reed will be the first Black mayor in the city's history.",
        "Reed becomes the second African American to hold the office.",
        id="a group in other words",
    ),
    pytest.param(
        MAYOR, "She is the third woman to lead Arvel.", "Reed is Arvel's second female mayor.", id="a pronoun for the winner"
    ),
    pytest.param(RACE, "Tomas Pike finished fourth.", "Tomas Pike took third place.", id="places in a race"),
    pytest.param(RACE, "Pike came second in the race.", "Tomas Pike finished third.", id="came second"),
    pytest.param(
        RAID,
        "It was the third attack on the harbour this year.",
        "The raid was the fourth assault so far this year.",
        id="what happens again",
    ),
]


@pytest.mark.parametrize(("top", "one", "other"), FIRES)
def test_two_ranks_of_one_thing_fire(top: str, one: str, other: str) -> None:
    """One name has one rank among the same."""
    assert raised(top, one, other) == [("Q111", "medium")]


SILENT = [
    pytest.param(BANK, "Tarsel is the country's third-largest bank.", "Tarsel is the third-biggest lender.", id="the same"),
    pytest.param(
        BANK,
        "Tarsel is the country's third-largest bank.",
        "Tarsel, the second-largest bank in the region, will appeal.",
        id="another level",
    ),
    pytest.param(
        BANK,
        "Tarsel is the third-largest bank by assets.",
        "Tarsel is the country's second-largest bank by deposits.",
        id="another measure",
    ),
    pytest.param(
        BANK, "Tarsel is the third-largest bank.", "Tarsel is the second-largest employer in Arvel.", id="another noun"
    ),
    pytest.param(BANK, "Tarsel is the third-largest bank.", "Corvo is the second-largest bank.", id="another name"),
    pytest.param(
        MAYOR,
        "Reed will be the first Black mayor of Arvel.",
        "Reed is the second woman to lead the city.",
        id="another group",
    ),
    pytest.param(
        MAYOR,
        "Reed will be the first Black mayor of Arvel.",
        "Reed becomes the third Black mayor in the state.",
        id="of the state",
    ),
    pytest.param(RACE, "Tomas Pike finished fourth.", "Pike was third at halfway.", id="on the way"),
    pytest.param(RACE, "Tomas Pike finished fourth.", "Ana Sol finished third.", id="two runners"),
    pytest.param(RAID, "It was the third attack this year.", "It was the second attack this month.", id="another period"),
]


@pytest.mark.parametrize(("top", "one", "other"), SILENT)
def test_what_is_another_rank_is_silent(top: str, one: str, other: str) -> None:
    """Another name, order, level, measure, group or period."""
    assert raised(top, one, other) == []


def test_incidents_of_two_days_are_two() -> None:
    """A report of the next week may tell of the next attack."""
    days = ("2025-03-18", "2025-03-24")
    assert raised(RAID, "It was the third attack this year.", "It was the fourth attack this year.", days=days) == []
