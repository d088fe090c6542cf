"""How likely two articles are to have one main event."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.align.days import Days
from factcheck.align.terms import Terms
from factcheck.embed import Vectors

# Log-odds fitted by logistic regression on pairs of texts, rounded; no term depends on how many articles a run has: what is
# unrelated must not break up a story. The first are for pairs of which a day is missing, on half of the ECB+ topics (two
# look-alike events a topic, topic number divisible by four; benchmarks/stories.py measures them on the other half). By hand is
# the term on event nouns of other classes in the leads, since look-alikes share theirs (one pair of one event in 20 has it, one
# of two topics in five). Articles with another protagonist each are not bound by figures, unless they share rare names.
_BASE = -4.4
_OPENING = 7.5
_WORDS = 2.0
_NAMES_BOTH = 1.5
_NAMES_EITHER = 1.0
_FIGURES = 5.0
_OTHER_KINDS = -1.0
_OTHER_PROTAGONIST = -0.7
_SHARED_NAME = 0.5

# Those below are for pairs of days within a week, chosen on half of the project's stories and on as many look-alikes
# made of them, each a report with its names and figures exchanged, and looked at on the other half (docs/decisions/0008).
# Wording says half as much here: two crashes of one week are told in the same words, a brief and a feature on one crash are
# not. What tells them apart are names: how many rare ones both hold, for their length, and what share of all names of either.
# By hand is the term on the nearest days, since the made-up look-alikes are of the same days.
_DATED_BASE = -3.4
_DATED_OPENING = 3.5
_DATED_WORDS = 1.5
_DATED_FIGURES = 2.0
_SHARED_NAMES = 4.0
_NAMES_SHARE = 5.0
_OTHER_DAY_TOLD = -1.25
_SAME_DAYS = 0.5
_LEAST = -1.5
"""The least that words and names of two articles of one week can say: that two reports of 150 words share none is no proof of
two events when a third shares some with each."""

# A week and more apart wording counts as without days, and shared names for less than within it: the next fire of the town has
# the same chief, county and hospital, and recalls the last (docs/decisions/0008).
_LATER = 2.0
_LATER_NAME = 1.5
_NO_SHARED_NAME = -0.5
_OTHER_WEEK = -2.4
_OTHER_MONTH = -3.0
_OTHER_YEAR = -8.0

SAME_DAYS = 2
OTHER_WEEK = 6
"""Days between two datelines from which a second event of the kind is likelier; a running story makes up for it."""
NO_NAMES_SHARE = 0.15
"""Between the mean share of short reports of one event, 0.28, and that of look-alikes with exchanged names, 0.04."""
OTHER_MONTH = 45
"""Days from which one event is unlikely: trials and inquiries run on, so this only weighs."""
OTHER_YEAR = 300
"""Days from which it is next year's race, budget or storm, even in the same words."""
MANY_NAMES = 5
"""Shared rare names that say as much as more of them."""
ONE_NAME_LESS = 0.25
"""What the first shared name says less than each further one: a port alone is in other news of the week."""
FEW_NAMES = 3
"""Rare names of the article with fewer, from which more of them make a shared one say less: by the root of their number."""
OWN_NAMES = 2
"""Shared rare names from which two articles tell of one thing, whoever each of them is most about."""
MANY_NAMES_LATER = 4
"""Shared rare names that say as much as more of them, a week and more apart."""
OWN_NAMES_UNDATED, MANY_NAMES_UNDATED = 3, 6
"""Shared rare names that count where a day is missing: two shared makers and products do not tell this year's model from the
last."""
FIRM_WORDS = 0.3
"""Likeness of words from which a shared figure counts in full: a shared "100" alone says nothing."""


@dataclass(slots=True)
class Likeness:
    """Log-odds, pair by pair, that two articles have one main event; each pair is reckoned once."""

    terms: Sequence[Terms]
    openings: Vectors
    """A hashed vector of each article's opening: the constants are calibrated on these."""
    days: Sequence[Days]
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
        opening = float(self.openings[one] @ self.openings[other])
        gap = _gap(self.days[one], self.days[other])
        if gap is None and not _fit(self.days[one], self.days[other]):
            return _undated(left, right, opening)
        if gap is not None and gap >= OTHER_WEEK:
            return _later(left, right, opening, gap)
        is_near = gap is not None and gap <= SAME_DAYS
        likeness = _dated(left, right, opening) + _told_apart(self.days[one], self.days[other], gap)
        return max(_LEAST, likeness) + (_SAME_DAYS if is_near else 0.0)


def _undated(left: Terms, right: Terms, opening: float) -> float:
    """What two articles say of which a day is missing: the same person's or town's next event shares names and words."""
    shared = _shared_names(left, right)
    own = max(0, min(shared, MANY_NAMES_UNDATED) - OWN_NAMES_UNDATED + 1)
    return _wording(left, right, opening, is_other=_are_others(left, right, shared)) + _SHARED_NAME * own


