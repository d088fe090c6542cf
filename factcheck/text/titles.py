"""Titles of persons taken apart: a rank, what a chief officer is chief of, a minister's portfolio, an office with its deputy
and the see or town that it is of.
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from factcheck.text.lexicon import table
from factcheck.text.spelling import is_near, plain_letters

TitleFit = Literal["equal", "overlapping", "disjoint", "incomparable"]

_PASSING = frozenset("acting interim caretaker former ex then now incoming outgoing designate elect retired late".split())
"""Said of who holds an office for a time, or no longer: a later report may leave it out."""
_BELOW = frozenset({"deputy", "vice", "assistant", "associate", "auxiliary", "junior"})
_DETERMINERS = frozenset({"the", "its", "their", "his", "her", "a", "an"})
_FILLERS = frozenset({"affairs", "and"})
_WORD = re.compile(r"[a-z]+")
_SEATED = re.compile(
    r"^(?P<office>.*?)\s+(?:of|for|to)\s+(?:the\s+)?(?P<seat>(?:[A-Z][\w'\u2019.-]*|\d+|de|la|el|do|da)(?: .*)?)$"
)


@dataclass(frozen=True, slots=True)
class Title:
    """What a title says: `head` ("officer", "minister", "rank"), what tells it from others of its head, and its see or town."""

    head: str
    marks: frozenset[str]
    is_passing: bool = False
    is_below: bool = False
    seat: str = ""


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


@cache
def _office_words(kind: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(cells) for name, *cells in table("office_words") if name == kind)


@cache
def sole_offices() -> dict[str, str]:
    """Every further office in the words that reports use for it, with the one that it is compared by."""
    named = (cell.split("=") for cells in _office_words("sole") for cell in cells)
    return {word: forms[0] for forms in named for word in forms}


@cache
def seat_offices() -> frozenset[str]:
    """Offices of one see, town or territory."""
    return frozenset(cell for cells in _office_words("seat") for cell in cells)


@cache
def _apart() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(cells) for cells in _office_words("apart"))


OF_PORTFOLIO = ("minister", "secretary")
CHIEFS = ("officer", "chief", "director", "head")
"""What a chief officer is called after what he is chief of: "finance chief", "operations director"."""
INITIALS = {"ceo": "executive", "cfo": "financial", "coo": "operating", "cto": "technology", "cio": "information"}
OFFICES = ("president", "minister", "prime minister", "governor", "mayor", "chairman", "chairwoman", "premier", "principal")
"""Offices that have a deputy; "prime minister" is read before "minister"."""


def read_title(words: str) -> Title | None:
    """The title in `words` (as they stand, "Det. Sgt.", "the Line's chief operating officer"); None for any of another form."""
    whole = " ".join(words.split())
    parts = _WORD.findall(whole.lower())
    is_passing, is_below = not _PASSING.isdisjoint(parts), not _BELOW.isdisjoint(parts)
    for _ in range(_MODIFIERS + 1):
        title = _read_seated(whole)
        if title is not None:
            return replace(title, is_passing=is_passing, is_below=is_below and title.head != "rank")
        _, _, whole = whole.partition(" ")
    return None


_MODIFIERS = 8
"""Words before a title that say whose it is, at most: "the state-owned water company's new chief operating officer"."""


def _read_seated(whole: str) -> Title | None:
    if (seated := _SEATED.match(whole)) is not None:
        office = _read(seated["office"])
        if office is not None and office.head in seat_offices():
            return replace(office, seat=plain_letters(seated["seat"].lower()))
    return _read(whole)


def _read(words: str) -> Title | None:
    plain = [part for part in _WORD.findall(words.lower()) if part not in _PASSING | _BELOW | _DETERMINERS]
    named = _chief(plain) or _of_portfolio(plain)
    if named is None and " ".join(plain) in OFFICES:
        named = (" ".join(plain), frozenset())
    if named is None and " ".join(plain) in sole_offices():
        named = (sole_offices()[" ".join(plain)], frozenset())
    if named is None and plain and all(part in ranks() for part in plain):
        named = ("rank", frozenset(ranks()[part] for part in plain))  # a vice admiral is one
    return None if named is None else Title(*named)


_Named = tuple[str, frozenset[str]]


def _chief(plain: list[str]) -> _Named | None:
    """ "chief operating officer", "chief executive", "finance chief", "head of marketing", "CFO", "managing director"."""
    what = ""
    match plain:
        case ["chief", word, "officer" | "executive"] | ["chief", "executive" as word]:
            what = word
        case ["managing", "director"]:
            what = "executive"
        case [word] if word in INITIALS:
            what = INITIALS[word]
        case [word, "chief" | "director" | "head"] | ["chief" | "director" | "head", "of", word] if word != "executive":
            what = word
    office = chief_offices().get(what)
    return None if office is None else ("chief officer", frozenset({office}))


def _of_portfolio(plain: list[str]) -> _Named | None:
    """ "finance minister", "minister of trade and industry", "secretary of state for health", "state secretary for sport"."""
    if len(plain) < 2 or (plain[-1] in OF_PORTFOLIO) == (not {"of", "for"}.isdisjoint(plain)):
        return None
    if plain[-1] in OF_PORTFOLIO:
        head, held = plain[-1], plain[:-1]
    else:
        last = max(place for place, part in enumerate(plain) if part in ("of", "for"))
        offices, held = plain[:last], plain[last + 1 :]
        head = next((part for part in offices if part in OF_PORTFOLIO), "")
        if set(offices) - {head, "of", "state"}:
            return None
    words = [part for part in held if part not in _FILLERS]
    if not head or not words or not all(part in portfolios() for part in words):
        return None
    if head == "minister" and words == ["state"]:
        return None  # a minister of state is a junior one, of anything
    return head, frozenset(portfolios()[part] for part in words)


def fit_titles(one: str, other: str) -> TitleFit:
    """How two titles of one person stand to each other."""
    first, second = read_title(one), read_title(other)
    if first is None or second is None or first.is_passing or second.is_passing:
        return "incomparable"
    if first.head != second.head:
        return "disjoint" if not (first.is_below or second.is_below) and _are_apart(first, second) else "incomparable"
    if first.is_below != second.is_below:
        return "disjoint"
    if first.seat and second.seat:
        return _fit_seats(first.seat, second.seat)
    if first.marks == second.marks:
        return "equal"
    return "overlapping" if first.marks <= second.marks or second.marks <= first.marks else "disjoint"


def _are_apart(one: Title, other: Title) -> bool:
    names = {f"chief {next(iter(title.marks))}" if title.head == "chief officer" else title.head for title in (one, other)}
    return any(names <= offices for offices in _apart())


def _fit_seats(one: str, other: str) -> TitleFit:
    """Two sees or towns: a spelling, a part and a country beside a town are no other place."""
    first, second = set(one.split()), set(other.split())
    if one == other:
        return "equal"
    if first & second - _FILLERS or is_near(one, other) or (_is_country(one) != _is_country(other)):
        return "overlapping" if not _are_numbered_apart(one, other) else "disjoint"
    return "disjoint"


_NUMBER = re.compile(r"\d+")


def _are_numbered_apart(one: str, other: str) -> bool:
    """ "Ward 14" and "Ward 12"."""
    first, second = _NUMBER.findall(one), _NUMBER.findall(other)
    return bool(first and second) and first != second


@cache
def _countries() -> frozenset[str]:
    return frozenset(name.lower() for row in table("countries") for name in row)


def _is_country(seat: str) -> bool:
    return seat in _countries()


def is_deputy(words: str) -> bool:
    """Whether the title is that of whoever stands in for its holder."""
    return not _BELOW.isdisjoint(_WORD.findall(words.lower()))
