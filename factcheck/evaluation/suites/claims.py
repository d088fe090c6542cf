"""claims: what was read of each article against what a labeller marked; right when the value's words and the property meet."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from factcheck.consistency.places import PLACES
from factcheck.evaluation.cases.labels import LabelledProperty, StoryLabels
from factcheck.evaluation.cases.stories import place_of
from factcheck.evaluation.providers import StoryRun
from factcheck.evaluation.scores import ALL, Figure, Remark, Score, Tally, not_scored
from factcheck.extract.rules.whereabouts import WHEREABOUTS
from factcheck.model import Article, Claim, QuantityValue, Span, TextValue

_KINDS: Mapping[str, str] = {
    **dict.fromkeys(("onset", "date-of", "time-of"), "time"),
    **{name: name for name in ("age", "name", "money")},
    "place-of": "place",
}
_PROPERTIES = frozenset(get_args(LabelledProperty))


@dataclass(frozen=True, slots=True)
class Reading:
    """A value of one property at one place of an article, by whomever read."""

    id: str
    article: int
    property: str
    span: Span
    words: str

    def meets(self, other: "Reading") -> bool:
        """Whether both read one property from overlapping words."""
        same = (self.article, self.property) == (other.article, other.property)
        return same and self.span.overlaps(other.span)


def score_claims(run: StoryRun) -> Score:
    """The claims of a story's articles against those labelled."""
    if not run.case.labels:
        return not_scored(run.case.id, "no labels")
    labelled = readings_of_labels(run.case.labels[0], run.articles)
    found = readings_of_claims(run.report.claims, run.numbers)
    return Score(run.case.id, claim_rows(found, labelled), tuple(_remarks(found, labelled)))


def claim_rows(found: Sequence[Reading], labelled: Sequence[Reading]) -> dict[str, Figure]:
    """One row for all, one for each kind of value, and one for each property."""
    rows: dict[str, Figure] = {ALL: _tally(found, labelled)}
    for title, group in (("kind {}", kind_of), ("{}", _property_of)):
        for name in sorted({group(one) for one in (*found, *labelled)}):
            rows[title.format(name)] = _tally(
                [one for one in found if group(one) == name], [one for one in labelled if group(one) == name]
            )
    return rows


def _property_of(one: Reading) -> str:
    return one.property


def kind_of(one: Reading) -> str:
    """The kind of value that its property has, as the label rules say."""
    return _KINDS.get(one.property, "quantity")


def _tally(found: Sequence[Reading], labelled: Sequence[Reading]) -> Tally:
    return Tally(
        sum(any(one.meets(other) for other in labelled) for one in found),
        len(found),
        sum(any(one.meets(other) for other in found) for one in labelled),
        len(labelled),
    )


def readings_of_labels(labels: StoryLabels, articles: Sequence[Article]) -> tuple[Reading, ...]:
    """The labelled claims."""
    return tuple(
        Reading(claim.id, number, claim.property, place_of(claim, number, articles).span, f"“{claim.value}” in “{claim.quote}”")
        for number, claim in labels.claims.values()
    )


def readings_of_claims(claims: Sequence[Claim], numbers: Mapping[str, int]) -> tuple[Reading, ...]:
    """The claims whose property the label rules know; a name only where an article first gives it, as it is labelled."""
    found: list[Reading] = []
    named: set[tuple[int, str]] = set()
    for claim in sorted(claims, key=lambda one: (numbers[one.article_id], one.span.field == "text", one.value_span.start)):
        name = labelled_property(claim)
        number = numbers[claim.article_id]
        if name is None:
            continue
        if isinstance(claim.value, TextValue) and name == "name":
            if (number, claim.value.text) in named:
                continue
            named.add((number, claim.value.text))
        found.append(
            Reading(claim.id, number, name, claim.value_span, f"“{_value(claim)}” in “{' '.join(claim.quote.split())}”")
        )
    return tuple(found)


def labelled_property(claim: Claim) -> str | None:
    """The label rules' name for the claim's property; None for one that they leave out.

    The program has a name for what a sum or a percentage is of (cost, revenue, turnout) and for what kind of place one is (a
    street, a stretch, a court), the label rules one for each; a weight or a temperature is labelled a magnitude.
    """
    if isinstance(claim.value, QuantityValue) and claim.value.kind in ("money", "percent"):
        return "money" if claim.value.kind == "money" else "share"
    if claim.property == "measure":
        return "magnitude"
    if claim.property in PLACES and claim.property not in WHEREABOUTS:
        return "place-of"
    name = _SAME_LABEL.get(claim.property, claim.property)
    return name if name in _PROPERTIES else None


_SAME_LABEL = {"act-date": "date-of", "start-time": "onset"}
"""A scheduled event has a date-of too, and what lasts begins at its onset, to the minute or the day."""


def _value(claim: Claim) -> str:
    return claim.value.text if isinstance(claim.value, TextValue) else claim.value.surface


def _remarks(found: Sequence[Reading], labelled: Sequence[Reading]) -> Iterator[Remark]:
    for one in labelled:
        if not any(one.meets(other) for other in found):
            yield Remark("missed", one.property, f"A{one.article + 1}, {one.property}", (one.words,))
    for one in found:
        if not any(one.meets(other) for other in labelled):
            yield Remark("false alarm", one.property, f"A{one.article + 1}, read as {one.property}", (one.words,))
