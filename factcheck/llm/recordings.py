"""A ledger in a folder of JSON files, one a key, that is only read: recordings for evals, tests and demonstrations."""

import json
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from factcheck.errors import ConfigError, InternalError, RecordingMissing, UnusableLedger
from factcheck.files import write_file
from factcheck.llm.exchange import RESUMED, Exchange, Provenance, Status, kept_headers
from factcheck.llm.likeness import Difference, first_difference, nearest
from factcheck.llm.request import Asked, as_text, known

SCHEMA = "factcheck.recording/1"


class Recordings:
    """Serves what a folder holds and nothing else: the exchanges of a key in their order, the last one again at the end.

    Raises `UnusableLedger` naming the file that is broken or of another version.
    """

    def __init__(self, folder: Path | str) -> None:
        self.folder = Path(folder)
        if not self.folder.is_dir():
            raise UnusableLedger(f"{self.folder} is no folder of recordings")
        self._exchanges = _read_folder(self.folder)
        self._served: dict[str, int] = {}
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        """The folder."""
        return str(self.folder.absolute())

    @property
    def is_replay(self) -> bool:
        """True: what it does not hold is never asked."""
        return True

    @property
    def requests(self) -> tuple[Asked, ...]:
        """The requests that are recorded, in the order of their files."""
        return tuple(kept[0].asked for kept in self._exchanges.values() if kept)

    @property
    def models(self) -> tuple[str, ...]:
        """The models whose replies the folder holds, by the name that the requests gave; models of vectors aside."""
        chats = (asked for asked in self.requests if asked.path.endswith("/chat/completions"))
        names = {str(json.loads(asked.text).get("model", "")) for asked in chats}
        return tuple(sorted(names - {""}))

    def find(self, key: str, among: frozenset[Status] = RESUMED) -> Exchange | None:  # noqa: ARG002  (a recording serves all)
        """The next exchange of this key, whatever became of it."""
        exchanges = self._exchanges.get(key)
        if not exchanges:
            return None
        with self._lock:
            turn = self._served.get(key, 0)
            self._served[key] = turn + 1
        return exchanges[min(turn, len(exchanges) - 1)]

    def record(self, exchange: Exchange) -> int:
        """Never called: what a folder does not hold is not asked."""
        raise InternalError(f"an exchange was to be written into the recordings {self.folder} ({exchange.asked.key})")

    def mark(self, number: int, status: Status) -> None:
        """Nothing: a recording stays as it is."""

    def miss(self, asked: Asked) -> RecordingMissing:
        """What was asked and not recorded, the recorded request nearest to it, and the field in which they differ."""
        found = nearest(asked, [exchanges[0].asked for exchanges in self._exchanges.values()])
        if found is None:
            return RecordingMissing(f"request {asked.key[:12]} is not recorded: {self.folder} has none of {asked.path}")
        difference = first_difference(found, asked) or Difference("nothing that the key is made of", "", "")
        return RecordingMissing(
            f"request {asked.key[:12]} is not recorded in {self.folder}. The nearest, {_file_name(found.key)}, differs in"
            f" {difference.field}: recorded {difference.recorded}, asked {difference.asked}. Record again, or undo the change"
        )


def export(exchanges: Iterable[Exchange], folder: Path | str) -> list[Path]:
    """Write exchanges as recordings, one file a key, the same bytes for the same exchanges; the files written come back.

    Exchanges that brought an error are left out: a replay has no use for them. Raises `ConfigError` where a file or the folder
    cannot be written; a recording is the old one or the whole new one.
    """
    by_key: dict[str, list[Exchange]] = {}
    for exchange in exchanges:
        if exchange.status is not Status.ERROR:
            by_key.setdefault(exchange.asked.key, []).append(exchange)
    folder = Path(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(f"cannot make the folder {folder}: {error.strerror or error}") from error
    return [_write_file(folder, kept) for _, kept in sorted(by_key.items())]


def _write_file(folder: Path, exchanges: list[Exchange]) -> Path:
    asked = exchanges[0].asked
    page = {
        "schema": SCHEMA,
        "path": asked.path,
        "request": json.loads(asked.text),
        "exchanges": [
            {
                "status_code": exchange.status_code,
                "headers": kept_headers(exchange.headers),
                "response": _as_json(exchange.response),
                "status": exchange.status.value,
                "provenance": exchange.provenance.value,
            }
            for exchange in exchanges
        ],
    }
    path = folder / _file_name(asked.key)
    write_file(path, _page_bytes(page))
    return path


def _page_bytes(page: Mapping[str, Any]) -> bytes:
    try:
        return (json.dumps(page, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()
    except UnicodeEncodeError:  # half a surrogate pair in a reply
        return (json.dumps(page, indent=1, sort_keys=True) + "\n").encode()


def _file_name(key: str) -> str:
    return f"{key[:32]}.json"  # 128 bits are plenty, and file systems with short names can hold it


def _as_json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _read_folder(folder: Path) -> dict[str, list[Exchange]]:
    try:
        files = sorted(folder.glob("*.json"))
        pages = [(path, path.read_text(encoding="utf-8")) for path in files]
    except (OSError, UnicodeDecodeError) as error:
        raise UnusableLedger(f"a recording in {folder} cannot be read: {error}") from error
    return dict(_read_file(path, text) for path, text in pages)


def _read_file(path: Path, text: str) -> tuple[str, list[Exchange]]:
    try:
        page = json.loads(text)
        schema = page["schema"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UnusableLedger(f"{path} is not a recording ({error!r}): restore it, or delete it and record again") from error
    if schema != SCHEMA:
        raise UnusableLedger(f"{path} is a recording of schema {schema!r}, this factcheck reads {SCHEMA!r}: record it again")
    try:
        asked = known(page["path"], json.dumps(page["request"], sort_keys=True, ensure_ascii=False, separators=(",", ":")))
        return asked.key, [_exchange(asked, kept) for kept in page["exchanges"]]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnusableLedger(f"{path} is not a whole recording ({error!r}): restore it, or record it again") from error


def _exchange(asked: Asked, kept: Mapping[str, Any]) -> Exchange:
    response = kept["response"]
    return Exchange(
        asked=asked,
        status_code=int(kept["status_code"]),
        headers=kept_headers(kept["headers"]),
        response=response if isinstance(response, str) else as_text(response),
        status=Status(kept["status"]),
        provenance=Provenance(kept["provenance"]),
    )
