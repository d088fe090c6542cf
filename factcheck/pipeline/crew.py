"""Work on many items by a few at a time, so that what is in flight does not grow with their number; and work beside it."""

import asyncio
from collections.abc import AsyncIterable, Awaitable, Callable, Coroutine, Iterable
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")


async def each(items: Iterable[T], work: Callable[[T], Awaitable[None]], hands: int) -> None:
    """`work` on every one of `items`, `hands` at a time, taken as they are needed.

    When one fails the others are stopped, and its error is raised.
    """
    waiting = iter(items)

    async def hand() -> None:
        for item in waiting:
            await work(item)

    await together(*(hand() for _ in range(hands)))


async def each_as_made(items: AsyncIterable[T], work: Callable[[T], Awaitable[None]], hands: int) -> None:
    """As `each`, of items that are made one after another, without waiting for hands, while the work on others goes on."""
    made: asyncio.Queue[list[T]] = asyncio.Queue()

    async def make() -> None:
        async for item in items:
            made.put_nowait([item])
        for _ in range(hands):
            made.put_nowait([])

    async def hand() -> None:
        while taken := await made.get():
            await work(taken[0])

    await together(make(), *(hand() for _ in range(hands)))


async def together(*works: Coroutine[Any, Any, object]) -> None:
    """All of `works` at once, to their ends; when one fails the others are stopped, and its error is raised."""
    await _done(works)


async def both(one: Coroutine[Any, Any, T], other: Coroutine[Any, Any, R]) -> tuple[T, R]:
    """What two works come to that are done at once; when one fails the other is stopped, and its error is raised."""
    first, second = await _done((one, other))
    return first, second


async def _done(works: Iterable[Coroutine[Any, Any, Any]]) -> list[Any]:
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(work) for work in works]
    except ExceptionGroup as failed:
        raise failed.exceptions[0] from None
    return [task.result() for task in tasks]
