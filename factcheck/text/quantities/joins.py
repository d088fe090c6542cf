"""Neighbouring figures that make one: ranges, ratios, compound measures, and units that two figures share."""

import re
from decimal import Decimal

from factcheck.text.quantities.figure import Figure, Scene, word_set

_TO = re.compile(r" ?(?:-|–|—) ?| (?:to|through) |- to ")
_OR = re.compile(r"-? or ")
_AND = re.compile(r"-? and ")
_BETWEEN = re.compile(r"\bbetween(?: (?:about|around|some|roughly))? $")
_FROM = re.compile(r"\bfrom(?: (?:about|around|some))? $")
_OF = re.compile(r" (?:out )?of (?:the |its |his |her |their |all |some |every )?")
_OUT_OF = re.compile(r" out of (?:every )?")
_IN = re.compile(r" in (?:every )?")
_LONGEST_GAP = 16


def join(scene: Scene, figures: list[Figure]) -> list[Figure]:
    """The figures with neighbours that belong together made one, from left to right."""
    joined: list[Figure] = []
    for figure in figures:
        if joined and 0 <= figure.start - joined[-1].end <= _LONGEST_GAP:
            gap = scene.lower[joined[-1].end : figure.start]
            made = "\n" not in gap and _join_pair(scene, joined[-1], figure, gap)
            if isinstance(made, Figure):
                joined[-1] = made
                continue
        joined.append(figure)
    return joined


_MERGEABLE = frozenset({"count", "money", "percent", "measure", "age", "time"})


def _join_pair(scene: Scene, first: Figure, second: Figure, gap: str) -> Figure | None:
    """One figure out of two, or None when they stay apart (a shared unit may have been handed to the first)."""
    if "name" in (first.role, second.role) or "vague" in (first.form, second.form):
        return None
    one = _join_compound(first, second, gap) or _join_ratio(scene, first, second, gap)
    if one or first.high is not None or second.high is not None:
        return one
    if first.role not in _MERGEABLE or second.role not in _MERGEABLE:
        return None
    start = _range_start(scene, first, second, gap)
    if start is not None:
        made = _as_range(first, second, start)
        if made is not None and made.role == "age" and scene.lower.endswith(("aged ", "ages "), 0, start):
            made.start -= len("aged ")
        return made
    if _AND.fullmatch(gap) or _TO.fullmatch(gap):
        _share_unit(first, second)
    return None


def _range_start(scene: Scene, first: Figure, second: Figure, gap: str) -> int | None:
    """Where the range begins that two figures make, None when they make none."""
    before = scene.lower[max(0, first.start - 24) : first.start]
    between = _BETWEEN.search(before)
    if between and _AND.fullmatch(gap):
        return first.start - (len(before) - between.start())
    if _TO.fullmatch(gap):
        return None if _is_change(scene, first, before) else first.start
    if _OR.fullmatch(gap) and first.role == "count":
        scale = second.scale if first.scale == 1 else Decimal(1)
        return first.start if 0 < second.value / scale - first.value <= max(Decimal(1), first.value) else None
    return None


def _is_change(scene: Scene, first: Figure, before: str) -> bool:
    """Whether "from 33 to 35" tells of a change, which leaves two figures."""
    source = _FROM.search(before)
    if source is None:
        words = scene.lower[max(0, first.start - 40) : first.start].split()
        if words and words[-1] in word_set("change_cues"):  # "rose 12 to 45"
            return True
        return first.is_bare and not word_set("score_cues").isdisjoint(words[-3:])
    words = scene.lower[max(0, first.start - 64) : first.start].split()
    return word_set("range_cues").isdisjoint(words[-4:])


def _as_range(first: Figure, second: Figure, start: int) -> Figure | None:
    """A range from two ends; the first takes the scale and unit of the second where it has none of its own."""
    low = _share_unit(first, second)
    if low is None or not low < second.value or (second.role == "count" and second.high is not None):
        return None
    second.start, second.value, second.high = start, low, second.value
    second.role = first.role if first.role == "money" else second.role
    second.unit = first.unit if first.role == "money" else second.unit
    second.hedge, second.is_bare = "range", False
    if second.form == "words" and first.form == "digits":
        second.form = "digits"
    return second


def _share_unit(first: Figure, second: Figure) -> Decimal | None:
    """The value of the first figure, its unit taken from the second where it stands bare ("10 to 15 percent")."""
    is_alike = first.role == second.role and first.unit == second.unit
    if is_alike and (first.is_scaled or first.scale == second.scale):
        return first.value
    if first.is_bare and second.role != "money" and second.scale == 1:
        first.role, first.unit = second.role, second.unit
        return first.value
    if first.scale == 1 < second.scale and (first.is_bare or first.role == "money") and first.form == second.form:
        scaled = first.value * second.scale
        if scaled < second.value and (first.is_bare or second.role in ("count", "money")):
            if first.is_bare:
                first.role, first.unit = second.role, second.unit
            first.value, first.is_scaled, first.scale = scaled, second.is_scaled, second.scale
            return scaled
    if first.is_bare and second.is_scaled:
        first.role, first.unit = second.role, second.unit
        return first.value
    if first.role == "money" and second.role == "count":
        return first.value
    return None


def _join_ratio(scene: Scene, first: Figure, second: Figure, gap: str) -> Figure | None:
    """ "312 of 339", "three out of five", "one in five"."""
    if first.role != "count" or second.role != "count" or first.value > second.value or second.total is not None:
        return None
    is_share = _OUT_OF.fullmatch(gap) or (_OF.fullmatch(gap) and first.value < second.value)
    is_ratio = is_share or (_IN.fullmatch(gap) and _is_one_in(scene, first, second))
    if not is_ratio or _SUPERLATIVE.match(scene.lower, second.end):
        return None
    first.end, first.role, first.total, first.is_bare = second.end, "ratio", second.value, False
    return first


_SUPERLATIVE = re.compile(r" (?:most|best|worst|last|first|[a-z]+est)\b")
_IN_TOTALS = frozenset(map(Decimal, (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000, 10000)))
_TRANSITIVE = ("ed", "ing", "shot", "hurt", "hit")


def _is_one_in(scene: Scene, first: Figure, second: Figure) -> bool:
    before = scene.word_before(first.start).lower()
    if first.value == 1:
        return second.value > 2 or second.form == "words"
    return second.value in _IN_TOTALS and first.value < second.value <= 10 and not before.endswith(_TRANSITIVE)


_COMPOUNDS: dict[tuple[str | None, str | None], int] = {("ft", "in"): 12, ("lb", "oz"): 16}
"""How many of the smaller unit make the larger."""


def _join_compound(first: Figure, second: Figure, gap: str) -> Figure | None:
    """ "6ft 2in" as one length, "3 dollars 50 cents" as one sum, in the first unit."""
    is_change = first.role == second.role == "money" and first.unit == second.unit and second.value < 1 <= first.value
    if is_change and gap in (" ", " and ") and not first.is_scaled:
        first.value += second.value
        first.end = second.end
        return first
    parts = _COMPOUNDS.get((first.unit, second.unit))
    if parts is None or gap not in ("", " ", " and ", "-", ", ") or second.value >= parts:
        return None
    first.value += second.value / parts
    first.step = Decimal(1) / parts
    first.end = second.end
    return first
