"""How two figures of one topic stand to each other: fixed ones, and those that move on."""

import functools
import re
from datetime import date, datetime, time, timedelta

from factcheck.align.measured import DIMENSIONS
from factcheck.align.measured_told import is_measure
from factcheck.consistency.intervals import bounds, fit_quantities
from factcheck.consistency.measures import relate_measures
from factcheck.consistency.scope import IsCommonPlace, owned_difference, scope_difference
from factcheck.consistency.verdict import Verdict
from factcheck.extract.rules.dues import DUES
from factcheck.extract.rules.measures import BURNT
from factcheck.extract.rules.outcomes import SINGLE_SUMS
from factcheck.model import AssumedAsOf, QuantityValue, StatedAsOf, Statement, Topic

_REVISION = re.compile(
    r"\b(?:rose|risen|rises|rising|went up|goes up|gone up|climbed|climbs|jumped|increased|revised|updated|raised|grew|grown|"
    r"soared|from an? (?:earlier|initial|previous)|lowered|corrected)\b"
)
_OTHER_QUAKE = 1.0
"""Bulletins on one quake do not differ by this much; a foreshock or aftershock does."""
_MAGNITUDE_SPREAD = 0.3
"""Agencies that measure one quake differ by up to about 0.3 (USGS, EMSC and JMA bulletins of one event)."""


def relate_figures(a: Statement, b: Statement, topic: Topic, is_common_place: IsCommonPlace) -> Verdict:
    """The relation of two figures of `topic` with its reason: what they count first, then their values, then their moments."""
    if topic.property in DIMENSIONS and is_measure(a) and is_measure(b):
        return relate_measures(a, b, topic)
    difference = _difference(a, b, topic, is_common_place)
    if difference is not None:
        return Verdict("differs-in-scope", difference)
    first, second = a.claim.value, b.claim.value
    if not (isinstance(first, QuantityValue) and isinstance(second, QuantityValue)):
        return Verdict("undecided", "values of different kinds")
    fit = fit_quantities(first, second)
    if fit == "disjoint":
        is_fixed = (topic.behaviour == "invariant" and not _is_burnt(a)) or _is_named_sum(a)
        is_fixed = is_fixed or _is_one_announcement(a, b)
        return _invariant(a, b, first, second) if is_fixed else _moving(a, b, topic)
    if fit == "overlapping" and topic.behaviour == "cumulative" and (order := order_of(a, b)):
        earlier, later = (second, first) if order > 0 else (first, second)
        if _is_risen(earlier, later):
            return Verdict("updates", "the later report has the higher figure", is_reversed=order > 0)
    return _FITTING_FIGURES[fit]


def _difference(a: Statement, b: Statement, topic: Topic, is_common_place: IsCommonPlace) -> str | None:
    if topic.property in DUES:
        return owned_difference(a, b)
    return scope_difference(a, b, is_common_place) if topic.property != "age" else None


_MORE_THAN_ROUNDED = 1.05
"""A figure no further above an "at least" is the same one to the last digit: a round figure leaves out so much at most."""


def _is_risen(earlier: QuantityValue, later: QuantityValue) -> bool:
    """Whether a count has risen though both may be true: "at least nine" in the morning, 21 in the evening."""
    if earlier.low is None or earlier.high is not None or later.low is None:
        return False
    return later.low > earlier.low * _MORE_THAN_ROUNDED


_ANNOUNCED_DAYS = 2
"""Two desks report one announcement within so many days; later the plan may be another one."""


def _is_one_announcement(a: Statement, b: Statement) -> bool:
    """Whether both tell how many jobs are to go, as it was announced in these days: no toll that moves from hour to hour."""
    if (
        a.claim.property != "jobs-cut"
        or a.as_of.latest is None
        or b.as_of.latest is None
        or says_revision(a)
        or says_revision(b)
    ):
        return False
    return abs((a.as_of.latest - b.as_of.latest).days) <= _ANNOUNCED_DAYS


