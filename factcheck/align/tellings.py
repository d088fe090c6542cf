"""Which times that verbs of no known event carry are of one act: two articles tell it by one verb and the same other words."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.align.terms import fold
from factcheck.extract.rules.events import known_classes
from factcheck.extract.rules.verb_events import act_of
from factcheck.model import Claim, QuantityValue, Statement, TimeValue
from factcheck.text.lexicon import table
from factcheck.text.timex_vocabulary import CARDINALS, ORDINALS
from factcheck.text.told_acts import acts_in

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_TELLING = 2.4
"""Rarity from which a word tells what an act was about: "police", "vote"; not "people", "first", "new"."""
_SHARED = 2
"""Telling words besides the verb that two sentences on one act have in common."""
_WEIGHT = 6.5
"""Rarity that these have together: two nouns ("police", "city") have it, two everyday words ("days", "people") have not."""
_MOST = 12
"""Statements told by one verb that are compared with each other: what more articles tell by it ("met") tells nothing apart."""
_DATES = frozenset({"date-of", "act-date"})


@dataclass(frozen=True, slots=True)
class _Telling:
    """A statement's time as its clause tells it."""

    statement: Statement
    acts: frozenset[str]
    """The verb's stem or act, and what else the clause tells by words of the lexicon."""
    words: frozenset[str]
    figures: frozenset[str]
    subject: frozenset[str]
    """The words of the full name that opens the clause: who did it, or to whom it was done."""


def told_alike(statements: Sequence[Statement]) -> dict[str, str]:
    """By claim id, the first of the claims that date the same act; only acts that two articles tell alike are in it."""
    found: dict[str, str] = {}
    for members in _by_verb(statements).values():
        for one, other in _pairs(members):
            if _is_one(one, other):
                first, second = one.statement.claim.id, other.statement.claim.id
                found[second] = found[first] = found.get(first, found.get(second, first))
    return found


def _by_verb(statements: Sequence[Statement]) -> Mapping[tuple[str, str], list[_Telling]]:
    """The times told by verbs of no class, by story and act; without those of an article that tells two of one act."""
    grouped: dict[tuple[str, str], dict[str, list[_Telling]]] = defaultdict(lambda: defaultdict(list))
    for statement in statements:
        claim = statement.claim
        if claim.property in _DATES and claim.event is not None and claim.event.head not in known_classes():
            telling = _telling(statement)
            for act in telling.acts:
                grouped[statement.story_id, act][claim.article_id].append(telling)
    return {
        key: [own[0] for own in by_article.values() if len(own) == 1]
        for key, by_article in grouped.items()
        if 1 < len(by_article) <= _MOST
    }


def tell_alike(one: Claim, other: Claim) -> bool:
    """Whether two claims, their values aside, are told in the same telling words, and not in names alone."""
    first, second = _words(one), _words(other)
    shared = first & second
    is_told = any(word in _plain(one) for word in shared)
    least = min(_weight(first), _weight(second))
    return is_told and len(shared) >= _SHARED and _weight(shared) >= max(_WEIGHT, _HALF * least)


def _plain(claim: Claim) -> frozenset[str]:
    """The words of a claim that are written small."""
    return frozenset(fold(word)[0] for word in _WORD.findall(claim.quote) if word.islower())


def _words(claim: Claim) -> frozenset[str]:
    surface = claim.value.surface if isinstance(claim.value, TimeValue | QuantityValue) else ""
    folded = (fold(word) for word in _WORD.findall(claim.quote.replace(surface, " ", 1)) if not word[0].isdigit())
    return frozenset(word for word, weight in folded if weight >= _TELLING)


def _telling(statement: Statement) -> _Telling:
    claim = statement.claim
    verb = stem_of(claim.event.surface.lower()) if claim.event is not None else ""
    surface = claim.value.surface if isinstance(claim.value, TimeValue) else ""
    found = _WORD.findall(claim.quote.replace(surface, " ", 1))
    figures = frozenset(
        word.lower() for word in found if word[0].isdigit() or word.lower() in CARDINALS or word.lower() in ORDINALS
    )
    folded = (fold(word) for word in found if word.lower() not in figures and stem_of(word.lower()) != verb)
    opening = _FULL_NAME.match(claim.quote)
    subject = frozenset(fold(word)[0] for word in _WORD.findall(opening.group())) if opening is not None else frozenset()
    acts = frozenset({verb, *acts_in([word.lower() for word in found]).values()})
    return _Telling(statement, acts, frozenset(word for word, weight in folded if weight >= _TELLING), figures, subject)


_FULL_NAME = re.compile(r"[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)+")


def _pairs(members: Sequence[_Telling]) -> Iterator[tuple[_Telling, _Telling]]:
    for index, first in enumerate(members):
        for second in members[index + 1 :]:
            yield first, second


def _is_one(one: _Telling, other: _Telling) -> bool:
    """Whether two clauses tell one act: they share what they say of it, and no figures that exclude each other."""
    if one.figures and other.figures and one.figures.isdisjoint(other.figures):
        return False
    if one.subject and other.subject and one.subject.isdisjoint(other.subject):
        return False
    shared = (one.words & other.words) | (one.figures & other.figures)
    weight = _weight(shared)
    least = min(_weight(one.words | one.figures), _weight(other.words | other.figures))
    return len(shared) >= _SHARED and weight >= _WEIGHT and weight >= _HALF * least


_HALF = 0.5
"""Share of what the shorter clause says that the other says too: "Obama nominated Francis Collins" and "Regina Benjamin was
nominated" share the story's names and name two persons."""
_FIGURE = 3.0
"""What a shared figure weighs: as much as a noun, less than a name; "2009" says more than the list of ranks has it."""


def _weight(words: frozenset[str]) -> float:
    return sum(_FIGURE if word in CARDINALS or word in ORDINALS or word[0].isdigit() else fold(word)[1] for word in words)


@cache
def _bases() -> Mapping[str, str]:
    return {form: base for base, *rest in table("irregular_verbs") for forms in rest for form in forms.split("/")}


@cache
def stem_of(form: str) -> str:
    """What a verb's form is compared in: the class of the act that it tells, else its stem."""
    if (name := act_of(form)) is not None:
        return name
    base = _bases().get(form, form)
    for ending in ("ing", "ied", "ed", "es", "s", "e", "y"):
        if base.endswith(ending) and len(base) - len(ending) >= _SHORTEST_STEM:
            return base[: -len(ending)]
    return base


_SHORTEST_STEM = 3
