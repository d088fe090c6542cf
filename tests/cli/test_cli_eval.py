"""`factcheck eval` on a small folder: figures, the gate's exit codes, a new baseline, what it refuses."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.cli import main
from tests.evaluation.conftest import FACTS, LABELS, write_story

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A team's own folder of one story."""
    write_story(tmp_path / "own" / "tellmar", facts=FACTS)
    return tmp_path / "own"


def test_figures_and_gate(run: "Run", folder: Path) -> None:
    """Figures first; a floor taken, held, and, once the story is labelled otherwise, fallen."""
    first = run("eval", "--cases", "own", "--suite", "findings", "--jobs", "1")
    assert first.code == 0
    assert first.out.startswith("findings · own · 1 scored, 0 not\n  all")
    assert "have no floor yet" in first.out
    assert run("eval", "--cases", "own", "--suite", "findings", "--jobs", "1", "--strict").code == 1
    assert run("eval", "baseline", "--cases", "own", "--suite", "findings", "--jobs", "1").code == 0
    assert run("eval", "--cases", "own", "--suite", "findings", "--jobs", "1", "--strict").code == 0

    write_story(folder / "tellmar", facts={"quiet": True, "findings": []})
    fallen = run("eval", "--cases", "own", "--suite", "findings", "--misses", "--jobs", "1")
    assert fallen.code == 1
    assert "fell: findings/own/all/precision 0, floor 1" in fallen.out
    assert "case: stories/own/tellmar (changed)" in fallen.out
    assert "false alarm · tellmar · Q101" in fallen.out
    refused = run("eval", "baseline", "--cases", "own", "--suite", "findings", "--jobs", "1")
    assert refused.code == 2
    assert "--reason" in refused.err
    assert run("eval", "baseline", "--cases", "own", "--suite", "findings", "--jobs", "1", "--reason", "relabelled").code == 0


def test_show_and_agreement(run: "Run", folder: Path) -> None:
    """One story in full; no second labeller, nothing to agree on."""
    shown = run("eval", "show", "tell", "--cases", "own")
    assert "labelled   Q high: 38 or 41 dead" in shown.out
    assert run("eval", "agreement", "--cases", "own").out.startswith("0 stories with two labellers")


def test_what_is_wrong_is_said_in_a_line(run: "Run", folder: Path) -> None:
    """An unknown suite, an unknown folder, labels that do not fit: exit 2."""
    assert "no suite 'poetry'; there are ingest" in run("eval", "--cases", "own", "--suite", "poetry").err
    assert "there is no such folder" in run("eval", "--cases", "nowhere").err
    write_story(folder / "tellmar", labels={**LABELS, "labeller": ""})
    wrong = run("eval", "--cases", "own")
    assert wrong.code == 2
    assert "labels-one.json, line 2, labeller: String should have at least 1 character" in wrong.err


def test_only_a_whole_run_is_kept(run: "Run", folder: Path) -> None:
    """The results page tells of all suites or of none."""
    assert run("eval", "--cases", "own", "--write", "--suite", "findings", "--jobs", "1").code == 2
    assert not folder.joinpath("results.json").exists()
    assert main(["eval", "--cases", "own", "--write", "--jobs", "1"]) == 0
    assert folder.joinpath("results.json").exists()
