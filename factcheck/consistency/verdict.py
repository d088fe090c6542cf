"""What is said of a pair of statements, and whether a statement is told as fact."""

from typing import NamedTuple

from factcheck.model import RelationName, Statement


class Verdict(NamedTuple):
    """A relation and the reason for it."""

    relation: RelationName
    reason: str
    is_reversed: bool = False
    """For `updates`: the first of the two is the later one."""


def is_fact(statement: Statement) -> bool:
    """Whether it is told as what happened."""
    return statement.claim.modality == "asserted" and not statement.claim.is_negated


def is_plan(statement: Statement) -> bool:
    """Whether it is told as what is to happen."""
    return statement.claim.modality == "planned" and not statement.claim.is_negated
