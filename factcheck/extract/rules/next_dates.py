"""Days to come that a story has one of: the next hearing, the sentencing, the next talks, the day that trains run again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from factcheck.extract.rules.onsets import BoundTime
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import EventMention, TimeExpression
from factcheck.model.base import made
from factcheck.text.grammar import AUXILIARIES, irregular_pasts
from factcheck.text.inflection import inflections
from factcheck.text.lexicon import table

NEXT_DATE = "next-date"
NEXT = "next "
"""What stands before the class in the head of such an event."""
_DAY = re.compile(r"(?:(?:\d{4}|XXXX)-(?:WXX-\d|\d\d-\d\d))(?:T.*)?")
_PLANNING = frozenset("set scheduled due fixed listed planned expected will shall would next to".split())
_PRESENT = frozenset("is are".split())
_PUT_OFF = frozenset("adjourn adjourned adjourns adjourning remand remanded remands".split())
_PUT_OFF_TO = frozenset("to until till for".split())
_NOT_THEN = frozenset("by before after since until till between than".split())
_MOVED = frozenset("postponed delayed rescheduled originally instead brought pushed deferred".split())
"""Words of a plan that was moved: the sentence then has two days, or tells of an old one."""
_JOINS = frozenset("before when that".split())
_REACH = 9
"""Words within which the particles of a phrase follow: "run over the Leine bridge at Hohenstedt again" has six."""


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    parts: tuple[str, ...]
    beside: frozenset[str]
    """Nouns one of which the clause has to have; empty for what needs none."""
    is_noun: bool


@cache
def _rows() -> dict[str, tuple[_Row, ...]]:
    """The rows of the lexicon by the word that begins them, in every form of what is to come."""
    found: dict[str, list[_Row]] = {}
    for name, kind, phrases in table("next_dates"):
        verbs, _, beside = phrases.partition(":")
        for phrase in verbs.split(","):
            first, *rest = phrase.split()
            row = _Row(name, tuple(rest), frozenset(beside.split(",")) - {""}, is_noun=kind == "noun")
            for form in _forms(first, is_noun=row.is_noun):
                found.setdefault(form, []).append(row)
    return {word: tuple(rows) for word, rows in found.items()}


@cache
def words_of_plans() -> frozenset[str]:
    """Every word by which such days are told: they say what the day is of, and not of whose."""
    rest = {part for rows in _rows().values() for row in rows for part in row.parts}
    return frozenset(_rows().keys() | rest | _PLANNING | _OF_PLANS)


def _forms(word: str, *, is_noun: bool) -> Sequence[str]:
    if is_noun or word in {"be", "due"}:
        return (word,)
    forms = inflections(word)
    return forms if word in _PUT_OFF or word in _OF_PLANS else forms[:2]


_OF_PLANS = frozenset({"set", "hold"})
"""Verbs that tell of what is to come in their past forms too: "the trial was set for", "talks will be held"."""


def bind_next(view: SentenceView) -> list[BoundTime]:
    """Every day of the sentence that is told as the next of its kind."""
    if not view.times or _rows().keys().isdisjoint(view.lowers):
        return []
    found = []
    for time in view.times:
        if time.type in {"DATE", "TIME"} and _DAY.fullmatch(time.value) and not _is_today(time):
            bound = _bind(view, time)
            if bound is not None:
                found.append(bound)
    return found


def _is_today(time: TimeExpression) -> bool:
    return time.relative is not None and time.relative.unit == "day" and time.relative.n <= 0


def _bind(view: SentenceView, time: TimeExpression) -> BoundTime | None:
    first, last = view.token_after(time.span.start), view.token_after(time.span.end)
    clause = view.clause_at(time.span.start)
    start, end = view.first_token(clause.start), view.token_after(clause.end)
    if view.lowers[start : start + 1] == ("it",) and view.lowers[last : last + 1] and view.lowers[last] in _JOINS:
        inner = view.clause_at(view.tokens.starts[min(last + 1, len(view.tokens) - 1)])
        end = view.token_after(inner.end)
    if not _MOVED.isdisjoint(view.lowers):
        return None
    if view.text[time.span.end : time.span.end + 2] in {"'s", "\u2019s"}:
        return None  # "Monday's hearing"
    for index, row in _told(view, start, end):
        if _is_planned(view, index, row, start, first) and _is_of_verb(view, index, first, last):
            surface = view.tokens.texts[index]
            mention = made(EventMention, head=NEXT + row.name, surface=surface, is_background=False)
            begin, stop = min(view.tokens.starts[index], time.span.start), view.tokens.ends[index]
            return BoundTime(time, NEXT_DATE, mention, begin, stop)
    return None


def _told(view: SentenceView, start: int, end: int) -> Iterator[tuple[int, _Row]]:
    """The rows whose words stand among the words `start` to `end`, those that need a noun beside them first."""
    rows = _rows()
    found = [
        (index, row) for index in range(start, end) for row in rows.get(view.lowers[index], ()) if _stands(view, index, row)
    ]
    words = frozenset(view.lowers[start:end])
    fitting = [(index, row) for index, row in found if not row.beside or row.beside & words]
    yield from sorted(fitting, key=lambda item: (not item[1].beside, item[1].is_noun))


def _stands(view: SentenceView, index: int, row: _Row) -> bool:
    at = index
    for part in row.parts:
        reach = view.lowers[at + 1 : at + 1 + _REACH]
        if part not in reach:
            return False
        at += 1 + reach.index(part)
    return True


def _is_planned(view: SentenceView, index: int, row: _Row, start: int, first: int) -> bool:
    """Whether the words around make the day one to come."""
    before = view.lowers[first - 1] if first else ""
    if view.lowers[index] in _PUT_OFF:
        return before in _PUT_OFF_TO
    if before in _NOT_THEN:
        return False
    opening = view.lowers[start : max(index, first)]
    if row.is_noun:
        return not _PLANNING.isdisjoint(opening) or view.lowers[max(0, first - 2) : first - 1] in {("is",), ("are",)}
    leading = view.lowers[max(start, index - _LEADING) : index]
    return not _PLANNING.isdisjoint(leading) or not _PRESENT.isdisjoint(leading) or _is_present(view, index)


_OTHER_ACT = frozenset("but ; : when while after said ordered told".split())


def _is_of_verb(view: SentenceView, index: int, first: int, last: int) -> bool:
    """Whether nothing between the word at `index` and the day tells another act."""
    between = view.lowers[index + 1 : first] if index < first else view.lowers[last:index]
    is_joined = any(word == "and" and _is_verbal(after) for word, after in pairwise(between))
    return _OTHER_ACT.isdisjoint(between) and not is_joined and (index < first or "to" not in between)


def _is_verbal(word: str) -> bool:
    return word in AUXILIARIES or word.endswith("ed") or word in irregular_pasts()


_LEADING = 3
"""Words before a verb within which its auxiliary stands: "will then also resume"."""


def _is_present(view: SentenceView, index: int) -> bool:
    return view.lowers[index].endswith("s") and index > 0 and view.lowers[index - 1] not in {"the", "a", "of"}
