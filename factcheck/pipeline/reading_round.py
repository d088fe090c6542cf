"""The first round with a model: every article read, portion by portion, and what it proposes grounded."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.errors import CutReply
from factcheck.extract.chunk import chunks
from factcheck.extract.llm.read import ModelReading, Portion, portions, reading_of
from factcheck.extract.llm.requests import reading_request
from factcheck.extract.llm.wire import WireReading
from factcheck.ground import reconcile, unsupported, verify
from factcheck.llm.client import Reply
from factcheck.model import Article, Claim, Sentence, Summary, Ungrounded
from factcheck.pipeline.crew import each, together
from factcheck.pipeline.exchanges import Exchanges
from factcheck.pipeline.progress import ONLY_BY_RULES
from factcheck.pipeline.stages import ArticleReading, Documents, read_by_steps

_SUMMARY_SENTENCES = 4
"""Sentences kept of a model's summaries of one article, however many portions it was read in."""


@dataclass(slots=True)
class _Heard:
    """One portion of an article, and what the model's replies on it came to."""

    portion: Portion
    claims: list[Claim] = field(default_factory=list)
    turned_away: list[Ungrounded] = field(default_factory=list)
    summary: list[Sentence] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Answer:
    """The replies on one portion, or on its halves, not yet looked at."""

    heard: _Heard
    replies: Sequence[tuple[Portion, Reply[WireReading]]]
    is_answered: bool


async def read_with_model(exchanges: Exchanges, articles: Sequence[Article], documents: Documents) -> list[ArticleReading]:
    """What the rules read of each article, with what the model read beside it."""
    desk = _Desk(exchanges, articles, documents)
    await together(desk.ask_all(), desk.work_meanwhile())
    for article in articles:
        _note_failures(exchanges, article, desk.portions_of(article))
    return [_both(desk.reading_of(article), desk.portions_of(article)) for article in articles]


