"""Whom, where and when a figure counts, read from the clause around it."""

import re
from bisect import bisect_left
from functools import cache

from factcheck.extract.rules.people import demonyms
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Span, TimeExpression, TimeValue
from factcheck.model.base import made
from factcheck.text.lexicon import table

_PREPOSITION = (  # in, near; 12 miles east of
    r"\b(?:in|at|near|across|outside|around|throughout|inside|off|"
    r"(?:north|south|east|west|northeast|northwest|southeast|southwest) of)\s+"
)
_LOWER_WORDS = r"(?:(?:[a-z][a-z'-]*)\s+){0,4}?"  # the northeastern province of
_NAME = r"[A-Z][\w'\u2019-]*(?:\s+(?:(?:of|de|del|la|al|el|the|and)\s+)?[A-Z][\w'\u2019-]*){0,3}"  # Phnom Penh
_PLACE = re.compile(_PREPOSITION + _LOWER_WORDS + rf"(?P<name>{_NAME})")
_AND_PLACE = re.compile(  # and the southern city of Sihanoukville; , the port of Varna
    r"(?:,? and|,) (?:in |near )?the (?:[a-z-]+ ){0,2}?(?:city|town|village|province|district|region|port|state|county|"
    rf"island|capital|suburb|resort)(?: of)? (?P<name>{_NAME})"
)
_SIDE = re.compile(r"\bon (?:the )?(?P<side>[A-Z]\w+ (?:side|soil|territory|bank|coast))\b")  # on the Pakistani side
_WHOLE = re.compile(r"\b(?:nationwide|worldwide|countrywide|globally|across the (?:country|nation|region|world))\b")
_AT_ONE_LEVEL = re.compile(
    r"\b(?:(?P<level>state|province|city|county|district|region|island)-?wide"
    r"|across the (?P<name>state|province|city|county|district|region|island))\b",
    re.IGNORECASE,
)
_CUE_CHARACTERS = 24
_SAYING = r"(?:said|says|told\s+\w+|reported|confirmed|announced|added|stated|show(?:ed|s))"
_AS_OF = re.compile(r"\b(?:as of|as at|by|until|up to)\s+(?:late\s+|early\s+)?$")  # as of late Tuesday
_SAID_BEFORE = re.compile(rf"\b{_SAYING}\s+(?:on\s+|late\s+|early\s+)*$")  # police said on Tuesday
_SAID_AFTER = re.compile(rf"\s*,?\s*{_SAYING}\b")  # Cambodia on Wednesday said

NOT_PLACES = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december facebook twitter instagram telegram english parliament congress"
    ).split()
)


@cache
def _countries() -> frozenset[str]:
    return frozenset(name.lower() for name, *_ in table("countries"))


def places_in(words: str) -> tuple[str, ...]:
    """The places that `words` name after a preposition, in order; "nationwide" counts as one."""
    found = [name for match in _PLACE.finditer(words) for name in (match["name"], *_joined(words, match.end()))]
    names: list[str] = []
    for name in found:
        parts = re.split(r"\s+and\s+", name)
        names.extend(part.removesuffix("'s").removesuffix("\u2019s") for part in parts)
    kept = [name for name in names if name.lower() not in NOT_PLACES and name.lower() not in demonyms() and len(name) > 2]
    kept += [match["side"] for match in _SIDE.finditer(words)]
    if _WHOLE.search(words):
        kept.append("nationwide")
    kept += [f"the whole {(match['level'] or match['name']).lower()}" for match in _AT_ONE_LEVEL.finditer(words)]
    return tuple(dict.fromkeys(kept))


def _joined(words: str, end: int) -> list[str]:
    """The places that a list goes on with after the one that ends at `end`, each said to be a city, a province, ..."""
    names = []
    while (match := _AND_PLACE.match(words, end)) is not None:
        names.append(match["name"])
        end = match.end()
    return names


def value_of(time: TimeExpression) -> TimeValue:
    """The time as a claim carries it."""
    return made(
        TimeValue,
        timex_type=time.type,
        timex_value=time.value,
        mod=time.mod,
        earliest=time.earliest,
        latest=time.latest,
        clock=time.clock,
        zone=time.zone,
        surface=time.surface,
        weekday=time.weekday,
        relative=time.relative,
    )


_YEAR = re.compile(r"\d{4}|\byears?\b")
_BEFORE_VERB = 4
_AFTER_VALUE = 6
"""Words before a verb and after its value among which a date is that of what it tells."""
_PURPOSE = frozenset({"for", "over", "after", ","})


def year_beside(view: SentenceView, first: int, after: int) -> TimeExpression | None:
    """The date with its year beside a verb at token `first` or right after its value, which ends before token `after`; not
    that of what it is for ("was jailed for two years for a theft in 2019"). A date without a year is of the story's own days.
    """
    for time in view.times:
        at = view.token_after(time.span.start)
        is_near = first - _BEFORE_VERB <= at < after + _AFTER_VALUE and time.type == "DATE" and _YEAR.search(time.surface)
        between = view.lowers[after:at] if at >= after else view.lowers[at:first]
        if is_near and _PURPOSE.isdisjoint(between):
            return time
    return None


