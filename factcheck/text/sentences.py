"""Sentences of a text: where a stop, a question mark or a line break ends one."""

import re

from factcheck.model import Field, Span
from factcheck.model.base import made
from factcheck.text import lexicon
from factcheck.text.normalise import CleanText, clean

_ABBREVIATIONS = {word: kind for kind, words in lexicon.table("abbreviations") for word in words.split()}

# What closes after a stop, before a space or the end: `.`, `?!"`, `.' `, `.)`, `.[12]`.
_CLOSERS = r"(?P<closers>(?:[\"')\]]|\[\d{1,3}\])*)(?=\s|\Z)"
# A mark between spaces: `. "` closes the quotation before it or opens the next.
_LOOSE_MARK = re.compile(r" {1,2}(?:''|[\"'])(?=\s)")
# A stop that lost the space after it: "on Monday.Police said", "he said.\"The".
_GLUED = r"(?<=[a-z][a-z][.!?])(?P<glued>[\"']{0,2})(?=[\"']?[A-Z][a-z']* [a-z])"
# A stop after a word that no abbreviation looks like, before a capital: most ends of sentences, seen without another look.
_TAIL = 4
_LONG = sorted({word[-_TAIL:] for word in _ABBREVIATIONS if word[-_TAIL:].islower() and len(word) >= _TAIL})
_SURE = rf"(?<=[a-z]{{{_TAIL}}}\.){''.join(rf'(?<!{tail}.)' for tail in _LONG)}(?P<sure>[\"')]*)(?= [A-Z])"
# The pattern begins with a plain set of characters: that is what lets the engine skip to the next stop.
_STOP = re.compile(rf"(?P<marks>[.!?\u2026]+)(?:{_SURE}|{_CLOSERS}|{_GLUED})")
_LINE_BREAKS = re.compile(r"[\n\r\x85\u2028\u2029]")

_OPENING_SHAPES = "\u201c\u2018\u00ab\u201e\u2039\u0060"
_CLOSING_SHAPES = "\u201d\u2019\u00bb\u203a\u00b4"
_OPENING = " \t\"'([{\u00bf\u00a1\u2028"
"""Characters that can stand before the first word of a sentence."""
# What stands before the first word of a sentence: quotes, brackets, bullets, currency.
_BEFORE_WORD = re.compile(r"[\s\"'(\[{\u00bf\u00a1]*")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*\.?")
_BULLET = re.compile(r"\s*(?:[\u2022\u25a0\u25aa\u25b6\u25ba\u25cf\u2023\u27a4*#@]|[-\u2013\u2014] ?(?=[A-Z]))")
# "- AP" at the end of a line: the agency's credit, not a part of the last sentence.
_CREDIT = re.compile(r"\s*[-\u2013\u2014]+ ?[A-Z][\w.]*(?:[ /][A-Z(][\w.)]*){0,4}\s*(?:\n|\Z)")
# `"Who did it?" Smith asked`: a question or cry followed by who utters it goes on.
_UTTERING = "|".join(form for _, forms, *_ in lexicon.table("saying_verbs") for form in forms.split())
_UTTERED = re.compile(rf"\s+(?:the |a |an )?(?:[A-Z][\w.'-]*\s){{1,4}}(?:{_UTTERING})\b")
_CLOCK_NEIGHBOUR = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\b|[A-Z]{2,4}\b"
    r"|(?:Eastern|Pacific|Central|Mountain|Greenwich|Indian|British|Moscow|Beijing|Hong|Singapore|Australian|Atlantic|Jan|Feb|Mar|"
    r"Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
# What follows "No.": a numeral or a code with one ("No. VA089").
_CODE = re.compile(r"[A-Z-]{0,4}\d")
_TOP_DOMAINS = re.compile(r"[\"']?(?:Com|Org|Net|Gov|Edu|Info)\b")

_NAMES_WITH_MARK = ("Yahoo!", "Jeopardy!", "Yum!", "Wham!", "Joomla!", "Panic!")
"""Names that end in an exclamation mark, as their owners write them."""

_WRAP_WIDTHS = range(40, 101)
"""Widths at which text is wrapped by hand, by mail and by wire terminals: 60 to 80 with some slack."""
_WRAP_SLACK = 16
"""How far short of the width a wrapped line may end: one long word."""


LONGEST_SENTENCE = 1_000
"""Code points that a sentence may hold. The longest of 7,500 sentences of newspapers and agencies has 530; what runs on for
more is a table, a list or text without stops, and is cut at a space, so that no reader of a sentence meets a whole page."""

