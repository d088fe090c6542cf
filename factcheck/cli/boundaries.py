"""Which lines of its file an article takes up, for a text that holds several."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from factcheck.errors import InputError
from factcheck.model import Article

_EDGE = 60
"""Code points of an article's first and last line that are looked for: enough to be found once."""


class Lines(NamedTuple):
    """First and last line, counted from 1."""

    first: int
    last: int


def source_lines(articles: Sequence[Article]) -> dict[str, Lines]:
    """The lines of each article, by its id, where the file is text and the article stands in it in one piece.

    Articles of one file are looked for in order. HTML, JSON Lines and standard input give none.
    """
    by_source: dict[str, list[Article]] = {}
    for article in articles:
        by_source.setdefault(article.source, []).append(article)
    found: dict[str, Lines] = {}
    for source, members in by_source.items():
        found |= _lines_in(_page_text(source), members)
    return found


def _page_text(source: str) -> str:
    from factcheck.ingest.read import read_file

    try:
        page = read_file(Path(source), source)
    except InputError:
        return ""
    return page.text if page.media_type == "text" else ""


def _lines_in(page_text: str, articles: Sequence[Article]) -> dict[str, Lines]:
    found: dict[str, Lines] = {}
    position = 0
    line = 1
    for article in articles:
        body = article.text.strip()
        start = page_text.find((article.title or body)[:_EDGE], position)
        end = page_text.find(body[-_EDGE:].rsplit("\n", 1)[-1], start)
        if not body or start < 0 or end < 0:
            continue
        finish = end + len(body[-_EDGE:].rsplit("\n", 1)[-1])
        first = line + page_text.count("\n", position, start)
        line = first + page_text.count("\n", start, finish)
        position = finish
        found[article.id] = Lines(first, line)
    return found