class _Desk:
    """The articles of one round: asked about by a few hands, and all else done at one desk while these wait for replies.

    A hand hands its reply in and asks on: nothing that takes the machine's time stands between a reply and the next request.
    Replies on the desk are no more than hands.
    """

    def __init__(self, exchanges: Exchanges, articles: Sequence[Article], documents: Documents) -> None:
        self._exchanges = exchanges
        self._articles = articles
        self._documents = documents
        self._heard: dict[str, list[_Heard]] = {}
        self._readings: dict[str, ArticleReading] = {}
        self._answers: asyncio.Queue[_Answer | None] = asyncio.Queue(exchanges.hands)
        self._progress = exchanges.round("reading", len(articles))
        self._is_over = False

    async def ask_all(self) -> None:
        """Ask about every portion in the order of the articles."""
        waiting = (heard for article in self._articles for heard in self.portions_of(article))
        await each(waiting, self._ask, self._exchanges.hands)
        await self._answers.put(None)

    async def work_meanwhile(self) -> None:
        """Cut the articles, have the rules read them, ground what was answered: piece by piece, and answers first."""
        for article in self._articles:
            self.portions_of(article)
            await self._take_all()
        for article in self._articles:
            await self._read(article)
            await self._take_all()
        while not self._is_over:
            await self._take(await self._answers.get())

    def portions_of(self, article: Article) -> Sequence[_Heard]:
        """The article's portions, cut when they are first asked for."""
        if article.id not in self._heard:
            own = self._documents[article.id]
            cut = portions(article, own, chunks(article, own["text"].sents))
            self._heard[article.id] = [_Heard(portion) for portion in cut]
            self._progress.total += len(cut) - 1
        return self._heard[article.id]

    def reading_of(self, article: Article) -> ArticleReading:
        """What the rules read of the article, when all work is done."""
        return self._readings[article.id]

    async def _read(self, article: Article) -> None:
        if article.id in self._readings:
            return
        for reading in read_by_steps(article, self._documents[article.id]):
            if reading is not None:
                self._readings[article.id] = reading
            await self._exchanges.pause()

    async def _take_all(self) -> None:
        await self._exchanges.pause()
        while not self._answers.empty():
            await self._take(self._answers.get_nowait())

    async def _ask(self, heard: _Heard) -> None:
        """Ask about one portion; a reply that was cut is asked for again in two halves, and what is cut then is left."""
        try:
            replies = await self._replies(heard, heard.portion)
            is_answered = bool(replies)
        except CutReply as cut:
            replies, is_answered = [], True
            halves = heard.portion.halves()
            if halves is None:
                heard.failures.append(str(cut))
            for half in halves or ():
                try:
                    found = await self._replies(heard, half)
                except CutReply as again:
                    heard.failures.append(str(again))
                else:
                    replies += found
                    is_answered &= bool(found)
        await self._answers.put(_Answer(heard, replies, is_answered))

    async def _replies(self, heard: _Heard, portion: Portion) -> list[tuple[Portion, Reply[WireReading]]]:
        outcome = await self._exchanges.ask(reading_request(portion))
        if isinstance(outcome, str):
            heard.failures.append(outcome)
            return []
        return [(portion, outcome)]

    async def _take(self, answer: _Answer | None) -> None:
        """Ground the replies on one portion, in an article that the rules have read."""
        if answer is None:
            self._is_over = True
            return
        await self._read(answer.heard.portion.article)
        for portion, reply in answer.replies:
            await self._ground(answer.heard, portion, reply)
        self._exchanges.step(self._progress, is_answered=answer.is_answered)
        await self._exchanges.pause()

    async def _ground(self, heard: _Heard, portion: Portion, reply: Reply[WireReading]) -> None:
        own = self._documents[portion.article.id]
        reading = reading_of(reply.value, portion, own, reader=self._exchanges.reader)
        if reply.dropped:
            heard.failures.append(f"{reply.dropped:,} claims of one reply are over the most that are taken")
        for draft in reading.drafts:
            claim = verify(draft, portion.article, own)
            if isinstance(claim, Claim):
                heard.claims.append(claim)
            else:
                heard.turned_away.append(claim)
            await self._exchanges.pause()
        _ground_summary(reading, portion.article, heard, self._exchanges.reader)


def _ground_summary(reading: ModelReading, article: Article, heard: _Heard, reader: str) -> None:
    for text, passages in reading.summary:
        reasons = unsupported(text, [passage.text for passage in passages])
        if passages and not reasons:
            heard.summary.append(Sentence(text=text, spans=tuple(passage.span for passage in passages)))
        else:
            why = reasons[0] if reasons else "it cites no sentence of the article"
            heard.turned_away.append(Ungrounded(article_id=article.id, quote=text, reason=why, reader=reader))


def _note_failures(exchanges: Exchanges, article: Article, heard: Sequence[_Heard]) -> None:
    failures = [reason for one in heard for reason in one.failures]
    for reason in dict.fromkeys(failures):
        what = "in part not read" if len(heard) > len(failures) else "not read"
        exchanges.note("reading", article.source or article.title, f"{what} {ONLY_BY_RULES}", reason)


def _both(reading: ArticleReading, heard: Sequence[_Heard]) -> ArticleReading:
    """The rules' reading first: where both read one value, theirs stands and the claim names both."""
    summary = reading.summary
    told = tuple(sentence for one in heard for sentence in one.summary)
    if told and not any(one.failures for one in heard):
        summary = Summary(article_id=summary.article_id, sentences=told[:_SUMMARY_SENTENCES])
    return ArticleReading(
        claims=_in_order(reconcile([*reading.claims, *(claim for one in heard for claim in one.claims)])),
        ungrounded=(*reading.ungrounded, *(item for one in heard for item in one.turned_away)),
        summary=summary,
        figures=reading.figures,
        left_out=reading.left_out,
    )


def _in_order(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda claim: (claim.span.field != "title", claim.value_span.start)))
