"""Ids that come from content: the same words give the same id in any run."""

from hashlib import sha256

_DIGITS = 12
"""48 bits: among 100,000 ids the chance of one collision is about 2 in 100,000."""


def short_id(prefix: str, *parts: str) -> str:
    """`prefix` and the first digits of the SHA-256 of `parts`; the parts are kept apart, so ("ab", "c") is not ("a", "bc")."""
    digest = sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return prefix + digest[:_DIGITS]
