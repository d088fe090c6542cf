"""The other commands, and what --help promises."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import pytest
import typer
import typer.main

from factcheck.cli.app import app
from factcheck.cli.boundaries import source_lines
from factcheck.cli.doctor import within
from factcheck.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.cli.conftest import Run, Stages


def test_articles(run: "Run", stages: "Stages", page: str) -> None:
    """Each article with its boundaries and facts."""
    out = run("articles", page).out
    for words in (
        "1. Flood kills twelve in the valley",
        "page.txt, lines 1 to 3; 203 characters: 1 body",
        "“Twelve people died when the river broke its … asked",
        "publisher  not printed",
        "agency     none credited",
        "published  undated; unknown",
        "1 article, 1 undated",
    ):
        assert words in out


def test_articles_as_json_lines(run: "Run", stages: "Stages", page: str, tmp_path: Path) -> None:
    """An article a line, in the report's own fields; read back, it is the same article."""
    lines = run("articles", page, "--format", "json").out
    assert [json.loads(line)["title"] for line in lines.splitlines()] == ["Flood kills twelve in the valley"]
    tmp_path.joinpath("again.jsonl").write_text(lines, encoding="utf-8")
    first = stages.articles
    run("articles", "again.jsonl")
    assert [article.text for article in stages.articles] == [article.text for article in first]


def test_the_lines_of_several_articles_in_one_file(tmp_path: Path) -> None:
    """Articles are looked for in order, so that two that begin alike keep their own lines; one that is not there has none."""
    texts = ["It rained.\nMuch.", "It rained.\nLess.", "Nowhere in the file."]
    tmp_path.joinpath("page.txt").write_text("Rain\nIt rained.\nMuch.\n\nMenu\n\nRain\nIt rained.\nLess.\n", encoding="utf-8")
    articles = [
        Article(id=str(number), title="Rain", text=text, blocks=(), source=str(tmp_path / "page.txt"))
        for number, text in enumerate(texts)
    ]
    assert source_lines(articles) == {"0": (1, 3), "1": (7, 9)}


def test_claims_of_nothing(run: "Run", stages: "Stages", page: str) -> None:
    """No claim, no line."""
    assert run("claims", page) == (0, "", "")


def test_explain(run: "Run", stages: "Stages", page: str) -> None:
    """By the id or by how it begins, for people and for programs."""
    stages.severities = ["high"]
    assert "HIGH  Dead: 12, or 13?" in run("explain", "Q101-high", page).out
    assert json.loads(run("explain", "Q101", page, "--format", "json").out)["finding"]["id"] == "Q101-high"


def test_rules(run: "Run") -> None:
    """The list has every code; a page says what it checks and when it stays silent."""
    listed = run("rules")
    codes = re.findall(r"^([A-Z]\d{3})  ", listed.out, re.MULTILINE)
    assert listed.code == 0
    assert "Q101" in codes
    page = run("rules", "q101")
    assert page.out.startswith("Q101  ")
    assert "Stays silent on:" in page.out
    unknown = run("rules", "Z999")
    assert unknown.code == 2
    assert unknown.err.startswith("factcheck: no rule Z999")


def test_doctor(run: "Run") -> None:
    """Says what is here, and finds this machine fit."""
    outcome = run("doctor")
    assert outcome.code == 0
    for name in ("Python", "factcheck", "pydantic", "embedder hashed", "output encoding", "crash files", "model cache"):
        assert name in outcome.out


def test_doctor_says_what_is_missing(run: "Run", monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that is not there, with the command that brings it; exit 2."""
    monkeypatch.setattr("factcheck.cli.doctor.requires", lambda _name: ["no-such-package<4,>=3", 'pytest>=1; extra == "dev"'])
    outcome = run("doctor")
    assert outcome.code == 2
    assert "pip install 'no-such-package<4,>=3'" in outcome.out
    assert "To be put right: no-such-package." in outcome.out
    assert "ok      pytest " not in outcome.out


@pytest.mark.parametrize(
    ("installed", "bounds", "expected"),
    [
        pytest.param("3.3.0", "<4,>=3", True, id="inside"),
        pytest.param("4.0", "<4,>=3", False, id="the upper bound is outside"),
        pytest.param("0.4.8", ">=1.17", False, id="too old"),
        pytest.param("1.9", ">=1.17", False, id="numbers, not text"),
        pytest.param("2.0", ">=2", True, id="trailing zeros"),
        pytest.param("2026.11.15", ">=2024.11.6", True, id="dates"),
        pytest.param("2.0rc1", "", True, id="no bounds"),
    ],
)
def test_bounds(installed: str, bounds: str, expected: bool) -> None:
    """Versions are compared number by number."""
    assert within(installed, bounds) is expected


def test_version_and_help(run: "Run") -> None:
    """Both to standard output, exit 0."""
    assert re.fullmatch(r"factcheck \d+\.\d+\.\d+\n", run("--version").out)
    for arguments in (["--help"], ["-h"], ["report", "--help"], ["doctor", "-h"]):
        outcome = run(*arguments)
        assert outcome.code == 0
        assert outcome.out.startswith("Usage: factcheck")


def test_every_command_and_option_is_explained() -> None:
    """No option without a word on what it does."""
    names = [info.name for info in app.registered_commands]
    assert names == ["report", "articles", "claims", "explain", "rules", "doctor"]
    assert [info.name for info in app.registered_groups] == ["batch", "eval"]
    commands = list(_commands(typer.main.get_group(app), "factcheck"))
    assert {"factcheck", "factcheck report", "factcheck batch prepare"} <= {path for path, _ in commands}
    assert not [path for path, command in commands if not (command.help or "").strip()]
    assert not [f"{path} {name}" for path, command in commands for name in _unexplained(command)]


def test_an_option_without_a_word_is_noticed() -> None:
    """Whatever its type prints behind its name (<a|b>, FILE, nothing): the check above can fail."""
    other = typer.Typer()

    @other.command()
    def command(
        level: Literal["a", "b"] = "a", is_loud: bool = False, told: Annotated[str, typer.Option(help="Said.")] = ""
    ) -> None:
        """Do it."""

    assert _unexplained(typer.main.get_command(other)) == ["level", "is_loud"]


def _commands(command: Any, path: str) -> "Iterator[tuple[str, Any]]":
    yield path, command
    for name, one in getattr(command, "commands", {}).items():
        yield from _commands(one, f"{path} {name}")


def _unexplained(command: Any) -> list[str]:
    """The options and arguments whose help is empty."""
    return [param.name for param in command.params if not (getattr(param, "help", "") or "").strip()]


HEAVY = ("torch", "openai", "instructor", "numpy", "trafilatura", "sentence_transformers", "rich.console", "pydantic")


def test_help_loads_nothing_heavy() -> None:
    """`--help` is for someone who waits at a prompt."""
    program = (
        "import sys; from factcheck.cli import main; code = main(['--help']); "
        f"sys.exit(code or ' '.join(set(sys.modules) & set({HEAVY!r})) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
