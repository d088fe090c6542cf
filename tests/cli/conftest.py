"""A stand-in for the stages behind the command line: these tests are about what it does with their results."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest

from factcheck.cli import main
from factcheck.model import (
    Article,
    Block,
    Coverage,
    Finding,
    PlacedDate,
    Problem,
    Provenance,
    Report,
    ReportArticle,
    Severity,
    Side,
    Span,
    Story,
)
from factcheck.report.explanation import Explanation, explanation_of


class Outcome(NamedTuple):
    """How a run ended and what it said."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


class Result(NamedTuple):
    """What reading gives."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...] = ()


class Stages:
    """Reads each path as one article of its text; `severities` are the findings that it claims to have made."""

    def __init__(self) -> None:
        self.severities: list[Severity] = []
        self.not_checked: tuple[str, ...] = ()
        self.today: date | None = None
        self.error: BaseException | None = None
        self.asked: dict[str, object] = {}

    def read_inputs(self, paths: Sequence[str], *, published: str | None = None, publisher: str | None = None) -> Result:
        """An article a file, a problem for each that is not there or empty."""
        self.asked = {"published": published, "publisher": publisher}
        articles: list[Article] = []
        problems: list[Problem] = []
        for path in paths:
            file = Path(path)
            text = file.read_text(encoding="utf-8") if file.is_file() else ""
            if text:
                block = Block(role="body", span=Span(start=0, end=len(text)))
                articles.append(
                    Article(id=f"a{len(articles)}", title=f"On {file.name}", text=text, blocks=(block,), source=path)
                )
            else:
                problems.append(Problem(source=path, message="no such file" if not file.exists() else "no article found"))
        return Result(tuple(articles), tuple(problems))

    def check(self, articles: Sequence[Article], *, today: date | None, embedder: str, problems: Sequence[Problem]) -> Report:
        """A report on the articles, unless an error is to be raised."""
        self.today = today
        self.asked["embedder"] = embedder
        if self.error:
            raise self.error
        ids = tuple(article.id for article in articles)
        return Report(
            articles=tuple(map(placed, articles)), summaries=(), stories=(Story(id="s1", title="Flood", article_ids=ids),),
            claims=(), topics=(), confirmed=(), origins=(), ungrounded=(),
            findings=tuple(finding(severity, ids) for severity in self.severities),
            coverage=Coverage(
                articles=len(ids), undated=len(ids), figures_read=0, figures_bound=0, not_checked=self.not_checked
            ),
            problems=tuple(problems),
            provenance=Provenance(
                version="0.1.0", reference_date=today or date(2025, 7, 29), readers=("rules/1",), embedder=embedder
            ),
        )  # fmt: skip

    def explain(self, finding_id: str, report: Report) -> Explanation:
        """The explanation without evidence from vectors."""
        return explanation_of(finding_id, report)


def placed(article: Article) -> ReportArticle:
    """The article as a report gives it, undated."""
    fields = {name: getattr(article, name) for name in ReportArticle.model_fields if name != "published"}
    return ReportArticle(**fields, published=PlacedDate(value=None, precision=None, basis="unknown"))


def finding(severity: Severity, article_ids: tuple[str, ...]) -> Finding:
    """A finding with two sides that quote nothing."""
    sides = tuple(Side(value=value, claim_ids=(), article_ids=article_ids, origin_ids=()) for value in ("12", "13"))
    return Finding(
        id=f"Q101-{severity}", code="Q101", relation="contradicts", severity=severity, property="killed", topic_id="",
        story_id="s1", sides=sides, explanation="Two counts of one hour.",
    )  # fmt: skip


@pytest.fixture
def stages(monkeypatch: pytest.MonkeyPatch) -> Stages:
    """The stand-in, in the place of `factcheck.ingest` and `factcheck.pipeline`."""
    stages = Stages()
    ingest: Any = ModuleType("factcheck.ingest")
    ingest.read_inputs = stages.read_inputs
    pipeline: Any = ModuleType("factcheck.pipeline")
    pipeline.check, pipeline.explain = stages.check, stages.explain
    monkeypatch.setitem(sys.modules, "factcheck.ingest", ingest)
    monkeypatch.setitem(sys.modules, "factcheck.pipeline", pipeline)
    return stages


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)

    def run(*arguments: str) -> Outcome:
        code = main(list(arguments))
        out, err = capsysbinary.readouterr()
        return Outcome(code, out.decode(), err.decode())

    return run


@pytest.fixture
def page(tmp_path: Path) -> str:
    """A page to read, by its name in the folder of the run."""
    tmp_path.joinpath("page.txt").write_text("Twelve people died in the flood.", encoding="utf-8")
    return "page.txt"