_OPENERS = frozenset(lexicon.words("sentence_openers"))
_LONGEST_DOTTED = 6
"""Characters of a dotted abbreviation that no list knows ("G.R.R", "Y.M.C.A"); a longer one is rather a lost space."""


def split_sentences(text: str, *, field: Field = "text") -> tuple[Span, ...]:
    """The sentences of `text` in order; whitespace between them belongs to none.

    A line break ends a sentence, unless the lines are wrapped. A stop inside a quotation ends one too when a capital
    follows it. Headlines, bullets, time stamps and an agency's closing credit ("- AP") are sentences of their own. No
    sentence is longer than LONGEST_SENTENCE.
    """
    return sentences_in(clean(text), field=field)


def sentences_in(cleaned: CleanText, *, field: Field = "text") -> tuple[Span, ...]:
    """As `split_sentences`, of a text that is already cleaned; spans point into its original."""
    text = cleaned.text
    found: list[tuple[int, int]] = []
    for first, last in _lines(text):
        start = first
        for end in (*_ends(cleaned, first, last), last):
            while start < end and text[start].isspace():
                start += 1
            if start < end:
                found.append((start, end))
            start = end
    if cleaned.offsets is not None:
        found = [cleaned.to_original(start, end) for start, end in found]
    return tuple(made(Span, start=start, end=end, field=field) for start, end in found)


def _lines(text: str) -> list[tuple[int, int]]:
    """The lines of `text` without the space around them; lines that were only wrapped are one."""
    found = []
    wrapped = _wrapped_breaks(text)
    opening = 0
    for place in [*(found.start() for found in _LINE_BREAKS.finditer(text)), len(text)]:
        if place in wrapped:
            continue
        line = text[opening:place]
        start = place - len(line.lstrip())
        if start < place:
            found.append((start, opening + len(line.rstrip())))
        opening = place + 1
    return found


def _ends(cleaned: CleanText, first: int, last: int) -> list[int]:
    """Where sentences end inside the line `text[first:last]`, its own end left out."""
    text = cleaned.text
    ends: list[int] = []
    start = first
    loose_marks = _LooseMarks(cleaned, first)
    for found in _STOP.finditer(text, first, last):
        start = _cut_overlong(text, start, found.start(), ends)
        end = found.end()
        if end >= last:
            break
        kind = found.lastgroup
        if kind == "sure":
            is_end = True
        elif kind == "closers":
            loose = _LOOSE_MARK.match(text, end)
            if loose is not None and loose_marks.closes(loose):
                end = loose.end()
            is_end = end < last and _ends_sentence(text, found, start, end, last)
        else:
            is_end = not _TOP_DOMAINS.match(text, end) and _is_plain_word(text, found.start(), start)
        if is_end:
            start = end
            ends.append(end)
    _cut_overlong(text, start, last, ends)
    return ends


def _cut_overlong(text: str, start: int, end: int, ends: list[int]) -> int:
    """Add cuts to `ends` until what goes on to `end` is no longer than a sentence; where it then starts."""
    while end - start > LONGEST_SENTENCE:
        limit = start + LONGEST_SENTENCE
        start = max(text.rfind(" ", start + 1, limit), start) if " " in text[start + 1 : limit] else limit
        ends.append(start)
    return start


class _LooseMarks:
    """Whether a mark between spaces closes: a curly one shows it, a straight one when one more was opened in its line."""

    def __init__(self, cleaned: CleanText, first: int) -> None:
        self._cleaned = cleaned
        self._first = first
        self._counted: dict[str, tuple[int, int]] = {}

    def closes(self, loose: re.Match[str]) -> bool:
        """Whether the mark that `loose` matched closes; asked for in the order of the text."""
        mark = loose.group().strip()
        place = loose.end() - len(mark)
        shape = self._cleaned.original[self._cleaned.to_original(place, place + 1)[0]]
        if shape in _OPENING_SHAPES:
            return False
        return shape in _CLOSING_SHAPES or self._before(mark, place) % 2 == 1

    def _before(self, mark: str, place: int) -> int:
        # Counted on from the mark asked about last: counting the line anew for each of its marks would be quadratic.
        count, upto = self._counted.get(mark, (0, self._first))
        count += self._cleaned.text.count(mark, upto, place)
        self._counted[mark] = (count, place)
        return count


def _is_plain_word(text: str, stop: int, start: int) -> bool:
    word = text[max(text.rfind(" ", start, stop), start) : stop]
    return not any(mark in word for mark in "@/_") and "www." not in word


