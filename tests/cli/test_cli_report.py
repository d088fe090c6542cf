"""`factcheck report`: formats, exit codes, what goes where."""

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.errors import ConfigError, InputError, InternalError

if TYPE_CHECKING:
    from tests.cli.conftest import Run, Stages


def test_the_report_goes_to_standard_output(run: "Run", stages: "Stages", page: str) -> None:
    """Plain in a pipe, with the first line first and nothing on standard error."""
    outcome = run("report", page, "--today", "2025-07-29")
    assert outcome.code == 0
    assert outcome.out.startswith("1 article, 1 undated, 1 story, no findings\n")
    assert "\x1b" not in outcome.out
    assert outcome.err == ""
    assert stages.today == date(2025, 7, 29)


def test_options_reach_the_library(run: "Run", stages: "Stages", page: str) -> None:
    """Corrections and the embedder are handed on as they are."""
    run("report", page, "--published", "2025-07-16", "--publisher", "The Star", "--embedder", "tiny")
    (article,) = stages.articles
    assert (article.publisher, article.published.value, stages.embedder) == ("The Star", "2025-07-16", "tiny")


@pytest.mark.parametrize(
    ("format_name", "start"),
    [("terminal", "1 article"), ("markdown", "# Fact check\n"), ("json", '{\n  "schema": "factcheck.report/1"')],
)
def test_formats(run: "Run", stages: "Stages", page: str, format_name: str, start: str) -> None:
    """Each format begins as it should."""
    assert run("report", page, "--format", format_name).out.startswith(start)


