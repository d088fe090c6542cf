"""An embedder by its name."""

from factcheck.embed.embedder import Embedder
from factcheck.embed.hashed import HashedEmbedder


def load_embedder(name: str = "hashed") -> Embedder:
    """The embedder called `name`: "hashed", a folder that holds a sentence-transformers model, or such a model's name.

    A model by name must already be on this machine: nothing is downloaded. Raises UnknownEmbedder, which names the
    choices, when there is no such model; another embedder is never taken in its place.
    """
    if name == HashedEmbedder.name:
        return HashedEmbedder()
    from factcheck.embed.sentence_transformer import load_sentence_transformer  # noqa: PLC0415 - the default stays light

    return load_sentence_transformer(name)
