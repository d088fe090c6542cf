"""The ledger as an HTTP transport, between openai and the network: openai's own parsing runs on what is stored."""

import asyncio
from collections.abc import Iterator
from contextlib import aclosing, closing
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

import httpx2

from factcheck.errors import CutReply, ModelUnavailable
from factcheck.llm.exchange import ANSWERED, RESUMED, Exchange, Ledger, kept_headers
from factcheck.llm.failures import BROKEN_OFF, Endpoint, TryAgain, no_endpoint, of_connection, of_status
from factcheck.llm.flights import FLIGHTS
from factcheck.llm.reply_shape import read_json, what_is_wrong
from factcheck.llm.request import Asked, as_asked, endpoint_path
from factcheck.llm.traffic import Limits, Surroundings, Traffic, Waiting
from factcheck.llm.usage import Receipt, usage_in

_LEDGERED = frozenset({"/v1/chat/completions", "/v1/embeddings"})
_OK = 200
_TURNS_TO_LEAVE = 5
"""Turns of the event loop in which a request that is ready takes the place of one that was answered, and is written out: what
is made of the answer waits for that, and not the endpoint."""
_CODED = frozenset({"content-encoding", "content-length", "transfer-encoding"})  # headers of a body as it travelled


@dataclass(slots=True)
class Call:
    """One question under way: how long it may still take, which exchange answered it last, and the body of its next request
    where the caller has it at hand (it is read off the request otherwise).
    """

    deadline: float
    started: float | None = None
    number: int = 0
    is_cached: bool = False
    sent: int = 0
    body: dict[str, Any] | None = None

    def remaining(self, now: float) -> float:
        """Seconds left, all of them before anything was sent."""
        return self.deadline if self.started is None else self.deadline - (now - self.started)


CURRENT: ContextVar[Call | None] = ContextVar("factcheck_model_call", default=None)


@dataclass(frozen=True, slots=True)
class Miss:
    """A request that would have been sent: its key, and the body word for word."""

    asked: Asked
    body: dict[str, Any]


@dataclass(slots=True)
class Desk:
    """What the transports share: the ledger they look into, and what they may do where it has nothing."""

    ledger: Ledger
    is_offline: bool = False
    misses: dict[str, Miss] = field(default_factory=dict)
    receipt: Receipt = field(default_factory=Receipt)
    waiting: Waiting = field(default_factory=Waiting)

    def found(self, miss: Miss) -> Exchange | None:
        """The exchange to answer with, if the ledger has one; raises where it has none and nothing may be sent."""
        exchange = self.ledger.find(miss.asked.key, ANSWERED if self.is_offline else RESUMED)
        if exchange is None:
            if self.is_offline:
                self.misses[miss.asked.key] = miss
            if self.is_offline or self.ledger.is_replay:
                raise self.ledger.miss(miss.asked)
            return None
        self.receipt.cached += 1
        call = CURRENT.get()
        if call is not None:
            call.number, call.is_cached = exchange.number, True
        return exchange

    def keep(self, asked: Asked, response: httpx2.Response, text: str) -> None:
        """Write an answer down."""
        number = self.ledger.record(Exchange(asked, response.status_code, kept_headers(response.headers), text))
        call = CURRENT.get()
        if call is not None:
            call.number, call.is_cached = number, False


class LedgerTransport(httpx2.AsyncBaseTransport):
    """Answers from the ledger, else asks `inner` within what `traffic` allows and writes the answer down."""

    def __init__(
        self,
        inner: httpx2.AsyncBaseTransport,
        desk: Desk,
        traffic: Traffic,
        endpoint: Endpoint,
        *,
        limits: Limits,
        surroundings: Surroundings,
    ) -> None:
        self._inner = inner
        self._desk = desk
        self._traffic = traffic
        self._endpoint = endpoint
        self._limits = limits
        self._clock = surroundings.clock
        self._wall = surroundings.wall

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """The stored answer, or the endpoint's; raises what a failure means, which openai passes on as a cause."""
        miss = await _asked_in(request)
        if miss is None:
            return await self._inner.handle_async_request(request)
        ticket = (self._desk.ledger.name, miss.asked.key)
        while (flight := FLIGHTS.board(ticket)) is not None:
            await asyncio.shield(asyncio.wrap_future(flight))
        try:
            exchange = self._desk.found(miss)
            return _as_response(exchange) if exchange is not None else await self._sent(miss.asked, request)
        finally:
            FLIGHTS.land(ticket)

    async def aclose(self) -> None:
        """Close the transport behind this one."""
        await self._inner.aclose()

    async def _sent(self, asked: Asked, request: httpx2.Request) -> httpx2.Response:
        call = CURRENT.get() or Call(self._limits.deadline)
        async with self._traffic.place(call.remaining(self._clock())) as spell:
            if call.started is None:
                call.started = self._clock()
            call.sent += 1
            try:
                began = self._clock()
                response, body = await self._received(request, call)
                self._traffic.took(self._clock() - began)
                judged = self._judged(asked, response, body)
            except (TryAgain, ModelUnavailable) as failure:
                self._traffic.failed(failure, spell)
                raise
        for _ in range(_TURNS_TO_LEAVE):
            await asyncio.sleep(0)
        return judged

    async def _received(self, request: httpx2.Request, call: Call) -> tuple[httpx2.Response, bytes]:
        try:
            with self._desk.waiting:
                async with asyncio.timeout(call.remaining(self._clock())):
                    response = await self._inner.handle_async_request(request)
                    async with aclosing(response):
                        return response, await _read(response, self._limits.reply_bytes)
        except TimeoutError as error:
            late = f"{self._endpoint.address} gave no whole reply within {call.deadline:g} s"
            raise ModelUnavailable(late, is_passing=True) from error
        except BROKEN_OFF as error:
            raise of_connection(self._endpoint, error) from error

    def _judged(self, asked: Asked, response: httpx2.Response, body: bytes) -> httpx2.Response:
        status = response.status_code
        if response.has_redirect_location:
            return _rebuilt(response, body)
        if status != _OK:
            raise of_status(self._endpoint, status, response.headers, body, self._wall())
        page, wrong = what_is_wrong(asked.path, body)
        if wrong is not None:
            seen = f"{self._endpoint.address} answered with {self._endpoint.hushed(wrong)}"
            raise TryAgain(seen) if self._traffic.has_answered else no_endpoint(self._endpoint, seen)
        self._traffic.answered(usage_in(page))
        self._desk.keep(asked, response, body.decode("utf-8", "replace"))
        return _rebuilt(response, body, page)


