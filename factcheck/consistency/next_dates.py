"""Whether two days to come that reports give for the next of a kind can both be right."""

import re
from functools import cache

from factcheck.align.terms import fold
from factcheck.consistency.intervals import days_apart, fit_times
from factcheck.consistency.verdict import Verdict
from factcheck.extract.rules.next_dates import NEXT, words_of_plans
from factcheck.extract.rules.scenes import place_classes
from factcheck.model import Statement, TimeValue
from factcheck.text.lexicon import table

_TOLD = frozenset({"asserted", "planned", "forecast"})
_ONE_EACH = frozenset({f"{NEXT}{name}" for name in ("hearing", "sentencing", "trial", "verdict", "talks")})
"""What a story has one next of, whatever words tell it; anything else that resumes is known by its words."""
_TALKS = f"{NEXT}talks"
_EDITION_DAYS = 1
"""Two desks that report one announcement do so within a day, counted in dates; over more a date may have been moved."""
_OTHER = re.compile(
    r"\b(?:second|third|another|other|others|separate|separately|co-accused|co-defendants?|brother|sister|wife|husband|son|both)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w\u2019'-]+")


def relate_next(a: Statement, b: Statement) -> Verdict:
    """The relation of two such days."""
    if not _is_to_come(a) or not _is_to_come(b):
        return Verdict("undecided", "one is not of a day to come")
    first, second = a.resolved, b.resolved
    if first is None or second is None:
        return Verdict("undecided", "one of the times cannot be placed")
    fit = fit_times(first, second)
    if fit != "disjoint":
        return Verdict("agrees" if fit == "equal" else "compatible", "the same day")
    doubt = _doubt(a, b, days_apart(first, second) or 0)
    return Verdict("undecided", doubt) if doubt else Verdict("contradicts", "the next of its kind has one day")


def _doubt(a: Statement, b: Statement, apart: int) -> str | None:
    head = a.claim.event.head if a.claim.event is not None else ""
    if head != _TALKS and is_of_others(a, b):
        return "one may be of another person or matter"
    if head not in _ONE_EACH and not is_one_thing(a, b):
        return "nothing says that one and the same resumes"
    if not apart or (apart % 7 == 0 and (_is_bare(a) or _is_bare(b))):
        return "the same day of the week, counted from other days"
    days = [item.as_of.latest for item in (a, b)]
    if days[0] is None or days[1] is None or abs((days[0] - days[1]).days) > _EDITION_DAYS:
        return "a plan that may have been moved between the two reports"
    nearer = min(day for item in (a, b) if item.resolved is not None and (day := item.resolved.earliest))
    return "the one is over when the other is reported" if nearer <= max(days[0], days[1]) else None


def is_of_others(a: Statement, b: Statement) -> bool:
    """Whether the words speak of another defendant, or of two of different names."""
    first, second = _told(a), _told(b)
    names = frozenset(_NAME.findall(first)) - _calendar(), frozenset(_NAME.findall(second)) - _calendar()
    return _OTHER.findall(first) != _OTHER.findall(second) or (all(names) and names[0].isdisjoint(names[1]))


@cache
def _calendar() -> frozenset[str]:
    return frozenset(word.title() for name in ("months", "weekdays") for row in table(name) for word in row)


def _told(statement: Statement) -> str:
    """The words of a claim without its day."""
    value = statement.claim.value
    surface = value.surface if isinstance(value, TimeValue) else ""
    words = statement.claim.quote.replace(surface, " ", 1).strip()
    return words[:1].lower() + words[1:]


_WORD = re.compile(r"[^\W\d_]+")
_TELLING = 2.4
"""Rarity from which a word tells what resumes, as in `tellings`."""
_SHARED = 2
"""Words that two notices on one thing share, one of them a noun for what it is: "trains", "bridge"; not two towns' names."""


def is_one_thing(a: Statement, b: Statement) -> bool:
    """Whether two notices share the noun for what they are of, and another word."""
    one, other = ({fold(word)[0]: word for word in _WORD.findall(_told(item)) if _tells(word)} for item in (a, b))
    shared = one.keys() & other.keys()
    nouns = {word for word in shared if one[word].islower() or other[word].islower()} - place_classes().keys()
    return len(shared) >= _SHARED and bool(nouns)


def _tells(word: str) -> bool:
    return word.lower() not in words_of_plans() and fold(word)[1] >= _TELLING


def _is_bare(statement: Statement) -> bool:
    value = statement.claim.value
    return isinstance(value, TimeValue) and value.relative is not None and value.relative.unit == "weekday"


def _is_to_come(statement: Statement) -> bool:
    claim, resolved, day = statement.claim, statement.resolved, statement.as_of.latest
    if claim.is_negated or claim.modality not in _TOLD or resolved is None or resolved.earliest is None or day is None:
        return False
    return resolved.earliest == resolved.latest and resolved.earliest >= day
