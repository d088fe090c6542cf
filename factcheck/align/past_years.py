"""Which years that two articles give for something before the story are of one and the same act, by the words that tell it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.align.terms import fold
from factcheck.extract.rules.years import EARLIER
from factcheck.model import Statement, TimeValue
from factcheck.text.grammar import ADVERBS, AUXILIARIES, CONJUNCTIONS, PREPOSITIONS
from factcheck.text.lexicon import table
from factcheck.text.timex_vocabulary import CARDINALS, ORDINALS
from factcheck.text.told_acts import acts_in

YEAR_OF = "year-of"
_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?|\d+(?:[.,]\d+)*")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][^\W\d_]+|(?<=[A-Z][a-z] )[A-Z][^\W\d_]+|[A-Z][^\W\d_]+(?= [A-Z])")
"""Words with a capital that do not open a sentence, or that stand before another such."""
_TELLING = 2.4
"""Rarity from which a word tells what an act was about, as in `tellings`."""
_ACT = 3.5
"""What a shared act weighs: as much as a noun."""
_FIGURE = 3.0
_LARGE, _LARGE_FIGURE = 13, 5.0
"""Figures above a dozen are shared by chance less often."""
_WEIGHT = 11.0
"""What two sentences on one act share weighs together: an act, a figure and two nouns."""
_MOST = 60
"""Years of one story that are compared with each other; a longer list is a chronicle."""
_AGO = 366
"""Days before the article from which a year is of something before the story."""


@dataclass(frozen=True, slots=True)
class _Past:
    """A statement's year with what its words tell of."""

    statement: Statement
    words: Mapping[str, float]
    acts: frozenset[str]
    figures: frozenset[str]
    ranks: frozenset[str]
    names: frozenset[str]
    act: str
    """The act that the year itself belongs to, empty where the lexicon has none."""
    marks: frozenset[str]
    scope: frozenset[str]
    earlier: Mapping[str, frozenset[str]]
    """What it is the one before of: a record, a vote."""
    years: range


def years_alike(statements: Sequence[Statement]) -> dict[str, str]:
    """By claim id, the first of the claims whose years are of the same act; only those that two articles tell are in it."""
    found: dict[str, str] = {}
    for members in _by_story(statements).values():
        for group in _groups(members):
            found |= dict.fromkeys((past.statement.claim.id for past in group), group[0].statement.claim.id)
    return found


def _groups(members: Sequence[_Past]) -> Iterator[list[_Past]]:
    """The tellings of each act, every one like every other: what two long lives have in common by chance makes no chain."""
    groups: list[list[_Past]] = []
    for one, other in _best_pairs(members):
        home = next((group for group in groups if one in group or other in group), None)
        if home is None:
            groups.append([one, other])
        else:
            new = other if one in home else one
            if new not in home and all(_are_told_alike(new, old) for old in home):
                home.append(new)
    yield from groups


def _are_told_alike(one: _Past, other: _Past) -> bool:
    is_same = one.statement.claim.article_id == other.statement.claim.article_id
    return not is_same and (_likeness(one, other) > 0 or not set(one.years).isdisjoint(other.years))


def _by_story(statements: Sequence[Statement]) -> Mapping[str, list[_Past]]:
    grouped: dict[str, list[_Past]] = defaultdict(list)
    for statement in statements:
        if statement.claim.property == YEAR_OF and (past := _past(statement)) is not None:
            grouped[statement.story_id].append(past)
    return {key: members for key, members in grouped.items() if 1 < len(members) <= _MOST}


def years_of(statement: Statement) -> range:
    """The calendar years that the words leave open; "nine years ago" is counted in whole years by one and not by the other."""
    value, resolved = statement.claim.value, statement.resolved
    if not isinstance(value, TimeValue):
        return range(0)
    if value.timex_value[:4].isdigit():
        year = int(value.timex_value[:4])
        return range(year, year + (2 if value.timex_value.endswith("-WI") else 1))
    if resolved is None or resolved.earliest is None:
        return range(0)
    return range(resolved.earliest.year - 1, resolved.earliest.year + 2)


def _past(statement: Statement) -> _Past | None:
    years, day = years_of(statement), statement.as_of.latest
    value = statement.claim.value
    if not years or not isinstance(value, TimeValue) or (day is not None and years[-1] >= day.year):
        return None
    return _read(statement, statement.claim.quote.replace(value.surface, " , ", 1), years)