def _later(left: Terms, right: Terms, opening: float, gap: int) -> float:
    """What two articles say that are a week and more apart."""
    shared = _shared_names(left, right)
    is_other = _are_others(left, right, shared)
    names = _LATER_NAME * max(0, min(shared, MANY_NAMES_LATER) - OWN_NAMES + 1) if shared else _NO_SHARED_NAME
    steps = ((OTHER_YEAR, _OTHER_YEAR), (OTHER_MONTH, _OTHER_MONTH), (OTHER_WEEK, _OTHER_WEEK))
    return (
        _wording(left, right, opening, is_other=is_other)
        + (0.0 if is_other else _LATER)
        + (names if gap < OTHER_MONTH else 0.0)
        + next(weight for least, weight in steps if gap >= least)
    )


def _are_others(left: Terms, right: Terms, shared: int) -> bool:
    return shared < OWN_NAMES and _other_protagonist(left, right)


def _wording(left: Terms, right: Terms, opening: float, *, is_other: bool) -> float:
    """What words, leading names, figures and kinds of event say without days; figures nothing of two protagonists."""
    words = _shared_weight(left.weights, right.weights)
    is_other_kind = left.kinds and right.kinds and left.kinds.isdisjoint(right.kinds)
    return (
        _BASE
        + _OPENING * opening
        + _WORDS * words
        + _held_names(left, right)
        + (_OTHER_PROTAGONIST if is_other else _FIGURES * _shared_figures(left, right, words))
        + (_OTHER_KINDS if is_other_kind else 0.0)
    )


def _dated(left: Terms, right: Terms, opening: float) -> float:
    """What two articles say of which both days are known, but for the days.

    Look-alikes of one week are of two villages, ships or persons: they share one rare name or none, reports of one event
    several, from whichever end they tell it. Two of three names of a brief say more than two of twenty.
    """
    words = _shared_weight(left.weights, right.weights)
    fewest = min(len(left.rare_names), len(right.rare_names))
    shared = max(0.0, min(_shared_names(left, right), MANY_NAMES) - ONE_NAME_LESS) / math.sqrt(max(FEW_NAMES, fewest))
    return (
        _DATED_BASE
        + _DATED_OPENING * opening
        + _DATED_WORDS * words
        + _held_names(left, right)
        + _DATED_FIGURES * _shared_figures(left, right, words)
        + _SHARED_NAMES * shared
        + _NAMES_SHARE * _names_share(left, right)
    )


def _shared_weight(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    return sum([left[word] * right[word] for word in left.keys() & right.keys()])


def _held_names(left: Terms, right: Terms) -> float:
    fewer, more = sorted((_held(left, right), _held(right, left)))
    return _NAMES_BOTH * fewer + _NAMES_EITHER * more


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


def _shared_figures(left: Terms, right: Terms, words: float) -> float:
    """The share of one lead's figures that the other has; less where the words are not alike."""
    fewest = min(len(left.figures), len(right.figures))
    return len(left.figures & right.figures) / fewest * min(1.0, words / FIRM_WORDS) if fewest else 0.0


def _gap(one: Days, other: Days) -> int | None:
    """Days between the own days of two articles, None when one has none."""
    return None if one.own is None or other.own is None else abs((one.own - other.own).days)


def _fit(one: Days, other: Days) -> bool:
    """Whether a page without a day of its own names one, with its weekday, that fits the week of the other."""
    is_first = other.own is not None and one.are_about(other.own)
    return is_first or (one.own is not None and other.are_about(one.own))


def _shared_names(left: Terms, right: Terms) -> int:
    """How many rare names two articles share; the parts of one name ("Stara Hreblia") are one."""
    shared = {name for name in left.rare_names if name in right.counts}
    shared.update(name for name in right.rare_names if name in left.counts)
    if len(shared) < 2:
        return len(shared)
    pairs = [pair for pair in left.rare_pairs | right.rare_pairs if pair[0] in shared and pair[1] in shared]
    return max(1, len(shared) - len(pairs))


def _names_share(left: Terms, right: Terms) -> float:
    """The share of the names of each that the other holds, the lesser of the two; what decides nothing where one has none."""
    if not left.telling_names or not right.telling_names:
        return NO_NAMES_SHARE
    return min(_share_held(left, right), _share_held(right, left))


def _share_held(terms: Terms, other: Terms) -> float:
    return sum([name in other.counts for name in terms.telling_names]) / len(terms.telling_names)


def _told_apart(one: Days, other: Days, gap: int | None) -> float:
    """Two reports of one week whose tops tell of no common day are of two events more often."""
    is_told = gap is not None and one.told and other.told
    return _OTHER_DAY_TOLD if is_told and one.told.isdisjoint(other.told) else 0.0
