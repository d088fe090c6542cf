"""Quotations of a text with who speaks them, whatever marks they stand in."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from factcheck.model import Field, Span
from factcheck.text.grammar import saying_verbs, words_of
from factcheck.text.normalise import CleanText, clean
from factcheck.text.speakers import PRONOUNS, Speaker, speaker_at, subject_after

QuotationKind = Literal["direct", "scare", "title"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks. `span` includes the marks, `inner` does not; a mark may be missing at a paragraph's end.

    `speaker` are the words that name who speaks, a pronoun resolved to the speaker before; `speaker_span` is where they
    stand beside this quotation, `cue` the verb that attributes it.
    """

    span: Span
    inner: Span
    speaker: str | None = None
    speaker_span: Span | None = None
    cue: str | None = None
    kind: QuotationKind = "direct"


_MARK = re.compile(r"''|[\"']")
_CLOSING_BEFORE = frozenset(".,!?\u2026;:")
_MAX_LENGTH = 2_000
"""Code points that one quotation may hold: a long paragraph; more means that a mark is missing."""
_SCARE_WORDS = 2
_OPEN_BEFORE = frozenset(" \n\t([{-\u2013\u2014\"'/:")


@dataclass(frozen=True, slots=True)
class _Pair:
    start: int
    end: int
    inner_start: int
    inner_end: int
    is_open: bool = False
    """No mark closed it: the quotation goes on in the next paragraph, or its mark is missing."""


def find_quotations(text: str, *, field: Field = "text") -> tuple[Quotation, ...]:
    """The quotations of `text` in order of their opening marks; apostrophes are none."""
    return quotations_in(clean(text), field=field)


def quotations_in(cleaned: CleanText, *, field: Field = "text") -> tuple[Quotation, ...]:
    """As `find_quotations`, of a text that is already cleaned; spans point into its original."""
    pairs = _pairs(cleaned)
    return _with_speakers(cleaned, pairs, field)


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    is_double: bool
    opens: bool
    closes: bool


def _marks(cleaned: CleanText) -> list[_Mark]:
    text, found = cleaned.text, []
    for match in _MARK.finditer(text):
        start, end = match.span()
        mark = match.group()
        if mark == "''" and _is_two_marks(cleaned, start):
            continue
        before = text[start - 1] if start else "\n"
        after = text[end] if end < len(text) else "\n"
        if mark == "'" and before.isalnum() and after.isalnum():
            continue
        opens = before in _OPEN_BEFORE and not after.isspace()
        closes = not before.isspace() and (not after.isalnum() or before in _CLOSING_BEFORE)
        if mark == "'" and opens and (after.isdigit() and text[end : end + 3].endswith("s")):
            continue
        found.append(_Mark(start, end, mark != "'", opens, closes))
    return found


def _is_two_marks(cleaned: CleanText, start: int) -> bool:
    return False


def _pairs(cleaned: CleanText) -> list[_Pair]:
    text = cleaned.text
    marks = _marks(cleaned)
    found: list[_Pair] = []
    open_mark: _Mark | None = None
    for index, mark in enumerate(marks):
        if open_mark is not None and _is_over(text, open_mark, mark):
            found.append(_unclosed(text, open_mark, mark.start))
            open_mark = None
        if open_mark is None:
            if _can_open(text, marks, index):
                open_mark = mark
            continue
        if _closes(text, marks, index, open_mark):
            found.append(_Pair(open_mark.start, mark.end, open_mark.end, mark.start))
            open_mark = None
        elif mark.is_double and open_mark.is_double and mark.opens and not mark.closes:
            found.append(_unclosed(text, open_mark, mark.start))
            open_mark = mark
    if open_mark is not None and open_mark.is_double:
        found.append(_unclosed(text, open_mark, len(text)))
    return found


def _is_over(text: str, opening: _Mark, mark: _Mark) -> bool:
    if mark.start - opening.start > _MAX_LENGTH:
        return True
    has_break = "\n" in text[opening.end : mark.start]
    return has_break and (not opening.is_double or (mark.opens and not mark.closes and mark.is_double))


def _unclosed(text: str, opening: _Mark, limit: int) -> _Pair:
    stop = text.find("\n", opening.end, limit)
    end = len(text[opening.end : limit if stop < 0 else stop].rstrip()) + opening.end
    return _Pair(opening.start, end, opening.end, end, is_open=True)


def _can_open(text: str, marks: list[_Mark], index: int) -> bool:
    mark = marks[index]
    if mark.is_double:
        return mark.opens or (not mark.closes)
    if not mark.opens:
        return False
    return any(
        later.closes and not later.opens and not later.is_double and "\n" not in text[mark.end : later.start]
        for later in marks[index + 1 : index + 8]
    )


def _closes(text: str, marks: list[_Mark], index: int, opening: _Mark) -> bool:
    mark = marks[index]
    before = text[mark.start - 1]
    if mark.is_double == opening.is_double:
        if mark.is_double:
            return mark.closes or not mark.opens
        return mark.closes and not mark.opens and not _is_possessive(text, marks, index)
    if mark.is_double or not mark.closes or before not in _CLOSING_BEFORE:
        return False
    return not _has_single_opener(text, marks, index, opening)


def _is_possessive(text: str, marks: list[_Mark], index: int) -> bool:
    mark = marks[index]
    if text[mark.start - 1] != "s" or not text[mark.end : mark.end + 2].strip().islower():
        return False
    return any(
        not later.is_double and later.closes and not later.opens and "\n" not in text[mark.end : later.start]
        for later in marks[index + 1 : index + 4]
    )


def _has_single_opener(text: str, marks: list[_Mark], index: int, opening: _Mark) -> bool:
    for earlier in reversed(marks[:index]):
        if earlier.start <= opening.start:
            return False
        if not earlier.is_double:
            return earlier.opens
    return False


