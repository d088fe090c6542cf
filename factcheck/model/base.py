"""The base of every noun: a frozen pydantic model that refuses unknown fields."""

from collections.abc import Callable
from typing import Any, ClassVar, ParamSpec, TypeVar

from pydantic import BaseModel, ConfigDict

_put = object.__setattr__
_P = ParamSpec("_P")
_N = TypeVar("_N", bound="Noun")


class Noun(BaseModel):
    """Frozen, hashable, compared by value; an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    _every_field: ClassVar[set[str]]
    _row: ClassVar[dict[str, Any]]
    """Every field in order with its default; None where it has none, or a factory."""

    @classmethod
    def __pydantic_init_subclass__(cls, **options: Any) -> None:
        super().__pydantic_init_subclass__(**options)
        cls._every_field = set(cls.model_fields)
        cls._row = {
            name: None if field.is_required() or field.default_factory else field.default
            for name, field in cls.model_fields.items()
        }

    def model_post_init(self, _context: Any, /) -> None:
        """Which fields were given is of no interest to a noun: one set a class, not one of 216 bytes an instance."""
        object.__setattr__(self, "__pydantic_fields_set__", self._every_field)


def made(kind: Callable[_P, _N], /, *_: _P.args, **values: _P.kwargs) -> _N:
    """The noun that `kind(**values)` is, unchecked at run time: for nouns by the 10,000 whose values our own code made.

    The type checker holds a call to the fields of the noun. A float must be one (1.0, not 1), and what a factory makes must
    be given.
    """
    noun_class: Any = kind
    noun: _N = noun_class.__new__(noun_class)
    _put(noun, "__dict__", noun_class._row | values)
    _put(noun, "__pydantic_fields_set__", noun_class._every_field)
    _put(noun, "__pydantic_extra__", None)
    _put(noun, "__pydantic_private__", None)
    return noun
