"""Whether a sentence says more than the sentences that it cites."""

import re
from collections.abc import Iterator, Sequence, Set
from functools import cached_property, lru_cache

from factcheck.ground.contain import holds_quantity, holds_time
from factcheck.ground.counted import counts_other, is_other_fate, stems_of
from factcheck.ground.names import missing_names
from factcheck.model import Modality, Quantity, Span
from factcheck.text.document import Document
from factcheck.text.modality import ModalityReading, read_modality

# "One report puts it at 469, another at 470": whoever tells of several articles counts those, and nothing in them.
_ONE_SOURCE = re.compile(
    r"one\b(?=\s+(?:report|article|account|outlet|paper|newspaper|agency|version)\b|.{0,80}\b(?:another|the other)\b)",
    re.IGNORECASE,
)
_LEAST_SHARED = 0.25
"""Of 328 sentences that a model wrote on the dev stories and the sample stories the one with fewest shared a third, all but
three more than half."""
_CLAUSE = r"(?:when|while|as|after|before|because|that|who|which|since|until|but)"
_NIL = re.compile(rf"\b(?:nobody|no[ -]one|none|no)\b(?P<rest>(?:(?!\b{_CLAUSE}\b)[^,;:.()])*)", re.IGNORECASE)
"""What is told of nobody, up to the next clause."""
_DENIED, _NOT_DENIED = "it is denied in what is cited", "it is not denied in what is cited"


class _Sentence:
    """A sentence, told or cited, of which everything is read once."""

    def __init__(self, text: str) -> None:
        self.document = Document(text)
        self._readings: dict[str, ModalityReading] = {}

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(stems_of(self.document.text))

    @cached_property
    def _last_words(self) -> dict[str, Span]:
        """Where the last word of each stem stands, in the order of the first."""
        return {
            stem: Span(start=token.start, end=token.end, field=sent.field)
            for sent in self.document.sents
            for token in self.document.tokens(sent)
            for stem in stems_of(token.text)
        }

    def readings(self, stems: Set[str]) -> dict[str, ModalityReading]:
        """How the last word of each of `stems` is told."""
        words = {stem: span for stem, span in self._last_words.items() if stem in stems}
        for stem in words.keys() - self._readings.keys():
            self._readings[stem] = _reading(self.document, words[stem])
        return {stem: self._readings[stem] for stem in words}


@lru_cache(maxsize=256)
def _cited(text: str) -> _Sentence:
    """The sentence read, and kept while its article is worked on: its title and lead are cited with every claim."""
    return _Sentence(text)


def unsupported(sentence: str, cited: Sequence[str]) -> tuple[str, ...]:
    """The reasons why `sentence` says more than the sentences `cited`, none when they hold all that is checked.

    Checked: every figure (its value, unit and hedge; looser than the source is fine, tighter is not) and that it counts
    what the source counts with it, every date and time, every name, negation, and that what the source has as possible,
    planned or forecast is not told as a fact, and that some of its telling words are the source's. Not checked: whether other
    words mean what the source's mean.
    """
    told = _Sentence(sentence)
    sources = [_cited(text) for text in cited]
    return tuple(
        dict.fromkeys(
            (
                *_figures(told.document, sources),
                *_times(told.document, sources),
                *missing_names(told.document, cited),
                *_certainty(told, sources),
                *_strangeness(told, sources),
            )
        )
    )


def _figures(told: Document, sources: Sequence[_Sentence]) -> Iterator[str]:
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


def _times(told: Document, sources: Sequence[_Sentence]) -> Iterator[str]:
    read = [time for source in sources for time in source.document.times]
    for time in told.times:
        if not any(holds_time(other, time) for other in read):
            yield f"the date or time “{time.surface}” is not in what is cited"


def _strangeness(told: _Sentence, sources: Sequence[_Sentence]) -> Iterator[str]:
    """Words that no cited sentence has, nearly all of them: an order obeyed, a remark on the reports, another story."""
    stems = told.stems
    if stems and sources and len(stems & frozenset().union(*(source.stems for source in sources))) < _LEAST_SHARED * len(stems):
        yield "hardly a word of it stands in what is cited"


def _certainty(told: _Sentence, sources: Sequence[_Sentence]) -> Iterator[str]:
    """The sentence's main statement against the cited sentence that shares most words with it."""
    nearest = max(sources, key=lambda source: len(told.stems & source.stems), default=None)
    if nearest is None or not told.stems & nearest.stems:
        return
    point = _same_point(told.document, nearest.document)
    if point is None:
        yield from _certainty_by_words(told, nearest)
        return
    one, other = _reading(told.document, point[0]), _reading(nearest.document, point[1])
    if _is_bolder(one, other) and other.modality not in _modalities(told.document):
        yield f"it is told as a fact; what is cited has it as {other.modality}"
    if one.is_negated != other.is_negated:
        yield _DENIED if other.is_negated else _NOT_DENIED


def _certainty_by_words(told: _Sentence, source: _Sentence) -> Iterator[str]:
    """The words that both have, each as either has it: what one denies of them the other has to deny of some of them, too."""
    stems = told.stems & source.stems
    ours, theirs = told.readings(stems), source.readings(stems)
    bold = [other for stem, other in theirs.items() if _is_bolder(ours[stem], other)]
    if bold and len(bold) == len(theirs) and not {other.modality for other in bold} & _modalities(told.document):
        yield f"it is told as a fact; what is cited has it as {bold[0].modality}"
    denied = any(reading.is_negated for reading in theirs.values()) or _has_nil(source.document, stems)
    is_denying = any(reading.is_negated for reading in ours.values()) or _has_nil(told.document, stems)
    if denied != is_denying:
        yield _DENIED if denied else _NOT_DENIED


def _has_nil(document: Document, stems: Set[str]) -> bool:
    """Whether one of the stems is told of nobody: "no one was hurt", "none of the men was found"."""
    return any(not stems.isdisjoint(stems_of(match["rest"])) for match in _NIL.finditer(document.text))


def _is_bolder(one: ModalityReading, other: ModalityReading) -> bool:
    return one.modality == "asserted" and other.modality not in ("asserted", "fiction")


def _modalities(document: Document) -> set[Modality]:
    """Those of all its clauses: "is looking at two plants, and a third may be moved" has the third as possible."""
    tokens = (token for sent in document.sents for token in document.tokens(sent))
    return {_reading(document, Span(start=token.start, end=token.end)).modality for token in tokens}


def _same_point(told: Document, source: Document) -> tuple[Span, Span] | None:
    """Where the two say the same: at a figure or time that both have; None when they share none."""
    for quantity in told.quantities:
        for other in source.quantities:
            if holds_quantity(other, quantity):
                return quantity.span, other.span
    for time in told.times:
        for other_time in source.times:
            if holds_time(other_time, time):
                return time.span, other_time.span
    return None


def _reading(document: Document, inner: Span) -> ModalityReading:
    return read_modality(document.text, document.sentence_at(inner.start), inner, document.quotations)
