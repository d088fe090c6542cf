"""The suites run over a folder of cases: every case scored, on as many processes as are asked for."""

import asyncio
import gc
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal, get_args

from factcheck.evaluation.cases.folder import PAGES_SPLIT, Cases, replies_folder
from factcheck.evaluation.cases.pages import PageCase
from factcheck.evaluation.cases.sentences import QuantitySentence, TimeSentence
from factcheck.evaluation.cases.stories import StoryCase
from factcheck.evaluation.metrics import Metric, metrics_of
from factcheck.evaluation.providers import StoryRun, provider_named
from factcheck.evaluation.replies import ModelRun, replayed
from factcheck.evaluation.scores import ALL, Figure, Remark, Score, not_scored, summed
from factcheck.evaluation.suites.claims import score_claims
from factcheck.evaluation.suites.findings import score_findings
from factcheck.evaluation.suites.grounding import score_grounding
from factcheck.evaluation.suites.ingest import score_page
from factcheck.evaluation.suites.model import score_with_model
from factcheck.evaluation.suites.mutations import score_mutations
from factcheck.evaluation.suites.quantities import score_quantities
from factcheck.evaluation.suites.relations import score_relations
from factcheck.evaluation.suites.stories import Collection, collections_of, score_stories
from factcheck.evaluation.suites.summaries import score_summaries
from factcheck.evaluation.suites.times import score_times
from factcheck.model.base import Noun

SuiteName = Literal[
    "ingest",
    "quantities",
    "times",
    "claims",
    "grounding",
    "stories",
    "relations",
    "findings",
    "summaries",
    "mutations",
    "model",
]
SUITES: tuple[SuiteName, ...] = get_args(SuiteName)
BY_REPORT: dict[SuiteName, Callable[[StoryRun], Score]] = {
    "claims": score_claims,
    "relations": score_relations,
    "findings": score_findings,
    "summaries": score_summaries,
}
"""Suites that look at the report on a story, which is made once for all of them."""
BY_STORY: dict[SuiteName, Callable[[StoryCase], Score]] = {"grounding": score_grounding, "mutations": score_mutations}


@dataclass(frozen=True, slots=True)
class Replayed:
    """A story to be read with a model: the folder of its recorded replies, None where there are none."""

    case: StoryCase
    folder: Path | None


_Payload = tuple[QuantitySentence | TimeSentence, ...] | tuple[PageCase, ...] | StoryCase | Collection | Replayed


@dataclass(frozen=True, slots=True)
class Unit:
    """What one process does at a time: some suites on a story, or one suite on something else."""

    suites: tuple[SuiteName, ...]
    split: str
    payload: _Payload
    weight: int
    """Roughly how long it takes, so that the longest begin first."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A case's score in one suite."""

    suite: SuiteName
    split: str
    score: Score


class SuiteResult(Noun):
    """What a suite says of one split."""

    suite: SuiteName
    split: str
    provider: str
    scored: int
    not_scored: int
    metrics: tuple[Metric, ...]
    remarks: tuple[tuple[str, Remark], ...]
    """With the case that each is about."""

    def metric(self, row: str, name: str) -> Metric | None:
        """One figure, if the suite has it."""
        return next((one for one in self.metrics if (one.row, one.name) == (row, name)), None)


def run_suites(
    cases: Cases, *, suites: Iterable[SuiteName] = SUITES, splits: Iterable[str] = (), provider: str = "rules", jobs: int = 1
) -> tuple[SuiteResult, ...]:
    """The results of the suites, in their order, for each split (all, when none is named)."""
    wanted = set(splits)
    units = [unit for unit in units_of(cases, tuple(suites)) if not wanted or unit.split in wanted]
    units.sort(key=lambda unit: -unit.weight)
    work = partial(score_unit, provider=provider)
    if jobs == 1:
        scored = [one for unit in units for one in work(unit)]
    else:
        with ProcessPoolExecutor(max_workers=jobs, initializer=_collect_seldom) as pool:
            scored = [one for found in pool.map(work, units) for one in found]
    return results_of(scored, provider)


def _collect_seldom() -> None:
    """Look for garbage a thousand times as seldom: a worker lives for half a minute, and looking is a fifth of its work."""
    gc.freeze()
    gc.set_threshold(1_000_000, 20, 20)


