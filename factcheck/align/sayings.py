"""Which quotations of a story are of the same words: one cut off at its beginning or end is still the same."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.extract.rules.speech import KNOWN_BY
from factcheck.model import Statement
from factcheck.text.lexicon import words
from factcheck.text.rarity import rarity
from factcheck.text.spelling import plain_letters

_WORD = re.compile(r"\w+(?:['\u2019]\w+)*")
_MOST_WORDS = 300
"""Words of a quotation that are looked at: of a speech printed in full the beginning."""
_TELLING = 7.5
"""Rarity that words in a row have together when nobody else says the same: "a fish market where the loudest seller" has it,
"that is not the way we do" has not."""


def said_alike(statements: Sequence[Statement]) -> dict[str, str]:
    """By claim id of a speaker, what the topic of his quotation is called: the last words of the first of those that share
    `KNOWN_BY` words in a row.
    """
    by_story: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.claim.property == "speaker-of" and statement.claim.scope.groups:
            by_story[statement.story_id].append(statement)
    return {name: owner for members in by_story.values() for name, owner in _owners(members).items()}


def _owners(members: Sequence[Statement]) -> dict[str, str]:
    first_with: dict[tuple[str, ...], int] = {}
    home = list(range(len(members)))
    said = [_words(member.claim.scope.groups[0]) for member in members]
    for number, own in enumerate(said):
        for run in _runs(own):
            earlier = _top(home, first_with.setdefault(run, number))
            home[_top(home, number)] = earlier
    telling = {number for number, own in enumerate(said) if next(_runs(own), None) is not None}
    return {
        member.claim.id: " ".join(said[_top(home, number)][-KNOWN_BY:]) if number in telling else member.claim.id
        for number, member in enumerate(members)
    }


def _top(home: Sequence[int], number: int) -> int:
    while home[number] != number:
        number = home[number]
    return number


def _words(quoted: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(plain_letters(quoted.lower()))[:_MOST_WORDS])


def _runs(said: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Every `KNOWN_BY` words in a row that tell a quotation."""
    for start in range(len(said) - KNOWN_BY + 1):
        run = said[start : start + KNOWN_BY]
        if sum(map(rarity, run)) >= _TELLING and not _is_stock(" ".join(run)):
            yield run


def _is_stock(run: str) -> bool:
    return any(phrase in run for phrase in words("stock_phrases"))
