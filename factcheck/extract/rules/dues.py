"""Sums that somebody owes or gets: fines, bail, damages and payouts, with whose they are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.extract.rules.holders import (
    LONGEST_SENTENCE,
    NOBODY,
    Holder,
    holders_in,
    meant_by_pronoun,
    object_between,
    subject_of,
)
from factcheck.extract.rules.phrases import left_index
from factcheck.extract.rules.scopes import year_beside
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Article, Quantity, TimeExpression
from factcheck.text.lexicon import table

_BEFORE = 9
"""Words between a sum's noun and the sum: "bail for trader Ivo Strand was set at" has seven."""
_AFTER = 4
"""Words between a sum and its noun: "2 million euros in civil damages" has two."""
_VERB = 16
"""Words between a verb and its sum: "fined the operator of the social network Kestrel a record" has nine."""
_NEAR = 400
"""Characters from a sum that somebody must pay within which a noun says what for: two short paragraphs."""
_STOPS = frozenset({";", ":", ".", "said", "says", "while", "but"})
_NOT_ITS = frozenset({",", ";", ".", "on", "from", "against", "after", "and", "but", "than", "or", "to", "with"})
"""Words between a sum and a noun that make the noun another's."""
_NOT_IMPOSED = frozenset(
    (
        "sought seek seeks seeking demanded demands demand demanding wanted wants want asked asks asking requested request "
        "claiming claimed claims faces face facing faced maximum up risk risks could can may might would offer proposed "
        "earlier previous original originally initially reduced cut from lowered raised increased another further additional "
        "extra refused rejected default instead"
    ).split()
)
"""Words before a sum by which nobody owes or gets it now."""
_EACH = re.compile(r"[ ,]*(?:each|apiece|per |an? (?!fine|penalt|bail)[a-z]+\b|every )")
_FAMILIES = re.compile(
    r"\b(?:(?P<fine>fine[sd]?|penalt(?:y|ies)|penali[sz]ed)|(?P<bail>bail)|(?P<award>compensation|damages|restitution|payout))\b"
)
_HE = frozenset({"he", "she"})
_HIM = frozenset({"him", "her"})
_BE = frozenset("is are was were be been being get gets got gotten".split())
_OF_RECEIVER = frozenset({"for", "on", "to", "against"})


@dataclass(frozen=True, slots=True)
class BoundSum:
    """A sum with what it is and whose; tokens aside, offsets of its words."""

    quantity: Quantity
    property: str
    holder: Holder
    start: int
    end: int
    period: TimeExpression | None
    """When it fell due, where the words say."""


@dataclass(frozen=True, slots=True)
class _Verb:
    property: str
    whose: str
    first: int
    last: int


DUES = ("fine", "bail", "award")
"""The properties that these sums are of."""


@cache
def _nouns() -> dict[str, str]:
    return {form: row[0] for row in table("sum_nouns") for form in row[1:]}


