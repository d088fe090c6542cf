"""How two statements of one topic stand to each other."""

import functools
import re
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from factcheck.align.topics import SCENES
from factcheck.consistency.intervals import bounds, days_apart, fit_quantities, fit_times, same_zone
from factcheck.consistency.other_times import other_event
from factcheck.consistency.places import PLACES, fit_places
from factcheck.consistency.scope import IsCommonPlace, other_days, other_places, scope_difference
from factcheck.extract.rules.measures import BURNT
from factcheck.extract.rules.names import person_key, same_name
from factcheck.model import (
    AssumedAsOf,
    QuantityValue,
    Relation,
    RelationName,
    StatedAsOf,
    Statement,
    TextValue,
    TimeValue,
    Topic,
)
from factcheck.model.base import made
from factcheck.text.spelling import may_be_one
from factcheck.text.titles import fit_titles

OTHER_PHASE_DAYS = 200
"""Onsets further apart than this are read as two phases of one long conflict ("the war began in 2014 ... in 2022"),
which no rule of ours can tell from an error."""
_REVISION = re.compile(
    r"\b(?:rose|risen|rises|rising|went up|goes up|gone up|climbed|climbs|jumped|increased|revised|updated|raised|grew|grown|"
    r"soared|from an? (?:earlier|initial|previous)|lowered|corrected)\b"
)
_OTHER_QUAKE = 1.0
"""Bulletins on one quake do not differ by this much; a foreshock or aftershock does."""
_MAGNITUDE_SPREAD = 0.3
"""Agencies that measure one quake differ by up to about 0.3 (USGS, EMSC and JMA bulletins of one event)."""


class Verdict(NamedTuple):
    """A relation and the reason for it."""

    relation: RelationName
    reason: str
    is_reversed: bool = False
    """For `updates`: the first of the two is the later one."""


def relate(a: Statement, b: Statement, topic: Topic, is_common_place: IsCommonPlace) -> Relation:
    """The relation of two statements of `topic`; symmetric, except that `updates` puts the later one second."""
    verdict = _verdict(a, b, topic, is_common_place)
    first, second = (b, a) if verdict.is_reversed else (a, b)
    return made(Relation, a=first.claim.id, b=second.claim.id, relation=verdict.relation, reason=verdict.reason, opinion=None)


def _verdict(a: Statement, b: Statement, topic: Topic, is_common_place: IsCommonPlace) -> Verdict:
    if a.resolved is not None or b.resolved is not None:
        return _relate_times(a, b, is_common_place)
    if isinstance(a.claim.value, TextValue) and isinstance(b.claim.value, TextValue):
        if topic.property in PLACES:
            return _relate_places(a, b)
        if topic.property == "speaker-of":
            return _relate_speakers(a.claim.value.text, b.claim.value.text)
        if topic.property == "title":
            return _relate_titles(a, b)
        relate_words = _relate_names if topic.property == "name" else _relate_words
        return relate_words(a.claim.value.text, b.claim.value.text)
    return _relate_quantities(a, b, topic, is_common_place)


def _relate_names(first: str, second: str) -> Verdict:
    if same_name(first, second):
        return Verdict("agrees", "the same name")
    return Verdict("contradicts", "two spellings of what may be one person's name")


def _relate_speakers(first: str, second: str) -> Verdict:
    """Two spellings of one name, or one family's name, may be one person: the rules on names look at those."""
    one, other = person_key(first), person_key(second)
    if one[-1] == other[-1] or may_be_one(one, other, is_one_role=True):
        return Verdict("agrees", "the same speaker")
    return Verdict("contradicts", "one quotation has one speaker")


def _relate_titles(a: Statement, b: Statement) -> Verdict:
    """Titles of one form beside one name; any others may be two offices of one person."""
    first, second = title_words(a), title_words(b)
    fit = fit_titles(first, second)
    return _FITTING_TITLES[fit] if fit != "incomparable" else _relate_words(first, second)


def title_words(statement: Statement) -> str:
    """The title of a claim, the name beside it left out."""
    value, groups = statement.claim.value, statement.claim.scope.groups
    words = value.text if isinstance(value, TextValue) else ""
    return words.replace(groups[0], "").strip(" ,") if groups else words


_FITTING_TITLES = {
    "equal": Verdict("agrees", "the same title"),
    "overlapping": Verdict("compatible", "one says more than the other"),
    "disjoint": Verdict("contradicts", "one person has one such title at a time"),
}


def _relate_words(first: str, second: str) -> Verdict:
    """Titles, causes, charges: other words may mean the same, which no rule of ours tells."""
    one, other = first.casefold(), second.casefold()
    if one == other:
        return Verdict("agrees", "the same words")
    if one in other or other in one:
        return Verdict("compatible", "one says more than the other")
    return Verdict("undecided", "other words, which may mean the same")


