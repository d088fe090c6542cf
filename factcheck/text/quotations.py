"""Quotations of a text with who speaks them, whatever marks they stand in."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from factcheck.model import Field, Span
from factcheck.model.base import made
from factcheck.text import lexicon
from factcheck.text.grammar import SentenceWords, saying_verbs, words_of
from factcheck.text.normalise import CleanText, clean
from factcheck.text.quotation_marks import MarkedText, marked_texts
from factcheck.text.speakers import PRONOUNS, Speaker, is_body, is_cue, speaker_at, subject_after

QuotationKind = Literal["direct", "scare", "title"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks. `span` includes the marks, `inner` does not; a mark may be missing at a paragraph's end.

    `speaker` are the words that name who speaks, a pronoun resolved to the speaker before; `speaker_span` is where they
    stand beside this quotation, `cue` the verb that attributes it. A quotation over several paragraphs is one each.
    `scare`: one or two words that nobody is said to have said; `title`: the name of a work.
    """

    span: Span
    inner: Span
    speaker: str | None = None
    speaker_span: Span | None = None
    cue: str | None = None
    kind: QuotationKind = "direct"


_SCARE_WORDS = 2
_RIGHT_HERE = 12
"""Code points between a quotation and its speaker where only "said" stands between them."""
_SMALL_IN_TITLES = frozenset("a an the of and in on for to at by with or from vs de la".split())
_AFTER_REACH = 200
"""Code points after a quotation within which its speaker is named: a name with a post between commas."""
_BEFORE_REACH = 240
_SHORTEST_SPEECH = 20
"""Code points of a quotation that can stand in its own line as speech; shorter ones are headings."""
_MEMORY = 700
"""Code points back within which "he" is the last who spoke: some four sentences."""
_TITLES = sorted({word for kind, words in lexicon.table("abbreviations") if kind == "title" for word in words.split()})
# A stop before a capital, not that of an initial or a title.
_NO_TITLE = "".join(rf"(?<!\b{title}\.)" for title in _TITLES)
# It begins with the stop itself, which lets the engine skip to it.
_SENTENCE_STOP = re.compile(rf"[.!?](?<![A-Z]\.){_NO_TITLE}[\"']? +(?=[A-Z\"'])")
# Somebody named: "Ana Ruiz", "Dr. Ruiz", or one name that opens a sentence before a verb or noun ("Ruiz lamented").
_NAMED = re.compile(
    r"[A-Z][\w'-]+(?: [A-Z]\.)? [A-Z][\w'-]+|(?:Mr|Mrs|Ms|Dr|Prof)\.? [A-Z][\w'-]+|(?:(?<=\n)|(?<=[.~] ))[A-Z][\w'-]+(?= [a-z])"
)
_OPENERS = frozenset(lexicon.words("sentence_openers")) | PRONOUNS


_LETTERS = re.compile(r"[a-z]+")


class _Told(NamedTuple):
    speaker: str
    start: int
    end: int
    cue: str


def find_quotations(text: str, *, field: Field = "text") -> tuple[Quotation, ...]:
    """The quotations of `text` in order of their opening marks; apostrophes are none."""
    return quotations_in(clean(text), field=field)


def quotations_in(cleaned: CleanText, *, field: Field = "text") -> tuple[Quotation, ...]:
    """As `find_quotations`, of a text that is already cleaned; spans point into its original."""
    runs = marked_texts(cleaned)
    if not runs:
        return ()
    told: list[_Told | None] = []
    kinds: list[QuotationKind] = []
    for index, run in enumerate(runs):
        own = _told_beside(cleaned.text, run)
        kind = _kind(cleaned.text, run, own)
        if own is None and kind == "direct" and index and kinds[-1] != "title" and _goes_on(cleaned.text, runs[index - 1], run):
            own = told[-1]
        told.append(own if kind == "direct" else None)
        kinds.append(kind)
    _carry_back(told, runs, cleaned.text)
    _resolve_pronouns(told, runs, kinds, cleaned.text)
    return tuple(_quotation(cleaned, run, own, kind, field) for run, own, kind in zip(runs, told, kinds, strict=True))


def quotation_around(quotations: Sequence[Quotation], inner: Span) -> Quotation | None:
    """The one of a text's `quotations`, in order, whose words hold `inner`."""
    place = bisect_right(quotations, inner.start, key=lambda quotation: quotation.inner.start) - 1
    return quotations[place] if place >= 0 and quotations[place].inner.covers(inner) else None


def _quotation(cleaned: CleanText, run: MarkedText, told: _Told | None, kind: QuotationKind, field: Field) -> Quotation:
    span = _span(cleaned, run.start, run.end, field)
    inner = _span(cleaned, run.inner_start, run.inner_end, field)
    if told is None:
        return Quotation(span, inner, kind=kind)
    return Quotation(span, inner, told.speaker, _span(cleaned, told.start, told.end, field), told.cue, kind)


