"""Two ages that two reports give to two people the other way round, where not both name them: told by who is a woman."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations, permutations

from factcheck.consistency.story_view import StoryView
from factcheck.extract.rules.names import is_role
from factcheck.model import QuantityValue, Statement, Topic
from factcheck.text.lexicon import table

MOST_AGES = 4
"""Ages of an article that are looked at: of more, the same two may well be those of other people."""
MOST_ARTICLES = 40
"""Articles with ages that are compared each with each: a desk's story has a tenth of them."""
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Aged:
    """The one person of an article who has an age: the statement, its topic and the sex that the words tell."""

    statement: Statement
    topic: Topic
    sex: str
    """"female", "male", or empty where the words do not tell."""


@dataclass(frozen=True, slots=True)
class Swapped:
    """One of two people whose ages stand the other way round in another report."""

    one: Aged
    other: Aged


def find_swapped(view: StoryView) -> Iterator[Swapped]:
    """The woman and the other one whose ages are exchanged between two articles; nobody whom both of them name."""
    for first, second in combinations(list(_aged(view).values())[:MOST_ARTICLES], 2):
        for young, old in permutations(sorted(first.keys() & second.keys()), 2):
            woman, other = (first[young], second[old]), (first[old], second[young])
            if _is_swap(woman, other):
                yield Swapped(*woman)
                yield Swapped(*other)


def _is_swap(woman: tuple[Aged, Aged], other: tuple[Aged, Aged]) -> bool:
    is_told = all(aged.sex == "female" for aged in woman) and "male" in {aged.sex for aged in other}
    return is_told and all(aged.sex != "female" for aged in other) and not _are_named(woman) and not _are_named(other)


def _are_named(pair: tuple[Aged, Aged]) -> bool:
    groups = [aged.statement.claim.scope.groups for aged in pair]
    return all(whose and not is_role(whose[0]) for whose in groups)


def _aged(view: StoryView) -> Mapping[str, dict[float, Aged]]:
    """By article, each age that one person of it has; articles with more ages than can be told apart left out."""
    found: dict[str, dict[float, list[Aged]]] = defaultdict(lambda: defaultdict(list))
    for related in view.topics:
        if related.topic.property != "age":
            continue
        for statement in related.topic.statements:
            value = statement.claim.value
            if isinstance(value, QuantityValue) and value.low is not None and value.low == value.high:
                aged = Aged(statement, related.topic, _sex(statement))
                found[statement.claim.article_id][value.low].append(aged)
    return {
        name: {age: members[0] for age, members in ages.items() if len({item.topic.id for item in members}) == 1}
        for name, ages in found.items()
        if len(ages) <= MOST_AGES
    }


def _sex(statement: Statement) -> str:
    said = {*_WORD.findall(statement.claim.quote.lower()), *(word.lower() for word in statement.claim.scope.groups)}
    sexes = {name for name, words in _words().items() if not said.isdisjoint(words)}
    return sexes.pop() if len(sexes) == 1 else ""


@cache
def _words() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for name, *words in table("sexed_nouns"):
        found[name] = found.get(name, frozenset()) | set(words)
    return found
