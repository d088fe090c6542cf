"""An embedder by its name, from this machine or from an endpoint."""

from typing import TYPE_CHECKING

from factcheck.embed import Embedder, load_embedder

if TYPE_CHECKING:
    from factcheck.llm.exchange import Ledger

ENDPOINT = "openai/"


def open_embedder(named: str | Embedder, ledger: "Ledger | None" = None) -> Embedder:
    """The embedder itself, or the one called `named`: "hashed", a sentence-transformers model by name or folder, or
    "openai/NAME" for vectors from an endpoint, kept in `ledger` (default: the user's own).

    Raises UnknownEmbedder, MissingApiKey, UnusableLedger.
    """
    if not isinstance(named, str):
        return named
    if not named.startswith(ENDPOINT):
        return load_embedder(named)
    from factcheck.llm.embeddings import OpenAIEmbedder  # noqa: PLC0415 - openai takes a second

    return OpenAIEmbedder(named, ledger=ledger)
