"""Which event a day, a clock time or a "since" is of, by the verb of its own clause."""

from collections.abc import Callable

import pytest

from factcheck.model import ClaimDraft

Drafts = Callable[..., list[ClaimDraft]]


def timed(drafts: list[ClaimDraft]) -> list[tuple[str, str, str]]:
    """Property, words and event of the times; "-" for an event that is compared with nothing."""
    return [
        (draft.property, draft.value_surface, "-" if draft.event is None or draft.event.is_background else draft.event.head)
        for draft in drafts
        if draft.property in {"onset", "date-of", "time-of"}
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twelve people were killed on Saturday when a bus tumbled into a gorge.", ("date-of", "Saturday", "crash")),
        ("Four people died in a shooting at a mall in Harrow on Saturday.", ("date-of", "Saturday", "shooting")),
        ("Nine people were killed and 30 injured on Monday.", ("date-of", "Monday", "casualties")),
        ("The six-storey building fell at around 3:15 p.m.", ("time-of", "around 3:15 p.m.", "collapse")),
        ("The minibus overturned on Friday night.", ("date-of", "Friday night", "crash")),
        ("The ferry overturned on Friday night.", ("date-of", "Friday night", "sinking")),
        ("Mount Karga erupted on Tuesday.", ("date-of", "Tuesday", "eruption")),
        ("Rescuers left the landslide that swallowed 64 homes on Saturday.", ("date-of", "Saturday", "landslide")),
        ("Wednesday night's derailment killed four.", ("date-of", "Wednesday night", "crash")),
        ("Marta Quisling was arrested on Tuesday.", ("date-of", "Tuesday", "arrest of quisling")),
        ("The court jailed Marta Quisling on Friday.", ("date-of", "Friday", "sentencing of quisling")),
        ("The central bank on Monday reduced its benchmark rate.", ("date-of", "Monday", "cutting of rate")),
        ("The truce took effect at midnight on Sunday.", ("onset", "midnight on Sunday", "start of ceasefire")),
        ("On Thursday parliament approved the budget.", ("date-of", "Thursday", "approval of budget")),
    ],
)
def test_a_verb_tells_an_event(text: str, expected: tuple[str, str, str], drafts_of: Drafts) -> None:
    """An event of the lexicon, or an act on one known thing, has the day or clock time of its clause."""
    assert expected in timed(drafts_of(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The bodies were found on Monday.", ("date-of", "Monday", "-"), id="several things"),
        pytest.param("He was arrested on Tuesday after the shooting.", ("date-of", "Tuesday", "-"), id="a pronoun"),
        pytest.param("The suspect was arrested on Tuesday.", ("date-of", "Tuesday", "-"), id="a person without a name"),
        pytest.param("Ministers met on Monday.", ("date-of", "Monday", "-"), id="what happens again and again"),
        pytest.param("She has run the hospice since 2022.", ("onset", "2022", "-"), id="since"),
        pytest.param("The road has been shut since Monday.", ("onset", "Monday", "-"), id="a state since"),
        pytest.param("Bread will be cheaper from October 1.", ("onset", "October 1", "-"), id="from"),
        pytest.param("Classes begin on August 29.", ("onset", "August 29", "-"), id="begin"),
        pytest.param("Another bus plunged into the river on Friday.", ("date-of", "Friday", "-"), id="another event"),
        pytest.param("Sarah Lowe was stabbed again on Friday.", ("date-of", "Friday", "-"), id="again"),
    ],
)
def test_other_verbs_have_a_day_that_is_compared_with_nothing(
    text: str, expected: tuple[str, str, str], drafts_of: Drafts
) -> None:
    """A day of what no rule can know again in another article is a claim and no more."""
    assert expected in timed(drafts_of(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Police said on Monday that it was an accident.", id="the day of the saying"),
        pytest.param("The chief executive told reporters on Monday.", id="told reporters"),
        pytest.param("On Monday, the ministry confirmed the figures.", id="confirmed"),
        pytest.param("The death toll rose on Wednesday to 21.", id="a figure that moves"),
        pytest.param("They had all left by Monday.", id="by"),
        pytest.param("The Sunday market draws crowds.", id="a day that describes a noun"),
        pytest.param("4.20pm: Police close the bridge.", id="a time stamp"),
        pytest.param("23 July 2013 Last updated at 13:42 GMT", id="the stamp of a page"),
        pytest.param("Some 34 people have died since January.", id="a count since"),
        pytest.param("It is the first strike since 2021.", id="the first since"),
        pytest.param("It is open from 9 a.m. to noon.", id="from and to"),
        pytest.param("There is a photograph from Sunday.", id="a picture from a day"),
        pytest.param("Prices doubled in 2019.", id="a year"),
        pytest.param("Shares were at a low on Tuesday.", id="being"),
    ],
)
def test_a_day_that_is_of_no_event(text: str, drafts_of: Drafts) -> None:
    """Publication days, deadlines, stamps and counted periods date no event."""
    assert timed(drafts_of(text)) == []


def test_past_the_lead_an_unknown_subject_is_another_event(drafts_of: Drafts) -> None:
    """ "Two teenagers were shot on Sunday", far down, is not the shooting that the article reports."""
    lead = "A man opened fire in a mall on Friday. Nobody was held. The mall was closed. "
    found = timed(drafts_of(lead + "In the same district two teenagers were shot on Sunday."))
    assert ("date-of", "Friday", "shooting") in found
    assert ("date-of", "Sunday", "-") in found
