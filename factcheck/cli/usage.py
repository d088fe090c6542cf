"""A usage error as one line, in words for whoever typed the command."""

from collections.abc import Mapping, Sequence
from typing import Any

import typer
import typer.main


def usage_line(error: typer.TyperException, app: typer.Typer, arguments: Sequence[str]) -> str:
    """What was wrong, and which command's help to read."""
    cause = error.__cause__ or error.__context__
    entries = cause.errors() if cause is not None and hasattr(cause, "errors") else []
    if entries and hasattr(error, "message"):
        error.message = _plain(entries[0])
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else _command_path(app, arguments)
    return f"{error.format_message().rstrip('.')} (see {path} --help)"


def _plain(entry: Mapping[str, Any]) -> str:
    """What pydantic, which typer checks values with, has against a value: without its own terms."""
    kind, given = str(entry["type"]), f"{entry['input']!r}"
    if kind.endswith("_parsing"):
        return f"{given} is no {'whole number' if kind.startswith('int') else 'number'}"
    if kind == "greater_than_equal":
        return f"{given} is less than {entry['ctx']['ge']}"
    return str(entry["msg"]).removeprefix("Value error, ")


def _command_path(app: typer.Typer, arguments: Sequence[str]) -> str:
    """The command that the arguments begin with, for an error that was raised before typer had found it."""
    path = ["factcheck"]
    commands: Mapping[str, Any] = typer.main.get_group(app).commands
    for argument in arguments:
        if argument in commands:
            path.append(argument)
            commands = getattr(commands[argument], "commands", {})
        elif not argument.startswith("-"):
            break
    return " ".join(path)
