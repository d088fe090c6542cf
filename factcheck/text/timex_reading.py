"""A time expression while it is being read: a slotted working object, cheap to drop."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time
from typing import Literal, NamedTuple

from factcheck.model import RelativeTime, TimexMod, TimexType

Kind = Literal[
    "day", "month", "year", "weekday", "deictic", "part", "clock", "period", "season", "duration", "set", "nth", "other", "name"
]
"""What a reading can be joined with. `part` is a part of the day on its own, `nth` the
last Sunday of a month, `name` words that only look like a time."""


class End(NamedTuple):
    """One end of a range in words, `[start, end)` in the cleaned text, and its own mod."""

    start: int
    end: int
    mod: TimexMod | None = None


@dataclass(slots=True)
class Reading:
    """One expression, `[start, end)` in the cleaned text; fields as in `TimeExpression`."""

    start: int
    end: int
    kind: Kind
    value: str
    type: TimexType = "DATE"
    mod: TimexMod | None = None
    clock: time | None = None
    zone: str | None = None
    weekday: int | None = None
    relative: RelativeTime | None = None
    is_weak: bool = False
    """Only a time when its neighbours say so: a bare "May", "2014", "evening", "Sat"."""
    has_halfday: bool = False
    """Whether the clock time says which half of the day it is in ("3 p.m.", "15:00")."""
    is_abbreviated: bool = False
    is_range: bool = False
    ends: tuple[End, End] | None = None
    """Both ends of a range in words ("from Monday to Friday"), None for one in a token ("July 14-16")."""
    steps: tuple[str, int] | None = None
    """For what counts from the story ("three days later"): the unit (D W M Y) and how many."""
    in_year: Callable[[int], date | None] | None = None
    """The day that it is in a year, for a day whose year nobody states and that is no day of a month (Good Friday)."""
    side: Literal["past", "future"] | None = None
    """On which side of the anchor such a day lies, where its words say so ("last Thanksgiving")."""
    parts: list[tuple[float, str]] = field(default_factory=list)
    """Amounts and units of a duration, in order."""


def ends_in_words(match: re.Match[str], first: str, last: str) -> tuple[End, End] | None:
    """The ends of a range that one match holds, by the names of their groups; None where only a dash is between."""
    if not match[last] or not any(map(str.isalpha, match.string[match.end(first) : match.start(last)])):
        return None
    return End(match.start(), match.end(first)), End(match.start(last), match.end())
