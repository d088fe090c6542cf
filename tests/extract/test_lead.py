"""Summaries made of an article's own sentences."""

import pytest

from factcheck.extract.lead import summarise
from factcheck.model import Article, Block, BlockRole, Claim, EventMention, Modality, QuantityValue, Scope, Span

SENTENCES = (
    "A ferry sank off the coast of Sirana on Tuesday night in heavy rain.",
    "“It was over in minutes,” said Ilse Marr, who watched from the pier.",
    "The ferry, built in 1987, had been repaired in the spring by its owner.",
    "At least 35 people were killed and 12 were missing, the coastguard said.",
    "The weather service had warned of gusts before the ferry left the port.",
    "Police arrested two officers of the line, who deny that they were drunk.",
    "Divers were to go on with the search of the wreck on Wednesday morning.",
)
TEXT = " ".join(SENTENCES)


def article_of(text: str, *roles: tuple[BlockRole, str]) -> Article:
    """An article whose blocks begin at the words given."""
    starts = [text.index(words) for _, words in roles]
    blocks = tuple(
        Block(role=role, span=Span(start=start, end=end))
        for (role, _), start, end in zip(roles, starts, [*starts[1:], len(text)], strict=True)
    )
    return Article(id="a1", title="Ferry sinks", text=text, blocks=blocks)


def sents_of(text: str, sentences: tuple[str, ...]) -> list[Span]:
    """Where `sentences` stand in `text`."""
    return [Span(start=text.index(words), end=text.index(words) + len(words)) for words in sentences]


def claim_at(text: str, words: str, name: str, modality: Modality = "asserted", *, background: bool = False) -> Claim:
    """A claim whose value stands at `words`."""
    span = Span(start=text.index(words), end=text.index(words) + len(words))
    event = EventMention(head="sinking", surface="sank", is_background=background)
    value = QuantityValue(kind="count", low=1, high=1, surface=words)
    return Claim(
        id=f"c{span.start}{name}", article_id="a1", span=span, quote=words, value_span=span, kind="quantity", property=name,
        event=event, scope=Scope(), value=value, modality=modality, readers=("rules/1",),
    )  # fmt: skip


BODY = article_of(TEXT, ("body", "A ferry"))
SENTS = sents_of(TEXT, SENTENCES)
CLAIMS = [claim_at(TEXT, "35", "killed"), claim_at(TEXT, "12", "missing"), claim_at(TEXT, "two officers", "arrested")]


def chosen(article: Article, sents: list[Span], claims: list[Claim], size: int = 3) -> list[str]:
    """The words of the summary, each checked against its span."""
    summary = summarise(article, sents, claims, size=size)
    for sentence in summary.sentences:
        assert [span.slice(article.text) for span in sentence.spans] == [sentence.text]
    return [sentence.text for sentence in summary.sentences]


def test_the_lead_and_the_sentences_with_the_main_claims_in_the_order_of_the_text() -> None:
    """The toll and the arrests are the news beside the lead."""
    assert chosen(BODY, SENTS, CLAIMS) == [SENTENCES[0], SENTENCES[3], SENTENCES[5]]


def test_without_claims_the_top_of_the_article_is_its_summary() -> None:
    """News is told from the top."""
    assert chosen(BODY, SENTS, []) == list(SENTENCES[:3])


def test_a_short_article_keeps_its_shape() -> None:
    """No more sentences than asked for: all of them, in order."""
    assert chosen(BODY, SENTS[:2], []) == list(SENTENCES[:2])
    assert chosen(BODY, [], []) == []


def test_a_claim_told_twice_counts_once() -> None:
    """The second sentence with the same toll is no news."""
    sentences = (*SENTENCES[:-1], "The 35 dead were brought ashore before the search went on.")
    text = " ".join(sentences)
    second = Span(start=text.index("35 dead"), end=text.index("35 dead") + 2)
    again = claim_at(text, "35", "killed").model_copy(update={"value_span": second, "span": second})
    article = article_of(text, ("body", "A ferry"))
    assert chosen(article, sents_of(text, sentences), [*CLAIMS, again])[1:] == [SENTENCES[3], SENTENCES[5]]


@pytest.mark.parametrize(
    ("name", "modality", "background"),
    [("weekday", "asserted", False), ("killed", "possible", False), ("killed", "asserted", True)],
    ids=["for a check only", "only possible", "background"],
)
def test_minor_claims_do_not_outweigh_the_news(name: str, modality: Modality, background: bool) -> None:
    """One sentence with a claim of less weight loses to one with a plain claim."""
    minor = claim_at(TEXT, "the spring", name, modality, background=background)
    assert chosen(BODY, SENTS, [*CLAIMS, minor])[1:] == [SENTENCES[3], SENTENCES[5]]


@pytest.mark.parametrize("role", ["caption", "teaser", "correction", "furniture", "heading", "byline"])
def test_what_is_not_the_article_is_never_in_its_summary(role: BlockRole) -> None:
    """Not even when there is nothing else to say, or it carries claims."""
    text = f"{SENTENCES[3]}\n\n{SENTENCES[0]}"
    article = article_of(text, (role, "At least"), ("body", "A ferry"))
    assert chosen(article, sents_of(text, (SENTENCES[3], SENTENCES[0])), [claim_at(text, "35", "killed")]) == [SENTENCES[0]]


def test_a_dateline_is_cut_off_the_lead() -> None:
    """The sentence begins where the body begins, when the dateline is a block of its own."""
    text = f"PORT LORNE: {SENTENCES[0]}"
    article = article_of(text, ("dateline", "PORT"), ("body", " A ferry"))
    assert chosen(article, [Span(start=0, end=len(text))], []) == [SENTENCES[0]]


def test_a_cross_heading_is_no_sentence() -> None:
    """What is shorter than any sentence of news stays out."""
    text = f"{SENTENCES[0]} What next? {SENTENCES[1]}"
    sents = sents_of(text, (SENTENCES[0], "What next?", SENTENCES[1]))
    assert chosen(article_of(text, ("body", "A ferry")), sents, []) == [SENTENCES[0], SENTENCES[1]]
