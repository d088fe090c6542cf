"""docs/cli.md, from the commands' own help; `make fix` writes it, `make check` says when it is stale."""

from typing import cast

import typer.main
from typer.core import TyperCommand, TyperGroup

from factcheck.cli.app import app

Command = TyperGroup | TyperCommand
_WIDTH = 90
_HEAD = """\
# Command line

Generated from the commands' own help by `make fix`.
"""


def docs_text() -> str:
    """The page: the help of `factcheck`, then of each command."""
    group = typer.main.get_group(app)
    return "\n".join([_HEAD, *_sections(group, "factcheck")])


def _sections(command: Command, path: str) -> list[str]:
    """A command's help, then those of its own commands."""
    own = [_section(path, _help(command, path))]
    commands = command.commands if isinstance(command, TyperGroup) else {}
    return own + [text for name, one in commands.items() for text in _sections(cast(Command, one), f"{path} {name}")]


def _help(command: Command, path: str) -> str:
    context = command.make_context(path, [], resilient_parsing=True, terminal_width=_WIDTH)
    return "\n".join(line.rstrip() for line in command.get_help(context).splitlines())


def _section(title: str, text: str) -> str:
    return f"## {title}\n\n```text\n{text}\n```\n"
