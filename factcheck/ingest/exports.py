"""Exports of news databases: fields under two-letter codes, counts of words, document numbers around each article.

The layouts are those in which Factiva and LexisNexis hand out articles as text: the first with a code before each field
("HD", "LP", "TD") or with the same fields bare, the second with "LENGTH:" and "LOAD-DATE:" around the text.
"""

import re
from collections.abc import Iterator, Sequence

from factcheck.ingest.lines import Line, LineKind, is_running_text, read_line

MIN_CODES = 4
"""Different codes that make a page an export: initials before a line are one or two."""
MAX_NAME_WORDS = 8
MAX_HEAD_LINES = 8
"""Lines of an article's head between the count of its words and its text."""

_CODED = re.compile(
    r"(?P<code>HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|ART|CO|IN|NS|RE|IPC|IPD|PUB|AN|SE|CLM|RF|VOL|CT|PS|NGC|GC)(?:\s+(?P<words>\S.*))?"
)
_NEEDED = {"HD", "PD", "SN"}
_KINDS: dict[str, LineKind] = {"HD": "title", "BY": "byline", "PD": "stamp", "ET": "clock", "SN": "publisher", "AN": "rule"}
_OF_TEXT = ("LP", "TD")
_COUNT = re.compile(r"\d{1,3}(?:,\d{3})* words", re.I)
_NUMBER = re.compile(r"Document [A-Z]{2,12}\d{6,}\w*")
_CODE_OF_SOURCE = re.compile(r"[A-Z][A-Z0-9]{2,7}")
_LANGUAGE = re.compile(
    r"English|French|German|Spanish|Portuguese|Italian|Dutch|Indonesian|Malay|Russian|Arabic|Chinese|Japanese|Korean|Thai"
)
_MEASURED = re.compile(r"(?:LENGTH|Length|LOAD-DATE|Load-Date): ?\S")
_DOCUMENT = re.compile(r"\d{1,4} of \d{1,4} DOCUMENTS", re.I)


def read_export(lines: Sequence[Line]) -> dict[int, str]:
    """The outlets' names by line when the page is an export; the lines of its fields get the kinds of what they hold."""
    codes = {match["code"] for line in lines if (match := _CODED.fullmatch(line.text)) is not None}
    if len(codes) >= MIN_CODES and codes >= _NEEDED:
        return dict(_read_coded(lines))
    found = dict(_read_bare(lines))
    measured = [line for line in lines if _MEASURED.match(line.text)]
    for line in measured:
        line.kind = "furniture"
    return found | dict(_names_above_dates(lines)) if measured else found


def _read_coded(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """Marks each coded line by its code, and the lines that go on with a field of no text as furniture."""
    code = ""
    for at, line in enumerate(lines):
        match = _CODED.fullmatch(line.text)
        if match is None:
            if code and code not in (*_OF_TEXT, "HD", "AN"):
                line.kind = "furniture"
            continue
        code, words = match["code"], match["words"] or ""
        _strip_code(line, words)
        if not words:
            line.kind = "furniture"
        elif code in _OF_TEXT:
            line.kind = "prose"
        else:
            line.kind = _KINDS.get(code, "furniture")
        if line.kind == "clock":
            _join_clock(lines[:at], line)
        if code == "SN" and words:
            yield at, words


def _strip_code(line: Line, words: str) -> None:
    """Takes the code off a line, so that an article's text begins with its words."""
    fresh = read_line(words, line.start + line.text.rindex(words) if words else line.start, line.end, line.blanks_before)
    line.start, line.text, line.n_words = fresh.start, fresh.text, fresh.n_words
    line.dateline, line.credit, line.is_sentence, line.label = fresh.dateline, None, fresh.is_sentence, ""


def _join_clock(above: Sequence[Line], line: Line) -> None:
    """Puts the time of day of a head beside the date above it."""
    stamp = above[-1] if above and above[-1].kind == "stamp" else None
    if stamp is not None:
        stamp.text, line.kind = f"{stamp.text}, {line.text}", "furniture"


def _read_bare(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """The heads of articles that give a count of words, a date and then the outlet; and the numbers that end them."""
    for at, line in enumerate(lines):
        if _NUMBER.fullmatch(line.text):
            line.kind = "rule"
        if _COUNT.fullmatch(line.text):
            line.kind = "furniture"
            yield from _outlet_below(lines, at + 1)


def _outlet_below(lines: Sequence[Line], start: int) -> Iterator[tuple[int, str]]:
    """The outlet in the head that goes on at `start`: the first name below its date; codes and language are furniture."""
    has_date, name = False, ""
    for at in range(start, min(start + MAX_HEAD_LINES, len(lines))):
        line = lines[at]
        if is_running_text(line):
            return
        if line.kind == "clock":
            _join_clock(lines[:at], line)
        elif line.kind == "stamp":
            has_date = True
        elif has_date and not name and line.n_words <= MAX_NAME_WORDS:
            name, line.kind = line.text, "publisher"
            yield at, name
        elif name and (_CODE_OF_SOURCE.fullmatch(line.text) or _LANGUAGE.fullmatch(line.text)):
            line.kind = "furniture"


def _names_above_dates(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """The outlets of an export that prints each right above its date, below the number of the document or the headline."""
    for at in range(1, len(lines) - 1):
        above, line, below = lines[at - 1], lines[at], lines[at + 1]
        is_name = line.kind == "title" and line.n_words <= MAX_NAME_WORDS and line.text[:1].isupper()
        is_below = above.kind == "title" or _DOCUMENT.fullmatch(above.text) is not None
        if is_name and is_below and below.kind == "stamp":
            line.kind = "publisher"
            yield at, line.text
