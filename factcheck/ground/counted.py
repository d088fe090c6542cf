"""What a figure counts, by the words around it: whether two figures count the same."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.extract.rules.triggers import Role, trigger_at
from factcheck.ground.values import is_given_again
from factcheck.model import Quantity
from factcheck.text.document import Document
from factcheck.text.rarity import rarity

_WORD = re.compile(r"[^\W\d_]{3,}")
# Words that say what a figure counts stand behind it ("12 people were KILLED"), else before it ("the TOLL rose to 35").
_WORDS_AFTER = 6
_WORDS_BEFORE = 4
# Inflections of one word begin alike ("kill-ed", "kill-ing").
_STEM = 4
# A word that one news text in seven holds ("said", "people", "two") says nothing of what is counted.
_COMMON = 2.0
_FATE = "="
_MARKS = ".,;:!?()\"'\u201c\u201d\u2018\u2019"
_ROLES: tuple[Role, ...] = ("after", "before", "nouns", "tolls")
# "13 people, including two soldiers, were killed": what counts the 13 goes on behind the part.
_PART = r"including|among (?:them|whom)|(?:most|all|half) of them|of (?:them|whom)|both"
_ASIDE = re.compile(rf"\s?[,(\u2013\u2014]\s?(?:{_PART})\b[^,;.()\u2013\u2014]*[,)\u2013\u2014]")


def counts_other(told: Document, quantity: Quantity, document: Document, same: Quantity) -> bool:
    """Whether the words around `quantity` are those of another figure of `document`, and none those of its own, `same`."""
    around, own = _around(told, quantity), _around(document, same)
    rivals = (
        other
        for other in document.quantities
        if other is not same and other.kind == same.kind and not is_given_again(same, other, document.text)
    )
    return any(
        (around & other) - own and not (around & own) - other for other in (_around(document, rival) for rival in rivals)
    )


def is_other_fate(told: Document, quantity: Quantity, sources: Sequence[Document]) -> bool:
    """Whether the words by a count say killed, arrested, ... and no source that has the figure has a word for that."""
    if quantity.kind != "count":
        return False
    fates = _fates(_beside(told, quantity))
    return bool(fates) and not any(fates & _fates(source.text) for source in sources)


def stems_of(text: str) -> Iterator[str]:
    """The telling words of `text`, each cut to how its inflections begin."""
    for word in _WORD.findall(text.lower()):
        if rarity(word) > _COMMON:
            yield word[:_STEM]


def _fates(text: str) -> set[str]:
    return {word for word in _told(text) if word.startswith(_FATE)}


def _told(text: str) -> Iterator[str]:
    """The telling words of `text`, those for one fate alike: "lost their lives" is "killed"."""
    words = [word.strip(_MARKS) for word in text.lower().split()]
    index = 0
    while index < len(words):
        trigger = next((found for role in _ROLES if (found := trigger_at(tuple(words), index, role))), None)
        if trigger is not None and trigger.counts == "person":
            yield _FATE + trigger.property
            index += len(trigger.words)
        else:
            yield from stems_of(words[index])
            index += 1


def _beside(document: Document, quantity: Quantity) -> str:
    """The words between the figure and its neighbours, a few on either side, the figure a mark between them."""
    before, after = _between(document, quantity)
    return " ".join((*_WORD.findall(before)[-_WORDS_BEFORE:], "#", *_WORD.findall(after)[:_WORDS_AFTER]))


def _around(document: Document, quantity: Quantity) -> set[str]:
    before, after = _between(document, quantity)
    behind = " ".join(_WORD.findall(after)[:_WORDS_AFTER])
    return set(_told(behind)) or set(_told(" ".join(_WORD.findall(before)[-_WORDS_BEFORE:])))


def _between(document: Document, quantity: Quantity) -> tuple[str, str]:
    """The words from the figure before, and those up to the next one; a part of the figure that is put in is passed over."""
    text, span = document.text, quantity.span
    spans = [other.span for other in document.quantities]
    index = bisect_left([other.start for other in spans], span.start)
    low = spans[index - 1].end if index > 0 else 0
    asides = [match.span() for match in _ASIDE.finditer(text, span.end)]
    if index + 1 < len(document.quantities) and is_given_again(quantity, document.quantities[index + 1], text):
        asides = sorted({*asides, (span.end, _closed(text, spans[index + 1].end))})
    following = (other.start for other in spans[index + 1 :] if not any(start <= other.start < end for start, end in asides))
    high = next(following, len(text))
    after = "".join(text[start:end] for start, end in _outside(asides, span.end, high))
    return text[low : span.start], after


def _closed(text: str, end: int) -> int:
    """Where the bracket that holds `end` is closed."""
    close = text.find(")", end)
    return end if close < 0 else close + 1


def _outside(asides: Sequence[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    for first, last in asides:
        if first < end:
            yield start, first
            start = last
    yield start, max(start, end)
