"""Q: numbers of things and people that a story turns on, whatever they are."""

import re
from collections.abc import Iterator

from factcheck.consistency.findings import contradicting, distinct_values, holders, into_sides, make_finding
from factcheck.consistency.registry import rule
from factcheck.consistency.rules.counts import is_of_a_part
from factcheck.consistency.single_figures import single_figures
from factcheck.consistency.story_view import StoryView
from factcheck.extract.rules.counted_acts import act_called, counted_as, growing
from factcheck.extract.rules.numbers import NUMBER
from factcheck.extract.rules.thing_parts import is_standing_act
from factcheck.model import Finding, QuantityValue, Relation, Statement
from factcheck.text.lexicon import table
from factcheck.text.rarity import ranked


@rule("Q108", "Reports give two numbers of what was done once", "medium")
def number(view: StoryView) -> Iterator[Finding]:
    """Compares how many things, or people of a kind, something was done to or did it, where two reports name them by one noun
    and the act by one verb, or by words that mean the same (coins stolen, coins gone; carried by 24 men, the 40 bearers).

    Why it matters: what was done once has one number, and a figure in the third paragraph is checked by nobody.

    Fires on: "thieves stole 17 gold coins" beside "all two dozen gold coins are gone"; "had approval for two storeys" beside
    "plans that were stamped for a block of four floors".

    Stays silent on: a part, others than those counted before, a number for each of several, another kind ("silver coins"),
    another place or day, a later and higher number of what goes on (flights cancelled), a report with two numbers of it or
    with the other's figure too, two who each did it, plans beside facts.
    """
    for topic, pairs in view.contradictions(NUMBER):
        single = single_figures(topic)
        kept = [pair for pair in pairs if pair.a in single and pair.b in single and _is_clear(view, pair)]
        sides = into_sides(contradicting(kept, view))
        if len(sides) < 2:
            continue
        said = " against ".join(f"{distinct_values(side)} ({holders(view, side)})" for side in sides[:3])
        explanation = f"The number of {_noun(sides[0][0])} is given differently: {said}."
        yield make_finding("Q108", topic, sides, explanation, severity="medium")


def _noun(statement: Statement) -> str:
    return statement.claim.scope.groups[0]


def _is_clear(view: StoryView, pair: Relation) -> bool:
    a, b = view.statements[pair.a], view.statements[pair.b]
    if a.origin_id == b.origin_id or a.claim.article_id == b.claim.article_id:
        return False
    if _gives_too(view, a, b) or _gives_too(view, b, a):
        return False
    if any(is_standing_act(item.claim.scope.groups[1]) for item in (a, b)):
        return True
    acts = {act_called(item.claim.scope.groups[1]) for item in (a, b)}
    if not acts.isdisjoint(_OWN):
        first, second = _named_before(view, a), _named_before(view, b)
        return first <= second or second <= first
    is_part = not acts.isdisjoint(growing()) and is_of_a_part(view, pair)
    return not (is_part or _are_of_two_doers(view, a, b))


_OWN = frozenset({"face", "admit", "deny", "win", "lose", "sign", "hire", "buy", "sell", "attend", "visit", "perform"})
"""Classes of what each person, party or firm of a story may have a number of: they are of one where neither names another."""


_WORD = re.compile(r"[^\W\d_]+")
_NOUN_REACH = 40
"""Characters behind a figure in which its noun stands."""


def _gives_too(view: StoryView, statement: Statement, other: Statement) -> bool:
    """Whether the other's article has this figure of that noun too, whatever it says of them."""
    value, noun = statement.claim.value, counted_as(_noun(statement))
    documents = view.documents[other.claim.article_id]
    if not isinstance(value, QuantityValue):
        return False
    return any(
        quantity.low == value.low
        and noun in map(counted_as, _WORD.findall(document.text[quantity.span.end : quantity.span.end + _NOUN_REACH].lower()))
        for document in documents.values()
        for quantity in document.quantities
    )


def _are_of_two_doers(view: StoryView, a: Statement, b: Statement) -> bool:
    """Whether each names somebody before its figure, and not the same: "Perera took five ..." beside "Dias took three ..."."""
    first, second = _named_before(view, a), _named_before(view, b)
    return bool(first) and bool(second) and first.isdisjoint(second)


_NAME = re.compile(r"\b[^\W\d_a-z][\w'\u2019-]+")


def _named_before(view: StoryView, statement: Statement) -> set[str]:
    """The names of the quote before its figure; its first word only where it is none of the common ones."""
    claim = statement.claim
    document = view.documents[claim.article_id][claim.span.field]
    first = document.sentence_at(claim.value_span.start).start
    return {
        match.group().removesuffix("'s").removesuffix("\u2019s")
        for match in _NAME.finditer(document.text, claim.span.start, claim.value_span.start)
        if match.start() > first or not ranked(match.group().lower()) or _NAME.match(document.text, match.end() + 1)
    } - _CALENDAR


_CALENDAR = frozenset(name.capitalize() for row in (*table("weekdays"), *table("months")) for name in row)
