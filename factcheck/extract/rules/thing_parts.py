"""How many parts a thing has: "a five-storey building", "the 28-room hotel", "the bridge has four spans"."""

import re
from functools import cache

from factcheck.extract.rules.counted_acts import act_called, counted_as, singular
from factcheck.extract.rules.numbers import STANDING, BoundNumber
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Quantity
from factcheck.text.lexicon import table

_COMPOUND = re.compile(r"[- \u2011\u2010](?P<part>[a-z]+)\b")
_NOUN_WORDS = 4
"""Words from a compound to its thing: "five-storey unfinished apartment block" has two between."""
_SUBJECT_WORDS = 8
"""Words from "has" back to its thing: "The Hotel Marin in Varna, which has" has six."""
_ELSEWHERE = frozenset(
    "next nearby neighbouring neighboring adjacent adjoining opposite another other similar second planned proposed".split()
)
"""Words beside a thing that make it another one than the story's."""
_HAVING = frozenset("has had have with of".split())
_DEFINITE = frozenset("the its their this that".split())


@cache
def _things() -> dict[str, tuple[str, bool]]:
    """Every thing with parts: its kind, and whether it stands for any of the kind."""
    found: dict[str, tuple[str, bool]] = {}
    for kind, nouns in table("counted_things"):
        general, _, special = nouns.partition(":")
        found |= dict.fromkeys(general.split(), (kind, True)) | dict.fromkeys(special.split(), (kind, False))
    return found


@cache
def _parts() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for part, kinds in table("thing_parts"):
        found.setdefault(counted_as(part), set()).update(kinds.split())
    return {part: frozenset(kinds) for part, kinds in found.items()}


def kind_of_thing(noun: str) -> str | None:
    """The kind of a thing with parts, None for any other noun."""
    thing = _things().get(noun)
    return thing[0] if thing is not None else None


def is_standing_act(word: str) -> bool:
    """Whether a number is of what a thing had before its story began: its parts, or what it was approved or built for."""
    return kind_of_thing(word) is not None or act_called(word) in STANDING


def are_two_things(one: str, other: str) -> bool:
    """Whether two nouns of one kind name two things: a school and a hotel, but not a school and a building."""
    first, second = _things().get(one), _things().get(other)
    return first is not None and second is not None and one != other and not (first[1] or second[1])


def bind_part(view: SentenceView, quantity: Quantity) -> BoundNumber | None:
    """The number of parts of a thing that `quantity` is."""
    if quantity.kind != "count" or quantity.low is None:
        return None
    found = _in_compound(view, quantity) or _behind_thing(view, quantity)
    if found is None:
        return None
    part, at = found
    thing = view.lowers[at]
    beside = view.lowers[max(0, at - _NOUN_WORDS) : at + 3]
    if not _ELSEWHERE.isdisjoint(beside) or _things()[thing][0] not in _parts().get(counted_as(part), ()):
        return None
    return BoundNumber(quantity, part, thing, ())


def _in_compound(view: SentenceView, quantity: Quantity) -> tuple[str, int] | None:
    """ "five-storey structure": the part, and the token of its thing; further down only of a thing told before."""
    match = _COMPOUND.match(view.text, quantity.span.end)
    if match is None or match["part"] not in _singular_parts():
        return None
    first = view.token_after(match.end())
    start = view.first_token(quantity.span.start)
    if not view.is_lead and view.lowers[start - 1 : start] not in {(word,) for word in _DEFINITE}:
        return None
    for at in range(first, min(first + _NOUN_WORDS, len(view.lowers))):
        if not view.lowers[at].isalpha():
            return None
        if view.lowers[at] in _things():
            return match["part"], at
    return None


@cache
def _singular_parts() -> frozenset[str]:
    return frozenset(part for part, _ in table("thing_parts")) | {"story", "floor", "level", "seat"}


def _behind_thing(view: SentenceView, quantity: Quantity) -> tuple[str, int] | None:
    """ "the hotel has 28 rooms", "a block of four floors"."""
    after = view.token_after(quantity.span.end)
    start = view.first_token(quantity.hedge_span.start if quantity.hedge_span is not None else quantity.span.start)
    if start < 1 or view.lowers[start - 1] not in _HAVING or after >= len(view.lowers):
        return None
    part = singular(view.lowers[after])
    if part == view.lowers[after] or counted_as(part) not in _parts():
        return None
    reach = 2 if view.lowers[start - 1] in {"of", "with"} else _SUBJECT_WORDS
    for at in range(start - 2, max(-1, start - 2 - reach), -1):
        if view.lowers[at] in _things():
            return view.lowers[after], at
    return None
