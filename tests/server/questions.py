"""The three requests of a run, about a story of two reports, and one that is small."""

from itertools import islice, permutations

from pydantic import BaseModel

import factcheck
from factcheck.extract.chunk import chunks
from factcheck.extract.llm.passages import numbered
from factcheck.extract.llm.read import portions
from factcheck.extract.llm.relate import Quoted
from factcheck.extract.llm.requests import reading_request, relating_request, telling_request
from factcheck.extract.llm.tell import shelf
from factcheck.extract.llm.wire import WireReading, WireRelating, WireTelling
from factcheck.llm.request import Message, Request
from factcheck.model import Article
from factcheck.pipeline.stages import documents_of
from tests.pipeline.conftest import FIRST, SECOND


class Toll(BaseModel):
    """A small reply."""

    place: str
    dead: int


def articles() -> list[Article]:
    """Two reports of one accident that give two tolls for one day."""
    return [*_article(FIRST, "Ferry capsizes, 12 killed"), *_article(SECOND, "Ferry sinks, 15 killed")]


def variants(count: int) -> list[Article]:
    """Reports with the words of those two in another order, so that each request is another."""
    sentences = [sentence for text in (FIRST, SECOND) for sentence in text.replace("\n\n", " ").split(". ")[1:]]
    pairs = islice(permutations(sentences, 2), count)
    texts = [f"{FIRST if number % 2 else SECOND} {' '.join(pair)}" for number, pair in enumerate(pairs)]
    return [one for number, text in enumerate(texts) for one in _article(text, f"Ferry {number}")]


def readings(count: int = 1) -> list[Request[WireReading]]:
    """Reading requests, each about an article of its own."""
    return [_reading(f"Report {number}. {FIRST}") for number in range(count)]


def _article(text: str, title: str) -> list[Article]:
    return factcheck.read_articles(text=text, title=title)


def _reading(text: str) -> Request[WireReading]:
    [article] = _article(text, "Ferry capsizes, 12 killed")
    documents = documents_of([article])[article.id]
    return reading_request(portions(article, documents, chunks(article, documents["text"].sents))[0])


def relating() -> Request[WireRelating]:
    """Which of two quotes speak of the same dead."""
    quotes = [
        Quoted(claim_id=article.id, quote=article.text[:60], sentence=article.text[:120], dateline="", title=article.title)
        for article in articles()
    ]
    return relating_request("killed", quotes)


def telling() -> Request[WireTelling]:
    """The story told from both reports."""
    both = articles()
    texts = {name: documents["text"] for name, documents in documents_of(both).items()}
    passages = [numbered(article, texts[article.id], texts[article.id].sents) for article in both]
    return telling_request(shelf([article.title for article in both], passages), lambda _reply: None)


def small(text: str = "Twelve people were killed.", tokens: int = 200) -> Request[Toll]:
    """A short request."""
    return Request(
        task="small",
        prompt_version=1,
        prompt_digest="",
        messages=(Message("system", "Answer in JSON."), Message("user", text)),
        response_model=Toll,
        max_output_tokens=tokens,
    )
