"""Our figures beside quantulum3's and Recognizers-Text's on sentences with gold spans and values, and how fast each reads.

    python benchmarks/quantities_vs_libraries.py SENTENCES.jsonl [ARTICLES.jsonl]

SENTENCES has one object a line: kind (number, numberrange, ordinal, percent, currency, dimension, age), input, and results with
start, end, type and resolution. Left out of the gold, with the reason: relative ordinals ("the next one": no figure), units
without a figure, powers, web addresses, and rows of fewer than five words (bare numerals). Cents and pence count as
hundredths, ages in years. The gold of `numberrange` includes the hedge ("more than
40"), so ours counts figure and hedge together there.
"""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from factcheck.model import Quantity
from factcheck.text.normalise import clean
from factcheck.text.quantities import find_quantities, read_figures

Reading = tuple[int, int, float | None]
Reader = Callable[[str, str], list[Reading]]

_OURS = {
    "number": {"count", "ratio"},
    "numberrange": {"count", "ratio", "percent", "money", "measure", "age"},
    "ordinal": {"ordinal"},
    "percent": {"percent"},
    "currency": {"money"},
    "dimension": {"measure"},
    "age": {"age"},
}


@dataclass
class Score:
    """Counts of one reader on one kind."""

    gold: int = 0
    found: int = 0
    right: int = 0
    valued: int = 0
    valued_right: int = 0
    seconds: float = 0.0
    misses: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """Exact-span F1."""
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 1.0


def ours(text: str, kind: str) -> list[Reading]:
    """What factcheck reads of the kinds that a row is about."""
    return [_as_reading(quantity, kind) for quantity in find_quantities(text) if _is_asked(quantity, kind)]


def _is_asked(quantity: Quantity, kind: str) -> bool:
    return quantity.kind in _OURS[kind] and (kind != "numberrange" or quantity.hedge is not None)


def _as_reading(quantity: Quantity, kind: str) -> Reading:
    start, end = quantity.span.start, quantity.span.end
    if kind == "numberrange" and quantity.hedge_span:
        start, end = min(start, quantity.hedge_span.start), max(end, quantity.hedge_span.end)
    low, high = quantity.low, quantity.high
    value = low if low is not None else high
    if quantity.hedge == "about" and low is not None and high is not None:
        value = (low + high) / 2
    elif quantity.hedge == "nearly":
        value = high
    if quantity.kind == "ratio" and quantity.total and value is not None:
        value /= quantity.total
    return start, end, value


def quantulum(text: str, kind: str) -> list[Reading]:  # noqa: ARG001
    """What quantulum3's rules read."""
    # The classifier was pickled with an older scikit-learn and does not load with a current one; the rules run without.
    vars(import_module("quantulum3.classifier"))["USE_CLF"] = False
    parser = import_module("quantulum3.parser")
    return [(found.span[0], found.span[1], float(found.value)) for found in parser.parse(text)]


def recognizers(text: str, kind: str) -> list[Reading]:
    """What the Recognizers-Text model made for the kind reads."""
    found = _recognizer(kind)(text)
    return [(item.start, item.end + 1, _resolved(item.resolution)) for item in found]


def _recognizer(kind: str) -> Callable[[str], Any]:
    number = import_module("recognizers_number")
    with_unit = import_module("recognizers_number_with_unit")

    by_kind = {
        "number": number.recognize_number, "numberrange": lambda text, culture: [],  # noqa: ARG005  (the Python package has no model for ranges)
        "ordinal": number.recognize_ordinal, "percent": number.recognize_percentage, "currency": with_unit.recognize_currency,
        "dimension": with_unit.recognize_dimension, "age": with_unit.recognize_age,
    }  # fmt: skip
    recognize = by_kind[kind]
    return lambda text: recognize(text, "en-us")


_PARTS = {"Cent": 100, "Pence": 100, "Penny": 100, "Month": 12, "Week": 52, "Day": 365}


def _resolved(resolution: dict[str, Any] | None) -> float | None:
    """The number of a resolution in whole units: cents as hundredths, ages in years."""
    value = _value(resolution)
    return value and value / _PARTS.get(str((resolution or {}).get("unit")), 1)


def _value(resolution: dict[str, Any] | None) -> float | None:
    """The number of a resolution: of a range its lower bound, or its only one."""
    words = str((resolution or {}).get("value") or "").strip("[]()%").split(",")
    for word in words:
        try:
            return float(word)
        except ValueError:
            continue
    return None


