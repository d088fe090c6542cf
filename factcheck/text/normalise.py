"""A cleaned copy of a text to match on, with a map back to the original offsets.

One code point becomes one code point wherever possible (quotation marks, spaces, digits of other scripts), so that for
nearly every article the map is the identity; only characters that show nothing (zero-width, soft hyphen, bidi controls)
are dropped.
"""

import re
import unicodedata
from bisect import bisect_left
from typing import NamedTuple

_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u301d\u301e\uff02"
_SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u02bc\u0060\u00b4\uff07"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\x0b\x0c"
_HYPHENS = "\u2010\u2011\u2212\uff0d\ufe63"


class _Table(dict[int, str | int | None]):
    """A translation table that learns the digits of other scripts as it meets them: walking all of Unicode costs 0.1 s."""

    def __missing__(self, code: int) -> str | int:
        char = chr(code)
        self[code] = found = str(unicodedata.decimal(char)) if code > 0x7F and char.isdecimal() else code
        return found


def _known() -> _Table:
    table = _Table(dict.fromkeys((*range(0x00, 0x09), *range(0x0E, 0x20), 0x7F), " "))
    table.update({0xFF01 + offset: chr(0x21 + offset) for offset in range(0x5E)})
    table.update(dict.fromkeys(map(ord, _DOUBLE_QUOTES), '"'))
    table.update(dict.fromkeys(map(ord, _SINGLE_QUOTES), "'"))
    table.update(dict.fromkeys(map(ord, _SPACES), " "))
    table.update(dict.fromkeys(map(ord, _HYPHENS), "-"))
    table.update(dict.fromkeys(map(ord, _INVISIBLE)))
    return table


_TABLE = _known()
# What the table may change: a text has some marks and accents, and translating all of it takes four times as long.
_ODD = re.compile(r"[^\n -_a-~]+")


def _translated(run: re.Match[str]) -> str:
    return run.group().translate(_TABLE)


class CleanText(NamedTuple):
    """A cleaned copy of `original`; `offsets[i]` is where code point `i` of `text` stands there (None: the identity)."""

    original: str
    text: str
    offsets: tuple[int, ...] | None = None

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """The range of the original that `text[start:end]` was made from."""
        if self.offsets is None:
            return start, end
        if start == end:
            where = self.offsets[start] if start < len(self.offsets) else len(self.original)
            return where, where
        return self.offsets[start], self.offsets[end - 1] + 1

    def to_clean(self, where: int) -> int:
        """The first position of `text` that stands at or after `where` of the original."""
        if self.offsets is None:
            return where
        return bisect_left(self.offsets, where)


def clean(text: str) -> CleanText:
    """A copy of `text` with straight quotes, plain spaces and ASCII digits, invisible characters dropped.

    En and em dashes, letters and line breaks stay; case stays.
    """
    if text.isascii() and text.isprintable() and "`" not in text:
        return CleanText(text, text)
    cleaned = _ODD.sub(_translated, text)
    if len(cleaned) == len(text):
        return CleanText(text, cleaned)
    offsets = tuple(index for index, char in enumerate(text) if _TABLE[ord(char)] is not None)
    return CleanText(text, cleaned, offsets)


def hidden_characters(text: str) -> int:
    """How many characters of `text` show nothing (zero-width, soft hyphen, bidi controls)."""
    return 0 if text.isascii() else sum(text.count(char) for char in _INVISIBLE)
