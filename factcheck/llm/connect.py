"""From a model's name and the environment, or from a caller's own client, to a client whose answers come through the ledger."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx2
from openai import AsyncOpenAI, OpenAIError

from factcheck.errors import ConfigError, MissingApiKey
from factcheck.llm.failures import Endpoint
from factcheck.llm.traffic import Limits, Surroundings, Traffic
from factcheck.llm.transport import CURRENT, Desk, LedgerTransport

KEY_VARIABLE = "OPENAI_API_KEY"
URL_VARIABLE = "OPENAI_BASE_URL"
_PROVIDER = "openai/"
_NO_KEY = "none"  # openai wants one; a server of one's own mostly does not
_CONNECT_SECONDS = 10.0  # an address that does not answer by then is wrong or down
_NEW_LIMIT = ("openai.com", "azure.com")  # hosts whose newer models know the limit of a reply as max_completion_tokens only


@dataclass(frozen=True, slots=True)
class Line:
    """An openai client that goes through the ledger, and whom it speaks to."""

    client: AsyncOpenAI
    endpoint: Endpoint
    closes: bool

    @property
    def knows_new_limit(self) -> bool:
        """Whether this endpoint wants `max_completion_tokens`."""
        host = urlsplit(self.endpoint.address).hostname or ""
        return host.endswith(_NEW_LIMIT)


def model_name(name: str) -> str:
    """The name that the endpoint knows a model by: what follows "openai/".

    >>> model_name("openai/meta-llama/Llama-3.1-8B")
    'meta-llama/Llama-3.1-8B'
    """
    if not name.startswith(_PROVIDER) or name == _PROVIDER:
        raise ConfigError(f"{name!r} names no model: write openai/NAME; {URL_VARIABLE} says where, for any compatible server")
    return name.removeprefix(_PROVIDER)


def client_from(env: Mapping[str, str], *, needs_key: bool = True, deadline: float = Limits().deadline) -> AsyncOpenAI:
    """A client of openai's for what the environment names; `MissingApiKey` where it names no key and no server of one's own."""
    key, url = env.get(KEY_VARIABLE, "").strip(), env.get(URL_VARIABLE, "").strip()
    if not key and not url and needs_key:
        raise MissingApiKey(f"a model needs {KEY_VARIABLE}, which is not set; a server of your own needs {URL_VARIABLE}")
    try:
        return AsyncOpenAI(
            api_key=key or _NO_KEY,
            base_url=url or "https://api.openai.com/v1",
            timeout=httpx2.Timeout(deadline, connect=_CONNECT_SECONDS),
        )
    except (OpenAIError, httpx2.InvalidURL, ValueError) as error:
        raise ConfigError(f"{URL_VARIABLE}={url!r} or {KEY_VARIABLE} cannot be used: {type(error).__name__}") from error


def through_ledger(
    client: AsyncOpenAI,
    model: str,
    desk: Desk,
    limits: Limits,
    *,
    traffic: Traffic,
    surroundings: Surroundings,
    closes: bool = True,
) -> Line:
    """The client once more, its requests answered by the ledger or sent through its own HTTP client.

    A caller's proxies, certificates, hooks and headers stay in force. `closes`: whether the client's connections end with it.
    """
    _hush()
    url = urlsplit(str(client.base_url))
    host = url.hostname or ""
    address = f"{url.scheme}://{host}{f':{url.port}' if url.port else ''}{url.path}".rstrip("/")
    secrets = tuple(secret for secret in (client.api_key, url.password) if secret and secret != _NO_KEY)
    endpoint = Endpoint(address, model, secrets)
    inner = _ThroughClient(client._client, closes=closes)  # openai has no public name for it
    transport = LedgerTransport(inner, desk, traffic, endpoint, limits=limits, surroundings=surroundings)
    outer = httpx2.AsyncClient(transport=transport, timeout=None, follow_redirects=True)
    return Line(client.copy(http_client=outer, max_retries=0), endpoint, closes)


class _ThroughClient(httpx2.AsyncBaseTransport):
    """Sends through another HTTP client, of httpx2 or of httpx, with all that is configured there."""

    def __init__(self, client: Any, *, closes: bool) -> None:
        self._client = client
        self._closes = closes

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        timeout = request.extensions.get("timeout")
        theirs = self._client.build_request(
            request.method,
            str(request.url),
            headers=request.headers.multi_items(),
            content=request.content,
            extensions={"timeout": timeout} if timeout else {},
        )
        response = await self._client.send(theirs, stream=True)
        if isinstance(response, httpx2.Response):
            return response
        try:  # the older httpx, a caller's own: its errors and responses are of other classes
            body = await response.aread()
        finally:
            await response.aclose()
        coded = {"content-encoding", "content-length", "transfer-encoding"}
        headers = [(name, value) for name, value in response.headers.multi_items() if name.lower() not in coded]
        return httpx2.Response(response.status_code, headers=headers, content=body)

    async def aclose(self) -> None:
        if self._closes:
            await self._client.aclose()


class _WithoutBodies(logging.Filter):
    """Drops what openai and instructor log at DEBUG while a question of ours is under way: whole articles and replies."""

    def filter(self, record: logging.LogRecord) -> bool:
        return record.levelno > logging.DEBUG or CURRENT.get() is None


_QUIET = _WithoutBodies()


def _hush() -> None:
    for name in ("openai", "openai._base_client", "openai._response", "openai._legacy_response", "instructor", "httpcore2"):
        logging.getLogger(name).addFilter(_QUIET)
