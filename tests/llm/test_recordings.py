"""Recordings: a folder that answers without a network, and says what is missing."""

import json
from pathlib import Path

import pytest

from factcheck.errors import InvalidReply, RecordingMissing, UnusableLedger
from factcheck.llm.ledger import SqliteLedger
from factcheck.llm.recordings import Recordings, export
from tests.llm.bench import GOOD, KEY, Bench, question
from tests.llm.loopback import answers, fails


def recorded(bench: Bench) -> Path:
    """The exchanges of this bench, exported."""
    assert isinstance(bench.ledger, SqliteLedger)
    export(bench.ledger.exchanges(), bench.folder / "recorded")
    return bench.folder / "recorded"


def test_a_recorded_run_is_replayed_without_a_network(bench: Bench) -> None:
    """A bad first answer and the one after it: the same reply, no key needed, nothing sent."""
    bench.server.acts = [fails(500), answers("not json"), answers(GOOD)]
    live = bench.ask(question())
    folder = recorded(bench)
    bench.server.acts.clear()
    bench.key = ""
    again = bench.ask(question(), ledger=Recordings(folder), url="")
    assert (again.value, again.attempts, again.cached) == (live.value, 2, True)
    assert len(bench.server.asked) == 3


def test_replies_that_were_never_right_are_replayed_too(bench: Bench) -> None:
    """A recording serves all there is: the run ends as it ended."""
    bench.server.otherwise = answers("{}")
    with pytest.raises(InvalidReply):
        bench.ask(question())
    with pytest.raises(InvalidReply):
        bench.ask(question(), ledger=Recordings(recorded(bench)))


def test_an_export_has_the_same_bytes_each_time_and_no_key(bench: Bench) -> None:
    """One file a key; written twice, nothing changes; no header that names an account."""
    bench.server.otherwise = answers(GOOD)
    bench.ask(question("one"))
    bench.ask(question("two"))
    folder = recorded(bench)
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert len(first) == 2
    recorded(bench)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == first
    assert not [name for name, content in first.items() if KEY.encode() in content or b"uthorization" in content]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"text": "How many were hurt?"}, r"messages\[1\]\.content at character 9: recorded .* asked .*were hurt"),
        ({"max_output_tokens": 100}, "max_tokens: recorded 4096, asked 100"),
        ({"temperature": 0.5}, r"temperature: recorded 0\.0, asked 0\.5"),
    ],
)
def test_a_miss_names_the_nearest_recording_and_what_differs(bench: Bench, change: dict[str, object], said: str) -> None:
    """The field, and what each side has there; of two recordings the one that is more like it."""
    bench.server.otherwise = answers(GOOD)
    bench.ask(question("How many died?"))
    bench.ask(question("Something altogether different about a harvest."))
    sent = len(bench.server.received)
    with pytest.raises(RecordingMissing, match=said):
        bench.ask(question(**change), ledger=Recordings(recorded(bench)))  # type: ignore[arg-type]
    assert len(bench.server.received) == sent


def test_an_empty_folder_has_nothing_near(tmp_path: Path, bench: Bench) -> None:
    """A miss without any neighbour says so."""
    with pytest.raises(RecordingMissing, match="has none"):
        bench.ask(question(), ledger=Recordings(tmp_path))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "is not a recording"),
        ("[]", "is not a recording"),
        ("[" * 100_000, "is not a recording"),
        ('{"schema": "factcheck.recording/99"}', "schema 'factcheck.recording/99'"),
        ('{"schema": "factcheck.recording/1", "path": "/v1/chat/completions"}', "is not a whole recording"),
    ],
)
def test_a_broken_recording_is_named(tmp_path: Path, content: str, said: str) -> None:
    """A file cut short, another kind of JSON, another version: the message has the file's name."""
    (tmp_path / "abc.json").write_text(content)
    with pytest.raises(UnusableLedger, match=rf"abc\.json {said}|abc\.json is a recording of {said}"):
        Recordings(tmp_path)


def test_a_recording_whose_request_was_edited_is_another_request(bench: Bench) -> None:
    """The key is made of what the file says, not of its name."""
    bench.server.otherwise = answers(GOOD)
    bench.ask(question("one"))
    (path,) = recorded(bench).iterdir()
    page = json.loads(path.read_text())
    page["request"]["messages"][1]["content"] = "two"
    path.write_text(json.dumps(page))
    assert bench.ask(question("two"), ledger=Recordings(path.parent)).cached
    with pytest.raises(RecordingMissing):
        bench.ask(question("one"), ledger=Recordings(path.parent))
