"""How two lengths of one penalty stand to each other: months against years, hedges and all."""

from collections.abc import Iterable

from factcheck.consistency.verdict import Verdict
from factcheck.model import Statement, TimeValue
from factcheck.text.lengths import Length, are_apart, length_of

_IMPOSED = frozenset({"asserted", "planned", "demanded"})
"""A minimum is what somebody must serve, and "will spend"; what somebody should get is read by no rule."""
_APPEAL_DAYS = 10
"""Reports of one verdict are days apart; over more an appeal may have changed the penalty."""


def relate_penalties(a: Statement, b: Statement) -> Verdict:
    """The relation of two lengths of one owner's penalty with its reason."""
    if not all(item.claim.modality in _IMPOSED and not item.claim.is_negated for item in (a, b)):
        return Verdict("differs-in-scope", "one is not told as imposed")
    first, second = length_in(a), length_in(b)
    apart = are_apart(first, second) if first is not None and second is not None else None
    if apart is None:
        return Verdict("undecided", "lengths of different kinds")
    if not apart:
        return Verdict("agrees", "the same length") if first == second else Verdict("compatible", "one is stated more loosely")
    if a.claim.article_id == b.claim.article_id:
        return Verdict("undecided", "one article gives both, so they are two penalties")
    if _are_days_apart(a, b):
        return Verdict("undecided", "reports so far apart that the penalty may have been changed")
    return Verdict("contradicts", "a penalty has one length, and these exclude each other")


def length_in(statement: Statement) -> Length | None:
    """How long the statement's penalty is, None where its words give no number."""
    value = statement.claim.value
    return length_of(value.timex_value, value.mod) if isinstance(value, TimeValue) else None


def is_given_beside(statement: Statement, own: Iterable[Statement]) -> bool:
    """Whether one of `own`, the lengths of one article, excludes the statement's."""
    length = length_in(statement)
    lengths = [found for item in own if (found := length_in(item)) is not None]
    return length is not None and any(are_apart(length, other) for other in lengths)


def is_also_given(statement: Statement, own: Iterable[Statement]) -> bool:
    """Whether one of `own`, the lengths of one article, is the statement's."""
    length = length_in(statement)
    lengths = [found for item in own if (found := length_in(item)) is not None]
    return length is not None and any(are_apart(length, other) is False for other in lengths)


def _are_days_apart(a: Statement, b: Statement) -> bool:
    if a.as_of.latest is None or b.as_of.latest is None:
        return False
    return abs((a.as_of.latest - b.as_of.latest).days) > _APPEAL_DAYS
