"""A sign of life on standard error while a run is long; nothing in a pipe, nothing for a short one."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE = 1.5
"""Seconds before anything is said: shorter runs are over before it could be read."""


@contextmanager
def progress(doing: str) -> Iterator[None]:
    """Says what is being done once it has taken `PATIENCE` seconds, and takes the line back when it is done."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    said = threading.Event()

    def say() -> None:
        said.set()
        sys.stderr.write(f"\rfactcheck: {doing} …")
        sys.stderr.flush()

    timer = threading.Timer(PATIENCE, say)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        if said.is_set():
            sys.stderr.write("\r" + " " * (len(doing) + 13) + "\r")
            sys.stderr.flush()
