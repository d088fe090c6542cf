"""Words by which two days or beginnings of one kind of event are of two events, though nothing else tells them apart."""

import re

from factcheck.model import Statement
from factcheck.text.timex_vocabulary import ORDINALS

_REPEATED = re.compile(
    r"\b(?:(?<!up )again|once more|re-?arrested|re-?opened|re-?opens|resumed|repeated|second time|third time)\b"
)
_RANKS = frozenset(ORDINALS)
_RANK_WINDOW = 3
"""Words between a rank and its noun: "the first national rail strike" has two."""


def other_event(a: Statement, b: Statement) -> str | None:
    """In words, why the two times may be of two events; None when their words do not say so."""
    if any(_REPEATED.search(item.claim.quote.lower()) for item in (a, b)):
        return "one tells of what happened again"
    if rank_of(a) != rank_of(b):
        return "one is of the first, the second or another of several"
    return "they may be of two persons of one surname" if _are_namesakes(a, b) else None


def rank_of(statement: Statement) -> str:
    """Which of several its event is: "first" of "the first strike began on January 6"; empty when no rank stands before it."""
    event = statement.claim.event
    if event is None:
        return ""
    words = statement.claim.quote.lower().split()
    surface = event.surface.lower()
    at = next((index for index, word in enumerate(words) if word.strip(".,;:'\"\u2019") == surface), None)
    before = words[max(0, at - _RANK_WINDOW) : at] if at is not None else []
    return next((word for word in before if word in _RANKS), "")


def _are_namesakes(a: Statement, b: Statement) -> bool:
    """ "Liam Dorset was arrested on Tuesday" beside "Sean Dorset was arrested on Friday": an act is known by a surname."""
    first, second = _forename(a), _forename(b)
    return first is not None and second is not None and first != second


def _forename(statement: Statement) -> str | None:
    event = statement.claim.event
    surname = event.head.rpartition(" of ")[2] if event is not None else ""
    if not surname.isalpha():
        return None
    match = re.search(rf"\b([A-Z][\w'\u2019-]*[a-z]) {surname.capitalize()}\b", statement.claim.quote)
    return match.group(1) if match is not None else None
