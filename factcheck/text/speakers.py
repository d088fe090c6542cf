"""Who says something: the noun phrase beside a saying verb, and the kind of source that it names."""

from dataclasses import dataclass
from functools import cache

from factcheck.model.claim import AttributionStrength
from factcheck.text import lexicon
from factcheck.text.grammar import (
    ADVERBS,
    AUXILIARIES,
    CLASSES,
    CONJUNCTIONS,
    DETERMINERS,
    SentenceWords,
    finite_saying,
    saying_verbs,
)

PRONOUNS = CLASSES["pronoun"]
_LINKS = CLASSES["link"]
_STOPS = (CONJUNCTIONS | CLASSES["either"] | {"about", "by"}) - {"so"}
_SETTINGS = frozenset(
    "statement interview tweet letter report email e-mail post briefing release call speech conference".split()
)
_DAY_PARTS = frozenset("morning afternoon evening night".split())
_PARTICIPLES = frozenset("adding saying claiming noting warning insisting stressing explaining telling".split())
_LONGEST = 16
"""Words that name a source at most: a post, a body and a name with their prepositions."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Words `first` to `last` (left out) name who says what word `cue` tells; `is_inverted`: "said X"."""

    first: int
    last: int
    cue: int
    is_inverted: bool = False


def speaker_at(words: SentenceWords, cue: int) -> Speaker | None:
    """Who says what the verb at `cue` tells."""
    before = words.low(cue - 1)
    if words.lows[cue] in _PARTICIPLES:
        return _main_speaker(words, cue)
    can_invert = words.lows[cue] in finite_saying() and saying_verbs()[words.lows[cue]].kind != "object"
    if can_invert and before in (",", '"', "''", ""):
        inverted = subject_after(words, cue)
        if inverted is not None:
            return inverted
    return subject_before(words, cue)


def is_cue(words: SentenceWords, index: int) -> bool:
    """Whether a saying verb with a subject, or "adding", stands at `index`."""
    low = words.lows[index]
    if low in _PARTICIPLES:
        return words.low(index - 1) in (",", '"', "''", "")
    return low in saying_verbs() and (words.is_finite(index) or (low == "quoted" and words.low(index + 1) == "as"))


def _main_speaker(words: SentenceWords, cue: int) -> Speaker | None:
    """Who speaks in the sentence before "adding" or "and said"."""
    for where in range(cue - 1, 0, -1):
        if words.lows[where] in finite_saying() and words.is_finite(where):
            earlier = speaker_at(words, where)
            if earlier is not None:
                return Speaker(earlier.first, earlier.last, cue)
    verb = next((where for where in range(cue) if words.is_finite(where)), None)
    if verb is None:
        return None
    first = _phrase_start(words, verb)
    return Speaker(first, verb, cue) if first < verb else None


def subject_before(words: SentenceWords, cue: int) -> Speaker | None:
    """The subject of the saying verb at `cue` that stands before it, None when none is to be seen."""
    last = _before_adjuncts(words, cue)
    if words.low(last - 1) in ("and", "but"):
        return _main_speaker(words, last - 1)
    if words.low(last - 1) in ("who", "which", "that"):
        last = last - 2 if words.low(last - 2) == "," else last - 1
    elif words.low(last - 1) == ",":
        opening = _apposed(words, last - 1)
        if opening is None:
            return None
        last = opening
    first = _phrase_start(words, last)
    return Speaker(first, last, cue) if first < last else None


def _before_adjuncts(words: SentenceWords, cue: int) -> int:
    """The end of the subject, before "on Monday (July 7)", "also", "has since", "in a statement"."""
    last = cue
    while last > 0:
        low = words.lows[last - 1]
        if _is_adjunct(words, last - 1) or (low in ("on", "at", "in") and last < cue):
            last -= 1
        elif low == ")" and "(" in words.lows[max(last - 8, 0) : last]:
            last = words.lows.index("(", max(last - 8, 0))
        elif low in _SETTINGS and words.low(last - 2) in ("a", "an") and words.low(last - 3) == "in":
            last -= 3
        else:
            break
    return last


def _is_adjunct(words: SentenceWords, index: int) -> bool:
    low = words.lows[index]
    is_time = low in CLASSES["day"] or low in _DAY_PARTS
    return is_time or low in ADVERBS or low in AUXILIARIES or _is_adverb(words, index)


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
    while first > 0 and last - first < _LONGEST and _continues_left(words, first - 1):
        first -= 1
    while first < last and _opens_no_phrase(words, first):
        first += 1
    return first


