"""The command line as a process: pipes that close, signals, missing streams."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = "import sys; from factcheck.cli.output import emit; from factcheck.cli import main; {}"


def python(program: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    """Runs a program in a process of its own."""
    return subprocess.run([sys.executable, "-c", PROGRAM.format(program)], check=False, capture_output=True, **options)  # type: ignore[call-overload, no-any-return]


def test_a_reader_that_goes_away_ends_it_quietly() -> None:
    """`factcheck rules | head -1` says nothing on standard error."""
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as pipe:
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM.format("emit('x' * 1_000_000); emit('more')")],
            stdout=pipe, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")


def test_help_to_a_reader_that_goes_away() -> None:
    """`factcheck --help` into a pipe that is closed."""
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as pipe:
        done = subprocess.run([sys.executable, "-m", "factcheck", "--help"], stdout=pipe, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["report", "--help"], ["rules"]], ids=" ".join)
def test_a_full_disk_is_one_line(arguments: list[str]) -> None:
    """Standard output that cannot be written to is the user's to put right, whatever was to be printed: exit 2."""
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([sys.executable, "-m", "factcheck", *arguments], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(b"factcheck: cannot write to standard output: No space left")
    assert done.stderr.count(b"\n") == 1


def test_a_closed_standard_output_is_one_line() -> None:
    """`>&-` leaves nowhere to print to."""
    done = python("sys.stdout = None; sys.exit(main(['--version']))")
    assert done.returncode == 2
    assert done.stderr.startswith(b"factcheck: standard output is closed")


def test_a_terminal_without_the_characters() -> None:
    """Text has them replaced; JSON stays UTF-8, since anything else is not JSON, with the controls that it allows escaped."""
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = python("emit('“a”\\n'); emit('\"é\\x9b\"\\n', is_json=True)", env=environment)
    assert done.stdout == '?a?\n"é\\u009b"\n'.encode()


def test_a_stop_signal_ends_with_143_and_no_traceback() -> None:
    """SIGTERM while a command runs."""
    program = "import os, signal; from factcheck.cli import app; app.emit = lambda _: os.kill(os.getpid(), signal.SIGTERM); "
    done = python(program + "sys.exit(main(['--version']))")
    assert (done.returncode, done.stderr) == (128 + signal.SIGTERM, b"")


def test_as_a_module() -> None:
    """`python -m factcheck` is the command, and no command is a usage error."""
    done = subprocess.run([sys.executable, "-m", "factcheck"], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"factcheck: Missing command")
