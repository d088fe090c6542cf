"""Ranks: which ordinals rank somebody or something, and whose they are."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from factcheck.extract.rules.ranks import kind_of
from factcheck.model import ClaimDraft


@dataclass(frozen=True)
class Case:
    text: str
    expected: tuple[tuple[str, str], ...]
    """Ordinal, and whose rank it is."""
    why: str = ""


def case_id(case: Case) -> str:
    """The text, cut to a length that a terminal shows."""
    return case.text[:60]


CASES = [
    Case("Tarsel Bank, the country's third-largest lender, will appeal.", (("third", "Tarsel Bank"),)),
    Case("The country's second-biggest retailer, Corvo, closed 12 shops.", (("second", "Corvo"),)),
    Case("Corvo, based in Arvel, is the fourth largest retailer in Veldia.", (("fourth", "Corvo"),), "no place is its owner"),
    Case("Ana Reed will be the first Black mayor of Arvel.", (("first", "Ana Reed"),)),
    Case("Reed is only the second woman to lead the city.", (("second", "Reed"),)),
    Case("Tomas Pike finished fourth in the race.", (("fourth", "Tomas Pike"),)),
    Case("Ana Sol took third place.", (("third", "Ana Sol"),)),
    Case(
        "The marathon was won by Tomas Pike. He is the second Asian champion.", (), "no owner at the top of the sentence before"
    ),
    Case("Ana Reed was sworn in on Monday. She is the third woman to hold the post.", (("third", "Ana Reed"),)),
    Case("It was the third attack on the harbour this year.", (("third", ""),)),
    Case("Tomas Pike was third in qualifying.", (), "a heat"),
    Case("Pike was third in the standings.", (), "a table"),
    Case("It was the third attack on the harbour.", (), "within no period"),
    Case("Pike was the first to arrive.", (), "among nobody that is named"),
    Case("The second African bank in two weeks cut its rate, Veldia said.", (), "a continent's bank, no group of people"),
    Case("Ana Reed scored her third goal.", (), "what nobody ranks"),
]


@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_ranks_are_read_with_whose_they_are(case: Case, drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    """The name that an ordinal ranks goes with it; an ordinal that ranks nothing comparable is left alone."""
    found = {
        (draft.value_surface.lower(), " ".join(draft.scope.groups[1:]))
        for draft in drafts_of(case.text)
        if draft.property == "rank"
    }
    assert found == set(case.expected)


KINDS = [
    ("the island's second-biggest lender by assets", "second", ("superlative", "large", {"country"}, {"bank"}, "assets")),
    ("second most populous city in the world", "second", ("superlative", "populous", {"world"}, {"city"}, "")),
    ("first black mayor in the city's history", "first", ("group", "black", {"city"}, {"mayor"}, "")),
    ("the second african american to hold the office", "second", ("group", "black", set(), set(), "")),
    ("was the third raid so far this month", "third", ("occurrence", "month", set(), {"attack"}, "")),
    ("came second", "second", ("place", "", set(), set(), "")),
]


@pytest.mark.parametrize(("among", "ordinal", "expected"), KINDS)
def test_kinds_of_ranks(among: str, ordinal: str, expected: tuple[str, str, set[str], set[str], str]) -> None:
    """Synonyms fall together, and level, noun, measure and period are told apart."""
    kind = kind_of(among, ordinal)
    assert kind is not None
    assert (kind.name, kind.by, set(kind.levels), set(kind.nouns), kind.measure) == expected
