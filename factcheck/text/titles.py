"""Titles of persons taken apart: a rank, what a chief officer is chief of, a minister's portfolio, an office and its deputy."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from factcheck.text.lexicon import table

TitleFit = Literal["equal", "overlapping", "disjoint", "incomparable"]

_PASSING = frozenset({"acting", "interim", "caretaker", "former", "ex", "then", "incoming", "outgoing", "designate", "elect"})
"""Said of who holds an office for a time, or no longer: a later report may leave it out."""
_BELOW = frozenset({"deputy", "vice", "assistant"})
_DETERMINERS = frozenset({"the", "its", "their", "his", "her"})
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Title:
    """What a title says: `head` ("officer", "minister", "rank"), and what tells it from others of its head."""

    head: str
    marks: frozenset[str]
    is_passing: bool
    is_below: bool


@cache
def ranks() -> dict[str, str]:
    """Every rank and its short forms, with the rank."""
    return {form: rank for rank, *short in table("ranks") for form in (rank, *short)}


@cache
def chief_offices() -> dict[str, str]:
    """What a chief officer may be chief of, each in one of its synonyms."""
    return {word: name for name, *others in table("chief_offices") for word in (name, *others)}


@cache
def portfolios() -> dict[str, str]:
    """What a minister may be responsible for, each by the first of those that one ministry often joins."""
    return {word: name for name, *others in table("portfolios") for word in (name, *others)}


OF_PORTFOLIO = ("minister", "secretary")
OFFICES = ("president", "minister", "prime minister", "governor", "mayor", "chairman", "chairwoman", "premier", "principal")
"""Offices that have a deputy; "prime minister" is read before "minister"."""


def read_title(words: str) -> Title | None:
    """The title in `words` (as they stand, "Det. Sgt.", "chief operating officer"); None for any of another form."""
    parts = _WORD.findall(words.lower())
    is_passing = not _PASSING.isdisjoint(parts)
    is_below = not _BELOW.isdisjoint(parts)
    plain = [part for part in parts if part not in _PASSING | _BELOW | _DETERMINERS]
    if len(plain) == len(("chief", "financial", "officer")) and plain[0] == "chief" and plain[-1] in {"officer", "executive"}:
        return _chief(plain[1], is_passing=is_passing, is_below=is_below)
    if plain == ["chief", "executive"]:
        return _chief("executive", is_passing=is_passing, is_below=is_below)
    if len(plain) > 1 and plain[-1] in OF_PORTFOLIO and all(part in portfolios() for part in plain[:-1]):
        return Title(plain[-1], frozenset(portfolios()[part] for part in plain[:-1]), is_passing, is_below)
    if " ".join(plain) in OFFICES:
        return Title(" ".join(plain), frozenset(), is_passing, is_below)
    if plain and all(part in ranks() for part in plain):
        return Title("rank", frozenset(ranks()[part] for part in plain), is_passing, is_below=False)  # a vice admiral is one
    return None


def _chief(what: str, *, is_passing: bool, is_below: bool) -> Title | None:
    office = chief_offices().get(what)
    return None if office is None else Title("chief officer", frozenset({office}), is_passing, is_below)


def fit_titles(one: str, other: str) -> TitleFit:
    """How two titles of one person stand to each other."""
    first, second = read_title(one), read_title(other)
    if first is None or second is None or first.head != second.head or first.is_passing or second.is_passing:
        return "incomparable"
    if first.is_below != second.is_below:
        return "disjoint"
    if first.marks == second.marks:
        return "equal"
    return "overlapping" if first.marks <= second.marks or second.marks <= first.marks else "disjoint"


def is_deputy(words: str) -> bool:
    """Whether the title is that of whoever stands in for its holder."""
    return not _BELOW.isdisjoint(_WORD.findall(words.lower()))
