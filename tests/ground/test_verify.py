"""Drafts verified against the article: what the source says there, or why nothing."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.ground import verify
from factcheck.model import (
    Article,
    Block,
    Claim,
    ClaimDraft,
    Field,
    QuantityValue,
    Scope,
    Span,
    TextValue,
    TimeValue,
    Ungrounded,
)
from factcheck.text.document import Document

TITLE = "Raids in Kratie net 1,000"
TEXT = """More than 1,000 suspects were arrested in raids in Kratie between Monday and Wednesday, police said.
At least 270 Indonesians, including 45 women, were held on July 16 in Poipet. The army did not find 12 million tablets.
An 83-year-old man drove 817km before 12 people were hurt, and a crash claimed the life of a soldier. Hun Manet's order
came first. Later, 12 people were freed."""
TEASER = "Read more: 99 people missing in Velmar"


def make_article(text: str = TEXT, title: str = TITLE) -> Article:
    """The article of these tests, a teaser at its end."""
    whole = f"{text}\n\n{TEASER}"
    body, teaser = Span(start=0, end=len(text)), Span(start=len(text) + 2, end=len(whole))
    return Article(id="a1", title=title, text=whole, blocks=(Block(role="body", span=body), Block(role="teaser", span=teaser)))


ARTICLE = make_article()
DOCUMENTS: dict[Field, Document] = {"text": Document(ARTICLE.text), "title": Document(ARTICLE.title, "title")}


def draft_of(quote: str, value: str, **known: Any) -> ClaimDraft:
    """What a model would propose: a quote, the words of its value, and a reading."""
    return ClaimDraft(
        **{"article_id": "a1", "reader": "m/1", "kind": "quantity", "property": "arrested"} | known,
        quote=quote,
        value_surface=value,
    )


def claimed(quote: str, value: str, **known: Any) -> Claim:
    """The claim that the draft becomes."""
    outcome = verify(draft_of(quote, value, **known), ARTICLE, DOCUMENTS)
    assert isinstance(outcome, Claim), outcome
    assert outcome.span.slice(ARTICLE.field(outcome.span)) == outcome.quote
    assert outcome.span.covers(outcome.value_span)
    return outcome


def refused(quote: str, value: str, **known: Any) -> str:
    """The reason why the draft is turned away."""
    outcome = verify(draft_of(quote, value, **known), ARTICLE, DOCUMENTS)
    assert isinstance(outcome, Ungrounded), outcome
    assert (outcome.article_id, outcome.quote, outcome.reader) == ("a1", quote, "m/1")
    return outcome.reason


def bounds(claim: Claim) -> tuple[float | None, float | None]:
    """The figure of a claim."""
    assert isinstance(claim.value, QuantityValue)
    return claim.value.low, claim.value.high


def test_a_hedge_that_the_quote_cut_off_is_put_back() -> None:
    """The figure stays open, and the quote is widened to show why."""
    claim = claimed("1,000 suspects were arrested", "1,000")
    assert bounds(claim) == (1000, None)
    assert claim.quote == "More than 1,000 suspects were arrested"
    assert isinstance(claim.value, QuantityValue)
    assert claim.value.low_open


@pytest.mark.parametrize("value", ["More than 1,000", "1,000", "1,000 suspects", "More than 1,000 suspects"])
def test_the_value_is_read_from_the_source_however_the_draft_words_it(value: str) -> None:
    """With or without its hedge and noun: one figure, one place."""
    claim = claimed("More than 1,000 suspects were arrested", value)
    assert bounds(claim) == (1000, None)
    assert claim.value_span.slice(ARTICLE.text) == "1,000"


@pytest.mark.parametrize(
    ("quote", "value", "low", "unit"),
    [
        ("did not find 12 million tablets", "12 million", 12e6, None),
        ("drove 817km before", "817", 817, "km"),
        ("An 83-year-old man drove", "83", 83, "year"),
    ],
    ids=["scale", "glued unit", "age in a compound"],
)
def test_unit_and_scale_are_the_source_s(quote: str, value: str, low: float, unit: str | None) -> None:
    """A value that stops before its unit points to the whole figure."""
    claim = claimed(quote, value)
    assert bounds(claim)[0] == low
    assert isinstance(claim.value, QuantityValue)
    assert claim.value.unit == unit


def test_negation_is_read_from_the_clause() -> None:
    """A quote that begins after "not" is still denied."""
    assert claimed("find 12 million tablets", "12 million").is_negated
    assert not claimed("More than 1,000 suspects were arrested", "1,000").is_negated


def test_attribution_is_read_from_the_sentence() -> None:
    """Who said it stands outside the quote."""
    attribution = claimed("More than 1,000 suspects were arrested", "1,000").attribution
    assert attribution is not None
    assert attribution.source == "police"


def test_a_date_is_read_as_a_date() -> None:
    """Unresolved, as the words have it."""
    claim = claimed("were held on July 16", "July 16", kind="time", property="date-of")
    assert isinstance(claim.value, TimeValue)
    assert claim.value.timex_value == "XXXX-07-16"


def test_a_name_is_its_words() -> None:
    """Also where a possessive follows."""
    claim = claimed("Hun Manet's order", "Hun Manet", kind="name", property="name")
    assert claim.value == TextValue(type="name", text="Hun Manet")


def test_the_article_of_a_single_victim_counts_one() -> None:
    """ "The life of a soldier"."""
    assert bounds(claimed("the life of a soldier", "a", property="killed")) == (1, 1)


def test_a_quote_of_the_title_grounds_in_the_title() -> None:
    """The headline makes claims too."""
    claim = claimed("Raids in Kratie net 1,000", "1,000")
    assert claim.span.field == claim.value_span.field == "title"


def test_a_span_that_is_right_is_taken() -> None:
    """Also where the same words stand elsewhere."""
    start = ARTICLE.text.rindex("12 people")
    claim = claimed("12 people", "12", span=Span(start=start, end=start + 9), property="rescued")
    assert claim.span.start == start


def test_a_span_that_is_off_is_repaired_when_the_quote_is_unique() -> None:
    """Models count badly; one exact place settles it."""
    claim = claimed("270 Indonesians", "270", span=Span(start=3, end=18))
    assert claim.value_span.slice(ARTICLE.text) == "270"


def test_scope_keeps_what_the_sentence_holds() -> None:
    """Groups by their lemma, places by their words; the rest is dropped, and so is a period that is not there."""
    period = TimeValue(timex_type="DATE", timex_value="XXXX-07-15", surface="July 15")
    scope = Scope(groups=("indonesia", "woman", "child"), places=("Poipet", "Pursat"), period=period)
    claim = claimed("270 Indonesians, including 45 women", "270", scope=scope)
    assert claim.scope == Scope(groups=("indonesia", "woman"), places=("Poipet",))


def test_who_is_counted_is_not_found_inside_other_words() -> None:
    """A man is not in "women", and what stands in another sentence counts nobody here."""
    assert claimed("270 Indonesians, including 45 women", "45", scope=Scope(groups=("man", "soldier"))).scope == Scope()


def test_a_thing_may_be_named_at_the_top() -> None:
    """What is measured is often "it"."""
    assert claimed("drove 817km before", "817km", scope=Scope(groups=("raid", "bus"))).scope == Scope(groups=("raid",))


def test_a_period_that_is_there_is_read_again() -> None:
    """The draft's own reading of it does not matter."""
    period = TimeValue(timex_type="DATE", timex_value="1999-01-01", surface="July 16")
    claim = claimed("270 Indonesians", "270", scope=Scope(period=period), as_of=period)
    assert claim.scope.period is not None
    assert claim.scope.period.timex_value == "XXXX-07-16"
    assert claim.as_of == claim.scope.period


