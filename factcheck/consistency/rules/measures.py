"""Q: measures and sums that do not change."""

from collections.abc import Iterator
from functools import cache

from factcheck.consistency.findings import contradicting, holders, into_sides, make_finding, value_words
from factcheck.consistency.registry import rule
from factcheck.consistency.story_view import StoryView
from factcheck.model import Finding
from factcheck.text.lexicon import table


@rule("Q104", "Reports differ on a measure that does not change", "low")
def measure(view: StoryView) -> Iterator[Finding]:
    """Compares magnitudes of the quake that a story is about, lengths and areas of one thing named in the same words, and the
    votes for or against in its one vote.

    Why it matters: a border or a quake has one measure; two of them send readers to look for the wrong one.

    Fires on: "magnitude 6.1" beside "magnitude 6.9", "by 61 votes to 58" beside "by 60 votes to 58".

    Stays silent on: agencies a few tenths apart, aftershocks beside the main shock, rounded figures, an article that tells of
    two votes.
    """
    for topic, pairs in view.contradictions("magnitude", "length", "area", "votes"):
        sides = into_sides(contradicting(pairs, view))
        if len(sides) < 2:
            continue
        said = " against ".join(f"{value_words(side[0])} ({holders(view, side)})" for side in sides)
        yield make_finding("Q104", topic, sides, f"The {topic.property} is given differently: {said}.", severity="low")


@rule("Q105", "Reports differ on a sum that goes by one name", "low")
def named_sum(view: StoryView) -> Iterator[Finding]:
    """Compares sums of money that two articles call by the same two words, in one currency.

    Why it matters: digits of a sum are easily swapped, and everyone copies the sum.

    Fires on: "a break fee of 4.5 billion yen" beside "a break fee of 5.4 billion yen".

    Stays silent on: rounded sums, two currencies, a sum whose name is one common word ("a fine"), two sums of one name in one
    article.
    """
    for related in view.topics:
        topic = related.topic
        if topic.property not in _sums():
            continue
        pairs = [pair for pair in related.relations if pair.relation == "contradicts" and "does not change" in pair.reason]
        sides = into_sides(contradicting(pairs, view))
        if len(sides) < 2:
            continue
        said = " against ".join(f"{value_words(side[0])} ({holders(view, side)})" for side in sides)
        yield make_finding("Q105", topic, sides, f"The {topic.scope} is given differently: {said}.", severity="low")


@cache
def _sums() -> frozenset[str]:
    return frozenset(row[0] for row in table("amount_nouns"))
