"""The year of a date that states none."""

import re
from calendar import month_name
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.model import TimeExpression
from factcheck.text.calendar import Bounds, day_or_none, years_with

HALF_YEAR = timedelta(days=183)
MONTH = timedelta(days=31)

_MONTH_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")  # XXXX-07-16, of XXXX-07-16T15:00 too


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of a month, with the ISO weekday stated beside it."""

    month: int
    day: int
    weekday: int | None = None

    @property
    def surface(self) -> str:
        """The day in words ("July 16")."""
        return f"{month_name[self.month]} {self.day}"

    def nearest(self, near: date) -> date | None:
        """The date of any year that is within half a year of `near`, None where February 29 has none."""
        dates = [
            found for year in (near.year - 1, near.year, near.year + 1) if (found := day_or_none(year, self.month, self.day))
        ]
        best = min(dates, key=lambda found: abs(found - near), default=None)
        return best if best and abs(best - near) <= HALF_YEAR else None

    def before(self, not_after: date) -> date | None:
        """The latest such date up to `not_after`, whatever its weekday, None when half a year has none."""
        dates = (day_or_none(year, self.month, self.day) for year in (not_after.year, not_after.year - 1))
        best = next((found for found in dates if found and found <= not_after), None)
        return best if best and not_after - best <= HALF_YEAR else None

    def on_weekday(self, not_after: date) -> date | None:
        """The latest such date up to `not_after` on the stated weekday."""
        years = years_with(self.month, self.day, self.weekday, not_after=not_after, count=1) if self.weekday else ()
        return day_or_none(years[0], self.month, self.day) if years else None


def month_day(value: str | None, weekday: int | None = None) -> MonthDay | None:
    """The day of a TIMEX3 value that lacks only its year ("XXXX-07-16")."""
    match = _MONTH_DAY.match(value or "")
    return MonthDay(int(match[1]), int(match[2]), weekday) if match else None


def month_days(times: Iterable[TimeExpression]) -> tuple[MonthDay, ...]:
    """The days without a year among `times`, each once, in order."""
    found = (month_day(time.value, time.weekday) for time in times if time.type in ("DATE", "TIME"))
    return tuple(dict.fromkeys(day for day in found if day))


def full_dates(times: Sequence[TimeExpression], not_after: date) -> tuple[Bounds, ...]:
    """First and last day of each date that its words state with month and year, of those that begin by `not_after`."""
    return tuple(
        (time.earliest, time.latest)
        for time in times
        if time.type in ("DATE", "TIME") and time.relative is None and time.earliest and time.latest
        if time.earliest <= not_after and time.latest - time.earliest <= MONTH
    )
