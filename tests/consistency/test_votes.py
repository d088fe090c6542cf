"""Results of votes that exclude each other, and what only looks like two results of one vote."""

from collections.abc import Sequence
from datetime import date

import pytest

import factcheck

TODAY = date(2025, 3, 25)
CLOSURE = "The council of Arvel decided on Tuesday to close the Tosk Street baths."
ELECTION = "Ana Reed is the new mayor of Arvel, ousting Tom Pike in Tuesday's election."
RULING = "The supreme court of Veldia on Tuesday freed the shipowner Arno Vale."


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
    pytest.param(CLOSURE, "The vote was 5-4.", "Three of the nine members opposed it.", id="a score and one side of so many"),
    pytest.param(CLOSURE, "It passed 5-4 after a long debate.", "Councillors voted seven to two for it.", id="two scores"),
    pytest.param(CLOSURE, "The plan was carried by one vote.", "The council split 6-3 on it.", id="a margin and a score"),
    pytest.param(CLOSURE, "Four members voted against.", "Two of the nine councillors were against.", id="one side twice"),
    pytest.param(CLOSURE, "Six councillors backed it.", "The motion passed by five votes to four.", id="a side and a pair"),
    pytest.param(
        CLOSURE, "On a 7-2 vote it goes.", "Five members voted in favour and four against.", id="a score and both sides"
    ),
    pytest.param(RULING, "In a 6-3 ruling the court set bail aside.", "The judges were split, five to four.", id="a court"),
    pytest.param(RULING, "Two justices dissented.", "The court ruled 5-4.", id="dissent"),
    pytest.param(
        RULING, "Seven of the nine judges were in favour.", "The order was adopted by five judges to four.", id="in favour"
    ),
    pytest.param(ELECTION, "She won by 812 votes.", "Pike was beaten by fewer than 300 votes.", id="two margins"),
    pytest.param(ELECTION, "Reed had 4,310 votes and Pike 3,970.", "She won by 430 votes.", id="candidates and a margin"),
    pytest.param(ELECTION, "Pike lost to her by 340 votes.", "Just 41 votes separated them.", id="votes that separate"),
    pytest.param(ELECTION, "She was elected with a majority of 812.", "Her margin was 340 votes.", id="a majority"),
    pytest.param(ELECTION, "She beat Pike, 4,310 votes to 3,970.", "It gave her a 240-vote margin.", id="a compound"),
    pytest.param(
        "Dockers in Arvel joined the Seafarers' Union on Tuesday.",
        "The count was 688 ballots for the union and 612 against.",
        "The motion was carried by just 36 votes.",
        id="a workforce",
    ),
]


@pytest.mark.parametrize(("top", "one", "other"), FIRES)
def test_two_results_of_one_vote_fire(top: str, one: str, other: str) -> None:
    """A vote has one result: sides, one side and margin are worked out of each other."""
    assert raised(top, one, other) == [("Q110", "medium")]


SILENT = [
    pytest.param(CLOSURE, "The vote was 6-3.", "Three of the nine members opposed it.", id="the same in other words"),
    pytest.param(CLOSURE, "The vote was 5-3.", "Three of the nine members opposed it.", id="with one absent"),
    pytest.param(ELECTION, "Reed had 4,310 votes and Pike 3,970.", "She won by 340 votes.", id="a margin worked out"),
    pytest.param(ELECTION, "Reed had 4,310 votes and Pike 3,970.", "She won by more than 300 votes.", id="a margin from below"),
    pytest.param(
        ELECTION, "She won by 812 votes.", "A tax for streets was approved by 212 votes.", id="an election and a motion"
    ),
    pytest.param(ELECTION, "She won by 812 votes.", "Pike won in 2021 by 92 votes.", id="an earlier election"),
    pytest.param(ELECTION, "She won by 812 votes.", "At midnight he was ahead by 37 votes.", id="a count that goes on"),
    pytest.param(CLOSURE, "The vote was 5-4.", "A delay was rejected by seven votes to two.", id="another motion that failed"),
    pytest.param(CLOSURE, "The council passed it 5-4.", "The school board had voted 7-2 for it.", id="two bodies"),
    pytest.param(CLOSURE, "The vote was 5-4.", "The amendment fell by three votes.", id="a vote on a part"),
    pytest.param(
        CLOSURE, "The vote was 5-4.", "The vote was 7-2. It then voted 6-3 to sell the pool.", id="an article with two votes"
    ),
    pytest.param(CLOSURE, "The vote was 5-4.", "It would need six votes to three to undo it.", id="a threshold"),
    pytest.param(CLOSURE, "Four members voted against.", "Five of the nine members backed it.", id="two sides that add up"),
    pytest.param(CLOSURE, "The vote was 5-4.", "A 6-3 vote to reopen them is expected in May.", id="a vote to come"),
]


@pytest.mark.parametrize(("top", "one", "other"), SILENT)
def test_what_is_no_second_result_is_silent(top: str, one: str, other: str) -> None:
    """One vote can have had both, or they are of two votes."""
    assert raised(top, one, other) == []


def test_votes_weeks_apart_are_two() -> None:
    """A council that votes again a month later has another result."""
    days = ("2025-02-04", "2025-03-18")
    assert raised(CLOSURE, "The vote was 5-4.", "The vote was 7-2.", days=days) == []
