"""Credit lines: a name beside a date, as sites print them above an article ("Channel 6 News | Nov. 1, 2025").

Such a line is told from a headline by what is left of it: take away dates, times of day, ages and reading times, and every
field that remains is a name. Whose name it is (an outlet's, an agency's, a writer's, the place's) is said only where it shows.
"""

import re
from functools import cache
from typing import NamedTuple

from factcheck.ingest.datelines import agency_names, is_byline, is_position
from factcheck.ingest.dates import DATE, find_dates
from factcheck.ingest.stamps import is_bare
from factcheck.text.lexicon import table, tables

MAX_CREDIT = 140
"""Characters of the longest credit line: a by-line, an outlet and a date of first publication and update."""
MAX_NAME_WORDS = 6
MAX_ACRONYM = 5

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FIELD = re.compile(r"\s*[|·•\t]\s*| {3,}")  # Channel 6 News | Nov. 1
_LOOSE_FIELD = re.compile(r"\s[–—-]\s")  # Reuters - Updated: Nov. 3
_READING_TIME = re.compile(r"\d{1,2}[ -]min(?:ute)?s?[ -]read\b|\bpage \d{1,3}(?: of \d{1,3})?\b", re.I)
_BEFORE_NAME = re.compile(
    r"(?:\w+ )?\d{1,3}[:.)]\s+|(?i:(?:published |posted )?(?:in|on|source|via|from)[ :]\s*)(?=[A-ZÀ-Þ])"
)  # Story 2: The Harbour Post | Source: The Harbour Post
_DATE_LABEL = re.compile(
    r"[\s,(|·•–—-]*\b(?:(?:first |last )?(?:published|updated?|posted|modified)(?: on| at)?)\s?:?\s*$", re.I
)
_DOMAIN = re.compile(r"(?:[\w-]+\.)+(?:com|org|net|news|info|co|[a-z]{2})(?:\.[a-z]{2})?", re.I)
_ACRONYM = re.compile(rf"[A-Z][A-Z0-9]{{1,{MAX_ACRONYM - 1}}}(?: News)?")
_ARTICLE = re.compile(r"(?:The|Le|La|Les|El|Los|Il|Der|Die|Das|De|O) [A-ZÀ-Þ]")
_NAME_WORD = re.compile(
    r"[A-ZÀ-Þ0-9&][\w'’&.+/-]*|of|the|and|on|for|in|de|del|du|des|la|le|el|y|e|et|und|da|do|dos|van|von|der"
)
_BYLINE_FIELD = re.compile(r"\s*[,|•·]\s*|\s+[–—-]\s+")
_COPYRIGHT = re.compile(
    r"(?:copyright\b|©|\(c\))\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?[.,]?)?\s*(?:by )?"
    r"(?P<name>[^.|·•©]{3,60}?)\s*(?=[.,|·•]|\ball rights\b|$)",
    re.I,
)  # © 2024 Lakes Public Radio. All rights reserved.
_COMPANY = re.compile(
    r",?\s+(?:Ltd|Limited|Inc|LLC|Co|Company|Corp|Corporation|Pty|PLC|GmbH|AG|AS|A/S|S\.?A|Group|Publishing|Newspapers|Holdings)\b.*",
    re.I,
)
_EDGES = " \t,;:|·•–—-()[]"


class Credit(NamedTuple):
    """What a credit line says beside its dates; each None where the line does not show it."""

    outlet: str | None = None
    agency: str | None = None
    byline: str | None = None
    other: str | None = None
    """A name that may be an outlet, a person or a place."""
    is_set_off: bool = False
    """Whether the names are set off by a bar, a dot or columns, which headlines do not have beside a date."""

    @property
    def is_certain(self) -> bool:
        """Whether the line is a credit wherever it stands: names set off, or an agency's or a by-line's beside the date."""
        return self.is_set_off or ((self.agency is not None or self.byline is not None) and self.other is None)


@cache
def _masthead_words() -> frozenset[str]:
    return frozenset(tables("page_words")["masthead"])


@cache
def _masthead_endings() -> tuple[str, ...]:
    return tuple(tables("page_words")["masthead_endings"])


