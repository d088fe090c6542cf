"""Batches: what a run that may not call out would have asked, as files; and the answers to them, taken into the ledger.

A request that is asked again after a wrong answer is another request: it is in the next file.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count, groupby, takewhile
from pathlib import Path
from typing import Any

from factcheck.errors import InputError
from factcheck.files import write_file
from factcheck.llm.exchange import ANSWERED, Exchange, Provenance, Status
from factcheck.llm.ledger import SqliteLedger
from factcheck.llm.reply_shape import what_is_wrong
from factcheck.llm.request import Asked, as_text
from factcheck.llm.transport import Miss

LINES_A_FILE = 50_000  # what OpenAI takes in one file; of texts for vectors as many in all the lines of a file
BYTES_A_FILE = 190_000_000  # a little under the 200 MB that it takes
_OK = 200


@dataclass(frozen=True, slots=True)
class Problem:
    """A line of a file of answers that brought none."""

    file: str
    line: int
    key: str
    reason: str


@dataclass(slots=True)
class Imported:
    """What came of files of answers: how many were stored, what each other line was, and the keys that still wait."""

    stored: int = 0
    errors: list[Problem] = field(default_factory=list)  # the endpoint answered with an error: to be asked again
    duplicates: list[Problem] = field(default_factory=list)  # answered before; the first answer stays
    unknown: list[Problem] = field(default_factory=list)  # nothing of that id was asked
    unreadable: list[Problem] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def write_requests(misses: Iterable[Miss], path: Path | str, ledger: SqliteLedger) -> list[Path]:
    """Write requests in OpenAI's batch form and put them on the ledger's list; the files come back.

    A file holds requests for one path and one model, as OpenAI wants it. The first has the name given, those after it a
    number: `requests.jsonl`, `requests-2.jsonl`. Nothing to ask: no file. Raises `ConfigError` where one cannot be written.
    """
    path, kept = Path(path), sorted(misses, key=_order)
    ledger.expect([miss.asked for miss in kept])
    files: list[Path] = []
    for _, group in groupby(kept, key=lambda miss: _order(miss)[:2]):
        for lines in _portions(group):
            file = _numbered(path, len(files) + 1)
            write_file(file, b"".join(lines))
            files.append(file)
    return files


def earlier_files(path: Path | str, written: Sequence[Path]) -> list[Path]:
    """The files under these names that an earlier call wrote and this one did not: what they ask is asked no more."""
    following = (_numbered(Path(path), number) for number in count(len(written) + 1))
    return list(takewhile(Path.exists, following))


def _numbered(path: Path, number: int) -> Path:
    return path if number == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")


def _order(miss: Miss) -> tuple[str, str, str]:
    return miss.asked.path, str(miss.body.get("model", "")), miss.asked.key


def import_answers(
    paths: Iterable[Path | str], ledger: SqliteLedger, *, provenance: Provenance = Provenance.TRANSCRIBED
) -> Imported:
    """Take answers into the ledger, in whatever order they come, and say what became of every line.

    Raises `InputError` for a file that cannot be read; lines that cannot be are told, and the others taken.
    """
    awaited, imported = ledger.awaited(), Imported()
    for path in paths:
        for number, line in _lines(Path(path)):
            _take(_Line(str(path), number, line), awaited, ledger, imported, provenance)
    imported.missing = sorted(ledger.awaited())
    return imported


@dataclass(frozen=True, slots=True)
class _Line:
    file: str
    number: int
    content: bytes

    def problem(self, key: str, reason: str) -> Problem:
        return Problem(self.file, self.number, key, reason)


def _take(line: _Line, awaited: dict[str, Asked], ledger: SqliteLedger, imported: Imported, provenance: Provenance) -> None:
    page = _page(line.content)
    key = page.get("custom_id") if page else None
    if page is None or not isinstance(key, str):
        imported.unreadable.append(line.problem("", "not a line of a batch: cut short, or another file?"))
        return
    asked = awaited.get(key)
    if asked is None:
        is_known = ledger.find(key, ANSWERED) is not None
        found, reason = (imported.duplicates, "answered before") if is_known else (imported.unknown, "never asked")
        found.append(line.problem(key, reason))
        return
    status, body, wrong = _answer(page, asked.path)
    state = Status.PENDING if wrong is None else Status.ERROR
    ledger.record(Exchange(asked, status, {}, body, state, provenance))
    if wrong is not None:
        imported.errors.append(line.problem(key, wrong))
        return
    del awaited[key]
    imported.stored += 1


def _answer(page: dict[str, Any], path: str) -> tuple[int, str, str | None]:
    """Status and body of an answer, and what is wrong with it (None: nothing)."""
    response = page.get("response")
    holder = response if isinstance(response, dict) else page
    status = holder.get("status_code", _OK)
    body = holder.get("body", page if "choices" in page or "data" in page else None)
    text = body if isinstance(body, str) else as_text(body)
    status = status if isinstance(status, int) else 0
    if page.get("error") is not None:
        return status, text, f"error: {json.dumps(page['error'], ensure_ascii=False)[:200]}"
    if status != _OK:
        return status, text, f"status {status}: {text[:200]}"
    _, wrong = what_is_wrong(path, text.encode("utf-8", "replace"))
    return status, text, wrong


def _page(content: bytes) -> dict[str, Any] | None:
    try:
        page = json.loads(content)
    except (ValueError, RecursionError):
        return None
    return page if isinstance(page, dict) else None


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    try:
        with path.open("rb") as file:
            yield from ((number, line) for number, line in enumerate(file, 1) if line.strip())
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}") from error


def _line(miss: Miss) -> bytes:
    line = {"custom_id": miss.asked.key, "method": "POST", "url": miss.asked.path, "body": miss.body}
    return json.dumps(line, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"


def _portions(misses: Iterable[Miss]) -> Iterator[list[bytes]]:
    portion: list[bytes] = []
    size = count = 0
    for miss in misses:
        line, texts = _line(miss), _count(miss)
        if portion and (count + texts > LINES_A_FILE or size + len(line) > BYTES_A_FILE):
            yield portion
            portion, size, count = [], 0, 0
        portion.append(line)
        size += len(line)
        count += texts
    if portion:
        yield portion


def _count(miss: Miss) -> int:
    """What a request counts for towards the lines of a file: one, or its texts."""
    texts = miss.body.get("input")
    return len(texts) if isinstance(texts, list) else 1
