"""What may go out to an endpoint at this moment: requests keep a distance, so that replies do not come in bunches."""

import asyncio

import pytest

from factcheck.llm.traffic import Limits, Surroundings, Traffic, Waiting
from factcheck.llm.usage import Receipt
from tests.llm.bench import HandClock


def slept(latency: float, *, requests: int = 4) -> list[float]:
    """The sleeps before so many requests that are ready at one moment, to an endpoint that has answered within `latency`."""
    clock = HandClock()
    stopped = Surroundings(env={}, clock=lambda: 1000.0, sleep=clock.sleep)

    async def run() -> None:
        traffic = Traffic(Limits(concurrency=8), Receipt(answered=1), Waiting(), stopped)
        traffic.took(latency)
        for _ in range(requests):
            async with traffic.place(60.0):
                pass

    asyncio.run(run())
    return clock.slept


def test_requests_that_are_ready_together_leave_one_after_another() -> None:
    """A quarter of an even distance apart: at eight in 0.2 s that is 6.25 ms."""
    assert slept(0.2) == pytest.approx([0.00625, 0.0125, 0.01875])


def test_the_distance_has_a_most() -> None:
    """A model that thinks for a minute is not made to wait for seconds."""
    assert slept(60.0) == pytest.approx([0.02, 0.04, 0.06])


@pytest.mark.parametrize("latency", [0.0, 0.003], ids=["nothing answered yet", "an endpoint that answers at once"])
def test_no_distance_is_kept_where_it_brings_nothing(latency: float) -> None:
    """No timer for a fraction of a millisecond."""
    assert slept(latency) == []


def test_who_sleeps_is_counted_as_waiting() -> None:
    """Nothing is to be done here for a request that waits for its time."""
    waiting, counts = Waiting(), []

    async def sleep(seconds: float) -> None:
        counts.append(waiting.count)

    async def run() -> None:
        traffic = Traffic(Limits(), Receipt(answered=1), waiting, Surroundings(env={}, clock=lambda: 1000.0, sleep=sleep))
        traffic.took(0.2)
        for _ in range(2):
            async with traffic.place(60.0):
                pass

    asyncio.run(run())
    assert (counts, waiting.count) == ([1], 0)


def test_who_stands_in_line_is_counted_as_waiting() -> None:
    """Nothing is to be done here for a request that has no place yet: of three with one place, two wait in line."""
    waiting, counts = Waiting(), []

    async def run() -> None:
        surroundings = Surroundings(env={}, clock=lambda: 1000.0)
        traffic = Traffic(Limits(concurrency=1), Receipt(answered=1), waiting, surroundings)
        leave = asyncio.Event()

        async def hold() -> None:
            async with traffic.place(60.0):
                await leave.wait()

        held = [asyncio.create_task(hold()) for _ in range(3)]
        await asyncio.sleep(0)
        counts.append(waiting.count)
        leave.set()
        await asyncio.gather(*held)
        counts.append(waiting.count)

    asyncio.run(run())
    assert counts == [2, 0]
