"""The value of a claim, read again from the source at the place that a draft points to."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from factcheck.extract.rules.scopes import value_of
from factcheck.model import ClaimDraft, Quantity, QuantityValue, Span, TextValue, TimeExpression, TimeValue, Value
from factcheck.model.base import made
from factcheck.text.document import Document

# "the life of a soldier", "killed a woman": the article counts one; not in "a number of", "a group of", "a few".
_ONE = re.compile(r"(?:an?|one)\Z", re.IGNORECASE)
_MORE_THAN_ONE = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:of|more)\b|\s+(?:few|lot|dozen|hundred|thousand|million|couple|number|third|half)\b"
)
_BRACKET = re.compile(r"\s?[(\[](?:(?:about|some|around|roughly|nearly|approximately|or) )?")
_CONVERTED = frozenset({"measure", "money"})
_Found = TypeVar("_Found", Quantity, TimeExpression)


class ReadValue(NamedTuple):
    """A value, where it stands, and where its hedge and it stand together."""

    value: Value
    span: Span
    extent: Span


def read_value(draft: ClaimDraft, span: Span, document: Document) -> ReadValue | str:
    """The value that the words at `span` have in the source, hedge included, or why they have none of the draft's kind."""
    if draft.kind == "quantity":
        return _read_quantity(span, document)
    if draft.kind == "time":
        return _read_time(span, document)
    return ReadValue(made(TextValue, type=draft.kind, text=span.slice(document.text)), span, span)


def _read_quantity(span: Span, document: Document) -> ReadValue | str:
    found = _once(overlapping(document.quantities, span), document.text)
    words = span.slice(document.text)
    if len(found) > 1:
        return f"more than one figure at “{words}”"
    if found:
        return ReadValue(quantity_value(found[0]), found[0].span, _with_hedge(found[0]))
    if _ONE.match(words) and not _MORE_THAN_ONE.match(document.text, span.end):
        return ReadValue(made(QuantityValue, kind="count", low=1.0, high=1.0, surface=words), span, span)
    return f"a date or time, no figure, at “{words}”" if overlapping(document.times, span) else f"no figure at “{words}”"


def _with_hedge(quantity: Quantity) -> Span:
    span, hedge = quantity.span, quantity.hedge_span
    if hedge is None or span.covers(hedge):
        return span
    return span.model_copy(update={"start": min(span.start, hedge.start), "end": max(span.end, hedge.end)})


def _read_time(span: Span, document: Document) -> ReadValue | str:
    times = overlapping(document.times, span)
    found = _once([time for time in times if not time.is_open], document.text)
    words = span.slice(document.text)
    if len(found) == 1:
        return ReadValue(value_of(found[0]), found[0].span, found[0].span)
    if found:
        return f"more than one date or time at “{words}”"
    return f"only its story could date “{words}”" if times else f"no date or time at “{words}”"


def _once(found: list[_Found], text: str) -> list[_Found]:
    """The first alone where the others only give it again in brackets: "38 km (24 miles)", "6 a.m. (0900 GMT)"."""
    if (
        len(found) > 1
        and is_given_again(found[0], found[1], text)
        and ")" not in text[found[1].span.end : found[-1].span.start]
    ):
        return found[:1]
    return found


def is_given_again(first: _Found, second: _Found, text: str) -> bool:
    """Whether `second` opens a bracket right behind `first` and is the same in another unit, currency or zone."""
    if isinstance(first, Quantity) and isinstance(second, Quantity):
        is_alike = first.kind == second.kind and first.kind in _CONVERTED and first.unit != second.unit
    else:
        is_alike = isinstance(first, TimeExpression) and isinstance(second, TimeExpression) and "T" in first.value
    return is_alike and _BRACKET.fullmatch(text, first.span.end, second.span.start) is not None


def overlapping(items: Sequence[_Found], span: Span) -> list[_Found]:
    """The figures or times among `items` (in order, none overlapping another) that share a character with `span`."""
    index = bisect_left(items, span.start, key=lambda item: item.span.end - 1)
    found = []
    while index < len(items) and items[index].span.start < span.end:
        found.append(items[index])
        index += 1
    return found


def quantity_value(quantity: Quantity) -> QuantityValue:
    """The figure as a claim carries it."""
    return made(
        QuantityValue,
        kind=quantity.kind,
        low=quantity.low,
        high=quantity.high,
        low_open=quantity.low_open,
        high_open=quantity.high_open,
        unit=quantity.unit,
        surface=quantity.surface,
        hedge=quantity.hedge,
        precision=quantity.precision,
        total=quantity.total,
    )


def reread_time(time: TimeValue | None, within: Span, document: Document) -> TimeValue | None:
    """The time of a period or as-of as the source has it between the ends of `within`, None when it is not there."""
    if time is None:
        return None
    for found in overlapping(document.times, within):
        if found.surface == time.surface:
            return value_of(found)
    return None
