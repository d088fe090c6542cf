"""relations: the verdict on each pair of claims that a labeller gave, where both were read; accuracy and Cohen's kappa."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.evaluation.cases.labels import LabelledPair
from factcheck.evaluation.providers import StoryRun
from factcheck.evaluation.scores import ALL, Confusion, Figure, Remark, Score, Share, Tally, not_scored
from factcheck.evaluation.suites.claims import Reading, readings_of_claims, readings_of_labels
from factcheck.model import Report

APART = "differs-in-scope"
"""Two claims that share no topic were kept apart, which is what the label rules call another scope."""
CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A labelled pair with the report's verdict on it; None when one of the two was not read."""

    pair: LabelledPair
    found: str | None


def score_relations(run: StoryRun) -> Score:
    """The verdicts on a story's labelled pairs."""
    labels = run.case.finished
    if labels is None:
        return not_scored(run.case.id, "no finished labels")
    labelled = {one.id: one for one in readings_of_labels(labels, run.articles)}
    found = readings_of_claims(run.report.claims, run.numbers)
    relations = _relations(run.report)
    verdicts = [_verdict(pair, labelled, found, relations) for pair in labels.pairs]
    known = [verdict for verdict in verdicts if verdict.found is not None]
    remarks = tuple(_remarks(known, labelled))
    return Score(run.case.id, _rows(known), remarks, scored=len(known), not_scored=len(verdicts) - len(known))


def _verdict(
    pair: LabelledPair, labelled: Mapping[str, Reading], found: Sequence[Reading], relations: Mapping[frozenset[str], str]
) -> Verdict:
    ours, theirs = ([one.id for one in found if one.meets(labelled[name])] for name in (pair.a, pair.b))
    if not ours or not theirs:
        return Verdict(pair, None)
    given = [relations[frozenset((one, other))] for one in ours for other in theirs if frozenset((one, other)) in relations]
    return Verdict(pair, given[0] if given else APART)


def _relations(report: Report) -> dict[frozenset[str], str]:
    return {frozenset((one.a, one.b)): one.relation for topic in report.topics for one in topic.relations}


def _rows(verdicts: Sequence[Verdict]) -> dict[str, Figure]:
    pairs = [(verdict.pair.relation, verdict.found or "") for verdict in verdicts]
    rows: dict[str, Figure] = {ALL: Confusion.of(pairs)}
    both = sum(one == other == CONTRADICTS for one, other in pairs)
    claimed, labelled = (sum(pair[side] == CONTRADICTS for pair in pairs) for side in (1, 0))
    rows[CONTRADICTS] = Tally(both, claimed, both, labelled)
    for name in sorted({one for one, _ in pairs} - {CONTRADICTS}):
        rows[f"labelled {name}"] = Share(
            sum(one == other == name for one, other in pairs), sum(one == name for one, _ in pairs)
        )
    return rows


def _remarks(verdicts: Sequence[Verdict], labelled: Mapping[str, Reading]) -> Iterator[Remark]:
    for verdict in verdicts:
        pair = verdict.pair
        if pair.relation != verdict.found:
            quotes = tuple(f"A{labelled[name].article + 1} {labelled[name].words}" for name in (pair.a, pair.b))
            what = f"{labelled[pair.a].property}: {pair.relation}, not {verdict.found} ({pair.why})"
            yield Remark("wrong", pair.relation, what, quotes)
