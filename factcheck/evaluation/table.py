"""Figures as lines of text: what `factcheck eval` prints and the results page holds."""

from collections.abc import Iterable, Iterator, Sequence

from factcheck.evaluation.agreement import Agreement
from factcheck.evaluation.baseline import Move, Verdict
from factcheck.evaluation.metrics import Metric
from factcheck.evaluation.run import SuiteResult
from factcheck.evaluation.scores import Remark

HELD_OUT = "test"
"""The split whose cases are shown as figures only: whoever reads them one by one tunes to them."""
BROKEN = "broken"
"""What must be mended before a case can be scored: a recording that no longer fits."""
_SHORT = {
    "precision": "P",
    "recall": "R",
    "f1": "F1",
    "rate": "",
    "accuracy": "accuracy",
    "kappa": "kappa",
    "count": "",
    "amount": "",
}


def table_lines(results: Iterable[SuiteResult]) -> Iterator[str]:
    """Every figure of every suite, a row a line."""
    for result in results:
        yield ""
        yield f"{result.suite} · {result.split} · {scored_words(result)}"
        rows = rows_of(result.metrics)
        width = max((len(row) for row in rows), default=0)
        for row, metrics in rows.items():
            yield f"  {row.ljust(width)}  {'  '.join(filter(None, map(figure_words, metrics)))}".rstrip()


def scored_words(result: SuiteResult) -> str:
    """How many were scored and how many could not be."""
    return f"{result.scored:,} scored, {result.not_scored:,} not"


def rows_of(metrics: Sequence[Metric]) -> dict[str, list[Metric]]:
    """The figures by row, rows in order."""
    rows: dict[str, list[Metric]] = {}
    for metric in metrics:
        rows.setdefault(metric.row, []).append(metric)
    return rows


def figure_words(metric: Metric) -> str:
    """One figure with its counts and its interval; a dash where there is nothing to make it of."""
    name = _SHORT[metric.name]
    if metric.name == "count":
        return f"{metric.right:g} in {metric.n}"
    if metric.value is None:
        return f"{name} -".strip()
    if metric.name == "amount":
        return f"{metric.value:,.1f} ({metric.right:,.0f} in all)"
    if metric.name in ("f1", "kappa"):
        return f"{name} {metric.value:.3f}" + (f" (n {metric.n})" if metric.name == "kappa" else "")
    right = f"{metric.right:.0f}" if float(metric.right).is_integer() else f"{metric.right:.1f}"
    interval = "" if metric.low is None or metric.high is None else f" [{metric.low:.2f}, {metric.high:.2f}]"
    return f"{name} {metric.value:.3f}{interval} {right}/{metric.n}".strip()


def remark_lines(case: str, remark: Remark) -> Iterator[str]:
    """A miss or a false alarm with its quotes."""
    yield f"{remark.kind} · {case} · {remark.row} · {' '.join(remark.what.split())}"
    yield from (f"    {' '.join(quote.split())}" for quote in remark.quotes)


def miss_lines(
    results: Iterable[SuiteResult], kinds: Iterable[str] = ("broken", "missed", "false alarm", "wrong", "low")
) -> Iterator[str]:
    """Every miss and false alarm, suite by suite; those of the held-out split are only counted, but for
    what is broken.
    """
    wanted = set(kinds)
    for result in results:
        remarks = [(case, remark) for case, remark in result.remarks if remark.kind in wanted]
        if not remarks:
            continue
        yield ""
        yield f"{result.suite} · {result.split}: {len(remarks)} misses and false alarms"
        if result.split == HELD_OUT:
            yield "  held out: not shown one by one (factcheck eval show CASE shows one story)"
            remarks = [one for one in remarks if one[1].kind == BROKEN]
        for case, remark in remarks:
            yield from (f"  {line}" for line in remark_lines(case, remark))


def gate_lines(verdict: Verdict) -> Iterator[str]:
    """What the gate says, the worst first."""
    yield from (f"fell: {_move_words(move)}" for move in verdict.fallen)
    yield from (f"gone: {name} has a floor and nothing was scored for it" for name in verdict.unmeasured)
    yield from (f"case: {name}" for name in verdict.changed_cases)
    yield from (f"rose: {_move_words(move)}" for move in verdict.risen)
    if verdict.unfloored:
        yield f"{len(verdict.unfloored)} figures have no floor yet"
    if not verdict.is_passed:
        yield "gate: not passed; mend it, or take a new baseline: factcheck eval baseline --reason '...'"
    else:
        rose = " (factcheck eval baseline raises the floors)" if verdict.risen or verdict.unfloored else ""
        yield f"gate: passed{rose}"


def _move_words(move: Move) -> str:
    return f"{move.name} {move.value:.4g}, floor {move.floor:.4g}"


def agreement_lines(found: Agreement) -> Iterator[str]:
    """The agreement of two labellers."""
    yield f"{found.stories} stories with two labellers; {found.given_by_one} pairs given by only one of them, not scored"
    rows = rows_of(found.metrics)
    width = max((len(row) for row in rows), default=0)
    for row, metrics in rows.items():
        yield f"  {row.ljust(width)}  {'  '.join(map(figure_words, metrics))}"
