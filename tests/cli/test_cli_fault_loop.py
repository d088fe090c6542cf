"""A whole run with a model in which the first write, request or step fails, then the second, until it succeeds."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.llm import ledger
from factcheck.llm.request import as_asked
from tests.cli.test_cli_end_to_end import write_two_reports
from tests.cli.test_cli_model import without_seconds
from tests.llm.loopback import Loopback, Received, fails
from tests.pipeline.replies import Answerer
from tests.test_files import Disk

if TYPE_CHECKING:
    from tests.cli.conftest import Outcome, Run

ARGUMENTS = ("report", "story", "--today", "2025-03-05", "--model", "openai/m", "--embedder", "openai/v")
INTO_FILE = ("--format", "json", "-o", "report.json")
MOST = 60
"""Steps that a run of five requests can have; the loops end with the first run that succeeds."""


@pytest.fixture
def server(run: "Run", monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    """A server that answers and gives vectors, and in the folder of the run a story; every run has a ledger of its own."""
    write_two_reports()
    with Loopback(otherwise=Answerer().act_with_vectors) as server:
        monkeypatch.setenv("OPENAI_API_KEY", "sk-canary-123456")
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        yield server


@contextmanager
def full_at_write(nth: int) -> Iterator[None]:
    """The nth transaction of a ledger finds the disk full, at its end."""
    whole, begun = ledger._immediate, 0

    @contextmanager
    def failing(connection: sqlite3.Connection) -> Iterator[None]:
        nonlocal begun
        begun += 1
        with whole(connection):
            yield
            if begun == nth:
                raise sqlite3.OperationalError("database or disk is full")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ledger, "_immediate", failing)
        yield


@contextmanager
def full_at_step(nth: int) -> Iterator[None]:
    """The nth step of writing the report finds the disk full."""
    with pytest.MonkeyPatch.context() as patch:
        Disk(patch, nth)
        yield


@contextmanager
def refused_at_request(server: Loopback, nth: int) -> Iterator[None]:
    """The nth request to the endpoint is a bad one, by its word."""
    usual, count = server.otherwise, 0
    assert usual is not None

    def act(connection: Any, request: Received, stop: Any) -> bool:
        nonlocal count
        count += 1
        return (fails(400, "bad") if count == nth else usual)(connection, request, stop)

    server.otherwise = act
    try:
        yield
    finally:
        server.otherwise = usual


Fault = Callable[[int], AbstractContextManager[None]]


def ledger_is_whole(path: Path) -> bool:
    """What SQLite says of the file, where there is one."""
    if not path.exists():
        return True
    connection = sqlite3.connect(path)
    told = connection.execute("PRAGMA integrity_check").fetchone()
    connection.close()
    return bool(told == ("ok",))


def check_failed(outcome: "Outcome", old: str) -> None:
    """A documented code, one line a problem and no traceback; the old report, or a new one that says what it lacks."""
    assert outcome.code in {2, 3}, outcome
    assert all(line.startswith("factcheck: ") for line in outcome.err.splitlines())
    assert "Traceback" not in outcome.err
    assert "sk-canary" not in outcome.err
    written = Path("report.json").read_text(encoding="utf-8")
    if outcome.code == 2:
        assert written == old or json.loads(written)["problems"] == []  # whole, where only its folder could not be synced
    else:
        assert json.loads(written)["problems"]
    assert not list(Path.cwd().glob(".factcheck*"))


@pytest.mark.parametrize("seam", ["ledger", "report", "endpoint"])
def test_whatever_fails_nothing_is_lost_or_half_written(run: "Run", server: Loopback, seam: str) -> None:
    """And the run after it gives the bytes of one that nobody disturbed, without asking again for what is stored."""
    faults: dict[str, Fault] = {
        "ledger": full_at_write,
        "report": full_at_step,
        "endpoint": partial(refused_at_request, server),
    }
    fault = faults[seam]
    assert run(*ARGUMENTS, *INTO_FILE, "--ledger", "undisturbed.sqlite3").code == 0
    undisturbed = without_seconds(Path("report.json").read_text(encoding="utf-8"))
    failed = 0
    for nth in range(1, MOST):
        own = Path(f"{nth}.sqlite3")
        Path("report.json").write_text("old", encoding="utf-8")
        before = len(server.asked)
        with fault(nth):
            outcome = run(*ARGUMENTS, *INTO_FILE, "--ledger", str(own))
        if outcome.code == 0:
            break
        failed += 1
        check_failed(outcome, "old")
        assert ledger_is_whole(own)
        stored = {one.asked.key for one in ledger.SqliteLedger(own).exchanges()}
        disturbed = len(server.asked)
        assert run(*ARGUMENTS, *INTO_FILE, "--ledger", str(own)).code == 0
        assert without_seconds(Path("report.json").read_text(encoding="utf-8")) == undisturbed
        assert not [one for one in server.asked[disturbed:] if as_asked(one.path, one.body).key in stored]
        assert len(server.asked) - before <= 5 + 2  # the request that failed, and one that was under way beside it
    assert outcome.code == 0
    assert failed >= {"ledger": 10, "report": 5, "endpoint": 5}[seam]
