"""JSON Lines: articles as records, `title` and `text` taken as they are so that offsets into them hold.

A record is an object with the report's own article fields, of which only `text` must be there: `title`, `publisher`,
`agency`, `byline`, `published`, `language`. A report of ours, or a JSON list of records, is read as its articles.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from factcheck.errors import UnreadablePage
from factcheck.ingest.assemble import article_as_given
from factcheck.ingest.datelines import agency_names
from factcheck.ingest.dates import read_iso
from factcheck.model import Agency, Article, DateCandidate, Page

_SURROGATE = re.compile("[\ud800-\udfff]")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


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
    text, title = record.value.get("text"), record.value.get("title", "")
    if not isinstance(text, str) or not text.strip():
        return f"{record.where}: no article found; 'text' must hold the article's words"
    if not isinstance(title, str | None):
        return f"{record.where}: 'title' must be words in quotation marks"
    return None


def _article(page: Page, record: _Record) -> Article:
    fields = record.value
    text, title = (_SURROGATE.sub("\ufffd", fields.get(name) or "") for name in ("text", "title"))
    known: dict[str, object] = {name: _words(fields, name) for name in ("publisher", "byline")}
    language = _words(fields, "language")
    if language is not None and _LANGUAGE.fullmatch(language):
        known["language"] = language
    return article_as_given(page, title=title, text=text, agency=_agency(fields), candidates=_dates(fields), **known)


def _words(fields: dict[str, Any], name: str) -> str | None:
    value = fields.get(name)
    return _SURROGATE.sub("\ufffd", value).strip() or None if isinstance(value, str) else None


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
    value = fields.get("published")
    surface = value.get("value") if isinstance(value, dict) else value
    if not isinstance(surface, str) or not surface.strip():
        return []
    read = read_iso(surface)
    return [DateCandidate(value=read[0] if read else surface.strip(), origin="meta", surface=surface.strip())]
