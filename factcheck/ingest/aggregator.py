"""A page of lines becomes its articles: where each begins, what its title is, and which lines are its own.

A new article shows in several ways at once: a headline over a paragraph with a dateline, a by-line or a date below it, the
agency's tag or the comment box of the article before, a rule, a publisher's name that recurs. One sign alone (a line like a
title) is as often a subheading, so signs are weighed and a page is cut only where enough of them meet.
"""

import re
from dataclasses import dataclass, field

from factcheck.ingest.credits import is_masthead, read_copyright
from factcheck.ingest.datelines import closing_tag
from factcheck.ingest.lines import Line, is_running_text
from factcheck.ingest.newsletters import HEADED, NUMBERED, STATED
from factcheck.ingest.stamps import has_clock, is_labelled_stamp
from factcheck.ingest.surroundings import (
    CREDITED,
    MIN_HEADLINE_WORDS,
    TIMED,
    read_surroundings,
)

BOUNDARY_SCORE = 3
LIVE_BOUNDARY_SCORE = 5
"""Weight of the signs from which a headline opens a new article, and that on a live page, whose entries have headlines and
times of their own. Set on invented layouts: the least that cuts stories set apart by rules, by-lines, datelines or closing
tags, above all that subheadings of one article gather."""
MIN_UNTITLED_BODY = 200
MIN_TEASED_BODY = 250
MAX_GREETING = 120
"""Characters that an article has at least: one without a title, and one known only by a headline below another article
(a headline with a line of summary is a pointer to an article, not one)."""
MIN_TITLE_OVERLAP = 0.5
"""Share of a headline's content words that its own first paragraphs repeat; headlines of news corpora: three in four do."""
LOW_TITLE_OVERLAP = 0.2
FULL_CONTENT_WORDS = 3
"""Content words from which a headline's overlap counts in full where one of several lines is chosen."""
LEAD_CHARACTERS = 800
MAX_LIST_WORDS = 8

_LISTED = ("title", "item", "caption", "stamp", "update", "correction", "byline")
_CONTENT_WORD = re.compile(r"[^\W_]{4,}|\d[\d,.]*\d|\d")
_LIVE = re.compile(r"\b(?:live|as it happened|en direct|langsung|minute by minute|updates)\b", re.I)
_DIGITS = re.compile(r"\d")


@dataclass(slots=True)
class Section:
    """The lines of one article, by index into the page's lines."""

    title: int | None
    header: list[int] = field(default_factory=list)
    """Lines above the title that say when, who or where published."""
    body: list[int] = field(default_factory=list)
    """Lines below the title that belong to the article, in order."""
    publisher: str | None = None
    is_live: bool = False
    """Entries under times of their own."""


@dataclass(slots=True)
class _Gap:
    """The lines between one run of prose and the next, `[start, end)`; `end` is where the next run begins."""

    start: int
    end: int


def find_sections(lines: list[Line], *, has_title: bool = True) -> list[Section]:
    """The articles of a page as sections of its lines, in order; `has_title` is False for a text without its title."""
    publishers = read_surroundings(lines)
    gaps, tail = _gaps(lines)
    if not has_title or not gaps:
        return _whole(lines, has_title=has_title)
    is_live = _is_live(lines, gaps)
    sections = _drop_scraps(lines, _sections(lines, _cuts(lines, gaps, is_live=is_live), tail, publishers))
    for section in sections:
        section.is_live = is_live
    _share_fields_of_page(lines, sections, publishers)
    _credit_by_copyright(lines, sections)
    return sections


def _credit_by_copyright(lines: list[Line], sections: list[Section]) -> None:
    """Gives an article without a publisher the outlet in the copyright notice that stands inside or below it."""
    firsts = [min((*section.header, *section.body), default=0) for section in sections]
    for section, first, stop in zip(sections, firsts, [*firsts[1:], len(lines)], strict=True):
        if section.publisher is None:
            notices = (read_copyright(line.text) for line in lines[first:stop] if line.kind == "furniture")
            section.publisher = next((name for name in notices if name), None)


def _share_fields_of_page(lines: list[Line], sections: list[Section], publishers: dict[int, str]) -> None:
    """Gives every article of a newsletter the date and the sender that its head states once for all of them."""
    stated = [at for at, line in enumerate(lines) if line.label == STATED]
    stamps = [at for at in stated if lines[at].kind == "stamp"]
    names = [publishers[at] for at in stated if at in publishers]
    for section in sections if len(sections) > 1 and len(stamps) <= 1 and len(names) <= 1 else []:
        section.publisher = section.publisher or next(iter(names), None)
        if not any(lines[at].kind == "stamp" for at in (*section.header, *section.body)):
            section.header = [*stamps, *section.header]


