"""Whose a penalty or a sum is, across the articles of a story: by name, by the one holder of a part, by what is left."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from factcheck.extract.rules.dues import DUES
from factcheck.extract.rules.holders import one_role
from factcheck.extract.rules.names import is_role
from factcheck.extract.rules.penalties import PENALTIES
from factcheck.model import Article, QuantityValue, Statement, TextValue, TimeValue
from factcheck.text.lengths import length_of
from factcheck.text.lexicon import words
from factcheck.text.spelling import plain_letters

OWNED = frozenset(PENALTIES.values()) | frozenset(DUES)
"""Properties of which each person or body has its own."""
_ANYBODY = frozenset(
    {"man", "woman", "boy", "girl", "defendant", "person", "victim", "pensioner", "student", "father", "mother"}
)
"""Roles that say nothing of what somebody is: the one man and the one driver whom two courts' reports tell of are one."""
_KIN = frozenset(
    "son daughter brother sister father mother husband wife uncle aunt nephew niece cousin boyfriend girlfriend".split()
)
"""Roles that one has towards somebody else of the story."""
_SHORT = 2
"""Letters of parts of a name that name nobody: initials, particles."""


@dataclass(slots=True)
class _Item:
    statement: Statement
    name: str
    roles: frozenset[str]
    owner: str = ""
    """What it belongs to, empty while nothing says."""

    @property
    def article_id(self) -> str:
        return self.statement.claim.article_id


def owners_of(statements: Sequence[Statement], articles: Mapping[str, Article]) -> dict[str, str]:
    """By claim id, what the owner of each penalty and owned sum is called in its story: a name, else a part; a claim that
    nothing tells the owner of is its own.
    """
    items: dict[tuple[str, str, str], list[_Item]] = defaultdict(list)
    people: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        claim = statement.claim
        if claim.property == "name":
            people[statement.story_id].append(statement)
        elif claim.property in OWNED:
            event = statement.event.id if statement.event is not None else ""
            items[statement.story_id, claim.property, event].append(_item(statement))
    found: dict[str, str] = {}
    for (story_id, _, _), members in items.items():
        _Resolver(members, people[story_id], articles).resolve()
        found |= {item.statement.claim.id: item.owner or item.statement.claim.id for item in members}
    return found


def _item(statement: Statement) -> _Item:
    groups = statement.claim.scope.groups
    name = next((group for group in groups if not is_role(group)), "")
    return _Item(statement, name, frozenset(one_role(group) for group in groups if is_role(group)))


