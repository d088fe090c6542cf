"""`factcheck eval`: the suites, the gate, one case in full, a new baseline, the agreement of two labellers."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.ending import FOUND, INCOMPLETE, USAGE, complain
from factcheck.cli.options import LedgerFile, MaxCost, MaxRequests
from factcheck.cli.output import emit, write_file
from factcheck.cli.progress import progress
from factcheck.errors import ConfigError

if TYPE_CHECKING:
    from factcheck.evaluation.cases.folder import Cases
    from factcheck.evaluation.run import SuiteResult

SUMMARY = "How well it reads and finds, on labelled cases, and whether that has fallen."
_MOST_JOBS = 2
"""What the eval's time is promised on."""

evals = typer.Typer(rich_markup_mode=None, invoke_without_command=True, no_args_is_help=False)

Folder = Annotated[
    Path, typer.Option("--cases", metavar="FOLDER", help="A folder of cases; docs/evals.md says how it is laid out.")
]
Suites = Annotated[
    list[str] | None, typer.Option("--suite", metavar="NAME", help="Only this suite; may be given several times.")
]
Splits = Annotated[
    list[str] | None, typer.Option("--split", metavar="NAME", help="Only this split; may be given several times.")
]
Jobs = Annotated[int, typer.Option(metavar="N", min=1, help="Processes to use.")]
_DEFAULT_FOLDER = Path("evals")
_DEFAULT_JOBS = min(_MOST_JOBS, os.cpu_count() or 1)


@evals.callback()
def run(  # noqa: PLR0917 - typer reads a command's options from its parameters
    context: typer.Context,
    cases: Folder = _DEFAULT_FOLDER,
    suite: Suites = None,
    split: Splits = None,
    misses: Annotated[
        bool, typer.Option("--misses", help="Name every miss and false alarm with its quotes; dev only.")
    ] = False,
    write: Annotated[
        bool, typer.Option("--write", help="Keep the results in FOLDER/results.json, for the results page.")
    ] = False,
    strict: Annotated[
        bool,
        typer.Option("--strict", help="Exit 1 also when a figure has no floor, or the results kept are not those of this run."),
    ] = False,
    jobs: Jobs = _DEFAULT_JOBS,
    model: Annotated[
        str | None, typer.Option(metavar="openai/NAME", help="Read the stories with this model now, instead of the suites.")
    ] = None,
    record: Annotated[
        bool, typer.Option("--record", help="With --model: keep its replies in FOLDER/recordings/stories.")
    ] = False,
    ledger: LedgerFile = None,
    max_requests: MaxRequests = None,
    max_cost: MaxCost = None,
) -> None:
    """Run the suites on labelled cases, print their figures, and exit 1 when one has fallen below its floor."""
    if context.invoked_subcommand is not None:
        return
    held = _read(cases)
    if model is not None:
        if suite or write or strict:
            raise ConfigError("--model reads the stories now and gates nothing; leave --suite, --write and --strict out")
        _read_with_model(held, split, model, is_recorded=record, ledger=ledger, most=(max_requests, max_cost), misses=misses)
        return
    if record or ledger or max_requests is not None or max_cost is not None:
        raise ConfigError("--record, --ledger, --max-requests and --max-cost need --model openai/NAME")
    if write and (suite or split):
        raise ConfigError("--write keeps the figures of all suites and splits; leave --suite and --split out")
    results = _results(held, suite, split, jobs)
    is_whole = not (suite or split)
    raise typer.Exit(_judged(cases, held, results, shows_misses=misses, writes=write, is_whole=is_whole, is_strict=strict))


def _judged(
    folder: Path,
    held: "Cases",
    results: "tuple[SuiteResult, ...]",
    *,
    shows_misses: bool,
    writes: bool,
    is_whole: bool,
    is_strict: bool,
) -> int:
    """Print the figures and what the gate says of them, keep them where that is asked for; the exit code comes back."""
    from factcheck.evaluation.baseline import BASELINE, judge, read_baseline
    from factcheck.evaluation.cases.folder import digests
    from factcheck.evaluation.results import RESULTS, results_text, results_to_keep
    from factcheck.evaluation.table import BROKEN, gate_lines, miss_lines, table_lines

    verdict = judge(results, read_baseline(folder / BASELINE), digests(held))
    kept = results_text(results_to_keep(results, held))
    is_stale = is_whole and not writes and not _is_kept(folder / RESULTS, kept)
    told = miss_lines(results) if shows_misses else miss_lines(results, (BROKEN,))
    lines = [*table_lines(results), *told, "", *gate_lines(verdict)]
    if is_stale and (is_strict or (folder / RESULTS).exists()):
        lines.append(f"{folder / RESULTS} holds other figures; factcheck eval --write keeps these, make fix tells them")
    if writes:
        write_file(str(folder / RESULTS), kept)
    emit("\n".join(lines).lstrip("\n") + "\n")
    is_passed = verdict.is_passed and not (is_strict and (is_stale or verdict.unfloored))
    return 0 if is_passed else FOUND


