"""One run's exchanges with a model: asked for, counted, and what came of those that have no reply."""

import asyncio
from collections import Counter
from collections.abc import Coroutine
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, TypeVar, get_args

from factcheck.errors import AnswerAwaited, BudgetSpent, CutReply, InvalidReply, ModelRefused, ModelUnavailable
from factcheck.extract.llm.requests import prompt_name, prompts
from factcheck.extract.llm.wire import Wire
from factcheck.llm.client import Model, Reply
from factcheck.llm.request import Request
from factcheck.llm.usage import Usage
from factcheck.model import Problem, Ungrounded
from factcheck.pipeline.assemble import Receipt
from factcheck.pipeline.progress import Progress, Stage, Watch, ignore

T = TypeVar("T", bound=Wire)
R = TypeVar("R")

_MOST_TURNS = 30
"""Turns of the event loop in which all hands send: a request takes five from the reply before it with our own transport, eight
with the httpx2 that a client of the caller's own may have, and eight hands may come in a row."""

_PIECE = 0.001
"""Seconds of work after which replies are let in: under what a reply costs to take in and to follow by a request."""

_READY = 2
"""Hands for each place at the endpoint: while one's request is there, another's is made, looked up in the ledger, and ready to
go out when a place is free."""

STOPPED = "the run was stopped"
AWAITED = "its reply is still to come"


@dataclass(slots=True)
class Round:
    """The requests of one stage: how many there are, and how many are behind us."""

    stage: Stage
    total: int
    done: int = 0
    answered: int = 0


@dataclass(slots=True)
class Exchanges:
    """A model, who watches the run, and everything that has to be told of it at the end."""

    model: Model
    at_once: int
    """Requests that are with the endpoint at once."""
    watch: Watch = ignore
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    """Set from outside to end the asking: what has been answered is compared, the rest is told as not read."""
    problems: dict[Stage, list[Problem]] = field(default_factory=lambda: {stage: [] for stage in get_args(Stage)})
    """By stage: relating and telling end in any order, and a report has one."""
    turned_away: list[Ungrounded] = field(default_factory=list)
    """Sentences of stories that said more than what they cite."""
    awaited: int = 0
    """Replies still to come from a batch: what stands on them has to wait."""
    are_vectors_awaited: bool = False
    """Whether vectors are: which articles make a story is not settled without them."""
    _rounds: list[Round] = field(default_factory=list)
    _asking: int = 0
    _breathed: float = 0.0
    _replies: int = 0
    _usage: Usage = field(default_factory=Usage)

    @property
    def hands(self) -> int:
        """Requests that are under way here: with the endpoint, or ready to go there."""
        return self.at_once * _READY

    @property
    def reader(self) -> str:
        """How claims that the model proposed name it: the model with its reading prompt."""
        return f"{self.model.name} {prompt_name(prompts()[0])}"

    def round(self, stage: Stage, total: int) -> Round:
        """A new round of `total` requests."""
        self._rounds.append(Round(stage, total))
        return self._rounds[-1]

    def step(self, of: Round, *, is_answered: bool) -> None:
        """One more request of the round is behind us; one without an answer counts as cut off when the run was stopped."""
        of.done += 1
        of.answered += is_answered or not self.stop.is_set()
        used = self.model.receipt
        tokens = used.usage.prompt + used.usage.completion
        self.watch(Progress(of.stage, of.done, of.total, used.requests, used.cached, used.reasks, tokens, used.cost))

    async def ask(self, request: Request[T]) -> Reply[T] | str:
        """The reply, or why there is none; CutReply and errors that end the whole run are raised."""
        self._asking += 1
        try:
            reply = await self.unless_stopped(self.model.ask(request))
        except AnswerAwaited:
            self.awaited += 1
            return AWAITED
        except ModelUnavailable as error:
            # Where nothing was ever answered and waiting will not help, there is a set-up to mend and not a part left out.
            if not self._replies and not self.model.receipt.answered and not error.is_passing:
                raise
            return str(error)
        except (ModelRefused, InvalidReply, BudgetSpent) as error:
            return str(error)
        finally:
            self._asking -= 1
        if reply is None:
            return STOPPED
        self.count(reply.attempts, reply.usage)
        return reply

    async def pause(self) -> None:
        """As `breathe`, in the middle of a piece of work: once it has held the event loop for some milliseconds."""
        if asyncio.get_running_loop().time() - self._breathed >= _PIECE:
            await self.breathe()

    async def breathe(self) -> None:
        """Let replies in and requests out before the next piece of work holds the event loop: until all that is asked is with
        the endpoint, or has had time enough for that and waits for something else.
        """
        for turn in range(_MOST_TURNS):
            await asyncio.sleep(0)
            if turn > 0 and self._asking <= self.model.waiting:
                break
        self._breathed = asyncio.get_running_loop().time()

    def count(self, replies: int, usage: Usage) -> None:
        """Put replies on the receipt, fresh ones and those at hand."""
        self._replies += replies
        self._usage += usage

    async def unless_stopped(self, work: Coroutine[Any, Any, R]) -> R | None:
        """What `work` comes to, None when the run is stopped before it is done."""
        if self.stop.is_set():
            work.close()
            return None
        asking = asyncio.ensure_future(work)
        stopping = asyncio.ensure_future(self.stop.wait())
        try:
            await asyncio.wait({asking, stopping}, return_when=asyncio.FIRST_COMPLETED)
            return asking.result() if asking.done() else None
        finally:
            stopping.cancel()
            asking.cancel()

    async def ask_whole(self, request: Request[T]) -> T | str:
        """The reply's value, or why there is none, also where it was cut."""
        try:
            outcome = await self.ask(request)
        except CutReply as error:
            return str(error)
        return outcome if isinstance(outcome, str) else outcome.value

    def note(self, stage: Stage, source: str, what: str, reason: str) -> None:
        """Tell why something is missing; a stop is told once, for the whole run."""
        if reason != STOPPED:
            self.problems[stage].append(Problem(source=source, message=f"{what} by {self.model.name}: {reason}"))

    def receipt(self) -> Receipt:
        """What was asked and what came of it."""
        stopped = [self._stopped_words()] if self.stop.is_set() else []
        return Receipt(
            readers=(self.reader,),
            prompts={prompt_name(prompt): prompt.digest for prompt in prompts()},
            calls=self._replies,
            tokens=self._usage.prompt + self._usage.completion,
            cost=self.model.receipt.prices.cost(self._usage) if self.model.receipt.prices else None,
            problems=(*stopped, *chain.from_iterable(self.problems.values())),
            turned_away=tuple(self.turned_away),
        )

    def _stopped_words(self) -> Problem:
        done, total = Counter[str](), Counter[str]()
        for one in self._rounds:
            done[one.stage] += one.answered
            total[one.stage] += one.total
        parts = ", ".join(f"{done[stage]} of {total[stage]} {stage} requests" for stage in total if total[stage])
        return Problem(
            source="", message=f"interrupted: {parts} were answered; the same command goes on where this one stopped"
        )
