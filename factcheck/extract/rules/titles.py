"""Titles beside the full names that an article gives: "Lt. Karl Ostrem", "its chief financial officer, Masaru Ebina"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.extract.rules.names import NamedPerson, whole_words
from factcheck.model import Span
from factcheck.model.base import made
from factcheck.text.document import Document
from factcheck.text.grammar import CLASSES
from factcheck.text.titles import (
    CHIEFS,
    INITIALS,
    OF_PORTFOLIO,
    OFFICES,
    chief_offices,
    portfolios,
    ranks,
    read_title,
    seat_offices,
    sole_offices,
)


def _any(words: Iterable[str]) -> str:
    return rf"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


_QUALIFIER = r"(?:(?:acting|interim|former|then|retired|deputy|vice|assistant|auxiliary)[ -])"
_OF_WHAT = _any(chief_offices())
# chief operating officer, chief executive, finance chief, head of marketing, managing director
_CHIEF = (
    rf"(?:chief (?:{_OF_WHAT} officer|executive)|managing director|{_OF_WHAT} {_any(set(CHIEFS) - {'officer'})}"
    rf"|{_any(set(CHIEFS) - {'officer'})} of {_OF_WHAT}|{_any(INITIALS)})\b"
)
_RANK = rf"{_any(ranks())}\.?"
_PORTFOLIO = rf"{_any(portfolios())}(?: affairs)?"
_PORTFOLIOS = rf"{_PORTFOLIO}(?:,? and {_PORTFOLIO}|,? {_PORTFOLIO}){{0,2}}"
_MINISTRY = (  # labour and industries minister, minister for trade and industry, state secretary for the environment
    rf"(?:{_PORTFOLIOS} {_any(OF_PORTFOLIO)}"
    rf"|(?:state )?{_any(OF_PORTFOLIO)}(?: of state)? (?:of|for) (?:the )?{_PORTFOLIOS})\b"
)
_SEAT = r"(?-i:(?:[A-Z][\w'\u2019-]+|\d+)(?: (?:(?:de|la|el|do|da) )?(?:[A-Z][\w'\u2019-]+|\d+)){0,2})"
_OF_SEAT = rf"(?:of|for|to) (?:the )?{_SEAT}"
_SEATED = rf"{_any(seat_offices())} {_OF_SEAT}"  # archbishop of Tabora, councillor for Ward 14
_OFFICE = rf"(?:{_MINISTRY}|{_any([*OFFICES, *sole_offices()])}\b)"
_TITLE = rf"(?P<title>{_QUALIFIER}{{0,2}}(?:{_CHIEF}|{_SEATED}|{_RANK}(?: {_RANK})?|{_OFFICE}))"
_BEFORE = re.compile(rf"(?<![\w-])(?<!\band ){_TITLE},? $", re.IGNORECASE)
# No word of "the company's new" or "its" makes a former or a deputy office of the title, or carries on to another noun
_PASSED_OVER = {"former", "then", "ex", "acting", "interim", "deputy", "vice", "retired", "late"}
_LONGER_WORDS = {
    "attorney",
    "surgeon",
    "secretary",
    "solicitor",
    "director",
    "postmaster",
    "consul",
    "lieutenant",
    "class",
    "party",
}
_NO_MODIFIER = CLASSES["conjunction"] | CLASSES["preposition"] | _PASSED_OVER | _LONGER_WORDS
_MODIFIER = rf"(?!{_any(_NO_MODIFIER)}\b)[\w'\u2019-]+ "
_AFTER = re.compile(
    rf"(?:,? (?:who (?:is|was) )?|, (?:who [^,.;]{{1,60}} )?as )(?:(?:the|an?|its|their|his|her) )?(?:{_MODIFIER}){{0,3}}?"
    rf"(?<![\w-])(?i:{_TITLE})(?=[,.;)]| (?:of|at|for|when|since|who|whose|in)\b|$)"
)
_OF_SEAT_AFTER = re.compile(rf" {_OF_SEAT}(?![\w-])")
_LAST_WORD = re.compile(r"([^\W_]+)\.?,? $")
_LAST_WORDS = frozenset(
    {
        "executive",
        *CHIEFS,
        *INITIALS,
        *ranks(),
        *portfolios(),
        *chief_offices(),
        *(office.split()[-1] for office in (*OFFICES, *sole_offices())),
    }
)
"""What a title ends with: other words before a name are not looked at again."""
_REACH = 64
"""Characters before a name in which its title stands."""
# What makes another title of the word after it: "Attorney General", "Lt. Governor", "Major League"
_LONGER = re.compile(rf"\b(?:{_any(_LONGER_WORDS)}|lt\.?) $", re.IGNORECASE)
_LONGEST = 24
"""Characters that the longest of these has, with room to spare."""
_BOTH = re.compile(
    r",?\s(?:and|&)\s(?:chief|president|chairman|acting|head|director|the|its|[a-z]+ (?:minister|secretary))", re.IGNORECASE
)


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
    if last is None or not (last[1].lower() in _LAST_WORDS or last[1][:1].isupper() or last[1].isdigit()):
        return None
    return _BEFORE.search(text, start, end)


def _titled(document: Document, start: int, end: int) -> tuple[int, int, str] | None:
    """From where to where title and name reach, and the title; None when a second title stands beside it."""
    text, sent = document.text, document.sentence_at(start)
    before = _title_before(text, max(sent.start, start - _REACH), start)
    after = _AFTER.match(text, end, sent.end)
    match = before or after
    if before is not None and _LONGER.search(text, max(0, before.start() - _LONGEST), before.start()):
        return None
    if match is None or (before and after) or read_title(match["title"]) is None:
        return None
    low, high = (match.start("title"), end) if before else (start, match.end("title"))
    if _BOTH.match(text, high):
        return None  # "chairman and chief executive" is both
    seat = _OF_SEAT_AFTER.match(text, high, sent.end) if _has_seat(match["title"]) else None
    return low, seat.end() if seat is not None else high, match["title"]


def _has_seat(title: str) -> bool:
    """Whether what is right after the name or title may be the see or town of the office."""
    read = read_title(title)
    return read is not None and read.head in seat_offices() and not read.seat
