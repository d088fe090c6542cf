"""A file is the old one or the whole new one, whichever step of writing it fails and wherever its process is killed."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import ConfigError
from factcheck.files import write_file
from factcheck.llm.recordings import export
from tests.llm.children import exchange

OLD, NEW = b"old", b"new" * 10_000
STEPS = ("open", "write", "fsync", "replace", "fsync of the folder")
ROOT = Path(__file__).parents[1]

_KILLED = """
import os, signal, sys
from pathlib import Path
from factcheck import files

def dying(call):
    def die(*arguments, **options):
        calls.append(call)
        if len(calls) == nth:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*arguments, **options)
    return die

calls, nth = [], int(sys.argv[2])
os.open, os.fdopen, os.fsync, Path.replace = dying(os.open), dying(os.fdopen), dying(os.fsync), dying(Path.replace)
files.write_file(sys.argv[1], b"new" * 10_000)
"""


class Disk:
    """A disk on which the nth step of writing fails."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, fails_at: int) -> None:
        self.steps = 0
        self._fails_at = fails_at
        monkeypatch.setattr(os, "open", self._failing(os.open))
        monkeypatch.setattr(os, "fsync", self._failing(os.fsync))
        monkeypatch.setattr(Path, "replace", self._failing(Path.replace))
        fdopen = os.fdopen

        def opened(*arguments: Any, **options: Any) -> Any:
            file = fdopen(*arguments, **options)
            return _File(file, self._failing(file.write))

        monkeypatch.setattr(os, "fdopen", opened)

    def _failing(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def step(*arguments: Any, **options: Any) -> Any:
            self.steps += 1
            if self.steps == self._fails_at:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return call(*arguments, **options)

        return step


class _File:
    """A file whose writing may fail after half of it is on the disk."""

    def __init__(self, file: Any, write: Callable[[bytes], int]) -> None:
        self._file, self._write = file, write

    def write(self, data: bytes) -> int:
        self._file.write(data[: len(data) // 2])
        return self._write(data[len(data) // 2 :])

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __enter__(self) -> "_File":
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()


def files(folder: Path) -> list[str]:
    """The names in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_whichever_step_fails_the_file_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full at the first step, then at the second, until all succeed: one message, no draft left."""
    target = tmp_path / "report.json"
    for fails_at in range(1, 20):
        target.write_bytes(OLD)
        with monkeypatch.context() as patch:
            disk = Disk(patch, fails_at)
            try:
                write_file(target, NEW)
                break
            except ConfigError as error:
                assert f"cannot write {target}: No space left" in str(error)  # noqa: PT017 - a loop until it succeeds
        assert target.read_bytes() in ({OLD} if fails_at <= STEPS.index("replace") + 1 else {NEW})
        assert files(tmp_path) == ["report.json"]
    assert disk.steps >= len(STEPS)
    assert (target.read_bytes(), files(tmp_path)) == (NEW, ["report.json"])


def test_recordings_that_cannot_be_written_are_told_and_the_old_ones_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same disk under a folder of two recordings: each is the old one or the new one, and the last try has both."""
    folder = tmp_path / "recorded"
    old = [exchange("one", response='{"a": 1}'), exchange("two", response='{"a": 1}')]
    new = [exchange("one", response='{"a": 2}'), exchange("two", response='{"a": 2}')]
    contents = [
        {path.name: path.read_bytes() for path in export(some, tmp_path / name)} for name, some in (("o", old), ("n", new))
    ]
    for fails_at in range(1, 40):
        export(old, folder)
        with monkeypatch.context() as patch:
            Disk(patch, fails_at)
            try:
                export(new, folder)
                break
            except ConfigError as error:
                assert "No space left" in str(error)  # noqa: PT017
        assert files(folder) == sorted(contents[0])
        assert all(path.read_bytes() in {kept[path.name] for kept in contents} for path in folder.iterdir())
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == contents[1]


def test_recordings_where_no_folder_can_be(tmp_path: Path) -> None:
    """A file in its place: the user's to put right, not a bug."""
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match="cannot make the folder"):
        export([exchange()], tmp_path / "file")


def test_wherever_it_is_killed_the_file_is_whole(tmp_path: Path) -> None:
    """SIGKILL before each step: the old file until the rename, and what the dead have left goes with a later write."""
    target = tmp_path / "report.json"
    for nth in range(1, 20):
        target.write_bytes(OLD)
        done = subprocess.run(
            [sys.executable, "-c", _KILLED, str(target), str(nth)], check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}
        )
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL
        assert target.read_bytes() in {OLD, NEW}
    assert nth > 4
    drafts = [path for path in tmp_path.iterdir() if path != target]
    assert drafts
    for draft in drafts:
        os.utime(draft, (0, 0))
    write_file(target, NEW)
    assert files(tmp_path) == ["report.json"]


def test_a_draft_of_another_that_is_at_work_stays(tmp_path: Path) -> None:
    """Only what is old is taken away."""
    (tmp_path / ".factcheck-0123.tmp").write_bytes(b"")
    write_file(tmp_path / "report.json", NEW)
    assert files(tmp_path) == [".factcheck-0123.tmp", "report.json"]
