"""How likely two articles are to have one main event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.align.days import Days
from factcheck.align.terms import Terms
from factcheck.embed import Vectors

# Log-odds fitted by logistic regression on pairs of texts of half of the ECB+ topics (two look-alike events a topic, topic
# number divisible by four), rounded; benchmarks/stories.py measures them on the other half. Set by hand are the
# terms on dates, since in that corpus mostly the texts of one side carry one, and that on event nouns of other classes in
# the leads, since look-alikes share theirs (one pair of one event in 20 has it, one of two topics in five). _BASE is made for
# look-alikes of any year; where two days are known, they tell those apart, and _BOTH_DATED takes the doubt back: from 0 to
# 1.2 and 2.0, F1 of article pairs goes from 0.67 to 0.84 and 0.88 on stories written for the project, and from 0.87 to 0.88 on
# the corpus with the days that 79 of its addresses hold; _OTHER_WEEK then has to outweigh it between two fires of one town a
# week apart (at -1.7 they are one story; at -2.4 the dev stories lose 0.015 of B-cubed F1). No term depends on how many
# articles a run has: what is unrelated must not break up a story. Articles with another protagonist each get none of it: two
# disasters of one weekend are alike in all but that (precision of dev pairs 0.95 to 0.97, recall 0.78 to 0.75), unless they
# share rare names all the same. The terms on shared names and on the days told are chosen on half of the dev stories with half
# of the topics and looked at on the other half, both ways (docs/decisions/0008): recall of dev pairs 0.75 to 0.91.
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
_SHARED_NAME = 1.5
_SHARED_NAME_UNDATED = 0.5
_NO_SHARED_NAME = -0.5
_OTHER_DAY_TOLD = -0.8
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
OWN_NAMES = 2
"""Shared rare names from which two articles tell of one thing, whoever each of them is most about."""
MANY_NAMES = 4
"""Shared rare names that say as much as more of them."""
OWN_NAMES_UNDATED, MANY_NAMES_UNDATED = 3, 6
"""The same where a day is missing: two shared makers and products do not tell this year's model from the last."""
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
        words = _shared_weight(left.weights, right.weights)
        names = sorted((_held(left, right), _held(right, left)))
        shared = _shared_names(left, right)
        is_other = shared < OWN_NAMES and _other_protagonist(left, right)
        gap = _gap(self.days[one], self.days[other])
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
            + _kinds(left, right, gap)
            + _bond(self.days[one], self.days[other], gap, shared)
            + _apart(gap, is_other=is_other)
        )


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


def _gap(one: Days, other: Days) -> int | None:
    """Days between the own days of two articles, None when one has none."""
    return None if one.own is None or other.own is None else abs((one.own - other.own).days)


def _kinds(left: Terms, right: Terms, gap: int | None) -> float:
    """Leads on one class of event, with a name in common, within two days: one town seldom has two fires so soon."""
    if not left.kinds or not right.kinds:
        return 0.0
    if not left.kinds & right.kinds:
        return _OTHER_KINDS
    is_near = gap is not None and gap <= SAME_DAYS
    is_named = any(name in right.lead for name in left.main_names if name in left.lead)
    return _SAME_KIND if is_near and is_named else 0.0


def _shared_names(left: Terms, right: Terms) -> int:
    """How many rare names two articles share; the parts of one name ("Stara Hreblia") are one."""
    shared = {name for name in left.rare_names if name in right.counts}
    shared.update(name for name in right.rare_names if name in left.counts)
    if len(shared) < 2:
        return len(shared)
    pairs = [pair for pair in left.rare_pairs | right.rare_pairs if pair[0] in shared and pair[1] in shared]
    return max(1, len(shared) - len(pairs))


def _bond(one: Days, other: Days, gap: int | None, shared: int) -> float:
    """What shared rare names say, and the days that the tops tell of.

    Look-alikes of one week are of two villages, ships or persons: they share one rare name or none, reports of one event
    several, from whichever end they tell it. Where a day is missing the same person's or town's next event is as likely.
    """
    bond = _SHARED_NAME * max(0, min(shared, MANY_NAMES) - OWN_NAMES + 1)
    if gap is None:
        is_fitting = (one.own is not None and other.are_about(one.own)) or (other.own is not None and one.are_about(other.own))
        own = max(0, min(shared, MANY_NAMES_UNDATED) - OWN_NAMES_UNDATED + 1)
        return _BOTH_DATED + bond if is_fitting else _SHARED_NAME_UNDATED * own
    if gap >= OTHER_MONTH:
        return 0.0
    known = bond if shared else _NO_SHARED_NAME
    is_other_day = gap <= OTHER_WEEK and one.told and other.told and one.told.isdisjoint(other.told)
    return known + (_OTHER_DAY_TOLD if is_other_day else 0.0)


def _apart(gap: int | None, *, is_other: bool) -> float:
    """What two days say; two crashes of one weekend, each with its own village, are two whatever the day."""
    if gap is None:
        return 0.0
    known = 0.0 if is_other else _BOTH_DATED
    if gap <= SAME_DAYS:
        return known + _SAME_DAYS
    steps = ((OTHER_YEAR, _OTHER_YEAR), (OTHER_MONTH, _OTHER_MONTH), (OTHER_WEEK, _OTHER_WEEK))
    return known + next((weight for least, weight in steps if gap >= least), 0.0)
