"""How rare a word is in news English, from how often it is written at large."""

import math
from collections.abc import Mapping
from functools import cache

from factcheck.text import lexicon

TYPICAL_WORDS = 300
"""Words of a typical news text: what turns a word's frequency into the share of texts that hold it."""


@cache
def _ranks() -> Mapping[str, int]:
    return {word: rank for rank, word in enumerate(lexicon.words("word_ranks"))}


@cache
def _weight(rank: int) -> float:
    frequency = 0.1 / (rank + 2.7)
    return -math.log(1 - (1 - frequency) ** TYPICAL_WORDS)


def rarity(word: str) -> float:
    """The -log of the share of news texts that hold the lower-case `word`: 0 for "the", about 6.5 for a rare word.

    Its frequency is taken from its rank by Zipf's law as Mandelbrot has it, p = 0.1 / (rank + 2.7); a word outside the
    list of ranks weighs as the last of the list.
    """
    ranks = _ranks()
    return _weight(ranks.get(word, len(ranks)))


def ranked(word: str) -> bool:
    """Whether the lower-case `word` is among the 20,000 that are written most."""
    return word in _ranks()