@evals.command(short_help="One case: labels and findings side by side.")
def show(
    case: Annotated[str, typer.Argument(metavar="CASE", help="A story's name, or how it begins; a sentence's id; a page.")],
    cases: Folder = _DEFAULT_FOLDER,
) -> None:
    """Lay what is labelled of a case beside what is read or raised, with all that the suites miss of it."""
    held = _read(cases)
    from factcheck.evaluation.show import case_lines

    emit("\n".join(case_lines(held, case)) + "\n")


@evals.command(short_help="Take the figures of this run as the new floors.")
def baseline(
    reason: Annotated[str, typer.Option(metavar="WORDS", help="Why floors go down or cases changed; it is kept.")] = "",
    cases: Folder = _DEFAULT_FOLDER,
    suite: Suites = None,
    jobs: Jobs = _DEFAULT_JOBS,
) -> None:
    """Keep this run's figures as floors, and digests of the cases: up freely, down only with a reason."""
    held = _read(cases)
    results = _results(held, suite, None, jobs)
    from factcheck.evaluation.baseline import BASELINE, baseline_text, judge, new_baseline, read_baseline
    from factcheck.evaluation.cases.folder import digests
    from factcheck.evaluation.table import gate_lines

    old = read_baseline(cases / BASELINE)
    new = new_baseline(results, old, digests(held), reason)
    write_file(str(cases / BASELINE), baseline_text(new))
    told = [line for line in gate_lines(judge(results, old, digests(held))) if not line.startswith("gate")]
    emit("\n".join([*told, f"{len(new.floors)} floors, {len(new.cases)} cases in {cases / BASELINE}"]) + "\n")


@evals.command(short_help="How far two labellers of the same stories agree.")
def agreement(
    cases: Folder = _DEFAULT_FOLDER,
    split: Splits = None,
    misses: Annotated[bool, typer.Option("--misses", help="Name the pairs on which they differ.")] = False,
) -> None:
    """Print span F1 for claims, by property, and Cohen's kappa on the pairs that both labellers gave."""
    held = _read(cases)
    from factcheck.evaluation.agreement import agreement as measure
    from factcheck.evaluation.table import agreement_lines

    found = measure(story for name, stories in held.stories.items() if not split or name in split for story in stories)
    emit("\n".join([*agreement_lines(found), *(found.differing if misses else ())]) + "\n")


def _read(folder: Path) -> "Cases":
    """The cases; when they cannot be used, a line for each reason and exit 2."""
    from factcheck.errors import UnreadableCase
    from factcheck.evaluation.cases.folder import read_cases

    try:
        return read_cases(folder)
    except UnreadableCase as error:
        for line in str(error).split("\n"):
            complain(line)
        raise typer.Exit(USAGE) from None


def _results(held: "Cases", suites: list[str] | None, splits: list[str] | None, jobs: int) -> "tuple[SuiteResult, ...]":
    from factcheck.evaluation.run import SUITES, run_suites

    unknown = [name for name in suites or () if name not in SUITES]
    if unknown:
        raise ConfigError(f"no suite {unknown[0]!r}; there are {', '.join(SUITES)}")
    wanted = [name for name in SUITES if not suites or name in suites]
    with progress("scoring the cases"):
        results = run_suites(held, suites=wanted, splits=splits or (), jobs=jobs)
    if not results:
        raise ConfigError(f"{held.folder} holds no cases of {', '.join(splits or wanted)}")
    return results


def _read_with_model(
    held: "Cases",
    splits: list[str] | None,
    model: str,
    *,
    is_recorded: bool,
    ledger: str | None,
    most: tuple[int | None, float | None],
    misses: bool,
) -> None:
    """The suite `model` on the stories as the model reads them now; with `is_recorded` its replies are kept as recordings."""
    from factcheck.evaluation.cases.folder import replies_folder
    from factcheck.evaluation.replies import read_live, record
    from factcheck.evaluation.run import model_results
    from factcheck.evaluation.table import BROKEN, miss_lines, table_lines
    from factcheck.llm.ledger import SqliteLedger, default_path
    from factcheck.llm.waiting import run_to_end
    from factcheck.pipeline import ModelSetup

    stories = [story for name, own in held.stories.items() if not splits or name in splits for story in own]
    if not stories:
        raise ConfigError(f"{held.folder} holds no stories of {', '.join(splits or held.stories)}")
    kept = SqliteLedger(Path(ledger) if ledger else default_path())
    setup = ModelSetup(name=model, max_requests=most[0], max_cost=most[1])
    runs, counted = run_to_end(read_live(stories, setup, kept, _tell_stories))
    results = model_results(held, runs, model)
    told = miss_lines(results) if misses else miss_lines(results, (BROKEN,))
    emit("\n".join([*table_lines(results), *told]).lstrip("\n") + "\n")
    if is_recorded:
        written = record(counted, kept, replies_folder(held.folder))
        complain(f"{written:,} replies on {len(runs):,} stories are kept in {replies_folder(held.folder)}")
    if any(result.not_scored for result in results):
        raise typer.Exit(INCOMPLETE)


def _tell_stories(done: int, total: int) -> None:
    complain(f"{done:,} of {total:,} stories read")


def _is_kept(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text
