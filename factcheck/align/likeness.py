"""How likely two articles are to have one main event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from factcheck.align.terms import Terms
from factcheck.embed import Vectors

# Log-odds fitted by logistic regression on pairs of texts of half of the ECB+ topics (two look-alike events a topic, topic
# number divisible by four), rounded; benchmarks/stories.py measures them on the other half. Set by hand are the two
# terms on dates, since in that corpus mostly the texts of one side carry one, and that on event nouns of other classes in
# the leads, since look-alikes share theirs (one pair of one event in 20 has it, one of two topics in five).
_BASE = -4.4
_OPENING = 7.5
_WORDS = 2.0
_NAMES_BOTH = 1.5
_NAMES_EITHER = 1.0
_FIGURES = 5.0
_OTHER_KINDS = -1.0
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
    openings: Vectors
    """A hashed vector of each article's opening: the constants are calibrated on these."""
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
            + _OPENING * float(self.openings[one] @ self.openings[other])
            + _WORDS * words
            + _NAMES_BOTH * names[0]
            + _NAMES_EITHER * names[1]
            + _FIGURES * _overlap(left.figures, right.figures) * min(1.0, words / FIRM_WORDS)
            + (_OTHER_KINDS if left.kinds and right.kinds and not left.kinds & right.kinds else 0.0)
            + _apart(self.days[one], self.days[other])
        )


def _shared_weight(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    return sum([left[word] * right[word] for word in left.keys() & right.keys()])


def _held(terms: Terms, other: Terms) -> float:
    total = sum(terms.main_names.values())
    if not total:
        return 0.5
    return sum([weight for name, weight in terms.main_names.items() if name in other.counts]) / total


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
