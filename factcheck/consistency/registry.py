"""The rules by their codes; a rule's docstring is its page."""

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from factcheck.consistency.story_view import StoryView
from factcheck.errors import InternalError, UnknownRule
from factcheck.model import Finding, Severity

Check = Callable[[StoryView], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """A rule's code, family, what it looks for, and its page."""

    code: str
    family: str
    title: str
    severity: Severity
    """The highest severity that it gives."""
    page: str
    """What it checks, why it matters, what it fires on, what it stays silent on."""


FAMILIES = {
    "Q": "quantities",
    "T": "times and onsets",
    "N": "names, titles, ages",
    "P": "places",
    "S": "speech",
    "A": "arithmetic within an article",
    "C": "calendar",
}

_CHECKS: dict[str, tuple[RuleInfo, Check]] = {}
_NEEDS_TOLD: set[str] = set()


def rule(code: str, title: str, severity: Severity, *, needs_told: bool = False) -> Callable[[Check], Check]:
    """Register a check under `code`; its docstring becomes its page.

    `needs_told`: it looks at what a model tells of a story.
    """

    def register(check: Check) -> Check:
        if code in _CHECKS:
            raise InternalError(f"two rules are called {code}")
        page = inspect.cleandoc(check.__doc__ or "")
        _CHECKS[code] = (RuleInfo(code, FAMILIES[code[0]], title, severity, page), check)
        if needs_told:
            _NEEDS_TOLD.add(code)
        return check

    return register


def _load() -> None:
    from factcheck.consistency import rules  # noqa: F401, PLC0415 - importing the rules registers them


def rules() -> tuple[RuleInfo, ...]:
    """Every rule, by code."""
    _load()
    return tuple(_CHECKS[code][0] for code in sorted(_CHECKS))


def rule_info(code: str) -> RuleInfo:
    """The rule called `code`; UnknownRule names the codes there are."""
    _load()
    if code not in _CHECKS:
        raise UnknownRule(f"no rule {code}; there are {', '.join(sorted(_CHECKS))}")
    return _CHECKS[code][0]


def needs_told(code: str) -> bool:
    """Whether a rule looks at what a model tells."""
    _load()
    return code in _NEEDS_TOLD


def checks(*, of_told: bool = False) -> tuple[Check, ...]:
    """Every check, by code: those of claims, or those of what a model tells."""
    _load()
    return tuple(_CHECKS[code][1] for code in sorted(_CHECKS) if needs_told(code) is of_told)
