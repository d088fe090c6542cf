"""A figure with what it counts, or left out."""

from dataclasses import dataclass
from typing import Literal

from factcheck.extract.rules.phrases import CountedPhrase
from factcheck.model import Quantity, Span

Portion = Literal["whole", "part", "other", "unknown"]


@dataclass(frozen=True, slots=True)
class Bound:
    """A figure with what it counts."""

    quantity: Quantity
    phrase: CountedPhrase
    property: str
    counts: str
    portion: Portion = "whole"
    whole_of: Span | None = None


@dataclass(frozen=True, slots=True)
class LeftOutFigure:
    """A figure that no rule binds, and why."""

    quantity: Quantity
    reason: str
