"""Q: results of votes and contests."""

from collections.abc import Iterator, Sequence

from factcheck.consistency.findings import contradicting, holders, make_finding, value_words
from factcheck.consistency.registry import rule
from factcheck.consistency.story_view import StoryView
from factcheck.model import Finding, Relation, Statement


@rule("Q110", "Reports differ on the result of a vote", "medium")
def votes(view: StoryView) -> Iterator[Finding]:
    """Compares the two sides of a vote, one side of it and its margin, each worked out of the others.

    Why it matters: a vote has one result, and how close it was is what readers remember of it.

    Fires on: "in a 5-4 decision" beside "adopted by six judges to three", "688 ballots for the union and 612 against" beside
    "carried by 36 votes", "won by 3,446 votes" beside "beaten by fewer than 2,500 votes".

    Stays silent on: two bodies, a motion beside an election, one that passed beside one that failed, a threshold, a poll or a
    count that goes on, earlier votes, an article that gives results of two votes.
    """
    for topic, pairs in view.contradictions("votes"):
        sides = into_groups(contradicting(pairs, view), pairs)
        said = " against ".join(f"{_values(side)} ({holders(view, side)})" for side in sides)
        yield make_finding("Q110", topic, sides, f"The result of the vote is given differently: {said}.", severity="medium")


@rule("Q111", "Reports differ on a rank", "medium")
def ranks(view: StoryView) -> Iterator[Finding]:
    """Compares the rank that two articles give to what they call by one name: by size or age, as the holder of an office from
    one group, in a race; and which attack, crash or outbreak of its period an event is.

    Why it matters: "first" and "largest" are what a story is sold by, and records are looked up.

    Fires on: "Marsa, the country's third-largest bank" beside "Marsa Bank, the island's second-biggest lender", "Whitlock will
    be the first Black mayor" beside "Whitlock becomes the second African American to hold the office".

    Stays silent on: another name, order, level (the city's, the world's), measure or office; heats and tables; places and
    incidents told on other days; an article that gives two.
    """
    for topic, pairs in view.contradictions("rank"):
        sides = into_groups(contradicting(pairs, view), pairs)
        said = " against ".join(f"{_values(side)} ({holders(view, side)})" for side in sides)
        whose = sides[0][0].claim.scope.groups[-1]
        yield make_finding("Q111", topic, sides, f"The rank of {whose} is given differently: {said}.", severity="medium")


@rule("Q112", "Reports differ on how long something lasted", "medium")
def durations(view: StoryView) -> Iterator[Finding]:
    """Compares how long a jury deliberated, how long a siege, a search, an outage, a match or a meeting lasted, and how long a
    fire took to put out.

    Why it matters: how long it took is told as a measure of how hard it was.

    Fires on: "after three days of deliberations" beside "it took the jury less than five hours", "a 36-hour siege" beside "the
    standoff lasted nine hours".

    Stays silent on: rounding to half a unit, days beside the hours that their sittings add up to, what goes on, other days, an
    article that gives two of the kind.
    """
    for topic, pairs in view.contradictions("duration"):
        sides = into_groups(contradicting(pairs, view), pairs)
        said = " against ".join(f"{_values(side)} ({holders(view, side)})" for side in sides)
        what = sides[0][0].claim.scope.groups[0]
        yield make_finding("Q112", topic, sides, f"How long it took ({what}) is given differently: {said}.", severity="medium")


@rule("Q113", "Reports differ on a turnout or a share of the vote", "medium")
def shares(view: StoryView) -> Iterator[Finding]:
    """Compares the turnout of a vote, the share of the vote that a candidate won, and the share that voted for or against.

    Why it matters: these percentages are copied from table to table, and one digit makes a landslide.

    Fires on: "turnout was 41 percent" beside "a turnout of 61 percent", "91 percent of members voted to strike" beside "backed
    by 81 percent", "won 56 percent of the vote" beside "took 53 percent of the vote".

    Stays silent on: polls, counts that go on, first rounds, the nation's turnout beside the town's, another candidate, an
    article that gives two.
    """
    for topic, pairs in view.contradictions("turnout", "vote-share"):
        sides = into_groups(contradicting(pairs, view), pairs)
        said = " against ".join(f"{_values(side)} ({holders(view, side)})" for side in sides)
        called = "turnout" if topic.property == "turnout" else "share of the vote"
        yield make_finding("Q113", topic, sides, f"The {called} is given differently: {said}.", severity="medium")


def into_groups(members: Sequence[Statement], pairs: Sequence[Relation]) -> list[list[Statement]]:
    """The members grouped so that no group holds two of a contradicting pair, whatever their figures."""
    apart = {frozenset((pair.a, pair.b)) for pair in pairs}
    groups: list[list[Statement]] = []
    for member in members:
        home = next(
            (group for group in groups if all(frozenset((member.claim.id, other.claim.id)) not in apart for other in group)),
            None,
        )
        if home is None:
            groups.append([member])
        else:
            home.append(member)
    return groups


def _values(side: Sequence[Statement]) -> str:
    """The figures of a side as its articles have them, each once: "688 and 612"."""
    return " and ".join(dict.fromkeys(value_words(member) for member in side))
