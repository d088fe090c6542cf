"""What a failed exchange means: try again, give up on this request, or give up on the run."""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import httpx2

from factcheck.errors import CutReply, ModelError, ModelRefused, ModelUnavailable, NotAnEndpoint

BROKEN_OFF = (httpx2.TransportError, httpx2.StreamError, httpx2.DecodingError, aiohttp.ClientError)
"""What is raised for a connection that was not made or broke off, by httpx2 and by openai's transport over aiohttp."""
_NOBODY_THERE = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.ClientHttpProxyError,
    aiohttp.InvalidURL,
)
_TRANSIENT = frozenset({408, 409, 425, 429})
_REFUSED_FOR_ALL = frozenset({401, 403, 404, 405, 410})  # the key, the model or the address: no other request fares better
_NOT_MADE_FOR_IT = 501  # a server of vectors that is asked for words, or the other way round: it will not learn it
# OpenAI's code, llama.cpp's type, and the words of vLLM and others, which give the code of every bad request
_TOO_LONG = re.compile(r"context_length_exceeded|exceed_context_size|maximum context length|context (?:size|window)", re.I)
_NO_MODEL = re.compile(r"model|deployment", re.I)  # model_not_found, DeploymentNotFound; not the "File Not Found" of llama.cpp
_SECRET = re.compile(r"\b(?:sk|key|pat|api)[-_][\w-]{6,}|\bBearer\s+\S+", re.IGNORECASE)  # sk-proj-abc123, Bearer eyJ...
_TOLD = 300  # characters of what an endpoint says that go into a message


class TryAgain(Exception):
    """This attempt failed and another may not: the endpoint was busy, slow or gone; `wait` in seconds if it named one.

    `is_reached`: somebody is there, who may do better later. Where nobody is, the address may be wrong.
    """

    def __init__(self, message: str, *, wait: float | None = None, is_busy: bool = False, is_reached: bool = True) -> None:
        super().__init__(message)
        self.wait = wait
        self.is_busy = is_busy
        self.is_reached = is_reached


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Whom messages speak of; `secrets` never appear in one."""

    address: str
    model: str
    secrets: tuple[str, ...] = ()

    @property
    def has_version(self) -> bool:
        """Whether the address ends as those of OpenAI-compatible endpoints do."""
        return re.search(r"/v\d+$", self.address) is not None

    def hushed(self, text: str) -> str:
        """A text of the endpoint's as a message may carry it: short, on one line, without keys."""
        for secret in self.secrets:
            text = text.replace(secret, "***")
        text = " ".join(_SECRET.sub("***", text).split())
        return text if len(text) <= _TOLD else f"{text[:_TOLD]}..."


