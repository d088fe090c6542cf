"""Typed replies: what instructor makes of a request and of a completion, and what has to be looked at beside it.

Of instructor its mode handlers are used (request, parse, ask again) and not its retry loop: there is one loop, and it is ours.
Nothing is passed as `context`: that renders article text as a template.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, TypeVar, cast

from instructor import response_schema
from instructor.v2 import Mode, Provider, mode_registry
from openai.types.chat import ChatCompletion
from pydantic import BaseModel, ValidationError
from pydantic.json_schema import GenerateJsonSchema

from factcheck.errors import CutReply, ModelError, ModelRefused
from factcheck.llm.exchange import Status
from factcheck.llm.request import Request

T = TypeVar("T", bound=BaseModel)

ModeName = Literal["json_schema", "tools", "md_json"]
_MODES: Mapping[ModeName, Mode] = {"json_schema": Mode.JSON_SCHEMA, "tools": Mode.TOOLS, "md_json": Mode.MD_JSON}

# NUL as JSON writes it, after an even number of backslashes; six backslash-u-zeros in a text about JSON stay.
_ESCAPED_NUL = re.compile(r"(?<!\\)((?:\\\\)*)\\u0000")
_ERRORS_TOLD = 8  # of a list in which every item is wrong, the first few say it all
_QUOTED_BACK = 8_000  # characters of a wrong reply that the model is shown again


class _PlainSchema(GenerateJsonSchema):
    """A schema without a title for every field: they cost tokens and say what the name says."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        return False


@dataclass(frozen=True, slots=True)
class Sampling:
    """How a model is asked; `knows_new_limit`: its endpoint calls the most tokens it may write `max_completion_tokens`."""

    model: str
    mode: ModeName = "json_schema"
    knows_new_limit: bool = False
    sends_temperature: bool = True


def as_arguments(request: Request[T], sampling: Sampling) -> dict[str, Any]:
    """The arguments of the call to openai: the request body, field by field."""
    arguments: dict[str, Any] = {
        "model": sampling.model,
        "messages": [{"role": message.role, "content": _sendable(message.content)} for message in request.messages],
        "max_completion_tokens" if sampling.knows_new_limit else "max_tokens": request.max_output_tokens,
    }
    if sampling.sends_temperature:
        arguments["temperature"] = request.temperature
    handlers = mode_registry.get_handlers(Provider.OPENAI, _MODES[sampling.mode])
    described, is_strict = _described(request.response_model)
    _, arguments = handlers.request_handler(response_model=described, kwargs=arguments)
    if sampling.mode == "json_schema" and is_strict:
        arguments["response_format"]["json_schema"]["strict"] = True
    return arguments


def as_completion(page: dict[str, Any]) -> ChatCompletion:
    """A reply's JSON as openai's object; where a server leaves fields out, built as openai builds it, field by field."""
    try:
        return ChatCompletion.model_validate(page)
    except ValidationError:
        return ChatCompletion.construct(**page)


def parsed(completion: ChatCompletion, response_model: type[T], mode: ModeName) -> T:
    """The value in a completion; raises what instructor and pydantic raise for one that does not fit."""
    handlers = mode_registry.get_handlers(Provider.OPENAI, _MODES[mode])
    value = handlers.response_parser(
        response=completion, response_model=response_model, validation_context=None, strict=False, stream=False, is_async=True
    )
    value.__dict__.pop("_raw_response", None)  # instructor leaves the completion on the value, where it breaks ==
    return cast(T, value)


def asked_again(arguments: dict[str, Any], completion: ChatCompletion, wrong: str, mode: ModeName) -> dict[str, Any]:
    """The arguments of the next question: the conversation so far, the reply, and what is wrong with it."""
    handlers = mode_registry.get_handlers(Provider.OPENAI, _MODES[mode])
    again = {**arguments, "messages": list(arguments["messages"])}
    return cast(
        dict[str, Any],
        handlers.reask_handler(kwargs=again, response=_shortened(completion), exception=ValueError(wrong)),
    )


def declined(completion: ChatCompletion) -> tuple[Status, ModelError] | None:
    """What a completion is instead of a whole answer, whether or not its JSON can be read; None if nothing."""
    choice = completion.choices[0]
    if choice.finish_reason == "content_filter":
        return Status.FILTERED, ModelRefused("a content filter withheld the reply", is_filtered=True)
    if choice.message.refusal:
        return Status.REFUSED, ModelRefused("the model declined to answer")
    if choice.finish_reason == "length":
        return Status.CUT, CutReply("the reply was cut at its length limit: ask for less at once")
    return None


def strip_nul(completion: ChatCompletion) -> int:
    """Take NUL characters out of the reply's text, raw or escaped; how many there were comes back."""
    message = completion.choices[0].message
    message.content, found = _without_nul(message.content)
    for call in message.tool_calls or []:
        if call.type == "function":
            arguments, more = _without_nul(call.function.arguments)
            call.function.arguments = arguments or ""
            found += more
    return found


def told(error: Exception) -> str:
    """What is wrong with a reply, in words that are the same with every release of pydantic and quote nothing of it."""
    if not isinstance(error, ValidationError):
        return f"{type(error).__name__}: the reply has no JSON in the form asked for"
    errors = error.errors(include_url=False, include_context=False, include_input=False)
    lines = [f"{'.'.join(str(part) for part in one['loc']) or 'reply'}: {one['msg']}" for one in errors[:_ERRORS_TOLD]]
    more = len(errors) - _ERRORS_TOLD
    return "\n".join([*lines, f"and {more} more"] if more > 0 else lines)


@lru_cache(maxsize=64)
def _described(model: type[BaseModel]) -> tuple[type[BaseModel], bool]:
    """The model as instructor wants it, wrapped once and its schema built once (both on every call took half of the call).

    True beside it: every object of the schema is closed and all its fields are required, so that an endpoint can hold the
    model to it word by word (`strict`).
    """
    schema = model.model_json_schema(schema_generator=_PlainSchema)
    described = response_schema(model)
    cast(Any, described).model_json_schema = classmethod(lambda _cls, *_args, **_options: schema)
    return described, all(map(_is_closed, [schema, *schema.get("$defs", {}).values()]))


def _is_closed(schema: Mapping[str, Any]) -> bool:
    if schema.get("type") != "object":
        return True
    properties = schema.get("properties", {})
    return schema.get("additionalProperties") is False and set(schema.get("required", ())) == set(properties)


def _shortened(completion: ChatCompletion) -> ChatCompletion:
    content = completion.choices[0].message.content
    if content is None:
        return completion
    shown = _sendable(content[:_QUOTED_BACK])
    if shown == content:
        return completion
    short = completion.model_copy(deep=True)
    short.choices[0].message.content = shown
    return short


def _sendable(text: str) -> str:
    """The text as UTF-8 can carry it: half a surrogate pair, which JSON may hold, becomes one question mark."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text


def _without_nul(text: str | None) -> tuple[str | None, int]:
    if text is None or ("\x00" not in text and "\\u0000" not in text):
        return text, 0
    raw = text.count("\x00")
    cleaned, escaped = _ESCAPED_NUL.subn(r"\1", text.replace("\x00", ""))
    return cleaned, raw + escaped
