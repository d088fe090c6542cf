"""Corrections beside the pages: what the user knows of an article that its page does not say.

A file `factcheck.json` in the folder of the pages: one JSON object, keyed by file name or by article title (the title wins,
for a page of several articles), each value an object with any of `title`, `publisher`, `agency`, `byline`, `published` (ISO
8601) and `language`:

    {
      "wire.txt": {"published": "2025-07-16T09:30+07:00", "agency": "AP"},
      "Market reopens after fire": {"publisher": "The Harbour Post"}
    }
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.errors import UnreadablePage
from factcheck.ingest.dates import given
from factcheck.model import Agency, Published

SIDECAR_NAME = "factcheck.json"
FIELDS = ("title", "publisher", "agency", "byline", "published", "language")

Corrections = Mapping[str, Any]


class Sidecar:
    """The corrections of one folder, checked."""

    def __init__(self, path: Path, entries: dict[str, dict[str, str]]) -> None:
        self.path = path
        self.entries = entries
        self.used: set[str] = set()

    def corrections(self, name: str, title: str) -> Corrections:
        """The fields of `build_article` that the folder's file corrects for this article; what its title has comes first."""
        found: dict[str, str] = {}
        for key in (name, title):
            if key and key in self.entries:
                self.used.add(key)
                found |= self.entries[key]
        return corrections(**found)


def corrections(**fields: str | None) -> Corrections:
    """Values of an article to set, each with the basis that says the user gave it."""
    changed: dict[str, Any] = {
        name: value for name, value in fields.items() if value is not None and name not in ("agency", "published")
    }
    if agency := fields.get("agency"):
        changed["agency"] = Agency(name=agency, evidence="given", surface=agency)
    if published := fields.get("published"):
        changed["published"] = given(published) or Published()
    return changed


@cache
def _empty() -> Sidecar:
    return Sidecar(Path(), {})


def read_sidecar(folder: Path) -> Sidecar:
    """The corrections in `folder`, none when it has no such file; raises UnreadablePage for one that is wrong."""
    path = folder / SIDECAR_NAME
    if not path.is_file():
        return _empty()
    try:
        text = path.read_text(encoding="utf-8-sig")
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadablePage(f"{path}:{error.lineno}: not JSON ({error.msg}); correct that line") from error
    except (OSError, ValueError, RecursionError) as error:
        raise UnreadablePage(f"{path}: cannot be read ({error}); save it as UTF-8 JSON") from error
    _check(path, text, value)
    return Sidecar(path, value)


def _check(path: Path, text: str, value: object) -> None:
    if not isinstance(value, dict):
        raise UnreadablePage(f"{path}:1: must be one object keyed by file name or article title")
    for key, entry in value.items():
        line = _line_of(text, key)
        if not isinstance(entry, dict):
            raise UnreadablePage(f"{path}:{line}: the value of {key!r} must be an object with any of {', '.join(FIELDS)}")
        for name, content in entry.items():
            where = f"{path}:{_line_of(text, name, line)}"
            if name not in FIELDS:
                raise UnreadablePage(f"{where}: unknown field {name!r} of {key!r}; known are {', '.join(FIELDS)}")
            if not isinstance(content, str) or not content.strip():
                raise UnreadablePage(f"{where}: {name!r} of {key!r} must be words in quotation marks")
            if name == "published" and given(content) is None:
                raise UnreadablePage(f"{where}: {content!r} is no date; write it as 2025-07-16 or 2025-07-16T09:30+07:00")


def _line_of(text: str, word: str, first: int = 1) -> int:
    """The line from `first` on in which the JSON string `word` stands."""
    spellings = (json.dumps(word), json.dumps(word, ensure_ascii=False))
    for number, line in enumerate(text.split("\n")[first - 1 :], first):
        if any(spelling in line for spelling in spellings):
            return number
    return first
