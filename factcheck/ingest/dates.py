"""Dates as pages print them: strict forms only, each either read as it stands or left with its readings.

ISO 8601 comes out; a year that is not stated is XXXX; 03/04/2025 has two readings and no value; a date that the calendar
does not have (31 June) is kept as it was written and flagged.
"""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from factcheck.model import Published
from factcheck.model.article import DatePrecision
from factcheck.text.lexicon import table


@cache
def _names(kind: str) -> dict[str, int]:
    return {name: int(row[1]) for row in table("calendar_names") if row[0] == kind for name in row[2:]}


def _alternatives(kind: str) -> str:
    return "|".join(sorted(map(re.escape, _names(kind)), key=len, reverse=True))


MONTH = rf"(?:{_alternatives('month')})\b\.?"  # July | Jul. | juillet | Ogos
WEEKDAY = rf"(?:{_alternatives('weekday')})\b\.?"  # Wednesday | Wed. | mercredi
_YEAR = r"(?:19|20)\d\d"
_ISO = rf"(?P<iso>{_YEAR}-\d\d-\d\d)"  # 2025-07-16
_DAY_MONTH = (
    rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|hb)?[ -](?:de )?(?P<m1>{MONTH})(?:,? ?-?(?:de )?(?P<y1>{_YEAR})\b)?"  # 16 July 2025
)
_MONTH_DAY = rf"\b(?P<m2>{MONTH}) ?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:(?:, ?| )(?P<y2>{_YEAR})\b)?"  # July 16, 2025
_NUMERIC = (
    rf"(?P<n1>\d{{1,2}}) ?(?P<sep>[/.-]) ?(?P<n2>\d{{1,2}}) ?(?P=sep) ?(?P<n3>{_YEAR}|\d\d)\b"  # 16/07/2025, 12 / 16 / 08
)
_YEAR_FIRST = rf"(?P<y4>{_YEAR})[/.](?P<m4>\d{{1,2}})[/.](?P<d4>\d{{1,2}})\b"  # 2025/07/16
_BESIDE = rf"(?:\b(?P<weekday>{WEEKDAY})[,.]? ?\(?(?:the )?)?"
DATE = re.compile(rf"{_BESIDE}(?<![\d/])(?:{_ISO}|{_YEAR_FIRST}|{_NUMERIC}|{_DAY_MONTH}|{_MONTH_DAY})", re.I)