def test_the_id_comes_from_the_content() -> None:
    """Another reader, another scope: the same id; another property: another."""
    one = claimed("270 Indonesians", "270")
    assert one.id == claimed("270 Indonesians", "270", reader="rules/1", scope=Scope(groups=("x",))).id
    assert one.id != claimed("270 Indonesians", "270", property="killed").id


REFUSED = [
    ("a changed digit", {"quote": "270 Indonesians, including 46", "value": "46"}, "the article has “45 women"),
    ("a value that is not in the quote", {"quote": "At least 270 Indonesians", "value": "271"}, "not in the quote"),
    ("a value cut out of a figure", {"quote": "More than 1,000 suspects", "value": "000"}, "not in the quote"),
    ("a value twice", {"quote": TEXT[TEXT.index("12 people") :], "value": "12 people"}, "more than once"),
    ("two figures", {"quote": "270 Indonesians, including 45 women", "value": "270 Indonesians, including 45"}, "than one"),
    ("a word for a figure", {"quote": "suspects were arrested", "value": "suspects"}, "no figure"),
    ("a date for a figure", {"quote": "were held on July 16", "value": "July 16"}, "a date or time"),
    ("a figure for a date", {"quote": "At least 270 Indonesians", "value": "270", "kind": "time"}, "no date or time"),
    ("a short quote in two places", {"quote": "12 people", "value": "12"}, "more than one place"),
    ("a teaser", {"quote": "99 people missing in Velmar", "value": "99"}, "teaser"),
    ("into a teaser", {"quote": "12 people were freed.\n\nRead more: 99 people", "value": "99"}, "teaser"),
    ("no value", {"quote": "At least 270 Indonesians", "value": " "}, "no value"),
    ("an empty quote", {"quote": "", "value": "12"}, "no word"),
    ("a span into nowhere", {"quote": "12 people", "value": "12", "span": Span(start=9_000, end=9_009)}, "points to none"),
    ("another article", {"quote": "270 Indonesians", "value": "270", "article_id": "a2"}, "another article"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "reason"), [row[1:] for row in REFUSED], ids=[str(row[0]) for row in REFUSED])
