"""The commands under one name, and what every way of ending comes out as."""

import signal
import sys
import threading
import traceback
from collections.abc import Sequence
from typing import Annotated, NoReturn

import typer

from factcheck.cli import articles, batch, claims, doctor, evals, explain, report, rules
from factcheck.cli.crash import crash_line
from factcheck.cli.ending import INTERNAL, INTERRUPTED, TERMINATED, USAGE, complain
from factcheck.cli.output import abandon_stdout, emit
from factcheck.cli.usage import usage_line
from factcheck.errors import FactcheckError, InternalError

app = typer.Typer(
    name="factcheck",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help: twice as fast, and the same text in docs/cli.md
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

for module in (report, articles, claims, explain, rules, doctor):
    app.command(module.__name__.rpartition(".")[2], short_help=module.SUMMARY)(module.command)
app.add_typer(batch.app, name="batch", short_help=batch.SUMMARY)
app.add_typer(evals.evals, name="eval", short_help=evals.SUMMARY)


def _print_version(is_asked: bool) -> None:
    if is_asked:
        from importlib.metadata import version

        emit(f"factcheck {version('factcheck')}\n")
        raise typer.Exit


@app.callback(
    epilog="Exit codes: 0 done; 1 findings at or above --fail-on; 2 usage, or nothing readable; 3 incomplete, some input could "
    "not be checked; 101 internal error; 130, 143 stopped."
)
def factcheck(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")
    ] = False,
    _debug: Annotated[
        bool, typer.Option("--debug", help="On an internal error, print the whole traceback, article text included.")
    ] = False,
) -> None:
    """Where several reports of one story disagree, what has merely moved on, and which words show it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command line on `argv` (else the process's own) and returns the exit code."""
    arguments, is_debug = _without_debug(list(sys.argv[1:] if argv is None else argv))
    if threading.current_thread() is not threading.main_thread():  # only the main thread may set a signal's handler
        return _run(arguments, is_debug=is_debug)
    previous = signal.signal(signal.SIGTERM, _terminate)
    try:
        return _run(arguments, is_debug=is_debug)
    finally:
        signal.signal(signal.SIGTERM, previous or signal.SIG_DFL)


def _run(arguments: list[str], *, is_debug: bool) -> int:
    try:
        result = app(args=arguments, standalone_mode=False, prog_name="factcheck")
    except SystemExit as ending:
        if isinstance(ending.__context__, BrokenPipeError):  # typer ends with 1 where `--help | head` closed the pipe
            return 0
        raise
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except Exception as error:
        return _failed(error, arguments, is_debug=is_debug)
    return result if isinstance(result, int) else 0


def _failed(error: Exception, arguments: list[str], *, is_debug: bool) -> int:
    """Says in one line what went wrong, and gives the exit code: the user's to put right, or a bug of ours."""
    if isinstance(error, typer.TyperException):
        complain(usage_line(error, app, arguments))
    elif isinstance(error, FactcheckError) and not isinstance(error, InternalError):
        complain(str(error))
    elif isinstance(error, OSError) and _is_of_help(error):
        abandon_stdout()
        complain(f"cannot write to standard output: {error.strerror}")
    else:
        complain(crash_line(error, is_debug=is_debug))
        return INTERNAL
    return USAGE


def _is_of_help(error: OSError) -> bool:
    """Whether typer could not write a help page, the one thing that is not printed through `emit`."""
    return traceback.extract_tb(error.__traceback__)[-1].name == "echo"


def _without_debug(arguments: list[str]) -> tuple[list[str], bool]:
    """`--debug` may stand anywhere before a `--`: whoever repeats a command that crashed adds it at the end."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    options = [argument for argument in arguments[:end] if argument != "--debug"]
    return options + arguments[end:], len(options) < end


def _terminate(_signal: int, _frame: object) -> NoReturn:
    raise SystemExit(TERMINATED)
