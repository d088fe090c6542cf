"""The ledger in a file: what it keeps and serves, and what it does with files that are not its own or cannot be written."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from factcheck.errors import ConfigError, UnusableLedger
from factcheck.llm.exchange import ANSWERED, Exchange, Provenance, Status
from factcheck.llm.ledger import SqliteLedger, default_path
from factcheck.llm.request import as_asked
from tests.llm.bench import GOOD, Bench, question
from tests.llm.children import WRITES, asked, exchange, start, write_many
from tests.llm.loopback import answers, completion

FIRST_VERSION = """
CREATE TABLE exchange (
  number INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, path TEXT NOT NULL, request TEXT NOT NULL,
  status_code INTEGER NOT NULL, headers TEXT NOT NULL, response TEXT NOT NULL, status TEXT NOT NULL, provenance TEXT NOT NULL
) STRICT;
CREATE INDEX exchange_key ON exchange (key, status);
CREATE TABLE awaited (key TEXT PRIMARY KEY, path TEXT NOT NULL, request TEXT NOT NULL) STRICT, WITHOUT ROWID;
PRAGMA application_id = 0x46436C67;
PRAGMA user_version = 1;
"""


@pytest.mark.parametrize("status", list(Status))
def test_a_run_goes_on_from_what_can_be_used(tmp_path: Path, status: Status) -> None:
    """Valid and not yet judged replies, those that were asked again and those that were cut; never a refusal or an error."""
    ledger = SqliteLedger(tmp_path / "ledger")
    ledger.record(exchange(status=status))
    is_served = ledger.find(asked().key) is not None
    assert is_served == (status in {Status.VALID, Status.PENDING, Status.REASKED, Status.CUT})
    assert (ledger.find(asked().key, ANSWERED) is not None) == (status is not Status.ERROR)


def test_the_newest_reply_counts(tmp_path: Path) -> None:
    """Of two for one key the later; a mark changes only the one it names."""
    ledger = SqliteLedger(tmp_path / "ledger")
    ledger.record(exchange(response="old"))
    number = ledger.record(exchange(response="new"))
    assert ledger.find(asked().key) == exchange(response="new")
    ledger.mark(number, Status.INVALID)
    assert ledger.find(asked().key) == exchange(response="old")


def test_what_is_kept_of_a_request_is_what_makes_the_answer(bench: Bench) -> None:
    """The body without who asks, three headers at most; provenance and order beside them."""
    bench.server.acts = [answers(GOOD)]
    bench.ask(question())
    assert isinstance(bench.ledger, SqliteLedger)
    (kept,) = bench.ledger.exchanges()
    assert set(json.loads(kept.asked.text)) == {"model", "messages", "response_format", "temperature", "max_tokens"}
    assert (kept.headers, kept.status, kept.provenance, kept.number) == (
        {"content-type": "application/json"},
        Status.VALID,
        Provenance.LIVE,
        1,
    )


def test_who_asks_is_not_part_of_the_key() -> None:
    """User, metadata and store change nothing; a word, the model, the schema or the temperature does."""
    body = {"model": "m", "messages": [{"role": "user", "content": "a"}], "temperature": 0}
    key = as_asked("/v1/chat/completions", body).key
    same = {**body, "user": "u", "metadata": {"a": "b"}, "store": True, "service_tier": "flex"}
    assert as_asked("/gateway/v1/chat/completions", same).key == key
    changes: dict[str, object] = {"model": "n", "temperature": 1, "response_format": {}, "messages": [], "seed": 1}
    for name, value in changes.items():
        assert as_asked("/v1/chat/completions", {**body, name: value}).key != key
    assert as_asked("/v1/embeddings", body).key != key


def test_eight_processes_write_at_once(tmp_path: Path) -> None:
    """No row is lost and nobody is told that the database is locked, with a reader beside them."""
    path = tmp_path / "ledger"
    ledger = SqliteLedger(path)
    writers = [start(write_many, path, one) for one in range(8)]
    for writer in writers:
        while writer.is_alive():
            writer.join(0.05)
            assert ledger.find(asked("0/0").key) is None or len(list(ledger.exchanges())) > 0
    assert [writer.exitcode for writer in writers] == [0] * 8
    kept = list(ledger.exchanges())
    assert len(kept) == 8 * WRITES
    assert all(one.status is Status.VALID for one in kept)


def test_a_ledger_of_the_first_version_goes_on(tmp_path: Path) -> None:
    """Its answers are found with their numbers and marks, what it awaits stays, and new ones come after them."""
    path = tmp_path / "ledger"
    one, two = exchange("one"), exchange("two", Status.REASKED)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(FIRST_VERSION)
        for number, kept in ((3, one), (7, two)):
            row = (number, kept.asked.key, kept.asked.path, kept.asked.text, 200, json.dumps(kept.headers), kept.response)
            connection.execute("INSERT INTO exchange VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'live')", (*row, kept.status))
        connection.execute("INSERT INTO awaited VALUES ('k', '/v1/chat/completions', '{}')")
    for _ in range(2):
        ledger = SqliteLedger(path)
        assert (ledger.find(one.asked.key), ledger.find(two.asked.key)) == (one, two)
        assert [kept.number for kept in ledger.exchanges()][:2] == [3, 7]
        assert set(ledger.awaited()) == {"k"}
        ledger.mark(ledger.record(exchange("three", Status.PENDING)), Status.VALID)
        ledger.close()
    assert [(kept.number, kept.status) for kept in SqliteLedger(path).exchanges()][2:] == [(8, Status.VALID), (9, Status.VALID)]


def test_a_ledger_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    """The message says to upgrade; not a byte changes."""
    path = tmp_path / "ledger"
    SqliteLedger(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(UnusableLedger, match=r"newer factcheck \(ledger version 99"):
        SqliteLedger(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"not a database at all, but long enough to be one" * 30, b"SQLite format 3\x00", b"\x00"])
def test_a_file_that_is_no_ledger_is_left_alone(tmp_path: Path, content: bytes) -> None:
    """The message names the file and the variable; the file stays."""
    path = tmp_path / "ledger"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=r"ledger .*FACTCHECK_LEDGER"):
        SqliteLedger(path)
    assert path.read_bytes() == content


def test_a_ledger_that_was_cut_short_says_so(tmp_path: Path) -> None:
    """Truncated in the middle: an error with the file's name, on opening or on the first look, and no change."""
    path = tmp_path / "ledger"
    ledger = SqliteLedger(path)
    for one in range(200):
        ledger.record(exchange(str(one), response="x" * 500))
    ledger.close()
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    before = path.read_bytes()
    with pytest.raises(UnusableLedger, match=str(path)):
        list(SqliteLedger(path).exchanges())
    assert path.read_bytes() == before


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    """It is SQLite and not ours."""
    path = tmp_path / "places.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(UnusableLedger, match="another program"):
        SqliteLedger(path)
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made_or_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file where a folder should be, and a database that only lets itself be read."""
    (tmp_path / "file").write_text("")
    with pytest.raises(UnusableLedger, match="cannot be used"):
        SqliteLedger(tmp_path / "file" / "ledger")
    SqliteLedger(tmp_path / "ledger").close()
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda path, **options: connect(f"file:{path}?mode=ro", uri=True, **options))
    with pytest.raises(UnusableLedger, match="readonly"):
        SqliteLedger(tmp_path / "ledger").record(exchange())


def test_every_write_may_fail(bench: Bench) -> None:
    """A disk that is full at the first write, then at the second, until all succeed: a clear error, a whole file, a resume."""
    bench.server.otherwise = answers(GOOD)
    path = bench.folder / "ledger.sqlite3"
    for fails_at in (1, 2):  # writing the reply down, and marking it
        bench.ledger = _Full(path, fails_at)
        with pytest.raises(UnusableLedger, match="disk is full"):
            bench.ask(question())
        assert sqlite3.connect(path).execute("PRAGMA integrity_check").fetchone() == ("ok",)
    bench.ledger = _Full(path, 3)
    assert bench.ask(question()).value.dead == 13
    assert len(bench.server.asked) == 2  # the second failure came after the reply was stored: it was not asked for again


class _Full(SqliteLedger):
    """A ledger whose nth write finds the disk full."""

    def __init__(self, path: Path, fails_at: int) -> None:
        super().__init__(path)
        self._left = fails_at

    def _wrote(self) -> None:
        self._left -= 1
        if self._left == 0:
            raise self._unusable(sqlite3.OperationalError("database or disk is full"))

    def record(self, exchange: Exchange) -> int:
        self._wrote()
        return super().record(exchange)

    def mark(self, number: int, status: Status) -> None:
        self._wrote()
        super().mark(number, status)


def test_a_disk_that_is_full_is_told_as_such(tmp_path: Path) -> None:
    """SQLite's own limit on pages stands in for the disk: the write fails, what was there stays."""
    ledger = SqliteLedger(tmp_path / "ledger")
    ledger.record(exchange())
    ledger._connection.execute("PRAGMA max_page_count = 1")
    with pytest.raises(UnusableLedger, match="full"):
        ledger.record(exchange("two", response=json.dumps(completion("x" * 1_000_000))))
    assert [one.asked for one in ledger.exchanges()] == [asked()]


@pytest.mark.parametrize(
    ("platform", "env", "path"),
    [
        ("linux", {"XDG_CACHE_HOME": "/c"}, "/c/factcheck/ledger.sqlite3"),
        ("linux", {}, "~/.cache/factcheck/ledger.sqlite3"),
        ("darwin", {}, "~/Library/Caches/factcheck/ledger.sqlite3"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/factcheck/ledger.sqlite3"),
        ("linux", {"FACTCHECK_LEDGER": "/my/ledger"}, "/my/ledger"),
    ],
)
def test_where_a_ledger_is_kept(platform: str, env: dict[str, str], path: str) -> None:
    """By the platform's rule, unless the variable says otherwise."""
    assert default_path(env, platform) == Path(path).expanduser()
