"""Text of strangers made safe to print: one line, no control, bidirectional or invisible characters."""

import re

_CONTROL = r"\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # ESC, NUL, CSI; what moves or colours a terminal
_BIDI = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # U+202E turns "exe.txt" round on screen
_INVISIBLE = (
    r"\u00ad\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"  # soft hyphen, ZWSP, BOM, tag characters
)
# ZWNJ and ZWJ stay: Persian, Indic scripts and emoji are misspelt without them.
_REMOVED = re.compile(f"[{_CONTROL}{_BIDI}{_INVISIBLE}]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")  # cannot be encoded: printing one raises
_SPACE = re.compile(r"\s+")
_SUSPECT = re.compile(f"[{_CONTROL}{_BIDI}{_INVISIBLE}\ud800-\udfff]|\\s{{2,}}|[^\\S ]")


def flat(text: str) -> str:
    """`text` on one line, its runs of white space one space, without characters that a reader cannot see.

    >>> flat("13\\x1b[31m dead,\\n 5\\u202e hurt")
    '13[31m dead, 5 hurt'
    """
    return inline(text).strip()


def inline(text: str) -> str:
    """As `flat`, with one space kept at either end, for a piece of a longer line."""
    if not _SUSPECT.search(text):
        return text
    return _SPACE.sub(" ", _SURROGATE.sub("\ufffd", _REMOVED.sub("", text)))
