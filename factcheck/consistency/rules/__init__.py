"""The rules, one file per family; importing them registers them."""

from factcheck.consistency.rules import (
    ages,
    arithmetic,
    calendar,
    count_slips,
    counts,
    measures,
    names,
    numbers,
    places,
    slips,
    speech,
    times,
    wholes,
)

__all__ = [
    "ages",
    "arithmetic",
    "calendar",
    "count_slips",
    "counts",
    "measures",
    "names",
    "numbers",
    "places",
    "slips",
    "speech",
    "times",
    "wholes",
]
