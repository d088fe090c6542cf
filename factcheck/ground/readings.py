"""What the library itself reads around a place of a text: whether one figure or time spans it, or two meet there."""

from functools import lru_cache
from typing import NamedTuple

from factcheck.model import Quantity
from factcheck.text.normalise import CleanText
from factcheck.text.quantities import quantities_in
from factcheck.text.times import times_in

_REACH = 120
"""Code points looked at on either side of the place: the longest date or number in words and the words that decide it."""


class PlaceReading(NamedTuple):
    """How the expressions around a place stand to it, white space at the place aside."""

    spans: bool
    figure_over: tuple[str, str] | None
    """The words of the figure that spans the place, before and after it."""
    time_ends: bool
    time_starts: bool
    figure_starts: bool
    figure_ends: bool


def read_around(text: str, where: int) -> PlaceReading:
    """The figures and times of cleaned `text` that end, start or go on at `where`."""
    start, end = max(0, where - _REACH), min(len(text), where + _REACH)
    while 0 < start < where and not text[start - 1].isspace():
        start += 1
    while where < end < len(text) and not text[end].isspace():
        end -= 1
    before, after = text[start:where], text[where:end]
    left, right = len(before.rstrip()), len(before) + len(after) - len(after.lstrip())
    figures, times = _expressions(before + after)
    over = next(((first, last) for first, last in figures if first < right and left < last), None)
    return PlaceReading(
        figure_over=None if over is None else (before[over[0] :], after[: over[1] - len(before)]),
        spans=any(first < right and left < last for first, last in (*figures, *times)),
        time_ends=any(last == left for _, last in times),
        time_starts=any(first == right for first, _ in times),
        figure_ends=any(last == left for _, last in figures),
        figure_starts=any(first == right for first, _ in figures),
    )


_Ranges = tuple[tuple[int, int], ...]


# The two ends of a quote, and the quotes of one sentence, ask about the same words.
@lru_cache(maxsize=256)
def _expressions(words: str) -> tuple[_Ranges, _Ranges]:
    cleaned = CleanText(words, words)
    figures = tuple((figure.span.start, figure.span.end) for figure in quantities_in(cleaned) if not _is_two_counts(figure))
    return figures, tuple((time.span.start, time.span.end) for time in times_in(cleaned))


def _is_two_counts(figure: Quantity) -> bool:
    """ "11 of the 19 defendants" counts eleven and nineteen, each true by itself; "one in six" is nothing without its six."""
    return figure.kind == "ratio" and " of " in figure.surface and " out of " not in figure.surface
