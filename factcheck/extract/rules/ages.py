"""Ages bound to the person they belong to: "Blair Yeh, a 35-year-old engineer", "Leon Yu, 43,", "43-year-old Leon Yu"."""

import re
from dataclasses import dataclass

from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Quantity

_NAME_WORD = r"[A-Z][\w'\u2019.-]*"
_NAME = rf"{_NAME_WORD}(?:\s+(?:(?:bin|binti|al|el|de|da|van|von|der|la)\s+)?{_NAME_WORD}){{1,3}}"
_NAME_BEFORE = re.compile(rf"(?P<name>{_NAME})\s*,?\s*\(?\s*(?:(?:who is|who was|is|was)\s+)?(?:an?\s+|aged\s+|the\s+)?$")
_NAME_AFTER = re.compile(rf"^\s*,?\s*(?:[a-z][a-z-]*\s+){{0,4}}?(?P<name>{_NAME})")
_LOOK = 90
"""Characters on either side in which an age's name stands; longer gaps put another person between."""


@dataclass(frozen=True, slots=True)
class BoundAge:
    """An age, whose it is, and where the name stands."""

    quantity: Quantity
    name: str
    start: int
    end: int


def bind_ages(view: SentenceView) -> list[BoundAge]:
    """Every age of the sentence that stands beside a name of two words or more."""
    found = []
    for quantity in view.quantities:
        if quantity.kind != "age":
            continue
        bound = _before(view, quantity) or _after(view, quantity)
        if bound is not None:
            found.append(bound)
    return found


def _before(view: SentenceView, quantity: Quantity) -> BoundAge | None:
    low = max(view.span.start, quantity.span.start - _LOOK)
    match = _NAME_BEFORE.search(view.text[low : quantity.span.start])
    if match is None:
        return None
    return BoundAge(quantity, match.group("name"), low + match.start("name"), quantity.span.end)


def _after(view: SentenceView, quantity: Quantity) -> BoundAge | None:
    if "old" not in quantity.surface:
        return None
    high = min(view.span.end, quantity.span.end + _LOOK)
    match = _NAME_AFTER.search(view.text[quantity.span.end : high])
    if match is None:
        return None
    return BoundAge(quantity, match.group("name"), quantity.span.start, quantity.span.end + match.end("name"))
