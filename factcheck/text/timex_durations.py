"""Durations and sets: how long, and how often."""

import re

from factcheck.text.timex_reading import Reading
from factcheck.text.timex_vocabulary import DAY_PARTS, UNITS, WEEKDAY_NUMBER, month_of, read_number

Match = re.Match[str]

_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_COUPLE = re.compile(r"couple|dozen")
_SMALLER = {"Y": ("M", 12), "H": ("M", 60), "M": ("S", 60)}
"""The unit and how many of it make one, for the halves of "two and a half hours"."""


def period_value(amount: float, unit: str) -> str:
    """The ISO 8601 period of an amount of a unit: 18 months P18M, 2.5 hours PT2H30M, two fortnights P4W."""
    designator, multiple, clock = UNITS[unit]
    amount *= multiple
    if designator == "WE":
        return f"P{amount:g}WE"
    whole = int(amount)
    if amount == whole:
        return f"P{clock}{whole}{designator}"
    smaller, count = _SMALLER.get(designator if clock or designator == "Y" else "", ("", 0))
    rest = (amount - whole) * count
    if smaller and rest == int(rest):
        return f"P{clock}{f'{whole}{designator}' if whole else ''}{int(rest)}{smaller}"
    return f"P{clock}{amount:g}{designator}"


def _amount(match: Match, value: float) -> float:
    if match["half"] or match["tail"]:
        value += 0.5
    if scale := match["scale"]:
        value *= _SCALES[scale.strip("- ")]
    return value


_DETERMINER = re.compile(r"(?:\b(?:an?|the|his|her|its|their|this|that|another)|'s) $")


def _is_modifier(match: Match, amount: float) -> bool:
    """Whether a singular unit may follow: "a three day trial", "an 8 hour battery"; never "the fiscal 2008 quarter"."""
    return amount < 1_000 and _DETERMINER.search(match.string[max(0, match.start() - 8) : match.start()]) is not None


def read_duration(match: Match) -> Reading | None:
    """Two and a half hours, 18-month, 10 to 15 years, several weeks."""
    unit = match["unit"]
    if match["vague"]:
        return _vague(match)
    stated = read_number(match["amount"])
    is_plural = bool(match["plural"] or match["half"]) or unit in {"centurie", "millennia"}
    if stated is None or not (is_plural or match["dash"] or stated <= 1 or _is_modifier(match, stated)):
        return None
    amount = _amount(match, stated)
    if (unit == "second" and not (is_plural or match["dash"])) or (unit in {"sec", "min"} and not match["amount"][0].isdigit()):
        return None
    reading = Reading(match.start(), match.end(), "duration", period_value(amount, unit), type="DURATION")
    reading.parts = [(amount, unit)]
    low = read_number(match["low"]) if match["low"] else None
    if match["low"]:
        if low is None or low >= amount:
            return None
        reading.value = f"{period_value(low, unit)}/{reading.value}"
        reading.is_range = True
    return reading


def _vague(match: Match) -> Reading | None:
    vague, unit = match["vague"], match["unit"]
    if not match["plural"] and unit != "centurie":
        return None
    if _COUPLE.search(vague):
        amount = 12 * (2 if vague.startswith("two") else 1) if "dozen" in vague else 2
        reading = Reading(match.start(), match.end(), "duration", period_value(amount, unit), type="DURATION")
        reading.parts = [(amount, unit)]
        reading.mod = "APPROX"
        return reading
    return Reading(match.start(), match.end(), "duration", _some(unit), type="DURATION")


def _some(unit: str) -> str:
    """The period of a few of a unit: PXY for years, PXXY for decades."""
    designator, multiple, clock = UNITS[unit]
    amount_mark = "X" if multiple == 1 else "XX" if multiple == 10 else "XXX"
    return f"P{clock}{amount_mark}{designator}"


# for decades, within hours, spent months, in recent weeks
_SOME_CUE = re.compile(
    r"\b(?:(?:for|within|after|over|spen[dt]|spending|took|take[sn]?|taking|last(?:ed|s|ing)?|just|only|mere|many"
    r"|(?:matter|number) of)"
    r"|(?P<which>(?:the )?(?:recent|past|coming|previous|following)|the (?:last|next|intervening)|(?:last|next))) $"
)
# years ago, hours later
_STEP_AFTER = re.compile(r" (?:ago|earlier|later)\b(?! than)")
# "came days before the vote", "in jail, hours after his arrest"; not "the early years after"
_SIDE_AFTER = re.compile(r" (?:before|after)\b")
_SIDE_BEFORE = re.compile(r"(?:^|[,;:(\n–—-]|\b(?:came|comes|and|but|even|some|[a-z]{2,}ed)) ?$")
_REACH = 16


def read_units(match: Match) -> Reading | None:
    """For decades, years ago, in recent weeks: a length that the words leave open, only where they make it one."""
    low, start, end = match.string, match.start(), match.end()
    cue = _SOME_CUE.search(low, max(0, start - _REACH), start)
    is_side = _SIDE_AFTER.match(low, end) and _SIDE_BEFORE.search(low, max(0, start - _REACH), start)
    if cue is None and not is_side and not _STEP_AFTER.match(low, end):
        return None
    if cue is not None and cue["which"]:
        start = cue.start("which")
    return Reading(start, end, "duration", _some(match["unit"]), type="DURATION")


_WHOLE = {"summer": "P1SU", "winter": "P1WI", "night": "PT1NI", "morning": "PT1MO", "afternoon": "PT1AF", "evening": "PT1EV"}


def read_all(match: Match) -> Reading:
    """All day, all year."""
    value = _WHOLE.get(match["unit"]) or period_value(1, match["unit"])
    return Reading(match.start(), match.end(), "duration", value, type="DURATION")


def read_indefinite(match: Match) -> Reading | None:
    """A year, half an hour, an hour and a half; "a year" is weak, for it is most often a rate."""
    words, unit, fraction = match.group(), match["unit"], match["fraction"]
    if unit == "second" or (not fraction and not words.startswith(("a ", "an ", "another "))):
        return None
    amount = (0.5 if fraction.startswith("half") else 0.25) if fraction else 1.0
    if match["tail"]:
        amount += 0.5
    reading = Reading(match.start(), match.end(), "duration", period_value(amount, unit), type="DURATION")
    reading.parts = [(amount, unit)]
    reading.is_weak = not fraction and not match["tail"]
    return reading


def read_set(match: Match) -> Reading | None:
    """Every Monday, each week, every two years."""
    amount = 2.0 if match["other"] else 1.0
    if match["amount"]:
        amount = read_number(match["amount"]) or 0.0
    if match["weekday"]:
        value = f"XXXX-WXX-{WEEKDAY_NUMBER[match['weekday'].rstrip('.')]}"
    elif match["month"]:
        value = f"XXXX-{month_of(match['month']):02}"
    elif match["part"]:
        value = f"XXXX-XX-XXT{DAY_PARTS[match['part']]}"
    elif amount:
        value = period_value(amount, match["unit"])
    else:
        value = f"PX{UNITS[match['unit']][0]}"
    return Reading(match.start(), match.end(), "set", value, type="SET")


def read_times_per(match: Match) -> Reading:
    """Twice a week."""
    return Reading(match.start(), match.end(), "set", period_value(1.0, match["unit"]), type="SET")
