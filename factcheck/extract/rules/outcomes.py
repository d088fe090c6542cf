"""Amounts that a verb binds: what was bought for how much, to what a bank cut its rate."""

import re
from functools import cache

from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Quantity
from factcheck.text.inflection import inflections
from factcheck.text.lexicon import table

Outcome = tuple[str, str, int]
"""Property, what the amount is called by, and the offset of the word that binds it."""

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
        return None if _is_per_unit(view, quantity) else _price(view, quantity, left) or _single(view, quantity, left)
    return _rate(view, left) if quantity.kind == "percent" else None


def _is_per_unit(view: SentenceView, quantity: Quantity) -> bool:
    return _PER_UNIT.match(view.text, quantity.span.end, view.span.end) is not None


def _back(view: SentenceView, left: int, window: int) -> range:
    """The tokens before a figure up to the next mark, clause or other figure."""
    last = max(-1, left - window)
    stop = next((at for at in range(left, last, -1) if view.lowers[at] in _STOPS or view.quantity_at(at) is not None), last)
    return range(left, stop, -1)


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


SINGLE_SUMS = frozenset({"loot", "price", "donation", "ransom", "reward", "prize", "bribe", "loan"})
"""Properties of sums that a story has one of, whatever they are called."""
_SINGLE_WINDOW = 8
"""Words between such a verb and its sum: "stole from the safe of the parish hall some" has eight."""
_SUM_AFTER = 5
"""Words between a sum and the participle that follows it: "in cash and jewels was stolen" has five."""
_OTHER_CLAUSE = frozenset({",", ";", ":", ".", "said", "after", "while", "who", "which", "when", "worth", "valued"})


@cache
def _single_verbs() -> dict[tuple[str, str], tuple[tuple[tuple[str, ...], str], ...]]:
    """The verb phrases by where they stand and their first word."""
    found: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = {}
    for name, place, *forms in table("single_sums"):
        for form in forms:
            parts = tuple(form.split())
            found.setdefault((place, parts[0]), []).append((parts, name))
    return {key: tuple(rows) for key, rows in found.items()}


def _single(view: SentenceView, quantity: Quantity, left: int) -> Outcome | None:
    """ "made off with 3.2 million", "fetched 40,000 pounds", "5 million was stolen": what a story has one of."""
    verbs = _single_verbs()
    for at in _back(view, left, _SINGLE_WINDOW):
        if view.lowers[at] in _OTHER_CLAUSE:
            break
        for parts, name in verbs.get(("before", view.lowers[at]), ()):
            is_sold = name != "price" or view.lowers[left] == "for" or parts[-1] in _FETCHING
            if view.lowers[at : at + len(parts)] == parts and at + len(parts) <= left + 1 and is_sold:
                return name, "", view.tokens[at].start
    after = view.token_after(quantity.span.end)
    for at in range(after, min(after + _SUM_AFTER, len(view.tokens))):
        if view.lowers[at] in _OTHER_CLAUSE or view.quantity_at(at) is not None:
            return None
        rows = verbs.get(("after", view.lowers[at]), ())
        if rows and view.lowers[at - 1] in {"was", "were", "been", "being", "be"}:
            return rows[0][1], "", quantity.span.start
    return None


_FETCHING = frozenset({"fetched", "fetches", "fetching", "fetch", "for"})


_PLAIN = frozenset(
    "its the a their cuts cut raises raised raise holds held hold lowers lowered lower keeps kept keep hikes".split()
)


def _is_other_rate(before: tuple[str, ...]) -> bool:
    return bool(before) and before[-1] not in _PLAIN
