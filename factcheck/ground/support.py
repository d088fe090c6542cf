"""Whether a sentence says more than the sentences that it cites."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from factcheck.ground.contain import holds_quantity, holds_time
from factcheck.ground.counted import counts_other, is_other_fate, stems_of
from factcheck.ground.names import missing_names
from factcheck.model import Quantity, Span
from factcheck.text.document import Document
from factcheck.text.modality import ModalityReading, read_modality

# "One report puts it at 469, another at 470": whoever tells of several articles counts those, and nothing in them.
_ONE_SOURCE = re.compile(
    r"one\b(?=\s+(?:report|article|account|outlet|paper|newspaper|agency|version)\b|.{0,80}\b(?:another|the other)\b)",
    re.IGNORECASE,
)


class _Cited:
    """A cited sentence, read once."""

    def __init__(self, text: str) -> None:
        self.document = Document(text)

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(stems_of(self.document.text))


def unsupported(sentence: str, cited: Sequence[str]) -> tuple[str, ...]:
    """The reasons why `sentence` says more than the sentences `cited`, none when they hold all that is checked.

    Checked: every figure (its value, unit and hedge; looser than the source is fine, tighter is not) and that it counts
    what the source counts with it, every date and time, every name, negation, and that what the source has as possible,
    planned or forecast is not told as a fact. Not checked: whether other words mean what the source's mean.
    """
    told = Document(sentence)
    sources = [_Cited(text) for text in cited]
    return tuple(
        dict.fromkeys(
            (
                *_figures(told, sources),
                *_times(told, sources),
                *missing_names(told, cited),
                *_certainty(told, sources),
            )
        )
    )


def _figures(told: Document, sources: Sequence[_Cited]) -> Iterator[str]:
    read = [(source.document, quantity) for source in sources for quantity in source.document.quantities]
    for quantity in told.quantities:
        if _ONE_SOURCE.match(told.text, quantity.span.start) and quantity.low == 1:
            continue
        same = [(document, other) for document, other in read if holds_quantity(other, quantity)]
        words = _with_hedge(told.text, quantity)
        if not same:
            tighter = [
                _with_hedge(document.text, other)
                for document, other in read
                if (other.surface.lower(), other.kind, other.unit) == (quantity.surface.lower(), quantity.kind, quantity.unit)
            ]
            yield f"“{words}” is cited as “{tighter[0]}”" if tighter else f"the figure “{words}” is not in what is cited"
            continue
        equal = [(document, other) for document, other in same if (other.low, other.high) == (quantity.low, quantity.high)]
        if all(counts_other(told, quantity, document, other) for document, other in equal or same) or is_other_fate(
            told, quantity, [document for document, _ in same]
        ):
            yield f"“{words}” counts something else in what is cited"


def _with_hedge(text: str, quantity: Quantity) -> str:
    hedge = quantity.hedge_span or quantity.span
    return text[min(hedge.start, quantity.span.start) : max(hedge.end, quantity.span.end)]


def _times(told: Document, sources: Sequence[_Cited]) -> Iterator[str]:
    read = [time for source in sources for time in source.document.times]
    for time in told.times:
        if not any(holds_time(other, time) for other in read):
            yield f"the date or time “{time.surface}” is not in what is cited"


def _certainty(told: Document, sources: Sequence[_Cited]) -> Iterator[str]:
    """The sentence's main statement against the cited sentence that shares most words with it."""
    stems = set(stems_of(told.text))
    nearest = max(sources, key=lambda source: len(stems & source.stems), default=None)
    if nearest is None or not stems & nearest.stems:
        return
    one_point, other_point = _same_point(told, nearest.document)
    one, other = _reading(told, one_point), _reading(nearest.document, other_point)
    if one.modality == "asserted" and other.modality not in ("asserted", "fiction"):
        yield f"it is told as a fact; what is cited has it as {other.modality}"
    if one.is_negated != other.is_negated:
        yield "it is denied in what is cited" if other.is_negated else "it is not denied in what is cited"


def _same_point(told: Document, source: Document) -> tuple[Span, Span]:
    """Where the two say the same: at a figure or time that both have, else as wholes."""
    for quantity in told.quantities:
        for other in source.quantities:
            if holds_quantity(other, quantity):
                return quantity.span, other.span
    for time in told.times:
        for other_time in source.times:
            if holds_time(other_time, time):
                return time.span, other_time.span
    return Span(start=0, end=len(told.text)), Span(start=0, end=len(source.text))


def _reading(document: Document, inner: Span) -> ModalityReading:
    return read_modality(document.text, document.sentence_at(inner.start), inner, document.quotations)
