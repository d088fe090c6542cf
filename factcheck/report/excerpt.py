"""A quote cut to what a reader needs of it, the value marked off."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.model import Span
from factcheck.report.plain import flat, inline

LONGEST = 260
"""Code points of a quote before it is cut: three to four lines at 80 columns, the length of a long news sentence."""
SLACK = 60
"""How much longer a quote may be before it is cut: an ellipsis for the sake of three words helps nobody."""
SHORTEST = 70
"""A quote shorter than a line does not stand alone, even where its sentence is too long to show whole."""
SNAP = 80
"""How far a cut may move to fall behind a comma or dash rather than between two words."""

# A capital, or one with up to two small letters, or a longer title or month: "U.S. Navy", "Mr. Hun", "Gen. Li", "Sept. 9".
_NOT_ABBREVIATED = r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!\bSept)(?<!\bProf)(?<!\bCapt)(?<!\bSupt)"
_STOP = r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])"  # killed. The | said.” He | dead? “No
_SENTENCE_GAP = re.compile(rf"{_NOT_ABBREVIATED}{_STOP}|\s*\n\s*")
_CLAUSE_GAP = re.compile(r"(?<!\d)[,;:]\s+|\)\s+|\s+[-–—]\s+")  # said, and | (a town) and | dam - which; not March 3, 2011
# A tag that closes an article after its last stop: "– Bernama", "- AP", "— Agence France-Presse", "(Reuters)"
_NAME_WORD = r"[A-Z][\w.&/'’-]*"
_CREDIT = re.compile(
    rf"(?<=[.!?…\"'”’)])\s+(?:[-–—]\s*{_NAME_WORD}(?: {_NAME_WORD}){{0,3}}|\({_NAME_WORD}(?: {_NAME_WORD}){{0,3}}\))$"
)
_CLOSING = re.compile(r"[.!?…]?[\"'”’)\]]*")
_ENDED = (".", "!", "?", "…", ".”", '."', ".'", ".’")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of an excerpt; `is_value` marks those to be set off."""

    words: str
    is_value: bool = False


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of an article as a report quotes them."""

    pieces: tuple[Piece, ...]

    def __str__(self) -> str:
        return "".join(piece.words for piece in self.pieces)


def excerpt(text: str, span: Span, values: Sequence[Span]) -> Excerpt:
    """The words of `text` (the spans' field) around the values: the quote, grown to its sentence or cut to `LONGEST`.

    Ellipses show where the sentence goes on. Values outside the quote are not marked.
    """
    inside = sorted((value for value in values if span.covers(value)), key=lambda value: value.start)
    core = _core(span, inside)
    start, end = sentence_bounds(text, span.start, span.end)
    if end - start > LONGEST + SLACK and SHORTEST <= span.end - span.start <= LONGEST:
        start, end = span.start, span.end  # the clause that makes the claim, where its sentence is too long to show
    if end - start > LONGEST + SLACK and inside:
        start, end = _sentence_around(text, start, end, core)
    if end - start > LONGEST + SLACK:
        start, end = _cut(text, start, end, core)
    return _marked(text, start, end, inside)


def _core(span: Span, values: Sequence[Span]) -> Span:
    """What a cut must leave whole: every value, or where they lie too far apart the first."""
    if not values:
        return Span(start=span.start, end=span.start, field=span.field)
    last = max(value.end for value in values)
    end = last if last - values[0].start <= LONGEST // 2 else values[0].end
    return Span(start=values[0].start, end=end, field=span.field)


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds `text[start:end]` begins and ends, looked for at most 1,000 code points to either side."""
    left = max(0, start - 1000)
    right = min(len(text), end + 1000)
    begin, finish = left, right
    for gap in _SENTENCE_GAP.finditer(text, left, right):
        if gap.end() <= start:
            begin = gap.end()
        elif gap.start() >= end - 1:
            finish = max(end, gap.end() - _trailing_space(gap.group()))
            break
    while begin < start and text[begin].isspace():
        begin += 1
    while finish > end and text[finish - 1].isspace():
        finish -= 1
    return begin, _without_credit(text, end, finish)


def _without_credit(text: str, start: int, end: int) -> int:
    """The end without the agency's tag that closes an article: "... at the border. – Bernama"."""
    tag = _CREDIT.search(text, start, end)
    is_last = not text[end : end + 1].strip() or text[end] == "\n" if end < len(text) else True
    return tag.start() if tag and tag.end() == end and is_last else end


def _trailing_space(words: str) -> int:
    return len(words) - len(words.rstrip())


def _sentence_around(text: str, start: int, end: int, value: Span) -> tuple[int, int]:
    begin, finish = sentence_bounds(text, value.start, value.end)
    return max(start, begin), min(end, finish)


def _cut(text: str, start: int, end: int, value: Span) -> tuple[int, int]:
    """At most `LONGEST` code points around the value, the room that one side does not need given to the other."""
    room = max(0, LONGEST - (value.end - value.start))
    left = min(value.start - start, max(room // 2, room - (end - value.end)))
    right = min(end - value.end, room - left)
    begin = start if value.start - left <= start else _next_gap(text, value.start - left, value.start)
    finish = end if value.end + right >= end else _previous_gap(text, value.end, value.end + right)
    return begin, finish


def _next_gap(text: str, position: int, limit: int) -> int:
    clause = _CLAUSE_GAP.search(text, position, min(position + SNAP, limit))
    if clause:
        return clause.end()
    space = text.find(" ", position, limit)
    return limit if space < 0 else space + 1


def _previous_gap(text: str, limit: int, position: int) -> int:
    clauses = [gap.start() for gap in _CLAUSE_GAP.finditer(text, max(limit, position - SNAP), position)]
    if clauses:
        return clauses[-1]
    space = text.rfind(" ", limit, position)
    return limit if space < 0 else space


def _marked(text: str, start: int, end: int, values: Sequence[Span]) -> Excerpt:
    closing = _CLOSING.match(text, end)
    if closing and not text[start:end].endswith(_ENDED):
        end = closing.end()
    pieces = [Piece("" if _begins_sentence(text, start) else "… ")]
    position = start
    for value in values:
        if position <= value.start and value.end <= end:
            pieces += [Piece(inline(text[position : value.start])), Piece(flat(text[value.start : value.end]), is_value=True)]
            position = value.end
    pieces += [Piece(inline(text[position:end]).rstrip()), Piece("" if _ends_sentence(text, end) else " …")]
    if len(pieces) > 1 and not pieces[1].is_value:
        pieces[1] = Piece(pieces[1].words.lstrip())
    return Excerpt(tuple(piece for piece in pieces if piece.words))


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 12) : start].rstrip(" \t\"'“‘([")
    if start == 0 or not before.strip() or before.endswith(("\n", ".", "!", "?", "…", ":")):
        return True
    return text[start].isupper() and before.endswith((" —", " –", " -"))  # after a dateline: "PORT ALDER, Wash. — A divided"


def _ends_sentence(text: str, end: int) -> bool:
    rest = text[end : end + 2]
    return not rest.strip() or rest[0] == "\n" or text[:end].rstrip("\"'”’)]").endswith((".", "!", "?", "…"))
