"""The base of every noun: a frozen pydantic model that refuses unknown fields."""

from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict

_put = object.__setattr__


class Noun(BaseModel):
    """Frozen, hashable, compared by value; an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    _every_field: ClassVar[set[str]]

    @classmethod
    def __pydantic_init_subclass__(cls, **options: Any) -> None:
        super().__pydantic_init_subclass__(**options)
        cls._every_field = set(cls.model_fields)

    @classmethod
    def of_valid(cls, **values: Any) -> Self:
        """The noun of `values`, every field given in order and known to be valid: unchecked, for nouns by the 10,000."""
        noun = cls.__new__(cls)
        _put(noun, "__dict__", values)
        _put(noun, "__pydantic_fields_set__", cls._every_field)
        _put(noun, "__pydantic_extra__", None)
        _put(noun, "__pydantic_private__", None)
        return noun

    def model_post_init(self, _context: Any, /) -> None:
        """Which fields were given is of no interest to a noun: one set a class, not one of 216 bytes an instance."""
        object.__setattr__(self, "__pydantic_fields_set__", self._every_field)
