"""Datelines, agency credits and by-lines: who wrote an article, and from where."""

import re
from functools import cache
from typing import NamedTuple

from factcheck.ingest.dates import WEEKDAY, PrintedDate, find_dates
from factcheck.model import Agency
from factcheck.text.lexicon import table, tables

MAX_DATELINE = 110
"""Characters at the head of a paragraph in which a dateline ends; the longest of the agencies' own samples has 84."""


@cache
def agency_names() -> dict[str, str]:
    """Every printed form of an agency's name, with the short name that we give it."""
    return {form: row[0] for row in table("agencies") for form in row}


_NAMES = "|".join(sorted(map(re.escape, agency_names()), key=len, reverse=True))
_CAPS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’]+"  # PHNOM, ST., N'DJAMENA
_CAPS_PLACE = rf"{_CAPS}(?:[ /-]{_CAPS}){{0,4}}"  # KUALA LUMPUR, GENEVA/BANGKOK, PORT-AU-PRINCE
_MIXED_PLACE = r"[A-ZÀ-Þ][\w'’.-]+(?:[ /][A-ZÀ-Þ][\w'’.-]+){0,3}"  # New Delhi, Paris, GENEVA/BANGKOK
_REGION = r"(?:, ?[A-ZÀ-Þ][\w'’.]+(?: [A-ZÀ-Þ][\w'’.]+){0,2}){0,2}?"  # , Mich. / , Palestinian Territories
# Shapes only, which keep the patterns small: that a word is a month or an agency is looked up in what they matched.
_NAME_OF_TIME = r"[A-Za-zÀ-ÿ]{3,10}\.?"
_DAY = rf"(?:{_NAME_OF_TIME},? )?(?:{_NAME_OF_TIME} \d{{1,2}}|\d{{1,2}} {_NAME_OF_TIME})(?:,? (?:19|20)\d\d)?"  # July 3
_DATE = rf"(?:,? ?\(?{_DAY}\)?)?"
_AGENCY = r" ?[(\[/](?P<agency>[A-ZČTd][\w .-]{1,30})(?:/[\w .-]{2,30})?[)\]/]"  # (Reuters) [AFP] /TASS/
_DASH = r"(?:--|[-–—])"
_SHOWN_DAY = re.compile(r"\d")
_BROADCASTER = r"(?:CNN|CNBC|BBC|NBC News|CBS News|ABC News|VOA|RFA|RFI|DW|NPR|RFE/RL)"
_END = rf" ?(?:{_DASH}|[:.])?(?= |$)"
_DATELINES = (
    rf"(?P<place>{_MIXED_PLACE}){_REGION}{_DATE}\.? ?{_AGENCY}{_DATE}{_END}",  # LONDON (AP) — | New Delhi, Jul 16 (PTI)
    rf"(?P<place>{_CAPS_PLACE}){_REGION} {_DASH} {_DAY} ?(?:{_DASH}|:)(?= |$)",  # MANILA, Philippines — 14 April 2025 —
    rf"(?P<place>{_CAPS_PLACE}){_REGION}{_DATE} ?(?:{_DASH}|:)(?= |$)",  # PHNOM PENH: | GAZA CITY, Palestinian Territories —
    rf"(?P<place>{_MIXED_PLACE}){_REGION},? ?\(?{_DAY}\)? ?(?:{_DASH}|:)(?= |$)",  # Manila, Philippines, July 3 –
    rf"(?P<place>{_MIXED_PLACE}){_REGION} \({_BROADCASTER}\) ?{_DASH}(?= |$)",  # Bangkok, Thailand (CNN) —
    rf"{_AGENCY} ?(?:{_DASH}|:)(?= |$)",  # (Reuters) -
    rf"\({_BROADCASTER}\) ?{_DASH}(?= |$)",  # (CNN) —
)
_DATELINE_FORMS = tuple(re.compile(rf"[\"“]?{form}\s*") for form in _DATELINES)
_CAPS_START = re.compile(r"[\"“]?[A-ZÀ-Þ][A-ZÀ-Þ.'’]")
_HAS_FIGURE_OR_BRACKET = re.compile(r"[\d(\[/]")
_DELIMITED = re.compile(r"[-–—:](?= |$)|[)\]/]")

