"""Time expressions: TIMEX3 types and values, resolved only as far as an anchor allows."""

import re
from datetime import date, time
from typing import Literal

from factcheck.model.base import Noun
from factcheck.model.span import Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
TimexMod = Literal["START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN"]
TimeBasis = Literal["stated", "inferred", "shared", "assumed", "unknown"]
"""Where a resolved date comes from: stated in full; inferred from a weekday and date pair; shared by the story; assumed
from the reference date; unknown."""

RelativeUnit = Literal["day", "weekday", "week", "weekend", "month", "year", "monthday", "decade", "season"]
Direction = Literal["past", "future", "this", "nearest"]


class RelativeTime(Noun):
    """What a relative expression needs from an anchor.

    `day` with n=-1 is yesterday; `weekday` with n=1..7 (ISO) is a weekday whose `direction` says which one ("last
    Thursday" past, "next Monday" future, bare "Monday" nearest, settled by tense: past unless the clause is future), and
    `day` how many days further on ("a week from Monday": 7); `week`/`month`/`year` with n units from the anchor's own, in
    `direction` past or future only up to the anchor or from it on ("earlier this month"); `season` begins in `month`;
    `monthday` is a month and day (or a month alone, day 0) without a year: `month`, `day`, and `n` = ISO weekday when one
    is stated beside it, else 0.
    """

    unit: RelativeUnit
    n: int = 0
    direction: Direction = "nearest"
    month: int = 0
    day: int = 0


_OPEN = re.compile(r"XXXX(?:-XX|-WXX|-XX-XXT[A-Z]{2})?|(?:PAST|FUTURE)_REF")


class TimeExpression(Noun):
    """A date, time, duration or set found in a text.

    `type`/`value`/`mod` follow TIMEX3: "late May 2025" is DATE 2025-05 END, "July 24" without a year DATE XXXX-07-24,
    "last Thursday" without an anchor DATE XXXX-WXX-4, "18 months" DURATION P18M. `earliest`/`latest` bound the calendar
    days meant, both inclusive (None while a part is unknown, and for a duration). `clock` and `zone` are as stated ("3pm"
    15:00; zone None unless given). `relative` says what an anchor must supply, None when the words state all of it.
    `weekday` is the ISO weekday stated beside a date, whether or not it fits.
    """

    span: Span
    type: TimexType
    value: str
    mod: TimexMod | None = None
    earliest: date | None = None
    latest: date | None = None
    clock: time | None = None
    zone: str | None = None
    surface: str
    weekday: int | None = None
    relative: RelativeTime | None = None
    anchor: date | None = None
    basis: TimeBasis = "unknown"

    @property
    def is_open(self) -> bool:
        """Whether only the story around it could say when this is: "the night", "the year before", "years ago"."""
        return self.relative is None and self.clock is None and _OPEN.fullmatch(self.value) is not None
