"""How two results of votes stand to each other: sides and margins, worked out of each other where one article gives both."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from factcheck.consistency.intervals import Bounds, bounds
from factcheck.consistency.other_times import earlier_one, weeks_apart
from factcheck.consistency.scope import other_days
from factcheck.consistency.verdict import Verdict, is_fact
from factcheck.extract.rules.votes import bodies, vote_words
from factcheck.model import QuantityValue, Statement, Topic

_SCORE = re.compile(r"(\d+)\D(\d+)")
_NEAR = 8
"""Words before a figure that hold its verb and what makes it less than a fact: "had not been approved by fewer than"."""
_OPEN = frozenset(
    "not never no would could will shall may might should must if unless whether to expected likely predicted forecast".split()
)


@dataclass(frozen=True, slots=True)
class Tally:
    """What one statement, or the two of one sentence, give of a vote: the sides, the margin, or one side."""

    members: tuple[Statement, ...]
    most: Bounds | None = None
    least: Bounds | None = None
    margin: Bounds | None = None
    side: Bounds | None = None
    stand: str = ""
    """Of one side: "for" or "against"."""
    total: float | None = None


def relate_votes(a: Statement, b: Statement, topic: Topic) -> Verdict:
    """The relation of two results of votes: what they decide first, then whether one vote can have had both."""
    difference = _other_vote(a, b)
    if difference is not None:
        return Verdict("differs-in-scope", difference)
    tallies = _tallies(topic.statements)
    first, second = tallies[a.claim.id], tallies[b.claim.id]
    if first is second:
        return Verdict("agrees", "two sides of one vote")
    fit = _fits(first, second)
    if fit is None:
        return Verdict("undecided", "one side and the other, or a margin, may both be right")
    if fit:
        return Verdict("agrees", "one vote can have had both")
    if a.claim.article_id == b.claim.article_id or _tells_of_two(first, tallies) or _tells_of_two(second, tallies):
        return Verdict("undecided", "one article gives two results, so they are of two votes")
    return Verdict("contradicts", "the outcome of a vote does not change, and these exclude each other")


@lru_cache(maxsize=4)
def _tallies(statements: tuple[Statement, ...]) -> dict[str, Tally]:
    """The tally that each statement belongs to, by its claim's id."""
    together: dict[tuple[str, str, int, int], list[Statement]] = defaultdict(list)
    for item in statements:
        span = item.claim.span
        together[item.claim.article_id, span.field, span.start, span.end].append(item)
    found: dict[str, Tally] = {}
    for members in together.values():
        for tally in _read(members):
            found |= {item.claim.id: tally for item in tally.members}
    return found


def _read(members: Sequence[Statement]) -> Iterator[Tally]:
    """The tallies of one quote: two figures beside each other that give no margin are the two sides of one vote."""
    sides = sorted(
        (item for item in members if _role(item) != "margin" and not _score(item)), key=lambda item: item.claim.value_span.start
    )
    is_paired = len(sides) % _TWO == 0
    for two in zip(sides[::2], sides[1::2], strict=False) if is_paired else ():
        low, high = sorted((bounds(_value(item)) for item in two), key=lambda item: (item.low, item.high))
        yield _pair(two, high, low)
    for item in members:
        if item not in sides or not is_paired:
            yield _single(item)


_TWO = 2


def _single(item: Statement) -> Tally:
    value, role = _value(item), _role(item)
    if points := _score(item):
        low, high = sorted(points)
        return _pair((item,), Bounds(high, high), Bounds(low, low))
    if role == "margin":
        return Tally((item,), margin=bounds(value))
    return Tally((item,), side=bounds(value), stand=role, total=value.total)


def _pair(members: tuple[Statement, ...], most: Bounds, least: Bounds) -> Tally:
    return Tally(members, most=most, least=least, margin=Bounds(most.low - least.high, most.high - least.low))


def _score(item: Statement) -> tuple[float, float] | None:
    value = _value(item)
    match = _SCORE.fullmatch(value.surface) if value.kind == "ratio" and value.total is None else None
    return (float(match[1]), float(match[2])) if match else None


def _value(item: Statement) -> QuantityValue:
    value = item.claim.value
    assert isinstance(value, QuantityValue), "votes are figures"
    return value


