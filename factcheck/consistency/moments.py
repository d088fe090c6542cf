"""How two times of one topic stand to each other: days, clock times, beginnings."""

import re
from collections.abc import Callable, Mapping

from factcheck.align.past_years import YEAR_OF, years_of
from factcheck.consistency.hours import are_apart, is_half_told, relate_hours, share_hours
from factcheck.consistency.intervals import days_apart, fit_times, same_zone
from factcheck.consistency.next_dates import relate_next
from factcheck.consistency.other_times import other_event
from factcheck.consistency.scope import IsCommonPlace, other_places
from factcheck.consistency.verdict import Verdict, is_fact, is_plan
from factcheck.extract.rules.hours import HOURS_OF
from factcheck.extract.rules.next_dates import NEXT_DATE
from factcheck.model import Statement, TimeValue

OTHER_PHASE_DAYS = 200
"""Onsets further apart than this are read as two phases of one long conflict ("the war began in 2014 ... in 2022"),
which no rule of ours can tell from an error."""


def relate_times(a: Statement, b: Statement, is_common_place: IsCommonPlace) -> Verdict:
    """The relation of two resolved times of one property with its reason."""
    own = _OWN_RELATIONS.get(a.claim.property)
    if own is not None:
        return own(a, b)
    if a.resolved is None or b.resolved is None:
        return Verdict("undecided", "one of the times cannot be placed")
    is_told = (is_fact(a) and is_fact(b)) or (is_plan(a) and is_plan(b))
    difference = "one is not stated as fact" if not is_told else other_places(a, b, is_common_place)
    if difference is not None:
        return Verdict("differs-in-scope", difference)
    fit = fit_times(a.resolved, b.resolved)
    if fit == "disjoint":
        return _disjoint_times(a, b, days_apart(a.resolved, b.resolved) or 0)
    if fit != "incomparable" and a.claim.property in _DAYS and are_apart(a, b):
        return _doubted(other_event(a, b)) or Verdict("contradicts", f"one day, and hours of it {_EXCLUDING}")
    return _FITTING[fit]


def _relate_years(a: Statement, b: Statement) -> Verdict:
    """The years of one earlier event, the months too where both give one."""
    if not (is_fact(a) and is_fact(b)):
        return Verdict("differs-in-scope", "one is not stated as fact")
    first, second = years_of(a), years_of(b)
    if first.start < second.stop and second.start < first.stop:
        return Verdict("agrees" if first == second else "compatible", "the same year")
    return _doubted(other_event(a, b)) or Verdict("contradicts", "an earlier event has one year, and these exclude each other")


_OWN_RELATIONS: Mapping[str, Callable[[Statement, Statement], Verdict]] = {
    YEAR_OF: _relate_years,
    NEXT_DATE: relate_next,
    HOURS_OF: relate_hours,
}
_DAYS = frozenset({"date-of", "onset"})
_EXCLUDING = "that exclude each other"


def _doubted(doubt: str | None) -> Verdict | None:
    return Verdict("undecided", doubt) if doubt is not None else None


def _disjoint_times(a: Statement, b: Statement, apart: int) -> Verdict:
    if a.claim.property in _CLOCKED:
        return _disjoint_clocks(a, b)
    is_own = _is_fresh(a, _TODAY_OR_YESTERDAY) and _is_fresh(b, _TODAY_OR_YESTERDAY)
    if apart > (1 if is_own else _FRESH_DAYS) and _is_fresh(a) and _is_fresh(b):
        return Verdict("differs-in-scope", "each article reports an event of its own days")
    doubt = _doubt(a, b, apart)
    if doubt is not None:
        return Verdict("undecided", doubt)
    return Verdict("contradicts", f"an event has one {_TIME_WORDS.get(a.claim.property, 'time')}, and these exclude each other")


def _doubt(a: Statement, b: Statement, apart: int) -> str | None:
    """Why two days that exclude each other may both be right."""
    if apart > OTHER_PHASE_DAYS:
        return "so far apart that they may be two phases of one conflict"
    if _states_year(a) != _states_year(b) and (_is_bare(a) or _is_bare(b)):
        return "one states its year, the other may be of another"
    if _is_guessed(a) or _is_guessed(b):
        return 'the article is undated, so its "today" and "Monday" are only assumed'
    if apart == 1 and not (_is_same_part(a, b) or are_apart(a, b)):
        return "one day apart, which another time zone or the turn of the night may explain"
    return _doubt_of_edition(a, b) or other_event(a, b)


def _doubt_of_edition(a: Statement, b: Statement) -> str | None:
    """Why what changed between two reports, or between a page and its update, may explain two days."""
    if _is_same_weekday(a, b):
        return "the same day of the week, counted from other days"
    if is_plan(a) and is_plan(b) and _may_be_moved(a, b):
        return "a plan that may have been moved between the two reports"
    return None


_CLOCKED = frozenset({"time-of", "start-time"})
_SAME_MINUTES = 10
"""Desks round a clock time to five minutes without saying so, and one gives the call for the shots."""
_DAY, _HALF_DAY = 24 * 60, 12 * 60
_HEDGED_MINUTES = 45
""""Around 10" and "shortly before 3" leave about three quarters of an hour."""


