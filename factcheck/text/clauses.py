"""Clauses of a sentence: pieces with a verb of their own, so that a figure is bound to its own verb.

Rather too large than too small: noun phrases and lists stay whole, and where the words do not show a subject with its
verb, nothing is cut.
"""

from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import pairwise

from factcheck.model import Span
from factcheck.model.base import made
from factcheck.text.grammar import (
    ADVERBS,
    AUXILIARIES,
    CLASSES,
    CONJUNCTIONS,
    PREPOSITIONS,
    SentenceWords,
    finite_saying,
    saying_verbs,
    words_of,
)

_SUBORDINATORS = CLASSES["subordinator"]
_BOTH = CLASSES["either"]
_RELATIVES = CLASSES["relative"]
_OPENERS = _SUBORDINATORS | _BOTH
_QUOTES = frozenset(['"', "''"])
_DASHES = frozenset(["-", "\u2013", "\u2014"])
_INSIDE_PHRASES = _QUOTES | frozenset("$ \u00a3 \u20ac % ' - & / #".split())
"""Marks that can stand inside a noun phrase."""
_QUANTIFIERS = frozenset("in of with many most some all one both several".split())
"""What can stand before "of which", "of whom"."""
_CONJUNCTIVE = CLASSES["subordinator"] | CLASSES["either"] | CLASSES["coordinator"]
_BEFORE_CLAUSE = frozenset([",", ";", "that"]) | _QUOTES | _DASHES | finite_saying()
"""What stands before a clause that no conjunction opens."""
_REACH = 14
"""Words within which a subject must show its verb: longer subjects are left in one clause."""


def clauses_of(text: str, sent: Span) -> tuple[Span, ...]:
    """The clauses of the sentence at `sent`, in order; they tile it, the space between them belongs to none."""
    words = words_of(text[sent.start : sent.end])
    cuts = clause_starts(words)
    if len(cuts) == 1:
        return (sent,)
    bounds = [*cuts, len(words)]
    ranges = [words.cleaned.to_original(words.starts[first], words.ends[last - 1]) for first, last in pairwise(bounds)]
    starts = [sent.start + start for start, _ in ranges]
    ends = [sent.start + end for _, end in ranges]
    # The outer edges are the sentence's own: characters that show nothing stay inside.
    starts[0], ends[-1] = sent.start, sent.end
    return tuple([made(Span, start=start, end=end, field=sent.field) for start, end in zip(starts, ends, strict=True)])


def clause_bounds(words: SentenceWords, first: int, last: int) -> tuple[int, int]:
    """The words from the start of the clause that holds word `first` to the end of that which holds word `last - 1`."""
    cuts = clause_starts(words)
    after = bisect_left(cuts, last)
    return cuts[bisect_right(cuts, first) - 1], cuts[after] if after < len(cuts) else len(words)


@lru_cache(maxsize=2048)
def clause_starts(words: SentenceWords) -> tuple[int, ...]:
    """The words that open a clause, the first of the sentence always among them."""
    cuts = [0]
    lows = words.lows
    for index in range(1, len(words) - 1):
        if (lows[index] in _CONJUNCTIVE or lows[index - 1] in _BEFORE_CLAUSE) and _opens_clause(words, index, cuts):
            # A quotation mark belongs to what it opens.
            place = index - 1 if words.lows[index - 1] in _QUOTES and _is_opening(words, index - 1) else index
            if place > cuts[-1]:
                cuts.append(place)
    return tuple(cuts)


def _is_opening(words: SentenceWords, index: int) -> bool:
    return words.ends[index] == words.starts[index + 1] and (index == 0 or words.ends[index - 1] < words.starts[index])


def _opens_clause(words: SentenceWords, index: int, cuts: list[int]) -> bool:
    low = words.lows[index]
    before = words.lows[index - 1]
    if not words.is_word(index) and low not in _QUOTES:
        return False
    if before == ";" or (before in _DASHES and words.ends[index - 1] < words.starts[index]):
        return True
    if low in _CONJUNCTIVE:
        return _opens_with_conjunction(words, index, cuts[-1])
    if before == ",":
        return _opens_after_comma(words, index, cuts)
    if before in finite_saying() or (before == "that" and words.low(index - 2) in finite_saying()):
        return _opens_content(words, index)
    return before in _QUOTES and not _is_opening(words, index - 1) and _is_speaker_and_cue(words, index)


