"""When an article was published, and by whom, out of every place that says so."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from factcheck.ingest.credits import Credit
from factcheck.ingest.datelines import agency_names, byline_agency, closing_tag, first_published, lead_date, told
from factcheck.ingest.dates import PrintedDate, find_dates, is_real_day, precision_of, read_iso
from factcheck.ingest.lines import Line, date_below_standfirst, lead_of
from factcheck.ingest.stamps import Stamp
from factcheck.model import Agency, DateCandidate, Published
from factcheck.model.article import DateBasis

_TRUST = ("given", "sidecar", "json-ld", "meta", "time", "text", "dateline", "lead", "url")
"""Where a date stands, the most reliable first. Of a page's address alone, the day is believed last."""
_PRINTED = ("text", "dateline")
MAX_DAYS_PRINTED = 7
"""Days that a dateline may lie before the page's own date: a report from the field runs up to a week later."""
_METADATA = ("json-ld", "meta", "time", "url")
UPDATED = " updated"
"""Ends the origin of a candidate that says when a text was last changed: the second choice of its place."""
_URL_DAY = re.compile(
    r"/(?P<y>(?:19|20)\d\d)[/-](?P<m>\d{1,2}|[a-z]{3})[/-](?P<d>\d{1,2})(?=[/-])"  # /2025/07/16/
    r"|[/-](?P<day>20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?=[/.-])"
)
_URL_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TAG_LINES = 3
"""Lines at the end of an article in which its agency is credited."""


def choose(candidates: Iterable[DateCandidate], weekday: int | None = None) -> Published:
    """The publication date that the best place gives, with every candidate; none when that place is ambiguous.

    Two readings of one surface (03/04/2025) leave the value open; so does a date that the calendar does not have.
    """
    listed = tuple(dict.fromkeys(candidates))
    best = min(listed, key=lambda candidate: _rank(candidate.origin), default=None)
    if best is None:
        return Published()
    # Days, for one day printed twice with two times of day (a letter and the one that it passes on) is not ambiguous.
    readings = {
        candidate.value[:10] for candidate in listed if candidate.surface == best.surface and candidate.origin == best.origin
    }
    value = best.value if len(readings) == 1 and _is_usable(best) else None
    if value is None:
        return Published(surface=best.surface, weekday=weekday, candidates=listed)
    basis: DateBasis = "metadata" if best.origin.removesuffix(UPDATED) in _METADATA else "stated"
    return Published(
        value=value, precision=precision_of(value), basis=basis, weekday=weekday, surface=best.surface, candidates=listed
    )


def _rank(origin: str) -> tuple[int, bool]:
    place = origin.removesuffix(UPDATED)
    return (_TRUST.index(place) if place in _TRUST else len(_TRUST), origin.endswith(UPDATED))


def _is_usable(candidate: DateCandidate) -> bool:
    value = candidate.value
    if value.startswith("XXXX-"):
        return is_real_day(None, int(value[5:7]), int(value[8:10]))
    return read_iso(value) is not None


def date_notices(published: Published, printed: Sequence[PrintedDate]) -> list[str]:
    """What an editor should know of an article's dates: ambiguous, impossible, or two places that differ."""
    notices = []
    for one in printed:
        if not one.is_valid:
            notices.append(f"the date '{one.surface}' does not exist and was not used")
        elif len(one.readings) > 1:
            notices.append(
                f"the date '{one.surface}' can be read as {' or '.join(one.readings)}: give the right one with --published"
            )
        elif (named := one.wrong_weekday) is not None:
            notices.append(f"the date '{one.surface}' falls on a {named}: the day of the week or the date is wrong")
        elif one.has_short_year:
            notices.append(f"the year of '{one.surface}' has two digits and was not read")
    return notices + _conflict(published)


def _conflict(published: Published) -> list[str]:
    """Places that name days further apart than a time zone, or than a dateline may lie before the page, explains."""
    days = {
        candidate.origin: candidate.value[:10]
        for candidate in published.candidates
        if candidate.origin in (*_METADATA, *_PRINTED) and read_iso(candidate.value[:10]) and len(candidate.value) >= 10
    }
    margin = MAX_DAYS_PRINTED if any(origin in _PRINTED for origin in days) else 1
    if len(days) < 2 or _days_between(min(days.values()), max(days.values())) <= margin:
        return []
    return ["the page gives two dates: " + ", ".join(f"{day} ({origin})" for origin, day in days.items())]


