"""How the report words dates, counts, properties and values: plain English, no jargon."""

import re
from collections.abc import Collection, Sequence
from datetime import date, time
from functools import cache

from factcheck.model import (
    AssumedAsOf,
    Attribution,
    Claim,
    Finding,
    PlacedDate,
    Problem,
    QuantityValue,
    Severity,
    StatedAsOf,
)
from factcheck.model.called import figure_words
from factcheck.report.plain import flat
from factcheck.text.lexicon import table

SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

# Only where the property's own name is not what an editor would say.
_PROPERTY_LABELS = {
    "killed": "Dead",
    "hospitalised": "In hospital",
    "onset": "Start",
    "date-of": "Date",
    "act-date": "Date",
    "year-of": "Year",
    "next-date": "Next date",
    "place-of": "Place",
    "time-of": "Time",
    "arrested": "Arrests",
    "floor-of": "Floor",
    "street-of": "Street",
    "stretch-of": "Stretch",
    "site-of": "Scene",
    "spot-of": "Scene",
    "facility-of": "Scene",
    "court-of": "Court",
    "bearing-of": "Direction",
    "home-of": "Home",
    "found-at": "Where found",
    "last-seen-at": "Where last seen",
    "stopped-at": "Where stopped",
    "arrested-at": "Where arrested",
    "seized-at": "Where seized",
    "died-at": "Where died",
    "venue-of": "Venue",
    "signed-at": "Where signed",
    "seat-of": "Seat",
    "comes-from": "Origin",
    "works-at": "Site",
    "buried-at": "Grave",
    "grew-up-in": "Childhood",
    "set-out": "Start of journey",
    "headed-for": "Goal of journey",
    "arrived-at": "Arrival",
    "taken-to": "Taken to",
    "speaker-of": "Speaker",
}
_OF_EVENT = frozenset({"onset", "date-of", "act-date", "time-of", "place-of", "start-time", "duration", "cost", "magnitude"})
_OF_OWNER = frozenset({"age", "birthplace", "home-of", "venue-of", "seat-of", "length", "area", "height", "weight"})
_ALONE = frozenset({"weekday", "no-such-day", "bearing-of"})
_SAID_BY_VALUES = frozenset({"name", "court-of"})
"""Properties whose scope is a key made of the values themselves ("crown court"): it tells a reader nothing more."""
_NO_EVENT = frozenset({"", "event"})  # the class of what has no class of its own tells a reader nothing
_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which", "i", "we", "you"})

# 2025-07-16, 2025-07-16T09:30+07:00, XXXX-07-16, 2025-07, 2025
_ISO = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<clock>\d\d:\d\d))?)?)?")
_ISO_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_BASIS_NOTES = {"shared": "date taken from the story", "assumed": "date assumed"}


def count(number: int, noun: str, plural: str | None = None) -> str:
    """`number` with its noun: "1 article", "4 articles", "2 stories"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them: "AP", "AP and Reuters", "AP, AFP and Reuters"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def is_same_house(one: str, other: str) -> bool:
    """Whether two names are one outlet's or two forms of one agency's ("AP", "The Associated Press")."""
    a, b = (name.casefold().removeprefix("the ") for name in (one, other))
    return a == b or any(a in forms and b in forms for forms in _agencies())


@cache
def _agencies() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(form.casefold() for form in row) for row in table("agencies"))


def property_label(name: str) -> str:
    """What a property is called at the head of a line: "Dead", "In hospital", "Start"."""
    words = name.replace("_", " ").replace("-", " ")
    return _PROPERTY_LABELS.get(name, words[:1].upper() + words[1:])


def subject_words(name: str, event: str, scope: str) -> str:
    """What a topic is about: "Start of tension", "Dead, flood in Kelantan (women)", "Age of Drayford"."""
    label = property_label(name)
    event = _ISO_DAY.sub(lambda match: iso_words(match.group()), event)
    if name in _SAID_BY_VALUES:
        return label
    if name in _OF_OWNER and scope:
        return f"{label} of {scope}"
    if event in _NO_EVENT or name in _ALONE:
        words = label
    else:
        words = f"{label} of {event}" if name in _OF_EVENT else f"{label}, {event}"
    return f"{words} ({scope})" if scope else words


def value_words(claim: Claim, text: str) -> str:
    """The claim's value: a figure in one form with its hedge, other values in the words of `text`, the claim's field."""
    value = claim.value
    return flat(figure_words(value)) if isinstance(value, QuantityValue) else flat(claim.value_span.slice(text))


def decapitalised(words: str) -> str:
    """Without the capital of a sentence's start ("Nineteen"); "RM5" and "US$2m" keep theirs."""
    first = words.split(" ", 1)[0]
    return words[:1].lower() + words[1:] if len(first) > 1 and first.isalpha() and first.istitle() else words


