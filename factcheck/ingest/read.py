"""Inputs to pages: which files, and the bytes of each as text, or a line that says why not."""

import json
import re
from pathlib import Path
from typing import Literal

from factcheck.errors import UnreadablePage
from factcheck.ingest.decode import decode, is_binary
from factcheck.model import Page

MAX_INPUT_BYTES = 2_000_000
"""Largest input: some 350,000 words; the longest live pages of news sites have 60,000."""
STDIN = "-"

_SAVE_AS_TEXT = "save it as text or HTML and give that"
_REFUSED_SUFFIXES = {
    ".docx": "a Word file",
    ".doc": "a Word file",
    ".odt": "an OpenDocument file",
    ".rtf": "an RTF file",
    ".pdf": "a PDF",
    ".epub": "an EPUB",
    ".xlsx": "a spreadsheet",
    ".pptx": "a presentation",
    ".mht": "a web archive",
    ".mhtml": "a web archive",
    ".eml": "an e-mail message",
    ".zip": "an archive",
}
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word file or an archive"),
    (b"\xd0\xcf\x11\xe0", "an Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x7fELF", "a program"),
    (b"\x1f\x8b", "an archive"),
)
_URL = re.compile(r"[a-z][a-z0-9+.-]{1,15}://", re.I)
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|main|"
    r"div|section|p|h1|meta|title)\b",
    re.I | re.S,
)
_FEED_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?(?:<!doctype[^>\[]{0,200}(?:\[[^\]]{0,2000}\]\s*)?>\s*)?"
    r"<(?:rss|feed|rdf:RDF)\b",
    re.I | re.S,
)


def is_url(source: str) -> bool:
    """Whether `source` is an address rather than a path."""
    return _URL.match(source) is not None


def refuse_url(source: str) -> UnreadablePage:
    """The refusal of an address: nothing is fetched from the network."""
    return UnreadablePage(f"{source}: addresses are not fetched; save the page in a browser (as HTML) and give the file")


def read_file(path: Path, source: str) -> Page:
    """The page in the file at `path`; raises UnreadablePage, with what to do, for what cannot be read."""
    kind = _REFUSED_SUFFIXES.get(path.suffix.lower())
    if kind is not None and path.is_file():
        raise UnreadablePage(f"{source}: {kind} is not read; {_SAVE_AS_TEXT}")
    try:
        if not path.is_file():
            what = "is not a regular file" if path.exists() else "no such file; check the name"
            raise UnreadablePage(f"{source}: {what}")
        if path.stat().st_size > MAX_INPUT_BYTES:
            raise _too_large(source)
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror.lower() if isinstance(error, OSError) and error.strerror else str(error)
        raise UnreadablePage(f"{source}: cannot be read ({reason}); check its name and permissions") from error
    return page_of_bytes(data, source, suffix=path.suffix.lower())


class OwnReport(UnreadablePage):
    """A report of ours: what it quotes are articles that were read already. In a folder it is passed over."""


# The last line of a printed report. One in JSON holds its articles whole, and is read as those.
_REPORT_END = re.compile(r"(?:\A|\n)\*?factcheck \d+\.\d+\.\d+ · reference date [^\n]*(?:\n[^\n]*)?\s*\Z")
_END_CHARACTERS = 400


def _is_own_report(text: str) -> bool:
    return _REPORT_END.search(text[-_END_CHARACTERS:]) is not None


def page_of_bytes(data: bytes, source: str, *, suffix: str = "") -> Page:
    """The page in `data`; raises UnreadablePage for what is empty, binary, too large or of a format that is refused."""
    if len(data) > MAX_INPUT_BYTES:
        raise _too_large(source)
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)
    if kind is not None:
        raise UnreadablePage(f"{source}: {kind} is not read; {_SAVE_AS_TEXT}")
    decoded = None if is_binary(data) else decode(data)
    if decoded is None:
        raise UnreadablePage(f"{source}: binary data, not text; {_SAVE_AS_TEXT}")
    if not decoded.text.strip():
        raise UnreadablePage(f"{source}: no article found, the file is empty; check that it was saved whole")
    if _is_own_report(decoded.text):
        raise OwnReport(f"{source}: a report that factcheck wrote, not an article; name the articles it was made from")
    media_type = _media_type(decoded.text, suffix)
    return Page(source=source, text=decoded.text, media_type=media_type, encoding=decoded.encoding, notices=decoded.notices)


def _too_large(source: str) -> UnreadablePage:
    return UnreadablePage(f"{source}: larger than {MAX_INPUT_BYTES // 1_000_000} MB; split it, or cut it down to the articles")


def _media_type(text: str, suffix: str) -> Literal["text", "html", "feed", "jsonl"]:
    if _FEED_START.match(text[:4000]):
        return "feed"
    if suffix in (".jsonl", ".ndjson", ".json"):
        return "jsonl"
    if suffix in (".html", ".htm", ".xhtml") or _HTML_START.match(text[:4000]):
        return "html"
    return "jsonl" if _is_json(text) else "text"


def _is_json(text: str) -> bool:
    """Whether the first line is a JSON object, or the whole a JSON document of articles."""
    start = text.lstrip()[:1]
    if start not in ("{", "["):
        return False
    for candidate in (text.lstrip().split("\n", 1)[0], text):
        try:
            value = json.loads(candidate)
        except (ValueError, RecursionError):
            continue
        return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))
    return False
