"""The one event loop is shared: work that holds it lets replies in and requests out in between."""

import asyncio
from datetime import date
from typing import Any, cast

import factcheck
from factcheck.llm.client import Model
from factcheck.llm.request import Request
from factcheck.pipeline.exchanges import Exchanges
from factcheck.pipeline.stages import documents_of, read_by_rules, read_by_steps


class Endpoint:
    """A model that a question reaches after so many turns of the loop, and that answers when it is let."""

    def __init__(self, turns: int) -> None:
        self.waiting = 0
        self.lets = asyncio.Event()
        self._turns = turns
        self.name = "openai/m"

    async def ask(self, _request: Request[Any]) -> None:
        """No reply, in the end."""
        for _ in range(self._turns):
            await asyncio.sleep(0)
        self.waiting += 1
        await self.lets.wait()


def waiting_after_a_breath(turns: int) -> int:
    """How many of three questions wait for the endpoint once the desk has let the hands work."""

    async def run() -> int:
        endpoint = Endpoint(turns)
        exchanges = Exchanges(cast(Model, endpoint), at_once=3)
        asked = [asyncio.create_task(exchanges.ask(cast(Request[Any], None))) for _ in range(3)]
        await asyncio.sleep(0)
        await exchanges.breathe()
        waiting = endpoint.waiting
        for task in asked:
            task.cancel()
        return waiting

    return asyncio.run(run())


def test_all_that_is_asked_goes_out_before_the_next_piece_of_work() -> None:
    """A dozen turns of the loop from a reply to the next request are waited for."""
    assert waiting_after_a_breath(12) == 3


def test_a_question_that_waits_for_something_else_holds_nothing_up() -> None:
    """A hand that never sends is left to itself."""
    assert waiting_after_a_breath(10_000) == 0


def test_reading_by_steps_comes_to_the_same() -> None:
    """The steps before the last bring nothing, and there are more of them than sentences."""
    [article] = factcheck.read_articles(
        text="Floods killed 12 people in Tarsel on Monday. Another 30 were injured, the mayor said. Rain went on.",
        title="Floods kill 12",
        published=str(date(2025, 3, 18)),
    )
    documents = documents_of([article])[article.id]
    *before, last = read_by_steps(article, documents)
    assert last == read_by_rules(article, documents)
    assert set(before) == {None}
    assert len(before) > 3


def test_problems_stand_in_the_order_of_the_stages() -> None:
    """Whichever of relating and telling ends first: the same replies give the same report."""
    exchanges = Exchanges(cast(Model, Endpoint(0)), at_once=1)
    exchanges.note("telling", "A story", "not told", "cut")
    exchanges.note("relating", "A title", "killed: not related", "cut")
    exchanges.note("reading", "An article", "not read", "cut")
    told = [problem.source for problems in exchanges.problems.values() for problem in problems]
    assert told == ["An article", "A title", "A story"]
