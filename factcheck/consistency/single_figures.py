"""Figures of one topic: those that are their article's only one, and those that are another with a slip in its digits."""

from factcheck.consistency.intervals import digits_of, fit_quantities
from factcheck.consistency.story_view import StoryView
from factcheck.model import QuantityValue, Relation, Statement, Topic

_FEWEST = 100.0
"""Counts of two digits move by such steps on their own: from 12 dead to 21, from 12 to 120 hurt."""
_ZEROS = (10.0, 100.0, 1000.0)
_LEAST_GROWTH = 1.5
"""A toll grows by less than this between two bulletins far more often than its digits are changed about."""
_SAME_DAYS = 1


def slip_of(view: StoryView, pair: Relation) -> tuple[float, float] | None:
    """The two figures of a pair, the larger first, where one is a slip for the other."""
    a, b = view.statements[pair.a], view.statements[pair.b]
    if a.origin_id == b.origin_id or a.claim.article_id == b.claim.article_id:
        return None
    high, low = sorted((nominal(a), nominal(b)), reverse=True)
    is_slip = _has_zero_more(high, low) or (_is_swapped(high, low) and not _has_risen(a, b))
    if low < _FEWEST or not _are_near(a, b) or not is_slip:
        return None
    if _gives(view, a, nominal(b)) or _gives(view, b, nominal(a)):
        return None
    return high, low


def single_figures(topic: Topic) -> frozenset[str]:
    """The claims of articles that have one figure in the topic, said once or again: an article with two counts two sets."""
    values: dict[str, list[QuantityValue]] = {}
    for item in topic.statements:
        if isinstance(item.claim.value, QuantityValue):
            values.setdefault(item.claim.article_id, []).append(item.claim.value)
    single = {name for name, own in values.items() if all(fit_quantities(own[0], other) in _ONE for other in own)}
    return frozenset(item.claim.id for item in topic.statements if item.claim.article_id in single)


_ONE = frozenset({"equal", "overlapping"})


def _has_zero_more(high: float, low: float) -> bool:
    digits = str(int(low)).rstrip("0")
    return len(digits) > 1 and any(high == low * zeros for zeros in _ZEROS)


def _is_swapped(high: float, low: float) -> bool:
    digits = digits_of(high)
    return digits is not None and digits == digits_of(low) and high >= low * _LEAST_GROWTH


def _has_risen(a: Statement, b: Statement) -> bool:
    """Whether the higher figure is of a later day: from 120 one day to 210 the next a toll moves by itself."""
    first, second = a.as_of.latest, b.as_of.latest
    if first is None or second is None or first == second:
        return False
    return (first < second) == (nominal(a) < nominal(b))


def nominal(statement: Statement) -> float:
    """The figure as written, its hedge left out: 1,200 of "about 1,200"."""
    value = statement.claim.value
    if not isinstance(value, QuantityValue) or value.hedge == "vague":
        return 0.0
    if value.hedge == "about" and value.low is not None and value.high is not None:
        return float(round((value.low + value.high) / 2))
    return (value.high if value.hedge == "nearly" else value.low) or value.high or 0.0


def _are_near(a: Statement, b: Statement) -> bool:
    first, second = a.as_of.latest, b.as_of.latest
    return first is not None and second is not None and abs((first - second).days) <= _SAME_DAYS


def _gives(view: StoryView, statement: Statement, figure: float) -> bool:
    """Whether the statement's article has that figure anywhere."""
    documents = view.documents[statement.claim.article_id]
    return any(
        quantity.low is not None and quantity.low <= figure <= (quantity.high or quantity.low)
        for document in documents.values()
        for quantity in document.quantities
    )
