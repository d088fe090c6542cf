"""A stand-in for the stages that follow reading: these tests are about what the command line does with their results."""

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
    Coverage,
    Finding,
    PlacedDate,
    Problem,
    Provenance,
    Report,
    ReportArticle,
    Severity,
    Side,
    Story,
)
from factcheck.report.explanation import Explanation, explanation_of

TITLE = "Flood kills twelve in the valley"
TEXT = (
    "Twelve people died when the river broke its banks on Monday, the civil defence said. Rescuers searched the hamlets "
    "below the dam until nightfall, and the mayor asked people to stay away from the bridges."
)


class Outcome(NamedTuple):
    """How a run ended and what it said."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


class Stages:
    """What follows reading; `severities` are the findings that it claims to have made."""

    def __init__(self) -> None:
        self.severities: list[Severity] = []
        self.not_checked: tuple[str, ...] = ()
        self.today: date | None = None
        self.error: BaseException | None = None
        self.embedder = ""
        self.articles: tuple[Article, ...] = ()

    def check(self, articles: Sequence[Article], *, today: date | None, embedder: str, problems: Sequence[Problem]) -> Report:
        """A report on the articles, unless an error is to be raised."""
        self.today = today
        self.embedder = embedder
        self.articles = tuple(articles)
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

    def explain(self, finding_id: str, report: Report, *, embedder: str) -> Explanation:
        """The explanation without evidence from vectors."""
        self.embedder = embedder
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
    """The stand-in, in the place of `factcheck.pipeline`."""
    stages = Stages()
    pipeline: Any = ModuleType("factcheck.pipeline")
    pipeline.check, pipeline.explain = stages.check, stages.explain
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
    tmp_path.joinpath("page.txt").write_text(f"{TITLE}\n\n{TEXT}\n", encoding="utf-8")
    return "page.txt"
