"""The command line beside a real server: what it prints, what it ends with, what a second run costs."""

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.llm.probe import probe
from tests.pipeline.conftest import FIRST, SECOND
from tests.server.conftest import Start, statuses_in
from tests.server.service import Service

pytestmark = pytest.mark.server

DONE, USAGE, INCOMPLETE, INTERRUPTED = 0, 2, 3, 130
PATIENCE = 120.0  # seconds, for one command on a busy machine
Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Two reports of one accident that give two tolls for one day, in a folder."""
    folder = tmp_path / "story"
    folder.mkdir()
    folder.joinpath("first.txt").write_text(f"Ferry capsizes, 12 killed\n\n{FIRST}\n", encoding="utf-8")
    folder.joinpath("second.txt").write_text(f"Ferry sinks, 15 killed\n\n{SECOND}\n", encoding="utf-8")
    return folder


@pytest.fixture
def environment(ledger_file: Path, tmp_path: Path) -> dict[str, str]:
    """What a command is told of this machine: a ledger of this test's own, no key, and no server yet."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "FACTCHECK_"))}
    return {**kept, "FACTCHECK_LEDGER": str(ledger_file), "TMPDIR": str(tmp_path), "COLUMNS": "200"}


@pytest.fixture
def command(environment: dict[str, str]) -> Command:
    """Runs factcheck in a process of its own, with a server at that base URL."""

    def run(url: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        told = {**environment, "OPENAI_BASE_URL": url}
        program = [sys.executable, "-m", "factcheck", *arguments]
        done = subprocess.run(program, env=told, capture_output=True, text=True, check=False, timeout=PATIENCE)
        assert "Traceback" not in done.stderr
        return done

    return run


def report(story: Path, *options: str) -> list[str]:
    """The arguments for a report as JSON."""
    return ["report", str(story), "--today", "2025-03-05", "--format", "json", *options]


def findings(done: subprocess.CompletedProcess[str]) -> list[Any]:
    found: list[Any] = json.loads(done.stdout)["findings"]
    return [[one["code"], one["severity"], [side["value"] for side in one["sides"]]] for one in found]


def without_seconds(text: str) -> str:
    return re.sub(r'"seconds": [\d.e-]+', "", text)


def test_a_report_and_the_same_from_the_ledger(command: Command, brief: Service, story: Path, ledger_file: Path) -> None:
    """Exit 0 when all was answered; a second run prints the same and asks nothing."""
    first = command(brief.url, *report(story, "--model", "openai/brief"))
    assert first.returncode == DONE, first.stderr
    assert statuses_in(ledger_file)["valid"] >= 3
    assert "requests sent" in first.stderr
    begun = brief.begun
    second = command(brief.url, *report(story, "--model", "openai/brief"))
    assert (second.returncode, brief.begun) == (DONE, begun)
    assert without_seconds(second.stdout) == without_seconds(first.stdout)


def test_cut_replies_are_incomplete(command: Command, rambling: Service, story: Path) -> None:
    """Exit 3, every article named as read by the rules alone, and the findings those of a run without a model."""
    done = command(rambling.url, *report(story, "--model", "openai/rambling"))
    assert done.returncode == INCOMPLETE
    for name in ("first.txt", "second.txt"):
        assert re.search(rf"{name}.*only by the rules", done.stderr), done.stderr
    assert findings(done) == findings(command(rambling.url, *report(story)))
    assert findings(done)


@pytest.mark.parametrize("where", ["/nowhere/v1", "gone"])
def test_a_wrong_address_is_the_users_to_put_right(command: Command, start: Start, story: Path, where: str) -> None:
    """Exit 2, one line that says where nothing was found, no report."""
    server = start("brief", "--context", "512")
    if where == "gone":
        server.kill()
    done = command(server.url if where == "gone" else server.address + where, *report(story, "--model", "openai/brief"))
    assert (done.returncode, done.stdout) == (USAGE, ""), done.stderr
    assert server.address in done.stderr
    assert ("OPENAI_BASE_URL" in done.stderr) is (where != "gone")


def test_ctrl_c_leaves_a_report_that_goes_on(start: Start, story: Path, environment: dict[str, str], ledger_file: Path) -> None:
    """In the middle of a reply: exit 130 at once, a report by the rules that says where it stopped."""
    slow = start("rambling", "--slots", "1")
    told = {**environment, "OPENAI_BASE_URL": slow.url}
    program = [sys.executable, "-m", "factcheck", *report(story, "--model", "openai/rambling")]
    with subprocess.Popen(program, env=told, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        slow.wait_for_begun(1)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == INTERRUPTED, err
    assert "Traceback" not in err
    assert "interrupted: 0 of 2 reading requests" in json.loads(out)["problems"][0]["message"]
    assert json.loads(out)["findings"]
    assert not statuses_in(ledger_file)


def test_doctor_tells_which_modes_work(command: Command, brief: Service) -> None:
    """The schema is held to; without it this model's words are noise, and doctor says what came back. And this server answers
    to any name with the one model that it has: only the list shows a slip.
    """
    page = command(brief.url, "doctor", "--model", "openai/breif")
    assert page.returncode == DONE, page.stdout
    for line in (
        rf"^ok +endpoint +{brief.url} answers",
        r"^ok +endpoint models +brief",
        r"^note +model +openai/breif is not among them",
        r"^ok +replies as json_schema +works",
        r"^note +replies as md_json +does not work",
    ):
        assert re.search(line, page.stdout, re.MULTILINE), (line, page.stdout)


def test_doctor_tells_a_model_that_never_ends_its_replies(command: Command, rambling: Service) -> None:
    """It answers, and no mode works: exit 2, with what came back."""
    page = command(rambling.url, "doctor", "--model", "openai/rambling")
    assert page.returncode == USAGE
    assert re.search(r"^missing +replies as json_schema +does not work", page.stdout, re.MULTILINE), page.stdout
    assert "cut at its length limit" in page.stdout
    assert "not among them" not in page.stdout


@pytest.mark.parametrize(("path", "answers"), [("/v1", True), ("", True), ("/nowhere", False), ("/nowhere/v1", False)])
def test_the_probe_finds_what_is_at_an_address(brief: Service, path: str, answers: bool) -> None:
    """A path that is none is no endpoint; this server answers without /v1, too, and is not said not to."""
    found = asyncio.run(probe(None, {"OPENAI_BASE_URL": brief.address + path}))
    assert (found.answers, found.models) == (answers, ("brief",) if answers else None)
    assert found.is_reached
    assert not found.forgot_version


def test_topics_by_the_vectors_of_a_server(command: Command, start: Start, story: Path, ledger_file: Path) -> None:
    """Vectors of noise come through the ledger: the report stands, and a second run asks for none."""
    server = start("brief", "--vectors", "--context", "2048")
    first = command(server.url, *report(story, "--embedder", "openai/brief"))
    assert first.returncode == DONE, first.stderr
    assert json.loads(first.stdout)["provenance"]["embedder"] == "openai/brief"
    assert set(statuses_in(ledger_file)) == {"valid"}
    server.kill()
    second = command(server.url, *report(story, "--embedder", "openai/brief"))
    assert without_seconds(second.stdout) == without_seconds(first.stdout)


def test_a_server_that_has_no_vectors(command: Command, brief: Service, story: Path) -> None:
    """Said once, not tried again, and no other embedder taken in its place."""
    done = command(brief.url, *report(story, "--embedder", "openai/brief"))
    assert done.returncode == USAGE
    assert "501" in done.stderr
    assert "not made for what is asked" in done.stderr
