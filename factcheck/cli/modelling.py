"""A run with a model from the command line: set up by options, watched on standard error, stopped by signals."""

import asyncio
import gc
import logging
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from factcheck.cli.ending import INTERRUPTED, TERMINATED, complain
from factcheck.errors import ConfigError

if TYPE_CHECKING:
    from factcheck.ingest import ReadResult
    from factcheck.llm.embeddings import OpenAIEmbedder
    from factcheck.model import Report
    from factcheck.pipeline import ModelSetup, Progress


@dataclass(frozen=True, slots=True)
class Asking:
    """Who is asked beside the rules, as the options say: a model, and where the vectors come from."""

    model: "ModelSetup | None"
    embedder: "str | OpenAIEmbedder"
    """A name, or for vectors from an endpoint without a model the embedder itself, set up by the same options."""

    def vectors_alone(self) -> "str | OpenAIEmbedder":
        """The embedder for work after the run, outside the model's budget."""
        from factcheck.pipeline.embedders import endpoint_embedder, is_at_endpoint

        if self.model is None or not is_at_endpoint(self.embedder):
            return self.embedder
        return endpoint_embedder(replace(self.model, name=str(self.embedder)))


Ended = tuple["Report", int | None]
"""A report, and the exit code of the signal that ended the asking."""
_CODES = {signal.SIGINT: INTERRUPTED, signal.SIGTERM: TERMINATED}


def asking_of(
    embedder: str,
    model: str | None,
    recordings: str | None,
    ledger: str | None,
    max_requests: int | None,
    max_cost: float | None,
    *,
    is_offline: bool = False,
) -> Asking:
    """What the options ask for; ConfigError where some of them are about nothing."""
    has_vectors = embedder.startswith("openai/")
    if model is None and recordings is not None:
        model = _recorded_model(recordings, is_needed=not has_vectors)
    if model is None and not has_vectors:
        if is_offline or any(option is not None for option in (ledger, max_requests, max_cost)):
            raise ConfigError("--ledger, --max-requests, --max-cost and --offline need --model openai/NAME")
        return Asking(None, embedder)
    from factcheck.pipeline import ModelSetup
    from factcheck.pipeline.embedders import endpoint_embedder

    setup = ModelSetup(
        name=model or embedder,
        recordings=recordings,
        ledger=ledger,
        max_requests=max_requests,
        max_cost=max_cost,
        is_offline=is_offline,
    )
    return Asking(setup, embedder) if model else Asking(None, endpoint_embedder(setup))


def _recorded_model(folder: str, *, is_needed: bool) -> str | None:
    from factcheck.llm.recordings import Recordings

    names = Recordings(folder).models
    if not names and not is_needed:
        return None
    if len(names) != 1:
        raise ConfigError(f"{folder} holds replies of {', '.join(names) or 'no model'}; say which with --model openai/NAME")
    return f"openai/{names[0]}"


def check_with_vectors(result: "ReadResult", embedder: "OpenAIEmbedder", *, today: date | None) -> "Report":
    """The report by the rules, with vectors from an endpoint and what they cost."""
    from factcheck.pipeline import check

    try:
        return check(result.articles, today=today, embedder=embedder, problems=result.problems)
    finally:
        used = embedder.receipt
        tokens = used.usage.prompt + used.usage.completion
        complain(_receipt_words(embedder.name, used.requests, used.cached, 0, tokens, used.cost))


def _receipt_words(name: str, sent: int, at_hand: int, asked_again: int, tokens: int, cost: float | None) -> str:
    spent = f", cost {cost:.4f}" if cost is not None else ""
    again = f", {asked_again:,} asked again" if asked_again else ""
    return f"{name}: {sent:,} requests sent, {at_hand:,} answered from the ledger{again}; {tokens:,} tokens{spent}"


