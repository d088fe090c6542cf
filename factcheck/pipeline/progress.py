"""How far a run with a model has come."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Stage = Literal["reading", "embedding", "relating", "telling"]
ONLY_BY_RULES = "(only by the rules)"
"""In the problem that names an article which the model has not read, or not all of it."""


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` requests of one stage have an answer, or none that will come; and what the run has used so far.

    While articles are still being cut into portions, `total` counts one for each that is not, and of relating the questions on
    what has been compared: it may grow. Relating and telling go on at once, after the reading.
    `sent` requests went to the endpoint, `at_hand` were answered from the ledger. Tokens and `cost` (None where no prices are
    configured) are those of requests sent.
    """

    stage: Stage
    done: int
    total: int
    sent: int = 0
    at_hand: int = 0
    asked_again: int = 0
    tokens: int = 0
    cost: float | None = None


Watch = Callable[[Progress], None]


def ignore(_progress: Progress) -> None:
    """For callers that do not watch."""
