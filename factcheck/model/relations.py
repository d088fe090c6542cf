"""The relations of a topic as a report holds them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import Any, overload

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from factcheck.model.finding import Relation

_FIELDS = ("a", "b", "relation", "reason", "opinion")
_fields_of = attrgetter(*_FIELDS)


class Relations(Sequence[Relation]):
    """Relations as a tuple of them reads and prints, each made when it is asked for.

    Every pair of a topic has one: kept as objects, they were half of what a report on many articles held.
    """

    __slots__ = ("_words",)

    def __init__(self, relations: Iterable[Relation] = ()) -> None:
        self._words: tuple[Any, ...] = tuple(chain.from_iterable(map(_fields_of, relations)))

    def __len__(self) -> int:
        return len(self._words) // len(_FIELDS)

    def __iter__(self) -> Iterator[Relation]:
        return map(self._at, range(len(self)))

    @overload
    def __getitem__(self, place: int) -> Relation: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Relation, ...]: ...
    def __getitem__(self, place: int | slice) -> Relation | tuple[Relation, ...]:
        places = range(len(self))[place]
        return tuple(map(self._at, places)) if isinstance(places, range) else self._at(places)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Relations):
            return self._words == other._words
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._words)

    def __repr__(self) -> str:
        return repr(tuple(self))

    def _at(self, place: int) -> Relation:
        start = place * len(_FIELDS)
        return Relation.model_construct(**dict(zip(_FIELDS, self._words[start : start + len(_FIELDS)], strict=True)))

    def with_words(self, shared: Callable[[str], str]) -> "Relations":
        """The same relations with every word replaced by an equal one that others hold as well."""
        held = Relations()
        held._words = tuple([word if word is None else shared(word) for word in self._words])
        return held

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read, written and described as a tuple of relations is."""
        rows = handler.generate_schema(tuple[Relation, ...])
        as_rows = core_schema.plain_serializer_function_ser_schema(tuple, return_schema=rows)
        opened = core_schema.no_info_before_validator_function(_opened, rows)
        return core_schema.no_info_after_validator_function(cls, opened, serialization=as_rows)


def _opened(given: Any) -> Any:
    return tuple(given) if isinstance(given, Relations) else given
