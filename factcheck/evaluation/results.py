"""The results kept in the repository, and what is made of them: a page, figures for the README, and what each rule is worth."""

import json
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files

from pydantic import Field

from factcheck.consistency.registry import rules
from factcheck.evaluation.agreement import agreement
from factcheck.evaluation.cases.folder import Cases
from factcheck.evaluation.metrics import Metric
from factcheck.evaluation.run import SuiteName, SuiteResult
from factcheck.evaluation.scores import Remark
from factcheck.evaluation.suites.findings import QUIET_CLEAN
from factcheck.evaluation.table import HELD_OUT, figure_words, remark_lines, rows_of, scored_words
from factcheck.model.base import Noun

RESULTS, MEASURED = "results.json", "measured.json"
_ORDER = ("broken", "false alarm", "wrong", "missed", "low")
_MOST: dict[SuiteName, int] = {"claims": 0, "relations": 12, "summaries": 0, "mutations": 12, "stories": 12, "model": 12}
"""How many misses are kept of a suite whose misses are many and alike; of the others, all."""
_DEV = "dev"


class RuleMeasured(Noun):
    """What a rule's findings on the labelled stories were worth, in one split."""

    split: str
    right: int
    raised: int
    """Findings of the rule, whatever their severity."""
    matters: int
    """What its family should have raised, by any rule."""


class Results(Noun):
    """The figures of a run, with the misses of the splits that may be read."""

    provider: str
    sizes: dict[str, tuple[int, int, int]] = Field(default_factory=dict)
    """Stories, articles and quiet stories by split."""
    suites: tuple[SuiteResult, ...]
    labelled_twice: int = 0
    """Stories with two labellers."""
    agreement: tuple[Metric, ...] = ()
    """How far the two agree, over those stories."""

    def suite(self, name: str, split: str) -> SuiteResult | None:
        """One suite's result on one split."""
        return next((one for one in self.suites if (one.suite, one.split) == (name, split)), None)


def results_to_keep(results: Sequence[SuiteResult], cases: Cases) -> Results:
    """The results without the misses of the held-out split, and with the hardest only where they are many."""
    sizes = {
        split: (len(stories), sum(len(story.records) for story in stories), sum(bool(story.is_quiet) for story in stories))
        for split, stories in cases.stories.items()
    }
    kept = [result.model_copy(update={"remarks": tuple(_hardest(result))}) for result in results]
    labellers = agreement(story for stories in cases.stories.values() for story in stories)
    return Results(
        provider=results[0].provider if results else "rules",
        sizes=sizes,
        suites=tuple(kept),
        labelled_twice=labellers.stories,
        agreement=labellers.metrics,
    )


def _hardest(result: SuiteResult) -> list[tuple[str, Remark]]:
    if result.split == HELD_OUT:
        return []
    told = sorted((one for one in result.remarks if one[1].kind in _ORDER), key=lambda one: _ORDER.index(one[1].kind))
    return told[: _MOST.get(result.suite, len(told))]


def results_text(results: Results) -> str:
    """The file's text: one suite a line, so that a change shows where it is."""
    head = results.model_dump(mode="json", exclude={"suites"})
    lines = [json.dumps(suite.model_dump(mode="json"), ensure_ascii=False) for suite in results.suites]
    return json.dumps(head, ensure_ascii=False)[:-1] + ', "suites": [\n' + ",\n".join(lines) + "\n]}\n"


def read_results(text: str) -> Results:
    """The results of a file's text."""
    return Results.model_validate_json(text)


def results_page(results: Results) -> str:
    """evals/RESULTS.md."""
    parts = [_HEAD, *_sizes(results), "\n## Suites\n"]
    for suite in results.suites:
        parts += [f"\n### {suite.suite}, {suite.split}: {scored_words(suite)}\n", "| row | figures |\n|---|---|"]
        parts += [
            f"| {row} | {' · '.join(filter(None, map(figure_words, ones)))} |"
            for row, ones in rows_of(suite.metrics).items()
            if _is_told(ones)
        ]
    parts += _agreement_lines(results)
    parts += ["\n## Rules\n", *_rule_lines(results), "\n## Open misses and false alarms of dev\n"]
    parts += [line for suite in results.suites if suite.remarks for line in _open(suite)]
    return "\n".join(parts) + "\n"


