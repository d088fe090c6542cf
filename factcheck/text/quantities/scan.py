"""One pass over a text that finds each numeral and reads what stands right around it."""

import re
from collections.abc import Callable, Iterator

from factcheck.text.quantities.digits import read_digit_numeral
from factcheck.text.quantities.figure import Figure, Scene, skip
from factcheck.text.quantities.fractions import read_fraction, read_half, read_scaled_part
from factcheck.text.quantities.ordinals import read_ordinal
from factcheck.text.quantities.patterns import NUMERAL, OPENING
from factcheck.text.quantities.vague import read_vague, read_zero
from factcheck.text.quantities.words import read_word_numeral


def _read_url(scene: Scene, match: re.Match[str]) -> list[Figure]:  # noqa: ARG001
    return skip(match.start(), match.end())


_READERS: dict[str, Callable[[Scene, re.Match[str]], list[Figure]]] = {
    "url": _read_url, "digits": read_digit_numeral, "scaled": read_scaled_part, "fraction": read_fraction,
    "half": read_half, "vague": read_vague, "words": read_word_numeral, "ordinal": read_ordinal, "zero": read_zero,
}  # fmt: skip


def _goes_on(lower: str, last: Figure, figure: Figure) -> bool:
    """Whether digits go on a code that broke off at a space: the last four of "12-345 6789"."""
    is_next = figure.start == last.end + 1 and lower[last.end] == " "
    return is_next and last.role == "name" and lower[last.end - 1].isdigit() and figure.role == "count"


def scan(scene: Scene) -> Iterator[Figure]:
    """The numerals of a text from left to right, those of times and names included (their role says so)."""
    where, lower = 0, scene.lower
    last: Figure | None = None
    while opening := OPENING.search(lower, where):
        match = NUMERAL.match(lower, opening.start())
        if match is None:
            where = opening.end()
            continue
        where = match.end()
        for figure in _READERS[str(match.lastgroup)](scene, match):
            if last and match.lastgroup == "digits" and _goes_on(lower, last, figure):
                figure.role = "name"
            where = max(where, figure.end)
            last = figure
            yield figure
