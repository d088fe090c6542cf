"""Ranks: the second-biggest bank, the first Black mayor, third place, the fourth attack this year, each with whose it is."""

import re
from dataclasses import dataclass
from functools import cache

from factcheck.extract.rules.events import event_nouns
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Quantity
from factcheck.text.lexicon import table, tables, words
from factcheck.text.tokens import Tokens

RANK = "rank"


@dataclass(frozen=True, slots=True)
class BoundRank:
    """An ordinal, whose rank it is (a name, empty of what happens again), and the words that say among what: "country's
    third-largest bank by assets".
    """

    quantity: Quantity
    owner: str
    among: str
    start: int
    end: int


@cache
def rank_words(kind: str) -> dict[str, str]:
    """The words of one kind (superlatives, groups, levels, nouns) with their class."""
    return {word: name for name, row in tables("rank_words")[kind].items() for word in row}


@cache
def place_words(kind: str) -> frozenset[str]:
    """The words that the lexicon has for finishing places under `kind`."""
    return frozenset(tables("rank_words")["places"][kind])


_BEFORE = 4
"""Words before an ordinal that say among what it ranks: "the city of Arvel's third" has four."""
_AFTER = 12
"""Words after it: "woman in the country's 149-year history to lead the central bank" has twelve."""
_STOPS = frozenset({",", ";", ":", ".", "(", ")", '"', "\u201c", "\u201d", "-"})
_PERIOD = re.compile(
    r"\b(?:this|of the|in (?:a|the (?:last|past)|\w+)|since|so far) ?(?:\w+ ){0,2}(?:year|month|week|season|day|decade)s?\b"
    r"|\bsince \d{4}\b"
)


def bind_ranks(view: SentenceView) -> list[BoundRank]:
    """Every ordinal of the sentence that ranks somebody or something named in it."""
    ordinals = (quantity for quantity in view.quantities if quantity.kind == "ordinal")
    return [rank for quantity in ordinals if (rank := _rank(view, quantity)) is not None]


def _rank(view: SentenceView, quantity: Quantity) -> BoundRank | None:
    first, after = view.token_after(quantity.span.start), view.first_token(quantity.span.end - 1) + 1
    low, high = _begin(view, first), _end(view, after)
    among = _clean_words(view, view.tokens.starts[low], view.tokens.ends[high - 1])
    kind = kind_of(among, quantity.surface.lower())
    owner = owner_of(view, first, high) if kind is not None and kind.name != "occurrence" else ""
    if kind is None or (not owner and kind.name != "occurrence"):
        return None
    return BoundRank(quantity, owner, among, quantity.span.start, view.tokens.ends[high - 1])


def _begin(view: SentenceView, first: int) -> int:
    low = first
    while low > 0 and first - low < _BEFORE and view.lowers[low - 1] not in _STOPS:
        low -= 1
    return low


def _end(view: SentenceView, after: int) -> int:
    high = after
    while high < len(view.tokens) and high - after < _AFTER and (view.lowers[high] not in _STOPS or view.lowers[high] == "-"):
        high += 1
    return high


def _clean_words(view: SentenceView, start: int, end: int) -> str:
    source = view.document.clean
    return source.text[source.to_clean(start) : source.to_clean(end)].lower()


_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class RankKind:
    """Among what something ranks, as far as words tell: by what it is ranked, the level, the noun, the measure or period."""

    name: str
    """superlative, group, place or occurrence."""
    by: str
    """Class of the superlative or of the group; of an occurrence the period."""
    levels: frozenset[str]
    nouns: frozenset[str]
    measure: str = ""


def kind_of(among: str, ordinal: str) -> RankKind | None:
    """What `among`, the words around `ordinal`, says that it ranks; None where it says nothing that two reports share."""
    before, _, after = among.partition(ordinal)
    behind = _WORD.findall(after)
    link = next((at for at, word in enumerate(behind) if word in _LINKS), len(behind))
    levels = frozenset(_level(word) for word in (*_WORD.findall(before), *behind[link:])) - {""}
    return (
        _by_superlative(behind, levels)
        or _by_group(behind, levels)
        or _by_place(before, behind)
        or _by_occurrence(after, behind)
    )


def _level(word: str) -> str:
    name = word.removesuffix("'s")
    return rank_words("levels").get(word) or ("country" if name in _countries() else "")


@cache
def _countries() -> frozenset[str]:
    return frozenset(name.lower() for name, *_ in table("countries"))


_HEAD = 4
"""Words behind a superlative or ordinal among which its noun stands: "largest private sector bank" has four."""
_LINKS = frozenset("in of by to for at on with from since after and who that which when ever this".split())


def _by_superlative(behind: list[str], levels: frozenset[str]) -> RankKind | None:
    ranked = behind[1:] if behind[:1] == ["most"] else behind
    name = rank_words("superlatives").get(ranked[0]) if ranked else None
    if name is None:
        return None
    measure = behind[behind.index("by") + 1] if "by" in behind[:-1] else ""
    return RankKind("superlative", name, levels, _nouns(ranked[1:]), measure)


