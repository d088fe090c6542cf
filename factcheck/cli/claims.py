"""`factcheck claims`: the claims, for other programs."""

import typer

from factcheck.cli.ending import exit_code
from factcheck.cli.options import Embedder, Paths, Published, Publisher, Today
from factcheck.cli.output import emit
from factcheck.cli.reading import check, read, tell_problems

SUMMARY = "The claims, one JSON object a line."


def command(
    paths: Paths,
    today: Today = None,
    embedder: Embedder = "hashed",
    published: Published = None,
    publisher: Publisher = None,
) -> None:
    """Print the claims, one JSON object a line, in the shape that they have in the report."""
    report = check(read(paths, published=published, publisher=publisher), today=today, embedder=embedder)
    emit("".join(f"{claim.model_dump_json()}\n" for claim in report.claims), is_json=True)
    tell_problems(report.problems)
    raise typer.Exit(exit_code(report))
