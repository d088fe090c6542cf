"""What the tests of the model path share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.llm.bench import Bench
from tests.llm.loopback import Loopback


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """A server without a script, and a ledger in a folder of this test."""
    with Loopback() as server:
        yield Bench(server, tmp_path)
