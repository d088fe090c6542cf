"""Results of votes: both sides of a tally, one side of it, or the margin, with the words that say which."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from factcheck.extract.rules.scopes import period_and_as_of
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Quantity, TimeValue
from factcheck.text.lexicon import tables

MARGIN = "margin"


@dataclass(frozen=True, slots=True)
class BoundVotes:
    """A figure of a vote; `told` is what says of which side it is, and which body and outcome its sentence names.

    The two figures of one tally have the same start and end.
    """

    quantity: Quantity
    told: tuple[str, ...]
    start: int
    end: int
    when: TimeValue | None = None
    """A date before the figure or right behind it: "won in 2022 by 92 votes"."""


@cache
def bodies() -> dict[str, str]:
    """Every word for a body that votes or for its members, with the class of the body."""
    return {word: name for name, words in tables("votes")["bodies"].items() for word in words}


@cache
def vote_words(name: str) -> frozenset[str]:
    """The words that the lexicon of votes has under `name`."""
    return frozenset(tables("votes")["words"][name])


@cache
def _telling() -> frozenset[str]:
    """What a sentence has one of that gives the result of a vote."""
    sides = vote_words("for") | vote_words("against")
    outcomes = vote_words("passed") | vote_words("failed")
    return frozenset(bodies()) | vote_words("votes") | vote_words("voting") | sides | outcomes | {"majority", "margin"}


def bind_votes(view: SentenceView) -> list[BoundVotes]:
    """Every figure of the sentence that is a result of a vote, in order."""
    if not view.quantities or _telling().isdisjoint(view.lowers):
        return []
    if _is_of_something_else(view):
        return []
    found: dict[int, BoundVotes] = {}
    for index, quantity in enumerate(view.quantities):
        if quantity.span.start not in found and quantity.kind in {"count", "ratio"} and not _Around(view, quantity).is_other():
            found |= {item.quantity.span.start: item for item in _read(view, index)}
    return [found[start] for start in sorted(found)]


def _is_of_something_else(view: SentenceView) -> bool:
    """ "A delay was rejected by seven votes to two", further down: what is new there is another motion than the article's."""
    is_first = view.document.field == "title" or view.span.start < view.document.sents[0].end
    if is_first or view.lowers[0] not in {"a", "an", "another"}:
        return False
    return view.quantity_at(1) is None and _VOTE_NOUNS.isdisjoint(view.lowers[1:3])


_VOTE_NOUNS = frozenset(
    "majority minority vote ruling decision judge jury panel court council board committee margin total unanimous".split()
)


def _read(view: SentenceView, index: int) -> Iterator[BoundVotes]:
    quantity = view.quantities[index]
    around = _Around(view, quantity)
    if quantity.is_score:
        if word := around.voted_score():
            yield around.told(word)
        return
    following = next((other for other in view.quantities[index + 1 :] if other.kind != "percent"), None)
    if following is not None and following.kind == "count" and (words := around.joins(following)):
        start, end = quantity.span.start, following.span.end
        yield around.told(words[0], start, end)
        yield _Around(view, following).told(words[1], start, end)
        return
    if word := around.margin() or around.side():
        yield around.told(word)


_BESIDE = 5
"""Words on each side of a figure among which one says that it is no result."""
_MEMBERS = 3
"""Words between a figure and the noun for who voted: "six of the court's nine Republican-appointed justices" has two."""
_VERB = 4
"""Words between who voted and how: "members of the council had opposed" has four."""
_AUXILIARIES = frozenset(
    "had have has were was are is then all both also again only of the them who being voting voted votes in to cast came "
    "ballots which publicly formally later have".split()
)
_BEFORE_SCORE = 12
"""Words from "voted" to the score: "voted on Tuesday night to close the Elm Street branch library, 5-4" has eleven."""
_BETWEEN = 12
"""Words between the two figures of a tally: "votes for the Labour candidate, the former mayor Ann Lee, and" has ten."""
_LOOSE = frozenset("just only a an mere barely fully some exactly about nearly almost slim narrow the thin".split())
_LEADS_OF = frozenset({"margin", "majority", "lead", "difference"})
_COMPARING = frozenset({"more", "ahead", "behind", "fewer", "clear", "short"})
_JOINING = frozenset({"to", "and", "against", "while", "with"})
_AFTER_TALLY = frozenset({".", ",", ";", "for", "to"})
_ENDS = frozenset({";", ":", "(", ")"})


