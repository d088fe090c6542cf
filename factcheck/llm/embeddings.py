"""Vectors from an OpenAI-compatible endpoint, through the same ledger and under the same rules as everything else."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from openai import APIConnectionError, AsyncOpenAI
from pydantic import BaseModel

from factcheck.errors import AnswerAwaited, InternalError, InvalidReply
from factcheck.llm.connect import Line, model_name, open_line, what_failed
from factcheck.llm.exchange import Ledger, Status
from factcheck.llm.failures import TryAgain, as_model_error
from factcheck.llm.retry import attempts
from factcheck.llm.traffic import Limits, Surroundings
from factcheck.llm.transport import CURRENT, Call
from factcheck.llm.usage import Receipt, Usage, usage_in
from factcheck.llm.waiting import run_to_end

Vectors = NDArray[np.float32]

_TEXTS_A_REQUEST = 32  # of 4,096 numbers each, as text, they stay under the cap of a reply; small servers take no more
_CHARACTERS_A_TEXT = 24_000  # about the 8,000 tokens that these models read; what is compared is shorter by far


@dataclass(frozen=True, slots=True)
class Wanted:
    """The vectors that some texts need: each text once, shortened, in portions of a request each; none without words."""

    texts: tuple[str, ...]
    portions: tuple[tuple[str, ...], ...]

    def rows(self, parts: Sequence[Vectors], name: str) -> Vectors:
        """One row a text, in order, from the vectors of each portion; `InvalidReply` where they are of unlike lengths."""
        lengths = {part.shape[1] for part in parts}
        if len(lengths) > 1:
            raise InvalidReply(f"{name} gave vectors of different lengths: {sorted(lengths)}")
        places = {text: place for place, text in enumerate(text for portion in self.portions for text in portion)}
        vectors = np.zeros((len(self.texts), max(lengths, default=0)), dtype=np.float32)
        found = np.concatenate(parts) if parts else vectors
        for row, text in enumerate(self.texts):
            if text in places:
                vectors[row] = found[places[text]]
        return vectors


def wanted(texts: Iterable[str]) -> Wanted:
    """What has to be asked for these texts."""
    short = tuple(text[:_CHARACTERS_A_TEXT] for text in texts)
    once = list(dict.fromkeys(text for text in short if text.strip()))
    starts = range(0, len(once), _TEXTS_A_REQUEST)
    return Wanted(short, tuple(tuple(once[start : start + _TEXTS_A_REQUEST]) for start in starts))


class OpenAIEmbedder:
    """An embedder by its name ("openai/NAME"); each call of `embed` is a run of its own with connections of its own.

    `client` is a caller's own. `is_offline`: nothing is sent, what is not in the ledger is an error. Raises what `Model.ask`
    raises; `InvalidReply` where the vectors are too few, of unlike length or no numbers.
    """

    def __init__(
        self,
        name: str,
        *,
        ledger: Ledger | None = None,
        client: AsyncOpenAI | None = None,
        limits: Limits | None = None,
        is_offline: bool = False,
        surroundings: Surroundings | None = None,
    ) -> None:
        model_name(name)
        self.name = name
        self._open = partial(
            open_line, name, ledger=ledger, client=client, limits=limits, is_offline=is_offline, surroundings=surroundings
        )
        self.receipt = Receipt()

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row a text, in order, of unit length; a text without words is the zero vector and is not sent."""
        return run_to_end(self.aembed(texts))

    async def aembed(self, texts: Sequence[str]) -> Vectors:
        """As `embed`, within an event loop that goes on meanwhile."""
        asked = wanted(texts)
        if not asked.portions:
            return asked.rows((), self.name)
        line = self._open()
        try:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(vectors_of(line, portion)) for portion in asked.portions]
        except BaseExceptionGroup as failures:
            raise failures.exceptions[0] from failures
        finally:
            self._note(line.desk.receipt)
            await line.aclose()
        return asked.rows([task.result()[0] for task in tasks], self.name)

    def _note(self, receipt: Receipt) -> None:
        mine = self.receipt
        mine.prices = receipt.prices
        mine.requests += receipt.requests
        mine.answered += receipt.answered
        mine.cached += receipt.cached
        mine.usage += receipt.usage


async def vectors_of(line: Line, texts: Sequence[str]) -> tuple[Vectors, Usage]:
    """The vectors of one portion of texts, in order and of unit length, and what the endpoint counted for them."""
    call = Call(line.limits.deadline)
    token = CURRENT.set(call)
    try:
        async for attempt in attempts(line.limits.attempts, call, line.surroundings):
            with attempt:
                return await _answer(line, call, texts)
    except TryAgain as error:
        raise as_model_error(error) from error
    except AnswerAwaited as error:
        raise AnswerAwaited(f"vectors of {len(texts)} texts by {_named(line)} are not at hand: {error}") from error
    finally:
        CURRENT.reset(token)
    raise InternalError("the loop of attempts ended without an answer or an error")


async def _answer(line: Line, call: Call, texts: Sequence[str]) -> tuple[Vectors, Usage]:
    try:
        reply = await line.client.embeddings.create(model=line.endpoint.model, input=list(texts), encoding_format="float")
    except APIConnectionError as error:
        raise what_failed(error) from error.__cause__
    vectors, wrong = _read(reply.data, len(texts))
    if not line.desk.ledger.is_replay:
        line.desk.ledger.mark(call.number, Status.VALID if wrong is None else Status.INVALID)
    if vectors is None:
        raise InvalidReply(f"{_named(line)} gave {wrong} for {len(texts)} texts")
    return vectors, usage_in({"usage": reply.usage.model_dump() if isinstance(reply.usage, BaseModel) else reply.usage})


def _named(line: Line) -> str:
    return f"openai/{line.endpoint.model}"


def _read(rows: Sequence[Any], count: int) -> tuple[Vectors | None, str | None]:
    """The vectors of a reply in the order of the texts, of unit length; or what is wrong with them."""
    if len(rows) != count:
        return None, f"{len(rows)} vectors"
    places = [getattr(row, "index", None) for row in rows]
    if sorted(place for place in places if isinstance(place, int)) != list(range(count)):
        return None, "vectors that are not numbered by their texts"
    try:
        vectors = np.array([row.embedding for row in sorted(rows, key=lambda row: int(row.index))], dtype=np.float32)
    except (ValueError, TypeError):
        return None, "vectors of different lengths, or of what is no number"
    if vectors.ndim != 2 or not vectors.shape[1] or not np.isfinite(vectors).all():
        return None, "vectors with values that are no numbers"
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    if not lengths.all():
        return None, "a vector of nothing but zeros"
    return (vectors / lengths).astype(np.float32), None
