"""N: names."""

from collections.abc import Iterator

from factcheck.consistency.findings import contradicting, holders, into_sides, make_finding, value_words
from factcheck.consistency.registry import rule
from factcheck.consistency.story_view import StoryView
from factcheck.model import Finding


@rule("N201", "A person's name is spelled two ways", "medium")
def spelling(view: StoryView) -> Iterator[Finding]:
    """Compares full names that share one part and are a letter or two apart in the other.

    Why it matters: a misspelled name is the commonest error that readers write in about.

    Fires on: "Hamish Treadwell" beside "Hamish Treadway", "Marisol Quintero" beside "Maribel Quintero".

    Stays silent on: names that one article gives both (brothers, mother and daughter), a middle name or a title more, short
    names (Kim, Lee), names without a role, age or saying verb beside them, two copies of one text.
    """
    for topic, pairs in view.contradictions("name"):
        sides = into_sides(contradicting(pairs, view))
        if len(sides) < 2:
            continue
        said = " against ".join(f"{value_words(side[0])} ({holders(view, side)})" for side in sides)
        explanation = f"What may be one person's name is spelled differently: {said}."
        yield make_finding("N201", topic, sides, explanation, severity="medium")