def _with_speakers(cleaned: CleanText, pairs: list[_Pair], field: Field) -> tuple[Quotation, ...]:
    found: list[Quotation] = []
    speaker_before: str | None = None
    for index, pair in enumerate(pairs):
        before = found[-1] if found else None
        previous = pairs[index - 1] if index else None
        quotation = _read(cleaned, pair, field)
        if quotation.kind == "direct" and quotation.speaker is None and before is not None and previous is not None:
            between = cleaned.text[previous.end : pair.start]
            if _is_same_speech(between, previous):
                quotation = replace(quotation, speaker=before.speaker, cue=before.cue, speaker_span=before.speaker_span)
        if quotation.speaker is not None and quotation.speaker.lower() in PRONOUNS and speaker_before:
            quotation = replace(quotation, speaker=speaker_before)
        elif quotation.speaker is not None and quotation.speaker.lower() not in PRONOUNS:
            speaker_before = quotation.speaker
        found.append(quotation)
    return tuple(_carried_back(found, pairs, cleaned.text))


def _is_same_speech(between: str, previous: _Pair) -> bool:
    if previous.is_open:
        return not between.strip()
    return "\n" not in between and len(between) < 120


def _carried_back(found: list[Quotation], pairs: list[_Pair], text: str) -> list[Quotation]:
    # A quotation left open takes its speaker from the paragraph where it is closed.
    for index in range(len(found) - 2, -1, -1):
        after = found[index + 1]
        if found[index].speaker is None and pairs[index].is_open and after.speaker is not None:
            between = text[pairs[index].end : pairs[index + 1].start]
            if not between.strip():
                found[index] = replace(found[index], speaker=after.speaker, speaker_span=after.speaker_span, cue=after.cue)
    return found


def _read(cleaned: CleanText, pair: _Pair, field: Field) -> Quotation:
    inner_text = cleaned.text[pair.inner_start : pair.inner_end]
    kind = _kind(cleaned.text, pair, inner_text)
    span = _span(cleaned, pair.start, pair.end, field)
    inner = _span(cleaned, pair.inner_start, pair.inner_end, field)
    if kind != "direct":
        return Quotation(span, inner, kind=kind)
    told = _told_after(cleaned, pair, field) or _told_before(cleaned, pair, field)
    if told is None:
        return Quotation(span, inner)
    speaker, speaker_span, cue = told
    return Quotation(span, inner, speaker, speaker_span, cue)


def _span(cleaned: CleanText, start: int, end: int, field: Field) -> Span:
    first, last = cleaned.to_original(start, end)
    return Span(start=first, end=last, field=field)


def _kind(text: str, pair: _Pair, inner: str) -> QuotationKind:
    words = inner.split()
    if not words or inner.rstrip()[-1:] in _CLOSING_BEFORE or pair.is_open:
        return "direct"
    if len(words) > 1 and all(word[0].isupper() or word.lower() in _SMALL for word in words) and words[0][0].isupper():
        return "title"
    return "scare" if len(words) <= _SCARE_WORDS else "direct"


_SMALL = frozenset("a an the of and in on for to at by with or from".split())


def _told_after(cleaned: CleanText, pair: _Pair, field: Field) -> tuple[str, Span, str] | None:
    text = cleaned.text
    rest = text[pair.end : pair.end + 200]
    stop = _stop(rest)
    return _told(cleaned, pair.end, rest[:stop], field, is_after=True)


def _told_before(cleaned: CleanText, pair: _Pair, field: Field) -> tuple[str, Span, str] | None:
    opening = max(cleaned.text.rfind("\n", 0, pair.start) + 1, pair.start - 240)
    lead = cleaned.text[opening : pair.start]
    cut = max((match.end() for match in _SENTENCE_STOP.finditer(lead)), default=0)
    return _told(cleaned, opening + cut, lead[cut:], field, is_after=False)


_SENTENCE_STOP = re.compile(r"(?<![A-Z])(?<!Mr)(?<!Dr)(?<!Mrs)[.!?][\"']? +(?=[A-Z])|\"")


def _stop(rest: str) -> int:
    newline = rest.find("\n")
    quote = rest.find('"')
    ends = [place for place in (newline, quote) if place >= 0]
    full = _SENTENCE_STOP.search(rest)
    if full:
        ends.append(full.start() + 1)
    return min(ends, default=len(rest))


def _told(cleaned: CleanText, start: int, part: str, field: Field, *, is_after: bool) -> tuple[str, Span, str] | None:
    words = words_of(part)
    order = range(min(len(words), 14)) if is_after else range(len(words) - 1, -1, -1)
    for index in order:
        low = words.lows[index]
        if low == "to" and words.low(index - 1) == "according":
            speaker = subject_after(words, index, is_source=True)
            cue = "according to"
        elif low in saying_verbs() and (words.finite[index] or index == 0):
            speaker = speaker_at(words, index)
            cue = low
        else:
            continue
        if speaker is not None and (is_after or _reaches(words.lows[max(speaker.last, index) + 1 :])):
            return _named(cleaned, start, words, speaker, cue, field)
    return None


def _reaches(rest: tuple[str, ...]) -> bool:
    """Whether a saying verb reaches the quotation over `rest`, the words between."""
    return "." not in rest and len(rest) < 20


def _named(cleaned: CleanText, start: int, words: object, speaker: Speaker, cue: str, field: Field) -> tuple[str, Span, str]:
    from factcheck.text.grammar import SentenceWords

    assert isinstance(words, SentenceWords)
    first = start + words.starts[speaker.first]
    last = start + words.ends[speaker.last - 1]
    return cleaned.text[first:last], _span(cleaned, first, last, field), cue
