"""`factcheck doctor`: whether this machine is set up, and what to do where it is not."""

import os
import platform
import re
import sys
import tempfile
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.ending import DONE, USAGE
from factcheck.cli.output import columns, emit, is_styled
from factcheck.cli.probing import endpoint_checks, model_checks
from factcheck.cli.state import Check

SUMMARY = "Whether this machine is set up, and what to do if not."
_PYTHON = (3, 11)
_REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9._-]+)\s*(?P<bounds>[^;]*)(?:;\s*(?P<marker>.*))?")  # openai<4,>=3; extra == "x"
_BOUND = re.compile(r"(?P<sign>>=|<)\s*(?P<version>[0-9][0-9.]*)")  # >=2.11 or <4: the only bounds that the project uses


def command(
    model: Annotated[
        str | None, typer.Option(metavar="openai/NAME", help="Ask this model whether its typed replies work (three requests).")
    ] = None,
    probe: Annotated[bool, typer.Option("--probe", help="Call the endpoint for its list of models.")] = False,
) -> None:
    """Look at Python, the packages, the embedders, the terminal, the folders and the model's set-up; with --probe or --model at
    the endpoint too. Without them nothing is sent and nothing heavy is loaded.
    """
    checks = [_python(), *_packages(), *_embedders(), *_terminal(), *_folders(), *model_checks(os.environ)]
    if probe or model is not None:
        checks += endpoint_checks(model, os.environ)
    emit(_page(checks))
    raise typer.Exit(DONE if all(check.is_ok or not check.is_needed for check in checks) else USAGE)


def _page(checks: list[Check]) -> str:
    from rich.text import Text

    from factcheck.report.layout import Sheet

    sheet = Sheet(width=columns(), styled=is_styled())
    column = max(len(check.name) for check in checks)
    for check in checks:
        mark, style = ("ok", "green") if check.is_ok else ("missing", "bold red") if check.is_needed else ("note", "yellow")
        sheet.line(Text.assemble((mark.ljust(8), style), check.name.ljust(column), "  ", check.state), hang=column + 10)
        if check.advice:
            sheet.line(check.advice, indent=10)
    wrong = [check.name for check in checks if not check.is_ok and check.is_needed]
    sheet.gap()
    sheet.line(
        f"To be put right: {', '.join(wrong)}." if wrong else "All that a run without a model needs is here.", style="bold"
    )
    return sheet.rendered()


def _python() -> Check:
    is_ok = sys.version_info >= _PYTHON
    wanted = ".".join(map(str, _PYTHON))
    return Check("Python", platform.python_version(), is_ok, "" if is_ok else f"install Python {wanted} or newer")


def _packages() -> list[Check]:
    """Every package that factcheck declares, by its metadata: importing them would take seconds."""
    try:
        declared = requires("factcheck") or []
    except PackageNotFoundError:
        return [Check("factcheck", "not installed", is_ok=False, advice="run: pip install factcheck")]
    checks = [Check("factcheck", version("factcheck"))]
    for line in declared:
        requirement = _REQUIREMENT.match(line)
        if requirement and "extra" not in (requirement["marker"] or ""):
            checks.append(_package(requirement["name"], requirement["bounds"].strip()))
    return checks


def _package(name: str, bounds: str) -> Check:
    advice = f"run: pip install '{name}{bounds}'"
    try:
        installed = version(name)
    except PackageNotFoundError:
        return Check(name, "not installed", is_ok=False, advice=advice)
    is_ok = within(installed, bounds)
    return Check(name, installed if is_ok else f"{installed}, needs {bounds}", is_ok, "" if is_ok else advice)


def within(installed: str, bounds: str) -> bool:
    """Whether a version lies within bounds such as "<4,>=3", compared number by number.

    >>> within("3.3.0", "<4,>=3"), within("0.4.8", ">=1.17")
    (True, False)
    """
    have = _numbers(installed)
    for bound in _BOUND.finditer(bounds):
        limit = _numbers(bound["version"])
        if (have < limit) if bound["sign"] == ">=" else (have >= limit):
            return False
    return True


def _numbers(text: str) -> tuple[int, ...]:
    release = re.match(r"\d+(?:\.\d+)*", text)
    numbers = [int(part) for part in release.group().split(".")] if release else []
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def _embedders() -> list[Check]:
    checks = [Check("embedder hashed", "built in, no download")]
    if find_spec("sentence_transformers") is None or find_spec("torch") is None:
        return checks  # already told among the packages
    models = _cached_models()
    state = f"on this machine: {', '.join(models)}" if models else "no model on this machine"
    advice = "" if models else "only for --embedder NAME: download a sentence-transformers model, or give its folder"
    return [*checks, Check("embedder models", state, bool(models), advice, is_needed=False)]


def _model_folder() -> Path:
    home = os.environ.get("HF_HOME") or Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "huggingface"
    return Path(os.environ.get("HF_HUB_CACHE") or Path(home) / "hub")


def _cached_models() -> list[str]:
    try:
        folders = sorted(path.name for path in _model_folder().glob("models--*"))
    except OSError:
        return []
    return [name.removeprefix("models--").replace("--", "/", 1) for name in folders]


def _terminal() -> list[Check]:
    encoding = (sys.stdout.encoding if sys.stdout is not None else "") or "unknown"
    is_utf8 = encoding.lower().replace("-", "") == "utf8"
    advice = "" if is_utf8 else "quotes and dashes will print as ?: set PYTHONIOENCODING=utf-8 or use -o FILE"
    colour = "with" if is_styled() else "without"
    return [
        Check("output encoding", encoding, is_utf8, advice, is_needed=False),
        Check("output", f"{columns()} columns, {colour} colour"),
    ]


def _folders() -> list[Check]:
    crash = Path(tempfile.gettempdir())
    is_ok = os.access(crash, os.W_OK)
    advice = "" if is_ok else "set TMPDIR to a folder that can be written"
    models = _model_folder()
    there = "" if models.is_dir() else " (not there yet)"
    return [
        Check("crash files", str(crash), is_ok, advice, is_needed=False),
        Check("model cache", f"{models}{there}"),
    ]
