"""`factcheck doctor` on the model's set-up: silent about the network unless told to call."""

from typing import TYPE_CHECKING

import pytest

from tests.llm.loopback import Act, Loopback, answers, fails, replies

if TYPE_CHECKING:
    from tests.cli.conftest import Run

MODELS = {"object": "list", "data": [{"id": "small"}, {"id": "large"}]}
CAPITAL = answers('{"country": "France", "capital": "Paris"}')


def server(chat: Act) -> Loopback:
    """Models at /v1/models, and an act for every question."""

    def act(connection: object, request: object, stop: object) -> bool:
        if getattr(request, "method", "") == "POST":
            return chat(connection, request, stop)  # type: ignore[arg-type]
        is_there = getattr(request, "path", "") == "/v1/models"
        return (replies(200, MODELS) if is_there else fails(404))(connection, request, stop)  # type: ignore[arg-type]

    return Loopback(otherwise=act)


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "FACTCHECK_PRICE_PROMPT", "FACTCHECK_PRICE_COMPLETION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("FACTCHECK_LEDGER", str(tmp_path_factory.mktemp("ledger") / "ledger.sqlite3"))


def test_nothing_is_sent_unless_asked_for(run: "Run", monkeypatch: pytest.MonkeyPatch) -> None:
    """A key, an address and prices are told, the key itself is not; no call is made."""
    with server(CAPITAL) as endpoint:
        monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
        monkeypatch.setenv("OPENAI_API_KEY", "sk-secret-123456")
        monkeypatch.setenv("FACTCHECK_PRICE_PROMPT", "2")
        monkeypatch.setenv("FACTCHECK_PRICE_COMPLETION", "8")
        outcome = run("doctor")
        assert endpoint.received == []
    assert outcome.code == 0
    for words in (endpoint.url, "OPENAI_API_KEY is set", "2 a million tokens read, 8 written", "ledger.sqlite3"):
        assert "".join(words.split()) in "".join(outcome.out.split())
    assert "sk-secret" not in outcome.out


def test_a_password_in_the_address_is_not_shown(run: "Run", monkeypatch: pytest.MonkeyPatch) -> None:
    """What doctor prints is pasted into tickets."""
    with server(CAPITAL) as endpoint:
        monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url.replace("://", "://desk:s3cr3t@"))
        outcome = run("doctor", "--probe")
    assert "small" in outcome.out
    assert "s3cr3t" not in outcome.out + outcome.err


@pytest.mark.parametrize("url", ["models.example/v1", "ftp://models.example/v1", "http://desk:s3cr3t@[::1/v1"])
def test_an_address_that_is_none_is_told(run: "Run", monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    """Exit 2 before anything is sent, without what the address may hold of a password."""
    monkeypatch.setenv("OPENAI_BASE_URL", url)
    outcome = run("doctor", "--probe")
    assert outcome.code == 2
    assert "OPENAI_BASE_URL" in outcome.out
    assert "s3cr3t" not in outcome.out + outcome.err


def test_a_missing_key_is_a_note(run: "Run") -> None:
    """Without a model nothing is wrong; what to set is said."""
    outcome = run("doctor")
    assert outcome.code == 0
    assert "set OPENAI_API_KEY" in " ".join(outcome.out.split())


def test_probe_lists_the_models(run: "Run", monkeypatch: pytest.MonkeyPatch) -> None:
    """With --probe the endpoint is called, and no question is asked."""
    with server(CAPITAL) as endpoint:
        monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
        outcome = run("doctor", "--probe")
        assert endpoint.asked == []
    assert outcome.code == 0
    assert "large, small" in outcome.out


def test_a_model_is_asked_in_each_mode(run: "Run", monkeypatch: pytest.MonkeyPatch) -> None:
    """One mode that works is enough; the others are notes with their reason."""

    def chat(connection: object, request: object, stop: object) -> bool:
        act = CAPITAL if "response_format" in getattr(request, "body", {}) else fails(400, "unsupported", "no tools here")
        return act(connection, request, stop)  # type: ignore[arg-type]

    with server(chat) as endpoint:
        monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
        outcome = run("doctor", "--model", "openai/small")
    assert outcome.code == 0
    assert "ok      replies as json_schema" in outcome.out
    assert "note    replies as tools" in outcome.out
    assert "no tools here" in outcome.out


def test_a_forgotten_v1_is_to_be_put_right(run: "Run", monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit 2 and the line to set."""
    with server(CAPITAL) as endpoint:
        monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url.removesuffix("/v1"))
        outcome = run("doctor", "--probe")
    assert outcome.code == 2
    assert f"set OPENAI_BASE_URL={endpoint.url}" in " ".join(outcome.out.split())


def test_probing_without_an_address_names_the_variables(run: "Run") -> None:
    """Neither key nor server: nothing to call, and nothing is called."""
    outcome = run("doctor", "--probe")
    assert outcome.code == 2
    assert "OPENAI_API_KEY" in outcome.out
