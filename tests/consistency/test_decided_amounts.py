"""Sums, rates, areas and votes that a story decides once, and what only looks like two of them."""

from collections.abc import Sequence
from datetime import date

import pytest

import factcheck

TODAY = date(2025, 3, 25)


def raised(leads: Sequence[str], title: str, rests: Sequence[str] = ("", "")) -> list[tuple[str, str]]:
    """Code and severity of the findings on quantities, each lead from an outlet of its own on one day."""
    articles = [
        article
        for number, (lead, rest) in enumerate(zip(leads, rests, strict=True))
        for article in factcheck.read_articles(
            text=f"{lead} {rest}".strip(), title=title, publisher=f"Outlet {number}", published="2025-03-18"
        )
    ]
    report = factcheck.check(articles, today=TODAY)
    assert len(report.stories) == 1, "the pieces of a case are one story"
    return [(found.code, found.severity) for found in report.findings if found.code.startswith("Q")]


FIRES = [
    pytest.param(
        "Tarsel regulator fines Kestrel network",
        (
            "The data regulator of Tarsel imposed a fine of 265 million euros on the Kestrel network on Monday.",
            "Tarsel's data regulator on Monday fined the Kestrel network 312 million euros.",
        ),
        "Q105",
        id="a fine by its noun and by its verb",
    ),
    pytest.param(
        "Forge to buy Keystone Steel",
        (
            "Nippon Forge will buy Keystone Steel for $14.9 billion, it said on Monday.",
            "Keystone Steel has agreed to be taken over by Nippon Forge in a deal worth $16.2 billion.",
        ),
        "Q105",
        id="a price",
    ),
    pytest.param(
        "Veldia central bank cuts rate",
        (
            "The central bank of Veldia cut its main interest rate on Monday to 3.75 percent from 4 percent.",
            "The Veldia central bank lowered its policy rate to 3.5 percent on Monday.",
        ),
        "Q105",
        id="a central bank's rate",
    ),
    pytest.param(
        "Fire in the Dadia forest of Veldia",
        (
            "A fire in the Dadia forest of Veldia has destroyed 81,000 hectares, the forest service said on Monday.",
            "The blaze in Veldia's Dadia forest had burned 64,000 hectares by Monday.",
        ),
        "Q104",
        id="what a fire burned by one day",
    ),
    pytest.param(
        "Veldia house impeaches Marrow",
        (
            "The house of Veldia voted 214 to 208 on Monday to impeach the minister Alan Marrow.",
            "Lawmakers of Veldia impeached minister Alan Marrow on Monday by 221 votes to 208.",
        ),
        "Q110",
        id="votes after the verb",
    ),
    pytest.param(
        "Run on Kition Bank",
        (
            "Customers of Kition Bank withdrew 310 million euros in a week, the regulator of Veldia said.",
            "Within a week customers took 130 million euros out of Kition Bank, Veldia's regulator said.",
        ),
        "Q106",
        id="digits changed about",
    ),
]


@pytest.mark.parametrize(("title", "leads", "code"), FIRES)
def test_two_values_of_what_is_decided_once_fire(title: str, leads: Sequence[str], code: str) -> None:
    """Both have the figure at their tops and no other of its name: medium."""
    assert raised(leads, title) == [(code, "medium")]