def _opens_with_conjunction(words: SentenceWords, index: int, start: int) -> bool:
    low, before = words.lows[index], words.lows[index - 1]
    if low in _BOTH:
        return before != "as" and low != "than" and opens_with_subject(words, index + 1)
    if low in _SUBORDINATORS:
        return before not in ("and", "but", "or", "even", "as", "only") or index - 1 != start
    return _opens_coordinate(words, index, start)


def _opens_content(words: SentenceWords, index: int) -> bool:
    if words.lows[index] == "that":
        return opens_with_subject(words, index + 1)
    return words.is_finite(index - 1) and opens_with_subject(words, index)


def _opens_after_comma(words: SentenceWords, index: int, cuts: list[int]) -> bool:
    low, start = words.lows[index], cuts[-1]
    if low in _RELATIVES:
        return True
    if low in _QUANTIFIERS:
        ahead = index + 2 if words.low(index + 1) == "of" else index + 1
        if words.low(ahead) in ("which", "whom"):
            return True
    if low.endswith("ing") and len(low) > 5 and low not in CLASSES["not_participle"] and not words.is_capital(index):
        return words.low(index + 1) != ","
    if _is_speaker_and_cue(words, index):
        return True
    if words.lows[start] in _OPENERS or (words.lows[0] in _OPENERS and all(words.lows[cut - 1] != "," for cut in cuts[1:])):
        # "After the bus fell, ten people were missing": the clause in front ends here.
        return words.any_finite(start, index) and opens_with_subject(words, index)
    # After a clause with which/who between commas, the verb of the main clause goes on.
    return words.lows[start] in _RELATIVES and words.is_finite(index)


def _opens_coordinate(words: SentenceWords, index: int, start: int) -> bool:
    if not words.any_finite(start, index):
        return False
    is_after_mark = words.low(index - 1) == "," or words.low(index - 1) in _QUOTES
    if is_after_mark or words.lows[index] == "but":
        return opens_with_subject(words, index + 1)
    finite = words.finite_places()
    last = finite[bisect_left(finite, index) - 1]
    held = words.lows[last + 1 : index]
    if not held or "between" in held or "both" in held or "," in held or words.lows[last] in finite_saying():
        return False
    return words.lows[index] == "and" and opens_with_subject(words, index + 1)


def opens_with_subject(words: SentenceWords, index: int) -> bool:
    """Whether a noun phrase and its finite verb stand at `index`."""
    while words.low(index) in ADVERBS and words.low(index) != "there":
        index += 1
    is_joined = False
    for where in range(index, min(index + _REACH, len(words))):
        low = words.lows[where]
        if words.is_finite(where):
            # Over an "and" only "X and Y were ..." is a subject; "X and left" goes on with an earlier one.
            return where > index and (not is_joined or low in AUXILIARIES)
        if low in ("and", "or"):
            is_joined = True
        elif not _can_stand_in_subject(words, where, is_first=where == index):
            return False
    return False


def _can_stand_in_subject(words: SentenceWords, index: int, *, is_first: bool) -> bool:
    low = words.lows[index]
    if not words.is_word(index):
        return low in _INSIDE_PHRASES
    return low not in ("to", "as") and (is_first or low not in CONJUNCTIONS)


def _is_speaker_and_cue(words: SentenceWords, index: int) -> bool:
    """Whether ", X said" or ", said X" stands at `index` and the sentence or its quotation was told before it."""
    low = words.lows[index]
    if low in finite_saying() and words.is_word(index + 1):
        return words.low(index + 1) not in PREPOSITIONS
    for where in range(index, min(index + _REACH, len(words))):
        if words.lows[where] in saying_verbs() and words.is_finite(where):
            return where > index and _ends_saying(words, where + 1)
        if not words.is_word(where) or words.lows[where] in AUXILIARIES or words.lows[where] in CONJUNCTIONS - {"and"}:
            return False
    return False


def _ends_saying(words: SentenceWords, index: int) -> bool:
    low = words.low(index)
    return low in ("", ".", ",", "on", "in", "at") or low in _QUOTES or low in CLASSES["day"]
