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

# Our own name of each field first, then those of schema.org, IPTC ninjs, JSON Feed, NewsAPI, the Guardian's API, GDELT, Common
# Crawl's news-please and newspaper3k. Capitals, hyphens and underscores make no difference.
_NAMES_OF = {
    "text": (
        "text",
        "body",
        "content",
        "articleBody",
        "article_body",
        "body_text",
        "content_text",
        "maintext",
        "full_text",
        "article",
        "story",
        "body_html",
        "body_xhtml",
        "content_html",
    ),
    "title": ("title", "headline", "webTitle", "name"),
    "publisher": ("publisher", "outlet", "source", "publication", "site_name", "site", "source_name"),
    "byline": ("byline", "author", "authors", "creator", "contributor"),
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
    "webPublicationDate",
    "versioncreated",
    "date",
    "timestamp",
)
_LISTS = ("articles", "items", "results", "docs", "entries", "hits")
_AROUND = ("article", "fields", "_source", "attributes", "response", "data")
"""Names under which APIs and search engines keep a list of records, and those in which they wrap one."""
_SECONDS = range(10**8, 10**10)
"""Numbers that are seconds since 1970: the years 1973 to 2286. A thousand times as many are milliseconds."""

_MARKUP = re.compile(r"</p>|<p>.*<p>|<br ?/?>|</div>|</li>", re.I | re.S)
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
            yield _Record(where, _unwrapped(json.loads(line)))
        except (ValueError, RecursionError) as error:
            reason = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
            yield UnreadablePage(f"{where}: not JSON ({reason}); give one JSON object a line")


def _whole_document(page: Page) -> list[_Record | UnreadablePage] | None:
    """The records of a page that is one JSON document, or None when it is JSON Lines."""
    try:
        value = json.loads(page.text)
    except (ValueError, RecursionError):
        return None
    listed = _listed(value) if isinstance(value, dict) else None
    values = listed if listed is not None else value if isinstance(value, list) else [value]
    return [_Record(f"{page.source}: article {number}", _unwrapped(one)) for number, one in enumerate(values, 1)]


def _listed(value: dict[str, Any]) -> list[Any] | None:
    """The records that a document lists under one of the names for it, itself or in what it wraps."""
    for around in (value, *(value[name] for name in _AROUND if isinstance(value.get(name), dict))):
        for name in _LISTS:
            if isinstance(found := around.get(name), list):
                return found
    return None


def _unwrapped(value: Any) -> Any:
    """A record with the fields of the objects that wrap its parts; its own go before theirs."""
    if not isinstance(value, dict) or "blocks" in value:
        return value
    inner = {key: one for name in _AROUND if isinstance(value.get(name), dict) for key, one in value[name].items()}
    return inner | {key: one for key, one in value.items() if not (key in _AROUND and isinstance(one, dict))}


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
    return _first(fields, names)


def _first(fields: dict[str, Any], names: tuple[str, ...]) -> Any:
    known = {_plain(key): value for key, value in reversed(fields.items())} | fields
    values = (known.get(key, known.get(_plain(key))) for key in names)
    return next((value for value in values if value not in (None, "", [])), None)


def _plain(key: str) -> str:
    return key.lower().replace("_", "").replace("-", "")


def _article(page: Page, record: _Record) -> Article | UnreadablePage:
    fields = record.value
    text, title = (_SURROGATE.sub("\ufffd", _field(fields, name) or "") for name in ("text", "title"))
    known: dict[str, object] = {name: _words(fields, name) for name in ("publisher", "byline")}
    language = _LANGUAGE.fullmatch(_words(fields, "language") or "")
    if language is not None:
        known["language"] = language["code"].lower()
    if _MARKUP.search(text):
        return _article_of_markup(page, title, text, fields, known)
    return article_as_given(page, title=title, text=text, agency=_agency(fields), candidates=_dates(fields), **known)


def _article_of_markup(
    page: Page, title: str, text: str, fields: dict[str, Any], known: dict[str, object]
) -> Article | UnreadablePage:
    """The article of a record whose text is HTML, read as a page's body is."""
    from factcheck.ingest.html import article_of_fragment  # noqa: PLC0415  (lxml and trafilatura are slow to import)
    from factcheck.ingest.html_metadata import PageFacts  # noqa: PLC0415

    writers = _words(fields, "byline")
    facts = PageFacts(publisher=_words(fields, "publisher"), authors=[writers] if writers else [], candidates=_dates(fields))
    found = article_of_fragment(page, text, title, facts)
    if not found:
        return UnreadablePage(f"{page.source}: no article found; 'text' of {title!r} holds no words")
    stated = {"agency": _agency(fields), "language": known.get("language")}
    return found[0].model_copy(update={name: value for name, value in stated.items() if value is not None})


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
    value = _first(fields, _DATES_OF)
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
