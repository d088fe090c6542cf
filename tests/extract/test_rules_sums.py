"""Totals with their parts, numbers of places with their names, and measures and amounts with what they measure."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from factcheck.model import ClaimDraft


@dataclass(frozen=True)
class Case:
    text: str
    expected: tuple[str, ...]
    """The total, then its parts, as written; empty: no sum."""
    why: str = ""


def case_id(case: Case) -> str:
    """The text, cut to a length that a terminal shows."""
    return case.text[:60]


SUMS = [
    Case("The council will cut 74 posts: 31 in administration, 28 in public works and 19 in parks.", ("74", "31", "28", "19")),
    Case("Police arrested 12 people: three in Lyon, four in Paris and five in Lille.", ("12", "three", "four", "five")),
    Case("They took 40 hostages \u2014 25 women and 15 children \u2014 from the school.", ("40", "25", "15")),
    Case("Twelve jurors \u2013 seven men and five women \u2013 retired on Friday.", ("Twelve", "seven", "five")),
    Case("The club has played 20 games: 12 wins, five draws and three losses.", ("20", "12", "five", "three")),
    Case(
        "The fund holds $4.2 billion: $2 billion in bonds, $1.2 billion in shares and $1 billion in cash.",
        ("$4.2 billion", "$2 billion", "$1.2 billion", "$1 billion"),
    ),
    Case("The fleet has 24 ships: 10 frigates, eight destroyers and six submarines.", ("24", "10", "eight", "six")),
    Case("The police rescued 31 people - 19 adults and 12 children - from the roof.", ("31", "19", "12")),
    Case("Rescuers found 9 bodies: 4 men, 3 women, and 2 children.", ("9", "4", "3", "2")),
]
NO_SUMS = [
    Case("Officials counted 12 dead, four in Homs and eight in Hama.", (), "a comma may open anything"),
    Case("The 14 victims, including six women and three children, were named.", ()),
    Case("He said of the 40 prisoners: \u201cWe saw 12 of them and 15 guards.\u201d", (), "speech after a colon"),
    Case("The bus, carrying 45 passengers - 12 of them children - left the road.", (), "one part"),
    Case("Nine people were held \u2014 five men, three women and a boy.", (), "one part is told without a figure"),
    Case("Seven people died: a couple, their two children and three guests.", (), "a couple is two without a figure"),
    Case("Of the 30 seats, the party won 12, its rival 10 and independents eight.", ()),
    Case("The vote was 52 to 48: two members changed sides and three stayed away.", ()),
    Case("There were 300 complaints \u2014 up from 210 in 2023 and 180 in 2022.", (), "earlier years"),
]


@pytest.mark.parametrize("case", [*SUMS, *NO_SUMS], ids=case_id)
def test_a_total_is_read_with_all_its_parts(case: Case, drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    """A sum is read only when every part is a figure of what the total counts."""
    drafts = [draft for draft in drafts_of(case.text) if draft.property in {"total", "part"}]
    assert tuple(draft.value_surface for draft in drafts) == case.expected


PLACES = [
    Case("Five towns were hit: Arvel, Brosk, Tarsel, Ludo and Menk.", ("Five",)),
    Case("Raids were made in at least five provinces.", ("five",)),
    Case("The 12 states and Washington voted.", ("12",)),
    Case("He was charged on three counts, including fraud.", ()),
    Case("Two teams, including Ajax and Porto, went through.", ()),
]


@pytest.mark.parametrize("case", PLACES, ids=case_id)
def test_a_number_of_places_and_the_places_named(case: Case, drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    """Provinces, towns, countries; an open list says so."""
    drafts = drafts_of(case.text)
    counted = tuple(draft.value_surface for draft in drafts if draft.property == "place-count")
    named = tuple(name for draft in drafts if draft.kind == "place" for name in draft.scope.groups)
    if not named:
        named = tuple(name for draft in drafts if draft.kind == "place" for name in draft.scope.places)
    assert (*counted, *named) == case.expected


@dataclass(frozen=True)
class MeasureCase:
    text: str
    expected: tuple[tuple[str, str], ...]
    """Property and figure as written."""
    why: str = ""


MEASURES = [
    MeasureCase("A magnitude-6.3 earthquake hit Crete on Monday.", (("magnitude", "6.3"),)),
    MeasureCase("The quake had a preliminary magnitude of 7.1.", (("magnitude", "7.1"),)),
    MeasureCase("A 5.4-magnitude tremor was felt in Quito.", (("magnitude", "5.4"),)),
    MeasureCase("The two share an 817km border.", (("length", "817"),)),
    MeasureCase("The town lies 817 km from the capital.", (), "a distance"),
    MeasureCase("The epicentre was 40 km north-east of Lima.", (), "a distance"),
    MeasureCase("Fire burned 12,000 hectares of forest.", (("area", "12,000"),)),
    MeasureCase("Parliament passed a budget of $4.2 billion.", (("budget", "$4.2 billion"),)),
    MeasureCase("The bank was given a \u00a320,000 fine.", (("fine", "\u00a320,000"),)),
    MeasureCase("Turnout was 61 percent.", (("turnout", "61"),)),
    MeasureCase("Damage was estimated at $200 million.", (("damage", "$200 million"),)),
    MeasureCase("Pirates demanded a ransom of $5 million.", (("ransom", "$5 million"),)),
    MeasureCase("The bridge, built at a cost of 3 million euros, is closed.", (("cost", "3 million euros"),)),
    MeasureCase("Unemployment rose to 7.2 percent from 7.0 percent.", (("unemployment", "7.2 percent"),), "7.0 was before"),
    MeasureCase("Profit rose 12 percent to $3 million.", (("profit", "$3 million"),), "12 percent is the change"),
    MeasureCase("Sales fell by 4 percent in March.", (), "a change"),
    MeasureCase("Inflation slowed to 3.1 percent in May.", (("inflation", "3.1 percent"),)),
    MeasureCase("Revenue grew 8 percent.", (), "a change"),
    MeasureCase("The company reported a net loss of $45 million.", (("loss", "$45 million"),)),
    MeasureCase("He offered $20 for the watch.", ()),
    MeasureCase("Bail was set at $1 million.", (("bail", "$1 million"),)),
    MeasureCase("The debt has grown by $300 million since 2020.", (), "a change"),
    MeasureCase("The costs of the war, $2 billion a year, are rising.", (("cost", "$2 billion"),)),
    MeasureCase("The $69 billion takeover was approved.", (), "no noun of the list"),
    MeasureCase("Growth of 2.4 percent is forecast for 2026.", (("growth", "2.4 percent"),)),
    MeasureCase("The cost of the $2 ticket has not changed.", (), "the ticket costs it"),
]
_MEASURED = frozenset(
    "magnitude length area cost damage budget fine loss revenue profit contract offer ransom reward deficit surplus debt grant "
    "turnout unemployment inflation growth bail".split()
)
