"""How two numbers of one noun and one act stand to each other: "stole 17 coins", "all two dozen coins are gone"."""

from factcheck.consistency.figures import order_of, says_revision
from factcheck.consistency.intervals import fit_quantities
from factcheck.consistency.scope import IsCommonPlace, number_difference
from factcheck.consistency.verdict import Verdict
from factcheck.extract.rules.counted_acts import act_called, growing
from factcheck.model import QuantityValue, Statement

_SAME_DAYS = 4
"""Reports of one event that are further apart may tell of a second one of its kind."""
_FITTING = {
    "equal": Verdict("agrees", "the same figure"),
    "overlapping": Verdict("compatible", "one figure is stated more loosely than the other"),
    "incomparable": Verdict("undecided", "one is told of a total"),
}
_EXCLUDING = Verdict("contradicts", "what was done once has one number, and these exclude each other")


def relate_numbers(a: Statement, b: Statement, is_common_place: IsCommonPlace) -> Verdict:
    """The relation of two numbers with its reason: what they count first, then their values, then their moments."""
    difference = number_difference(a, b, is_common_place)
    if difference is not None:
        return Verdict("differs-in-scope", difference)
    first, second = a.claim.value, b.claim.value
    if not (isinstance(first, QuantityValue) and isinstance(second, QuantityValue)):
        return Verdict("undecided", "values of different kinds")
    fit = fit_quantities(first, second)
    if fit != "disjoint":
        return _FITTING[fit]
    if not first.low or not second.low or "vague" in {first.hedge, second.hedge}:
        return Verdict("undecided", "a zero or a vague number may be said of one place or one moment only")
    return _moved(a, b) or _grown(a, b, first.low, second.low) or _EXCLUDING


def _moved(a: Statement, b: Statement) -> Verdict | None:
    """Why two moments may have two numbers, None where nothing says so."""
    if not _are_near(a, b):
        return Verdict("undecided", "so many days apart that they may be of two events")
    if says_revision(a) or says_revision(b):
        return Verdict("undecided", "the words of one say that the number moved")
    return None


def _grown(a: Statement, b: Statement, first: float, second: float) -> Verdict | None:
    """What later reports bring of a number that goes on growing, None where it does not."""
    acts = {act_called(item.claim.scope.groups[1]) for item in (a, b)}
    order = order_of(a, b)
    if acts.isdisjoint(growing()) or order == 0:
        return None
    if order is None:
        return Verdict("undecided", "nothing tells whether one number is newer")
    if (order > 0) == (first > second):
        return Verdict("updates", "the later report has the higher number", is_reversed=order > 0)
    return Verdict("undecided", "the later report has the lower number, which may be of another set")


def _are_near(a: Statement, b: Statement) -> bool:
    first, second = a.as_of.latest, b.as_of.latest
    return first is not None and second is not None and abs((first - second).days) <= _SAME_DAYS
