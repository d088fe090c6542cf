"""Turnouts and shares of a vote that exclude each other, and those of two votes."""

from datetime import date

import pytest

import factcheck

ELECTION = "Ana Reed is the new mayor of Arvel, ousting Tom Pike in Tuesday's election."
STRIKE = "Nurses at the Tosk hospital in Arvel will walk out on Friday, their union said on Tuesday."
COLOUR = (
    "The street outside was closed and schools kept their pupils in until noon.",
    "Neighbours spoke of a cold morning with hardly anybody about.",
)
"""What each outlet has of its own, so that the two are no copies."""


def raised(top: str, *rests: str) -> list[tuple[str, str]]:
    """Code and severity of the findings on quantities, each piece from an outlet of its own."""
    articles = [
        article
        for number, rest in enumerate(rests)
        for article in factcheck.read_articles(
            text=f"{top} {COLOUR[number]} {rest}", title=top[:40], publisher=f"Outlet {number}", published="2025-03-18"
        )
    ]
    report = factcheck.check(articles, today=date(2025, 3, 25))
    assert len(report.stories) == 1, "the pieces of a case are one story"
    return [(found.code, found.severity) for found in report.findings if found.code.startswith("Q")]


FIRES = [
    pytest.param(ELECTION, "Turnout was 41 percent.", "Some 61 percent of voters turned out.", id="turnout"),
    pytest.param(ELECTION, "Reed won 56 percent of the vote.", "Ana Reed took 53.2 per cent of the vote.", id="a candidate"),
    pytest.param(
        STRIKE,
        "Its members voted by 91 percent to reject the offer.",
        "Some 81 percent of members voted against the offer.",
        id="a side",
    ),
]


@pytest.mark.parametrize(("top", "one", "other"), FIRES)
def test_two_shares_of_one_vote_fire(top: str, one: str, other: str) -> None:
    """A vote has one turnout, and everybody one share of it."""
    assert raised(top, one, other) == [("Q113", "medium")]


SILENT = [
    pytest.param(ELECTION, "Turnout was 41 percent.", "The turnout was 41.3 per cent.", id="rounded"),
    pytest.param(ELECTION, "Turnout was 41 percent.", "Turnout nationwide was about 60 percent.", id="the nation's"),
    pytest.param(ELECTION, "Turnout was 41 percent.", "Turnout four years ago, in 2021, was 60 percent.", id="another year's"),
    pytest.param(ELECTION, "Turnout was 41 percent.", "By noon turnout stood at 22 percent.", id="by noon"),
    pytest.param(ELECTION, "Reed won 56 percent of the vote.", "Pike took 44 percent of the vote.", id="two candidates"),
    pytest.param(ELECTION, "Reed won 56 percent of the vote.", "A poll had given Reed 48 percent of the vote.", id="a poll"),
    pytest.param(
        ELECTION,
        "Turnout was 41 percent.",
        "Turnout was 60 percent in one ward. In the other the turnout was 38 percent.",
        id="two in one article",
    ),
]


@pytest.mark.parametrize(("top", "one", "other"), SILENT)
def test_what_may_be_another_share_is_silent(top: str, one: str, other: str) -> None:
    """Rounding, another place or year, a count that goes on, another candidate, a poll."""
    assert raised(top, one, other) == []
