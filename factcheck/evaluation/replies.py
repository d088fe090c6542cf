"""What a story read with a model stands on: its replies, recorded in a folder or fresh, counted as they are used."""

import json
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from factcheck.errors import ModelError, RecordingMissing
from factcheck.evaluation.cases.stories import StoryCase
from factcheck.evaluation.providers import REFERENCE_DAY
from factcheck.llm.exchange import RESUMED, Exchange, Ledger, Status
from factcheck.llm.ledger import SqliteLedger
from factcheck.llm.recordings import Recordings, export
from factcheck.llm.request import Asked
from factcheck.llm.usage import usage_in
from factcheck.model import Report
from factcheck.pipeline import ModelSetup, acheck
from factcheck.pipeline.crew import each
from factcheck.pipeline.progress import ONLY_BY_RULES
from factcheck.pipeline.run import given_of

TASKS: Mapping[str, str] = {"WireReading": "read", "WireRelating": "relate", "WireTelling": "tell"}
"""The task of a request, by the name of the schema that it asks for."""
_FIRST_ERROR = 400
_STORIES_AT_ONCE = 4
"""Each asks for its articles at once; the model's own limit holds over all of them."""
CASE: ContextVar[str] = ContextVar("case", default="")
"""The story whose requests are being asked; several are under way at once in a live run."""


@dataclass(frozen=True, slots=True)
class Used:
    """One reply that a report stands on."""

    key: str
    task: str
    asked_characters: int
    """Of all messages of the request."""
    reply_characters: int
    tokens: int | None
    """As the endpoint counts them, both ways; None where the reply does not say."""


@dataclass(frozen=True, slots=True)
class ModelRun:
    """A story read with a model."""

    report: Report | None
    """None when a reading is not recorded."""
    used: tuple[Used, ...] = ()
    missing: str = ""
    """Which reading is not recorded, and what differs from the nearest that is."""
    unread: tuple[str, ...] = ()
    """Articles that the model has not read, or not all of them, and why; nothing can be scored then."""
    unused: tuple[str, ...] = ()
    """Recorded readings that nothing asks for: of another prompt, or of another text."""
    unrecorded: tuple[str, ...] = ()
    """Opinions and tellings that are not recorded; the rules choose what is asked of them."""


@dataclass(slots=True)
class CountedLedger:
    """A ledger that remembers what it answered for which story."""

    inner: Ledger
    used: dict[str, dict[str, Used]] = field(default_factory=dict)
    """By story and key; a reply that is used twice counts once."""
    missed: list[Asked] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The ledger's own."""
        return self.inner.name

    @property
    def is_replay(self) -> bool:
        """The ledger's own."""
        return self.inner.is_replay

    def find(self, key: str, among: frozenset[Status] = RESUMED) -> Exchange | None:
        """The exchange, counted when there is one."""
        found = self.inner.find(key, among)
        if found is not None:
            self._count(found)
        return found

    def record(self, exchange: Exchange) -> int:
        """Keep an exchange, and count it when it is an answer."""
        if exchange.status_code < _FIRST_ERROR:
            self._count(exchange)
        return self.inner.record(exchange)

    def mark(self, number: int, status: Status) -> None:
        """Set what became of an exchange."""
        self.inner.mark(number, status)

    def miss(self, asked: Asked) -> ModelError:
        """The ledger's own error."""
        self.missed.append(asked)
        return self.inner.miss(asked)

    def _count(self, exchange: Exchange) -> None:
        self.used.setdefault(CASE.get(), {})[exchange.asked.key] = used_of(exchange)


def used_of(exchange: Exchange) -> Used:
    """What is counted of one exchange."""
    body = json.loads(exchange.asked.text)
    reply = _as_object(exchange.response)
    usage = usage_in(reply)
    return Used(
        key=exchange.asked.key,
        task=task_of(body),
        asked_characters=sum(len(str(message.get("content"))) for message in body.get("messages", ())),
        reply_characters=len(_content(reply)),
        tokens=usage.prompt + usage.completion or None,
    )


