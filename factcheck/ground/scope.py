"""The scope of a draft, cut down to what the sentence says."""

import re

from factcheck.extract.rules.people import person_noun
from factcheck.extract.rules.scopes import places_in
from factcheck.ground.values import overlapping, reread_time
from factcheck.model import Article, Scope, Span
from factcheck.text.document import Document

_UNSCOPED = Scope()
_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
# Plurals that change more than their end: -y and -f are cut off, and what is left begins the plural too.
_CHANGING_ENDS = ("y", "f", "fe")
_SHORTEST_STEM = 3


def held_scope(scope: Scope, sent: Span, article: Article, document: Document) -> Scope:
    """`scope` without the groups, places, period and whole that the sentence (for places, the dateline too) does not hold."""
    if scope == _UNSCOPED:
        return scope
    words = document.clean.text[document.clean.to_clean(sent.start) : document.clean.to_clean(sent.end)]
    whole = scope.whole_of
    return Scope(
        groups=_held_groups(scope.groups, words),
        places=tuple(place for place in scope.places if _holds_place(place, words, article)),
        period=reread_time(scope.period, sent, document),
        portion=scope.portion,
        whole_of=whole if whole is not None and overlapping(document.quantities, whole) else None,
    )


def _held_groups(groups: tuple[str, ...], words: str) -> tuple[str, ...]:
    if not groups:
        return groups
    lowered = words.lower()
    lemmas = {noun[0] for word in _WORD.findall(lowered) if (noun := person_noun(word)) is not None}
    return tuple(group for group in groups if group in lemmas or _stem(group.lower()) in lowered)


def _stem(group: str) -> str:
    for end in _CHANGING_ENDS:
        if group.endswith(end) and len(group) - len(end) >= _SHORTEST_STEM:
            return group.removesuffix(end)
    return group


def _holds_place(place: str, words: str, article: Article) -> bool:
    return place in words or (article.place or "").lower() == place.lower() or place in places_in(words)
