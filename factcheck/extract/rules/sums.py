"""Totals told with their parts: "74 positions: 31 in administration, 28 in public works and 19 in parks"."""

import re
from dataclasses import dataclass

from factcheck.extract.rules.phrases import counted_phrase
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Quantity, Span

_OPENERS = frozenset({":", "\u2014", "\u2013", "-"})
"""A colon or a dash right after the counted thing opens a list of all its parts; a comma may open anything."""
_BEFORE_PART = frozenset({":", "\u2014", "\u2013", "-", ",", ";", "and"})
_MAX_PART_WORDS = 9
"""Words of one part of a list ("19 in parks and libraries"); a longer stretch has become a sentence of its own."""
_PLACE_NOUNS = frozenset(
    (
        "provinces states cities towns villages districts countries counties regions municipalities islands suburbs "
        "neighbourhoods neighborhoods prefectures territories nations boroughs"
    ).split()
)
_NAME = r"[A-Z][\w'\u2019.-]*(?:\s+(?:(?:of|de|del|la|al|el|the)\s+)?[A-Z][\w'\u2019.-]*){0,3}"
_NAMES = re.compile(rf"{_NAME}(?:\s*,\s*(?:and\s+)?{_NAME})*(?:\s*,?\s+and\s+{_NAME})?")


@dataclass(frozen=True, slots=True)
class Sum:
    """A total and the parts that its own sentence lists after it."""

    total: Quantity
    head: str
    parts: tuple[Quantity, ...]
    end: int
    start: int


@dataclass(frozen=True, slots=True)
class NamedPlaces:
    """A stated number of places and the places that its sentence names after it."""

    count: Quantity
    head: str
    names: Span
    number: int
    is_open: bool
    """"including": the list need not be whole."""


_IN_ALL = frozenset({("in", "all"), ("in", "total"), ("all", "told")})


def _total_last(view: SentenceView) -> Sum | None:
    """ "460 jobs in Germany, 270 in Brno and 240 elsewhere, 1,150 in all": the parts, then their total."""
    counts = [quantity for quantity in view.quantities if quantity.kind in {"count", "money"}]
    for index, total in enumerate(counts):
        after = view.token_after(total.span.end)
        words = view.lowers[after : after + 2]
        is_total = words in _IN_ALL or words[:1] == ("altogether",)
        parts = counts[:index]
        if not is_total or len(parts) < 2 or any(part.kind != total.kind or part.unit != total.unit for part in parts):
            continue
        if all(_follows_separator(view, part) for part in (*parts[1:], total)):
            return Sum(total, "", tuple(parts), total.span.end, parts[0].span.start)
    return None


def _follows_separator(view: SentenceView, quantity: Quantity) -> bool:
    start = quantity.hedge_span.start if quantity.hedge_span is not None else quantity.span.start
    before = view.token_after(min(start, quantity.span.start)) - 1
    return before >= 0 and view.lowers[before] in _BEFORE_PART


def find_sums(view: SentenceView) -> list[Sum]:
    """Every total of the sentence that stands before or after a list of two parts or more, of the same kind and unit."""
    last = _total_last(view)
    if last is not None:
        return [last]
    found = []
    for total in view.quantities:
        if total.kind not in {"count", "money"} or total.hedge == "vague":
            continue
        phrase = counted_phrase(view, total)
        if (
            phrase.end >= len(view.tokens)
            or view.lowers[phrase.end] not in _OPENERS
            or (total.kind == "count" and phrase.head is None)
        ):
            continue
        parts, end = _parts(view, total, phrase.end)
        if len(parts) >= 2 and not _outgrow(parts, total):
            found.append(Sum(total, phrase.head or "", tuple(parts), end, total.span.start))
    return found


def _outgrow(parts: list[Quantity], total: Quantity) -> bool:
    """Whether a part alone is larger than the total: "lists in two colours: black for 24, blue for three" is no sum."""
    return any(part.low is not None and total.high is not None and part.low > total.high for part in parts)


_OF_A_PART = frozenset({("of", "them"), ("of", "whom"), ("of", "these"), ("of", "those"), ("of", "which")})


def _parts(view: SentenceView, total: Quantity, opener: int) -> tuple[list[Quantity], int]:
    """The figures that each stand right after a separator, until the list is closed by the mark that opened it."""
    mark = view.lowers[opener]
    parts: list[Quantity] = []
    end = view.tokens.ends[opener]
    last = opener
    for index in range(opener + 1, len(view.tokens)):
        word = view.lowers[index]
        if word == "." or (word == mark and mark != ":") or index - last > _MAX_PART_WORDS + 2:
            break
        quantity = view.quantity_at(index)
        if quantity is None or quantity in parts:
            continue
        is_same = quantity.kind == total.kind and quantity.unit == total.unit
        if is_same and view.lowers[view.token_after(quantity.span.end) :][:2] in _OF_A_PART:
            return [], end  # "80 men, 40 women, 12 of them children": parts of parts
        if is_same and _follows_separator(view, quantity):
            parts.append(quantity)
            last = index
            end = quantity.span.end
        elif is_same:
            return [], end  # a figure inside a part ("31 in the two offices"): the list is no plain sum
    return parts, end


def counted_places(view: SentenceView) -> list[tuple[Quantity, str]]:
    """Every stated number of provinces, towns, ... with that noun."""
    return [
        (count, phrase.head)
        for count in view.quantities
        if count.kind == "count" and (phrase := counted_phrase(view, count)).head in _PLACE_NOUNS and phrase.head
    ]


def find_named_places(view: SentenceView) -> list[NamedPlaces]:
    """Every stated number of provinces, towns, ... that the sentence goes on to name."""
    found = []
    for count, head in counted_places(view):
        phrase = counted_phrase(view, count)
        if phrase.end >= len(view.tokens):
            continue
        opener = phrase.end
        is_open = view.lowers[opener] in {"including", "among"} or view.lowers[opener : opener + 2] == (",", "including")
        if not is_open and view.lowers[opener] not in _OPENERS:
            continue
        start = view.tokens.starts[min(opener + (2 if view.lowers[opener] == "," else 1), len(view.tokens) - 1)]
        match = _NAMES.match(view.text, start, view.span.end)
        if match is None:
            continue
        number = len(re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+", match.group()))
        if number < 2:
            continue
        names = Span(start=match.start(), end=match.end(), field=view.document.field)
        found.append(NamedPlaces(count, head, names, number, is_open))
    return found
