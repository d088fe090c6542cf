"""The days that tell the events of two articles apart: of publication, of the lead, and those that lack only their year."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.align.years import MonthDay, month_days
from factcheck.model import Article, TimeExpression
from factcheck.text.calendar import day_or_none
from factcheck.text.resolve_times import resolve

HEAD_LENGTH = 120
"""Characters where a full date is still that of the article, not one that it tells of."""
TOP_LENGTH = 600
"""Characters where an article says on which day its event happened. Of 17 dev pairs of two events within a week, 13 share no
day told there, and of 165 of one event 52; in the first 300 or 400 it is more than a third of those."""
NEAR = 6
"""Days between an article's own day and one that another names with its weekday, from which they are not of one week."""

_FULL_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")  # 2025-07-16, of 2025-07-16T09:30+07:00 too


@dataclass(frozen=True, slots=True)
class Days:
    """What an article says of its time."""

    own: date | None
    """The day of publication as the page gives it, or the newest full date that the head of the text states."""
    told: frozenset[date]
    """The days that title and top tell of, placed by the article's own."""
    open: tuple[MonthDay, ...]
    """Days with their weekday and without a year."""

    def are_about(self, day: date) -> bool:
        """Whether a day of these without a year falls on its weekday in the week of `day`."""
        return any(
            placed.isoweekday() == open_day.weekday and abs((placed - day).days) <= NEAR
            for open_day in self.open
            if (placed := open_day.nearest(day))
        )


def read_days(article: Article, times: Sequence[TimeExpression]) -> Days:
    """The days of `article`, whose time expressions are `times`."""
    own = _own_day(article, times)
    return Days(
        own=own,
        told=frozenset() if own is None else _told(times, own),
        open=tuple(day for day in month_days(times) if day.weekday),
    )


def _own_day(article: Article, times: Sequence[TimeExpression]) -> date | None:
    stated = _FULL_DATE.match(article.published.value or "")
    if stated:
        return day_or_none(int(stated[1]), int(stated[2]), int(stated[3]))
    days = [time.latest for time in times if time.latest and time.latest == time.earliest and time.span.start < HEAD_LENGTH]
    return max(days, default=None)


def _told(times: Sequence[TimeExpression], own: date) -> frozenset[date]:
    placed = [
        resolve(time, own)
        for time in times
        if time.type in ("DATE", "TIME") and (time.span.field == "title" or time.span.start < TOP_LENGTH)
    ]
    return frozenset(time.earliest for time in placed if time.earliest and time.earliest == time.latest)
