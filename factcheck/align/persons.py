"""Which full names of a story may be one person's."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from factcheck.extract.rules.names import IDENTIFYING, is_role, name_parts, person_key, without_titles
from factcheck.model import QuantityValue, Statement, TextValue
from factcheck.text.lexicon import table, words
from factcheck.text.spelling import edits, may_be_one

_MOST = 24
"""Names with one part in common that are compared: more share a common surname, and tell nothing."""


def name_owners(statements: Sequence[Statement]) -> dict[str, str]:
    """By claim id, what the topic of a named person (a name, an age) is called: the first of the names that may be one
    person's.
    """
    by_story: dict[str, _Called] = defaultdict(_Called)
    for statement in statements:
        by_story[statement.story_id].add(statement)
    owners: dict[str, str] = {}
    for called in by_story.values():
        owners |= called.owners()
    return owners


class _Called:
    """What the statements on persons of one story call them by: full names, one name alone, a part that one person has."""

    def __init__(self) -> None:
        self._full: dict[str, list[Statement]] = defaultdict(list)
        self._lone: list[Statement] = []
        self._parts: list[Statement] = []

    def add(self, statement: Statement) -> None:
        """Take in a statement on a person; any other is none of ours."""
        name, claim = _name(statement), statement.claim
        if len(without_titles(name).split()) == 1:
            self._lone.append(statement)
        elif name:
            self._full[" ".join(person_key(name))].append(statement)
        elif claim.property == "age" and claim.scope.groups and claim.scope.groups[0].startswith("the "):
            self._parts.append(statement)

    def owners(self) -> dict[str, str]:
        """By claim id, whose each is."""
        roles = {name: _roles(members) for name, members in self._full.items()}
        offices = {name: {_office(role) for role in own} for name, own in roles.items()}
        ages = {name: _ages(members) for name, members in self._full.items()}
        short = {name: _short_forms(members) for name, members in self._full.items()}
        home = _homes(list(self._full), offices, ages, short)
        owners = {member.claim.id: home[name] for name, members in self._full.items() for member in members}
        return owners | _owners_of_lone(self._lone, home) | _owners_of_parts(self._parts, roles, home)


def _roles(members: Sequence[Statement]) -> set[str]:
    return {role for member in members if member.claim.property == "name" for role in member.claim.scope.groups}


def _owners_of_parts(statements: Sequence[Statement], roles: Mapping[str, set[str]], home: Mapping[str, str]) -> dict[str, str]:
    """Whose the ages of "the helmsman" are where the story names one helmsman; of no other they are the part's own."""
    owners: dict[str, str] = {}
    holders: dict[str, set[str]] = defaultdict(set)
    for name, own in roles.items() if statements else ():
        for role in own:
            holders[role].add(home[name])
    for statement in statements:
        persons = holders.get(statement.claim.scope.groups[0].removeprefix("the "), set())
        if len(persons) == 1:
            owners[statement.claim.id] = next(iter(persons))
    return owners


def _owners_of_lone(statements: Sequence[Statement], home: Mapping[str, str]) -> dict[str, str]:
    """Whose the ages beside one name alone are: the one person of the story with that name, else whoever is called so where
    he is not there to speak for himself (any two in a crowd are called Maria).
    """
    owners: dict[str, str] = {}
    is_told = {_lone(statement) for statement in statements if statement.claim.attribution is None}
    bearers: dict[str, set[str]] = defaultdict(set)
    for full, where in home.items() if statements else ():
        for part in full.split():
            bearers[part].add(where)
    for statement in statements:
        name = _lone(statement)
        persons = bearers.get(name, set())
        if len(persons) == 1:
            owners[statement.claim.id] = next(iter(persons))
        elif not persons and name in is_told:
            owners[statement.claim.id] = name
        else:
            owners[statement.claim.id] = statement.claim.id
    return owners


def _lone(statement: Statement) -> str:
    return person_key(_name(statement))[0]


def _name(statement: Statement) -> str:
    """The full name that the statement is about, empty where there is none."""
    claim = statement.claim
    if claim.property == "name" and isinstance(claim.value, TextValue):
        return claim.value.text
    whose = claim.scope.groups[0] if claim.property == "age" and claim.scope.groups else ""
    return "" if is_role(whose) else whose