def _disjoint_clocks(a: Statement, b: Statement) -> Verdict:
    first, second = a.resolved, b.resolved
    if first is None or second is None or first.clock is None or second.clock is None:
        return Verdict("undecided", "one of the times cannot be placed")
    is_of_two_days = first.earliest and second.earliest and first.earliest != second.earliest
    if is_of_two_days and not ((days_apart(first, second) or 0) <= 1 and are_apart(a, b)):
        return Verdict("differs-in-scope", "clock times of different days")
    if may_be_one_moment(a, b):
        return Verdict("compatible", "the same time, stated more loosely by one")
    return Verdict("contradicts", f"an event has one {_TIME_WORDS[a.claim.property]}, and these exclude each other")


def may_be_one_moment(a: Statement, b: Statement) -> bool:
    """Whether two times leave room for one moment, the looseness of rounded and hedged clock times included."""
    if a.claim.property == HOURS_OF:
        return share_hours(a, b)
    if a.claim.property == YEAR_OF:
        return not set(years_of(a)).isdisjoint(years_of(b))
    first, second = a.resolved, b.resolved
    if first is None or second is None:
        return False
    if first.clock is None or second.clock is None or not same_zone(first, second):
        return fit_times(first, second) in {"equal", "overlapping"} and not are_apart(a, b)
    if first.earliest and second.earliest and first.earliest != second.earliest:
        return False
    minutes = abs((first.clock.hour - second.clock.hour) * 60 + first.clock.minute - second.clock.minute)
    is_hedged = any(isinstance(item.claim.value, TimeValue) and item.claim.value.mod is not None for item in (a, b))
    turn = (
        _HALF_DAY
        if any(isinstance(item.claim.value, TimeValue) and is_half_told(item.claim.value) for item in (a, b))
        else _DAY
    )
    minutes %= turn
    return min(minutes, turn - minutes) < (_HEDGED_MINUTES if is_hedged else _SAME_MINUTES)


_FRESH_DAYS = 3
"""An article that dates its event this many days before its own day reports it as news; two that do so of days further
apart report two events."""
_TODAY_OR_YESTERDAY = 1
"""Within a day, two articles of other days report what each of their days brought, however near those are."""


def _states_year(statement: Statement) -> bool:
    """Whether the words themselves give the year: whoever writes "in March 2023" means another year than the current one."""
    value = statement.claim.value
    return isinstance(value, TimeValue) and value.earliest is not None


def _is_bare(statement: Statement) -> bool:
    """Whether nothing gives the year of a day."""
    return statement.resolved is not None and statement.resolved.earliest is None


_DEICTIC = frozenset({"day", "weekday", "weekend", "week"})


def _is_guessed(statement: Statement) -> bool:
    """Whether the day is one that the words leave to an anchor, and the anchor is assumed."""
    value, resolved = statement.claim.value, statement.resolved
    if not isinstance(value, TimeValue) or value.relative is None or resolved is None:
        return False
    return value.relative.unit in _DEICTIC and resolved.basis == "assumed"


_MOVED = re.compile(r"\b(?:postpon|delay|reschedul|push|adjourn|brought forward|put off|instead of|originally|now )\w*")
_MOVED_DAYS = 1
"""Two desks that report one announcement do so within a day; over more a date may have been moved."""


def _may_be_moved(a: Statement, b: Statement) -> bool:
    if _MOVED.search(a.claim.quote.lower()) or _MOVED.search(b.claim.quote.lower()):
        return True
    first, second = a.as_of.latest, b.as_of.latest
    return first is None or second is None or abs((first - second).days) > _MOVED_DAYS


def _is_same_weekday(a: Statement, b: Statement) -> bool:
    """Whether a bare weekday falls on the other's day of the week: a page updated under its old date, an anchor a week off."""
    first, second = _bare_weekday(a), _bare_weekday(b)
    if first is None and second is None:
        return False
    return (first or _weekday_of(a)) == (second or _weekday_of(b))


def _bare_weekday(statement: Statement) -> int | None:
    value = statement.claim.value
    is_bare = isinstance(value, TimeValue) and value.relative is not None and value.relative.unit == "weekday"
    return value.weekday if isinstance(value, TimeValue) and is_bare else None


def _weekday_of(statement: Statement) -> int | None:
    resolved = statement.resolved
    is_day = resolved is not None and resolved.earliest is not None and resolved.earliest == resolved.latest
    return resolved.earliest.isoweekday() if resolved is not None and resolved.earliest is not None and is_day else None


_LOCAL_PARTS = frozenset({"MO", "AF", "EV", "NI"})


def _is_same_part(a: Statement, b: Statement) -> bool:
    """Whether both give one part of the day ("Wednesday night", "Thursday night"): no time zone explains a day between them.

    The small hours may be told under either day.
    """
    first, second = _part_of_day(a), _part_of_day(b)
    return first is not None and first == second


def _part_of_day(statement: Statement) -> str | None:
    value = statement.claim.value
    if not isinstance(value, TimeValue) or value.mod not in {None, "END"} or "overnight" in value.surface.lower():
        return None
    part = value.timex_value.partition("T")[2]
    return part if part in _LOCAL_PARTS else None


def _is_fresh(statement: Statement, days: int = _FRESH_DAYS) -> bool:
    resolved, day = statement.resolved, statement.as_of.latest
    if resolved is None or resolved.latest is None or day is None:
        return False
    return abs((day - resolved.latest).days) <= days


_FITTING = {
    "equal": Verdict("agrees", "the same time"),
    "overlapping": Verdict("compatible", "one is stated more loosely than the other"),
    "incomparable": Verdict("undecided", "one of the times cannot be placed"),
}
_TIME_WORDS = {
    "onset": "beginning",
    "date-of": "date",
    "act-date": "date",
    "time-of": "clock time",
    "start-time": "starting time",
}
