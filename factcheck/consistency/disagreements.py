"""Where a sentence of a story, written by a model, says that its reports disagree, and they do.

The sentence has been held against what it cites. Here it is taken apart: which claims of the cited sentences it tells, and
which two of them, of two articles, cannot both be right.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from factcheck.consistency.intervals import fit_quantities, fit_times
from factcheck.consistency.moments import may_be_one_moment
from factcheck.consistency.story_view import StoryView
from factcheck.extract.rules.names import same_name
from factcheck.model import QuantityValue, Span, Statement, StorySentence, TextValue, TimeValue
from factcheck.text.quantities import find_quantities
from factcheck.text.times import find_times

_REPORT = r"(?:report|article|account|outlet|paper|newspaper|version|source|agency|story)s?"
_SAYS_DISAGREE = re.compile(
    r"\b(?:differ|differs|differing|disagree|disagrees|conflict|conflicts|conflicting|contradict|contradicts|vary|varies|"
    r"discrepancy|whereas)\b"
    r"|\bnot (?:agreed|agree|on the)\b"
    rf"|\b(?:one|two|three|some|others?|another|the other) (?:of the )?{_REPORT}\b"
    r"|\bin one\b.*\bin (?:another|the other|others)\b"
    r"|\baccording to\b.*\baccording to\b",
    re.IGNORECASE,
)
"""The ways in which a summary that is told to state disagreement as disagreement does so."""
_SAYS_MOVED = re.compile(
    r"\b(?:rose|risen|rises|rising|climbed|grew|grown|increased|fell|up from|down from|earlier|initially|at first|"
    r"(?:had )?first (?:spoken|given|put|said|reported|told)|previously|latest|later|updated?|revised|correct(?:ed|s|ion)|"
    r"postponed|moved|put off|delayed|so far)\b",
    re.IGNORECASE,
)
"""A figure or a date that moved between two reports is told in one sentence too, and is no disagreement."""
_SAYS_SCOPE = re.compile(
    r"\b(?:includ(?:e|es|ed|ing)|exclud(?:e|es|ing)|leav(?:e|es|ing) out|not counting|counts? (?:in|out|only|also))\b",
    re.IGNORECASE,
)
"""Nor is one that says whom each figure counts."""
_PARTS = re.compile(r";\s")
_MOVING = frozenset({"quantity", "time"})


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two or more values of one kind that the sentence sets against each other, each with the statements that give it."""

    kind: str
    words: str
    """The part of the sentence that says so."""
    sides: tuple[tuple[Statement, ...], ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A statement whose value a part of the sentence gives, and where."""

    at: int
    statement: Statement


def disagreements(view: StoryView) -> Iterator[Disagreement]:
    """What the story's told sentences say to be in dispute between articles, each pair of values once, in their order."""
    seen: set[frozenset[str]] = set()
    settled = _settled(view)
    for sentence in view.told:
        cited = _cited(view, sentence)
        if len({statement.claim.article_id for statement in cited}) < 2:
            continue
        for part in filter(_SAYS_DISAGREE.search, _PARTS.split(sentence.text)):
            for found in _in_part(part, cited, settled):
                values = frozenset(_value_key(side[0]) for side in found.sides)
                if values not in seen and not _is_raised(view, found):
                    seen.add(values)
                    yield found


def _settled(view: StoryView) -> set[frozenset[str]]:
    """Pairs of which the code knows that both can be right."""
    return {
        frozenset((pair.a, pair.b))
        for related in view.topics
        for pair in related.relations
        if pair.relation in {"agrees", "compatible", "updates"}
    }


def _cited(view: StoryView, sentence: StorySentence) -> list[Statement]:
    """The statements whose values stand in the cited passages."""
    spans: dict[str, list[Span]] = {}
    for citation in sentence.citations:
        spans.setdefault(citation.article_id, []).append(citation.span)
    return [
        statement
        for statement in view.statements.values()
        if any(span.covers(statement.claim.value_span) for span in spans.get(statement.claim.article_id, ()))
    ]


def _in_part(part: str, cited: Sequence[Statement], settled: Set[frozenset[str]]) -> Iterator[Disagreement]:
    told: dict[str, list[_Told]] = {}
    for statement in cited:
        at = _place_of(part, statement)
        if at is not None:
            told.setdefault(statement.claim.kind, []).append(_Told(at, statement))
    has_moved = _SAYS_MOVED.search(part) is not None or _SAYS_SCOPE.search(part) is not None
    for kind, items in told.items():
        if kind in _MOVING and has_moved:
            continue
        by_place: dict[int, list[Statement]] = {}
        for item in sorted(items, key=lambda one: one.at):
            by_place.setdefault(item.at, []).append(item.statement)
        for first, second in pairwise(by_place.values()):
            sides = _sides(first, second, cited, settled)
            if sides is not None:
                yield Disagreement(kind, part, sides)


def _place_of(part: str, statement: Statement) -> int | None:
    """Where the words of a told sentence give the statement's value; None where they do not."""
    value = statement.claim.value
    if isinstance(value, QuantityValue):
        return _figures(part).get((value.low, value.high))
    if isinstance(value, TimeValue):
        return _times(part).get(value.timex_value)
    place = part.casefold().find(value.text.casefold())
    return place if place >= 0 else None


@cache
def _figures(part: str) -> Mapping[tuple[float | None, float | None], int]:
    return {(found.low, found.high): found.span.start for found in find_quantities(part)}


@cache
def _times(part: str) -> Mapping[str, int]:
    return {found.value: found.span.start for found in find_times(part)}


def _sides(
    first: Sequence[Statement], second: Sequence[Statement], cited: Sequence[Statement], settled: Set[frozenset[str]]
) -> tuple[tuple[Statement, ...], ...] | None:
    """The two sides: the statements that exclude one of the other side; None where no two do.

    An article whose cited words give both values is on no side.
    """
    pairs = [
        (a, b)
        for a in first
        for b in second
        if _excludes(a, b)
        and frozenset((a.claim.id, b.claim.id)) not in settled
        and not (_is_given(a, b.claim.article_id, cited) or _is_given(b, a.claim.article_id, cited))
    ]
    if not pairs:
        return None
    return tuple(dict.fromkeys(a for a, _ in pairs)), tuple(dict.fromkeys(b for _, b in pairs))


def _excludes(a: Statement, b: Statement) -> bool:
    first, second = a.claim.value, b.claim.value
    if isinstance(first, QuantityValue) and isinstance(second, QuantityValue):
        return first.kind == second.kind and fit_quantities(first, second) == "disjoint"
    if isinstance(first, TextValue) and isinstance(second, TextValue):
        return a.claim.property == b.claim.property and _exclude_words(a, first.text, second.text, b)
    return _exclude_times(a, b)


def _exclude_words(a: Statement, one: str, other: str, b: Statement) -> bool:
    """Two names that share a part, two titles of one person, two places of one property: neither inside the other."""
    first, second = one.casefold(), other.casefold()
    if first in second or second in first:
        return False
    if a.claim.kind == "name":
        return not set(first.split()).isdisjoint(second.split()) and not same_name(one, other)
    return a.claim.kind == "place" or (a.claim.property == "title" and a.claim.scope.groups == b.claim.scope.groups)


def _exclude_times(a: Statement, b: Statement) -> bool:
    if a.resolved is None or b.resolved is None or fit_times(a.resolved, b.resolved) != "disjoint":
        return False
    return a.resolved.clock is None or b.resolved.clock is None or not may_be_one_moment(a, b)


def _is_given(statement: Statement, article: str, cited: Sequence[Statement]) -> bool:
    """Whether the cited words of an article give the statement's value."""
    key = _value_key(statement)
    return any(item.claim.article_id == article and _value_key(item) == key for item in cited)


def _value_key(statement: Statement) -> str:
    value = statement.claim.value
    if isinstance(value, QuantityValue):
        return f"{value.kind} {value.low} {value.high} {value.unit}"
    return value.timex_value if isinstance(value, TimeValue) else value.text.casefold()


def _is_raised(view: StoryView, found: Disagreement) -> bool:
    """Whether a finding of the story has the two values on two of its sides already."""
    for finding in view.raised:
        raised = [[view.statements[name] for name in side.claim_ids if name in view.statements] for side in finding.sides]
        met = [{index for index, side in enumerate(raised) if _share_words(mine, side)} for mine in found.sides]
        if all(met) and len(set.union(*met)) > 1:
            return True
    return False


def _share_words(one: Sequence[Statement], other: Sequence[Statement]) -> bool:
    return any(
        a.claim.article_id == b.claim.article_id and a.claim.value_span.overlaps(b.claim.value_span) for a in one for b in other
    )
