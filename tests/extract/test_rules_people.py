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
    return {(" ".join(draft.scope.groups), "".join(filter(str.isdigit, draft.value_surface))) for draft in drafts}


@pytest.mark.parametrize("case", NAMED, ids=case_id)
def test_an_age_belongs_to_the_name_beside_it(case: Case, drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    """Every form of apposition; a rank or calling before the name may stay with it."""
    found = _ages(case.text, drafts_of)
    assert len(found) == len(case.expected), found
    for name, age in case.expected:
        assert any(read.endswith(name) and figure == age for read, figure in found), found


@pytest.mark.parametrize("case", UNNAMED, ids=case_id)
def test_an_age_of_somebody_else_stays_unbound(case: Case, drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    """A name near an age may be a place, a club, or another person: the age is that of a noun, or of nobody."""
    assert all(not name or name.islower() for name, _ in _ages(case.text, drafts_of))


ROLES = [
    Case("The driver, 52, was held.", (("the driver", "52"),)),
    Case("The 34-year-old bus driver was held.", (("the bus driver", "34"),)),
    Case("The bus driver, 34, was held.", (("the bus driver", "34"),)),
    Case("Its captain (61) is being questioned.", (("the captain", "61"),)),
    Case("Police shot the 22-year-old gunman.", (("the gunman", "22"),)),
    Case("The other driver, 29, was unhurt.", (("driver", "29"),), "the other one"),
    Case("A 34-year-old driver was held.", (("driver", "34"),), "one of several, for all the words say"),
    Case("The victim, 20, was a student.", (("victim", "20"),), "many are at once"),
    Case("A boy of 12 drowned.", (("boy", "12"),)),
    Case("A girl of about 7 was found.", (("girl", "7"),)),
    Case("A policeman of 24 died of his wounds.", (("policeman", "24"),)),
    Case("His wife, 55, walked free.", (("wife", "55"),)),
    Case("A pilgrim, 68, fainted in the heat.", (("pilgrim", "68"),)),
    Case("The 52-year-old was held.", (("", "52"),), "nobody is named"),
    Case("The 19-year-old was taken to Hurley Medical Center.", (("", "19"),), "a place"),
    Case("A mother of 12 was among them.", (), "her children"),
    Case("The chairman of 12 and more companies resigned.", (), "his companies"),
    Case("A boy of 12 stone was seen.", (), "his weight"),
    Case("The 2,800-year-old horn was found.", (), "a thing"),
    Case("The 56-year-old boiler failed.", (), "a thing"),
]


@pytest.mark.parametrize("case", ROLES, ids=case_id)
def test_an_age_without_a_name_is_that_of_the_noun(case: Case, drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    """With "the" where one person alone has that part in an event; things have an age that is not compared."""
    assert _ages(case.text, drafts_of) == set(case.expected)


def test_a_surname_with_an_age_is_the_person_named_in_full(drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    """Unless two persons of the article share it, or the age is one of long ago."""
    assert ("Ruben Salas", "34") in _ages("Ruben Salas said he was sorry. Salas, 34, was held.", drafts_of)
    both = "Ruben Salas said he was sorry. His brother Pedro Salas said nothing. Salas, 34, was held."
    assert ("Ruben Salas", "34") not in _ages(both, drafts_of)
    assert ("Ruben Salas", "20") not in _ages("Ruben Salas, then aged 20, was a trainee.", drafts_of)


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
