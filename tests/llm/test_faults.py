"""What goes wrong at an endpoint, and what must come of it: one question or a run of them against a scripted server."""

import asyncio
import json
import logging
import threading
import time
from typing import Any

import pytest

from factcheck.errors import CutReply, InvalidReply, ModelRefused, ModelUnavailable, NotAnEndpoint
from factcheck.llm.client import Model
from factcheck.llm.traffic import COOL_DOWNS
from tests.llm.bench import GOOD, KEY, Bench, Tolls, limits, question
from tests.llm.children import ask_and_weigh, start
from tests.llm.loopback import (
    Act,
    AnswersTogether,
    answers,
    answers_with,
    breaks_off,
    completion,
    drips,
    fails,
    hangs,
    hangs_up,
    mutters,
    replies,
    then_closes,
)


async def many(model: Model, count: int = 20) -> list[Any]:
    """So many different questions at once; what each ended with."""
    return list(await asyncio.gather(*(model.ask(question(f"text {one}")) for one in range(count)), return_exceptions=True))


def test_a_reply_cut_by_its_length_is_never_read(bench: Bench) -> None:
    """One request, whatever the half of a list holds; in the next run the same is known without asking."""
    bench.server.otherwise = answers('{"place": "Trat", "dead": 13}', finish="length")
    with pytest.raises(CutReply, match="less at once"):
        bench.ask(question())
    with pytest.raises(CutReply):
        bench.ask(question())
    assert len(bench.server.asked) == 1


@pytest.mark.parametrize(
    ("act", "is_filtered"),
    [
        pytest.param(answers(None, refusal="I cannot help with that."), False, id="refusal"),
        pytest.param(answers(GOOD, refusal="I cannot help with that."), False, id="refusal beside JSON"),
        pytest.param(answers("", finish="content_filter"), True, id="filter"),
        pytest.param(answers(GOOD, finish="content_filter"), True, id="filter with JSON that can be read"),
        pytest.param(fails(400, "content_filter"), True, id="filter as status 400"),
    ],
)
def test_a_refusal_is_one_request_and_never_an_empty_answer(bench: Bench, act: Act, is_filtered: bool) -> None:
    """Refusals and filters are told apart and raised, also when the JSON beside them can be read."""
    bench.server.otherwise = act
    with pytest.raises(ModelRefused) as caught:
        bench.ask(question())
    assert caught.value.is_filtered is is_filtered
    assert len(bench.server.asked) == 1


@pytest.mark.parametrize("header", ["1", "Thu, 01 Jan 1970 00:16:41 GMT"], ids=["seconds", "date"])
def test_a_busy_endpoint_is_asked_again_when_it_says(bench: Bench, header: str) -> None:
    """Retry-After is waited for once, to the second."""
    bench.server.acts = [fails(429, retry_after=header), answers(GOOD)]
    assert bench.ask(question()).value.dead == 13
    assert bench.clock.slept == [1.0]


@pytest.mark.parametrize("header", ["soon", "-5", "nan", "", "99999999999999999999999"])
def test_a_retry_after_that_is_no_time_is_no_busy_loop(bench: Bench, header: str) -> None:
    """Garbage: the usual pauses, three requests at the most."""
    bench.server.otherwise = fails(429, retry_after=header)
    with pytest.raises(ModelUnavailable):
        bench.ask(question())
    assert len(bench.server.asked) <= 3
    assert header == "-5" or all(pause >= 0.5 for pause in bench.clock.slept)


def test_a_wait_beyond_the_deadline_is_not_begun(bench: Bench) -> None:
    """300 s with 180 s to go: the call ends at once and says when to come back; so do those that come after it, unsent."""
    bench.server.otherwise = fails(429, retry_after="300")

    async def one_then_another(model: Model) -> None:
        for text in ("one", "two"):
            with pytest.raises(ModelUnavailable, match="retry after 300 s") as caught:
                await model.ask(question(text))
            assert caught.value.retry_after == 300

    bench.run(one_then_another, limits=limits(deadline=180.0))
    assert (len(bench.server.asked), bench.clock.slept) == (1, [])


def test_a_server_error_is_tried_again(bench: Bench) -> None:
    """500 twice, then an answer: three requests and a reply."""
    bench.server.acts = [fails(500), fails(503), answers(GOOD)]
    assert bench.ask(question()).value.dead == 13
    assert len(bench.server.asked) == 3


