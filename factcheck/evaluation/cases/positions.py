"""The line of a JSON text on which a field stands, for errors that name it."""

import json
import re
from collections.abc import Sequence

_SPACE = re.compile(r"\s*")
_DECODER = json.JSONDecoder()


def line_of(text: str, path: Sequence[str | int]) -> int:
    """The line, from 1, on which the value at `path` begins in valid JSON; that of the nearest parent when it is not there."""
    position = _skip(text, 0)
    for step in path:
        child = _member(text, position, step) if isinstance(step, str) else _item(text, position, step)
        if child is None:
            break
        position = child
    return text.count("\n", 0, position) + 1


def _skip(text: str, position: int) -> int:
    found = _SPACE.match(text, position)
    return found.end() if found else position


def _member(text: str, position: int, name: str) -> int | None:
    if text[position : position + 1] != "{":
        return None
    position = _skip(text, position + 1)
    while text[position : position + 1] == '"':
        key, position = _DECODER.raw_decode(text, position)
        position = _skip(text, _skip(text, position) + 1)
        if key == name:
            return position
        position = _after_value(text, position)
    return None


def _item(text: str, position: int, number: int) -> int | None:
    if text[position : position + 1] != "[":
        return None
    position = _skip(text, position + 1)
    for _ in range(number):
        if text[position : position + 1] in ("]", ""):
            return None
        position = _after_value(text, position)
    return position


def _after_value(text: str, position: int) -> int:
    """Where the next member or item begins, after the value at `position` and its comma."""
    _, end = _DECODER.raw_decode(text, position)
    end = _skip(text, end)
    return _skip(text, end + 1) if text[end : end + 1] == "," else end
