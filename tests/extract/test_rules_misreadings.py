"""What reports of our own were once read as and is not in them, each beside the words that do say it."""

from collections.abc import Callable

import pytest

from factcheck.model import ClaimDraft

Drafts = Callable[..., list[ClaimDraft]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The bodies of 22 patients have been exhumed.", "", id="exhumed"),
        pytest.param("The bodies of 22 patients have been found.", "killed 22 (patient)", id="found"),
        pytest.param("A second slide injured three soldiers and buried a truck.", "injured 3 (soldier)", id="no bodies"),
        pytest.param("He is accused of trying to kill 11 more.", "", id="an attempt"),
        pytest.param("Two rescuers died trying to reach the 14 trapped miners.", "killed 2; stranded 14 (miner)", id="no harm"),
        pytest.param("Tarland recorded 5,400 more deaths than births.", "", id="a difference"),
        pytest.param("The flood caused 5,400 more deaths.", "killed 5400/other", id="more"),
        pytest.param("A six-storey building collapsed.", "", id="a compound"),
        pytest.param("Six buildings collapsed.", "destroyed 6", id="a count"),
        pytest.param("Over 3,500 fled from the country's biggest prison.", "", id="prisoners"),
        pytest.param("Over 3,500 fled from the country's biggest city.", "displaced 3500", id="people"),
        pytest.param("It carried 14.2 million passengers in the year.", "", id="a year's passengers"),
        pytest.param("It carried 142 passengers.", "aboard 142 (passenger)", id="a journey's"),
        pytest.param("Two miners found dead, nine still trapped.", "killed 2 (miner); stranded 9", id="found dead"),
        pytest.param("The quake killed 87 people in Lower Arvel alone.", "killed 87/part", id="a place alone"),
        pytest.param("The quake killed 87 people in Lower Arvel.", "killed 87", id="a place"),
        pytest.param("They took the health claims of 410,000 customers.", "", id="claims"),
        pytest.param("The storm claimed 41 lives.", "killed 41", id="claimed"),
        pytest.param("A fifth person, a man of 51 hurt in Wicker, died.", "", id="the age of one hurt"),
        pytest.param("Jan Krol and Piet Visser, both 51, died.", "", id="an age of both"),
    ],
)
def test_a_toll_and_what_only_looks_like_one(text: str, expected: str, count_mismatch: Callable[..., str]) -> None:
    """Attempts, differences, compounds and bodies counted before are no dead, hurt or missing."""
    assert count_mismatch(text, expected) == ""


def _period(text: str, figure: str, drafts_of: Drafts) -> str:
    draft = next(draft for draft in drafts_of(text) if draft.kind == "quantity" and draft.value_surface == figure)
    return draft.scope.period.surface if draft.scope.period is not None else ""


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        pytest.param("It lost $310m in 2020, $190m in 2021 and $95m in 2022.", "$190m", "2021", id="a list"),
        pytest.param("It lost $310m in 2020, $190m in 2021 and $95m in 2022.", "$95m", "2022", id="its end"),
        pytest.param("The rate fell to 5.2% in February from 5.5% in January.", "5.5%", "January", id="from"),
        pytest.param("Dams are at 9.6 per cent, down from 11 per cent two weeks ago.", "9.6 per cent", "", id="down from"),
        pytest.param("Twelve people were killed and 30 injured on Monday.", "Twelve", "Monday", id="one day for two"),
        pytest.param("It lost £148m last year after a loss of £96m in 2024.", "£96m", "2024", id="behind its noun"),
        pytest.param("In 2020 it lost $310m.", "$310m", "2020", id="a year before"),
    ],
)
def test_a_figure_has_its_own_period(text: str, figure: str, expected: str, drafts_of: Drafts) -> None:
    """The time right behind a figure is its own, and the time of a figure set against it is not."""
    assert _period(text, figure, drafts_of) == expected


@pytest.mark.parametrize(
    ("text", "is_murder"),
    [
        pytest.param("A jury found him guilty of murder on Thursday.", False, id="a verdict"),
        pytest.param("A jury convicted the singer of murder on Friday.", False, id="a conviction"),
        pytest.param("He fled the town after the murder on Thursday.", True, id="the crime"),
    ],
)
def test_the_day_of_a_verdict_is_not_the_crime_s(text: str, is_murder: bool, drafts_of: Drafts) -> None:
    """ "Guilty of murder on Thursday" dates the verdict."""
    heads = {draft.event.head for draft in drafts_of(text) if draft.property == "date-of" and draft.event is not None}
    assert ("murder" in heads) is is_murder


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Net profit was 501 million euros on sales of 5.4 billion.", ("profit", "501 million euros"), id="on sales"
        ),
        pytest.param("It won $1.2 million in damages.", ("award", "$1.2 million"), id="in damages"),
    ],
)
def test_a_sum_is_of_its_own_noun(text: str, expected: tuple[str, str], drafts_of: Drafts) -> None:
    """A noun behind "on" or "from" is another sum's."""
    assert expected in {(draft.property, draft.value_surface) for draft in drafts_of(text)}


def test_a_day_in_a_row_is_no_quarrel(drafts_of: Drafts) -> None:
    """ "In a row" names no event; "in a row over pay" does."""
    heads = [
        [draft.event.head for draft in drafts_of(text) if draft.kind == "quantity" and draft.event is not None]
        for text in (
            "It was above 40C for the sixth day in a row.",
            "The row over pay hit 40 schools, and 12 people were hurt.",
        )
    ]
    assert heads[0] == []
    assert "tension" in heads[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Finance Minister Rewi Paki said so.", "Rewi Paki", id="a portfolio before the office"),
        pytest.param("Turkish Trade Minister Nurettin Aksoy said so.", "Nurettin Aksoy", id="a country before it"),
        pytest.param("District Judge Leo Max Glasser said so.", "Leo Max Glasser", id="three names"),
        pytest.param("Prime Minister Ilse Brandt's Social Democrats lost. Brandt said so.", "Ilse Brandt", id="an owner"),
    ],
)
def test_a_name_without_the_office_before_it(text: str, expected: str, drafts_of: Drafts) -> None:
    """What stands before a name is no part of it."""
    assert [draft.value_surface for draft in drafts_of(text) if draft.property == "name"] == [expected]