_SHORTEST = 5
"""Words that make a sentence: shorter rows are bare numerals ("one hundred thirty fifths"), which no news text prints alone."""


def gold_of(row: dict[str, Any]) -> list[Reading] | None:
    """The gold of a row, or None when the row is left out."""
    if "http" in row["input"] or "^" in row["input"] or len(row["input"].split()) < _SHORTEST:
        return None
    gold = []
    for result in row["results"]:
        if result["type"] == "ordinal.relative":
            return None
        value = _resolved(result["resolution"])
        if value is None and result["type"] != "numberrange":
            continue
        gold.append((result["start"], result["end"], value))
    return gold


def score(rows: list[dict[str, Any]], reader: Reader) -> dict[str, Score]:
    """Exact-span counts by kind, with the values of those that match compared."""
    scores: dict[str, Score] = {}
    for row in rows:
        gold = gold_of(row)
        if gold is None or row["kind"] not in _OURS:
            continue
        tally = scores.setdefault(row["kind"], Score())
        started = time.process_time()
        found = reader(row["input"], row["kind"])
        tally.seconds += time.process_time() - started
        _count(tally, row, gold, found)
    return scores


def _count(tally: Score, row: dict[str, Any], gold: list[Reading], found: list[Reading]) -> None:
    by_span = {(start, end): value for start, end, value in found}
    tally.gold += len(gold)
    tally.found += len(by_span)
    for start, end, value in gold:
        if (start, end) not in by_span:
            tally.misses.append(f"{row['kind']}: {row['input'][start:end]!r} in {row['input'][:90]!r}")
            continue
        tally.right += 1
        read = by_span[start, end]
        if value is not None and read is not None:
            tally.valued += 1
            is_right = abs(read - value) <= 1e-6 * max(1.0, abs(value))
            tally.valued_right += is_right
            if not is_right:
                tally.misses.append(f"value {read} for {value}: {row['input'][start:end]!r}")
    spans = {(start, end) for start, end, _ in gold}
    extra = [span for span in by_span if span not in spans]
    tally.misses.extend(f"extra {row['kind']}: {row['input'][a:b]!r} in {row['input'][:90]!r}" for a, b in extra)


def report(name: str, scores: dict[str, Score]) -> None:
    """One line a kind and one for all."""
    total = Score()
    for kind, tally in sorted(scores.items()):
        print(f"{name:12} {kind:12} F1 {tally.f1:.3f}  values {tally.valued_right}/{tally.valued}  ({tally.gold} gold)")
        for part in ("gold", "found", "right", "valued", "valued_right", "seconds"):
            setattr(total, part, getattr(total, part) + getattr(tally, part))
    print(f"{name:12} {'all':12} F1 {total.f1:.3f}  values {total.valued_right}/{total.valued}  {total.seconds:.2f} s")


ARTICLE = 1700
"""Characters of an average news article, the unit of the speeds below."""


def speed(path: Path) -> None:
    """How many articles a second are scanned, and made into quantities."""
    texts = [clean(json.loads(line)["text"]) for line in path.read_text(encoding="utf-8").splitlines()]
    size = sum(len(text.text) for text in texts)
    for name, read in (("figures", read_figures), ("quantities", lambda text: find_quantities(text.original))):
        best = min(_seconds(lambda read=read: [read(text) for text in texts]) for _ in range(3))  # type: ignore[misc]
        print(f"{name:12} {size / ARTICLE / best:8.0f} articles/s of {ARTICLE} characters")


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def main(arguments: list[str]) -> None:
    """Score each reader that is installed; -v lists what ours missed."""
    paths = [Path(argument) for argument in arguments if not argument.startswith("-")]
    rows = [json.loads(line) for line in paths[0].read_text(encoding="utf-8").splitlines()]
    for name, reader in (("factcheck", ours), ("quantulum3", quantulum), ("recognizers", recognizers)):
        try:
            scores = score(rows, reader)
        except ImportError as missing:
            print(f"{name:12} not installed: {missing}")
            continue
        report(name, scores)
        if "-v" in arguments and reader is ours:
            print("\n".join(miss for tally in scores.values() for miss in tally.misses))
    for path in paths[1:]:
        speed(path)


if __name__ == "__main__":
    main(sys.argv[1:])
