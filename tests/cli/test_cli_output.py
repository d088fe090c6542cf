"""Where a report goes: the old file or the whole new one, never an input."""

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.cli.output import write_file
from factcheck.errors import ConfigError

if TYPE_CHECKING:
    from tests.cli.conftest import Run, Stages


def files(folder: Path) -> list[str]:
    """The names in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_report_in_a_file(run: "Run", stages: "Stages", page: str, tmp_path: Path) -> None:
    """Nothing on standard output, plain text in the file, no temporary file left."""
    tmp_path.joinpath("out.txt").write_text("old", encoding="utf-8")
    assert run("report", page, "-o", "out.txt") == (0, "", "")
    assert tmp_path.joinpath("out.txt").read_text(encoding="utf-8").startswith("1 article")
    assert files(tmp_path) == ["out.txt", "page.txt"]


def test_a_dash_is_standard_output(run: "Run", stages: "Stages", page: str, tmp_path: Path) -> None:
    """As everywhere."""
    assert run("report", page, "-o", "-").out.startswith("1 article")
    assert files(tmp_path) == ["page.txt"]


REFUSED = [
    pytest.param("page.txt", "it is one of the inputs", id="the input itself"),
    pytest.param("./page.txt", "it is one of the inputs", id="the input by another name"),
    pytest.param("link.txt", "it is one of the inputs", id="a link to the input"),
    pytest.param("factcheck.json", "it is one of the inputs", id="the corrections beside the input"),
    pytest.param("folder", "it is a folder", id="a folder"),
    pytest.param("nowhere/out.txt", "there is no folder nowhere", id="a folder that is not there"),
    pytest.param("page.txt/out.txt", "there is no folder page.txt", id="a file as a folder"),
]


@pytest.mark.parametrize(("output", "reason"), REFUSED)
def test_refused(run: "Run", stages: "Stages", page: str, tmp_path: Path, output: str, reason: str) -> None:
    """One line, exit 2, the input untouched, and no work done first."""
    tmp_path.joinpath("folder").mkdir()
    tmp_path.joinpath("factcheck.json").write_text("{}", encoding="utf-8")
    tmp_path.joinpath("link.txt").symlink_to("page.txt")
    stages.error = AssertionError("must not be reached")
    outcome = run("report", page, "-o", output)
    assert outcome.code == 2
    assert reason in outcome.err
    assert outcome.err.count("\n") == 1
    assert tmp_path.joinpath("page.txt").read_text(encoding="utf-8").startswith("Flood")


@pytest.mark.parametrize("call", ["open", "fsync", "replace"])
def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    """Whichever step the disk refuses, the old report stands and no temporary file is left."""
    target = tmp_path / "out.txt"
    target.write_text("old", encoding="utf-8")

    def full(*_arguments: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*((Path, "replace", full) if call == "replace" else (os, call, full)))
    with pytest.raises(ConfigError, match="No space left on device"):
        write_file(str(target), "new")
    monkeypatch.undo()
    assert target.read_text(encoding="utf-8") == "old"
    assert files(tmp_path) == ["out.txt"]


def test_the_file_keeps_its_mode_and_a_link_is_replaced(tmp_path: Path) -> None:
    """A report for colleagues stays readable to them; what a link points to is not written over."""
    kept = tmp_path / "kept.txt"
    kept.write_text("old", encoding="utf-8")
    kept.chmod(0o640)
    write_file(str(kept), "new")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640
    link = tmp_path / "link.txt"
    link.symlink_to("kept.txt")
    write_file(str(link), "newer")
    assert (link.is_symlink(), kept.read_text(encoding="utf-8")) == (False, "new")


def test_a_device_is_written_to_as_it_is() -> None:
    """`-o /dev/null` does not put a file in its place."""
    write_file(os.devnull, "new")
    assert not Path(os.devnull).is_file()
