"""Where people and things are, as a verb or a noun leads to it: the property, whose it is, and the place."""

from collections.abc import Callable

import pytest

from factcheck.extract.rules.whereabouts import WHEREABOUTS
from factcheck.model import ClaimDraft

CASES = [
    ("The ferry Aurora left Tarsa at noon on Friday with 120 people on board.", {"set-out ferry Tarsa"}),
    ("The night train from Belun to Malno was late.", {"set-out train Belun", "headed-for train Malno"}),
    ("A bus travelling from Belun to Malno overturned.", {"set-out bus Belun", "headed-for bus Malno"}),
    ("The Boeing 737 had taken off from Lisbon bound for Oporto.", {"set-out boeing Lisbon", "headed-for boeing Oporto"}),
    ("The convoy set off from Malno and reached Belun by noon.", {"set-out convoy Malno", "arrived-at convoy Belun"}),
    ("The ship is expected to dock in Augusta on Tuesday.", {"arrived-at ship Augusta"}),
    ("The plane was diverted to Malno.", {"diverted-to plane Malno"}),
    ("Rescuers took the survivors to Pozzallo.", {"taken-to survivors Pozzallo"}),
    ("The black boxes have been sent to Paris for analysis.", {"taken-to boxes Paris"}),
    ("The boat was towed into the port of Belun.", {"taken-to boat Belun"}),
    ("The captain was taken to Malno General Hospital.", {"taken-to captain Malno General Hospital"}),
    ("Ana Ruiz, 44, who lives in Genoa, wept.", {"home-of Ana Ruiz Genoa"}),
    ("Ana Ruiz, 44, of Genoa, was arrested in Turin.", {"home-of Ana Ruiz Genoa", "arrested-at Ana Ruiz Turin"}),
    ("Police arrested Ana Ruiz in Turin. Ruiz wept.", {"arrested-at Ana Ruiz Turin"}),
    ("Ana Ruiz, a teacher from Malno, said so.", {"comes-from Ana Ruiz Malno"}),
    ("The driver, from Malno, was treated for shock.", {"comes-from driver Malno"}),
    (
        "Ana Ruiz said no. She was born in Genoa and grew up in Turin.",
        {"birthplace Ana Ruiz Genoa", "grew-up-in Ana Ruiz Turin"},
    ),
    ("The stolen car was found abandoned in Malno.", {"found-at car Malno"}),
    ("Officers found the car burned in a barn near Malno.", {"found-at car barn near Malno"}),
    ("In Malno, police stopped the lorry and found the gold.", {"stopped-at lorry Malno"}),
    ("The lorry was stopped at the Tarsa toll plaza.", {"stopped-at lorry Tarsa toll plaza"}),
    ("Neighbours in Genoa, where the captain lives, were shocked.", {"home-of captain Genoa"}),
    ("The treaty was signed in Geneva on Sunday.", {"signed-at treaty Geneva"}),
    ("The meeting, held in Malno on Monday, ended early.", {"venue-of meeting Malno"}),
    ("It began at a chess tournament at the town hall in Malno.", {"venue-of chess tournament town hall in Malno"}),
    ("The Turin-based company Fratello denied it.", {"seat-of Fratello Turin"}),
    ("The carmaker will close its plant in Brno.", {"works-at plant Brno"}),
]
NONE = [
    "The captain left Chelsea for good.",
    "Two ferries sailed from Malno.",
    "Passengers travelled from Malno.",
    "She headed the committee in Malno.",
    "The case was sent to the FBI.",
    "The car was found in a Toyota showroom.",
    "The report was sent to Ana Ruiz. Ruiz wept.",
    "The bus left at noon.",
    "In 2019 the ferry left Malno.",
    "Another ferry sailed from Malno.",
    "Nine were taken to Malno General Hospital.",
    "The file was sent to Malno County Court.",
    "The players of Malno United were arrested.",
    "Fish have also been found in Malno.",
    "He lived in Malno, Belun and Tarsa.",
]


def _read(text: str, drafts_of: Callable[..., list[ClaimDraft]]) -> set[str]:
    drafts = [draft for draft in drafts_of(text) if draft.property in WHEREABOUTS]
    return {f"{draft.property} {' '.join(draft.scope.groups)} {draft.value_surface}" for draft in drafts}


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_whereabouts(text: str, expected: set[str], drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    """A place is read with what it is the place of and whose it is."""
    assert _read(text, drafts_of) == expected


@pytest.mark.parametrize("text", NONE)
def test_no_whereabouts(text: str, drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    """Nothing is read where several are meant, where no place is named, or of another time."""
    assert _read(text, drafts_of) == set()