def _role(item: Statement) -> str:
    """Which side or what else the word beside the figure makes it: for, against, margin, or empty."""
    word = item.claim.scope.groups[0] if item.claim.scope.groups else ""
    return next((role for role in ("for", "against", "margin") if word in vote_words(role)), "")


def _fits(a: Tally, b: Tally) -> bool | None:
    """Whether one vote can have had both, None where they do not speak of the same part of it."""
    if a.most and a.least and b.most and b.least:
        return _meet(a.most, b.most) and _meet(a.least, b.least)
    if a.margin and b.margin:
        return _meet(a.margin, b.margin)
    if a.side and b.side:
        return _sides_fit(a, b)
    pair, one = (a, b) if b.side else (b, a)
    if pair.most and pair.least and one.side:
        return _meet(pair.most, one.side) or _meet(pair.least, one.side)
    return None


def _sides_fit(a: Tally, b: Tally) -> bool | None:
    if not (a.side and b.side and a.stand and b.stand):
        return None
    if a.stand == b.stand:
        return _meet(a.side, b.side)
    total = a.total or b.total
    return None if total is None or a.side.low + b.side.low <= total else False


def _meet(a: Bounds, b: Bounds) -> bool:
    return a.low <= b.high and b.low <= a.high


def _tells_of_two(tally: Tally, tallies: dict[str, Tally]) -> bool:
    """Whether the article of `tally` gives another result that one vote cannot have had beside it."""
    article_id = tally.members[0].claim.article_id
    own = {id(item): item for item in tallies.values() if item.members[0].claim.article_id == article_id}
    return any(
        _fits(one, other) is False and _other_vote(one.members[0], other.members[0]) is None
        for one, other in combinations(own.values(), 2)
    )


def _other_vote(a: Statement, b: Statement) -> str | None:
    """In words, why the two are of two votes, or one is no result; None when nothing tells them apart."""
    if not (_is_told(a) and _is_told(b)):
        return "one is not stated as fact"
    first, second = _bodies(a), _bodies(b)
    if first and second and not first & second:
        return f"one is of the {' and '.join(sorted(first))}, the other of the {' and '.join(sorted(second))}"
    if {_contest(a), _contest(b)} == {"election", "motion"}:
        return "one is of an election, the other of a motion"
    if {_outcome(a), _outcome(b)} == {"passed", "failed"}:
        return "one passed, the other failed"
    if weeks_apart(a, b):
        return "the reports are weeks apart, and may tell of two votes"
    return other_days(a, b) or earlier_one(a, b)


def _is_told(item: Statement) -> bool:
    """Whether it is told as what happened: what else its sentence denies or expects ("had been beaten by 12 votes in a race
    that many had expected to be close") does not reach a verb of outcome right before the figure.
    """
    if is_fact(item):
        return True
    claim = item.claim
    before = claim.quote[: max(0, claim.value_span.start - claim.span.start)].lower()
    words = before.replace("n't", " not").split()[-_NEAR:]
    outcomes = vote_words("won") | vote_words("passed") | vote_words("failed")
    return not outcomes.isdisjoint(words) and _OPEN.isdisjoint(words)


def _bodies(item: Statement) -> set[str]:
    return {bodies()[word] for word in item.claim.scope.groups if bodies().get(word, "any") != "any"}


def _contest(item: Statement) -> str:
    groups = set(item.claim.scope.groups)
    is_election = not groups.isdisjoint(vote_words("won") - vote_words("failed")) or _is_of_candidate(item)
    is_motion = not groups.isdisjoint(vote_words("passed") | (vote_words("failed") - vote_words("won"))) or bool(_bodies(item))
    if is_election == is_motion:
        return ""
    return "election" if is_election else "motion"


def _is_of_candidate(item: Statement) -> bool:
    """Whether the votes are a candidate's: "had 3,918 votes"."""
    return _value(item).kind == "count" and item.claim.scope.groups[0] in vote_words("votes")


def _outcome(item: Statement) -> str:
    groups = set(item.claim.scope.groups[1:])
    is_passed, is_failed = not groups.isdisjoint(vote_words("passed")), not groups.isdisjoint(vote_words("failed"))
    if is_passed == is_failed:
        return ""
    return "passed" if is_passed else "failed"