class _Around:
    """A figure and the words on both sides of it."""

    def __init__(self, view: SentenceView, quantity: Quantity) -> None:
        self._view = view
        self._quantity = quantity
        hedge = quantity.hedge_span
        start = min(hedge.start, quantity.span.start) if hedge is not None else quantity.span.start
        self.first = view.token_after(start)
        self.after = view.first_token(quantity.span.end - 1) + 1

    @property
    def _lowers(self) -> tuple[str, ...]:
        return self._view.lowers

    def told(self, word: str, start: int | None = None, end: int | None = None) -> BoundVotes:
        span = self._quantity.span
        low, high = (span.start, span.end) if start is None or end is None else (start, end)
        return BoundVotes(self._quantity, (word, *_named(self._view, self.first, self.after)), low, high, self._when())

    def _when(self) -> TimeValue | None:
        view, start = self._view, self._quantity.span.start
        period, _ = period_and_as_of(view, view.clause_at(start), start)
        if period is None:
            return None
        near = view.tokens.starts[min(self.after + _BESIDE, len(view.tokens) - 1)]
        is_beside = any(time.surface == period.surface and time.span.start < near for time in view.times)
        return period if is_beside else None

    def is_other(self) -> bool:
        """Whether the words beside it make it a threshold, a survey's, a count that goes on, or another round's."""
        words = self._lowers[max(0, self.first - _BESIDE) : self.after + _BESIDE]
        is_going_on = "ahead" in self._lowers[max(0, self.first - _BESIDE) : self.first]
        is_going_on |= "counted" in words and not _SHARES.isdisjoint(words)
        if is_going_on or not vote_words("other").isdisjoint(words):
            return True
        numbered, rounds = vote_words("numbered"), vote_words("rounds")
        return any(one in numbered and two in rounds for one, two in pairwise(words))

    def voted_score(self) -> str:
        """The word that makes a score one of votes: "voted 5-4", "approved the plan, 5-4", "a 5-4 decision"."""
        before = self._lowers[max(0, self.first - _BEFORE_SCORE) : self.first]
        after = tuple(word for word in self._lowers[self.after : self.after + 3] if word != "-")
        if word := _first_in((*after[:2], *reversed(before)), vote_words("voting")):
            return word
        if not bodies().keys().isdisjoint(self._lowers):
            return _first_in(tuple(reversed(before)), vote_words("passed") | vote_words("failed"))
        return _first_in(before[-1:], vote_words("passed") | {"rejected"})

    def joins(self, following: Quantity) -> tuple[str, str] | None:
        """The words that make this figure and the next the two sides of one vote."""
        other = _Around(self._view, following)
        between = self._lowers[self.after : other.first]
        if len(between) > _BETWEEN or not _ENDS.isdisjoint(between):
            return None
        if self._is_to(between, other):
            return "to", "to"
        return self._sides(between, other) or self._candidates(between, other)

    def _is_to(self, between: tuple[str, ...], other: "_Around") -> bool:
        """ "31 to 22", "by five votes to three", "six judges to three"."""
        if (
            between[-1:] != ("to",)
            or len(between) > 1 + _MEMBERS
            or _PERIODS.intersection(self._lowers[other.after : other.after + 1])
        ):
            return False
        if len(between) > 1:
            return any(word in vote_words("votes") or word in bodies() for word in between)
        before = self._lowers[max(0, self.first - _VERB) : self.first]
        return "from" not in before and not (vote_words("voting") | {"by"}).isdisjoint(before)

    def _sides(self, between: tuple[str, ...], other: "_Around") -> tuple[str, str] | None:
        """ "688 ballots for the union and 612 against"."""
        either = vote_words("for") | vote_words("against")
        mine, theirs = (
            _first_in(between[: _MEMBERS + 1], either),
            _first_in(self._lowers[other.after : other.after + 3], either),
        )
        if not mine or not theirs or (mine in vote_words("for")) == (theirs in vote_words("for")):
            return None
        is_vote = not (vote_words("votes") | {"voted", "voting"}).isdisjoint(self._lowers)
        return (mine, theirs) if is_vote or any(word in bodies() for word in between[:_MEMBERS]) else None

    def _candidates(self, between: tuple[str, ...], other: "_Around") -> tuple[str, str] | None:
        """ "had 3,918 votes, or 56 percent, and Dreyer 3,079": no more than the margin is read off."""
        following = _first_in(self._lowers[other.after : other.after + 1] or (".",), _AFTER_TALLY | vote_words("votes"))
        if not following or not vote_words("votes") & set(between[:1]) or not _JOINING & set(between):
            return None
        is_named = any(word[:1].isupper() for word in self._view.tokens.texts[self.after : other.first])
        return (between[0], between[0]) if is_named else None

    def margin(self) -> str:
        """ "by 36 votes", "a 36-vote margin", "a majority of 36", "36 votes ahead"."""
        after = [word for word in self._lowers[self.after : self.after + 4] if word != "-"]
        before = self._before()
        is_votes = after[:1] and after[0] in vote_words("votes")
        if is_votes and before[-1:] == ("by",) and not (after[1:2] == ["to"] and self._is_figure(self.after + 2)):
            return "by"
        if is_votes and after[1:2] and after[1] in _LEADS_OF | _COMPARING | {"separated"}:
            return after[1]
        if is_votes and before[-1] in {"was", "is", "at"} and (word := _first_in(before[:-1], _LEADS_OF)):
            return word
        is_bare = is_votes or not after or not after[0].isalpha() or after[0] in {"in", "over", "on", "after", "and", "at"}
        return before[-2] if is_bare and before[-1:] == ("of",) and before[-2] in _LEADS_OF else ""

    def _is_figure(self, index: int) -> bool:
        return index < len(self._view.tokens) and self._view.quantity_at(index) is not None

    def _before(self) -> tuple[str, ...]:
        first = self.first
        while first > 0 and self._lowers[first - 1] in _LOOSE:
            first -= 1
        return ("", "", *self._lowers[max(0, first - 3) : first])

    def side(self) -> str:
        """ "three of the nine members opposed it", "54 votes in favour", "six voted for it"."""
        words = self._lowers[self.after : self.after + _MEMBERS + _VERB + 1]
        at = next((at for at, word in enumerate(words) if word in vote_words("for") | vote_words("against")), None)
        if at is None:
            return ""
        between = words[:at]
        has_voter = any(word in bodies() or word in vote_words("votes") for word in between)
        is_voting = any(word in {"voted", "votes", "voting", "cast"} for word in between)
        is_near = all(word in _AUXILIARIES or word in bodies() or word in vote_words("votes") for word in between[-_VERB:])
        is_of_total = self._quantity.total is not None and " of " in self._quantity.surface
        is_read = is_voting or has_voter or (is_of_total and not bodies().keys().isdisjoint(self._lowers))
        return words[at] if is_near and is_read and not _is_of_people(words[at], between) else ""


