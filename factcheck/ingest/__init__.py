"""Files and pages in, articles out: decoded, told apart, with their dates, credits and languages."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import BinaryIO

from factcheck.errors import InputError, NoArticleFound, UnreadablePage
from factcheck.ingest.assemble import article_as_given, article_id, articles_of_text
from factcheck.ingest.dates import given
from factcheck.ingest.inputs import Input, find_inputs
from factcheck.ingest.read import MAX_INPUT_BYTES, STDIN, OwnReport, page_of_bytes, read_file
from factcheck.ingest.records import articles_of_records
from factcheck.ingest.sidecar import Corrections, Sidecar, corrections, read_sidecar
from factcheck.model import Article, Page, Problem

__all__ = ["ReadResult", "article_id", "read_articles", "read_inputs"]

PathLike = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class ReadResult:
    """The articles that were read, in input order, and what could not be read and why."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...] = ()


def read_articles(
    path_or_paths: PathLike | Iterable[PathLike] | None = None,
    *,
    text: str | None = None,
    title: str | None = None,
    published: str | date | None = None,
    publisher: str | None = None,
) -> list[Article]:
    """The articles of files, folders and globs, or of `text`.

    `text` with a `title` is one article and taken as it is; without, it is read as a page is. Raises InputError for the first
    input that cannot be read; `read_inputs` goes on with the others.
    """
    if (text is None) == (path_or_paths is None):
        raise InputError("give either paths or text=, not both and not neither")
    if text is not None:
        return _articles_of_given_text(text, title, published, publisher)
    paths = [path_or_paths] if isinstance(path_or_paths, str | os.PathLike) else list(path_or_paths or ())
    result = read_inputs(paths, published=published, publisher=publisher)
    if result.problems:
        raise UnreadablePage("; ".join(problem.message for problem in result.problems))
    return list(result.articles)


def read_inputs(
    paths: Iterable[PathLike],
    *,
    published: str | date | None = None,
    publisher: str | None = None,
    stdin: BinaryIO | None = None,
) -> ReadResult:
    """The articles of all `paths` (`-` is standard input) and a problem for each input that could not be read.

    `published` (ISO 8601) and `publisher` are set on every article, over what pages and sidecar files say. An article that
    comes twice is kept once, with a notice.
    """
    reading = _Reading(_given_fields(published, publisher), stdin)
    for found in find_inputs(paths):
        reading.read(found)
    return reading.result()


def _given_fields(published: str | date | None, publisher: str | None) -> Corrections:
    if published is not None and given(published) is None:
        raise InputError(f"published {published!r} is no date; write it as 2025-07-16 or 2025-07-16T09:30+07:00")
    stated = published.isoformat() if isinstance(published, date) else published
    return corrections(published=stated, publisher=publisher)


def _articles_of_given_text(text: str, title: str | None, published: str | date | None, publisher: str | None) -> list[Article]:
    fields = _given_fields(published, publisher)
    page = Page(source="", text=text)
    found = articles_of_text(page) if title is None else [article_as_given(page, title=title, text=text)]
    if not text.strip() or not found:
        raise NoArticleFound("no article found in the text given")
    return [corrected(article, fields) for article in found]


def corrected(article: Article, fields: Corrections) -> Article:
    """`article` with `fields` set and its id made anew; dates that the page gave stay among the candidates."""
    if not fields:
        return article
    if "published" in fields:
        published = fields["published"].model_copy(update={"candidates": article.published.candidates})
        fields = {**fields, "published": published}
    changed = article.model_copy(update=dict(fields))
    date_as_given = changed.published.value or changed.published.surface
    identity = article_id(changed.text, changed.title, changed.publisher, date_as_given)
    return changed.model_copy(update={"id": identity})


@dataclass(slots=True)
class _Reading:
    """One run over the inputs: what was found so far."""

    fields: Corrections
    stdin: BinaryIO | None
    articles: dict[str, Article] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    sidecars: dict[Path, Sidecar | None] = field(default_factory=dict)

    def read(self, found: Input | UnreadablePage) -> None:
        if isinstance(found, UnreadablePage):
            self._turn_away(str(found).split(": ")[0], found)
            return
        try:
            page = self._page(found)
            count = sum(self._keep(article, found) for article in self._articles_of(page))
            if not count:
                raise NoArticleFound(f"{found.source}: no article found; give the page's text or HTML, not a list of links")
        except OwnReport as error:
            if found.is_named:
                self._turn_away(found.source, error)
        except InputError as error:
            self._turn_away(found.source, error)

    def result(self) -> ReadResult:
        return ReadResult(tuple(self.articles.values()), tuple(self.problems))

    def _page(self, found: Input) -> Page:
        if found.path is not None:
            return read_file(found.path, found.source)
        stream = self.stdin or getattr(sys.stdin, "buffer", None)
        if stream is None or stream.closed:
            raise UnreadablePage("-: standard input is closed; pipe the page in, or give its file")
        return page_of_bytes(stream.read(MAX_INPUT_BYTES + 1), STDIN)

    def _articles_of(self, page: Page) -> Iterator[Article]:
        if page.media_type == "html":
            from factcheck.ingest.html import articles_of_html  # noqa: PLC0415  (lxml and trafilatura are slow to import)

            yield from articles_of_html(page)
        elif page.media_type == "feed":
            from factcheck.ingest.feeds import articles_of_feed  # noqa: PLC0415  (as above)

            yield from articles_of_feed(page)
        elif page.media_type == "jsonl":
            for found in articles_of_records(page):
                if isinstance(found, Article):
                    yield found
                else:
                    self._turn_away(page.source, found)
        else:
            yield from articles_of_text(page)

    def _keep(self, article: Article, found: Input) -> bool:
        fields = dict(self._sidecar_fields(article, found)) | dict(self.fields)
        article = corrected(article, fields)
        kept = self.articles.get(article.id)
        if kept is not None:
            article = kept.model_copy(update={"notices": (*kept.notices, f"the same article again in {found.source}")})
        self.articles[article.id] = article
        return True

    def _sidecar_fields(self, article: Article, found: Input) -> Corrections:
        if found.path is None:
            return {}
        folder = found.path.parent
        if folder not in self.sidecars:
            try:
                self.sidecars[folder] = read_sidecar(folder)
            except UnreadablePage as error:
                self.sidecars[folder] = None
                self._turn_away(str(folder), error)
        sidecar = self.sidecars[folder]
        return sidecar.corrections(found.path.name, article.title) if sidecar is not None else {}

    def _turn_away(self, source: str, error: InputError) -> None:
        self.problems.append(Problem(source=source, message=str(error)))
