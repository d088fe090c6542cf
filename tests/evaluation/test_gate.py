"""The gate falls when a figure falls, when a case changes, when a figure is gone; floors go down only with a reason."""

from pathlib import Path

import pytest

from factcheck.errors import ConfigError
from factcheck.evaluation.baseline import Baseline, baseline_text, judge, new_baseline, read_baseline
from factcheck.evaluation.run import Scored, SuiteResult, results_of
from factcheck.evaluation.scores import Figure, Ills, Score, Share, Tally
from factcheck.evaluation.suites.findings import QUIET, QUIET_CLEAN
from factcheck.evaluation.table import gate_lines

CASES = {"stories/dev/a": "1"}


def ran(right: int, alarms: int = 1, total: int = 10) -> tuple[SuiteResult, ...]:
    """A run of the findings suite that found so many of ten, with so many alarms on quiet stories."""
    rows: dict[str, Figure] = {
        "all": Tally(right, right, right, total),
        QUIET: Ills(alarms, 3),
        QUIET_CLEAN: Share(2, 3),
        "Q101": Tally(right, right, right, total),
    }
    return results_of([Scored("findings", "dev", Score("a", rows))], "rules")


@pytest.fixture
def floor() -> Baseline:
    """Taken at seven of ten, one alarm."""
    return new_baseline(ran(7), Baseline(), CASES)


def test_the_same_run_passes(floor: Baseline) -> None:
    """Nothing fell, nothing rose; the rows of single rules have no floor."""
    verdict = judge(ran(7), floor, CASES)
    assert verdict.is_passed
    assert not verdict.risen
    assert set(floor.floors) == {
        "findings/dev/all/precision", "findings/dev/all/recall", "findings/dev/all/f1",
        f"findings/dev/{QUIET}/count", f"findings/dev/{QUIET_CLEAN}/rate",
    }  # fmt: skip


def test_a_fall_is_named(floor: Baseline) -> None:
    """With the figure and its floor; of alarms, more is a fall."""
    verdict = judge(ran(6), floor, CASES)
    assert not verdict.is_passed
    assert [move.name for move in verdict.fallen] == ["findings/dev/all/recall", "findings/dev/all/f1"]
    assert next(gate_lines(verdict)) == "fell: findings/dev/all/recall 0.6, floor 0.7"
    assert [move.name for move in judge(ran(7, alarms=2), floor, CASES).fallen] == [f"findings/dev/{QUIET}/count"]


def test_a_rise_passes_and_is_told(floor: Baseline) -> None:
    """Until the floor is taken anew; fewer alarms are a rise."""
    verdict = judge(ran(8, alarms=0), floor, CASES)
    assert verdict.is_passed
    assert len(verdict.risen) == 3
    assert new_baseline(ran(8, alarms=0), floor, CASES).floors["findings/dev/all/recall"] == 0.8


def test_a_figure_that_is_gone_falls(floor: Baseline) -> None:
    """Nothing scored where something was is no pass: labels that vanish do not open the gate."""
    verdict = judge(ran(0, total=0), floor, CASES)
    assert not verdict.is_passed
    assert "findings/dev/all/recall" in verdict.unmeasured


def test_a_suite_that_did_not_run_is_left_aside(floor: Baseline) -> None:
    """`--suite` and `--split` judge what they ran."""
    [result] = ran(7)
    assert judge((result.model_copy(update={"split": "other"}),), floor, CASES).unmeasured == ()


def test_a_changed_case_names_itself(floor: Baseline) -> None:
    """Changed, new or gone: the floors are of other cases."""
    verdict = judge(ran(7), floor, {"stories/dev/a": "2", "stories/dev/b": "1"})
    assert verdict.changed_cases == ("stories/dev/a (changed)", "stories/dev/b (new)")
    assert not verdict.is_passed
    assert judge(ran(7), floor, {}).changed_cases == ("stories/dev/a (gone)",)


def test_floors_go_down_only_with_a_reason(floor: Baseline, tmp_path: Path) -> None:
    """Which is kept in the file with the floors that were given up."""
    with pytest.raises(ConfigError, match=r"recall 0\.7 to 0\.5.*--reason"):
        new_baseline(ran(5), floor, CASES, " ")
    path = tmp_path / "baseline.json"
    path.write_text(baseline_text(new_baseline(ran(5), floor, CASES, "a rule was taken out")), encoding="utf-8")
    kept = read_baseline(path)
    assert kept.floors["findings/dev/all/recall"] == 0.5
    assert kept.history[-1].reason == "a rule was taken out"
    assert kept.history[-1].lowered["findings/dev/all/recall"] == (0.7, 0.5)


def test_changed_cases_need_a_reason_too(floor: Baseline) -> None:
    """A floor is not carried over to other cases in silence."""
    with pytest.raises(ConfigError, match=r"stories/dev/a \(changed\)"):
        new_baseline(ran(9), floor, {"stories/dev/a": "2"})
