"""Typed questions to an endpoint, and what comes back."""

import asyncio
import json

import pytest

from factcheck.errors import ConfigError, InvalidReply, MissingApiKey
from factcheck.llm.client import Model, open_model
from factcheck.llm.traffic import Surroundings
from tests.llm.bench import GOOD, KEY, Bench, Toll, limits, question
from tests.llm.loopback import answers, answers_with


def test_a_typed_reply_comes_back_as_the_callers_own_class(bench: Bench) -> None:
    """The value is of the very class that was asked for, equal to one built by hand, with its usage beside it."""
    bench.server.acts = [answers(GOOD)]
    reply = bench.ask(question())
    assert type(reply.value) is Toll
    assert reply.value == Toll(place="Trat", dead=13)
    assert (reply.usage.prompt, reply.usage.completion, reply.usage.cached) == (100, 20, 40)
    assert (reply.attempts, reply.cached) == (1, False)


def test_the_second_question_is_answered_from_the_ledger(bench: Bench) -> None:
    """The same request in another run sends nothing."""
    bench.server.acts = [answers(GOOD)]
    bench.ask(question())
    again = bench.ask(question())
    assert again.cached
    assert again.value == Toll(place="Trat", dead=13)
    assert len(bench.server.asked) == 1


def test_what_is_sent_is_messages_schema_and_sampling(bench: Bench) -> None:
    """A plain JSON schema without titles for fields, temperature 0, a limit; article text in double braces as it is."""
    bench.server.acts = [answers(GOOD)]
    bench.ask(question("{{ 7*7 }} {{sentences}}"))
    body = bench.server.asked[0].body
    assert body["messages"][1]["content"] == "{{ 7*7 }} {{sentences}}"
    assert body["response_format"]["json_schema"]["name"] == "Toll"
    assert body["response_format"]["json_schema"]["schema"]["properties"] == {
        "place": {"type": "string"},
        "dead": {"type": "integer"},
    }
    assert (body["temperature"], body["max_tokens"]) == (0.0, 4096)


def test_a_reply_that_does_not_fit_is_asked_again_with_the_error(bench: Bench) -> None:
    """Two requests; the second carries the wrong reply and what is wrong, without addresses or versions of a library."""
    bench.server.acts = [answers('{"place": "Trat", "dead": "1,000"}'), answers(GOOD)]
    reply = bench.ask(question())
    assert (reply.value.dead, reply.attempts) == (13, 2)
    first, second = (one.body["messages"] for one in bench.server.asked)
    assert second[: len(first)] == first
    assert "dead: Input should be a valid integer" in second[-1]["content"]
    assert "pydantic" not in json.dumps(second)


def test_a_chain_of_questions_is_replayed_from_the_ledger(bench: Bench) -> None:
    """The wrong first reply and the right second one both come from the ledger in the next run."""
    bench.server.acts = [answers("not json"), answers(GOOD)]
    bench.ask(question())
    reply = bench.ask(question())
    assert (reply.cached, reply.attempts) == (True, 2)
    assert len(bench.server.asked) == 2


def test_a_model_that_never_gets_it_right_is_given_up_after_three_replies(bench: Bench) -> None:
    """Always wrong: InvalidReply after three requests; the next run asks again, since nothing usable is stored."""
    bench.server.otherwise = answers('{"dead": 1}')
    with pytest.raises(InvalidReply, match="3 replies to read"):
        bench.ask(question())
    assert len(bench.server.asked) == 3
    with pytest.raises(InvalidReply):
        bench.ask(question())
    assert len(bench.server.asked) == 6


def test_a_check_is_put_to_the_model_once_and_then_left_to_the_caller(bench: Bench) -> None:
    """A reply that fits and is wrong by the request's own check: one more question, then the reply with the complaint."""
    bench.server.acts = [answers('{"place": "", "dead": 1}'), answers('{"place": "", "dead": 2}')]
    reply = bench.ask(question(check=lambda toll: None if toll.place else "no place is named"))
    assert (reply.value.dead, reply.complaint, reply.attempts) == (2, "no place is named", 2)
    assert "no place is named" in bench.server.asked[1].body["messages"][-1]["content"]


def test_a_check_that_the_second_reply_passes_leaves_no_complaint(bench: Bench) -> None:
    """The second reply counts when it is the better one."""
    bench.server.acts = [answers('{"place": "", "dead": 1}'), answers(GOOD)]
    reply = bench.ask(question(check=lambda toll: None if toll.place else "no place is named"))
    assert (reply.value.place, reply.complaint) == ("Trat", None)


def test_a_reply_with_a_complaint_beats_none_that_fits(bench: Bench) -> None:
    """After the check's question two replies do not even fit: the first stands, now and when it is served again."""
    bench.server.acts = [answers('{"place": "", "dead": 1}'), answers("no"), answers("no")]
    asked = question(check=lambda toll: None if toll.place else "no place is named")
    reply, again = bench.ask(asked), bench.ask(asked)
    assert (reply.value.dead, reply.complaint) == (1, "no place is named")
    assert (again.value, again.complaint, again.cached) == (reply.value, reply.complaint, True)


def test_a_reply_with_a_complaint_beats_a_spent_budget(bench: Bench) -> None:
    """The check's question can no longer be put: the reply stands with its complaint, and the next run puts the question."""
    bench.server.acts = [answers('{"place": "", "dead": 1}'), answers(GOOD)]
    asked = question(check=lambda toll: None if toll.place else "no place is named")
    assert bench.ask(asked, limits=limits(max_requests=1)).complaint == "no place is named"
    assert bench.ask(asked).value.place == "Trat"
    assert len(bench.server.asked) == 2


def test_the_same_question_twice_at_once_is_one_request(bench: Bench) -> None:
    """Both get the one stored answer."""
    bench.server.otherwise = answers_with(lambda _: GOOD, after=0.05)

    async def both(model: Model) -> list[bool]:
        replies = await asyncio.gather(model.ask(question()), model.ask(question()))
        return [reply.value.dead == 13 for reply in replies]

    assert bench.run(both) == [True, True]
    assert len(bench.server.asked) == 1


def test_a_model_is_named_with_its_provider() -> None:
    """Another name is refused before anything is looked up."""
    with pytest.raises(ConfigError, match="openai/NAME"):
        open_model("gpt-x")


def test_a_missing_key_names_the_variable(bench: Bench) -> None:
    """Without a key and without a server of one's own there is nothing to ask."""
    with pytest.raises(MissingApiKey, match="OPENAI_API_KEY"):
        open_model("openai/m", surroundings=Surroundings(env={"FACTCHECK_LEDGER": str(bench.folder / "l.sqlite3")}))


def test_a_key_is_sent_and_never_stored(bench: Bench) -> None:
    """The key is in the request's header and in no file of the ledger."""
    bench.server.acts = [answers(GOOD)]
    bench.ask(question())
    assert bench.server.asked[0].headers["authorization"] == f"Bearer {KEY}"
    kept = b"".join(path.read_bytes() for path in bench.folder.iterdir())
    assert b"How many died?" in kept
    assert KEY.encode() not in kept
