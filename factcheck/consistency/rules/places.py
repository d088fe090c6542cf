"""P: places."""

import re
from collections.abc import Iterator, Sequence

from factcheck.align.topics import SCENES
from factcheck.consistency.findings import contradicting, holders, into_sides, make_finding, value_words
from factcheck.consistency.place_evidence import are_two_places
from factcheck.consistency.places import street_name
from factcheck.consistency.registry import rule
from factcheck.consistency.story_view import StoryView
from factcheck.extract.rules.places import POINTS
from factcheck.extract.rules.scenes import place_classes
from factcheck.model import Finding, Severity, Statement


@rule("P301", "Reports put the event on different floors, streets or sites", "medium")
def scene(view: StoryView) -> Iterator[Finding]:
    """Compares the floor or level, the street or block, and the place of one kind (a town, a district, a valley, a bridge) that
    articles give for the scene of the main event: a crash, a shooting, a fire, what has one scene.

    Why it matters: neighbours know where it was; a wrong street is the first correction that they ask for.

    Fires on: shots "in the food court on the upper level" beside "the ground-floor food court", a shooting "in the 1200 block
    of Maple Avenue" beside "in the 1500 block of Maple Avenue", a crash "in the village of Sirevo" beside "in Malno, a village"
    (medium); "near Mulaha trading centre" beside "near Chepsoi trading centre" (low: it may be near both).

    Stays silent on: a street beside its town, a village beside its district, a block beside its street, "first floor" beside
    "second floor" (counted from 0 or 1), two places of which one article names both (a corner, a suburb), two scenes in one
    article, a town whose kind no article gives, the scene of another event or another day, where somebody lives, is from, was
    taken, spoke or is tried.
    """
    yield from _findings(view, "P301", "floor-of", "The reports put the scene on different floors")
    yield from _findings(view, "P301", "street-of", "The reports put the scene in different streets", severity="low")
    yield from _findings(view, "P301", "site-of", "The reports put the scene in different places", severity="low")
    for name in ("spot-of", "place-of", "facility-of"):
        yield from _findings(view, "P301", name, "The reports put the scene in different places", severity="low")


@rule("P302", "Reports put one place in different directions or between different stops", "medium")
def bearing(view: StoryView) -> Iterator[Finding]:
    """Compares bearings of one distance from one town, stretches between two places that share one end, and marks of a road.

    Why it matters: maps are drawn from them.

    Fires on: "38 km northeast of Sary-Kul" beside "38 kilometres north-west of Sary-Kul", "between Barkhera and Piplod Kalan"
    beside "between Barkhera and Sontalai", "at kilometre 84" beside "at kilometre 48".

    Stays silent on: "north" beside "northeast", another distance (another place), stretches with no end in common, an end
    that the other article names too.
    """
    yield from _findings(view, "P302", "bearing-of", "The reports give different directions")
    yield from _findings(view, "P302", "stretch-of", "The reports name different stretches")
    yield from _findings(view, "P302", "mark-of", "The reports name different kilometre or mile marks")


@rule("P303", "Reports name different courts for a case", "medium")
def court(view: StoryView) -> Iterator[Finding]:
    """Compares the courts of one kind (Crown Court, District Court) that articles of one story name.

    Why it matters: the wrong court sends readers, relatives and other desks to the wrong town.

    Fires on: "at Leeds Crown Court" beside "at Bradford Crown Court".

    Stays silent on: a magistrates' court beside a crown court (stages of a case), an article that names both.
    """
    yield from _findings(view, "P303", "court-of", "The reports name different courts")


def _findings(view: StoryView, code: str, name: str, said: str, severity: Severity = "medium") -> Iterator[Finding]:
    for topic, pairs in view.contradictions("place-of" if name in SCENES else name):
        own = [pair for pair in pairs if view.statements[pair.a].claim.property == name]
        if name in _BARE:
            own = [pair for pair in own if _are_two_scenes(view, view.statements[pair.a], view.statements[pair.b])]
        apart = [pair for pair in own if not _is_known_to_both(view, view.statements[pair.a], view.statements[pair.b], name)]
        sides = into_sides(contradicting(apart, view))
        if len(sides) < 2:
            continue
        if severity == "low" and (name == "site-of" or name in _BARE) and not any(_is_beside(view, side) for side in sides):
            severity = "medium"
        values = " against ".join(f"{value_words(side[0])} ({holders(view, side)})" for side in sides)
        yield make_finding(code, topic, sides, f"{said}: {values}.", severity=severity, key=name)


def _are_two_scenes(view: StoryView, a: Statement, b: Statement) -> bool:
    """Whether two scenes are two places, and the event one that happens in one: people die of a storm in many villages."""
    is_wide = a.claim.property == "spot-of" and view.context.main_head not in POINTS | {"event"}
    return are_two_places(view, a, b, only_twins=is_wide)


_BARE = frozenset({"spot-of", "place-of", "facility-of"})
"""Scenes of which the words alone do not say that they exclude each other."""


def _is_beside(view: StoryView, side: Sequence[Statement]) -> bool:
    """Whether the words put the scene near a place, not in it: what is near one village may be near another."""
    return any(_BESIDE.search(_before(view, statement)) for statement in side if value_words(statement)[0].isupper())


_BESIDE = re.compile(r"\b(?:near|off|outside|around|from|along|above|below|beyond|close to|across)\b[^.,;]*$", re.IGNORECASE)
_LOOK = 50


def _before(view: StoryView, statement: Statement) -> str:
    claim = statement.claim
    article = view.articles[claim.article_id]
    text = article.title if claim.value_span.field == "title" else article.text
    return text[max(0, claim.value_span.start - _LOOK) : claim.value_span.start]


def _is_known_to_both(view: StoryView, a: Statement, b: Statement, name: str) -> bool:
    """Whether one article also names the other's place: it knows of two scenes, or of a corner of two streets."""
    first, second = set(_telling(value_words(a), name)), set(_telling(value_words(b), name))
    return _names(view, a.claim.article_id, second - first) or _names(view, b.claim.article_id, first - second)


def _names(view: StoryView, article_id: str, places: set[str]) -> bool:
    article = view.articles[article_id]
    text = f"{article.title}\n{article.text}".lower()
    return any(place in text for place in places)


def _telling(place: str, name: str) -> Sequence[str]:
    """The names within a place that an article would use to name it elsewhere."""
    lowered = place.lower()
    if name == "street-of":
        return (street_name(lowered).rpartition(" ")[0],)
    if name == "stretch-of":
        return tuple(lowered.split(" and "))
    if name in _BARE:
        return ()  # asked by `are_two_places`
    if name == "site-of":
        kinds = (noun for noun in place_classes() if lowered.endswith(f" {noun}"))
        return (lowered.removesuffix(f" {max(kinds, key=len, default='')}"),)
    return () if name == "bearing-of" else (lowered,)
