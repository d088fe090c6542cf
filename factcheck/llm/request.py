"""What is asked of a model, and the key under which the answer is kept."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel

T = TypeVar("T", bound=BaseModel)

Role = Literal["system", "user", "assistant"]

# What goes along with a request and does not change the answer: who asks, how it is billed, how it travels.
_LEFT_OUT = frozenset(
    {
        "metadata",
        "prompt_cache_key",
        "prompt_cache_retention",
        "safety_identifier",
        "service_tier",
        "store",
        "stream",
        "stream_options",
        "user",
    }
)


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a conversation."""

    role: Role
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Request(Generic[T]):
    """A question with a typed answer.

    `response_model` is a pydantic model with a plain schema. `check` looks at a reply that fits it and says what is wrong
    with it, or None; the model is then asked once more with that text, and what comes back stands (see `Reply.complaint`).
    `max_items` caps every list at the top of the reply. `prompt_digest` is the sha256 of the prompt file.
    """

    task: str
    prompt_version: int
    prompt_digest: str
    messages: tuple[Message, ...]
    response_model: type[T]
    check: Callable[[T], str | None] | None = None
    max_output_tokens: int = 4096
    max_items: int | None = None
    temperature: float = 0.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as the ledger knows it: `text` is canonical JSON, `key` its sha256 together with the path."""

    path: str
    text: str
    key: str


def as_asked(path: str, body: Mapping[str, Any]) -> Asked:
    """The canonical form of a request body; the same for every endpoint that is asked the same.

    >>> one = as_asked("/v1/chat/completions", {"model": "m", "messages": [], "user": "a"})
    >>> two = as_asked("/gateway/chat/completions", {"messages": [], "model": "m"})
    >>> one == two
    True
    """
    kept = {name: value for name, value in body.items() if name not in _LEFT_OUT}
    if "max_completion_tokens" in kept:  # one limit under two names, by the age of the endpoint
        kept["max_tokens"] = kept.pop("max_completion_tokens")
    return known(endpoint_path(path), json.dumps(kept, sort_keys=True, ensure_ascii=False, separators=(",", ":")))


def as_text(value: Any) -> str:
    """A value as JSON with its letters as they are; escaped where half a surrogate pair, which JSON may hold, could not be
    written.
    """
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value)
    return text


def known(path: str, text: str) -> Asked:
    """The request whose canonical text is already at hand."""
    return Asked(path, text, hashlib.sha256(f"{path}\n{text}".encode("utf-8", "surrogatepass")).hexdigest())


def endpoint_path(path: str) -> str:
    """The path as a batch file has it, whatever the base URL puts before it.

    >>> endpoint_path("/api/openai/v1/chat/completions")
    '/v1/chat/completions'
    """
    for ending in ("/chat/completions", "/embeddings"):
        if path.endswith(ending):
            return f"/v1{ending}"
    return path