class SyncLedgerTransport(httpx2.BaseTransport):
    """The same ledger for a synchronous client: stored answers, one request in flight a key; the rest is the caller's."""

    def __init__(self, inner: httpx2.BaseTransport, desk: Desk, *, reply_bytes: int = Limits().reply_bytes) -> None:
        self._inner = inner
        self._desk = desk
        self._reply_bytes = reply_bytes

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """The stored answer, or the endpoint's; what is not a whole answer is passed on and not kept."""
        request.read()
        miss = _miss_in(request)
        if miss is None:
            return self._inner.handle_request(request)
        ticket = (self._desk.ledger.name, miss.asked.key)
        while (flight := FLIGHTS.board(ticket)) is not None:
            flight.result()
        try:
            exchange = self._desk.found(miss)
            return _as_response(exchange) if exchange is not None else self._sent(miss.asked, request)
        finally:
            FLIGHTS.land(ticket)

    def close(self) -> None:
        """Close the transport behind this one."""
        self._inner.close()

    def _sent(self, asked: Asked, request: httpx2.Request) -> httpx2.Response:
        self._desk.receipt.requests += 1
        response = self._inner.handle_request(request)
        with closing(response):
            body = _joined(response.iter_bytes(), self._reply_bytes)
        if response.status_code == _OK:
            page, wrong = what_is_wrong(asked.path, body)
            if wrong is None:
                self._desk.receipt.answered += 1
                self._desk.receipt.usage += usage_in(page)
                self._desk.keep(asked, response, body.decode("utf-8", "replace"))
        return _rebuilt(response, body)


async def _asked_in(request: httpx2.Request) -> Miss | None:
    await request.aread()
    call = CURRENT.get()
    return _miss_in(request, call.body if call is not None else None)


def _miss_in(request: httpx2.Request, body: dict[str, Any] | None = None) -> Miss | None:
    """The request as the ledger knows it; None for one that it does not keep (a list of models, a stream)."""
    path = request.url.path
    if request.method != "POST" or endpoint_path(path) not in _LEDGERED:
        return None
    if body is None:
        body = read_json(request.content)
    return None if body.get("stream") else Miss(as_asked(path, body), body)


async def _read(response: httpx2.Response, limit: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    async for part in response.aiter_bytes():
        size += len(part)
        if size > limit:
            raise _too_large(limit)
        parts.append(part)
    return b"".join(parts)


def _joined(parts: Iterator[bytes], limit: int) -> bytes:
    kept = bytearray()
    for part in parts:
        kept += part
        if len(kept) > limit:
            raise _too_large(limit)
    return bytes(kept)


def _too_large(limit: int) -> CutReply:
    return CutReply(f"the reply is larger than {limit / 1e6:g} MB; what was read of it is not used")


class _Parsed(httpx2.Response):
    """A response whose JSON has been read: it is asked for next, and a long reply is not parsed twice."""

    page: Any = None

    def json(self, **_options: Any) -> Any:
        """The body as JSON."""
        return self.page


def page_of(response: httpx2.Response) -> dict[str, Any] | None:
    """The JSON of a response that a transport of ours has looked at or kept, an object; None for any other response."""
    return response.page if isinstance(response, _Parsed) else None


def _rebuilt(response: httpx2.Response, body: bytes, page: Any = None) -> httpx2.Response:
    """The response with its body read and decoded, so that nothing decodes it again; `page` is its JSON where that is known."""
    headers = [(name, value) for name, value in response.headers.multi_items() if name not in _CODED]
    if page is None:
        return httpx2.Response(response.status_code, headers=headers, content=body)
    return _with_page(response.status_code, headers, body, page)


def _as_response(exchange: Exchange) -> httpx2.Response:
    body = exchange.response.encode()
    headers = {"content-type": "application/json", **exchange.headers}
    return _with_page(exchange.status_code, list(headers.items()), body, read_json(body))


def _with_page(status: int, headers: list[tuple[str, str]], body: bytes, page: Any) -> _Parsed:
    parsed = _Parsed(status, headers=headers, content=body)
    parsed.page = page
    return parsed