_BELOW = frozenset({"deputy", "vice", "assistant", "former", "sub"})


def _office(role: str) -> str:
    """The office that one person holds in a title: "president" in "state president", none in "vice president"."""
    parts = role.split()
    return _synonyms().get(parts[-1], parts[-1]) if parts and _BELOW.isdisjoint(parts) else ""


@cache
def _synonyms() -> dict[str, str]:
    return {word: name for name, *others in table("office_synonyms") for word in others}


@cache
def _single_offices() -> frozenset[str]:
    """What one person at a time is in a story."""
    return frozenset(_synonyms().get(word, word) for word in words("single_offices"))


def _ages(members: Sequence[Statement]) -> set[float]:
    """The ages that are given for a name: of two alike the same age is one person's as much as the same office."""
    values = (member.claim.value for member in members if member.claim.property == "age")
    return {value.low for value in values if isinstance(value, QuantityValue) and value.low is not None}


_GENERATION = 12
"""Years between the ages of two names from which they are hardly one person's."""


def _are_apart(one: set[float], other: set[float], first: str, second: str) -> bool:
    """Whether the ages of two names make them two persons: years apart under given names that are no slip of each other."""
    if not one or not other:
        return False
    gap = min(abs(age - against) for age in one for against in other)
    return gap > (_GENERATION if edits(first, second, 1) <= 1 else 1)


def _is_one_role(one: set[str], other: set[str]) -> bool:
    """Whether two names have one office in the story, or are both who "was identified as"."""
    is_identified = not (one.isdisjoint(IDENTIFYING) or other.isdisjoint(IDENTIFYING))
    return is_identified or bool(one & other & _single_offices())


def _short_forms(members: Sequence[Statement]) -> set[str]:
    """What else a name of three parts and more is cut down to: "wilmer haskett" of "Wilmer Haskett Rojas"."""
    parts = (name_parts(_name(member)) for member in members)
    return {f"{own[0]} {own[1]}" for own in parts if len(own) > _FULL and len(own[1]) > _INITIAL and own[1] not in _PARTICLES}


_FULL = 2
_INITIAL = 2
_PARTICLES = frozenset("bin binti ibn ben abu van von der den del dos das san".split())
"""What a surname begins with: cut off after it a name is none."""


def _homes(
    names: Sequence[str],
    roles: Mapping[str, set[str]],
    ages: Mapping[str, set[float]],
    short: Mapping[str, set[str]],
) -> dict[str, str]:
    """For each name the first of those that may be the same person's."""
    home = {name: name for name in names}
    for group in _sharing(names, short):
        for index, first in enumerate(group):
            for second in group[index + 1 :]:
                if _are_apart(ages[first], ages[second], first.split()[0], second.split()[0]):
                    continue
                is_one_role = _is_one_role(roles[first], roles[second]) or not ages[first].isdisjoint(ages[second])
                if _may_be_one(first, second, short, is_one_role=is_one_role):
                    keep, gone = home[first], home[second]
                    home = {name: keep if where == gone else where for name, where in home.items()}
    return home


_START = 4
"""Letters of a first and of a last name by which names alike in neither part are still compared."""


def _may_be_one(first: str, second: str, short: Mapping[str, set[str]], *, is_one_role: bool) -> bool:
    """Whether two names are one or near, each as it is or, in one office or of one age, cut down to two parts."""
    if may_be_one(tuple(first.split()), tuple(second.split()), is_one_role=is_one_role):
        return True
    pairs = [*((form, second) for form in short[first]), *((form, first) for form in short[second])]
    return any(one == other or (is_one_role and may_be_one(tuple(one.split()), tuple(other.split()))) for one, other in pairs)


def _sharing(names: Sequence[str], short: Mapping[str, set[str]]) -> Iterable[list[str]]:
    """The names that share their first or their last part, or how both begin, a few at a time."""
    blocks: dict[tuple[int, str], list[str]] = defaultdict(list)
    for name in names:
        parts = name.split()
        for place, part in enumerate(parts):
            blocks[place, part].append(name)
        for form in short[name]:
            blocks[1, form.split()[1]].append(name)
        blocks[-1, " ".join(part[:_START] for part in parts)].append(name)
    return (block for block in blocks.values() if 1 < len(block) <= _MOST)
