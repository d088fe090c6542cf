"""Servers for these tests, one of a kind for all of them; and what is told at the end: what the model's replies came to."""

import asyncio
import sqlite3
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import ModelError
from factcheck.llm.client import Model, Reply, open_model
from factcheck.llm.ledger import SqliteLedger
from factcheck.llm.request import Request
from factcheck.llm.traffic import Limits, Surroundings
from factcheck.llm.typed import ModeName
from tests.server.service import Service

SERVICES = pytest.StashKey[list[Service]]()
REPLIES = pytest.StashKey[Counter[str]]()
Start = Callable[..., Service]


def pytest_configure(config: pytest.Config) -> None:
    """Nothing has been started or asked yet."""
    config.stash[SERVICES], config.stash[REPLIES] = [], Counter()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Any:
    """A test that fails shows the end of every server's log."""
    report = yield
    if report.failed:
        report.sections += [(f"log of {one.log_file.name}", one.log) for one in item.config.stash[SERVICES]]
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What became of the replies of the tests' ledgers, and how many questions the servers began to answer."""
    stash = terminalreporter.config.stash
    if stash[SERVICES]:
        kinds = ", ".join(f"{count} {status}" for status, count in sorted(stash[REPLIES].items()))
        begun = sum(one.begun for one in stash[SERVICES])
        terminalreporter.write_line(f"servers: {len(stash[SERVICES])}; questions begun: {begun}; replies kept: {kinds}")


@pytest.fixture(scope="session")
def start(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Start]:
    """Starts a server with a model and options; all are ended with the tests."""
    folder = tmp_path_factory.mktemp("servers")
    services = pytestconfig.stash[SERVICES]

    def started(model: str, *options: str) -> Service:
        services.append(Service(model, folder, *options))
        return services[-1]

    yield started
    for service in services:
        service.close()


@pytest.fixture(scope="session")
def brief(start: Start) -> Service:
    """Ends its replies as soon as the schema lets it."""
    return start("brief", "--context", "6144")


@pytest.fixture(scope="session")
def talkative(start: Start) -> Service:
    """Ends most of its replies, after claims made of the stories' words."""
    return start("talkative", "--context", "6144")


@pytest.fixture(scope="session")
def rambling(start: Start) -> Service:
    """Never ends a reply: the server cuts it where its room ends, some hundred tokens behind the question."""
    return start("rambling", "--context", "4096")


@dataclass
class Door:
    """A way to ask a server through factcheck/llm alone."""

    ledger: SqliteLedger

    def run(
        self,
        url: str,
        *requests: Request[Any],
        mode: ModeName = "json_schema",
        key: str = "",
        name: str = "brief",
        **limits: Any,
    ) -> tuple[Model, list[Reply[Any] | ModelError]]:
        """All requests at once, in one run: the model asked, and of each request the reply or the error."""
        env = {"OPENAI_BASE_URL": url, "OPENAI_API_KEY": key}

        async def main() -> tuple[Model, list[Reply[Any] | ModelError]]:
            options: Any = {"limits": Limits(**{"deadline": 60.0, **limits}), "surroundings": Surroundings(env=env)}
            async with open_model(f"openai/{name}", ledger=self.ledger, mode=mode, **options) as model:
                return model, await asyncio.gather(*(_outcome(model.ask(request)) for request in requests))

        return asyncio.run(main())

    @property
    def statuses(self) -> Counter[str]:
        """What became of the replies that the ledger keeps."""
        return statuses_in(Path(self.ledger.name))


async def _outcome(asking: Coroutine[Any, Any, Reply[Any]]) -> "Reply[Any] | ModelError":
    """The reply or the typed error; any other error is the test's to fail with."""
    try:
        return await asking
    except ModelError as error:
        return error


@pytest.fixture
def ledger_file(tmp_path: Path, pytestconfig: pytest.Config) -> Iterator[Path]:
    """Where the ledger of this test is kept; what became of its replies is counted at the end."""
    file = tmp_path / "ledger.sqlite3"
    yield file
    pytestconfig.stash[REPLIES] += statuses_in(file)


@pytest.fixture
def door(ledger_file: Path) -> Iterator[Door]:
    """The door to a model, with a ledger of this test's own."""
    ledger = SqliteLedger(ledger_file)
    yield Door(ledger)
    ledger.close()


def statuses_in(file: Path) -> Counter[str]:
    """What became of the replies that a ledger keeps, none where there is no ledger."""
    if not file.exists():
        return Counter()
    with sqlite3.connect(file) as connection:
        return Counter(dict(connection.execute("SELECT status, count(*) FROM exchange GROUP BY status")))
