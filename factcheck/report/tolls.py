"""Figures that moved on, step by step, with the newest and the one nearest to an official source."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.model import Claim, QuantityValue, ReportStatement, ReportTopic, StatedAsOf
from factcheck.report.evidence import holder_words
from factcheck.report.lookup import Lookup
from factcheck.report.wording import as_of_words, listed


@dataclass(frozen=True, slots=True)
class Step:
    """One figure of a toll at one time, with who gives it."""

    value: str
    when: str
    holders: str
    attribution: str | None
    is_dated: bool
    is_newest: bool
    """The last of the steps, where that is known from a date."""
    is_official: bool
    """Of the figures with an official source behind them, this is the latest."""

    @property
    def mark(self) -> str:
        """What sets the step apart: "newest", "latest official" ("official" where nothing is dated), both or neither."""
        official = "latest official" if self.is_dated else "official"
        words = [word for word, holds in (("newest", self.is_newest), (official, self.is_official)) if holds]
        return " and ".join(words)

    def credit(self) -> str:
        """When and from whom: "reported 24 July 2025 · Daily Post, from AFP · according to police"."""
        return " · ".join(part for part in (self.when, self.holders, self.attribution) if part)


_OPEN = frozenset({"at_least", "more_than"})

_Group = list[ReportStatement]


def steps(topic: ReportTopic, lookup: Lookup) -> tuple[Step, ...]:
    """The topic's figures from oldest to newest, each once; empty where nothing in it moved on."""
    moved = _moved(topic)
    told = [statement for statement in topic.statements if statement.claim_id in moved]
    told = [statement for statement in told if not _is_elsewhere(statement, topic, lookup)]
    exact = [statement for statement in told if not _is_vague(statement, lookup)]
    groups = _grouped(exact if len({_number(statement, lookup) for statement in exact}) > 1 else told, lookup)
    if len(groups) < 2:
        return ()
    groups = [group + _looser(group, topic, lookup) for group in groups]
    official = [number for number, group in enumerate(groups) if any(lookup.is_official(statement) for statement in group)]
    return tuple(
        _step(group, lookup, is_newest=number == len(groups) - 1, is_official=bool(official) and number == official[-1])
        for number, group in enumerate(groups)
    )


def _moved(topic: ReportTopic) -> set[str]:
    """Claims on either side of an update, and those that say the same as one of them."""
    moved = {
        claim_id for relation in topic.relations if relation.relation == "updates" for claim_id in (relation.a, relation.b)
    }
    same = [relation for relation in topic.relations if relation.relation == "agrees"]
    return moved | {claim_id for relation in same if moved & {relation.a, relation.b} for claim_id in (relation.a, relation.b)}


def _is_elsewhere(statement: ReportStatement, topic: ReportTopic, lookup: Lookup) -> bool:
    """Whether an article of the story tells the figure as that of an earlier event ("the 2015 quake killed 9,000")."""
    claim = lookup.claims[statement.claim_id]
    story = lookup.stories.get(topic.story_id)
    is_own = story is not None and claim.article_id in story.article_ids
    return is_own and claim.event is not None and claim.event.is_background


def _is_vague(statement: ReportStatement, lookup: Lookup) -> bool:
    """ "dozens" beside figures is no step of its own."""
    value = lookup.claims[statement.claim_id].value
    return isinstance(value, QuantityValue) and value.hedge == "vague"


def _grouped(statements: list[ReportStatement], lookup: Lookup) -> list[_Group]:
    """One group a figure, placed where it is first given: a reprint or a later page that repeats it is no new step."""
    groups: dict[object, _Group] = {}
    for statement in sorted(statements, key=lambda statement: _moment(statement, lookup)):
        groups.setdefault(_number(statement, lookup), []).append(statement)
    return list(groups.values())


def _looser(group: _Group, topic: ReportTopic, lookup: Lookup) -> _Group:
    """The same figure from the same origins with a hedge, which no update holds: "at least 12" beside 12."""
    held = {statement.claim_id for statement in group}
    return [
        statement
        for statement in topic.statements
        if statement.claim_id not in held
        and _number(statement, lookup) == _number(group[0], lookup)
        and any(other.origin == statement.origin and _day(other) == _day(statement) for other in group)
    ]


def _day(statement: ReportStatement) -> date | None:
    return statement.as_of.latest or statement.as_of.earliest


def _moment(statement: ReportStatement, lookup: Lookup) -> tuple[date, date, float]:
    """Undated figures first: nothing says that they are news. Within a day by size: the hour of some is not known."""
    as_of = statement.as_of
    latest = as_of.latest or as_of.earliest or date.min
    value = lookup.claims[statement.claim_id].value
    size = (value.low if value.low is not None else value.high) if isinstance(value, QuantityValue) else None
    return latest, as_of.earliest or latest, size or 0.0


def _number(statement: ReportStatement, lookup: Lookup) -> object:
    """The figure without its hedge: "at least 12" and 12 are one step of a toll."""
    claim = lookup.claims[statement.claim_id]
    if isinstance(claim.value, QuantityValue):
        return claim.value.low if claim.value.low is not None else claim.value.high
    return lookup.value(claim)


def _value(claims: Sequence[Claim], lookup: Lookup) -> str:
    """The figure, with the hedge that any of its holders gives: a toll that one paper leaves open is not told as final."""
    hedged = [claim for claim in claims if isinstance(claim.value, QuantityValue) and claim.value.hedge in _OPEN]
    return lookup.value((hedged or list(claims))[0])


def _stated_first(group: _Group) -> ReportStatement:
    return next((statement for statement in group if isinstance(statement.as_of, StatedAsOf)), group[0])


def _together(holders: list[str]) -> str:
    """Holders as a list ("Reuters and AP"), with semicolons where one has a comma of its own."""
    return "; ".join(holders) if any("," in holder for holder in holders) else listed(holders)


def _step(group: _Group, lookup: Lookup, *, is_newest: bool, is_official: bool) -> Step:
    claims = [lookup.claims[statement.claim_id] for statement in group]
    by_origin: dict[str, list[str]] = {}
    for statement, claim in zip(group, claims, strict=True):
        by_origin.setdefault(statement.origin, []).append(claim.article_id)
    ranked = sorted(claims, key=lambda claim: claim.attribution is None or claim.attribution.strength != "official")
    sources = [words for words in (lookup.attribution(claim) for claim in ranked) if words]
    is_dated = group[0].as_of.latest is not None or group[0].as_of.earliest is not None
    return Step(
        value=_value(claims, lookup),
        when=as_of_words(_stated_first(group).as_of),
        holders=_together([holder_words(article_ids, origin, lookup) for origin, article_ids in by_origin.items()]),
        attribution=sources[0] if sources else None,
        is_dated=is_dated,
        is_newest=is_newest and is_dated,
        is_official=is_official,
    )
