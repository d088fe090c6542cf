"""Where a command's result goes: standard output, or a file that is either the old one or the whole new one."""

import os
import re
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from factcheck import files
from factcheck.errors import ConfigError
from factcheck.files import is_special

_LATE_CONTROLS = re.compile(r"[\x7f-\x9f]")  # JSON allows them raw inside strings; U+009B starts a sequence on some terminals


def is_styled() -> bool:
    """Whether standard output takes colours: a terminal, unless NO_COLOR or TERM=dumb; FORCE_COLOR says yes for a pipe."""
    if os.environ.get("NO_COLOR") or sys.stdout is None:
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def columns() -> int:
    """The terminal's width, 80 where there is none."""
    return shutil.get_terminal_size((80, 24)).columns


def emit(text: str, *, is_json: bool = False) -> None:
    """Writes `text` to standard output; a reader that has gone away (`| head`) ends it quietly.

    JSON is UTF-8 whatever the terminal's encoding (RFC 8259); other text has characters replaced that the terminal lacks.
    """
    if sys.stdout is None:
        raise ConfigError("standard output is closed; use -o FILE or redirect it")
    if is_json:
        text = _LATE_CONTROLS.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
    encoding = "utf-8" if is_json else sys.stdout.encoding or "utf-8"
    data = text.encode(encoding, "replace")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        abandon_stdout()
    except OSError as error:
        abandon_stdout()
        raise ConfigError(f"cannot write to standard output: {error.strerror}") from error


def abandon_stdout() -> None:
    """Points standard output at nothing, so that Python's own flush at exit has nothing to complain of."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def check_output(path: str, inputs: Iterable[str]) -> None:
    """Raises ConfigError if `path` cannot be written, or is one of the inputs; before any work is done for it."""
    target = Path(path)
    if target.is_dir():
        raise ConfigError(f"cannot write {path}: it is a folder; name a file")
    folder = target.parent
    if not folder.is_dir():
        raise ConfigError(f"cannot write {path}: there is no folder {folder}")
    if is_special(target):
        return
    if not os.access(folder, os.W_OK | os.X_OK):
        raise ConfigError(f"cannot write {path}: no permission to write in {folder}")
    if target.exists() and not os.access(target, os.W_OK):
        raise ConfigError(f"cannot write {path}: the file is read-only")
    refuse_inputs(path, inputs)


def refuse_inputs(path: str, inputs: Iterable[str]) -> None:
    """Raises ConfigError if `path` is one of the files `inputs`."""
    target = Path(path)
    if target.exists() and any(_is_same(target, Path(source)) for source in inputs):
        raise ConfigError(f"will not write {path}: it is one of the inputs")


def write_file(path: str, text: str) -> None:
    """Writes `text` as UTF-8; see `factcheck.files.write_file`."""
    files.write_file(path, text.encode("utf-8", "replace"))


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
