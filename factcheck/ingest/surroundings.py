"""What lines are by what stands around them: names of publishers, credited dates, labelled fields, running heads, comments.

Where a line alone leaves open what it is, its place does not: a name beside "3 hours ago" is a publisher's.
"""

import re
from collections import Counter
from functools import cache
from itertools import pairwise

from factcheck.ingest.credits import is_masthead
from factcheck.ingest.datelines import agency_names, is_byline, is_position
from factcheck.ingest.dates import CLOCK, read_clock
from factcheck.ingest.exports import read_export
from factcheck.ingest.lines import Line, LineKind, is_running_text
from factcheck.ingest.newsletters import STATED, read_newsletter
from factcheck.ingest.stamps import without_time_ago
from factcheck.text.lexicon import tables

MIN_HEADLINE_WORDS = 5
MAX_PUBLISHER_WORDS = 6
CREDITED = "credited"
"""Label of a stamp that names somebody."""
MAX_FIELD_WORDS = 30

TIMED = "timed"
"""Label of an entry that opens with its time of day."""
MIN_ENTRIES = 3
MAX_BIOGRAPHY_WORDS = 60

_TIMED = re.compile(rf"{CLOCK.pattern}\s?(?:[-–—:|]\s|\t)\s*(?=\S)", re.I)
_FULL_NAME = re.compile(r"[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+){1,3}")
_BY = re.compile(r"^(?:By|BY|Par|Oleh|Por|Von)[ :]\s?")
_FIELD = re.compile(r"(?P<label>[A-Z][A-Za-z]{1,14}(?:[ -][A-Za-z]{1,12}){0,2}): ?(?P<value>\S.*)")  # Load-Date: March 3, 2025
_LETTER_HEAD = re.compile(r"(?:From|To|Subject|Sent|Date|Von|An|Betreff|De|À|Objet|Asunto) ?: ?\S")
MIN_LETTER_FIELDS = 2
_LINE_KINDS: dict[str, LineKind] = {"title": "title", "byline": "byline", "stamp": "stamp"}
_PAGE = re.compile(r"\b(?:page|p\.) ?\d{1,4}\b", re.I)
_DIGITS = re.compile(r"\d+")
_PERSON = re.compile(r"[A-ZÀ-Þ][\w'’.-]+(?: (?:de|da|van|von|der|bin|al)?\s?[A-ZÀ-Þ][\w'’.-]+){1,3}")
_COMMENTS = re.compile(r"\b(?:comments?|komen|commentaires|comentarios|kommentare|thoughts on|responses|discussion)\b", re.I)
_REPLY = re.compile(r"\b(?:reply|report|like|balas|répondre|responder|antworten)\b", re.I)
_LEADING_MARK = re.compile(r"^[\W_]+\s|^(?:By|Source|Sumber|Via)[: ]\s?", re.I)


@cache
def _fields() -> dict[str, str]:
    return {label: kind for kind, labels in tables("page_fields").items() for label in labels}


def read_surroundings(lines: list[Line]) -> dict[int, str]:
    """The publishers' names on the page, by line; every line whose kind its neighbours tell gets that kind."""
    _mark_first_headline(lines)
    publishers = read_export(lines) or read_newsletter(lines)
    publishers |= _mark_fields(lines)
    _mark_signatures(lines)
    _mark_running_heads(lines)
    _mark_writers(lines)
    publishers |= _mark_publishers(lines)
    _mark_credited_dates(lines)
    _mark_timed_entries(lines)
    _mark_biographies(lines)
    _mark_comments(lines)
    return publishers


def _mark_first_headline(lines: list[Line]) -> None:
    """A page's first line is its headline even where it begins as a pointer does ("In pictures: ...")."""
    first = next((line for line in lines if line.kind not in ("furniture", "rule", "stamp", "byline", "publisher")), None)
    if first is not None and first.kind == "teaser" and first.n_words >= MIN_HEADLINE_WORDS and not first.is_sentence:
        first.kind = "title"


def _mark_fields(lines: list[Line]) -> dict[int, str]:
    """Runs of labelled fields, as mail programs and databases print them ("Byline: Amit Rao"); the publishers among them."""
    publishers: dict[int, str] = {}
    matches = [_FIELD.match(line.text) if line.n_words <= MAX_FIELD_WORDS else None for line in lines]
    kinds = [_fields().get(" ".join(match["label"].lower().split())) if match else None for match in matches]
    for at, (line, match, kind) in enumerate(zip(lines, matches, kinds, strict=True)):
        if kind is None or match is None or not any(kinds[max(at - 1, 0) : at] + kinds[at + 1 : at + 2]):
            continue
        value = match["value"].strip()
        line.kind = "furniture"
        if kind == "publisher" and value in agency_names():
            line.kind, line.text, line.label = "byline", value, STATED
        elif kind == "publisher" or (kind == "sender" and is_masthead(name := value.split("<")[0].strip(' "'))):
            publishers[at] = value if kind == "publisher" else name
            line.kind, line.label = "publisher", STATED
        elif kind == "title" and any(other.text == value for other in lines):
            continue  # the subject of a letter that prints the headline again
        elif kind in ("title", "byline", "stamp"):
            line.kind, line.text, line.label = _LINE_KINDS[kind], value, STATED
    return publishers


