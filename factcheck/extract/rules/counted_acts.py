"""The acts that counts are told with, and one name for nouns that desks put for each other."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from factcheck.extract.rules.people import person_noun
from factcheck.text.inflection import inflections
from factcheck.text.lexicon import table, words

Form = Literal["finite", "participle", "noun", "state"]


EMPLOY = "employ"
"""The class of those who work somewhere, who are people, workers and staff by turns."""


@dataclass(frozen=True, slots=True)
class Act:
    """A word or phrase that tells an act: its class, how the phrase tells it, and its words."""

    name: str
    form: Form
    words: tuple[str, ...]


_NONE = "-"


@cache
def _acts() -> dict[tuple[str, ...], Act]:
    found: dict[tuple[str, ...], Act] = {}
    for name, _, _, verbs, nouns, states, _ in table("counted_acts"):
        for phrase in verbs.split(",") if verbs != _NONE else ():
            base, _, particle = phrase.partition(" ")
            for form in inflections(base):
                key = (form, *particle.split())
                form_of_act: Form = "participle" if form in inflections(base)[3:] else "finite"
                if key not in found or (form_of_act == "participle" and found[key].name == name):
                    found[key] = Act(name, form_of_act, key)
        for form, entries in (("noun", nouns), ("state", states)):
            for phrase in entries.split(",") if entries != _NONE else ():
                key = tuple(phrase.split())
                found.setdefault(key, Act(name, "noun" if form == "noun" else "state", key))
    return found


@cache
def _by_end() -> dict[str, tuple[Act, ...]]:
    return _grouped(-1)


@cache
def _by_start() -> dict[str, tuple[Act, ...]]:
    return _grouped(0)


def _grouped(place: int) -> dict[str, tuple[Act, ...]]:
    found: dict[str, list[Act]] = {}
    for key, act in _acts().items():
        found.setdefault(key[place], []).append(act)
    return {word: tuple(sorted(acts, key=lambda act: -len(act.words))) for word, acts in found.items()}


def act_ending(lowers: tuple[str, ...], index: int) -> Act | None:
    """The longest act whose last word is token `index`."""
    for act in _by_end().get(lowers[index], ()):
        start = index + 1 - len(act.words)
        if start >= 0 and lowers[start : index + 1] == act.words:
            return act
    return None


def act_starting(lowers: tuple[str, ...], index: int) -> Act | None:
    """The longest act that starts at token `index`."""
    for act in _by_start().get(lowers[index], ()):
        if lowers[index : index + len(act.words)] == act.words:
            return act
    return None


@cache
def _split_phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for key in _acts():
        if len(key) > 1 and key[-1] in _PREPOSITIONS:
            found.setdefault(key[-1], []).append(key[:-1])
    return {word: tuple(phrases) for word, phrases in found.items()}


_PREPOSITIONS = frozenset({"at", "in", "on", "to", "from"})


def split_phrases(preposition: str) -> tuple[tuple[str, ...], ...]:
    """What stands before `preposition` in the phrases that end with it: "present", "took part"."""
    return _split_phrases().get(preposition, ())


@cache
def _agents() -> dict[str, str]:
    rows = ((name, noun) for name, *_, agents in table("counted_acts") for noun in agents.split(","))
    return {form: name for name, noun in rows if noun != _NONE for form in (noun, plural(noun))}


def act_of_agent(noun: str) -> str | None:
    """The class of what people called by `noun` do: "bearers" carry."""
    return _agents().get(noun)


@cache
def growing() -> frozenset[str]:
    """The classes whose counts go on growing after the event."""
    return frozenset(name for name, time, *_ in table("counted_acts") if time == "grows")


@cache
def tells_of_people() -> frozenset[str]:
    """The classes that say enough of "people" for two counts of them to be one."""
    return frozenset(name for name, _, people, *_ in table("counted_acts") if people == "people")


_ES = re.compile(r"(?:ss|x|zz|ch|sh|(?:^|[^aeo])us)es$")
"""glasses, boxes, churches, buses; not houses, cases, suitcases."""


def singular(noun: str) -> str:
    """The singular of a regular plural, by its end alone.

    >>> [singular(noun) for noun in ("coins", "galleries", "churches", "glass")]
    ['coin', 'gallery', 'church', 'glass']
    """
    if noun.endswith("ies") and len(noun) > 4:
        return f"{noun[:-3]}y"
    if _ES.search(noun):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def plural(noun: str) -> str:
    """The regular plural of a noun."""
    if noun.endswith("man"):
        return f"{noun[:-2]}en"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "z", "ch", "sh")) else f"{noun}s"


@cache
def _synonyms() -> dict[str, str]:
    found: dict[str, str] = {}
    for first, *others in table("counted_synonyms"):
        for noun in (first, *others):
            found.setdefault(noun, first)
    return found


@cache
def _irregular_plurals() -> dict[str, str]:
    return {"stories": "story", "aircraft": "aircraft", "craft": "craft", "staff": "staff", "oxen": "ox", "geese": "goose"}


def counted_as(noun: str) -> str:
    """One name for a counted noun in any number and for those that desks put for it.

    >>> counted_as("floors"), counted_as("storeys"), counted_as("policemen")
    ('storey', 'storey', 'police officer')
    """
    person = person_noun(noun)
    one = person[0] if person is not None else _irregular_plurals().get(noun) or singular(noun)
    if noun.endswith("es") and noun[:-2] in _synonyms():
        one = noun[:-2]  # canvases
    return _synonyms().get(one, one)


@cache
def uncounted() -> frozenset[str]:
    """Nouns of which no number is compared."""
    return frozenset(words("uncounted_nouns"))


def stem_of(verb: str) -> str:
    """What the inflections of a regular verb that no class has begin with: "planted", "planting"."""
    for end in ("ing", "ed", "es", "s", "e"):
        if verb.endswith(end) and len(verb) - len(end) > _SHORTEST:
            verb = verb.removesuffix(end)
            break
    return verb[:-1] if len(verb) > _SHORTEST and verb[-1] == verb[-2] else verb


_SHORTEST = 3


def is_known(word: str) -> bool:
    """Whether a class has the act that a claim has these words for."""
    return act_called(word) in _classes()


@cache
def _classes() -> frozenset[str]:
    return frozenset(row[0] for row in table("counted_acts"))


def act_called(word: str) -> str:
    """The class of an act by the words that a claim has for it, else the stem of its verb."""
    key = tuple(word.split())
    keys = (key, *((*key[:length], key[-1]) for length in range(1, len(key) - 1)))
    act = next((found for one in keys if (found := _acts().get(one)) is not None), None)
    if act is not None:
        return act.name
    return act_of_agent(word) or stem_of(word)