def problem_words(problem: Problem) -> str:
    """What could not be read or checked, its source named once."""
    source, message = flat(problem.source), flat(problem.message)
    return message if not source or message.startswith(source) else f"{source}: {message}"


def findings_count(findings: Sequence[Finding]) -> str:
    """The findings counted: "no findings", "1 finding (high)", "3 findings (1 high, 2 low)"."""
    if not findings:
        return "no findings"
    tally = {name: sum(finding.severity == name for finding in findings) for name in SEVERITIES}
    present = [name for name in SEVERITIES if tally[name]]
    inner = present[0] if len(findings) == 1 else ", ".join(f"{tally[name]} {name}" for name in present)
    return f"{count(len(findings), 'finding')} ({inner})"


def day_words(day: date) -> str:
    """The day as "16 July 2025", the same in every locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def days_words(earliest: date, latest: date) -> str:
    """One day, or a range with what both ends share said once: "21–31 May 2025"."""
    if earliest == latest:
        return day_words(latest)
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{earliest.day}–{day_words(latest)}"
    if earliest.year == latest.year:
        return f"{earliest.day} {_MONTHS[earliest.month - 1]} – {day_words(latest)}"
    return f"{day_words(earliest)} – {day_words(latest)}"


def iso_words(value: str) -> str:
    """An ISO 8601 value as far as it is known: "16 July 2025", "16 July, year unknown", "July 2025", "28 July 2025, 09:30"."""
    match = _ISO.match(value)
    if not match:
        return flat(value)
    year = "" if match["year"] == "XXXX" else match["year"]
    month = _MONTHS[int(match["month"]) - 1] if match["month"] and 1 <= int(match["month"]) <= 12 else ""
    day = str(int(match["day"])) if match["day"] else ""
    words = " ".join(part for part in (day, month, year) if part)
    if not year:
        words = f"{words}, year unknown" if words else "year unknown"
    return f"{words}, {match['clock']}" if match["clock"] else words


def published_words(published: PlacedDate) -> str:
    """When an article was published and how sure that is: "16 July 2025 (year inferred)", "undated"."""
    if published.value is None:
        return "undated"
    note = _BASIS_NOTES.get(published.basis, "")
    if published.basis == "inferred" and not published.is_year_confirmed:
        note = "year inferred"
    return f"{iso_words(published.value)} ({note})" if note else iso_words(published.value)


def as_of_words(as_of: StatedAsOf | AssumedAsOf) -> str:
    """When a figure held: "as of 24 July 2025" in its own words, "reported 24 July 2025" by its article's date."""
    earliest, latest = as_of.earliest, as_of.latest
    if earliest is None and latest is None:
        return "undated"
    if earliest is None or latest is None:
        day = latest or earliest
        return f"{'reported by' if latest else 'not before'} {day_words(day)}" if day else "undated"
    if isinstance(as_of, StatedAsOf):
        return f"as of {days_words(earliest, latest)}{_clock_words(as_of.clock)}"
    return f"reported {days_words(earliest, latest)}" + ("" if earliest == latest else " (date assumed)")


def _clock_words(clock: time | None) -> str:
    return f", {clock:%H:%M}" if clock else ""


def attribution_words(attribution: Attribution | None, small_words: Collection[str] = ()) -> str | None:
    """Whom the words name ("according to the minister"); None where they name nobody.

    The capital of a sentence's start goes where the source is one of a kind ("Residents", "Civil defense officials") and
    its first word is that kind's name, or stands in `small_words`, what the articles write in small letters.
    """
    if attribution is None:
        return None
    source = flat(attribution.source)
    if not source or source.casefold() in _PRONOUNS:
        return None
    words = source.split(" ")
    is_kind = all(word.islower() for word in words[1:]) and words[-1].lower() in _kinds_of_source()
    first = words[0].lower()
    if first in _DETERMINERS or (is_kind and words[0].istitle() and (first in _kinds_of_source() or first in small_words)):
        source = " ".join([first, *words[1:]])
    return f"according to {source}"


_DETERMINERS = frozenset("the a an its his her their our this that these those some several many two three".split())


@cache
def _kinds_of_source() -> frozenset[str]:
    """Nouns for a kind of source ("police", "residents"), as they are written inside a sentence."""
    return frozenset(noun for _, nouns in table("source_nouns") for noun in nouns.split())
