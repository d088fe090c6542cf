"""What was read, and the articles found in it."""

from typing import Literal

from factcheck.model.base import Noun
from factcheck.model.span import Span

BlockRole = Literal["body", "caption", "teaser", "live_entry", "correction", "byline", "dateline", "heading", "furniture"]
DateBasis = Literal["given", "metadata", "stated", "inferred", "shared", "assumed", "unknown"]
"""given: by the user (--published, sidecar); metadata: JSON-LD, meta, <time>; stated: printed in the text in full;
inferred: the year follows from a weekday and date pair; shared: from another article of the story; assumed: from the
reference date; unknown."""
DatePrecision = Literal["second", "minute", "day", "month", "year"]


class Page(Noun):
    """One input as it was read: decoded text, where from, and how it was decoded."""

    source: str
    """The path as given, or `-` for standard input."""
    text: str
    media_type: Literal["text", "html", "feed", "jsonl"] = "text"
    encoding: str = "utf-8"
    notices: tuple[str, ...] = ()
    """What the reader should know of the reading: characters replaced, hidden characters."""


class DateCandidate(Noun):
    """A publication date that some part of the page proposes."""

    value: str
    """ISO 8601 as far as it is known: 2025-07-16T09:30+07:00, 2025-07-16, XXXX-07-16."""
    origin: str
    """Where it stands: json-ld, meta, time, dateline, text, url, sidecar."""
    surface: str


class Published(Noun):
    """When an article says it was published, as read from the page alone (no reference date)."""

    value: str | None = None
    """ISO 8601, with XXXX for a year that is not stated; None when nothing is known or it is ambiguous (03/04/2025)."""
    precision: DatePrecision | None = None
    basis: DateBasis = "unknown"
    weekday: int | None = None
    """ISO weekday stated beside the date ("Wednesday (July 16)" is 3), from which a missing year can be inferred."""
    surface: str | None = None
    candidates: tuple[DateCandidate, ...] = ()


class Block(Noun):
    """A run of the article's text with one role; blocks tile the text in order, separators aside."""

    role: BlockRole
    span: Span
    published: Published | None = None
    """The block's own time (a live entry, an update stacked under an older date)."""


class Agency(Noun):
    """The news agency that an article credits, and how we know."""

    name: str
    evidence: Literal["tag", "byline", "dateline", "told", "metadata", "given"]
    """`told` ("told Reuters") is weak: it shows where one quotation came from, not where the article did."""
    surface: str


class Article(Noun):
    """One article: text with roles, and what the page says of where and when it was published.

    `id` is made from text, title, publisher and the date as given, so the same article has the same id in any run.
    """

    id: str
    title: str
    text: str
    blocks: tuple[Block, ...]
    publisher: str | None = None
    agency: Agency | None = None
    byline: str | None = None
    place: str | None = None
    """The place of the dateline ("PHNOM PENH")."""
    published: Published = Published()
    language: str = "en"
    """ISO 639-1 code, or "und" when the text is too short to tell."""
    source: str = ""
    notices: tuple[str, ...] = ()

    def field(self, span: Span) -> str:
        """The text of the field that `span` points into."""
        return self.title if span.field == "title" else self.text
