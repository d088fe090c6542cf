"""From the paths of a command line to a checked report, with the run's problems told."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from factcheck.cli.ending import USAGE, complain
from factcheck.cli.progress import progress
from factcheck.errors import ConfigError

if TYPE_CHECKING:
    from factcheck.ingest import ReadResult
    from factcheck.llm.embeddings import OpenAIEmbedder
    from factcheck.model import Problem, Report
    from factcheck.pipeline import ModelSetup


def read(paths: Sequence[str], *, published: str | None = None, publisher: str | None = None) -> "ReadResult":
    """What the paths hold; when that is no article, a line for each problem and exit 2."""
    from factcheck.ingest import read_inputs

    if "-" in paths and sys.stdin is None:
        raise ConfigError("standard input is closed; name a file instead of -")
    with progress("reading"):
        result = read_inputs(list(paths), published=published, publisher=publisher)
    if not result.articles:
        tell_problems(result.problems)
        if not result.problems:
            complain(f"no article found in {', '.join(paths)}")
        raise typer.Exit(USAGE)
    return result


def input_files(result: "ReadResult") -> list[str]:
    """The files that were read: pages, pages that could not be, and the corrections that stand beside them."""
    from factcheck.ingest.sidecar import SIDECAR_NAME

    pages = dict.fromkeys([article.source for article in result.articles] + [problem.source for problem in result.problems])
    folders = dict.fromkeys(Path(page).parent for page in pages)
    return [*pages, *(str(folder / SIDECAR_NAME) for folder in folders)]


@dataclass(frozen=True, slots=True)
class Checked:
    """A report, and the exit code of the signal that cut the run short."""

    report: "Report"
    stopped: int | None = None


def check(
    result: "ReadResult",
    *,
    today: date | None = None,
    embedder: "str | OpenAIEmbedder" = "hashed",
    model: "ModelSetup | None" = None,
) -> Checked:
    """The report on the articles read."""
    if model is not None:
        from factcheck.cli.modelling import check_with_model

        return Checked(*check_with_model(result, model, today=today, embedder=str(embedder)))
    if not isinstance(embedder, str):
        from factcheck.cli.modelling import check_with_vectors

        return Checked(check_with_vectors(result, embedder, today=today))
    from factcheck.pipeline import check as run

    with progress(f"comparing {len(result.articles):,} articles"):
        return Checked(run(result.articles, today=today, embedder=embedder, problems=result.problems))


def tell_problems(problems: "Sequence[Problem]") -> None:
    """One line on standard error for each input that could not be read or checked."""
    from factcheck.report.wording import problem_words

    for problem in problems:
        complain(problem_words(problem))