def test_five_failures_in_a_row_end_the_asking(bench: Bench) -> None:
    """500 for ever: twenty questions cost five requests, all end with the reason, and a later one is not sent either."""
    bench.server.otherwise = fails(500, message="broken")
    ends = bench.run(many)
    assert all(isinstance(end, ModelUnavailable) for end in ends)
    assert len(bench.server.asked) == 5
    assert sum("5 failures in a row" in str(end) for end in ends) >= 15


def test_what_was_answered_before_the_breaker_stays(bench: Bench) -> None:
    """Three answers, then only failures: the next run begins with those three in hand."""
    bench.server.acts = [answers(GOOD)] * 3
    bench.server.otherwise = fails(500)
    ends = bench.run(many, limits=limits(concurrency=1))
    assert sum(not isinstance(end, Exception) for end in ends) == 3
    sent = len(bench.server.asked)
    bench.server.otherwise = answers(GOOD)
    assert not [end for end in bench.run(many) if isinstance(end, Exception)]
    assert len(bench.server.asked) - sent == 17


def test_an_endpoint_that_comes_back_is_asked_again(bench: Bench) -> None:
    """Five failures in a row after an answer: nothing for ten seconds, one request alone, and then all the rest."""
    bench.server.acts = [answers(GOOD), *[fails(503)] * 5]
    bench.server.otherwise = answers(GOOD)
    ends = bench.run(many, limits=limits(concurrency=1))
    assert not [end for end in ends if isinstance(end, Exception)]
    assert len(bench.server.asked) == 1 + 5 + 19
    assert COOL_DOWNS[0] / 2 < max(bench.clock.slept) <= COOL_DOWNS[0]  # a question's own pause may end within it


def test_an_endpoint_that_does_not_come_back_is_left_alone(bench: Bench) -> None:
    """One request after each cool-down, and then none: every question ends with the reason, and may fare better later."""
    bench.server.acts = [answers(GOOD)]
    bench.server.otherwise = fails(503)
    ends = bench.run(many, limits=limits(concurrency=1))
    failed = [end for end in ends if isinstance(end, ModelUnavailable)]
    assert (len(failed), len(bench.server.asked)) == (19, 1 + 5 + len(COOL_DOWNS))
    assert all(end.is_passing for end in failed)


def test_an_endpoint_that_has_never_said_a_word_gets_one_deadline(bench: Bench) -> None:
    """Twenty questions to a server that hangs from the first: one deadline, not five one after another."""
    bench.server.otherwise = hangs
    ends = bench.run(many, limits=limits(deadline=0.3))
    assert all(isinstance(end, ModelUnavailable) and end.is_passing for end in ends)
    assert len(bench.server.asked) == 1


@pytest.mark.parametrize(
    ("act", "said"),
    [
        pytest.param(fails(429, "insufficient_quota"), "quota", id="no quota"),
        pytest.param(fails(401, "invalid_api_key", f"Incorrect API key provided: {KEY}"), "OPENAI_API_KEY", id="wrong key"),
        pytest.param(fails(403, "forbidden"), "OPENAI_API_KEY", id="may not"),
        pytest.param(fails(404, "model_not_found"), "is there a model 'm'", id="no such model"),
        pytest.param(replies(404, b"<html>not here</html>", kind="text/html"), "does not look like", id="no such address"),
        pytest.param(fails(404, "not_found_error", "File Not Found"), "does not look like", id="no such path of a server"),
        pytest.param(
            fails(501, "not_supported_error", "no embeddings"), "not made for what is asked", id="another kind of server"
        ),
    ],
)
def test_what_all_will_meet_costs_one_request_for_the_whole_run(bench: Bench, act: Act, said: str) -> None:
    """Twenty questions at once, one request; the message says what to do and never shows the key."""
    bench.server.otherwise = act
    ends = bench.run(many)
    assert len(bench.server.asked) == 1
    assert all(isinstance(end, ModelUnavailable) and end.is_final and said in str(end) for end in ends)
    assert not any(KEY in str(end) or KEY in repr(end.__cause__) for end in ends)


