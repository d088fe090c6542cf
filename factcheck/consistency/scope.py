"""Whether two claims count the same: whom, where, when, and which portion."""

import re
from collections.abc import Callable
from functools import cache

from factcheck.consistency.count_sets import other_set
from factcheck.extract.rules.counted_acts import act_called
from factcheck.extract.rules.numbers import NUMBER
from factcheck.extract.rules.thing_parts import are_two_things, is_standing_act, kind_of_thing
from factcheck.model import Claim, Statement
from factcheck.text.lexicon import table

IsCommonPlace = Callable[[str], bool]

_AT_LARGE = frozenset(
    {"resident", "villager", "inhabitant", "suspect", "citizen", "passenger", "civilian", "hostage", "captive", "survivor"}
)
"""Groups that news uses for "people" once the event is known (residents displaced, suspects arrested, passengers of the
one plane); "civilian" only when the other side says no more than people is handled as narrowing, see `_groups`."""
_NARROWING = frozenset({"civilian", "passenger", "citizen"})


def scope_difference(a: Statement, b: Statement, is_common_place: IsCommonPlace) -> str | None:
    """In words, why the two do not count the same; None when nothing tells them apart."""
    difference = (
        _portions(a, b) or _groups(a, b) or narrower_place(a, b, is_common_place) or _periods(a, b) or _modalities(a, b)
    )
    return difference or other_set(a, b)


def owned_difference(a: Statement, b: Statement) -> str | None:
    """In words, why two sums of one owner are not the same one: other days, or only one of them due."""
    difference = other_days(a, b)
    ways = {a.claim.modality, b.claim.modality}
    if difference is not None or (ways <= _DUE and not (a.claim.is_negated or b.claim.is_negated)):
        return difference
    return _modalities(a, b)


_DUE = frozenset({"asserted", "planned", "demanded"})
"""A fine that somebody was told to pay, must pay and will pay is one."""


def _portions(a: Statement, b: Statement) -> str | None:
    first, second = a.claim.scope.portion, b.claim.scope.portion
    if first == second == "whole":
        return None
    if first == second == "part" and a.claim.scope.groups and a.claim.scope.groups == b.claim.scope.groups:
        return None
    words = {"part": "a part of a larger count", "other": "others than those already counted", "unknown": "one item of a list"}
    odd = first if first != "whole" else second
    return f"one counts {words.get(odd, odd)}"


def _groups(a: Statement, b: Statement) -> str | None:
    if a.claim.scope.groups == b.claim.scope.groups:
        return None
    if a.claim.property == NUMBER:
        return None  # the topic is of one noun and one act
    first, second = _narrowing_groups(a), _narrowing_groups(b)
    if first == second:
        return None
    return f"one counts {_say(first)}, the other {_say(second)}"


def number_difference(a: Statement, b: Statement, is_common_place: IsCommonPlace) -> str | None:
    """In words, why two numbers of one noun and one act do not count the same; None when nothing tells them apart."""
    if are_two_things(*(item.claim.scope.groups[1] for item in (a, b))):
        return "they are parts of two things"
    difference = _kinds(a.claim.scope.groups[2:], b.claim.scope.groups[2:]) or _sites(a, b, is_common_place)
    difference = difference or _portions(a, b) or _periods(a, b)
    is_told_of_anyway = all(_is_given(item.claim) for item in (a, b)) or any(_is_doer(item.claim) for item in (a, b))
    return difference or (None if is_told_of_anyway or _are_both_to_come(a, b) else _modalities(a, b))


def _is_doer(claim: Claim) -> bool:
    """ "The 40 bearers could not hold it": nothing that is said of them takes back that they were forty."""
    return claim.scope.groups[0] == claim.scope.groups[1]


def _is_given(claim: Claim) -> bool:
    """Whether the words deny something else: "pleaded not guilty to 12 charges", "the hotel of 28 rooms was not insured"."""
    return act_called(claim.scope.groups[1]) == "deny" or kind_of_thing(claim.scope.groups[1]) is not None


def _sites(a: Statement, b: Statement, is_common_place: IsCommonPlace) -> str | None:
    """A country, which a paper of that country leaves out, and the site of what a thing had before, set nothing apart alone."""
    is_standing = any(is_standing_act(item.claim.scope.groups[1]) for item in (a, b))
    names = {place.lower() for item in (a, b) for place in item.claim.scope.places}
    is_loose = is_standing or names <= {row[0].lower() for row in table("countries")}
    return (other_places if is_loose else narrower_place)(a, b, is_common_place)


_TO_COME = re.compile(r"\b(?:is|are|was|were|due|set|will)\b(?: \w+){0,2} be\b")


def _are_both_to_come(a: Statement, b: Statement) -> bool:
    """Whether both tell of one plan: "will cull 168,000 hens", "168,000 hens are to be slaughtered"."""
    ways = {a.claim.modality, b.claim.modality}
    if "planned" not in ways or not ways <= {"planned", "asserted"} or a.claim.is_negated or b.claim.is_negated:
        return False
    return all(item.claim.modality == "planned" or _TO_COME.search(item.claim.quote) for item in (a, b))


def _kinds(first: tuple[str, ...], second: tuple[str, ...]) -> str | None:
    """Words beside the counted noun that neither report leaves out: "gold coins" beside "silver coins", not beside "coins"."""
    one, other = frozenset(first), frozenset(second)
    if one <= other or other <= one:
        return None
    return f"one counts {_say(one)}, the other {_say(other)}"


