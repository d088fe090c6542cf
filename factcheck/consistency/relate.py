"""How two statements of one topic stand to each other."""

import re
from dataclasses import dataclass
from datetime import date

from factcheck.consistency.intervals import bounds, days_apart, fit_quantities, fit_times
from factcheck.consistency.scope import IsCommonPlace, scope_difference
from factcheck.model import QuantityValue, Relation, RelationName, Statement, Topic

OTHER_PHASE_DAYS = 200
"""Onsets further apart than this are read as two phases of one long conflict ("the war began in 2014 ... in 2022"),
which no rule of ours can tell from an error."""
_REVISION = re.compile(
    r"\b(?:rose|risen|rises|rising|climbed|climbs|jumped|increased|revised|updated|raised|grew|grown|soared|"
    r"from an? (?:earlier|initial|previous)|lowered|corrected)\b"
)
_MAGNITUDE_SPREAD = 0.3
"""Agencies that measure one quake differ by up to about 0.3 (USGS, EMSC and JMA bulletins of one event)."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A relation and the reason for it."""

    relation: RelationName
    reason: str
    is_reversed: bool = False
    """For `updates`: the first of the two is the later one."""


def relate(a: Statement, b: Statement, topic: Topic, is_common_place: IsCommonPlace) -> Relation:
    """The relation of two statements of `topic`; symmetric, except that `updates` puts the later one second."""
    verdict = _verdict(a, b, topic, is_common_place)
    first, second = (b, a) if verdict.is_reversed else (a, b)
    return Relation(a=first.claim.id, b=second.claim.id, relation=verdict.relation, reason=verdict.reason)


def _verdict(a: Statement, b: Statement, topic: Topic, is_common_place: IsCommonPlace) -> Verdict:
    if a.resolved is not None or b.resolved is not None:
        return _relate_times(a, b)
    if isinstance(a.claim.value, QuantityValue) and isinstance(b.claim.value, QuantityValue):
        return _relate_quantities(a, b, topic, is_common_place)
    return Verdict("undecided", "values of different kinds")


def _relate_times(a: Statement, b: Statement) -> Verdict:
    if a.resolved is None or b.resolved is None:
        return Verdict("undecided", "one of the times cannot be placed")
    if a.claim.modality != "asserted" or b.claim.modality != "asserted" or a.claim.is_negated or b.claim.is_negated:
        return Verdict("differs-in-scope", "one is not stated as fact")
    fit = fit_times(a.resolved, b.resolved)
    if fit == "equal":
        return Verdict("agrees", "the same time")
    if fit == "overlapping":
        return Verdict("compatible", "one is stated more loosely than the other")
    if fit == "incomparable":
        return Verdict("undecided", "one of the times cannot be placed")
    apart = days_apart(a.resolved, b.resolved)
    if apart is not None and apart > OTHER_PHASE_DAYS:
        return Verdict("undecided", "so far apart that they may be two phases of one conflict")
    if apart == 1:
        return Verdict("undecided", "one day apart, which another time zone or the turn of the night may explain")
    return Verdict("contradicts", f"an event has one {_TIME_WORDS.get(a.claim.property, 'time')}, and these exclude each other")


_TIME_WORDS = {"onset": "beginning", "date-of": "date", "time-of": "clock time", "start-time": "starting time"}


def _relate_quantities(a: Statement, b: Statement, topic: Topic, is_common_place: IsCommonPlace) -> Verdict:
    first, second = a.claim.value, b.claim.value
    assert isinstance(first, QuantityValue)  # noqa: S101 - narrowed by the caller
    assert isinstance(second, QuantityValue)  # noqa: S101
    difference = scope_difference(a, b, is_common_place) if topic.property != "age" else None
    if difference is not None:
        return Verdict("differs-in-scope", difference)
    fit = fit_quantities(first, second)
    if fit == "equal":
        return Verdict("agrees", "the same figure")
    if fit == "overlapping":
        return Verdict("compatible", "one figure is stated more loosely than the other")
    if fit == "incomparable":
        return Verdict("undecided", "the figures are in different units")
    if topic.behaviour == "invariant":
        return _invariant(a, b, first, second)
    return _moving(a, b, topic)


def _invariant(a: Statement, b: Statement, first: QuantityValue, second: QuantityValue) -> Verdict:
    gap = max(bounds(first).low, bounds(second).low) - min(bounds(first).high, bounds(second).high)
    if a.claim.property == "magnitude" and gap <= _MAGNITUDE_SPREAD:
        return Verdict("compatible", "seismic agencies differ by as much")
    if a.claim.property == "age" and gap <= 1 and _far_apart(a, b):
        return Verdict("updates", "a year older by the later article", is_reversed=_day(a) > _day(b))
    return Verdict("contradicts", f"{_INVARIANT_WORDS.get(a.claim.property, 'a fixed figure')} does not change, and these exclude each other")


_INVARIANT_WORDS = {"age": "a person's age", "magnitude": "a quake's magnitude", "length": "a length", "area": "an area"}
_BIRTHDAY_DAYS = 20
"""Articles this far apart may well have a birthday between them; on the same day or two they hardly do."""


def _day(statement: Statement) -> date:
    return statement.as_of.latest or date.min


def _far_apart(a: Statement, b: Statement) -> bool:
    if a.as_of.latest is None or b.as_of.latest is None:
        return False
    return abs((a.as_of.latest - b.as_of.latest).days) > _BIRTHDAY_DAYS


def _moving(a: Statement, b: Statement, topic: Topic) -> Verdict:
    """A toll, a snapshot or a flow: only the same moment makes two figures contradict."""
    first, second = a.as_of, b.as_of
    low_first, low_second = _position(a), _position(b)
    if first.earliest is None or first.latest is None or second.earliest is None or second.latest is None:
        if _says_revision(a if low_first > low_second else b):
            return Verdict("updates", "the words call it a revision", is_reversed=low_first > low_second)
        return Verdict("undecided", "no date tells whether one figure is newer")
    if first.latest < second.earliest or second.latest < first.earliest:
        is_reversed = second.latest < first.earliest
        old, new = (low_second, low_first) if is_reversed else (low_first, low_second)
        if topic.behaviour == "cumulative" and new < old and not _says_revision(a if is_reversed else b):
            return Verdict("contradicts", "a count that can only grow is lower in the later report")
        return Verdict("updates", "the later report has the newer figure", is_reversed=is_reversed)
    higher = a if low_first > low_second else b
    if first.type == second.type == "assumed" and _says_revision(higher):
        return Verdict("updates", "the words call it a revision", is_reversed=higher is a)
    return Verdict("contradicts", "both speak of the same moment, and the figures exclude each other")


def _position(statement: Statement) -> float:
    value = statement.claim.value
    assert isinstance(value, QuantityValue)  # noqa: S101
    if value.low is not None:
        return value.low
    return value.high if value.high is not None else 0.0


def _says_revision(statement: Statement) -> bool:
    return _REVISION.search(statement.claim.quote.lower()) is not None