@cache
def _verbs() -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """The verb phrases by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for name, whose, *forms in table("sum_verbs"):
        for form in forms:
            parts = tuple(form.split())
            found.setdefault(parts[0], []).append((parts, name, whose))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_verbs()) | frozenset(_nouns()) | _LEAVING


def bind_dues(view: SentenceView, surnames: Mapping[str, str], article: Article) -> list[BoundSum]:
    """Every sum in the sentence that is a fine, bail, or what somebody was awarded, with whose it is as the words say."""
    sums = [quantity for quantity in view.quantities if quantity.kind == "money"]
    if not sums or len(view.tokens) > LONGEST_SENTENCE or _first_words().isdisjoint(view.lowers):
        return []
    found: list[BoundSum] = []
    holders: list[Holder] | None = None
    for quantity in sums:
        if holders is None:
            holders = holders_in(view, surnames)
        bound = _bind(view, holders, surnames, article, quantity)
        if bound is not None:
            found.append(bound)
    return found


def _bind(
    view: SentenceView, holders: list[Holder], surnames: Mapping[str, str], article: Article, quantity: Quantity
) -> BoundSum | None:
    left, after = left_index(view, quantity), view.token_after(quantity.span.end)
    if _is_other_form(view, left) or _EACH.match(view.text, quantity.span.end, view.span.end):
        return None
    noun, verb = _noun(view, left, after), _verb(view, left)
    name = _name(view, holders, article, quantity, noun, verb)
    if name is None:
        return None
    holder = _holder(view, holders, surnames, left, noun, verb)
    if holder.is_plural and (not holder.roles or name != "fine"):
        return None
    reach = _reach(left, noun, verb)
    last = max(after, noun[1] + 1 if noun is not None else 0)
    start = min(view.tokens.starts[reach], quantity.span.start)
    period = year_beside(view, verb.first if verb is not None else last, last)
    return BoundSum(quantity, name, holder, start, view.tokens.ends[last - 1], period)


def _reach(left: int, noun: tuple[str, int] | None, verb: _Verb | None) -> int:
    """The first token of the words that make a sum what it is."""
    return max(0, min(noun[1] if noun is not None else left, verb.first if verb is not None else left))


def _name(
    view: SentenceView,
    holders: list[Holder],
    article: Article,
    quantity: Quantity,
    noun: tuple[str, int] | None,
    verb: _Verb | None,
) -> str | None:
    """What the sum is, by its noun or its verb; None where it is neither, or nobody owes or gets it now."""
    left = left_index(view, quantity)
    if not _NOT_IMPOSED.isdisjoint(view.lowers[max(0, _reach(left, noun, verb) - 2) : left + 1]):
        return None
    if noun is not None:
        return None if verb is None and view.lowers[noun[1]] == "damages" else noun[0]  # alone: what a storm did
    if verb is None or (verb.property == "got" and verb.whose == "object" and not _is_given(view, holders, verb, left)):
        return None
    is_paid = object_between(view, holders, verb.last, left + 1) is not None
    return _named_by(verb, article, quantity, view, is_paid=is_paid)


def _is_given(view: SentenceView, holders: list[Holder], verb: _Verb, left: int) -> bool:
    """Whether "gave" or "awarded" has its receiver: after it, or before it where it is passive; "handed over" has none."""
    if verb.last <= left and view.lowers[verb.last] in {"over", "back", "out", "away"}:
        return False
    if (verb.first > 0 and view.lowers[verb.first - 1] in _BE) or view.lowers[verb.first] == "awarded":
        return True
    has_pronoun = not _HIM.isdisjoint(view.lowers[verb.last : left + 1])
    return has_pronoun or object_between(view, holders, verb.last, left + 1) is not None


def _is_other_form(view: SentenceView, left: int) -> bool:
    """ "(about $55)": the sum before it, in another currency."""
    return left >= 0 and (
        view.lowers[left] in {"(", "or"} and any(q.span.end <= view.tokens.starts[left] for q in view.quantities)
    )


def _noun(view: SentenceView, left: int, after: int) -> tuple[str, int] | None:
    """What a noun beside the sum calls it, and where that stands."""
    for at in range(after, min(after + _AFTER, len(view.tokens))):
        if view.lowers[at] in _nouns():
            return _nouns()[view.lowers[at]], at
        if view.lowers[at] in _NOT_ITS or view.quantity_at(at) is not None:
            break
    for at in range(left, max(-1, left - _BEFORE), -1):
        if view.lowers[at] in _nouns():
            return _nouns()[view.lowers[at]], at
        if view.lowers[at] in {",", ";", ":", ".", "and"} or view.quantity_at(at) is not None:
            return None
    return None


_LEAVING = frozenset(
    "left leave leaves leaving departed departs departing walked walks exited retired resigned quit went".split()
)
_LEFT_WITH = 8
"""Words between such a verb and "with": "left the shire in February with" has four."""


def _left_with(view: SentenceView, left: int) -> _Verb | None:
    """ "who left in February with $418,000": what somebody was paid on leaving."""
    if left < 0 or view.lowers[left] != "with":
        return None
    at = next((at for at in range(left - 1, max(-1, left - _LEFT_WITH), -1) if view.lowers[at] in _LEAVING), None)
    return None if at is None else _Verb("got", "subject", at, left + 1)


def _verb(view: SentenceView, left: int) -> _Verb | None:
    leaving = _left_with(view, left)
    if leaving is not None:
        return leaving
    for at in range(left, max(-1, left - _VERB), -1):
        if view.lowers[at] in _STOPS or view.quantity_at(at) is not None:
            return None
        for parts, name, whose in _verbs().get(view.lowers[at], ()):
            if view.lowers[at : at + len(parts)] == parts and at + len(parts) <= left + 1:
                return _widened(view, _Verb(name, whose, at, at + len(parts)))
    return None


_ORDERS = frozenset("ordered told required made asked forced obliged directed instructed".split())
_OUGHT = frozenset("must had has have shall will".split())


def _widened(view: SentenceView, verb: _Verb) -> _Verb | None:
    """ "ordered Marsa Bank to pay": whom the order was given to stands between; "agreed to pay" is no order."""
    if view.lowers[verb.first] not in {"to", "pay", "pays", "paid", "paying"} or verb.last - verb.first > 2:
        return verb
    start = (
        verb.first - 1 if view.lowers[verb.first] != "to" and verb.first and view.lowers[verb.first - 1] == "to" else verb.first
    )
    for at in range(start - 1, max(-1, start - _VERB), -1):
        if view.lowers[at] in _ORDERS:
            return _Verb("due", "object", at, start)
        if view.lowers[at] in _STOPS or view.lowers[at] in {",", "agreed", "agrees"}:
            break
    if view.lowers[start - 1 : start] and view.lowers[start - 1] in _OUGHT:
        return _Verb("due" if verb.property == "due" else "pays", "subject", start - 1, verb.last)
    return _Verb("pays", "subject", verb.first, verb.last)


def _named_by(verb: _Verb, article: Article, quantity: Quantity, view: SentenceView, *, is_paid: bool) -> str | None:
    """What a verb alone makes of the sum; for what somebody must pay, the nearest noun in the article says what for."""
    if verb.property == "-":
        return None
    if verb.property == "fine":
        return "fine"
    if verb.property == "pays":
        return "award" if is_paid else None
    if verb.property == "got":
        return "award"
    return _family(article, quantity) if view.document.field == "text" else _family_in(article.title)


def _family(article: Article, quantity: Quantity) -> str | None:
    start = quantity.span.start
    low, high = max(0, start - _NEAR), start + _NEAR
    found = [(abs(match.start() - start), match.lastgroup) for match in _FAMILIES.finditer(article.text, low, high)]
    return min(found)[1] if found else _family_in(article.title)


def _family_in(title: str) -> str | None:
    match = _FAMILIES.search(title.lower())
    return match.lastgroup if match is not None else None


def _holder(
    view: SentenceView,
    holders: list[Holder],
    surnames: Mapping[str, str],
    left: int,
    noun: tuple[str, int] | None,
    verb: _Verb | None,
) -> Holder:
    first = min(left + 1, noun[1]) if noun is not None else left + 1
    owner = next((item for item in holders if item.is_owner and 0 <= first - item.last <= 2), None)
    if owner is not None:
        return owner
    end = max(left + 1, noun[1]) if noun is not None else left + 1
    receiver = _receiver(view, holders, first if noun is not None and noun[1] <= left else end, left)
    if receiver is not None:
        return receiver
    return _told_of(view, holders, surnames, verb, first) if verb is not None else NOBODY


def _receiver(view: SentenceView, holders: list[Holder], at: int, left: int) -> Holder | None:
    """ "a fine of ten million on the bank", "bail for Kasule was set at", "a payout of 418,000 to its chief"."""
    for holder in holders:
        before = view.lowers[max(at, holder.first - 3) : holder.first]
        is_near = at < holder.first <= max(at, left) + _AFTER + 3 and not holder.is_owner
        if is_near and before and not _OF_RECEIVER.isdisjoint(before) and "," not in before:
            return holder
    return None


def _told_of(view: SentenceView, holders: list[Holder], surnames: Mapping[str, str], verb: _Verb, last: int) -> Holder:
    is_passive = verb.first > 0 and view.lowers[verb.first - 1] in _BE
    if verb.whose == "object" and not is_passive:
        him = next((at for at in range(verb.first + 1, min(verb.first + 3, last)) if view.lowers[at] in _HIM), None)
        if him is not None:
            return meant_by_pronoun(view, holders, him, surnames)
        object_ = object_between(view, holders, verb.first + 1, last)
        if object_ is not None:
            return object_
    if verb.property == "pays" or verb.whose == "subject":
        object_ = object_between(view, holders, verb.last, last) if verb.property == "pays" else None
        if object_ is not None:
            return object_
    he = next((at for at in range(verb.first - 1, max(-1, verb.first - 5), -1) if view.lowers[at] in _HE), None)
    if he is not None and not any(he < holder.first < verb.first for holder in holders):
        return meant_by_pronoun(view, holders, he, surnames)
    return subject_of(view, holders, verb.first)
