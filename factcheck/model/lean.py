"""Nouns held in little room: what a report keeps for as long as its reader does."""

from collections.abc import Iterable
from functools import cache
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
        self._floats: dict[float, float] = {}
        self._moments: dict[tuple[Any, ...], Any] = {}
        # By the class and the identity of the values, which equal ones share once they are held.
        self._nouns: dict[tuple[Any, ...], Noun] = {}
        self._tuples: dict[tuple[int, ...], tuple[Any, ...]] = {}

    def lean(self, noun: _N) -> _N:
        """An equal noun in less room."""
        if len(self._nouns) + len(self._tuples) > _MOST_KNOWN:
            self._nouns.clear()
            self._tuples.clear()
            self._moments.clear()
        found: _N = self._noun(noun)
        return found

    def _noun(self, noun: Any) -> Any:
        kind, values = type(noun), vars(noun)
        held = self._row(values.values())
        mark = (kind, *map(id, held))
        known = self._nouns.get(mark)
        if known is None:
            known = self._nouns[mark] = _plain(noun, values, held)
        return known

    def _tuple(self, values: tuple[Any, ...]) -> tuple[Any, ...]:
        if not values:
            return values
        held = tuple(self._row(values))
        return self._tuples.setdefault(tuple(map(id, held)), held)

    def _row(self, values: Iterable[Any]) -> list[Any]:
        """The values held: of equal ones, told apart by type, the first; long words as they come.

        One loop over values of every kind, the frequent ones first: a report on many articles has them by the 100,000.
        """
        words, numbers = self._words, self._numbers
        held: list[Any] = []
        for value in values:
            kind: Any = type(value)
            if value is None or kind is bool:
                held.append(value)
            elif kind is str:
                held.append(words.setdefault(value, value) if len(value) <= _SHORT else value)
            elif kind is int:
                held.append(numbers.setdefault(value, value))
            else:
                held.append(self._other(kind, value))
        return held

    def _other(self, kind: Any, value: Any) -> Any:
        if kind is tuple:
            return self._tuple(value)
        if kind is Relations:
            return value.with_words(self._word)
        if _is_noun(kind):
            return self._noun(value)
        if kind is float:
            return self._floats.setdefault(value, value)
        if kind is dict:
            return value
        # Two clocks of one moment in two zones are equal, and are not written alike.
        return self._moments.setdefault((kind, value, getattr(value, "tzinfo", None)), value)

    def _word(self, word: str) -> str:
        return self._words.setdefault(word, word) if len(word) <= _SHORT else word


@cache
def _is_noun(kind: type) -> bool:
    """Asked once a class: asking an abstract class is slow."""
    return issubclass(kind, Noun)


def _plain(noun: Noun, names: Iterable[str], values: Iterable[Any]) -> Noun:
    kind = type(noun)
    plain = kind.__new__(kind)
    for name, value in zip(names, values, strict=True):
        _put(plain, name, value)
    _put(plain, "__pydantic_extra__", None)
    _put(plain, "__pydantic_private__", None)
    _put(plain, "__pydantic_fields_set__", noun.__pydantic_fields_set__)
    return plain


_put = object.__setattr__