def _relate_places(a: Statement, b: Statement) -> Verdict:
    first, second = a.claim.value, b.claim.value
    if not (isinstance(first, TextValue) and isinstance(second, TextValue)):
        return Verdict("undecided", "values of different kinds")
    if not (_is_fact(a) and _is_fact(b)):
        return Verdict("differs-in-scope", "one is not stated as fact")
    name = a.claim.property
    if name in SCENES and (difference := _other_scene(a, b)) is not None:
        return Verdict("differs-in-scope", difference)
    return _FITTING_PLACES[fit_places(name if are_of_one_kind(a, b) else "place-of", first.text, second.text)]


def are_of_one_kind(a: Statement, b: Statement) -> bool:
    """Whether two places are told at one level, so that they may exclude each other: two streets, two villages."""
    return a.claim.property == b.claim.property and a.claim.scope.groups == b.claim.scope.groups


def _other_scene(a: Statement, b: Statement) -> str | None:
    """Why two scenes may be of two events: another kind of event, another day."""
    first, second = a.claim.event, b.claim.event
    heads = {event.head for event in (first, second) if event is not None}
    if len(heads) > 1 and not heads <= _VIOLENT:
        return f"one is of the {' and the other of the '.join(sorted(heads))}"
    return other_days(a, b)


_VIOLENT = frozenset({"attack", "shooting", "stabbing", "murder", "kidnapping", "robbery", "explosion", "fire", "fighting"})
"""Classes that one event is called by turns."""


_FITTING_PLACES = {
    "equal": Verdict("agrees", "the same place"),
    "overlapping": Verdict("compatible", "one is stated more loosely than the other"),
    "loose": Verdict("compatible", "one may lie in the other, and nothing says that they are apart"),
    "disjoint": Verdict("contradicts", "an event has one scene, and these exclude each other"),
    "incomparable": Verdict("undecided", "they may be two places"),
}


def _relate_times(a: Statement, b: Statement, is_common_place: IsCommonPlace) -> Verdict:
    if a.resolved is None or b.resolved is None:
        return Verdict("undecided", "one of the times cannot be placed")
    is_told = (_is_fact(a) and _is_fact(b)) or (_is_plan(a) and _is_plan(b))
    difference = "one is not stated as fact" if not is_told else other_places(a, b, is_common_place)
    if difference is not None:
        return Verdict("differs-in-scope", difference)
    fit = fit_times(a.resolved, b.resolved)
    return _FITTING[fit] if fit != "disjoint" else _disjoint_times(a, b, days_apart(a.resolved, b.resolved) or 0)


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
    if apart == 1 and not _is_same_part(a, b):
        return "one day apart, which another time zone or the turn of the night may explain"
    return _doubt_of_edition(a, b) or other_event(a, b)


def _doubt_of_edition(a: Statement, b: Statement) -> str | None:
    """Why what changed between two reports, or between a page and its update, may explain two days."""
    if _is_same_weekday(a, b):
        return "the same day of the week, counted from other days"
    if _is_plan(a) and _is_plan(b) and _may_be_moved(a, b):
        return "a plan that may have been moved between the two reports"
    return None


_CLOCKED = frozenset({"time-of", "start-time"})
_SAME_MINUTES = 10
"""Desks round a clock time to five minutes without saying so, and one gives the call for the shots."""
_HEDGED_MINUTES = 45
""""Around 10" and "shortly before 3" leave about three quarters of an hour."""


def _disjoint_clocks(a: Statement, b: Statement) -> Verdict:
    first, second = a.resolved, b.resolved
    if first is None or second is None or first.clock is None or second.clock is None:
        return Verdict("undecided", "one of the times cannot be placed")
    if first.earliest and second.earliest and first.earliest != second.earliest:
        return Verdict("differs-in-scope", "clock times of different days")
    if may_be_one_moment(a, b):
        return Verdict("compatible", "the same time, stated more loosely by one")
    return Verdict("contradicts", f"an event has one {_TIME_WORDS[a.claim.property]}, and these exclude each other")


def may_be_one_moment(a: Statement, b: Statement) -> bool:
    """Whether two times leave room for one moment, the looseness of rounded and hedged clock times included."""
    first, second = a.resolved, b.resolved
    if first is None or second is None:
        return False
    if first.clock is None or second.clock is None or not same_zone(first, second):
        return fit_times(first, second) in {"equal", "overlapping"}
    if first.earliest and second.earliest and first.earliest != second.earliest:
        return False
    minutes = abs((first.clock.hour - second.clock.hour) * 60 + first.clock.minute - second.clock.minute)
    is_hedged = any(isinstance(item.claim.value, TimeValue) and item.claim.value.mod is not None for item in (a, b))
    return min(minutes, 24 * 60 - minutes) < (_HEDGED_MINUTES if is_hedged else _SAME_MINUTES)


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


def _is_fact(statement: Statement) -> bool:
    return statement.claim.modality == "asserted" and not statement.claim.is_negated


def _is_plan(statement: Statement) -> bool:
    return statement.claim.modality == "planned" and not statement.claim.is_negated


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


