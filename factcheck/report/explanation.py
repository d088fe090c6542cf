"""One finding with everything behind it: both sides in their context, each relation's reason, the nearest other evidence."""

from collections.abc import Sequence

from factcheck.errors import UnknownFinding
from factcheck.model import Finding, Relation, Report, Span
from factcheck.model.base import Noun
from factcheck.report.excerpt import sentence_bounds
from factcheck.report.lookup import Lookup


class Passage(Noun):
    """A claim where it stands: its value, its sentence, and that sentence with the one before and after."""

    claim_id: str
    article_id: str
    context: Span
    sentence: Span
    value: Span


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
    sides = tuple(
        ExplainedSide(value=side.value, passages=tuple(_passage(claim_id, lookup) for claim_id in side.claim_ids))
        for side in finding.sides
    )
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


def _passage(claim_id: str, lookup: Lookup) -> Passage:
    claim = lookup.claims[claim_id]
    text = lookup.text(claim.article_id, claim.span)
    start, end = sentence_bounds(text, claim.span.start, claim.span.end)
    begin = sentence_bounds(text, start - 2, start - 1)[0] if start > 2 else start
    finish = sentence_bounds(text, end + 1, end + 2)[1] if end + 2 < len(text) else end
    field = claim.span.field
    return Passage(
        claim_id=claim_id,
        article_id=claim.article_id,
        context=Span(start=min(begin, start), end=max(finish, end), field=field),
        sentence=Span(start=start, end=end, field=field),
        value=claim.value_span,
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
