"""What a claim takes from the words around it: places in a list, the two parties of an event, an office before a name."""

import pytest

from tests.extract.conftest import RulesReader

PLACES = [
    pytest.param(
        "Police arrested 40 people in the capital Arvel and the southern port of Mirane.", ("Arvel", "Mirane"), id="and"
    ),
    pytest.param("Floods killed 12 people in Arvel, the town of Tarsel and the province of Sorrel.", None, id="a list"),
    pytest.param("Police arrested 40 people in Arvel and the mayor of Mirane praised them.", ("Arvel",), id="a mayor"),
    pytest.param("Police arrested 40 people in Arvel and the Mirane police 12.", ("Arvel",), id="a force"),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_a_count_holds_for_every_place_of_its_list(text: str, expected: tuple[str, ...] | None, drafts_of: RulesReader) -> None:
    """A second place counts when the words say that it is one (a city, a port, a province)."""
    first = next(draft for draft in drafts_of(text) if draft.property in {"arrested", "killed"})
    assert first.scope.places == (expected or ("Arvel", "Tarsel", "Sorrel"))


PARTIES = [
    pytest.param("France and Spain signed. 12 people died in the fighting.", ("France", "Spain"), id="both named right before"),
    pytest.param("The Chinese government was thanked. 12 people died in the fighting.", (), id="one bystander"),
    pytest.param(
        "Relations with Ghana are bad. 12 people died in fighting between the two neighbours.", ("Ghana",), id="one named"
    ),
    pytest.param("Kenya, Ghana and Mali were thanked. 12 people died in the fighting.", (), id="three others"),
    pytest.param(
        "Kenya and Ghana met in Mali. 12 people died in fighting between the two neighbours.", ("Kenya", "Ghana"), id="the two"
    ),
    pytest.param(
        "Ghana spoke to Kenya and Mali. 12 Kenyan soldiers died in fighting that both denied.", ("Kenya", "Ghana"), id="both"
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_who_takes_part_in_an_event(text: str, expected: tuple[str, ...], drafts_of: RulesReader) -> None:
    """The sentence before names the parties when it names two; whoever else it names takes no part."""
    killed = next(draft for draft in drafts_of(text) if draft.property == "killed")
    assert killed.event is not None
    assert killed.event.participants == expected


NAMES = [
    pytest.param(
        "Secretary of State Tobias Merrin said the talks would go on.", {("Tobias Merrin", "secretary")}, id="of State"
    ),
    pytest.param("Minister of Public Works Ana Ruvalo said so.", {("Ana Ruvalo", "minister")}, id="two words of portfolio"),
    pytest.param("The Secretary of State Merrin said so.", set(), id="a portfolio and a surname"),
    pytest.param("The wife of Tobias Merrin said so.", {("Tobias Merrin", "")}, id="of, after no office"),
    pytest.param("They met at the residence, the Seri Kelora Complex, in town.", set(), id="a building"),
    pytest.param("Saint Aldate Hospital said it was full.", set(), id="a hospital"),
    pytest.param("In the show, Final Night Attack, a plane goes missing.", set(), id="a series"),
    pytest.param("Tarsel Marine Advisers said it was full.", set(), id="a firm"),
    pytest.param("State Police Lt. Edwin Hale said so.", {("Edwin Hale", "lt")}, id="a rank before a name"),
    pytest.param("Edwin Park said it was full.", {("Edwin Park", "")}, id="a surname like a place"),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_persons_and_what_only_looks_like_one(text: str, expected: set[tuple[str, str]], drafts_of: RulesReader) -> None:
    """An office and its portfolio are no part of a name; bodies, buildings and works are no persons."""
    names = [draft for draft in drafts_of(text) if draft.property == "name"]
    assert {(draft.value_surface, " ".join(draft.scope.groups)) for draft in names} == expected


DURATIONS = [
    pytest.param("The meeting lasted nearly two and a half hours.", {("nearly two and a half hours", "meeting")}, id="lasted"),
    pytest.param("The blackout, which went on for six days, hit all of Arvel.", {("six days", "blackout")}, id="went on"),
    pytest.param("The meeting began at 3pm and ran for two hours.", {("two hours", "meeting")}, id="two verbs"),
    pytest.param("The meeting ended and the drive took two hours.", set(), id="two subjects"),
    pytest.param("The meeting was held two hours late.", set(), id="late"),
    pytest.param("The fire took three hours to put out.", {("three hours", "fire")}, id="what it took to end it"),
    pytest.param("After the meeting the drive took two hours.", set(), id="a drive after the event"),
    pytest.param("The ban lasted six months.", set(), id="not an event"),
]


@pytest.mark.parametrize(("text", "expected"), DURATIONS)
def test_how_long_an_event_took(text: str, expected: set[tuple[str, str]], drafts_of: RulesReader) -> None:
    """A duration belongs to the event that its verb is said of."""
    drafts = [draft for draft in drafts_of(text) if draft.property == "duration"]
    assert {(draft.value_surface, draft.event.head if draft.event else "") for draft in drafts} == expected


def test_days_are_no_stretch_of_road(drafts_of: RulesReader) -> None:
    """ "Between Monday and Wednesday" says when, "between Arvel and Mirane" where."""
    stretches = [
        draft.value_surface
        for text in (
            "More than 40 people were hurt in the raids and the train derailed between Monday and Wednesday.",
            "The train was hit between Arvel and Mirane on Monday.",
        )
        for draft in drafts_of(text)
        if draft.property == "stretch-of"
    ]
    assert stretches == ["Arvel and Mirane"]


def test_an_age_hangs_on_no_event(drafts_of: RulesReader) -> None:
    """A viewer of a series about a war is 35 whatever happens in it."""
    [age] = [
        draft for draft in drafts_of("Such a conflict may come, said Ana Ruvalo, a 35-year-old.") if draft.property == "age"
    ]
    assert age.event is None
