"""Arguments and options that several commands share."""

from datetime import date
from typing import Annotated

import typer


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise typer.BadParameter(f"{value!r} is not a date; write it as 2025-07-29") from None


Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="Files, folders or globs; - is standard input.")]
Today = Annotated[
    date | None,
    typer.Option(parser=_day, metavar="DATE", help="The day that the run counts from (2025-07-29); today when left out."),
]
Published = Annotated[
    str | None, typer.Option(metavar="DATE", help="Publication date of the articles read, over what the page says.")
]
Publisher = Annotated[str | None, typer.Option(metavar="NAME", help="Publisher of the articles read, over what the page says.")]
Embedder = Annotated[str, typer.Option(metavar="NAME", help="hashed, or a sentence-transformers model by name or path.")]
