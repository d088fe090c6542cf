"""quantities: figures of labelled sentences; right when kind, place and bounds are those of a label or one of its readings."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from factcheck.evaluation.cases.sentences import QuantityLabel, QuantityReading, QuantitySentence
from factcheck.evaluation.scores import ALL, Figure, Remark, Score, Tally
from factcheck.model import Quantity
from factcheck.text.lexicon import table
from factcheck.text.quantities import find_quantities

SPANS = "spans"
_UNITS = {"percent": "%", "percentage_points": "pp", "degree_celsius": "°C", "degree_fahrenheit": "°F", "basis_point": "pp"}
_SCALES = {"basis_point": 1 / 100, "month": 1 / 12, "week": 1 / 52, "day": 1 / 365}
"""The program gives basis points in percentage points, and the age of a baby in years."""

Reader = Callable[[str], Sequence[Quantity]]


def score_quantities(sentence: QuantitySentence, read: Reader = find_quantities) -> Score:
    """The figures that `read` finds in the sentence, held against its labels; optional ones are right but never missed."""
    found = read(sentence.text)
    stand = {label: [one for one in found if _stands(one, label)] for label in sentence.labels}
    right = {label: [one for one in ones if _is_right(one, label)] for label, ones in stand.items()}
    optional = [one for label in sentence.labels if label.optional for one in right[label]]
    counted = [one for one in found if one not in optional]
    labels = [label for label in sentence.labels if not label.optional]
    rows: dict[str, Figure] = {ALL: _tally(counted, labels, right), SPANS: _tally(counted, labels, stand)}
    for kind in _kinds(counted, labels):
        ours, theirs = [one for one in counted if one.kind == kind], [label for label in labels if label.kind == kind]
        rows[kind] = _tally(ours, theirs, right)
    return Score(sentence.id, rows, tuple(_remarks(sentence, counted, right)))


def _kinds(found: Sequence[Quantity], labels: Sequence[QuantityLabel]) -> list[str]:
    return sorted({one.kind for one in found} | {label.kind for label in labels})


def _tally(found: Sequence[Quantity], labels: Sequence[QuantityLabel], matched: dict[QuantityLabel, list[Quantity]]) -> Tally:
    """One found figure may stand for several labels: "one of the 23" read whole as a ratio."""
    used = [one for ones in matched.values() for one in ones]
    return Tally(sum(one in used for one in found), len(found), sum(bool(matched[label]) for label in labels), len(labels))


def _readings(label: QuantityLabel) -> tuple[QuantityReading, ...]:
    return label, *label.alternatives


def _stands(one: Quantity, label: QuantityLabel) -> bool:
    return any((one.span.start, one.span.end) == (reading.start, reading.end) for reading in _readings(label))


def _is_right(one: Quantity, label: QuantityLabel) -> bool:
    return any(_is_reading(one, reading, is_vague=reading.vague or label.vague) for reading in _readings(label))


def _is_reading(one: Quantity, reading: QuantityReading, *, is_vague: bool) -> bool:
    if (one.span.start, one.span.end, one.kind) != (reading.start, reading.end, reading.kind):
        return False
    if reading.kind in ("money", "measure", "percent") and one.unit != symbol(reading.unit):
        return False
    if reading.kind == "ratio" and reading.of is not None and one.total != reading.of:
        return False
    if is_vague:
        return _lies_within(one, reading)
    scale = _SCALES.get(reading.unit or "", 1) if reading.kind in ("age", "percent") else 1
    is_same = _is_same(one.low, reading.low, scale) and _is_same(one.high, reading.high, scale)
    return is_same and (one.low_open, one.high_open) == (reading.low_open, reading.high_open)


def _is_same(found: float | None, labelled: float | None, scale: float) -> bool:
    if found is None or labelled is None:
        return found is labelled
    return math.isclose(found, labelled * scale, rel_tol=1e-9)


def _lies_within(one: Quantity, reading: QuantityReading) -> bool:
    """Whether the bounds found meet those labelled, and are open on no side on which the label is closed."""
    if (one.low is None and reading.low is not None) or (one.high is None and reading.high is not None):
        return False
    is_above = one.high is None or reading.low is None or one.high >= reading.low
    return is_above and (one.low is None or reading.high is None or one.low <= reading.high)


def symbol(unit: str | None) -> str | None:
    """The symbol that the program gives for a unit's full English name ("square_kilometre"); currencies are the same."""
    if unit is None or unit in _UNITS:
        return _UNITS.get(unit or "")
    return _symbols().get(_singular(unit.replace("_", " ")), unit)


@cache
def _symbols() -> dict[str, str]:
    return {_singular(word): row[0] for row in table("measures") for word in row[1].split(",")}


def _singular(words: str) -> str:
    return " ".join(word.removesuffix("s") if word != "celsius" else word for word in words.split())


def _remarks(
    sentence: QuantitySentence, found: Iterable[Quantity], right: dict[QuantityLabel, list[Quantity]]
) -> Iterable[Remark]:
    used = Counter(one for ones in right.values() for one in ones)
    for label in sentence.labels:
        if not label.optional and not right[label]:
            yield Remark("missed", label.kind, f"“{label.surface}” is {_said(label)}", (sentence.text,))
    for one in found:
        if not used[one]:
            bounds = f"{one.kind} {_bounds(one.low, one.high, one.low_open, one.high_open)}"
            yield Remark(
                "false alarm", one.kind, f"“{one.surface}” read as {bounds} {one.unit or ''}".rstrip(), (sentence.text,)
            )


def _said(label: QuantityLabel) -> str:
    return f"{label.kind} {_bounds(label.low, label.high, label.low_open, label.high_open)} {label.unit or ''}".rstrip()


def _bounds(low: float | None, high: float | None, is_low_open: bool, is_high_open: bool) -> str:
    if low is not None and low == high:
        return f"{low:g}"
    left = "(" if is_low_open or low is None else "["
    right = ")" if is_high_open or high is None else "]"
    return f"{left}{'-inf' if low is None else f'{low:g}'}, {'inf' if high is None else f'{high:g}'}{right}"
