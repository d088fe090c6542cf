"""What one call to a model costs us, the model aside: prompt, ledger and typed parsing, beside bare instructor and openai.

A server on this machine answers every request at once with a reading of 30 claims; it has a process and, where there are two,
a core of its own. Each call asks about another article of about 4,000 characters with the reading prompt, eight at once. In
turns, in the same process: openai alone (the reply parsed as JSON), instructor over openai as its documentation shows it, and
ours with a fresh ledger on disk and with the same ledger once more. Then ours against a server that takes 200 ms.

    python benchmarks/model_calls.py [--calls 300] [--rounds 7]
"""

import argparse
import asyncio
import json
import os
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

AT_ONCE = 8
MIN_CALLS_A_SECOND = 250
MAX_OVER_IDEAL = 1.15
_LATENCY = 0.2
_SLOW_CALLS = 200


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds by the clock, and seconds that this process had the core: the same on a machine that does nothing else."""

    clock: float
    core: float


Timed = Callable[[int, str], Coroutine[Any, Any, Took]]  # so many calls at that address


def claim(number: int) -> dict[str, Any]:
    """A claim as the model would write it."""
    return {
        "sentence": number,
        "quote": f"at least {number} people were moved to higher ground",
        "value": f"at least {number} people",
        "kind": "quantity",
        "property": "displaced",
        "claim": f"At least {number} people were moved to higher ground in the north of the province.",
        "event": "flood",
        "is_other_event": False,
        "about": ["villagers"],
        "places": ["the north"],
        "period": "",
        "portion": "part",
        "attribution": "the governor said",
        "as_of": "by Tuesday noon",
        "is_checkable": True,
        "ambiguity": "",
    }


def reply() -> bytes:
    """A completion with a reading of 30 claims and a summary."""
    summary = [{"text": f"Sentence {one} of the summary says what happened.", "cites": [one]} for one in range(1, 5)]
    content = json.dumps({"claims": [claim(one) for one in range(1, 31)], "summary": summary})
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": content, "refusal": None}}
    usage = {"prompt_tokens": 3000, "completion_tokens": 2500, "total_tokens": 5500}
    head = {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "m"}
    return json.dumps({**head, "choices": [choice], "usage": usage}).encode()


class Instant(asyncio.Protocol):
    """Answers each request with the same bytes, after `latency` seconds."""

    def __init__(self, answer: bytes, latency: float) -> None:
        self._answer = answer
        self._latency = latency
        self._seen = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the connection."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer when a request is whole."""
        self._seen += data
        head, found, rest = self._seen.partition(b"\r\n\r\n")
        if found and len(rest) >= int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0]):
            self._seen = b""
            asyncio.get_running_loop().call_later(self._latency, self._transport.write, self._answer)


def serve(pipe: Connection, latency: float) -> None:
    """A server for ever; its port goes through the pipe."""
    _keep_to(1)
    body = reply()
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body) + body

    async def main() -> None:
        server = await asyncio.get_running_loop().create_server(lambda: Instant(answer, latency), "127.0.0.1", 0)
        pipe.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(main())


def _keep_to(core: int) -> None:
    """One core for us, another for the server, where the system lets us choose."""
    if hasattr(os, "sched_setaffinity") and (os.cpu_count() or 1) > 1:
        os.sched_setaffinity(0, {core})


def article(number: int) -> str:
    """An article of about 4,000 characters with numbered sentences, unlike any other."""
    told = f"of article {number} tells what the governor said about the water."
    return "\n".join(f"[{one}] Sentence {one} {told}" for one in range(55))


async def in_turn(calls: int, one: Callable[[int], Awaitable[object]]) -> Took:
    """The time of so many calls, eight at once."""
    places = asyncio.Semaphore(AT_ONCE)

    async def placed(number: int) -> None:
        async with places:
            await one(number)

    clock, core = time.perf_counter(), time.process_time()
    await asyncio.gather(*map(placed, range(calls)))
    return Took(time.perf_counter() - clock, time.process_time() - core)


def _messages(number: int) -> list[Any]:
    from factcheck.llm.prompts import load_prompt

    filled = load_prompt("read", 1).filled(article=article(number))
    return [{"role": message.role, "content": message.content} for message in filled]


async def openai_alone(calls: int, url: str) -> Took:
    """Openai's client, the reply as JSON."""
    from openai import AsyncOpenAI

    async with AsyncOpenAI(api_key="k", base_url=url, max_retries=0) as client:

        async def one(number: int) -> None:
            done = await client.chat.completions.create(model="m", messages=_messages(number), max_tokens=8192, temperature=0)
            json.loads(done.choices[0].message.content or "")

        await one(-1)
        return await in_turn(calls, one)


