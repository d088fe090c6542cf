"""What the articles of a story, and a list of towns, tell of two names: whether they are of two places."""

import re
from collections.abc import Iterator

from factcheck.consistency.place_names import POINT_KINDS, NamedPlace, are_twins, read_place
from factcheck.consistency.story_view import StoryView
from factcheck.extract.rules.scenes import kinds_of_places
from factcheck.extract.rules.whereabouts import LASTING
from factcheck.model import Statement, TextValue
from factcheck.text.gazetteer import are_far_apart, is_city, is_town
from factcheck.text.spelling import plain_letters


def are_two_places(view: StoryView, a: Statement, b: Statement, *, only_twins: bool = False) -> bool:
    """Whether nothing lets the place of one statement be that of the other.

    Not where the other article has the name too (a stage of the journey, a suburb and its city), unless of what lasts, where
    the names are those of two towns; nor where one may hold the other (a district, a city), unless both are of one kind.
    With `only_twins` names count that differ just in what tells two places of one name apart, and no others.
    """
    first, second = _place(a), _place(b)
    if only_twins or are_twins(first.name, second.name):
        return are_twins(first.name, second.name)
    kinds = _kind(view, first), _kind(view, second)
    is_told_apart = kinds[0] == kinds[1] != "" or POINT_KINDS.issuperset(kinds) or are_far_apart(first.name, second.name)
    if _names(view, a, second.name) or _names(view, b, first.name):
        is_lasting = a.claim.property in LASTING
        return is_lasting and is_told_apart and not _is_one_in_other(view, first.name, second.name)
    return is_told_apart or not (_may_hold(first, kinds[0]) or _may_hold(second, kinds[1]))


def _may_hold(place: NamedPlace, kind: str) -> bool:
    """Whether a place may well hold one whose kind nobody gives: a district, a city with its suburbs, a park; a village not."""
    return is_city(place.name) or kind not in {"", "town"}


def _place(statement: Statement) -> NamedPlace:
    value = statement.claim.value
    return read_place(value.text if isinstance(value, TextValue) else "")


def _kind(view: StoryView, place: NamedPlace) -> str:
    """The class of a place by its own words, else by those of any article of the story, else that of the list of towns."""
    if place.kind:
        return place.kind
    for article in view.articles.values():
        kinds = kinds_of_places(f"{article.title}\n{article.text}", article.place)
        found = next((kind for name, kind in kinds.items() if plain_letters(name.lower()) == place.name), None)
        if found is not None:
            return found
    return "town" if is_town(place.name) else ""


def _names(view: StoryView, statement: Statement, name: str) -> bool:
    """Whether the article of a statement has the name of the other's place."""
    return re.search(rf"\b{re.escape(name)}\b", _text(view, statement.claim.article_id)) is not None


def _text(view: StoryView, article_id: str) -> str:
    article = view.articles[article_id]
    return plain_letters(f"{article.title}\n{article.place or ''}\n{article.text}".lower())


def _is_one_in_other(view: StoryView, one: str, other: str) -> bool:
    """Whether an article puts one into the other: "Toxteth, Liverpool", "Toxteth in the city of Liverpool"."""
    return any(pattern.search(text) for text in _texts(view) for pattern in (_within(one, other), _within(other, one)))


def _texts(view: StoryView) -> Iterator[str]:
    return (_text(view, article_id) for article_id in view.story.article_ids)


def _within(inner: str, outer: str) -> re.Pattern[str]:
    link = r"(?:, |,? (?:in|near|outside|part of|a suburb of|a (?:[a-z-]+ ){0,3}?(?:of|in|near|outside)) )"
    return re.compile(rf"\b{re.escape(inner)}{link}(?:the )?(?:[a-z-]+ ){{0,3}}?{re.escape(outer)}\b")