def _content(reply: Mapping[str, Any]) -> str:
    """The words of a reply; a server may send anything."""
    match reply:
        case {"choices": [{"message": {"content": str(content)}}, *_]}:
            return content
    return ""


def task_of(body: Mapping[str, object]) -> str:
    """read, relate or tell; "other" for a request of another kind."""
    form = body.get("response_format")
    schema = form.get("json_schema") if isinstance(form, dict) else None
    return TASKS.get(str(schema.get("name")) if isinstance(schema, dict) else "", "other")


def _as_object(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


async def replayed(case: StoryCase, folder: Path) -> ModelRun:
    """The story read with the replies of `folder`. UnusableLedger when one of them is broken."""
    recordings = Recordings(folder)
    ledger = CountedLedger(recordings)
    CASE.set(case.id)
    setup = ModelSetup(name=f"openai/{recordings.models[0]}", ledger=ledger)
    try:
        with _quiet():
            report = await acheck(case.articles, today=REFERENCE_DAY, model=setup)
    except RecordingMissing as missing:
        return ModelRun(report=None, missing=str(missing))
    used = tuple(ledger.used.get(case.id, {}).values())
    return ModelRun(
        report=report,
        used=used,
        unread=unread_in(report),
        unused=tuple(_unused(recordings, {one.key for one in used})),
        unrecorded=tuple(f"{task_of(json.loads(one.text))} {one.key[:12]}" for one in ledger.missed),
    )


def unread_in(report: Report) -> tuple[str, ...]:
    """The problems of a report that tell of articles which the model has not read whole."""
    return tuple(f"{problem.source}: {problem.message}" for problem in report.problems if ONLY_BY_RULES in problem.message)


def _unused(recordings: Recordings, used: Set[str]) -> Iterator[str]:
    for asked in recordings.requests:
        if asked.key not in used and task_of(json.loads(asked.text)) == "read":
            yield f"{asked.key[:32]}.json"


@contextmanager
def _quiet() -> Iterator[None]:
    """Without the pipeline's warnings of opinions that are not recorded: the suite lists them."""
    log = logging.getLogger("factcheck.pipeline")
    level = log.level
    log.setLevel(logging.ERROR)
    try:
        yield
    finally:
        log.setLevel(level)


async def read_live(
    cases: Sequence[StoryCase], setup: ModelSetup, ledger: SqliteLedger, tell: Callable[[int, int], None]
) -> tuple[dict[str, ModelRun], CountedLedger]:
    """The stories read with a model at its endpoint, several at once, and the ledger that counted; one budget for all.

    What is in the ledger is not asked again. `tell` hears how many stories are done, of how many. Raises ModelError when the
    model answers nothing at all.
    """
    from factcheck.pipeline.exchanges import Exchanges  # noqa: PLC0415 - openai and instructor take two seconds
    from factcheck.pipeline.modelled import with_model  # noqa: PLC0415

    counted = CountedLedger(ledger)
    runs: dict[str, ModelRun] = {}
    async with replace(setup, ledger=counted).opened() as model:

        async def work(case: StoryCase) -> None:
            CASE.set(case.id)
            report = await with_model(given_of(case.articles, REFERENCE_DAY, "hashed", ()), Exchanges(model, setup.concurrency))
            runs[case.id] = ModelRun(report, tuple(counted.used.get(case.id, {}).values()), unread=unread_in(report))
            tell(len(runs), len(cases))

        await each(cases, work, _STORIES_AT_ONCE)
    return runs, counted


def record(counted: CountedLedger, ledger: SqliteLedger, folder: Path) -> int:
    """Write the replies of every story into a folder of its own, in place of those it had; how many are written."""
    kept = {one.asked.key: one for one in ledger.exchanges() if one.status_code < _FIRST_ERROR}
    written = 0
    for story, used in counted.used.items():
        own = folder / story
        files = export([kept[key] for key in used if key in kept], own)
        written += len(files)
        for old in set(own.glob("*.json")) - set(files):
            old.unlink()
    return written
