"""When two full names may be one person's, spelled differently."""

import unicodedata
from functools import cache

from factcheck.text.lexicon import table
from factcheck.text.rarity import rarity

_SHORTEST = 5
"""Names of four letters and fewer are one or two letters away from many others (Lee, Li, Kim, Kin)."""
_SAME_START = 3


_SPELLED_OUT = str.maketrans(
    {"æ": "ae", "ø": "o", "å": "a", "ß": "ss", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "œ": "oe", "\u2019": "'"}
)


def plain_letters(text: str) -> str:
    """Lower-case `text` without accents: "Hernán" and "Hernan", "Sandvær" and "Sandvaer" are one name in two type cases."""
    if text.isascii():
        return text
    parted = unicodedata.normalize("NFKD", text.translate(_SPELLED_OUT))
    return "".join(char for char in parted if not unicodedata.combining(char))


def edits(one: str, other: str, most: int) -> int:
    """The Levenshtein distance, or `most` + 1 when it is larger."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for index, char in enumerate(one, 1):
        previous, row[0] = row[0], index
        for column, against in enumerate(other, 1):
            previous, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, previous + (char != against))
    return min(row[-1], most + 1)


def is_near(one: str, other: str) -> bool:
    """Whether two single names look like one misread: two letters apart, or three after the same beginning."""
    if one == other or min(len(one), len(other)) < _SHORTEST:
        return False
    distance = edits(one, other, 3)
    return distance <= 2 or (distance == 3 and one[:_SAME_START] == other[:_SAME_START] and len(one) > _SHORTEST)


def may_be_one(one: tuple[str, ...], other: tuple[str, ...], *, is_one_role: bool = False) -> bool:
    """Whether two names (first and last part, lower case) may be one person's.

    They share one part and are near in the other, or both parts are a letter apart. In one office that one person holds
    ("pilot", "captain") the first letter of a given name may differ (Mahesh, Ramesh), or all but that (Fraser, Finlay), or the
    whole surname beside a rare given name. Short forms (Bob, Robert) are no slip.
    """
    (one_first, one_last), (other_first, other_last) = (one[0], one[-1]), (other[0], other[-1])
    if one_last.endswith(".") or other_last.endswith("."):
        return False  # "Thierry L.": a surname that the desk keeps back has no spelling
    if one_first == other_first:
        is_rare = rarity(one_first) >= _RARE
        return (
            is_near(one_last, other_last)
            or _begin_alike(one_last, other_last, _SAME_HALF - is_rare)
            or (is_rare and is_one_role)
        )
    if are_forms_of_one(one_first, other_first):
        return False
    if one_last == other_last:
        is_same_start = one_first[0] == other_first[0]
        if is_one_role and is_same_start:
            return not (one_first.startswith(other_first) or other_first.startswith(one_first))
        return (is_one_role or is_same_start) and is_near(one_first, other_first)
    return is_misread(one_first, other_first) and is_misread(one_last, other_last)


_RARE = 5.5
"""Rarity of a given name that two holders of one office hardly share ("Sanusi"; not "John" or "Maria")."""


@cache
def _forms() -> dict[str, frozenset[int]]:
    """The numbers of the groups that a given name is in."""
    found: dict[str, frozenset[int]] = {}
    for number, names in enumerate(table("nicknames")):
        for name in names:
            found[name] = found.get(name, frozenset()) | {number}
    return found


def are_forms_of_one(one: str, other: str) -> bool:
    """Whether two given names (lower case) are forms of one: "bill" and "william"."""
    return not _forms().get(one, frozenset()).isdisjoint(_forms().get(other, frozenset()))


def is_misread(one: str, other: str) -> bool:
    """Whether two single names are one letter apart and begin alike (Helena, Helen)."""
    return one[0] == other[0] and min(len(one), len(other)) >= _SHORTEST and edits(one, other, 1) == 1


_SAME_HALF = 5


def _begin_alike(one: str, other: str, letters: int) -> bool:
    """Whether two surnames share so many letters (Palomeque, Palomino): a half-remembered name, not a relative's. Beside a
    rare given name four do (Sanusi Mabuzela, Sanusi Mabuyane).
    """
    return min(len(one), len(other)) > _SAME_HALF and one[:letters] == other[:letters]
