"""Where several reports of one story disagree, what has merely moved on, and which words show it.

>>> import factcheck
>>> [quantity.low for quantity in factcheck.find_quantities("At least 270 people, including 45 women, were arrested.")]
[270.0, 45.0]
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.errors import ConfigError, FactcheckError, InputError, InternalError, ModelError
    from factcheck.ground import ground
    from factcheck.ingest import read_articles
    from factcheck.model import (
        Article,
        Claim,
        Confirmed,
        Coverage,
        Finding,
        Quantity,
        Relation,
        Report,
        Span,
        Story,
        TimeExpression,
        Topic,
        Ungrounded,
    )
    from factcheck.pipeline.checking import acheck, check
    from factcheck.pipeline.model_setup import ModelSetup
    from factcheck.pipeline.progress import Progress
    from factcheck.text.quantities import find_quantities
    from factcheck.text.times import find_times

# Loaded on first use (PEP 562): `import factcheck` alone must cost an importing tool next to nothing.
_HOMES = {
    **dict.fromkeys(("ModelSetup", "Progress", "acheck", "check"), "factcheck.pipeline"),
    "find_quantities": "factcheck.text.quantities",
    "find_times": "factcheck.text.times",
    "ground": "factcheck.ground",
    "read_articles": "factcheck.ingest",
    **dict.fromkeys(("ConfigError", "FactcheckError", "InputError", "InternalError", "ModelError"), "factcheck.errors"),
    **dict.fromkeys(
        (
            "Article",
            "Claim",
            "Confirmed",
            "Coverage",
            "Finding",
            "Quantity",
            "Relation",
            "Report",
            "Span",
            "Story",
            "TimeExpression",
            "Topic",
            "Ungrounded",
        ),
        "factcheck.model",
    ),
}

__all__ = [
    "Article",
    "Claim",
    "ConfigError",
    "Confirmed",
    "Coverage",
    "FactcheckError",
    "Finding",
    "InputError",
    "InternalError",
    "ModelError",
    "ModelSetup",
    "Progress",
    "Quantity",
    "Relation",
    "Report",
    "Span",
    "Story",
    "TimeExpression",
    "Topic",
    "Ungrounded",
    "acheck",
    "check",
    "find_quantities",
    "find_times",
    "ground",
    "read_articles",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