def _narrowing_groups(statement: Statement) -> frozenset[str]:
    groups = frozenset(_DWELLINGS.get(group) or alike(group) for group in statement.claim.scope.groups)
    if "officer" in groups:
        groups -= {"police"}  # police officers
    return groups - (_AT_LARGE - _NARROWING)


@cache
def _alike() -> dict[str, str]:
    return {noun: first for first, *others in table("alike_people") for noun in others}


def alike(group: str) -> str:
    """One word for those that desks put for one another: a school's pupils and children, a ship's crew and sailors."""
    return _alike().get(group, group)


_DWELLINGS = {"houses": "homes", "dwellings": "homes", "residences": "homes", "house": "home", "structures": "buildings"}
"""Words that desks put for each other where they count what a storm or a fire took."""


def _say(groups: frozenset[str]) -> str:
    return " and ".join(sorted(groups)) if groups else "people at large"


def narrower_place(a: Statement, b: Statement, is_common_place: IsCommonPlace) -> str | None:
    """In words, that the two are for other places, or one for a part; None when nothing tells them apart."""
    if a.claim.scope.places == b.claim.scope.places:
        return None
    first, second = _narrowing_places(a, is_common_place), _narrowing_places(b, is_common_place)
    if first == second or first & second:
        return None
    if first and second:
        return f"one is for {', '.join(sorted(first))}, the other for {', '.join(sorted(second))}"
    return f"one is for {', '.join(sorted(first or second))} only"


def other_places(a: Statement, b: Statement, is_common_place: IsCommonPlace) -> str | None:
    """In words, that the two name places apart; None when one names none, or they share one."""
    first, second = _narrowing_places(a, is_common_place), _narrowing_places(b, is_common_place)
    if not first or not second or any(_is_within(one, other) for one in first for other in second):
        return None
    return f"one is for {', '.join(sorted(first))}, the other for {', '.join(sorted(second))}"


def _is_within(one: str, other: str) -> bool:
    """Whether one name holds the other: "madhya pradesh" and "madhya pradesh's khandar"."""
    left, right = ({word.removesuffix("'s") for word in name.split()} for name in (one, other))
    return left <= right or right <= left


def _narrowing_places(statement: Statement, is_common_place: IsCommonPlace) -> set[str]:
    places = {place.lower() for place in statement.claim.scope.places if not is_common_place(place)}
    return set() if "nationwide" in places else places


def _periods(a: Statement, b: Statement) -> str | None:
    if _counts_weeks(a) != _counts_weeks(b):
        return "one covers a longer period"
    first, second = a.period, b.period
    if first is None or second is None:
        return _one_period(a, b)
    if first.earliest and first.latest and second.earliest and second.latest:
        if first.earliest > second.latest or second.earliest > first.latest:
            return "they cover different days"
        lengths = ((first.latest - first.earliest).days, (second.latest - second.earliest).days)
        if abs(lengths[0] - lengths[1]) > _LONGER_DAYS:
            return "one covers a longer period"
    return None


def other_days(a: Statement, b: Statement) -> str | None:
    """In words, that the two tell of different days; None when one names none."""
    first, second = a.period, b.period
    if first is None or second is None or not (first.earliest and first.latest and second.earliest and second.latest):
        return None
    is_apart = first.earliest > second.latest or second.earliest > first.latest
    return "they tell of different days" if is_apart else None


_LONGER_DAYS = 6
"""A period longer by a week or more ("this year" beside "on Friday") counts more than the event."""


def _counts_weeks(statement: Statement) -> bool:
    """Whether a count runs "since 22 February", more than a week before the article that gives it."""
    value, period, day = statement.claim.scope.period, statement.period, statement.as_of.latest
    if value is None or period is None or period.earliest is None or day is None:
        return False
    is_since = f"since {value.surface}" in statement.claim.quote
    return is_since and (day - period.earliest).days > _LONGER_DAYS


def _one_period(a: Statement, b: Statement) -> str | None:
    period = a.period or b.period
    if period is None or not (period.earliest and period.latest):
        return None
    return "one covers a longer period" if (period.latest - period.earliest).days > _LONGER_DAYS else None


_ANNOUNCED = frozenset({"deal", "rate", "jobs-cut"})
"""What is news when it is announced: "cuts 1,150 jobs" and "will cut 1,150 jobs" are one plan."""


def _modalities(a: Statement, b: Statement) -> str | None:
    ways = {a.claim.modality, b.claim.modality}
    is_one_way = len(ways) == 1 and not ways.isdisjoint({"planned", "conditional"})
    is_one_way |= a.claim.property in _ANNOUNCED and ways == {"planned", "asserted"}
    if is_one_way and not (a.claim.is_negated or b.claim.is_negated):
        return None  # two accounts of one plan, or of one condition
    for claim in (a.claim, b.claim):
        if claim.is_negated:
            return "one is denied, not claimed"
        if claim.modality != "asserted":
            return f"one is {_MODALITY_WORDS.get(claim.modality, claim.modality)}, not stated as fact"
    return None


_MODALITY_WORDS = {
    "possible": "a possibility",
    "planned": "a plan",
    "forecast": "a forecast",
    "demanded": "a demand",
    "conditional": "a condition",
    "question": "a question",
    "fiction": "told as fiction",
}