def _whole(lines: list[Line], *, has_title: bool) -> list[Section]:
    """A page without a sentence: its headline and the list below it, or one line alone, which is a brief without a title."""
    if not has_title:
        return [Section(None, body=list(range(len(lines))))]
    titles = [at for at, line in enumerate(lines) if line.kind == "title"]
    if len(titles) == 1 and lines[titles[0]].n_words >= MIN_HEADLINE_WORDS and not any(line.kind == "item" for line in lines):
        return [Section(None, header=[at for at, line in enumerate(lines) if line.kind == "stamp"], body=titles)]
    start = titles[0] + 1 if titles else 0
    body = [at for at in range(start, len(lines)) if lines[at].kind in _LISTED]
    if not any(lines[at].kind in ("item", "update", "correction") for at in body):
        return []
    return [Section(titles[0] if titles else None, body=body)]


def _gaps(lines: list[Line]) -> tuple[list[_Gap], int]:
    gaps: list[_Gap] = []
    start = 0
    for at, line in enumerate(lines):
        if is_running_text(line):
            if at > start or not gaps:
                gaps.append(_Gap(start, at))
            start = at + 1
    return gaps, start


def _cuts(lines: list[Line], gaps: list[_Gap], *, is_live: bool) -> list[tuple[_Gap, int | None]]:
    """The gaps in which an article begins, each with its title."""
    typical = _typical_blanks(lines)
    threshold = LIVE_BOUNDARY_SCORE if is_live else BOUNDARY_SCORE
    first = _first_title(lines, gaps[0]) if is_live else _choose_title(lines, gaps[0])
    cuts: list[tuple[_Gap, int | None]] = [(gaps[0], first)]
    for at, gap in enumerate(gaps[1:], 1):
        title = _choose_title(lines, gap)
        upto = gaps[at + 1].start if at + 1 < len(gaps) else len(lines)
        if (_untitled_score(lines, gap) if title is None else _score(lines, gap, title, typical, upto)) >= threshold:
            cuts.append((gap, title))
    return cuts


