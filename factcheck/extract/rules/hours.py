"""Hours from one clock time to another, with what they are the hours of: a curfew, its easing, a closure, polling."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factcheck.extract.rules.onsets import BoundTime
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import EventMention, Span, TimeExpression
from factcheck.model.base import made
from factcheck.text.lexicon import table

HOURS_OF = "hours-of"
HOURS = "hours of the "
"""What stands before the class in the head of such an event."""
SPAN = re.compile(r"(?P<first_day>[^/]*)T(?P<first>\d\d:\d\d)/(?P<last_day>[^/]*)T(?P<last>\d\d:\d\d)")
"""A TIMEX3 value of two clock times: XXXX-XX-XXT21:00/XXXX-XX-XXT06:00."""


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    phrase: str
    beside: tuple[str, ...]


@cache
def _rows() -> tuple[_Row, ...]:
    found = []
    for name, _, phrases in table("hours_of"):
        words, _, beside = phrases.partition(":")
        found += [_Row(name, phrase, tuple(beside.split(",")) if beside else ()) for phrase in words.split(",")]
    return tuple(found)


def bind_hours(view: SentenceView) -> list[BoundTime]:
    """Every span of clock times in the sentence that is said to be the hours of a known kind of thing."""
    found = []
    for time in view.times:
        told = _told(view, time) if time.type == "TIME" and SPAN.fullmatch(time.value) else None
        if told is not None:
            name, at = told
            mention = made(EventMention, head=HOURS + name, surface=view.words(at), is_background=False)
            found.append(BoundTime(time, HOURS_OF, mention, min(at.start, time.span.start), at.end))
    return found


def _told(view: SentenceView, time: TimeExpression) -> tuple[str, Span] | None:
    """What the hours are of, with the words that say so: in their clause, else in their sentence."""
    clause = view.clause_at(time.span.start)
    for start, stop in ((clause.start, clause.end), (view.span.start, view.span.end)):
        for row, at in _rows_in(view, start, stop):
            if not row.beside or _is_beside(view, row):
                return row.name, at
    return None


def _rows_in(view: SentenceView, start: int, stop: int) -> Iterator[tuple[_Row, Span]]:
    words = view.text[start:stop].lower()
    for row in _rows():
        if row.phrase in words and (match := re.search(rf"\b{re.escape(row.phrase)}\b", words)) is not None:
            yield row, made(Span, start=start + match.start(), end=start + match.end(), field=view.document.field)


def _is_beside(view: SentenceView, row: _Row) -> bool:
    before = view.document.sentence_at(max(view.span.start - 2, 0))
    words = view.text[min(before.start, view.span.start) : view.span.end].lower()
    return any(noun in words for noun in row.beside)
