"""How two ranks stand to each other: whose, among what, and then which."""

from functools import lru_cache

from factcheck.consistency.verdict import Verdict
from factcheck.extract.rules.ranks import RankKind, kind_of
from factcheck.model import QuantityValue, Statement, Topic

_STANDING_DAYS = 300
"""Days over which the order of companies and the number of holders of an office hold: such tables are made once a year."""
_EVENT_DAYS = 1
"""Days between two reports of one race or one incident; a day later there may be another."""


def relate_ranks(a: Statement, b: Statement, topic: Topic) -> Verdict:
    """The relation of two ranks: contradicting where one thing has two of them in one order."""
    if not (_is_told(a) and _is_told(b)):
        return Verdict("differs-in-scope", "one is not stated as fact")
    if not _is_one_rank(a, b):
        return Verdict("differs-in-scope", "another's rank, or among others")
    if _low(a) == _low(b):
        return Verdict("agrees", "the same rank")
    if a.claim.article_id == b.claim.article_id or _gives_two(a, topic) or _gives_two(b, topic):
        return Verdict("undecided", "one article gives two ranks, so they are among two sets")
    if _is_overtaken(a, b):
        return Verdict("undecided", "the reports are so far apart that the order may have changed")
    return Verdict("contradicts", "one thing has one rank among the same, and these exclude each other")


def _is_told(item: Statement) -> bool:
    return item.claim.modality in {"asserted", "planned"} and not item.claim.is_negated


def _low(item: Statement) -> float | None:
    value = item.claim.value
    return value.low if isinstance(value, QuantityValue) else None


def _kind(item: Statement) -> RankKind | None:
    value, groups = item.claim.value, item.claim.scope.groups
    return _kind_in(groups[0], value.surface.lower()) if isinstance(value, QuantityValue) and groups else None


@lru_cache(maxsize=256)
def _kind_in(among: str, ordinal: str) -> RankKind | None:
    return kind_of(among, ordinal)


def _is_one_rank(a: Statement, b: Statement) -> bool:
    first, second = _kind(a), _kind(b)
    if first is None or second is None or (first.name, first.by) != (second.name, second.by):
        return False
    is_one_set = _may_be_one(first.nouns, second.nouns) and _is_one_level(first.levels, second.levels)
    is_one_measure = not (first.measure and second.measure) or first.measure == second.measure
    return is_one_set and is_one_measure and _is_one_owner(a, b)


def _may_be_one(a: frozenset[str], b: frozenset[str]) -> bool:
    return not a or not b or bool(a & b)


_WIDE = frozenset({"world", "continent", "state"})
"""Levels that nobody leaves out: "the second-largest bank" of a report from one country is its country's."""


def _is_one_level(a: frozenset[str], b: frozenset[str]) -> bool:
    return a & _WIDE == b & _WIDE and _may_be_one(a, b)


def _is_one_owner(a: Statement, b: Statement) -> bool:
    """Whether both are said of one name, a part of it being enough: "Marsa" and "Marsa Bank"."""
    first, second = (
        set(item.claim.scope.groups[1].lower().split()) if item.claim.scope.groups[1:] else set() for item in (a, b)
    )
    return first <= second or second <= first if first and second else first == second


def _gives_two(item: Statement, topic: Topic) -> bool:
    """Whether the article of `item` gives another figure for what, as far as it tells, is the same rank."""
    return any(
        other.claim.article_id == item.claim.article_id and _low(other) != _low(item) and _is_one_rank(item, other)
        for other in topic.statements
    )


def _is_overtaken(a: Statement, b: Statement) -> bool:
    kind = _kind(a)
    most = _EVENT_DAYS if kind is not None and kind.name in {"place", "occurrence"} else _STANDING_DAYS
    if a.as_of.latest is None or b.as_of.latest is None:
        return most == _EVENT_DAYS
    return abs((a.as_of.latest - b.as_of.latest).days) > most
