"""S: speech."""

from collections.abc import Iterator

from factcheck.consistency.findings import contradicting, holders, into_sides, make_finding, value_words
from factcheck.consistency.registry import rule
from factcheck.consistency.story_view import StoryView
from factcheck.model import Finding


@rule("S101", "One quotation is given to two speakers", "low")
def speaker(view: StoryView) -> Iterator[Finding]:
    """Compares the full names beside quotations that end in the same seven words.

    Why it matters: words in the wrong mouth are the error that lawyers write in about.

    Fires on: '"We did not come here to sign away our own land," Osman Reddic said' beside '"We did not come here to sign away
    our own land," spokeswoman Lena Marsh said'.

    Stays silent on: two spellings of one name, a title or a surname alone, pronouns, a shorter quotation, words that only mean
    the same, an article that gives the words to both (a joint statement).
    """
    for topic, pairs in view.contradictions("speaker-of"):
        sides = into_sides(contradicting(pairs, view))
        if len(sides) < 2:
            continue
        said = " against ".join(f"{value_words(side[0])} ({holders(view, side)})" for side in sides)
        explanation = f"The same words are given to two speakers: {said}."
        yield make_finding("S101", topic, sides, explanation, severity="low")
