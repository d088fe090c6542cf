"""JSON and JSON Lines files read as models, with errors that name file, line, field and what to do."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from factcheck.errors import UnreadableCase
from factcheck.evaluation.cases.positions import line_of
from factcheck.model.base import Noun

Model = TypeVar("Model", bound=Noun)
_MOST_LINES = 20
"""So many errors are named in one message: a file in another shape altogether has hundreds."""


def read_text(path: Path) -> str:
    """The file's text; UnreadableCase when it is missing or not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise UnreadableCase(f"{path}: there is no such file; docs/evals.md says what a folder of cases holds") from None
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableCase(f"{path}: cannot be read ({error}); save it as UTF-8") from error


def read_json(path: Path, model: type[Model]) -> tuple[Model, str]:
    """The file as `model`, and its text for errors found later."""
    text = read_text(path)
    problems = problems_of(path, text, model)
    if problems:
        raise_all(problems)
    return model.model_validate_json(text), text


def read_lines(path: Path, model: type[Model]) -> list[tuple[int, Model]]:
    """Each line as `model`, with its number; empty lines are passed over."""
    lines = [(number, line) for number, line in enumerate(read_text(path).split("\n"), 1) if line.strip()]
    problems = [problem for number, line in lines for problem in problems_of(path, line, model, first_line=number)]
    if problems:
        raise_all(problems)
    return [(number, model.model_validate_json(line)) for number, line in lines]


def problems_of(path: Path, text: str, model: type[Model], *, first_line: int = 1) -> list[str]:
    """One line for each reason why `text` is not `model`."""
    try:
        json.loads(text)
        model.model_validate_json(text)
    except json.JSONDecodeError as error:
        return [f"{path}, line {first_line + error.lineno - 1}: not JSON ({error.msg}, column {error.colno})"]
    except ValidationError as error:
        return [
            problem_line(
                path, text, _path(one["loc"]), f"{one['msg'].removeprefix('Value error, ')}{_given(one['input'])}", first_line
            )
            for one in error.errors(include_url=False, include_context=False)
        ]
    return []


def problem_line(path: Path, text: str, where: Sequence[str | int], message: str, first_line: int = 1) -> str:
    """`message` with the file, the line on which the field at `where` stands, and the field's name."""
    name = ".".join(map(str, where))
    return f"{path}, line {first_line + line_of(text, where) - 1}{f', {name}' if name else ''}: {message}"


def raise_all(problems: Iterable[str]) -> None:
    """UnreadableCase with a line for each problem, the first twenty in full."""
    told = list(problems)
    more = [f"... and {len(told) - _MOST_LINES} more"] if len(told) > _MOST_LINES else []
    raise UnreadableCase("\n".join([*told[:_MOST_LINES], *more]))


def _path(loc: tuple[int | str, ...]) -> tuple[int | str, ...]:
    return tuple(loc)


def _given(value: object) -> str:
    words = json.dumps(value, ensure_ascii=False, default=str)
    return "" if isinstance(value, dict | list) or len(words) > 80 else f" (it is {words})"
