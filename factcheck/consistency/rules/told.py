"""Q, T, N, P: what a model tells as a disagreement of the reports, held against what they say."""

from collections.abc import Iterator

from factcheck.consistency.disagreements import Disagreement, disagreements
from factcheck.consistency.findings import distinct_values, holders, make_finding
from factcheck.consistency.registry import rule
from factcheck.consistency.story_view import StoryView
from factcheck.model import Finding


@rule("Q901", "A model tells that reports differ in a figure", "low", needs_told=True)
def figures(view: StoryView) -> Iterator[Finding]:
    """Looks at the sentences of a story that a model wrote, where one says that reports disagree, for figures that exclude
    each other.

    Why it matters: two desks put one matter in such different words that no rule sees that it is one; whoever reads both
    does. The code believes no more of it than it finds: each figure stands in a sentence that is cited for it, read as a
    claim there, in one article and not in the other, and the two cannot both be right.

    Fires on: "The reports disagree on the break fee: 4.5 billion yen according to one, 5.4 billion according to another."

    Stays silent on: a toll that rose, figures that fit ("about 150" beside 148), figures of two units, one article's own
    two figures, a pair that another rule has raised; without a model.
    """
    yield from _found("Q901", view, "quantity")


@rule("T901", "A model tells that reports differ in a time or date", "low", needs_told=True)
def times(view: StoryView) -> Iterator[Finding]:
    """As Q901, for clock times, days and years.

    Fires on: "It left the road at 3:20 am according to one report and around 4:50 a.m. according to another."

    Stays silent on: clock times that are one, rounded or hedged; a date that was moved; a pair that another rule has raised.
    """
    yield from _found("T901", view, "time")


@rule("N901", "A model tells that reports differ in a name or a title", "low", needs_told=True)
def names(view: StoryView) -> Iterator[Finding]:
    """As Q901, for two names that share a part, and for two titles of one person.

    Fires on: "The principal is named as Sanusi Yabagi in one report and as Sanusi Yakubu in another."

    Stays silent on: long and short forms of a name, two persons of two names, a pair that another rule has raised.
    """
    yield from _found("N901", view, "name")
    yield from _found("N901", view, "text")


@rule("P901", "A model tells that reports differ in a place", "low", needs_told=True)
def places(view: StoryView) -> Iterator[Finding]:
    """As Q901, for places.

    Fires on: "The accounts differ on where: a quarry near Belogorets, or a vineyard near Yastrebovo."

    Stays silent on: a place whose name the other article has in the cited words as well, one name inside the other.
    """
    yield from _found("P901", view, "place")


def _found(code: str, view: StoryView, kind: str) -> Iterator[Finding]:
    for found in disagreements(view):
        if found.kind == kind:
            yield _finding(code, view, found)


def _finding(code: str, view: StoryView, found: Disagreement) -> Finding:
    topic = view.topic_of(found.sides[0][0])
    against = " against ".join(f"{distinct_values(side)} ({holders(view, side)})" for side in found.sides)
    explanation = f"A model tells of the reports: “{found.words.rstrip('.')}”. That is {against}."
    return make_finding(code, topic, found.sides, explanation, severity="low", key=found.sides[0][0].claim.id)
