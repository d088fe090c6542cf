"""Newsletters: letters of several stories under one sender and one date, told by what letters say to their readers.

Only on such a page is a headline alone enough to open a story: its stories are short, and have no by-lines and dates.
"""

import re
from collections.abc import Sequence
from functools import cache

from factcheck.ingest.credits import is_masthead
from factcheck.ingest.dates import DATE
from factcheck.ingest.lines import Line, is_running_text
from factcheck.ingest.stamps import is_bare
from factcheck.text.lexicon import tables

STATED = "stated"
"""Label of what the page states once for all of its articles."""
NUMBERED = "numbered"
"""Label of a headline of a newsletter's stories that has a number."""
HEADED = "headed"
"""Label of any other headline of a newsletter."""
MAX_HEAD_LINES = 5
"""Lines above the first story in which a newsletter says whose it is and of which day."""
MAX_SENDER_WORDS = 6
MAX_FAREWELL_WORDS = 20

_NUMBERED = re.compile(r"(?P<number>\d{1,2})[.)]\s+(?P<words>\S.*)")
_SENT_BY = re.compile(r"\b(?:[Ff]rom|[Bb]y|[Oo]f)\s+(?=(?:the |The )?(?P<name>[A-ZÀ-Þ][^|·•]*)$)")
_EDGES = " \t|·•–—-,"


@cache
def _phrases(name: str) -> tuple[str, ...]:
    return tuple(tables("page_words")[name])


def read_newsletter(lines: Sequence[Line]) -> dict[int, str]:
    """The sender's name by line when the page is a newsletter, its headlines and its farewells marked."""
    is_letter = any(line.kind in ("furniture", "prose") and _holds(line, "letters") for line in lines)
    _mark_numbered(lines, is_letter=is_letter)
    if not is_letter:
        return {}
    for line in lines:
        if line.n_words <= MAX_FAREWELL_WORDS and _holds(line, "farewells"):
            line.kind = "furniture"
        elif line.kind == "title" and not line.label:
            line.label = HEADED
    return _read_head(lines)


def _holds(line: Line, name: str) -> bool:
    lowered = line.text.lower().replace("’", "'") if line.n_words <= MAX_FAREWELL_WORDS else ""
    return any(phrase in lowered for phrase in _phrases(name))


def _mark_numbered(lines: Sequence[Line], *, is_letter: bool) -> None:
    """Numbered headlines, each above a paragraph; outside of newsletters that ends with a pointer to the whole story."""
    numbered = [
        (at, match) for at, line in enumerate(lines) if line.kind == "item" and (match := _NUMBERED.fullmatch(line.text))
    ]
    if len(numbered) < 2 or [int(match["number"]) for _, match in numbered] != list(range(1, len(numbered) + 1)):
        return
    ends = [at for at, _ in numbered[1:]] + [len(lines)]
    runs = [lines[at + 1 : end] for (at, _), end in zip(numbered, ends, strict=True)]
    if not all(run and is_running_text(run[0]) and (is_letter or _has_pointer(run)) for run in runs):
        return
    for at, match in numbered:
        lines[at].kind, lines[at].text, lines[at].level, lines[at].label = "title", match["words"], 1, NUMBERED
    if is_letter:
        _close(runs[-1])


def _has_pointer(run: Sequence[Line]) -> bool:
    return any(line.kind in ("furniture", "teaser") for line in run)


def _close(last: Sequence[Line]) -> None:
    """What stands below the last numbered story, from the next headline on, is none."""
    below = next((at for at, line in enumerate(last) if line.kind == "title"), len(last))
    for line in last[below:]:
        line.kind = "furniture"


def _read_head(lines: Sequence[Line]) -> dict[int, str]:
    """The name of the sender in the lines above the first story; dates there are of all stories."""
    senders: dict[int, str] = {}
    for at, line in enumerate(lines[:MAX_HEAD_LINES]):
        if is_running_text(line) or line.label == NUMBERED:
            break
        has_date = DATE.search(line.text) is not None
        rest = DATE.sub("", line.text).strip(_EDGES)
        if (name := _sender(rest)) and (has_date or not senders or at == 1):
            senders[at] = name
            line.kind = "publisher"
        elif not has_date and at == 0 and line.kind == "title" and line.n_words <= MAX_SENDER_WORDS:
            senders[at] = rest
            line.kind = "publisher"
        if has_date and (name or line.credit is not None or line.kind == "stamp" or is_bare(rest)):
            line.kind, line.label = "stamp", STATED
    return _best(lines, senders)


def _sender(words: str) -> str | None:
    """The outlet that a line of a newsletter's head names ("Your weekday briefing from the Estuary Gazette")."""
    match = _SENT_BY.search(words)
    named = [match["name"].strip(_EDGES)] if match else []
    return next((name for name in (*named, words) if is_masthead(name)), None)


def _best(lines: Sequence[Line], senders: dict[int, str]) -> dict[int, str]:
    """The one sender: a name made as an outlet's before the letter's own title."""
    at = next((at for at, name in senders.items() if is_masthead(name)), next(iter(senders), None))
    if at is None:
        return {}
    lines[at].label = STATED
    return {at: senders[at]}