@pytest.mark.parametrize(
    "error",
    [
        {"code": "context_length_exceeded", "message": "no"},
        {"code": 400, "type": "exceed_context_size_error", "message": "request (3411 tokens) exceeds the available size"},
        {"code": 400, "type": "BadRequestError", "message": "This model's maximum context length is 4096 tokens. However, ..."},
    ],
    ids=["OpenAI", "llama.cpp", "vLLM"],
)
def test_a_question_too_long_for_the_model_is_to_be_halved(bench: Bench, error: dict[str, Any]) -> None:
    """However a server puts it: one request, and "ask for less at once" in place of an endpoint that is broken."""
    bench.server.otherwise = replies(400, {"error": error})
    with pytest.raises(CutReply, match="too long for this model"):
        bench.ask(question())
    assert len(bench.server.asked) == 1


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(replies(200, b"<!doctype html><title>Sign in</title>", kind="text/html"), id="HTML"),
        pytest.param(replies(200, b"<html>", kind="application/json"), id="HTML that says it is JSON"),
        pytest.param(replies(200, None), id="null"),
        pytest.param(replies(200, b""), id="nothing"),
        pytest.param(replies(200, []), id="a list"),
        pytest.param(replies(200, {}), id="an empty object"),
        pytest.param(replies(200, {**completion(GOOD), "choices": []}), id="no choices"),
        pytest.param(replies(200, {**completion(GOOD), "choices": None}), id="null choices"),
        pytest.param(replies(200, {**completion(GOOD), "choices": [{"message": None}]}), id="no message"),
        pytest.param(replies(200, {**completion(GOOD), "id": 7}), id="an id that is a number"),
        pytest.param(replies(200, {**completion(GOOD), "object": "list"}), id="another kind of object"),
        pytest.param(replies(200, {"error": "Unexpected endpoint or method"}), id="an error with status 200"),
        pytest.param(replies(200, b"[" * 200_000), id="a body of 200,000 brackets"),
        pytest.param(replies(200, b'{"id": ' + b"9" * 5000 + b"}"), id="an id of 5,000 digits"),
        pytest.param(replies(200, b"\xff\xfe\x00"), id="bytes"),
        pytest.param(replies(404, {"detail": "Not Found"}), id="404 of a web framework"),
    ],
)
def test_what_is_no_endpoint_is_said_on_the_first_call(bench: Bench, act: Act) -> None:
    """One request for the whole run, and a message that says what to look at."""
    bench.server.otherwise = act
    ends = bench.run(many)
    assert all(isinstance(end, NotAnEndpoint) for end in ends)
    assert len(bench.server.asked) == 1
    assert "this does not look like an OpenAI-compatible endpoint" in str(ends[0])


def test_a_forgotten_v1_is_named(bench: Bench) -> None:
    """The base URL without /v1: the message asks about just that."""
    bench.server.otherwise = replies(404, b"404 page not found", kind="text/plain")
    with pytest.raises(NotAnEndpoint, match="did you forget /v1"):
        bench.ask(question(), url=bench.server.url.removesuffix("/v1"))


def test_a_web_page_in_the_middle_of_a_run_is_tried_again(bench: Bench) -> None:
    """A gateway's page for a moment does not end a run that has had answers."""
    bench.server.acts = [answers(GOOD), replies(200, b"<html>restarting</html>", kind="text/html"), answers(GOOD)]

    async def two(model: Model) -> list[int]:
        return [(await model.ask(question(text))).value.dead for text in ("one", "two")]

    assert bench.run(two) == [13, 13]


@pytest.mark.parametrize("act", [hangs, drips], ids=["hangs", "drips"])
def test_a_call_ends_at_its_deadline(bench: Bench, act: Act) -> None:
    """A server that never comes to an end: the call does, within a second of its deadline, with one request."""
    bench.server.otherwise = act

    async def timed(model: Model) -> float:
        began = time.monotonic()
        with pytest.raises(ModelUnavailable, match=r"no whole reply within 0\.3 s"):
            await model.ask(question())
        return time.monotonic() - began

    assert bench.run(timed, limits=limits(deadline=0.3)) < 1.3
    assert len(bench.server.asked) == 1


@pytest.mark.parametrize("act", [breaks_off, hangs_up, mutters], ids=["reset in the body", "closed without a word", "not HTTP"])
def test_a_broken_connection_is_tried_again(bench: Bench, act: Act) -> None:
    """Twice broken, then an answer; broken for ever is given up after three, as one that is there and may do better later."""
    bench.server.acts = [act, act, answers(GOOD)]
    assert bench.ask(question()).value.dead == 13
    bench.server.otherwise = act
    with pytest.raises(ModelUnavailable, match="could not be reached or broke off") as caught:
        bench.ask(question("another"))
    assert caught.value.is_passing
    assert len(bench.server.asked) == 6


