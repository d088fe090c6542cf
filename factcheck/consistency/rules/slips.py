"""Q: figures that are one another with two digits changed about or a nought lost."""

from collections import defaultdict
from collections.abc import Iterator

from factcheck.align.tellings import tell_alike
from factcheck.consistency.findings import holders, make_finding, value_words
from factcheck.consistency.intervals import digits_of, is_slip
from factcheck.consistency.registry import rule
from factcheck.consistency.story_view import StoryView
from factcheck.extract.rules.dues import DUES
from factcheck.extract.rules.outcomes import SINGLE_SUMS
from factcheck.model import Finding, QuantityValue, Statement, Topic
from factcheck.text.lexicon import tables

_KEY = tuple[str, str | None, str]


@rule("Q106", "Reports give one figure with its digits changed about or a nought lost", "medium")
def swapped(view: StoryView) -> Iterator[Finding]:
    """Compares sums, percentages and measures of which no noun says what they are, where the clauses around them share their
    words: two such figures with the same digits in another order are one, written down wrong, and so are two sums of which one
    has a nought more.

    Why it matters: changing two digits about, or losing a nought, is the commonest slip in writing a figure down.

    Fires on: "customers of Kition Bank withdrew 310 million euros" beside "Kition Bank's customers took out 130 million euros".

    Stays silent on: other digits, counts of people (a toll moves from 12 to 21), an article that has both figures, clauses that
    share no words but the story's.
    """
    by_digits: dict[_KEY, list[Statement]] = defaultdict(list)
    for item in view.statements.values():
        key = _key(item)
        if key is not None:
            by_digits[key].append(item)
    seen: set[tuple[float, ...]] = set()
    for members in by_digits.values():
        for index, one in enumerate(members):
            for other in members[index + 1 :]:
                values = tuple(sorted((_low(one), _low(other))))
                if _low(one) != _low(other) and values not in seen and _are_one(view, one, other):
                    seen.add(values)
                    yield _finding(view, one, other)


def _key(item: Statement) -> _KEY | None:
    """What two such figures have in common: kind, unit, and digits, noughts aside."""
    value = item.claim.value
    if not isinstance(value, QuantityValue) or value.low is None or value.low != value.high or value.low <= 0:
        return None
    if item.claim.property in tables("properties") or value.kind not in {"money", "percent", "measure"}:
        return None
    if item.claim.modality not in {"asserted", "planned"}:
        return None
    return value.kind, value.unit, "".join(sorted(f"{value.low:f}".replace(".", "").replace("0", "")))


def _low(item: Statement) -> float:
    value = item.claim.value
    return value.low if isinstance(value, QuantityValue) and value.low is not None else 0.0


def _are_one(view: StoryView, one: Statement, other: Statement) -> bool:
    a, b = one.claim.article_id, other.claim.article_id
    if a == b or one.origin_id == other.origin_id or _gives(view, a, _low(other)) or _gives(view, b, _low(one)):
        return False
    if not _is_one_slip(one, other):
        return False
    is_compared = one.claim.property in _COMPARED and _topic_of(view, one) is _topic_of(view, other)
    return not is_compared and tell_alike(one.claim, other.claim)


_COMPARED = frozenset(DUES) | SINGLE_SUMS
"""Sums that another rule compares, whatever their digits."""


def _is_one_slip(one: Statement, other: Statement) -> bool:
    first, second = one.claim.value, other.claim.value
    if not (isinstance(first, QuantityValue) and isinstance(second, QuantityValue)) or not is_slip(first, second):
        return False
    # 1.2 and 12 miles are a depth and a distance as often
    return first.kind == "money" or digits_of(_low(one)) == digits_of(_low(other))


def _gives(view: StoryView, article_id: str, figure: float) -> bool:
    documents = view.documents[article_id]
    return any(quantity.low == figure for field in documents for quantity in documents[field].quantities)


def _topic_of(view: StoryView, statement: Statement) -> Topic:
    return next(related.topic for related in view.topics if statement in related.topic.statements)


def _finding(view: StoryView, one: Statement, other: Statement) -> Finding:
    said = " against ".join(f"{value_words(side)} ({holders(view, [side])})" for side in (one, other))
    key = "|".join(sorted((one.claim.id, other.claim.id)))
    return make_finding(
        "Q106",
        _topic_of(view, one),
        [[one], [other]],
        f"One figure may have its digits changed about, or a nought too many: {said}.",
        severity="medium",
        key=key,
    )
