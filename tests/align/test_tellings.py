"""Days that two articles give for one act of no known class, by the words that they tell it with."""

from collections.abc import Sequence
from datetime import date

import pytest

import factcheck

TODAY = date(2025, 3, 25)
TITLE = "Veldia rebels and the Marlow accord"
TAILS = (
    "The Marlow accord was drawn up in Tarsel by the mediator Ilse Brandt over four weeks.",
    "Ilse Brandt, the mediator, had worked on the Marlow accord in Tarsel for a month.",
)


def dates_in_dispute(leads: Sequence[str], days: Sequence[str] = ("2025-03-21", "2025-03-21")) -> list[tuple[str, str]]:
    """Code and severity of the findings on dates, each lead in an article of its own."""
    articles = [
        article
        for number, (lead, day) in enumerate(zip(leads, days, strict=True))
        for article in factcheck.read_articles(
            text=f"{lead} {TAILS[number]}", title=TITLE, publisher=f"Outlet {number}", published=day
        )
    ]
    report = factcheck.check(articles, today=TODAY)
    assert len(report.stories) == 1, "the pieces of a case are one story"
    return [(found.code, found.severity) for found in report.findings if found.code in {"T102", "T104"}]


@pytest.mark.parametrize(
    "leads",
    [
        pytest.param(
            (
                "The government of Veldia and the rebels initialled an accord on prisoners on Tuesday.",
                "Veldia's government and the rebels initialled their accord on prisoners on Thursday in Tarsel.",
            ),
            id="one verb, the same parties and thing",
        ),
        pytest.param(
            (
                "Ansel Marrow, who led the Veldia rebels, was sentenced on Thursday to 25 years in prison for arms smuggling.",
                "He was sentenced on Tuesday to 25 years in prison over the smuggling of arms to the rebels of Veldia.",
            ),
            id="a pronoun, the same term and crime",
        ),
        pytest.param(
            (
                "The first round of talks with the Veldia rebels will be held on March 28.",
                "The first round of the Veldia talks will be held on April 4.",
            ),
            id="a plan with two dates",
        ),
    ],
)
def test_one_act_with_two_days_fires(leads: Sequence[str]) -> None:
    """Two articles that tell one act with one verb and the same other words, days apart, make a finding of medium severity."""
    assert dates_in_dispute(leads) == [("T102", "medium")]


@pytest.mark.parametrize(
    ("leads", "days"),
    [
        pytest.param(
            (
                "The president of Veldia nominated Ivo Marsk for the court of appeal on Monday.",
                "Lene Halvorsen of Tarsel said after being nominated on Thursday that she would serve Veldia.",
            ),
            ("2025-03-21", "2025-03-21"),
            id="one verb, two persons",
        ),
        pytest.param(
            (
                "Ansel Marrow of Veldia was found guilty of smuggling arms on Tuesday.",
                "Kari Moen was found guilty on Thursday of smuggling arms with Ansel Marrow of Veldia.",
            ),
            ("2025-03-21", "2025-03-21"),
            id="one verb and crime, two names",
        ),
        pytest.param(
            (
                "The rebels of Veldia handed over 14 prisoners at the Marlow bridge on Tuesday.",
                "The rebels of Veldia handed over 31 prisoners at the Marlow bridge on Thursday.",
            ),
            ("2025-03-21", "2025-03-21"),
            id="figures that are not one",
        ),
        pytest.param(
            (
                "The government of Veldia and the rebels exchanged prisoners at the Marlow bridge on Monday.",
                "The government of Veldia and the rebels exchanged prisoners at the Marlow bridge on Thursday.",
            ),
            ("2025-03-17", "2025-03-20"),
            id="each tells what its own day brought",
        ),
        pytest.param(
            (
                "The rebels of Veldia exchanged prisoners at the Marlow bridge on Monday and exchanged more on Thursday.",
                "The rebels of Veldia exchanged prisoners at the Marlow bridge on Thursday.",
            ),
            ("2025-03-21", "2025-03-21"),
            id="one article knows of two",
        ),
        pytest.param(
            (
                "The rebels of Veldia exchanged prisoners at the Marlow bridge on Wednesday.",
                "The rebels of Veldia exchanged prisoners at the Marlow bridge on Thursday.",
            ),
            ("2025-03-21", "2025-03-21"),
            id="one day apart",
        ),
    ],
)
def test_two_acts_stay_silent(leads: Sequence[str], days: Sequence[str]) -> None:
    """Another person, other figures, another day's news, an article that tells of both: nothing is raised."""
    assert dates_in_dispute(leads, days) == []
