"""P: places."""

from collections.abc import Iterator, Sequence

from factcheck.consistency.findings import contradicting, holders, into_sides, make_finding, value_words
from factcheck.consistency.places import street_name
from factcheck.consistency.registry import rule
from factcheck.consistency.story_view import StoryView
from factcheck.model import Finding, Severity, Statement
from factcheck.text.lexicon import words


@rule("P301", "Reports put the event on different floors, streets or sites", "medium")
def scene(view: StoryView) -> Iterator[Finding]:
    """Compares the floor or level, the street or block, and the named site of one kind (a valley, a forest, a bridge) that
    articles give for the scene of the main event.

    Why it matters: neighbours know where it was; a wrong street is the first correction that they ask for.

    Fires on: shots "in the food court on the upper level" beside "the ground-floor food court", a shooting "in the 1200 block
    of Maple Avenue" beside "in the 1500 block of Maple Avenue", a crash "near Mulaha trading centre" beside "near Chepsoi
    trading centre".

    Stays silent on: a street beside its town, a block beside its street, "first floor" beside "second floor" (counted from 0
    or 1), two streets of which one article names both (a corner), where somebody lives or was taken.
    """
    yield from _findings(view, "P301", "floor-of", "The reports put the scene on different floors")
    yield from _findings(view, "P301", "street-of", "The reports put the scene in different streets", severity="low")
    yield from _findings(view, "P301", "site-of", "The reports put the scene in different places", severity="low")


@rule("P302", "Reports put one place in different directions or between different stops", "medium")
def bearing(view: StoryView) -> Iterator[Finding]:
    """Compares bearings of one distance from one town, and stretches between two places that share one end.

    Why it matters: maps are drawn from them.

    Fires on: "38 km northeast of Sary-Kul" beside "38 kilometres north-west of Sary-Kul", "between Barkhera and Piplod Kalan"
    beside "between Barkhera and Sontalai".

    Stays silent on: "north" beside "northeast", another distance (another place), stretches with no end in common, an end
    that the other article names too.
    """
    yield from _findings(view, "P302", "bearing-of", "The reports give different directions")
    yield from _findings(view, "P302", "stretch-of", "The reports name different stretches")


@rule("P303", "Reports name different courts for a case", "medium")
def court(view: StoryView) -> Iterator[Finding]:
    """Compares the courts of one kind (Crown Court, District Court) that articles of one story name.

    Why it matters: the wrong court sends readers, relatives and other desks to the wrong town.

    Fires on: "at Leeds Crown Court" beside "at Bradford Crown Court".

    Stays silent on: a magistrates' court beside a crown court (stages of a case), an article that names both.
    """
    yield from _findings(view, "P303", "court-of", "The reports name different courts")


@rule("P304", "Reports differ on where a person was born", "low")
def birthplace(view: StoryView) -> Iterator[Finding]:
    """Compares the places where a person is said to be born, by surname.

    Why it matters: profiles are copied for years.

    Fires on: "Born in Puerto Deseado, Barrenechea ..." beside "Barrenechea, born in Caleta Olivia".

    Stays silent on: a town beside its country, other persons.
    """
    yield from _findings(view, "P304", "birthplace", "The reports give different birthplaces", severity="low")


def _findings(view: StoryView, code: str, name: str, said: str, severity: Severity = "medium") -> Iterator[Finding]:
    for topic, pairs in view.contradictions(name):
        apart = [pair for pair in pairs if not _is_known_to_both(view, view.statements[pair.a], view.statements[pair.b], name)]
        sides = into_sides(contradicting(apart, view))
        if len(sides) < 2:
            continue
        values = " against ".join(f"{value_words(side[0])} ({holders(view, side)})" for side in sides)
        yield make_finding(code, topic, sides, f"{said}: {values}.", severity=severity)


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
    if name == "site-of":
        return (
            next((lowered.removesuffix(f" {noun}") for noun in words("site_nouns") if lowered.endswith(f" {noun}")), lowered),
        )
    return () if name == "bearing-of" else (lowered,)
