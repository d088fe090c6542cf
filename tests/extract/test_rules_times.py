"""When events began and happened, sentence by sentence as news writes them."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from factcheck.extract.rules.events import known_classes
from factcheck.model import ClaimDraft

PROPERTIES = frozenset({"onset", "date-of", "time-of", "start-time"})


@dataclass(frozen=True)
class Case:
    text: str
    expected: tuple[tuple[str, str], ...]
    """Property and words of the time; "date-of|time-of" where either will do."""
    why: str = ""


def case_id(case: Case) -> str:
    """The text, cut to a length that a terminal shows."""
    return case.text[:60]


ONSETS = [
    Case("Fighting erupted on July 24 along the disputed border.", (("onset", "July 24"),)),
    Case("Tensions have been simmering since late May.", (("onset", "late May"),)),
    Case("The conflict, which began in April 2023, has displaced millions.", (("onset", "April 2023"),)),
    Case("The dispute dates back to 1962.", (("onset", "1962"),)),
    Case("The dispute over the temple, dating back to 1962, has flared before.", (("onset", "1962"),)),
    Case("The strike began on Monday after talks failed.", (("onset", "Monday"),)),
    Case("The war broke out in October.", (("onset", "October"),)),
    Case("Protests started last week after the price of fuel doubled.", (("onset", "last week"),)),
    Case("Since the war began in 2014, some 14,000 people have died.", (("onset", "2014"),)),
    Case("The talks started on Tuesday and ended on Thursday.", (("onset", "Tuesday"),)),
    Case("The insurgency began in 2009 in the country's north-east.", (("onset", "2009"),)),
    Case("The two countries have been at war since 1998.", (("onset", "1998"),)),
    Case("The outbreak began in December in a market town.", (("onset", "December"),)),
    Case("Hostilities broke out on Thursday morning, the army said.", (("onset", "Thursday morning"),)),
    Case("The drought, which started in 2019, has emptied the reservoirs.", (("onset", "2019"),)),
    Case("A nationwide strike started at dawn on Friday.", (("onset|start-time", "Friday"),)),
    Case("Riots erupted late on Tuesday after police shot a teenager.", (("onset", "Tuesday"),)),
    Case("The meeting began at 3pm local time.", (("start-time", "3pm"),)),
    Case("The hearing started at 10:30 am.", (("start-time", "10:30"),)),
    Case("The siege started at 9.45 am local time.", (("start-time", "9.45"),)),
    Case("The border has been closed since the fighting erupted on July 24.", (("onset", "July 24"),)),
    Case("The standoff entered its third day, having begun on Friday.", (("onset", "Friday"),)),
]
MOMENTS = [
    Case("The earthquake struck at 7:10 am.", (("time-of", "7:10"),)),
    Case("The quake struck on Sunday off the coast of Sumatra.", (("date-of", "Sunday"),)),
    Case("Sunday's earthquake was felt as far away as Lima.", (("date-of", "Sunday"),)),
    Case("Survivors of the March 5 earthquake are still in tents.", (("date-of", "March 5"),)),
    Case("The attack took place on the night of 13 November 2015.", (("date-of", "13 November 2015"),)),
    Case("The explosion occurred at 4.30pm on Saturday.", (("date-of", "4.30pm"), ("time-of", "4.30pm"))),
    Case("The 1999 earthquake killed 17,000 people.", (("date-of", "1999"),)),
    Case("The shooting on Monday left two people dead.", (("date-of", "Monday"),)),
    Case("The bombing of 12 March was the city's worst.", (("date-of", "12 March"),)),
    Case("The massacre of 1988 has never been investigated.", (("date-of", "1988"),)),
    Case("The blaze started around 2 a.m. Sunday in a kitchen.", (("date-of", "2 a.m."),)),
    Case("Typhoon Haiyan made landfall on 8 November 2013.", (("date-of", "8 November 2013"),)),
    Case("The landslide, triggered by days of rain, hit the village early on Monday.", (("date-of", "Monday"),)),
    Case("The attack came two days after the July 3 shooting.", (("date-of", "July 3"),)),
    Case("Fifty-two people were killed in the July 2005 bombings.", (("date-of", "July 2005"),)),
    Case("The explosion ripped through the plant at about 6.20 a.m.", (("time-of", "6.20"),)),
    Case("The murder took place in the early hours of 2 January.", (("date-of", "2 January"),)),
    Case("A powerful earthquake hit central Italy on 24 August 2016.", (("date-of", "24 August 2016"),)),
    Case("The bomb went off at 8.50am.", (("time-of", "8.50am"),)),
    Case("The plane took off on Friday.", (("date-of", "Friday"),)),
    Case("The eruption on 15 January 2022 was heard in Alaska.", (("date-of", "15 January 2022"),)),
    Case("He was charged over Saturday's stabbing in Leeds.", (("date-of", "Saturday"),)),
]
SILENT = [
    Case("The protests, now in their third week, show no sign of ending.", ()),
    Case("The outbreak was first reported in December.", (), "reported then, not begun"),
    Case("Police said on Monday that the fighting had begun near the bridge.", (), "the day of the saying"),
    Case("The minister, who began his career in 1999, ended the strike.", (), "the career began"),
    Case("She began work on Monday.", ()),
    Case("The company started production in May amid the trade dispute.", ()),
    Case("The war ended in 1999.", ()),
    Case("Sales of flats hit a record in March.", ()),
    Case("The hearing will resume on May 3.", ()),
    Case("It was the deadliest attack in the city since 2011.", (), "a comparison"),
    Case("The country has not seen an earthquake this strong since 1960.", (), "a comparison"),
    Case("He was arrested on Tuesday after the shooting.", (), "the arrest's day"),
    Case("Police said Tuesday the shooting was gang-related.", (), "the day of the saying"),
    Case("On Tuesday the quake zone was visited by the president.", ()),
    Case("Relatives of those who died in the fire met the mayor on Monday.", (), "the meeting of the mayor"),
    Case("Fighters who broke out of the prison on Sunday are at large.", (), "an escape"),
    Case("The storm is expected to weaken by Friday.", ()),
    Case("Unemployment hit 9 percent in March because of the crisis.", ()),
    Case("The inquiry into the crash will report in 2026.", ()),
    Case("She was born in 1950, before the war.", ()),
]


def _agrees(expected: tuple[str, str], draft: ClaimDraft) -> bool:
    properties, surface = expected
    return draft.property in properties.split("|") and surface.lower() in draft.value_surface.lower()


def _is_of_its_verb(draft: ClaimDraft) -> bool:
    """Whether the day is of whatever a verb tells, which is compared with nothing: test_rules_dated.py looks at those."""
    return draft.event is not None and draft.event.is_background and draft.event.head not in known_classes()


def _check(case: Case, drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    found = [draft for draft in drafts_of(case.text) if draft.property in PROPERTIES and not _is_of_its_verb(draft)]
    read = [(draft.property, draft.value_surface) for draft in found]
    assert len(found) == len(case.expected), read
    for expected in case.expected:
        assert any(_agrees(expected, draft) for draft in found), read


@pytest.mark.parametrize("case", ONSETS, ids=case_id)
def test_onsets(case: Case, drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    """Since, began, erupted, dates back to: when what lasts started."""
    _check(case, drafts_of)


@pytest.mark.parametrize("case", MOMENTS, ids=case_id)
def test_moments(case: Case, drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    """When what happens at one moment happened."""
    _check(case, drafts_of)


@pytest.mark.parametrize("case", SILENT, ids=case_id)
def test_dates_of_something_else(case: Case, drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    """A date near an event noun that is about another verb."""
    _check(case, drafts_of)


EVENTS = [
    pytest.param("Fighting erupted on July 24 along the disputed border.", "fighting", id="fighting"),
    pytest.param("Tensions have been simmering since late May.", "tension", id="tension"),
    pytest.param("The quake struck on Sunday off the coast of Sumatra.", "quake", id="quake"),
    pytest.param("The meeting began at 3pm local time.", "meeting", id="meeting"),
    pytest.param("A trial over the fire starts on Monday.", "trial", id="trial, not the fire"),
    pytest.param("Fighting that followed the coup broke out on Friday.", "fighting", id="fighting, not the coup"),
    pytest.param("The riot, the worst since the war, started on Friday.", "protest|unrest|riot", id="riot, not the war"),
]
