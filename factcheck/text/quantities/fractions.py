"""Parts of a whole: "half a million", "two-thirds of", "half the crew", "half a mile"."""

import re
from decimal import Decimal

from factcheck.text.numerals import number_words
from factcheck.text.quantities import contexts
from factcheck.text.quantities.figure import Figure, Scene, skip
from factcheck.text.quantities.ordinals import as_ordinal
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

_PLURAL_VERBS = frozenset("say said are were have do think believe want feel live work voted".split())
"""What people do of whom "a third" or "a quarter" is a share: "a quarter say they never will"."""

_GOES_ON = frozenset({"to", "from", "in", "on", "since", "at", "over", "last", "this", "compared", "after", "and", "between"})
"""What follows "by a third" where no noun does: "rose by a third to 1.9 billion"."""


def read_fraction(scene: Scene, match: re.Match[str]) -> list[Figure]:
    """ "two-thirds", "a third of": a ratio; "a third man" and "two quarters" are none."""
    start, end = match.span()
    over_word, under_word = re.split(r"[ -]", match.group(), maxsplit=1)
    is_article = over_word in ("a", "an")
    over = Decimal(1) if is_article else number_words("unit")[over_word]
    if (point := _POINT.match(scene.lower, end)) and is_article and under_word in PARTS:
        return [_points(end - len(under_word), point.end(), under_word)]
    is_of = _OF.match(scene.lower, end) is not None
    if under_word == "half" and over == 1 and not is_of:
        return _half_unit(scene, start, end) or skip(start, end)
    following = scene.word_after(end)
    is_rise = is_article and scene.word_before(start).lower() in _BY and (not following.islower() or following in _GOES_ON)
    needs_of = is_article or (under_word in ("quarter", "quarters") and over != 3)
    is_share = is_of or is_rise or following.lower() in _PLURAL_VERBS
    if under_word.endswith("s") != (over > 1) or (needs_of and not is_share):
        is_next = is_article and under_word in number_words("ordinal") and not contexts.is_name_word(scene, start + 2)
        return _a_third(scene, end - len(under_word), end) if is_next else skip(start, start + len(over_word))
    if contexts.is_name_word(scene, start):
        return skip(start, end)
    return [Figure(start, end, over, "fraction", "ratio", total=number_words("fraction")[under_word], is_bare=False)]


def _a_third(scene: Scene, start: int, end: int) -> list[Figure]:
    """The ordinal of "a third victim" or "wounded a third"."""
    return as_ordinal(scene, Figure(start, end, number_words("ordinal")[scene.lower[start:end]], "words"))


_HALF_OF = re.compile(r" (?:of|the|its|his|her|their|all|those|these|our|my|them|that)\b")
_HALF_CUES = frozenset({"than", "nearly", "almost", "about", "over", "around", "roughly", "least", "by", "under", "in"})


# a quarter-point cut, a half-point rise
_POINT = re.compile(r"-(?:percentage-)?point\b")
_ARTICLE = re.compile(r"[ -]an?(?=[ -])")


def _half_unit(scene: Scene, start: int, end: int) -> list[Figure] | None:
    article = _ARTICLE.match(scene.lower, end)
    where = article.end() if article else end
    unit = read_unit(scene, where, Decimal("0.5"))
    if unit is None:
        return None
    figure = Figure(start, unit.end, Decimal("0.5") * unit.factor, "words", unit.role, unit.symbol, is_bare=False)
    return [figure]


def _points(start: int, end: int, part: str) -> Figure:
    return Figure(start, end, PARTS[part], "words", "percent", "pp", is_bare=False)


def read_half(scene: Scene, match: re.Match[str]) -> list[Figure]:
    """ "half of them", "more than half" as ratios, "half a mile" as a measure; "half-time" and "the second half" are none."""
    start, end = match.span()
    before = scene.word_before(start).lower()
    if point := _POINT.match(scene.lower, end):
        return [_points(start, point.end(), match.group())]
    if _ARTICLE.match(scene.lower, end):
        return _half_unit(scene, start, end) or skip(start, end)
    if scene.lower[end : end + 1] != "-" and (_HALF_OF.match(scene.lower, end) or (before in _HALF_CUES and before != "in")):
        if before in ("first", "second", "other", "better", "last", "final", "this", "each", "latter"):
            return skip(start, end)
        return [Figure(start, end, Decimal(1), "fraction", "ratio", total=Decimal(2), is_bare=False)]
    return _half_unit(scene, start, end) or skip(start, end)
