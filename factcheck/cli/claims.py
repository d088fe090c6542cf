"""`factcheck claims`: the claims, for other programs."""

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
from factcheck.cli.output import emit
from factcheck.cli.reading import check, read, tell_problems

SUMMARY = "The claims, one JSON object a line."


def command(  # noqa: PLR0917 - typer reads a command's options from its parameters
    paths: Paths,
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
    """Print the claims, one JSON object a line, in the shape that they have in the report."""
    from factcheck.cli.modelling import asking_of

    asking = asking_of(embedder, model, recordings, ledger, max_requests, max_cost, is_offline=offline)
    result = read(paths, published=published, publisher=publisher)
    checked = check(result, today=today, embedder=asking.embedder, model=asking.model)
    report = checked.report
    emit("".join(f"{claim.model_dump_json()}\n" for claim in report.claims), is_json=True)
    tell_problems(report.problems)
    raise typer.Exit(exit_code(report, stopped=checked.stopped))
