"""The verb that a time in a sentence belongs to, and whom or what it befalls."""

from dataclasses import dataclass
from functools import cache

from factcheck.text.grammar import (
    ADVERBS,
    AUXILIARIES,
    CLASSES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SentenceWords,
    saying_verbs,
)
from factcheck.text.lexicon import table
from factcheck.text.predicates import Piece, piece_of
from factcheck.text.rarity import rarity
from factcheck.text.timex_vocabulary import CARDINALS


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb of the sentence, as word places."""

    at: int
    first: int
    """Where its piece of the sentence starts."""
    last: int
    is_passive: bool
    is_before: bool
    """Whether it stands before the time."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What a verb befalls: the head of its noun phrase, and whether the words point at one known thing."""

    head: str
    first: str
    """The first word of the phrase: what "Mount Karga" is."""
    is_one: bool
    """A name, or a single thing behind "the", "its", "'s"."""
    is_named: bool
    is_new: bool
    """A single thing behind "a": the one of the story where a lead introduces it."""


_ENDS_PHRASE = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | ADVERBS | SUBJECT_PRONOUNS | {"to"}
_BE = frozenset("is are was were been being be get gets got getting".split())
_COPULAS = frozenset("is are was were be been being am has have had do does did 's".split())
_NO_VERB_AFTER = DETERMINERS | PREPOSITIONS - {"since", "after", "before", "to"}
_STATES = frozenset(
    (
        "seemed appeared remained stayed stood meant became knew thought hoped wanted needed believed seen called known named "
        "based dated due scheduled expected rose risen climbed reached"
    ).split()
)
"""Forms that date nothing: states, what is thought, and the moves of a figure ("the toll rose on Wednesday")."""


@cache
def _participles() -> frozenset[str]:
    return frozenset(form for row in table("irregular_verbs") if len(row) > 2 for form in row[2].split("/"))


def predicate_of(words: SentenceWords, first: int, last: int, *, is_state: bool = False) -> Predicate | None:
    """The verb that the time at the words `first` to `last` belongs to: in its piece the nearest before it, else the first
    after it.

    None where that is a verb of saying, of being or of having, or where there is none; with `is_state` being and having
    count, for what has lasted since ("has been shut since").
    """
    piece = piece_of(words, first)
    if _describes_noun(words, first, last):
        return None
    at = next((index for index in range(first - 1, piece.first - 1, -1) if is_verb(words, index)), None)
    is_before = at is not None
    if at is None:
        at = next((index for index in range(last, piece.last) if is_verb(words, index)), None)
        if at is not None and not _BRACKETS.isdisjoint(words.lows[max(0, first - 1) : at]):
            return None  # a dateline, a time stamp, an aside
    if is_state and at is None:
        at = next((index for index in range(first - 1, piece.first - 1, -1) if words.lows[index] in _COPULAS), None)
    if at is None or (_tells_nothing(words, at) and not (is_state and words.lows[at] not in saying_verbs())):
        return None
    return Predicate(at, piece.first, piece.last, _is_passive(words, at), is_before)


def verb_as_predicate(words: SentenceWords, at: int, piece: Piece) -> Predicate | None:
    """The verb at the word `at` of `piece`, for a time that stands before it; None where such a verb dates nothing."""
    return (
        None if _tells_nothing(words, at) else Predicate(at, piece.first, piece.last, _is_passive(words, at), is_before=False)
    )


_BRACKETS = frozenset("()[]|")


def _describes_noun(words: SentenceWords, first: int, last: int) -> bool:
    """Whether the time describes the noun after it: "the Sunday market", "a Monday deadline"."""
    after = words.low(last)
    is_noun = after.isalpha() and after not in _ENDS_PHRASE and not words.is_finite(last)
    return words.low(first - 1) in DETERMINERS and is_noun


def _tells_nothing(words: SentenceWords, at: int) -> bool:
    low = words.lows[at]
    if low == "found" and _is_passive(words, at):
        return False  # "was found on Monday", which a court's finding is not
    if low in _STAMPS and words.low(at - 1) in _STAMP_OPENERS:
        return True
    return low in saying_verbs() or low in _COPULAS or low in _STATES


_STAMPS = frozenset("updated published posted modified edited printed".split())
_STAMP_OPENERS = frozenset({"", "last", "first", ":", "-", "|"})
"""What stands before the verb of a page's time stamp ("Last updated at 13:42"); a report that was published has a subject."""


def is_verb(words: SentenceWords, index: int) -> bool:
    """Whether the word at `index` is a full verb: finite, a participle of a passive or a clause cut short, an infinitive."""
    low = words.lows[index]
    if not low.isalpha() or low in AUXILIARIES or low in ADVERBS or words.is_capital(index):
        return False
    if words.is_finite(index):
        return not (low.endswith("ed") and words.is_finite(index - 1) and words.lows[index - 1] not in AUXILIARIES)
    before = words.low(_before(words, index))
    if before in {"to", *CLASSES["modal"]}:
        is_noun = low in DETERMINERS or low in PREPOSITIONS or low in CARDINALS
        return not is_noun and (not low.endswith("s") or low.endswith("ss"))
    if low.endswith("ing"):
        return len(low) > 5 and low not in CLASSES["not_participle"] and (before in _BE or before in {",", "", "and"})
    if low in _TIMETABLE:
        return before.isalpha() and before not in _NO_VERB_AFTER and words.low(index + 1) in PREPOSITIONS
    return _is_past_form(low) and (before in AUXILIARIES | _BE or _is_cut_short(before, words.low(index + 1)))