def test_a_connection_that_the_server_has_closed_is_no_failure(bench: Bench) -> None:
    """Kept alive by its word and closed in fact: the next question goes over a new one."""
    bench.server.otherwise = then_closes(answers(GOOD))

    async def five(model: Model) -> list[int]:
        return [(await model.ask(question(str(one)))).value.dead for one in range(5)]

    assert bench.run(five) == [13] * 5


def test_nobody_listens(bench: Bench) -> None:
    """A port without a server: the address and the system's words in the message, and no hope that it passes."""
    bench.server.__exit__(None, None, None)
    with pytest.raises(
        ModelUnavailable, match=rf"127.0.0.1:{bench.server.port}/v1 could not be reached .*\(Connect call failed"
    ) as caught:
        bench.ask(question())
    assert not caught.value.is_passing


def test_a_body_over_the_cap_is_not_read_to_its_end(bench: Bench) -> None:
    """50 MB: the reply counts as cut, with one request, and is not kept."""
    bench.server.otherwise = replies(200, b" " * 50_000_000)
    with pytest.raises(CutReply, match="larger than 5 MB"):
        bench.ask(question())
    assert len(bench.server.asked) == 1
    assert sum(path.stat().st_size for path in bench.folder.iterdir()) < 1_000_000


def test_a_list_over_its_cap_is_cut_and_counted(bench: Bench) -> None:
    """100,000 items and a cap of 200: 200 come back, and the number of those that did not."""
    items = ",".join('{"place":"T","dead":1}' for _ in range(100_000))
    bench.server.otherwise = answers(f'{{"tolls":[{items}]}}')
    reply = bench.ask(question(model=Tolls, max_items=200))
    assert (len(reply.value.tolls), reply.dropped) == (200, 99_800)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param('{"place": ' + "[" * 200_000, id="deep"),
        pytest.param('{"place": "Trat", "dead": ' + "9" * 5000 + "}", id="5,000 digits"),
        pytest.param('{"place": "Trat", "dead": "1,000"}', id="a number as it is written"),
        pytest.param("", id="empty"),
        pytest.param(None, id="null"),
        pytest.param("I would rather talk about the weather.", id="prose"),
    ],
)
def test_content_that_does_not_fit_is_asked_again_and_given_up(bench: Bench, content: str | None) -> None:
    """Three replies, then InvalidReply; what is sent again stays small."""
    bench.server.otherwise = answers(content)
    with pytest.raises(InvalidReply):
        bench.ask(question())
    sizes = [len(str(one.body)) for one in bench.server.asked]
    assert len(sizes) == 3
    assert max(sizes) < 40_000


def test_half_a_surrogate_pair_breaks_nothing(bench: Bench) -> None:
    """In the article and in a reply that is quoted back: a question mark in its place, and the same length."""
    bench.server.acts = [answers("no \ud83d"), answers(GOOD)]
    assert bench.ask(question("a\ud800b")).value.dead == 13
    first, second = (one.body["messages"] for one in bench.server.asked)
    assert (first[1]["content"], second[2]["content"]) == ("a?b", "no ?")


def test_extra_fields_and_fields_named_twice_are_taken(bench: Bench) -> None:
    """More than was asked for is no error; of two values for one name the last counts."""
    bench.server.otherwise = answers('{"place": "Trat", "dead": 1, "dead": 13, "mood": "sad"}')
    assert bench.ask(question()).value.dead == 13


@pytest.mark.parametrize(
    ("content", "place", "found"),
    [
        pytest.param(r'{"place": "Tr\u0000at", "dead": 13}', "Trat", 1, id="escaped"),
        pytest.param('{"place": "Tr\x00\x00at", "dead": 13}', "Trat", 2, id="raw"),
        pytest.param(r'{"place": "Tr\\u0000at", "dead": 13}', r"Tr\u0000at", 0, id="text about NUL"),
    ],
)
def test_nul_is_taken_out_and_counted(bench: Bench, content: str, place: str, found: int) -> None:
    """A NUL in a reply does not get further, and its number is told; a text that only speaks of one stays."""
    bench.server.otherwise = answers(content)
    reply = bench.ask(question())
    assert (reply.value.place, reply.nul, reply.attempts) == (place, found, 1)


def test_two_runs_in_two_threads_ask_the_same_once(bench: Bench) -> None:
    """Each has its own loop and its own model; the key is in flight once, and both have the answer."""
    bench.server.otherwise = answers_with(lambda _: GOOD, after=0.1)
    bench.open()  # the ledger is there before the threads are
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(bench.ask(question()).value.dead)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [13] * 4
    assert len(bench.server.asked) == 1


