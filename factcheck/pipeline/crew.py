"""Work on many items by a few at a time, so that what is in flight does not grow with their number; and work beside it."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from typing import TypeVar

T = TypeVar("T")

_TURNS = 10
"""Turns of the event loop from a reply's first byte to the next request's last, with openai and httpx2: eight were counted."""


async def each(items: Iterable[T], work: Callable[[T], Awaitable[None]], hands: int) -> None:
    """`work` on every one of `items`, `hands` at a time, taken as they are needed.

    When one fails the others are stopped, and its error is raised.
    """
    waiting = iter(items)

    async def hand() -> None:
        for item in waiting:
            await work(item)

    await together(*(hand() for _ in range(hands)))


async def together(*works: Coroutine[None, None, None]) -> None:
    """All of `works` at once, to their ends; when one fails the others are stopped, and its error is raised."""
    try:
        async with asyncio.TaskGroup() as group:
            for work in works:
                group.create_task(work)
    except ExceptionGroup as failed:
        raise failed.exceptions[0] from None


async def breathe() -> None:
    """Let replies in and requests out before the next piece of work holds the event loop."""
    for _ in range(_TURNS):
        await asyncio.sleep(0)
