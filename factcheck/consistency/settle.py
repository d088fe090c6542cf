"""Relations of a whole topic: each pair on its own first, then what the articles as wholes allow."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from factcheck.align.measured import DIMENSIONS
from factcheck.align.topics import RESULTS
from factcheck.consistency.intervals import days_apart, fit_quantities, fit_times, same_zone
from factcheck.consistency.moments import may_be_one_moment
from factcheck.consistency.pairs import by_article, pairs
from factcheck.consistency.penalties import is_also_given, is_given_beside
from factcheck.consistency.places import PLACES, fit_places
from factcheck.consistency.relate import are_of_one_kind, relate, title_words
from factcheck.consistency.scope import IsCommonPlace, scope_difference
from factcheck.extract.rules.names import same_name
from factcheck.extract.rules.penalties import PENALTIES
from factcheck.model import QuantityValue, RelatedTopic, Relation, ResolvedTime, Statement, TextValue, Topic
from factcheck.model.base import made
from factcheck.text.titles import fit_titles


def relate_topic(
    topic: Topic, is_common_place: IsCommonPlace, copies: Mapping[str, int], *, given: RelatedTopic | None = None
) -> RelatedTopic:
    """`topic` with the relations of its pairs; `copies` numbers the articles that are near-copies of one text.

    Pairs that `given`, the topic with fewer statements, has related keep the relation that they have there.
    """
    if given is not None and given.topic is topic:
        return given
    known = {frozenset((pair.a, pair.b)): pair for pair in given.relations} if given is not None else {}
    settler = _Settler(topic, is_common_place, copies)
    relations = [
        known.get(frozenset((a.claim.id, b.claim.id))) or settler.settle(relate(a, b, topic, is_common_place))
        for a, b in pairs(topic.statements)
    ]
    return made(RelatedTopic, topic=topic, relations=tuple(relations))


_PENALTIES = frozenset(PENALTIES.values())


class _Settler:
    """Takes back a contradiction that an article as a whole explains."""

    def __init__(self, topic: Topic, is_common_place: IsCommonPlace, copies: Mapping[str, int]) -> None:
        self._topic = topic
        self._is_common_place = is_common_place
        self._copies = copies

    @cached_property
    def _by_id(self) -> dict[str, Statement]:
        return {item.claim.id: item for item in self._topic.statements}

    @cached_property
    def _by_article(self) -> dict[str, list[Statement]]:
        return by_article(self._topic.statements)

    @cached_property
    def _by_text(self) -> dict[int, list[Statement]]:
        """The statements of articles that are near-copies of one text."""
        found: dict[int, list[Statement]] = defaultdict(list)
        for item in self._topic.statements:
            if (text := self._copies.get(item.claim.article_id)) is not None:
                found[text].append(item)
        return found

    def settle(self, relation: Relation) -> Relation:
        """`relation`, or what remains of it."""
        if relation.relation != "contradicts":
            return relation
        a, b = self._by_id[relation.a], self._by_id[relation.b]
        reason = self._copied(a, b) or self._two_persons or self._two_events(a, b)
        if reason is None and self._topic.property in _PENALTIES:
            reason = self._two_penalties(a, b)
        if reason is None and self._is_count(a):
            reason = self._unclear_set(a, b)
        if reason is None:
            return relation
        return relation.model_copy(update={"relation": "undecided", "reason": reason})

    def _two_penalties(self, a: Statement, b: Statement) -> str | None:
        """An article that gives its owner two lengths knows of two charges or two trials."""
        for one, other in ((a, b), (b, a)):
            own, others = self._by_article[one.claim.article_id], self._by_article[other.claim.article_id]
            if is_given_beside(one, own) or is_also_given(one, others):
                return "one article gives both, so they are two penalties"
        return None

    def _copied(self, a: Statement, b: Statement) -> str | None:
        first = self._copies.get(a.claim.article_id)
        if a.claim.article_id != b.claim.article_id and first is not None and first == self._copies.get(b.claim.article_id):
            return "two copies of one text"
        return None

    @cached_property
    def _two_persons(self) -> str | None:
        """An article that names both knows two persons (brothers, mother and daughter)."""
        if self._topic.property == "title":
            return self._two_titles()
        if self._topic.property not in {"name", "age", "speaker-of"}:
            return None
        is_both = any(
            (not same_name(_name(one), _name(other)) or self._are_two_ages(one, other))
            for members in self._by_article.values()
            for one, other in pairs(members)
        )
        return "one article names both, so they are two persons" if is_both else None

    def _two_titles(self) -> str | None:
        """An article that gives one person two titles knows of a promotion, or of two offices."""
        is_both = any(
            fit_titles(title_words(one), title_words(other)) == "disjoint"
            for members in self._by_article.values()
            for one, other in pairs(members)
        )
        return "one article gives both titles" if is_both else None

    def _are_two_ages(self, one: Statement, other: Statement) -> bool:
        """Whether one article gives one name or part two ages, and so knows two drivers, a father and a son."""
        first, second = one.claim.value, other.claim.value
        if not (isinstance(first, QuantityValue) and isinstance(second, QuantityValue)):
            return False
        return fit_quantities(first, second) == "disjoint"

    def _two_events(self, a: Statement, b: Statement) -> str | None:
        """An article that times two shocks or two calls, or gives the other's time too, knows two events of one kind."""
        if self._topic.property in PLACES:
            is_one = a.claim.article_id == b.claim.article_id or self._has_two_places(a) or self._has_two_places(b)
            return "one article gives two places of the kind" if is_one else None
        if self._topic.property not in _MOMENTS:
            return None
        if a.claim.article_id == b.claim.article_id:
            return "one article gives both, so they are two events"
        if self._topic.property == "date-of" and self._is_of_two:
            return "another article dates two events of the kind"
        if self._also_timed(a, b.claim.article_id) or self._also_timed(b, a.claim.article_id):
            return "the other article gives this time too, for another event"
        return None

    def _has_two_places(self, statement: Statement) -> bool:
        own = [item for item in self._by_article[statement.claim.article_id] if are_of_one_kind(item, statement)]
        return any(fit_places(item.claim.property, _name(item), _name(statement)) == "disjoint" for item in own)

    @cached_property
    def _is_of_two(self) -> bool:
        """Whether one article has days that are not one: the story then holds two events."""
        return any(
            _are_two_days(a.resolved, b.resolved)
            for members in self._by_article.values()
            for a, b in pairs(members)
            if a.resolved and b.resolved
        )

    def _also_timed(self, statement: Statement, article_id: str) -> bool:
        return any(may_be_one_moment(statement, other) for other in self._by_article[article_id])

    def _is_count(self, statement: Statement) -> bool:
        """Whether it counts a set: an age does not, and results are set against what else their articles give already."""
        return isinstance(statement.claim.value, QuantityValue) and self._topic.property not in {"age", *RESULTS, *DIMENSIONS}

    def _unclear_set(self, a: Statement, b: Statement) -> str | None:
        """A figure that the other article gives too, or that is not its own article's total, counts some other set."""
        if a.claim.article_id == b.claim.article_id:
            return "one article gives both, so they count different sets or moments"
        if self._also_given(a, b.claim.article_id) or self._also_given(b, a.claim.article_id):
            return "the other article gives this figure too, for another set or moment"
        if self._is_reprinted(a) or self._is_reprinted(b):
            return "a reprint of an older text, with the figure of its day"
        return self._no_total(a, b)

    def _no_total(self, a: Statement, b: Statement) -> str | None:
        if not (self._is_total(a) and self._is_total(b)):
            return "not the article's own total"
        if self._adds_up_to(a, b) or self._adds_up_to(b, a):
            return "figures of one article add up to the other's"
        if self._is_least(a, b) or self._is_least(b, a):
            return "its article gives the figure as a lower bound as well"
        return None

    def _is_reprinted(self, statement: Statement) -> bool:
        """Whether a near-copy of the statement's article gives its figure on an earlier day."""
        text, day = self._copies.get(statement.claim.article_id), statement.as_of.latest
        if text is None or day is None:
            return False
        return any(
            item.as_of.latest is not None and item.as_of.latest < day and self._fits(statement, item)
            for item in self._by_text[text]
        )

    def _is_least(self, statement: Statement, other: Statement) -> bool:
        """Whether the lower figure is "at least" so many elsewhere in its article: the bare one is short for it."""
        value, against = statement.claim.value, other.claim.value
        if not (isinstance(value, QuantityValue) and isinstance(against, QuantityValue)) or _low(statement) > _low(other):
            return False
        own = (item.claim.value for item in self._by_article[statement.claim.article_id])
        return any(isinstance(item, QuantityValue) and item.low == value.low and item.high is None for item in own)

    def _also_given(self, statement: Statement, article_id: str) -> bool:
        return any(self._fits(statement, other) for other in self._by_article[article_id])

    def _is_total(self, statement: Statement) -> bool:
        """Whether no other figure of its article in the same scope is larger."""
        own = [
            item
            for item in self._by_article[statement.claim.article_id]
            if scope_difference(item, statement, self._is_common_place) is None
        ]
        return all(_low(item) <= _low(statement) for item in own)

    def _adds_up_to(self, lower: Statement, higher: Statement) -> bool:
        """Whether a figure beside the lower one makes up the difference ("87 in the town, 25 in the hills")."""
        missing = _low(higher) - _low(lower)
        beside = (item for item in self._by_article[lower.claim.article_id] if _is_beside(item, lower))
        return missing > 0 and any(_is_exact(item) and _low(item) == missing for item in beside)

    @staticmethod
    def _fits(a: Statement, b: Statement) -> bool:
        first, second = a.claim.value, b.claim.value
        if not (isinstance(first, QuantityValue) and isinstance(second, QuantityValue)):
            return False
        if second.hedge == "vague" or second.low is None or second.high is None:
            return False  # "dozens" and "at least 12" fit most figures and explain none
        return fit_quantities(first, second) in {"equal", "overlapping"}


