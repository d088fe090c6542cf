"""Q: measures that do not change."""

from collections.abc import Iterator

from factcheck.consistency.findings import contradicting, holders, into_sides, make_finding, value_words
from factcheck.consistency.registry import rule
from factcheck.consistency.story_view import StoryView
from factcheck.model import Finding


@rule("Q104", "Reports differ on a measure that does not change", "low")
def measure(view: StoryView) -> Iterator[Finding]:
    """Compares magnitudes of the quake that a story is about, and lengths and areas of one thing named in the same words.

    Why it matters: a border or a quake has one measure; two of them send readers to look for the wrong one.

    Fires on: "magnitude 6.1" beside "magnitude 6.9".

    Stays silent on: agencies a few tenths apart, aftershocks beside the main shock, rounded figures.
    """
    for topic, pairs in view.contradictions("magnitude", "length", "area"):
        sides = into_sides(contradicting(pairs, view))
        if len(sides) < 2:
            continue
        said = " against ".join(f"{value_words(side[0])} ({holders(view, side)})" for side in sides)
        yield make_finding("Q104", topic, sides, f"The {topic.property} is given differently: {said}.", severity="low")
