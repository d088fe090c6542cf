"""Portions asked about at once: what comes back is the same in whatever order the replies come."""

import asyncio
import socket
import threading
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

import factcheck
from factcheck.pipeline.crew import both, each, each_as_made, together
from tests.llm.loopback import Received
from tests.pipeline.conftest import Desk
from tests.pipeline.replies import Answerer

LONG = "\n\n".join(
    f"Crews dug through the mud of slope {number} until noon on Tuesday. The road there stayed shut, the mayor said."
    for number in range(1, 61)
)


def first_told(sentences: dict[int, str]) -> dict[str, Any]:
    """A summary of one sentence, the first after the title."""
    number = min(one for one in sentences if one)
    return {"claims": [], "summary": [{"text": sentences[number], "cites": [number]}]}


@pytest.mark.parametrize("is_turned", [False, True], ids=["in order", "last first"])
def test_portions_are_joined_in_the_order_of_the_text(desk: Desk, is_turned: bool) -> None:
    """Also when the reply on the second comes before that on the first."""
    answerer, second = Answerer(read=first_told), threading.Event()

    def act(connection: socket.socket, request: Received, stop: threading.Event) -> bool:
        shown = request.body["messages"][-1]["content"]
        if is_turned and "slope 1 until" in shown.rpartition("[1] ")[2]:
            assert second.wait(20)
        is_open = answerer.act(connection, request, stop)
        if "Before:" in shown:
            second.set()
        return is_open

    desk.server.otherwise = act
    articles = [
        *desk.articles[:1],
        *factcheck.read_articles(text=LONG, title="Slides shut the valley road", publisher="Herald"),
    ]
    report = desk.check(*articles)
    told = [sentence.text for sentence in report.summaries[1].sentences]
    assert told[0].startswith("Crews dug through the mud of slope 1 ")
    assert len(told) > 1
    starts = [sentence.spans[0].start for sentence in report.summaries[1].sentences]
    assert starts == sorted(starts)


async def made() -> AsyncIterator[int]:
    """Three items."""
    for item in (1, 2, 3):
        yield item


@pytest.mark.parametrize(
    "run",
    [
        lambda work: each([1, 2, 3], work, 2),
        lambda work: each_as_made(made(), work, 2),
        lambda work: together(work(1), work(2)),
        lambda work: both(work(1), work(2)),
    ],
    ids=["each", "each as made", "together", "both"],
)
def test_when_one_fails_the_others_stop_and_its_error_is_raised(run: Callable[..., object]) -> None:
    """As it was raised, not in a group."""
    ended = []

    async def work(item: int) -> None:
        if item == 1:
            raise KeyError(item)
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(item)

    with pytest.raises(KeyError):
        asyncio.run(run(work))  # type: ignore[arg-type]
    assert ended == [2]


def test_items_are_made_while_the_first_are_worked_on() -> None:
    """Also more of them than there are hands; every one is worked on."""
    done: list[int] = []

    async def run() -> None:
        are_all_made = asyncio.Event()

        async def items() -> AsyncIterator[int]:
            async for item in made():
                yield item
            are_all_made.set()

        async def work(item: int) -> None:
            await are_all_made.wait()
            done.append(item)

        await each_as_made(items(), work, 2)

    asyncio.run(run())
    assert sorted(done) == [1, 2, 3]
