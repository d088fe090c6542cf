"""The scope and event of a draft, cut down to what the article says."""

import re

from factcheck.extract.rules.people import person_noun
from factcheck.extract.rules.scenes import place_classes
from factcheck.extract.rules.scopes import places_in
from factcheck.ground.values import overlapping, reread_time
from factcheck.model import Article, EventMention, Scope, Span
from factcheck.model.base import made
from factcheck.text.document import Document

_UNSCOPED = Scope()
_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
# Plurals that change more than their end: -y and -f are cut off, and what is left begins the plural too.
_CHANGING_ENDS = ("y", "f", "fe")
_SHORTEST_STEM = 3
_LONGEST_ENDING = 3  # "cit-ies"; "man" is not in "man-ager"
# The title aside, two or three sentences say what an article is about.
_TOP = 600


def held_scope(scope: Scope, sent: Span, article: Article, document: Document) -> Scope:
    """`scope` without the groups, places, period and whole that the sentence (for places, the dateline too) does not hold."""
    if scope == _UNSCOPED:
        return _UNSCOPED
    words = document.clean.text[document.clean.to_clean(sent.start) : document.clean.to_clean(sent.end)]
    whole = scope.whole_of
    return made(
        Scope,
        groups=_held_groups(scope.groups, words, article),
        places=tuple(place for place in scope.places if _holds_place(place, words, article)),
        period=reread_time(scope.period, sent, document),
        portion=scope.portion,
        whole_of=whole if whole is not None and overlapping(document.quantities, whole) else None,
    )


def held_event(event: EventMention | None, article: Article, document: Document) -> EventMention | None:
    """`event` when its word stands in the article; a reader's own word for it names nothing that can be shown."""
    if event is None or event.surface in document.text:
        return event
    noun = event.surface.lower()
    return event if noun in document.text.lower() or noun in article.title.lower() else None


def _held_groups(groups: tuple[str, ...], sentence: str, article: Article) -> tuple[str, ...]:
    """Who is counted must be named in the sentence; a thing ("the quake") may have been named at the top of the article."""
    if not groups:
        return groups
    lowered = sentence.lower()
    words = set(_WORD.findall(lowered))
    words |= {part for word in words if "-" in word for part in word.split("-")}  # "a five-storey block"
    unseen = {group for group in groups if not (_is_inflected(group, words) or (" " in group and group.lower() in lowered))}
    if unseen:
        unseen -= {noun[0] for word in words if (noun := person_noun(word)) is not None}
    unseen -= {group for group in unseen if _is_kind_in(group, article)}
    unseen -= {group for group in unseen if _is_surname_in(group, sentence, article) or _is_part_in(group, lowered)}
    if unseen:
        top = f"{article.title} {article.text[:_TOP]}".lower()
        unseen -= {group for group in unseen if person_noun(group) is None and _stem(group.lower()) in top}
    return tuple(group for group in groups if group not in unseen)


def _is_surname_in(group: str, sentence: str, article: Article) -> bool:
    """Whether the sentence has the last word of a full name that the article gives elsewhere: "Salas, 34," for Ruben Salas."""
    first, _, last = group.rpartition(" ")
    return bool(first) and group[0].isupper() and last in sentence and group in article.text


def _is_kind_in(group: str, article: Article) -> bool:
    """Whether a kind of place is one that the article has a word for, or a town because the article was filed there."""
    if group == "town" and article.place is not None:
        return True
    text = f"{article.title}\n{article.text}".lower()
    return any(kind == group and noun in text for noun, kind in place_classes().items())


def _is_part_in(group: str, lowered: str) -> bool:
    """ "the lorry driver", of "the 34-year-old lorry driver"."""
    return group.startswith("the ") and group.removeprefix("the ") in lowered


def _is_inflected(group: str, words: set[str]) -> bool:
    stem = _stem(group.lower())
    return any(word.startswith(stem) and len(word) - len(stem) <= _LONGEST_ENDING for word in words)


def _stem(group: str) -> str:
    for end in _CHANGING_ENDS:
        if group.endswith(end) and len(group) - len(end) >= _SHORTEST_STEM:
            return group.removesuffix(end)
    return group


def _holds_place(place: str, words: str, article: Article) -> bool:
    return place in words or (article.place or "").lower() == place.lower() or place in places_in(words)