def _span(cleaned: CleanText, start: int, end: int, field: Field) -> Span:
    first, last = cleaned.to_original(start, end)
    return made(Span, start=first, end=last, field=field)


def _kind(text: str, run: MarkedText, told: _Told | None) -> QuotationKind:
    inner = text[run.inner_start : run.inner_end].strip()
    words = inner.rstrip(".,").split()
    if run.is_open or not words:
        return "direct"
    is_told_right_here = told is not None and told.start >= run.end and told.start - run.end <= _RIGHT_HERE
    end = _end_before(text, run.start)
    introduced = text[end - 1 : end] in (":", ",", "") or "\n" in text[max(run.start - 2, 0) : run.start]
    if len(words) > 1 and _is_title(words) and not is_told_right_here and inner[-1] not in "!?":
        return "direct" if introduced and inner[-1] == "." else "title"
    if len(words) > _SCARE_WORDS or is_told_right_here or (introduced and inner[-1] in ".!?"):
        return "direct"
    return "scare"


def _end_before(text: str, place: int) -> int:
    """Where the words end that stand before `place`: a slice of all that stands before it would make each quotation dearer."""
    while place and text[place - 1].isspace():
        place -= 1
    return place


def _is_title(words: list[str]) -> bool:
    return words[0][0].isupper() and all(word[0].isupper() or word[0].isdigit() or word in _SMALL_IN_TITLES for word in words)


def _told_beside(text: str, run: MarkedText) -> _Told | None:
    return _told_after(text, run) or _told_before(text, run)


def _told_after(text: str, run: MarkedText) -> _Told | None:
    rest = text[run.end : run.end + _AFTER_REACH]
    for cut in ("\n", '"', "''"):
        rest = rest.partition(cut)[0]
    stop = _SENTENCE_STOP.search(rest)
    return _told(run.end, rest[: stop.start() + 1] if stop else rest, is_after=True)


def _told_before(text: str, run: MarkedText) -> _Told | None:
    opening = max(text.rfind("\n", 0, run.start) + 1, run.start - _BEFORE_REACH)
    lead = text[opening : run.start]
    stops = [match.end() for match in _SENTENCE_STOP.finditer(lead)]
    if stops and not lead[stops[-1] :].strip():
        # The quotation begins its sentence: whoever the sentence before quotes indirectly speaks on.
        opening += stops[-2] if len(stops) > 1 else 0
        return _told(opening, text[opening : run.start].rstrip(), is_after=False, is_own_sentence=True)
    if not lead.strip():
        return _told_in_line_before(text, run)
    cut = stops[-1] if stops else 0
    return _told(opening + cut, lead[cut:], is_after=False)


def _told_in_line_before(text: str, run: MarkedText) -> _Told | None:
    inner = text[run.inner_start : run.inner_end].rstrip()
    if run.inner_end - run.inner_start < _SHORTEST_SPEECH or (inner[-1:] not in ".!?," and not run.is_open):
        return None
    end = _end_before(text, run.start)
    start = max(text.rfind("\n", 0, end) + 1, end - _BEFORE_REACH)
    lead = text[start:end]
    stops = [match.end() for match in _SENTENCE_STOP.finditer(lead)]
    start += stops[-1] if stops else 0
    if lead[-1:] == ":" or (lead[-1:] == "." and '"' not in lead):
        return _told(start, text[start:end], is_after=False, is_own_sentence=lead[-1:] == ".")
    return None


def _told(start: int, part: str, *, is_after: bool, is_own_sentence: bool = False) -> _Told | None:
    """Who speaks according to `part`, the words beside a quotation that begin at `start` of the text."""
    if saying_verbs().keys().isdisjoint(_LETTERS.findall(part.lower())) and "according" not in part:
        return None
    words = words_of(part)
    # Beside a quotation the nearest verb of saying counts; of a sentence that tells what was said, its first.
    order = range(len(words)) if is_after or is_own_sentence else range(len(words) - 1, -1, -1)
    for index in order:
        found = _speaker_in(words, index, is_after=is_after)
        if found is None:
            continue
        speaker, cue = found
        if is_after and not _is_beside(words, speaker):
            return None
        if not is_after and not is_own_sentence and not _reaches(words, max(speaker.last, index + 1)):
            continue
        first, last = words.starts[speaker.first], words.ends[speaker.last - 1]
        return _Told(words.cleaned.text[first:last], start + first, start + last, cue)
    return None


def _speaker_in(words: SentenceWords, index: int, *, is_after: bool) -> tuple[Speaker, str] | None:
    low = words.lows[index]
    if low == "to" and words.low(index - 1) == "according":
        source = subject_after(words, index, is_source=True)
        return (source, "according to") if source is not None else None
    if (
        low not in saying_verbs()
        or saying_verbs()[low].kind == "think"
        or not (is_cue(words, index) or (is_after and index == 0))
    ):
        return None
    speaker = speaker_at(words, index)
    return (speaker, low) if speaker is not None else None


