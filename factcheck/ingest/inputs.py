"""Which files the user means: paths, folders, globs."""

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from factcheck.errors import UnreadablePage
from factcheck.ingest.read import STDIN, is_url, refuse_url
from factcheck.ingest.sidecar import SIDECAR_NAME

_NOT_PAGES = {
    ".css",
    ".js",
    ".mjs",
    ".map",
    ".json5",
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".webp",
    ".svg",
    ".ico",
    ".avif",
    ".bmp",
    ".tif",
    ".tiff",
    ".woff",
    ".woff2",
    ".ttf",
    ".otf",
    ".eot",
    ".mp3",
    ".mp4",
    ".webm",
    ".py",
    ".toml",
    ".yaml",
    ".yml",
    ".lock",
    ".sqlite",
    ".db",
    ".log",
}
"""What lies beside saved pages and is no article; in a folder it is passed over, named on its own it is tried."""


class Input(NamedTuple):
    """A file to read (None for standard input), and its name as the user knows it."""

    path: Path | None
    source: str
    is_named: bool = True
    """By the user; not found in a folder or by a pattern."""


def find_inputs(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Input | UnreadablePage]:
    """The inputs that `paths` name, in order, each once; folders and globs sorted, hidden files passed over."""
    seen: set[str] = set()
    for given in paths:
        for found in _expand(os.fspath(given)):
            if isinstance(found, Input):
                key = STDIN if found.path is None else os.path.realpath(found.path)
                if key in seen:
                    continue
                seen.add(key)
            yield found


def _expand(source: str) -> Iterator[Input | UnreadablePage]:
    if source == STDIN:
        yield Input(None, STDIN)
        return
    if is_url(source):
        yield refuse_url(source)
        return
    if not source:  # `Path("")` is the current folder: an unset shell variable must not have it read
        yield UnreadablePage("'': no such file; the name is empty")
        return
    if "\0" in source:
        yield UnreadablePage(f"{source!r}: no such file; the name holds a NUL character")
        return
    path = Path(source)
    if path.is_dir():
        yield from _folder(path, source)
    elif not path.exists() and glob.has_magic(source):
        matches = sorted(glob.glob(source, recursive=True))  # noqa: PTH207  (a pattern may be absolute)
        if not matches:
            yield UnreadablePage(f"{source}: no file matches; check the pattern")
        for match in matches:
            yield from _folder(Path(match), match) if Path(match).is_dir() else [Input(Path(match), match, is_named=False)]
    else:
        yield Input(path, source)


def _folder(folder: Path, source: str) -> Iterator[Input | UnreadablePage]:
    found = False
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if _is_page_name(name):
                found = True
                path = Path(root) / name
                yield Input(path, str(path), is_named=False)
    if not found:
        yield UnreadablePage(f"{source}: no article found, the folder holds no text, HTML or JSON Lines file")


def _is_page_name(name: str) -> bool:
    is_documentation = name.upper().startswith(("README", "LICENSE", "LICENCE"))
    return not (name.startswith(".") or name == SIDECAR_NAME or is_documentation or Path(name).suffix.lower() in _NOT_PAGES)
