"""The ledger between openai and the network: a caller's own client, a synchronous one, budgets, what passes by."""

import asyncio
from pathlib import Path
from typing import Any

import httpx2
import openai
import pytest

from factcheck.errors import BudgetSpent, ConfigError, RecordingMissing
from factcheck.llm.client import Model, open_model
from factcheck.llm.ledger import SqliteLedger
from factcheck.llm.recordings import Recordings
from factcheck.llm.traffic import Limits
from factcheck.llm.transport import Desk, SyncLedgerTransport
from factcheck.llm.usage import Prices, Usage, prices_from, usage_in
from tests.llm.bench import GOOD, KEY, Bench, limits, question
from tests.llm.loopback import answers, answers_with, completion, fails, replies


async def many(model: Model, count: int = 20) -> list[Any]:
    """So many different questions at once; what each ended with."""
    return list(await asyncio.gather(*(model.ask(question(str(one))) for one in range(count)), return_exceptions=True))


def test_a_callers_client_keeps_its_own_ways(bench: Bench) -> None:
    """Their transport, headers and hooks are in force, their connections stay open, and the ledger is in between."""
    bench.server.otherwise = answers(GOOD)
    hooked: list[str] = []

    async def seen(request: httpx2.Request) -> None:
        hooked.append(request.url.path)

    async def run() -> None:
        theirs = httpx2.AsyncClient(headers={"x-desk": "night"}, event_hooks={"request": [seen]})
        client = openai.AsyncOpenAI(api_key=KEY, base_url=bench.server.url, http_client=theirs, default_headers={"x-team": "7"})
        async with open_model("openai/m", ledger=SqliteLedger(bench.folder / "ledger"), client=client) as model:
            assert (await model.ask(question())).value.dead == 13
            assert (await model.ask(question())).cached
        assert not theirs.is_closed
        await client.close()

    asyncio.run(run())
    (sent,) = bench.server.asked
    assert (sent.headers["x-desk"], sent.headers["x-team"], hooked) == ("night", "7", ["/v1/chat/completions"])
    assert sent.headers["authorization"] == f"Bearer {KEY}"


