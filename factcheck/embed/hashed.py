"""Vectors from hashed words and character n-grams: no weights, no network, the same on every machine."""

import re
import zlib
from array import array
from collections.abc import Sequence
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from factcheck.embed.embedder import Vectors
from factcheck.text.normalise import clean
from factcheck.text.rarity import rarity

_WORD = re.compile(r"\w+")

# All below were measured on the development topics (ECB+: texts of one event against those of its look-alike), where
# plain hashed 4-grams reach a ROC-AUC of 0.71 and these 0.91. Words weigh by their rarity (0.80 without).
DIMENSIONS = 512
"""768 and 1,024 gave 0.004 to 0.008 more for half as much again and twice the memory."""
GRAM = 4
"""Characters of an n-gram; 3 to 5 together gave the same at three times the cost."""
GRAM_SHARE = 0.5
"""Length of a word's n-grams together, to 1 for the word itself; between 0.35 and 1 it changed the third digit."""
NAME_BOOST = 2.0
"""A word that stands capitalised more often than not: look-alike events differ by names. 1.6 to 2.6 alike."""
FIGURE_BOOST = 2.0
"""A word that begins with a digit: they differ by tolls and dates. 1.6 gave 0.006 less, 2.2 the same."""

_BATCH = 256
# Enough for every word of some thousand articles; beyond it the words are forgotten and hashed anew.
_MOST_WORDS = 200_000


class HashedEmbedder:
    """Embeds a text by its words and their n-grams, hashed to signed buckets, weighed by log-frequency and rarity."""

    name = "hashed"

    def __init__(self, dimensions: int = DIMENSIONS) -> None:
        self._dimensions = dimensions
        self._forget()

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row a text, in order, of unit length; a text without words is the zero vector."""
        vectors = np.zeros((len(texts), self._dimensions), np.float32)
        for start in range(0, len(texts), _BATCH):
            vectors[start : start + _BATCH] = self._embed_batch(texts[start : start + _BATCH])
        return vectors

    def _forget(self) -> None:
        self._surfaces: dict[str, int] = {}
        self._lowered: dict[str, int] = {}
        # By surface: the lower-case word it is a form of, and whether it is capitalised.
        self._word_of, self._is_name = array("q"), array("b")
        # By word: its weight, and where its features begin and end; the features: bucket and signed share.
        self._weights, self._bounds = array("d"), array("q", [0])
        self._buckets, self._shares = array("q"), array("d")

    def _embed_batch(self, texts: Sequence[str]) -> NDArray[np.float64]:
        if len(self._surfaces) > _MOST_WORDS:
            self._forget()
        surfaces, rows = array("q"), array("q")
        for row, text in enumerate(texts):
            known = self._surfaces
            found = [known[word] if word in known else self._add_surface(word) for word in _WORD.findall(clean(text).text)]
            surfaces.extend(found)
            rows.extend(repeat(row, len(found)))
        return self._vectors(np.asarray(surfaces), np.asarray(rows), len(texts))

    def _vectors(self, surfaces: NDArray[np.int64], rows: NDArray[np.int64], count: int) -> NDArray[np.float64]:
        """The unit vectors of `count` texts whose words are `surfaces`, each in the text of `rows`."""
        words, names = np.asarray(self._word_of)[surfaces], np.asarray(self._is_name)[surfaces]
        keys, places = np.unique(rows * len(self._weights) + words, return_inverse=True)
        rows, words = np.divmod(keys, len(self._weights)) if len(keys) else (rows, words)
        times = np.bincount(places, minlength=len(keys))
        named = np.bincount(places, weights=names, minlength=len(keys))
        weights = np.asarray(self._weights)[words] * (1 + np.log(np.maximum(times, 1)))
        weights *= np.where(2 * named > times, NAME_BOOST, 1.0)

        bounds = np.asarray(self._bounds)
        sizes = bounds[words + 1] - bounds[words]
        ends = np.cumsum(sizes)
        features = np.arange(sizes.sum()) + np.repeat(bounds[words] - ends + sizes, sizes)
        flat = np.repeat(rows * self._dimensions, sizes) + np.asarray(self._buckets)[features]
        values = np.repeat(weights, sizes) * np.asarray(self._shares)[features]
        summed = np.bincount(flat, weights=values, minlength=count * self._dimensions)
        vectors = summed.astype(np.float64).reshape(count, self._dimensions)
        lengths: NDArray[np.float64] = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.divide(vectors, lengths, out=np.zeros_like(vectors), where=lengths > 0)

    def _add_surface(self, surface: str) -> int:
        lower = surface.lower()
        word = self._lowered.setdefault(lower, len(self._lowered))
        if word == len(self._weights):
            self._add_word(lower)
        self._word_of.append(word)
        self._is_name.append(surface[0].isupper())
        return self._surfaces.setdefault(surface, len(self._surfaces))

    def _add_word(self, word: str) -> None:
        padded = f"<{word}>"
        grams = [padded[start : start + GRAM] for start in range(len(padded) - GRAM + 1)]
        share = GRAM_SHARE / max(len(grams), 1) ** 0.5
        for feature, size in ((f"w{word}", 1.0), *((f"c{gram}", share) for gram in grams)):
            hashed = zlib.crc32(feature.encode("utf-8", "surrogatepass"))
            self._buckets.append(hashed % self._dimensions)
            self._shares.append(size if hashed >> 24 & 1 else -size)
        self._bounds.append(len(self._buckets))
        self._weights.append(rarity(word) * (FIGURE_BOOST if word[0].isdigit() else 1.0))
