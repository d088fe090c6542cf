"""Ordinals, told apart from names, addresses, dates and idioms."""

import re
from functools import cache

from factcheck.text import lexicon
from factcheck.text.numerals import number_words, read_words
from factcheck.text.quantities import contexts
from factcheck.text.quantities.figure import Figure, Scene, skip, word_set

_AFTER_A_MOMENT = frozenset({"", *"later ago before after and or to of in on for when as per".split()})
"""After "a second" these show a unit of time."""


_LAST_ADVERB = 3
"""First, second and third open the points of an argument."""


def _is_moment(previous: str, following: str) -> bool:
    """Whether "second" is a unit of time: "per second", "a second later"."""
    return previous in word_set("ordinal_not_after") and (previous != "a" or following in _AFTER_A_MOMENT)


_DETERMINERS = frozenset(
    "the a an his her its their our my your these those each every another no some any very for in of to only".split()
)
"""Words after which "first" ranks a thing whatever follows: without one it may tell what happened first."""
_AUXILIARIES = frozenset("is was are were be been has had have did do does will would could can may might must should".split())


def _is_adverb(scene: Scene, figure: Figure, previous: str, following: str) -> bool:
    """Whether "first" says when, as in "when she first hosted", "must first be confirmed" and "First, the facts"."""
    end = figure.end
    if scene.opens_sentence(figure.start) and scene.lower[end : end + 1] == ",":
        return True
    if previous in _DETERMINERS or previous.endswith(("'s", "s'")) or not previous or previous[-1] in ",;:(":
        return False
    is_past = (following.endswith("ed") or following in _pasts() or following in _AUXILIARIES) and scene.lower[end] == " "
    return is_past or (following.endswith("ing") and previous in _SINCE)


_SINCE = frozenset({"since", "after", "before", "when", "while", "without", "by"})


@cache
def _pasts() -> frozenset[str]:
    return frozenset(lexicon.words("irregular_pasts"))


def as_ordinal(scene: Scene, figure: Figure) -> list[Figure]:
    """An ordinal, unless it is part of a name, an address, a date or an idiom."""
    following = scene.word_after(figure.end).lower()
    rest = scene.lower[figure.end + 1 : figure.end + 14]
    previous = scene.word_before(figure.start).lower()
    is_name = (
        following in word_set("ordinal_names")
        or rest.startswith(("of all", "and foremost"))
        or contexts.is_address(scene, figure.end)
        or (figure.value == 1 and previous == "at")
        or (figure.value == 2 and _is_moment(previous, following))
        or (figure.value <= _LAST_ADVERB and _is_adverb(scene, figure, previous, following))
        or previous.rstrip(".") in word_set("months")
    )
    figure.role = "name" if is_name else "ordinal"
    figure.is_bare = False
    return [figure]


def read_word_ordinal(scene: Scene, start: int, end: int, head: str, last: str) -> list[Figure]:
    """ "twenty-first", "one hundred and fifth"; "two seconds" and "six second places" are not read."""
    tail = number_words("ordinal")[last]
    if last == "second" and head.rsplit("-", maxsplit=1)[-1].rsplit(maxsplit=1)[-1] not in number_words("ten"):
        return skip(start, end, "time")
    base = read_words(head)
    if base is None or (tail < 10 and base % 10 != 0) or (10 <= tail < 100 and base % 100 != 0):
        return skip(start, end)
    value = base * tail if tail >= 100 else base + tail
    return as_ordinal(scene, Figure(start, end, value, "words"))


def read_ordinal(scene: Scene, match: re.Match[str]) -> list[Figure]:
    """The figure of an ordinal in one word."""
    figure = Figure(match.start(), match.end(), number_words("ordinal")[match.group()], "words")
    if contexts.is_name_word(scene, figure.start):
        return skip(figure.start, figure.end)
    return as_ordinal(scene, figure)