def _read(statement: Statement, quote: str, years: range) -> _Past:
    texts = _WORD.findall(quote)
    lowers = [text.lower() for text in texts]
    told = acts_in(lowers)
    plain = [(text, low) for at, (text, low) in enumerate(zip(texts, lowers, strict=True)) if at not in told and _is_plain(low)]
    folded = {low: fold(low) for _, low in plain}
    words = {word: weight for word, weight in folded.values() if weight >= _TELLING}
    named = {name.lower() for name in _NAME.findall(quote)}
    names = frozenset(folded[low][0] for _, low in plain if low in named and folded[low][0] in words)
    event = statement.claim.event
    act = event.head.removeprefix(EARLIER) if event is not None else ""
    return _Past(
        statement=statement,
        words=words,
        acts=frozenset(told.values()),
        figures=_figures(lowers),
        ranks=frozenset(lowers) & ORDINALS.keys(),
        names=names,
        act="" if act == "event" else act,
        marks=frozenset(lowers) & _APART,
        scope=frozenset(low.removesuffix("'s") for low in lowers) & _SCOPES,
        earlier=_earlier(lowers),
        years=years,
    )


_FORMER = frozenset("previous old former existing prior".split())
_FORMER_WORDS = 3
"""Words from such an adjective to its noun: "the previous regional temperature mark" has two between."""
_SINGLE = {
    **dict.fromkeys("record mark high best maximum peak benchmark".split(), "record"),
    **dict.fromkeys("vote referendum ballot attempt bid try".split(), "attempt"),
}
"""Nouns of what a story tells one of as the one before: the record that fell, the vote that failed."""


def _earlier(lowers: Sequence[str]) -> Mapping[str, frozenset[str]]:
    """ "the old record", "the previous regional mark", "a first attempt": the one before, with the words that narrow it."""
    found: dict[str, frozenset[str]] = {}
    for at, low in enumerate(lowers):
        if low in _FORMER or (low in {"first", "earlier"} and lowers[at - 1 : at] == [_BEFORE_FORMER[low]]):
            after = lowers[at + 1 : at + 2 + _FORMER_WORDS]
            found |= {_SINGLE[noun]: frozenset(after[:place]) for place, noun in enumerate(after) if noun in _SINGLE}
    return found


_BEFORE_FORMER = {"first": "a", "earlier": "the"}
""""A first attempt" is told where this is the second; "an earlier attempt" may be any."""


def _is_plain(low: str) -> bool:
    if low in PREPOSITIONS or low in CONJUNCTIONS or low in ADVERBS or low in AUXILIARIES:
        return False
    return low[0].isalpha() and low not in CARDINALS and low not in ORDINALS and low not in _calendar()


@cache
def _calendar() -> frozenset[str]:
    names = {word.lower() for name in ("months", "weekdays", "seasons") for row in table(name) for word in row}
    return frozenset(names | {"year", "years", "ago", "day", "week", "month"})


_UNITS = frozenset(
    "metre metres meter meters km kilometre kilometres kilometer kilometers mile miles foot feet percent degrees hectares "
    "acres tonnes tons years year months weeks days hours minutes am pm".split()
)
"""Words after a figure that make it a measure: a mountain's height is of every eruption."""


def _figures(lowers: Sequence[str]) -> frozenset[str]:
    return frozenset(
        figure
        for low, after in zip(lowers, [*lowers[1:], ""], strict=True)
        if after not in _UNITS and (figure := _figure(low)) is not None
    )


def _figure(low: str) -> str | None:
    """A figure in digits, whatever it is written in; none below three, and no year."""
    if low[0].isdigit():
        digits = low.replace(",", "")
        is_year = len(digits) == 4 and digits[:2] in {"18", "19", "20"}
        return None if is_year or digits in {"1", "2"} else digits
    count = CARDINALS.get(low, 0)
    return str(count) if count > 2 else None


def _best_pairs(members: Sequence[_Past]) -> Iterator[tuple[_Past, _Past]]:
    """The pairs of two articles each of which is the best that the other article has for the one."""
    scored: dict[tuple[int, int], float] = {}
    best: dict[tuple[int, str], float] = {}
    for at, one in enumerate(members):
        for to, other in enumerate(members[at + 1 :], at + 1):
            first, second = one.statement.claim.article_id, other.statement.claim.article_id
            if first == second or not (score := _likeness(one, other)):
                continue
            if _is_told_beside(one, other, members) or _is_told_beside(other, one, members):
                continue
            scored[at, to] = score
            best[at, second] = max(score, best.get((at, second), 0.0))
            best[to, first] = max(score, best.get((to, first), 0.0))
    for (at, to), score in sorted(scored.items(), key=lambda item: -item[1]):
        one, other = members[at], members[to]
        if score == best[at, other.statement.claim.article_id] == best[to, one.statement.claim.article_id]:
            yield one, other


