"""What an endpoint is and can do: which models it has, whether /v1 was forgotten, which mode of typed replies works."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace

import httpx2
from openai import APIConnectionError, APIStatusError, AsyncOpenAI, OpenAIError
from pydantic import BaseModel

from factcheck.errors import FactcheckError
from factcheck.llm.client import Model, open_model
from factcheck.llm.connect import client_from, hush, model_name
from factcheck.llm.failures import Endpoint, public_address
from factcheck.llm.ledger import SqliteLedger
from factcheck.llm.request import Message, Request
from factcheck.llm.traffic import Limits, Surroundings
from factcheck.llm.typed import ModeName

_MODES: tuple[ModeName, ...] = ("json_schema", "tools", "md_json")
_SECONDS = 60.0  # a local model may have to be loaded first


class Capital(BaseModel):
    """The capital of a country."""

    country: str
    capital: str


@dataclass(frozen=True, slots=True)
class ModeProbe:
    """Whether a mode of typed replies works, and what happened if not."""

    mode: ModeName
    works: bool
    told: str = ""


@dataclass(frozen=True, slots=True)
class Probe:
    """An endpoint as it was found. `models` is None where it does not list any; `told` says why it does not answer."""

    address: str
    answers: bool
    models: tuple[str, ...] | None = None
    is_reached: bool = True
    forgot_version: bool = False
    told: str = ""
    modes: tuple[ModeProbe, ...] = ()

    def lists(self, name: str) -> bool:
        """Whether the model called `name` ("openai/NAME") is among those listed; Ollama lists NAME as NAME:latest."""
        known = model_name(name)
        return self.models is not None and not {known, f"{known}:latest"}.isdisjoint(self.models)


class _NotReached(Exception):
    """Nothing answers at that address."""


async def probe(name: str | None, env: Mapping[str, str], *, seconds: float = _SECONDS) -> Probe:
    """Look at the endpoint that the environment names: its models, and with a `name` ("openai/NAME") what its replies are like.

    Nothing is stored. Sent are a listing and, with a name, one short question a mode. Raises `ConfigError` as `open_model`.
    """
    client = client_from(env, deadline=seconds)
    hush()
    try:
        found = await _listed(client, seconds)
        if name is None or found.forgot_version or not found.is_reached:
            return found
        return await _with_modes(found, name, env, seconds)
    finally:
        await client.close()


async def _listed(client: AsyncOpenAI, seconds: float) -> Probe:
    address = public_address(str(client.base_url))
    try:
        models, told = await _models(client, seconds)
    except _NotReached as error:
        return Probe(address, answers=False, is_reached=False, told=str(error))
    if models is not None:
        return Probe(address, answers=True, models=models)
    if not Endpoint(address, "").has_version:
        whole = str(client.base_url).rstrip("/")
        other = client.with_options(base_url=f"{whole}/v1")
        listed, _ = await _models(other, seconds)
        if listed is not None:
            return Probe(address, answers=False, models=listed, forgot_version=True, told=f"set OPENAI_BASE_URL={address}/v1")
    return Probe(address, answers=False, told=told)


async def _models(client: AsyncOpenAI, seconds: float) -> tuple[tuple[str, ...] | None, str]:
    """The models that an endpoint lists, or why it lists none."""
    endpoint = Endpoint(str(client.base_url), "", (client.api_key,))
    try:
        async with asyncio.timeout(seconds):
            response = await client.with_options(max_retries=0).models.with_raw_response.list()
        rows = response.http_response.json()["data"]
        return tuple(sorted(str(row["id"]) for row in rows)), ""
    except TimeoutError:
        raise _NotReached(f"no answer within {seconds:g} s") from None
    except APIStatusError as error:
        return None, f"status {error.status_code}: {endpoint.hushed(error.message)}"
    except APIConnectionError as error:
        raise _NotReached(endpoint.hushed(f"cannot be reached: {error.__cause__ or error}")) from error
    except (OpenAIError, httpx2.HTTPError, ValueError, KeyError, TypeError, RecursionError):
        return None, "it answers, but not with a list of models"


async def _with_modes(found: Probe, name: str, env: Mapping[str, str], seconds: float) -> Probe:
    modes = [await _mode(mode, name, env, seconds) for mode in _MODES]
    answers = found.answers or any(one.works for one in modes)
    return replace(found, answers=answers, modes=tuple(modes))


async def _mode(mode: ModeName, name: str, env: Mapping[str, str], seconds: float) -> ModeProbe:
    ledger = SqliteLedger(":memory:")
    limits = Limits(attempts=1, deadline=seconds)
    try:
        async with open_model(name, ledger=ledger, limits=limits, mode=mode, surroundings=Surroundings(env=env)) as model:
            return await _asked(model, mode)
    finally:
        ledger.close()


async def _asked(model: Model, mode: ModeName) -> ModeProbe:
    question = Message("user", "Which city is the capital of France? Answer with the country and the city.")
    request = Request(
        task="probe",
        prompt_version=1,
        prompt_digest="",
        messages=(Message("system", "You answer in JSON."), question),
        response_model=Capital,
        max_output_tokens=200,
    )
    try:
        await model.ask(request)
    except FactcheckError as error:
        return ModeProbe(mode, works=False, told=str(error))
    return ModeProbe(mode, works=True)