def test_a_leader_that_is_cancelled_leaves_the_question_to_another(bench: Bench) -> None:
    """Two ask the same, the one that sent it is stopped: the other sends it again and gets its answer."""
    bench.server.acts = [hangs]
    bench.server.otherwise = answers(GOOD)

    async def stopped(model: Model) -> int:
        leader = asyncio.create_task(model.ask(question()))
        follower = asyncio.create_task(model.ask(question()))
        while not bench.server.asked:
            await asyncio.sleep(0.005)
        leader.cancel()
        return int((await follower).value.dead)

    assert bench.run(stopped) == 13


def test_as_many_at_once_as_allowed_and_no_more(bench: Bench) -> None:
    """The first one alone, then four at a time: the server answers only when four are waiting."""
    together = bench.server.otherwise = AnswersTogether(4, GOOD)
    ends = bench.run(lambda model: many(model, 1 + 4 * 4), limits=limits(concurrency=4))
    assert not [end for end in ends if isinstance(end, Exception)]
    assert together.most == 4


def test_an_unknown_parameter_is_told_with_advice(bench: Bench) -> None:
    """A model that sets its own temperature: one request, and what to do."""
    error = {"error": {"message": "Unsupported value", "param": "temperature", "code": "unsupported_value"}}
    bench.server.acts = [replies(400, error)]
    with pytest.raises(ModelUnavailable, match="ask without one"):
        bench.ask(question())
    bench.server.acts = [answers(GOOD)]
    bench.ask(question(), sends_temperature=False)
    assert "temperature" not in bench.server.asked[-1].body


def test_logs_hold_neither_keys_nor_articles(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    """Everything logged at DEBUG, by whomever: no key, no text of the article, no text of the reply."""
    bench.server.acts = [answers('{"place": "SECRETREPLY"}'), fails(500), answers(GOOD)]
    with caplog.at_level(logging.DEBUG):
        bench.ask(question("SECRETARTICLE"))
    logged = "\n".join(f"{record.getMessage()} {record.args}" for record in caplog.records)
    assert not [secret for secret in ("SECRETARTICLE", "SECRETREPLY", KEY) if secret in logged]


def test_a_password_in_the_address_is_in_no_log_and_no_message(bench: Bench, caplog: pytest.LogCaptureFixture) -> None:
    """httpx2 logs the whole URL of every request, at INFO; ours has a name and a password in it."""
    bench.server.acts = [answers(GOOD), fails(404, "model_not_found", f"no model at {bench.server.url}")]
    url = bench.server.url.replace("://", "://desk:s3cr3t-pass@")
    with caplog.at_level(logging.DEBUG):
        assert bench.ask(question(), url=url).value.dead == 13
        with pytest.raises(ModelUnavailable) as caught:
            bench.ask(question("another"), url=url)
    logged = [f"{record.getMessage()} {record.args}" for record in caplog.records]
    assert any("/v1/chat/completions" in line for line in logged)
    assert not [line for line in [*logged, str(caught.value)] if "s3cr3t" in line]


def test_the_proxy_of_the_environment_is_used(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """A desk behind a proxy reaches a model through it."""
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{bench.server.port}")
    bench.server.otherwise = answers(GOOD)
    assert bench.ask(question(), url="http://model.invalid/v1").value.dead == 13
    assert bench.server.asked[0].path == "http://model.invalid/v1/chat/completions"


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(answers('{"tolls":[' + ",".join(['{"place":"T","dead":1}'] * 100_000) + "]}"), id="100,000 items"),
        pytest.param(answers('{"tolls":' + "[" * 200_000), id="deep content"),
        pytest.param(replies(200, b"[" * 4_900_000), id="deep body"),
        pytest.param(replies(200, b'"' + b"x" * 50_000_000), id="50 MB"),
    ],
)
def test_no_reply_takes_much_memory_or_time(bench: Bench, act: Act) -> None:
    """In a process of its own: under 500 MB at its peak, under 10 s, whatever it ends with."""
    bench.server.otherwise = act
    result = bench.folder / "used.json"
    start(ask_and_weigh, bench.server.url, bench.folder / "ledger", result).join()
    megabytes, seconds = json.loads(result.read_text())
    assert megabytes < 500
    assert seconds < 10