@cache
def _places() -> frozenset[str]:
    return frozenset(name.lower() for row in table("countries") for name in row)


def is_masthead(name: str) -> bool:
    """Whether `name` is made as names of newspapers, stations and sites are ("The Harbour Courier", "BBC", "n.example.com")."""
    words = name.split()
    if not words or len(words) > MAX_NAME_WORDS or not all(map(_NAME_WORD.fullmatch, words)):
        return _DOMAIN.fullmatch(name) is not None
    if _ACRONYM.fullmatch(name):
        return True
    parts = re.findall(r"[^\W\d_]+", name.lower())
    if any(len(part) > len(ending) + 1 for part in parts for ending in _masthead_endings() if part.endswith(ending)):
        return True
    return len(words) >= 2 and not _masthead_words().isdisjoint(parts)


def read_copyright(text: str) -> str | None:
    """The outlet that a copyright notice names ("© 2024 Lakes Public Radio. All rights reserved."), or None."""
    match = _COPYRIGHT.match(text)
    name = _COMPANY.sub("", match["name"]).strip(_EDGES) if match else ""
    return name if len(name.split()) >= 2 and is_masthead(name) and name.lower() not in _places() else None


def byline_outlet(byline: str) -> str | None:
    """The outlet that a by-line names after its writers ("By Rosa Elmquist, Coastal Business Daily"), or None."""
    names = [field.strip(_EDGES) for field in _BYLINE_FIELD.split(byline)[1:]]
    return next((name for name in names if len(name.split()) >= 2 and is_masthead(name) and not is_position(name)), None)


def read_credit(text: str) -> Credit | None:
    """The credit in `text` when the line is nothing but names with a full date beside them, or None."""
    if len(text) > MAX_CREDIT or _YEAR.search(text) is None:
        return None
    dates = find_dates(text)
    if not dates or not any(date.has_year for date in dates):
        return None
    fields = _fields(text)
    if not fields or not all(map(_is_name, fields)):
        return None
    return _credit(fields, is_set_off=_FIELD.search(text) is not None)


def _fields(text: str) -> list[str]:
    """What the line holds beside dates, times of day, ages and reading times, field by field."""
    pieces = [
        piece for field in _FIELD.split(_READING_TIME.sub(" | ", text)) for piece in DATE.sub("\x1f", field).split("\x1f")
    ]
    named = (_DATE_LABEL.sub("", piece) for piece in pieces if not is_bare(piece))
    fields = (part for piece in named for part in _LOOSE_FIELD.split(piece))
    return [name for field in fields if (name := _without_label(field).strip(_EDGES)) and not is_bare(name)]


def _without_label(field: str) -> str:
    label = _BEFORE_NAME.match(field.lstrip(_EDGES))
    return field.lstrip(_EDGES)[label.end() :] if label else field


def _byline_in(field: str) -> str | None:
    """The by-line at the head of a field, an outlet after it left out."""
    if field.split(" ", maxsplit=1)[0].lower() not in ("by", "par", "oleh", "por", "von"):
        return None
    return next((line for line in (_before_outlet(field), field) if is_byline(line)), None)


def _before_outlet(byline: str) -> str:
    outlet = byline_outlet(byline)
    return byline[: byline.index(outlet)].rstrip(_EDGES) if outlet else byline


def _is_name(field: str) -> bool:
    if is_byline(field) or _byline_in(field) is not None or _DOMAIN.fullmatch(field):
        return True
    words = [word.strip(",;") for word in field.split()]
    return len(words) <= MAX_NAME_WORDS and field[:1].isupper() and all(map(_NAME_WORD.fullmatch, words))


def _credit(fields: list[str], *, is_set_off: bool) -> Credit:
    outlet = agency = byline = other = None
    for field in fields:
        first = field.split(",")[0].strip()
        if (name := agency_names().get(first)) is not None:
            agency = agency or name
        elif (writers := _byline_in(field)) is not None:
            byline = byline or writers
            outlet = outlet or byline_outlet(field)
        elif (is_masthead(field) or _ARTICLE.match(field)) and field.lower() not in _places():
            outlet = outlet or field
        else:
            other = other or field
    return Credit(outlet, agency, byline, other, is_set_off)
