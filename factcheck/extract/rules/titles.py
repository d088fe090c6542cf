"""Titles beside the full names that an article gives: "Lt. Karl Ostrem", "its chief financial officer, Masaru Ebina"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.extract.rules.names import NamedPerson, whole_words
from factcheck.model import Span
from factcheck.model.base import made
from factcheck.text.document import Document
from factcheck.text.titles import OF_PORTFOLIO, OFFICES, chief_offices, portfolios, ranks, read_title

_QUALIFIER = r"(?:(?:acting|interim|former|then|deputy|vice|assistant)[ -])"
_CHIEF = rf"chief (?:(?:{'|'.join(chief_offices())}) officer|executive)"
_RANK = rf"(?:{'|'.join(ranks())})\.?"
_PORTFOLIO = rf"(?:{'|'.join(portfolios())})"
_OFFICE = (
    rf"(?:{_PORTFOLIO} (?:{_PORTFOLIO} )?(?:{'|'.join(OF_PORTFOLIO)})"
    rf"|{'|'.join(sorted(OFFICES, key=len, reverse=True))})"
)
_TITLE = rf"(?P<title>{_QUALIFIER}{{0,2}}(?:{_CHIEF}|{_RANK}(?: {_RANK})?|{_OFFICE}))"
_BEFORE = re.compile(rf"(?<![\w-])(?<!\band ){_TITLE},? $", re.IGNORECASE)
_AFTER = re.compile(
    rf",? (?:who is )?(?:(?:the|its|their|his|her) )?(?:[A-Z][\w'\u2019-]* ){{0,3}}{_TITLE}(?=[,.;)]| of\b| at\b| for\b|$)"
)
_LAST_WORD = re.compile(r"([^\W_]+)\.?,? $")
_LAST_WORDS = frozenset({"officer", "executive", *ranks(), *(office.split()[-1] for office in OFFICES)})
"""What a title ends with: other words before a name are not looked at again."""
_REACH = 48
"""Characters before a name in which its title stands."""
# What makes another title of the word after it: "Attorney General", "Lt. Governor", "Major League"
_LONGER = re.compile(
    r"\b(?:attorney|surgeon|secretary|solicitor|director|postmaster|consul|lt\.?|lieutenant|class|party) $", re.IGNORECASE
)
_LONGEST = 24
"""Characters that the longest of these has, with room to spare."""
_BOTH = re.compile(r"\s(?:and|&)\s(?:chief|president|chairman|acting)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TitledPerson:
    """A full name with a title beside it: the words of both, and whose title it is."""

    span: Span
    name: str


def find_titles(document: Document, ranges: Sequence[Span], persons: Sequence[NamedPerson]) -> list[TitledPerson]:
    """Each title that stands beside a full name of the article, once a name and title."""
    found: dict[tuple[str, str], TitledPerson] = {}
    for person in persons:
        for at in whole_words(document.text, person.name):
            if not any(part.start <= at < part.end for part in ranges):
                continue
            titled = _titled(document, at, at + len(person.name))
            if titled is not None:
                start, end, title = titled
                span = made(Span, start=start, end=end, field=document.field)
                found.setdefault((person.name, title.lower()), TitledPerson(span, person.name))
    return list(found.values())


def _title_before(text: str, start: int, end: int) -> re.Match[str] | None:
    last = _LAST_WORD.search(text, start, end)
    return _BEFORE.search(text, start, end) if last is not None and last[1].lower() in _LAST_WORDS else None


def _titled(document: Document, start: int, end: int) -> tuple[int, int, str] | None:
    """From where to where title and name reach, and the title; None when a second title stands beside it."""
    sent = document.sentence_at(start)
    before = _title_before(document.text, max(sent.start, start - _REACH), start)
    after = _AFTER.match(document.text, end, sent.end)
    match = before or after
    if before is not None and _LONGER.search(document.text, max(0, before.start() - _LONGEST), before.start()):
        return None
    if match is None or (before and after) or read_title(match["title"]) is None:
        return None
    low, high = (match.start("title"), end) if before else (start, match.end("title"))
    if _BOTH.match(document.text, high):
        return None  # "chairman and chief executive" is both
    return low, high, match["title"]
