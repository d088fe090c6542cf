"""Those whom a vehicle carries: "a coach with 52 pilgrims", "there were 1,240 passengers on the cruise ship"."""

from functools import cache

from factcheck.extract.rules.phrases import CountedPhrase
from factcheck.extract.rules.sentence import SentenceView
from factcheck.extract.rules.triggers import Trigger
from factcheck.text.lexicon import table

_ABOARD = Trigger("aboard", "after", ("aboard",), "person")
_CARRYING = frozenset({"craft", "vehicle", "train", "lift"})
_REACH = 3
"""Words from a vehicle to "with", or from "on the" to it: "the cruise ship Anna with" has one, "on the cruise ship" one."""
_NOT_CARRIED = frozenset({"driver", "crew", "guard", "owner", "officer"})


@cache
def _vehicles() -> frozenset[str]:
    rows = ((kind, nouns.replace(":", " ").split()) for kind, nouns in table("counted_things"))
    return frozenset(noun for kind, nouns in rows if kind in _CARRYING for noun in nouns)


def carried(view: SentenceView, phrase: CountedPhrase, left: int) -> Trigger | None:
    """That the people of a counted phrase are aboard, where a vehicle stands right beside them."""
    if not phrase.is_person or phrase.head is None or not _NOT_CARRIED.isdisjoint(phrase.groups) or left < 0:
        return None
    if view.lowers[left] == "with":
        return _ABOARD if not _vehicles().isdisjoint(view.lowers[max(0, left - _REACH) : left]) else None
    if view.lowers[max(0, left - 1) : left + 1] not in {("there", "were"), ("there", "are")}:
        return None
    after = view.lowers[phrase.end : phrase.end + 2]
    is_on = after[:1] in {("on",), ("in",), ("inside",)} and after[1:] in {("the",), ("a",), ("an",), ("its",)}
    return _ABOARD if is_on and not _vehicles().isdisjoint(view.lowers[phrase.end + 2 : phrase.end + 2 + _REACH]) else None