def _is_burnt(statement: Statement) -> bool:
    """Whether the area is what a fire has burned so far."""
    return statement.claim.property == "area" and statement.claim.scope.groups == (BURNT,)


def _is_named_sum(statement: Statement) -> bool:
    """Whether the statement is of a sum called by two words ("break fee"), or of what is decided once: a fine, a price."""
    value = statement.claim.value
    is_money = isinstance(value, QuantityValue) and value.kind == "money"
    return statement.claim.property in _DECIDED or (is_money and any(" " in group for group in statement.claim.scope.groups))


_DECIDED = frozenset({"deal", "rate"}) | SINGLE_SUMS
"""Amounts of which a story has one at its top: the story of a fine may tell of others further down, which settle looks at."""


_FITTING_FIGURES = {
    "equal": Verdict("agrees", "the same figure"),
    "overlapping": Verdict("compatible", "one figure is stated more loosely than the other"),
    "incomparable": Verdict("undecided", "the figures are in different units"),
}


def _invariant(a: Statement, b: Statement, first: QuantityValue, second: QuantityValue) -> Verdict:
    gap = max(bounds(first).low, bounds(second).low) - min(bounds(first).high, bounds(second).high)
    if a.claim.property == "magnitude" and gap <= _MAGNITUDE_SPREAD:
        return Verdict("compatible", "seismic agencies differ by as much")
    if a.claim.property == "magnitude" and gap > _OTHER_QUAKE:
        return Verdict("undecided", "so far apart that they may be two quakes")
    if a.claim.property == "age" and (_is_earlier_age(a, b) or _is_earlier_age(b, a)):
        return Verdict("undecided", "one may be the age in the year that its sentence gives")
    if a.claim.property == "age" and gap <= 1 and _is_birthday(a, b):
        return Verdict("updates", "a year older by the later article", is_reversed=_day(a) > _day(b))
    return Verdict(
        "contradicts",
        f"{_INVARIANT_WORDS.get(a.claim.property, 'a fixed figure')} does not change, and these exclude each other",
    )


def _is_earlier_age(then: Statement, now: Statement) -> bool:
    """Whether `then` is told with a year, and the years since make up for the difference: "Felt, 92, told CNN in 2006",
    95 in 2008. Of an undated article nobody knows how many those are.
    """
    year = then.period.latest.year if then.period is not None and then.period.latest is not None else None
    grown = _position(now) - _position(then)
    if year is None or grown < 1:
        return False
    if now.as_of.latest is None:
        return grown > 1
    return abs(now.as_of.latest.year - year - grown) <= 1


_INVARIANT_WORDS = {
    "age": "a person's age",
    "magnitude": "a quake's magnitude",
    "length": "a length",
    "area": "an area",
}
_BIRTHDAY_DAYS = 7
"""Days from which a year more is likelier a birthday than an error: one in fifty has it within a week, on the same day or two
hardly anybody."""


def _day(statement: Statement) -> date:
    return statement.as_of.latest or date.min


def _is_birthday(a: Statement, b: Statement) -> bool:
    """Whether the older age is that of an article at least a week later."""
    if a.as_of.latest is None or b.as_of.latest is None:
        return False
    days = (b.as_of.latest - a.as_of.latest).days
    return abs(days) >= _BIRTHDAY_DAYS and (days > 0) == (_position(b) > _position(a))


def _moving(a: Statement, b: Statement, topic: Topic) -> Verdict:
    """A toll, a snapshot or a flow: only the same moment makes two figures contradict."""
    if not _position(a) or not _position(b):
        return Verdict("undecided", "a zero may be said of one place or one moment only")
    order = order_of(a, b)
    if order is None or order == 0:
        return _unordered(a, b, is_same_moment=order == 0)
    first_is_later = order > 0
    later_is_lower = first_is_later != (_position(a) > _position(b))
    if topic.behaviour == "cumulative" and later_is_lower:
        if not says_revision(a if first_is_later else b):
            return _fall(_position(a), _position(b))
        if not _says_fall(a if first_is_later else b):
            return Verdict("undecided", "the later figure is said to have grown, and is lower: it counts another set")
    return Verdict("updates", "the later report has the newer figure", is_reversed=first_is_later)


