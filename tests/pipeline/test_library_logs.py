"""What a program that logs everything at DEBUG keeps of a run: no key and no article."""

import asyncio
import logging

import pytest
from openai import AsyncOpenAI

from factcheck.model import Report
from factcheck.pipeline import ModelSetup, acheck
from tests.llm.loopback import answers, fails
from tests.pipeline.conftest import TODAY, Desk
from tests.pipeline.replies import Answerer

KEY = "sk-canary-0123456789"
REPLY = "canary of a reply"


def test_a_whole_run_logs_neither_keys_nor_articles(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    """With a client of the caller's own and an event loop in debug mode: failures, wrong replies and vectors included."""
    answerer = Answerer()
    desk.server.acts = [answers(f'{{"claims": "{REPLY}"}}'), fails(503, message=f"bad key {KEY}")]
    desk.server.otherwise = answerer.act_with_vectors

    async def run() -> Report:
        asyncio.get_running_loop().slow_callback_duration = 0.0
        client = AsyncOpenAI(api_key=KEY, base_url=desk.server.url)
        setup = ModelSetup(name="openai/m", client=client, ledger=desk.folder / "l.sqlite3")
        return await acheck(desk.articles, today=TODAY, model=setup, embedder="openai/v")

    with caplog.at_level(logging.DEBUG):
        report = asyncio.run(run(), debug=True)
    assert report.problems == ()
    logged = "\n".join(f"{record.getMessage()} {record.args} {record.exc_text}" for record in caplog.records)
    assert "trying again" in logged
    words = [KEY, REPLY, *(text[start : start + 24] for text in _texts(desk) for start in range(0, len(text) - 24, 24))]
    assert not [word for word in words if word in logged]


def _texts(desk: Desk) -> list[str]:
    return [words for article in desk.articles for words in (article.text, article.title)]
