"""The working objects of one text: the text to match on, and a figure while its context is still being read."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Literal

from factcheck.model.quantity import Hedge
from factcheck.text import lexicon
from factcheck.text.normalise import CleanText

Form = Literal["digits", "words", "vague", "fraction"]
Role = Literal["count", "money", "percent", "ratio", "measure", "age", "ordinal", "time", "name"]
"""What a numeral turned out to be: a kind of quantity, or a part of a time or a name, kept until neighbours are joined."""


@cache
def word_set(name: str) -> frozenset[str]:
    """A list of `number_contexts.toml`."""
    return frozenset(lexicon.tables("number_contexts")[name])


@dataclass(slots=True)
class Figure:
    """A numeral with what its context has shown so far; positions are in the cleaned text."""

    start: int
    end: int
    value: Decimal
    form: Form
    role: Role = "count"
    unit: str | None = None
    is_scaled: bool = False
    has_unit: bool = False
    scale: Decimal = Decimal(1)
    step: Decimal | None = None
    high: Decimal | None = None
    """The second bound of a range, the open upper bound of a vague word."""
    total: Decimal | None = None
    hedge: Hedge | None = None
    hedge_start: int = -1
    hedge_end: int = -1
    is_bare: bool = True
    """Neither sign, unit nor scale: only then may a neighbour's unit hold for it too ("10 to 15 percent")."""


@dataclass(slots=True)
class Scene:
    """A text as it is matched on: cleaned, and the same in lower case, code point for code point."""

    clean: CleanText
    text: str
    lower: str
    title_lines: dict[int, bool] = field(default_factory=dict)

    @classmethod
    def of(cls, clean: CleanText) -> "Scene":
        """The scene of a cleaned text."""
        text = clean.text
        lower = text.lower()
        if len(lower) != len(text):
            lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
        return cls(clean, text, lower)

    def word_before(self, start: int) -> str:
        """The word that ends right before `start` on its line, punctuation included, "" where there is none."""
        if start == 0 or self.text[start - 1] != " ":
            return ""
        before = self.text[max(0, start - 32) : start - 1]
        return before[max(before.rfind(" "), before.rfind("\n")) + 1 :].lstrip("\"'([")

    def word_after(self, end: int) -> str:
        """The word right after `end`, one space or hyphen away, "" where there is none."""
        text = self.text
        where = end + 1 if text[end : end + 1] in (" ", "-") else end
        stop = where
        while stop < len(text) and stop < where + 24 and (text[stop].isalpha()):
            stop += 1
        return text[where:stop]

    def opens_sentence(self, start: int) -> bool:
        """Whether the word at `start` stands first in its sentence, line or quotation."""
        before = self.text[max(0, start - 4) : start].rstrip(" \"'([")
        return not before or before[-1] in ".?!:;\n-–—•*|"

    def is_title_line(self, where: int) -> bool:
        """Whether the line around `where` is set with capitals on its words, as headlines are."""
        line_start = self.text.rfind("\n", max(0, where - _TITLE_REACH), where) + 1
        if line_start == 0 and where > _TITLE_REACH:
            return False
        known = self.title_lines.get(line_start)
        if known is None:
            line_end = self.text.find("\n", where, where + _TITLE_REACH)
            known = self.title_lines[line_start] = _has_title_case(self.text[line_start : line_end if line_end >= 0 else None])
        return known


_TITLE_REACH = 200
"""No headline is longer."""
_TITLE_SHARE = 0.75


def _has_title_case(line: str) -> bool:
    if len(line) > _TITLE_REACH:
        return False
    words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) > 1 and sum(word[0].isupper() for word in words) >= _TITLE_SHARE * len(words)


_TOKEN_TAIL = re.compile(r"[\w/@-]*")


def token_end(lower: str, end: int) -> int:
    """Where the run of letters, digits and hyphens that goes on at `end` comes to its end."""
    match = _TOKEN_TAIL.match(lower, end)
    return match.end() if match else end


def skip(start: int, end: int, role: Literal["name", "time"] = "name") -> list[Figure]:
    """A numeral that is none of ours: it stays in the row so that neighbours see it, and is dropped in the end."""
    return [Figure(start, end, Decimal(0), "digits", role, is_bare=False)]
