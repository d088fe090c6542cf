"""Measures and amounts with the property that they are the value of: a quake's magnitude, a length, a cost, a share."""

import re
from dataclasses import dataclass
from functools import cache

from factcheck.extract.rules.measured import read_measured
from factcheck.extract.rules.noun_phrases import PRONOUNS
from factcheck.extract.rules.outcomes import outcome_of
from factcheck.extract.rules.sentence import SentenceView
from factcheck.extract.rules.shares import share_of
from factcheck.model import Quantity
from factcheck.text.lexicon import table

_LENGTH_UNITS = frozenset({"km", "m", "mi", "mile", "ft", "cm", "mm", "yd", "in"})
_AREA_UNITS = frozenset({"ha", "acre", "km2", "m2", "sq km", "sq mi", "sqft", "mi2"})


@dataclass(frozen=True, slots=True)
class BoundMeasure:
    """A measure or amount with its property; `phrase` is what it measures."""

    quantity: Quantity
    property: str
    subject: str
    start: int
    end: int


@cache
def _money_nouns() -> dict[str, str]:
    return {form: row[0] for row in table("amount_nouns") for form in row[1:]}


def bind_measures(view: SentenceView) -> list[BoundMeasure]:
    """Every measure, sum of money and percentage of the sentence whose property the words give."""
    found = []
    for quantity in view.quantities:
        if quantity.kind == "measure":
            found.append(_measure(view, quantity) or _owned(view, quantity) or _alone(quantity, _measured(quantity)))
        elif quantity.kind in {"money", "percent"}:
            found.append(
                _share_of(view, quantity)
                or _outcome_of(view, quantity)
                or _amount(view, quantity)
                or _alone(quantity, "money" if quantity.kind == "money" else "share")
            )
    return found


def _owned(view: SentenceView, quantity: Quantity) -> BoundMeasure | None:
    """ "The bell weighs 1.9 tons": a measure with the thing that has it."""
    measured = read_measured(view, quantity)
    if measured is None or measured.owner is None or measured.owner.head in {*PRONOUNS, BURNT}:
        return None  # how far a fire reaches is no measure of it
    start = min(quantity.span.start, view.tokens.starts[measured.owner.start])
    end = max(quantity.span.end, view.tokens.ends[measured.owner.end - 1])
    return BoundMeasure(quantity, _measured(quantity), measured.owner.head, start, end)


def _measured(quantity: Quantity) -> str:
    """The property of a measure of which the words do not say what it measures."""
    if quantity.unit in _LENGTH_UNITS:
        return "length"
    return "area" if quantity.unit in _AREA_UNITS else "measure"


def _alone(quantity: Quantity, name: str) -> BoundMeasure:
    """A figure that is shown and compared with none: its words do not say of what it is."""
    return BoundMeasure(quantity, name, "", quantity.span.start, quantity.span.end)


_COMPARED = re.compile(r"[a-z](?:er|ful) than (?:the |an? )$")
"""Before a magnitude these name another quake: "none stronger than the magnitude-5.1 tremor of Tuesday"."""


def _measure(view: SentenceView, quantity: Quantity) -> BoundMeasure | None:
    if quantity.unit == "magnitude" and _COMPARED.search(view.text, view.span.start, quantity.span.start):
        return None
    if quantity.unit == "magnitude":
        return BoundMeasure(quantity, "magnitude", "quake", quantity.span.start, quantity.span.end)
    if quantity.unit in _AREA_UNITS and (burnt := _burnt(view, quantity)) is not None:
        return burnt
    return None


_BURNING = frozenset(
    (
        "burned burnt burning burns scorched scorching charred charring blackened consumed consuming destroyed destroying "
        "devastated ravaged engulfed devoured"
    ).split()
)
_BURN_WINDOW = 3
"""Words between such a verb and its area: "destroyed more than 81,000" has none once the hedge is read."""


