"""An embedder by its name, from this machine or from an endpoint."""

from typing import TYPE_CHECKING

from factcheck.embed import Embedder, load_embedder
from factcheck.pipeline.model_setup import ModelSetup

if TYPE_CHECKING:
    from factcheck.llm.embeddings import OpenAIEmbedder

_ENDPOINT = "openai/"


def is_at_endpoint(named: str | Embedder) -> bool:
    """Whether it names a model at an endpoint ("openai/NAME")."""
    return isinstance(named, str) and named.startswith(_ENDPOINT)


def open_embedder(named: str | Embedder) -> Embedder:
    """The embedder itself, or the one called `named`: "hashed", a sentence-transformers model by name or folder, or
    "openai/NAME" for vectors from an endpoint, kept in the user's own ledger.

    Raises UnknownEmbedder, MissingApiKey, UnusableLedger.
    """
    if not isinstance(named, str):
        return named
    return endpoint_embedder(ModelSetup(name=named)) if is_at_endpoint(named) else load_embedder(named)


def endpoint_embedder(setup: ModelSetup) -> "OpenAIEmbedder":
    """The embedder that `setup` names, asked as it says: by its client, from its ledger or recordings, within its budget."""
    from factcheck.llm.embeddings import OpenAIEmbedder  # noqa: PLC0415 - openai takes a second

    return OpenAIEmbedder(
        setup.name, ledger=setup.opened_ledger(), client=setup.client, limits=setup.limits(), is_offline=setup.is_offline
    )
