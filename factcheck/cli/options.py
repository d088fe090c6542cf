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
Embedder = Annotated[
    str, typer.Option(metavar="NAME", help="hashed, a sentence-transformers model by name or path, or openai/NAME.")
]
Model = Annotated[
    str | None, typer.Option(metavar="openai/NAME", help="A model that reads beside the rules, at OPENAI_BASE_URL.")
]
Recordings = Annotated[
    str | None, typer.Option(metavar="FOLDER", help="Answer from recorded replies; nothing is sent, no key is needed.")
]
LedgerFile = Annotated[
    str | None, typer.Option("--ledger", metavar="FILE", help="Where replies are kept; the user's cache when left out.")
]
MaxRequests = Annotated[int | None, typer.Option(min=0, help="Send at most so many requests.")]
MaxCost = Annotated[float | None, typer.Option(min=0, help="Spend at most so much, by the prices that doctor shows.")]
Offline = Annotated[bool, typer.Option("--offline", help="Answer for the endpoint from the ledger alone, send nothing.")]
