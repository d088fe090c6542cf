"""Two groups of articles join by what most of them say, not by one that is like both."""

from collections.abc import Mapping

from factcheck.align.clusters import Score, cluster


def scored(known: Mapping[tuple[int, int], float], rest: float) -> Score:
    """The score of a pair, `rest` where none is given."""
    return lambda one, other: known.get((min(one, other), max(one, other)), rest)


def grouped(count: int, known: Mapping[tuple[int, int], float], rest: float) -> list[list[int]]:
    """The clusters of `count` articles when every pair is a candidate."""
    pairs = [(one, other) for other in range(count) for one in range(other)]
    return sorted(cluster(count, pairs, scored(known, rest)))


def test_a_third_report_joins_by_one_of_two() -> None:
    """A brief that shares nothing with a feature joins it by the local report between them."""
    assert grouped(3, {(0, 1): 5.0, (1, 2): 4.0}, -1.5) == [[0, 1, 2]]


def test_a_round_up_joins_no_two_events() -> None:
    """Article 2 tells of both boats: it stays with one, however like it is to the other."""
    known = {(0, 1): 5.0, (2, 3): 7.0, (0, 2): 4.0, (1, 2): 3.0}
    assert grouped(4, known, -0.5) == [[0, 1], [2, 3]]


def test_two_on_each_side_join() -> None:
    """With a second article on each side that is like the other, two groups are one story."""
    known = {(0, 1): 7.0, (2, 3): 7.0, (0, 2): 4.0, (1, 3): 3.0}
    assert grouped(4, known, -0.5) == [[0, 1, 2, 3]]
