"""A model's reply on one portion as drafts: nothing is believed, and nothing that the sentence shows is lost."""

from typing import Any

import pytest

from factcheck.extract.chunk import chunks
from factcheck.extract.llm.read import Portion, portions, reading_of
from factcheck.extract.llm.wire import WireClaim, WireReading, WireSentence
from factcheck.ground import verify
from factcheck.ingest import read_articles
from factcheck.model import Article, Claim, ClaimDraft, QuantityValue, Ungrounded
from factcheck.text.document import Document
from tests.pipeline.replies import claim as wire_claim

TEXT = (
    "TRAT, Thailand: At least 13 people, including two soldiers, were killed on Monday, the army said. "
    "Twelve people were hurt.\n\nTwelve people were hurt in an earlier clash. The minister did not confirm the 13."
)


@pytest.fixture
def one() -> Article:
    [found] = read_articles(text=TEXT, title="Clash kills 13")
    return found


def documents_of(one: Article) -> dict[Any, Document]:
    return {"title": Document(one.title, "title"), "text": Document(one.text, "text")}


def portion_of(one: Article) -> Portion:
    documents = documents_of(one)
    [portion] = portions(one, documents, chunks(one, documents["text"].sents))
    return portion


def drafts(one: Article, **fields: Any) -> tuple[ClaimDraft, ...]:
    reply = WireReading(claims=[WireClaim(**wire_claim(**fields))], summary=[])
    return reading_of(reply, portion_of(one), documents_of(one), reader="m read/v1").drafts


def grounded(one: Article, **fields: Any) -> Claim | Ungrounded:
    [draft] = drafts(one, **fields)
    return verify(draft, one, documents_of(one))


def test_a_hedge_that_the_quote_cut_off_is_put_back(one: Article) -> None:
    """The value is read again from the source, hedge and attribution with it."""
    claim = grounded(one, quote="13 people", value="13")
    assert isinstance(claim, Claim)
    assert isinstance(claim.value, QuantityValue)
    assert (claim.value.low, claim.value.high) == (13, None)
    assert claim.quote == "At least 13 people"
    assert claim.attribution is not None
    assert claim.attribution.source == "the army"


def test_the_named_sentence_tells_two_places_of_one_quote_apart(one: Article) -> None:
    """The same words stand in sentences 2 and 3."""
    first = grounded(one, sentence=2, quote="Twelve people", value="Twelve", property="injured")
    second = grounded(one, sentence=3, quote="Twelve people", value="Twelve", property="injured")
    assert isinstance(first, Claim)
    assert isinstance(second, Claim)
    assert first.span.start < second.span.start
    assert isinstance(grounded(one, sentence=9, quote="Twelve people", value="Twelve"), Ungrounded)


@pytest.mark.parametrize(
    ("quote", "value"),
    [("At least 12 people", "12"), ("At least 13 soldiers", "13"), ("exactly 13 people", "13"), ("1 soldiers", "1"), ("", "")],
)
def test_what_the_article_does_not_say_is_turned_away(one: Article, quote: str, value: str) -> None:
    """A changed figure, another noun, an added word, a part of a word, nothing at all."""
    assert isinstance(grounded(one, quote=quote, value=value), Ungrounded)


def test_scope_and_period_are_kept_as_far_as_the_sentence_has_them(one: Article) -> None:
    """Monday and the soldiers are there; Tuesday, Bangkok and the nurses are not."""
    claim = grounded(
        one,
        quote="including two soldiers",
        value="two",
        about=["soldiers", "nurses"],
        places=["Bangkok"],
        period="on Monday",
        portion="part",
    )
    assert isinstance(claim, Claim)
    assert claim.scope.groups == ("soldier",)
    assert claim.scope.places == ()
    assert claim.scope.period is not None
    assert claim.scope.portion == "part"
    other = grounded(one, quote="including two soldiers", value="two", period="Tuesday")
    assert isinstance(other, Claim)
    assert other.scope.period is None


