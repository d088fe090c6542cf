"""Single victims told without a figure: "claimed the life of a Cambodian soldier", "a woman was killed"."""

import re
from functools import cache

from factcheck.extract.rules.bound import Bound, Portion
from factcheck.extract.rules.people import person_noun
from factcheck.extract.rules.phrases import CountedPhrase
from factcheck.extract.rules.sentence import SentenceView
from factcheck.extract.rules.triggers import trigger_at
from factcheck.model import Quantity, Span
from factcheck.text.lexicon import tables

_LIFE_OF = re.compile(r"\b(?:claim(?:ed|ing|s)|took|taking|cost(?:ing)?) the life of (?P<article>an?)\b")
_MAX_WORDS = 4
_AUXILIARIES = frozenset({"was", "is", "has", "had", "been", "also", "later"})
_NOT_ONE = frozenset("couple few lot dozen number group total pair handful second third fourth fifth further".split())
"""What makes "a" more than one, or one more ("a couple died", "a third patient has died")."""
_PROPERTIES = frozenset({"killed", "injured", "arrested", "missing", "rescued"})


@cache
def _hints() -> frozenset[str]:
    """The words without which no sentence tells a single victim: every sentence is asked, few are read."""
    return frozenset({phrase.split()[0] for name in _PROPERTIES for phrase in tables("properties")[name]["after"]} | {"life"})


def may_tell_a_life(view: SentenceView) -> bool:
    """Whether the sentence has a word that `bind_single_lives` could start from."""
    return not _hints().isdisjoint(view.lowers)


def bind_single_lives(view: SentenceView) -> list[Bound]:
    """A count of one for each single victim of the sentence; its value is the article "a"."""
    found: list[Bound] = []
    if not may_tell_a_life(view):
        return found
    articles = {match.start("article") for match in _LIFE_OF.finditer(view.text, view.span.start, view.span.end)}
    for index, word in enumerate(view.lowers):
        if word not in {"a", "an"}:
            continue
        phrase = _person_phrase(view, index + 1)
        if phrase is None:
            continue
        is_life = view.tokens.starts[index] in articles
        name = "killed" if is_life else _fate(view, phrase.end)
        if name is not None:
            token = view.tokens[index]
            span = Span(start=token.start, end=token.end, field=view.document.field)
            quantity = Quantity(span=span, kind="count", low=1, high=1, surface=token.text)
            # One victim named so may be one of many: only a life "claimed" is told as the whole toll.
            portion: Portion = "whole" if is_life else "unknown"
            found.append(Bound(quantity, phrase, name, "person", portion))
    return found


def _person_phrase(view: SentenceView, start: int) -> CountedPhrase | None:
    """The phrase from token `start` whose head counts people ("Cambodian soldier"); None when no such noun ends it."""
    end = start
    last = None
    if start < len(view.lowers) and view.lowers[start] in _NOT_ONE:
        return None
    while end < len(view.lowers) and end - start < _MAX_WORDS and (view.lowers[end].isalpha() or "-" in view.lowers[end]):
        if trigger_at(view.lowers, end, "after") or view.lowers[end] in _AUXILIARIES:
            break
        end += 1
        if person_noun(view.lowers[end - 1]) is not None:
            last = end
    if last is None or (last != end and view.lowers[last] not in {"who", "in", "from", "of", "on", "at"}):
        return None
    nouns = [noun for word in view.lowers[start:last] if (noun := person_noun(word)) is not None]
    groups = tuple(noun for noun, narrows in nouns if narrows)
    return CountedPhrase(start, last, nouns[-1][0], groups, is_person=True, is_extra=False, of_them=False)


def _fate(view: SentenceView, index: int) -> str | None:
    """The property that the verb right after the phrase gives: "was killed", "died", "lost his life"."""
    start = index
    while index < len(view.lowers) and view.lowers[index] in _AUXILIARIES:
        index += 1
    if index >= len(view.lowers):
        return None
    trigger = trigger_at(view.lowers, index, "after")
    if trigger is None or trigger.property not in _PROPERTIES:
        return None
    is_intransitive = trigger.words[0] in {"died", "dies", "perished", "drowned", "lost"}
    return trigger.property if index > start or is_intransitive else None
