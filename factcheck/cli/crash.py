"""A bug of ours, told in one line and kept in a file that holds no article text."""

import os
import platform
import sys
import tempfile
import traceback

from factcheck.report.plain import flat


def crash_line(error: BaseException, *, is_debug: bool) -> str:
    """What to tell the user; as a side effect the crash file is written, or with `is_debug` the traceback printed."""
    kind = type(error).__name__
    if is_debug:
        if sys.stderr is not None:
            sys.stderr.write("".join(traceback.format_exception(error)))
        return f"internal error ({kind}: {flat(str(error))})"
    path = _write(_record(error))
    kept = f"details without article text are in {path}" if path else "no crash file could be written"
    return f"internal error ({kind}); {kept}; run again with --debug to see all of it"


def _record(error: BaseException) -> str:
    """Where it happened. The exceptions' messages stay out: they may quote an article."""
    from importlib.metadata import version

    lines = [f"factcheck {version('factcheck')}, Python {platform.python_version()}, {platform.system()}"]
    link: BaseException | None = error
    while link is not None:
        lines.append(f"{type(link).__module__}.{type(link).__qualname__}")
        lines += [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(link.__traceback__)]
        link = link.__cause__ or link.__context__
    return "\n".join(lines) + "\n"


def _write(record: str) -> str | None:
    try:
        handle, path = tempfile.mkstemp(prefix="factcheck-crash-", suffix=".txt")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(record)
    except OSError:
        return None
    return path
