"""The smallest piece of a sentence that one verb tells: a clause, a part of it after "and", or a relative without commas."""

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.text.clauses import clause_starts
from factcheck.text.grammar import ADVERBS, CLASSES, SentenceWords, finite_saying

_RELATIVES = frozenset("who which that whose whom where".split())


class Piece(NamedTuple):
    """Words `first` to `last` (left out) with one predicate; a relative clause without commas lies inside its clause."""

    first: int
    last: int
    is_relative: bool = False


@lru_cache(maxsize=1024)
def pieces(words: SentenceWords) -> tuple[Piece, ...]:
    """The pieces of the sentence; relatives come before the clauses that hold them."""
    starts = (*clause_starts(words), len(words))
    clauses = [Piece(first, last) for first, last in pairwise(starts)]
    relatives = [relative for clause in clauses for relative in _relatives(words, clause)]
    predicates = [part for clause in clauses for part in _coordinates(words, clause, relatives)]
    return (*relatives, *predicates)


def piece_of(words: SentenceWords, index: int) -> Piece:
    """The piece that holds the word at `index`."""
    for piece in pieces(words):
        if piece.first <= index < piece.last:
            return piece
    return Piece(0, len(words))


def _relatives(words: SentenceWords, clause: Piece) -> list[Piece]:
    found: list[Piece] = []
    for index in range(clause.first + 1, clause.last - 1):
        if words.lows[index] in _RELATIVES and _opens_relative(words, index) and (not found or index >= found[-1].last):
            found.append(Piece(index, _relative_end(words, index, clause.last), is_relative=True))
    return found


def _opens_relative(words: SentenceWords, index: int) -> bool:
    before = words.low(index - 1)
    if not words.is_word(index - 1) or before in finite_saying() or before in CLASSES["coordinator"]:
        return False
    # "the party that won", "a series that imagines": a verb follows at once; "the fear that 12 died" is no relative.
    return _is_verb_here(words, index + 1) or words.lows[index] in ("whose", "where", "whom")


def _is_verb_here(words: SentenceWords, index: int) -> bool:
    low = words.lows[index]
    return words.is_finite(index) or (low.isalpha() and low.endswith("s") and not words.is_capital(index) and len(low) > 3)


def _relative_end(words: SentenceWords, start: int, limit: int) -> int:
    verbs = [
        where
        for where in range(start + 1, limit)
        if words.is_finite(where) or (where == start + 1 and _is_verb_here(words, where))
    ]
    if not verbs or words.lows[verbs[0]] in finite_saying():
        return limit
    for verb in verbs[1:]:
        if words.low(verb - 1) not in CLASSES["coordinator"] and not _is_after_subject_word(words, verb):
            return verb
    return limit


def _is_after_subject_word(words: SentenceWords, verb: int) -> bool:
    return words.low(verb - 1) in CLASSES["relative"] or words.low(verb - 1) == "that"


def _coordinates(words: SentenceWords, clause: Piece, relatives: list[Piece]) -> list[Piece]:
    """The clause cut where "and" joins another verb to the same subject: "were arrested and will be charged"."""
    cuts = [clause.first]
    has_verb = False
    for index in range(clause.first, clause.last):
        if relatives and any(relative.first <= index < relative.last for relative in relatives):
            continue
        if words.is_finite(index):
            has_verb = True
        elif has_verb and words.lows[index] in CLASSES["coordinator"] and _joins_verb(words, index, clause.last):
            cuts.append(index)
    return [Piece(first, last) for first, last in zip(cuts, [*cuts[1:], clause.last], strict=True)]


def _joins_verb(words: SentenceWords, index: int, limit: int) -> bool:
    where = index + 1
    while where < limit and words.lows[where] in ADVERBS:
        where += 1
    return where < limit and words.is_finite(where)
