"""From a model's name and the environment, or from a caller's own client, to a client whose answers come through the ledger."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

import httpx2
from openai import APIConnectionError, AsyncOpenAI, DefaultAioHttpClient, DefaultAsyncHttpxClient, OpenAIError

from factcheck.errors import ConfigError, FactcheckError, MissingApiKey
from factcheck.llm.exchange import Ledger
from factcheck.llm.failures import Endpoint, TryAgain, public_address
from factcheck.llm.ledger import SqliteLedger, default_path
from factcheck.llm.traffic import Limits, Surroundings, Traffic
from factcheck.llm.transport import CURRENT, Desk, LedgerTransport
from factcheck.llm.usage import Receipt, prices_from

KEY_VARIABLE = "OPENAI_API_KEY"
URL_VARIABLE = "OPENAI_BASE_URL"
_PROVIDER = "openai/"
_NO_KEY = "none"  # openai wants one; a server of one's own mostly does not
_CLOSE_SECONDS = 5.0  # a connection is closed at once, one over TLS after a round trip: a run does not wait longer to end
_CONNECT_SECONDS = 10.0  # an address that does not answer by then is wrong or down
_NEW_LIMIT = ("openai.com", "azure.com")  # hosts whose newer models know the limit of a reply as max_completion_tokens only

_log = logging.getLogger("factcheck.llm")


@dataclass(frozen=True, slots=True)
class Line:
    """An openai client whose requests go through the ledger, whom it speaks to, and what a run may ask of it."""

    client: AsyncOpenAI
    endpoint: Endpoint
    desk: Desk
    limits: Limits
    surroundings: Surroundings
    through: httpx2.AsyncBaseTransport
    own_ledger: SqliteLedger | None = None

    def beside(self, name: str) -> "Line":
        """A line to another model of the same endpoint: connections, ledger, budget and receipt are those of this one, which
        closes them; that the other model is missing ends nothing here.
        """
        endpoint = replace(self.endpoint, model=model_name(name))
        outer = _ledgered(self.through, self.desk, endpoint, self.limits, self.surroundings)
        return replace(self, client=self.client.copy(http_client=outer), endpoint=endpoint, own_ledger=None)

    async def aclose(self) -> None:
        """Close the connections, and the ledger where it was opened for this line; a caller's own client stays open."""
        try:
            async with asyncio.timeout(_CLOSE_SECONDS):
                await self.client.close()
        except TimeoutError:
            _log.info("the connections did not close within %g s and are left", _CLOSE_SECONDS)
        if self.own_ledger is not None:
            self.own_ledger.close()

    @property
    def knows_new_limit(self) -> bool:
        """Whether this endpoint wants `max_completion_tokens`."""
        host = urlsplit(self.endpoint.address).hostname or ""
        return host.endswith(_NEW_LIMIT)


def open_line(
    name: str,
    *,
    ledger: Ledger | None = None,
    client: AsyncOpenAI | None = None,
    limits: Limits | None = None,
    is_offline: bool = False,
    surroundings: Surroundings | None = None,
) -> Line:
    """A line to the model of that name, by the environment or a caller's own client; see `factcheck.llm.client.open_model`.

    A caller's client keeps its proxies, certificates, hooks and headers, and its connections are not closed with the line.
    """
    limits, surroundings = limits or Limits(), surroundings or Surroundings()
    prices = limits.prices or prices_from(surroundings.env)
    if limits.max_cost is not None and prices is None:
        raise ConfigError("a limit of cost needs prices: set FACTCHECK_PRICE_PROMPT and FACTCHECK_PRICE_COMPLETION")
    model = model_name(name)
    own_ledger = None
    if ledger is None:
        ledger = own_ledger = SqliteLedger(default_path(surroundings.env))
    inner = client or client_from(surroundings.env, needs_key=not (is_offline or ledger.is_replay), deadline=limits.deadline)
    desk = Desk(ledger, is_offline, receipt=Receipt(prices=prices))
    endpoint = _endpoint(inner, model)
    through = _ThroughClient(inner._client, is_ours=client is None)  # openai has no public name for its HTTP client
    outer = _ledgered(through, desk, endpoint, limits, surroundings)
    hush()
    return Line(inner.copy(http_client=outer, max_retries=0), endpoint, desk, limits, surroundings, through, own_ledger)


