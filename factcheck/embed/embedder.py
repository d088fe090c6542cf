"""What every embedder does."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Turns texts into vectors whose dot product is the cosine of their angle."""

    @property
    def name(self) -> str:
        """What reports and caches call it: another name, other vectors."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row a text, in order, of unit length; a text without words is the zero vector."""


@runtime_checkable
class AsyncEmbedder(Protocol):
    """An embedder that waits for its vectors, and lets others work meanwhile."""

    async def aembed(self, texts: Sequence[str]) -> Vectors:
        """As `Embedder.embed`."""
