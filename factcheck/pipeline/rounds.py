"""The second and third round with a model: an opinion on open pairs, and each story told from its articles."""

import logging
from collections.abc import AsyncIterator, Awaitable, Iterable, Mapping, Sequence
from typing import TypeVar

from factcheck.consistency.opinions import Question, questions
from factcheck.errors import CutReply, RecordingMissing
from factcheck.extract.llm.passages import Passage, numbered
from factcheck.extract.llm.relate import PairOpinion, opinions
from factcheck.extract.llm.requests import relating_request, telling_request
from factcheck.extract.llm.tell import STORY_CHARACTERS, Shelf, Told, shelf
from factcheck.extract.llm.wire import WireRelating, WireTelling
from factcheck.ground import unsupported
from factcheck.llm.request import Request
from factcheck.model import Article, Citation, Story, StorySentence, Ungrounded
from factcheck.pipeline.comparing import Step
from factcheck.pipeline.crew import each, each_as_made
from factcheck.pipeline.exchanges import Exchanges
from factcheck.pipeline.stages import Documents

_log = logging.getLogger("factcheck.pipeline")
T = TypeVar("T")


async def relate_with_model(
    exchanges: Exchanges, compared: Iterable[Step], articles: Mapping[str, Article], documents: Documents, *, is_asked: bool
) -> dict[str, tuple[PairOpinion, ...]]:
    """By topic, the model's opinion on pairs that the code leaves open or calls a contradiction.

    The steps of `compared` are done here, to the last; what one has related is asked about while the next ones are done.
    """
    made: list[Question] = []
    outcomes: dict[str, WireRelating | str | None] = {}
    progress = exchanges.round("relating", 0)

    async def asked() -> AsyncIterator[Question]:
        for related in compared:
            fresh = questions(related, articles, documents) if is_asked else []
            made.extend(fresh)
            progress.total += len(fresh)
            for question in fresh:
                yield question
            await exchanges.breathe()

    async def work(question: Question) -> None:
        request = relating_request(question.property, question.quotes)
        outcome = await _unless_unrecorded(exchanges.ask_whole(request))
        outcomes[question.topic_id] = outcome
        exchanges.step(progress, is_answered=isinstance(outcome, WireRelating))

    await each_as_made(asked(), work, exchanges.hands)
    found = {}
    for question in made:
        outcome = outcomes[question.topic_id]
        if isinstance(outcome, str):
            exchanges.note("relating", question.quotes[0].title, f"{question.property}: not related", outcome)
        elif outcome is not None:
            found[question.topic_id] = opinions(outcome, question.quotes)
    return found


async def tell_with_model(
    exchanges: Exchanges, stories: Sequence[Story], articles: Mapping[str, Article], documents: Documents
) -> dict[str, tuple[StorySentence, ...]]:
    """By story of two articles or more, what the model tells of it: the sentences that what they cite holds.

    Not asked while the vectors that make the stories are still to come.
    """
    if exchanges.are_vectors_awaited:
        return {}
    asked = [story for story in stories if len(story.article_ids) > 1]
    outcomes: dict[str, list[StorySentence | Ungrounded] | str | None] = {}
    progress = exchanges.round("telling", len(asked))

    async def work(story: Story) -> None:
        members = [articles[name] for name in story.article_ids]
        told = await _unless_unrecorded(_told(exchanges, members, documents))
        outcomes[story.id] = [_held(exchanges, item, story) for item in told] if isinstance(told, tuple) else told
        exchanges.step(progress, is_answered=isinstance(told, tuple))

    await each(asked, work, exchanges.hands)
    found: dict[str, tuple[StorySentence, ...]] = {}
    for story in asked:
        outcome = outcomes[story.id]
        if isinstance(outcome, str):
            exchanges.note("telling", story.title, "not told", outcome)
        elif outcome is not None:
            found[story.id] = tuple(item for item in outcome if isinstance(item, StorySentence))
            exchanges.turned_away += [item for item in outcome if isinstance(item, Ungrounded)]
    return found


async def _told(exchanges: Exchanges, members: Sequence[Article], documents: Documents) -> tuple[Told, ...] | str:
    """What the model tells of a story, or why it does not; asked once more with half as much where that was too much for it."""
    shown = _shelf(members, documents, STORY_CHARACTERS)
    try:
        outcome = await exchanges.ask(_telling(shown))
    except CutReply:
        shown = _shelf(members, documents, len(shown.shown()) // 2)
        whole = await exchanges.ask_whole(_telling(shown))
        return whole if isinstance(whole, str) else shown.told(whole)
    return outcome if isinstance(outcome, str) else shown.told(outcome.value)


def _telling(shown: Shelf) -> Request[WireTelling]:
    return telling_request(shown, lambda reply: _complaint(reply, shown))


async def _unless_unrecorded(asking: Awaitable[T]) -> T | None:
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


def _held(exchanges: Exchanges, told: Told, story: Story) -> StorySentence | Ungrounded:
    """The sentence with what it cites, turned away where that does not hold it."""
    reasons = _reasons(told)
    if reasons:
        name = told.passages[0].article_id if told.passages else story.article_ids[0]
        return Ungrounded(article_id=name, quote=told.text, reason=reasons[0], reader=exchanges.reader)
    citations = tuple(Citation(article_id=passage.article_id, span=passage.span) for passage in told.passages)
    return StorySentence(text=told.text, citations=citations)
