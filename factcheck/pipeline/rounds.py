"""The second and third round with a model: an opinion on open pairs, and each story told from its articles."""

import logging
from collections.abc import Awaitable, Iterator, Mapping, Sequence
from typing import TypeVar

from factcheck.consistency.opinions import Question, questions, with_opinions
from factcheck.errors import CutReply, RecordingMissing
from factcheck.extract.llm.passages import Passage, numbered
from factcheck.extract.llm.relate import PairOpinion, opinions
from factcheck.extract.llm.requests import relating_request, telling_request
from factcheck.extract.llm.tell import STORY_CHARACTERS, Shelf, Told, shelf
from factcheck.extract.llm.wire import WireTelling
from factcheck.ground import unsupported
from factcheck.llm.request import Request
from factcheck.model import Article, Citation, RelatedTopic, Story, StorySentence, Ungrounded
from factcheck.pipeline.crew import each
from factcheck.pipeline.exchanges import Exchanges
from factcheck.pipeline.stages import Documents

_log = logging.getLogger("factcheck.pipeline")
T = TypeVar("T")


async def relate_with_model(
    exchanges: Exchanges, related: Sequence[RelatedTopic], articles: Mapping[str, Article], documents: Documents
) -> list[RelatedTopic]:
    """The topics with the model's opinion on pairs that the code leaves open or calls a contradiction.

    Not asked while readings are still to come: their claims belong to the topics.
    """
    if exchanges.awaited:
        return list(related)
    asked = questions(related, articles, documents)
    found: dict[str, tuple[PairOpinion, ...]] = {}
    progress = exchanges.round("relating", len(asked))

    async def work(question: Question) -> None:
        request = relating_request(question.property, question.quotes)
        asking = exchanges.ask_or_note(request, question.quotes[0].title, f"{question.property}: not related")
        reply = await _unless_unrecorded(asking)
        if reply is not None:
            found[question.topic_id] = opinions(reply, question.quotes)
        exchanges.step(progress, is_answered=reply is not None)

    await each(asked, work, exchanges.hands)
    return with_opinions(related, found)


async def tell_with_model(
    exchanges: Exchanges, stories: Sequence[Story], articles: Mapping[str, Article], documents: Documents
) -> dict[str, tuple[StorySentence, ...]]:
    """By story of two articles or more, what the model tells of it: the sentences that what they cite holds.

    Not asked while the vectors that make the stories are still to come.
    """
    if exchanges.are_vectors_awaited:
        return {}
    asked = [story for story in stories if len(story.article_ids) > 1]
    found: dict[str, tuple[StorySentence, ...]] = {}
    progress = exchanges.round("telling", len(asked))

    async def work(story: Story) -> None:
        members = [articles[name] for name in story.article_ids]
        told = await _unless_unrecorded(_told(exchanges, story, members, documents))
        if told is not None:
            found[story.id] = tuple(_held(exchanges, told, story))
        exchanges.step(progress, is_answered=told is not None)

    await each(asked, work, exchanges.hands)
    return found


async def _told(
    exchanges: Exchanges, story: Story, members: Sequence[Article], documents: Documents
) -> tuple[Told, ...] | None:
    """What the model tells of the story; asked once more with half as much where that was too much for it."""
    shown = _shelf(members, documents, STORY_CHARACTERS)
    try:
        outcome = await exchanges.ask(_telling(shown))
    except CutReply:
        shown = _shelf(members, documents, len(shown.shown()) // 2)
        reply = await exchanges.ask_or_note(_telling(shown), story.title, "not told")
        return None if reply is None else shown.told(reply)
    if isinstance(outcome, str):
        exchanges.note(story.title, "not told", outcome)
        return None
    return shown.told(outcome.value)


def _telling(shown: Shelf) -> Request[WireTelling]:
    return telling_request(shown, lambda reply: _complaint(reply, shown))


async def _unless_unrecorded(asking: Awaitable[T | None]) -> T | None:
    """What is asked, None where a replay has it not: which pairs are open and which articles make a story is the work of the
    rules, and better rules must not make recorded readings worthless. What is missing is logged.
    """
    try:
        return await asking
    except RecordingMissing as missing:
        _log.warning("%s", missing)
        return None


def _shelf(articles: Sequence[Article], documents: Documents, characters: int) -> Shelf:
    sentences: list[tuple[Passage, ...]] = []
    for article in articles:
        document = documents[article.id]["text"]
        sentences.append(numbered(article, document, document.sents))
    return shelf([article.title for article in articles], sentences, characters=characters)


def _reasons(told: Told) -> tuple[str, ...]:
    if not told.passages:
        return ("it cites no sentence of the articles",)
    return unsupported(told.text, [passage.text for passage in told.passages])


def _complaint(reply: WireTelling, shown: Shelf) -> str | None:
    """What is wrong with a reply's sentences, for the model to mend; None when all of them hold."""
    wrong = [f"“{told.text}”: {'; '.join(reasons)}" for told in shown.told(reply) if (reasons := _reasons(told))]
    if not wrong:
        return None
    return "These sentences say more than the sentences that they cite:\n" + "\n".join(wrong)


def _held(exchanges: Exchanges, told: Sequence[Told], story: Story) -> Iterator[StorySentence]:
    for item in told:
        reasons = _reasons(item)
        if reasons:
            name = item.passages[0].article_id if item.passages else story.article_ids[0]
            reader = exchanges.reader
            exchanges.turned_away.append(Ungrounded(article_id=name, quote=item.text, reason=reasons[0], reader=reader))
            continue
        citations = tuple(Citation(article_id=passage.article_id, span=passage.span) for passage in item.passages)
        yield StorySentence(text=item.text, citations=citations)
