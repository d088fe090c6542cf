"""Vectors from an endpoint."""

import asyncio
import json
from typing import Any

import numpy as np
import pytest
from openai import AsyncOpenAI

from factcheck.embed.embedder import Embedder
from factcheck.errors import AnswerAwaited, BudgetSpent, InvalidReply, ModelUnavailable
from factcheck.llm.embeddings import OpenAIEmbedder
from factcheck.llm.ledger import SqliteLedger
from factcheck.llm.traffic import Surroundings
from tests.llm.bench import KEY, Bench, limits
from tests.llm.loopback import Act, JsonObject, fails, replies


def embedder(bench: Bench, **options: Any) -> Embedder:
    """An embedder at the server of this bench."""
    env = {"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": bench.server.url}
    surroundings = Surroundings(env=env, clock=bench.clock.read, wall=bench.clock.read, sleep=bench.clock.sleep)
    return OpenAIEmbedder("openai/e", ledger=SqliteLedger(bench.folder / "ledger"), surroundings=surroundings, **options)


def vectors(make: Any) -> Act:
    """The vectors that a function makes of the texts."""

    def act(connection: Any, request: Any, stop: Any) -> bool:
        return replies(200, rows(make(request.body["input"])))(connection, request, stop)

    return act


def rows(values: list[Any]) -> JsonObject:
    """A reply as an endpoint sends it, backwards: the order is in the numbers."""
    data = [{"object": "embedding", "index": place, "embedding": value} for place, value in enumerate(values)]
    return {"object": "list", "model": "e", "data": data[::-1], "usage": {"prompt_tokens": 8, "total_tokens": 8}}


def test_a_vector_a_text_in_order_of_unit_length(bench: Bench) -> None:
    """Each row belongs to its text, whatever the order of the reply; a text without words is zero and is not sent."""
    bench.server.otherwise = vectors(lambda texts: [[float(len(text)), 3.0, 4.0] for text in texts])
    found = embedder(bench).embed(["a", "", "bbb", "a"])
    assert found.shape == (4, 3)
    assert np.allclose(np.linalg.norm(found, axis=1), [1, 0, 1, 1])
    assert np.allclose(found[2], np.array([3, 3, 4]) / np.linalg.norm([3, 3, 4]))
    assert np.array_equal(found[0], found[3])
    assert bench.server.asked[0].body["input"] == ["a", "bbb"]


def test_vectors_are_kept_in_the_ledger(bench: Bench) -> None:
    """The same texts again send nothing."""
    bench.server.otherwise = vectors(lambda texts: [[1.0, 0.0] for _ in texts])
    first, second = embedder(bench).embed(["a", "b"]), embedder(bench).embed(["a", "b"])
    assert np.array_equal(first, second)
    assert len(bench.server.asked) == 1


def test_offline_a_miss_names_the_model_and_sends_nothing(bench: Bench) -> None:
    """What was asked before is there; a text more, and the error says whose vectors are not at hand."""
    bench.server.otherwise = vectors(lambda texts: [[1.0, 0.0] for _ in texts])
    first = embedder(bench).embed(["a"])
    assert np.array_equal(embedder(bench, is_offline=True).embed(["a"]), first)
    with pytest.raises(AnswerAwaited, match="vectors of 2 texts by openai/e are not at hand"):
        embedder(bench, is_offline=True).embed(["a", "b"])
    assert len(bench.server.asked) == 1


def test_a_budget_holds_for_vectors(bench: Bench) -> None:
    """None is sent beyond it."""
    bench.server.otherwise = vectors(lambda texts: [[1.0] for _ in texts])
    with pytest.raises(BudgetSpent):
        embedder(bench, limits=limits(max_requests=2)).embed([str(one) for one in range(200)])
    assert len(bench.server.asked) == 2


def test_a_callers_client_is_asked(bench: Bench) -> None:
    """Their key, their headers; their connections stay open."""
    bench.server.otherwise = vectors(lambda texts: [[1.0] for _ in texts])

    async def run() -> None:
        client = AsyncOpenAI(api_key="sk-theirs-1", base_url=bench.server.url, default_headers={"x-team": "7"})
        found = await OpenAIEmbedder("openai/e", client=client, ledger=SqliteLedger(bench.folder / "l")).aembed(["a"])
        assert found.shape == (1, 1)
        assert not client.is_closed()
        await client.close()

    asyncio.run(run())
    (sent,) = bench.server.asked
    assert (sent.headers["x-team"], sent.headers["authorization"]) == ("7", "Bearer sk-theirs-1")


def test_many_texts_go_in_portions(bench: Bench) -> None:
    """200 texts in seven requests; every row is there."""
    bench.server.otherwise = vectors(lambda texts: [[float(text), 1.0] for text in texts])
    found = embedder(bench).embed([str(one) for one in range(1, 201)])
    assert np.allclose(found[:, 0] / found[:, 1], np.arange(1, 201), rtol=1e-4)
    assert [len(one.body["input"]) for one in bench.server.asked].count(32) == 6


def test_it_works_inside_an_event_loop(bench: Bench) -> None:
    """Called from a coroutine it waits for itself in a thread of its own."""
    bench.server.otherwise = vectors(lambda texts: [[1.0] for _ in texts])

    async def inside() -> Any:
        return embedder(bench).embed(["a"])

    assert asyncio.run(inside()).shape == (1, 1)


@pytest.mark.parametrize(
    "values",
    [
        pytest.param([[1.0]], id="fewer"),
        pytest.param([[1.0], [1.0], [1.0]], id="more"),
        pytest.param([[1.0], [1.0, 2.0]], id="unlike lengths"),
        pytest.param([[1.0], ["a"]], id="no numbers"),
        pytest.param([[1.0], [None]], id="null"),
        pytest.param([[], []], id="empty"),
        pytest.param([[0.0], [0.0]], id="zeros"),
        pytest.param([[1.0], None], id="no vector"),
    ],
)
def test_vectors_that_cannot_be_right_are_refused(bench: Bench, values: list[Any]) -> None:
    """Wrong number, length or values: InvalidReply, and nothing of it is served later."""
    bench.server.otherwise = replies(200, rows(values))
    for _ in range(2):
        with pytest.raises(InvalidReply):
            embedder(bench).embed(["a", "b"])
    assert len(bench.server.asked) == 2


def test_not_a_number_is_refused(bench: Bench) -> None:
    """Python's own JSON lets NaN through."""
    bench.server.otherwise = replies(200, json.dumps(rows([[1.0, float("nan")]])).encode())
    with pytest.raises(InvalidReply, match="no numbers"):
        embedder(bench).embed(["a"])


def test_the_rules_of_every_call_hold(bench: Bench) -> None:
    """A busy server is waited for, a wrong key costs one request."""
    bench.server.acts = [fails(503), replies(200, rows([[1.0]]))]
    assert embedder(bench).embed(["a"]).shape == (1, 1)
    bench.server.otherwise = fails(401)
    with pytest.raises(ModelUnavailable, match="OPENAI_API_KEY"):
        embedder(bench).embed([str(one) for one in range(500)])
    assert len(bench.server.asked) == 3
