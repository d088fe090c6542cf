"""Which full names of a story may be one person's."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from factcheck.extract.rules.names import is_role, person_key
from factcheck.model import Statement, TextValue
from factcheck.text.lexicon import words
from factcheck.text.spelling import may_be_one

_MOST = 24
"""Names with one part in common that are compared: more share a common surname, and tell nothing."""


def name_owners(statements: Sequence[Statement]) -> dict[str, str]:
    """By claim id, what the topic of a named person (a name, an age) is called: the first of the names that may be one
    person's.
    """
    by_story: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for statement in statements:
        name = _name(statement)
        if name:
            by_story[statement.story_id][" ".join(person_key(name))].append(statement)
    owners: dict[str, str] = {}
    for names in by_story.values():
        roles = {
            name: {_office(role) for member in members if member.claim.property == "name" for role in member.claim.scope.groups}
            for name, members in names.items()
        }
        home = _homes(list(names), roles)
        for name, members in names.items():
            owners |= {member.claim.id: home[name] for member in members}
    return owners


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
    return parts[-1] if parts and _BELOW.isdisjoint(parts) else ""


def _homes(names: Sequence[str], roles: Mapping[str, set[str]]) -> dict[str, str]:
    """For each name the first of those that may be the same person's."""
    home = {name: name for name in names}
    for group in _sharing(names):
        for index, first in enumerate(group):
            for second in group[index + 1 :]:
                is_one_role = bool(roles[first] & roles[second] & set(words("single_offices")))
                if may_be_one(tuple(first.split()), tuple(second.split()), is_one_role=is_one_role):
                    keep, gone = home[first], home[second]
                    home = {name: keep if where == gone else where for name, where in home.items()}
    return home


_START = 4
"""Letters of a first and of a last name by which names alike in neither part are still compared."""


def _sharing(names: Sequence[str]) -> Iterable[list[str]]:
    """The names that share their first or their last part, or how both begin, a few at a time."""
    blocks: dict[tuple[int, str], list[str]] = defaultdict(list)
    for name in names:
        parts = name.split()
        for place, part in enumerate(parts):
            blocks[place, part].append(name)
        blocks[-1, " ".join(part[:_START] for part in parts)].append(name)
    return (block for block in blocks.values() if 1 < len(block) <= _MOST)
