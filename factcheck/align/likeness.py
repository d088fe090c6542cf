"""How likely two articles are to have one main event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from factcheck.align.terms import Terms
from factcheck.embed import Vectors
from factcheck.text.rarity import rarity

# Log-odds fitted by logistic regression on pairs of texts of half of the ECB+ topics (two look-alike events a topic, topic
# number divisible by four), rounded; benchmarks/stories.py measures them on the other half. Set by hand are the
# terms on dates, since in that corpus mostly the texts of one side carry one, and that on event nouns of other classes in
# the leads, since look-alikes share theirs (one pair of one event in 20 has it, one of two topics in five). _BASE is made for
# look-alikes of any year; where two days are known, they tell those apart, and _BOTH_DATED takes the doubt back: from 0 to
# 1.2 and 2.0, F1 of article pairs goes from 0.67 to 0.84 and 0.88 on stories written for the project, and from 0.87 to 0.88 on
# the corpus with the days that 79 of its addresses hold; _OTHER_WEEK then has to outweigh it between two fires of one town a
# week apart (at -1.7 they are one story; at -2.4 the dev stories lose 0.015 of B-cubed F1). No term depends on how many
# articles a run has: what is unrelated must not break up a story. Articles with another protagonist each get none of it: two
# disasters of one weekend are alike in all but that (precision of dev pairs 0.95 to 0.97, recall 0.78 to 0.75).
_BASE = -4.4
_OPENING = 7.5
_WORDS = 2.0
_NAMES_BOTH = 1.5
_NAMES_EITHER = 1.0
_FIGURES = 5.0
_OTHER_KINDS = -1.0
_OTHER_PROTAGONIST = -0.7
_SAME_DAYS = 1.0
_SAME_KIND = 1.0
_SAME_PARTICIPANT = 1.2
_BOTH_DATED = 2.0
_OTHER_WEEK = -2.4
_OTHER_MONTH = -3.0
_OTHER_YEAR = -8.0

SAME_DAYS = 2
OTHER_WEEK = 6
"""Days between two datelines from which a second event of the kind is likelier; a running story makes up for it."""
OTHER_MONTH = 45
"""Days from which one event is unlikely: trials and inquiries run on, so this only weighs."""
OTHER_YEAR = 300
"""Days from which it is next year's race, budget or storm, even in the same words."""
RARE_PARTICIPANT = 6.4
"""Rarity of a name outside the list of common words: a village, a ship, a surname, not "Washington" or "Springs"."""
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
        is_other = _other_protagonist(left, right)
        return (
            _BASE
            + _OPENING * float(self.openings[one] @ self.openings[other])
            + _WORDS * words
            + _NAMES_BOTH * names[0]
            + _NAMES_EITHER * names[1]
            + (
                _OTHER_PROTAGONIST
                if is_other
                else _FIGURES * _overlap(left.figures, right.figures) * min(1.0, words / FIRM_WORDS)
            )
            + self._kinds(one, other)
            + self._participants(one, other)
            + _apart(self.days[one], self.days[other], is_other=is_other)
        )

    def _kinds(self, one: int, other: int) -> float:
        """Leads on one class of event, with a name in common, within two days: one town seldom has two fires so soon."""
        left, right = self.terms[one], self.terms[other]
        if not left.kinds or not right.kinds:
            return 0.0
        if not left.kinds & right.kinds:
            return _OTHER_KINDS
        first, second = self.days[one], self.days[other]
        is_near = first is not None and second is not None and abs((first - second).days) <= SAME_DAYS
        is_named = any(name in right.lead for name in left.main_names if name in left.lead)
        return _SAME_KIND if is_near and is_named else 0.0

    def _participants(self, one: int, other: int) -> float:
        """Articles of one week that both turn on one rare name (a village, a ship, a surname): look-alike events of one
        place or person are months apart, and desks write up one event from different ends (the rescue, the skipper).
        """
        first, second = self.days[one], self.days[other]
        if first is None or second is None or abs((first - second).days) > OTHER_WEEK:
            return 0.0
        left, right = self.terms[one], self.terms[other]
        shared = [name for name in left.main_names if name in right.main_names or (name in left.lead and name in right.lead)]
        is_shared = any(rarity(name) >= RARE_PARTICIPANT for name in shared)
        return _SAME_PARTICIPANT if is_shared and not _other_protagonist(left, right) else 0.0


def _shared_weight(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    return sum([left[word] * right[word] for word in left.keys() & right.keys()])


def _held(terms: Terms, other: Terms) -> float:
    total = sum(terms.main_names.values())
    if not total:
        return 0.5
    return sum([weight for name, weight in terms.main_names.items() if name in other.counts]) / total


def _other_protagonist(left: Terms, right: Terms) -> bool:
    """Whether the name that each lead is most about is missing from the other: what figures they share, they share by chance.

    So it is with four in ten pairs of look-alike events, and with four in a hundred of one event.
    """
    names = [next((name for name in terms.main_names if name in terms.lead), None) for terms in (left, right)]
    return None not in names and names[0] not in right.counts and names[1] not in left.counts


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller else 0.0


def _apart(one: date | None, other: date | None, *, is_other: bool) -> float:
    """What two days say; two crashes of one weekend, each with its own village, are two whatever the day."""
    if one is None or other is None:
        return 0.0
    known = 0.0 if is_other else _BOTH_DATED
    days = abs((one - other).days)
    if days <= SAME_DAYS:
        return known + _SAME_DAYS
    steps = ((OTHER_YEAR, _OTHER_YEAR), (OTHER_MONTH, _OTHER_MONTH), (OTHER_WEEK, _OTHER_WEEK))
    return known + next((weight for least, weight in steps if days >= least), 0.0)
