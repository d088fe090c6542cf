"""Vectors from a sentence-transformers model: the only file that imports sentence_transformers, and only when asked."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from factcheck.embed.embedder import Vectors
from factcheck.errors import UnknownEmbedder

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_WORD = re.compile(r"\w")
_CHOICES = (
    'Choose "hashed" (built in), a folder that holds a sentence-transformers model (one with a modules.json), or the name of '
    "such a model that is already on this machine; nothing is downloaded."
)
# What sentence-transformers lists as the organisation of a model that is named without one.
_DEFAULT_OWNER = "sentence-transformers"


class SentenceTransformerEmbedder:
    """Embeds texts with a loaded sentence-transformers model."""

    def __init__(self, name: str, model: "SentenceTransformer") -> None:
        self.name = name
        self._model = model

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row a text, in order, of unit length; a text without words is the zero vector."""
        if not texts:
            return np.zeros((0, self._model.get_embedding_dimension() or 0), np.float32)
        encoded: Any = self._model.encode(list(texts), convert_to_numpy=True, show_progress_bar=False)
        vectors = np.asarray(encoded, np.float32)
        vectors[[_WORD.search(text) is None for text in texts]] = 0
        lengths: Vectors = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.divide(vectors, lengths, out=np.zeros_like(vectors), where=lengths > 0)


def load_sentence_transformer(name: str) -> SentenceTransformerEmbedder:
    """The model in the folder `name`, or the downloaded one of that name; no network is used either way.

    Raises UnknownEmbedder when there is none, or what is there cannot be loaded.
    """
    folder = _folder_of(name)
    if folder is None:
        raise UnknownEmbedder(f'No embedder "{name}". {_CHOICES}')
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - takes 7 to 15 s

    try:
        # Remote code would let a folder that came with the articles run as us.
        model = SentenceTransformer(str(folder), local_files_only=True, trust_remote_code=False)
    except Exception as error:
        # Whatever a broken model makes torch, transformers or the tokenizers raise, the user has to name another.
        reason = str(error).strip().partition("\n")[0] or type(error).__name__
        raise UnknownEmbedder(f'The embedder "{name}" is there but cannot be loaded ({reason}). {_CHOICES}') from error
    return SentenceTransformerEmbedder(name, model)


def _folder_of(name: str) -> Path | None:
    folder = Path(name).expanduser()
    if (folder / "modules.json").is_file():
        return folder
    if folder.exists() or not re.fullmatch(r"[\w.-]+(?:/[\w.-]+)?", name):
        return None
    return _downloaded(name) or _downloaded(f"{_DEFAULT_OWNER}/{name}")


def _downloaded(repository: str) -> Path | None:
    from huggingface_hub import try_to_load_from_cache  # noqa: PLC0415 - comes with sentence-transformers

    try:
        cached = try_to_load_from_cache(repository, "modules.json", cache_dir=os.environ.get("SENTENCE_TRANSFORMERS_HOME"))
    except ValueError:  # no name that a model could have
        return None
    return Path(cached).parent if isinstance(cached, str) else None