_MOMENTS = frozenset({"date-of", "act-date", "time-of", "start-time", "end-time", "next-date", "hours-of"})
"""Times of what happens once: an onset is left out, since one article may well contradict itself on when a war began."""


def _are_two_days(a: ResolvedTime, b: ResolvedTime) -> bool:
    """Whether two days are not one, told in one zone: "at 4:12 a.m. on Tuesday (2212 GMT on Monday)" is one moment."""
    if fit_times(a, b) != "disjoint":
        return False
    return same_zone(a, b) or (days_apart(a, b) or 0) > 1


def _name(statement: Statement) -> str:
    claim = statement.claim
    if isinstance(claim.value, TextValue):
        return claim.value.text
    return claim.scope.groups[0] if claim.scope.groups else ""


_BESIDE = 200
"""Characters between two figures that add up: one sentence, or two short ones."""


def _is_beside(item: Statement, other: Statement) -> bool:
    first, second = item.claim, other.claim
    is_near = first.span.field == second.span.field and abs(first.value_span.start - second.value_span.start) < _BESIDE
    return item is not other and is_near and first.scope.portion != "part"


def _is_exact(statement: Statement) -> bool:
    value = statement.claim.value
    return isinstance(value, QuantityValue) and value.hedge is None


def _low(statement: Statement) -> float:
    value = statement.claim.value
    if not isinstance(value, QuantityValue):
        return 0.0
    return value.low if value.low is not None else (value.high or 0.0)