async def bare_instructor(calls: int, url: str) -> Took:
    """Instructor over openai as one writes it."""
    import instructor
    from openai import AsyncOpenAI

    from factcheck.extract.llm.wire import WireReading

    async with AsyncOpenAI(api_key="k", base_url=url, max_retries=0) as client:
        typed = instructor.from_openai(client, mode=instructor.Mode.JSON_SCHEMA)

        async def one(number: int) -> None:
            await typed.chat.completions.create(
                model="m",
                messages=_messages(number),
                response_model=WireReading,
                max_retries=0,
                max_tokens=8192,
                temperature=0,
            )

        await one(-1)
        return await in_turn(calls, one)


def ours(ledger: Path) -> Timed:
    """Our client with a ledger at that place."""

    async def timed(calls: int, url: str) -> Took:
        from factcheck.extract.llm.wire import WireReading
        from factcheck.llm.client import open_model
        from factcheck.llm.ledger import SqliteLedger
        from factcheck.llm.prompts import load_prompt
        from factcheck.llm.request import Request
        from factcheck.llm.traffic import Surroundings

        surroundings = Surroundings(env={"OPENAI_API_KEY": "k", "OPENAI_BASE_URL": url})
        async with open_model("openai/m", ledger=SqliteLedger(ledger), surroundings=surroundings) as model:

            async def one(number: int) -> None:
                prompt = load_prompt("read", 1)
                request = Request(
                    task="read",
                    prompt_version=1,
                    prompt_digest=prompt.digest,
                    messages=prompt.filled(article=article(number)),
                    response_model=WireReading,
                    max_output_tokens=8192,
                    max_items=200,
                )
                assert len((await model.ask(request)).value.claims) == 30

            await one(-1)
            return await in_turn(calls, one)

    return timed


def compare(calls: int, rounds: int, url: str) -> dict[str, list[Took]]:
    """What so many calls took each way, in turns."""
    found: dict[str, list[Took]] = {"openai alone": [], "instructor + openai": [], "ours": [], "ours, from the ledger": []}
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            mine = ours(Path(folder) / "ledger")
            ways = (openai_alone, bare_instructor, mine, mine)
            for name, way in zip(found, ways, strict=True):
                found[name].append(asyncio.run(way(calls, url)))
    return found


def against_latency(url: str) -> float:
    """How many times the ideal the slow server's calls took; the first of all goes alone and is not counted in."""
    with tempfile.TemporaryDirectory() as folder:
        took = asyncio.run(ours(Path(folder) / "ledger")(_SLOW_CALLS, url))
    return took.clock / (_SLOW_CALLS / AT_ONCE * _LATENCY)


def _told(name: str, took: list[Took], calls: int) -> float:
    """Print a way's figures; its milliseconds of the core a call come back."""
    core = sorted(one.core / calls * 1000 for one in took)
    clock = statistics.median(one.clock for one in took) / calls * 1000
    middle = statistics.median(core)
    spread = f"({core[0]:.2f} to {core[-1]:.2f})"
    print(f"{name:22}{middle:6.2f} ms of a core {spread:15}{1000 / middle:5.0f} calls/s a core; {clock:.2f} ms by the clock")
    return middle


def _served(latency: float) -> tuple[Any, str]:
    mine, theirs = get_context("spawn").Pipe()
    server = get_context("spawn").Process(target=serve, args=(theirs, latency), daemon=True)
    server.start()
    return server, f"http://127.0.0.1:{mine.recv()}/v1"


def main() -> int:
    """Print the figures, and fail where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0] if __doc__ else "")
    parser.add_argument("--calls", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    _keep_to(0)
    server, url = _served(0.0)
    compare(20, 1, url)  # what is imported on the first call
    found = compare(options.calls, options.rounds, url)
    server.terminate()
    cost = {name: _told(name, took, options.calls) for name, took in found.items()}
    slow, url = _served(_LATENCY)
    over = statistics.median(against_latency(url) for _ in range(3))
    slow.terminate()
    print(f"{_SLOW_CALLS} calls of {_LATENCY * 1000:.0f} ms, {AT_ONCE} at once: {over:.3f} of the ideal time")
    mine, bare = cost["ours"], cost["instructor + openai"]
    missed = [
        f"ours costs {mine / bare:.2f} of bare instructor and openai, not at most 1" * (mine > bare),
        f"under {MIN_CALLS_A_SECOND} calls/s" * (1000 / mine < MIN_CALLS_A_SECOND),
        f"over {MAX_OVER_IDEAL} of the ideal time" * (over > MAX_OVER_IDEAL),
    ]
    for line in filter(None, missed):
        print("missed:", line)
    return int(any(missed))


if __name__ == "__main__":
    raise SystemExit(main())
