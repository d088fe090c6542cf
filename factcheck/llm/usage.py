"""What a run has cost: the receipt."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from factcheck.errors import ConfigError

_PRICE_VARIABLES = {
    "prompt": "FACTCHECK_PRICE_PROMPT",
    "completion": "FACTCHECK_PRICE_COMPLETION",
    "cached": "FACTCHECK_PRICE_CACHED",
}
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one or more replies, as the endpoint counts them; `cached` are those of the prompt that it had at hand."""

    prompt: int = 0
    completion: int = 0
    cached: int = 0

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(self.prompt + other.prompt, self.completion + other.completion, self.cached + other.cached)


@dataclass(frozen=True, slots=True)
class Prices:
    """Prices per million tokens; a prompt token that the endpoint had cached costs `cached`, or as much as another."""

    prompt: float
    completion: float
    cached: float | None = None

    def cost(self, usage: Usage) -> float:
        """What this usage costs, in the currency of the prices.

        >>> Prices(prompt=2.0, completion=8.0, cached=0.5).cost(Usage(prompt=1_000_000, completion=250_000, cached=400_000))
        3.4
        """
        cached = self.prompt if self.cached is None else self.cached
        fresh = usage.prompt - usage.cached
        return (fresh * self.prompt + usage.cached * cached + usage.completion * self.completion) / _MILLION


def prices_from(env: Mapping[str, str]) -> Prices | None:
    """The prices that the environment names, None where it names none; `ConfigError` where they are no prices."""
    given = {name: env[variable] for name, variable in _PRICE_VARIABLES.items() if env.get(variable)}
    if not given:
        return None
    if not {"prompt", "completion"} <= given.keys():
        raise ConfigError(f"set both {_PRICE_VARIABLES['prompt']} and {_PRICE_VARIABLES['completion']}, per million tokens")
    try:
        return Prices(**{name: float(price) for name, price in given.items()})
    except ValueError as error:
        raise ConfigError(f"a price per million tokens must be a number: {error}") from error


@dataclass(slots=True)
class Receipt:
    """What a run has asked and used so far.

    Tokens and cost are those of requests sent, not of answers already at hand; `seconds` run from the first question to the
    end of the last.
    """

    requests: int = 0
    answered: int = 0
    cached: int = 0
    reasks: int = 0
    usage: Usage = Usage()
    seconds: float = 0.0
    prices: Prices | None = None

    @property
    def cost(self) -> float | None:
        """What has been spent, None where no prices are configured."""
        return self.prices.cost(self.usage) if self.prices else None

    def as_json(self) -> dict[str, Any]:
        """The receipt as a report shows it."""
        return {
            "requests": self.requests,
            "cached": self.cached,
            "reasks": self.reasks,
            "prompt_tokens": self.usage.prompt,
            "completion_tokens": self.usage.completion,
            "cached_tokens": self.usage.cached,
            "cost": self.cost,
            "seconds": self.seconds,
        }


def usage_in(body: Any) -> Usage:
    """The usage that a response body states; servers leave it out or fill it with anything, and then it is nothing."""
    stated = body.get("usage") if isinstance(body, dict) else None
    if not isinstance(stated, dict):
        return Usage()
    details = stated.get("prompt_tokens_details")
    prompt = _count(stated.get("prompt_tokens"))
    cached = _count(details.get("cached_tokens")) if isinstance(details, dict) else 0
    return Usage(prompt, _count(stated.get("completion_tokens")), min(cached, prompt))


def _count(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0
