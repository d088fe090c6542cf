"""Prompts: files with a version, filled in strictly.

A prompt is `prompts/<task>/v<N>.md`. Its sections begin with a line of their own: `# system` first, then any number of pairs
`# example user` and `# example assistant`, then `# user`. What stands before the first of them is a note to the reader of
the file and is not sent. `{{name}}` in the last section, and only there, is replaced by the variable of that name, once and
as it is: what an article says in double braces stays what it says. All before it is the same for every request of a task,
so that an endpoint which caches the beginning of a prompt can.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import cast

from factcheck.errors import UnknownPrompt
from factcheck.llm.request import Message, Role

_HEADING = re.compile(r"^# (system|example user|example assistant|user)[ \t]*$", re.MULTILINE)
_VARIABLE = re.compile(r"\{\{([a-z_]+)\}\}")  # {{sentences}}


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt of some version. `opening` is sent as it is; `closing` is the user's message with the variables in it."""

    task: str
    version: int
    digest: str
    opening: tuple[Message, ...]
    closing: str

    @property
    def variables(self) -> frozenset[str]:
        """The names that have to be filled in."""
        return frozenset(_VARIABLE.findall(self.closing))

    @property
    def prefix(self) -> str:
        """The text that all requests of this prompt begin with."""
        return "\n".join([*(message.content for message in self.opening), _VARIABLE.split(self.closing)[0]])

    def filled(self, **variables: str) -> tuple[Message, ...]:
        """The messages, with every variable put in once, literally; `UnknownPrompt` if one is missing or not used."""
        if variables.keys() != self.variables:
            missing, unused = sorted(self.variables - variables.keys()), sorted(variables.keys() - self.variables)
            raise UnknownPrompt(f"prompt {self.task}/v{self.version}: variables missing {missing}, not used {unused}")
        closing = _VARIABLE.sub(lambda place: variables[place[1]], self.closing)
        return (*self.opening, Message("user", closing))


def load_prompt(task: str, version: int, folder: Path | None = None) -> Prompt:
    """The prompt of a task and version, from the folder that is installed with the package unless another is given."""
    return _read(task, version, folder)


@lru_cache(maxsize=64)
def _read(task: str, version: int, folder: Path | None) -> Prompt:
    root = prompt_folder() if folder is None else folder
    file = root / task / f"v{version}.md"
    if not file.is_file():
        raise UnknownPrompt(f"there is no prompt {task}/v{version} in {root}")
    text = file.read_bytes().decode("utf-8").replace("\r\n", "\n")
    opening, closing = _parts(text, f"{task}/v{version}")
    return Prompt(task, version, hashlib.sha256(text.encode()).hexdigest(), opening, closing)


def prompt_folder() -> Traversable | Path:
    """Where the prompts are: inside the installed package, beside it in a working copy."""
    installed = resources.files("factcheck") / "prompts"
    if installed.is_dir():
        return installed
    return Path(__file__).resolve().parents[2] / "prompts"


def _parts(text: str, name: str) -> tuple[tuple[Message, ...], str]:
    pieces = _HEADING.split(text)
    headings, bodies = pieces[1::2], [body.strip("\n") for body in pieces[2::2]]
    examples = headings[1:-1]
    in_order = headings[:1] == ["system"] and headings[-1:] == ["user"] and len(headings) > 1
    if not in_order or examples != ["example user", "example assistant"] * (len(examples) // 2):
        raise UnknownPrompt(f"prompt {name}: its sections are {headings}, not system, pairs of examples, user")
    if any(_VARIABLE.search(body) for body in bodies[:-1]):
        raise UnknownPrompt(f"prompt {name}: only the last section may hold variables")
    return _messages(headings[:-1], bodies[:-1]), bodies[-1]


def _messages(headings: Sequence[str], bodies: Sequence[str]) -> tuple[Message, ...]:
    return tuple(
        Message(cast(Role, heading.removeprefix("example ")), body) for heading, body in zip(headings, bodies, strict=True)
    )
