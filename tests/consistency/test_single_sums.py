"""Sums that a story has one of: what was stolen, fetched, given, offered as a reward or asked as a ransom."""

from collections.abc import Sequence
from datetime import date

import pytest

import factcheck

TODAY = date(2025, 3, 25)


def raised(texts: Sequence[str], title: str) -> list[tuple[str, str]]:
    """Code and severity of the findings on sums, each text from an outlet of its own on one day."""
    articles = [
        article
        for number, text in enumerate(texts)
        for article in factcheck.read_articles(text=text, title=title, publisher=f"Outlet {number}", published="2025-03-18")
    ]
    report = factcheck.check(articles, today=TODAY)
    assert len(report.stories) == 1, "the pieces of a case are one story"
    return [(found.code, found.severity) for found in report.findings if found.code in {"Q105", "Q106"}]


FIRES = [
    pytest.param(
        "Robbers raid Varnholt savings bank",
        (
            "Two masked men made off with 340,000 euros from the Varnholt savings bank on Monday, police said.",
            "Masked robbers stole 430,000 euros from a savings bank in Varnholt on Monday.",
        ),
        id="made off with, stole",
    ),
    pytest.param(
        "Robbers raid Varnholt savings bank",
        (
            "Two masked men escaped with 340,000 euros from the Varnholt savings bank on Monday, police said.",
            "Some 600,000 euros was stolen from the Varnholt savings bank by masked men on Monday.",
        ),
        id="was stolen",
    ),
    pytest.param(
        "Varnholt painting under the hammer",
        (
            "A painting of the Dorn by Ilse Mar was sold for 1.2 million euros at an auction in Varnholt on Monday.",
            "Ilse Mar's painting of the Dorn fetched 2.1 million euros in Varnholt on Monday.",
        ),
        id="sold for, fetched",
    ),
    pytest.param(
        "Varnholt brewer's daughter freed",
        (
            "A ransom of 5 million euros was paid for the daughter of a Varnholt brewer, police said on Monday.",
            "The family of the Varnholt brewer's daughter paid a 50 million euro ransom, police said on Monday.",
        ),
        id="a ransom",
    ),
    pytest.param(
        "Reward offered for Varnholt fugitive",
        (
            "Varnholt police offered a reward of 20,000 euros on Monday for the fugitive Ivo Strand.",
            "A 50,000 euro reward has been put up by Varnholt police for the fugitive Ivo Strand.",
        ),
        id="a reward",
    ),
    pytest.param(
        "Varnholt minimum wage to rise",
        (
            "The minimum wage in Varnholt will rise to 458 crowns a day in December, the wage board said on Monday.",
            "Varnholt's minimum wage will be 512 crowns a day from December, its wage board said on Monday.",
        ),
        id="a minimum wage",
    ),
]


@pytest.mark.parametrize(("title", "texts"), FIRES)
def test_two_sums_of_what_a_story_has_one_of_fire(title: str, texts: Sequence[str]) -> None:
    """Both have it at their tops, and no other: medium."""
    assert raised(texts, title) == [("Q105", "medium")]


SILENT = [
    pytest.param(
        "Robbers raid Varnholt savings bank",
        (
            "Two masked men made off with 340,000 euros from the Varnholt savings bank on Monday, police said.",
            "Masked men robbed the Varnholt savings bank on Monday. In May, thieves stole 90,000 euros from a jeweller there.",
        ),
        id="another theft in the body",
    ),
    pytest.param(
        "Robbers raid Varnholt savings bank",
        (
            "Two masked men made off with 340,000 euros from the Varnholt savings bank on Monday, police said.",
            "Masked men stole 340,000 euros from the Varnholt savings bank; 80,000 euros was found in a ditch.",
        ),
        id="what was found again",
    ),
    pytest.param(
        "Varnholt painting under the hammer",
        (
            "A painting of the Dorn by Ilse Mar was sold for 1.2 million euros at an auction in Varnholt on Monday.",
            "Ilse Mar's painting of the Dorn had been expected to fetch 800,000 euros in Varnholt on Monday.",
        ),
        id="what was expected",
    ),
    pytest.param(
        "Varnholt painting under the hammer",
        (
            "A painting of the Dorn by Ilse Mar was sold for 1.2 million euros at an auction in Varnholt on Monday.",
            "Ilse Mar's painting of the Dorn sold for 1.2 million euros in Varnholt. A sketch fetched 30,000 euros.",
        ),
        id="two lots",
    ),
    pytest.param(
        "Varnholt brewer's daughter freed",
        (
            "The kidnappers of a Varnholt brewer's daughter demanded a ransom of 50 million euros.",
            "A ransom of 5 million euros was paid for the daughter of a Varnholt brewer, police said on Monday.",
        ),
        id="demanded and paid",
    ),
    pytest.param(
        "Varnholt minimum wage to rise",
        (
            "The minimum wage in Varnholt will rise to 458 crowns a day from 420 crowns, the wage board said on Monday.",
            "Unions in Varnholt had asked for a minimum wage of 550 crowns a day.",
        ),
        id="what unions asked for",
    ),
]


@pytest.mark.parametrize(("title", "texts"), SILENT)
def test_what_only_looks_like_two_such_sums_stays_silent(title: str, texts: Sequence[str]) -> None:
    """Another theft, another lot, another moment, or what somebody only wanted."""
    assert raised(texts, title) == []