def _nouns(following: list[str]) -> frozenset[str]:
    """The head of the phrase that `following` opens, by the class of its synonyms, where they have one."""
    phrase = []
    for word in following[:_HEAD]:
        if word in _LINKS:
            break
        phrase.append(word)
    return frozenset({rank_words("nouns").get(phrase[-1], phrase[-1])}) if phrase else frozenset()


_PLAIN_HOLDERS = frozenset("person one man woman women american americans individual official candidate".split())


def _by_group(behind: list[str], levels: frozenset[str]) -> RankKind | None:
    """ "first Black mayor", "second woman to lead the bank": a group, with the office where its noun stands right there."""
    near = behind[:3]
    name = next((rank_words("groups")[word] for word in near if word in rank_words("groups")), None)
    if name is None or (near[0] == "african" and near[1:2] not in (["american"], ["americans"])):
        return None
    offices = _nouns(behind) - _PLAIN_HOLDERS - set(rank_words("groups"))
    return RankKind("group", name, levels, offices)


def _by_place(before: str, behind: list[str]) -> RankKind | None:
    """ "finished third", "took second place", "was third": a place in a race, unless it is of a heat or a table."""
    told = _WORD.findall(before)
    is_place = bool(behind) and behind[0] in place_words("nouns")
    is_ended = not behind or behind[0] in {"in", "behind", "after", "at", "and", "with", "on", "for", "ahead", "overall"}
    verb = told[-2:-1] if told[-1:] in (["in"], ["the"], ["a"]) else told[-1:]
    if not verb or verb[0] not in place_words("verbs") or not (is_place or is_ended):
        return None
    return None if place_words("other").intersection((*told, *behind)) else RankKind("place", "", frozenset(), frozenset())


def _by_occurrence(after: str, behind: list[str]) -> RankKind | None:
    """ "the fourth attack this year": what happens again, within a period that both must give."""
    period = _PERIOD.search(after)
    near = [word for word in behind[:_HEAD] if word not in _LINKS]
    noun = next((event_nouns()[word] for word in near if word in event_nouns()), "")
    if period is None or not noun:
        return None
    return RankKind("occurrence", _period_name(period.group()), frozenset(), frozenset({noun}))


def _period_name(period: str) -> str:
    """ "this year", "of the year", "so far this year" as one."""
    kept = [word for word in _WORD.findall(period) if word not in {"this", "of", "the", "so", "far", "in", "last", "past"}]
    return " ".join(kept)


_NO_OWNER = (
    frozenset(words("sentence_openers"))
    | frozenset("mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday".split())
    | {"one", "two", "only", "she", "he"}
)


def owner_of(view: SentenceView, first: int, high: int) -> str:
    """The name that the rank is said of: the nearest before it that is no place or possessor, else the one right behind it;
    of a sentence that opens with a pronoun the name that the one before opens with.
    """
    at = first - 1
    while at >= 0 and view.lowers[at] not in _BREAKS:
        if _is_name(view.tokens, at) and not view.is_time(at):
            start = _run_start(view.tokens, at)
            if start == 0 or view.lowers[start - 1] not in _PLACING:
                return view.text[view.tokens.starts[start] : view.tokens.ends[at]]
            at = start
        at -= 1
    if view.lowers[high : high + 1] == (",",) and high + 1 < len(view.tokens) and _is_name(view.tokens, high + 1):
        return view.text[view.tokens.starts[high + 1] : view.tokens.ends[_run_end(view.tokens, high + 1)]]
    return _named_before(view) if view.lowers[0] in _PRONOUNS else ""


_PRONOUNS = frozenset({"he", "she", "it"})


def _named_before(view: SentenceView) -> str:
    sent = view.document.sentence_at(max(view.span.start - 2, 0))
    if sent.end > view.span.start:
        return ""
    tokens = view.document.tokens(sent)
    first = next((at for at in range(len(tokens)) if _is_name(tokens, at)), None)
    if first is None or (first > 0 and tokens.lowers[first - 1] in _PLACING):
        return ""
    return view.text[tokens.starts[first] : tokens.ends[_run_end(tokens, first)]]


_BREAKS = frozenset({";", "\u201d", '"', "\u201c"})
_PLACING = frozenset("in at of from near by with to for against outside under over behind after before than and".split())
"""Before a name these make it a place or somebody else: "Marsa, based in Valletta, is"."""


def _is_name(tokens: Tokens, at: int) -> bool:
    lower = tokens.lowers[at]
    is_word = tokens.texts[at][0].isupper() and lower not in _NO_OWNER and lower not in rank_words("groups")
    return is_word and not lower.endswith(("'s", "s'"))


def _run_start(tokens: Tokens, at: int) -> int:
    while at > 0 and _is_name(tokens, at - 1):
        at -= 1
    return at


def _run_end(tokens: Tokens, at: int) -> int:
    while at + 1 < len(tokens) and _is_name(tokens, at + 1):
        at += 1
    return at
