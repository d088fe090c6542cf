"""A model that can be asked: typed questions, one retry loop, a ledger in between."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

import httpx2
from instructor.core.exceptions import InstructorError
from openai import APIConnectionError, AsyncOpenAI
from openai.types.chat import ChatCompletion
from pydantic import BaseModel
from pydantic_core import to_json

from factcheck.errors import BudgetSpent, InternalError, InvalidReply, ModelUnavailable, RecordingMissing
from factcheck.llm.connect import Line, model_name, open_line, what_failed
from factcheck.llm.exchange import Ledger, Status
from factcheck.llm.failures import TryAgain, as_model_error, no_endpoint
from factcheck.llm.request import Request
from factcheck.llm.retry import AskAgain, attempts
from factcheck.llm.traffic import Limits, Surroundings
from factcheck.llm.transport import CURRENT, Call, Miss, page_of
from factcheck.llm.typed import ModeName, Sampling, as_arguments, as_completion, asked_again, declined, parsed, strip_nul, told
from factcheck.llm.usage import Receipt, Usage, usage_in

T = TypeVar("T", bound=BaseModel)

_DOES_NOT_FIT = (ValueError, AssertionError, InstructorError)  # pydantic's, json's and instructor's own ways to say so

_log = logging.getLogger("factcheck.llm")


@dataclass(frozen=True, slots=True)
class Reply(Generic[T]):
    """An answer that fits what was asked for.

    `attempts` is the number of replies that it took. `cached`: nothing was sent for it. `dropped` counts list items over
    `max_items`, `nul` the NUL characters taken out. `complaint` is what the request's own check still says of it; the
    caller drops what that is about.
    """

    value: T
    usage: Usage
    attempts: int
    cached: bool
    dropped: int = 0
    nul: int = 0
    complaint: str | None = None


class Model:
    """One model at one endpoint for one run, within one event loop; `open_model` builds it."""

    def __init__(self, line: Line, sampling: Sampling) -> None:
        self._line = line
        self._sampling = sampling
        self._began: float | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    @property
    def name(self) -> str:
        """How reports name it: "openai/NAME"."""
        return f"openai/{self._sampling.model}"

    @property
    def receipt(self) -> Receipt:
        """What the run has asked and used so far."""
        return self._line.desk.receipt

    @property
    def waiting(self) -> int:
        """How many questions wait for the endpoint, or for their time: nothing is to be done here for them meanwhile."""
        return self._line.desk.waiting.count

    @property
    def misses(self) -> Mapping[str, Miss]:
        """The requests that an offline run would have sent, by key."""
        return self._line.desk.misses

    async def ask(self, request: Request[T]) -> Reply[T]:
        """The model's typed answer, from the ledger if it is there.

        Raises `CutReply` (ask for less at once), `ModelRefused`, `InvalidReply` after two questions that name the error,
        `ModelUnavailable`, `BudgetSpent`, `RecordingMissing`, `AnswerAwaited`, and `UnusableLedger`.
        """
        call = Call(self._line.limits.deadline)
        token = CURRENT.set(call)
        if self._began is None:
            self._began = self._line.surroundings.clock()
        try:
            return await _Talk(self, request, call).held()
        finally:
            CURRENT.reset(token)
            self.receipt.seconds = self._line.surroundings.clock() - self._began

    def line_to(self, name: str) -> Line:
        """A line to another model of this endpoint ("openai/NAME"), under the budget and the receipt of this one."""
        return self._line.beside(name)

    async def aclose(self) -> None:
        """Close the connections; a caller's own client and ledger stay open."""
        await self._line.aclose()

    async def _completed(self, arguments: dict[str, Any], call: Call) -> ChatCompletion:
        call.body = arguments
        try:
            # openai's own method for a path, without the walk through every parameter's type and every field of the reply
            # (half of the call's cost): the transport has looked at the reply
            response = await self._line.client.post("/chat/completions", cast_to=httpx2.Response, content=to_json(arguments))
        except APIConnectionError as error:
            raise what_failed(error) from error.__cause__
        page = page_of(response)
        if page is None:  # a redirect led past the transport
            raise no_endpoint(self._line.endpoint, f"{self._line.endpoint.address} led to a web page")
        return as_completion(page)


