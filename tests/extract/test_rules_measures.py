"""Sums, percentages and measures: what they are of, where the words say so."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from factcheck.model import ClaimDraft


@dataclass(frozen=True)
class Case:
    text: str
    expected: tuple[tuple[str, str, str], ...]
    """Property, figure, and what it is of (empty where nobody says)."""
    why: str = ""


def case_id(case: Case) -> str:
    """The text, cut to a length that a terminal shows."""
    return case.text[:60]


CASES = [
    Case("The bank would owe a break fee of $4.5 million.", (("fee", "$4.5 million", "break fee"),)),
    Case("He spent $310,000 on holidays.", (("money", "$310,000", ""),), "no name to compare it by"),
    Case("Prices rose 8.4 percent.", (("share", "8.4 percent", ""),)),
    Case("The island is 12 km away.", (("length", "12 km", "island"),)),
    Case("The tanks hold 12,000 litres each.", (("measure", "12,000 litres", ""),), "several of one size"),
    Case("It weighs 318 grams.", (("measure", "318 grams", ""),)),
    Case("A 6.4-magnitude quake struck.", (("magnitude", "6.4-magnitude", "quake"),)),
    Case("No shock was stronger than the magnitude-5.1 one of May.", (("measure", "magnitude-5.1", ""),)),
    Case("The regulator fined the network 256 million euros.", (("fine", "256 million euros", "network"),)),
    Case("Forge agreed to buy Keystone Steel for $14.9 billion.", (("deal", "$14.9 billion", ""),)),
    Case("Forge will buy it for $55 a share.", (("money", "$55", ""),), "a price a share"),
    Case("The bank cut its key rate to 3.5 percent from 4 percent.", (("rate", "3.5 percent", ""), ("share", "4 percent", ""))),
    Case("The unemployment rate rose to 6 percent.", (("unemployment", "6 percent", "unemployment"),)),
    Case("The fire has destroyed 81,000 hectares of forest.", (("area", "81,000 hectares", "fire"),)),
]


@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_amounts_are_read_with_what_they_are_of(case: Case, drafts_of: Callable[..., list[ClaimDraft]]) -> None:
    """Each becomes a claim; one of which the words do not say of what it is has no group, and is compared with none."""
    kinds = {"fine", "deal", "rate", "unemployment", "fee", "money", "share", "length", "area", "measure", "magnitude"}
    found = {
        (draft.property, draft.value_surface, " ".join(draft.scope.groups))
        for draft in drafts_of(case.text)
        if draft.property in kinds
    }
    assert found == set(case.expected)
