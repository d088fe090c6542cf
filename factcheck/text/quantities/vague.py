"""Numbers that are not given: "dozens", "several hundred", and none: "no casualties", "no one was hurt"."""

import re
from decimal import Decimal

from factcheck.text import lexicon
from factcheck.text.numerals import number_words
from factcheck.text.quantities.figure import Figure, Scene, skip, word_set
from factcheck.text.quantities.patterns import any_of
from factcheck.text.quantities.units import read_unit

_VAGUE = {word: (Decimal(low), Decimal(below)) for word, low, below in lexicon.table("vague_numbers")}
_SCORES_COUNT = re.compile(
    r" of | (?:more )?(?:were|are|have|had|dead|killed|injured|wounded|missing|hurt|arrested|others|people)\b"
)


def read_vague(scene: Scene, match: re.Match[str]) -> list[Figure]:
    """ "dozens", "tens of thousands", "several hundred", "a few": an interval, whatever the hedge."""
    start, end = match.span()
    words = match.group()
    if words.startswith("scores") and not _SCORES_COUNT.match(scene.lower, end):
        return skip(start, end)
    if words.endswith(" of"):
        end, words = end - 3, words[:-3]
    if words in ("few", "several", "a couple") or words.startswith("few "):
        return skip(start, end)  # no numbers by themselves: "several hundred" is one
    low, below, is_scaled = _vague_bounds(words)
    if low is None or below is None:
        return skip(start, end)
    figure = Figure(start, end, low, "vague", high=below, is_scaled=is_scaled, hedge="vague", is_bare=False)
    return _vague_unit(scene, figure)


def _vague_bounds(words: str) -> tuple[Decimal | None, Decimal | None, bool]:
    if words in _VAGUE:
        return *_VAGUE[words], False
    heads = words.split(" and ")
    if len(heads) > 1:  # "hundreds and thousands"
        return _VAGUE[heads[0]][0] if heads[0] in _VAGUE else None, _VAGUE.get(heads[-1], (None, None))[1], True
    plural, _, scale = words.rpartition(" of ")
    if plural in _VAGUE and scale in _VAGUE:
        factor = _VAGUE[scale][0] / 2
        return _VAGUE[plural][0] * factor, _VAGUE[plural][1] * factor, True
    head, _, scale = words.replace("good ", "").rpartition(" ")
    if head.removesuffix(" of") in _VAGUE and scale in number_words("scale"):
        low, below = _VAGUE[head.removesuffix(" of")]
        return low * number_words("scale")[scale], below * number_words("scale")[scale], True
    return None, None, False


def _vague_unit(scene: Scene, figure: Figure) -> list[Figure]:
    """ "billions of dollars" is money, "several hours" a time."""
    where = figure.end + 3 if scene.lower.startswith(" of ", figure.end) else figure.end
    unit = read_unit(scene, where, Decimal(10000))
    if unit and figure.high is not None:
        figure.role, figure.unit, figure.end = unit.role, unit.symbol, unit.end
        figure.value, figure.high = figure.value * unit.factor, figure.high * unit.factor
    return [figure]


_ZERO_NOUN = re.compile(
    rf" (?:(?:{any_of(word_set('zero_adjectives'))}) (?:or (?:{any_of(word_set('zero_adjectives'))}) )?)?"
    rf"(?:{any_of(word_set('zero_nouns'))})\b"
)
_ZERO_STATE = re.compile(
    r"(?: else)?(?: of (?:[\w'-]+ ){1,4}(?=was |were |is |are |has |have |had ))?"
    r" ?(?:(?:was|were|is|are|has been|have been|had been|has|have|had) )?"
    r"(?:(?:seriously|reported|immediately|believed|known) )?"
    rf"(?:(?:to have been|to be|as|to have) )?(?:{any_of(word_set('zero_states'))})\b"
)


def read_zero(scene: Scene, match: re.Match[str]) -> list[Figure]:
    """None, where it denies a count: "no casualties", "no one was hurt"."""
    start, end = match.span()
    tail = _ZERO_NOUN if match.group() == "no" else _ZERO_STATE
    if not tail.match(scene.lower, end):
        return []
    return [Figure(start, end, Decimal(0), "words", is_bare=False)]
