"""Where a suite's reports come from: the rules, or a run made before (with a model, say)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Protocol

from factcheck.errors import ConfigError
from factcheck.evaluation.cases.stories import StoryCase
from factcheck.model import Article, Report
from factcheck.pipeline import check

REFERENCE_DAY = date(2025, 12, 31)
"""The day that every eval counts from: after the last article of the stories, so that it resolves nothing of theirs."""


class Provider(Protocol):
    """Makes the report on a set of articles."""

    @property
    def name(self) -> str:
        """How results name it."""

    def report(self, articles: Sequence[Article]) -> Report:
        """The report, counted from `REFERENCE_DAY`."""


class Rules:
    """The embedded rules, no model."""

    name = "rules"

    def report(self, articles: Sequence[Article]) -> Report:
        """The report that the rules make."""
        return check(articles, today=REFERENCE_DAY)


@dataclass(frozen=True, slots=True)
class Given:
    """A report that was made before, whatever the articles."""

    name: str
    made: Report

    def report(self, articles: Sequence[Article]) -> Report:  # noqa: ARG002 - the report is on these articles
        """The report."""
        return self.made


_PROVIDERS: Mapping[str, type[Rules]] = {"rules": Rules}


@cache
def provider_named(name: str) -> Provider:
    """The provider called `name`; ConfigError names those there are."""
    if name not in _PROVIDERS:
        raise ConfigError(f"no provider of reports {name!r}; there are {', '.join(_PROVIDERS)}")
    return _PROVIDERS[name]()


class StoryRun:
    """A story with its articles and the report on them, made once for all suites."""

    def __init__(self, case: StoryCase, provider: Provider) -> None:
        self.case = case
        self.provider = provider
        self.articles = case.articles
        self._report: Report | None = None

    @property
    def report(self) -> Report:
        """The report on the story as it stands."""
        if self._report is None:
            self._report = self.provider.report(self.articles)
        return self._report

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each article in the story, by its id."""
        return {article.id: number for number, article in enumerate(self.articles)}
