"""The ledger in a SQLite file: cache, resume and batch of every run of this user."""

import json
import os
import sqlite3
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from factcheck.errors import AnswerAwaited, UnusableLedger
from factcheck.llm.exchange import RESUMED, Exchange, Provenance, Status
from factcheck.llm.request import Asked

VARIABLE = "FACTCHECK_LEDGER"
_SCHEMA_VERSION = 2
_APPLICATION_ID = 0x46436C67  # "FClg": tells our file from another program's
_PAGE_BYTES = 16_384  # an exchange is some 30 kB: on pages of 4 kB, SQLite's own choice, writing one took half as long again
_MAGIC = b"SQLite format 3\x00"
_LOCK_SECONDS = 30.0  # a plain BEGIN lost 2,304 of 2,400 writes under 8 writers; BEGIN IMMEDIATE with this wait lost none

# What is marked apart from what was said: SQLite writes the whole row anew, and 30 kB a mark cost as much as the answer itself
_EXCHANGES = """
CREATE TABLE exchange (
  number INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, path TEXT NOT NULL,
  status_code INTEGER NOT NULL, headers TEXT NOT NULL, status TEXT NOT NULL, provenance TEXT NOT NULL
) STRICT;
CREATE TABLE content (number INTEGER PRIMARY KEY, request TEXT NOT NULL, response TEXT NOT NULL) STRICT;
CREATE INDEX exchange_by_key ON exchange (key);
"""
_AWAITED = "CREATE TABLE awaited (key TEXT PRIMARY KEY, path TEXT NOT NULL, request TEXT NOT NULL) STRICT, WITHOUT ROWID;"
_FROM_1 = f"""
ALTER TABLE exchange RENAME TO old;
{_EXCHANGES}
INSERT INTO exchange SELECT number, key, path, status_code, headers, status, provenance FROM old;
INSERT INTO content SELECT number, request, response FROM old;
DROP TABLE old;
"""
_COLUMNS = "number, key, path, request, status_code, headers, response, status, provenance"
_SELECT = f"SELECT {_COLUMNS} FROM exchange JOIN content USING (number)"


