"""C: dates against the calendar."""

from collections.abc import Iterator
from datetime import date

from factcheck.consistency.findings import make_finding
from factcheck.consistency.registry import rule
from factcheck.consistency.story_view import StoryView
from factcheck.model import Finding, RelatedTopic, Statement, TimeValue

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TRUSTED = frozenset({"given", "metadata", "stated"})
"""Anchors whose year does not itself rest on a weekday and date pair."""


@rule("C101", "A weekday does not fit its date", "medium")
def weekday(view: StoryView) -> Iterator[Finding]:
    """Checks a weekday that stands beside a date against the calendar, where the year is known.

    Why it matters: either the day or the date is wrong, and readers will turn up on the wrong one.

    Fires on: "Monday, February 13, 2025" (a Thursday).

    Stays silent on: a date without a year in an article whose own year is only inferred, pairs that fit.
    """
    for related in view.topics:
        if related.topic.property == "weekday":
            for statement in related.topic.statements:
                yield from _misfit(view, related, statement)


@rule("C102", "A date that is in no calendar", "medium")
def no_such_day(view: StoryView) -> Iterator[Finding]:
    """Checks that every date of a text is a day of the calendar.

    Why it matters: the date is a slip for another, and nobody can tell readers for which; it is compared with nothing.

    Fires on: "Tuesday, 30 February 2025", "until June 31", "February 29, 2025" (medium; low where neither year nor weekday
    is given).

    Stays silent on: "February 29" without a year, figures after a month that count something ("in June 31 people died").
    """
    for related in view.topics:
        if related.topic.property == "no-such-day":
            for statement in related.topic.statements:
                value = statement.claim.value
                if isinstance(value, TimeValue):
                    is_bare = value.weekday is None and value.timex_value.startswith("XXXX")
                    yield make_finding(
                        "C102", related.topic, [[statement]], f"{value.surface} is in no calendar.",
                        severity="low" if is_bare else "medium", key=statement.claim.id,
                    )  # fmt: skip


def _misfit(view: StoryView, related: RelatedTopic, statement: Statement) -> Iterator[Finding]:
    value = statement.claim.value
    if not isinstance(value, TimeValue) or value.weekday is None:
        return
    day = _day(view, statement, value)
    if day is None or day.isoweekday() == value.weekday:
        return
    explanation = f"{day:%B} {day.day}, {day.year} was a {_DAYS[day.isoweekday() - 1]}, not a {_DAYS[value.weekday - 1]}."
    yield make_finding("C101", related.topic, [[statement]], explanation, severity="medium", key=statement.claim.id)


def _day(view: StoryView, statement: Statement, value: TimeValue) -> date | None:
    """The day that the words mean, with the article's own year when they state none and that year is sure."""
    if not value.timex_value.startswith("XXXX"):
        return value.earliest if value.earliest == value.latest else None
    anchor = view.anchors.get(statement.claim.article_id)
    if anchor is None or anchor.day is None or not (anchor.basis in _TRUSTED or anchor.is_year_confirmed):
        return None
    try:
        days = [date(year, int(value.timex_value[5:7]), int(value.timex_value[8:10])) for year in _years(anchor.day)]
    except ValueError:
        return None
    if any(day.isoweekday() == value.weekday for day in days):
        return None
    return min(days, key=lambda day: abs((day - anchor.day).days) if anchor.day else 0)


def _years(anchor: date) -> tuple[int, ...]:
    """The anchor's year and, near the turn of a year, the other one that a date without a year may mean."""
    if anchor.month <= 2:
        return anchor.year, anchor.year - 1
    return (anchor.year, anchor.year + 1) if anchor.month >= 11 else (anchor.year,)
