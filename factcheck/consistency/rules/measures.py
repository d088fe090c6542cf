"""Q: measures and sums that do not change."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from factcheck.align.measured import DIMENSIONS
from factcheck.align.measured_told import is_measure
from factcheck.align.owners import NOBODYS
from factcheck.align.tellings import tell_alike
from factcheck.consistency.findings import contradicting, holders, into_sides, make_finding, value_words
from factcheck.consistency.intervals import fit_quantities, is_slip
from factcheck.consistency.registry import rule
from factcheck.consistency.story_view import StoryView
from factcheck.extract.rules.dues import DUES
from factcheck.extract.rules.outcomes import SINGLE_SUMS
from factcheck.model import Finding, QuantityValue, Relation, Severity, Statement, Topic
from factcheck.text.lexicon import table


@rule("Q104", "Reports differ on a measure that does not change", "medium")
def measure(view: StoryView) -> Iterator[Finding]:
    """Compares, in whatever units, the weight, length, height, depth, area, capacity or speed of one thing, the distance of one
    place or event from one other place, how far one thing flew or fell, what was seized of one stuff, records of the weather,
    magnitudes of the quake that a story is about, and what its fire has burned by one day. Things are one by their name, their
    noun or two nouns that desks put for each other ("the plant", "the factory").

    Why it matters: a border or a quake has one measure; two of them send readers to look for the wrong one.

    Fires on: "magnitude 6.1" beside "magnitude 6.9", "the footbridge is 412 metres long" beside "a 214-metre bridge", "19
    nautical miles south of Lentas" beside "barely two miles from Lentas", "seized 1.4 tonnes of ivory" beside "the consignment
    weighed 4,100 kilos"; low: magnitudes half a unit apart.

    Stays silent on: conversions and rounding, agencies a few tenths apart, aftershocks beside the main shock, another thing of
    the name ("the smallest bell"), an article that has the other's figure too or two for the thing, what grows from day to day
    (a river's level, an oil spill, what was cleared away), speeds at two moments.
    """
    for topic, pairs in view.contradictions("magnitude", "area", *DIMENSIONS):
        sides = into_sides(contradicting(pairs, view))
        if len(sides) < 2:
            continue
        said = " against ".join(f"{value_words(side[0])} ({holders(view, side)})" for side in sides)
        called = _measured(topic) if is_measure(sides[0][0]) else topic.property
        yield make_finding(
            "Q104", topic, sides, f"The {called} is given differently: {said}.", severity=_weight(view, topic, sides)
        )


def _measured(topic: Topic) -> str:
    """ "weight of the great bell", "length of Auquinco ferox"."""
    is_name = topic.scope[:1].isupper()
    return f"{topic.property} of {topic.scope}" if is_name else f"{topic.property} of the {topic.scope}"


def _weight(view: StoryView, topic: Topic, sides: Sequence[Sequence[Statement]]) -> Severity:
    if topic.property == "magnitude" and _gap(sides) < _OTHER_AGENCY:
        return "low"
    return "medium" if is_measure(sides[0][0]) else _severity(view, topic, sides)


_OTHER_AGENCY = 0.6
"""Magnitudes of one quake by two agencies have differed by half a unit; by this much one of them is a slip."""


def _gap(sides: Sequence[Sequence[Statement]]) -> float:
    lows = [value.low for side in sides for item in side if isinstance(value := item.claim.value, QuantityValue) and value.low]
    return max(lows) - min(lows)


@rule("Q105", "Reports differ on a sum that goes by one name", "medium")
def named_sum(view: StoryView) -> Iterator[Finding]:
    """Compares sums of money that two articles call by the same two words, in one currency, and what was decided once: a fine,
    the price of a takeover, the level of a central bank's rate. Medium where both have it at their tops, or with its digits
    changed about.

    Why it matters: digits of a sum are easily swapped, and everyone copies the sum.

    Fires on: "a break fee of 4.5 billion yen" beside "a break fee of 5.4 billion yen", "fined the network 265 million euros"
    beside "a fine of 256 million euros", "cut its key rate to 3.75 percent" beside "to 3.5 percent".

    Stays silent on: rounded sums, two currencies, a price a share or with debts, what a rate was cut from, another rate (of
    unemployment, of deposits), an article that has the other's figure as well (what was asked for); low where one article
    tells of two of the name.
    """
    for related in view.topics:
        topic = related.topic
        if topic.property not in _sums() | SINGLE_SUMS | frozenset(DUES):
            continue
        pairs = [pair for pair in related.relations if pair.relation == "contradicts" and "does not change" in pair.reason]
        sides = into_sides(contradicting([pair for pair in pairs if not _is_both_given(view, pair)], view))
        if len(sides) < 2:
            continue
        severity = _severity(view, topic, sides)
        if topic.property in SINGLE_SUMS and severity == "low":
            continue  # another robbery, another sale
        said = " against ".join(f"{value_words(side[0])} ({holders(view, side)})" for side in sides)
        explanation = f"The {_called(topic)} is given differently: {said}."
        yield make_finding("Q105", topic, sides, explanation, severity=severity)


def _is_both_given(view: StoryView, pair: Relation) -> bool:
    """Whether one of two articles has the other's figure as well, whatever for: what was asked and what was granted."""
    a, b = view.statements[pair.a], view.statements[pair.b]
    return a.claim.article_id != b.claim.article_id and (_has_figure(view, a, b) or _has_figure(view, b, a))


def _has_figure(view: StoryView, statement: Statement, beside: Statement) -> bool:
    """Whether the article of `beside` gives the sum of `statement` anywhere in its text."""
    value = statement.claim.value
    quantities = view.documents[beside.claim.article_id]["text"].quantities
    return isinstance(value, QuantityValue) and any(
        (one.kind, one.low, one.high) == (value.kind, value.low, value.high) for one in quantities
    )


def _called(topic: Topic) -> str:
    """What the sum is called: "fine of Marsa Bank", "break fee", "price"."""
    if topic.property not in DUES:
        return _CALLED.get(topic.property, topic.scope or topic.property)
    name = _CALLED.get(topic.property, topic.property)
    return name if topic.scope == NOBODYS else f"{name} of {topic.scope}".replace("to of", "to")


_CALLED = {"deal": "price", "rate": "interest rate", "award": "sum awarded to", "loot": "sum taken"}


def _severity(view: StoryView, topic: Topic, sides: Sequence[Sequence[Statement]]) -> Severity:
    """Medium where each article gives no other figure of the name, and each side has it at its top (it is what they report),
    the two are one with a slip in the writing, or the words say that one owner has both.
    """
    members = [member for side in sides for member in side]
    articles = {member.claim.article_id for member in members}
    own = [item for item in _alike(view, topic, members[0]) if item.claim.article_id in articles]
    is_told_once = all(
        a.claim.article_id != b.claim.article_id or _are_one(a, b) for index, a in enumerate(own) for b in own[index + 1 :]
    )
    is_at_top = all(any(member.is_prominent for member in side) for side in sides)
    is_owned = topic.property in DUES and all(any(member.claim.scope.groups for member in side) for side in sides)
    is_alike = topic.property in SINGLE_SUMS and all(
        tell_alike(a.claim, b.claim) for one, other in combinations(sides, 2) for a, b in ((one[0], other[0]),)
    )
    is_medium = is_told_once and (is_at_top or is_owned or is_alike or _are_slips(members))
    return "medium" if is_medium else "low"


def _alike(view: StoryView, topic: Topic, member: Statement) -> Sequence[Statement]:
    """The story's statements on the sum: of its owner, or of its name."""
    if topic.property in DUES:
        return topic.statements
    return [
        item
        for item in view.statements.values()
        if item.claim.property == member.claim.property and item.claim.scope.groups == member.claim.scope.groups
    ]


def _are_slips(members: Sequence[Statement]) -> bool:
    """Whether the members' figures are one, written down wrong."""
    values = {value.low: value for item in members if isinstance(value := item.claim.value, QuantityValue)}
    return len(values) > 1 and all(is_slip(a, b) for a, b in combinations(values.values(), 2))


def _are_one(a: Statement, b: Statement) -> bool:
    first, second = a.claim.value, b.claim.value
    if not (isinstance(first, QuantityValue) and isinstance(second, QuantityValue)):
        return False
    return fit_quantities(first, second) in {"equal", "overlapping"}


@cache
def _sums() -> frozenset[str]:
    return frozenset(row[0] for row in table("amount_nouns"))