SILENT = [
    pytest.param(
        "Forge to buy Keystone Steel",
        (
            "Nippon Forge will buy Keystone Steel for $14.1 billion, it said on Monday.",
            "Nippon Forge will buy Keystone Steel for $14.9 billion including debt, or $55 a share.",
        ),
        id="a price with debts, a price a share",
    ),
    pytest.param(
        "Veldia central bank cuts rate",
        (
            "The central bank of Veldia cut its main interest rate on Monday to 3.75 percent from 4 percent.",
            "Veldia's central bank cut its rate from 4 percent, with the unemployment rate at 6 percent.",
        ),
        id="what a rate was cut from, another rate",
    ),
    pytest.param(
        "Run on Kition Bank",
        (
            "Customers of Kition Bank withdrew 310 million euros in a week, the regulator of Veldia said.",
            "Kition Bank earned 130 million euros last year, and its branches in the harbour were busy on Monday.",
        ),
        id="the same digits of another sum",
    ),
    pytest.param(
        "Run on Kition Bank",
        (
            "Customers of Kition Bank withdrew 310 million euros in a week, of it 130 million euros on Monday.",
            "On Monday customers withdrew 130 million euros from Kition Bank, Veldia's regulator said.",
        ),
        id="an article that has both",
    ),
    pytest.param(
        "Storm takes roofs off homes on Lembra",
        (
            "The storm damaged 1,200 homes on Lembra, the disaster agency of Veldia said on Monday.",
            "About 1,200 houses were damaged on Lembra by the storm, Veldia's disaster agency said on Monday.",
        ),
        id="homes and houses of one number",
    ),
    pytest.param(
        "Shooting at Harrowby school leaves three dead including gunman",
        (
            "A student killed two people and then himself at Harrowby school on Monday, police said.",
            "Two people were killed at Harrowby school on Monday by a student who shot himself.",
        ),
        id="a title that counts one more in",
    ),
]


@pytest.mark.parametrize(("title", "leads"), SILENT)
def test_two_amounts_stay_silent(title: str, leads: Sequence[str]) -> None:
    """Another price, another rate, another sum, one number in two words: nothing is raised."""
    assert raised(leads, title) == []


def test_a_second_fine_in_one_article_makes_it_low() -> None:
    """An article that tells of two fines does not say which one the other reports."""
    leads = (
        "The data regulator of Tarsel imposed a fine of 265 million euros on the Kestrel network on Monday.",
        "Tarsel's data regulator on Monday fined the Kestrel network 312 million euros.",
    )
    rests = ("", "In September it had imposed a fine of 405 million euros on its picture service.")
    assert ("Q105", "medium") not in raised(leads, "Tarsel regulator fines Kestrel network", rests)


def test_homes_and_houses_are_counted_alike() -> None:
    """A storm's homes and its houses are one count, so that two numbers of one day are a finding."""
    leads = (
        "The storm damaged 1,200 homes on Lembra, the disaster agency of Veldia said on Monday.",
        "The storm damaged 2,100 houses on Lembra, Veldia's disaster agency said on Monday.",
    )
    assert raised(leads, "Storm over Lembra in Veldia") == [("Q101", "high")]


def test_people_aboard_before_the_vessel_are_counted() -> None:
    """ "There were 400 people aboard the trawler" is a count, and one that does not move."""
    leads = (
        "A trawler sank off Lembra on Monday; it was carrying 750 people, the coastguard of Veldia said.",
        "There were 400 people aboard the trawler that sank off Lembra on Monday, Veldia's coastguard said.",
    )
    assert [code for code, _ in raised(leads, "Trawler sinks off Lembra")] == ["Q101"]


def test_a_lower_count_for_a_place_that_the_other_never_names_is_a_part() -> None:
    """Jobs that go in one country are some of those that go in all; where both name the country they are one count."""
    leads = (
        "The chipmaker Inferra will cut 3,500 jobs over three years, it said on Monday.",
        "The chipmaker Inferra said on Monday that it will cut 1,700 jobs in Veldonia.",
    )
    both = ("The chipmaker Inferra will cut 3,500 jobs in Veldonia, it said on Monday.", leads[1])
    assert raised(leads, "Inferra cuts jobs") == []
    assert [code for code, _ in raised(both, "Inferra cuts jobs")] == ["Q101"]


def test_a_sum_that_the_other_article_gives_as_well_is_another_step() -> None:
    """What was asked for, in the article that tells what was granted."""
    title = "Forge and Keystone Steel to merge"
    leads = (
        "Nippon Forge and Keystone Steel agreed on Monday to merge, with a break fee of 4.5 billion yen.",
        "Keystone Steel and Nippon Forge on Monday agreed to merge; the break fee is 5.9 billion yen.",
    )
    asked = "That is more than the 4.5 billion yen that Keystone had set out with."
    assert raised(leads, title, ("", asked)) == []
    assert [code for code, _ in raised(leads, title)] == ["Q105"]
