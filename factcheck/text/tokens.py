"""Words and marks of a text, with where they stand."""

import re
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


def tokens_in(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of `text[start:end]` in order; offsets point into `text`, words are cleaned."""
    return tuple(
        Token(match.start(), match.end(), (word := match.group()), word.lower() if word.isascii() else clean(word).text.lower())
        for match in _TOKEN.finditer(text, start, len(text) if end is None else end)
    )
