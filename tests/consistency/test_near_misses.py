"""Figures, days and names that look like a contradiction and are none, each beside the true case that still fires."""

import pytest

import factcheck
from tests.consistency.test_findings import DESKS, TODAY, Piece, codes, told

Case = tuple[str, str]

SILENT = [
    pytest.param(
        "Six people have been killed in two attacks on the island this week.",
        "Four people were killed in the attack.",
        id="those of several events beside those of one",
    ),
    pytest.param(
        "The captain was jailed for killing two people.",
        "The captain was accused of killing four people.",
        id="what somebody is charged with beside what he is jailed for",
    ),
    pytest.param(
        "Eleven people were taken to hospital.",
        "Four people were in hospital on Monday night.",
        id="those taken to hospital beside those still there",
    ),
    pytest.param(
        "Five people were shot dead on the quay.",
        "Four people were shot dead on the quay, and the gunman killed himself.",
        id="the attacker counted by one report",
    ),
    pytest.param(
        "The wreck killed 112 people.",
        "The wreck killed 87 people in Lower Tarsel alone and 25 on the islands.",
        id="a place alone beside the whole",
    ),
    pytest.param(
        "The storm killed 14 people.",
        "The storm killed 23 people across the province.",
        id="a whole province beside the place",
    ),
    pytest.param(
        "The storm killed 40 people.",
        "The storm killed 31 people on the coast, and 9 people were killed inland.",
        id="two figures of one article that make the other's",
    ),
    pytest.param(
        "Police named the dead man as Tom Harris, 46.",
        "Police named the dead man as Tom Harris. His son Tom Harris, 22, was on the quay.",
        id="a son of the same name",
    ),
    pytest.param(
        "The owner, Liam Dorset, fled. Liam Dorset was arrested on February 3.",
        "The owner, Liam Dorset, fled. Liam Dorset was arrested again on February 12.",
        id="arrested twice",
    ),
    pytest.param(
        "Two brothers own the line. Liam Dorset was arrested on March 3.",
        "Two brothers own the line. Sean Dorset was arrested on March 7.",
        id="two persons of one surname",
    ),
    pytest.param(
        "The dock strike began on February 3.",
        "The first dock strike began on January 6 and lasted two days.",
        id="the first strike beside the strike",
    ),
    pytest.param(
        "The other ticket costs $2,499.",
        "The higher class ticket costs $2,799.",
        id="two things of one name",
    ),
    pytest.param(
        "The crush hurt 120 people: 80 men, 40 women, 12 of them nurses.",
        "The crush hurt 120 people.",
        id="parts of parts in a list",
    ),
]

FIRES = [
    pytest.param("Q101", "Six people were killed in the attack.", "Four people were killed in the attack.", id="one attack"),
    pytest.param("Q101", "Eleven people were taken to hospital.", "Fourteen people were taken to hospital.", id="one flow"),
    pytest.param(
        "Q101", "Five people were shot dead on the quay.", "Four people were shot dead on the quay.", id="no attacker"
    ),
    pytest.param(
        "Q101",
        "Seven people were shot dead on the quay.",
        "Four people were shot dead on the quay, and the gunman killed himself.",
        id="an attacker does not explain three",
    ),
    pytest.param("Q101", "The wreck killed 112 people.", "The wreck killed 87 people.", id="the whole twice"),
    pytest.param(
        "N101",
        "Police named the dead man as Tom Harris, 46.",
        "Police named the dead man as Tom Harris, 64.",
        id="one man's age with its digits swapped",
    ),
    pytest.param(
        "T102",
        "The owner, Liam Dorset, fled. Liam Dorset was arrested on March 3.",
        "The owner, Liam Dorset, fled. Liam Dorset was arrested on March 7.",
        id="one arrest",
    ),
    pytest.param("T101", "The dock strike began on February 3.", "The dock strike began on January 6.", id="one strike"),
    pytest.param(
        "N201",
        "The singer Bettie Paget was aboard. Paget was safe.",
        "The singer Betty Paget was safe. Paget was aboard.",
        id="one name with other letters",
    ),
    pytest.param(
        "A102",
        "The crush hurt 121 people: 80 men, 30 women and 14 children.",
        "The crush hurt 121 people.",
        id="parts that do not add up",
    ),
]


