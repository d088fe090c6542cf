"""`--embedder openai/NAME` from the command line: under the same promises as a model's replies."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.test_cli_end_to_end import FIRST, write_two_reports
from tests.cli.test_cli_model import without_seconds
from tests.llm.loopback import Loopback, Received, fails
from tests.pipeline.replies import Answerer, vectors_for

if TYPE_CHECKING:
    from tests.cli.conftest import Run

MORE = "\n\n".join(
    f"People of the {place} quarter stood at the quay and waited for news of the ferry." for place in "ABCDEFGHIJKLMNOP"
)
"""Enough for passages of their own beside those that are quoted."""
STORY = ("story", "--today", "2025-03-05", "--embedder", "openai/v")
REPORT = ("report", *STORY, "--format", "json")
WITH_MODEL = (*REPORT, "--model", "openai/m")


@pytest.fixture
def server(run: "Run", monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    """A server that answers and gives vectors, and in the folder of the run a story."""
    write_two_reports()
    with Loopback(otherwise=Answerer().act_with_vectors) as server:
        monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("FACTCHECK_LEDGER", str(Path.cwd() / "ledger.sqlite3"))
        yield server


def asked(server: Loopback) -> list[str]:
    """The last part of each path that was asked."""
    return [one.path.rpartition("/")[2] for one in server.asked]


def answers_to(file: str) -> str:
    """Batch answers to a file of requests."""
    lines = []
    for line in Path(file).read_text(encoding="utf-8").splitlines():
        request = json.loads(line)
        is_vectors = request["url"] == "/v1/embeddings"
        body = vectors_for(request["body"]) if is_vectors else Answerer().completion(request["body"])
        lines.append(json.dumps({"custom_id": request["custom_id"], "response": {"status_code": 200, "body": body}}) + "\n")
    return "".join(lines)


def problems(out: str) -> str:
    """What the report could not do."""
    return " ".join(problem["message"] for problem in json.loads(out)["problems"])


def test_offline_nothing_is_sent_and_a_miss_is_named(run: "Run", server: Loopback) -> None:
    """Without a model: exit 2 and whose vectors are missing; once they were asked for, the same report from the ledger."""
    missing = run(*REPORT, "--offline")
    assert (missing.code, missing.out, server.asked) == (2, "", [])
    assert "vectors of 2 texts by openai/v are not at hand" in missing.err
    live = run(*REPORT)
    assert live.code == 0
    assert "openai/v: 1 requests sent, 0 answered from the ledger; 7 tokens" in live.err
    offline = run(*REPORT, "--offline")
    assert "openai/v: 0 requests sent, 1 answered from the ledger" in offline.err
    assert without_seconds(live.out) == without_seconds(offline.out)
    assert asked(server) == ["embeddings"]


@pytest.mark.parametrize("options", [("--offline",), ("--max-requests", "0")], ids=" ".join)
def test_beside_a_model_the_same_budget_holds(run: "Run", server: Loopback, options: tuple[str, ...]) -> None:
    """Nothing is sent for vectors either; the report is the rules' with the built-in ones, and says so: exit 3."""
    outcome = run(*WITH_MODEL, *options)
    assert (outcome.code, server.asked) == (3, [])
    assert "not by those of openai/v" in problems(outcome.out)


def test_a_budget_counts_both(run: "Run", server: Loopback) -> None:
    """Two readings and the vectors are three requests; what comes after them has to wait for the next run."""
    spent = run(*WITH_MODEL, "--max-requests", "3")
    assert spent.code == 3
    assert asked(server) == ["completions", "completions", "embeddings"]
    whole = run(*WITH_MODEL)
    assert whole.code == 0
    assert "2 requests sent, 3 answered from the ledger" in whole.err


def test_vectors_that_do_not_come_leave_what_the_model_read(run: "Run", server: Loopback) -> None:
    """A model of vectors that is not there ends nothing: stories are made by the built-in ones, and the report says so."""

    def act(connection: Any, request: Received, stop: Any) -> bool:
        failing = fails(404, "model_not_found", "no such model")
        return (failing if request.path.endswith("/embeddings") else Answerer().act)(connection, request, stop)

    server.otherwise = act
    outcome = run(*WITH_MODEL)
    assert outcome.code == 3
    assert "is there a model 'v'" in problems(outcome.out)
    assert asked(server).count("completions") == 4
    alone = run(*REPORT)
    assert (alone.code, alone.out) == (2, "")


def test_a_batch_asks_for_vectors_in_a_file_of_their_own(run: "Run", server: Loopback) -> None:
    """They come with the readings, summaries of stories after them; then report, explanation and replay ask nobody."""
    prepare = ("batch", "prepare", *STORY, "--model", "openai/m", "-o")
    assert run(*prepare, "one.jsonl").out == "3 requests (2 WireReading, 1 vectors) in one.jsonl, one-2.jsonl\n"
    for name in ("one-2", "one"):
        Path(f"{name}.answers").write_text(answers_to(f"{name}.jsonl"), encoding="utf-8")
        run("batch", "import", f"{name}.answers")
    assert run(*prepare, "two.jsonl").out == "2 requests (1 WireRelating, 1 WireTelling) in two.jsonl\n"
    Path("two.answers").write_text(answers_to("two.jsonl"), encoding="utf-8")
    assert run("batch", "import", "two.answers").code == 0
    offline = run(*WITH_MODEL, "--offline")
    assert offline.code == 0
    run("batch", "export", "recordings")
    replayed = run(*REPORT, "--recordings", "recordings")
    assert without_seconds(replayed.out) == without_seconds(offline.out)
    assert server.asked == []


def test_an_explanation_keeps_to_the_options(run: "Run", server: Loopback) -> None:
    """Offline its vectors come from the ledger or are named as missing; nothing is sent."""
    Path("story/first.txt").write_text(f"{FIRST}\n\n{MORE}", encoding="utf-8")
    finding = json.loads(run(*WITH_MODEL).out)["findings"][0]["id"]
    before = len(server.asked)
    explain = ("explain", finding, *STORY, "--model", "openai/m")
    offline = run(*explain, "--offline")
    assert (offline.code, len(server.asked)) == (2, before)
    assert "by openai/v are not at hand" in offline.err
    live = run(*explain)
    assert live.code == 0
    assert run(*explain, "--offline").out == live.out


def test_a_folder_of_vectors_alone_needs_no_model(run: "Run", server: Loopback) -> None:
    """Recordings of vectors serve a run by the rules."""
    live = run(*REPORT)
    run("batch", "export", "recordings")
    replayed = run(*REPORT, "--recordings", "recordings")
    assert without_seconds(replayed.out) == without_seconds(live.out)
    assert asked(server) == ["embeddings"]
