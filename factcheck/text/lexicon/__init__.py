"""Word lists as data files, each with a header that says where its words come from.

`.txt`: one entry a line. `.tsv`: tab-separated columns, the first the key. `.toml`: tables. Lines that start with `#` are
comments in the first two.
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def words(name: str) -> tuple[str, ...]:
    """The entries of `<name>.txt`, in the file's order."""
    return tuple(line.strip() for line in _lines(f"{name}.txt"))


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `<name>.tsv`, each split at its tabs."""
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in _lines(f"{name}.tsv"))


@cache
def tables(name: str) -> dict[str, Any]:
    """The contents of `<name>.toml`."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
