"""Whether a claim is told as so, as possible, as planned, or not so: read from the clause around it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from factcheck.model import Span
from factcheck.model.claim import Modality
from factcheck.text import lexicon
from factcheck.text.clauses import clause_bounds
from factcheck.text.grammar import SentenceWords, words_of
from factcheck.text.quotations import Quotation


@dataclass(frozen=True, slots=True)
class ModalityReading:
    """How the words tell a claim; `cue` is the word that shows it, `hedges` all words that loosen it."""

    modality: Modality = "asserted"
    is_negated: bool = False
    hedges: tuple[Span, ...] = ()
    cue: Span | None = None


def read_modality(text: str, sent: Span, inner: Span, quotations: Iterable[Quotation] = ()) -> ModalityReading:
    """How the clause around `inner` tells it: asserted unless its words say otherwise."""
    del quotations
    words = words_of(text[sent.start : sent.end])
    first, last = words.words_of(sent, inner)
    cues = [cue for cue in _cues(words) if cue.first <= first and last <= cue.last]
    negations = [cue for cue in cues if cue.kind == "negated"]
    others = [cue for cue in cues if cue.kind != "negated"]
    is_negated = len(negations) % 2 == 1
    if not others:
        cue = negations[0] if negations else None
        return ModalityReading("asserted", is_negated, (), cue and words.span(sent, cue.at, cue.at_last))
    best = min(others, key=lambda cue: _RANK[cue.kind])
    spans = tuple(words.span(sent, cue.at, cue.at_last) for cue in others)
    return ModalityReading(best.kind, is_negated, spans, words.span(sent, best.at, best.at_last))  # type: ignore[arg-type]


_RANK = {"fiction": 0, "question": 1, "conditional": 2, "demanded": 3, "planned": 4, "forecast": 5, "possible": 6}


@dataclass(frozen=True, slots=True)
class _Cue:
    """A cue at words `at` to `at_last`, over the words `first` to `last`; the last left out."""

    kind: str
    at: int
    at_last: int
    first: int
    last: int


@lru_cache(maxsize=1024)
def _cues(words: SentenceWords) -> tuple[_Cue, ...]:
    found: list[_Cue] = []
    text = words.cleaned.text.lower()
    for match in _pattern().finditer(text):
        kind = _kinds()[match.group()]
        at, at_last = words.index_at(match.start()), words.index_from(match.end())
        first, last = clause_bounds(words, at, max(at_last, at + 1))
        if kind == "possible" and match.group() == "may" and not words.finite[at]:
            continue
        if match.group() == "will" and not words.finite[at]:
            continue
        if match.group() in ("if", "unless", "whether"):
            last = len(words)
        if match.group().startswith(("denie", "deny", "dismiss", "expect", "forecast", "predict", "fear", "believ")):
            last = len(words)
        found.append(_Cue(kind, at, max(at_last, at + 1), first, last))
    if text.rstrip("\"' ").endswith("?"):
        found.append(_Cue("question", len(words) - 1, len(words), 0, len(words)))
    return tuple(found)


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    return {phrase: kind for kind, *phrases in lexicon.table("modality_cues") for phrase in phrases}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    phrases = sorted(_kinds(), key=lambda phrase: -len(phrase))
    return re.compile(r"\b(?<!['-])(?:" + "|".join(map(re.escape, phrases)) + r")\b(?!-)")