class _Resolver:
    """Gives each item of one story and property its owner."""

    def __init__(self, items: Sequence[_Item], people: Sequence[Statement], articles: Mapping[str, Article]) -> None:
        self._items = items
        self._people = people
        self._articles = articles
        self._by_article: dict[str, list[_Item]] = defaultdict(list)
        for item in items:
            self._by_article[item.article_id].append(item)

    def resolve(self) -> None:
        """Names first, then parts, then what is the only one of its article, then the one left over."""
        self._by_name()
        self._by_part()
        self._unsaid()
        self._only_one()
        self._left_over()

    def _by_name(self) -> None:
        names = list(dict.fromkeys(item.name for item in self._items if item.name))
        for item in self._items:
            if item.name:
                fitting = [name for name in names if _is_one(name, item.name)]
                is_clear = all(_is_one(one, other) for one, other in combinations(fitting, 2))
                item.owner = fitting[0] if is_clear else ""

    def _by_part(self) -> None:
        for item in self._items:
            if item.owner or not item.roles or item.name:
                continue
            own = self._holders(item.roles, {item.article_id})
            named = own or self._holders(item.roles, self._articles_of_story())
            item.owner = next(iter(named)) if len(named) == 1 else "" if named else " ".join(sorted(item.roles)[:1])

    def _articles_of_story(self) -> set[str]:
        return {item.article_id for item in (*self._items,)} | {person.claim.article_id for person in self._people}

    def _holders(self, roles: frozenset[str], among: set[str]) -> set[str]:
        """The owners known to hold one of `roles` in the articles `among`."""
        known = {
            item.owner for item in self._items if item.article_id in among and item.name and item.owner and roles & item.roles
        }
        if known:
            return known
        owners = [item.owner for item in self._items if item.name and item.owner]
        told = set()
        for person in self._people:
            value, groups = person.claim.value, person.claim.scope.groups
            if person.claim.article_id in among and isinstance(value, TextValue) and groups:
                role = one_role(groups[0].split()[-1])
                if role in roles:
                    told.add(next((owner for owner in owners if _is_one(owner, value.text)), value.text))
        return told

    def _unsaid(self) -> None:
        """An item of nobody belongs to the one owner of its article."""
        for members in self._by_article.values():
            owners = {item.owner for item in members if item.owner}
            if len(owners) == 1:
                for item in members:
                    item.owner = item.owner or next(iter(owners)) if not item.name else item.owner

    def _only_one(self) -> None:
        """The one owner of an article that has no name is the one named owner whom the article names elsewhere, or the one
        owner of another article that tells of somebody no closer.
        """
        for members in self._by_article.values():
            if any(item.name for item in members) or len({item.owner for item in members}) != 1:
                continue
            named = {other.owner for other in self._items if other.name and other.owner and self._may_be(members, other)}
            if len(named) == 1 and any(item.statement.is_prominent for item in members):
                self._give(members, next(iter(named)))
            elif not named:
                self._with_anybody(members)
        if self._items[0].statement.claim.property in DUES:
            self._unknown_sums()

    def _unknown_sums(self) -> None:
        """The one sum of an article that says nobody's is the one owner's of the other articles, or the story's."""
        for members in self._by_article.values():
            if any(item.owner for item in members) or len({_value(item.statement) for item in members}) != 1:
                continue
            owners = {item.owner for item in self._items if item.owner}
            if len(owners) <= 1:
                self._give(members, next(iter(owners), NOBODYS))

    def _with_anybody(self, members: Sequence[_Item]) -> None:
        for others in self._by_article.values():
            is_other = others[0].article_id != members[0].article_id
            if not is_other or len({item.owner for item in others}) != 1 or any(item.name for item in others):
                continue
            roles = [frozenset[str]().union(*(item.roles for item in side)) for side in (members, others)]
            is_loose = all(roles) and any(side <= _ANYBODY for side in roles)
            if is_loose and all(any(item.statement.is_prominent for item in side) for side in (members, others)):
                owner = members[0].owner or others[0].owner or "the one"
                self._give(members, owner)
                self._give(others, owner)

    def _may_be(self, members: Sequence[_Item], named: _Item) -> bool:
        """Whether the article of `members`, who have no name, names the owner of `named`, and not beside one of them: "the
        porter who helped Petra Aldous" is not her.
        """
        article = self._articles.get(members[0].article_id)
        roles = frozenset[str]().union(*(item.roles for item in members))
        is_other = roles and named.roles and roles.isdisjoint(named.roles) and not (roles | named.roles) & _ANYBODY
        if article is None or is_role(named.owner) or is_other or roles & _KIN:
            return False
        told = [part for part in named.owner.split() if len(part) > _SHORT and part.lower() not in words("named_things")]
        beside = " ".join(_sentence_of(item, article) for item in members)
        text = f"{article.title}\n{article.text}"
        return any(part in text for part in told) and not any(part in beside for part in told)

    def _left_over(self) -> None:
        """Where two articles give as many owners, and all but one have the same there, the two that are left are one."""
        for one, other in combinations(self._by_article.values(), 2):
            first, second = _by_owner(one), _by_owner(other)
            if len(first) != len(second) or len(first) < _TWO or "" in first or "" in second:
                continue
            left, right = _unmatched(first, second)
            if len(left) == len(right) == 1 and left[0] != right[0] and (is_role(left[0]) or is_role(right[0])):
                keep, gone = (right[0], left[0]) if is_role(left[0]) else (left[0], right[0])
                self._give([item for item in (*one, *other) if item.owner == gone], keep)

    @staticmethod
    def _give(members: Sequence[_Item], owner: str) -> None:
        for item in members:
            item.owner = owner


NOBODYS = "nobody named"
"""The owner of the one sum of a story of which no report says whose it is."""
_TWO = 2


def _sentence_of(item: _Item, article: Article) -> str:
    """The words between the full stops around a claim, title or text."""
    span = item.statement.claim.span
    text = article.title if span.field == "title" else article.text
    start = max(text.rfind(". ", 0, span.start), text.rfind("\n", 0, span.start), 0)
    ends = [end for end in (text.find(". ", span.end), text.find("\n", span.end)) if end >= 0]
    return text[start : min(ends, default=len(text))]


def _by_owner(members: Sequence[_Item]) -> dict[str, set[object]]:
    found: dict[str, set[object]] = defaultdict(set)
    for item in members:
        found[item.owner].add(_value(item.statement))
    return found


def _value(statement: Statement) -> object:
    value = statement.claim.value
    if isinstance(value, TimeValue):
        length = length_of(value.timex_value, value.mod)
        return None if length is None else (length.low, length.high)
    return (value.low, value.high, value.unit) if isinstance(value, QuantityValue) else None


def _unmatched(first: Mapping[str, set[object]], second: Mapping[str, set[object]]) -> tuple[list[str], list[str]]:
    """The owners of either side that have no counterpart with the same value and no other owner's name on the other."""
    left, right = list(first), list(second)
    for one in list(left):
        match = next((other for other in right if first[one] == second[other] and not _are_two(one, other)), None)
        if match is not None:
            left.remove(one)
            right.remove(match)
    return left, right


def _are_two(one: str, other: str) -> bool:
    return one != other and not (is_role(one) or is_role(other))


@lru_cache(maxsize=1024)
def _parts(name: str) -> frozenset[str]:
    return frozenset(plain_letters(name.lower()).split())


def _is_one(one: str, other: str) -> bool:
    """Whether two names may be one owner's: the parts of one are among the other's ("Ong", "Cheryl Ong Mei Shan")."""
    first, second = _parts(one), _parts(other)
    return first <= second or second <= first
