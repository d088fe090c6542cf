"""N: ages."""

from collections.abc import Iterator

from factcheck.consistency.findings import contradicting, holders, into_sides, make_finding, value_words
from factcheck.consistency.registry import rule
from factcheck.consistency.story_view import StoryView
from factcheck.model import Finding


@rule("N101", "Reports differ on a person's age", "medium")
def age(view: StoryView) -> Iterator[Finding]:
    """Compares the ages that articles give for one full name.

    Why it matters: an age is the first thing that a family or a court clerk corrects.

    Fires on: "Callum Drayford, 34," beside "Callum Drayford, 35," a day later.

    Stays silent on: another first name, an age with no name beside it, a year's difference between articles weeks apart.
    """
    for topic, pairs in view.contradictions("age"):
        members = contradicting(pairs, view)
        sides = into_sides(members)
        if len(sides) < 2:
            continue
        name = members[0].claim.scope.groups[0] if members[0].claim.scope.groups else "the same person"
        said = " against ".join(f"{value_words(side[0])} ({holders(view, side)})" for side in sides)
        yield make_finding("N101", topic, sides, f"{name} has two ages: {said}.", severity="medium")
