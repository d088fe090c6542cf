"""A run with a model: the rules read first, the model beside them, and its opinions and stories go into the report."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from factcheck.model import Report
from factcheck.pipeline.assemble import report_of
from factcheck.pipeline.exchanges import Exchanges
from factcheck.pipeline.model_setup import ModelSetup
from factcheck.pipeline.progress import Watch
from factcheck.pipeline.reading_round import read_with_model
from factcheck.pipeline.rounds import relate_with_model, tell_with_model
from factcheck.pipeline.run import Given, compared, made_of, read_all


@asynccontextmanager
async def exchanges_with(setup: ModelSetup, watch: Watch, stop: asyncio.Event | None = None) -> AsyncIterator[Exchanges]:
    """The exchanges of one run with the model, which is closed at the end."""
    async with setup.opened() as model:
        yield Exchanges(model, setup.concurrency, watch, stop or asyncio.Event())


async def with_model(given: Given, exchanges: Exchanges) -> Report:
    """The report, with everything that the model read, related and told as far as it was answered."""
    by_id = {article.id: article for article in given.checked}
    readings = await read_with_model(exchanges, given.checked, given.documents, read_all(given))
    aligned, related, findings = compared(given, readings)
    related = await relate_with_model(exchanges, related, by_id, given.documents)
    told = await tell_with_model(exchanges, aligned.stories, by_id, given.documents)
    made = made_of(given, readings, aligned, related, findings)
    return report_of(made, told=told, receipt=exchanges.receipt())
