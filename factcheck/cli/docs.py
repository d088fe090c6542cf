"""docs/cli.md, written from the commands' own help: `python -m factcheck.cli.docs`."""

from pathlib import Path
from typing import cast

import typer.main
from typer.core import TyperCommand, TyperGroup

from factcheck.cli.app import app

DOCS_FILE = Path(__file__).parents[2] / "docs" / "cli.md"
Command = TyperGroup | TyperCommand
_WIDTH = 90
_HEAD = """\
# Command line

Written from the commands' help by `python -m factcheck.cli.docs`; a test checks that it is current.
"""


def docs_text() -> str:
    """The page: the help of `factcheck`, then of each command."""
    group = typer.main.get_group(app)
    parts = [_HEAD, _section("factcheck", _help(group, "factcheck"))]
    parts += [
        _section(f"factcheck {name}", _help(cast(TyperCommand, one), f"factcheck {name}"))
        for name, one in group.commands.items()
    ]
    return "\n".join(parts)


def _help(command: Command, path: str) -> str:
    context = command.make_context(path, [], resilient_parsing=True, terminal_width=_WIDTH)
    return "\n".join(line.rstrip() for line in command.get_help(context).splitlines())


def _section(title: str, text: str) -> str:
    return f"## {title}\n\n```text\n{text}\n```\n"


def main() -> None:
    """Writes the page."""
    DOCS_FILE.parent.mkdir(exist_ok=True)
    DOCS_FILE.write_text(docs_text(), encoding="utf-8")


if __name__ == "__main__":
    main()
