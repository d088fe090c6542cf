"""Bytes to text: which encoding, and what the reader should know of the decoding."""

import codecs
import re
from typing import NamedTuple

from factcheck.text.normalise import hidden_characters

_SNIFFED_BYTES = 4096
MAX_CONTROL_SHARE = 0.01
"""Control bytes (tab, line and form feeds, ESC aside) that a text may hold; compressed data holds some 11%."""
MAX_REPLACED_SHARE = 0.02
"""Bytes that no encoding explains, above which an input is taken for binary."""
MIN_SCRIPT_RUN_SHARE = 0.5
"""Share of the non-ASCII bytes that stand in runs of three or more, above which the script is not Latin: accents and
curly quotes stand alone or in pairs, letters of Thai or Cyrillic stand together."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is its prefix
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,3}=\s{0,3}["']?([A-Za-z0-9_.:-]{2,30})""", re.I)  # <meta charset="utf-8">
# The WHATWG encoding standard reads these labels as the larger code page.
_LARGER = {
    "latin-1": "cp1252",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
}
_CONTROL = bytes(code for code in range(0x20) if code not in b"\t\n\r\x0c\x1b")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_OTHER_SCRIPTS = ["cp874", "cp1251", "koi8_r", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "cp1253", "cp1255", "cp1256"]
_THAI = re.compile(r"[\u0e01-\u0e5b]")

# UTF-8 read as cp1252 and encoded again: "Ã©" for "é", "â€™" for a curly quote. Only the leads C2, C3 and E2 80/82/84,
# which make up nearly all of it and almost never stand so in a real text.
_CONTINUATION = "".join(bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xC0))
_TWICE_ENCODED = re.compile(
    rf"[\u00c2\u00c3][{re.escape(_CONTINUATION)}]|\u00e2[\u20ac\u201a\u201e][{re.escape(_CONTINUATION)}]"
)
_NEWLINES = re.compile(r"\r\n?|[\u2028\u2029\x85]")


class Decoded(NamedTuple):
    """A text, the encoding that gave it, and notices for the reader."""

    text: str
    encoding: str
    notices: tuple[str, ...] = ()


def is_binary(data: bytes) -> bool:
    """Whether `data` is no text in any encoding: too many control bytes for one (UTF-16 and UTF-32 aside)."""
    if not data or _wide_encoding(data) is not None:
        return False
    sample = data[: 16 * _SNIFFED_BYTES]
    return len(sample) - len(sample.translate(None, _CONTROL)) > MAX_CONTROL_SHARE * len(sample)


def decode(data: bytes) -> Decoded | None:
    """`data` as text with line ends as `\\n`, or None when too much of it fits no encoding.

    A byte-order mark decides, then UTF-8 when it fits, then what the page declares, then what the bytes look like.
    """
    decoded = _decode(data)
    replaced = decoded.text.count("\ufffd")
    if replaced > MAX_REPLACED_SHARE * max(len(decoded.text), 50):
        return None
    return _finish(decoded)


def _decode(data: bytes) -> Decoded:
    wide = _wide_encoding(data)
    if wide is not None:
        return _with_replacements(data, wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(data)


def _wide_encoding(data: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding
    sample = data[:_SNIFFED_BYTES]
    half = len(sample) // 2
    if half >= 4 and sample.count(0) > half // 2:
        if sample[1::2].count(0) > 0.7 * half and not sample[0::2].count(0):
            return "utf-16-le"
        if sample[0::2].count(0) > 0.7 * half and not sample[1::2].count(0):
            return "utf-16-be"
    return None


def _with_replacements(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    replaced = text.count("\ufffd")
    shown = encoding.removesuffix("-sig")
    return Decoded(text, shown, (f"decoded as {shown}, {replaced} replaced",) if replaced else ())


def _decode_legacy(data: bytes) -> Decoded:
    declared = _declared_encoding(data)
    if declared not in (None, "utf-8"):
        try:
            return Decoded(data.decode(declared), declared)
        except UnicodeDecodeError:
            pass
    mixed = _mixed(data)
    if mixed is not None:
        return mixed
    encoding = _other_script(data) or "cp1252"
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, (f"decoded as {encoding}, {text.count(chr(0xFFFD))} replaced",))


def _declared_encoding(data: bytes) -> str | None:
    match = _DECLARED.search(data[:_SNIFFED_BYTES])
    if match is None:
        return None
    try:
        name = codecs.lookup(match[1].decode("ascii")).name
    except LookupError:
        return None
    name = _LARGER.get(name, name)
    return None if name.startswith(("utf-16", "utf-32")) else name  # a declaration that could be read was not wide


def _mixed(data: bytes) -> Decoded | None:
    """UTF-8 with a minority of stray cp1252 bytes, as when pages of two encodings were pasted together."""
    text = data.decode("utf-8", "surrogateescape")
    stray = sum("\udc80" <= char <= "\udcff" for char in text)
    whole = sum(char > "\x7f" for char in text) - stray
    if stray >= whole:
        return None
    parts = re.sub(r"[\udc80-\udcff]", lambda match: bytes([ord(match[0]) - 0xDC00]).decode("cp1252", "replace"), text)
    return Decoded(parts, "utf-8", (f"decoded as utf-8, {stray} stray bytes as cp1252, {parts.count(chr(0xFFFD))} replaced",))


def _other_script(data: bytes) -> str | None:
    runs = [len(match[0]) for match in _HIGH_RUN.finditer(data)]
    if sum(length for length in runs if length >= 3) < MIN_SCRIPT_RUN_SHARE * sum(runs):
        return None
    thai = data.decode("cp874", "replace")
    high = sum(char > "\x7f" for char in thai)
    if "\ufffd" not in thai and len(_THAI.findall(thai)) > 0.95 * high:
        return "cp874"
    from charset_normalizer import from_bytes  # noqa: PLC0415  (only for the rare page that needs it)

    best = from_bytes(data[:50_000], cp_isolation=_OTHER_SCRIPTS).best()
    return best.encoding if best is not None else None


def _finish(decoded: Decoded) -> Decoded:
    text, encoding, notices = decoded
    text = text.removeprefix("\ufeff")
    if "\r" in text or not text.isascii():
        text = _NEWLINES.sub("\n", text)
    twice = _TWICE_ENCODED.findall(text) if not text.isascii() else []
    if len(twice) >= 2:
        text = _TWICE_ENCODED.sub(_undo_twice, text)
        notices += (f"mojibake: {len(twice)} characters had been encoded twice and were restored",)
    if hidden := hidden_characters(text):
        notices += (f"{hidden} hidden characters (zero-width, soft hyphens or direction marks) in the page",)
    return Decoded(text, encoding, notices)


def _undo_twice(match: re.Match[str]) -> str:
    raw = b"".join(char.encode("cp1252") if ord(char) > 0xFF else char.encode("latin-1") for char in match[0])
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
