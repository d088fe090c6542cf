"""What may go out to an endpoint at this moment: how many at once, the first alone, the breaker, the budget."""

import asyncio
import copy
import logging
import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from types import TracebackType

from factcheck.errors import BudgetSpent, ModelError, ModelUnavailable
from factcheck.llm.failures import TryAgain
from factcheck.llm.usage import Prices, Receipt, Usage

COOL_DOWNS = (10.0, 30.0)
"""Seconds in which an endpoint that had answered is left alone after failures in a row, before one request is tried: a
gateway is back within ten, a server that loads a model again within a minute. After these the asking ends.
"""
_BUSY_PATIENCE = 5  # "too many requests" that often for every failure that the breaker allows: eight at once, three times each

_log = logging.getLogger("factcheck.llm")

Clock = Callable[[], float]
Sleep = Callable[[float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a run takes from outside, so that tests neither wait nor look at a clock: environment, clocks, sleep.

    `clock` only counts seconds; `wall` is the time of day, which a Retry-After may name.
    """

    env: Mapping[str, str] = field(default_factory=lambda: os.environ)
    clock: Clock = time.monotonic
    wall: Clock = time.time
    sleep: Sleep = asyncio.sleep


@dataclass(frozen=True, slots=True)
class Limits:
    """What a run may ask for. `deadline` is the time of one question with all its attempts, in seconds, waiting in line aside.

    `breaker` failures in a row, of whatever requests, end the run's asking, after `COOL_DOWNS` where there have been answers;
    `reply_bytes` caps what is read of a reply.
    """

    concurrency: int = 8
    attempts: int = 3
    deadline: float = 180.0  # a local model on a laptop writes a long list in two minutes
    breaker: int = 5
    max_requests: int | None = None
    max_cost: float | None = None
    prices: Prices | None = None  # those that the environment names where there are none
    reply_bytes: int = 5_000_000


class Waiting:
    """How many questions wait for the endpoint, or for their time: nothing is to be done here for them meanwhile."""

    def __init__(self) -> None:
        self.count = 0

    def __enter__(self) -> None:
        self.count += 1

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.count -= 1


@asynccontextmanager
async def _in_line(gate: asyncio.Semaphore | asyncio.Lock, waiting: Waiting) -> AsyncIterator[None]:
    with waiting:
        await gate.acquire()
    try:
        yield
    finally:
        gate.release()


_DISTANCE = 0.25
"""Of the time between two replies when all come evenly: enough to dissolve a bunch, and never what a run waits for."""
_LEAST_DISTANCE, _MOST_DISTANCE = 0.002, 0.02
"""Seconds: under the first a timer costs more than it brings; within the second a reply is taken in and followed by the next
request, so that more is not needed. A server that answers in batches always sends its replies together."""


class Traffic:
    """Admits requests to one endpoint for one run; belongs to one event loop.

    Until one request has been answered they go alone, so that a wrong key costs one request and not eight; so does the first
    after a cool-down.
    """

    def __init__(self, limits: Limits, receipt: Receipt, waiting: Waiting, surroundings: Surroundings) -> None:
        self._limits = limits
        self._waiting = waiting
        self._receipt = receipt
        self._clock = surroundings.clock
        self._sleep = surroundings.sleep
        self._places = asyncio.Semaphore(limits.concurrency)
        self._first = asyncio.Lock()
        self._failures = 0
        self._busy = 0
        self._in_flight = 0
        self._paused_until = 0.0
        self._is_proven = receipt.answered > 0
        self._spell = 0  # how often the breaker has opened: failures of requests sent before that are told already
        self._cool_downs = list(COOL_DOWNS)
        self._end: ModelError | None = None
        self._latency = 0.0
        self._next_leaves = 0.0

    @property
    def has_answered(self) -> bool:
        """Whether this endpoint has answered at all in this run."""
        return self._receipt.answered > 0

    @asynccontextmanager
    async def place(self, patience: float) -> AsyncIterator[int]:
        """A place for one request, with what `failed` wants to know of it; raises what ended the run, or `ModelUnavailable`
        for a pause longer than `patience`.
        """
        async with _in_line(self._places, self._waiting):
            if not self._is_proven:
                async with _in_line(self._first, self._waiting):
                    if not self._is_proven:
                        async with self._one(patience) as spell:
                            yield spell
                        return
            async with self._one(patience) as spell:
                yield spell

    @asynccontextmanager
    async def _one(self, patience: float) -> AsyncIterator[int]:
        await self._pause(patience)
        await self._keep_distance()
        self._admit()
        self._in_flight += 1
        try:
            yield self._spell
        finally:
            self._in_flight -= 1

    async def _pause(self, patience: float) -> None:
        """Wait until the time that the endpoint asked all to stay away."""
        self._go_on()
        while (pause := self._paused_until - self._clock()) > 0:
            if pause > patience:
                raise ModelUnavailable(f"the endpoint says: retry after {pause:.0f} s", retry_after=pause, is_passing=True)
            with self._waiting:
                await self._sleep(pause)
            self._go_on()

    async def _keep_distance(self) -> None:
        """Let requests leave some way apart: replies that come together are looked at together, and the endpoint then has
        nothing to do until all of them have been.
        """
        distance = min(self._latency / self._limits.concurrency * _DISTANCE, _MOST_DISTANCE)
        now = self._clock()
        leaves = max(now, self._next_leaves)
        self._next_leaves = leaves + distance
        if distance >= _LEAST_DISTANCE and leaves > now:
            with self._waiting:
                await self._sleep(leaves - now)

    def took(self, seconds: float) -> None:
        """How long the endpoint took for an answer; the shortest counts."""
        self._latency = seconds if not self._latency else min(self._latency, seconds)

    def _go_on(self) -> None:
        if self._end is not None:
            raise copy.copy(self._end) from self._end

    def _admit(self) -> None:
        limits, receipt = self._limits, self._receipt
        if limits.max_requests is not None and receipt.requests >= limits.max_requests:
            self.end(BudgetSpent(f"the budget of {limits.max_requests} requests is spent; what is done stays", is_final=True))
        cost = receipt.cost
        if limits.max_cost is not None and cost is not None:
            expected = self._in_flight * cost / max(receipt.answered, 1)
            if cost + expected >= limits.max_cost:
                self.end(BudgetSpent(f"the budget of {limits.max_cost:g} is spent; what is done stays", is_final=True))
        self._go_on()
        receipt.requests += 1

    def end(self, error: ModelError) -> None:
        """Let nothing more out in this run: every later request meets this error."""
        self._end = self._end or error

    def answered(self, usage: Usage) -> None:
        """A request was answered."""
        self._failures = self._busy = 0
        if not self._is_proven and self._spell:
            self._paused_until = self._clock()
            _log.info("the endpoint answers again")
        self._is_proven = True
        self._receipt.answered += 1
        self._receipt.usage += usage

    def failed(self, failure: TryAgain | ModelUnavailable, spell: int) -> None:
        """A request that had its place in this `spell` failed: enough in a row, or a failure that all will meet, and nothing
        more goes out, for a while or for good.
        """
        if isinstance(failure, ModelUnavailable) and failure.is_final:
            self.end(failure)
            return
        if isinstance(failure, TryAgain) and failure.is_busy:  # it is there, and is left alone for as long as it asks
            self._paused_until = max(self._paused_until, self._clock() + (failure.wait or 0.0))
            self._busy += 1
        else:
            self._failures += 1
        if spell == self._spell and self._is_enough(failure):
            self._open(failure)

    def _is_enough(self, failure: TryAgain | ModelUnavailable) -> bool:
        allowed = self._limits.breaker
        is_silent = isinstance(failure, ModelUnavailable) and failure.is_passing and not self.has_answered  # a whole deadline
        is_tried_again = self._spell > 0 and not self._is_proven
        return is_silent or is_tried_again or self._failures >= allowed or self._busy >= allowed * _BUSY_PATIENCE

    def _open(self, failure: TryAgain | ModelUnavailable) -> None:
        in_a_row = self._failures + self._busy
        if self.has_answered and self._cool_downs:
            pause = self._cool_downs.pop(0)
            self._spell += 1
            self._is_proven = False
            self._paused_until = max(self._paused_until, self._clock() + pause)
            _log.warning("%d failures in a row (%s): nothing is asked for %g s", in_a_row, failure, pause)
            return
        is_passing = failure.is_passing if isinstance(failure, ModelUnavailable) else failure.is_reached
        told = f"{in_a_row} failures in a row, nothing more is asked: {failure}" if in_a_row > 1 else str(failure)
        self.end(ModelUnavailable(told, is_final=True, is_passing=is_passing or self.has_answered))
