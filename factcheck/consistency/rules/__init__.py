"""The rules, one file per family; importing them registers them."""

from factcheck.consistency.rules import ages, arithmetic, calendar, counts, measures, names, numbers, places, slips, speech, times

__all__ = ["ages", "arithmetic", "calendar", "counts", "measures", "names", "numbers", "places", "slips", "speech", "times"]
