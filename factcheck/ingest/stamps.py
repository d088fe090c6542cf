"""Lines that only say when: "Published: July 16, 2025, 9.30am", "3 hours ago", "10:45"."""

import re

from factcheck.ingest.dates import CLOCK, DATE, WEEKDAY, Clock, PrintedDate, find_dates, read_clock

_READING_TIME = re.compile(
    r"\s?[·•|–—-]\s?\d{1,3}[ -]?min(?:ute)?s?[ -]read\b|\d{1,3}[ -]?min(?:ute)?s?[ -]read\s?[·•|–—-]\s?", re.I
)
MAX_STAMP = 140
"""Characters of the longest line that only says when (first published, updated, two zones)."""

_UNIT = (
    r"(?:s|sec|secs|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|mo|years?|"
    r"saat|minit|jam|hari|minggu|bulan|menit|j|jours?|heures?|semaines?|mois|horas?|minutos?|días?|stunden?|tagen?)"
)
_AGO = (
    rf"(?:about |lebih kurang )?(?:\d{{1,3}}|an?|one|two|a few|sejam|sehari) ?{_UNIT} (?:ago|lalu|yang lalu)"  # 3 hours ago
    rf"|(?:il y a|hace|vor) (?:\d{{1,3}}|une?|una|einer?m?) ?{_UNIT}"  # il y a 3 heures
    r"|\d{1,2} ?[hmd]|just now|baru sahaja"  # 3h
)
_TIME_AGO = re.compile(rf"(?:(?:published|updated|posted|dikemaskini|publié)\s?)?(?:{_AGO})\W*", re.I)
_WITH_AGO = re.compile(
    rf"(?P<before>[^·•|]{{2,60}}?)\s?[·•|–—-]\s?(?:(?:published|updated|posted)\s)?(?:{_AGO})\W*|(?:{_AGO})\s?[·•|–—-]\s?(?P<after>[^·•|]{{2,60}})",
    re.I,
)  # BBC News · 3h ago
_GLUE = re.compile(
    r"\b(?:first|last|originally|published|publish|posted|post|updated|update|modified|created|filed|released|date|time|on|at|by|the|"
    r"as|of|is|was|from|aired|broadcast|"
    r"diterbitkan|dikemas|kini|dikemaskini|pada|tarikh|publié|publiée|mis|mise|à|jour|le|la|modifié|"
    r"publicado|actualizado|el|las|veröffentlicht|aktualisiert|stand|am|um|uhr|"
    r"for|immediate|release|hrs|hours|h|local|edited|gmt|utc|[a-z]{2,4}t|ist|bst|live)\b",
    re.I,
)
_ALONE_WEEKDAY = re.compile(rf"\b{WEEKDAY}", re.I)
_UPDATE_WORD = re.compile(r"updat|\bstand\b|modif|kemas ?kini|mis(?:e)? à jour|actualiz|aktualis|edited", re.I)
_FIRST_WORD = re.compile(r"publi|post|diterbitkan|veröffentlicht|filed|created|released|first", re.I)


def is_time_ago(text: str) -> bool:
    """Whether `text` is only a distance from a moment that the page does not name ("3 hours ago")."""
    return len(text) <= 40 and _TIME_AGO.fullmatch(text) is not None


def without_time_ago(text: str) -> str | None:
    """What stands beside a distance in time ("BBC News · 3h ago": "BBC News"), or None when there is none."""
    if len(text) > MAX_STAMP or not any(map(str.isdigit, text)):
        return None
    match = _WITH_AGO.fullmatch(_READING_TIME.sub("", text))
    return (match["before"] or match["after"]).strip() if match else None


def is_stamp(text: str) -> bool:
    """Whether `text` only states a date, with or without a time of day and words such as "Updated"."""
    if len(text) > MAX_STAMP or not any(map(str.isdigit, text)):
        return False
    rest, dates = DATE.subn(" ", text)
    return dates > 0 and is_bare(rest)


def is_labelled_stamp(text: str) -> bool:
    """Whether a stamp says what its date is of: a publication or an update."""
    return _FIRST_WORD.search(text) is not None or _UPDATE_WORD.search(text) is not None


def has_clock(text: str) -> bool:
    """Whether `text` states a time of day."""
    return CLOCK.search(DATE.sub(" ", text)) is not None


def is_clock_line(text: str) -> bool:
    """Whether `text` only states a time of day, as entries of a live page do ("10.45am BST")."""
    if len(text) > 40 or not any(map(str.isdigit, text)) or text.isdecimal():
        return False
    rest, clocks = CLOCK.subn(" ", text)
    return (
        clocks > 0
        and not _GLUE.sub("", rest).strip(" .,:;()[]|-–—·•")
        and (":" in text or "." in text or any(map(str.isalpha, text)))
    )


def is_bare(rest: str) -> bool:
    """Whether what is left of a line without its dates holds only times of day and the words of stamps."""
    rest = _GLUE.sub(" ", _ALONE_WEEKDAY.sub(" ", CLOCK.sub(" ", rest)))
    return not rest.strip(" \t.,:;()[]|/+@-–—·•T\xa0")


class Stamp:
    """The dates and times of day that a stamp line states, first published before updated."""

    __slots__ = ("dates", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.dates = [(printed, _clock_beside(text, printed), self._is_update(printed)) for printed in find_dates(text)]

    def _is_update(self, printed: PrintedDate) -> bool:
        before = self.text[: printed.start]
        updates = [match.start() for match in _UPDATE_WORD.finditer(before)]
        firsts = [match.start() for match in _FIRST_WORD.finditer(before)]
        return bool(updates) and (not firsts or updates[-1] > firsts[-1])


def _clock_beside(text: str, printed: PrintedDate) -> Clock | None:
    """The time of day next to a date: the first after it and before another date, else the last before it."""
    after = DATE.search(text, printed.end)
    stop = after.start() if after else len(text)
    match = CLOCK.search(text, printed.end, stop)
    if match is None:
        before = list(CLOCK.finditer(text, 0, printed.start))
        match = before[-1] if before and DATE.search(text, 0, printed.start) is None else None
    return read_clock(match) if match else None