def units_of(cases: Cases, suites: Sequence[SuiteName]) -> list[Unit]:
    """The work there is for the suites."""
    units = [
        Unit((kind,), split, sentences, len(sentences) // 20)
        for (kind, split), sentences in cases.sentences.items()
        if kind in suites
    ]
    if "ingest" in suites and cases.pages:
        units.append(Unit(("ingest",), PAGES_SPLIT, cases.pages, 50))
    by_story = tuple(name for name in SUITES if name in suites and (name in BY_REPORT or name in BY_STORY))
    for split, stories in cases.stories.items():
        if by_story:
            units += [Unit(by_story, split, story, 10 * len(story.records)) for story in stories]
        if "stories" in suites:
            units += [
                Unit(("stories",), split, one, sum(len(case.records) for case in one.cases))
                for one in collections_of(split, stories)
            ]
        if "model" in suites and replies_folder(cases.folder).is_dir():
            units += [Unit(("model",), split, _replayed(cases.folder, story), 20 * len(story.records)) for story in stories]
    return units


def _replayed(folder: Path, story: StoryCase) -> Replayed:
    own = replies_folder(folder) / story.id
    return Replayed(story, own if own.is_dir() else None)


def score_unit(unit: Unit, *, provider: str = "rules") -> list[Scored]:
    """The scores of one unit."""
    payload = unit.payload
    if isinstance(payload, Collection):
        return [Scored("stories", unit.split, score_stories(payload))]
    if isinstance(payload, Replayed):
        return [Scored("model", unit.split, _replayed_score(payload))]
    if isinstance(payload, StoryCase):
        run = StoryRun(payload, provider_named(provider))
        return [Scored(suite, unit.split, _story_score(suite, payload, run)) for suite in unit.suites]
    return [Scored(unit.suites[0], unit.split, _case_score(case)) for case in payload]


def _story_score(suite: SuiteName, case: StoryCase, run: StoryRun) -> Score:
    return BY_REPORT[suite](run) if suite in BY_REPORT else BY_STORY[suite](case)


def _replayed_score(given: Replayed) -> Score:
    if given.folder is None:
        return not_scored(given.case.id, "no replies are recorded")
    return score_with_model(given.case, asyncio.run(replayed(given.case, given.folder)))


def model_results(cases: Cases, runs: Mapping[str, ModelRun], provider: str) -> tuple[SuiteResult, ...]:
    """The results of the suite `model` on stories that were read just now; stories that were not are left out."""
    scored = [
        Scored("model", split, score_with_model(story, runs[story.id]))
        for split, stories in cases.stories.items()
        for story in stories
        if story.id in runs
    ]
    return results_of(scored, provider)


def _case_score(case: QuantitySentence | TimeSentence | PageCase) -> Score:
    if isinstance(case, QuantitySentence):
        return score_quantities(case)
    return score_times(case) if isinstance(case, TimeSentence) else score_page(case)


def results_of(scored: Sequence[Scored], provider: str) -> tuple[SuiteResult, ...]:
    """The scores added up by suite and split; cases in the order of their names."""
    groups: dict[tuple[SuiteName, str], list[Score]] = {}
    for one in scored:
        groups.setdefault((one.suite, one.split), []).append(one.score)
    ordered = sorted(groups, key=lambda key: (SUITES.index(key[0]), key[1]))
    return tuple(
        _result(suite, split, provider, sorted(groups[suite, split], key=lambda score: score.case)) for suite, split in ordered
    )


def _result(suite: SuiteName, split: str, provider: str, scores: Sequence[Score]) -> SuiteResult:
    rows = summed(score.rows for score in scores)
    return SuiteResult(
        suite=suite,
        split=split,
        provider=provider,
        scored=sum(score.scored for score in scores),
        not_scored=sum(score.not_scored for score in scores),
        metrics=tuple(metric for row, figure in _ordered(rows.items()) for metric in metrics_of(row, figure)),
        remarks=tuple((score.case, remark) for score in scores for remark in score.remarks),
    )


def _ordered(rows: Iterable[tuple[str, Figure]]) -> list[tuple[str, Figure]]:
    """The row of all first, then the others in the order of their names."""
    return sorted(rows, key=lambda row: (row[0] != ALL, row[0]))
