"""How far two labellers of the same stories agree: span F1 for claims by property, Cohen's kappa on pairs that both gave."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck.evaluation.cases.labels import StoryLabels
from factcheck.evaluation.cases.stories import StoryCase
from factcheck.evaluation.metrics import Metric, metrics_of
from factcheck.evaluation.scores import Confusion, Figure, summed
from factcheck.evaluation.suites.claims import Reading, claim_rows, readings_of_labels

CLAIMS, PAIRS = "claims", "relations of pairs"


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of two labellers, over the stories that both have finished."""

    stories: int
    metrics: tuple[Metric, ...]
    given_by_one: int
    """Pairs that only one of the two gave: not scored."""
    differing: tuple[str, ...]
    """The pairs on which they differ, in words."""


def agreement(stories: Iterable[StoryCase]) -> Agreement:
    """The agreement of the first two labellers of each story; of the claims of `all`, then of each property, then of pairs."""
    rows: list[Mapping[str, Figure]] = []
    alone = count = 0
    differing: list[str] = []
    for case in stories:
        if len(case.labels) < 2:
            continue
        count += 1
        one, other = (readings_of_labels(labels, case.articles) for labels in case.labels[:2])
        both, single = _pairs(case.labels[0], case.labels[1], one, other)
        alone += single
        differing += [f"{case.id} {where}: {ours} or {theirs}" for where, (ours, theirs) in both if ours != theirs]
        claims = {f"{CLAIMS}: {row}": figure for row, figure in claim_rows(other, one).items()}
        rows.append({**claims, PAIRS: Confusion.of(pair for _, pair in both)})
    metrics = tuple(metric for row, figure in summed(rows).items() for metric in metrics_of(row, figure))
    return Agreement(count, metrics, alone, tuple(differing))


_Both = list[tuple[str, tuple[str, str]]]


def _pairs(
    ours: StoryLabels, theirs: StoryLabels, our_claims: Iterable[Reading], their_claims: Iterable[Reading]
) -> tuple[_Both, int]:
    """The verdicts on the pairs that both gave, claims being the same when they meet; and how many only one gave."""
    mine = {reading.id: reading for reading in our_claims}
    same = {reading.id: [one.id for one in mine.values() if one.meets(reading)] for reading in their_claims}
    known = {frozenset((pair.a, pair.b)): pair.relation for pair in ours.pairs}
    found: _Both = []
    met: set[frozenset[str]] = set()
    alone = 0
    for pair in theirs.pairs:
        keys = [frozenset((a, b)) for a in same.get(pair.a, ()) for b in same.get(pair.b, ())]
        key = next((one for one in keys if one in known), None)
        if key is None:
            alone += 1
            continue
        met.add(key)
        where = " against ".join(sorted(mine[name].words for name in key))
        found.append((where, (known[key], pair.relation)))
    return found, alone + len(known.keys() - met)