@pytest.mark.parametrize(("one", "other"), SILENT)
def test_words_that_tell_two_things_apart_keep_the_rules_silent(one: str, other: str) -> None:
    """Nothing is raised, whichever of the two reports says more."""
    assert codes(told(one), told(other)) == []


@pytest.mark.parametrize(("code", "one", "other"), FIRES)
def test_the_true_case_still_fires(code: str, one: str, other: str) -> None:
    """Without those words it is one thing, and the reports contradict each other."""
    assert codes(told(one), told(other)) == [code]


def test_a_headline_counts_what_its_text_counts() -> None:
    """ "Five dead" over a text that gives the five for three crashes is no toll of the one crash."""
    crash = (
        "The three young people who died in a crash on the A149 near Burnt Fen on Saturday were named on Tuesday, police said."
    )
    several = (
        "Five people have died in three separate crashes in Norfolk over the weekend, police said. Rain fell near Burnt Fen."
    )
    titles = ("Victims of A149 crash near Burnt Fen named", "Five dead in weekend of A149 and Norfolk road tragedy")
    days = ("2025-03-18", "2025-03-17")
    assert codes(*(Piece(text, day, title) for text, day, title in zip((crash, several), days, titles, strict=True))) == []
    one = several.replace("three separate crashes", "the crash")
    assert codes(*(Piece(text, day, title) for text, day, title in zip((crash, one), days, titles, strict=True))) == ["Q102"]


def _relations(one: str, other: str, later: str = "2025-03-19") -> set[tuple[str, str]]:
    """The property and the relation of every pair of figures of two reports, a day apart or as given."""
    pieces = (Piece(one, "2025-03-18"), Piece(other, later))
    articles = [
        article
        for number, piece in enumerate(pieces)
        for article in factcheck.read_articles(
            text=f"{DESKS[number][0]} {piece.middle} {DESKS[number][1]}",
            title=piece.title,
            publisher=f"Outlet {number}",
            published=piece.published,
        )
    ]
    report = factcheck.check(articles, today=TODAY)
    return {(topic.property, item.relation) for topic in report.topics for item in topic.relations}


def test_what_is_said_to_have_grown_and_is_lower_is_no_update() -> None:
    """ "Rose to eight" a day after "nine killed" counts another set; "was revised down to eight" is the newer figure."""
    risen = _relations("Nine people were killed.", "The number of people killed rose to eight.")
    assert ("killed", "updates") not in risen
    revised = _relations("Nine people were killed.", "The number of people killed was revised down to eight.")
    assert ("killed", "updates") in revised


def test_a_growth_is_no_revision() -> None:
    """ "Sales grew 4.1 per cent" does not bring "sales up 3 per cent" up to date."""
    found = _relations("Sales of tickets rose 3 per cent.", "Sales of tickets grew 4.1 per cent.", later="2025-03-18")
    assert ("revenue", "updates") not in found


def test_a_share_in_a_headline_is_no_other_count_than_its_text_s() -> None:
    """ "One in nine jobs" over "1,500 jobs" says the same; a headline with another number of dead does not."""
    lost = "The Tarsel Line said on Monday it would cut about 1,500 jobs, or almost 11% of its workforce."
    assert codes(Piece(lost, title="Tarsel Line to slash one in nine jobs")) == []
    drowned = (
        "Twelve people were killed when the Tarsel ferry sank on Monday, the coast guard said. Three of them were children."
    )
    assert codes(Piece(drowned, title="Fourteen killed in Tarsel ferry sinking")) == ["Q103"]
