"""One finding with everything behind it: both sides in their context, each relation's reason, the nearest other evidence."""

from collections.abc import Sequence

from factcheck.errors import UnknownFinding
from factcheck.model import Claim, Finding, Relation, Report, Span
from factcheck.model.base import Noun
from factcheck.report.excerpt import sentence_bounds
from factcheck.report.lookup import Lookup


class Passage(Noun):
    """Claims where they stand: their values, their sentence, and that sentence with the one before and after."""

    claim_ids: tuple[str, ...]
    article_id: str
    context: Span
    sentence: Span
    values: tuple[Span, ...]


class ExplainedSide(Noun):
    """One value of the finding with every passage that gives it."""

    value: str
    passages: tuple[Passage, ...]


class NearPassage(Noun):
    """A passage that no side quotes and whose chunk vector is near those that are quoted."""

    article_id: str
    span: Span
    similarity: float
    """Cosine of the chunk vectors, up to 1."""


class Explanation(Noun):
    """Why a finding was raised, and what else bears on it."""

    finding: Finding
    sides: tuple[ExplainedSide, ...]
    relations: tuple[Relation, ...]
    """The relations between claims of different sides."""
    nearest: tuple[NearPassage, ...] = ()


def explanation_of(finding_id: str, report: Report, *, nearest: Sequence[NearPassage] = ()) -> Explanation:
    """The explanation of the finding with that id, or with an id that begins so and is the only one; else UnknownFinding."""
    lookup = Lookup(report)
    finding = find_finding(finding_id, report)
    sides = tuple(ExplainedSide(value=side.value, passages=tuple(_passages(side.claim_ids, lookup))) for side in finding.sides)
    return Explanation(finding=finding, sides=sides, relations=_relations(finding, lookup), nearest=tuple(nearest))


def find_finding(finding_id: str, report: Report) -> Finding:
    """The one finding whose id is, or begins with, `finding_id`; else UnknownFinding."""
    exact = [finding for finding in report.findings if finding.id == finding_id]
    found = exact or [finding for finding in report.findings if finding_id and finding.id.startswith(finding_id)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UnknownFinding(f"{finding_id!r} begins several findings: {', '.join(finding.id for finding in found)}")
    known = ", ".join(finding.id for finding in report.findings)
    there = f"these inputs have {known}" if known else "these inputs have no finding"
    raise UnknownFinding(f"no finding {finding_id!r}: {there}; use the same files and --today as the report it comes from")


def _passages(claim_ids: Sequence[str], lookup: Lookup) -> list[Passage]:
    """One passage a sentence, however many of the claims stand in it."""
    by_sentence: dict[tuple[str, Span], list[Claim]] = {}
    for claim_id in claim_ids:
        claim = lookup.claims[claim_id]
        by_sentence.setdefault((claim.article_id, lookup.sentence(claim)), []).append(claim)
    return [_passage(sentence, claims, lookup) for (_, sentence), claims in by_sentence.items()]


def _passage(sentence: Span, claims: Sequence[Claim], lookup: Lookup) -> Passage:
    text = lookup.text(claims[0].article_id, sentence)
    start, end = sentence.start, sentence.end
    begin = sentence_bounds(text, start - 2, start - 1)[0] if start > 2 else start
    finish = sentence_bounds(text, end + 1, end + 2)[1] if end + 2 < len(text) else end
    return Passage(
        claim_ids=tuple(claim.id for claim in claims),
        article_id=claims[0].article_id,
        context=Span(start=min(begin, start), end=max(finish, end), field=sentence.field),
        sentence=sentence,
        values=tuple(sorted({claim.value_span for claim in claims}, key=lambda span: span.start)),
    )


def _relations(finding: Finding, lookup: Lookup) -> tuple[Relation, ...]:
    topic = lookup.topics.get(finding.topic_id)
    side_of = {claim_id: number for number, side in enumerate(finding.sides) for claim_id in side.claim_ids}
    relations = topic.relations if topic else ()
    return tuple(
        relation
        for relation in relations
        if relation.a in side_of and relation.b in side_of and side_of[relation.a] != side_of[relation.b]
    )
