"""The base of every noun: a frozen pydantic model that refuses unknown fields."""

from pydantic import BaseModel, ConfigDict


class Noun(BaseModel):
    """Frozen, hashable, compared by value; an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")
