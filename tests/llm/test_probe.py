"""What an endpoint is found to be."""

import asyncio
import json
from typing import Any

import pytest

from factcheck.errors import MissingApiKey
from factcheck.llm.probe import Probe, probe
from tests.llm.bench import KEY, Bench
from tests.llm.loopback import Act, answers, fails, replies

MODELS: dict[str, Any] = {"object": "list", "data": [{"id": "small", "object": "model"}, {"id": "large", "object": "model"}]}
CAPITAL = '{"country": "France", "capital": "Paris"}'


def probed(bench: Bench, name: str | None = None, url: str | None = None) -> Probe:
    """The probe of this bench's server."""
    env = {"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": bench.server.url if url is None else url}
    return asyncio.run(probe(name, env, seconds=5))


def by_path(chat: Act, **others: Act) -> Act:
    """Models at /v1/models, nothing anywhere else, and an act for every question."""

    def act(connection: Any, request: Any, stop: Any) -> bool:
        if request.method == "POST":
            return chat(connection, request, stop)
        listed = replies(200, MODELS) if request.path == "/v1/models" else replies(404, b"not found", kind="text/plain")
        return others.get("models", listed)(connection, request, stop)

    return act


def test_models_are_listed(bench: Bench) -> None:
    """One request, no question."""
    bench.server.otherwise = by_path(fails(500))
    found = probed(bench)
    assert (found.answers, found.models, found.modes) == (True, ("large", "small"), ())
    assert len(bench.server.received) == 1


@pytest.mark.parametrize(("name", "is_listed"), [("small", True), ("large", True), ("huge", True), ("smal", False)])
def test_a_model_that_is_not_listed_is_noticed(bench: Bench, name: str, is_listed: bool) -> None:
    """Some servers answer to any name with what they have loaded: only the list shows a slip. Ollama adds :latest to names."""
    models = {"data": [*MODELS["data"], {"id": "huge:latest"}]}
    bench.server.otherwise = by_path(answers(CAPITAL), models=replies(200, models))
    assert probed(bench).lists(f"openai/{name}") is is_listed


def test_a_forgotten_v1_is_found(bench: Bench) -> None:
    """Nothing here, models a step further: the probe says what to set, and asks no question."""
    bench.server.otherwise = by_path(fails(500))
    found = probed(bench, "openai/small", url=bench.server.url.removesuffix("/v1"))
    assert (found.forgot_version, found.answers) == (True, False)
    assert found.told == f"set OPENAI_BASE_URL={bench.server.url}"


def test_each_mode_is_tried(bench: Bench) -> None:
    """An endpoint that knows neither schemas nor tools still writes JSON into Markdown."""

    def chat(connection: Any, request: Any, stop: Any) -> bool:
        is_plain = "response_format" not in request.body and "tools" not in request.body
        act = answers(f"```json\n{CAPITAL}\n```") if is_plain else fails(400, "unsupported", "response_format is not supported")
        return act(connection, request, stop)

    bench.server.otherwise = by_path(chat)
    found = probed(bench, "openai/small")
    assert [(mode.mode, mode.works) for mode in found.modes] == [("json_schema", False), ("tools", False), ("md_json", True)]
    assert "not supported" in found.modes[0].told


def test_tools_are_understood(bench: Bench) -> None:
    """A tool call is read as a typed reply."""

    def chat(connection: Any, request: Any, stop: Any) -> bool:
        call = {"id": "c", "type": "function", "function": {"name": "Capital", "arguments": CAPITAL}}
        act = answers(None, tool_calls=[call]) if "tools" in request.body else answers(CAPITAL)
        return act(connection, request, stop)

    bench.server.otherwise = by_path(chat)
    assert all(mode.works for mode in probed(bench, "openai/small").modes)


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (fails(401, "invalid_api_key", f"wrong key {KEY}"), "status 401"),
        (replies(200, b"<html>", kind="text/html"), "not with a list"),
        (replies(200, {"data": None}), "not with a list"),
    ],
)
def test_what_does_not_list_models_is_told(bench: Bench, act: Act, told: str) -> None:
    """A wrong key, a web page, another shape: why, and never the key."""
    bench.server.otherwise = act
    found = probed(bench)
    assert (found.answers, found.models) == (False, None)
    assert told in found.told
    assert KEY not in json.dumps(found.told)


def test_nobody_listens(bench: Bench) -> None:
    """An address that cannot be reached is not asked any further."""
    bench.server.__exit__(None, None, None)
    found = probed(bench, "openai/small")
    assert (found.is_reached, found.modes) == (False, ())


def test_no_key_and_no_server() -> None:
    """There is nothing to call."""
    with pytest.raises(MissingApiKey):
        asyncio.run(probe(None, {}))
