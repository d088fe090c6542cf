"""Pure logic of places: whether two that are told of one act exclude each other, at one level of detail."""

import re
from functools import cache
from typing import Literal

from factcheck.text.bearings import degrees_apart, read_bearing
from factcheck.text.lexicon import table
from factcheck.text.spelling import plain_letters

PLACES = ("floor-of", "street-of", "site-of", "stretch-of", "court-of", "bearing-of", "birthplace")
"""Properties whose value is a place."""
PlaceFit = Literal["equal", "overlapping", "disjoint", "incomparable"]

RIGHT_ANGLE = 90
"""Directions less than this apart ("north", "northeast") are one, told more and less finely."""
SAME_DISTANCE = 0.25
"""Share by which two distances of one place may differ: rounding, and miles put into kilometres."""

_FLOORS = {"basement": (-3, -1), "lower": (-1, 0), "ground": (0, 0), "upper": (1, 99), "top": (1, 99)}
_NUMBERED = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_SUFFIXES = {"street": "st", "avenue": "ave", "road": "rd", "boulevard": "blvd", "drive": "dr", "lane": "ln"}
_BLOCK = re.compile(r"(?P<number>\d+) block of (?P<street>.+)")
_SIDES = re.compile(r"^(?:north|south|east|west|[nsew])\.? ")


def fit_places(name: str, one: str, other: str) -> PlaceFit:
    """How two places of the property `name` stand to each other, as their words have it."""
    first, second = plain_letters(one.lower()), plain_letters(other.lower())
    if first == second:
        return "equal"
    if name == "bearing-of":
        return _fit_bearings(one, other)
    if name == "floor-of":
        return _fit_ranges(_floors(first), _floors(second))
    if name == "street-of":
        return _fit_streets(first, second)
    if name == "stretch-of":
        return _fit_ends(set(first.split(" and ")), set(second.split(" and ")))
    return "overlapping" if _is_within(first, second) else "disjoint"


def _fit_bearings(one: str, other: str) -> PlaceFit:
    first, second = read_bearing(one), read_bearing(other)
    if first is None or second is None or first.place != second.place:
        return "incomparable"
    is_near = abs(first.kilometres - second.kilometres) <= SAME_DISTANCE * max(first.kilometres, second.kilometres)
    if not is_near:
        return "incomparable"  # another distance may well be that of another place
    return "disjoint" if degrees_apart(first, second) >= RIGHT_ANGLE else "overlapping"


def _floors(words: str) -> tuple[int, int]:
    """Floors above the ground that the words leave open; the first floor is the ground floor in America."""
    first = re.split(r"[ -]", words)[0]
    if first in _NUMBERED:
        number = _NUMBERED.index(first)
        return number, number + 1
    return _FLOORS.get(first, (-99, 99))


def _fit_ranges(one: tuple[int, int], other: tuple[int, int]) -> PlaceFit:
    return "overlapping" if one[0] <= other[1] and other[0] <= one[1] else "disjoint"


def _fit_streets(one: str, other: str) -> PlaceFit:
    first_name, second_name = street_name(one), street_name(other)
    if first_name != second_name:
        return "overlapping" if first_name in second_name or second_name in first_name else "disjoint"
    first, second = _BLOCK.fullmatch(one), _BLOCK.fullmatch(other)
    return "disjoint" if first and second and first["number"] != second["number"] else "overlapping"


def street_name(words: str) -> str:
    """The street alone, in one spelling: "1200 block of N. Maple Street" is "maple st"."""
    match = _BLOCK.fullmatch(words.lower())
    street = _SIDES.sub("", match["street"] if match else words.lower()).rstrip(".")
    first, _, last = street.rpartition(" ")
    return f"{first} {_SUFFIXES.get(last, last)}".strip()


def _fit_ends(one: set[str], other: set[str]) -> PlaceFit:
    """Two stretches with one end in common differ in the other; with none in common they may be told by other stops."""
    if one & other:
        return "equal" if one == other else "disjoint"
    return "incomparable"


def _is_within(one: str, other: str) -> bool:
    """Whether one name is a part of the other, or one is a country: a town is in it."""
    return one in other or other in one or one in _countries() or other in _countries()


@cache
def _countries() -> frozenset[str]:
    return frozenset(name.lower() for name, *_ in table("countries"))
