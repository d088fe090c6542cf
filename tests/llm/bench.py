"""What the tests of the model path share: a scripted server, a ledger of their own, a clock that is set and not waited for."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from factcheck.llm.client import Model, Reply, open_model
from factcheck.llm.exchange import Ledger
from factcheck.llm.ledger import SqliteLedger
from factcheck.llm.request import Message, Request
from factcheck.llm.traffic import Limits, Surroundings
from tests.llm.loopback import Loopback

KEY = "sk-test-abcdef123456"


class Toll(BaseModel):
    """A small reply."""

    place: str
    dead: int


class Tolls(BaseModel):
    """A reply with a list."""

    tolls: list[Toll]


GOOD = '{"place": "Trat", "dead": 13}'


@dataclass
class HandClock:
    """A clock that only sleeping moves, and a list of the sleeps."""

    now: float = 1000.0
    slept: list[float] = field(default_factory=list)

    def read(self) -> float:
        """The time it stands at."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Move on by so many seconds, at once."""
        self.slept.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)


@dataclass
class Bench:
    """A server and a way to ask it."""

    server: Loopback
    folder: Path
    clock: HandClock = field(default_factory=HandClock)
    ledger: Ledger | None = None
    key: str = KEY

    def open(self, **options: Any) -> Model:
        """A model at the server, with the ledger of this bench."""
        env = {"OPENAI_API_KEY": self.key, "OPENAI_BASE_URL": options.pop("url", self.server.url), **options.pop("env", {})}
        surroundings = Surroundings(env=env, clock=self.clock.read, wall=self.clock.read, sleep=self.clock.sleep)
        if self.ledger is None:
            self.ledger = SqliteLedger(self.folder / "ledger.sqlite3")
        ledger = options.pop("ledger", self.ledger)
        return open_model("openai/m", ledger=ledger, surroundings=surroundings, **options)

    def run(self, work: "Callable[[Model], Awaitable[Any]]", **options: Any) -> Any:
        """Do something with a model of its own, opened and closed in a loop of its own."""

        async def main() -> Any:
            async with self.open(**options) as model:
                return await work(model)

        return asyncio.run(main())

    def ask(self, request: Request[Any], **options: Any) -> Reply[Any]:
        """One question, in a run of its own."""
        reply: Reply[Any] = self.run(lambda model: model.ask(request), **options)
        return reply


def question(text: str = "How many died?", model: type[BaseModel] = Toll, **options: Any) -> Request[Any]:
    """A request about a text."""
    messages = (Message("system", "Read."), Message("user", text))
    return Request(task="read", prompt_version=1, prompt_digest="0" * 64, messages=messages, response_model=model, **options)


def limits(**options: Any) -> Limits:
    """Limits with a deadline that a hanging server reaches within the test's patience."""
    return Limits(**{"deadline": 30.0, **options})