def _unordered(a: Statement, b: Statement, *, is_same_moment: bool) -> Verdict:
    higher_is_first = _position(a) > _position(b)
    is_stated = a.as_of.type == "stated" or b.as_of.type == "stated"
    is_revision = a.claim.article_id != b.claim.article_id and _is_count(a)
    if is_revision and says_revision(a if higher_is_first else b) and not (is_same_moment and is_stated):
        return Verdict("updates", "the words call it a revision", is_reversed=higher_is_first)
    if is_same_moment:
        return Verdict("contradicts", "both speak of the same moment, and the figures exclude each other")
    return Verdict("undecided", "nothing tells whether one figure is newer")


_OTHER_EVENT = 4
"""A toll that falls to a quarter was another event's, told where the words do not say so; slips and revisions are smaller."""


def _fall(first: float, second: float) -> Verdict:
    if max(first, second) >= _OTHER_EVENT * min(first, second):
        return Verdict("undecided", "so far apart that one may be another event's")
    return Verdict("contradicts", FALLS)


FALLS = "a count that can only grow is lower in the later report"
_SAME_HOUR = timedelta(minutes=60)
"""Two desks that publish within the hour work from the same count; over an hour a toll may have moved."""


def order_of(a: Statement, b: Statement) -> int | None:
    """Below, at or above 0 as the first is as of an earlier, the same or a later moment; None when nothing tells."""
    first, second = a.as_of, b.as_of
    if first.earliest is None or first.latest is None or second.earliest is None or second.latest is None:
        return None
    if first.latest < second.earliest or second.latest < first.earliest:
        return 1 if second.latest < first.earliest else -1
    if (first.earliest, first.latest) != (second.earliest, second.latest):
        return None  # one is known only to some days, and either may be the newer
    if isinstance(first, AssumedAsOf) and isinstance(second, AssumedAsOf):
        if first.earliest != first.latest:
            return None  # two undated articles of one story are of the same days, hardly of the same moment
        return _by_minute(first.at, second.at)
    return _by_clock(_clock(first), _clock(second))


def _clock(as_of: StatedAsOf | AssumedAsOf) -> time | None:
    return as_of.clock if isinstance(as_of, StatedAsOf) else None


def _by_clock(first: time | None, second: time | None) -> int | None:
    if first is None or second is None:
        return 0 if first == second else None
    return (first > second) - (first < second)


def _by_minute(first: datetime | None, second: datetime | None) -> int | None:
    if (first is None) != (second is None):
        return None  # the one without a minute may be hours older or newer
    if first is None or second is None or (first.tzinfo is None) != (second.tzinfo is None):
        return 0
    if abs(first - second) <= _SAME_HOUR:
        return 0
    return 1 if first > second else -1


def _position(statement: Statement) -> float:
    value = statement.claim.value
    if not isinstance(value, QuantityValue):
        return 0.0
    return value.low if value.low is not None else (value.high or 0.0)


def _is_count(statement: Statement) -> bool:
    """Whether a figure counts: "sales grew 4.1 per cent" is a growth, and no revision."""
    return isinstance(statement.claim.value, QuantityValue) and statement.claim.value.kind != "percent"


_FALL = re.compile(r"\b(?:revised|updated|lowered|corrected|down|cut|reduced|from an? (?:earlier|initial|previous))\b")


def _says_fall(statement: Statement) -> bool:
    return _FALL.search(statement.claim.quote.lower()) is not None


def says_revision(statement: Statement) -> bool:
    """Whether the words of a figure say that it replaces another."""
    return _is_revision(statement.claim.quote)


@functools.lru_cache(maxsize=1024)
def _is_revision(quote: str) -> bool:
    """Each pair of a topic asks it of one of its two quotes, which are few: once for each of them."""
    return _REVISION.search(quote.lower()) is not None
