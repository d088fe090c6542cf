"""Names and titles that two articles give for one person, whatever title stands before them, and what only looks so."""

from collections.abc import Sequence
from datetime import date

import pytest

import factcheck

TODAY = date(2025, 3, 25)
LEADS = (
    "Two men died on Tuesday when a crane fell onto a school bus in Harrowby, police in the town of Harrowby said.",
    "A crane toppled onto a school bus in Harrowby on Tuesday and killed two men, according to Harrowby police.",
)


def raised(told: Sequence[str], code: str) -> list[str]:
    """The severities of the findings `code` on two reports of one accident, each ending in its own words."""
    articles = [
        article
        for number, (lead, words) in enumerate(zip(LEADS, told, strict=True))
        for article in factcheck.read_articles(
            text=f"{lead} {words}", title="Crane kills two in Harrowby", publisher=f"Outlet {number}", published="2025-03-18"
        )
    ]
    report = factcheck.check(articles, today=TODAY)
    assert len(report.stories) == 1, "the pieces of a case are one story"
    return [found.severity for found in report.findings if found.code == code]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(
            (
                "Divisional Railway Manager Ashok Kanetkar closed the line.",
                "Ashok Konetkar, the divisional manager, closed the line.",
            ),
            id="a long title in capitals",
        ),
        pytest.param(
            ("Zoologist Pavel Hroncok was on the bus.", "A zoologist, Pavel Hroncek, was on the bus."),
            id="a calling in capitals",
        ),
        pytest.param(
            ("Minister of state Hamad al-Dosari, who was near, helped.", "Hamad al-Dosare, who was near, helped."),
            id="a particle with a hyphen",
        ),
        pytest.param(
            ('"It came down at once," said Fermin Rebollo from his door.', "Fermin Ribollo, who saw it, ran to help."),
            id="a name after the verb of saying",
        ),
        pytest.param(
            (
                "The operator was identified by police as Connor Sturgess. His cabin was found in a garden.",
                "Police named the man in the cabin as Cameron Sturgess. His cabin was found in a garden.",
            ),
            id="who was identified",
        ),
        pytest.param(
            ("Wilmer Haskett, 41, worked the crane.", "Wilder Haskett, 41, worked the crane."), id="the same surname and age"
        ),
        pytest.param(
            ("School principal Sanusi Yabagi wept.", "The headteacher, Sanusi Yakubu, wept."), id="two words for one office"
        ),
        pytest.param(("Darnell Haskett Jr., 33, drove.", "Darnell Hasket, 33, drove."), id="a name with Jr."),
    ],
)
def test_two_spellings_of_one_person_fire(told: Sequence[str]) -> None:
    """Names that share a part and an office, an age, or how they are brought in are raised as one person's."""
    assert raised(told, "N201") == ["medium"]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(
            ("Wilmer Haskett, 41, worked the crane.", "Wilder Haskett, 67, owned the crane."), id="one surname, other ages"
        ),
        pytest.param(
            (
                "The dead were identified as Connor Sturgess and Cameron Sturgess, two brothers.",
                "Police named the dead as Cameron Sturgess, of Harrowby, and his brother.",
            ),
            id="an article that names both",
        ),
        pytest.param(("Marcel Haskett, 12, was hurt.", "Marius Haskett, 9, was hurt."), id="two children of one family"),
        pytest.param(("Trial lawyer Mary Judge spoke.", "Mary Judge, a lawyer, spoke."), id="a surname that is an office"),
        pytest.param(("Darnell Hoyt Jr., 33, drove.", "Darnell Hoyt, 33, drove."), id="Jr. left out"),
    ],
)
def test_two_persons_stay_silent(told: Sequence[str]) -> None:
    """Brothers, namesakes of another age and one name in two forms raise nothing."""
    assert raised(told, "N201") == []


def test_two_ministries_of_one_person_fire() -> None:
    """One person is minister of one thing at a time."""
    told = "Lea Kaur, the foreign minister, was in the town.", "The country's finance minister Lea Kaur was in the town."
    assert raised(told, "N301") == ["medium"]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(
            ("Lea Kaur, the economy minister, came.", "Finance minister Lea Kaur came."), id="ministries that are joined"
        ),
        pytest.param(("Former defence minister Lea Kaur came.", "Finance minister Lea Kaur came."), id="a former one"),
        pytest.param(
            ("Defence minister Lea Kaur, who will be foreign minister, came.", "Lea Kaur, the foreign minister, came."),
            id="a minister who changes office",
        ),
        pytest.param(("Minister Lea Kaur came.", "Finance minister Lea Kaur came."), id="one says less"),
    ],
)
def test_one_ministry_told_twice_stays_silent(told: Sequence[str]) -> None:
    """Ministries that are often one, former offices and shorter forms raise nothing."""
    assert raised(told, "N301") == []
