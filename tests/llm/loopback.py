"""A server on this machine that answers as it is told: the far end of every test of the model path."""

import json
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

JsonObject = dict[str, Any]


@dataclass(frozen=True)
class Received:
    """A request as it came in."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: JsonObject


Act = Callable[[socket.socket, Received, threading.Event], bool]  # True: the connection stays open


@dataclass
class Loopback:
    """Plays one act a request, in order, then `otherwise` for ever."""

    otherwise: "Act | None" = None
    acts: list[Act] = field(default_factory=list)
    received: list[Received] = field(default_factory=list)
    secured: ssl.SSLContext | None = None
    """With which the server speaks TLS."""

    def __enter__(self) -> Self:
        self._lock = threading.Condition()
        self._stop = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self._stop.set()
        self._listener.close()

    @property
    def url(self) -> str:
        """The base URL."""
        return f"{'http' if self.secured is None else 'https'}://127.0.0.1:{self.port}/v1"

    @property
    def asked(self) -> list[Received]:
        """The requests to a model, without those for a list of models."""
        return [one for one in self.received if one.method == "POST"]

    def wait_for(self, requests: int) -> None:
        """Until so many have come in."""
        with self._lock:
            assert self._lock.wait_for(lambda: len(self.received) >= requests, timeout=30), f"{len(self.received)} came in"

    def _listen(self) -> None:
        while not self._stop.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        if self.secured is not None:
            try:
                connection = self.secured.wrap_socket(connection, server_side=True)
            except OSError:  # the client did not like the certificate
                connection.close()
                return
        with connection, connection.makefile("rb") as stream:
            try:
                while not self._stop.is_set():
                    request = _read(stream)
                    if request is None or not self._act(connection, request):
                        return
            except OSError:
                return

    def _act(self, connection: socket.socket, request: Received) -> bool:
        with self._lock:
            self.received.append(request)
            self._lock.notify_all()
            act = self.acts.pop(0) if self.acts else self.otherwise
        assert act is not None, "the script has run out"
        return act(connection, request, self._stop)


def completion(content: str | None, *, finish: str = "stop", model: str = "m", **message: Any) -> JsonObject:
    """A chat completion as an endpoint sends it."""
    choice = {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": content, **message}}
    usage = {"prompt_tokens": 100, "completion_tokens": 20, "prompt_tokens_details": {"cached_tokens": 40}}
    head = {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": model}
    return {**head, "choices": [choice], "usage": usage}


def answers(content: str | None, **options: Any) -> Act:
    """Status 200 and a completion."""
    return replies(200, completion(content, **options))


def answers_with(make: Callable[[JsonObject], str], *, after: float = 0.0) -> Act:
    """Status 200 and a completion made of the request's body, after some seconds."""

    def act(connection: socket.socket, request: Received, stop: threading.Event) -> bool:
        if after:
            stop.wait(after)
        return answers(make(request.body))(connection, request, stop)

    return act


class AnswersTogether:
    """A completion once so many are waiting for one; the first request of all is answered alone."""

    def __init__(self, count: int, content: str) -> None:
        self.most = 0  # that were waiting at once; one waits no longer when its answer goes out, before its client can know
        self._content = content
        self._waiting = 0
        self._together = threading.Barrier(count)
        self._first = threading.Lock()
        self._lock = threading.Lock()

    def __call__(self, connection: socket.socket, request: Received, stop: threading.Event) -> bool:
        """Wait for the others, then answer."""
        with self._lock:
            self._waiting += 1
            self.most = max(self.most, self._waiting)
        if not self._first.acquire(blocking=False):
            self._together.wait(20)
        with self._lock:
            self._waiting -= 1
        return answers(self._content)(connection, request, stop)


def replies(status: int, body: Any = None, *, kind: str = "application/json", headers: Mapping[str, str] | None = None) -> Act:
    """A status and a body: JSON of anything but bytes."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()

    def act(connection: socket.socket, request: Received, stop: threading.Event) -> bool:
        connection.sendall(_head(status, len(content), kind, headers or {}) + content)
        return True

    return act


def fails(status: int, code: str = "", message: str = "no", **headers: str) -> Act:
    """An error as OpenAI words it."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return replies(status, {"error": {"message": message, "code": code, "type": code}}, headers=named)


def hangs(connection: socket.socket, request: Received, stop: threading.Event) -> bool:
    """Says nothing, until the test is over."""
    stop.wait(20)
    return False


def drips(connection: socket.socket, request: Received, stop: threading.Event) -> bool:
    """A byte of the body every 20 ms: no single read ever times out."""
    connection.sendall(_head(200, 100_000, "application/json", {}))
    while not stop.wait(0.02):
        connection.sendall(b" ")
    return False


def breaks_off(connection: socket.socket, request: Received, stop: threading.Event) -> bool:
    """Half a body, then a reset."""
    connection.sendall(_head(200, 1000, "application/json", {}) + b'{"id": "chatcmpl-1", ')
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return False


def hangs_up(connection: socket.socket, request: Received, stop: threading.Event) -> bool:
    """Closes without a word."""
    return False


def mutters(connection: socket.socket, request: Received, stop: threading.Event) -> bool:
    """Says something that is not HTTP, and closes."""
    connection.sendall(b"SSH-2.0-OpenSSH_9.2\r\n")
    return False


def then_closes(act: Act) -> Act:
    """Answers, says that the connection stays, and closes it: a keep-alive that is half closed."""

    def half(connection: socket.socket, request: Received, stop: threading.Event) -> bool:
        act(connection, request, stop)
        return False

    return half


def _head(status: int, length: int, kind: str, headers: Mapping[str, str]) -> bytes:
    lines = [f"HTTP/1.1 {status} Said", f"Content-Type: {kind}", f"Content-Length: {length}", "Connection: keep-alive"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def _read(stream: Any) -> Received | None:
    first = stream.readline().decode()
    if not first.strip():
        return None
    method, path, _ = first.split(" ", 2)
    headers: dict[str, str] = {}
    while line := stream.readline().decode().strip():
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    length = int(headers.get("content-length", 0))
    body = stream.read(length)
    if len(body) < length:  # the client was killed
        return None
    return Received(method, path, headers, json.loads(body) if body else {})
