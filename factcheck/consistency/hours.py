"""The hours that a day and a part of it or a clock time leave open, and whether two such can be one moment."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from factcheck.consistency.next_dates import is_of_others, is_one_thing
from factcheck.consistency.verdict import Verdict
from factcheck.extract.rules.hours import HOURS, SPAN
from factcheck.model import AssumedAsOf, Statement, TimeValue

_HOUR = timedelta(hours=1)
_PARTS: dict[str, tuple[float, float]] = {
    "MO": (0.0, 12.0),  # "on Friday morning" is said of the small hours too
    "MI": (11.0, 14.0),
    "AF": (12.0, 18.5),
    "EV": (16.0, 23.5),
    "NI": (18.0, 30.0),  # until the morning of the next day
}
"""First and last hour of each part of the day, as loosely as reports use the words; nights run on into the next day."""
_NARROWER: tuple[tuple[str, tuple[float, float]], ...] = (
    ("early hours", (0.0, 6.0)),
    ("small hours", (0.0, 6.0)),
    ("dawn", (0.0, 8.5)),
    ("daybreak", (0.0, 8.5)),
    ("sunrise", (0.0, 8.5)),
)
"""Words for a part of a part; what is told "before dawn" is told of the hours from midnight on."""
_LOOSENESS = {
    None: (timedelta(minutes=15), timedelta(minutes=15)),
    "APPROX": (_HOUR, _HOUR),
    "BEFORE": (_HOUR, timedelta(0)),
    "AFTER": (timedelta(0), _HOUR),
    "START": (timedelta(0), timedelta(0)),
    "END": (timedelta(0), timedelta(0)),
}
_MIDNIGHT = "24:00"
"""A midnight that lies between two days, and is placed on both."""
_APART = timedelta(hours=1)
"""Hours between two moments from which no rounding and no call for the shots explains them."""


@dataclass(frozen=True, slots=True)
class Hours:
    """The first and the last moment that the words leave open, by the clocks of the place."""

    first: datetime
    last: datetime
    is_clocked: bool


def hours_of(statement: Statement) -> Hours | None:
    """The hours of a statement that gives its day and a part of it or a clock time; None where it gives less."""
    value, resolved = statement.claim.value, statement.resolved
    if not isinstance(value, TimeValue) or resolved is None or resolved.earliest is None or "/" in value.timex_value:
        return None
    is_one_day = resolved.earliest == resolved.latest or _MIDNIGHT in value.timex_value
    if not is_one_day or resolved.zone not in {None, "local"}:
        return None
    if value.relative is not None and value.relative.unit == "day":
        return None  # "this morning" in a page of another zone or edition is of another day
    day = datetime.combine(resolved.earliest, time())
    return _clocked(day, value, resolved.clock) if resolved.clock is not None else _part(day, value)


def _clocked(day: datetime, value: TimeValue, clock: time) -> Hours | None:
    is_midnight = clock == time() and _MIDNIGHT in value.timex_value
    if (is_midnight and value.mod != "BEFORE") or value.mod not in _LOOSENESS or is_half_told(value):
        return None  # "midnight on Thursday" opens the day or closes it
    at = day + timedelta(days=1) if is_midnight else datetime.combine(day.date(), clock)
    before, after = _LOOSENESS[value.mod]
    return Hours(at - before, at + after, is_clocked=True)


def _part(day: datetime, value: TimeValue) -> Hours | None:
    surface = value.surface.lower()
    if "overnight" in surface:
        return None
    hours = next((hours for words, hours in _NARROWER if words in surface), None)
    hours = hours or _PARTS.get(value.timex_value.partition("T")[2])
    if hours is None:
        return None
    return Hours(day + hours[0] * _HOUR, day + hours[1] * _HOUR, is_clocked=False)


_SAID = re.compile(r"[ap]\.? ?m\b|noon|midday|midnight|morning|evening|night|afternoon|dawn|hrs|hours|gmt|utc|\b0\d")
"""What tells the half of the day, or that the clock has 24 hours."""
_NOON = 12


def is_half_told(value: TimeValue) -> bool:
    """Whether a clock time may be of either half of the day: "half past eight", "at one o'clock"."""
    return value.clock is not None and value.clock.hour <= _NOON and _SAID.search(value.surface.lower()) is None


def are_apart(a: Statement, b: Statement) -> bool:
    """Whether two days with their hours exclude each other by any clock that the two desks may have told them by.

    A report that names no zone means that of the place, or now and then that of its own desk: the hours are compared with and
    without the difference between the two desks.
    """
    first, second = hours_of(a), hours_of(b)
    if first is None or second is None:
        return False
    return all(_gap(first, second, shift) >= _least(first, second) for shift in _shifts(a, b))


def _least(first: Hours, second: Hours) -> timedelta:
    """Two clock times may be rounded; the words for parts of a day have that room already."""
    return _APART if first.is_clocked or second.is_clocked else timedelta(minutes=1)


def _gap(first: Hours, second: Hours, shift: timedelta) -> timedelta:
    return max(second.first + shift - first.last, first.first - second.last - shift)


_NEAR = timedelta(hours=3)
"""Desks so near to each other tell a moment by the same part of the day; summer time and a stamp in GMT make two hours."""


def _shifts(a: Statement, b: Statement) -> set[timedelta]:
    """By how much the second's clock may be ahead of the first's: not at all, or as far as its desk's is."""
    zones = [item.as_of.at.utcoffset() for item in (a, b) if isinstance(item.as_of, AssumedAsOf) and item.as_of.at is not None]
    known = [zone for zone in zones if zone is not None]
    if len(known) < 2:
        return {timedelta(0)}
    ahead = known[0] - known[1]
    if abs(ahead) <= _NEAR:
        return {timedelta(0)}
    return {timedelta(0), ahead, -ahead}