_ZONES = {
    "gmt": "+00:00",
    "utc": "+00:00",
    "z": "+00:00",
    "est": "-05:00",
    "edt": "-04:00",
    "cdt": "-05:00",
    "mst": "-07:00",
    "mdt": "-06:00",
    "pst": "-08:00",
    "pdt": "-07:00",
    "cet": "+01:00",
    "cest": "+02:00",
    "eet": "+02:00",
    "eest": "+03:00",
    "jst": "+09:00",
    "kst": "+09:00",
    "hkt": "+08:00",
    "sgt": "+08:00",
    "myt": "+08:00",
    "wib": "+07:00",
    "wita": "+08:00",
    "aest": "+10:00",
    "aedt": "+11:00",
    "nzst": "+12:00",
    "nzdt": "+13:00",
    "msk": "+03:00",
    "pkt": "+05:00",
    "sast": "+02:00",
}
# CST, IST, BST, ET and the like name more than one offset: the time is kept, the offset left open.
_OPEN_ZONES = (
    "cst",
    "ist",
    "bst",
    "et",
    "ct",
    "mt",
    "pt",
    "ast",
    "gst",
    "pht",
    "wat",
    "eat",
    "cat",
    "local time",
    "waktu tempatan",
)
_ZONE = rf"(?P<zone>(?:gmt|utc)? ?[+\u2212-]\d{{1,2}}(?::?\d\d)?\b|(?:{'|'.join((*_ZONES, *_OPEN_ZONES))})\b)"
_CLOCK_FORMS = (
    r"(?P<h>[01]?\d|2[0-3])(?:(?:: ?|[.h])(?P<mi>[0-5]\d)(?::(?P<s>[0-5]\d)(?:\.\d{1,9})?)?)"
    r"(?: ?(?P<ap>[ap]\.? ?m\b\.?))?"  # 10:45, 9.30am, 17h30
    r"|(?P<h2>1[0-2]|0?[1-9]) ?(?P<ap2>[ap]\.?m\b\.?)"  # 3pm
    r"|(?P<h3>[01]\d|2[0-3])(?P<mi3>[0-5]\d)(?= ?(?:hrs|hours|gmt|utc|[a-z]{2,4}t\b))(?: ?hrs| ?hours)?"  # 0947 GMT
)
CLOCK = re.compile(rf"(?<![\d.:])(?:{_CLOCK_FORMS})(?!\d)(?: ?\(?{_ZONE}\)?)?", re.I)
_ISO_STAMP = re.compile(
    rf"(?P<day>{_YEAR}-\d\d-\d\d)(?:[T ](?P<time>\d\d:\d\d)(?P<sec>:\d\d)?(?:[.,]\d{{1,9}})? ?(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
_MAIL_STAMP = re.compile(
    rf"(?:[A-Z][a-z]{{2}}, )?(?P<day>\d{{1,2}}) (?P<month>[A-Z][a-z]{{2}}) (?P<year>{_YEAR}) (?P<time>\d\d:\d\d)(?P<sec>:\d\d)?"
    r" ?(?P<zone>[+-]\d{4}|[A-Z]{1,4})?"
)  # Tue, 07 Nov 2023 21:30:00 -0400
_SECONDS = re.compile(r"T\d\d:\d\d:\d\d")
_MONTH_ONLY = re.compile(rf"({_YEAR})-(\d\d)")


class Clock(NamedTuple):
    """A time of day, and its offset from UTC when the words fix one."""

    hour: int
    minute: int
    zone: str

    @property
    def iso(self) -> str:
        """As the part of an ISO stamp from its T on."""
        return f"T{self.hour:02}:{self.minute:02}{self.zone}"


class PrintedDate(NamedTuple):
    """A date as printed: its readings in ISO 8601 (two for 03/04/2025), and whether the calendar has it."""

    readings: tuple[str, ...]
    start: int
    end: int
    surface: str
    weekday: int | None = None
    is_valid: bool = True
    has_short_year: bool = False

    @property
    def value(self) -> str | None:
        """The one reading, or None when there are two or the calendar has none."""
        return self.readings[0] if self.is_valid and len(self.readings) == 1 else None

    @property
    def has_year(self) -> bool:
        """Whether the year is stated."""
        return not self.readings[0].startswith("XXXX")

    @property
    def wrong_weekday(self) -> str | None:
        """The name of the day of the week on which a full date falls when another is printed beside it."""
        if self.weekday is None or self.value is None or not self.has_year:
            return None
        day = date.fromisoformat(self.value)
        return None if day.isoweekday() == self.weekday else day.strftime("%A")


def is_real_day(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has that day; of an unstated year, whether any year has it."""
    try:
        date(year or 2024, month, day)
    except ValueError:
        return False
    return True


def find_dates(text: str) -> list[PrintedDate]:
    """The printed dates of `text` in order (a day and a month at least)."""
    return [printed for match in DATE.finditer(text) if (printed := _read(match)) is not None]


def _read(match: re.Match[str]) -> PrintedDate | None:
    parts = match.groupdict()
    pairs, year, short = _day_month_year(parts)
    if not pairs:
        return None
    weekday = _names("weekday").get((parts["weekday"] or "").lower().rstrip("."))
    real = [(month, day) for month, day in pairs if is_real_day(year, month, day)]
    shown = f"{year:04}" if year else "XXXX"
    readings = tuple(dict.fromkeys(f"{shown}-{month:02}-{day:02}" for month, day in real or pairs[:1]))
    return PrintedDate(readings, match.start(), match.end(), match[0].strip(), weekday, bool(real), short)


def _day_month_year(parts: dict[str, str | None]) -> tuple[list[tuple[int, int]], int | None, bool]:
    """The (month, day) pairs that the digits allow, the year when stated, and whether it had two digits."""
    if iso := parts["iso"]:
        return [(int(iso[5:7]), int(iso[8:]))], int(iso[:4]), False
    if parts["y4"]:
        return [(int(parts["m4"] or 0), int(parts["d4"] or 0))], int(parts["y4"]), False
    if parts["n1"]:
        first, second, last = int(parts["n1"]), int(parts["n2"] or 0), parts["n3"] or ""
        pairs = [pair for pair in ((second, first), (first, second)) if 1 <= pair[0] <= 12]
        return pairs, int(last) if len(last) == 4 else None, len(last) == 2
    name, day, year = (parts["m1"], parts["d1"], parts["y1"]) if parts["m1"] else (parts["m2"], parts["d2"], parts["y2"])
    month = _names("month").get((name or "").lower().rstrip("."), 0)
    return [(month, int(day or 0))] if month else [], int(year) if year else None, False


def read_clock(match: re.Match[str]) -> Clock | None:
    """The time of day that a match of `CLOCK` states, or None for an hour that no clock shows (14 pm)."""
    parts = match.groupdict()
    hour = int(parts["h"] or parts["h2"] or parts["h3"] or 0)
    minute = int(parts["mi"] or parts["mi3"] or 0)
    half = (parts["ap"] or parts["ap2"] or "").lower()[:1]
    if half and not 1 <= hour <= 12:
        return Clock(hour, minute, _offset(parts["zone"])) if half == "p" and hour > 12 else None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return Clock(hour, minute, _offset(parts["zone"]))


def _offset(zone: str | None) -> str:
    if zone is None:
        return ""
    name = zone.lower().replace("\u2212", "-").strip()
    if name in _ZONES:
        return _ZONES[name]
    match = re.fullmatch(r"(?:gmt|utc)? ?([+-])(\d{1,2}):?(\d\d)?", name)
    return f"{match[1]}{int(match[2]):02}:{match[3] or '00'}" if match else ""


def read_iso(value: str) -> tuple[str, DatePrecision] | None:
    """An ISO 8601 date, time or month, or a date and time as mail and feeds write it, in one spelling, with its precision.

    None for anything else.
    """
    value = value.strip()
    if match := _ISO_STAMP.fullmatch(value):
        day = match["day"]
        if not is_real_day(int(day[:4]), int(day[5:7]), int(day[8:])):
            return None
        if not match["time"]:
            return day, "day"
        zone = (match["zone"] or "").replace("Z", "+00:00")
        zone = zone if ":" in zone or not zone else f"{zone[:3]}:{zone[3:]}"
        return f"{day}T{match['time']}{match['sec'] or ''}{zone}", "second" if match["sec"] else "minute"
    if match := _MAIL_STAMP.fullmatch(value):
        return _read_mail_stamp(match)
    if (match := _MONTH_ONLY.fullmatch(value)) and 1 <= int(match[2]) <= 12:
        return value, "month"
    return None


def _read_mail_stamp(match: re.Match[str]) -> tuple[str, DatePrecision] | None:
    month, day, year = _names("month").get(match["month"].lower()), int(match["day"]), int(match["year"])
    if month is None or not is_real_day(year, month, day):
        return None
    zone = match["zone"] or ""
    offset = f"{zone[:3]}:{zone[3:]}" if zone[:1] in ("+", "-") else "+00:00" if zone == "UT" else _ZONES.get(zone.lower(), "")
    moment = f"{year:04}-{month:02}-{day:02}T{match['time']}{match['sec'] or ''}{offset}"
    return moment, "second" if match["sec"] else "minute"


def precision_of(value: str) -> DatePrecision:
    """How finely an ISO value of ours is stated."""
    if "T" in value:
        return "second" if _SECONDS.search(value) else "minute"
    return "day" if len(value) == 10 else "month" if len(value) == 7 else "year"


def given(value: str | date) -> Published | None:
    """A date given by the user as `Published`; None unless it is ISO 8601."""
    surface = value if isinstance(value, str) else value.isoformat()
    read = read_iso(surface)
    return None if read is None else Published(value=read[0], precision=read[1], basis="given", surface=surface)
