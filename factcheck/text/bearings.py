"""Places told by distance and direction: "38 km (24 miles) northeast of Sary-Kul"."""

import re
from dataclasses import dataclass

_DISTANCE = r"(?P<distance>\d{1,4}(?:[.,]\d{1,3})?)[ -]?(?P<unit>km|kilomet(?:er|re)s?|miles?|mi|nautical miles)"  # 38 km
_BESIDE = r"(?:\s*\([^()\n]{1,20}\))?"  # (24 miles)
_DIRECTION = r"(?P<direction>(?:north|south)(?:[ -]?(?:east|west))?|east|west|[NS][EW]?|E|W)(?:ern)?"
_PLACE = r"(?P<place>[A-Z][\w'\u2019-]*(?:\s(?:(?:of|de|del|la|al|el)\s)?[A-Z][\w'\u2019-]*){0,3})"
BEARING = re.compile(
    rf"\b{_DISTANCE}{_BESIDE}\s(?:to the )?{_DIRECTION} of (?:the (?:town|city|village|capital|island) of )?{_PLACE}"
)

_ANGLES = {"n": 0, "ne": 45, "e": 90, "se": 135, "s": 180, "sw": 225, "w": 270, "nw": 315}
_MILE, _NAUTICAL = 1.609, 1.852


@dataclass(frozen=True, slots=True)
class Bearing:
    """How far, in which direction, from where."""

    kilometres: float
    degrees: int
    place: str
    """Lower case."""


def read_bearing(text: str) -> Bearing | None:
    """The first bearing that `text` gives; None when it gives none."""
    match = BEARING.search(text)
    return bearing_of(match) if match is not None else None


def bearing_of(match: re.Match[str]) -> Bearing:
    """The bearing that a match of `BEARING` says."""
    unit = match["unit"]
    factor = _NAUTICAL if unit.startswith("naut") else _MILE if unit.startswith("mi") else 1.0
    words = match["direction"].lower().replace("-", " ")
    letters = "".join(part[0] for part in re.findall(r"north|south|east|west", words)) or words
    return Bearing(float(match["distance"].replace(",", ".")) * factor, _ANGLES[letters], match["place"].lower())


def degrees_apart(a: Bearing, b: Bearing) -> int:
    """The smaller angle between two directions."""
    apart = abs(a.degrees - b.degrees)
    return min(apart, 360 - apart)
