"""Nouns held in little room: what a report keeps for as long as its reader does."""

from typing import Any, TypeVar

from factcheck.model.base import Noun
from factcheck.model.relations import Relations

_N = TypeVar("_N", bound=Noun)
_SHORT = 120
"""Code points: longer words stand once in a report, and looking for their like costs more than it saves."""
_MOST_KNOWN = 20_000
"""Values among which a like is looked for, those of some hundred articles: looking must not hold more than it saves."""


class Shelf:
    """Equal values become one, and every noun holds its own as an object of a plain class does.

    Pydantic gives each instance a dict of its own, 184 to 464 bytes; an instance whose attributes are set one by one shares
    the names with its class, and has 8 bytes a value.
    """

    def __init__(self) -> None:
        self._words: dict[str, str] = {}
        self._numbers: dict[int, int] = {}
        self._nouns: dict[tuple[Any, ...], Noun] = {}
        self._tuples: dict[tuple[Any, ...], tuple[Any, ...]] = {}

    def lean(self, noun: _N) -> _N:
        """An equal noun in less room."""
        if len(self._nouns) + len(self._tuples) > _MOST_KNOWN:
            self._nouns.clear()
            self._tuples.clear()
        found: _N = self._noun(noun)
        return found

    def _held(self, value: Any) -> Any:
        kind = type(value)
        if kind is str:
            return self._word(value)
        if kind is tuple:
            held = tuple(map(self._held, value))
            return self._tuples.setdefault(tuple(map(_mark, held)), held)
        if kind is int:
            return self._numbers.setdefault(value, value)
        if kind is Relations:
            return value.with_words(self._word)
        return self._noun(value) if isinstance(value, Noun) else value

    def _word(self, word: str) -> str:
        return self._words.setdefault(word, word) if len(word) <= _SHORT else word

    def _noun(self, noun: Any) -> Any:
        held = {name: self._held(value) for name, value in vars(noun).items()}
        mark = (type(noun), *map(_mark, held.values()))
        known = self._nouns.get(mark)
        if known is None:
            known = self._nouns[mark] = _plain(noun, held)
        return known


def _mark(value: Any) -> Any:
    """What equal values have in common, told apart by type: nouns and tuples held are one where they are equal."""
    return id(value) if isinstance(value, Noun | tuple | Relations | dict) else (type(value), value)


def _plain(noun: Noun, values: dict[str, Any]) -> Noun:
    kind = type(noun)
    plain = kind.__new__(kind)
    for name, value in values.items():
        object.__setattr__(plain, name, value)
    for name in ("__pydantic_extra__", "__pydantic_private__"):
        object.__setattr__(plain, name, None)
    object.__setattr__(plain, "__pydantic_fields_set__", noun.__pydantic_fields_set__)
    return plain
