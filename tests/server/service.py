"""A real server in a process of its own: started on a free port, killed when a test wants it, its log kept."""

import os
import subprocess
import threading
import time
from pathlib import Path

import pytest

SETTING = "FACTCHECK_TEST_SERVER"
_STARTS_WITHIN = 120.0  # seconds, on a machine that is busy with something else
_LOOKS_EVERY = 0.05
_LOG_SHOWN = 4_000  # characters
_BEGUN = "launch_slot_"  # a line of the log for every question that the server begins to answer


class Service:
    """llama.cpp's server with one of the models made for these tests."""

    def __init__(self, model: str, folder: Path, *options: str) -> None:
        self.model = model
        self.log_file = folder / f"{model}-{len(list(folder.iterdir()))}.log"
        self._log = self.log_file.open("wb")
        home = _home()
        served = home / "models" / f"{model}.gguf"
        program = [str(path) for path in (home / "bin" / "python", Path(__file__).with_name("serve.py"), served)]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen([*program, *options], stdin=pipe, stdout=pipe, stderr=self._log, text=True)
        self.address = self._first_line()

    @property
    def url(self) -> str:
        """The base URL."""
        return f"{self.address}/v1"

    @property
    def log(self) -> str:
        """The end of what the server has said."""
        return self.log_file.read_text(encoding="utf-8", errors="replace")[-_LOG_SHOWN:]

    @property
    def begun(self) -> int:
        """Questions that it has begun to answer."""
        return self.log_file.read_text(encoding="utf-8", errors="replace").count(_BEGUN)

    def wait_for_begun(self, count: int) -> None:
        """Until it has begun to answer so many questions."""
        until = time.monotonic() + _STARTS_WITHIN
        while self.begun < count:
            assert time.monotonic() < until, self.log
            time.sleep(_LOOKS_EVERY)

    def kill(self) -> None:
        """End it at once, whatever it is doing."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """End it, if it has not ended."""
        self.kill()
        for stream in (self._process.stdin, self._process.stdout, self._log):
            assert stream is not None
            stream.close()

    def _first_line(self) -> str:
        assert self._process.stdout is not None
        late = threading.Timer(_STARTS_WITHIN, self._process.kill)
        late.start()
        line: str = self._process.stdout.readline().strip()
        late.cancel()
        if not line.startswith("http://127.0.0.1:"):
            self.kill()
            pytest.fail(f"the server did not start: {line}\n{self.log}")
        return line


def _home() -> Path:
    if SETTING not in os.environ:
        pytest.fail(f"{SETTING} is not set: run make test-server, which makes the environment that it names")
    return Path(os.environ[SETTING])