def _ends_sentence(text: str, found: re.Match[str], start: int, end: int, last: int) -> bool:
    """Whether the stop that `found` matched ends the sentence that began at `start` or before, inside its line."""
    marks = found["marks"]
    where = end + 1
    char = text[where]
    if char in _OPENING:
        ahead = _BEFORE_WORD.match(text, end)
        where = ahead.end() if ahead else end
        if where >= last:
            return False
        char = text[where]
    if not _opens(text, where, char):
        return _is_credit_or_bullet(text, found, start)
    if marks == ".":
        return _ends_after_word(text, found, start, where)
    if marks[0] in "!?":
        return not _is_name_or_uttered(text, found)
    # An ellipsis that stands by itself marks what is left out.
    return not text[found.start() - 1 : found.start()].isspace()


def _is_credit_or_bullet(text: str, found: re.Match[str], start: int) -> bool:
    if _CREDIT.match(text, found.end()):
        return True
    if found["marks"] != "." or not _BULLET.match(text, found.end()):
        return False
    word = _bare(text[max(text.rfind(" ", start, found.start()) + 1, start) : found.start()])
    return len(word) > 1 and word not in _ABBREVIATIONS


def _opens(text: str, where: int, char: str) -> bool:
    if char.islower():
        # iPhone, eBay: a small letter and then a capital.
        return text[where + 1 : where + 2].isupper()
    return char.isalnum() or char in "$\u00a3\u20ac\u00a5\u20b9"


def _is_name_or_uttered(text: str, found: re.Match[str]) -> bool:
    if found["closers"]:
        return bool(_UTTERED.match(text, found.end()))
    return text.endswith(_NAMES_WITH_MARK, 0, found.end("marks")) and found["marks"] == "!"


def _bare(word: str) -> str:
    """`word` without marks before it and, of "vice-Gen", the last part."""
    return word.lstrip("\"'([-\u2013\u2014").rpartition("-")[2]


def _ends_after_word(text: str, found: re.Match[str], start: int, where: int) -> bool:
    stop = found.start()
    word = text[max(text.rfind(" ", start, stop) + 1, start) : stop]
    if len(word) > 1 and word.isalpha() and word not in _ABBREVIATIONS:
        return True
    word = _bare(word.split()[-1]) if word.strip() else ""
    kind = _ABBREVIATIONS.get(word)
    if kind is None and word.isdigit() and len(word) <= 2 and not text[start : stop - len(word)].strip():
        return False  # "1. Obama": the number of a list entry
    if kind is None and len(word) == 1:
        return bool(found["closers"]) or word.isdigit() or _is_opener(text, where)
    if kind is None and not ("." in word and len(word) <= _LONGEST_DOTTED and word.replace(".", "").isalpha()):
        return True
    if found["closers"] and kind != "title":
        return True
    return _ends_after_abbreviation(text, kind or "open", where)


def _ends_after_abbreviation(text: str, kind: str, where: int) -> bool:
    if kind in ("title", "never"):
        return False
    if kind == "number":
        return not _CODE.match(text, where)
    if kind == "end":
        return True
    if kind == "clock":
        return not text[where].isdigit() and not _CLOCK_NEIGHBOUR.match(text, where)
    return _is_opener(text, where)


def _is_opener(text: str, where: int) -> bool:
    word = _FIRST_WORD.match(text, where)
    # "A." and "I." are initials here.
    return word is not None and word.group().lower() in _OPENERS


def _wrapped_breaks(text: str) -> frozenset[int]:
    """Where the line breaks stand that only wrap a paragraph: the next word would not have fitted on the line."""
    if "\n" not in text.strip():
        return frozenset()
    found: list[int] = []
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    first = 0
    for index in range(len(lines) + 1):
        if index == len(lines) or not lines[index].strip():
            if index - first > 1:
                found += _wraps_of(lines[first:index], starts[first:index])
            first = index + 1
    return frozenset(found)


def _wraps_of(lines: list[str], starts: list[int]) -> list[int]:
    width = max(len(line.rstrip()) for line in lines)
    found = [index for index, line in enumerate(lines[:-1]) if _is_wrapped(line.rstrip(), lines[index + 1].lstrip(), width)]
    return [starts[index] + len(lines[index].rstrip(" ")) for index in found]


def _is_wrapped(line: str, after: str, width: int) -> bool:
    if not line or not after:
        return False
    if after[0].islower() and line[-1] not in ".!?:" and len(line) >= _WRAP_WIDTHS.start:
        return True
    if width not in _WRAP_WIDTHS or len(line) < width - _WRAP_SLACK or line[-1] in "!?:":
        return False
    return len(line) + 1 + len(after.split(None, 1)[0]) > width
