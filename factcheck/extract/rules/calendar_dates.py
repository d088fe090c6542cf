"""Dates that the calendar can check: those beside a weekday, and those that no calendar has."""

import re
from collections.abc import Iterator

from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import TimeExpression
from factcheck.text.calendar import names_no_day

WEEKDAY = "weekday"
NO_DAY = "no-such-day"

_MONTH_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d(?!\d|/)")  # 2025-02-13, XXXX-07-16
_DATING = frozenset("on by until till since before after from to through of and between".split())
"""Words before a bare month and day that make it a date: "on June 31"; "in June 31 people died" counts people."""


def dates_to_check(view: SentenceView) -> Iterator[tuple[TimeExpression, str]]:
    """The dates of the sentence with the property that a rule of the calendar looks at."""
    for time in view.times:
        if names_no_day(time.value):
            if _is_surely_date(view, time):
                yield time, NO_DAY
        elif time.weekday is not None and _MONTH_DAY.match(time.value):
            yield time, WEEKDAY


def _is_surely_date(view: SentenceView, time: TimeExpression) -> bool:
    """Whether the words give a year or a weekday, or stand where only a date can stand."""
    if time.weekday is not None or not time.value.startswith("XXXX"):
        return True
    if time.surface[:1].isdigit():  # "31 June" is no count of anything
        return True
    index = view.token_after(time.span.start)
    return index > 0 and view.lowers[index - 1] in _DATING
