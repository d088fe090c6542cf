"""Articles in, a report out: with the embedded rules, and with a model beside them when one is given."""

from collections import deque
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from factcheck.embed import Embedder
from factcheck.embed.embedder import AsyncEmbedder, Vectors
from factcheck.model import Problem, Report
from factcheck.pipeline.assemble import report_of
from factcheck.pipeline.embedders import open_embedder
from factcheck.pipeline.model_setup import ModelSetup
from factcheck.pipeline.progress import Watch, ignore
from factcheck.pipeline.run import Given, given_of, made_of, placed, read_all, steps, texts_to_place, vectors_by
from factcheck.pipeline.stages import Input

if TYPE_CHECKING:
    import asyncio


def check(
    articles: Input | Iterable[Input],
    *,
    today: date | None = None,
    model: str | ModelSetup | None = None,
    embedder: str | Embedder = "hashed",
    problems: Iterable[Problem] = (),
    watch: Watch = ignore,
) -> Report:
    """The report on `articles` (articles, or paths to read them from), with the embedded rules.

    `today` is the reference date (default: the day of the run): years that nobody states are the most recent ones before
    it. `model` ("openai/NAME", or a `ModelSetup`) reads beside the rules; `watch` is told how far it has come. Paths that
    cannot be read are among the report's problems; InputError is raised only when nothing was readable, ModelError only when
    the model answered nothing at all.
    """
    if model is not None:
        from factcheck.llm.waiting import run_to_end  # noqa: PLC0415 - asyncio costs the default path 40 ms

        return run_to_end(acheck(articles, today=today, model=model, embedder=embedder, problems=problems, watch=watch))
    given = given_of(articles, today, embedder, problems)
    return _by_rules(given, vectors_by(given))


def _by_rules(given: Given, vectors: Vectors) -> Report:
    readings = read_all(given)
    comparison = placed(given, readings, vectors)
    deque(steps(given, readings, comparison), maxlen=0)
    return report_of(made_of(given, readings, comparison, comparison.related()))


async def acheck(
    articles: Input | Iterable[Input],
    *,
    today: date | None = None,
    model: str | ModelSetup | None = None,
    embedder: str | Embedder = "hashed",
    problems: Iterable[Problem] = (),
    watch: Watch = ignore,
    stop: "asyncio.Event | None" = None,
) -> Report:
    """As `check`, for a caller with an event loop of its own: only waiting for the endpoint gives way to other tasks.

    Setting `stop` ends the asking: the report is made of what has been answered, and its problems say so.
    """
    given = given_of(articles, today, embedder, problems)
    if model is None:
        opened = open_embedder(embedder)
        texts = texts_to_place(given)
        return _by_rules(given, await opened.aembed(texts) if isinstance(opened, AsyncEmbedder) else opened.embed(texts))
    from factcheck.pipeline.modelled import exchanges_with, with_model  # noqa: PLC0415 - openai takes two seconds

    setup = ModelSetup(name=model) if isinstance(model, str) else model
    async with exchanges_with(setup, watch, stop) as exchanges:
        return await with_model(given, exchanges)
