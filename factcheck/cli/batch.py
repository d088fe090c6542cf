"""`factcheck batch`: the requests of a run as a batch file, and the answers taken in."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.ending import INCOMPLETE, complain
from factcheck.cli.options import Embedder, LedgerFile, Paths, Published, Publisher, Today
from factcheck.cli.output import check_output, emit
from factcheck.cli.reading import read, tell_problems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.llm.batch import Imported
    from factcheck.llm.ledger import SqliteLedger
    from factcheck.llm.transport import Miss

SUMMARY = "Ask a model through batch files instead of calling it."
_SHOWN = 5
"""Lines of answers that brought none, told one by one; the rest is counted."""

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help=SUMMARY)


@app.command("prepare", short_help="Write the requests that nobody has answered yet.")
def prepare(
    paths: Paths,
    model: Annotated[str, typer.Option(metavar="openai/NAME", help="The model that the requests are for.")],
    output: Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="The file of requests, JSON Lines.")],
    ledger: LedgerFile = None,
    today: Today = None,
    embedder: Embedder = "hashed",
    published: Published = None,
    publisher: Publisher = None,
) -> None:
    """Write the requests of a run that nobody has answered yet in OpenAI's batch form. Nothing is sent.

    Readings and story summaries come first; opinions on open pairs once every reading is there; a request that is asked again
    stands in the round after the answer that did not pass. Vectors of --embedder openai/NAME come first too, in a file of
    their own; summaries and opinions wait for them. Run it again after each import, until there is nothing to ask.
    """
    from factcheck.llm.batch import earlier_files, write_requests
    from factcheck.llm.waiting import run_to_end
    from factcheck.pipeline import ModelSetup
    from factcheck.pipeline.modelled import prepare_batch

    check_output(output, paths)
    result = read(paths, published=published, publisher=publisher)
    kept = _ledger(ledger)
    setup = ModelSetup(name=model, ledger=kept)
    misses = run_to_end(prepare_batch(result.articles, model=setup, today=today, embedder=embedder))
    files = write_requests(misses, output, kept)
    emit(_prepared(misses, files, model))
    for file in earlier_files(output, files):
        complain(f"{file} is of an earlier round: do not send it again")
    tell_problems(result.problems)
    raise typer.Exit(INCOMPLETE if result.problems else 0)


def _prepared(misses: "Iterable[Miss]", files: "Iterable[Path]", model: str) -> str:
    kinds = Counter(map(_kind, misses))
    if not kinds:
        return f"Everything is answered: factcheck report PATH... --model {model} --offline\n"
    told = ", ".join(f"{number:,} {name}" for name, number in sorted(kinds.items()))
    return f"{kinds.total():,} requests ({told}) in {', '.join(map(str, files))}\n"


def _kind(miss: "Miss") -> str:
    if miss.asked.path.endswith("/embeddings"):
        return "vectors"
    return str(miss.body.get("response_format", {}).get("json_schema", {}).get("name", "other"))


@app.command("import", short_help="Take answers into the ledger.")
def import_(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Files of answers in OpenAI's batch form, in any order.")],
    ledger: LedgerFile = None,
    transcribed: Annotated[
        bool, typer.Option("--transcribed", help="The answers were given by hand of a model that saw exactly the requests.")
    ] = False,
) -> None:
    """Take the answers of batch files into the ledger, in any order, and say what is still missing."""
    from factcheck.llm.batch import import_answers
    from factcheck.llm.exchange import Provenance

    provenance = Provenance.TRANSCRIBED if transcribed else Provenance.LIVE
    imported = import_answers(files, _ledger(ledger), provenance=provenance)
    emit(_imported(imported))
    for problem in (*imported.errors, *imported.unreadable, *imported.unknown)[:_SHOWN]:
        complain(f"{problem.file}, line {problem.line}: {problem.reason}")
    raise typer.Exit(INCOMPLETE if imported.missing else 0)


def _imported(imported: "Imported") -> str:
    parts = [f"{imported.stored:,} answers taken in"]
    counted = {
        "answered before": imported.duplicates,
        "with an error, to be asked again": imported.errors,
        "never asked": imported.unknown,
        "unreadable": imported.unreadable,
    }
    parts += [f"{len(lines):,} {name}" for name, lines in counted.items() if lines]
    missing = f"{len(imported.missing):,} still missing" if imported.missing else "none missing"
    return f"{', '.join(parts)}; {missing}\n"


@app.command("export", short_help="Write the exchanges of a ledger as a folder of recordings.")
def export(
    folder: Annotated[str, typer.Argument(metavar="FOLDER", help="Where the recordings go, one JSON file a request.")],
    ledger: LedgerFile = None,
) -> None:
    """Write what the ledger holds as recordings, which `--recordings FOLDER` answers from; no key or cookie is in them."""
    from factcheck.llm.recordings import export as write

    files = write(_ledger(ledger).exchanges(), folder)
    emit(f"{len(files):,} recordings in {folder}\n")


def _ledger(path: str | None) -> "SqliteLedger":
    from factcheck.llm.ledger import SqliteLedger, default_path

    return SqliteLedger(Path(path) if path else default_path())
