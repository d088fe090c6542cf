"""A distance with its two ends: what lies there, and what it is counted from."""

import re
from dataclasses import dataclass, replace
from functools import cache

from factcheck.extract.rules.noun_phrases import NounPhrase, phrase_after, subject_of, widened_before
from factcheck.extract.rules.sentence import SentenceView
from factcheck.text.grammar import PREPOSITIONS
from factcheck.text.lexicon import table


@dataclass(frozen=True, slots=True)
class End:
    """What a distance is counted from, and the way that it leads: a compass point, "up", "down", "out", "" for any."""

    place: NounPhrase | None
    """None where the words leave it to the reader ("upstream", "18 km away")."""
    way: str


@dataclass(frozen=True, slots=True)
class Distance:
    """The two ends; `act` is the words of the clause where it is something that happened so far away."""

    owner: NounPhrase | None
    end: End
    act: str = ""


_COMPASS = re.compile(
    r"(?:to the )?(?P<way>(?:north|south)(?:[ -]?(?:east|west))?|east|west|[NS][EW]?)(?:ern|ward|wards)?(?: (?P<of>of|from))?\b"
)


@cache
def _positions() -> tuple[tuple[tuple[str, ...], str], ...]:
    found = [
        (tuple(phrase.split()), "" if way == "-" else way)
        for way, phrases in table("position_words")
        for phrase in phrases.split(",")
    ]
    return tuple(sorted(found, key=lambda item: -len(item[0])))


def distance_of(view: SentenceView, left: int, right: int) -> Distance | None:
    """The distance whose figure stands between tokens `left` and `right`; None where no word of position follows."""
    end = _end(view, right)
    if end is None or end.way == "under":
        return None
    owner = _located(view, left)
    act = "" if owner is not None else _act(view, left)
    return Distance(owner, end, act)


_FURTHER = frozenset({"further", "farther"})


def _end(view: SentenceView, right: int) -> End | None:
    """What follows the figure: "(away) from X", "south of X", "upstream", "off X's coast"."""
    index = right + (1 if view.lowers[right : right + 1] and view.lowers[right] in _FURTHER else 0)
    for parts, way in _positions():
        if view.lowers[index : index + len(parts)] == parts:
            after = index + len(parts)
            place = _place(view, after) if parts[-1] not in {"away", "out"} else None
            is_end = parts != ("above",) or (place is not None and place.is_name)  # "70 metres above the beach" is a height
            return End(place, way) if is_end else None
    if index >= len(view.tokens):
        return None
    compass = _COMPASS.match(view.text, view.tokens.starts[index], view.span.end)
    if compass is None:
        return None
    way = compass["way"].lower().replace("-", "").replace(" ", "")
    place = _place(view, view.first_token(compass.end())) if compass["of"] else None
    return End(place, way)


_SHARED_WITH = frozenset({"with", "to"})


def _place(view: SentenceView, index: int) -> NounPhrase | None:
    """The place that starts at token `index`, with the name that follows it: "the border with Danor", "the capital, Kanti"."""
    place = phrase_after(view, index)
    if place is None or place.names or place.of_names or place.end + 1 >= len(view.tokens):
        return place
    mark = view.lowers[place.end]
    name = phrase_after(view, place.end + 1) if mark in _SHARED_WITH or mark == "," else None
    return replace(place, of_names=name.names) if name is not None and name.is_name else place


_LIES = frozenset("lies lay lie is are was were sits sat stands stood located situated based found".split())


def _located(view: SentenceView, left: int) -> NounPhrase | None:
    """What lies so far away: what stands before a comma or right before the figure, the subject of "lies". None where the
    clause tells what happened there.
    """
    if left < 0:
        return None
    low = view.lowers[left]
    if low in _LIES:
        return subject_of(view, left)
    if low in {",", "("}:
        phrase = widened_before(view, left)
        return None if phrase is not None and _is_counted_from(view, phrase.start) else phrase
    if low in PREPOSITIONS or view.is_time(left):
        return None
    phrase = widened_before(view, left + 1)
    return phrase if phrase is not None and (phrase.opener or phrase.is_name) else None


_NEAR = 5
"""Tokens between a distance and the place that it is counted from."""


def _is_counted_from(view: SentenceView, start: int) -> bool:
    """Whether the phrase at `start` is what another distance is counted from: "two miles off Anholt, four miles from Cobb"."""
    before = (view.quantity_at(at) for at in range(max(0, start - _NEAR), start))
    return any(quantity is not None and quantity.kind == "measure" for quantity in before)


def _act(view: SentenceView, left: int) -> str:
    """The words of the clause before the figure, times left out."""
    clause = view.clause_at(view.tokens.starts[left] if left >= 0 else view.span.start)
    first = view.token_after(clause.start)
    return " ".join(view.lowers[at] for at in range(first, left + 1) if not view.is_time(at))
