"""A file that is either the old one or the whole new one, whatever happens while it is written."""

import os
import stat
import time
from pathlib import Path

from factcheck.errors import ConfigError

_DRAFT = ".factcheck-{}.tmp"
_STALE_SECONDS = 3600.0
"""Nothing writes a report for an hour: a draft that old was left by a process that was killed."""


def write_file(path: Path | str, data: bytes) -> None:
    """Writes `data`: to a temporary file in the same folder, synced, then renamed over `path`.

    A symbolic link is replaced, not followed; a device or a pipe is written to as it is. ConfigError when it cannot be done,
    with the old file as it was.
    """
    target = Path(path)
    try:
        if is_special(target):
            target.write_bytes(data)
        else:
            _replace(target, data)
    except OSError as error:
        raise ConfigError(f"cannot write {path}: {error.strerror or error}") from error


def is_special(target: Path) -> bool:
    """Whether it is there and no plain file: a device, a pipe, a folder."""
    return target.exists() and not target.is_file()


def _replace(target: Path, data: bytes) -> None:
    _sweep(target.parent)
    draft = target.with_name(_DRAFT.format(os.urandom(8).hex()))
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _mode(target)), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _sweep(folder: Path) -> None:
    """Take away what killed processes have left."""
    for draft in folder.glob(_DRAFT.format("*")):
        if draft.stat().st_mtime < time.time() - _STALE_SECONDS:
            draft.unlink(missing_ok=True)


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
