"""How two measures of one thing stand to each other, whatever their units."""

from factcheck.consistency.intervals import fit_quantities
from factcheck.consistency.verdict import Verdict
from factcheck.model import QuantityValue, Statement, Topic
from factcheck.text.units import are_apart


def relate_measures(a: Statement, b: Statement, topic: Topic) -> Verdict:
    """The relation of two measures that `align` found to be of one thing: what they are of has been settled there."""
    first, second = a.claim.value, b.claim.value
    if not (isinstance(first, QuantityValue) and isinstance(second, QuantityValue)):
        return Verdict("undecided", "values of different kinds")
    fit = fit_quantities(first, second)
    if fit == "equal":
        return Verdict("agrees", "the same measure")
    if fit == "overlapping" or not are_apart(first, second):
        return Verdict("compatible", "one is rounded, or turned into another unit")
    return Verdict("contradicts", f"a {topic.property} does not change, and these exclude each other")
