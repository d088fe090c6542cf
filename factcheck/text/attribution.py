"""Who the article says it has a claim from: the saying verb, or "according to", whose content holds the claim."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from factcheck.model import Attribution, Span
from factcheck.model.claim import AttributionStrength
from factcheck.text.clauses import clause_bounds
from factcheck.text.grammar import SentenceWords, saying_verbs, words_of
from factcheck.text.quotations import Quotation
from factcheck.text.speakers import Speaker, is_cue, speaker_at, strength_of, subject_after

_HEARSAY = frozenset("reportedly allegedly purportedly supposedly apparently".split())
_AFTER_TRAILING = frozenset(
    "on in at late early earlier later after during as by via through to monday tuesday wednesday thursday friday saturday "
    "sunday yesterday today".split()
)
_ANONYMOUS = ("condition of anonymity", "not to be named", "not be named", "declined to be identified", "familiar with")
_CLAUSE_RELATIVES = frozenset("who which".split())


@dataclass(frozen=True, slots=True)
class _Frame:
    """A cue with its source, and the words `first` to `last` (left out) that it attributes."""

    first: int
    last: int
    source_first: int
    source_last: int
    cue: str
    strength: AttributionStrength | None = None

    def holds(self, first: int, last: int) -> bool:
        """Whether the content holds these words and the source does not."""
        inside = self.first <= first and last <= self.last
        return inside and not (self.source_first < last and first < self.source_last and self.strength is None)


def read_attribution(text: str, sent: Span, inner: Span, quotations: Iterable[Quotation]) -> Attribution | None:
    """The source that the sentence, or the quotation around it, gives for the claim at `inner`; None when it gives none."""
    for quotation in quotations:
        if quotation.kind == "direct" and quotation.inner.covers(inner) and quotation.speaker is not None:
            return _quoted(quotation)
    words = words_of(text[sent.start : sent.end])
    first, last = words.words_of(sent, inner)
    held = [frame for frame in _frames(words) if frame.holds(first, last)]
    if not held:
        return None
    frame = min(held, key=lambda frame: frame.last - frame.first)
    span = words.span(sent, frame.source_first, frame.source_last)
    source = text[span.start : span.end]
    return Attribution(source=source, span=span, cue=frame.cue, strength=frame.strength or _strength(words, source))


def _quoted(quotation: Quotation) -> Attribution:
    source = quotation.speaker or ""
    span = quotation.speaker_span or quotation.span
    return Attribution(source=source, span=span, cue=quotation.cue or "", strength=strength_of(source))


def _strength(words: SentenceWords, source: str) -> AttributionStrength:
    whole = words.cleaned.text.lower()
    if any(phrase in whole for phrase in _ANONYMOUS):
        return "unnamed"
    return strength_of(source)


@lru_cache(maxsize=1024)
def _frames(words: SentenceWords) -> tuple[_Frame, ...]:
    found: list[_Frame] = []
    for index, low in enumerate(words.lows):
        frame: _Frame | None = None
        if low == "to" and words.low(index - 1) == "according":
            frame = _according(words, index)
        elif low in _HEARSAY:
            first, last = clause_bounds(words, index, index + 1)
            frame = _Frame(first, last, index, index + 1, low, "reported")
        elif low in saying_verbs() and is_cue(words, index):
            frame = _said(words, index)
        if frame is not None:
            found.append(frame)
    return tuple(found)


def _according(words: SentenceWords, index: int) -> _Frame | None:
    source = subject_after(words, index, is_source=True)
    if source is None:
        return None
    if index == 1:
        return _Frame(source.last, len(words), source.first, source.last, "according to")
    before = _content_start(words, index - 1)
    return _Frame(before, index - 1, source.first, source.last, "according to")


def _content_start(words: SentenceWords, end: int) -> int:
    for where in range(end - 1, -1, -1):
        if words.lows[where] == ";":
            return where + 1
    return 0


def _said(words: SentenceWords, index: int) -> _Frame | None:
    cue = words.lows[index]
    speaker = speaker_at(words, index)
    if speaker is None:
        return None
    if _is_trailing(words, speaker, index):
        end = min(speaker.first, index)
        return _Frame(_content_start(words, end), end, speaker.first, speaker.last, cue)
    if speaker.is_inverted:
        return None
    return _Frame(index + 1, _content_end(words, index, speaker), speaker.first, speaker.last, cue)


def _is_trailing(words: SentenceWords, speaker: Speaker, index: int) -> bool:
    if speaker.is_inverted:
        return words.low(index - 1) in (",", '"', "''")
    if words.low(speaker.first - 1) not in (",", '"', "''", "-", "\u2013", "\u2014"):
        return False
    after = words.low(index + 1)
    if after in ("", ".", ",", ";", '"', "''"):
        return True
    return after in _AFTER_TRAILING and not any(words.finite[index + 1 :])


def _content_end(words: SentenceWords, index: int, speaker: Speaker) -> int:
    """Where the content of a cue ends that stands before it."""
    is_relative = words.low(speaker.first) in _CLAUSE_RELATIVES or words.low(speaker.first - 1) in _CLAUSE_RELATIVES
    for where in range(index + 1, len(words)):
        low = words.lows[where]
        if low == ";" or (is_relative and low == "," and words.finite[index]):
            return where
        if low == "," and words.low(where + 1) in ("while", "whereas", "but", "although", "though"):
            return where
    return len(words)
