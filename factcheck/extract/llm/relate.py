"""Quotes of one topic to a model: which of them speak of the same thing."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.extract.llm.passages import flattened
from factcheck.extract.llm.wire import WireRelating

MOST_QUOTES = 12
"""Quotes in one request: beyond a dozen a model no longer compares all with all."""
IS_SAME, IS_OTHER = "the same thing: ", "different things: "
"""How an opinion's words begin."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A claim as a relating request shows it: words of its article, no ids and no verdicts."""

    claim_id: str
    quote: str
    sentence: str
    dateline: str
    title: str

    def line(self, number: int) -> str:
        """The claim on one line."""
        placed = f"{self.dateline}; " if self.dateline else ""
        return f"[{number}] “{flattened(self.quote)}” in: “{flattened(self.sentence)}” ({placed}title: {flattened(self.title)})"


@dataclass(frozen=True, slots=True)
class PairOpinion:
    """What a model thinks of two claims: one thing, or two, in its words."""

    first: str
    second: str
    is_same: bool | None
    """None: the words do not settle it."""
    words: str


def shown(quotes: Sequence[Quoted]) -> str:
    """The words that the request shows."""
    return "\n".join(quote.line(number) for number, quote in enumerate(quotes, 1))


def opinions(reply: WireRelating, quotes: Sequence[Quoted]) -> tuple[PairOpinion, ...]:
    """What the reply says of each pair of `quotes`; pairs with a quote that it left out are not there."""
    group_of: dict[int, int] = {}
    for index, group in enumerate(reply.groups):
        for number in group.quotes:
            group_of.setdefault(number, index)
    unclear = set(reply.unclear)
    found = []
    for (one, first), (two, second) in combinations(enumerate(quotes, 1), 2):
        if one in unclear or two in unclear:
            found.append(PairOpinion(first.claim_id, second.claim_id, None, "the words do not settle what they speak of"))
        elif one in group_of and two in group_of:
            found.append(_opinion(first, second, reply, group_of[one], group_of[two]))
    return tuple(found)


def _opinion(first: Quoted, second: Quoted, reply: WireRelating, one: int, two: int) -> PairOpinion:
    speaks = flattened(reply.groups[one].speaks_of)
    if one == two:
        return PairOpinion(first.claim_id, second.claim_id, True, f"{IS_SAME}{speaks}")
    both = "; ".join(flattened(reply.groups[index].speaks_of) for index in sorted((one, two)))
    return PairOpinion(first.claim_id, second.claim_id, False, f"{IS_OTHER}{both}")
