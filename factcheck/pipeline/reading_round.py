"""The first round with a model: every article read, portion by portion, and what it proposes grounded."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.errors import CutReply
from factcheck.extract.chunk import chunks
from factcheck.extract.llm.read import ModelReading, Portion, portions, reading_of
from factcheck.extract.llm.requests import reading_request
from factcheck.ground import reconcile, unsupported, verify
from factcheck.model import Article, Claim, Sentence, Summary, Ungrounded
from factcheck.pipeline.crew import each
from factcheck.pipeline.exchanges import Exchanges
from factcheck.pipeline.stages import ArticleReading, Documents, read_by_rules

_SUMMARY_SENTENCES = 4
"""Sentences kept of a model's summaries of one article, however many portions it was read in."""


@dataclass(slots=True)
class _Heard:
    """What the model's replies on one article came to."""

    claims: list[Claim] = field(default_factory=list)
    turned_away: list[Ungrounded] = field(default_factory=list)
    summary: list[Sentence] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


async def read_with_model(exchanges: Exchanges, articles: Sequence[Article], documents: Documents) -> list[ArticleReading]:
    """What the rules read of each article, with what the model read beside it.

    The rules read an article while the model's reply on it is under way: they cost less than any model takes.
    """
    heard = {article.id: _Heard() for article in articles}
    readings: dict[str, ArticleReading] = {}

    def read_meanwhile(article: Article) -> None:
        if article.id not in readings:
            readings[article.id] = read_by_rules(article, documents[article.id])

    asked = [_portions(article, documents) for article in articles]
    progress = exchanges.round("reading", sum(map(len, asked)))

    async def work(portion: Portion) -> None:
        reading = asyncio.ensure_future(_read(exchanges, portion, documents, heard[portion.article.id]))
        await asyncio.sleep(0)
        read_meanwhile(portion.article)
        exchanges.step(progress, is_answered=await reading)

    await each((portion for own in asked for portion in own), work, exchanges.hands)
    for article, own in zip(articles, asked, strict=True):
        _note_failures(exchanges, article, heard[article.id].failures, len(own))
        read_meanwhile(article)
    return [_both(readings[article.id], heard[article.id]) for article in articles]


def _portions(article: Article, documents: Documents) -> tuple[Portion, ...]:
    own = documents[article.id]
    return portions(article, own, chunks(article, own["text"].sents))


async def _read(exchanges: Exchanges, portion: Portion, documents: Documents, heard: _Heard) -> bool:
    """One portion, and whether it was answered; a reply that was cut is asked for again in two halves, and what is cut then
    is left.
    """
    try:
        return await _read_once(exchanges, portion, documents, heard)
    except CutReply as cut:
        halves = portion.halves()
        if halves is None:
            heard.failures.append(str(cut))
            return True
        answered = []
        for half in halves:
            try:
                answered.append(await _read_once(exchanges, half, documents, heard))
            except CutReply as again:
                heard.failures.append(str(again))
        return all(answered)


async def _read_once(exchanges: Exchanges, portion: Portion, documents: Documents, heard: _Heard) -> bool:
    outcome = await exchanges.ask(reading_request(portion))
    if isinstance(outcome, str):
        heard.failures.append(outcome)
        return False
    own = documents[portion.article.id]
    reading = reading_of(outcome.value, portion, own, reader=exchanges.reader)
    if outcome.dropped:
        heard.failures.append(f"{outcome.dropped:,} claims of one reply are over the most that are taken")
    for draft in reading.drafts:
        claim = verify(draft, portion.article, own)
        if isinstance(claim, Claim):
            heard.claims.append(claim)
        else:
            heard.turned_away.append(claim)
    _ground_summary(reading, portion.article, heard, exchanges.reader)
    return True


def _ground_summary(reading: ModelReading, article: Article, heard: _Heard, reader: str) -> None:
    for text, passages in reading.summary:
        reasons = unsupported(text, [passage.text for passage in passages])
        if passages and not reasons:
            heard.summary.append(Sentence(text=text, spans=tuple(passage.span for passage in passages)))
        else:
            why = reasons[0] if reasons else "it cites no sentence of the article"
            heard.turned_away.append(Ungrounded(article_id=article.id, quote=text, reason=why, reader=reader))


def _note_failures(exchanges: Exchanges, article: Article, failures: Sequence[str], count: int) -> None:
    for reason in dict.fromkeys(failures):
        what = "in part not read" if count > len(failures) else "not read"
        exchanges.note(article.source or article.title, f"{what} (only by the rules)", reason)


def _both(reading: ArticleReading, heard: _Heard) -> ArticleReading:
    """The rules' reading first: where both read one value, theirs stands and the claim names both."""
    summary = reading.summary
    if heard.summary and not heard.failures:
        summary = Summary(article_id=summary.article_id, sentences=tuple(heard.summary[:_SUMMARY_SENTENCES]))
    return ArticleReading(
        claims=_in_order(reconcile([*reading.claims, *heard.claims])),
        ungrounded=(*reading.ungrounded, *heard.turned_away),
        summary=summary,
        figures=reading.figures,
        left_out=reading.left_out,
    )


def _in_order(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda claim: (claim.span.field != "title", claim.value_span.start)))
