"""A request and its answer, as they are kept; and what every ledger does."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from factcheck.errors import ModelError
from factcheck.llm.request import Asked

# A recording holds no more of the response's headers than parsing and a support request need.
KEPT_HEADERS = frozenset({"content-type", "retry-after", "x-request-id"})


class Status(StrEnum):
    """What became of a reply; the caller sets it once the reply has been parsed and checked."""

    PENDING = "pending"  # stored, not yet looked at: the run died in between, or a batch brought it
    VALID = "valid"
    REASKED = "reasked"  # it did not pass, and the question that says so is the next in its chain
    INVALID = "invalid"  # it did not pass, and its chain was given up
    REFUSED = "refused"
    FILTERED = "filtered"
    CUT = "cut"
    ERROR = "error"


class Provenance(StrEnum):
    """Where an answer comes from."""

    LIVE = "live"
    TRANSCRIBED = "transcribed"  # a model's answer to exactly this request, brought in by a batch file
    AUTHORED = "authored"  # written by a person, for a test


# What a run goes on from. Not what a model declined or never got right: asked again, it may do better. A cut reply counts:
# the caller then asks for less at once, and those smaller questions are what the run before it asked, too.
RESUMED = frozenset({Status.VALID, Status.PENDING, Status.REASKED, Status.CUT})
# What a run that may not call out goes on from: everything that has been answered, or a batch would never come to an end.
ANSWERED = RESUMED | {Status.INVALID, Status.REFUSED, Status.FILTERED}


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its answer; `number` is the order in which a ledger took them in."""

    asked: Asked
    status_code: int
    headers: Mapping[str, str]
    response: str
    status: Status = Status.PENDING
    provenance: Provenance = Provenance.LIVE
    number: int = field(default=0, compare=False)


class Ledger(Protocol):
    """Keeps exchanges. Safe to share between threads."""

    @property
    def name(self) -> str:
        """Where it is kept: messages name it, and two ledgers of one name are one."""

    @property
    def is_replay(self) -> bool:
        """Whether what it does not hold may not be asked at all."""

    def find(self, key: str, among: frozenset[Status] = RESUMED) -> Exchange | None:
        """The exchange to answer this key with, if there is one."""

    def record(self, exchange: Exchange) -> int:
        """Keep an exchange; its number comes back."""

    def mark(self, number: int, status: Status) -> None:
        """Set what became of an exchange."""

    def miss(self, asked: Asked) -> ModelError:
        """The error to raise for a request that a replay does not hold."""


def kept_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """The headers that may be written down: no cookie, no key, no account."""
    return {name.lower(): value for name, value in headers.items() if name.lower() in KEPT_HEADERS}
