"""Vectors from an endpoint within a run: under its client, its stop and its ledger, and never in the way of other tasks."""

import asyncio
import threading
from typing import Any

import pytest
from openai import AsyncOpenAI

import factcheck
from factcheck.errors import UnknownEmbedder
from factcheck.llm.embeddings import OpenAIEmbedder
from factcheck.llm.ledger import SqliteLedger
from factcheck.model import Report
from factcheck.pipeline import Progress, acheck
from tests.llm.loopback import Received, hangs
from tests.pipeline.conftest import TODAY, Desk
from tests.pipeline.replies import Answerer
from tests.pipeline.test_model_rounds import findings_of, without_seconds


def with_vectors(desk: Desk, **options: Any) -> Report:
    """The report with a model and with vectors from the same endpoint."""

    async def run() -> Report:
        return await acheck(desk.articles, today=TODAY, model=desk.setup(), embedder="openai/v", **options)

    return asyncio.run(run())


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)


def test_vectors_come_through_the_callers_own_client(desk: Desk) -> None:
    """No variable is set: the client and the ledger of the setup are asked, once, and the progress counts it."""
    desk.server.otherwise = Answerer().act_with_vectors
    seen: list[Progress] = []
    first = with_vectors(desk, watch=seen.append)
    assert first.provenance.embedder == "openai/v"
    assert first.problems == ()
    assert [(one.stage, one.done, one.total) for one in seen if one.stage == "embedding"] == [("embedding", 1, 1)]
    sent = len(desk.server.asked)
    assert without_seconds(with_vectors(desk)) == without_seconds(first)
    assert len(desk.server.asked) == sent


def test_other_tasks_go_on_and_a_stop_is_heard_while_vectors_are_awaited(desk: Desk) -> None:
    """The endpoint hangs: the caller's loop is free, and setting `stop` leads to a report that says how far it came."""

    def act(connection: Any, request: Received, stop: Any) -> bool:
        return (hangs if request.path.endswith("/embeddings") else Answerer().act)(connection, request, stop)

    desk.server.otherwise = act

    async def run() -> Report:
        stop = asyncio.Event()
        checking = asyncio.create_task(acheck(desk.articles, today=TODAY, model=desk.setup(), embedder="openai/v", stop=stop))
        while not any(one.path.endswith("/embeddings") for one in desk.server.asked):
            await asyncio.sleep(0.005)
        stop.set()
        return await checking

    report = asyncio.run(run())
    assert "2 of 2 reading requests, 0 of 1 embedding requests" in report.problems[0].message
    assert findings_of(report) == findings_of(desk.without_model())


def test_without_a_model_the_loop_is_free_as_well(desk: Desk) -> None:
    """An embedder of the caller's own client, awaited in their loop, which a task of theirs uses meanwhile."""
    free = asyncio.Event()

    def act(connection: Any, request: Received, stop: Any) -> bool:
        loop.call_soon_threadsafe(free.set)
        assert ticked.wait(20)
        return Answerer().act_with_vectors(connection, request, stop)

    ticked = threading.Event()
    desk.server.otherwise = act
    loop: asyncio.AbstractEventLoop

    async def run() -> Report:
        nonlocal loop
        loop = asyncio.get_running_loop()
        client = AsyncOpenAI(api_key="sk-test", base_url=desk.server.url)
        embedder = OpenAIEmbedder("openai/v", client=client, ledger=SqliteLedger(desk.folder / "l"))
        checking = asyncio.create_task(acheck(desk.articles, today=TODAY, embedder=embedder))
        await free.wait()
        ticked.set()
        return await checking

    assert asyncio.run(run()).provenance.embedder == "openai/v"


def test_an_embedder_that_is_none_is_told_before_anything_is_paid_for(desk: Desk) -> None:
    """Nothing is asked of the model first."""
    desk.answer(Answerer())
    with pytest.raises(UnknownEmbedder):
        factcheck.check(desk.articles, today=TODAY, model="openai/m", embedder="no-such-embedder")
    assert desk.server.asked == []
