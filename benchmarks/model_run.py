"""A whole run with a model: how near to the ideal time, what is held in flight and in the report, what is asked an article.

A server on this machine, in a process of its own, answers with a claim for each sentence that has a figure in it. The articles
are the sample stories varied as in `offline_run.py`, each filled up to about 3,000 characters.

    python benchmarks/model_run.py [--articles 200] [--rounds 3] [--memory 200 1000] [--in-flight 5000]
"""

import argparse
import asyncio
import contextlib
import gc
import json
import os
import re
import sys
import tempfile
import time
import tracemalloc
from datetime import date
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

import factcheck
from benchmarks.offline_run import corpus
from factcheck.model import Article, Report
from factcheck.pipeline import ModelSetup, Progress

TODAY = date(2025, 12, 1)
AT_ONCE = 8
LATENCY = 0.2
MAX_OVER_IDEAL = 1.15
MAX_HELD = 40_000
"""Bytes of a report an article of 3 kB."""
_ARTICLE = 3_000
_LINE = re.compile(r"\[(\d+)\] (.*)")


def claims_in(message: str) -> list[dict[str, Any]]:
    """A claim for each numbered sentence with a figure, its quote verbatim."""
    blank: dict[str, Any] = dict.fromkeys(("claim", "event", "period", "attribution", "as_of", "ambiguity"), "")
    blank |= {"kind": "quantity", "property": "count", "is_other_event": False, "is_checkable": True, "portion": "whole"}
    found = []
    for number, text in _LINE.findall(message):
        figure = re.search(r"\b\d+\b", text)
        if figure:
            quote = " ".join(text[figure.start() :].split()[:6]).rstrip(".,")
            found.append({**blank, "sentence": int(number), "quote": quote, "value": figure.group(), "about": [], "places": []})
    return found


def answer_to(body: dict[str, Any]) -> bytes:
    """A completion that fits what was asked for."""
    kind = body["response_format"]["json_schema"]["name"]
    message = body["messages"][-1]["content"]
    content: dict[str, Any] = {"claims": claims_in(message), "summary": []} if kind == "WireReading" else {"sentences": []}
    if kind == "WireRelating":
        content = {"groups": [], "unclear": [int(number) for number, _ in _LINE.findall(message)]}
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": json.dumps(content)}}
    usage = {"prompt_tokens": 3000, "completion_tokens": 800, "total_tokens": 3800}
    head = {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "m"}
    return json.dumps({**head, "choices": [choice], "usage": usage}).encode()


async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, latency: float) -> None:
    """One connection, as long as it is kept."""
    while True:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
        except asyncio.IncompleteReadError:
            return
        length = int(re.search(rb"content-length: *(\d+)", head.lower())[1])  # type: ignore[index]
        asked = json.loads(await reader.readexactly(length))
        body = answer_to(asked)
        await asyncio.sleep(latency)
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body) + body)


def serve(pipe: Connection, latency: float) -> None:
    """A server for ever; its port goes through the pipe."""

    async def main() -> None:
        server = await asyncio.start_server(lambda r, w: handle(r, w, latency), "127.0.0.1", 0, limit=1 << 20)
        pipe.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(main())


def articles_of(count: int) -> list[Article]:
    """So many articles of about 3,000 characters."""
    found = []
    for article in corpus(count):
        filler = " The river had been high for days, and people along it had watched it from their doors."
        text = article.text
        while len(text) < _ARTICLE:
            text += f"\n\nResidents spoke of the night.{filler}"
        [grown] = factcheck.read_articles(text=text, title=article.title, publisher=article.publisher)
        found.append(grown)
    return found


class ReadAll(Exception):
    """Every article is read: what was asked for is known."""