def _ledgered(
    through: httpx2.AsyncBaseTransport, desk: Desk, endpoint: Endpoint, limits: Limits, surroundings: Surroundings
) -> httpx2.AsyncClient:
    """An HTTP client with the ledger in front of it."""
    traffic = Traffic(limits, desk.receipt, desk.waiting, surroundings)
    transport = LedgerTransport(through, desk, traffic, endpoint, limits=limits, surroundings=surroundings)
    return httpx2.AsyncClient(transport=transport, timeout=None, follow_redirects=True)


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
    if not key.isascii() or not key.isprintable():
        raise ConfigError(f"{KEY_VARIABLE} holds characters that cannot be sent: copy the key again")
    try:
        client = AsyncOpenAI(
            api_key=key or _NO_KEY,
            base_url=url or "https://api.openai.com/v1",
            http_client=_http_client(url, httpx2.Timeout(deadline, connect=_CONNECT_SECONDS)),
        )
    except (OpenAIError, httpx2.InvalidURL) as error:
        named = f"{URL_VARIABLE} ({public_address(url)})" if url else KEY_VARIABLE
        raise ConfigError(f"{named} cannot be used: {type(error).__name__}") from error
    except (OSError, ImportError, ValueError) as error:
        raise _bad_network(error) from error
    if client.base_url.scheme not in {"http", "https"}:
        raise ConfigError(f"{URL_VARIABLE} is no address of a server: write it as https://HOST/v1")
    return client


def _http_client(url: str, timeout: httpx2.Timeout) -> httpx2.AsyncClient:
    """The HTTP client for a line of ours: openai's over aiohttp, whose parser is compiled (a call costs 0.5 ms of a core less);
    httpx2's own for what aiohttp does not speak: SOCKS proxies, and a key beside a password in the address.
    """
    is_plain = "@" not in url and not any(proxy.lower().startswith("socks") for proxy in getproxies().values())
    return (DefaultAioHttpClient if is_plain else DefaultAsyncHttpxClient)(timeout=timeout)


def _bad_network(error: Exception) -> ConfigError:
    """What the HTTP library has against the certificates or the proxy that the environment names; it reads them itself."""
    if isinstance(error, OSError):  # ssl's errors are such
        return ConfigError(f"the certificates that SSL_CERT_FILE or SSL_CERT_DIR names cannot be read: {error}")
    told = "it needs another package" if isinstance(error, ImportError) else type(error).__name__
    more = ": pip install 'httpx2[socks]'" if isinstance(error, ImportError) else ""
    return ConfigError(f"the proxy that HTTPS_PROXY, HTTP_PROXY or ALL_PROXY names cannot be used ({told}){more}")


def what_failed(error: APIConnectionError) -> Exception:
    """What the transport behind a client raised, which openai wraps as a connection error of its own."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, FactcheckError | TryAgain):
            return cause
        cause = cause.__cause__
    return TryAgain(f"the connection failed ({type(error.__cause__ or error).__name__})")


def _endpoint(client: AsyncOpenAI, model: str) -> Endpoint:
    url = str(client.base_url)
    secrets = (client.api_key, urlsplit(url).password)
    return Endpoint(public_address(url), model, tuple(secret for secret in secrets if secret and secret != _NO_KEY))


class _ThroughClient(httpx2.AsyncBaseTransport):
    """Sends through another HTTP client, of httpx2 or of httpx, with all that is configured there.

    One that is ours has nothing configured but the environment's proxies and certificates: the request goes to its transport
    as it is, past a second round of headers, cookies and redirects, which the client around this one sees to.
    """

    def __init__(self, client: Any, *, is_ours: bool) -> None:
        self._client = client
        self._is_ours = is_ours

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        if self._is_ours:
            ours: httpx2.Response = await self._client._transport_for_url(request.url).handle_async_request(request)
            return ours
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
        if self._is_ours:
            await self._client.aclose()


class _WithoutBodies(logging.Filter):
    """Drops what openai and instructor log at DEBUG while a question of ours is under way: whole articles and replies."""

    def filter(self, record: logging.LogRecord) -> bool:
        return record.levelno > logging.DEBUG or CURRENT.get() is None


class _WithoutSecrets(logging.Filter):
    """Takes names, passwords and queries out of addresses: httpx2 logs every request with its whole URL, at INFO."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(public_address(str(arg)) if _is_url(arg) else arg for arg in record.args)
        return True


_QUIET = _WithoutBodies()
_DISCREET = _WithoutSecrets()


def _is_url(argument: object) -> bool:
    return type(argument).__name__ == "URL"  # of httpx2, or of the older httpx


def hush() -> None:
    """Keep keys and article bodies out of what openai, instructor and the HTTP libraries log, at whatever level."""
    for name in ("openai", "openai._base_client", "openai._response", "openai._legacy_response", "instructor", "httpcore2"):
        logging.getLogger(name).addFilter(_QUIET)
    for name in ("openai._base_client", "httpx2", "httpx"):
        logging.getLogger(name).addFilter(_DISCREET)
