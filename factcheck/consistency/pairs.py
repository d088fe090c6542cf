"""Which statements of a topic are compared: blocked by article, newest and nearest first, never all with all."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.model import Statement

WINDOW = 24
"""Statements further apart than this in a topic's order (by scope, then value) are not related to each other. A topic of
a desk's story has rarely more than 20 statements, so that all its pairs are related; a corpus stays linear."""


def ordered(statements: Sequence[Statement]) -> list[Statement]:
    """The statements with the same groups and portion side by side, each in the order of value and article."""
    return sorted(statements, key=_key)


def _key(statement: Statement) -> tuple[str, tuple[str, ...], float, str]:
    scope = statement.claim.scope
    value = statement.claim.value
    low = getattr(value, "low", None)
    return scope.portion, scope.groups, low if isinstance(low, float) else 0.0, statement.claim.id


def pairs(statements: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """The pairs to relate, each once, in the order of the input for small topics."""
    members = list(statements) if len(statements) <= WINDOW else ordered(statements)
    for index, first in enumerate(members):
        for second in members[index + 1 : index + 1 + WINDOW]:
            yield first, second


def by_article(statements: Sequence[Statement]) -> dict[str, list[Statement]]:
    """The statements of each article, in their order."""
    grouped: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        grouped[statement.claim.article_id].append(statement)
    return grouped
