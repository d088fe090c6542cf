"""Which recorded request is nearest to one that is missing, and where they part."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from factcheck.llm.request import Asked

_WORD = re.compile(r"\w+")
_SHOWN = 40  # characters of a differing text: enough to find the place, too few to print an article


@dataclass(frozen=True, slots=True)
class Difference:
    """Where two requests part, and what each has there."""

    field: str
    recorded: str
    asked: str


def nearest(asked: Asked, recorded: Sequence[Asked]) -> Asked | None:
    """The recorded request of the same path whose messages share most words with this one's; None if there is none."""
    wanted = _words(asked)
    likely = [(_likeness(wanted, _words(one)), one.key, one) for one in recorded if one.path == asked.path]
    return max(likely, key=lambda one: one[:2])[2] if likely else None


def first_difference(recorded: Asked, asked: Asked) -> Difference | None:
    """The first field, in the order of their names, in which two requests differ; None if they are the same."""
    if recorded.path != asked.path:
        return Difference("path", recorded.path, asked.path)
    return _part("", json.loads(recorded.text), json.loads(asked.text))


def _words(asked: Asked) -> set[str]:
    body = json.loads(asked.text)
    return set(_WORD.findall(json.dumps(body.get("messages", body.get("input")), ensure_ascii=False)))


def _likeness(one: set[str], other: set[str]) -> float:
    return len(one & other) / (len(one | other) or 1)


def _part(field: str, recorded: Any, asked: Any) -> Difference | None:
    if isinstance(recorded, dict) and isinstance(asked, dict):
        names = sorted(recorded.keys() | asked.keys())
        parts = ((f"{field}.{name}" if field else name, recorded.get(name), asked.get(name)) for name in names)
    elif isinstance(recorded, list) and isinstance(asked, list) and len(recorded) == len(asked):
        parts = ((f"{field}[{place}]", *pair) for place, pair in enumerate(zip(recorded, asked, strict=True)))
    elif recorded == asked:
        return None
    elif isinstance(recorded, str) and isinstance(asked, str):
        return _in_text(field, recorded, asked)
    else:
        return Difference(field, _shown(recorded), _shown(asked))
    return next((found for part in parts if (found := _part(*part))), None)


def _in_text(field: str, recorded: str, asked: str) -> Difference:
    shorter = min(len(recorded), len(asked))
    place = next((at for at in range(shorter) if recorded[at] != asked[at]), shorter)
    start = max(0, place - _SHOWN // 4)
    return Difference(f"{field} at character {place}", _shown(recorded[start:]), _shown(asked[start:]))


def _shown(value: Any) -> str:
    text = repr(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."
