"""Whose age a figure is, and single victims told without a figure."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from factcheck.model import ClaimDraft


@dataclass(frozen=True)
class Case:
    text: str
    expected: tuple[tuple[str, str], ...]
    """Name and digits of the age."""
    why: str = ""


def case_id(case: Case) -> str:
    """The text, cut to a length that a terminal shows."""
    return case.text[:60]


NAMED = [
    Case("Blair Yeh, 35, was charged with fraud.", (("Blair Yeh", "35"),)),
    Case("The engineer, 35-year-old Blair Yeh, said he was sorry.", (("Blair Yeh", "35"),)),
    Case("Blair Yeh, a 35-year-old engineer, said he was sorry.", (("Blair Yeh", "35"),)),
    Case("Engineer Karl Ostrem, 35, from Bergen, was rescued.", (("Karl Ostrem", "35"),)),
    Case("Blair Yeh, aged 35, lives in Taipei.", (("Blair Yeh", "35"),)),
    Case("Blair Yeh (35) lives in Taipei.", (("Blair Yeh", "35"),)),
    Case("A 35-year-old man named Karl Ostrem was charged.", (("Karl Ostrem", "35"),)),
    Case("Anders Holm, 41, and his wife, Karin Holm, 39, died.", (("Anders Holm", "41"), ("Karin Holm", "39"))),
    Case("Ibrahim Kone, the 22-year-old son of a fisherman, survived.", (("Ibrahim Kone", "22"),)),
    Case(
        "Mark Riley, 44, of Salford, and Paul Jones, 39, of Bury, admitted fraud.", (("Mark Riley", "44"), ("Paul Jones", "39"))
    ),
    Case("Sgt. Mark O'Neill, 28, was killed by a roadside bomb.", (("Mark O'Neill", "28"),)),
    Case("Jean-Pierre Dubois, 50, a baker, saw the crash.", (("Jean-Pierre Dubois", "50"),)),
    Case("Nur Aisyah binti Rahman, 23, was found safe.", (("Nur Aisyah binti Rahman", "23"),)),
    Case("Lee Chong Wei, 34, beat Lin Dan, 33.", (("Lee Chong Wei", "34"), ("Lin Dan", "33"))),
    Case("His sister, 16-year-old Ana Paula Souza, was hurt.", (("Ana Paula Souza", "16"),)),
    Case("Anna Karlsson, mother of 12-year-old Nils Karlsson, said he was well.", (("Nils Karlsson", "12"),)),
    Case("Joao da Silva, who is 62, has led the party since May.", (("Joao da Silva", "62"),)),
    Case("Ana Souza, who was 91, died at home.", (("Ana Souza", "91"),)),
    Case("Retired teacher Margaret Doyle, 71, said: \u201cI heard a bang.\u201d", (("Margaret Doyle", "71"),)),
    Case("Karl Ostrem, 58 years old, is a former miner.", (("Karl Ostrem", "58"),)),
    Case("Police named the dead man as Tomasz Nowak, 27, from Wroclaw.", (("Tomasz Nowak", "27"),)),
    Case("Karl Ostrem is 19 years old.", (("Karl Ostrem", "19"),)),
]
UNNAMED = [
    Case("The 35-year-old was arrested at dawn.", ()),
    Case("His father, 67, said the family was in shock.", ()),
    Case("Blair Yeh met the 22-year-old singer in 2019.", (), "the singer's"),
    Case("Blair Yeh and a 22-year-old woman were hurt.", (), "the woman's"),
    Case("Real Madrid beat Barcelona 2-1.", ()),
    Case("The truck left Route 66, 12 miles north of the town.", ()),
    Case("In Kuala Lumpur, 45 protesters were held.", ()),
    Case("The 28-year-old Republic of Ireland striker has a knee injury.", (), "a country"),
    Case("A 45-year-old man was charged with the murder of Sarah Hughes.", (), "the accused's"),
    Case("Anna Karlsson, whose 12-year-old son was hurt, wept.", (), "the son's"),
    Case("The New York Stock Exchange, 30 percent down, closed early.", ()),
]


def _ages(text: str, drafts_of: Callable[..., list[ClaimDraft]]) -> set[tuple[str, str]]:
    drafts = [draft for draft in drafts_of(text) if draft.property == "age"]
    return {(draft.scope.groups[0], "".join(filter(str.isdigit, draft.value_surface))) for draft in drafts}


@pytest.mark.parametrize("case", NAMED, ids=case_id)
def test_an_age_belongs_to_the_name_beside_it(case: Case, drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    """Every form of apposition; a rank or calling before the name may stay with it."""
    found = _ages(case.text, drafts_of)
    assert len(found) == len(case.expected), found
    for name, age in case.expected:
        assert any(read.endswith(name) and figure == age for read, figure in found), found


@pytest.mark.parametrize("case", UNNAMED, ids=case_id)
def test_an_age_of_somebody_else_stays_unbound(case: Case, drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    """A name near an age may be a place, a club, or another person."""
    assert _ages(case.text, drafts_of) == set()


@dataclass(frozen=True)
class LifeCase:
    text: str
    expected: str
    why: str = ""


LIVES = [
    LifeCase("A woman was killed when a wall fell on her car.", "killed 1/unknown (woman)"),
    LifeCase("The skirmish claimed the life of a Cambodian soldier.", "killed 1/whole"),
    LifeCase("A police officer died on Sunday of his wounds.", "killed 1/any"),
    LifeCase("A man has been arrested on suspicion of arson.", "arrested 1/any (man)"),
    LifeCase("A Palestinian teenager was shot dead by troops.", "killed 1/any"),
    LifeCase("An elderly man drowned in the flood.", "killed 1/any (man)"),
    LifeCase("The operation cost the life of a young medic.", "killed 1/whole (medic)"),
    LifeCase("A dog was killed by a train.", "", "animals are no toll"),
    LifeCase("A car was damaged.", ""),
    LifeCase("A soldier killed three civilians.", "killed 3 (civilian)", "the soldier is the killer"),
    LifeCase("A police spokesman said the search was over.", ""),
    LifeCase("A man killed his wife.", "", "the man is the killer"),
    LifeCase("A suspect was killed and another was arrested.", "killed 1/any (suspect)"),
    LifeCase("A driver missing since Friday was found alive.", "", "missing no longer"),
    LifeCase("A doctor saved 12 people.", "rescued 12"),
    LifeCase("A soldier was killed in the clash and four others were wounded.", "killed 1/any (soldier); injured 4"),
    LifeCase("If a driver is hurt, the insurer pays.", "?injured 1/any (driver)"),
    LifeCase("The bill would help a worker injured on the job.", "", "no particular worker"),
    LifeCase("A fan was arrested at the match.", "arrested 1/any (fan)"),
    LifeCase("One soldier was killed.", "killed 1 (soldier)"),
    LifeCase("A second body was found on Monday.", "?killed 1/other"),
]
