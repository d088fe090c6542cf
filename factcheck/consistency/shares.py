"""How two shares of one vote stand to each other."""

from factcheck.consistency.intervals import fit_quantities
from factcheck.consistency.other_times import earlier_one, weeks_apart
from factcheck.consistency.scope import IsCommonPlace, narrower_place, other_days
from factcheck.consistency.verdict import Verdict, is_fact
from factcheck.extract.rules.shares import TURNOUT, side_of
from factcheck.model import QuantityValue, Statement, Topic


def relate_shares(a: Statement, b: Statement, topic: Topic, is_common_place: IsCommonPlace) -> Verdict:
    """The relation of two turnouts, or of two shares of one vote: whose and where first, then the figures."""
    difference = _other_share(a, b, is_common_place)
    if difference is not None:
        return Verdict("differs-in-scope", difference)
    fit = _fit(a, b)
    if fit != "disjoint":
        is_equal = fit == "equal"
        return Verdict("agrees", "the same share") if is_equal else Verdict("compatible", "one is stated more loosely")
    own = [item for item in topic.statements if item.claim.article_id in {a.claim.article_id, b.claim.article_id}]
    is_of_two = any(
        one.claim.article_id == other.claim.article_id
        and _other_share(one, other, is_common_place) is None
        and _fit(one, other) == "disjoint"
        for one in (a, b)
        for other in own
    )
    if is_of_two:
        return Verdict("undecided", "one article gives two, so they are of two votes")
    return Verdict("contradicts", "a vote has one outcome, which does not change, and these exclude each other")


def _fit(a: Statement, b: Statement) -> str:
    first, second = a.claim.value, b.claim.value
    is_figures = isinstance(first, QuantityValue) and isinstance(second, QuantityValue)
    return fit_quantities(first, second) if is_figures else "incomparable"  # type: ignore[arg-type]


def _at_large(item: Statement) -> bool:
    return any(place == "nationwide" or place.startswith("the whole ") for place in item.claim.scope.places)


def _other_share(a: Statement, b: Statement, is_common_place: IsCommonPlace) -> str | None:
    if not (is_fact(a) and is_fact(b)):
        return "one is not stated as fact"
    if a.claim.property != TURNOUT and side_of(a.claim.scope.groups[0]) != side_of(b.claim.scope.groups[0]):
        return "shares of two sides"
    if _at_large(a) != _at_large(b):
        return "one is of the whole country or state"
    if weeks_apart(a, b):
        return "the reports are weeks apart, and may tell of two votes"
    return narrower_place(a, b, is_common_place) or other_days(a, b) or earlier_one(a, b)
