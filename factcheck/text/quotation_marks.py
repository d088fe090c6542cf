"""Which quotation marks of a text open and close a quotation, and which are apostrophes or missing their partner."""

import re
from dataclasses import dataclass

from factcheck.text.normalise import CleanText

_MARK = re.compile(r"''|[\"']")
# Penn-style and typewriter openings stand apart from the word: `` He; the shapes say which side a curly mark is on.
_OPENING_SHAPES = frozenset("\u201c\u2018\u201e\u201a\u00ab\u2039\u0060\u301d")
_CLOSING_SHAPES = frozenset("\u201d\u00bb\u203a\u301e")
_STOPS = frozenset(".,!?\u2026;:")
_AFTER_CLOSING = frozenset(",;:!?)")
_BEFORE_OPENING = frozenset(" \n\t([{-\u2013\u2014\"'/:")
_MAX_LENGTH = 2_000
"""Code points that one quotation may hold: a long paragraph; more means that a mark is missing."""
_MAX_BREAKS = 6
"""Line breaks that one quotation may run over where a later mark closes it: poems, statements set line by line."""
_LOOKAHEAD = 8
"""Later marks asked whether one of them closes: more would pair marks of different sentences."""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A run of quoted words in the cleaned text; `is_open`: no mark closed it, it ends with its paragraph."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    is_double: bool
    opens: bool
    closes: bool


def marked_texts(cleaned: CleanText) -> list[MarkedText]:
    """The quoted runs of words, in order; a quotation inside a quotation belongs to the outer one."""
    text = cleaned.text
    marks = _marks(cleaned)
    found: list[MarkedText] = []
    opening: _Mark | None = None
    for index, mark in enumerate(marks):
        if opening is not None and _is_cut(text, opening, mark):
            found.append(_unclosed(text, opening, mark.start))
            opening = None
        if opening is None:
            if _can_open(text, marks, index):
                opening = mark
        elif _closes(text, marks, index, opening):
            found.append(MarkedText(opening.start, mark.end, opening.end, mark.start))
            opening = None
    if opening is not None and opening.is_double:
        found.append(_unclosed(text, opening, len(text)))
    return [run for run in found if text[run.inner_start : run.inner_end].strip()]


def _marks(cleaned: CleanText) -> list[_Mark]:
    text = cleaned.text
    if '"' not in text and "'" not in text:
        return []
    found = []
    for match in _MARK.finditer(text):
        start, end = match.span()
        before = text[start - 1] if start else "\n"
        after = text[end] if end < len(text) else "\n"
        is_double = match.group() != "'"
        if not is_double and before.isalnum() and after.isalnum():
            continue
        shape = cleaned.original[cleaned.to_original(start, start + 1)[0]]
        opens = before in _BEFORE_OPENING and not after.isspace() and after not in _AFTER_CLOSING
        closes = (not before.isspace() and (not after.isalnum() or before in _STOPS)) or after in _AFTER_CLOSING
        # A German closing mark has the shape of an English opening one: where it stands decides.
        if shape in _OPENING_SHAPES and (opens or (is_double and not closes)):
            opens, closes = True, False
        elif shape in _CLOSING_SHAPES:
            opens, closes = False, True
        if not is_double and opens and not closes and _is_decade(text, end):
            continue
        found.append(_Mark(start, end, is_double, opens, closes))
    return found


def _is_decade(text: str, end: int) -> bool:
    # '90s
    return text[end : end + 2].isdigit() and text[end + 2 : end + 3] == "s"


def _is_cut(text: str, opening: _Mark, mark: _Mark) -> bool:
    """Whether the quotation that `opening` began ends without a mark before `mark`."""
    if mark.start - opening.start > _MAX_LENGTH:
        return True
    if not opening.is_double:
        return "\n" in text[opening.end : mark.start]
    if mark.is_double and mark.opens and not mark.closes:
        return True
    return text.count("\n", opening.end, mark.start) > _MAX_BREAKS


def _unclosed(text: str, opening: _Mark, limit: int) -> MarkedText:
    stop = text.find("\n", opening.end, limit)
    end = len(text[opening.end : limit if stop < 0 else stop].rstrip()) + opening.end
    return MarkedText(opening.start, end, opening.end, end, is_open=True)


def _can_open(text: str, marks: list[_Mark], index: int) -> bool:
    mark = marks[index]
    if mark.is_double:
        return mark.opens or not mark.closes
    return mark.opens and _has_closer(text, marks, index)


def _has_closer(text: str, marks: list[_Mark], index: int) -> bool:
    """Whether a later single mark of the same line closes."""
    return any(
        later.closes and not later.opens and not later.is_double and "\n" not in text[marks[index].end : later.start]
        for later in marks[index + 1 : index + _LOOKAHEAD]
    )


def _closes(text: str, marks: list[_Mark], index: int, opening: _Mark) -> bool:
    mark = marks[index]
    if mark.is_double == opening.is_double:
        if mark.is_double:
            return mark.closes or not mark.opens
        return mark.closes and not mark.opens and not (_is_possessive(text, mark) and _has_closer(text, marks, index))
    # Marks that do not match: opened by a double, closed by a single one after a stop that closes no nested quotation.
    if mark.is_double or not mark.closes or text[mark.start - 1] not in _STOPS:
        return False
    return not _is_nested(marks, index, opening)


def _is_possessive(text: str, mark: _Mark) -> bool:
    # workers' homes
    return text[mark.start - 1] == "s" and text[mark.end : mark.end + 2].strip().islower()


def _is_nested(marks: list[_Mark], index: int, opening: _Mark) -> bool:
    """Whether a single mark opened inside the double quotation that `opening` began and is still open."""
    depth = 0
    for where in range(index - 1, -1, -1):
        earlier = marks[where]
        if earlier.start <= opening.start:
            break
        if not earlier.is_double:
            if earlier.opens:
                return depth == 0
            depth += earlier.closes
    return False
