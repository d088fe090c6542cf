"""How long something lasted, by the words that say what: "three days of deliberations", "a 36-hour siege"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import TimeExpression
from factcheck.text.lexicon import tables

DURATION = "duration"


@dataclass(frozen=True, slots=True)
class BoundLasting:
    """A duration with the word that says what lasted so long."""

    time: TimeExpression
    act: str
    start: int
    end: int


@cache
def acts(kind: str) -> dict[str, str]:
    """Every word of `kind` (nouns, verbs, takers, goals) with the class of what lasts."""
    return {word: name for name, words in tables("lasting")[kind].items() for word in words}


@cache
def class_of(word: str) -> str:
    """The class of what lasts that `word` is of, a noun's before a verb's; empty where it is of none."""
    return next((acts(kind)[word] for kind in ("nouns", "verbs", "takers", "goals") if word in acts(kind)), "")


@cache
def _all() -> frozenset[str]:
    return frozenset(word for kind in ("nouns", "verbs", "takers", "goals") for word in acts(kind))


def bind_lasting(view: SentenceView) -> list[BoundLasting]:
    """Every duration of the sentence with what lasted so long, as far as one clause says it."""
    if not any(time.type == "DURATION" for time in view.times) or _all().isdisjoint(view.lowers):
        return []
    return [bound for time in view.times if time.type == "DURATION" for bound in _read(view, time)]


def _read(view: SentenceView, time: TimeExpression) -> Iterator[BoundLasting]:
    first, after = view.token_after(time.span.start), view.first_token(time.span.end - 1) + 1
    if _is_going_on(view, first):
        return
    at = _behind(view, after)
    if at is None:
        at = _lasting(view, first) if not _is_taken_to(view, after) else None
    if at is None:
        at = _done(view, first)
    if at is None:
        at = _taken(view, first, after)
    if at is not None:
        start, end = min(time.span.start, view.tokens.starts[at]), max(time.span.end, view.tokens.ends[at])
        yield BoundLasting(time, view.lowers[at], start, end)


_ADJECTIVES = 3
"""Words between a duration and its noun: "a five-hour emergency budget debate" has two, "three hours of heated public" too."""
_LASTED = frozenset({"lasted", "lasting", "lasts", "took", "ran", "continued", "dragged", "stretched"})
_PARTICLES = frozenset(
    {"for", "on", "into", "about", "around", "some", "only", "just", "almost", "nearly", "over", "a", "total", "of"}
)
_SUBJECT = 12
"""Words between what lasted and its verb: "search for the two climbers on the north face of the peak was called" has ten."""
_ENDS = frozenset({";", ":", "said", "before", "while", "when", "where", "but"})


def _is_going_on(view: SentenceView, first: int) -> bool:
    """ "Have been searching for three days", "now in its second week": it may last longer by the next report."""
    before = view.lowers[max(0, first - 5) : first]
    return ("been" in before and not {"has", "have"}.isdisjoint(before)) or "now" in before or "another" in before


def _behind(view: SentenceView, after: int) -> int | None:
    """ "Three days of deliberations", "a 36-hour siege": the noun right behind, one of several not meant."""
    index = after + 1 if view.lowers[after : after + 1] == ("of",) else after
    for at in range(index, min(index + _ADJECTIVES, len(view.tokens))):
        if view.lowers[at] in acts("nouns"):
            return at
        if not view.lowers[at].isalpha() or view.lowers[at] in _NOT_OF_IT:
            return None
    return None


_NOT_OF_IT = frozenset(
    (
        "after before later earlier ago from in on at to for into with by and or as when while the a an this that old long "
        "since"
    ).split()
)


def _lasting(view: SentenceView, first: int) -> int | None:
    """ "The standoff, which began at noon, lasted nine hours", "the search ended after nine days", "a search of nine days"."""
    at = first - 1
    while at >= 0 and view.lowers[at] in _PARTICLES:
        at -= 1
    if at >= 0 and view.lowers[at] in acts("nouns") and view.lowers[at + 1] == "of":
        return at
    is_ended = at > 0 and view.lowers[at] == "after" and view.lowers[at - 1] in _ENDED
    if at < 0 or not (view.lowers[at] in _LASTED or is_ended):
        return None
    for noun in range(at - 1, max(-1, at - 1 - _SUBJECT), -1):
        if view.lowers[noun] in _ENDS or view.lowers[noun : noun + 2] in _NEW_SUBJECT:
            return None
        if view.lowers[noun] in acts("nouns"):
            return None if _BESIDE.intersection(view.lowers[max(0, noun - 2) : noun]) else noun
    return None


_ENDED = frozenset({"ended", "off", "finished", "lifted", "adjourned", "over", "abandoned"})
_NEW_SUBJECT = frozenset({("and", "the"), ("and", "a"), ("and", "an"), ("and", "his"), ("and", "her"), ("and", "their")})
_BESIDE = frozenset({"after", "before", "during", "since", "despite", "of", "in", "on", "at", "for", "from"})
"""Before a noun these make it a circumstance of what lasted: "after talks the drive took two hours"."""


def _is_taken_to(view: SentenceView, after: int) -> bool:
    return view.lowers[after : after + 1] == ("to",)


def _done(view: SentenceView, first: int) -> int | None:
    """ "Deliberated for three days", "held hostage for 36 hours"."""
    before = view.lowers[max(0, first - _ADJECTIVES) : first]
    start = max(0, first - _ADJECTIVES)
    return next((start + at for at in range(len(before) - 1, -1, -1) if before[at] in acts("verbs")), None)


_TAKING = frozenset({"took", "needed", "spent", "out"})
_TAKER = 10
"""Words between "took" and its duration: "took the seven women and the five men of the jury less than" has ten."""


def _taken(view: SentenceView, first: int, after: int) -> int | None:
    """ "It took the jury less than five hours", "took crews two hours to put out": whom, or what for."""
    start = max(0, first - _TAKER)
    before = view.lowers[start:first]
    if _TAKING.isdisjoint(before) or not _ENDS.isdisjoint(before):
        return None
    taker = next((start + at for at, word in enumerate(before) if word in acts("takers")), None)
    if taker is not None:
        return taker
    is_goal = view.lowers[after : after + 1] == ("to",) and view.lowers[after + 1 : after + 2]
    return after + 1 if is_goal and view.lowers[after + 1] in acts("goals") else None