def _continues_left(words: SentenceWords, index: int) -> bool:
    low = words.lows[index]
    if low in ("and", "or", "&"):
        return _joins_names(words, index)
    if low == ".":
        return words.is_capital(index - 1) and len(words.lows[index - 1]) <= 5
    if not words.is_word(index) or low in _STOPS or low == "to" or words.is_finite(index):
        return low in ("-", "'")
    return not low.endswith("ing") or words.is_capital(index) or low in ("leading", "acting")


def _opens_no_phrase(words: SentenceWords, index: int) -> bool:
    low = words.lows[index]
    return low in _LINKS or low in ("and", "or", ".", "-", "'") or low in ADVERBS or _is_adverb(words, index)


def _joins_names(words: SentenceWords, index: int) -> bool:
    # "Minister Neth Pheaktra and police", "police and rescuers": no verb before it in the phrase.
    before = index - 1
    while before >= 0 and words.is_word(before):
        if words.is_finite(before) or words.lows[before] in _STOPS - {"by"}:
            return False
        before -= 1
    return True


def subject_after(words: SentenceWords, cue: int, *, is_source: bool = False) -> Speaker | None:
    """The subject that stands after the saying verb at `cue` ("said X"), or the source after "according to"."""
    first = last = cue + 1
    while last < len(words) and last - first < _LONGEST and _continues_right(words, last, is_source=is_source):
        last += 1
    while last > first and (words.lows[last - 1] in _LINKS or words.lows[last - 1] in ("and", "or", "-", "the", "a")):
        last -= 1
    if last == first or words.lows[first] in ("that", "to"):
        return None
    if not is_source and last < len(words) and words.is_finite(last):
        return None  # "said 12 people died": the content, not who says it
    return Speaker(first, last, cue, is_inverted=True)


def _continues_right(words: SentenceWords, index: int, *, is_source: bool) -> bool:
    low = words.lows[index]
    if low in ("and", "or", "&"):
        return is_source or words.is_capital(index + 1)
    if low == ".":
        return index + 1 < len(words) and words.is_capital(index - 1) and len(words.lows[index - 1]) <= 5
    if not words.is_word(index):
        return low in ("-", "'", "&")
    if low in _STOPS or words.is_finite(index) or low in CLASSES["day"] or (low == "on" and not is_source):
        return False
    if low in ("in", "at", "to", "with"):
        return is_source and words.low(index + 1) not in ("a", "an", "interviews")
    return True


@cache
def _strengths() -> dict[str, str]:
    return {noun: strength for strength, nouns in lexicon.table("source_nouns") for noun in nouns.split()}


def strength_of(source: str, apposition: str = "") -> AttributionStrength:
    """How strong the source is that these words name; `apposition` says what a named one is ("a police spokesman")."""
    own = _strength_of(source)
    return "official" if own == "named" and apposition and _strength_of(apposition) == "official" else own


def _strength_of(source: str) -> AttributionStrength:
    parts = [part.strip("\"'().,") for part in source.replace("'s", "").replace("\u2019s", "").replace("-", " ").split()]
    kinds = [_strengths().get(part) or _strengths().get(part.lower(), "") for part in parts if part]
    if "hidden" in kinds:
        return "unnamed"
    is_body = any(phrase in f" {' '.join(parts).lower()} " for phrase in _named_bodies())
    if "official" in kinds or is_body or source in _countries():
        return "official"
    if "reported" in kinds:
        return "reported"
    if source.lower() in PRONOUNS or "body" in kinds:
        return "named"
    return "named" if any(_is_name(part, kind) for part, kind in zip(parts, kinds, strict=False)) else "unnamed"


@cache
def _named_bodies() -> tuple[str, ...]:
    """State bodies of two words and more ("civil defence"), whose single words say nothing, with blanks around."""
    return tuple(f" {name} " for name in lexicon.words("official_bodies") if " " in name)


@cache
def _countries() -> frozenset[str]:
    # "Cambodia said": a state speaks.
    return frozenset(row[0] for row in lexicon.table("countries"))


def is_source_noun(words: SentenceWords, source: Speaker) -> bool:
    """Whether the words of `source` hold a noun that names a kind of source ("police", "health ministry")."""
    strengths = _strengths()
    return any(words.lows[where] in strengths or words.texts[where] in strengths for where in range(source.first, source.last))


def _is_name(part: str, kind: str) -> bool:
    return part[:1].isupper() and not kind and part.lower() not in DETERMINERS


@cache
def _bodies() -> frozenset[str]:
    return frozenset(noun for noun, strength in _strengths().items() if strength == "body") | frozenset(
        word for name in lexicon.words("official_bodies") for word in name.split()
    )


def is_body(source: str) -> bool:
    """Whether these words name a body rather than a person: what "it" can stand for."""
    return any(part.lower() in _bodies() for part in source.split())
