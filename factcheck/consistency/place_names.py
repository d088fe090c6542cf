"""Names of places: whether two may be one, one may lie in the other, or they exclude each other."""

import re
from functools import cache
from typing import Literal, NamedTuple

from factcheck.extract.rules.scenes import place_classes
from factcheck.text.gazetteer import are_far_apart, is_town, is_wide
from factcheck.text.lexicon import table
from factcheck.text.spelling import edits, plain_letters

PlaceFit = Literal["equal", "overlapping", "loose", "disjoint", "incomparable"]

_NAME = re.compile(r"[A-Z\u00c0-\u017d].*$")
_NEAR_SHARE = 4
"""Letters of a name for each that two spellings of it may differ by: Khairpada and Kairpada, Sirevo and Sireva are one."""


class NamedPlace(NamedTuple):
    """The parts of a place's words, in plain lower-case letters."""

    name: str
    kind: str
    """The class of its kind ("tollgate" of "Huayllapata tollgate"); empty where its words name none."""


def read_place(words: str) -> NamedPlace:
    """The name that `words` end with, and what kind of place they say it is.

    >>> read_place("old armory in Dunning"), read_place("Huayllapata tollgate")
    (NamedPlace(name='dunning', kind=''), NamedPlace(name='huayllapata', kind='tollgate'))
    """
    found = _NAME.search(words)
    name = plain_letters((found.group() if found is not None else words).lower())
    for noun in _kinds():
        if name.endswith(f" {noun}"):
            return NamedPlace(name.removesuffix(f" {noun}"), place_classes()[noun])
    return NamedPlace(name, "")


@cache
def _kinds() -> tuple[str, ...]:
    return tuple(sorted(place_classes(), key=len, reverse=True))


def fit_named(one: str, other: str) -> PlaceFit:
    """How two places that two reports give for one thing stand to each other, as their names have it.

    "disjoint" says that the names do not show one place in the other; whether the reports do is for the rule to ask.
    """
    first, second = read_place(one), read_place(other)
    if first == second:
        return "equal"
    if are_twins(first.name, second.name):
        return "disjoint"
    if _share(first.name, second.name) or may_be_one_spelling(first.name, second.name):
        return "overlapping"
    if first.kind != second.kind:
        return "disjoint" if {first.kind, second.kind} <= POINT_KINDS else "loose"  # a tollgate may be in any town
    return _fit_areas(first.name, second.name)


POINT_KINDS = frozenset(
    (
        "bridge quay crossing school church mosque temple hotel prison stadium quarry mine dam theatre museum library armoury "
        "gym factory cemetery monastery shrine tunnel tollgate polls club"
    ).split()
)
"""Classes of places of which none lies in another: nobody is found at a bridge and at a quarry."""


def _fit_areas(one: str, other: str) -> PlaceFit:
    if is_wide(one) or is_wide(other):
        return "loose"
    return "loose" if is_town(one) and is_town(other) and not are_far_apart(one, other) else "disjoint"


def _share(one: str, other: str) -> bool:
    """Whether all words of one name are in the other ("north Dunning", "Dunning")."""
    first, second = set(one.split()), set(other.split())
    return first <= second or second <= first


def may_be_one_spelling(one: str, other: str) -> bool:
    """Whether two names (lower case) may be one in two spellings; not where each is a town's of its own.

    >>> may_be_one_spelling("khairpada", "kairpada"), may_be_one_spelling("kisumu", "kisii")
    (True, False)
    """
    most = max(1, min(len(one), len(other)) // _NEAR_SHARE)
    return (edits(one, other, most) <= most or _sounds(one) == _sounds(other)) and not are_far_apart(one, other)


_SOUNDS = (("ck", "k"), ("kh", "k"), ("gh", "g"), ("ph", "f"), ("sh", "s"), ("ch", "s"), ("zh", "z"), ("dj", "j"), ("th", "t"))
_LETTERS = str.maketrans(
    {"q": "k", "c": "k", "w": "v", "b": "v", "y": "i", "z": "s", "j": "g", "h": "", "-": "", "'": "", " ": ""}
)
_VOWELS = re.compile("[aeiou]")
_TWICE = re.compile(r"(.)\1+")


def _sounds(name: str) -> str:
    """The consonants of a name, those alike that transliterations put for each other."""
    for letters, sound in _SOUNDS:
        name = name.replace(letters, sound)
    bare = name[:1] + _VOWELS.sub("", name.translate(_LETTERS)[1:])
    return _TWICE.sub(r"\1", bare)


def are_twins(one: str, other: str) -> bool:
    """Whether two names (lower case) differ just in words that tell two places of one name apart.

    >>> are_twins("uttar kanchanpur", "dakshin kanchanpur"), are_twins("old harlow", "harlow")
    (True, False)
    """
    first, second = one.split(), other.split()
    if len(first) != len(second) or len(first) == 1:
        return False
    pairs = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    return len(pairs) == 1 and frozenset(pairs[0]) in _opposites()


@cache
def _opposites() -> frozenset[frozenset[str]]:
    return frozenset(frozenset((one, other)) for row in table("twin_names") for one in row for other in row if one != other)
