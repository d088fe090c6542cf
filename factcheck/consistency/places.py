"""Pure logic of places: whether two that are told of one act exclude each other, at one level of detail."""

import re
from collections.abc import Callable
from functools import cache

from factcheck.consistency.place_names import PlaceFit, are_twins, fit_named, read_place
from factcheck.extract.rules.whereabouts import WHEREABOUTS
from factcheck.text.bearings import degrees_apart, read_bearing
from factcheck.text.lexicon import table
from factcheck.text.spelling import plain_letters

PLACES = (
    frozenset("place-of mark-of floor-of street-of site-of spot-of facility-of stretch-of court-of bearing-of".split())
    | WHEREABOUTS
)
"""Properties whose value is a place."""
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
    if name in WHEREABOUTS or name in {"spot-of", "facility-of"}:
        return fit_named(one, other)
    if name == "place-of" and are_twins(read_place(one).name, read_place(other).name):
        return "disjoint"
    first, second = plain_letters(one.lower()), plain_letters(other.lower())
    if first == second:
        return "equal"
    if name == "bearing-of":
        return _fit_bearings(one, other)
    return _FITS.get(name, _fit_sites)(first, second)


def _fit_sites(one: str, other: str) -> PlaceFit:
    if read_place(one).name == read_place(other).name:
        return "overlapping"  # one plant, called a factory too
    return "overlapping" if _is_within(one, other) else "disjoint"


def _fit_loosely(one: str, other: str) -> PlaceFit:
    """Of places whose kinds nobody gives, one may lie in the other."""
    return "overlapping" if _is_within(one, other) else "loose"


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


def _fit_floors(one: str, other: str) -> PlaceFit:
    return _fit_ranges(_floors(one), _floors(other))


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


_ONE_MARK = 1
"""Kilometres or miles by which two marks of one scene may differ: a crash has some length."""


def _fit_marks(one: str, other: str) -> PlaceFit:
    if one.startswith("mile") != other.startswith("mile"):
        return "incomparable"
    apart = abs(float(one.rsplit(maxsplit=1)[-1]) - float(other.rsplit(maxsplit=1)[-1]))
    return "disjoint" if apart > _ONE_MARK else "overlapping"


def _fit_stretches(one: str, other: str) -> PlaceFit:
    """Two stretches with one end in common differ in the other; with none in common they may be told by other stops."""
    first, second = set(one.split(" and ")), set(other.split(" and "))
    if first & second:
        return "equal" if first == second else "disjoint"
    return "incomparable"


def _is_within(one: str, other: str) -> bool:
    """Whether one name is a part of the other, or one is a country: a town is in it."""
    return one in other or other in one or one in _countries() or other in _countries()


@cache
def _countries() -> frozenset[str]:
    return frozenset(name.lower() for name, *_ in table("countries"))


_FITS: dict[str, Callable[[str, str], PlaceFit]] = {
    "place-of": _fit_loosely,
    "floor-of": _fit_floors,
    "street-of": _fit_streets,
    "mark-of": _fit_marks,
    "stretch-of": _fit_stretches,
}
