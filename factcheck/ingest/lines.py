"""The lines of a page, each with what it is made as: a title, prose, a stamp, a caption, furniture.

What a line is follows from its shape and from closed vocabularies of news pages, never from one site's strings.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from factcheck.ingest.credits import Credit, read_credit
from factcheck.ingest.datelines import Dateline, agency_names, closing_tag, is_byline, read_dateline
from factcheck.ingest.dates import find_dates
from factcheck.ingest.desk_lines import desk_kind, is_offer, is_service_note
from factcheck.ingest.stamps import is_clock_line, is_stamp, is_time_ago, without_time_ago
from factcheck.ingest.unwrap import wraps
from factcheck.text.lexicon import tables

LineKind = Literal[
    "prose",
    "title",
    "item",
    "rule",
    "ago",
    "stamp",
    "clock",
    "byline",
    "caption",
    "teaser",
    "correction",
    "update",
    "closing",
    "publisher",
    "furniture",
]

MAX_TITLE_WORDS = 24
"""Longest title: of 10,000 headlines in public news corpora under one in a thousand is longer."""
LONG_LINE_WORDS = 32
"""Words from which a line is prose however it ends."""
MAX_COPYRIGHT_WORDS = 25
MAX_FURNITURE_WORDS = 12
MAX_FURNITURE_SENTENCE = 8
"""Words of the longest line and the longest sentence ("Be the first to comment.") that interface words alone make up."""
MAX_SIGN_WORDS = 12
"""Words above which a sentence is looked at no further as a date, a by-line or a rule."""
MAX_WORD_LENGTH = 12
"""Mean length of words above which a script may have no spaces; English has 6, German 7."""
MAX_CALL_WORDS = 16
MAX_CORRECTION_WORDS = 120
MAX_CAPTION_WORDS = 60
MAX_STANDFIRST_WORDS = 40
MAX_STANDFIRSTS = 3
MAX_SHORT_CHARACTERS = 600
"""Characters from which a line is no title or sign, whatever it counts as words."""

_RULE = re.compile(
    r"[\W_]{3,}|[*•·#~_=–—-](?: ?[*•·#~_=–—-]){2,}|[*#~_=–—-]{3,} ?\d{1,3} ?[*#~_=–—-]{3,}"
)  # ----- | * * * | ===== | === 2 ===
_MARKDOWN_HEADING = re.compile(r"(?P<marks>#{1,6}) (?P<words>\S.*)")  # ## What we know
_EMPHASIS = re.compile(r"(?P<marks>[*_]{1,3})(?P<words>[^*_]{2,300})(?P=marks)")  # *By Jane Doe*
_BULLET = re.compile(r"(?:[•·▪●◦‣*–—-]|\d{1,2}[.)]|\([a-z0-9]{1,2}\))\s+\S")  # • rice | 1. rice | - rice
_SENTENCE_END = re.compile(r"[.!?…。！？] ?[\"'”’»)\]]{0,3}$")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_WIDE = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_COUNTER = re.compile(
    r"(?:\d[\d.,]*\s?[km]?\s)?(?:shares?|views?|comments?|likes?|reads?|komen|min(?:ute)?s?[ -]read)\b\W*\d*\W*$", re.I
)  # 1.2k shares
_COPYRIGHT = re.compile(r"(?:©|\(c\) ?\d{4}|copyright\b)|all rights reserved", re.I)
_LINK = re.compile(r"https?://\S+|www\.\S+|\b[\w.]{1,64}@[\w.]{1,64}|@\w{2,}")
_CREDIT = re.compile(
    r"(?:\((?:[^()]{0,40}\b)?(?:Photo|Image|Picture|Foto|Pic)s?\b[^()]{0,60}\)"  # (AP Photo/Jane Doe)
    r"|\[[^\[\]]{0,30}(?:Photo|Image|Picture)[^\[\]]{0,40}\]"  # [Photo/Xinhua]
    r"|\bREUTERS/[A-Z][\w.' /-]{2,50}|\b[A-Z][\w.'-]+/(?:AFP|AP|Reuters|EPA|Getty|Getty Images|Shutterstock)"
    r"(?:[ /].{0,30})?"  # Jane Doe/AFP
    r"|(?:Photo|Picture|Image|Foto|Pic)s?(?: ?: ?| by | courtesy of | credit:? | oleh | ihsan )[^.]{2,60}"  # Photo by Jane Doe
    r"|/ ?(?:AFP|AP|EPA|Reuters|Getty Images|Shutterstock)|\bGetty Images(?:/\w+)?"
    r"|[–—-] ?\w+ (?:pic|photo|picture|file photo))\W*$"
)
_CREDIT_ABOVE = re.compile(
    r"(?:[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)?(?:/| via )){0,2}(?:Getty Images|PA Media|Shutterstock|EPA-EFE)\b(?=$| [A-Z])"
)
_CREDIT_HINTS = ("hoto", "mage", "icture", "oto", "pic", "Pic", "/", "Getty")
_LABEL = re.compile(
    r"(?P<label>[^\W\d_][\w'’& ]{1,25}?)(?P<number> \d{1,2})?(?:\s?(?P<mark>[:|–—>,]|-(?= )|\()|$)"
)  # READ MORE: | UPDATE 2 (
_INLINE_LABEL = re.compile(r"[\[(](?P<label>[^\W\d_][\w'’ ]{2,25}?)\s?:")  # (READ: ...
_QUOTE_OPEN = re.compile(r"[\"“”«]")
_DATED_UPDATE = re.compile(r"(?:updated?|kemas ?kini|mise à jour|actualización)\b[^:.]{3,60}:", re.I)  # UPDATE 3 February 2021:
MAX_UPDATE_LABEL = 60
_WORDS_OF_PROSE = ("more", "read", "watch", "listen", "explainer")
_CORRECTED = re.compile(
    r"\b(?:an? (?:earlier|previous) (?:version|post|entry)|was amended on"
    r"|(?:story|article|report|headline|piece|page|post|entry) (?:has been|was) (?:amended|corrected|updated to correct)"
    r"|corrects? (?:the|that|spelling|to)|versi (?:terdahulu|sebelumnya)|une version précédente)\b",
    re.I,
)
_CORRECTED_HINTS = ("version", "earlier", "previous", "versi ", "correct", "amended", "updated to")


@dataclass(slots=True)
class Line:
    """A line of a page (of a hard-wrapped page: a paragraph): `[start, end)` in its text, and what it is made as."""

    start: int
    end: int
    text: str
    kind: LineKind
    n_words: int
    blanks_before: int
    dateline: Dateline | None = None
    credit: Credit | None = None
    is_sentence: bool = False
    is_closing_furniture: bool = False
    label: str = ""
    level: int = 0
    """Level of a Markdown heading, 0 for any other line."""


@cache
def _labels() -> dict[str, LineKind]:
    kinds: tuple[LineKind, ...] = ("teaser", "caption", "correction", "update", "furniture")
    return {label: kind for kind in kinds for label in tables("page_labels")[kind]}


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(tables("page_words")[name])


def read_lines(text: str) -> list[Line]:
    """The lines of `text` that hold anything, in order; of a hard-wrapped text its paragraphs."""
    blanks = 0
    lines: list[Line] = []
    for start, end in _pieces(text):
        stripped = text[start:end].strip()
        if not stripped:
            blanks += 1
            continue
        lines.append(_without_markup(stripped, start, end, blanks))
        blanks = 0
    return lines


def _without_markup(text: str, start: int, end: int, blanks: int) -> Line:
    """A line read without the marks of Markdown around it: "## Heading", "**Heading**"."""
    heading = _MARKDOWN_HEADING.match(text)
    if heading is not None:
        line = read_line(heading["words"], start, end, blanks)
        line.level = len(heading["marks"])
        if line.kind == "prose" and line.n_words <= MAX_TITLE_WORDS:
            line.kind = "title"
        return line
    emphasis = _EMPHASIS.fullmatch(text)
    return read_line(emphasis["words"] if emphasis else text, start, end, blanks)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    pieces = text.split("\n")
    going_on = wraps(pieces)
    start = position = 0
    for at, piece in enumerate(pieces):
        end = position + len(piece)
        if at not in going_on:
            yield start, end
            start = end + 1
        position = end + 1


def count_words(text: str) -> int:
    """How many words `text` has; in scripts without spaces, two letters count as one."""
    words = len(text.split())
    return words if len(text) <= MAX_WORD_LENGTH * words else max(words, len(_WIDE.findall(text)) // 2)


def ends_as_sentence(text: str) -> bool:
    """Whether `text` ends with a sentence's mark, quotation marks and an agency's tag aside."""
    return _SENTENCE_END.search(text[-6:]) is not None


def read_line(text: str, start: int, end: int, blanks_before: int = 0) -> Line:
    """What the line `text` (blanks stripped) at `[start, end)` is made as."""
    line = Line(start, end, text, "prose", count_words(text), blanks_before)
    line.is_sentence = ends_as_sentence(text)
    if line.n_words <= LONG_LINE_WORDS and len(text) <= MAX_SHORT_CHARACTERS:
        _read_short(line)
    else:
        line.kind = _labelled(line) or _credited(line) or "prose"
    if line.kind in ("prose", "title"):
        line.dateline = read_dateline(text)
        if line.dateline is not None:
            line.kind = "prose"
    return line


def _read_short(line: Line) -> None:
    text = line.text
    desk = desk_kind(text)
    if desk is not None:
        line.kind = desk
        return
    may_be_sign = not line.is_sentence or line.n_words <= MAX_SIGN_WORDS
    kind = (_made_as_sign(text) if may_be_sign else None) or _credit_kind(line) or _labelled(line) or _credited(line)
    if kind is None and _is_furniture(line):
        kind = "furniture"
        line.is_closing_furniture = not _words("closing").isdisjoint(_lower_words(text))
    line.kind = kind or _text_kind(line)


def _made_as_sign(text: str) -> LineKind | None:
    if _RULE.fullmatch(text):
        return "rule"
    if is_time_ago(text) or ((rest := without_time_ago(text)) is not None and len(rest.split()) <= 6):
        return "ago"
    if is_clock_line(text):
        return "clock"
    if is_stamp(text):
        return "stamp"
    if text.strip("()[]-–—. ") in agency_names() and closing_tag(text) is not None:
        return "closing"
    return "byline" if is_byline(text) else None


def _credit_kind(line: Line) -> LineKind | None:
    """A stamp for a date with names beside it; where a headline could be made so too, the credit is only noted."""
    line.credit = read_credit(line.text)
    return "stamp" if line.credit is not None and line.credit.is_certain else None


def _labelled(line: Line) -> LineKind | None:
    text = line.text
    if _DATED_UPDATE.match(text) and find_dates(text[:MAX_UPDATE_LABEL]):
        return "update"
    match = _LABEL.match(text) or _INLINE_LABEL.match(text)
    label = " ".join(match["label"].lower().replace("’", "'").split()) if match else ""
    kind = _labels().get(label)
    if kind is not None and match is not None and _is_label(line, label, kind, match):
        line.label = label
        line.is_closing_furniture = kind == "furniture"
        return kind
    return "correction" if _tells_correction(line) else None


def _is_label(line: Line, label: str, kind: LineKind, match: re.Match[str]) -> bool:
    """Whether a word that can be a label is one here: alone, in capitals, or set off with a colon."""
    text = line.text
    is_bare = match.end() == len(text)
    mark = match.groupdict().get("mark") or ("" if is_bare else ":")
    if mark == ",":
        return label in ("image source", "image caption", "media caption", "video caption")
    if label == "editor's note":
        return _CORRECTED.search(text) is not None
    if kind == "furniture" or (kind == "teaser" and label in _WORDS_OF_PROSE):
        return mark == ":" or is_bare or text[: len(label)].isupper()
    return not (kind == "caption" and is_bare and line.n_words > 2)


def _tells_correction(line: Line) -> bool:
    if line.n_words > MAX_CORRECTION_WORDS or not any(hint in line.text for hint in _CORRECTED_HINTS):
        return False
    return _CORRECTED.search(line.text) is not None and not _QUOTE_OPEN.match(line.text)


def _credited(line: Line) -> LineKind | None:
    if not line.is_sentence and _CREDIT_ABOVE.match(line.text):
        return "caption"
    tail = line.text[-90:]
    if line.n_words > MAX_CAPTION_WORDS or not any(hint in tail for hint in _CREDIT_HINTS):
        return None
    return "caption" if _CREDIT.search(tail) else None


def _lower_words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("’", "'"))


def _is_furniture(line: Line) -> bool:
    text = line.text
    if line.n_words <= MAX_COPYRIGHT_WORDS and (_COPYRIGHT.search(text) or _sells_access(line)):
        return True
    if line.is_sentence and line.n_words > MAX_FURNITURE_SENTENCE:
        lowered = text.lower()
        return any(word in lowered for word in _words("policy")) and _is_notice(text, _lower_words(text))
    words = _lower_words(_LINK.sub(" ", text))
    if not words or (line.n_words <= 6 and _COUNTER.match(text)):
        return True
    return _is_interface(line, words) or _is_call(line, words) or _is_notice(text, words)


def _is_interface(line: Line, words: list[str]) -> bool:
    if line.n_words > (MAX_FURNITURE_SENTENCE if line.is_sentence else MAX_FURNITURE_WORDS):
        return False
    interface, sections, glue = _words("interface"), _words("sections"), _words("glue")
    if all(word in sections for word in words):
        return len(words) > 1 or line.text.istitle() or line.text.isupper()
    if not all(word in interface or word in sections or word in glue or word.isdecimal() for word in words):
        return False
    return any(word in interface for word in words)


def _is_call(line: Line, words: list[str]) -> bool:
    """A call on the reader: "Explore what our app can do for you:". Advice in an article is a sentence, or names no service."""
    if line.is_sentence or line.n_words > MAX_CALL_WORDS or words[0] not in _words("calls") or _QUOTE_OPEN.search(line.text):
        return False
    if _words("person").isdisjoint(words):
        return False
    return not _words("policy").isdisjoint(words) or ("you" in words and line.text.endswith(":"))


def _sells_access(line: Line) -> bool:
    """An offer of the site to its reader: "Get unlimited access for $1 a week. Cancel any time."."""
    if is_service_note(line.text):
        return True
    if not is_offer(line.text) or _QUOTE_OPEN.search(line.text):
        return False
    words = _lower_words(line.text)
    return not line.is_sentence or words[0] in _words("calls") or not _words("person").isdisjoint(words)


def _is_notice(text: str, words: list[str]) -> bool:
    """A notice of the site to its reader: "We use cookies to improve your experience."."""
    if len(words) > 60 or _QUOTE_OPEN.search(text) or _words("person").isdisjoint(words):
        return False
    return not _words("policy").isdisjoint(words)


def _text_kind(line: Line) -> LineKind:
    text = line.text
    if _BULLET.match(text):
        return "item"
    if line.is_sentence and not (line.n_words <= MAX_TITLE_WORDS and text.endswith(("?", "!"))):
        return "prose"
    if line.n_words > MAX_TITLE_WORDS or closing_tag(text) is not None or text.endswith((",", ";", ":")):
        return "prose"
    return "title" if any(map(str.isalpha, text)) else "item"


def is_running_text(line: Line) -> bool:
    """Whether the line is a paragraph of an article, an update or a correction among them."""
    return line.kind == "prose" or (line.kind in ("update", "correction") and line.is_sentence)


def date_below_standfirst(lines: Sequence[Line]) -> Line | None:
    """The only date among an article's lines when it stands right below the first sentence, which is then a standfirst."""
    dated = [at for at, line in enumerate(lines) if line.kind in ("stamp", "clock")]
    if len(dated) != 1 or lines[dated[0]].kind != "stamp":
        return None
    above = [line for line in lines[: dated[0]] if line.kind not in ("byline", "caption")]
    is_standfirst = len(above) == 1 and above[0].kind == "prose" and above[0].n_words <= MAX_STANDFIRST_WORDS
    has_text = any(line.kind == "prose" for line in lines[dated[0] + 1 :])
    return lines[dated[0]] if is_standfirst and has_text and above[0].dateline is None else None


def lead_of(lines: Sequence[Line]) -> Line | None:
    """The paragraph with which an article begins: the one with a dateline where sentences of summary stand above it.

    A dateline with an agency or a date goes before a mere place, which any word in capitals can be taken for.
    """
    text = [line for line in lines if line.kind in ("prose", "update")][:MAX_STANDFIRSTS]
    dated = [line for line in text if line.dateline is not None]
    full = next((line for line in dated if line.dateline and (line.dateline.agency or line.dateline.date)), None)
    return full or next(iter(dated or text), None)
