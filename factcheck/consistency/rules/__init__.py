"""The rules, one file per family; importing them registers them."""

from factcheck.consistency.rules import (
    ages,
    arithmetic,
    calendar,
    counts,
    measures,
    names,
    places,
    slips,
    speech,
    times,
    whereabouts,
)

__all__ = [
    "ages",
    "arithmetic",
    "calendar",
    "counts",
    "measures",
    "names",
    "places",
    "slips",
    "speech",
    "times",
    "whereabouts",
]