def relate_hours(a: Statement, b: Statement) -> Verdict:
    """The relation of two spans of hours of one kind of thing, each by its ends."""
    if a.claim.is_negated or b.claim.is_negated or not {a.claim.modality, b.claim.modality} <= _IN_FORCE:
        return Verdict("differs-in-scope", "one is not stated as in force")
    first, second = _ends(a), _ends(b)
    if first is None or second is None:
        return Verdict("undecided", "one of the times cannot be placed")
    if share_hours(a, b):
        return Verdict("agrees" if first == second else "compatible", "the same hours")
    doubt = _doubt(a, b, is_other_day=bool(first.days and second.days) and first.days != second.days)
    return (
        Verdict("undecided", doubt)
        if doubt
        else Verdict("contradicts", "it has one first and one last hour, and these exclude each other")
    )


_SINGLE = frozenset(f"{HOURS}{name}" for name in ("curfew", "easing", "polling", "outage", "strike"))
"""What a story has one of; of what is open or shut its noun has to say which."""
_EASING = f"{HOURS}easing"


def _doubt(a: Statement, b: Statement, *, is_other_day: bool) -> str | None:
    """Why two spans of hours that exclude each other may both be right."""
    head = a.claim.event.head if a.claim.event is not None else ""
    if is_other_day or is_of_others(a, b) or (head not in _SINGLE and not is_one_thing(a, b)):
        return "they may be of two places, two things or two days"
    days = a.as_of.latest, b.as_of.latest
    longest = timedelta(days=0 if head == _EASING else 1)
    if days[0] is None or days[1] is None or abs(days[0] - days[1]) > longest:
        return "hours that may have been changed between the two reports"
    return None


_IN_FORCE = frozenset({"asserted", "planned", "demanded"})
"""What residents must keep to is in force."""
_ROUNDED = 15
"""Minutes by which two desks may round an hour of the day."""


@dataclass(frozen=True, slots=True)
class _Ends:
    """Minutes of the day at which a span of hours begins and ends, and the days that its words give."""

    first: int
    last: int
    days: str


def _ends(statement: Statement) -> _Ends | None:
    value = statement.claim.value
    match = SPAN.fullmatch(value.timex_value) if isinstance(value, TimeValue) else None
    if match is None:
        return None
    day = match["first_day"] if match["first_day"] != _NO_DAY else ""
    return _Ends(_minutes(match["first"]), _minutes(match["last"]), day)


_NO_DAY = "XXXX-XX-XX"


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) % 24 * 60 + int(minute)


def share_hours(a: Statement, b: Statement) -> bool:
    """Whether two spans begin and end at the same hours of the day, as far as desks round them."""
    first, second = _ends(a), _ends(b)
    if first is None or second is None:
        return False
    return _are_near(first.first, second.first) and _are_near(first.last, second.last)


def _are_near(one: int, other: int) -> bool:
    apart = abs(one - other) % (24 * 60)
    return min(apart, 24 * 60 - apart) <= _ROUNDED