_SHARES = frozenset({"percent", "%", "per", "half", "third", "thirds", "quarter", "quarters"})
_PERIODS = frozenset({"years", "months", "percent", "per", "%", "days", "weeks", "hours", "minutes", "people"})


def _is_of_people(word: str, between: tuple[str, ...]) -> bool:
    """ "12 workers for the firm", "three members against whom": no vote is told."""
    is_bare = word in {"for", "against", "no", "yes"}
    return is_bare and not any(item in {"voted", "votes", "voting", "cast", "ballots", "were", "was"} for item in between)


def _first_in(words: tuple[str, ...], wanted: frozenset[str]) -> str:
    return next((word for word in words if word in wanted), "")


_OUTCOME = 12
"""Words from the verb of outcome to a figure: "approved the closure of the Elm Street library on Tuesday night by" has ten."""


def _named(view: SentenceView, first: int, after: int) -> tuple[str, ...]:
    """The verb of outcome nearest to the figure between `first` and `after`, and the sentence's words for bodies that vote."""
    outcomes = vote_words("won") | vote_words("passed") | vote_words("failed")
    nearest = (*reversed(view.lowers[max(0, first - _OUTCOME) : first]), *view.lowers[after : after + _OUTCOME])
    verb = _first_in(nearest, outcomes)
    voters = (word for word in view.lowers if word in bodies())
    return tuple(dict.fromkeys((*([verb] if verb else []), *voters)))
