"""A whole run in a process of its own, to be killed; apart from the other children, which need not load the pipeline."""

import asyncio
import re
from datetime import date
from pathlib import Path

from openai import AsyncOpenAI

from factcheck.files import write_file
from factcheck.model import Article, Report
from factcheck.pipeline import ModelSetup, acheck


def check_story(url: str, ledger: Path, result: Path, articles: list[Article]) -> None:
    """A run on these articles with a model and with vectors; the report is written when it is done."""

    async def run() -> Report:
        async with AsyncOpenAI(api_key="sk-child-123456", base_url=url) as client:
            setup = ModelSetup(name="openai/m", client=client, ledger=ledger, concurrency=2)
            return await acheck(articles, today=date(2025, 3, 5), model=setup, embedder="openai/v")

    write_file(result, re.sub(r'"seconds": [\d.e-]+', '"seconds": 0', asyncio.run(run()).to_json()).encode())