def test_a_callers_transport_is_asked(tmp_path: Path) -> None:
    """A transport of the caller's own, without any network: its answer is read like another."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        assert request.url.host == "model.invalid"
        return httpx2.Response(200, json=completion(GOOD))

    async def run() -> int:
        theirs = httpx2.AsyncClient(transport=httpx2.MockTransport(answer))
        client = openai.AsyncOpenAI(api_key=KEY, base_url="http://model.invalid/v1", http_client=theirs)
        async with open_model("openai/m", ledger=SqliteLedger(tmp_path / "ledger"), client=client) as model:
            return int((await model.ask(question())).value.dead)

    assert asyncio.run(run()) == 13


def test_a_synchronous_client_shares_the_ledger(bench: Bench) -> None:
    """What it asks is stored and served, an error is passed on and not stored, a list of models goes by."""
    bench.server.acts = [fails(400), answers(GOOD), replies(200, {"object": "list", "data": []})]
    ledger = SqliteLedger(bench.folder / "ledger")
    http = httpx2.Client(transport=SyncLedgerTransport(httpx2.HTTPTransport(), Desk(ledger)))
    client = openai.OpenAI(api_key=KEY, base_url=bench.server.url, http_client=http, max_retries=0)
    ask = client.chat.completions.create
    with pytest.raises(openai.BadRequestError):
        ask(model="m", messages=[{"role": "user", "content": "a"}])
    first = ask(model="m", messages=[{"role": "user", "content": "a"}])
    again = ask(model="m", messages=[{"role": "user", "content": "a"}])
    assert first.choices[0].message.content == again.choices[0].message.content == GOOD
    assert client.models.list().data == []
    assert len(bench.server.asked) == 2
    client.close()


def test_a_synchronous_replay_never_calls_out(tmp_path: Path) -> None:
    """A miss in a folder of recordings is told, by whichever client."""
    http = httpx2.Client(transport=SyncLedgerTransport(httpx2.HTTPTransport(), Desk(Recordings(tmp_path))))
    client = openai.OpenAI(api_key=KEY, base_url="http://model.invalid/v1", http_client=http, max_retries=0)
    with pytest.raises(openai.APIConnectionError) as caught:
        client.chat.completions.create(model="m", messages=[{"role": "user", "content": "a"}])
    assert isinstance(caught.value.__cause__, RecordingMissing)
    client.close()


def test_a_budget_of_requests_is_kept_to(bench: Bench) -> None:
    """Five of twenty are answered, the rest say why not; the next run goes on from the five."""
    bench.server.otherwise = answers(GOOD)
    ends = bench.run(many, limits=limits(max_requests=5))
    assert sum(isinstance(end, BudgetSpent) for end in ends) == 15
    assert len(bench.server.asked) == 5
    bench.run(many)
    assert len(bench.server.asked) == 20


def test_what_is_in_the_ledger_costs_nothing_of_the_budget(bench: Bench) -> None:
    """A run whose answers are all at hand needs no budget at all."""
    bench.server.otherwise = answers(GOOD)
    bench.run(many)
    ends = bench.run(many, limits=limits(max_requests=0))
    assert not [end for end in ends if isinstance(end, Exception)]


def test_a_budget_of_money_is_kept_to(bench: Bench) -> None:
    """100 tokens read and 20 written at 1 and 10 a million: 0.0003 each, four of them 0.0012, those in flight included."""
    bench.server.otherwise = answers_with(lambda _: GOOD, after=0.01)
    ends = bench.run(many, limits=limits(max_cost=0.00119, prices=Prices(prompt=1.0, completion=10.0)))
    assert sum(isinstance(end, BudgetSpent) for end in ends) == 16
    assert len(bench.server.asked) == 4


def test_a_budget_of_money_needs_prices(bench: Bench) -> None:
    """Without prices it could never be kept to."""
    with pytest.raises(ConfigError, match="FACTCHECK_PRICE_PROMPT"):
        bench.open(limits=Limits(max_cost=1.0))


def test_the_receipt_adds_up(bench: Bench) -> None:
    """Requests, answers at hand, questions again, tokens and cost; seconds by the clock that was given."""
    bench.server.acts = [answers("no"), fails(500), answers(GOOD)]

    async def two(model: Model) -> dict[str, Any]:
        await model.ask(question())
        await model.ask(question())
        return model.receipt.as_json()

    receipt = bench.run(two, env={"FACTCHECK_PRICE_PROMPT": "1", "FACTCHECK_PRICE_COMPLETION": "10"})
    assert receipt == {
        "requests": 3,
        "cached": 2,
        "reasks": 2,
        "prompt_tokens": 200,
        "completion_tokens": 40,
        "cached_tokens": 80,
        "cost": pytest.approx(0.0006),
        "seconds": pytest.approx(sum(bench.clock.slept)),
    }


@pytest.mark.parametrize(
    ("stated", "usage"),
    [
        (None, Usage()),
        ("many", Usage()),
        ({"prompt_tokens": "7", "completion_tokens": None}, Usage()),
        ({"prompt_tokens": -4, "completion_tokens": True}, Usage()),
        ({"prompt_tokens": 7, "completion_tokens": 2, "prompt_tokens_details": None}, Usage(7, 2)),
        ({"prompt_tokens": 7, "completion_tokens": 2, "prompt_tokens_details": {"cached_tokens": 99}}, Usage(7, 2, 7)),
    ],
)
def test_usage_that_makes_no_sense_is_none(stated: object, usage: Usage) -> None:
    """Servers leave it out or fill it with anything."""
    assert usage_in({"usage": stated}) == usage


@pytest.mark.parametrize(
    "env", [{"FACTCHECK_PRICE_PROMPT": "1"}, {"FACTCHECK_PRICE_PROMPT": "a", "FACTCHECK_PRICE_COMPLETION": "2"}]
)
def test_prices_that_are_none_are_refused(env: dict[str, str]) -> None:
    """One without the other, or no number."""
    with pytest.raises(ConfigError, match=r"price|FACTCHECK_PRICE"):
        prices_from(env)


@pytest.mark.parametrize("mode", ["tools", "md_json"])
def test_other_modes_only_when_told(bench: Bench, mode: str) -> None:
    """A tool call and JSON in Markdown are read as well, and asked again when they do not fit; no JSON schema is sent."""
    call = {"id": "c", "type": "function", "function": {"name": "Toll", "arguments": GOOD}}
    wrong = {**call, "function": {"name": "Toll", "arguments": "{}"}}
    if mode == "tools":
        bench.server.acts = [answers(None, tool_calls=[wrong]), answers(None, tool_calls=[call])]
    else:
        bench.server.acts = [answers("```json\n{}\n```"), answers(f"Here you are:\n```json\n{GOOD}\n```")]
    assert bench.ask(question(), mode=mode).value.dead == 13
    assert not [one for one in bench.server.asked if "response_format" in one.body]
    assert ("tools" in bench.server.asked[0].body) is (mode == "tools")


def test_a_redirect_to_a_web_page_is_no_endpoint(bench: Bench) -> None:
    """A gateway that sends everybody to its sign-in page."""
    moved = replies(302, b"", headers={"Location": "/login"})
    page = replies(200, b"<html>Sign in</html>", kind="text/html")
    bench.server.acts = [moved, page]
    with pytest.raises(Exception, match="does not look like an OpenAI-compatible endpoint"):
        bench.ask(question())
