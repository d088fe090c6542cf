"""Batches: what would be asked goes out as files, answers come back in any order, and a run goes on with what is there."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import AnswerAwaited, InputError
from factcheck.llm import batch
from factcheck.llm.client import Model
from factcheck.llm.embeddings import vectors_of, wanted
from factcheck.llm.exchange import Provenance
from factcheck.llm.ledger import SqliteLedger
from factcheck.llm.recordings import Recordings, export
from tests.llm.bench import GOOD, Bench, question
from tests.llm.loopback import JsonObject, answers, completion

TEXTS = ("one", "two", "three")


def ledger_of(bench: Bench) -> SqliteLedger:
    """The ledger of this bench."""
    assert isinstance(bench.ledger, SqliteLedger)
    return bench.ledger


def prepared(bench: Bench, *texts: str) -> list[JsonObject]:
    """The lines that an offline run with these texts writes."""

    async def run(model: Model) -> list[Path]:
        ends = await asyncio.gather(*(model.ask(question(text)) for text in texts), return_exceptions=True)
        assert all(isinstance(end, AnswerAwaited) or not isinstance(end, BaseException) for end in ends)
        return batch.write_requests(model.misses.values(), bench.folder / "requests.jsonl", ledger_of(bench))

    files = bench.run(run, is_offline=True)
    return [json.loads(line) for file in files for line in file.read_text().splitlines()]


def answered(line: JsonObject, body: Any = None, **changes: Any) -> str:
    """A line of OpenAI's file of results."""
    response = {"status_code": 200, "request_id": "r", "body": completion(GOOD) if body is None else body}
    return json.dumps({"id": "b", "custom_id": line["custom_id"], "response": response, "error": None, **changes})


def imported(bench: Bench, *lines: str, name: str = "results.jsonl") -> batch.Imported:
    """These lines, taken in."""
    file = bench.folder / name
    file.write_text("\n".join(lines))
    return batch.import_answers([file], ledger_of(bench))


def test_a_line_is_what_would_have_been_sent(bench: Bench) -> None:
    """Word for word the body of the live request, under its key; nothing is sent."""
    lines = prepared(bench, *TEXTS, "one")
    assert len(lines) == 3
    assert not bench.server.received
    assert {(line["method"], line["url"]) for line in lines} == {("POST", "/v1/chat/completions")}
    bench.server.otherwise = answers(GOOD)
    for text in TEXTS:
        bench.ask(question(text), ledger=SqliteLedger(bench.folder / "other"))
    sent = [one.body for one in bench.server.asked]
    assert sorted(map(json.dumps, sent)) == sorted(json.dumps(line["body"]) for line in lines)


def test_answers_come_in_any_order_and_in_parts(bench: Bench) -> None:
    """Two of three, backwards: two are stored and the third is missing; the next run asks for that one alone."""
    lines = prepared(bench, *TEXTS)
    result = imported(bench, answered(lines[2]), answered(lines[0]))
    assert (result.stored, result.missing) == (2, [lines[1]["custom_id"]])
    assert [line["custom_id"] for line in prepared(bench, *TEXTS)] == [lines[1]["custom_id"]]
    assert imported(bench, answered(lines[1])).missing == []
    replies = [bench.ask(question(text)) for text in TEXTS]
    assert all(reply.cached for reply in replies)
    assert not bench.server.received
    assert {one.provenance for one in ledger_of(bench).exchanges()} == {Provenance.TRANSCRIBED}


def test_every_other_kind_of_line_is_told(bench: Bench) -> None:
    """Errors stay missing, the first of two answers counts, unknown ids and broken lines are named with file and line."""
    one, two, three = prepared(bench, *TEXTS)
    failed = {"status_code": 429, "body": {"error": {"message": "slow down"}}}
    result = imported(
        bench,
        answered(one),
        answered(one, completion('{"place": "second", "dead": 2}')),
        answered(two, response=failed),
        answered(three, response=None, error={"code": "batch_expired"}),
        answered({"custom_id": "f" * 64}),
        answered(three)[:40],
        '{"no": "id"}',
    )
    assert result.stored == 1
    assert [(found.line, found.key) for found in result.duplicates] == [(2, one["custom_id"])]
    assert [found.line for found in result.errors] == [3, 4]
    assert "429" in result.errors[0].reason
    assert "batch_expired" in result.errors[1].reason
    assert [(found.line, found.file.endswith("results.jsonl")) for found in result.unknown] == [(5, True)]
    assert [found.line for found in result.unreadable] == [6, 7]
    assert result.missing == sorted([two["custom_id"], three["custom_id"]])
    assert bench.ask(question(one["body"]["messages"][1]["content"])).value.place == "Trat"


