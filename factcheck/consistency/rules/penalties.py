"""Q: how long penalties last."""

from collections.abc import Iterator, Sequence

from factcheck.consistency.findings import contradicting, distinct_values, holders, make_finding
from factcheck.consistency.penalties import length_in
from factcheck.consistency.registry import rule
from factcheck.consistency.story_view import StoryView
from factcheck.extract.rules.penalties import PENALTIES
from factcheck.model import Finding, Statement
from factcheck.text.lengths import are_apart


@rule("Q107", "Reports differ on how long a penalty lasts", "medium")
def penalty(view: StoryView) -> Iterator[Finding]:
    """Compares the prison terms, suspended terms, minimum terms, bans, probation and hours of community service that articles
    give for one person or body, known by name, by the one noun that calls it, or as the only one of its article.

    Why it matters: a sentence is the one figure that every report of a trial has, and lawyers read it closely.

    Fires on: "Dina Halabi was jailed for 28 months" beside "Halabi was sentenced to three years in prison"; "the clinic's owner
    was sent to prison for 13 years" beside "the owner, Sami Nader, got 18 years".

    Stays silent on: 18 months beside a year and a half, "18 years" beside "18 years and four months", "more than", what
    prosecutors asked for, what the law allows, earlier terms, terms that were cut, an article that gives one person two,
    several people without names, reports weeks apart.
    """
    for topic, pairs in view.contradictions(*PENALTIES.values()):
        sides = _sides(contradicting(pairs, view))
        if len(sides) < 2:
            continue
        said = " against ".join(f"{distinct_values(side)} ({holders(view, side)})" for side in sides[:3])
        whose = f" of {topic.scope}" if topic.scope else ""
        words = _CALLED[topic.property]
        yield make_finding("Q107", topic, sides, f"The {words}{whose} is given differently: {said}.", severity="medium")


_CALLED = {
    "prison-term": "prison term",
    "suspended-term": "suspended sentence",
    "minimum-term": "minimum term",
    "community-service": "community service",
    "probation": "probation",
    "ban": "ban",
}


def _sides(members: Sequence[Statement]) -> list[list[Statement]]:
    """The members grouped so that no side holds two lengths that exclude each other."""
    sides: list[list[Statement]] = []
    for member in members:
        home = next((side for side in sides if all(_fits(member, other) for other in side)), None)
        if home is None:
            sides.append([member])
        else:
            home.append(member)
    return sides


def _fits(a: Statement, b: Statement) -> bool:
    first, second = length_in(a), length_in(b)
    return first is not None and second is not None and are_apart(first, second) is False
