"""Whether a body is an answer at all, before openai builds objects of it."""

import json
from typing import Any

from pydantic_core import from_json


def read_json(body: bytes) -> Any:
    """The value that a body holds; raises ValueError and RecursionError as `json.loads` does.

    Read as pydantic reads JSON, in a quarter of the time; what that refuses (half a surrogate pair, a few hundred levels) is
    put before `json`.
    """
    try:
        return from_json(body)
    except ValueError:
        return json.loads(body)


def what_is_wrong(path: str, body: bytes) -> tuple[Any, str | None]:
    """The parsed body, and what it is instead of an answer of that kind (None: it is one).

    Looked at here because openai takes any JSON for a completion, a page of HTML for a string, and fails with a
    RecursionError or ValueError on a body made to be deep or to hold a number of thousands of digits.
    """
    try:
        page = read_json(body)
    except RecursionError:
        return None, "JSON nested too deeply to be read"
    except ValueError:
        return None, _told(body)
    if not isinstance(page, dict):
        return None, f"{json.dumps(page)[:40]} in place of an object"
    wrong = _embeddings(page) if path.endswith("/embeddings") else _completion(page)
    return page, wrong


def _told(body: bytes) -> str:
    start = body.lstrip()[:60].decode("utf-8", "replace")
    if not start:
        return "an empty body"
    if start.lower().startswith(("<!doctype", "<html", "<?xml", "<head")):
        return f"a web page ({start})"
    return f"what is not JSON ({start!r})"


def _completion(page: dict[str, Any]) -> str | None:
    if "error" in page and not page.get("choices"):
        return f"status 200 and an error ({json.dumps(page['error'])[:200]})"
    if page.get("object") not in {None, "", "chat.completion"}:
        return f"an object of the kind {str(page['object'])[:40]!r}"
    if not isinstance(page.get("id"), str | None):
        return "a completion whose id is no text"
    return _choices(page.get("choices"))


def _choices(choices: Any) -> str | None:
    if not isinstance(choices, list) or not choices:
        return "no choices"
    message = choices[0].get("message") if isinstance(choices[0], dict) else None
    if not isinstance(message, dict):
        return "a choice without a message"
    if not isinstance(message.get("content"), str | None):
        return "a message whose content is no text"
    return None


def _embeddings(page: dict[str, Any]) -> str | None:
    if "error" in page and "data" not in page:
        return f"status 200 and an error ({json.dumps(page['error'])[:200]})"
    data = page.get("data")
    if not isinstance(data, list) or not all(isinstance(row, dict) for row in data):
        return "no vectors"
    return None