def public_address(url: str) -> str:
    """An address as messages and logs show it: without the name, password and query that it may carry.

    >>> public_address("https://desk:s3cret@models.example:8443/v1/?key=abc")
    'https://models.example:8443/v1'
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:  # no URL at all: what it holds is not known
        return "(an address that cannot be read)"
    host = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{host}{f':{port}' if port else ''}{parts.path}".rstrip("/")


def of_status(endpoint: Endpoint, status: int, headers: Mapping[str, str], body: bytes, now: float) -> TryAgain | ModelError:
    """What a status other than 200 means; `now` is the wall clock in seconds, for a Retry-After that is a date."""
    error = _error_in(body)
    told = endpoint.hushed(str(error.get("message") or "")) or "no reason given"
    code = str(error.get("code") or error.get("type") or "")
    where = f"{endpoint.address} answered {status} ({told})"
    if status == 429 and code == "insufficient_quota":
        return ModelUnavailable(f"{where}: the account of this key has no quota left", is_final=True)
    if status == _NOT_MADE_FOR_IT:
        return ModelUnavailable(f"{where}: this server is not made for what is asked of it", is_final=True)
    if status in _TRANSIENT or status >= 500:
        return TryAgain(where, wait=retry_after(headers, now), is_busy=status == 429)
    if status in {401, 403}:
        return ModelUnavailable(f"{where}: check OPENAI_API_KEY and what it may do", is_final=True)
    if status in _REFUSED_FOR_ALL:
        return _not_found(endpoint, where, speaks_of_models=_NO_MODEL.search(_words(error)) is not None)
    return _of_this_request(where, code, error)


def _of_this_request(where: str, code: str, error: Mapping[str, Any]) -> ModelError:
    """What the endpoint has against this request, and perhaps not against the next."""
    if code == "content_filter":
        return ModelRefused(f"a content filter withheld the question: {where}", is_filtered=True)
    if _TOO_LONG.search(_words(error)):
        return CutReply(f"the question is too long for this model: {where}")
    return ModelUnavailable(f"{where}{_advice(error)}")


def _not_found(endpoint: Endpoint, where: str, *, speaks_of_models: bool) -> ModelUnavailable:
    """A model that is not there, by an endpoint that knows the protocol; or an address where there is none."""
    if speaks_of_models and endpoint.has_version:
        asked = f"is there a model {endpoint.model!r}? factcheck doctor --probe lists them"
        return ModelUnavailable(f"{where}: {asked}", is_final=True)
    return no_endpoint(endpoint, where)


def _words(error: Mapping[str, Any]) -> str:
    """All that an error says: some servers put into the type what others put into the code."""
    return f"{error.get('code')} {error.get('type')} {error.get('message')}"


def _advice(error: Mapping[str, Any]) -> str:
    if error.get("param") == "temperature":
        return ": this model sets its own temperature; ask without one"
    if "response_format" in f"{error.get('param')} {error.get('message')}":
        return ": this endpoint may not know JSON schemas; factcheck doctor --probe says which mode works"
    return ""


def no_endpoint(endpoint: Endpoint, seen: str) -> NotAnEndpoint:
    """The error for an address that answers with something else than a chat completion."""
    hint = "" if endpoint.has_version else " (did you forget /v1?)"
    return NotAnEndpoint(
        f"this does not look like an OpenAI-compatible endpoint: {seen};"
        f" check OPENAI_BASE_URL{hint}, or run factcheck doctor --probe",
        is_final=True,
    )


def of_connection(endpoint: Endpoint, error: Exception) -> TryAgain:
    """What a connection that was not made or broke off means.

    openai's transport over aiohttp calls a connection that broke off one that was never made, and passes some of aiohttp's
    errors on as they are: its cause tells what happened.
    """
    cause = error.__cause__ if isinstance(error.__cause__, aiohttp.ClientError) else error
    told = getattr(getattr(cause, "os_error", None), "strerror", None) or str(error)
    told = endpoint.hushed(told) or type(cause).__name__
    message = f"{endpoint.address} could not be reached or broke off ({told}){certificate_advice(told)}"
    return TryAgain(message, is_reached=not isinstance(cause, _NOBODY_THERE))


def certificate_advice(told: str) -> str:
    """What to do where a certificate was not accepted, to go after what was told; else nothing."""
    return "; this system's certificates count: set SSL_CERT_FILE for others" if "CERTIFICATE" in told else ""


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """The wait that a response asks for, in seconds; None where it asks for none that can be read.

    >>> retry_after({"retry-after": "Thu, 01 Jan 1970 00:01:30 GMT"}, now=60.0), retry_after({"retry-after": "soon"}, now=0.0)
    (30.0, None)
    """
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    stated = headers.get("retry-after")
    seconds = _number(stated)
    if seconds is not None or stated is None:
        return seconds
    try:
        return max(0.0, parsedate_to_datetime(stated).timestamp() - now)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def as_model_error(error: TryAgain) -> ModelError:
    """The error to end with when trying again has not helped."""
    later = "" if error.wait is None else f"; retry after {error.wait:.0f} s"
    return ModelUnavailable(f"{error}{later}", retry_after=error.wait, is_passing=error.is_reached)


def _number(stated: str | None) -> float | None:
    try:
        number = float(stated or "")
    except ValueError:
        return None
    return max(0.0, number) if math.isfinite(number) else None


def _error_in(body: bytes) -> Mapping[str, Any]:
    """The error that a body holds in OpenAI's form, or the words that other servers have for one."""
    try:
        page = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(page, dict):
        return {}
    error = page.get("error", page.get("message", page.get("detail")))
    return error if isinstance(error, dict) else {"message": error}
