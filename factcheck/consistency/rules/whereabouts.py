"""P: where people and things set out from, were taken, live, lie, were found."""

from collections.abc import Iterator

from factcheck.consistency.findings import contradicting, holders, into_sides, make_finding, value_words
from factcheck.consistency.place_evidence import are_two_places
from factcheck.consistency.registry import rule
from factcheck.consistency.story_view import StoryView
from factcheck.model import Finding

_JOURNEYS = {
    "set-out": "set out from",
    "headed-for": "was headed for",
    "arrived-at": "arrived at",
    "taken-to": "was taken to",
    "moved-to": "was moved to",
    "fled-to": "fled to",
    "diverted-to": "was diverted to",
    "deported-to": "was deported to",
}
_SPOTS = {
    "home-of": "lives in",
    "grew-up-in": "grew up in",
    "buried-at": "lies buried at",
    "found-at": "was found at",
    "last-seen-at": "was last seen at",
    "stopped-at": "was stopped at",
    "arrested-at": "was arrested at",
    "seized-at": "was seized at",
    "stolen-from": "was stolen from",
    "died-at": "died at",
    "venue-of": "was held at",
    "signed-at": "was signed at",
    "seat-of": "is based in",
    "comes-from": "comes from",
    "works-at": "is",
}


@rule("P304", "Reports differ on where a person was born", "medium")
def birthplace(view: StoryView) -> Iterator[Finding]:
    """Compares the places where a person is said to be born.

    Why it matters: profiles are copied for years.

    Fires on: "Born in Puerto Deseado, Barrenechea ..." beside "Barrenechea, born in Caleta Olivia".

    Stays silent on: a town beside its country, a suburb beside its city, two spellings, other persons.
    """
    yield from _findings(view, "P304", "birthplace", "was born in")


@rule("P305", "Reports differ on where a journey began or led", "medium")
def journey(view: StoryView) -> Iterator[Finding]:
    """Compares where one vehicle, person or thing set out from, was headed for, arrived, was taken, moved or diverted to, each
    by itself.

    Why it matters: readers wait at the station for it, and the next desk builds on it.

    Fires on: "The ferry had left Tarsa" beside "The vessel sailed from Orlo", "the bodies were flown to Lisbon" beside "the
    bodies were taken to Oporto", "a train bound for Malno" beside "The train was on its way to Belun".

    Stays silent on: a place that the other article names too (a stage of the journey), a town beside its district or country,
    two towns within 40 km of each other (a suburb, a port, an airport), a known town beside an unknown name, two spellings,
    another vehicle, another day, a plan beside what happened, several of the injured in several hospitals.
    """
    for name, words in _JOURNEYS.items():
        yield from _findings(view, "P305", name, words)


@rule("P306", "Reports put one person or thing in different places", "medium")
def spot(view: StoryView) -> Iterator[Finding]:
    """Compares where a person lives, grew up, was arrested or is buried, where a thing was found, stopped or seized, where a
    gathering was held, and where a firm has its seat, each by itself.

    Why it matters: the name of a village is what its people check first.

    Fires on: "has lived in Turin" beside "Genoa, where the minister spends most of his time", "a chess tournament at the town
    hall in Malno" beside "a chess championship in Belun", "the car was found in Orlo" beside "the car was found in Tarsa".

    Stays silent on: a place that the other article names too, a village beside its district, a suburb beside its city, a known
    town beside an unknown name, two spellings, a hall beside its town, namesakes, another day.
    """
    for name, words in _SPOTS.items():
        yield from _findings(view, "P306", name, words)


def _findings(view: StoryView, code: str, name: str, words: str) -> Iterator[Finding]:
    for topic, pairs in view.contradictions(name):
        apart = [pair for pair in pairs if are_two_places(view, view.statements[pair.a], view.statements[pair.b])]
        sides = into_sides(contradicting(apart, view))
        if len(sides) < 2:
            continue
        values = " against ".join(f"{value_words(side[0])} ({holders(view, side)})" for side in sides)
        said = f"The reports differ on where {topic.scope or 'it'} {words}: {values}."
        yield make_finding(code, topic, sides, said, severity="medium", key=name)