class Run:
    """One run against the server, and what was seen of it; `is_whole` false ends it when every article is read."""

    report: Report

    def __init__(self, articles: list[Article], *, is_whole: bool = True) -> None:
        self._is_whole = is_whole
        self.read_after = 0.0
        self.core = 0.0
        self.sent = 0
        self.at_read = 0
        self.peak_read = 0
        gc.freeze()  # as the command line does: what is imported is not looked through by each collection
        self._started = time.perf_counter()
        self._core = time.process_time()
        with tempfile.TemporaryDirectory() as folder:
            setup = ModelSetup(name="openai/m", ledger=Path(folder) / "ledger.sqlite3", concurrency=AT_ONCE)
            with contextlib.suppress(ReadAll):
                self.report = factcheck.check(articles, today=TODAY, model=setup, watch=self._see)
        self.seconds = time.perf_counter() - self._started
        gc.unfreeze()

    def _see(self, progress: Progress) -> None:
        self.sent = progress.sent
        if progress.stage == "reading" and progress.done == progress.total:
            self.read_after = time.perf_counter() - self._started
            self.core = time.process_time() - self._core
            if tracemalloc.is_tracing():
                self.at_read, self.peak_read = tracemalloc.get_traced_memory()
            if not self._is_whole:
                raise ReadAll


def served(latency: float) -> Any:
    """A server in a process of its own; the environment points to it."""
    mine, theirs = get_context("spawn").Pipe()
    server = get_context("spawn").Process(target=serve, args=(theirs, latency), daemon=True)
    server.start()
    os.environ |= {"OPENAI_API_KEY": "k", "OPENAI_BASE_URL": f"http://127.0.0.1:{mine.recv()}/v1"}
    return server


def against_latency(count: int, rounds: int) -> float:
    """Times the ideal that reading so many articles took in the quickest of some rounds: what else the machine does slows all.

    What is imported for the first call to a model in a process, a second or two, is not counted in.
    """
    server = served(LATENCY)
    Run(articles_of(2))
    articles = articles_of(count)
    runs = [Run(articles) for _ in range(rounds)]
    server.terminate()
    ideal = count / AT_ONCE * LATENCY
    whole_ideal = runs[0].sent / AT_ONCE * LATENCY
    characters = sum(len(article.text) for article in articles) / count
    print(f"{count} articles of {characters:.0f} characters, {LATENCY * 1000:.0f} ms a reply, {AT_ONCE} at once:")
    for run in runs:
        over = f"{run.read_after / ideal:.3f} of the ideal time, {run.core / count * 1000:.1f} ms of a core an article"
        whole = f"the whole run {run.seconds:.2f} s, {run.seconds / whole_ideal:.3f} of the ideal time of all its requests"
        print(f"  read in {run.read_after:.2f} s, {over}; {whole}")
    print(f"  {runs[0].sent / count:.2f} requests an article")
    return min(run.read_after for run in runs) / ideal


def in_flight(count: int) -> None:
    """Print what was held in flight while so many articles were read."""
    articles = articles_of(count)
    gc.collect()
    tracemalloc.start()
    run = Run(articles, is_whole=False)
    tracemalloc.stop()
    print(f"{count:>6} articles: {(run.peak_read - run.at_read) / 1e6:6.2f} MB in flight while reading")


def memory(count: int) -> float:
    """Bytes that the report holds an article; prints what was held in flight as well."""
    articles = articles_of(count)
    gc.collect()
    tracemalloc.start()
    run = Run(articles)
    gc.collect()
    with_report, _ = tracemalloc.get_traced_memory()
    del run.report
    gc.collect()
    without, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    held = (with_report - without) / count
    flying = (run.peak_read - run.at_read) / 1e6
    print(f"{count:>6} articles: {flying:6.2f} MB in flight while reading; the report holds {held / 1000:.1f} kB an article")
    return held


def main() -> int:
    """Print the figures, and fail where a bar is missed."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=200)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--memory", type=int, nargs="*", default=[200, 1000])
    options.add_argument("--in-flight", type=int, nargs="*", default=[], help="counts of articles that are only read")
    given = options.parse_args()
    factcheck.check(articles_of(2), today=TODAY)
    over = against_latency(given.articles, given.rounds)
    server = served(0.0)
    held = max([memory(count) for count in given.memory], default=0.0)
    for count in given.in_flight:
        in_flight(count)
    server.terminate()
    missed = [
        f"over {MAX_OVER_IDEAL} of the ideal time" * (over > MAX_OVER_IDEAL),
        f"over {MAX_HELD / 1000:.0f} kB held an article" * (held > MAX_HELD),
    ]
    for line in filter(None, missed):
        print("missed:", line)
    return int(any(missed))


if __name__ == "__main__":
    raise SystemExit(main())
