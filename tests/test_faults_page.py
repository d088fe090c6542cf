"""The page of faults names tests that exist."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "faults.md").read_text(encoding="utf-8")
NAME = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
NAMED = NAME.findall(PAGE)
ROWS = [*(f"L{number}" for number in range(1, 13)), *(f"S{number}" for number in range(1, 6)), "I6", "C2"]


@pytest.mark.parametrize("file", sorted({file for file, _ in NAMED}))
def test_every_test_that_the_page_names_is_there(file: str) -> None:
    """A test that is renamed or taken away takes its row with it."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    there = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    assert {name for other, name in NAMED if other == file} - there == set()


def test_every_row_names_a_test() -> None:
    """And every fault has its row."""
    heads = ("| | fault", "|---")
    rows = [line for line in PAGE.splitlines() if line.startswith("|") and not line.startswith(heads)]
    assert sorted(name for row in rows if (name := row.split("|")[1].strip())) == sorted(ROWS)
    assert not [row for row in rows if not NAME.search(row)]
