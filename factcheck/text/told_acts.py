"""The acts that words tell, whatever the words: "beached" and "came ashore" are one act."""

from collections.abc import Sequence
from functools import cache

from factcheck.text.inflection import inflections
from factcheck.text.lexicon import table

_GAP = 3
"""Words that may stand inside such a phrase: "left eight people dead" has two, "set the whole palace alight" three."""


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The phrases by their first word, in every form, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for act, kind, phrases in table("told_acts"):
        for phrase in phrases.split(","):
            first, *rest = phrase.split()
            for form in _forms(first) if kind == "v" else (first,):
                found.setdefault(form, []).append(((form, *rest), act))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


def _forms(verb: str) -> frozenset[str]:
    """The forms of a verb, the regular past beside an irregular one too ("burnt", "burned")."""
    return frozenset((*inflections(verb), verb + ("d" if verb.endswith("e") else "ed")))


def acts_in(lowers: Sequence[str]) -> dict[int, str]:
    """The act of every word of `lowers` that tells one, by its place; the particles of a phrase are places of the act too.

    >>> sorted(acts_in("a pod came ashore and 80 whales perished".split()).items())
    [(2, 'stranding'), (3, 'stranding'), (7, 'death')]
    """
    phrases = _phrases()
    found: dict[int, str] = {}
    for index, word in enumerate(lowers):
        for parts, act in phrases.get(word, ()):
            places = _places(lowers, index, parts)
            if places:
                found |= dict.fromkeys(places, act)
                break
    return found


def _places(lowers: Sequence[str], index: int, parts: Sequence[str]) -> tuple[int, ...]:
    """Where the words of a phrase stand from `index` on, a few words apart at most; empty where they do not."""
    places = [index]
    for part in parts[1:]:
        reach = range(places[-1] + 1, min(places[-1] + 2 + _GAP, len(lowers)))
        place = next((at for at in reach if lowers[at] == part), None)
        if place is None:
            return ()
        places.append(place)
    return tuple(places)