_TIMETABLE = frozenset("begin begins start starts resume resumes open opens".split())
"""Present forms that tell what is to come: "classes begin on August 29"."""


def _is_past_form(low: str) -> bool:
    return (low.endswith("ed") and len(low) > 4 and low not in CLASSES["not_past"]) or low in _participles()


def _is_cut_short(before: str, after: str) -> bool:
    """Whether a participle stands for a clause: "the sample taken on May 4", not "the injured man"."""
    return before not in _NO_VERB_AFTER and (after in PREPOSITIONS or after in CLASSES["day"])


def _before(words: SentenceWords, index: int) -> int:
    """The word before a verb, its adverbs skipped."""
    index -= 1
    while index > 0 and (words.lows[index] in ADVERBS or words.lows[index].endswith("ly")):
        index -= 1
    return index


def _is_passive(words: SentenceWords, at: int) -> bool:
    before = words.low(_before(words, at))
    is_participle = not words.is_finite(at) and not words.lows[at].endswith("ing")
    return before in _BE or (is_participle and before not in CLASSES["modal"] | {"to"})


_RARE = 6.4
"""Rarity of a word outside the list of common words: at the start of a sentence only such a capital is surely a name's."""
_NO_HEADS = SUBJECT_PRONOUNS | DETERMINERS | {"him", "her", "them", "us", "me", "itself", "himself"}
_POINTING = frozenset("the his her its their this that".split())
_LONGEST_PHRASE = 14


def theme_of(words: SentenceWords, predicate: Predicate, *, is_subject: bool = False) -> Thing | None:
    """Whom or what the verb befalls: the subject of a passive, else the object, else the subject. None where none is plain.

    `is_subject` for phrases that have no object but their own noun ("took effect").
    """
    if is_subject:
        return _subject(words, predicate)
    if predicate.is_passive:
        return _subject(words, predicate)
    return _object(words, predicate) or (None if has_object(words, predicate) else _subject(words, predicate))


def has_object(words: SentenceWords, predicate: Predicate) -> bool:
    """Whether a noun phrase stands right after the verb."""
    index = predicate.at + 1
    low = words.low(index)
    return index < predicate.last and words.is_word(index) and low not in _ENDS_PHRASE and low not in CLASSES["day"]


def _object(words: SentenceWords, predicate: Predicate) -> Thing | None:
    if not has_object(words, predicate):
        return None
    first = end = predicate.at + 1
    while end < predicate.last and _carries_on(words, end, first):
        end += 1
    return _thing(words, first, end)


def _carries_on(words: SentenceWords, index: int, first: int) -> bool:
    low = words.lows[index]
    if low == "'" or low.startswith("'s"):
        return True
    if index > first and words.low(index + 1) in PREPOSITIONS and (low.endswith("ed") or low in _participles()):
        return False  # "a cabinet led by"
    return words.is_word(index) and (index == first or low not in _ENDS_PHRASE) and low not in CLASSES["day"]


def _subject(words: SentenceWords, predicate: Predicate) -> Thing | None:
    first = predicate.first
    while first < predicate.at and (not words.is_word(first) or words.lows[first] in CONJUNCTIONS):
        first += 1
    ends = (at for at in range(first + 1, predicate.at) if words.lows[at] in _ENDS_PHRASE or not words.is_word(at))
    end = next(ends, predicate.at)
    if end == predicate.at and end - first > _LONGEST_PHRASE:
        return None
    named = _apposition(words, end)
    return _thing(words, end + 1, named) if named is not None else _thing(words, first, end)


def _apposition(words: SentenceWords, index: int) -> int | None:
    """Where a name between commas at `index` ends: "the driver, Ivo Marsk, was arrested"."""
    end = index + 1
    while words.low(index) == "," and words.is_capital(end):
        end += 1
    return end if end > index + 1 and words.low(end) == "," else None


def _thing(words: SentenceWords, first: int, end: int) -> Thing | None:
    head = end - 1
    if head < first or not words.lows[head].isalpha() or words.lows[head] in _NO_HEADS or words.lows[head].endswith("ed"):
        return None
    within = words.lows[first:head]
    is_counted = any(low[:1].isdigit() for low in within)
    is_named = words.is_capital(head) and (head > 0 or rarity(words.lows[head]) >= _RARE)
    is_pointed = any(low in _POINTING or low.endswith("'s") for low in within)
    is_plural = words.lows[head].endswith("s") and not words.lows[head].endswith("ss")
    is_one = (is_named or (is_pointed and not is_plural)) and not is_counted
    is_new = not is_plural and not {"a", "an"}.isdisjoint(within)
    return Thing(words.lows[head], words.lows[first], is_one, is_named, is_new)