def test_an_event_is_named_by_a_word_of_the_article(one: Article) -> None:
    """Its class comes from the lexicon; a word that the article does not have names nothing."""
    claim = grounded(
        one,
        sentence=3,
        quote="Twelve people were hurt in an earlier clash",
        value="Twelve",
        event="armed clash",
        is_other_event=True,
    )
    assert isinstance(claim, Claim)
    assert claim.event is not None
    assert (claim.event.head, claim.event.surface, claim.event.is_background) == ("fighting", "clash", True)
    other = grounded(one, quote="13 people", value="13", event="earthquake")
    assert isinstance(other, Claim)
    assert other.event is None
    unknown = grounded(one, quote="13 people", value="13", event="the army")
    assert isinstance(unknown, Claim)
    assert unknown.event is not None
    assert unknown.event.head == "army"


def test_a_time_of_no_event_is_no_time_of_the_main_one(one: Article) -> None:
    """It is kept, under a name that no rule compares."""
    [draft] = drafts(one, quote="on Monday", value="Monday", kind="time", property="date-of")
    assert draft.property == "date-of-unnamed"


def test_the_readers_own_sentence_stays_only_if_the_article_holds_it(one: Article) -> None:
    """One that says more than the article is dropped, the claim stays."""
    held = grounded(
        one, quote="13 people", value="13", claim="At least 13 people were killed on Monday.", ambiguity="army or all"
    )
    more = grounded(one, quote="13 people", value="13", claim="At least 13 people were killed in Bangkok.")
    assert isinstance(held, Claim)
    assert isinstance(more, Claim)
    assert (held.normalised, held.ambiguity) == ("At least 13 people were killed on Monday.", "army or all")
    assert more.normalised is None


def test_the_title_is_sentence_0(one: Article) -> None:
    """And is asked for only with the first portion."""
    claim = grounded(one, sentence=0, quote="Clash kills 13", value="13")
    assert isinstance(claim, Claim)
    assert claim.span.field == "title"


@pytest.mark.parametrize("name", ["", "!!", "  "])
def test_a_claim_without_a_property_is_none(one: Article, name: str) -> None:
    """Nothing could be compared with it."""
    assert drafts(one, quote="13 people", value="13", property=name) == ()


def test_a_surname_alone_is_no_name(one: Article) -> None:
    """It names nobody whose spelling could be compared."""
    assert drafts(one, quote="Monday", value="Monday", kind="name", property="name") == ()


def test_summary_sentences_come_with_the_sentences_that_they_cite(one: Article) -> None:
    """Numbers that stand for nothing are left out, a number given twice counts once."""
    reply = WireReading(claims=[], summary=[WireSentence(text="At least 13 died.", cites=[1, 1, 77, 0])])
    [(text, passages)] = reading_of(reply, portion_of(one), documents_of(one), reader="m").summary
    assert text == "At least 13 died."
    assert [passage.number for passage in passages] == [1, 0]


def test_a_portion_halves_to_its_sentences_and_no_further(one: Article) -> None:
    """The halves tile the portion; the second has the sentence before it as context; one sentence has no halves."""
    portion = portion_of(one)
    halves = portion.halves()
    assert halves is not None
    first, second = halves
    assert (*first.passages, *second.passages) == portion.passages
    assert first.title is not None
    assert second.title is None
    assert second.before == first.passages[-1].text
    assert second.passage(second.passages[0].number) == second.passages[0]
    assert Portion(one, None, portion.passages[:1]).halves() is None


def test_a_long_article_is_read_in_portions_of_whole_sentences() -> None:
    """About 4,000 characters each, every sentence in one of them, the title with the first."""
    [long] = read_articles(
        text="\n\n".join(f"Sentence {number} says that {number} people were hurt." for number in range(300)), title="Long"
    )
    documents = documents_of(long)
    found = portions(long, documents, chunks(long, documents["text"].sents))
    assert len(found) > 2
    assert all(len(part.shown()) < 5_500 for part in found)
    assert sum(len(part.passages) for part in found) == 300
    assert [part.title is not None for part in found] == [True] + [False] * (len(found) - 1)


def test_a_value_of_another_kind_is_another_property(one: Article) -> None:
    """What somebody was convicted of is no number of people convicted, and is never compared with one."""
    [draft] = drafts(one, quote="the army said", value="the army", kind="text", property="Convicted")
    assert draft.property == "convicted-text"
    [draft] = drafts(one, quote="13 people", value="13", property="prison term")
    assert draft.property == "prison-term"