def _burnt(view: SentenceView, quantity: Quantity) -> BoundMeasure | None:
    """ "has destroyed 81,000 hectares of forest", "some 5,000 hectares were burned": what a fire took so far."""
    start = quantity.hedge_span.start if quantity.hedge_span is not None else quantity.span.start
    left, right = view.token_after(min(start, quantity.span.start)), view.token_after(quantity.span.end)
    before, after = view.lowers[max(0, left - _BURN_WINDOW) : left], view.lowers[right : right + 2 * _BURN_WINDOW]
    is_burnt = any(word in _BURNING for word in before) or any(word in _BURNING for word in after if after[0] not in {",", "."})
    return BoundMeasure(quantity, "area", BURNT, quantity.span.start, quantity.span.end) if is_burnt else None


BURNT = "fire"
"""Whose area it is that burned, whatever desks call the fire."""


_AMOUNT_WINDOW = 6
"""Words between an amount's noun and its figure: "the budget for next year was set at" has six."""


def _outcome_of(view: SentenceView, quantity: Quantity) -> BoundMeasure | None:
    """ "fined the network 256 million euros": what a verb says that the amount is."""
    found = outcome_of(view, quantity)
    return None if found is None else BoundMeasure(quantity, found[0], found[1], found[2], quantity.span.end)


def _share_of(view: SentenceView, quantity: Quantity) -> BoundMeasure | None:
    """ "Turnout was 41 percent", "56 percent of the vote": what of a vote a percentage is."""
    found = share_of(view, quantity) if quantity.kind == "percent" else None
    if found is None:
        return None
    return BoundMeasure(quantity, found[0], found[1], min(found[2], quantity.span.start), quantity.span.end)


def _amount(view: SentenceView, quantity: Quantity) -> BoundMeasure | None:
    """ "a budget of $4.2 billion", "$1.2m in damages", "turnout was 61 percent"."""
    nouns = _money_nouns()
    index = view.token_after(quantity.span.end)
    for at in range(index, min(index + 3, len(view.tokens))):
        if view.lowers[at] in nouns and _NOT_OF_IT.isdisjoint(view.lowers[index : at + 1]):
            return BoundMeasure(quantity, nouns[view.lowers[at]], _called(view, at), quantity.span.start, view.tokens.ends[at])
    start = view.token_after(quantity.hedge_span.start if quantity.hedge_span else quantity.span.start) - 1
    for at in range(start, max(-1, start - _AMOUNT_WINDOW), -1):
        word = view.lowers[at]
        if word in {",", ";", ":", "."} or (view.quantity_at(at) is not None):
            return None
        if word in nouns:
            return BoundMeasure(quantity, nouns[word], _called(view, at), view.tokens.starts[at], quantity.span.end)
    return None


_NOT_OF_IT = frozenset({",", ";", ".", "on", "from", "against", "despite", "with", "after", "and", "but", "than"})
"""Words after a sum by which a noun that follows is another's: "a profit of 501 million on sales of 5.4 billion"."""


_PLAIN = frozenset(
    (
        "a an the its their his her this that of in at for to with and or on by from total first second new more less net "
        "estimated annual overall record full big huge whose any no some initial maximum minimum further other another last "
        "will would could can may might did does do not"
    ).split()
)


def _called(view: SentenceView, index: int) -> str:
    """What a topic of the amount is called; a price is that of the story's one deal, whatever desks call the deal."""
    return "" if _money_nouns()[view.lowers[index]] == "deal" else _named(view, index)


_SELECTING = frozenset(
    (
        "other another second third first higher lower cheaper cheapest dearer dearest top basic standard premium larger "
        "smaller bigger older newer former latter upper"
    ).split()
)
"""Words that pick one of several things of one name ("the higher end model costs")."""
_SELECTED = 3
"""Words before an amount's name among which one of these stands."""


def _named(view: SentenceView, index: int) -> str:
    """The amount's noun, with the word before it that says which one it is ("break fee")."""
    picked = [word for word in view.lowers[max(0, index - _SELECTED) : index] if word in _SELECTING]
    return " ".join([*picked, _with_word_before(view, index)])


def _with_word_before(view: SentenceView, index: int) -> str:
    before = view.lowers[index - 1] if index > 0 else ""
    is_name = before.isalpha() and before not in _PLAIN and view.tokens.texts[index - 1].islower()
    return f"{before} {view.lowers[index]}" if is_name and view.quantity_at(index - 1) is None else view.lowers[index]
