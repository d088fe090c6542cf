"""What the tests of the model path share."""

from collections.abc import Iterator
from pathlib import Path

import httpcore2
import pytest

from tests.llm.bench import Bench
from tests.llm.loopback import Loopback

_CERTIFICATES = httpcore2.default_ssl_context()


@pytest.fixture(autouse=True)
def _certificates_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test here speaks TLS, and every client reads all the certificates of the system: half the time of a test."""
    monkeypatch.setattr(httpcore2, "default_ssl_context", lambda **_options: _CERTIFICATES)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """A server without a script, and a ledger in a folder of this test."""
    with Loopback() as server:
        yield Bench(server, tmp_path)