def period_and_as_of(view: SentenceView, clause: Span, at: int) -> tuple[TimeValue | None, TimeValue | None]:
    """The period that the figure at offset `at` of `clause` covers, and the moment that the words give for it.

    "As of Thursday" and the day of the saying ("police said on Tuesday") are moments; the nearest other date is the period.
    """
    dates = [time for time in view.times if time.type not in {"DURATION", "SET"}]
    inside = [time for time in dates if clause.start <= time.span.start < clause.end]
    if not inside:
        inside = _borrowed(view, clause, dates)
    moments = [time for time in inside if _is_moment(view, time)]
    periods = [
        time
        for time in inside
        if time not in moments and not time.value.startswith("XXXX-XX-XXT") and not _is_day_of_rise(view, time)
    ]
    nearest = _own_period(view, periods, at)
    return value_of(nearest) if nearest else None, value_of(moments[0]) if moments else None


_OF_FIGURE = re.compile(r"(?: [a-z]+){0,3} (?:in|for|during|on)(?: the)? ?$| ?$")  # $190m in; 5.4 billion euros in
_COMPARING = re.compile(
    r"\b(?:from|(?<!more )(?<!less )(?<!fewer )than|against|compared with|compared to|versus|after)\b[^,;]*$"
)


def _own_period(view: SentenceView, periods: list[TimeExpression], at: int) -> TimeExpression | None:
    """The time right after the figure ("$310m in 2020, $190m in 2021"), else the nearest that no figure set against it has."""
    end = next((quantity.span.end for quantity in view.quantities if quantity.span.start <= at < quantity.span.end), at)
    for time in periods:
        if time.span.start >= end and _OF_FIGURE.fullmatch(view.text[end : time.span.start]):
            return time
    own = [time for time in periods if not _is_of_other_figure(view, time, at, end)]
    return min(own, key=lambda time: min(abs(time.span.start - at), abs(time.span.end - at)), default=None)


def _is_of_other_figure(view: SentenceView, time: TimeExpression, at: int, end: int) -> bool:
    """ "38 per cent, compared with 36 per cent a year ago": the time is that of the figure before it, where it follows one."""
    between = [q for q in view.quantities if q.span.start >= end and q.span.end <= time.span.start]
    if between:
        return _COMPARING.search(view.text[end : between[-1].span.start].lower()) is not None
    before = [q for q in view.quantities if q.span.end <= time.span.start and time.span.end <= at]
    is_closed = bool(before) and _OF_FIGURE.fullmatch(view.text[before[-1].span.end : time.span.start]) is not None
    return is_closed and before[-1].kind == _kind_at(view, at)


def _kind_at(view: SentenceView, at: int) -> str:
    return next((quantity.kind for quantity in view.quantities if quantity.span.start <= at < quantity.span.end), "")


_ADDED = re.compile(r"(?:when|where|which|in which|during which|after which|whose)\b")


_POINTS_BACK = re.compile(r"(?:It|That|This|The (?:quake|earthquake|blast|attack|crash|disaster|tremor|temblor|storm|fire))\b")


def _dates_before(view: SentenceView) -> list[TimeExpression]:
    """The date of the sentence before, when it has just one: "A quake hit Bam in 2003. It killed 26,000 people." """
    sent = view.document.sentence_at(max(view.span.start - 2, 0))
    if sent.end > view.span.start:
        return []
    times = view.document.times
    first, last = (bisect_left(times, place, key=lambda time: time.span.start) for place in (sent.start, sent.end))
    dates = [time for time in times[first:last] if time.type == "DATE"]
    return dates if len(dates) == 1 else []


def _borrowed(view: SentenceView, clause: Span, dates: list[TimeExpression]) -> list[TimeExpression]:
    """The one date of a sentence holds for its clauses; "the disaster of 2011, when 64 died" has the date right before."""
    if len(dates) == 1:
        return dates
    if not dates and _POINTS_BACK.match(view.text, view.span.start):
        return _dates_before(view)
    before = [time for time in dates if time.span.end <= clause.start]
    is_added = _ADDED.match(view.text[clause.start : clause.end].lstrip(" ,").lower())
    return before[-1:] if is_added else []


_STANDS_AT = re.compile(
    r"\b(?:toll|dead|deaths|number|count)\b.{0,60}\b(?:stood|stands?|was|is|reached|put) at? ?.{0,30}\b(?:at|by|on)\s+$"
)


_RISES = re.compile(  # the death toll from the quake rose on Wednesday; the number of dead climbed to at least 21 late on
    r"\b(?:tolls?|dead|deaths|number|count|total|tally|figure)\b.{0,80}\b(?:rose|risen|rises|climb(?:ed|s)|jump(?:ed|s)|gr(?:ew|own|ows)|"
    r"increased?|soar(?:ed|s)|mount(?:ed|s)|went up|gone up|pass(?:ed|es)|topped|reached)\b.{0,40}?\b(?:on |late |early |by )*$"
)


def _is_day_of_rise(view: SentenceView, time: TimeExpression) -> bool:
    """Whether `time` is the day on which a toll was raised: neither the period that it covers nor the moment of the figure,
    for it may have been raised again before that day was over.
    """
    return _RISES.search(view.text[view.span.start : time.span.start].lower()) is not None


def _is_moment(view: SentenceView, time: TimeExpression) -> bool:
    """Whether `time` is when the figure was so: "as of", the day of the saying, a clock time beside a standing toll."""
    if time.clock is not None and _STANDS_AT.search(view.text[view.span.start : time.span.start].lower()):
        return True
    before = view.text[max(view.span.start, time.span.start - _CUE_CHARACTERS) : time.span.start].lower()
    if _AS_OF.search(before) or _SAID_BEFORE.search(before):
        return True
    return _SAID_AFTER.match(view.text[time.span.end : time.span.end + _CUE_CHARACTERS].lower()) is not None