def _is_told_beside(one: _Past, other: _Past, members: Sequence[_Past]) -> bool:
    """Whether the article of `one` gives the other's year too, for an act of the kind: it knows two."""
    if not set(one.years).isdisjoint(other.years):
        return False
    article = one.statement.claim.article_id
    own = (past for past in members if past.statement.claim.article_id == article and not past.acts.isdisjoint(other.acts))
    return any(not set(past.years).isdisjoint(other.years) for past in own)


def _likeness(one: _Past, other: _Past) -> float:
    """What two tellings share of one act, 0 where that is too little or they exclude each other."""
    if _exclude_each_other(one, other):
        return 0.0
    words, acts, figures = one.words.keys() & other.words.keys(), one.acts & other.acts, one.figures & other.figures
    shared = sum(one.words[word] for word in words) + _weigh(acts, figures)
    if _are_one_before(one, other):
        return shared + _WEIGHT
    plain = words - one.names
    is_one = one.act in ONCE and one.act == other.act and (shared - _ACT >= _OWNER or bool(figures))
    if one.act and other.act and one.act != other.act and not figures:
        return 0.0  # one dates the raid and the other the deaths in it
    is_much = bool(figures) or (len(plain) >= _PLAIN and shared >= _SHARE * min(_total(one), _total(other)))
    is_of_act = bool(acts if figures or one.act == other.act else acts - PERSONAL)
    is_told = is_of_act and is_much and shared >= _WEIGHT
    return shared if is_one or is_told else 0.0


def _are_one_before(one: _Past, other: _Past) -> bool:
    """Whether both tell of the one before of a kind: not "the previous island record" beside "the previous national record"."""
    shared = one.earlier.keys() & other.earlier.keys()
    return any(not (one.earlier[kind] and other.earlier[kind]) or one.earlier[kind] & other.earlier[kind] for kind in shared)


ONCE = frozenset("founding building opening birth death marriage retirement purchase closing resignation".split())
"""Acts that befall one thing or person once, so that whose it is says which."""
PERSONAL = frozenset("birth death marriage retirement resignation conviction sentencing arrest election divorce".split())
"""Acts of one person, whose name tells them apart."""
_OWNER = 6.0
"""What the words for whose it is weigh together: a rare name has it, or two nouns."""
_PLAIN = 2
"""Nouns and verbs besides names that two tellings of one act share, where they share no figure."""
_APART = frozenset(
    "new another second third last next extension wing annex wife husband son daughter father mother brother sister widow "
    "grandfather grandmother predecessor successor current present original".split()
)
"""Words that one telling has and the other has not where they are of two: "his father died in 2009"."""


_SCOPES = frozenset("national regional world state provincial european local course club women men".split())
"""Words for whose record or vote it is: one article's national mark is not another's regional one."""


def _exclude_each_other(one: _Past, other: _Past) -> bool:
    is_counted = bool(one.figures and other.figures) and one.figures.isdisjoint(other.figures)
    is_ranked = bool(one.ranks and other.ranks) and one.ranks != other.ranks
    is_act_apart = not ({one.act} - {""} <= other.acts and {other.act} - {""} <= one.acts)
    is_personal = one.act in PERSONAL and one.figures.isdisjoint(other.figures)
    is_other_person = is_personal and bool(one.names and other.names) and one.names.isdisjoint(other.names)
    is_scoped = bool(one.scope and other.scope) and one.scope.isdisjoint(other.scope)
    return is_counted or is_ranked or is_act_apart or is_other_person or is_scoped or one.marks != other.marks


_SHARE = 0.25
"""Share of the shorter telling that the other has too, where no figure is among it: long sentences share words by chance."""


def _total(past: _Past) -> float:
    return sum(past.words.values()) + _weigh(past.acts, past.figures)


def _weigh(acts: frozenset[str], figures: frozenset[str]) -> float:
    return _ACT * len(acts) + sum(_LARGE_FIGURE if float(figure) >= _LARGE else _FIGURE for figure in figures)
