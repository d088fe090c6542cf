"""Measures and amounts with the property that they are the value of: a quake's magnitude, a length, a cost, a share."""

import re
from dataclasses import dataclass
from functools import cache

from factcheck.extract.rules.phrases import CountedPhrase, counted_phrase
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Quantity
from factcheck.text.lexicon import table

_LENGTH_UNITS = frozenset({"km", "m", "mi", "mile", "ft", "cm", "mm", "yd", "in"})
_AREA_UNITS = frozenset({"ha", "acre", "km2", "m2", "sq km", "sq mi", "sqft", "mi2"})
_DISTANCE = re.compile(
    r"^\W*(?:away|from|(?:north|south)?-?(?:east|west)\w*|north\w*|south\w*|off|below|beneath|deep|inland|outside|up|down|apart)\b"
)


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
            found.append(_measure(view, quantity) or _alone(quantity, _measured(quantity)))
        elif quantity.kind in {"money", "percent"}:
            found.append(_amount(view, quantity) or _alone(quantity, "money" if quantity.kind == "money" else "share"))
        elif quantity.kind in {"count", "ratio"} and (votes := _votes(view, quantity)) is not None:
            found.append(votes)
    return found


def _measured(quantity: Quantity) -> str:
    """The property of a measure of which the words do not say what it measures."""
    if quantity.unit in _LENGTH_UNITS:
        return "length"
    return "area" if quantity.unit in _AREA_UNITS else "measure"


def _alone(quantity: Quantity, name: str) -> BoundMeasure:
    """A figure that is shown and compared with none: its words do not say of what it is."""
    return BoundMeasure(quantity, name, "", quantity.span.start, quantity.span.end)


_VOTES = frozenset({"vote", "votes", "ballots"})
_OUTCOME = frozenset({"for", "favour", "favor", "against"})


def _votes(view: SentenceView, quantity: Quantity) -> BoundMeasure | None:
    """ "by 61 votes to 58": those that carried it, and the others; "54 votes in favour"."""
    index = view.token_after(quantity.span.end)
    follows = view.lowers[index : index + 3]
    before = view.lowers[max(0, view.token_after(quantity.span.start) - 2) : view.token_after(quantity.span.start)]
    if follows[:1] and follows[0] in _VOTES:
        side = "votes" if follows[1:2] == ("to",) else _outcome(follows[1:])
        return BoundMeasure(quantity, "votes", side, quantity.span.start, view.tokens[index].end)
    if len(before) == _PAIR and before[0] in _VOTES and before[1] == "to":
        return BoundMeasure(
            quantity, "votes", "", view.tokens[view.token_after(quantity.span.start) - _PAIR].start, quantity.span.end
        )
    return None


_PAIR = 2


def _outcome(words: tuple[str, ...]) -> str:
    """ "votes in favour", "votes against", "votes for"; empty where the words do not say."""
    return next((word for word in words if word in _OUTCOME), "")


def _measure(view: SentenceView, quantity: Quantity) -> BoundMeasure | None:
    if quantity.unit == "magnitude":
        return BoundMeasure(quantity, "magnitude", "quake", quantity.span.start, quantity.span.end)
    phrase = counted_phrase(view, quantity)
    after = view.text[quantity.span.end : view.span.end]
    if phrase.head is None or _DISTANCE.match(after) or "-" in quantity.surface:
        return None  # "the 11-inch model" names one of several models
    name = "length" if quantity.unit in _LENGTH_UNITS else "area" if quantity.unit in _AREA_UNITS else None
    if name is None:
        return None
    return BoundMeasure(quantity, name, _subject(view, phrase), quantity.span.start, view.tokens[phrase.end - 1].end)


def _subject(view: SentenceView, phrase: CountedPhrase) -> str:
    return " ".join(view.lowers[phrase.start : phrase.end])


_AMOUNT_WINDOW = 6
"""Words between an amount's noun and its figure: "the budget for next year was set at" has six."""


def _amount(view: SentenceView, quantity: Quantity) -> BoundMeasure | None:
    """ "a budget of $4.2 billion", "$1.2m in damages", "turnout was 61 percent"."""
    nouns = _money_nouns()
    index = view.token_after(quantity.span.end)
    for at in range(index, min(index + 3, len(view.tokens))):
        if view.lowers[at] in nouns and _NOT_OF_IT.isdisjoint(view.lowers[index : at + 1]):
            return BoundMeasure(quantity, nouns[view.lowers[at]], _named(view, at), quantity.span.start, view.tokens[at].end)
    start = view.token_after(quantity.hedge_span.start if quantity.hedge_span else quantity.span.start) - 1
    for at in range(start, max(-1, start - _AMOUNT_WINDOW), -1):
        word = view.lowers[at]
        if word in {",", ";", ":", "."} or (view.quantity_at(at) is not None):
            return None
        if word in nouns:
            return BoundMeasure(quantity, nouns[word], _named(view, at), view.tokens[at].start, quantity.span.end)
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
    is_name = before.isalpha() and before not in _PLAIN and view.tokens[index - 1].text.islower()
    return f"{before} {view.lowers[index]}" if is_name and view.quantity_at(index - 1) is None else view.lowers[index]
