"""Which full names of a story may be one person's."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factcheck.extract.rules.names import person_key
from factcheck.model import Statement, TextValue
from factcheck.text.spelling import may_be_one

_MOST = 24
"""Names with one part in common that are compared: more share a common surname, and tell nothing."""


def name_owners(statements: Sequence[Statement]) -> dict[str, str]:
    """By claim id, what the topic of a named person is called: the first of the names that may be one person's."""
    by_story: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for statement in statements:
        value = statement.claim.value
        if statement.claim.property == "name" and isinstance(value, TextValue):
            by_story[statement.story_id][" ".join(person_key(value.text))].append(statement)
    owners: dict[str, str] = {}
    for names in by_story.values():
        home = _homes(list(names))
        for name, members in names.items():
            owners |= {member.claim.id: home[name] for member in members}
    return owners


def _homes(names: Sequence[str]) -> dict[str, str]:
    """For each name the first of those that may be the same person's."""
    home = {name: name for name in names}
    for group in _sharing(names):
        for index, first in enumerate(group):
            for second in group[index + 1 :]:
                if may_be_one(tuple(first.split()), tuple(second.split())):
                    keep, gone = home[first], home[second]
                    home = {name: keep if where == gone else where for name, where in home.items()}
    return home


def _sharing(names: Sequence[str]) -> Iterable[list[str]]:
    """The names that share their first or their last part, a few at a time."""
    blocks: dict[tuple[int, str], list[str]] = defaultdict(list)
    for name in names:
        for place, part in enumerate(name.split()):
            blocks[place, part].append(name)
    return (block for block in blocks.values() if 1 < len(block) <= _MOST)