_CLOSING_TAG = re.compile(
    rf"(?:(?:^|\s)[-–—]{{1,2}} ?|^|[(\[] ?|(?<=[.!?\"”'’)]) ?/ ?)(?P<agency>{_NAMES})(?: ?[/,&+-] ?[A-Za-z][\w .]{{1,30}}?)?"
    r"[)\]]?[.\s]*$"
)  # - AP | – Bernama | (Reuters) | — AFP/dpa
_SOURCE_LINE = re.compile(rf"(?i:source|sumber|fuente|quelle)s? ?: ?(?P<agency>{_NAMES})\W*$")  # Source: Reuters
_TOLD = re.compile(
    rf"\b(?:told|tells|telling|an interview with|kepada|mengatakan kepada|"
    rf"a (?:déclaré|indiqué|affirmé) à|déclaré à l['’]|à l['’]|dijo a|sagte der)"
    rf"\s?(?:the |news agency |agensi )?(?P<agency>{_NAMES})\b"
)  # told Reuters
_BY = re.compile(r"(?:By|BY|by|Oleh|OLEH|Par|PAR|Por|POR|Von|VON|Story by|Written by|Reported by|Report by|Words by)[ :]\s?")
_BY_NAME = r"(?:[A-ZÀ-Þ][\w'’.-]+|de|da|van|von|der|bin|binti|al-\w+|and|dan|et|y|und|in|with|for|the|l['’]\w+|[&,|/•·])"
_BYLINE = re.compile(rf"{_BY.pattern}(?:\s?{_BY_NAME}){{1,14}}(?P<position>,? [a-z][\w' &/-]{{3,50}})?\W*$")
_NAME_AND_POSITION = re.compile(
    r"[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+){1,3},(?P<position> [\w' &/-]{3,50})"
)  # Jo Hart, arts editor
_BY_DESK = re.compile(rf"{_BY.pattern}(?P<position>[a-z][\w' &/-]{{3,50}})")  # By our politics team
_AGENCY_LINE = re.compile(rf"(?:[\w.'’-]+ ){{0,4}}(?:[|,/•·-] ?)?(?P<agency>{_NAMES})(?: (?:Staff|Writers?|Correspondents?))?")

_WILL = re.compile(
    r"\b(?:will|would|is to|are to|set to|due|scheduled|upcoming|next|plans? to|expected|akan|"
    r"until|by|from|since|before|after)\b",
    re.I,
)
_LEAD_DATE = re.compile(rf"\b(?i:{WEEKDAY}) \((?P<day>{_DAY})\)")  # Wednesday (July 16)
_SAID = r"(?:said|says|announced|reported|confirmed|told|berkata|a annoncé|a déclaré)"
_SAID_DATE = re.compile(rf"\b{_SAID}(?: \w+){{0,2}},? (?:on )?(?P<day>(?i:{WEEKDAY}),? {_DAY})")  # said on Wednesday, July 16
_FIRST_PUBLISHED = re.compile(r"\b(?:first|originally|initially) (?:published|appeared|posted|ran)(?: (?:on|at))?\s", re.I)
MAX_LEAD = 400
"""Characters of the first paragraph in which a date can be the article's own; longer first paragraphs are whole articles."""


class Dateline(NamedTuple):
    """The dateline that a paragraph opens with: `[0, end)` of the paragraph, blanks after it included."""

    end: int
    place: str | None
    agency: Agency | None
    date: PrintedDate | None


@cache
def _not_places() -> frozenset[str]:
    return frozenset(tables("page_labels")["not_place"])


def read_dateline(paragraph: str) -> Dateline | None:
    """The dateline at the head of `paragraph`, in the styles of the agencies, or None."""
    head = paragraph[:MAX_DATELINE]
    if _DELIMITED.search(head) is None or (_CAPS_START.match(head) is None and _HAS_FIGURE_OR_BRACKET.search(head) is None):
        return None
    for form in _DATELINE_FORMS:
        match = form.match(head)
        if match is not None and _is_place(match.groupdict().get("place")) and _holds_what_it_shows(match):
            return _dateline(match, is_whole=match.end() == len(paragraph.rstrip()))
    return None


