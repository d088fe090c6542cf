"""A run with a model: the rules read first, the model beside them, and its opinions and stories go into the report."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date

from factcheck.consistency.opinions import with_opinions
from factcheck.embed import Embedder
from factcheck.llm.transport import Miss
from factcheck.model import Report
from factcheck.pipeline.assemble import report_of
from factcheck.pipeline.crew import both
from factcheck.pipeline.exchanges import Exchanges
from factcheck.pipeline.model_setup import ModelSetup
from factcheck.pipeline.progress import Watch, ignore
from factcheck.pipeline.reading_round import read_with_model
from factcheck.pipeline.rounds import relate_with_model, tell_with_model
from factcheck.pipeline.run import Given, given_of, made_of, placed, steps
from factcheck.pipeline.stages import Input
from factcheck.pipeline.vectors import vectors_with


@asynccontextmanager
async def exchanges_with(setup: ModelSetup, watch: Watch, stop: asyncio.Event | None = None) -> AsyncIterator[Exchanges]:
    """The exchanges of one run with the model, which is closed at the end."""
    async with setup.opened() as model:
        yield Exchanges(model, setup.concurrency, watch, stop or asyncio.Event())


async def with_model(given: Given, exchanges: Exchanges) -> Report:
    """The report, with everything that the model read, related and told as far as it was answered."""
    by_id = {article.id: article for article in given.checked}
    readings = await read_with_model(exchanges, given.checked, given.documents)
    comparison = placed(given, readings, await vectors_with(exchanges, given))
    is_read = not exchanges.awaited  # else the claims of readings still to come belong to the topics
    work = steps(given, readings, comparison)
    opinions, told = await both(
        relate_with_model(exchanges, work, by_id, given.documents, is_asked=is_read),
        tell_with_model(exchanges, comparison.aligned.stories, by_id, given.documents),
    )
    comparison.hear(told)
    made = made_of(given, readings, comparison, with_opinions(comparison.related(), opinions))
    return report_of(made, told=told, receipt=exchanges.receipt())


async def prepare_batch(
    articles: Input | Iterable[Input], *, model: ModelSetup, today: date | None = None, embedder: str | Embedder = "hashed"
) -> tuple[Miss, ...]:
    """The requests of a run that nobody has answered yet, as far as they can be made now; nothing is sent.

    Stories are told from articles alone and asked for with the readings; topics are related once every reading is there, and
    a re-ask stands in the round after the answer that did not pass.
    """
    given = given_of(articles, today, embedder, ())
    async with exchanges_with(replace(model, is_offline=True), ignore) as exchanges:
        await with_model(given, exchanges)
        return tuple(exchanges.model.misses.values())
