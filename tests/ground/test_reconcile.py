"""Two readers of one place make one claim."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.ground import reconcile
from factcheck.model import Claim, EventMention, QuantityValue, Scope, Span


def claim_of(at: int, reader: str, **known: Any) -> Claim:
    """A claim whose value stands at `at`."""
    span = Span(start=at, end=at + 3)
    value = QuantityValue(kind="count", low=312, high=312, surface="312")
    made = {"property": "arrested", "event": None, "scope": Scope(), "value_span": span, "span": span} | known
    return Claim(id=f"c{at}", article_id="a1", quote="312", kind="quantity", value=value, readers=(reader,), **made)


def test_two_readers_of_one_value_are_named_in_one_claim() -> None:
    """Even when their quotes differ in length; the first reader's quote stays."""
    longer = Span(start=0, end=20)
    (claim,) = reconcile([claim_of(7, "rules/1"), claim_of(7, "m/1", span=longer)])
    assert claim.readers == ("rules/1", "m/1")
    assert claim.span == Span(start=7, end=10)


def test_another_property_or_place_is_another_claim() -> None:
    """One figure may say two things, and the same figure elsewhere is told again."""
    claims = [claim_of(7, "rules/1"), claim_of(7, "m/1", property="killed"), claim_of(70, "m/1")]
    assert reconcile(claims) == tuple(claims)


def test_a_sum_without_a_name_is_one_claim_under_a_name_that_a_second_reader_has() -> None:
    """A figure told twice as "money" and as "ransom" is one; two names of two readers are two claims."""
    sum_of = claim_of(7, "rules/1", property="money")
    (claim,) = reconcile([sum_of, claim_of(7, "m/1", property="ransom")])
    assert (claim.property, claim.readers) == ("money", ("rules/1", "m/1"))
    named = [claim_of(7, "rules/1", property="fine"), claim_of(7, "m/1", property="ransom")]
    assert reconcile(named) == tuple(named)


def test_a_second_reader_adds_words_and_no_scope() -> None:
    """What the rules compare a claim by stays theirs, also where they have nothing; the sentence for people is the second's."""
    event, narrow = EventMention(head="crackdown", surface="raids"), Scope(groups=("woman",))
    second = claim_of(7, "m/1", event=event, scope=narrow).model_copy(update={"normalised": "Police arrested 312 women."})
    (claim,) = reconcile([claim_of(7, "rules/1"), second])
    assert (claim.event, claim.scope, claim.readers) == (None, Scope(), ("rules/1", "m/1"))
    assert claim.normalised == "Police arrested 312 women."


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(["rules/1", "m/1", "m/2"])), max_size=12))
@settings(max_examples=100, deadline=None)
def test_order_is_that_of_the_first_reader_and_nobody_is_lost(drawn: list[tuple[int, str]]) -> None:
    """One claim a place, in the order in which the places first came; reconciling again changes nothing."""
    claims = [claim_of(at, reader) for at, reader in drawn]
    found = reconcile(claims)
    assert [claim.value_span.start for claim in found] == list(dict.fromkeys(at for at, _ in drawn))
    assert {(claim.value_span.start, reader) for claim in found for reader in claim.readers} == set(drawn)
    assert reconcile(found) == found