def _holds_what_it_shows(match: re.Match[str]) -> bool:
    name = match.groupdict().get("agency")
    # A service in slashes sends out releases under its own name: a dateline all the same, and no agency.
    is_known = name is None or name in agency_names() or f"/{name}/" in match[0]
    return is_known and (_SHOWN_DAY.search(match[0]) is None or bool(find_dates(match[0])))


def _is_place(place: str | None) -> bool:
    if place is None:
        return True
    return place.lower() not in _not_places() and len(place.replace(".", "")) > 2


def _dateline(match: re.Match[str], *, is_whole: bool) -> Dateline | None:
    if is_whole:
        return None
    parts = match.groupdict()
    dates = find_dates(match[0])
    name = parts.get("agency")
    agency = Agency(name=agency_names()[name], evidence="dateline", surface=name) if name and name in agency_names() else None
    return Dateline(match.end(), parts.get("place"), agency, dates[0] if dates else None)


def closing_tag(paragraph: str) -> Agency | None:
    """The agency credited at the end of `paragraph` ("- AP", "(Reuters)"), or None."""
    tail = paragraph[-60:]
    match = _CLOSING_TAG.search(tail) or _SOURCE_LINE.search(tail)
    if match is None:
        return None
    return Agency(name=agency_names()[match["agency"]], evidence="tag", surface=match[0].strip())


def told(text: str) -> Agency | None:
    """The first agency that a source of the text spoke to ("told Reuters"): weak evidence."""
    match = _TOLD.search(text)
    return Agency(name=agency_names()[match["agency"]], evidence="told", surface=match[0]) if match else None


def is_byline(line: str) -> bool:
    """Whether the whole line names who wrote the article ("By Jane Doe and John Roe")."""
    match = _BYLINE.match(line) or _NAME_AND_POSITION.fullmatch(line) or _BY_DESK.fullmatch(line)
    if match is not None and (match["position"] is None or is_position(match["position"])):
        return True
    return _AGENCY_LINE.fullmatch(line) is not None


def is_position(words: str) -> bool:
    """Whether `words` end with what a journalist is ("court reporter", "Environment editor, Vesper Tribune")."""
    return not _jobs().isdisjoint(re.findall(r"[^\W\d_]+", words.lower().split(",")[0])[-2:])


@cache
def _jobs() -> frozenset[str]:
    return frozenset(tables("page_words")["jobs"])


def byline_agency(byline: str) -> Agency | None:
    """The agency that a by-line names, or None."""
    words = re.split(r"[,|/•·&]| and |^(?:By|BY|Par|Oleh) (?:l['’])?", byline)
    for words_of in (*words, byline):
        match = _AGENCY_LINE.fullmatch(words_of.strip())
        if match is not None:
            return Agency(name=agency_names()[match["agency"]], evidence="byline", surface=byline)
    return None


def lead_date(paragraph: str) -> PrintedDate | None:
    """The date that the lead sets beside the weekday of its news ("on Wednesday (July 16) said"), or None.

    Not one that lies ahead ("will meet on Friday (July 25)") or starts or ends a period.
    """
    lead = paragraph[:MAX_LEAD]
    match = _LEAD_DATE.search(lead) or _SAID_DATE.search(lead)
    if match is None or _WILL.search(lead, 0, match.start()) or ". " in lead[: match.start()]:
        return None
    dates = find_dates(match[0])
    return dates[0]._replace(surface=match[0]) if dates else None


def first_published(note: str) -> PrintedDate | None:
    """The date on which a note at the head or foot says that its article first appeared ("first published on 3 May 2024")."""
    match = _FIRST_PUBLISHED.search(note)
    date = next(iter(find_dates(note[match.end() : match.end() + 40])), None) if match else None
    return date if date is not None and date.has_year and date.start <= 4 else None
