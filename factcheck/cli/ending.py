"""How a run ends: exit codes, and the one line on standard error."""

import contextlib
import sys
from typing import TYPE_CHECKING, Literal

from factcheck.report.plain import flat

if TYPE_CHECKING:
    from factcheck.model import Report

DONE = 0
FOUND = 1
USAGE = 2
INCOMPLETE = 3
INTERNAL = 101
INTERRUPTED = 130
TERMINATED = 143

FailOn = Literal["high", "medium", "low", "never"]
_LEVELS: tuple[FailOn, ...] = ("high", "medium", "low")


def complain(message: str) -> None:
    """Writes `message` to standard error as one line that begins "factcheck: ", safe for a terminal."""
    if sys.stderr is None:
        return
    encoding = sys.stderr.encoding or "utf-8"
    line = f"factcheck: {flat(message)}".encode(encoding, "replace").decode(encoding)
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()


def exit_code(report: "Report", *, fail_on: FailOn = "never", stopped: int | None = None) -> int:
    """The code of the run that made `report`: a signal that stopped it first, then incomplete, then findings."""
    if stopped is not None:
        return stopped
    if report.problems or report.coverage.not_checked:
        return INCOMPLETE
    counted = () if fail_on == "never" else _LEVELS[: _LEVELS.index(fail_on) + 1]
    return FOUND if any(finding.severity in counted for finding in report.findings) else DONE
