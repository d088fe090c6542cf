"""A model at the far end of a loopback connection, asked through the whole pipeline."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openai import AsyncOpenAI

import factcheck
from factcheck.model import Article, Report
from factcheck.pipeline import ModelSetup, acheck
from tests.llm.loopback import Loopback
from tests.pipeline.replies import Answerer

TODAY = date(2025, 3, 5)
FIRST = (
    "PORT HALE, March 4, 2025 (AP) - Twelve people were killed when a ferry capsized off Sorrel Island on Tuesday, the coast "
    "guard said.\n\nDivers searched the hull until dark. The ferry had left Port Hale at noon."
)
SECOND = (
    "PORT HALE, March 4, 2025 (Reuters) - Fifteen people were killed when a ferry capsized off Sorrel Island on Tuesday, the "
    "transport ministry said.\n\nRelatives gathered at the quay. An inquiry would begin this week."
)


@dataclass
class Desk:
    """A server that answers, and the two reports that are asked about."""

    server: Loopback
    folder: Path

    @property
    def articles(self) -> list[Article]:
        """Two reports of one accident that give two tolls for one day."""
        return [
            *factcheck.read_articles(text=FIRST, title="Ferry capsizes off Sorrel Island, 12 killed", publisher="Herald"),
            *factcheck.read_articles(text=SECOND, title="Ferry sinks near Sorrel Island, 15 killed", publisher="Courier"),
        ]

    def setup(self, **options: Any) -> ModelSetup:
        """A model at the server with a ledger of this test's own, through a client of the caller's own."""
        client = AsyncOpenAI(api_key="sk-test", base_url=self.server.url, max_retries=0)
        ledger = self.folder / options.pop("ledger_name", "ledger.sqlite3")
        return ModelSetup(name="openai/m", client=client, ledger=ledger, **options)

    def check(self, *articles: Article, **options: Any) -> Report:
        """The report with the model beside the rules."""
        stop = options.pop("stop", None)
        watch = options.pop("watch", lambda _progress: None)

        async def run() -> Report:
            given = articles or tuple(self.articles)
            return await acheck(given, today=TODAY, model=self.setup(**options), watch=watch, stop=stop() if stop else None)

        return asyncio.run(run())

    def answer(self, answerer: Answerer) -> None:
        """What the server says to each request."""
        self.server.otherwise = answerer.act

    def without_model(self) -> Report:
        """The report by the rules alone."""
        return factcheck.check(self.articles, today=TODAY)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A server and a ledger of this test's own."""
    with Loopback() as server:
        yield Desk(server, tmp_path)


Make = Callable[..., Any]
