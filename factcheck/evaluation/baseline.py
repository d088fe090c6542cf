"""What was reached, kept: floors of the figures and digests of the cases they were measured on, and the gate that compares."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from factcheck.errors import ConfigError
from factcheck.evaluation.cases.files import read_json
from factcheck.evaluation.metrics import Metric
from factcheck.evaluation.run import SuiteName, SuiteResult
from factcheck.evaluation.suites.findings import QUIET, QUIET_CLEAN
from factcheck.evaluation.suites.model import ALL_CLAIMS, BOTH, HELD, MISSING, MODEL, RULES, UNUSED
from factcheck.evaluation.suites.mutations import ELSEWHERE, FOUND, SILENT
from factcheck.evaluation.suites.summaries import CARRIED, UNFOUNDED, WRONG
from factcheck.model.base import Noun

BASELINE = "baseline.json"
_HAIR = 1e-6
"""Floors are kept to six places."""
_ALL_ROWS: frozenset[SuiteName] = frozenset({"ingest", "stories"})
_ROWS: Mapping[SuiteName, frozenset[str]] = {
    "findings": frozenset({"all", QUIET, QUIET_CLEAN}),
    "relations": frozenset({"all", "contradicts"}),
    "summaries": frozenset({CARRIED, WRONG, UNFOUNDED}),
    "mutations": frozenset({FOUND, SILENT, ELSEWHERE}),
    "model": frozenset({*(f"{ALL_CLAIMS}, {reader}" for reader in (RULES, MODEL, BOTH)), "opinions", MISSING, UNUSED, HELD}),
}
"""Rows that have a floor; those of a kind or a property are small numbers that trade against each other."""


class Step(Noun):
    """A new baseline: when floors went down or cases changed, and why."""

    reason: str
    lowered: dict[str, tuple[float, float]] = Field(default_factory=dict)
    """The old floor and the new one."""
    changed_cases: tuple[str, ...] = ()


class Baseline(Noun):
    """Floors by "suite/split/row/figure" (a ceiling, for a count of ills), digests by case, and what was given up."""

    provider: str = "rules"
    floors: dict[str, float] = Field(default_factory=dict)
    cases: dict[str, str] = Field(default_factory=dict)
    history: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Move:
    """A figure against its floor."""

    name: str
    floor: float
    value: float
    is_better_low: bool

    @property
    def has_fallen(self) -> bool:
        """Whether it is worse than the floor."""
        return self.value > self.floor + _HAIR if self.is_better_low else self.value < self.floor - _HAIR

    @property
    def has_risen(self) -> bool:
        """Whether it is better."""
        return self.value < self.floor - _HAIR if self.is_better_low else self.value > self.floor + _HAIR


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate says of a run."""

    fallen: tuple[Move, ...]
    risen: tuple[Move, ...]
    unmeasured: tuple[str, ...]
    """Floors of suites that ran and whose figure is gone: nothing was scored where something was."""
    unfloored: tuple[str, ...]
    changed_cases: tuple[str, ...]
    """Cases that are not as they were when the floors were taken: changed, added or gone."""

    @property
    def is_passed(self) -> bool:
        """Nothing fell, nothing is missing, and the cases are those of the floors."""
        return not (self.fallen or self.unmeasured or self.changed_cases)


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file; an empty one when there is no such file."""
    return read_json(path, Baseline)[0] if path.exists() else Baseline()


def gated(results: Iterable[SuiteResult]) -> dict[str, Metric]:
    """The figures that have floors, by name; those of nothing are left out."""
    return {
        f"{result.suite}/{result.split}/{metric.row}/{metric.name}": metric
        for result in results
        for metric in result.metrics
        if metric.value is not None and (result.suite in _ALL_ROWS or metric.row in _ROWS.get(result.suite, {"all"}))
    }


def judge(results: Sequence[SuiteResult], baseline: Baseline, cases: Mapping[str, str]) -> Verdict:
    """The run against the baseline; suites and splits that did not run are left aside."""
    figures = gated(results)
    ran = {f"{result.suite}/{result.split}/" for result in results}
    moves = [
        Move(name, baseline.floors[name], _kept(metric), metric.is_better_low)
        for name, metric in figures.items()
        if name in baseline.floors
    ]
    return Verdict(
        fallen=tuple(move for move in moves if move.has_fallen),
        risen=tuple(move for move in moves if move.has_risen),
        unmeasured=tuple(name for name in baseline.floors if name not in figures and any(name.startswith(one) for one in ran)),
        unfloored=tuple(name for name in figures if name not in baseline.floors),
        changed_cases=tuple(changed(baseline.cases, cases)),
    )


def changed(before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    """The cases that differ, each with how; none when no digests were kept."""
    if not before:
        return
    for name in sorted(before.keys() | now.keys()):
        if before.get(name) != now.get(name):
            yield f"{name} ({'new' if name not in before else 'gone' if name not in now else 'changed'})"


def _kept(metric: Metric) -> float:
    return round(metric.value or 0.0, 6)


def new_baseline(results: Sequence[SuiteResult], old: Baseline, cases: Mapping[str, str], reason: str = "") -> Baseline:
    """The baseline with the floors of this run: up freely, down or on other cases only with a reason, which is kept.

    Floors of suites that did not run stay.
    """
    verdict = judge(results, old, cases)
    if not reason.strip() and not verdict.is_passed:
        raise ConfigError(f"{_given_up(verdict)}; say why with --reason")
    floors = {name: floor for name, floor in old.floors.items() if name not in verdict.unmeasured}
    floors |= {name: _kept(metric) for name, metric in gated(results).items()}
    lowered = {move.name: (move.floor, move.value) for move in verdict.fallen}
    step = Step(reason=reason.strip(), lowered=lowered, changed_cases=verdict.changed_cases)
    is_kept = bool(lowered or verdict.changed_cases or verdict.unmeasured)
    return Baseline(
        floors=dict(sorted(floors.items())),
        cases=dict(sorted(cases.items())),
        history=(*old.history, *([step] if is_kept else [])),
    )


def _given_up(verdict: Verdict) -> str:
    parts = []
    if verdict.fallen:
        names = ", ".join(f"{move.name} {move.floor:g} to {move.value:g}" for move in verdict.fallen)
        parts.append(f"floors would go down: {names}")
    if verdict.unmeasured:
        parts.append(f"figures are gone: {', '.join(verdict.unmeasured)}")
    if verdict.changed_cases:
        parts.append(f"cases are not those of the floors: {', '.join(verdict.changed_cases)}")
    return "; ".join(parts)


def baseline_text(baseline: Baseline) -> str:
    """The file's text."""
    return baseline.model_dump_json(indent=1) + "\n"
