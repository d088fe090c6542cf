"""Whose a penalty or a sum is, by the grammar of its sentence."""

from collections.abc import Callable

import pytest

from factcheck.model import ClaimDraft

Drafts = Callable[..., list[ClaimDraft]]

PENALTIES = [
    ("The owner of the hotel, Nevzat Ulusoy, was sentenced to 18 years and four months in prison.", "Nevzat Ulusoy owner"),
    ("A former clerk who robbed pensioners of their savings was jailed for 28 months.", "clerk"),
    ("A court on Wednesday sentenced former Varnholt mayor Hasan Pattis to seven years' imprisonment.", "Hasan Pattis mayor"),
    ("Hasan Pattis, 57, once tipped as a future governor, was handed a nine-year jail term.", "Hasan Pattis"),
    ("The heaviest sentence went to the director, who got four years in jail for fraud.", "director"),
    ("Sentencing Marta Quill to 30 months in prison, the judge spoke of greed.", "Marta Quill"),
    ("Eight years in prison for Marta Quill, the clerk who robbed pensioners.", "Marta Quill clerk"),
    ("A prison term of eight years was imposed on Marta Quill.", "Marta Quill"),
    ("The court in Varnholt handed down a three-year sentence to Marta Quill.", "Marta Quill"),
    ("Marta Quill's lawyer Sami Nader was jailed for two years.", "Sami Nader lawyer"),
]


@pytest.mark.parametrize(("text", "holder"), PENALTIES)
def test_a_prison_term_is_read_with_its_holder(text: str, holder: str, drafts_of: Drafts) -> None:
    """Active or passive, before or after the verb, by name and noun."""
    found = [" ".join(draft.scope.groups) for draft in drafts_of(text) if draft.property == "prison-term"]
    assert found == [holder]


NO_PENALTIES = [
    "The jury recommended 12 years in prison for Marta Quill.",
    "Marta Quill faces up to 12 years in prison.",
    "Marta Quill spent 12 years in prison.",
    "Marta Quill had previously been jailed for two years.",
    "Three judges took a year off the sentence of Marta Quill.",
    "Tom Reed and Ed Poe were jailed for six years.",
    "The riot at the Varnholt City Jail lasted for more than an hour.",
    "Marta Quill got two years to pay the money back.",
]


@pytest.mark.parametrize("text", NO_PENALTIES)
def test_what_is_nobodys_prison_term_is_none(text: str, drafts_of: Drafts) -> None:
    """What was asked for, served, earlier, cut or of two people without saying whose."""
    assert [draft.value_surface for draft in drafts_of(text) if draft.property == "prison-term"] == []


SUMS = [
    ("A judge set bail for Tom Hale at $250,000.", ("bail", "Tom Hale")),
    ("Tom Hale was freed on $250,000 bail.", ("bail", "Tom Hale")),
    ("Regulators slapped Kestrel Bank with a fine of $12 million.", ("fine", "Kestrel Bank bank")),
    ("The watchdog imposed a 12 million pound penalty on Kestrel Bank.", ("fine", "Kestrel Bank bank")),
    ("Kestrel Bank must pay a fine of $12 million.", ("fine", "Kestrel Bank bank")),
    ("The jury awarded Dina Halabi 3.2 million dollars in damages.", ("award", "Dina Halabi")),
    ("A payout of $418,000 to chief executive Peter Marl was approved.", ("award", "Peter Marl executive")),
    ("The council agreed to pay outgoing CEO Peter Marl $418,000.", ("award", "Peter Marl ceo")),
]


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_a_sum_is_read_with_its_owner(text: str, expected: tuple[str, str], drafts_of: Drafts) -> None:
    """Who owes or gets it, wherever the words have it."""
    found = [
        (draft.property, " ".join(draft.scope.groups))
        for draft in drafts_of(text)
        if draft.property in {"fine", "bail", "award"}
    ]
    assert found == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel Bank faces a fine of up to $12 million.",
        "Prosecutors sought a fine of $12 million for Kestrel Bank.",
        "The bank paid $5 million for the building.",
        "The nurse handed over $3,900 for a flat.",
        "Police fined 12 drivers $300 each.",
        "The storm caused $1.2 million in damages.",
    ],
)
def test_what_nobody_owes_or_gets_is_no_due(text: str, drafts_of: Drafts) -> None:
    """What may yet come, what was bought, what each of several owes, and what a storm did."""
    assert [draft.value_surface for draft in drafts_of(text) if draft.property in {"fine", "bail", "award"}] == []
