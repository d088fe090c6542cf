"""JSON Lines: articles as records, `title` and `text` taken as they are so that offsets into them hold.

A record is an object with the report's own article fields, of which only `text` must be there: `title`, `publisher`,
`agency`, `byline`, `published`, `language`. Other names that news APIs, scrapers and schema.org give to these fields are
understood as well. A report of ours, or a JSON list of records, is read as its articles.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

from factcheck.errors import UnreadablePage
from factcheck.ingest.assemble import article_as_given
from factcheck.ingest.datelines import agency_names
from factcheck.ingest.metadata import address_date, metadata_dates
from factcheck.model import Agency, Article, DateCandidate, Page

# Our own name of each field first, then those of schema.org, NewsAPI, GDELT, Common Crawl's news-please and newspaper3k.
_NAMES_OF = {
    "text": ("text", "body", "content", "articleBody", "article_body", "maintext", "full_text", "fulltext", "article"),
    "title": ("title", "headline"),
    "publisher": ("publisher", "outlet", "source", "publication", "site_name", "site", "source_name"),
    "byline": ("byline", "author", "authors", "creator"),
    "language": ("language", "lang", "inLanguage"),
    "url": ("url", "link", "canonical_url"),
}
_DATES_OF = (
    "published",
    "datePublished",
    "date_published",
    "published_at",
    "publishedAt",
    "published_date",
    "publish_date",
    "publication_date",
    "pub_date",
    "pubDate",
    "date_publish",
    "date",
    "timestamp",
)
_SECONDS = range(10**8, 10**10)
"""Numbers that are seconds since 1970: the years 1973 to 2286. A thousand times as many are milliseconds."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_LANGUAGE = re.compile(r"(?P<code>[a-z]{2,3})(?:[-_]\w{1,8})*", re.I)  # en | en-GB


class _Record(NamedTuple):
    where: str
    value: Any


def articles_of_records(page: Page) -> Iterator[Article | UnreadablePage]:
    """The articles of a page of records, in order, with a refusal for each record that is none."""
    for record in _records(page):
        if isinstance(record, UnreadablePage):
            yield record
            continue
        problem = _problem(record)
        yield UnreadablePage(problem) if problem else _article(page, record)


def _records(page: Page) -> Iterator[_Record | UnreadablePage]:
    whole = _whole_document(page)
    if whole is not None:
        yield from whole
        return
    for number, line in enumerate(page.text.split("\n"), 1):
        if not line.strip():
            continue
        where = f"{page.source}:{number}"
        try:
            yield _Record(where, json.loads(line))
        except (ValueError, RecursionError) as error:
            reason = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
            yield UnreadablePage(f"{where}: not JSON ({reason}); give one JSON object a line")


def _whole_document(page: Page) -> list[_Record | UnreadablePage] | None:
    """The records of a page that is one JSON document, or None when it is JSON Lines."""
    try:
        value = json.loads(page.text)
    except (ValueError, RecursionError):
        return None
    if isinstance(value, dict) and isinstance(value.get("articles"), list):
        value = value["articles"]
    values = value if isinstance(value, list) else [value]
    return [_Record(f"{page.source}: article {number}", one) for number, one in enumerate(values, 1)]


def _problem(record: _Record) -> str | None:
    if not isinstance(record.value, dict):
        return f"{record.where}: not an object; give one JSON object with 'text' and 'title' an article"
    text, title = _field(record.value, "text"), _field(record.value, "title")
    if not isinstance(text, str) or not text.strip():
        return f"{record.where}: no article found; 'text' must hold the article's words"
    if not isinstance(title, str | None):
        return f"{record.where}: 'title' must be words in quotation marks"
    return None


def _field(fields: dict[str, Any], name: str) -> Any:
    """The value of a field under the first of its names that holds any."""
    names = _NAMES_OF[name][:1] if "blocks" in fields else _NAMES_OF[name]  # a report of ours: its `source` is a file's path
    return next((value for key in names if (value := fields.get(key)) not in (None, "", [])), None)


def _article(page: Page, record: _Record) -> Article:
    fields = record.value
    text, title = (_SURROGATE.sub("\ufffd", _field(fields, name) or "") for name in ("text", "title"))
    known: dict[str, object] = {name: _words(fields, name) for name in ("publisher", "byline")}
    language = _LANGUAGE.fullmatch(_words(fields, "language") or "")
    if language is not None:
        known["language"] = language["code"].lower()
    return article_as_given(page, title=title, text=text, agency=_agency(fields), candidates=_dates(fields), **known)


def _words(fields: dict[str, Any], name: str) -> str | None:
    """The words of a field: a string, an object's name, or a list of either."""
    value = _field(fields, name)
    values = value if isinstance(value, list) else [value]
    named = [one.get("name") if isinstance(one, dict) else one for one in values]
    words = [_SURROGATE.sub("\ufffd", one).strip() for one in named if isinstance(one, str)]
    return ", ".join(filter(None, words)) or None


def _agency(fields: dict[str, Any]) -> Agency | None:
    value = fields.get("agency")
    if isinstance(value, dict):
        try:
            return Agency.model_validate(value)
        except ValueError:
            value = value.get("name")
    if not isinstance(value, str) or not value.strip():
        return None
    return Agency(name=agency_names().get(value.strip(), value.strip()), evidence="metadata", surface=value.strip())


def _dates(fields: dict[str, Any]) -> list[DateCandidate]:
    value = next((value for key in _DATES_OF if (value := fields.get(key)) not in (None, "")), None)
    stated = value.get("value") if isinstance(value, dict) else value
    surface = _of_seconds(stated) if isinstance(stated, int | float) else stated
    candidates = metadata_dates([surface.strip()], "meta") if isinstance(surface, str) and surface.strip() else []
    address = _field(fields, "url")
    return candidates + (address_date(address) if isinstance(address, str) else [])


def _of_seconds(number: float) -> str | None:
    """The moment that many seconds or milliseconds after the start of 1970."""
    seconds = int(number)
    if seconds // 1000 in _SECONDS:
        seconds //= 1000
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if seconds in _SECONDS else None
