"""Where an event happened, as the words of the event lead to it."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from factcheck.model import ClaimDraft


@dataclass(frozen=True)
class Case:
    text: str
    expected: tuple[str, ...]
    """Each place with its property (spot-of: one scene whose kind nobody gives) and, of a scene of a known kind, the class."""
    why: str = ""


def case_id(case: Case) -> str:
    """The text, cut to a length that a terminal shows."""
    return case.text[:60]


CASES = [
    Case("A crash in southern Peru killed nine people.", ("place-of southern Peru",)),
    Case("The quake struck near Harlow.", ("spot-of Harlow",)),
    Case("The bus crashed near the village of Sirevo.", ("site-of Sirevo (town)",)),
    Case("The bus crashed in Sirevo, a village of 300 people.", ("site-of Sirevo (town)",)),
    Case("The bus crashed outside the Greek city of Corinth.", ("site-of Corinth (town)",)),
    Case("The bus crashed at Kosta bridge.", ("site-of Kosta bridge (bridge)",)),
    Case("He was shot in the Kuyanga forest on Sunday.", ("site-of Kuyanga forest (forest)",)),
    Case(
        "A boy was struck outside the voting station in Dakshin Malno, while police stood by.",
        ("spot-of voting station in Dakshin Malno",),
        "no person with a post",
    ),
    Case("The crash happened in Busia County.", ("site-of Busia County (county)",)),
    Case("The car was attacked in a quarry near Belogorets.", ("spot-of quarry near Belogorets",), "near it, not in it"),
    Case("Twelve people were killed in Harlow, police said.", ("spot-of Harlow",)),
    Case("In the northern region of Ancash, 27 people were killed.", ("site-of Ancash (region)",), "the place first"),
    Case("Milan blaze kills two", ("place-of Milan",), "before the noun"),
    Case("The crash happened at kilometre 84 of the highway.", ("mark-of kilometre 84",)),
    Case("The car crashed near mile marker 112.", ("mark-of mile marker 112",)),
    Case("An officer stopped a car in the 900 block of Kent Avenue.", ("street-of 900 block of Kent Avenue",)),
    Case("She lives in the 900 block of Kent Avenue.", (), "her home"),
    Case("The fire broke out in the Somerset town at the weekend.", ("place-of Somerset town",), "a town in Somerset"),
]
NONE = [
    Case("The injured were taken to a hospital in Harlow.", (), "where they are treated"),
    Case("After the crash she told reporters in Harlow she was sorry.", (), "where she speaks"),
    Case("Three people were killed, the ministry in Harlow said.", (), "who says it"),
    Case("The bus from Harlow to Milan crashed.", ("set-out Harlow", "headed-for Milan"), "a journey, no scene"),
    Case("The driver, who lives in Harlow, was killed.", ("home-of Harlow",), "his home, no scene"),
    Case("He was charged with murder at Harlow Crown Court.", ("court-of Harlow Crown Court",), "the court"),
    Case("She was pronounced dead at Galt County Memorial Hospital.", (), "a hospital"),
    Case("In 2018 a crash near Harlow killed nine.", (), "another year"),
    Case("Last year nine people were killed in Harlow.", (), "another year"),
    Case("Three people were killed in June.", (), "a month"),
    Case("Nine were killed in fighting on Tuesday.", (), "a day"),
    Case("A Reuters poll found that nine in ten were afraid of fighting.", (), "an agency"),
    Case("Road accidents killed nine people.", (), "a word that opens the sentence"),
    Case("Ruben Salas said he knew. The fire at Ruben Salas's house killed two.", (), "whose house"),
]


def _places(text: str, drafts_of: Callable[..., list[ClaimDraft]]) -> set[str]:
    drafts = [draft for draft in drafts_of(text) if draft.kind == "place"]
    return {
        f"{draft.property} {draft.value_surface}" + (f" ({draft.scope.groups[0]})" if draft.property == "site-of" else "")
        for draft in drafts
    }


@pytest.mark.parametrize("case", CASES + NONE, ids=case_id)
def test_places_of_events(case: Case, drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    """A place is read where the words of an event lead to it, with its kind where the article gives one."""
    assert _places(case.text, drafts_of) == set(case.expected)