class _Talk(Generic[T]):
    """One question with what follows it: attempts, questions again, and what becomes of each reply."""

    def __init__(self, model: Model, request: Request[T], call: Call) -> None:
        self._model = model
        self._request = request
        self._call = call
        self._mode: ModeName = model._sampling.mode
        self._arguments = as_arguments(request, model._sampling)
        self._chain: list[int] = []
        self._usage = Usage()
        self._turns = 0
        self._standing: tuple[Reply[T], int] | None = None  # fits the schema, its check has a complaint; and its number

    async def held(self) -> Reply[T]:
        """The reply that the talk ends with."""
        line = self._model._line
        try:
            async for attempt in attempts(line.limits.attempts, self._call, line.surroundings):
                with attempt:
                    return await self._turn()
        except (TryAgain, ModelUnavailable, BudgetSpent, RecordingMissing) as error:
            if self._standing is not None:  # the question about its complaint could not be put; the next run puts it
                _log.info("%s: asked again in vain, what holds of the reply is kept: %s", self._request.task, error)
                return self._standing[0]
            if isinstance(error, TryAgain):
                raise as_model_error(error) from error
            raise
        except AskAgain as error:
            return self._given_up(error)
        raise InternalError("the loop of attempts ended without an answer or an error")

    async def _turn(self) -> Reply[T]:
        completion = await self._model._completed(self._arguments, self._call)
        self._turns += 1
        self._usage += _usage(completion)
        refusal = declined(completion)
        if refusal is not None:
            status, error = refusal
            self._mark(status)
            raise error
        return self._read(completion)

    def _read(self, completion: ChatCompletion) -> Reply[T]:
        nul = strip_nul(completion)
        try:
            value = parsed(completion, self._request.response_model, self._mode)
        except _DOES_NOT_FIT as error:
            raise self._wrong(completion, told(error)) from error
        value, dropped = _capped(value, self._request.max_items)
        complaint = self._request.check(value) if self._request.check else None
        reply = Reply(value, self._usage, self._turns, self._call.sent == 0, dropped, nul, complaint)
        if complaint is not None and self._standing is None:
            self._standing = (reply, self._call.number)
            raise self._wrong(completion, complaint)
        self._mark(Status.VALID)
        return reply

    def _wrong(self, completion: ChatCompletion, wrong: str) -> "AskAgain":
        """Note that this reply did not pass, and make the next question of it."""
        self._mark(Status.REASKED)
        self._chain.append(self._call.number)
        self._model.receipt.reasks += 1
        self._arguments = asked_again(self._arguments, completion, wrong, self._mode)
        _log.info("%s: the reply does not pass (%d lines of errors), asking again", self._request.task, wrong.count("\n") + 1)
        return AskAgain(wrong)

    def _given_up(self, error: AskAgain) -> Reply[T]:
        self._model.receipt.reasks -= 1  # the last reply that did not pass was not asked again
        if self._standing is not None:
            reply, number = self._standing
            self._mark(Status.VALID, number)
            return reply
        for number in self._chain:
            self._mark(Status.INVALID, number)
        count = "one reply" if self._turns == 1 else f"{self._turns} replies"
        raise InvalidReply(f"{count} to {self._request.task} did not fit what was asked for; the last: {error}")

    def _mark(self, status: Status, number: int | None = None) -> None:
        ledger = self._model._line.desk.ledger
        if not ledger.is_replay:
            ledger.mark(self._call.number if number is None else number, status)


def open_model(
    name: str,
    *,
    ledger: Ledger | None = None,
    client: AsyncOpenAI | None = None,
    limits: Limits | None = None,
    mode: ModeName = "json_schema",
    sends_temperature: bool = True,
    is_offline: bool = False,
    surroundings: Surroundings | None = None,
) -> Model:
    """A model by its name ("openai/NAME"), at OPENAI_BASE_URL with OPENAI_API_KEY or through a caller's own client.

    Without a `ledger` the user's own is used. `is_offline`: nothing is sent, what would have been is in `Model.misses`.
    Call it inside the event loop that asks. Raises `ConfigError` (`MissingApiKey`, `UnusableLedger`).
    """
    line = open_line(name, ledger=ledger, client=client, limits=limits, is_offline=is_offline, surroundings=surroundings)
    return Model(line, Sampling(model_name(name), mode, line.knows_new_limit, sends_temperature))


def _usage(completion: ChatCompletion) -> Usage:
    stated: Any = completion.usage
    return usage_in({"usage": stated.model_dump() if isinstance(stated, BaseModel) else stated})


def _capped(value: T, most: int | None) -> tuple[T, int]:
    """The value with its top lists cut to `most` items, and how many were dropped."""
    if most is None:
        return value, 0
    over = {
        name: items[:most]
        for name in type(value).model_fields
        if isinstance(items := getattr(value, name), list | tuple) and len(items) > most
    }
    dropped = sum(len(getattr(value, name)) - most for name in over)
    return (value.model_copy(update=over), dropped) if over else (value, 0)