def test_what_the_source_does_not_hold_is_turned_away(arguments: dict[str, Any], reason: str) -> None:
    """With a reason that says what is wrong."""
    assert reason in refused(**arguments)


def test_a_span_inside_a_numeral_is_not_believed() -> None:
    """The slice may equal the quote and still be a part of another figure."""
    article = make_article("Police held 312 people.")
    documents: dict[Field, Document] = {"text": Document(article.text), "title": Document("", "title")}
    outcome = verify(draft_of("12 people", "12", span=Span(start=13, end=22)), article, documents)
    assert isinstance(outcome, Ungrounded)


@given(st.integers(0, len(TEXT)), st.integers(0, 30), st.integers(0, len(TEXT)), st.sampled_from(["quantity", "time", "name"]))
@settings(max_examples=150, deadline=None)
def test_whatever_a_reader_proposes_a_claim_is_where_it_says(start: int, length: int, where: int, kind: str) -> None:
    """No slice, span or value makes a claim whose quote is not its slice, or whose figure is not one of the source's."""
    quote = TEXT[start : start + length]
    draft = draft_of(quote, quote[:7], kind=kind, span=Span(start=where, end=where + length))
    outcome = verify(draft, ARTICLE, DOCUMENTS)
    if isinstance(outcome, Claim):
        assert outcome.span.slice(ARTICLE.field(outcome.span)) == outcome.quote
        assert outcome.span.covers(outcome.value_span)
        assert (
            kind != "quantity"
            or outcome.value_span in {figure.span for figure in DOCUMENTS["text"].quantities}
            or "a" in quote.lower()
        )


AGAIN = make_article(
    "The quake struck 38 km (24 miles) from Sarkul at 4:12 a.m. (2212 GMT on Monday). It hurt 12 people (three of them "
    "soldiers) and cost $4 million (3.6 million euros), 12 to 14 houses among it."
)


@pytest.mark.parametrize(
    ("value", "kind", "read"),
    [
        ("38 km (24 miles)", "quantity", "38 km"),
        ("4:12 a.m. (2212 GMT on Monday)", "time", "4:12 a.m."),
        ("$4 million (3.6 million euros)", "quantity", "$4 million"),
    ],
)
def test_a_value_given_again_in_brackets_is_its_first_form(value: str, kind: str, read: str) -> None:
    """The same length, hour or sum in another unit, zone or currency."""
    documents: dict[Field, Document] = {"text": Document(AGAIN.text), "title": Document(AGAIN.title, "title")}
    outcome = verify(draft_of(value, value, kind=kind), AGAIN, documents)
    assert isinstance(outcome, Claim), outcome
    assert isinstance(outcome.value, QuantityValue | TimeValue)
    assert outcome.value.surface == read


def test_a_part_in_brackets_is_no_second_form() -> None:
    """Twelve and three are two figures."""
    documents: dict[Field, Document] = {"text": Document(AGAIN.text), "title": Document(AGAIN.title, "title")}
    value = "12 people (three of them soldiers)"
    outcome = verify(draft_of(value, value), AGAIN, documents)
    assert isinstance(outcome, Ungrounded)
    assert "more than one figure" in outcome.reason
