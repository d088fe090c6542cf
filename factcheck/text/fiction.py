"""Sentences that tell what a film, a series or a novel imagines, not what happened."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache, lru_cache

from factcheck.model import Span
from factcheck.text import lexicon
from factcheck.text.grammar import AUXILIARIES, SentenceWords, irregular_pasts, saying_verbs, words_of
from factcheck.text.predicates import piece_of
from factcheck.text.quotations import Quotation
from factcheck.text.sentences import split_sentences


@cache
def _phrases(kind: str) -> str:
    rows = lexicon.table("modality_cues")
    found = [phrase for name, _, phrases in rows if name == kind for phrase in phrases.split("|")]
    return "|".join(sorted(map(re.escape, found), key=lambda phrase: (-len(phrase), phrase)))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A sentence that opens inside a work ("In the film, "), and one whose subject is a work that tells something."""
    work = rf"(?:{_phrases('work')})"
    inside = re.compile(rf"^[\"']*in (?:the|this|one|its|each) (?:[\w'-]+ ){{0,3}}{work}\b(?=,| [\"'A-Z])", re.IGNORECASE)
    apposed = r"(?:,[^,.]{1,40},)?"
    link = r"(?:(?:that|which) )?(?:also |then )?"
    telling = re.compile(rf"\b{work}(?: series)?{apposed} {link}(?:{_phrases('telling')})\b", re.IGNORECASE)
    return inside, telling


@cache
def _quick_looks() -> tuple[tuple[str, ...], re.Pattern[str], re.Pattern[str]]:
    rows = lexicon.table("modality_cues")
    works = tuple(f" {word}" for name, _, words in rows if name == "work" for word in words.split("|"))
    # It begins with plain letters, which lets the engine skip to them.
    inside = re.compile(rf"in (?:the|this|one|its|each) (?:[\w'-]+ ){{0,3}}(?:{_phrases('work')})\b")
    return works, inside, _patterns()[1]


def _may_tell(lower: str) -> bool:
    """Whether a work is named where it tells something: spares most articles the sentence by sentence look."""
    works, inside, telling = _quick_looks()
    for work in works:
        place = lower.find(work)
        while place >= 0:
            if telling.match(lower, place + 1):
                return True
            place = lower.find(work, place + 1)
    return inside.search(lower) is not None


@lru_cache(maxsize=256)
def _told_ranges(text: str) -> tuple[tuple[int, int], ...]:
    """Where `text` tells fiction, in order: after "imagines", inside a work, and in the sentences that carry on its plot."""
    inside, telling = _patterns()
    if not _may_tell(text.lower()):
        return ()
    found: list[tuple[int, int]] = []
    goes_on = False
    for sent in split_sentences(text):
        sentence = sent.slice(text)
        told = telling.search(sentence)
        if inside.match(sentence):
            found.append((sent.start, sent.end))
            goes_on = True
        elif told is not None:
            found.append((sent.start + told.end(), sent.start + _told_end(words_of(sentence), told.end())))
            goes_on = False
        elif goes_on and _carries_on(words_of(sentence)):
            found.append((sent.start, sent.end))
        else:
            goes_on = False
    return tuple(found)


def _told_end(words: SentenceWords, told: int) -> int:
    """Where what the work tells ends: with the sentence, or with "that imagines ..." when the main verb follows."""
    piece = piece_of(words, max(words.index_from(told) - 1, 0))
    last = piece.last if piece.is_relative else len(words)
    return words.cleaned.to_original(words.starts[last - 1], words.ends[last - 1])[1]


def _carries_on(words: SentenceWords) -> bool:
    """Whether the sentence goes on in the present tense of a plot: no past, no source, no marks of a quotation."""
    past = AUXILIARIES & {"was", "were", "had", "did", "has", "have"} | irregular_pasts()
    return not any(
        low in past or low in saying_verbs() or low == '"' or (low.endswith("ed") and words.is_finite(index))
        for index, low in enumerate(words.lows)
    )


def is_told_as_fiction(text: str, sent: Span, inner: Span, quotations: Iterable[Quotation] = ()) -> bool:
    """Whether the words at `inner` are part of what a work imagines."""
    del quotations
    if sent.field != "text" and len(text) > sent.end:
        return False
    ranges = _told_ranges(text)
    if not ranges:
        return False
    place = bisect_right(ranges, (inner.start, len(text))) - 1
    return place >= 0 and ranges[place][0] <= inner.start < ranges[place][1]
