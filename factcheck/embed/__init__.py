"""Texts to vectors behind one protocol: hashed n-grams by default, any sentence-transformers model by name or path."""

from factcheck.embed.embedder import Embedder, Vectors
from factcheck.embed.hashed import HashedEmbedder
from factcheck.embed.load import load_embedder

__all__ = ["Embedder", "HashedEmbedder", "Vectors", "load_embedder"]
