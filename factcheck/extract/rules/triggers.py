"""The words that say what a figure counts, from the lexicon of properties."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from factcheck.text.lexicon import tables

Role = Literal["after", "before", "nouns", "tolls"]


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase of one property in one role."""

    property: str
    role: Role
    words: tuple[str, ...]
    counts: str
    heads: frozenset[str] = frozenset()
    """The only nouns that it counts; none where it counts all of its kind."""


@cache
def _by_first_word(role: Role) -> dict[str, tuple[Trigger, ...]]:
    found: dict[str, list[Trigger]] = {}
    for name, entry in tables("properties").items():
        heads = frozenset(entry.get("heads", ()))
        for phrase in entry[role]:
            words = tuple(phrase.split())
            trigger = Trigger(entry.get("of", name), role, words, entry["counts"], heads)
            found.setdefault(words[0], []).append(trigger)
    return {word: tuple(sorted(triggers, key=lambda trigger: -len(trigger.words))) for word, triggers in found.items()}


@cache
def _by_last_word(role: Role) -> dict[str, tuple[Trigger, ...]]:
    found: dict[str, list[Trigger]] = {}
    for triggers in _by_first_word(role).values():
        for trigger in triggers:
            found.setdefault(trigger.words[-1], []).append(trigger)
    return {word: tuple(sorted(triggers, key=lambda trigger: -len(trigger.words))) for word, triggers in found.items()}


def first_words(role: Role) -> frozenset[str]:
    """The words that a trigger of `role` can start with."""
    return frozenset(_by_first_word(role))


def trigger_at(lowers: tuple[str, ...], index: int, role: Role) -> Trigger | None:
    """The longest trigger of `role` that starts at token `index`."""
    for trigger in _by_first_word(role).get(lowers[index], ()):
        if lowers[index : index + len(trigger.words)] == trigger.words:
            return trigger
    return None


def trigger_ending(lowers: tuple[str, ...], index: int, role: Role) -> Trigger | None:
    """The longest trigger of `role` whose last word is token `index`."""
    for trigger in _by_last_word(role).get(lowers[index], ()):
        start = index + 1 - len(trigger.words)
        if start >= 0 and lowers[start : index + 1] == trigger.words:
            return trigger
    return None


def twin_of(trigger: Trigger) -> Trigger | None:
    """The same words as a trigger of the property that counts the other kind: "seized" of pupils, not of drugs."""
    same = (other for other in _by_first_word(trigger.role)[trigger.words[0]] if other.words == trigger.words)
    return next((other for other in same if other.counts != trigger.counts), None)