def default_path(env: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Where the ledger is kept unless FACTCHECK_LEDGER says otherwise: the user's cache folder, by the platform's rule."""
    if env.get(VARIABLE):
        return Path(env[VARIABLE])
    home = Path.home()
    if platform == "darwin":
        folder = home / "Library" / "Caches"
    elif platform == "win32":
        folder = Path(env.get("LOCALAPPDATA") or home / "AppData" / "Local")
    else:
        folder = Path(env.get("XDG_CACHE_HOME") or home / ".cache")
    return folder / "factcheck" / "ledger.sqlite3"


class SqliteLedger:
    """A ledger in one file, shared by threads and processes.

    Raises `UnusableLedger` where the file is not a ledger, comes from a newer version or cannot be written; such a file is
    left as it was.
    """

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        self._lock = threading.Lock()
        self._connection = self._opened()

    @property
    def name(self) -> str:
        """The file."""
        return str(self.path.absolute())

    @property
    def is_replay(self) -> bool:
        """False: what it does not hold may be asked."""
        return False

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    def find(self, key: str, among: frozenset[Status] = RESUMED) -> Exchange | None:
        """The newest exchange of this key that has one of these statuses."""
        marks = ",".join("?" * len(among))
        query = f"{_SELECT} WHERE key = ? AND status IN ({marks}) ORDER BY number DESC LIMIT 1"
        with self._reading() as connection:
            row = connection.execute(query, (key, *among)).fetchone()
        return _exchange(row) if row else None

    def record(self, exchange: Exchange) -> int:
        """Keep an exchange, and take its request off the list of those that are awaited unless it brought an error."""
        asked = exchange.asked
        row = (
            asked.key,
            asked.path,
            exchange.status_code,
            json.dumps(dict(exchange.headers)),
            exchange.status,
            exchange.provenance,
        )
        with self._writing() as connection:
            written = connection.execute(
                "INSERT INTO exchange (key, path, status_code, headers, status, provenance) VALUES (?, ?, ?, ?, ?, ?)", row
            )
            connection.execute("INSERT INTO content VALUES (?, ?, ?)", (written.lastrowid, asked.text, exchange.response))
            if exchange.status is not Status.ERROR:
                connection.execute("DELETE FROM awaited WHERE key = ?", (asked.key,))
        return int(written.lastrowid or 0)

    def mark(self, number: int, status: Status) -> None:
        """Set what became of an exchange."""
        with self._writing() as connection:
            connection.execute("UPDATE exchange SET status = ? WHERE number = ?", (status, number))

    def miss(self, asked: Asked) -> AnswerAwaited:
        """The error of a run that may not call out."""
        return AnswerAwaited(f"nobody has answered request {asked.key[:12]} yet; it goes into the batch")

    def exchanges(self) -> Iterator[Exchange]:
        """Every exchange, in the order in which they were taken in."""
        with self._reading() as connection:
            rows = connection.execute(f"{_SELECT} ORDER BY number").fetchall()
        return map(_exchange, rows)

    def expect(self, asked: Iterable[Asked]) -> None:
        """Put requests on the list of those whose answers a batch will bring."""
        rows = [(one.key, one.path, one.text) for one in asked]
        with self._writing() as connection:
            connection.executemany("INSERT OR IGNORE INTO awaited (key, path, request) VALUES (?, ?, ?)", rows)

    def awaited(self) -> dict[str, Asked]:
        """The requests that a batch was written for and that have no answer yet."""
        with self._reading() as connection:
            rows = connection.execute("SELECT key, path, request FROM awaited ORDER BY key").fetchall()
        return {key: Asked(path, text, key) for key, path, text in rows}

    def _opened(self) -> sqlite3.Connection:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._look_at_file()
            connection = sqlite3.connect(self.path, timeout=_LOCK_SECONDS, isolation_level=None, check_same_thread=False)
        except (OSError, sqlite3.Error) as error:
            raise self._unusable(error) from error
        try:
            self._set_up(connection)
        except sqlite3.Error as error:
            connection.close()
            raise self._unusable(error) from error
        except UnusableLedger:
            connection.close()
            raise
        return connection

    def _look_at_file(self) -> None:
        """SQLite takes a file of a few bytes for an empty one and writes over it."""
        if self.path.exists():
            with self.path.open("rb") as file:
                start = file.read(len(_MAGIC))
            if start and start != _MAGIC:
                raise self._unusable(sqlite3.DatabaseError("file is not a database"))

    def _set_up(self, connection: sqlite3.Connection) -> None:
        """Look before anything is written: a file that is not ours, or newer than we are, stays as it was."""
        if not self._is_ours(connection):
            connection.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
            with _immediate(connection):
                if not self._is_ours(connection):  # another process may have been quicker
                    _make(connection, _EXCHANGES + _AWAITED)
        if int(_pragma(connection, "user_version")) < _SCHEMA_VERSION:
            with _immediate(connection):
                if int(_pragma(connection, "user_version")) < _SCHEMA_VERSION:
                    _make(connection, _FROM_1)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")  # a killed process loses nothing; a power cut may

    def _is_ours(self, connection: sqlite3.Connection) -> bool:
        version = int(_pragma(connection, "user_version"))
        if version > _SCHEMA_VERSION:
            raise UnusableLedger(
                f"{self.path} was written by a newer factcheck (ledger version {version}, this one knows {_SCHEMA_VERSION}):"
                f" upgrade factcheck, or set {VARIABLE} to another file"
            )
        is_empty = not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if not is_empty and int(_pragma(connection, "application_id")) != _APPLICATION_ID:
            raise UnusableLedger(f"{self.path} is a database of another program: set {VARIABLE} to another file")
        return not is_empty

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                yield self._connection
            except sqlite3.Error as error:
                raise self._unusable(error) from error

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._reading() as connection, _immediate(connection):
            yield connection

    def _unusable(self, error: Exception) -> UnusableLedger:
        return UnusableLedger(
            f"the ledger {self.path} cannot be used ({error}): free space or mend its folder,"
            f" move the file away to start a new one, or set {VARIABLE} to another file"
        )


@contextmanager
def _immediate(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _make(connection: sqlite3.Connection, statements: str) -> None:
    for statement in statements.split(";"):
        if statement.strip():
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {_SCHEMA_VERSION}")


def _pragma(connection: sqlite3.Connection, name: str) -> Any:
    with closing(connection.execute(f"PRAGMA {name}")) as cursor:
        return cursor.fetchone()[0]


def _exchange(row: tuple[Any, ...]) -> Exchange:
    number, key, path, request, status_code, headers, response, status, provenance = row
    return Exchange(
        asked=Asked(path, request, key),
        status_code=status_code,
        headers=json.loads(headers),
        response=response,
        status=Status(status),
        provenance=Provenance(provenance),
        number=number,
    )
