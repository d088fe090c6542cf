"""The rules, one file per family; importing them registers them."""

from factcheck.consistency.rules import (
    ages,
    arithmetic,
    calendar,
    conversions,
    counts,
    measures,
    names,
    penalties,
    places,
    results,
    slips,
    speech,
    times,
    told,
)

__all__ = [
    "ages",
    "arithmetic",
    "calendar",
    "conversions",
    "counts",
    "measures",
    "names",
    "penalties",
    "places",
    "results",
    "slips",
    "speech",
    "times",
    "told",
]
