"""Whether two articles give one distance: both of its ends are the same, and what lies there or happened there is."""

import re

from factcheck.align.measured_things import fit_nouns, is_fixed, is_moving, is_vehicle, may_be_one_thing, names_of
from factcheck.align.measured_told import Told, are_of_other_years, words_of_phrase
from factcheck.align.tellings import stem_of
from factcheck.align.terms import fold
from factcheck.extract.rules.events import classes_told
from factcheck.extract.rules.noun_phrases import NounPhrase, participles, singular
from factcheck.extract.rules.phrases import past_forms
from factcheck.model import Statement
from factcheck.text.spelling import plain_letters
from factcheck.text.units import turned_into


def are_one_distance(one: Told, other: Told) -> bool:
    """Whether both ends are the same, and what lies there is one thing that stays where it is or one event."""
    first, second = one.measured.end, other.measured.end
    if first is None or second is None or not _fit_ways(first.way, second.way):
        return False
    if not _fit_ends(one, other):
        return False
    if one.owner is not None and other.owner is not None:
        if not all(_is_at_rest(item) for item in (one, other)):
            return False
        return may_be_one_thing(one.owner, other.owner, one.teller, other.teller, one.story)
    return _are_one_act(one, other)


def _is_at_rest(told: Told) -> bool:
    """Whether what lies so far away stays there: a thing of a kind that does, or a name that follows "in", "at", "near"."""
    owner = told.owner
    if owner is None or not owner.is_name:
        return owner is not None and is_fixed(owner)
    name = re.escape(words_of_phrase(told.view, told.measured.owner)) if told.measured.owner is not None else ""
    pattern = rf"\b(?:in|at|near|of|outside|around) (?:the )?{name}\b"
    return bool(name) and any(re.search(pattern, teller.text) for teller in told.story)


_OPPOSED = {"up": "down", "down": "up", "north": "south", "south": "north", "east": "west", "west": "east"}


def _fit_ways(first: str, second: str) -> bool:
    return _OPPOSED.get(first) != second


def _fit_ends(one: Told, other: Told) -> bool:
    """Whether two distances are counted from one place; one left out ("upstream") is a place that its article opens with."""
    first, second = (item.measured.end for item in (one, other))
    if first is None or second is None:
        return False
    a, b = first.place, second.place
    if a is None and b is None:
        return bool(first.way) and first.way == second.way
    if a is None or b is None:
        opened = one if a is None else other
        given = b if a is None else a
        return first.way == second.way and bool(first.way) and given is not None and _opens_with(opened, given)
    names, others = names_of(a) | a.of_names, names_of(b) | b.of_names
    if names and others:
        return not names.isdisjoint(others)
    if not fit_nouns(_edge(a), _edge(b)):
        return False
    named = names or others  # "the Danor border" beside "the border" of an article that speaks of Danor
    return not named or named <= (other if names else one).teller.words


def _edge(place: NounPhrase) -> str:
    """What a place is the end of: "the end of the runway"."""
    return place.of if place.head in {"end", "edge", "start"} and place.of else place.head


_TOP = 400
"""Characters in which an article says where it is."""


def _opens_with(told: Told, place: NounPhrase) -> bool:
    names = names_of(place) | place.of_names
    return bool(names) and all(plain_letters(name) in plain_letters(told.teller.text[:_TOP].lower()) for name in names)


def _are_one_act(one: Told, other: Told) -> bool:
    """Whether two clauses tell what happened so far away in words that they share besides the place."""
    if are_of_other_years(one, other) or not all(_is_of_main_event(item.statement) for item in (one, other)):
        return False
    first, second = _act_nouns(one), _act_nouns(other)
    classes = [frozenset(classes_told(item.measured.act or " ".join(words))) for item, words in ((one, first), (other, second))]
    if classes[0] and classes[1]:
        is_spread = "quake" in classes[0] & classes[1] and _are_near(one, other)
        return not classes[0].isdisjoint(classes[1]) and not is_spread
    if _ends_alike(one, other) or _befell_one(one, other):
        return True
    stems = {stem_of(fold(item)[0]) for item in second}
    return any(fold(word)[1] >= TELLING and stem_of(fold(word)[0]) in stems for word in first if not is_moving(word))


_AGENCIES = 10_000
"""Metres by which the epicentres of two agencies may differ."""


def _are_near(one: Told, other: Told) -> bool:
    """Whether two distances differ by no more than the epicentres of two agencies."""
    lows = []
    for item in (one, other):
        quantity = item.measured.quantity
        figure = quantity.low if quantity.low is not None else quantity.high
        lows.append(turned_into(figure or 0.0, quantity.unit or "", "m"))
    return abs(lows[0] - lows[1]) <= _AGENCIES


_STOPPED = re.compile(
    r"\b(?:came to (?:rest|a (?:stop|halt|standstill))|(?<!was )(?<!were )(?:stopped|halted)(?! (?:an?|the|by)\b)|ended up)\b"
)


def _ends_alike(one: Told, other: Told) -> bool:
    """Whether both tell where one vehicle came to a stop: "came to rest 50 metres beyond the runway"."""
    if not all(_STOPPED.search(item.view.text, item.view.span.start, item.view.span.end) for item in (one, other)):
        return False
    nouns = [[singular(word) for word in item.view.lowers if is_vehicle(singular(word))] for item in (one, other)]
    return any(fit_nouns(a, b) for a in nouns[0] for b in nouns[1])


def _befell_one(one: Told, other: Told) -> bool:
    """Whether both clauses tell by one verb what befell one that moves: "the hiker was found", "rescuers found the hiker"."""
    shared = set(one.measured.act.split()) & set(other.measured.act.split())
    is_one = any(is_moving(word) and singular(word) == word for word in shared)
    return is_one and any(word in past_forms() or word in participles() or word.endswith("ed") for word in shared)


def _is_of_main_event(statement: Statement) -> bool:
    mention = statement.claim.event
    return statement.event is not None and statement.event.is_main and not (mention is not None and mention.is_background)


TELLING = 2.4
"""Rarity from which a word tells what happened: "engine", not "people"."""


def _act_nouns(told: Told) -> frozenset[str]:
    """The words that tell what is at the far end: of the clause where it is an event, else of its owner."""
    end = told.measured.end.place if told.measured.end is not None else None
    without = (end.names | end.of_names | {end.head}) if end is not None else frozenset()
    words = told.measured.act.split() if told.owner is None else [told.owner.head]
    return frozenset(singular(word) for word in words if word.isalpha() and word not in without)
