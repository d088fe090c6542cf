"""Which model reads beside the rules, and how it is asked."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from openai import AsyncOpenAI

    from factcheck.llm.client import Model
    from factcheck.llm.exchange import Ledger
    from factcheck.llm.traffic import Limits

DEADLINE = 180.0
"""Seconds for one question with all its attempts: a local model on a laptop writes a long list in two minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSetup:
    """A model by name ("openai/NAME"), asked at OPENAI_BASE_URL with OPENAI_API_KEY, or through a `client` of the caller's.

    `ledger` is the file that keeps every exchange (default: in the user's cache folder), or a `Ledger`. `recordings` is a
    folder of recorded replies to answer from instead: nothing is sent then. `is_offline` sends nothing either, and keeps what
    would have been sent for a batch. `max_cost` is in the currency of the prices that the environment names.
    """

    name: str
    client: "AsyncOpenAI | None" = None
    ledger: "str | Path | Ledger | None" = None
    recordings: str | Path | None = None
    is_offline: bool = False
    max_requests: int | None = None
    max_cost: float | None = None
    concurrency: int = 8
    deadline: float = DEADLINE
    mode: Literal["json_schema", "tools", "md_json"] = "json_schema"

    def opened(self) -> "Model":
        """The model, ready to be asked within the running event loop.

        Raises ConfigError (MissingApiKey, UnusableLedger).
        """
        from factcheck.llm.client import open_model  # noqa: PLC0415 - openai and instructor take two seconds

        return open_model(
            self.name,
            ledger=self.opened_ledger(),
            client=self.client,
            limits=self.limits(),
            mode=self.mode,
            is_offline=self.is_offline,
        )

    def limits(self) -> "Limits":
        """What the run may ask for."""
        from factcheck.llm.traffic import Limits  # noqa: PLC0415

        return Limits(
            concurrency=self.concurrency, deadline=self.deadline, max_requests=self.max_requests, max_cost=self.max_cost
        )

    def opened_ledger(self) -> "Ledger | None":
        """The recordings or the ledger named, None for the user's own."""
        from factcheck.llm.ledger import SqliteLedger  # noqa: PLC0415
        from factcheck.llm.recordings import Recordings  # noqa: PLC0415

        if self.recordings is not None:
            return Recordings(self.recordings)
        return SqliteLedger(Path(self.ledger)) if isinstance(self.ledger, str | Path) else self.ledger