def test_colours_only_where_they_are_wanted(run: "Run", stages: "Stages", page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """FORCE_COLOR colours a pipe; NO_COLOR beats it."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1m" in run("report", page).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("report", page).out


@pytest.mark.parametrize(
    ("severities", "fail_on", "code"),
    [
        pytest.param(["high"], "never", 0, id="findings alone fail nothing"),
        pytest.param(["high"], "high", 1, id="at the level"),
        pytest.param(["high"], "low", 1, id="above the level"),
        pytest.param(["medium", "low"], "high", 0, id="below the level"),
        pytest.param([], "low", 0, id="nothing found"),
    ],
)
def test_fail_on(run: "Run", stages: "Stages", page: str, severities: list[str], fail_on: str, code: int) -> None:
    """Exit 1 when a finding is at or above the level asked for."""
    stages.severities = severities  # type: ignore[assignment]
    assert run("report", page, "--fail-on", fail_on).code == code


def test_one_input_among_several_that_cannot_be_read(run: "Run", stages: "Stages", page: str) -> None:
    """The others are processed; the problem is in the report; incomplete beats findings."""
    stages.severities = ["high"]
    outcome = run("report", page, "gone.txt", "--fail-on", "low")
    assert outcome.code == 3
    assert "- gone.txt: no such file" in outcome.out
    assert outcome.err == ""


def test_problems_go_to_standard_error_when_the_report_is_for_a_program(run: "Run", stages: "Stages", page: str) -> None:
    """Whoever looks at the terminal sees them; the JSON holds them too."""
    outcome = run("report", page, "gone.txt", "--format", "json")
    assert outcome.err == "factcheck: gone.txt: no such file; check the name\n"
    assert json.loads(outcome.out)["problems"] == [{"source": "gone.txt", "message": "gone.txt: no such file; check the name"}]


def test_a_language_that_is_not_checked_is_incomplete(run: "Run", stages: "Stages", page: str) -> None:
    """Part of the input was not compared, so the run does not end as if all had been."""
    stages.not_checked = ("ms: Banjir",)
    outcome = run("report", page)
    assert outcome.code == 3
    assert "not checked: ms: Banjir" in outcome.out


USAGE = [
    pytest.param(["report"], "factcheck: Missing argument", id="no path"),
    pytest.param(["report", "gone.txt"], "factcheck: gone.txt: no such file; check the name\n", id="a missing file"),
    pytest.param(["report", ""], "factcheck: '': no such file; the name is empty\n", id="an empty name"),
    pytest.param(["report", "page.txt", "--fail-on"],
                 "factcheck: Option '--fail-on' requires an argument (see factcheck report --help)\n",
                 id="an option without a value"),
    pytest.param(["report", "--format", "xml", "page.txt"],
                 "factcheck: Invalid value for '--format': 'xml' is not one of 'terminal', 'markdown', 'json' "
                 "(see factcheck report --help)\n", id="another format"),
    pytest.param(["report", "page.txt", "--max-cost", "abc"],
                 "factcheck: Invalid value for '--max-cost': 'abc' is no number (see factcheck report --help)\n",
                 id="no number"),
    pytest.param(["report", "page.txt", "--max-requests=-1"],
                 "factcheck: Invalid value for '--max-requests': '-1' is less than 0 (see factcheck report --help)\n",
                 id="too small"),
    pytest.param(["batch", "prepare", "--model"],
                 "factcheck: Option '--model' requires an argument (see factcheck batch prepare --help)\n",
                 id="of a command of a group"),
    pytest.param(["report", "empty"], "factcheck: empty: no article found", id="an empty folder"),
    pytest.param(["report", "*.html"], "factcheck: *.html: no file matches", id="a pattern without a match"),
    pytest.param(["report", "empty.txt"], "factcheck: empty.txt: ", id="an empty file"),
    pytest.param(["report", "picture.txt"], "factcheck: picture.txt: ", id="a picture that is called a text"),
    pytest.param(["report", "https://example.org/x"], "factcheck: https://example.org/x: ", id="an address"),
    pytest.param(["report", "page.txt", "--published", "soon"], "factcheck: published 'soon'", id="no publication date"),
    pytest.param(["report", "page.txt", "--bogus"], "factcheck: No such option: --bogus", id="an unknown flag"),
    pytest.param(["report", "page.txt", "--today", "31 June"], "factcheck: Invalid value for '--today'", id="a bad date"),
    pytest.param(["report", "page.txt", "--today", "2025-06-31"], "factcheck: Invalid value", id="no such day"),
    pytest.param(["report", "page.txt", "--format", "pdf"], "factcheck: Invalid value for '--format'", id="an unknown format"),
    pytest.param(["report", "page.txt", "--fail-on", "all"], "factcheck: Invalid value for '--fail-on'", id="an unknown level"),
    pytest.param(["frobnicate"], "factcheck: No such command", id="an unknown command"),
    pytest.param([], "factcheck: Missing command", id="no command"),
    pytest.param(["explain", "Q999", "page.txt"], "factcheck: no finding 'Q999': ", id="an unknown finding"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "message"), USAGE)
def test_wrong_usage_is_one_line_and_exit_2(
    run: "Run", stages: "Stages", page: str, arguments: list[str], message: str
) -> None:
    """No traceback, nothing on standard output."""
    folder = Path.cwd()
    folder.joinpath("empty").mkdir()
    folder.joinpath("empty.txt").touch()
    folder.joinpath("picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00")
    outcome = run(*arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.count("\n") == 1
    assert outcome.err.startswith(message)


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(InputError("page.txt: too large"), id="input"),
        pytest.param(ConfigError("no embedder called x"), id="set-up"),
    ],
)
def test_errors_raised_on_purpose_are_one_line(run: "Run", stages: "Stages", page: str, error: Exception) -> None:
    """The library's own message is the line."""
    stages.error = error
    assert run("report", page) == (2, "", f"factcheck: {error}\n")


@pytest.mark.parametrize("error", [RuntimeError("Twelve people died"), InternalError("Twelve people died")])
def test_a_bug_is_one_line_and_a_file_without_article_text(run: "Run", stages: "Stages", page: str, error: Exception) -> None:
    """Exit 101; the crash file says where it happened and quotes no message, which may quote an article."""
    stages.error = error
    outcome = run("report", page)
    assert (outcome.code, outcome.out) == (101, "")
    assert outcome.err.count("\n") == 1
    path = outcome.err.split(" are in ")[1].split(";")[0]
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        record = file.read()
    assert "Twelve" not in record + outcome.err
    assert "in check" in record
    assert type(error).__name__ in record


@pytest.mark.parametrize("arguments", [["--debug", "report", "page.txt"], ["report", "page.txt", "--debug"]])
def test_debug_shows_all_of_a_bug(run: "Run", stages: "Stages", page: str, arguments: list[str]) -> None:
    """Before or after the command."""
    stages.error = RuntimeError("Twelve people died")
    outcome = run(*arguments)
    assert outcome.code == 101
    assert "Traceback" in outcome.err
    assert outcome.err.endswith("factcheck: internal error (RuntimeError: Twelve people died)\n")


def test_ctrl_c(run: "Run", stages: "Stages", page: str) -> None:
    """Stopped by hand: 130, and no traceback."""
    stages.error = KeyboardInterrupt()
    assert run("report", page) == (130, "", "")
