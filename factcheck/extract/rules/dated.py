"""The days, clock times and beginnings that a clause gives for what its verb tells: "was shot dead on Tuesday evening"."""

import re
from collections.abc import Collection

from factcheck.extract.rules.onsets import ONE_MOMENT, BoundTime, is_ranked
from factcheck.extract.rules.predicates import Predicate, is_verb, predicate_of, verb_as_predicate
from factcheck.extract.rules.sentence import SentenceView
from factcheck.extract.rules.verb_events import OUTSETS, begins, event_told
from factcheck.model import TimeExpression
from factcheck.text.grammar import SentenceWords, words_of
from factcheck.text.predicates import piece_of

_NOT_THEN = frozenset("by until till before after to through between than for of".split())
"""Words before a time that is not when the verb happened: "had fled by Monday", "the first since March 3"."""
_DAY = re.compile(r"(?:(?:\d{4}|XXXX)-(?:WXX-\d|\d\d-\d\d|XX-XX))(?:T.*)?")
_INSTEAD = {"date-of": ("onset", "act-date"), "time-of": ("start-time",), "onset": ()}
"""What another rule may have read a time as, which says the same and more."""


def bind_dated(view: SentenceView, known: Collection[BoundTime]) -> list[BoundTime]:
    """Every day and clock time of the sentence that a verb carries, and every "since", beside those that are `known`."""
    if not view.times:
        return []
    bound = {(item.time.span.start, item.property) for item in known}
    words = words_of(view.words(view.span))
    found = []
    for time in view.times:
        for name in _properties(time):
            is_known = any((time.span.start, other) in bound for other in (name, *_INSTEAD[name]))
            item = None if is_known else _bind(view, words, time, name)
            if item is not None and (time.span.start, item.property) not in bound:
                found.append(item)
                bound.add((time.span.start, item.property))
    return found


def _properties(time: TimeExpression) -> list[str]:
    """What the time can be of an event: its day, its clock time, both, or only its beginning ("since 2022")."""
    if time.type not in {"DATE", "TIME"} or "/" in time.value or time.is_open:
        return []
    is_placed = time.relative is not None or time.weekday is not None or not time.value.startswith("XXXX-XX-XX")
    names = ["date-of"] if is_placed and _DAY.fullmatch(time.value) and time.surface.lower() != "overnight" else []
    if time.clock is not None:
        names.append("time-of")
    return names or ["onset"]


def _bind(view: SentenceView, words: SentenceWords, time: TimeExpression, name: str) -> BoundTime | None:
    first, last = words.words_of(view.span, time.span)
    if words.low(last) == ":" and time.clock is not None:
        return None  # the time stamp of a live page
    before = words.low(first - 2) if words.low(first - 1) == "the" else words.low(first - 1)
    if before in _NOT_THEN and not _is_near(words, first):
        return None
    is_state = before == "since" or (before == "from" and _is_open(words, first, last))
    predicate = predicate_of(words, first, last, is_state=is_state)
    is_cleft = predicate is None
    predicate = _of_main_clause(words, predicate) if predicate is not None else None
    predicate = predicate or _cleft(words, first, last)
    if predicate is None or (before == "from" and not is_state):
        return None
    mention, at = event_told(view, words, predicate, first)
    if is_state:
        if _counts_since(view, words, predicate.first, first):
            return None
        name, mention = "onset", mention.model_copy(update={"is_background": True})
    elif mention.head not in ONE_MOMENT and (mention.head in OUTSETS or begins(words, predicate)):
        name = "onset"
    elif name == "onset":
        return None  # a month or a year is no day
    verb = words.span(view.span, predicate.at, predicate.at + 1)
    end = verb.end if is_cleft else 0
    return BoundTime(time, name, mention, min(words.span(view.span, at, at + 1).start, time.span.start), end)


_SHORTLY = frozenset("shortly just soon moments minutes seconds right immediately little".split())
_TURNS = frozenset("dawn daybreak sunrise sunset dusk nightfall first".split())


def _is_near(words: SentenceWords, first: int) -> bool:
    """Whether "before" or "after" leaves the time as it is: "shortly before midnight", "before dawn on Friday"."""
    if words.low(first - 1) not in {"before", "after"}:
        return False
    return words.low(first - 2) in _SHORTLY or (words.low(first - 1) == "before" and words.low(first) in _TURNS)


_CLEFT_SUBJECTS = frozenset({"it", "that", "this"})
_CLEFT_JOINS = frozenset({"when", "that", "before"})
_CLEFT_WORDS = 6
"""Words before the time of a cleft clause: "It was not until shortly before midnight on Thursday when" has five."""


def _cleft(words: SentenceWords, first: int, last: int) -> Predicate | None:
    """The verb whose time a cleft clause puts first: "It was shortly before midnight on Thursday when the train left"."""
    piece = piece_of(words, first)
    opening = words.lows[piece.first : first]
    if not opening or len(opening) > _CLEFT_WORDS or opening[0] not in _CLEFT_SUBJECTS or _BEING.isdisjoint(opening):
        return None
    if words.low(last) not in _CLEFT_JOINS:
        return None
    inner = piece_of(words, last)
    at = next((index for index in range(last + 1, inner.last) if is_verb(words, index)), None)
    return verb_as_predicate(words, at, inner) if at is not None else None


def _of_main_clause(words: SentenceWords, predicate: Predicate) -> Predicate:
    """The main verb where the nearest only tells what went on: "attacked a man who was picking berries on Sunday"."""
    is_going_on = words.lows[predicate.at].endswith("ing") and words.low(predicate.at - 1) in _WENT_ON
    if not is_going_on or words.low(predicate.first) not in _RELATIVES or not predicate.is_before:
        return predicate
    outer = piece_of(words, predicate.first - 1)
    at = next((index for index in range(predicate.first - 1, outer.first - 1, -1) if is_verb(words, index)), None)
    main = verb_as_predicate(words, at, outer) if at is not None else None
    return main or predicate


_WENT_ON = frozenset({"was", "were"})
_RELATIVES = frozenset({"who", "which", "that"})
_BEING = frozenset({"was", "is", "'s", "be"})
_OF_A_DAY = frozenset("photograph photo picture image video footage letter message report statement data figures".split())
_ENDS = frozenset("to until till through".split())


def _is_open(words: SentenceWords, first: int, last: int) -> bool:
    """Whether "from" a time opens what goes on from then: "cheaper from May 1"; not "from 9 to 5", "a video from Sunday"."""
    return words.low(last) not in _ENDS and words.low(first - 2) not in _OF_A_DAY


def _counts_since(view: SentenceView, words: SentenceWords, first: int, since: int) -> bool:
    """Whether the clause counts what came since: "34 have died since January", "the first strike since 2021"."""
    low = words.span(view.span, first, first + 1).start
    high = words.span(view.span, since - 1, since).start
    is_counted = any(low <= quantity.span.start < high and quantity.kind != "age" for quantity in view.quantities)
    return is_counted or is_ranked(words.lows[first:since])