def _is_beside(words: SentenceWords, speaker: Speaker) -> bool:
    """Whether the speaker named after a quotation stands right after it, or after "said"."""
    return min(speaker.first, speaker.cue) <= 1 or (words.lows[0] in ("according", ",") and speaker.first <= 3)


def _reaches(words: SentenceWords, after: int) -> bool:
    """Whether a saying verb reaches the quotation over the words from `after` on."""
    rest = words.lows[after:]
    return "." not in rest[:-1] and rest[-1:] != ("as",) and len(rest) <= _LONGEST_LINK


_LONGEST_LINK = 20
"""Words between a saying verb and a quotation inside its content: "said the plan, which he backed, was"."""


def _goes_on(text: str, before: MarkedText, run: MarkedText) -> bool:
    """Whether `run` carries on the speech of `before`: after "he said." in one paragraph or the next, or left open there."""
    between = text[before.end : run.start]
    if before.is_open:
        return not between.strip()
    if len(between) > _AFTER_REACH or between.count("\n") > 2:
        return False
    lead = between.rstrip()
    if not lead or lead[-1] not in ".,:" or _SENTENCE_STOP.search(lead):
        return False
    words = words_of(lead)
    return any(words.lows[index] in saying_verbs() and (index == 0 or is_cue(words, index)) for index in range(len(words)))


def _carry_back(told: list[_Told | None], runs: list[MarkedText], text: str) -> None:
    # A quotation left open takes its speaker from the paragraph where it is closed.
    for index in range(len(runs) - 2, -1, -1):
        if told[index] is None and runs[index].is_open and not text[runs[index].end : runs[index + 1].start].strip():
            told[index] = told[index + 1]


def _resolve_pronouns(told: list[_Told | None], runs: list[MarkedText], kinds: list[QuotationKind], text: str) -> None:
    if not any(own is not None and own.speaker.lower() in PRONOUNS for own in told):
        return
    plain = _without(text, runs)
    pieces = _Pieces(plain)
    last: _Told | None = None
    for index, own in enumerate(told):
        if own is None:
            if kinds[index] == "direct" and runs[index].end - runs[index].start > _WHOLE_SENTENCE:
                last = None  # somebody spoke whom nothing names
        elif own.speaker.lower() not in PRONOUNS:
            last = own
        else:
            start = max(last.start if last else 0, own.start - _MEMORY)
            candidate = pieces.last_told(start, own.start) or last
            if candidate is not None and _can_be(own.speaker.lower(), candidate, plain, own.start):
                last = _Told(candidate.speaker, own.start, own.end, own.cue)
                told[index] = last


_WHOLE_SENTENCE = 60
"""Code points from which a quotation is rather a sentence than a few words of one."""


def _without(text: str, runs: list[MarkedText]) -> str:
    """`text` with every quotation blanked out, at the same offsets."""
    parts, place = [], 0
    for run in runs:
        parts += [text[place : run.start], "~" * (run.end - run.start)]
        place = run.end
    return "".join([*parts, text[place:]])


_PIECE = re.compile(r"[.~]\s+|\n+")


class _Pieces:
    """The pieces of a text between stops, each asked once who says something in it, however many quotations look back at it."""

    def __init__(self, plain: str) -> None:
        self._plain = plain
        self._ends = [found.end() for found in _PIECE.finditer(plain)]
        self._told: dict[tuple[int, int], _Told | None] = {}

    def last_told(self, start: int, end: int) -> _Told | None:
        """Who was the last to say something without quotation marks between `start` and `end`."""
        last = end
        for place in range(bisect_left(self._ends, end) - 1, bisect_right(self._ends, start) - 2, -1):
            first = max(self._ends[place], start) if place >= 0 else start
            told = self._told_in(first, last)
            if told is not None and told.speaker.lower() not in PRONOUNS:
                return told
            last = first
        return None

    def _told_in(self, first: int, last: int) -> _Told | None:
        if (first, last) not in self._told:
            piece = self._plain[first:last].rstrip("~ \n")
            self._told[first, last] = _told(first, piece, is_after=False, is_own_sentence=True)
        return self._told[first, last]


def _can_be(pronoun: str, candidate: _Told, plain: str, where: int) -> bool:
    """Whether `pronoun` at `where` can stand for the last speaker: nobody else was named since, and the kind fits."""
    if where - candidate.end > _MEMORY or pronoun in ("i", "we"):
        return False
    parts = candidate.speaker.split()
    if pronoun == "it":
        return is_body(candidate.speaker)
    if pronoun == "they":
        return candidate.speaker.endswith(("s", "olice"))
    if len(parts) > 1 and parts[0] in ("The", "the") and parts[1][0].isupper():
        return False  # "The Angeles Times" is no person
    others = (name.split() for name in _NAMED.findall(plain, candidate.end, where))
    return all(set(parts) & set(name) or name[0].lower() in _OPENERS for name in others)