def _mark_signatures(lines: list[Line]) -> None:
    """What stands below the mark of a signature ("--") in a letter, to its end or the head of the next letter."""
    is_letter = sum(_LETTER_HEAD.match(line.text) is not None for line in lines) >= MIN_LETTER_FIELDS
    is_signature = False
    for line in lines if is_letter else ():
        is_signature = (is_signature or line.text == "--") and _LETTER_HEAD.match(line.text) is None
        if is_signature:
            line.kind = "furniture"


def _mark_running_heads(lines: list[Line]) -> None:
    """Heads and feet of printed pages, which recur but for the page's number: all but the first are furniture."""
    shapes = [
        _DIGITS.sub("#", line.text) if _PAGE.search(line.text) and line.n_words <= MAX_FIELD_WORDS else "" for line in lines
    ]
    seen: set[str] = set()
    for at, (line, shape) in enumerate(zip(lines, shapes, strict=True)):
        if shape and shape in seen:
            line.kind = "furniture"
            if at and lines[at - 1].text.isdecimal():
                lines[at - 1].kind = "furniture"
        seen.add(shape)


def _mark_writers(lines: list[Line]) -> None:
    """A name on a line of its own above what its bearer is ("Transport correspondent") is a by-line of two lines."""
    for line, after in pairwise(lines):
        is_job = after.kind == "title" and after.n_words <= MAX_PUBLISHER_WORDS and is_position(after.text)
        if is_job and line.kind in ("title", "item") and _PERSON.fullmatch(line.text):
            line.kind = after.kind = "byline"


def _mark_timed_entries(lines: list[Line]) -> None:
    """Paragraphs that each open with a time of day ("9:05 am - Good morning"), in order: entries of a live page."""
    entries = [(line, match) for line in lines if is_running_text(line) and (match := _TIMED.match(line.text)) is not None]
    times = [(clock.hour, clock.minute) for _, match in entries if (clock := read_clock(match)) is not None]
    if len(times) < max(MIN_ENTRIES, len(entries)) or times not in (sorted(times), sorted(times, reverse=True)):
        return
    for line, _ in entries:
        line.kind, line.label = "update", TIMED


def _mark_biographies(lines: list[Line]) -> None:
    """Who the writer is, told below the article: a paragraph that opens with the name in the by-line."""
    names = [
        match[0] for line in lines if line.kind == "byline" and (match := _FULL_NAME.search(_BY.sub("", line.text))) is not None
    ]
    if not names:
        return
    told = re.compile(rf"(?:{'|'.join(map(re.escape, names))}) (?:is|are|has|covers|writes|reports|joined|can be)\b")
    first = next((at for at, line in enumerate(lines) if is_running_text(line)), 0)
    for line in lines[first + 1 :]:
        if line.kind in ("prose", "title") and line.n_words <= MAX_BIOGRAPHY_WORDS and told.match(line.text):
            line.kind = "closing"


def _mark_comments(lines: list[Line]) -> None:
    """What readers wrote below an article: paragraphs between names, ages and "Reply" below a line that announces comments."""
    text = [at for at, line in enumerate(lines) if is_running_text(line)]
    for start, line in enumerate(lines):
        if line.kind != "furniture" or not _COMMENTS.search(line.text) or not text or start < text[0]:
            continue
        at = start + 1
        while (end := _end_of_comment(lines, at)) is not None:
            for one in lines[at:end]:
                one.kind = "furniture"
            at = end


def _end_of_comment(lines: list[Line], start: int) -> int | None:
    """Where the comment ends that begins at `start` with a name and an age or a date, or None when none does."""
    head = [line.kind for line in lines[start : start + 3]]
    if not any(kind in ("ago", "stamp") for kind in head) or any(
        kind == "title" and lines[start].n_words > 4 for kind in head[:1]
    ):
        return None
    at = start
    while at < len(lines) and lines[at].kind in ("title", "item", "ago", "stamp", "publisher", "byline"):
        at += 1
    while at < len(lines) and is_running_text(lines[at]) and lines[at].dateline is None:
        at += 1
    if at >= len(lines) or lines[at].kind != "furniture" or not _REPLY.search(lines[at].text):
        return None
    return at + 1


