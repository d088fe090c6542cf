"""Whether a claim is told as so, as possible, as planned, or not so: read from the clause around it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.model import Span
from factcheck.model.claim import Modality
from factcheck.text import lexicon
from factcheck.text.clauses import clause_bounds, clause_starts
from factcheck.text.fiction import is_told_as_fiction
from factcheck.text.grammar import ADVERBS, AUXILIARIES, CLASSES, SentenceWords, base_verbs, saying_verbs, words_of
from factcheck.text.predicates import piece_of
from factcheck.text.quotations import Quotation


@dataclass(frozen=True, slots=True)
class ModalityReading:
    """How the words tell a claim. `cue` shows the modality, or the negation of what is otherwise asserted; `hedges` are all
    the words that take something from it."""

    modality: Modality = "asserted"
    is_negated: bool = False
    hedges: tuple[Span, ...] = ()
    cue: Span | None = None


@dataclass(frozen=True, slots=True)
class _Cue:
    """A cue at the words `at` to `end` (left out) of a kind, with how far it reaches."""

    kind: str
    scope: str
    at: int
    end: int


_ASSERTED = ModalityReading()
# Words after a cue whose content has happened: "will be tried for killing 12", "should resign over the deaths of 12".
_PRESUPPOSING = frozenset("over following after despite since amid".split())
_DEADLY = frozenset("dead drowned trapped killed missing buried lost to".split())
_SUBORDINATE = (CLASSES["subordinator"] | CLASSES["either"] | CLASSES["relative"]) - {"if", "whether", "unless"}


def read_modality(text: str, sent: Span, inner: Span, quotations: Iterable[Quotation] = ()) -> ModalityReading:
    """How the clause around `inner` tells it: asserted unless its words say otherwise.

    The outermost cue decides. "No one was killed" is not negated: it counts zero. Attribution ("reportedly", "police
    said") and the hedges of a figure ("up to", "about") are read elsewhere.
    """
    words = words_of(text[sent.start : sent.end])
    cues = _cues(words)
    first, last = words.words_of(sent, inner)
    held = [cue for cue in cues if _reaches(words, cue, first, last)] if cues else []
    if is_told_as_fiction(text, sent, inner, quotations):
        return ModalityReading("fiction", hedges=tuple(words.span(sent, cue.at, cue.end) for cue in held))
    if not held:
        return _ASSERTED
    negations = [cue for cue in held if cue.kind == "negated"]
    modal = next((cue for cue in held if cue.kind == "question"), None) or next(
        (cue for cue in held if cue.kind != "negated"), None
    )
    shown = modal or negations[0]
    return ModalityReading(
        _modality(words, modal) if modal is not None else "asserted",
        len(negations) % 2 == 1,
        tuple(words.span(sent, cue.at, cue.end) for cue in held),
        words.span(sent, shown.at, shown.end),
    )


def _modality(words: SentenceWords, cue: _Cue) -> Modality:
    if words.lows[cue.at] == "would":
        # "said the trial would begin" tells of a plan, in the tense of "said".
        is_reported = any(low in saying_verbs() for low in words.lows[: cue.at]) and words.low(cue.end) != "have"
        return "planned" if is_reported else "conditional"
    return cue.kind  # type: ignore[return-value]


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    kind: str
    scope: str


@cache
def _phrases() -> dict[str, tuple[_Phrase, ...]]:
    """The cues by their first word, longer ones first."""
    found: dict[str, list[_Phrase]] = {}
    for kind, scope, phrases in lexicon.table("modality_cues"):
        if kind not in ("event", "work", "telling"):
            for phrase in phrases.split("|"):
                parts = tuple(phrase.split())
                found.setdefault(parts[0], []).append(_Phrase(parts, kind, scope))
    return {first: tuple(sorted(group, key=lambda phrase: -len(phrase.words))) for first, group in found.items()}


@lru_cache(maxsize=1024)
def _cues(words: SentenceWords) -> tuple[_Cue, ...]:
    return tuple(_find_cues(words))


def _find_cues(words: SentenceWords) -> Iterator[_Cue]:
    phrases, lows = _phrases(), words.lows
    is_contracted = "'" in words.cleaned.text
    place = 0
    for index, low in enumerate(lows):
        if index < place:
            continue
        if low not in phrases:
            if is_contracted and low.endswith("'ll"):
                yield _Cue("planned", "unit", index, index + 1)
            continue
        for phrase in phrases[low]:
            end = index + len(phrase.words)
            if lows[index:end] == phrase.words:
                place = end
                cue = _Cue(phrase.kind, phrase.scope, index, end)
                if phrase.scope != "none" and _is_meant(words, cue):
                    yield cue if phrase.scope != "passive" else _passive(words, cue)
                break
    if words.cleaned.text.rstrip("\"' )").endswith("?"):
        yield _Cue("question", "sentence", len(words) - 1, len(words))
    headline = _headline_infinitive(words)
    if headline is not None:
        yield headline


def _passive(words: SentenceWords, cue: _Cue) -> _Cue:
    is_active = words.is_finite(cue.at) and words.low(cue.end) not in _DEADLY
    return _Cue(cue.kind, "forward" if is_active else "unit", cue.at, cue.end)


def _is_meant(words: SentenceWords, cue: _Cue) -> bool:
    """Whether the words at `cue` are the verb or adverb of the list, not a month, a noun or an adjective."""
    low = words.lows[cue.at]
    if low in ("may", "will", "must", "might"):
        return words.is_finite(cue.at)
    if low in (
        "fears",
        "fear",
        "suspects",
        "suspect",
        "demands",
        "plans",
        "plan",
        "forecasts",
        "projects",
        "hopes",
        "hope",
        "aim",
        "aims",
    ):
        return cue.end - cue.at > 1 or words.is_finite(cue.at) or words.low(cue.at - 1) in CLASSES["pronoun"]
    if cue.scope == "passive":
        return _is_after_auxiliary(words, cue.at) or words.low(cue.end) in _DEADLY or words.is_finite(cue.at)
    if low == "due":
        return _is_after_auxiliary(words, cue.at) and words.low(cue.end) in base_verbs()
    if words.low(cue.end - 1) == "to" and low in AUXILIARIES:
        # "is to meet", not "is to the north of": a verb follows.
        return words.low(cue.end).isalpha() and words.low(cue.end) not in CLASSES["determiner"]
    return low != "likely" or words.low(cue.at - 1) not in CLASSES["determiner"]


def _is_after_auxiliary(words: SentenceWords, index: int) -> bool:
    where = index - 1
    while where >= 0 and (words.lows[where] in ADVERBS or words.lows[where].endswith("ly")):
        where -= 1
    return words.low(where) in AUXILIARIES


def _headline_infinitive(words: SentenceWords) -> _Cue | None:
    # "Minister to visit Oslo on Friday": an infinitive where no other verb is.
    if len(words) < 3 or words.any_finite(0, len(words)) or words.low(len(words) - 1) == ".":
        return None
    for index in range(1, min(len(words) - 1, 9)):
        if words.lows[index] == "to" and not words.is_capital(index) and _is_headline_verb(words, index):
            return _Cue("planned", "sentence", index, index + 1)
    return None


def _is_headline_verb(words: SentenceWords, index: int) -> bool:
    after = words.low(index + 1)
    return after in base_verbs() and words.low(index - 1) not in CLASSES["preposition"]


def _reaches(words: SentenceWords, cue: _Cue, first: int, last: int) -> bool:
    """Whether what `cue` says bears on the words `first` to `last`."""
    if cue.scope == "sentence":
        return True
    if words.low(first - 1) == "," and words.low(last) == ",":
        return False  # an age or the like between commas: "Ruiz, 55, will stand trial"
    if cue.scope == "own":
        start, end = clause_bounds(words, cue.at, cue.end)
        return start <= first and last <= end and first >= cue.at
    if cue.scope == "forward":
        return cue.end <= first < _forward_end(words, cue.end) and not _is_background(words, cue.end, first)
    return _is_in_unit(words, cue, first)


def _is_in_unit(words: SentenceWords, cue: _Cue, first: int) -> bool:
    piece = piece_of(words, cue.at)
    if first >= cue.end:
        end = max(piece.last, _with_participles(words, piece.last))
        return first < end and not _is_background(words, cue.end, first)
    if not piece.first <= first or piece_of(words, first) != piece:
        return False
    # "The deaths of 12 people could lead to": what an event's noun names has happened.
    return not any(words.lows[where] in _event_nouns() for where in range(piece.first, first))


def _with_participles(words: SentenceWords, end: int) -> int:
    """Where the clauses end that hang on by a participle: "could hit on Monday, displacing 12,000"."""
    starts = [*clause_starts(words), len(words)]
    while end in starts[:-1] and words.lows[end].endswith("ing"):
        end = starts[starts.index(end) + 1]
    return end


def _forward_end(words: SentenceWords, start: int) -> int:
    is_relative = words.lows[clause_bounds(words, start - 1, start)[0]] in CLASSES["relative"]
    for cut in clause_starts(words):
        if cut > start and (
            is_relative or words.lows[cut] in _SUBORDINATE or words.low(cut - 1) == ";" or words.lows[cut] == "but"
        ):
            return cut
    return len(words)


def _is_background(words: SentenceWords, start: int, first: int) -> bool:
    """Whether between a cue's end and the claim stands what makes the claim a thing that has happened."""
    piece = piece_of(words, first)
    if piece.is_relative and piece.first >= start:
        return True
    between = words.lows[start:first]
    if any(low in _PRESUPPOSING for low in between):
        return True
    return any(low == "for" and after.endswith("ing") for low, after in pairwise(between))


@cache
def _event_nouns() -> frozenset[str]:
    rows = lexicon.table("modality_cues")
    return frozenset(noun for kind, _, nouns in rows if kind == "event" for noun in nouns.split("|"))
