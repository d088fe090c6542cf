"""Amounts that a verb binds: whom a regulator fined how much, what was bought for how much, to what a bank cut its rate."""

import re
from functools import cache

from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Quantity
from factcheck.text.inflection import inflections

Outcome = tuple[str, str, int]
"""Property, what the amount is called by, and the offset of the word that binds it."""

_FINE_WINDOW = 9
"""Words from "fined" to its sum: "fined the operator of the social network Kestrel a record" has nine."""
_PRICE_WINDOW = 14
"""Words from "buy" to its price: the names of buyer's targets are long, and "for" stands right before the price."""
_RATE_WINDOW = 10
"""Words from "rate" to its level: "rate on Thursday by a quarter of a point to" has nine."""
_STOPS = frozenset({";", ":", ".", "said", "after", "while", "from"})
_PER_UNIT = re.compile(
    r" ?(?:a|an|per|each|apiece)\b(?: (?:share|barrel|tonne|ton|ounce|head|person|household|unit|year|month))?"
)
_RATES = frozenset("interest policy benchmark key main base borrowing lending cash".split())
"""What news calls the one rate that a central bank sets; a "deposit rate" or a "repo rate" is another."""
_BANKS = frozenset({"bank", "bank's", "banks", "fed", "policymakers"})
_DEBT = re.compile(r"\b(?:includ|exclud|without|plus)\w* (?:[a-z]+ )?debt\b")


@cache
def _forms(*bases: str) -> frozenset[str]:
    return frozenset(form for base in bases for form in inflections(base))


def outcome_of(view: SentenceView, quantity: Quantity) -> Outcome | None:
    """What a verb makes of an amount, None where none does."""
    start = quantity.hedge_span.start if quantity.hedge_span is not None else quantity.span.start
    left = view.token_after(min(start, quantity.span.start)) - 1
    if quantity.kind == "money":
        return None if _is_per_unit(view, quantity) else _fine(view, left) or _price(view, quantity, left)
    return _rate(view, left) if quantity.kind == "percent" else None


def _is_per_unit(view: SentenceView, quantity: Quantity) -> bool:
    return _PER_UNIT.match(view.text, quantity.span.end, view.span.end) is not None


def _back(view: SentenceView, left: int, window: int) -> range:
    """The tokens before a figure up to the next mark, clause or other figure."""
    last = max(-1, left - window)
    stop = next((at for at in range(left, last, -1) if view.lowers[at] in _STOPS or view.quantity_at(at) is not None), last)
    return range(left, stop, -1)


def _fine(view: SentenceView, left: int) -> Outcome | None:
    """ "fined the network 256 million euros"; in a headline "fines Kestrel 265 million euros"."""
    for at in _back(view, left, _FINE_WINDOW):
        is_verb = view.lowers[at] == "fined" or (view.lowers[at] == "fines" and at < left)
        if is_verb and view.lowers[at + 1 : at + 2] != ("of",):
            return "fine", "fine", view.tokens[at].start
    return None


def _price(view: SentenceView, quantity: Quantity, left: int) -> Outcome | None:
    """ "to buy Keystone Steel for $14.9 billion"; a price that counts debts in is another."""
    if left < 0 or view.lowers[left] not in {"for", "worth", "at"}:
        return None
    verbs = (
        _forms("buy", "acquire", "purchase") if view.lowers[left] == "for" else frozenset({"deal", "takeover", "acquisition"})
    )
    at = next((at for at in _back(view, left, _PRICE_WINDOW) if view.lowers[at] in verbs), None)
    if at is None:
        return None
    is_with_debt = _DEBT.search(view.text, quantity.span.end, view.span.end) is not None
    return "deal", "debt" if is_with_debt else "", view.tokens[at].start


def _rate(view: SentenceView, left: int) -> Outcome | None:
    """ "cut its key interest rate on Thursday to 3.75 percent": the one that a central bank sets."""
    if left < 0 or view.lowers[left] not in {"to", "at"}:
        return None
    for at in _back(view, left, _RATE_WINDOW):
        if view.lowers[at] in {"rate", "rates"}:
            if "seen" in view.lowers[:at]:
                return None  # "seen keeping its key rate at": a forecast, in the words of headlines
            before = view.lowers[max(0, at - 2) : at]
            is_set = bool(_RATES & set(before)) or (bool(_BANKS & set(view.lowers)) and not _is_other_rate(before))
            return ("rate", "", view.tokens[at].start) if is_set else None
    return None


_PLAIN = frozenset(
    "its the a their cuts cut raises raised raise holds held hold lowers lowered lower keeps kept keep hikes".split()
)


def _is_other_rate(before: tuple[str, ...]) -> bool:
    return bool(before) and before[-1] not in _PLAIN
