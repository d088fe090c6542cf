"""A coroutine run to its end by a caller that does not wait."""

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def run_to_end(work: Coroutine[Any, Any, T]) -> T:
    """What `work` returns; in a thread of its own where the caller's thread already runs an event loop (a notebook).

    The event loop's own task returns nothing: when it puts the signal handlers back, Python 3.11 spells out the task with its
    result, which for a report on thousands of articles takes many seconds.
    """
    outcome: list[T] = []

    async def kept() -> None:
        outcome.append(await work)

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        asyncio.run(kept())
    else:
        _in_thread(kept())
    return outcome[0]


def _in_thread(work: Coroutine[Any, Any, None]) -> None:
    failure: list[BaseException] = []

    def run() -> None:
        try:
            asyncio.run(work)
        except BaseException as error:  # raised again, in the thread of the caller
            failure.append(error)

    thread = threading.Thread(target=run, name="factcheck")
    thread.start()
    thread.join()
    if failure:
        raise failure[0]