def _days_between(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


class TextDates:
    """The dates that an article's own lines propose, with the printed forms they were read from."""

    def __init__(self, header: Sequence[Line], body: Sequence[Line]) -> None:
        self.candidates: list[DateCandidate] = []
        self.printed: list[PrintedDate] = []
        self.credits: list[Credit] = []
        self.weekday: int | None = None
        for line in header:
            if line.kind == "stamp":
                self._add_stamp(line)
        lead = lead_of(body)
        for line in body[: body.index(lead) if lead is not None else 0]:
            if line.kind == "stamp":
                self._add_stamp(line)
        if lead is not None:
            self._add_lead(lead)
        if not self.candidates and (below := date_below_standfirst(body)) is not None:
            self._add_stamp(below)
        foot = body[-1] if body and not self.candidates else None
        if foot is not None and foot.kind == "stamp" and foot is not lead:
            self._add_stamp(foot)
        for line in body:
            if line.kind in ("correction", "byline", "update") and (first := first_published(line.text)) is not None:
                self._add(first, "text")

    def _add_stamp(self, line: Line) -> None:
        if line.credit is not None:
            self.credits.append(line.credit)
        for printed, clock, is_update in Stamp(line.text).dates:
            hour = clock.iso if clock is not None and printed.value and printed.has_year else ""
            self._add(printed, "text" + (UPDATED if is_update else ""), hour)

    def _add_lead(self, lead: Line) -> None:
        if lead.dateline is not None and lead.dateline.date is not None:
            self._add(lead.dateline.date, "dateline")
        printed = lead_date(lead.text)
        if printed is not None:
            self._add(printed, "lead")

    def _add(self, printed: PrintedDate, origin: str, hour: str = "") -> None:
        if not self.candidates:
            self.weekday = printed.weekday
        self.printed.append(printed)
        self.candidates += [
            DateCandidate(value=reading + hour, origin=origin, surface=printed.surface) for reading in printed.readings
        ]


def outlet_of(credit_lines: Sequence[Credit], *, has_byline: bool) -> str | None:
    """The outlet that credit lines name; a name that could be a writer's is the outlet's where a by-line names the writer."""
    outlet = next((credit.outlet for credit in credit_lines if credit.outlet), None)
    if outlet is not None or not has_byline:
        return outlet
    return next((credit.other for credit in credit_lines if credit.is_set_off and credit.other and not credit.agency), None)


def read_agency(
    lines: Sequence[Line], byline: str | None, text: str, credit_lines: Sequence[Credit] = (), publisher: str | None = None
) -> Agency | None:
    """The agency that an article credits: by its closing tag, its dateline or its by-line, or, weakly, as told a quotation."""
    for line in reversed(lines[-_TAG_LINES:]):
        agency = closing_tag(line.text) if line.kind in ("prose", "closing", "update", "item") else None
        if agency is not None:
            return agency
    lead = lead_of(lines)
    if lead is not None and lead.dateline is not None and lead.dateline.agency is not None:
        return lead.dateline.agency
    credited = next((credit.agency for credit in credit_lines if credit.agency), None)
    if credited is not None:
        return Agency(name=credited, evidence="byline", surface=credited)
    return (byline_agency(byline) if byline else None) or _publishing_agency(publisher) or told(text)


def _publishing_agency(publisher: str | None) -> Agency | None:
    """The agency that is itself the publisher."""
    name = agency_names().get(publisher or "")
    return Agency(name=name, evidence="metadata", surface=publisher or "") if name else None


def metadata_dates(values: Iterable[str], origin: str) -> list[DateCandidate]:
    """Candidates out of metadata values: ISO as it stands, else a printed date with its readings, else kept unusable."""
    found: list[DateCandidate] = []
    for value in dict.fromkeys(values):
        read = read_iso(value)
        printed = None if read else next(iter(find_dates(value[:100])), None)
        readings = (read[0],) if read else printed.readings if printed else (value[:100],)
        found += [DateCandidate(value=reading, origin=origin, surface=value[:100]) for reading in readings]
    return found


def address_date(address: str | None) -> list[DateCandidate]:
    """The day that a page's address holds (/2025/07/16/), as a candidate of its own."""
    match = _URL_DAY.search((address or "").lower()[:500])
    if match is None:
        return []
    month = match["m"] or ""
    if month.isalpha():
        if month not in _URL_MONTHS:
            return []
        month = str(_URL_MONTHS.index(month) + 1)
    day = match["day"]
    value = f"{day[:4]}-{day[4:6]}-{day[6:]}" if day else f"{match['y']}-{int(month):02}-{int(match['d']):02}"
    return [DateCandidate(value=value, origin="url", surface=match[0])] if read_iso(value) else []