def check_with_model(result: "ReadResult", setup: "ModelSetup", *, today: date | None, embedder: str) -> Ended:
    """The report on the articles read, and the exit code of a signal that ended the asking: the report is then made of what
    has been answered.
    """
    from factcheck.llm import client  # noqa: F401 - before the freeze: openai's types are most of what is frozen
    from factcheck.llm.waiting import run_to_end

    watch = _Watch()
    gc.freeze()  # what is imported and read lives to the end: each full collection looked through it for a quarter of a second
    try:
        with _warnings_to(watch):
            return run_to_end(_check(result, setup, watch, today=today, embedder=embedder))
    finally:
        gc.unfreeze()
        watch.end(setup.name)


async def _check(result: "ReadResult", setup: "ModelSetup", watch: "_Watch", *, today: date | None, embedder: str) -> Ended:
    from factcheck.pipeline import acheck

    stop = asyncio.Event()
    with _stopped_by_signals(stop) as caught:
        report = await acheck(
            result.articles, today=today, model=setup, embedder=embedder, problems=result.problems, watch=watch.see, stop=stop
        )
    return report, _CODES[caught[0]] if caught else None


@contextmanager
def _stopped_by_signals(stop: asyncio.Event) -> Iterator[list[signal.Signals]]:
    """Ctrl-C and SIGTERM set `stop`, once: a second one ends the process as always.

    Not by the event loop's own handlers, which are heard only while it waits: comparing many articles takes long.
    """
    loop = asyncio.get_running_loop()
    caught: list[signal.Signals] = []
    usual: dict[signal.Signals, Any] = {name: signal.getsignal(name) for name in _CODES}
    usual[signal.SIGINT] = signal.default_int_handler  # not asyncio's, which stops its task at the next wait only

    def handle(which: int, _frame: object) -> None:
        caught.append(signal.Signals(which))
        loop.call_soon_threadsafe(stop.set)
        for name, ending in usual.items():
            signal.signal(name, ending)

    try:
        before = {name: signal.signal(name, handle) for name in _CODES}
    except ValueError:  # not the main thread: nobody sends it signals
        yield caught
        return
    try:
        yield caught
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)


class _Told(logging.Handler):
    """What the library warns of while a run is under way, as lines of the command."""

    def __init__(self, watch: "_Watch") -> None:
        super().__init__(logging.WARNING)
        self._watch = watch

    def emit(self, record: logging.LogRecord) -> None:
        self._watch.tell(record.getMessage())


@contextmanager
def _warnings_to(watch: "_Watch") -> Iterator[None]:
    told, logger = _Told(watch), logging.getLogger("factcheck")
    logger.addHandler(told)
    try:
        yield
    finally:
        logger.removeHandler(told)


@dataclass(slots=True)
class _Watch:
    """How far the run is, on standard error; on a terminal in one line that is written over."""

    last: "Progress | None" = None
    _told: dict[str, int] = field(default_factory=dict)
    _width: int = 0

    def see(self, progress: "Progress") -> None:
        self.last = progress
        if sys.stderr is None:
            return
        words = f"{progress.stage} {progress.done:,} of {progress.total:,}"
        if sys.stderr.isatty():
            self._write(f"factcheck: {words} …")
        elif self._is_worth_a_line(progress):
            complain(words)

    def _is_worth_a_line(self, progress: "Progress") -> bool:
        """In a log, a line for each tenth of a long stage."""
        tenth = progress.done * 10 // progress.total
        is_new = progress.total >= _LONG_STAGE and tenth > self._told.get(progress.stage, 0)
        self._told[progress.stage] = max(tenth, self._told.get(progress.stage, 0))
        return is_new

    def _write(self, line: str) -> None:
        sys.stderr.write("\r" + line.ljust(self._width))
        sys.stderr.flush()
        self._width = len(line)

    def tell(self, message: str) -> None:
        """A line of its own, in place of the one that is written over."""
        if self._width:
            self._write("")
            sys.stderr.write("\r")
            self._width = 0
        complain(message)

    def end(self, name: str) -> None:
        """The receipt, in place of the line."""
        if self._width:
            self._write("")
            sys.stderr.write("\r")
        if self.last is None:
            return
        used = self.last
        complain(_receipt_words(name, used.sent, used.at_hand, used.asked_again, used.tokens, used.cost))


_LONG_STAGE = 100
