"""Work on many items by a few at a time, so that what is in flight does not grow with how many there are."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


async def each(items: Iterable[T], work: Callable[[T], Awaitable[None]], hands: int) -> None:
    """`work` on every one of `items`, `hands` at a time, taken as they are needed.

    When one fails the others are stopped, and its error is raised.
    """
    waiting = iter(items)

    async def hand() -> None:
        for item in waiting:
            await work(item)

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(hands):
                group.create_task(hand())
    except ExceptionGroup as failed:
        raise failed.exceptions[0] from None
