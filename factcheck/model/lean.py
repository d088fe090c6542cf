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
        self._nouns: dict[tuple[Any, ...], Noun] = {}
        self._tuples: dict[tuple[Any, ...], tuple[Any, ...]] = {}

    def lean(self, noun: _N) -> _N:
        """An equal noun in less room."""
        if len(self._nouns) + len(self._tuples) > _MOST_KNOWN:
            self._nouns.clear()
            self._tuples.clear()
        found: _N = self._noun(noun)
        return found

    def _noun(self, noun: Any) -> Any:
        kind, values = type(noun), vars(noun)
        held, marks = self._row(values.values())
        mark = (kind, *marks)
        known = self._nouns.get(mark)
        if known is None:
            known = self._nouns[mark] = _plain(noun, dict(zip(values, held, strict=True)))
        return known

    def _tuple(self, values: tuple[Any, ...]) -> tuple[Any, ...]:
        if not values:
            return values
        held, marks = self._row(values)
        return self._tuples.setdefault(tuple(marks), tuple(held))

    def _row(self, values: Iterable[Any]) -> tuple[list[Any], list[Any]]:
        """The values held, and what equal ones have in common, told apart by type: a noun or tuple is one where it is equal.

        One loop over values of every kind, the frequent ones first: a report on many articles has them by the 100,000.
        """
        held: list[Any] = []
        marks: list[Any] = []
        for value in values:
            kind: Any = type(value)
            one = mark = value
            if kind is str:
                one = self._words.setdefault(value, value) if len(value) <= _SHORT else value
            elif kind is int:
                one = self._numbers.setdefault(value, value)
            elif value is not None:
                one = self._other(kind, value)
                mark = (id(one),) if kind in _BY_IDENTITY or _is_noun(kind) else (kind, value)
            held.append(one)
            marks.append(mark)
        return held, marks

    def _other(self, kind: Any, value: Any) -> Any:
        if kind is tuple:
            return self._tuple(value)
        if kind is Relations:
            return value.with_words(self._word)
        return self._noun(value) if _is_noun(kind) else value

    def _word(self, word: str) -> str:
        return self._words.setdefault(word, word) if len(word) <= _SHORT else word


_BY_IDENTITY = frozenset({tuple, Relations, dict})


@cache
def _is_noun(kind: type) -> bool:
    """Asked once a class: asking an abstract class is slow."""
    return issubclass(kind, Noun)


def _plain(noun: Noun, values: dict[str, Any]) -> Noun:
    kind = type(noun)
    plain = kind.__new__(kind)
    for name, value in values.items():
        object.__setattr__(plain, name, value)
    for name in ("__pydantic_extra__", "__pydantic_private__"):
        object.__setattr__(plain, name, None)
    object.__setattr__(plain, "__pydantic_fields_set__", noun.__pydantic_fields_set__)
    return plain
