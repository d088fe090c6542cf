"""The report: everything that a run found, in the shape of its JSON (`factcheck.report/1`)."""

from datetime import date
from typing import Literal

from pydantic import ConfigDict, Field

from factcheck.model.article import Agency, Block, DateBasis, DateCandidate, DatePrecision
from factcheck.model.base import Noun
from factcheck.model.claim import Claim, Ungrounded
from factcheck.model.finding import Finding
from factcheck.model.relations import Relations
from factcheck.model.story import AssumedAsOf, Origin, ResolvedTime, StatedAsOf, Story, Summary, TimeBehaviour


class PlacedDate(Noun):
    """An article's publication date, placed with the reference date and its story."""

    value: str | None
    precision: DatePrecision | None
    basis: DateBasis
    is_year_confirmed: bool = False
    reason: str = ""
    candidates: tuple[DateCandidate, ...] = ()


class ReportArticle(Noun):
    """An article as the report gives it."""

    id: str
    title: str
    publisher: str | None
    agency: Agency | None
    byline: str | None
    published: PlacedDate
    source: str
    language: str
    text: str
    blocks: tuple[Block, ...]
    notices: tuple[str, ...] = ()
    """What the reader should know of the reading: characters replaced, hidden characters, dates that do not exist."""


class ReportStatement(Noun):
    """A claim's place in a topic."""

    claim_id: str
    as_of: StatedAsOf | AssumedAsOf = Field(discriminator="type")
    origin: str
    resolved: ResolvedTime | None = None
    period: ResolvedTime | None = None


class ReportTopic(Noun):
    """A topic with the relations of its statements' pairs."""

    id: str
    story_id: str
    property: str
    behaviour: TimeBehaviour
    event: str
    scope: str
    statements: tuple[ReportStatement, ...]
    relations: Relations


class Confirmed(Noun):
    """A value that two origins or more give."""

    topic_id: str
    value: str
    claim_ids: tuple[str, ...]
    origins: tuple[str, ...]


class LeftOut(Noun):
    """Figures that were read and not compared, by reason."""

    reason: str
    count: int


class Coverage(Noun):
    """How much was read: silence is worth nothing without it."""

    articles: int
    undated: int
    not_checked: tuple[str, ...] = ()
    """One entry an article in a language that is not checked: "ms: <title>"."""
    figures_read: int
    figures_bound: int
    left_out: tuple[LeftOut, ...] = ()
    claims_per_reader: dict[str, int] = Field(default_factory=dict)


class Problem(Noun):
    """What could not be read or checked, and why."""

    source: str
    message: str


class Provenance(Noun):
    """How the report was made."""

    version: str
    reference_date: date
    readers: tuple[str, ...]
    embedder: str
    prompts: dict[str, str] = Field(default_factory=dict)
    calls: int = 0
    """Model replies that the report stands on, fresh or from the ledger."""
    tokens: int = 0
    cost: float | None = None
    """In the currency of the prices configured; None where none are."""
    seconds: float = 0.0


class Report(Noun):
    """Everything a run found. The same input and reference date give the same report, `provenance.seconds` aside."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)

    schema_name: Literal["factcheck.report/1"] = Field(default="factcheck.report/1", alias="schema")
    articles: tuple[ReportArticle, ...]
    summaries: tuple[Summary, ...]
    stories: tuple[Story, ...]
    claims: tuple[Claim, ...]
    topics: tuple[ReportTopic, ...]
    findings: tuple[Finding, ...]
    confirmed: tuple[Confirmed, ...]
    origins: tuple[Origin, ...]
    ungrounded: tuple[Ungrounded, ...]
    coverage: Coverage
    problems: tuple[Problem, ...]
    provenance: Provenance

    def to_json(self, *, indent: int | None = 2) -> str:
        """The report as JSON text in the shape of `factcheck.report/1`."""
        return self.model_dump_json(indent=indent, by_alias=True)