def _typical_blanks(lines: list[Line]) -> int:
    between = sorted(line.blanks_before for line in lines[1:] if line.kind == "prose")
    return between[len(between) // 2] if between else 0


def _is_live(lines: list[Line], gaps: list[_Gap]) -> bool:
    if sum(line.kind == "clock" or line.label == TIMED for line in lines) >= 2:
        return True
    head = " ".join(line.text for line in lines[: min(gaps[0].end, 6)])
    return _LIVE.search(head) is not None and sum(line.kind == "stamp" and has_clock(line.text) for line in lines) >= 2


def _first_title(lines: list[Line], gap: _Gap) -> int | None:
    """The headline of a live page, which the first entry need not repeat."""
    titles = [at for at in range(gap.start, gap.end) if lines[at].kind == "title"]
    return next((at for at in titles if lines[at].n_words >= 4), titles[0] if titles else None)


def _choose_title(lines: list[Line], gap: _Gap) -> int | None:
    """The line of the gap that is the headline of what follows: the one whose words the next paragraphs repeat."""
    titles = [at for at in range(gap.start, gap.end) if lines[at].kind == "title"]
    if not titles:
        return None
    lead = _lead_words(lines, gap.end)
    overlaps = {at: _overlap(lines[at], lead) * _weight(lines[at]) for at in titles}
    best = max(titles, key=lambda at: (overlaps[at] + 0.4 * (lines[at].n_words >= 4), at - gap.end))
    while best - 1 in overlaps and lines[best - 1].n_words >= 3 and overlaps[best - 1] >= 0.5 * overlaps[best]:
        best -= 1
    return best - 1 if best - 1 in overlaps and _is_standfirst(lines[best], lines[best - 1], lead) else best


def _weight(line: Line) -> float:
    """How much an overlap says: two words that the text repeats may be the name of a site or a place."""
    return min(1.0, len(_content_words(line.text)) / FULL_CONTENT_WORDS)


def _is_standfirst(line: Line, above: Line, lead: set[str]) -> bool:
    """Whether a line without a stop tells at more length what the headline above it says."""
    if not MIN_HEADLINE_WORDS <= above.n_words < line.n_words:
        return False
    return _overlap(above, lead | _content_words(line.text)) >= MIN_TITLE_OVERLAP


def _lead_words(lines: list[Line], start: int) -> set[str]:
    lead = ""
    for line in lines[start : start + 4]:
        if is_running_text(line):
            lead += " " + line.text[:LEAD_CHARACTERS]
        if len(lead) >= LEAD_CHARACTERS:
            break
    return _content_words(lead)


def _content_words(text: str) -> set[str]:
    # The first five letters stand for a word with its endings: "arrests" and "arrested".
    return {word.lower()[:5] for word in _CONTENT_WORD.findall(text)}


def _overlap(line: Line, lead: set[str]) -> float:
    words = _content_words(line.text)
    return len(words & lead) / len(words) if words else 0.0


def _untitled_score(lines: list[Line], gap: _Gap) -> int:
    """Signs of a new article that has no headline: only a dateline right after the end of another article is enough."""
    if gap.start == 0 or lines[gap.end].dateline is None:
        return 0
    kinds = {lines[at].kind for at in range(gap.start, gap.end)}
    is_closed = closing_tag(lines[gap.start - 1].text) is not None or "closing" in kinds
    return 3 * is_closed + 2 * ("rule" in kinds) + ("ago" in kinds or "publisher" in kinds) + ("byline" in kinds)


def _score(lines: list[Line], gap: _Gap, title: int, typical: int, upto: int) -> int:
    """The weight of the signs that the headline at `title` opens a new article."""
    headline = lines[title]
    above = [lines[at] for at in range(gap.start, title)]
    below = [lines[at] for at in range(title + 1, gap.end)]
    overlap = _overlap(headline, _lead_words(lines, gap.end))
    score = 1 if headline.n_words >= MIN_HEADLINE_WORDS else -1 if headline.n_words < 4 else 0
    score += 1 if overlap >= MIN_TITLE_OVERLAP else -1 if overlap < LOW_TITLE_OVERLAP else 0
    score += _header_score(above, below, lines[gap.end])
    score += _ending_score(lines[gap.start - 1], above)
    score += 1 if headline.blanks_before >= typical + 2 else 0
    score -= 1 if headline.text.endswith("?") else 0
    score += {NUMBERED: 2, HEADED: 3}.get(headline.label, 0)
    score += 2 if headline.level == 1 else -2 if headline.level > 1 else 0
    is_short = headline.label != HEADED and lines[gap.end].dateline is None
    if is_short and _body_length(lines, gap.end, upto) < MIN_TEASED_BODY:
        score -= 2 if any(line.is_closing_furniture or line.kind == "teaser" for line in above) else 1
    return score


def _header_score(above: list[Line], below: list[Line], first: Line) -> int:
    """Signs around the headline: dateline, by-line, date, publisher."""
    beside = [*above[-2:], *below]
    score = 3 if first.dateline is not None else 0
    score += 3 if any(line.kind == "byline" for line in below) else 0
    score += 1 if any(line.kind == "byline" for line in above[-2:]) else 0
    score += (
        3
        if any(line.label == CREDITED for line in below)
        or any(line.label == CREDITED and line.text.endswith(":") for line in above[-1:])
        else 2
        if any(line.kind == "stamp" for line in below) or any(line.label == CREDITED for line in above[-2:])
        else 1
        if any(line.kind == "stamp" for line in above[-2:])
        else 0
    )
    score += 2 if any(line.kind == "ago" for line in beside) else 0
    return score + (2 if any(line.kind == "publisher" for line in beside) else 0)


def _ending_score(last: Line, above: list[Line]) -> int:
    """Signs that the article before has ended: its agency's tag, what stands below articles, a rule."""
    score = 3 if closing_tag(last.text) is not None or any(line.kind == "closing" for line in above) else 0
    score += 2 if any(line.kind == "rule" for line in above) else 0
    if any(line.is_closing_furniture for line in above):
        return score + 2
    return score + (1 if any(line.kind in ("furniture", "teaser") for line in above) else 0)


def _body_length(lines: list[Line], start: int, upto: int) -> int:
    """Characters of running text from `start` on; `upto` ends the first run of it."""
    first = sum(len(line.text) for line in lines[start:upto] if is_running_text(line))
    return (
        first
        if first >= MIN_TEASED_BODY
        else sum(len(line.text) for line in lines[start : upto + 6] if is_running_text(line)) // 2
    )


def _sections(lines: list[Line], cuts: list[tuple[_Gap, int | None]], tail: int, publishers: dict[int, str]) -> list[Section]:
    sections: list[Section] = []
    is_trailing = _is_publisher_below(lines, cuts, tail, publishers)
    for number, (gap, title) in enumerate(cuts):
        following = cuts[number + 1][0] if number + 1 < len(cuts) else _Gap(tail, len(lines))
        section = Section(title)
        first = gap.end if title is None else title + 1
        section.body = _interior(lines, first, following.start)
        below = _own_tail(
            lines, following.start, following.end if number + 1 == len(cuts) else cuts[number + 1][1] or following.end
        )
        if number + 1 == len(cuts):
            below += _foot_stamp(lines, following.start)
        section.body += below
        section.header = [] if title is None or (number and not gap.start < title) else _header_above(lines, gap, title)
        where = range(following.start, following.end) if is_trailing else range(gap.start, gap.end)
        section.publisher = next((publishers[at] for at in where if at in publishers), None)
        sections.append(section)
    return sections


def _is_publisher_below(lines: list[Line], cuts: list[tuple[_Gap, int | None]], tail: int, publishers: dict[int, str]) -> bool:
    """Whether publishers stand below their articles: one after the last, none before the first."""
    first = cuts[0][0]
    return any(at >= tail for at in publishers) and not any(at < first.end for at in publishers) and tail < len(lines)


def _header_above(lines: list[Line], gap: _Gap, title: int) -> list[int]:
    """The by-line and dates right above a headline, not those that close the article before."""
    found: list[int] = []
    for at in range(title - 1, gap.start - 1, -1):
        if lines[at].kind in ("stamp", "byline"):
            found.append(at)
        elif lines[at].kind not in ("publisher", "ago", "title", "furniture", "caption") or lines[at].is_closing_furniture:
            break
    return found[::-1]


def _interior(lines: list[Line], start: int, stop: int) -> list[int]:
    """The article's lines from below its title to its last paragraph: all but furniture."""
    return [at for at in range(start, stop) if lines[at].kind not in ("furniture", "rule", "ago", "publisher")]


def _own_tail(lines: list[Line], start: int, stop: int) -> list[int]:
    """What still belongs to an article below its last paragraph: list items, captions, the agency's tag, corrections."""
    kept: list[int] = []
    loose = [at for at in range(start, stop) if lines[at].kind == "title"]
    is_list = start > 0 and lines[start - 1].text.endswith(":")
    is_open = True
    for at in range(start, stop):
        line = lines[at]
        is_open = is_open and line.kind not in ("furniture", "rule", "ago", "publisher", "teaser")
        if (
            line.kind in ("correction", "update")
            or (is_open and line.kind in ("item", "caption", "closing", "byline") and line.label != STATED)
            or (is_open and line.kind == "title" and (is_list or len(loose) == 1 or is_tabular(line)))
        ):
            kept.append(at)
        elif line.kind == "title":
            is_open = False
    return kept


def _foot_stamp(lines: list[Line], start: int) -> list[int]:
    """The line right below the last article that says when it was published or updated."""
    is_stamp = start < len(lines) and lines[start].kind == "stamp" and is_labelled_stamp(lines[start].text)
    return [start] if is_stamp else []


def is_tabular(line: Line) -> bool:
    """Whether a line without a sentence is data rather than a headline: short, with figures ("Smith 12,004")."""
    return line.n_words <= MAX_LIST_WORDS and len(_DIGITS.findall(line.text)) * 4 >= len(line.text) - line.text.count(" ")


def _drop_scraps(lines: list[Line], sections: list[Section]) -> list[Section]:
    """Without what is too short to be an article when the page holds a real one: a notice, a line of summary."""

    def size(section: Section) -> int:
        return sum(len(lines[at].text) for at in section.body if is_running_text(lines[at]))

    def is_greeting(section: Section) -> bool:
        title = None if section.title is None else lines[section.title]
        return title is not None and size(section) < MAX_GREETING and (title.text.isupper() or is_masthead(title.text))

    largest = max(map(size, sections), default=0)
    if largest > MIN_UNTITLED_BODY or len(sections) > 1:
        sections = [section for section in sections if not is_greeting(section)] or sections
    return [
        section
        for section in sections
        if section.title is not None or size(section) >= min(MIN_UNTITLED_BODY, largest) or lines[section.body[0]].dateline
    ]
