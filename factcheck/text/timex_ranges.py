"""The two ends of a range in words, as TIMEX3 has them: "from 1998 to 2004" is 1998 and 2004."""

import re
from collections.abc import Iterator
from datetime import time

from factcheck.model import RelativeTime, Span, TimeExpression
from factcheck.text.calendar import value_bounds
from factcheck.text.normalise import CleanText
from factcheck.text.timex_reading import End, Reading

_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_MONTH_DAY = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?(?:T.*)?")
_WEEKDAY = re.compile(r"XXXX-WXX-(\d)(?:T.*)?")


def ends_of(found: TimeExpression, reading: Reading, cleaned: CleanText) -> Iterator[TimeExpression]:
    """The expressions at both ends of a range in words, placed as the range is; any other expression as it is."""
    sides = found.value.split("/")
    if reading.ends is None or len(sides) != len(reading.ends):
        yield found
        return
    first, last = reading.ends
    for value, end in zip(sides, (first, last._replace(end=max(last.end, reading.end))), strict=True):
        yield _end(found, value, end, cleaned)


def _end(found: TimeExpression, value: str, end: End, cleaned: CleanText) -> TimeExpression:
    start, stop = cleaned.to_original(end.start, end.end)
    bounds = value_bounds(value, end.mod)
    clock = _CLOCK.search(value)
    relative = _relative(value) if found.relative is not None else None
    is_placed = found.basis != "unknown" or bounds is not None
    return found.model_copy(
        update={
            "span": Span(start=start, end=stop, field=found.span.field),
            "surface": cleaned.original[start:stop],
            "type": "TIME" if "T" in value else "DATE",
            "value": value,
            "mod": end.mod,
            "clock": time(int(clock[1]) % 24, int(clock[2])) if clock else None,
            "earliest": bounds[0] if bounds else None,
            "latest": bounds[1] if bounds else None,
            "relative": relative,
            "basis": "unknown" if not is_placed else found.basis if found.basis != "unknown" else "stated",
        }
    )


def _relative(value: str) -> RelativeTime | None:
    """What an anchor must still supply of an end's value."""
    if match := _MONTH_DAY.fullmatch(value):
        return RelativeTime(unit="monthday", month=int(match[1]), day=int(match[2] or 0))
    weekday = _WEEKDAY.fullmatch(value)
    return RelativeTime(unit="weekday", n=int(weekday[1])) if weekday else None
