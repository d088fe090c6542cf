"""What tests run in processes of their own, to have them write at once or be killed; a fork server imports it all once."""

import asyncio
import contextlib
import importlib
import json
import multiprocessing
import os
import resource
import signal
import sys
import time
from collections.abc import Callable
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any
from unittest import mock

import anyio.lowlevel
import httpx2
import openai.resources

from factcheck.errors import ModelError
from factcheck.llm.client import Model, open_model
from factcheck.llm.exchange import Exchange, Status
from factcheck.llm.ledger import SqliteLedger
from factcheck.llm.request import Asked, as_asked
from factcheck.llm.traffic import Limits, Surroundings
from factcheck.llm.typed import Sampling, as_arguments
from tests.llm.bench import Tolls, question

_CHILDREN = multiprocessing.get_context("forkserver")
_CHILDREN.set_forkserver_preload(["tests.llm.children"])

WRITES = 60

# These import most of themselves when they are first used: once here, not in every child
assert openai.resources.AsyncChat is not None
as_arguments(question(), Sampling("m"))
httpx2.AsyncHTTPTransport(verify=False)
anyio.run(anyio.lowlevel.checkpoint)
importlib.import_module("h11")


def start(work: Callable[..., None], *args: Any) -> ForkServerProcess:
    """A process that does this; unlike others of multiprocessing it does not load the program of its parent, here pytest.

    The fork server finds what it is to import beforehand by PYTHONPATH only, and says nothing when it does not.
    """
    child = _CHILDREN.Process(target=work, args=args)
    root = str(Path(__file__).parents[2])
    with (
        mock.patch.object(sys.modules["__main__"], "__file__", None, create=True),
        mock.patch.dict(os.environ, PYTHONPATH=root),
    ):
        child.start()
    return child


def asked(text: str = "one") -> Asked:
    """A request about a text."""
    return as_asked("/v1/chat/completions", {"model": "m", "messages": [{"role": "user", "content": text}]})


def exchange(text: str = "one", status: Status = Status.VALID, response: str = "{}") -> Exchange:
    """An exchange about a text."""
    return Exchange(asked(text), 200, {"content-type": "application/json"}, response, status)


def write_many(path: Path, one: int) -> None:
    """Record and mark, over and over."""
    ledger = SqliteLedger(path)
    for turn in range(WRITES):
        ledger.mark(ledger.record(exchange(f"{one}/{turn}", Status.PENDING)), Status.VALID)


def ask_all(url: str, ledger: Path, result: Path, count: int, concurrency: int) -> None:
    """A run of so many questions; its result is written when all are answered."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs inherit that it is ignored

    async def run() -> list[int]:
        surroundings = Surroundings(env={"OPENAI_BASE_URL": url, "OPENAI_API_KEY": "sk-child-123456"})
        limits = Limits(concurrency=concurrency)
        async with open_model("openai/m", ledger=SqliteLedger(ledger), limits=limits, surroundings=surroundings) as model:
            return list(await asyncio.gather(*(_dead(model, one) for one in range(count))))

    result.write_text(json.dumps(asyncio.run(run())))


def ask_and_weigh(url: str, ledger: Path, result: Path) -> None:
    """One question for a list; the megabytes and seconds of a core that it took, whatever came of it."""
    began = time.process_time()

    async def run() -> None:
        surroundings = Surroundings(env={"OPENAI_BASE_URL": url, "OPENAI_API_KEY": "sk-child-123456"})
        async with open_model("openai/m", ledger=SqliteLedger(ledger), surroundings=surroundings) as model:
            await model.ask(question(model=Tolls, max_items=200))

    with contextlib.suppress(ModelError):
        asyncio.run(run())
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    result.write_text(json.dumps([kilobytes / 1024, time.process_time() - began]))


async def _dead(model: Model, one: int) -> int:
    return int((await model.ask(question(f"text {one}"))).value.dead)
