"""Percentages of a vote: the turnout, and the share that went to somebody or to one side."""

from factcheck.extract.rules.ranks import owner_of
from factcheck.extract.rules.sentence import SentenceView
from factcheck.extract.rules.votes import vote_words
from factcheck.model import Quantity

TURNOUT, VOTE_SHARE = "turnout", "vote-share"

Share = tuple[str, str, int]
"""Property, the word or name that says whose share it is, and the offset where that stands."""

_TURNOUT = frozenset({"turnout", "participation"})
_VOTERS = frozenset({"voters", "electorate", "eligible", "registered", "entitled", "members", "employees", "workers"})
_TOOK_PART = frozenset({"part", "turned", "participated", "voted"})
_NOT_FINAL = frozenset(
    (
        "poll polls survey surveyed exit round noon midday far counted counting partial provisional early initial forecast "
        "respectively before closing hour hours"
    ).split()
)
"""Words of surveys, of counts that go on, of first rounds and of two votes in one sentence."""
_BEFORE = 7
"""Words from "turnout" to its figure: "turnout in Sunday's run-off for mayor was about" has seven."""
_BEHIND = 8
"""Words behind a figure that say whose it is: "of its 900 members at the depot voted to" has eight."""
_VOTE = frozenset({"vote", "votes", "ballots", "ballot"})
_FOR = frozenset("strike accept approve back favour favor support authorise authorize join ratify yes for adopt".split())
_AGAINST = frozenset("reject oppose against no turn scrap refuse".split())


def share_of(view: SentenceView, quantity: Quantity) -> Share | None:
    """What of a vote a percentage is, None where its sentence does not say, or says that it is not the last word."""
    if _gate().isdisjoint(view.lowers) or not _NOT_FINAL.isdisjoint(view.lowers) or any(time.clock for time in view.times):
        return None
    hedge = quantity.hedge_span
    first = view.token_after(min(hedge.start, quantity.span.start) if hedge is not None else quantity.span.start)
    after = view.first_token(quantity.span.end - 1) + 1
    return _turnout(view, first, after) or _side(view, after) or _won(view, first, after)


def _gate() -> frozenset[str]:
    return _TURNOUT | _VOTE | _TOOK_PART | {"voted"}


def _turnout(view: SentenceView, first: int, after: int) -> Share | None:
    """ "Turnout was 41 percent", "a 41 percent turnout", "41 percent of voters took part"."""
    for at in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
        if view.quantity_at(at) is not None:
            break
        if view.lowers[at] in _TURNOUT:
            return TURNOUT, view.lowers[at], view.tokens.starts[at]
    if view.lowers[after : after + 1] and view.lowers[after] in _TURNOUT:
        return TURNOUT, view.lowers[after], view.tokens.starts[after]
    behind = view.lowers[after : after + _BEHIND]
    verb = next((at for at, word in enumerate(behind) if word in _TOOK_PART), None)
    is_of_voters = not _VOTERS.isdisjoint((*view.lowers[max(0, first - _BEFORE) : first], *behind[: verb or 0]))
    if (
        verb is None
        or not is_of_voters
        or (behind[verb] == "voted" and behind[verb + 1 : verb + 2] not in ((), (",",), (".",)))
    ):
        return None
    return TURNOUT, behind[verb], view.tokens.starts[after + verb]


def _side(view: SentenceView, after: int) -> Share | None:
    """ "91 percent of members voted to strike", "voted by 91 percent to turn down"."""
    behind = view.lowers[after : after + _BEHIND]
    is_voted = "voted" in behind or "voted" in view.lowers[max(0, after - _BEHIND) : after]
    at = next((at for at, word in enumerate(behind) if word in _FOR | _AGAINST and (at > 0 or word not in {"for", "no"})), None)
    if not is_voted or at is None or behind[at - 1 : at] not in (("to",), ("voted",), ("in",), ("were",)):
        return None
    return VOTE_SHARE, behind[at], view.tokens.starts[after + at]


def _won(view: SentenceView, first: int, after: int) -> Share | None:
    """ "Whitlock won 56 percent of the vote": the name before it."""
    behind = view.lowers[after : after + 4]
    if behind[:1] != ("of",) or _VOTE.isdisjoint(behind):
        return None
    owner = owner_of(view, first, after + 1)
    return (VOTE_SHARE, owner, view.tokens.starts[first]) if owner else None


def side_of(word: str) -> str:
    """Whose share it is, in one form for all that are one: "for", "against", or the last word of a name."""
    if word in _FOR:
        return "for"
    return "against" if word in _AGAINST | vote_words("against") else word.lower().split()[-1]
