"""The command line with a model at the far end of a loopback connection: keys, signals, kills, budgets, batches."""

import json
import os
import re
import shutil
import signal
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.pipeline import modelled
from factcheck.pipeline.run import placed
from tests.cli.test_cli_end_to_end import FIRST, write_two_reports
from tests.evaluation.conftest import FACTS, LABELS, write_story
from tests.llm.loopback import Act, Loopback, Received, fails, hangs
from tests.pipeline.replies import Answerer

if TYPE_CHECKING:
    from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
PATIENCE = 60
"""Seconds that a child may take on a busy machine; a test that passes waits for none of them."""


ARGUMENTS = ("report", "story", "--today", "2025-03-05", "--model", "openai/m")
JSON = ("--format", "json", "-o", "report.json")


@pytest.fixture
def server(run: "Run", monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    """A server that answers, and in the folder of the run a story; the ledger is this test's own."""
    write_two_reports()
    with Loopback(otherwise=Answerer().act) as server:
        monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("FACTCHECK_LEDGER", str(Path.cwd() / "ledger.sqlite3"))
        yield server


def start(*arguments: str) -> "subprocess.Popen[str]":
    """The command line under way in a process of its own, where signals can reach it."""
    path = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-m", "factcheck", *arguments], env=path, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def when_asked(server: Loopback, number: int, act: Act, then: Callable[[], None]) -> Act:
    """The act of the server that calls `then` once `number` requests are in."""
    seen = threading.Semaphore(0)

    def acting(connection: Any, request: Received, stop: threading.Event) -> bool:
        seen.release()
        if len(server.asked) == number:
            then()
        return act(connection, request, stop)

    return acting


def without_seconds(text: str) -> str:
    return re.sub(r'"seconds": [\d.e-]+', '"seconds": 0', text)


def test_without_a_key_the_variable_is_named(run: "Run", server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit 2, one line, nothing asked."""
    monkeypatch.delenv("OPENAI_API_KEY")
    monkeypatch.delenv("OPENAI_BASE_URL")
    outcome = run(*ARGUMENTS)
    assert (outcome.code, outcome.out) == (2, "")
    assert "OPENAI_API_KEY" in outcome.err
    assert outcome.err.count("\n") == 1
    assert server.asked == []


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("OPENAI_API_KEY", "sk-caf\u00e9-123456", "OPENAI_API_KEY holds characters that cannot be sent"),
        ("SSL_CERT_FILE", "nowhere.pem", "certificates that SSL_CERT_FILE or SSL_CERT_DIR names cannot be read"),
        ("SSL_CERT_FILE", "story/first.txt", "certificates that SSL_CERT_FILE or SSL_CERT_DIR names cannot be read"),
        ("ALL_PROXY", "nonsense://proxy", "proxy that HTTPS_PROXY, HTTP_PROXY or ALL_PROXY names cannot be used"),
        pytest.param(
            "ALL_PROXY",
            "socks5://desk:s3cr3t@127.0.0.1:1",
            "cannot be used (it needs another package): pip install",
            marks=pytest.mark.skipif(find_spec("socksio") is not None, reason="the package is here"),
        ),
    ],
    ids=["key", "no certificates", "other certificates", "proxy", "proxy of another kind"],
)
def test_what_the_environment_says_wrongly_is_named(
    run: "Run", server: Loopback, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, said: str
) -> None:
    """Exit 2 and one line with the variable; nothing of a key or a password; no crash file."""
    monkeypatch.setenv(variable, value)
    outcome = run(*ARGUMENTS)
    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err
    assert not [secret for secret in ("sk-caf", "s3cr3t") if secret in outcome.err]
    assert outcome.err.count("\n") == 1
    assert server.asked == []


@pytest.mark.skipif(shutil.which("openssl") is None, reason="nothing here makes certificates")
def test_certificates_of_a_desk_are_accepted_when_named(
    run: "Run", server: Loopback, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A server with a certificate of its own: the message says what to set, and with that it is asked."""
    make = "openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out ca.pem -days 2 -subj /CN=desk"
    subprocess.run([*make.split(), "-addext", "subjectAltName=IP:127.0.0.1"], check=True, capture_output=True)
    secured = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    secured.load_cert_chain("ca.pem", "key.pem")
    with Loopback(otherwise=Answerer().act, secured=secured) as theirs:
        monkeypatch.setenv("OPENAI_BASE_URL", theirs.url)
        unknown = run(*ARGUMENTS)
        assert (unknown.code, unknown.out) == (2, "")
        assert "this system's certificates count: set SSL_CERT_FILE" in unknown.err
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
        assert run(*ARGUMENTS).code == 0


def test_the_receipt_is_told_on_standard_error(run: "Run", server: Loopback) -> None:
    """What was sent and what was at hand; the second run sends nothing and prints the same."""
    first = run(*ARGUMENTS, "--format", "json")
    assert first.code == 0
    assert "openai/m: 4 requests sent, 0 answered from the ledger; 480 tokens" in first.err
    assert "sk-test" not in first.out + first.err
    second = run(*ARGUMENTS, "--format", "json")
    assert "0 requests sent, 4 answered from the ledger" in second.err
    assert without_seconds(first.out) == without_seconds(second.out)
    assert len(server.asked) == 4


def test_a_budget_of_money_ends_the_asking(run: "Run", server: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    """At 1 and 10 a million a request of 100 and 20 tokens costs 0.0003: two are asked, the receipt and the report say so."""
    monkeypatch.setenv("FACTCHECK_PRICE_PROMPT", "1")
    monkeypatch.setenv("FACTCHECK_PRICE_COMPLETION", "10")
    spent = run(*ARGUMENTS, "--max-cost", "0.0004", "--format", "json")
    assert (spent.code, len(server.asked)) == (3, 2)
    assert "2 requests sent, 0 answered from the ledger; 240 tokens, cost 0.0006" in spent.err
    assert "the budget of 0.0004 is spent" in spent.out
    assert json.loads(spent.out)["provenance"]["cost"] == pytest.approx(0.0006)
    assert run(*ARGUMENTS).code == 0
    assert len(server.asked) == 4


@pytest.mark.parametrize("option", ["--ledger", "--max-requests", "--offline"])
def test_options_of_a_model_need_one(run: "Run", server: Loopback, option: str) -> None:
    """Exit 2, and what to add."""
    value = {"--ledger": ["x"], "--max-requests": ["3"], "--offline": []}[option]
    outcome = run("report", "story", option, *value)
    assert outcome.code == 2
    assert "--model openai/NAME" in outcome.err


@pytest.mark.parametrize(
    ("act", "requests", "said"),
    [
        (fails(500), 5, "5 failures in a row"),
        (fails(429, retry_after="300"), 1, "retry after 300 s"),
    ],
    ids=["broken", "busy"],
)
def test_an_endpoint_that_is_down_leaves_the_report_of_the_rules(
    run: "Run", server: Loopback, act: Act, requests: int, said: str
) -> None:
    """Nothing is to be mended in the set-up: exit 3, the findings, and why no model has read."""
    server.otherwise = act
    outcome = run(*ARGUMENTS, "--no-summaries")
    assert outcome.code == 3, outcome.err
    words = " ".join(outcome.out.split())
    assert "Dead" in words
    assert said in words
    assert len(server.asked) == requests


def test_an_address_where_nobody_is_ends_the_run(run: "Run", server: Loopback) -> None:
    """A slip in OPENAI_BASE_URL is to be mended: exit 2, one line with the address, no report."""
    server.__exit__(None, None, None)
    outcome = run(*ARGUMENTS)
    assert (outcome.code, outcome.out) == (2, "")
    assert f"127.0.0.1:{server.port}" in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize(("which", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["ctrl-c", "sigterm"])
def test_a_signal_leaves_a_partial_report_and_a_run_that_goes_on(
    run: "Run", server: Loopback, which: signal.Signals, code: int
) -> None:
    """The report says how far it came; the same command asks only for the rest."""
    children: list[subprocess.Popen[str]] = []
    answer = server.otherwise
    assert answer is not None
    server.acts = [answer]
    server.otherwise = when_asked(server, 2, hangs, lambda: children[0].send_signal(which))
    children.append(start(*ARGUMENTS, "--no-summaries"))
    out, err = children[0].communicate(timeout=PATIENCE)
    assert children[0].returncode == code, err
    assert "interrupted: 1 of 2 reading requests" in " ".join(out.split())
    assert "Dead" in out
    server.otherwise = answer
    whole = run(*ARGUMENTS)
    assert whole.code == 0
    assert "3 requests sent, 1 answered from the ledger" in whole.err


@pytest.mark.parametrize(("which", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["ctrl-c", "sigterm"])
def test_a_signal_is_heard_while_articles_are_compared(
    run: "Run", server: Loopback, monkeypatch: pytest.MonkeyPatch, which: signal.Signals, code: int
) -> None:
    """Nothing more is asked, and the report says so; a second signal ends the run there and then."""

    def disturbed(times: int) -> Callable[..., Any]:
        def comparing(*arguments: Any) -> Any:
            for _ in range(times):
                os.kill(os.getpid(), which)
            return placed(*arguments)

        return comparing

    before = {name: signal.getsignal(name) for name in (signal.SIGINT, signal.SIGTERM)}
    monkeypatch.setattr(modelled, "placed", disturbed(1))
    once = run(*ARGUMENTS, "--no-summaries")
    assert once.code == code
    assert "interrupted: 2 of 2 reading requests, 0 of 1 relating" in " ".join(once.out.split())
    assert len(server.asked) == 2
    monkeypatch.setattr(modelled, "placed", disturbed(2))
    twice = _code_of(run, *ARGUMENTS)
    assert twice == code
    assert {name: signal.getsignal(name) for name in before} == before


def _code_of(run: "Run", *arguments: str) -> int:
    """The exit code, also where SIGTERM ends the process by SystemExit."""
    try:
        return run(*arguments).code
    except SystemExit as ending:
        return int(str(ending.code))


@pytest.mark.parametrize("number", [3])
def test_a_run_that_was_killed_goes_on_where_it_stopped(
    run: "Run", server: Loopback, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """No stored reply is asked for again, and the report is the one of a run that nobody disturbed."""
    children: list[subprocess.Popen[str]] = []
    answer = server.otherwise
    assert answer is not None
    server.otherwise = when_asked(server, number, answer, lambda: children[0].kill())  # noqa: PLW0108 - started below
    children.append(start(*ARGUMENTS, *JSON))
    children[0].communicate(timeout=PATIENCE)
    assert children[0].returncode == -signal.SIGKILL
    assert not list(Path.cwd().glob("report.json*"))
    server.otherwise = answer
    assert run(*ARGUMENTS, *JSON).code == 0
    resumed = Path("report.json").read_text(encoding="utf-8")
    assert len(server.asked) <= 4 + 2  # what was in flight, of two readings at once
    monkeypatch.setenv("FACTCHECK_LEDGER", "another.sqlite3")
    assert run(*ARGUMENTS, *JSON).code == 0
    assert without_seconds(Path("report.json").read_text(encoding="utf-8")) == without_seconds(resumed)


def test_a_batch_is_prepared_answered_and_read_offline(run: "Run", server: Loopback) -> None:
    """Two rounds, answers in any order and one missing at first; then the report stands without a request."""
    prepare = ("batch", "prepare", "story", "--model", "openai/m", "--today", "2025-03-05", "-o")
    assert run(*prepare, "one.jsonl").out == "3 requests (2 WireReading, 1 WireTelling) in one.jsonl\n"
    answered = answers_to(Path("one.jsonl"))
    Path("some.jsonl").write_text(answered[0], encoding="utf-8")
    partly = run("batch", "import", "some.jsonl")
    assert (partly.code, partly.out) == (3, "1 answers taken in; 2 still missing\n")
    Path("rest.jsonl").write_text("".join(reversed(answered)), encoding="utf-8")
    whole = run("batch", "import", "rest.jsonl")
    assert (whole.code, whole.out) == (0, "2 answers taken in, 1 answered before; none missing\n")
    assert run(*prepare, "two.jsonl").out == "1 requests (1 WireRelating) in two.jsonl\n"
    Path("last.jsonl").write_text("".join(answers_to(Path("two.jsonl"))), encoding="utf-8")
    assert run("batch", "import", "last.jsonl").code == 0
    again = run(*prepare, "two.jsonl")
    assert again.out.startswith("Everything is answered")
    assert again.err == "factcheck: two.jsonl is of an earlier round: do not send it again\n"
    offline = run(*ARGUMENTS, "--offline", "--format", "json")
    assert offline.code == 0
    assert json.loads(offline.out)["provenance"]["calls"] == 4
    assert "0 requests sent, 4 answered from the ledger" in offline.err
    assert run("batch", "export", "recordings").out == "4 recordings in recordings\n"
    replayed = run("report", "story", "--today", "2025-03-05", "--recordings", "recordings", "--format", "json")
    assert replayed.code == 0
    assert without_seconds(replayed.out) == without_seconds(offline.out)
    assert server.asked == []


def test_a_run_offline_tells_what_is_still_to_come(run: "Run", server: Loopback) -> None:
    """Exit 3, the rules' findings there, nothing sent."""
    outcome = run(*ARGUMENTS, "--offline")
    assert outcome.code == 3
    assert "its reply is still to come" in " ".join(outcome.out.split())
    assert "Dead" in outcome.out
    assert server.asked == []


def test_a_replay_that_was_not_recorded_fails_loudly(run: "Run", server: Loopback) -> None:
    """It names the nearest request and the field that differs, and never asks."""
    assert run(*ARGUMENTS).code == 0
    run("batch", "export", "recordings")
    Path("story/first.txt").write_text(FIRST.replace("Twelve", "Thirteen"), encoding="utf-8")
    outcome = run("report", "story", "--today", "2025-03-05", "--recordings", "recordings")
    assert outcome.code == 2
    assert "is not recorded" in outcome.err
    assert "Thirteen" in outcome.err
    assert len(server.asked) == 4


def answers_to(requests: Path) -> list[str]:
    """Batch answers to a file of requests, made by the answerer that the server uses."""
    lines = []
    for line in requests.read_text(encoding="utf-8").splitlines():
        request = json.loads(line)
        body = Answerer().completion(request["body"])
        lines.append(json.dumps({"custom_id": request["custom_id"], "response": {"status_code": 200, "body": body}}) + "\n")
    return lines


def test_eval_reads_the_stories_with_a_model_and_records_them(run: "Run", server: Loopback, tmp_path: Path) -> None:
    """The figures of the three readers; with --record the offline suite gives them again, nobody asked."""
    write_story(tmp_path / "own" / "tellmar", labels=LABELS, facts=FACTS)
    live = run("eval", "--cases", "own", "--model", "openai/m", "--record")
    assert live.code == 0
    assert live.out.startswith("model · own · 1 scored, 0 not\n")
    assert "all claims, both" in live.out
    assert "1 of 1 stories read" in live.err
    assert "replies on 1 stories are kept in own/recordings/stories" in live.err
    asked = len(server.asked)
    offline = run("eval", "--cases", "own", "--suite", "model", "--jobs", "1")
    assert len(server.asked) == asked
    figures = [line for line in live.out.splitlines() if line.startswith("  ")]
    assert [line for line in offline.out.splitlines() if line.startswith("  ")] == figures


def test_eval_names_a_broken_recording_and_exits_1(run: "Run", server: Loopback, tmp_path: Path) -> None:
    """Without --misses too: a gate that fails says why."""
    write_story(tmp_path / "own" / "tellmar", labels=LABELS, facts=FACTS)
    run("eval", "--cases", "own", "--model", "openai/m", "--record")
    run("eval", "baseline", "--cases", "own", "--suite", "model", "--jobs", "1")
    for path in tmp_path.glob("own/recordings/stories/tellmar/*.json"):
        path.write_text(path.read_text(encoding="utf-8").replace("You read one", "You are to read one"), encoding="utf-8")
    broken = run("eval", "--cases", "own", "--suite", "model", "--jobs", "1")
    assert broken.code == 1
    assert "broken · tellmar · readings not recorded" in broken.out
    assert "messages[0].content" in broken.out
    assert "fell: model/own/readings not recorded/count 1, floor 0" in broken.out


def test_eval_options_of_a_model_need_one(run: "Run", server: Loopback, tmp_path: Path) -> None:
    """A usage error in one line; nothing is asked."""
    write_story(tmp_path / "own" / "tellmar", labels=LABELS)
    assert "need --model" in run("eval", "--cases", "own", "--record").err
    assert "holds no stories of test" in run("eval", "--cases", "own", "--model", "openai/m", "--split", "test").err
    spent = run("eval", "--cases", "own", "--model", "openai/m", "--max-requests", "1")
    assert len(server.asked) == 1
    assert spent.code == 3
    assert "model · own · 0 scored, 1 not" in spent.out
    assert "articles not read by the model" in spent.out
    assert "leave --suite" in run("eval", "--cases", "own", "--model", "openai/m", "--suite", "model").err
