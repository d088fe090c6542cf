"""Numbers of things and people that no property of the lexicon counts: bound to noun and act, or left out."""

from collections.abc import Callable

import pytest

from factcheck.extract.rules.counted_acts import act_called, counted_as, singular
from factcheck.extract.rules.thing_parts import are_two_things, kind_of_thing
from factcheck.model import ClaimDraft

RulesReader = Callable[..., list[ClaimDraft]]


def numbers(drafts: list[ClaimDraft]) -> list[tuple[str, str, str]]:
    """Surface, noun and class of the act (or the thing) of each number."""
    found = [draft for draft in drafts if draft.property == "number"]
    return [
        (draft.value_surface, counted_as(draft.scope.groups[0]), kind_of_thing(word) or act_called(word))
        for draft in found
        for word in (draft.scope.groups[1],)
    ]


BOUND = [
    ("Thieves stole 17 gold coins from the museum.", ("17", "coin", "steal")),
    ("All 17 gold coins that lay in the case are gone.", ("17", "coin", "steal")),
    ("The theft of 17 coins was noticed at dawn.", ("17", "coin", "steal")),
    ("Twelve flights were cancelled because of fog.", ("Twelve", "flight", "cancel")),
    ("The airport called off 12 flights.", ("12", "flight", "cancel")),
    ("Nine coaches derailed near the bridge.", ("Nine", "carriage", "derail")),
    ("Nine carriages of the night mail left the rails.", ("Nine", "carriage", "derail")),
    ("The float was being pulled through the town by 24 men.", ("24", "person", "pull")),
    ("The 40 bearers could not hold it.", ("40", "person", "carry")),
    ("He attended seven of the last 10 council meetings.", ("seven", "meeting", "attend")),
    ("She was present by video at nine of the council's 10 sessions.", ("nine", "meeting", "attend")),
    ("The owner had approval for two storeys.", ("two", "storey", "approve")),
    ("The owner had permission to build two floors.", ("two", "storey", "approve")),
    ("The plans that the office had stamped were for a block of four floors.", ("four", "storey", "approve")),
    ("Volunteers planted 300 lindens along the river.", ("300", "linden", "plant")),
    ("The archive digitised 300 letters.", ("300", "letter", "digitis")),
    ("The works employs 190 people.", ("190", "person", "employ")),
    ("The mill, where 190 people work, is closed.", ("190", "person", "employ")),
    ("Fire swept through a five-storey block of flats.", ("five", "storey", "building")),
    ("The hotel has 28 rooms and a pool.", ("28", "room", "building")),
    ("A 12-member jury heard the case.", ("12", "member", "body")),
]


@pytest.mark.parametrize(("text", "expected"), BOUND)
def test_a_number_is_bound_to_its_noun_and_its_act(text: str, expected: tuple[str, str, str], drafts_of: RulesReader) -> None:
    """Active, passive and nominal, with the words that desks put for one another told alike."""
    read = [(surface, "person" if noun == "bearer" else noun, act) for surface, noun, act in numbers(drafts_of(text))]
    assert expected in read


LEFT_OUT = [
    "Another 12 flights were cancelled in the evening.",
    "Six of the coins were stolen.",
    "The airline cancels 12 flights a day.",
    "Each of the cabins has 12 seats.",
    "The striker scored 12 goals.",
    "About 300 people watched.",
    "Four inmates who escaped were tall.",
    "The school stands next to a six-storey hotel.",
    "He has two sons.",
    "She worked there for 12 years.",
]


@pytest.mark.parametrize("text", LEFT_OUT)
def test_parts_rates_and_light_words_are_no_numbers(text: str, drafts_of: RulesReader) -> None:
    """What is of others, of each, of a rate, or told by no act is left out."""
    assert numbers(drafts_of(text)) == []


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("houses", "house"), ("buses", "bus"), ("boxes", "box"), ("cities", "city"), ("glass", "glass"), ("cases", "case")],
)
def test_singulars_are_told_by_their_ends(noun: str, expected: str) -> None:
    """Only an end that needs an e loses one."""
    assert singular(noun) == expected


def test_two_kinds_of_one_thing_are_two_things() -> None:
    """A school is no hotel, but either is a building."""
    assert are_two_things("school", "hotel")
    assert not are_two_things("building", "hotel")
    assert not are_two_things("hotel", "hotel")
