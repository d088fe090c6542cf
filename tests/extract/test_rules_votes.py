"""Results of votes: which figures are of a vote, and the words that say of which side."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from factcheck.model import ClaimDraft


@dataclass(frozen=True)
class Case:
    text: str
    expected: tuple[tuple[str, str], ...]
    """Figure, and the word that says what of the vote it is."""
    why: str = ""


def case_id(case: Case) -> str:
    """The text, cut to a length that a terminal shows."""
    return case.text[:60]


READ = [
    Case("The bill passed by 61 votes to 58.", (("61", "to"), ("58", "to"))),
    Case("The house voted 214 to 208 to impeach him.", (("214", "to"), ("208", "to"))),
    Case("In a 6-3 ruling the court kept the ban.", (("6-3", "ruling"),)),
    Case("The order, signed by seven judges to two, is short.", (("seven", "to"), ("two", "to"))),
    Case("The board, split 4-3, dismissed the headmaster.", (("4-3", "split"),)),
    Case("Senators approved the treaty 71-28 after midnight.", (("71-28", "approved"),)),
    Case("The levy passed 7-2.", (("7-2", "passed"),)),
    Case("By a vote of 8 to 1, commissioners denied the permit.", (("8", "to"), ("1", "to"))),
    Case("Trustees turned it down, five votes to four.", (("five", "to"), ("four", "to"))),
    Case("Clerks counted 412 ballots for the strike and 377 against.", (("412", "for"), ("377", "against"))),
    Case("Deputies backed it with 88 votes in favour and 61 against.", (("88", "favour"), ("61", "against"))),
    Case("Four of the eleven members opposed the sale.", (("Four of the eleven", "opposed"),)),
    Case("The judges were divided, with five of the seven in favour of bail.", (("five of the seven", "favour"),)),
    Case("Two justices dissented.", (("Two", "dissented"),)),
    Case("The remaining four voted for it.", (("four", "for"),)),
    Case("There were 39 votes against.", (("39", "against"),)),
    Case("It won 54 votes in favour.", (("54", "favour"),)),
    Case("She won the seat by 812 votes.", (("812", "by"),)),
    Case("He lost by fewer than 90 votes to Ann Reed.", (("90", "by"),)),
    Case("A 118-vote margin kept him in office.", (("118", "margin"),)),
    Case("She was returned with a majority of 2,318.", (("2,318", "majority"),)),
    Case("He finished 312 votes behind.", (("312", "behind"),)),
    Case("Only 41 votes separated the two men.", (("41", "separated"),)),
    Case("Reed had 4,310 votes, or 52 percent, and Pike 3,970.", (("4,310", "votes"), ("3,970", "votes"))),
    Case("The clerk gave 811 votes to Ana Sol and 790 to the man she beat.", (("811", "votes"), ("790", "votes"))),
]

UNREAD = [
    Case("He finished 312 voters behind.", (), "people"),
    Case("The bill needed 60 votes to pass.", (), "a threshold"),
    Case("She leads by 300 votes with a third of the ballots counted.", (), "a count that goes on"),
    Case("After 12 precincts he was ahead by 37 votes.", (), "a count that goes on"),
    Case("The first round ended 41-40 in his favour on votes.", (), "another round"),
    Case("The amendment fell by 12 votes.", (), "a vote on a part"),
    Case("Twelve workers for the firm were hurt.", (), "no vote"),
    Case("The council approved 20-30 permits a week.", (), "a range"),
    Case("Arvel beat Mirane 5-4 in the cup.", (), "a match"),
    Case("About 40 residents opposed the plan at the hearing.", (), "no members of what votes"),
    Case("Prices rose from 5 to 3,000 by vote of nobody.", (), "a change"),
]


@pytest.mark.parametrize("case", [*READ, *UNREAD], ids=case_id)
def test_results_of_votes_are_read_with_their_side(case: Case, drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    """Each figure of a result becomes a claim that says of which side it is; what only looks like one becomes none."""
    found = {
        (draft.value_surface, draft.scope.groups[0] if draft.scope.groups else "")
        for draft in drafts_of(case.text)
        if draft.property == "votes"
    }
    assert found == set(case.expected)


def test_votes_name_who_voted_and_how_it_went(drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    """The verb of outcome nearest to the figure and the sentence's words for who voted narrow the claim."""
    (draft,) = [item for item in drafts_of("The council rejected the plan by 12 votes.") if item.property == "votes"]
    assert draft.scope.groups == ("by", "rejected", "council")


def test_a_year_beside_the_figure_is_its_period(drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    """An earlier vote is told with its date; a date of something else in the sentence is not the vote's."""
    texts = {
        "She won the seat in 2019 by 92 votes.": "2019",
        "In a 5-4 decision the court freed Arno Vale, who was convicted of fraud in 1999.": None,
    }
    for text, surface in texts.items():
        (draft,) = [item for item in drafts_of(text) if item.property == "votes"]
        assert (draft.scope.period.surface if draft.scope.period else None) == surface
