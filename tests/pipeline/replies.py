"""Replies to the three kinds of request, as a well or badly behaved model gives them."""

import json
import re
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.llm.loopback import Received, completion, replies

_LINE = re.compile(r"^(?:Title: )?\[(\d+)\] (.*)$", re.MULTILINE)
Make = Callable[[dict[int, str]], dict[str, Any]]

CLAIM: dict[str, Any] = {
    "sentence": 1,
    "quote": "",
    "value": "",
    "kind": "quantity",
    "property": "killed",
    "claim": "",
    "event": "",
    "is_other_event": False,
    "about": [],
    "places": [],
    "period": "",
    "portion": "whole",
    "attribution": "",
    "as_of": "",
    "is_checkable": True,
    "ambiguity": "",
}


def claim(**fields: Any) -> dict[str, Any]:
    """A claim with the fields that matter."""
    return {**CLAIM, **fields}


def nothing(_sentences: dict[int, str]) -> dict[str, Any]:
    """No claim and no summary."""
    return {"claims": [], "summary": []}


def one_group(sentences: dict[int, str]) -> dict[str, Any]:
    """All quotes speak of one thing."""
    return {"groups": [{"quotes": sorted(sentences), "speaks_of": "the dead of Tuesday's accident"}], "unclear": []}


def first_sentences(sentences: dict[int, str]) -> dict[str, Any]:
    """A story told in its first sentence."""
    first = min(sentences)
    return {"sentences": [{"text": sentences[first], "cites": [first]}]}


@dataclass
class Answerer:
    """Answers by the kind of request; counts what it was asked."""

    read: Make = nothing
    relate: Make = one_group
    tell: Make = first_sentences
    asked: list[str] = field(default_factory=list)

    def act(self, connection: socket.socket, request: Received, stop: threading.Event) -> bool:
        """The reply to one request."""
        return replies(200, self.completion(request.body))(connection, request, stop)

    def act_with_vectors(self, connection: socket.socket, request: Received, stop: threading.Event) -> bool:
        """The reply to one request, of whichever kind."""
        act = embeds if request.path.endswith("/embeddings") else self.act
        return act(connection, request, stop)

    def completion(self, body: dict[str, Any]) -> dict[str, Any]:
        """The chat completion for a request's body."""
        kind = body["response_format"]["json_schema"]["name"]
        sentences = {int(number): text for number, text in _LINE.findall(body["messages"][-1]["content"])}
        self.asked.append(kind)
        make = {"WireReading": self.read, "WireRelating": self.relate, "WireTelling": self.tell}[kind]
        return completion(json.dumps(make(sentences)))


def embeds(connection: socket.socket, request: Received, stop: threading.Event) -> bool:
    """The vectors of a request's texts."""
    return replies(200, vectors_for(request.body))(connection, request, stop)


def vectors_for(body: dict[str, Any]) -> dict[str, Any]:
    """A vector of three numbers for each text: how long it is, and how many of its letters are e and t."""
    vectors = [[len(text), text.count("e"), text.count("t") + 1] for text in body["input"]]
    rows = [{"object": "embedding", "index": place, "embedding": vector} for place, vector in enumerate(vectors)]
    usage = {"prompt_tokens": 7, "total_tokens": 7}
    return {"object": "list", "data": rows, "model": "v", "usage": usage}
