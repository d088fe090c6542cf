"""Near-copies: articles that are one text, reprinted, cut or lightly edited."""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from factcheck.model import Article
from factcheck.text.normalise import clean

SHINGLE = 5
"""Words a shingle: long enough that two reporters do not write the same one by chance."""
COPIED = 0.6
"""Share of the shorter text that makes it a copy. Reports that only share a statement or an agency's background
paragraphs stay under half; a reprint with every tenth word changed keeps 0.6."""
CUT = 0.2
"""A cut reprint keeps at least this share of the longer text; a digest that prints many texts is none of them."""
ENOUGH = 20
"""Shingles outside quotations from which two texts can be compared; shorter texts are compared with their quotations."""
SAMPLE = 8
"""One shingle in so many finds candidates; texts under 8 times `ENOUGH` shingles are indexed whole."""
EARLIEST, LATEST = 2, 4
"""Articles looked at in the list of one shingle: the first ones stand for the copies that follow."""

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r'"[^"\n]{1,600}"')  # two reports of one press conference share what was said

Shingles = NDArray[np.uint64]


@dataclass(slots=True, frozen=True)
class Copy:
    """Two articles of one text: their indices, and the share of the shorter one that both have."""

    one: int
    other: int
    share: float


def _hashed(text: str) -> Shingles:
    """The distinct shingles of a text as sorted hashes; a text shorter than one shingle is one."""
    words = [zlib.crc32(word.encode()) for word in _WORD.findall(text.lower())]
    if not words:
        return np.empty(0, dtype=np.uint64)
    codes = np.array(words, dtype=np.uint64)
    size = min(SHINGLE, len(codes))
    total = np.zeros(len(codes) - size + 1, dtype=np.uint64)
    for offset in range(size):
        total = total * np.uint64(0x100000001B3) + codes[offset : len(codes) - size + offset + 1]
    return np.unique(total ^ (total >> np.uint64(29)))


def _shingles(article: Article) -> Shingles:
    text = clean(article.text).text
    own = _hashed(_QUOTED.sub(" ", text))
    return own if len(own) >= ENOUGH else _hashed(text)


def _indexed(shingles: Shingles) -> list[int]:
    chosen = shingles if len(shingles) < SAMPLE * ENOUGH else shingles[shingles % np.uint64(SAMPLE) == 0]
    return [int(code) for code in chosen]


def _share(left: Shingles, right: Shingles, held: AbstractSet[int]) -> float:
    """The share of the shorter text that both have, 0 where it is too small a part of the longer one; `held` are those of
    `left`: a text is compared with several.
    """
    shorter, longer = sorted((len(left), len(right)))
    if not shorter or shorter < CUT * longer:
        return 0.0
    if shorter < ENOUGH:
        return 1.0 if np.array_equal(left, right) else 0.0
    return len(held & set(right.tolist())) / shorter


def find_copies(articles: Sequence[Article]) -> list[Copy]:
    """The pairs of articles found to be near-copies, each with an earlier article of the input."""
    shingles = [_shingles(article) for article in articles]
    lists: dict[int, list[int]] = defaultdict(list)
    found: list[Copy] = []
    for index, own in enumerate(shingles):
        codes, held = _indexed(own), frozenset(own.tolist())
        seen: Counter[int] = Counter()
        for code in codes:
            others = lists[code]
            seen.update(others if len(others) <= EARLIEST + LATEST else (*others[:EARLIEST], *others[-LATEST:]))
            others.append(index)
        for other, count in seen.items():
            if count < 2 and len(codes) > 2:
                continue
            share = _share(own, shingles[other], held)
            if share >= COPIED:
                found.append(Copy(other, index, share))
    return found
