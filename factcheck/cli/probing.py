"""What `factcheck doctor` says of the model's set-up, and of the endpoint when asked to call it."""

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING

from factcheck.cli.state import Check
from factcheck.errors import ConfigError

if TYPE_CHECKING:
    from factcheck.llm.probe import Probe

_MODELS_SHOWN = 12
_PROXIES = ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "HTTP_PROXY", "http_proxy")
_CERTIFICATES = ("SSL_CERT_FILE", "SSL_CERT_DIR")


def model_checks(env: Mapping[str, str]) -> list[Check]:
    """The variables that a model is asked with, where its replies are kept and what they cost; nothing is sent."""
    from factcheck.llm.failures import public_address
    from factcheck.llm.ledger import default_path
    from factcheck.llm.usage import prices_from

    key, url = env.get("OPENAI_API_KEY"), env.get("OPENAI_BASE_URL")
    advice = "" if key or url else "only for --model: set OPENAI_API_KEY, or OPENAI_BASE_URL to a server of your own"
    is_set = "OPENAI_API_KEY is set" if key else "OPENAI_API_KEY is not set"
    checks = [
        Check("model endpoint", public_address(url) if url else "https://api.openai.com/v1 (OPENAI_BASE_URL is not set)"),
        Check("model key", is_set, not advice, advice, is_needed=False),
        Check("model replies", str(default_path(env))),
    ]
    try:
        prices = prices_from(env)
    except ConfigError as error:
        return [*checks, Check("model prices", "not understood", is_ok=False, advice=str(error), is_needed=False)]
    stated = f"{prices.prompt:g} a million tokens read, {prices.completion:g} written" if prices else "none set: no costs"
    return [*checks, Check("model prices", stated), *_network(env)]


def _network(env: Mapping[str, str]) -> list[Check]:
    """Only what is set: behind a proxy, or with certificates of its own, a call fails for reasons that no message names."""
    proxies = [name for name in _PROXIES if env.get(name)]
    certificates = [f"{name}={env[name]}" for name in _CERTIFICATES if env.get(name)]
    checks = [Check("proxy", ", ".join(proxies))] if proxies else []
    if certificates:
        checks.append(Check("certificates", f"{', '.join(certificates)}; in place of those of this system"))
    return checks


def endpoint_checks(model: str | None, env: Mapping[str, str]) -> list[Check]:
    """What the endpoint answered: its models, and with a model's name which mode of typed replies works."""
    from factcheck.llm.probe import probe

    try:
        return _found(asyncio.run(probe(model, env)), model)
    except ConfigError as error:
        return [Check("endpoint", "not called", is_ok=False, advice=str(error))]


def _found(found: "Probe", model: str | None) -> list[Check]:
    checks = [_endpoint(found)]
    if found.models is not None:
        more = len(found.models) - _MODELS_SHOWN
        names = [*found.models[:_MODELS_SHOWN], *([f"and {more} more"] if more > 0 else [])]
        checks.append(Check("endpoint models", ", ".join(names) or "none"))
        if model is not None and not found.lists(model):
            advice = "an endpoint may know models that it does not list, and may answer with another one in the place of yours"
            checks.append(Check("model", f"{model} is not among them", is_ok=False, advice=advice, is_needed=False))
    one_works = any(mode.works for mode in found.modes)
    for mode in found.modes:
        state = "works" if mode.works else "does not work"
        checks.append(Check(f"replies as {mode.mode}", state, mode.works, mode.told, is_needed=not one_works))
    return checks


def _endpoint(found: "Probe") -> Check:
    if found.forgot_version:
        return Check("endpoint", f"{found.address} has no models, {found.address}/v1 has", is_ok=False, advice=found.told)
    if found.answers:
        return Check("endpoint", f"{found.address} answers")
    from factcheck.llm.failures import certificate_advice

    advice = f"{found.told}{certificate_advice(found.told)}"
    return Check("endpoint", f"{found.address} does not answer", is_ok=False, advice=advice)
