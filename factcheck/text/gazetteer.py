"""Towns of the world and where they are: whether two names are of places far apart, or one may lie in the other."""

from functools import cache
from math import cos, hypot, radians

from factcheck.text.lexicon import table, words
from factcheck.text.spelling import plain_letters

SUBURB = 40
"""Kilometres within which one town may be a suburb of the other, its port or its airport (Seoul and Incheon: 27, Kampala and
Entebbe: 35)."""
_DEGREE = 111.2
"""Kilometres of a degree of latitude."""

_Places = tuple[tuple[float, float], ...]


@cache
def _towns() -> dict[str, _Places]:
    """Where the towns of each name are."""
    found: dict[str, _Places] = {}
    for _, *towns in table("cities"):
        for town in towns:
            name, latitude, longitude = town.rsplit(" ", 2)
            key = plain_letters(name.rstrip("*").lower())
            found[key] = (*found.get(key, ()), (float(latitude), float(longitude)))
    return found


@cache
def _cities() -> frozenset[str]:
    towns = (town.rsplit(" ", 2)[0] for _, *row in table("cities") for town in row)
    return frozenset(plain_letters(name[:-1].lower()) for name in towns if name.endswith("*"))


@cache
def _wide() -> frozenset[str]:
    """Countries and parts of countries or continents that news names without their kind."""
    countries = {name for name, *_ in (*table("cities"), *table("countries"))}
    return frozenset(plain_letters(name.lower()) for name in countries | set(words("regions"))) - {"singapore", "monaco"}


def is_town(name: str) -> bool:
    """Whether a town of 50,000 people or more has the name.

    >>> is_town("Kisumu"), is_town("Malno")
    (True, False)
    """
    return plain_letters(name.lower()) in _towns()


def is_city(name: str) -> bool:
    """Whether a town of 250,000 people or more has the name: one whose suburbs have names of their own in the news.

    >>> is_city("Liverpool"), is_city("Kamloops")
    (True, False)
    """
    return plain_letters(name.lower()) in _cities()


def is_wide(name: str) -> bool:
    """Whether the name is that of a country or of another area that holds towns.

    >>> is_wide("Kenya"), is_wide("British Columbia"), is_wide("Kisumu")
    (True, True, False)
    """
    return plain_letters(name.lower()) in _wide()


def are_far_apart(one: str, other: str) -> bool:
    """Whether both names are of towns, and of none that lie so near that one may be in the other.

    >>> are_far_apart("Kisumu", "Mombasa"), are_far_apart("Seoul", "Incheon"), are_far_apart("Kisumu", "Malno")
    (True, False, False)
    """
    first, second = (_towns().get(plain_letters(name.lower()), ()) for name in (one, other))
    return bool(first and second) and all(_kilometres(a, b) > SUBURB for a in first for b in second)


def _kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The distance, near enough below a few hundred kilometres."""
    turn = abs(one[1] - other[1])
    east = min(turn, 360 - turn) * cos(radians((one[0] + other[0]) / 2))
    return hypot(one[0] - other[0], east) * _DEGREE
