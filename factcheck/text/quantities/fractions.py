"""Parts of a whole: "half a million", "two-thirds of", "half the crew", "half a mile"."""

import re
from decimal import Decimal

from factcheck.text.numerals import number_words
from factcheck.text.quantities import contexts
from factcheck.text.quantities.figure import Figure, Scene, skip
from factcheck.text.quantities.patterns import PARTS
from factcheck.text.quantities.units import read_unit, with_context


def read_scaled_part(scene: Scene, match: re.Match[str]) -> list[Figure]:
    """ "half a million", "a quarter of a million", "half a dozen"."""
    words = match.group().replace("-", " ").split()
    part = PARTS["quarters" if "quarters" in words else next(word for word in words if word in PARTS)]
    scale = number_words("scale")[words[-1]]
    figure = Figure(match.start(), match.end(), part * scale, "words", is_scaled=True, is_bare=False)
    figure.step = Decimal(6) if scale == 12 else None
    return with_context(scene, figure, None)


_OF = re.compile(r" of (?!a (?:million|billion|thousand|hundred|percentage))")
_BY = frozenset({"by", "about", "around", "nearly", "almost", "than", "roughly", "over", "least", "some", "to"})


def read_fraction(scene: Scene, match: re.Match[str]) -> list[Figure]:
    start, end = match.span()
    over_word, under_word = re.split(r"[ -]", match.group(), maxsplit=1)
    over = Decimal(1) if over_word in ("a", "an") else number_words("unit")[over_word]
    is_of = _OF.match(scene.lower, end) is not None
    is_plural = under_word.endswith("s")
    needs_of = over_word in ("a", "an") or (under_word in ("quarter", "quarters") and over != 3)
    is_rise = over_word in ("a", "an") and scene.word_before(start).lower() in _BY and not scene.word_after(end).islower()
    if is_plural != (over > 1):
        where = start + len(over_word)
        return skip(start, where)
    if (under_word == "half" and not is_of) or (needs_of and not (is_of or is_rise)):
        return _retry_half(scene, start, end, over, under_word) if under_word == "half" else skip(start, start + len(over_word))
    if contexts.is_name_word(scene, start):
        return skip(start, end)
    figure = Figure(start, end, over, "fraction", "ratio", total=number_words("fraction")[under_word], is_bare=False)
    return [figure]


def _retry_half(scene: Scene, start: int, end: int, over: Decimal, under_word: str) -> list[Figure]:  # noqa: ARG001
    """ "a half mile", "a half-hour"."""
    return _half_unit(scene, start, end) or skip(start, end)


_HALF_OF = re.compile(r" (?:of|the|its|his|her|their|all|those|these|our|my|them|that)\b")
_HALF_CUES = frozenset({"than", "nearly", "almost", "about", "over", "around", "roughly", "least", "by", "under", "in"})


def _half_unit(scene: Scene, start: int, end: int) -> list[Figure] | None:
    where = end + 2 if scene.lower.startswith((" a ", "-a-"), end) else end
    unit = read_unit(scene, where, Decimal("0.5"))
    if unit is None:
        return None
    figure = Figure(start, unit.end, Decimal("0.5") * unit.factor, "words", unit.role, unit.symbol, is_bare=False)
    return [figure]


def read_half(scene: Scene, match: re.Match[str]) -> list[Figure]:
    start, end = match.span()
    before = scene.word_before(start).lower()
    if scene.lower[end : end + 1] != "-" and (_HALF_OF.match(scene.lower, end) or (before in _HALF_CUES and before != "in")):
        if before in ("first", "second", "other", "better", "last", "final", "this", "each", "latter"):
            return skip(start, end)
        return [Figure(start, end, Decimal(1), "fraction", "ratio", total=Decimal(2), is_bare=False)]
    return _half_unit(scene, start, end) or skip(start, end)
