"""Runs that are killed and go on where they stopped."""

import os
import random
import signal
import socket
import threading
from multiprocessing.process import BaseProcess
from pathlib import Path

import factcheck
from factcheck.llm.ledger import SqliteLedger
from factcheck.llm.request import as_asked
from tests.llm.children import ask_all, start
from tests.llm.loopback import JsonObject, Loopback, Received, answers_with, hangs
from tests.llm.story_child import check_story
from tests.pipeline.conftest import FIRST, SECOND
from tests.pipeline.replies import Answerer

COUNT = 100
CONCURRENCY = 4
KILLS = 20
SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)


def _answer(body: JsonObject) -> str:
    """Every seventh text is answered wrongly at first, so that questions asked again are killed, too."""
    number = int(body["messages"][1]["content"].split()[1])
    is_first = len(body["messages"]) == 2
    return "not json" if is_first and number % 7 == 0 else f'{{"place": "Trat", "dead": {number}}}'


def _over(child: BaseProcess) -> None:
    """The child heeds what it was sent: one that sits on, seen once on a busy machine, fails the test and holds nothing up."""
    child.join(60)
    has_ended = not child.is_alive()
    child.kill()
    assert has_ended, "a child was told to end and did not within a minute"


def test_a_run_killed_at_twenty_points_repeats_at_most_what_was_in_flight(tmp_path: Path) -> None:
    """SIGKILL, SIGTERM and SIGINT in turn: the result is that of an undisturbed run, and no stored reply is asked for again."""
    chance = random.Random(3)
    ledger, result = tmp_path / "ledger", tmp_path / "result.json"
    answered = answers_with(_answer, after=0.004)
    limit = 0

    def until_killed(connection: socket.socket, request: Received, stop: threading.Event) -> bool:
        """Answers until the run is to be killed, and then no more: on a busy machine it would be over before it dies."""
        act = hangs if limit and len(server.asked) >= limit else answered
        return act(connection, request, stop)

    with Loopback(otherwise=until_killed) as server:
        kills = 0
        while not result.exists():
            seen = len(server.asked)
            stored = _stored(ledger)
            limit = seen + chance.randint(1, 8) if kills < KILLS else 0
            child = start(ask_all, server.url, ledger, result, COUNT, CONCURRENCY)
            if limit:
                _kill_after(server, child.pid or 0, limit, SIGNALS[kills % 3])
                kills += 1
                _over(child)
            child.join()
            assert not [one for one in server.asked[seen:] if _key(one) in stored]
        disturbed = len(server.asked)
        ask_all(server.url, tmp_path / "another", tmp_path / "undisturbed.json", COUNT, CONCURRENCY)
        needed = len(server.asked) - disturbed
    assert kills == KILLS
    assert result.read_bytes() == (tmp_path / "undisturbed.json").read_bytes()
    assert disturbed - needed <= KILLS * CONCURRENCY


def test_a_whole_run_killed_in_each_of_its_stages_ends_with_the_same_report(tmp_path: Path) -> None:
    """Readings, vectors, opinions, story: whichever is under way, the report is whole or not there, and then the same bytes."""
    articles = [
        *factcheck.read_articles(text=FIRST, title="Ferry capsizes off Sorrel Island, 12 killed", publisher="Herald"),
        *factcheck.read_articles(text=SECOND, title="Ferry sinks near Sorrel Island, 15 killed", publisher="Courier"),
    ]
    with Loopback(otherwise=Answerer().act_with_vectors) as server:
        start(check_story, server.url, tmp_path / "whole", tmp_path / "undisturbed.json", articles).join()
        needed = len(server.asked)
        assert needed == 5
        ledger, result, kills = tmp_path / "ledger", tmp_path / "report.json", 0
        while not result.exists():
            stored, seen = _stored(ledger), len(server.asked)
            child = start(check_story, server.url, ledger, result, articles)
            if kills < needed - 1:
                _kill_after(server, child.pid or 0, seen + min(2, needed - len(stored)), signal.SIGKILL)
                kills += 1
                _over(child)
            child.join()
            assert not [one for one in server.asked[seen:] if _key(one) in stored]
        disturbed = len(server.asked) - needed
    assert result.read_bytes() == (tmp_path / "undisturbed.json").read_bytes()
    assert disturbed - needed <= kills * 2  # what was in flight, of two at once


def _kill_after(server: Loopback, pid: int, requests: int, how: signal.Signals) -> None:
    server.wait_for(requests)
    os.kill(pid, how)


def _stored(ledger: Path) -> set[str]:
    if not ledger.exists():
        return set()
    opened = SqliteLedger(ledger)
    keys = {one.asked.key for one in opened.exchanges()}
    opened.close()
    return keys


def _key(request: Received) -> str:
    return as_asked(request.path, request.body).key
