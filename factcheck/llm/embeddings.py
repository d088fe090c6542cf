"""Vectors from an OpenAI-compatible endpoint, through the same ledger and under the same rules as everything else."""

import asyncio
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from openai import APIConnectionError

from factcheck.errors import InternalError, InvalidReply
from factcheck.llm.connect import Line, model_name, open_line, what_failed
from factcheck.llm.exchange import Ledger, Status
from factcheck.llm.failures import TryAgain, as_model_error
from factcheck.llm.retry import attempts
from factcheck.llm.traffic import Limits, Surroundings
from factcheck.llm.transport import CURRENT, Call
from factcheck.llm.usage import Receipt
from factcheck.llm.waiting import run_to_end

Vectors = NDArray[np.float32]

_TEXTS_A_REQUEST = 32  # of 4,096 numbers each, as text, they stay under the cap of a reply; small servers take no more
_CHARACTERS_A_TEXT = 24_000  # about the 8,000 tokens that these models read; what is compared is shorter by far


class OpenAIEmbedder:
    """An embedder by its name ("openai/NAME"); each call of `embed` is a run of its own with connections of its own.

    Raises what `Model.ask` raises; `InvalidReply` where the vectors are too few, of unlike length or no numbers.
    """

    def __init__(
        self,
        name: str,
        *,
        ledger: Ledger | None = None,
        limits: Limits | None = None,
        surroundings: Surroundings | None = None,
    ) -> None:
        self.name = name
        self._model = model_name(name)
        self._limits = limits
        self._surroundings = surroundings
        self._ledger = ledger
        self.receipt = Receipt()

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row a text, in order, of unit length; a text without words is the zero vector and is not sent."""
        wanted = list(dict.fromkeys(text[:_CHARACTERS_A_TEXT] for text in texts if text.strip()))
        rows = run_to_end(self._vectors(wanted)) if wanted else np.zeros((0, 0), dtype=np.float32)
        places = {text: place for place, text in enumerate(wanted)}
        vectors = np.zeros((len(texts), rows.shape[1]), dtype=np.float32)
        for row, text in enumerate(texts):
            if text.strip():
                vectors[row] = rows[places[text[:_CHARACTERS_A_TEXT]]]
        return vectors

    async def _vectors(self, texts: list[str]) -> Vectors:
        line = open_line(self.name, ledger=self._ledger, limits=self._limits, surroundings=self._surroundings)
        batches = [texts[start : start + _TEXTS_A_REQUEST] for start in range(0, len(texts), _TEXTS_A_REQUEST)]
        try:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(self._batch(line, batch)) for batch in batches]
        except BaseExceptionGroup as failures:
            raise failures.exceptions[0] from failures
        finally:
            self._note(line.desk.receipt)
            await line.aclose()
        parts = [task.result() for task in tasks]
        if len({part.shape[1] for part in parts}) != 1:
            raise InvalidReply(f"{self.name} gave vectors of different lengths: {sorted({part.shape[1] for part in parts})}")
        return np.concatenate(parts)

    async def _batch(self, line: Line, texts: list[str]) -> Vectors:
        call = Call(line.limits.deadline)
        token = CURRENT.set(call)
        try:
            async for attempt in attempts(line.limits.attempts, call, line.surroundings):
                with attempt:
                    return await self._answer(line, call, texts)
        except TryAgain as error:
            raise as_model_error(error) from error
        finally:
            CURRENT.reset(token)
        raise InternalError("the loop of attempts ended without an answer or an error")

    async def _answer(self, line: Line, call: Call, texts: list[str]) -> Vectors:
        try:
            reply = await line.client.embeddings.create(model=self._model, input=texts, encoding_format="float")
        except APIConnectionError as error:
            raise what_failed(error) from error.__cause__
        vectors, wrong = _read(reply.data, len(texts))
        if not line.desk.ledger.is_replay:
            line.desk.ledger.mark(call.number, Status.VALID if wrong is None else Status.INVALID)
        if vectors is None:
            raise InvalidReply(f"{self.name} gave {wrong} for {len(texts)} texts")
        return vectors

    def _note(self, receipt: Receipt) -> None:
        mine = self.receipt
        mine.prices = receipt.prices
        mine.requests += receipt.requests
        mine.answered += receipt.answered
        mine.cached += receipt.cached
        mine.usage += receipt.usage


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
