"""Percentages of a vote: turnouts, and the shares of candidates and sides."""

from collections.abc import Callable

import pytest

from factcheck.model import ClaimDraft

CASES = [
    ("Turnout was 41 percent, the highest since 1997.", ("turnout", "41 percent", "turnout")),
    ("The turnout of 52 per cent was a record.", ("turnout", "52 per cent", "turnout")),
    ("A 63 percent turnout was recorded in the town.", ("turnout", "63 percent", "turnout")),
    ("Of 1,410 employees who were eligible, 92 percent took part.", ("turnout", "92 percent", "part")),
    ("Some 61 percent of voters turned out.", ("turnout", "61 percent", "turned")),
    ("Ana Reed won 56 percent of the vote.", ("vote-share", "56 percent", "Ana Reed")),
    ("Nurses voted by 91 percent to turn down the offer.", ("vote-share", "91 percent", "turn")),
    ("About 81 per cent of members voted in favour of a strike.", ("vote-share", "81 per cent", "favour")),
    ("At 5 p.m. turnout stood at 39 percent.", None),
    ("An exit poll gave Ana Reed 53 percent of the vote.", None),
    ("Turnout in the first round was 44 percent.", None),
    ("Turnout was 61 and 68 per cent respectively.", None),
    ("Prices rose 8 percent before the vote.", None),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_percentages_of_a_vote(
    text: str, expected: tuple[str, str, str] | None, drafts_of: Callable[..., list[ClaimDraft]]
) -> None:
    """Whose share it is goes with it; what is no last word is a share of nothing."""
    found = [
        (draft.property, draft.value_surface, draft.scope.groups[0])
        for draft in drafts_of(text)
        if draft.property in {"turnout", "vote-share"}
    ]
    assert found == ([expected] if expected else [])
