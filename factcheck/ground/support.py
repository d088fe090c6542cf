"""Whether a sentence says more than the sentences that it cites."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from factcheck.extract.rules.triggers import Role, trigger_at
from factcheck.ground.contain import holds_quantity, holds_time
from factcheck.ground.names import missing_names
from factcheck.model import Quantity, Span
from factcheck.text.document import Document
from factcheck.text.modality import ModalityReading, read_modality
from factcheck.text.rarity import rarity

_WORD = re.compile(r"[^\W\d_]{3,}")
# Words that say what a figure counts stand behind it ("12 people were KILLED"), else before it ("the TOLL rose to 35").
_WORDS_AFTER = 6
_WORDS_BEFORE = 4
# Inflections of one word begin alike ("kill-ed", "kill-ing").
_STEM = 4
_ROLES: tuple[Role, ...] = ("after", "before", "nouns", "tolls")
# A word that one news text in seven holds ("said", "people", "two") says nothing of what is counted.
_COMMON = 2.0


class _Cited:
    """A cited sentence, read once."""

    def __init__(self, text: str) -> None:
        self.document = Document(text)

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(_stems(self.document.text))


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
        if all(_counts_other(told, quantity, document, other) for document, other in equal or same) or _is_other_fate(
            told, quantity, [document for document, _ in same]
        ):
            yield f"“{words}” counts something else in what is cited"


def _with_hedge(text: str, quantity: Quantity) -> str:
    hedge = quantity.hedge_span or quantity.span
    return text[min(hedge.start, quantity.span.start) : max(hedge.end, quantity.span.end)]


def _counts_other(told: Document, quantity: Quantity, document: Document, same: Quantity) -> bool:
    """Whether the words around the figure are those of another figure of the source, and none those of its own."""
    if _fates(_beside(told, quantity)) & _fates(_beside(document, same)):
        return False  # "lost their lives" is "killed"
    around, own = _around(told, quantity), _around(document, same)
    rivals = (other for other in document.quantities if other is not same and other.kind == same.kind)
    return any(
        (around & other) - own and not (around & own) - other for other in (_around(document, rival) for rival in rivals)
    )


def _is_other_fate(told: Document, quantity: Quantity, sources: Sequence[Document]) -> bool:
    """Whether the words by the figure say killed, arrested, ... and no source with the figure has a word for that."""
    if quantity.kind != "count":
        return False
    fates = _fates(_beside(told, quantity))
    return bool(fates) and not any(fates & _fates(source.text) for source in sources)


def _beside(document: Document, quantity: Quantity) -> str:
    """The words between the figure and its neighbours, a few on either side."""
    low, high = _between(document, quantity)
    before = _WORD.findall(document.text[low : quantity.span.start])[-_WORDS_BEFORE:]
    return " ".join((*before, "\n", *_WORD.findall(document.text[quantity.span.end : high])[:_WORDS_AFTER]))


def _fates(text: str) -> set[str]:
    lowers = tuple(text.lower().replace("\n", " \n ").split(" "))
    words = tuple(word.strip(".,;:!?()\"'“”‘’") for word in lowers)
    found = (trigger_at(words, index, role) for index in range(len(words)) for role in _ROLES)
    return {trigger.property for trigger in found if trigger is not None and trigger.counts == "person"}


def _around(document: Document, quantity: Quantity) -> set[str]:
    low, high = _between(document, quantity)
    after = " ".join(_WORD.findall(document.text[quantity.span.end : high])[:_WORDS_AFTER])
    before = " ".join(_WORD.findall(document.text[low : quantity.span.start])[-_WORDS_BEFORE:])
    return set(_stems(after)) or set(_stems(before))


def _between(document: Document, quantity: Quantity) -> tuple[int, int]:
    """Where the figure before ends and the next one begins."""
    spans = [other.span for other in document.quantities]
    index = bisect_right([span.start for span in spans], quantity.span.start) - 1
    low = spans[index - 1].end if index > 0 else 0
    return low, spans[index + 1].start if index + 1 < len(spans) else len(document.text)


def _stems(text: str) -> Iterator[str]:
    for word in _WORD.findall(text.lower()):
        if rarity(word) > _COMMON:
            yield word[:_STEM]


def _times(told: Document, sources: Sequence[_Cited]) -> Iterator[str]:
    read = [time for source in sources for time in source.document.times]
    for time in told.times:
        if not any(holds_time(other, time) for other in read):
            yield f"the date or time “{time.surface}” is not in what is cited"


def _certainty(told: Document, sources: Sequence[_Cited]) -> Iterator[str]:
    """The sentence's main statement against the cited sentence that shares most words with it."""
    stems = set(_stems(told.text))
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
