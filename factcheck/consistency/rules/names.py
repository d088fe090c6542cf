"""N: names."""

from collections.abc import Iterator

from factcheck.consistency.findings import contradicting, holders, into_sides, make_finding, value_words
from factcheck.consistency.registry import rule
from factcheck.consistency.story_view import StoryView
from factcheck.model import Finding


@rule("N201", "A name is spelled two ways", "medium")
def spelling(view: StoryView) -> Iterator[Finding]:
    """Compares full names that share one part and are near in the other, names that are a letter apart in both parts, and
    middle names that differ.

    Why it matters: a misspelled name is the commonest error that readers write in about.

    Fires on: "Hamish Treadwell" beside "Hamish Treadway", "Judge Helena Marchbanks" beside "Judge Helen Marchbank", "Celeste
    Rivas Coll" beside "Celeste Rojas Coll", "loco pilot Mahesh Bairagi" beside "loco pilot Ramesh Bairagi".

    Stays silent on: names that one article gives both (brothers, mother and daughter), a middle name or a title more, short
    names (Kim, Lee), another first letter without one role, names of things ("the Tony Awards"), two copies of one text.
    """
    for topic, pairs in view.contradictions("name"):
        sides = into_sides(contradicting(pairs, view))
        if len(sides) < 2:
            continue
        said = " against ".join(f"{value_words(side[0])} ({holders(view, side)})" for side in sides)
        explanation = f"What may be one name is spelled differently: {said}."
        yield make_finding("N201", topic, sides, explanation, severity="medium")
