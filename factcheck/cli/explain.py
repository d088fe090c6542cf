"""`factcheck explain`: one finding with everything behind it."""

from typing import Annotated, Literal

import typer

from factcheck.cli.ending import exit_code
from factcheck.cli.options import (
    Embedder,
    LedgerFile,
    MaxCost,
    MaxRequests,
    Model,
    Offline,
    Paths,
    Published,
    Publisher,
    Recordings,
    Today,
)
from factcheck.cli.output import columns, emit, is_styled
from factcheck.cli.reading import check, read, tell_problems

SUMMARY = "One finding with everything behind it."


def command(  # noqa: PLR0917 - typer reads a command's options from its parameters
    finding_id: Annotated[str, typer.Argument(metavar="FINDING-ID", help="The id that the report prints, or how it begins.")],
    paths: Paths,
    format_name: Annotated[Literal["terminal", "json"], typer.Option("--format", help="How it is laid out.")] = "terminal",
    today: Today = None,
    model: Model = None,
    recordings: Recordings = None,
    ledger: LedgerFile = None,
    max_requests: MaxRequests = None,
    max_cost: MaxCost = None,
    offline: Offline = False,
    embedder: Embedder = "hashed",
    published: Published = None,
    publisher: Publisher = None,
) -> None:
    """Show a finding's sides in their context, the reasons, and the nearest other passages."""
    from factcheck.cli.modelling import asking_of

    asking = asking_of(embedder, model, recordings, ledger, max_requests, max_cost, is_offline=offline)
    result = read(paths, published=published, publisher=publisher)
    checked = check(result, today=today, embedder=asking.embedder, model=asking.model)
    report = checked.report
    from factcheck.pipeline import explain
    from factcheck.report.explained import explanation_to_terminal

    explanation = explain(finding_id, report, embedder=asking.vectors_alone())
    if format_name == "json":
        emit(explanation.model_dump_json(indent=2) + "\n", is_json=True)
    else:
        emit(explanation_to_terminal(explanation, report, width=columns(), styled=is_styled()))
    tell_problems(report.problems)
    raise typer.Exit(exit_code(report, stopped=checked.stopped))
