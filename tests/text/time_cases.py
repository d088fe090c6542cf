"""How the tables of time expressions are written."""

from typing import NamedTuple

from factcheck.model import TimeExpression


class Case(NamedTuple):
    """A sentence, and for each expression in it "its words | TIMEX3 type, value and mod"."""

    id: str
    text: str
    expected: tuple[str, ...]


def case(name: str, text: str, *expected: str) -> Case:
    """A case of the tables below."""
    return Case(name, text, expected)


def reading(found: TimeExpression) -> str:
    """Surface, type and value, and the mod where there is one."""
    return f"{found.surface} | {' '.join(filter(None, (found.type, found.value, found.mod)))}"
