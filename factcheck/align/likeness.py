"""How likely two articles are to have one main event."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from factcheck.align.terms import Terms

# Log-odds fitted by logistic regression on pairs of texts of half of the ECB+ topics (two look-alike events a topic, topic
# number divisible by four), rounded; benchmarks/stories.py measures them on the other half. The two terms on dates were
# set by hand, since in that corpus mostly the texts of one side carry a date.
_BASE = -4.5
_WORDS = 4.5
_NAMES_EITHER = 1.8
_NAMES_BOTH = 2.0
_FIGURES = 4.5
_LEAD = 2.5
_SAME_DAYS = 0.8
_OTHER_DAYS = -3.0

SAME_DAYS = 5
OTHER_DAYS = 45
"""Days between two datelines from which one event is unlikely: trials and inquiries run on, so this only weighs."""
FIRM_WORDS = 0.3
"""Likeness of words from which a shared figure counts in full: a shared "100" alone says nothing."""


@dataclass(slots=True)
class Likeness:
    """Log-odds, pair by pair, that two articles have one main event; each pair is reckoned once."""

    terms: Sequence[Terms]
    days: Sequence[date | None]
    _known: dict[tuple[int, int], float] = field(default_factory=dict)

    def of(self, one: int, other: int) -> float:
        """The log-odds of a pair of articles, above 0 when one event is more likely."""
        pair = (one, other) if one < other else (other, one)
        known = self._known.get(pair)
        if known is None:
            known = self._known[pair] = self._reckon(*pair)
        return known

    def _reckon(self, one: int, other: int) -> float:
        left, right = self.terms[one], self.terms[other]
        words = _shared_weight(left.weights, right.weights)
        names = sorted((_held(left, right), _held(right, left)))
        return (
            _BASE
            + _WORDS * words
            + _NAMES_BOTH * names[0]
            + _NAMES_EITHER * names[1]
            + _FIGURES * _overlap(left.figures, right.figures) * min(1.0, words / FIRM_WORDS)
            + _LEAD * _overlap(left.lead, right.lead)
            + _apart(self.days[one], self.days[other])
        )


def _shared_weight(left: dict[str, float], right: dict[str, float]) -> float:
    if len(left) > len(right):
        left, right = right, left
    return sum(weight * right[word] for word, weight in left.items() if word in right)


def _held(terms: Terms, other: Terms) -> float:
    total = sum(terms.main_names.values())
    if not total:
        return 0.5
    return sum(weight for name, weight in terms.main_names.items() if name in other.weights) / total


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller else 0.0


def _apart(one: date | None, other: date | None) -> float:
    if one is None or other is None:
        return 0.0
    days = abs((one - other).days)
    if days <= SAME_DAYS:
        return _SAME_DAYS
    return _OTHER_DAYS if days > OTHER_DAYS else 0.0
