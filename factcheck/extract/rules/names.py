"""Persons named in full, where the words show that a person is meant."""

import re
from dataclasses import dataclass
from functools import cache

from factcheck.extract.rules.people import demonyms, person_noun
from factcheck.model import Span
from factcheck.text.document import Document
from factcheck.text.lexicon import table, words
from factcheck.text.spelling import plain_letters

_WORD = r"[A-Z\u00c0-\u00de][a-z\u00df-\u017f'\u2019-]+(?:[A-Z][a-z]+)?"  # Treadwell, McCord, O'Brien
_NAME = re.compile(
    rf"(?<![\w-]){_WORD}(?: (?:[A-Z]\.|(?:bin|binti|al|el|de|da|van|von|der|la) {_WORD}|{_WORD})){{1,3}}(?![\w-])"
)
_AFTER = re.compile(
    r",? (?:said|says|told|added|adds|who|was|has|had|is|will|wrote|announced|warned|denied|admitted|pleaded)\b"  # X said
    r"|, (?:aged )?\d{1,3}\b|, (?:the|an?|his|her|their|its|whose|who|chief|head|deputy|acting)\b"  # X, 47, / X, the mayor
    r"|, [a-z]+(?: [a-z]+){0,3},"  # X, mayor of the town,
)
_BEFORE = re.compile(r"(?:\b(?P<word>[a-z][a-z-]+)|\b(?P<title>[A-Z][a-z]+)\.?),? $")
_POSSESSIVE = re.compile(r"['\u2019]+s?$")
_MOST = 40
"""Names read in an article: long lists of names (obituaries, results) are left to readers."""


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person's first full mention in an article: where it stands, and the name without titles."""

    span: Span
    name: str


@cache
def _titles() -> frozenset[str]:
    return frozenset(part for title in words("person_titles") for part in title.split())


@cache
def _not_names() -> frozenset[str]:
    calendar = {name.lower() for row in (*table("months"), *table("weekdays")) for name in row}
    places = {part.lower() for name, *_ in table("countries") for part in name.split()}
    return frozenset(calendar) | {"the", "a", "an"} | places | frozenset(demonyms())


def without_titles(name: str) -> str:
    """`name` without the titles and ranks before it."""
    parts = name.split()
    while len(parts) > 1 and parts[0].rstrip(".") in _titles():
        parts.pop(0)
    return " ".join(parts)


def person_key(name: str) -> tuple[str, str]:
    """The first and the last name, lower case: "Trevor Alan Massie" and "Trevor Massie" are one person."""
    parts = plain_letters(without_titles(name).lower()).split()
    return parts[0], parts[-1]


def find_persons(document: Document, ranges: list[Span]) -> list[NamedPerson]:
    """The persons whom the text names in full, each where it does so first with a title, a role, an age or a saying verb."""
    found: dict[tuple[str, str], NamedPerson] = {}
    text = document.text
    for part in ranges:
        for match in _NAME.finditer(text, part.start, part.end):
            named = _person(text, match, document)
            if named is not None and len(found) < _MOST:
                found.setdefault(person_key(named.name), named)
    return list(found.values())


def _person(text: str, match: re.Match[str], document: Document) -> NamedPerson | None:
    whole = _POSSESSIVE.sub("", match.group())
    name = without_titles(whole)
    parts = name.split()
    if len(parts) < 2 or any(part.lower() in _not_names() for part in parts):
        return None
    start = match.start() + len(whole) - len(name)
    is_titled = len(name) < len(whole)
    before = _BEFORE.search(text, max(0, start - 30), start)
    has_role = before is not None and bool(
        (before["title"] and before["title"] in _titles()) or (before["word"] and person_noun(before["word"]))
    )
    if not (is_titled or has_role or _AFTER.match(text, match.end())):
        return None
    return NamedPerson(Span(start=start, end=start + len(name), field=document.field), name)