def test_an_answer_that_is_no_completion_is_an_error(bench: Bench) -> None:
    """A body without choices is told, and asked for again; a bare completion beside the id is taken."""
    one, two, _ = prepared(bench, *TEXTS)
    result = imported(bench, answered(one, {"choices": []}), json.dumps({"custom_id": two["custom_id"], **completion(GOOD)}))
    assert (result.stored, [problem.key for problem in result.errors]) == (1, [one["custom_id"]])


def test_a_wrong_answer_is_asked_again_in_the_next_round(bench: Bench) -> None:
    """Round one: not what was asked for; round two holds the question again with the error; then the reply stands."""
    (first,) = prepared(bench, "one")
    imported(bench, answered(first, completion("no idea")))
    (second,) = prepared(bench, "one")
    assert second["custom_id"] != first["custom_id"]
    assert second["body"]["messages"][:2] == first["body"]["messages"]
    imported(bench, answered(second))
    assert prepared(bench, "one") == []
    reply = bench.ask(question("one"))
    assert (reply.value.dead, reply.attempts, reply.cached) == (13, 2, True)


@pytest.mark.parametrize(
    "body",
    [completion(None, refusal="no"), completion(GOOD, finish="length"), completion("", finish="content_filter")],
    ids=["refused", "cut", "filtered"],
)
def test_a_batch_comes_to_an_end(bench: Bench, body: JsonObject) -> None:
    """What was declined or cut has been answered: it is not asked for again in each next round."""
    (line,) = prepared(bench, "one")
    imported(bench, answered(line, body))
    for _ in range(2):
        with pytest.raises(Exception, match=r"declined|cut|withheld"):
            bench.run(lambda model: model.ask(question("one")), is_offline=True)


def test_files_are_split(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """So many lines a file, the later ones numbered; every line is in one of them."""
    monkeypatch.setattr(batch, "LINES_A_FILE", 2)
    lines = prepared(bench, "one", "two", "three", "four", "five")
    assert len(lines) == 5
    assert sorted(path.name for path in bench.folder.glob("*.jsonl")) == [
        "requests-2.jsonl",
        "requests-3.jsonl",
        "requests.jsonl",
    ]


def test_files_of_an_earlier_round_are_told(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the last call left numbered on from where this one ended; with nothing to ask, the first of them too."""
    monkeypatch.setattr(batch, "LINES_A_FILE", 2)
    prepared(bench, "one", "two", "three", "four", "five")
    first, second, third = (bench.folder / name for name in ("requests.jsonl", "requests-2.jsonl", "requests-3.jsonl"))
    assert batch.earlier_files(first, [first, second, third]) == []
    assert batch.earlier_files(first, [first]) == [second, third]
    assert batch.earlier_files(first, []) == [first, second, third]


def test_a_file_is_for_one_path_and_one_model(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """As OpenAI wants it; of texts for vectors all count, in however many lines."""
    monkeypatch.setattr(batch, "LINES_A_FILE", 60)
    prepared(bench, "one", "two")

    async def run() -> list[Path]:
        async with bench.open(is_offline=True) as model:
            line = model.line_to("openai/v")
            portions = wanted(str(one) for one in range(100)).portions
            questions = [model.ask(question("one")), model.ask(question("two"))]
            ends = await asyncio.gather(*questions, *(vectors_of(line, part) for part in portions), return_exceptions=True)
            assert all(isinstance(end, AnswerAwaited) for end in ends)
            return batch.write_requests(model.misses.values(), bench.folder / "all.jsonl", ledger_of(bench))

    files = asyncio.run(run())
    pages = [[json.loads(line) for line in file.read_text().splitlines()] for file in files]
    for page in pages:
        assert len({(line["url"], line["body"]["model"]) for line in page}) == 1
        assert sum(len(line["body"].get("input", ["one question"])) for line in page) <= 60
    assert sum(len(line["body"].get("input", [])) for page in pages for line in page) == 100
    assert [line["url"] for line in pages[0]] == ["/v1/chat/completions"] * 2
    assert not bench.server.received


def test_half_a_surrogate_pair_in_an_answer_is_stored_and_served(bench: Bench) -> None:
    """JSON may hold one; neither SQLite nor a file of UTF-8 can, other than escaped."""
    (line,) = prepared(bench, "one")
    assert imported(bench, answered(line, completion(GOOD, model="m\ud83d"))).stored == 1
    (file,) = export(ledger_of(bench).exchanges(), bench.folder / "recorded")
    for ledger in (ledger_of(bench), Recordings(file.parent)):
        assert bench.ask(question("one"), ledger=ledger).value.dead == 13


def test_a_file_that_is_not_there_is_the_users_input(bench: Bench) -> None:
    """The message has its name."""
    prepared(bench, "one")
    with pytest.raises(InputError, match=r"nowhere\.jsonl"):
        batch.import_answers([bench.folder / "nowhere.jsonl"], ledger_of(bench))
