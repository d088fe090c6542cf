"""Who the article says it has a claim from: the saying verb, or "according to", whose content holds the claim."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.model import Attribution, Span
from factcheck.model.base import made
from factcheck.model.claim import AttributionStrength
from factcheck.text.clauses import clause_bounds, clause_starts, opens_with_subject
from factcheck.text.grammar import AUXILIARIES, CLASSES, SentenceWords, saying_verbs, words_of
from factcheck.text.quotations import Quotation, quotation_around
from factcheck.text.speakers import Speaker, is_cue, is_source_noun, speaker_at, strength_of, subject_after

_HEARSAY_ADVERBS = frozenset("reportedly allegedly purportedly supposedly".split())
_HEARSAY_PASSIVES = frozenset("said reported alleged rumoured rumored claimed".split())
_BY_SOURCE = frozenset("confirmed reported announced disclosed revealed acknowledged released issued cited quoted".split())
_CUES = frozenset(saying_verbs()) | _HEARSAY_ADVERBS | _HEARSAY_PASSIVES | _BY_SOURCE | {"according", "put"}
_SEPARATORS = frozenset([":", "-", "\u2013", "\u2014"])
_SETTING = (
    frozenset("on in at late early earlier later after during as by via through to from here when".split()) | CLASSES["day"]
)
"""What can follow a saying verb that closes its content: ", police said on Monday", ", the minister said in a statement"."""
_BREAKING = frozenset("while whereas but although though which who".split())
"""Words that open what a saying verb before them no longer tells."""
_QUOTES = frozenset(['"', "''"])
_ANONYMOUS = (
    "condition of anonymity",
    "not to be named",
    "not be named",
    "not to be identified",
    "not be identified",
    "familiar with",
)
_LONGEST_APPOSITION = 12
"""Words that say what a named source is: "deputy head of the national disaster agency"."""
_HEADLINE_SOURCE = 5
"""Words that a source set off by a colon or dash has at most: "12 dead in crash: health ministry"."""


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
        if not (self.first <= first and last <= self.last):
            return False
        return self.strength is not None or last <= self.source_first or self.source_last <= first


def read_attribution(text: str, sent: Span, inner: Span, quotations: Sequence[Quotation]) -> Attribution | None:
    """The source that the sentence, or the quotation around it, gives for the claim at `inner`; None when it gives none.

    Of several the one nearest around the claim. `span` is where the source is named, which for a quotation may be
    another sentence; a pronoun that stands for the speaker before has that speaker's words as `source`. `quotations` are
    those of the text in order, as `find_quotations` has them.
    """
    quotation = quotation_around(quotations, inner)
    if quotation is not None and quotation.speaker is not None and quotation.kind == "direct":
        return _quoted(quotation)
    words = words_of(text[sent.start : sent.end])
    frames = _frames(words)
    if not frames:
        return None
    first, last = words.words_of(sent, inner)
    held = [frame for frame in frames if frame.holds(first, last)]
    if not held:
        return None
    frame = min(held, key=lambda frame: frame.last - frame.first)
    span = words.span(sent, frame.source_first, frame.source_last)
    source = text[span.start : span.end]
    return made(
        Attribution, source=source, span=span, cue=frame.cue, strength=frame.strength or _strength(words, frame, source)
    )


def _quoted(quotation: Quotation) -> Attribution:
    source = quotation.speaker or ""
    span = quotation.speaker_span or quotation.span
    return made(Attribution, source=source, span=span, cue=quotation.cue or "", strength=strength_of(source))


def _strength(words: SentenceWords, frame: _Frame, source: str) -> AttributionStrength:
    whole = words.cleaned.text.lower()
    if any(phrase in whole for phrase in _ANONYMOUS):
        return "unnamed"
    return strength_of(source, _apposition(words, frame.source_last))


def _apposition(words: SentenceWords, index: int) -> str:
    """What stands between commas at `index`: ", a spokesman for the fire service,"."""
    if words.low(index) != ",":
        return ""
    end = index + 1
    while end < len(words) and end - index < _LONGEST_APPOSITION and words.is_word(end) and not words.is_finite(end):
        end += 1
    return " ".join(words.texts[index + 1 : end])


@lru_cache(maxsize=1024)
def _frames(words: SentenceWords) -> tuple[_Frame, ...]:
    of_words = () if _CUES.isdisjoint(words.lows) else _frames_of_words(words)
    of_headline = () if _SEPARATORS.isdisjoint(words.lows) else _frames_of_headline(words)
    return (*of_words, *of_headline)


def _frames_of_words(words: SentenceWords) -> Iterator[_Frame]:
    for index, low in enumerate(words.lows):
        if low not in _CUES and low != "to":
            continue
        frame: _Frame | None = None
        if low == "to" and words.low(index - 1) == "according":
            frame = _according(words, index)
        elif low in _HEARSAY_ADVERBS:
            frame = _Frame(*clause_bounds(words, index, index + 1), index, index + 1, low, "reported")
        elif low == "put":
            frame = _put(words, index)
        elif low in saying_verbs() or low in _BY_SOURCE:
            frame = _said(words, index) if is_cue(words, index) else _passive(words, index)
        if frame is not None and (frame.strength is not None or _may_speak(words, frame)):
            yield frame


_NOBODY = frozenset("alive dead guilty safe no none nobody".split())


def _may_speak(words: SentenceWords, frame: _Frame) -> bool:
    """Whether a source can be one: not "no deaths" (reported), "illegally" (added), "alive" (found), a figure."""
    first, last = words.low(frame.source_first), words.low(frame.source_last - 1)
    is_adverb = last.endswith("ly") and not words.is_capital(frame.source_last - 1)
    return not (first in _NOBODY or last in _NOBODY or is_adverb or last.isdigit())


def _according(words: SentenceWords, index: int) -> _Frame | None:
    source = subject_after(words, index, is_source=True)
    if source is None:
        return None
    start, end = (
        (source.last, _content_end(words, source.last))
        if words.low(index - 2) in ("", "but", "and") or index - 1 in clause_starts(words)
        else (_content_start(words, index - 1), index - 1)
    )
    if index > 1 and start == source.last and words.low(index - 2) == ",":
        start, end = _content_start(words, index - 1), index - 1
    return _Frame(start, end, source.first, source.last, "according to")


def _put(words: SentenceWords, index: int) -> _Frame | None:
    # "Officials put the death toll at 12."
    ahead = words.lows[index + 1 : index + 8]
    if "at" not in ahead or words.low(index + 1) not in ("the", "its", "their", "his", "her", "casualties", "losses"):
        return None
    speaker = speaker_at(words, index)
    return _Frame(index + 1, _content_end(words, index + 1), speaker.first, speaker.last, "put") if speaker else None


def _passive(words: SentenceWords, index: int) -> _Frame | None:
    """ "12 were reported killed", "is said to have", "12 deaths were confirmed by the ministry"."""
    low = words.lows[index]
    if low in _BY_SOURCE and words.low(index + 1) == "by":
        source = subject_after(words, index + 1, is_source=True)
        if source is not None and is_source_noun(words, source):
            return _Frame(_content_start(words, index), index, source.first, source.last, f"{low} by")
    if low in _HEARSAY_PASSIVES and words.low(index - 1) in AUXILIARIES and words.low(index + 1) not in ("by", "on", "in"):
        return _Frame(*clause_bounds(words, index, index + 1), index, index + 1, low, "reported")
    return None


def _said(words: SentenceWords, index: int) -> _Frame | None:
    cue = words.lows[index]
    speaker = speaker_at(words, index)
    if speaker is None or speaker.first >= speaker.last:
        return None
    if _is_trailing(words, speaker, index):
        start = min(speaker.first, index)
        return _Frame(_content_start(words, start), _after_trailing(words, speaker, index), speaker.first, speaker.last, cue)
    if speaker.is_inverted or not _has_content(words, index):
        return None
    end = _content_end(words, index + 1)
    if words.low(speaker.last) in ("who", "which") or words.low(speaker.last + 1) in ("who", "which"):
        end = min(end, _relative_end(words, index))
    elif words.lows[clause_bounds(words, speaker.first, speaker.last)[0]] in CLASSES["subordinator"] | CLASSES["either"]:
        end = min((cut for cut in clause_starts(words) if cut > index and words.low(cut - 1) == ","), default=end)
    return _Frame(index + 1, end, speaker.first, speaker.last, cue)


def _has_content(words: SentenceWords, index: int) -> bool:
    """Whether what follows the saying verb at `index` is something told: "added 12 jobs" tells nothing."""
    verb = saying_verbs()[words.lows[index]]
    if verb.kind == "order":
        return False
    if verb.content == "any":
        return True
    ahead = words.lows[index + 1 : index + 12]
    if ahead[:2] == ("as", "saying"):
        return True
    return "that" in ahead or ":" in ahead or bool(_QUOTES & set(ahead)) or opens_with_subject(words, index + 1)


def _is_trailing(words: SentenceWords, speaker: Speaker, index: int) -> bool:
    """Whether the content stands before: ", said X", ", X said", ", X said on Monday"."""
    if speaker.is_inverted:
        return words.low(index - 1) == "," or words.low(index - 1) in _QUOTES
    before = words.low(speaker.first - 1)
    if before not in (",", "-", "\u2013", "\u2014") and before not in _QUOTES:
        return False
    after = words.low(index + 1)
    if after in ("", ".", ",", ";") or after in _QUOTES:
        return True
    if after not in _SETTING and saying_verbs()[words.lows[index]].kind != "object":
        return False
    stop = next((where for where in range(index + 1, len(words)) if words.lows[where] in (",", ";")), len(words))
    return "that" not in words.lows[index:stop] and not words.any_finite(index + 1, stop)


def _after_trailing(words: SentenceWords, speaker: Speaker, index: int) -> int:
    """Where the content ends: with the cue, or later when the sentence goes on: "The bus, police said, carried 40"."""
    after = max(speaker.last, index + 1)
    if words.low(after) != "," or words.low(after + 1) in _BREAKING or words.low(after + 1) == "adding":
        return min(speaker.first, index)
    if words.low(after + 1) not in ("and", "including") and not words.is_finite(after + 1):
        return min(speaker.first, index)
    return _content_end(words, after)


def _content_start(words: SentenceWords, end: int) -> int:
    semicolons = _semicolons(words)
    place = bisect_left(semicolons, end)
    return semicolons[place - 1] + 1 if place else 0


def _content_end(words: SentenceWords, start: int) -> int:
    """Where the content that begins at `start` ends: a semicolon, or a clause set against it."""
    breaks = _breaks(words)
    place = bisect_left(breaks, start)
    return breaks[place] if place < len(breaks) else len(words)


# Each cue of a sentence asks where its content ends: found once for the sentence, looked up for the cue.
@lru_cache(maxsize=1024)
def _breaks(words: SentenceWords) -> tuple[int, ...]:
    lows = words.lows
    return tuple(where for where, low in enumerate(lows) if low == ";" or (low == "," and words.low(where + 1) in _BREAKING))


@lru_cache(maxsize=1024)
def _semicolons(words: SentenceWords) -> tuple[int, ...]:
    return tuple(where for where, low in enumerate(words.lows) if low == ";")


def _relative_end(words: SentenceWords, index: int) -> int:
    # "The minister, who said he was sad, visited 12 villages": the main verb goes on after the comma.
    return next(
        (where for where in range(index + 1, len(words) - 1) if words.lows[where] == "," and words.is_finite(where + 1)),
        len(words),
    )


def _frames_of_headline(words: SentenceWords) -> Iterator[_Frame]:
    """ "Police: 12 dead in crash", "12 dead in crash: police", "12 dead in crash - officials"."""
    end = len(words) - (words.low(len(words) - 1) == ".")
    for index, low in enumerate(words.lows):
        if low not in _SEPARATORS or (low != ":" and words.starts[index] == words.ends[index - 1]):
            continue
        before, after = Speaker(0, index, index), Speaker(index + 1, end, index)
        if low == ":" and _is_headline_source(words, before):
            yield _Frame(index + 1, len(words), before.first, before.last, ":")
        elif _is_headline_source(words, after):
            yield _Frame(0, index, after.first, after.last, low)


def _is_headline_source(words: SentenceWords, source: Speaker) -> bool:
    length = source.last - source.first
    if not 0 < length <= _HEADLINE_SOURCE or words.any_finite(source.first, source.last):
        return False
    if any(not words.is_word(where) for where in range(source.first, source.last)):
        return False
    return is_source_noun(words, source)
