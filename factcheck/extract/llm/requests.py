"""The three requests to a model, made of article text and prompt alone.

No ids, no verdicts and no claims of the rules stand in them: work on the rules leaves recorded replies valid.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from factcheck.extract.llm.read import MOST_CLAIMS, Portion
from factcheck.extract.llm.relate import Quoted, shown
from factcheck.extract.llm.tell import Shelf
from factcheck.extract.llm.wire import Wire, WireReading, WireRelating, WireTelling
from factcheck.llm.prompts import Prompt, load_prompt
from factcheck.llm.request import Request

_W = TypeVar("_W", bound=Wire)

READ, RELATE, TELL = ("read", 1), ("relate", 1), ("tell", 1)
"""The prompts in use, by task and version; a released version is never edited, a new one is added."""
_READ_TOKENS = 8_192
"""Room for a reply: some 40 claims of 150 tokens and a summary, more than 4,000 characters of news have held."""
_SHORT_TOKENS = 2_048


def prompts() -> tuple[Prompt, ...]:
    """The prompts in use."""
    return tuple(load_prompt(task, version) for task, version in (READ, RELATE, TELL))


def prompt_name(prompt: Prompt) -> str:
    """How a report names a prompt: "read/v1"."""
    return f"{prompt.task}/v{prompt.version}"


def reading_request(portion: Portion) -> Request[WireReading]:
    """Asks for the claims and the summary of one portion of an article."""
    return _request(READ, WireReading, {"article": portion.shown()}, tokens=_READ_TOKENS, items=MOST_CLAIMS)


def relating_request(name: str, quotes: Sequence[Quoted]) -> Request[WireRelating]:
    """Asks which of the quotes on the property called `name` speak of the same thing."""
    return _request(RELATE, WireRelating, {"property": name, "quotes": shown(quotes)})


def telling_request(shelf: Shelf, check: Callable[[WireTelling], str | None]) -> Request[WireTelling]:
    """Asks for the summary of a story; `check` says what is wrong with a reply, which is asked for once more then."""
    return _request(TELL, WireTelling, {"articles": shelf.shown()}, check=check)


def _request(
    which: tuple[str, int],
    reply: type[_W],
    variables: dict[str, str],
    *,
    tokens: int = _SHORT_TOKENS,
    items: int | None = None,
    check: Callable[[_W], str | None] | None = None,
) -> Request[_W]:
    prompt = load_prompt(*which)
    return Request(
        task=prompt.task,
        prompt_version=prompt.version,
        prompt_digest=prompt.digest,
        messages=prompt.filled(**variables),
        response_model=reply,
        check=check,
        max_output_tokens=tokens,
        max_items=items,
    )