_HEAD = """\
# What the evals measure

Generated from `evals/results.json` (`make results`). Read by the rules; the suite `model` sets recorded replies of a language
model beside them. P, R and F1 are precision, recall and their
harmonic mean, with 95% Wilson intervals and counts; F1 and kappa have no interval. "Not scored" are cases without labels yet,
and pairs of claims of which one was not read. The test split is held out: figures only.
[docs/evals.md](../docs/evals.md) says what each suite asks.
"""


def _is_told(metrics: Sequence[Metric]) -> bool:
    """A rule that raised nothing and a row of nothing say nothing."""
    return any(metric.value is not None for metric in metrics)


def _sizes(results: Results) -> Iterator[str]:
    for split, (stories, articles, quiet) in results.sizes.items():
        yield f"- {split}: {stories} stories, {articles} articles, {quiet} of the stories without any contradiction"


def _agreement_lines(results: Results) -> Iterator[str]:
    if not results.labelled_twice:
        return
    yield f"\n## Two labellers, {results.labelled_twice} stories, neither having seen the other's labels or the rules\n"
    yield "| row | figures |\n|---|---|"
    yield from (f"| {row} | {' · '.join(map(figure_words, ones))} |" for row, ones in rows_of(results.agreement).items())


def _open(suite: SuiteResult) -> Iterator[str]:
    yield f"\n### {suite.suite}\n"
    yield "```text"
    for case, remark in suite.remarks:
        yield from remark_lines(case, remark)
    yield "```"


def rules_measured(results: Iterable[SuiteResult]) -> dict[str, tuple[RuleMeasured, ...]]:
    """For every rule, what it was worth in each split that was scored."""
    found: dict[str, list[RuleMeasured]] = {info.code: [] for info in rules()}
    for result in results:
        for code, measured in found.items():
            precision, recall = result.metric(code, "precision"), result.metric(code, "recall")
            if result.suite == "findings" and precision is not None and recall is not None:
                one = RuleMeasured(split=result.split, right=int(precision.right), raised=precision.n, matters=recall.n)
                measured.append(one)
    return {code: tuple(measured) for code, measured in found.items()}


def _rule_lines(results: Results) -> Iterator[str]:
    yield "Of what the rule raised, low too; and of what its family should have raised, by any rule.\n"
    yield "| rule | " + " | ".join(results.sizes) + " |"
    yield "|---|" + "---|" * len(results.sizes)
    titles = {info.code: info.title for info in rules()}
    for code, measured in rules_measured(results.suites).items():
        by_split = {one.split: measured_words(one) for one in measured}
        yield f"| {code} {titles[code]} | " + " | ".join(by_split.get(split, "-") for split in results.sizes) + " |"


def measured_words(measured: RuleMeasured) -> str:
    """What a rule was worth, in a few words."""
    if not measured.raised:
        return f"raised nothing of {measured.matters}"
    return f"{measured.right} of {measured.raised} right, {measured.right} of {measured.matters} found"


def measured_text(results: Results) -> str:
    """The package data that `factcheck rules` shows."""
    found = rules_measured(results.suites)
    lines = [f' "{code}": {json.dumps([one.model_dump() for one in ones])}' for code, ones in found.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def shipped_measures() -> dict[str, tuple[RuleMeasured, ...]]:
    """What each rule was worth when this version was made."""
    held = json.loads(files(__package__).joinpath(MEASURED).read_text(encoding="utf-8"))
    return {code: tuple(RuleMeasured.model_validate(one) for one in ones) for code, ones in held.items()}


def figures_block(results: Results) -> str:
    """Three figures for the README."""
    splits = [split for split in (_DEV, HELD_OUT) if results.suite("findings", split)]
    head = " | ".join(_split_words(results, split) for split in splits)
    lines = [f"| on labelled stories, by the rules | {head} |", "|---|" + "---|" * len(splits)]
    for title, row, name in (
        ("alarms that are right", "all", "precision"),
        ("contradictions that are raised", "all", "recall"),
        ("quiet stories without an alarm", QUIET_CLEAN, "rate"),
    ):
        cells = []
        for split in splits:
            suite = results.suite("findings", split)
            metric = suite.metric(row, name) if suite else None
            cells.append(f"{metric.right:g} of {metric.n}" if metric else "-")
        lines.append(f"| {title} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _split_words(results: Results, split: str) -> str:
    stories, articles, _ = results.sizes.get(split, (0, 0, 0))
    return f"{'held out' if split == HELD_OUT else split}: {stories} stories, {articles} articles"
