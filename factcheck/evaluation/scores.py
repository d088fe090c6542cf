"""What a suite says of one case: counts by row, and the misses and false alarms in words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, Self

from factcheck.errors import InternalError

RemarkKind = Literal["broken", "missed", "false alarm", "wrong", "low", "not scored"]
ALL = "all"
"""The row of a suite as a whole."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Things found and things labelled, and how many of each are right.

    The two right counts differ where one thing found stands for several labels; both are sums of fractions for B-cubed.
    """

    found_right: float = 0
    found: int = 0
    labelled_right: float = 0
    labelled: int = 0

    def __add__(self, other: Self) -> "Tally":
        return Tally(
            self.found_right + other.found_right,
            self.found + other.found,
            self.labelled_right + other.labelled_right,
            self.labelled + other.labelled,
        )


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a number of things are as they should be."""

    right: int = 0
    total: int = 0

    def __add__(self, other: Self) -> "Share":
        return Share(self.right + other.right, self.total + other.total)


@dataclass(frozen=True, slots=True)
class Ills:
    """How many of what there should be none of, among so many cases."""

    count: int = 0
    cases: int = 0

    def __add__(self, other: Self) -> "Ills":
        return Ills(self.count + other.count, self.cases + other.cases)


@dataclass(frozen=True, slots=True)
class Amount:
    """So much of something over so many things; neither good nor bad."""

    total: int = 0
    things: int = 0

    def __add__(self, other: Self) -> "Amount":
        return Amount(self.total + other.total, self.things + other.things)


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often one verdict met another: (labelled, found) by count."""

    counts: tuple[tuple[tuple[str, str], int], ...] = ()

    def __add__(self, other: Self) -> "Confusion":
        both = Counter(dict(self.counts)) + Counter(dict(other.counts))
        return Confusion(tuple(sorted(both.items())))

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> "Confusion":
        """The counts of pairs of verdicts."""
        return cls(tuple(sorted(Counter(pairs).items())))


Figure = Tally | Share | Ills | Amount | Confusion


@dataclass(frozen=True, slots=True)
class Remark:
    """One miss or false alarm, with the words that show it."""

    kind: RemarkKind
    row: str
    what: str
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """What a suite says of one case.

    `scored` and `not_scored` count the things that the suite is about (sentences, pages, stories, pairs, changes).
    """

    case: str
    rows: Mapping[str, Figure] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    scored: int = 1
    not_scored: int = 0


def not_scored(case: str, why: str, count: int = 1) -> Score:
    """The score of a case that has no labels for the suite."""
    return Score(case, remarks=(Remark("not scored", ALL, why),), scored=0, not_scored=count)


def summed(figures: Iterable[Mapping[str, Figure]]) -> dict[str, Figure]:
    """The rows of several cases added up, in the order in which they first come; a row is of one type in all of them."""
    total: dict[str, Figure] = {}
    for rows in figures:
        for row, figure in rows.items():
            total[row] = _added(total[row], figure) if row in total else figure
    return total


def _added(one: Figure, other: Figure) -> Figure:
    if isinstance(one, Tally) and isinstance(other, Tally):
        return one + other
    if isinstance(one, Share) and isinstance(other, Share):
        return one + other
    if isinstance(one, Ills) and isinstance(other, Ills):
        return one + other
    if isinstance(one, Amount) and isinstance(other, Amount):
        return one + other
    if isinstance(one, Confusion) and isinstance(other, Confusion):
        return one + other
    raise InternalError(f"a row holds a {type(one).__name__} and a {type(other).__name__}")
