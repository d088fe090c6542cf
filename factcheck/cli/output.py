"""Where a command's result goes: standard output, or a file that is either the old one or the whole new one."""

import os
import re
import shutil
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

from factcheck.errors import ConfigError

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
    if _is_special(target):
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
    """Writes `text` as UTF-8: to a temporary file in the same folder, synced, then renamed over `path`.

    A symbolic link is replaced, not followed; a device or a pipe is written to as it is. ConfigError when it cannot be
    done, with the old file as it was.
    """
    target = Path(path)
    data = text.encode("utf-8", "replace")
    try:
        if _is_special(target):
            target.write_bytes(data)
        else:
            _replace(target, data)
    except OSError as error:
        raise ConfigError(f"cannot write {path}: {error.strerror or error}") from error


def _replace(target: Path, data: bytes) -> None:
    temporary = target.with_name(f".factcheck-{os.urandom(8).hex()}.tmp")
    try:
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _mode(target)), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _mode(target: Path) -> int:
    return stat.S_IMODE(target.stat().st_mode) if target.is_file() else 0o666


def _sync_folder(folder: Path) -> None:
    """Makes the rename itself durable, where the system lets a folder be opened (Windows does not)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _is_special(target: Path) -> bool:
    return target.exists() and not target.is_file()


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