def publisher_name(text: str) -> str:
    """The publisher's name in a line that gives it ("- New Straits Times", "BBC News · 3h ago")."""
    return _LEADING_MARK.sub("", without_time_ago(text) or text).strip(" -–—|·•")


def _mark_publishers(lines: list[Line]) -> dict[int, str]:
    """Lines that name a publisher: short, beside a date or a distance in time, and recurring on the page."""
    names: dict[int, str] = {}
    for at, line in enumerate(lines):
        if line.kind in ("title", "item", "byline") and line.n_words <= MAX_PUBLISHER_WORDS and line.text[-1] not in "?!":
            names[at] = publisher_name(line.text)
    counts = Counter(names.values())
    beside = {
        names[at]
        for at in names
        if any(0 <= near < len(lines) and lines[near].kind in ("ago", "stamp") for near in (at - 1, at + 1))
    }
    found = {at: name for at, name in names.items() if counts[name] >= 2 and name in beside}
    above = [at for at in names if _stands_above_time_ago(lines, at)]
    if len(above) >= 2:
        found |= {at: names[at] for at in above}
    found |= {at: _station(names[at]) for at in names if _is_masthead_beside_date(lines, at)}
    for at in found:
        lines[at].kind = "publisher"
    for at, line in enumerate(lines):
        name = without_time_ago(line.text) if line.kind == "ago" else None
        if name and is_byline(name):
            line.kind, line.text = "byline", name
        elif name and name[:1].isupper():
            found[at] = name
    return found


def _mark_credited_dates(lines: list[Line]) -> None:
    """Lines of a name and a date ("The Island Times, 3 May 2024"): two or more on the page, or one below a headline.

    One alone could as well be a headline.
    """
    found = [at for at, line in enumerate(lines) if line.credit is not None and _may_be_credit(line)]
    is_certain = len(found) >= 2
    for at in found:
        if is_certain or _is_below_headline(lines, at):
            lines[at].kind = "stamp"
    for line in lines:
        if line.credit is not None and line.kind == "stamp" and line.label != STATED:
            line.label = CREDITED


def _may_be_credit(line: Line) -> bool:
    """Whether a line of names and a date could be a headline as well, or opens an article ("From The Globe, 3 July 2023:")."""
    return line.kind in ("title", "item") or (line.kind == "prose" and line.text.endswith(":"))


def _is_below_headline(lines: list[Line], at: int) -> bool:
    """Whether a line stands between a headline and its text, by-lines and standfirsts aside."""
    above = next((near for near in range(at - 1, -1, -1) if lines[near].kind not in ("byline", "caption", "correction")), None)
    below = next((line for line in lines[at + 1 :] if line.kind not in ("byline", "caption", "stamp", "correction")), None)
    return above is not None and lines[above].kind == "title" and below is not None and is_running_text(below)


def _is_masthead_beside_date(lines: list[Line], at: int) -> bool:
    """Whether a line made as an outlet's name stands beside a date, with a headline of its own on the other side of it."""
    name = _station(publisher_name(lines[at].text))
    if lines[at].credit is not None or name in agency_names() or not is_masthead(name):
        return False
    around = [lines[near] for near in range(max(at - 3, 0), min(at + 5, len(lines))) if near != at]
    beside = [line for line in lines[max(at - 2, 0) : at + 3] if line.kind != "furniture"]
    has_headline = any(line.kind == "title" and line.n_words >= MIN_HEADLINE_WORDS - 1 for line in around)
    return has_headline and (any(line.kind in ("stamp", "byline") for line in beside) or _is_between(lines, at))


def _station(name: str) -> str:
    """The station in a line that names a programme and its station ("Morning Edition, Lakes Public Radio")."""
    *before, last = name.split(", ")
    return last if all(word[:1].isupper() for part in before for word in part.split()) and is_masthead(last) else name


def _is_between(lines: list[Line], at: int) -> bool:
    """Whether a line stands right between a headline and its first paragraph."""
    return 0 < at < len(lines) - 1 and lines[at - 1].kind == "title" and is_running_text(lines[at + 1])


def _stands_above_time_ago(lines: list[Line], at: int) -> bool:
    """Whether a short line is followed by "3 hours ago" as a publisher is, not as a headline above its first paragraph is."""
    if at + 1 >= len(lines) or lines[at + 1].kind != "ago" or lines[at].n_words >= MIN_HEADLINE_WORDS:
        return False
    is_above_text = at + 2 < len(lines) and is_running_text(lines[at + 2])
    return not is_above_text or (at > 0 and lines[at - 1].kind == "title")
