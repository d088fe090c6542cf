"""Whom, where and when a figure counts, read from the clause around it."""

import re
from functools import cache

from factcheck.extract.rules.people import demonyms
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Span, TimeExpression, TimeValue
from factcheck.text.lexicon import table

_PREPOSITION = r"\b(?:in|at|near|across|outside|around|throughout|inside|off)\s+"  # in, near
_LOWER_WORDS = r"(?:(?:[a-z][a-z'-]*)\s+){0,4}?"  # the northeastern province of
_NAME = r"[A-Z][\w'\u2019-]*(?:\s+(?:(?:of|de|del|la|al|el|the|and)\s+)?[A-Z][\w'\u2019-]*){0,3}"  # Phnom Penh
_PLACE = re.compile(_PREPOSITION + _LOWER_WORDS + rf"(?P<name>{_NAME})")
_WHOLE = re.compile(r"\b(?:nationwide|worldwide|countrywide|globally|across the (?:country|nation|region|world))\b")
_AS_OF_CUES = {"as of", "as at", "by", "until", "up to"}

_NOT_PLACES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december facebook twitter instagram telegram english parliament congress".split()
)


@cache
def _countries() -> frozenset[str]:
    return frozenset(name.lower() for name, *_ in table("countries"))


def places_in(words: str) -> tuple[str, ...]:
    """The places that `words` name after a preposition, in order; "nationwide" counts as one."""
    found = [match.group("name") for match in _PLACE.finditer(words)]
    names: list[str] = []
    for name in found:
        parts = re.split(r"\s+and\s+", name)
        names.extend(part.removesuffix("'s").removesuffix("\u2019s") for part in parts)
    kept = [name for name in names if name.lower() not in _NOT_PLACES and name.lower() not in demonyms() and len(name) > 2]
    if _WHOLE.search(words):
        kept.append("nationwide")
    return tuple(dict.fromkeys(kept))


def value_of(time: TimeExpression) -> TimeValue:
    """The time as a claim carries it."""
    return TimeValue(
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


def period_and_as_of(view: SentenceView, clause: Span) -> tuple[TimeValue | None, TimeValue | None]:
    """The period that a figure of `clause` covers, and the moment that the words give for it ("as of Thursday")."""
    period: TimeValue | None = None
    as_of: TimeValue | None = None
    for time in view.times:
        if time.type in {"DURATION", "SET"} or not (clause.start <= time.span.start < clause.end):
            continue
        before = view.text[max(view.span.start, time.span.start - 12) : time.span.start].lower().rstrip()
        if any(before.endswith(" " + cue) or before == cue for cue in _AS_OF_CUES):
            as_of = as_of or value_of(time)
        else:
            period = period or value_of(time)
    return period, as_of