def _relate_quantities(a: Statement, b: Statement, topic: Topic, is_common_place: IsCommonPlace) -> Verdict:
    difference = scope_difference(a, b, is_common_place) if topic.property != "age" else None
    if difference is not None:
        return Verdict("differs-in-scope", difference)
    first, second = a.claim.value, b.claim.value
    if not (isinstance(first, QuantityValue) and isinstance(second, QuantityValue)):
        return Verdict("undecided", "values of different kinds")
    fit = fit_quantities(first, second)
    if fit == "disjoint":
        is_fixed = (topic.behaviour == "invariant" and not _is_burnt(a)) or _is_named_sum(a)
        return _invariant(a, b, first, second) if is_fixed else _moving(a, b, topic)
    if fit == "overlapping" and topic.behaviour == "cumulative" and (order := _order(a, b)):
        earlier, later = (second, first) if order > 0 else (first, second)
        if _is_risen(earlier, later):
            return Verdict("updates", "the later report has the higher figure", is_reversed=order > 0)
    return _FITTING_FIGURES[fit]


_MORE_THAN_ROUNDED = 1.05
"""A figure no further above an "at least" is the same one to the last digit: a round figure leaves out so much at most."""


def _is_risen(earlier: QuantityValue, later: QuantityValue) -> bool:
    """Whether a count has risen though both may be true: "at least nine" in the morning, 21 in the evening."""
    if earlier.low is None or earlier.high is not None or later.low is None:
        return False
    return later.low > earlier.low * _MORE_THAN_ROUNDED


def _is_burnt(statement: Statement) -> bool:
    """Whether the area is what a fire has burned so far."""
    return statement.claim.property == "area" and statement.claim.scope.groups == (BURNT,)


def _is_named_sum(statement: Statement) -> bool:
    """Whether the statement is of a sum called by two words ("break fee"), or of what is decided once: a fine, a price."""
    value = statement.claim.value
    is_money = isinstance(value, QuantityValue) and value.kind == "money"
    return statement.claim.property in _DECIDED or (is_money and any(" " in group for group in statement.claim.scope.groups))


_DECIDED = frozenset({"fine", "deal", "rate"})
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
    "votes": "the outcome of a vote",
}
_BIRTHDAY_DAYS = 7
"""Days from which a year more is likelier a birthday than an error: one in fifty has it within a week, on the same day or two
hardly anybody."""
_PROMOTION_DAYS = 20
"""Articles this far apart may well have a promotion between them."""


def _day(statement: Statement) -> date:
    return statement.as_of.latest or date.min


def _is_birthday(a: Statement, b: Statement) -> bool:
    """Whether the older age is that of an article at least a week later."""
    if a.as_of.latest is None or b.as_of.latest is None:
        return False
    days = (b.as_of.latest - a.as_of.latest).days
    return abs(days) >= _BIRTHDAY_DAYS and (days > 0) == (_position(b) > _position(a))


def are_weeks_apart(a: Statement, b: Statement) -> bool:
    """Whether the two are of days so far apart that a promotion may lie between them."""
    if a.as_of.latest is None or b.as_of.latest is None:
        return False
    return abs((a.as_of.latest - b.as_of.latest).days) > _PROMOTION_DAYS


def _moving(a: Statement, b: Statement, topic: Topic) -> Verdict:
    """A toll, a snapshot or a flow: only the same moment makes two figures contradict."""
    if not _position(a) or not _position(b):
        return Verdict("undecided", "a zero may be said of one place or one moment only")
    order = _order(a, b)
    if order is None or order == 0:
        return _unordered(a, b, is_same_moment=order == 0)
    first_is_later = order > 0
    later_is_lower = first_is_later != (_position(a) > _position(b))
    if topic.behaviour == "cumulative" and later_is_lower:
        if not _says_revision(a if first_is_later else b):
            return _fall(_position(a), _position(b))
        if not _says_fall(a if first_is_later else b):
            return Verdict("undecided", "the later figure is said to have grown, and is lower: it counts another set")
    return Verdict("updates", "the later report has the newer figure", is_reversed=first_is_later)


def _unordered(a: Statement, b: Statement, *, is_same_moment: bool) -> Verdict:
    higher_is_first = _position(a) > _position(b)
    is_stated = a.as_of.type == "stated" or b.as_of.type == "stated"
    is_revision = a.claim.article_id != b.claim.article_id and _is_count(a)
    if is_revision and _says_revision(a if higher_is_first else b) and not (is_same_moment and is_stated):
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


def _order(a: Statement, b: Statement) -> int | None:
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


def _says_revision(statement: Statement) -> bool:
    return _is_revision(statement.claim.quote)


@functools.lru_cache(maxsize=1024)
def _is_revision(quote: str) -> bool:
    """Each pair of a topic asks it of one of its two quotes, which are few: once for each of them."""
    return _REVISION.search(quote.lower()) is not None
