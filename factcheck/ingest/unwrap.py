"""Texts whose paragraphs were broken over several lines by hand, by mail programs, wire terminals or a PDF, made whole.

Whoever breaks lines at a width puts on each line all the words that fit. So a page shows that it is wrapped by sentences
that go on in the next line, and a single line shows that it goes on by the next word, which would not have fitted.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from factcheck.ingest.datelines import is_byline
from factcheck.ingest.stamps import is_stamp
from factcheck.text.lexicon import words

MIN_WIDTH = 30
MAX_WIDTH = 140
"""Widths at which text is broken: columns of a PDF have 35 to 60 characters, mail 72, editors up to 132."""
MIN_LONE_WIDTH = 60
"""Width from which a single sentence that goes on in the next line is believed; shorter ones occur in lists."""
MAX_OVERHANG = 5
MIN_COLUMN_LINES = 3
"""Full lines that make a column of a lone narrow line that breaks off."""
MIN_BROKEN_SHARE = 0.3
"""Share of the long lines with a line below them that break off in a sentence. Six in ten do where text is wrapped; of 486
news texts of a sentence a line, one had any such line."""
LONG_SHARE = 0.6
FULL_SHARE = 0.8
"""Share of the width from which a line counts as long, and as full where the right edge is ragged."""
MAX_RAGGED = 1.25
"""How much longer than a line the next one may be where both end at one width."""
MAX_LINES = 5_000
"""Lines in which signs of wrapping are looked for."""

MIN_QUOTED = 3
"""Lines with a mark that make a letter that was passed on; a quotation set off has one or two."""
_QUOTED = re.compile(r"^(?:> ?){1,9}(?=\S)|^(?:> ?){1,9}$", re.M)
_SENTENCE_END = re.compile(r"[.!?…:;] ?[\"'”’»)\]]{0,3}$")
_NEW_ITEM = re.compile(r"(?:[•·▪●◦‣*#>–—-]|\d{1,2}[.)]|\([a-z0-9]{1,2}\))\s+\S|[\W_]{3,}$")
_HYPHENATED = re.compile(r"(?P<first>[^\W\d_]{2,})-$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_STARTING_WORD = re.compile(r"[^\W\d_]+")


def unwrap(text: str) -> str:
    """`text` with each paragraph on one line; a text that is not wrapped comes back as it is."""
    pieces = text.split("\n")
    going_on = wraps(pieces)
    if not going_on:
        return text
    printed = frozenset(_WORD.findall(text)) if "-\n" in text else frozenset()
    parts: list[str] = []
    for at, piece in enumerate(pieces):
        parts.append(piece.strip() if at in going_on or at - 1 in going_on else piece)
        if at in going_on:
            parts[-1], between = _joint(parts[-1], pieces[at + 1].strip(), printed)
            parts.append(between)
        elif at + 1 < len(pieces):
            parts.append("\n")
    return "".join(parts)


def unquote(text: str) -> str:
    """`text` without the marks before each line of a letter that was passed on ("> The trawler sank")."""
    marked = _QUOTED.findall(text)
    return _QUOTED.sub("", text) if len(marked) >= MIN_QUOTED else text


def wraps(pieces: Sequence[str]) -> frozenset[int]:
    """The lines that go on in the next one, by index; none for a text that is not wrapped."""
    stripped = [piece.strip() for piece in pieces]
    width = _width(stripped[:MAX_LINES])
    if width == 0:
        return frozenset()
    return frozenset(at for at, (line, after) in enumerate(pairwise(stripped)) if _goes_on(line, after, width))


def _width(lines: Sequence[str]) -> int:
    """The width at which lines are broken, or 0 when they are not."""
    pairs = [(line, after) for line, after in pairwise(lines) if after and MIN_WIDTH <= len(line) <= MAX_WIDTH]
    broken = [len(line) for line, after in pairs if _breaks_off(line, after) and len(after) <= MAX_RAGGED * len(line)]
    if not broken:
        return 0
    width = max(broken)
    long = sum(len(line) >= LONG_SHARE * width for line, _ in pairs)
    if len(broken) < MIN_BROKEN_SHARE * long:
        return 0
    return width if len(broken) > 1 or _is_lone_width(lines, width) else 0


def _is_lone_width(lines: Sequence[str], width: int) -> bool:
    """Whether one line that breaks off shows a width: no line above another is longer, and it is wide or one of a column."""
    above = [line for line, after in pairwise(lines) if line and after]
    if max(map(len, above)) > width + MAX_OVERHANG:
        return False
    return width >= MIN_LONE_WIDTH or sum(len(line) >= FULL_SHARE * width for line in above) >= MIN_COLUMN_LINES


def _breaks_off(line: str, after: str) -> bool:
    return after[0].islower() and _SENTENCE_END.search(line[-5:]) is None


def _goes_on(line: str, after: str, width: int) -> bool:
    if not line or not after or max(len(line), len(after)) > min(width + MAX_OVERHANG, MAX_WIDTH):
        return False
    if _NEW_ITEM.match(after) or is_byline(after) or is_stamp(after):
        return False
    if _breaks_off(line, after):
        return True
    if len(line) + 1 + len(after.split(None, 1)[0]) > width:
        return len(line) >= LONG_SHARE * width
    return _SENTENCE_END.search(line[-5:]) is None and len(line) >= FULL_SHARE * width


def _joint(line: str, after: str, printed: frozenset[str]) -> tuple[str, str]:
    """The line as it is joined to the next, and what stands between them: nothing inside a word that was broken."""
    first, second = _HYPHENATED.search(line), _STARTING_WORD.match(after)
    if first is None or second is None:
        return line, " "
    if second[0].islower() and _is_one_word(first["first"], second[0], printed):
        return line[:-1], ""
    return line, ""


def _is_one_word(first: str, second: str, printed: frozenset[str]) -> bool:
    """Whether a hyphen at a line end is the printer's ("be-fore") and not the word's own ("well-known")."""
    if (first + second).lower() in _known() or first + second in printed:
        return True
    if f"{first}-{second}" in printed:
        return False
    return not (first.lower() in _known() and second in _known())


@cache
def _known() -> frozenset[str]:
    return frozenset(entry.split()[0].lower() for entry in words("word_ranks"))
