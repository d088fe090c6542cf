"""How two durations of one thing stand to each other."""

import re
from functools import lru_cache

from factcheck.consistency.intervals import Bounds
from factcheck.consistency.other_times import earlier_one
from factcheck.consistency.scope import other_days
from factcheck.consistency.verdict import Verdict, is_fact
from factcheck.extract.rules.lasting import class_of
from factcheck.model import Statement, TimeValue, Topic
from factcheck.text.lexicon import tables

_ISO = re.compile(r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?")
_HOURS = (8766.0, 730.5, 168.0, 24.0, 1.0, 1 / 60, 1 / 3600)
_DAY = 24.0
_ROUNDED = 0.5
"""Parts of the smallest unit named that a duration is rounded by: "five hours" may be four and a half."""
_LOOSE = 0.15
"""A duration is taken as near as this, and one with "about" twice as near: desks count from the call or from the arrival."""
_SITTING = 3.0
"""Hours of a day's sitting: two days of deliberations may be eleven hours of them, and hardly five."""
_NEARLY = ("nearly", "almost", "just under", "close to", "not quite")


def relate_durations(a: Statement, b: Statement, topic: Topic) -> Verdict:
    """The relation of two durations: of what first, then whether the words leave room for one length."""
    difference = _other_thing(a, b)
    if difference is not None:
        return Verdict("differs-in-scope", difference)
    first, second = _hours(a), _hours(b)
    if first is None or second is None:
        return Verdict("undecided", "one is too vague to compare")
    if first.low <= second.high and second.low <= first.high:
        return Verdict("agrees" if first == second else "compatible", "the words leave room for one length")
    if a.claim.article_id == b.claim.article_id or _gives_two(a, topic) or _gives_two(b, topic):
        return Verdict("undecided", "one article gives two durations, so they are of two things")
    return Verdict("contradicts", "what is over has lasted one length of time, and these exclude each other")


def _other_thing(a: Statement, b: Statement) -> str | None:
    if not (is_fact(a) and is_fact(b)):
        return "one is not stated as fact"
    return "of two different things" if _class(a) != _class(b) else other_days(a, b) or earlier_one(a, b)


def _class(item: Statement) -> str:
    return class_of(item.claim.scope.groups[0]) if item.claim.scope.groups else ""


def _hours(item: Statement) -> Bounds | None:
    value = item.claim.value
    if not isinstance(value, TimeValue):
        return None
    return _bounds(value.timex_value, value.mod or "", value.surface.lower().startswith(_NEARLY), _class(item))


@lru_cache(maxsize=256)
def _bounds(iso: str, mod: str, is_nearly: bool, name: str) -> Bounds | None:
    match = _ISO.fullmatch(iso)
    parts = [float(part) if part else 0.0 for part in match.groups()] if match else []
    named = [unit for unit, part in zip(_HOURS, parts, strict=False) if part]
    if not named:
        return None
    hours, unit = sum(unit * part for unit, part in zip(_HOURS, parts, strict=True)), named[-1]
    loose = max(_ROUNDED * unit, _LOOSE * hours * (2 if mod == "APPROX" else 1))
    low, high = hours - loose, hours + loose
    if unit >= _DAY:  # a day begun is a day, and a sitting is no day
        days = hours / _DAY
        low, high = min(low, (days - 1) * _DAY), max(high, (days + 1) * _DAY)
        low = min(low, (days - 1) * _SITTING) if name in tables("lasting")["work"]["classes"] else low
    if mod in {"LESS_THAN", "BEFORE"}:
        low, high = (low if is_nearly else 0.0), hours
    if mod in {"MORE_THAN", "AFTER"}:
        low, high = hours, float("inf")
    return Bounds(max(low, 0.0), high)


def _gives_two(item: Statement, topic: Topic) -> bool:
    """Whether the article of `item` gives another length of what goes by the same word."""
    own = [
        other for other in topic.statements if other.claim.article_id == item.claim.article_id and _class(other) == _class(item)
    ]
    ranges = [hours for other in own if (hours := _hours(other)) is not None]
    return any(one.low > other.high for one in ranges for other in ranges)
