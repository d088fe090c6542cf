"""Typed questions to a real server: what comes back is a typed reply or a typed error, whatever the model says."""

import threading
from typing import Any

import pytest

from factcheck.errors import CutReply, InvalidReply, ModelUnavailable, NotAnEndpoint
from factcheck.extract.llm.wire import WireReading, WireRelating, WireTelling
from factcheck.llm.client import Reply
from factcheck.llm.request import Request
from factcheck.llm.typed import ModeName
from tests.server.conftest import Door, Start
from tests.server.questions import Toll, readings, relating, small, telling
from tests.server.service import Service

pytestmark = pytest.mark.server

KEY = "sk-of-this-server-123456"


@pytest.fixture(scope="module")
def strict(start: Start) -> Service:
    """Asks for a key, and has room for 1,000 tokens."""
    return start("brief", "--key", KEY, "--context", "1000", "--slots", "1")


@pytest.mark.parametrize(
    ("request_", "kind"),
    [(readings()[0], WireReading), (relating(), WireRelating), (telling(), WireTelling), (small(), Toll)],
    ids=lambda one: getattr(one, "task", ""),
)
def test_the_server_holds_a_model_to_the_schema(brief: Service, door: Door, request_: Request[Any], kind: type) -> None:
    """Of all three rounds: noise in the form that was asked for, with its tokens counted."""
    model, [reply] = door.run(brief.url, request_)
    assert isinstance(reply, Reply), reply
    assert isinstance(reply.value, kind)
    assert model.receipt.usage.prompt > 0
    assert model.receipt.usage.completion > 0
    assert door.statuses == {"valid": 1}


@pytest.mark.parametrize("name", ["brief", "talkative", "rambling"])
@pytest.mark.parametrize("mode", ["json_schema", "tools", "md_json"])
def test_every_mode_ends_in_a_typed_reply_or_a_typed_error(
    request: pytest.FixtureRequest, door: Door, mode: ModeName, name: str
) -> None:
    """Where the server holds the model to nothing its words are noise: asked again with the error, cut or given up."""
    service: Service = request.getfixturevalue(name)
    model, outcomes = door.run(service.url, *(small(f"Report {number}") for number in range(4)), mode=mode, name=name)
    for one in outcomes:
        assert isinstance(one, Reply | InvalidReply | CutReply), one
    assert model.receipt.requests == len(outcomes) + model.receipt.reasks == sum(door.statuses.values())
    assert "pending" not in door.statuses
    if (mode, name) == ("json_schema", "brief"):
        assert door.statuses == {"valid": 4}
    if name == "rambling":
        assert door.statuses == {"cut": 4}


def test_a_reply_that_is_cut_is_never_read(rambling: Service, door: Door) -> None:
    """Not even the part of it that is whole; and it is asked for once only."""
    model, [error] = door.run(rambling.url, readings()[0])
    assert isinstance(error, CutReply), error
    assert (door.statuses, model.receipt.requests) == ({"cut": 1}, 1)


def test_a_question_beyond_the_room_of_the_model_is_to_be_halved(strict: Service, door: Door) -> None:
    """What the server says of it is understood as "ask for less", not as a server that is broken."""
    model, [error] = door.run(strict.url, readings()[0], key=KEY)
    assert isinstance(error, CutReply), error
    assert model.receipt.requests == 1


def test_eight_at_once_are_all_answered(brief: Service, door: Door) -> None:
    """Twice as many as the server has places: the others wait, none is lost and none is asked twice."""
    begun = brief.begun
    model, outcomes = door.run(brief.url, *readings(16), concurrency=8)
    assert all(isinstance(one, Reply) for one in outcomes), outcomes
    assert door.statuses.total() == model.receipt.requests == brief.begun - begun == 16


def test_the_same_question_at_once_is_one_question(brief: Service, door: Door) -> None:
    """One is sent, all have the answer."""
    begun = brief.begun
    _, outcomes = door.run(brief.url, *[small("The same")] * 8)
    values = {one.value.model_dump_json() for one in outcomes if isinstance(one, Reply)}
    assert len(values) == 1
    assert brief.begun - begun == 1


def test_a_second_run_is_answered_from_the_ledger(brief: Service, door: Door) -> None:
    """The same values, and the server hears nothing of it."""
    asked = (relating(), telling(), small())
    _, first = door.run(brief.url, *asked)
    begun = brief.begun
    model, second = door.run(brief.url, *asked)
    assert [one.value for one in second if isinstance(one, Reply)] == [one.value for one in first if isinstance(one, Reply)]
    assert all(isinstance(one, Reply) and one.cached for one in second)
    assert (brief.begun - begun, model.receipt.requests, model.receipt.cached) == (0, 0, 3)


def test_a_deadline_shorter_than_the_answer(start: Start, door: Door) -> None:
    """The call ends then, in words that name the time; the server is free again for the next question."""
    slow = start("rambling", "--slots", "1")
    request = readings()[0]
    _, [error] = door.run(slow.url, request, deadline=1.0)
    assert isinstance(error, ModelUnavailable), error
    assert "within 1 s" in str(error)
    _, [after] = door.run(slow.url, small(tokens=20))
    assert isinstance(after, CutReply), after
    assert door.statuses == {"cut": 1}


def test_a_server_that_is_killed_while_it_answers(start: Start, door: Door) -> None:
    """A typed error, after the attempts that a broken connection is given."""
    doomed = start("rambling", "--slots", "1")
    threading.Thread(target=_kill_when_begun, args=(doomed,)).start()
    model, [error] = door.run(doomed.url, readings()[0])
    assert isinstance(error, ModelUnavailable), error
    assert "could not be reached or broke off" in str(error)
    assert model.receipt.requests == 3
    assert not door.statuses


def _kill_when_begun(service: Service) -> None:
    service.wait_for_begun(1)
    service.kill()


def test_a_wrong_key_costs_one_request(strict: Service, door: Door) -> None:
    """Whatever was to be asked; the message names the variable and not the key."""
    model, outcomes = door.run(strict.url, *readings(8), key="sk-not-this-one-654321")
    assert all(isinstance(one, ModelUnavailable) and one.is_final for one in outcomes)
    assert "OPENAI_API_KEY" in str(outcomes[0])
    assert not any("654321" in str(one) for one in outcomes)
    assert model.receipt.requests == 1
    assert not door.statuses


@pytest.mark.parametrize("path", ["/nowhere", "/nowhere/v1"])
def test_a_wrong_path_costs_one_request(brief: Service, door: Door, path: str) -> None:
    """There is no endpoint there, and that is what is said, not that a model is missing."""
    model, outcomes = door.run(brief.address + path, *readings(4))
    assert all(isinstance(one, NotAnEndpoint) and one.is_final for one in outcomes), outcomes
    assert "OPENAI_BASE_URL" in str(outcomes[0])
    assert model.receipt.requests == 1


def test_nobody_listens(start: Start, door: Door) -> None:
    """A server that has gone: three attempts at one question, and the next does not wait for more."""
    gone = start("brief")
    gone.kill()
    _, outcomes = door.run(gone.url, *readings(2), deadline=10.0)
    assert all(isinstance(one, ModelUnavailable) for one in outcomes), outcomes
