"""Words and marks of a text, with where they stand."""

import re
from functools import lru_cache
from typing import NamedTuple

from factcheck.text.normalise import clean

_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*"  # 1,234.5
    r"|\w+(?:[-'\u2019]\w+)*"  # workers, five-year, O'Brien
    r"|[^\w\s]"
)


class Token(NamedTuple):
    """A word, a numeral or a mark: `[start, end)` in the text, its words and their lower case."""

    start: int
    end: int
    text: str
    lower: str


@lru_cache(maxsize=16)
def tokens_in(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of `text[start:end]` in order; offsets point into `text`, words are cleaned.

    Kept for the last few asked about: a rule looks back at the sentence before for every claim of one.
    """
    return tuple(
        [
            _made(Token, (*match.span(), word := match[0], word.lower() if word.isascii() else _cleaned(word)))
            for match in _TOKEN.finditer(text, start, len(text) if end is None else end)
        ]
    )


_made = tuple.__new__
"""`Token(...)` without the call of its own `__new__`, a third of the time of reading tokens."""


@lru_cache(maxsize=4096)
def _cleaned(word: str) -> str:
    """Quotation marks, dashes and names with accents come again and again."""
    return clean(word).text.lower()
