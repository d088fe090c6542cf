"""`factcheck report`: the whole run, printed or written."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factcheck.cli.ending import FailOn, exit_code
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
from factcheck.cli.output import check_output, columns, emit, is_styled, refuse_inputs, write_file
from factcheck.cli.reading import check, input_files, read, tell_problems

if TYPE_CHECKING:
    from factcheck.model import Report

SUMMARY = "Where the articles disagree, what moved on, what is confirmed."
Format = Literal["terminal", "markdown", "json"]
FILE_WIDTH = 100
"""Columns of a terminal report written to a file, where no terminal says how wide it will be read."""


def command(  # noqa: PLR0917 - typer reads a command's options from its parameters
    paths: Paths,
    format_name: Annotated[Format, typer.Option("--format", help="How the report is laid out.")] = "terminal",
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to FILE; it is replaced only when all went well."),
    ] = None,
    today: Today = None,
    fail_on: Annotated[FailOn, typer.Option(help="Exit 1 when there is a finding of this severity or above.")] = "never",
    model: Model = None,
    recordings: Recordings = None,
    ledger: LedgerFile = None,
    max_requests: MaxRequests = None,
    max_cost: MaxCost = None,
    offline: Offline = False,
    embedder: Embedder = "hashed",
    published: Published = None,
    publisher: Publisher = None,
    summaries: Annotated[bool, typer.Option(help="With or without the summaries (terminal and Markdown).")] = True,
) -> None:
    """Compare the articles: where they disagree, what moved on, what several origins confirm."""
    is_file = output not in {None, "-"}
    if output and is_file:
        check_output(output, paths)
    result = read(paths, published=published, publisher=publisher)
    if output and is_file:
        refuse_inputs(output, input_files(result))
    from factcheck.cli.modelling import asking_of

    asking = asking_of(embedder, model, recordings, ledger, max_requests, max_cost, is_offline=offline)
    checked = check(result, today=today, embedder=asking.embedder, model=asking.model)
    report = checked.report
    if output and is_file:
        write_file(output, render(report, format_name, width=FILE_WIDTH, styled=False, summaries=summaries))
    else:
        text = render(report, format_name, width=columns(), styled=is_styled(), summaries=summaries)
        emit(text, is_json=format_name == "json")
    if is_file or format_name != "terminal":
        tell_problems(report.problems)
    raise typer.Exit(exit_code(report, fail_on=fail_on, stopped=checked.stopped))


def render(report: "Report", format_name: Format, *, width: int, styled: bool, summaries: bool) -> str:
    """The report in the format named; `summaries` leaves JSON as it is, whose fields are promised."""
    if format_name == "json":
        return report.to_json() + "\n"
    if format_name == "markdown":
        from factcheck.report.markdown import to_markdown

        return to_markdown(report, summaries=summaries)
    from factcheck.report.terminal import to_terminal

    return to_terminal(report, width=width, styled=styled, summaries=summaries)
