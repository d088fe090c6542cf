"""Who says something: the noun phrase beside a saying verb, and the kind of source that it names."""

from dataclasses import dataclass
from functools import cache

from factcheck.model.claim import AttributionStrength
from factcheck.text import lexicon
from factcheck.text.grammar import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    SentenceWords,
    finite_saying,
    saying_verbs,
)

PRONOUNS = frozenset("he she they it i we".split())
_LINKS = frozenset("of for in at from with to on".split())
"""Prepositions that carry on a noun phrase: "the head of the army", "police in Kratie"."""
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday earlier later late early".split())
_STOPS = frozenset(
    "that which who whom whose when where while because although though after before as if and or but since until so than then "
    "about on by".split()
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Words `first` to `last` (left out) name who says what word `cue` tells; `is_inverted`: "said X"."""

    first: int
    last: int
    cue: int
    is_inverted: bool = False


@cache
def _strengths() -> dict[str, AttributionStrength]:
    found: dict[str, AttributionStrength] = {}
    for strength, nouns in lexicon.table("source_nouns"):
        for noun in nouns.split():
            found.setdefault(noun, strength)  # type: ignore[arg-type]
    return found


def is_name(words: SentenceWords, index: int) -> bool:
    """Whether a capitalised word stands at `index` that is not only the sentence's first."""
    return words.is_capital(index) and words.lows[index] not in DETERMINERS and words.lows[index] not in PRONOUNS


def subject_before(words: SentenceWords, cue: int) -> Speaker | None:
    """The subject of the saying verb at `cue` that stands before it, None when none is to be seen."""
    last = cue
    while last > 0 and (words.lows[last - 1] in ADVERBS | AUXILIARIES | _DAYS or _is_adverb(words, last - 1)):
        last -= 1
    if last > 1 and words.lows[last - 1] == ",":
        opening = _apposed(words, last - 1)
        if opening is None:
            return None
        last = opening
    first = _phrase_start(words, last)
    return Speaker(first, last, cue) if first < last else None


def _is_adverb(words: SentenceWords, index: int) -> bool:
    low = words.lows[index]
    return low.endswith("ly") and len(low) > 4 and not words.is_capital(index)


def _apposed(words: SentenceWords, closing: int) -> int | None:
    """Where the comma stands that opens what `closing` ends: "X, the minister, said"."""
    for where in range(closing - 1, max(closing - 14, 0), -1):
        if words.lows[where] in ('"', "''", ";"):
            return None
        if words.lows[where] == ",":
            return where
    return None


def _phrase_start(words: SentenceWords, last: int) -> int:
    """Where the noun phrase begins that ends before `last`."""
    first = last
    while first > 0 and last - first < 14:
        low = words.lows[first - 1]
        if low in ("and", "or", "&"):
            if not _joins_names(words, first - 1):
                break
        elif not words.is_word(first - 1) and low not in (".", "-", "'"):
            break
        elif low == "." and not (words.is_capital(first - 2) and len(words.lows[first - 2]) <= 5):
            break
        elif low in _STOPS or words.finite[first - 1] or low in ("to",):
            break
        elif low.endswith("ing") and not words.is_capital(first - 1) and low not in ("leading", "acting"):
            break
        first -= 1
    while first < last and (
        words.lows[first] in _LINKS
        or words.lows[first] in ("and", "or", ".", "-", "'")
        or _is_adverb(words, first)
        or words.lows[first] in ADVERBS
    ):
        first += 1
    return first


def _joins_names(words: SentenceWords, index: int) -> bool:
    # "Minister Neth Pheaktra and police", "police and rescuers": no verb before it in the phrase.
    before = index - 1
    while before >= 0 and words.is_word(before):
        if words.finite[before] or words.lows[before] in _STOPS - {"by"}:
            return False
        before -= 1
    return True


def subject_after(words: SentenceWords, cue: int, *, is_source: bool = False) -> Speaker | None:
    """The subject that stands after the saying verb at `cue` ("said X"), or the source after "according to"."""
    first = cue + 1
    last = first
    while last < len(words) and last - first < 16:
        low = words.lows[last]
        if low in ("and", "or", "&"):
            if not is_source and not (words.is_capital(last + 1)):
                break
        elif low == ".":
            if last + 1 == len(words) or not (words.is_capital(last - 1) and len(words.lows[last - 1]) <= 5):
                break
        elif not words.is_word(last) and low not in ("-", "'", "&"):
            break
        elif low in _STOPS or words.finite[last] or low in _DAYS or (low in ("in", "at", "to", "with") and not is_source):
            break
        elif low in ("in", "at") and words.low(last + 1) in ("a", "an", "interviews", "interview"):
            break
        last += 1
    while last > first and words.lows[last - 1] in _LINKS | {"and", "or", "-", "the", "a"}:
        last -= 1
    return Speaker(first, last, cue, is_inverted=True) if last > first else None


def speaker_at(words: SentenceWords, cue: int) -> Speaker | None:
    """Who says what the verb at `cue` tells."""
    before = words.low(cue - 1)
    if before in (",", '"', "''", "") and words.lows[cue] in finite_saying():
        inverted = subject_after(words, cue)
        if inverted is not None:
            return inverted
    return subject_before(words, cue)


def is_cue(words: SentenceWords, index: int) -> bool:
    """Whether a saying verb with a subject, or "adding", stands at `index`."""
    if words.lows[index] not in saying_verbs():
        return False
    return words.finite[index] or words.lows[index] in ("adding", "saying", "claiming", "quoted")


def strength_of(source: str) -> AttributionStrength:
    """How strong the source is that these words name."""
    found: list[AttributionStrength] = []
    parts = source.replace("'s", "").replace(",", " ").split()
    for part in parts:
        kind = _strengths().get(part.strip("\"'().").lower())
        if kind is not None:
            found.append(kind)
    if "official" in found:
        return "reported" if "reported" in found and "statement" not in source else "official"
    if found:
        return found[0]
    return "named" if any(part[0].isupper() for part in parts if part) else "unnamed"
