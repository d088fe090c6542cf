"""Which lines of its file an article takes up, for a text that holds several."""

import re
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
        first_words = _words((article.title or body)[:_EDGE]).search(page_text, position)
        last_words = _words(body[-_EDGE:].rsplit("\n", 1)[-1]).search(page_text, first_words.start()) if first_words else None
        if not body or first_words is None or last_words is None:
            continue
        start, finish = first_words.start(), last_words.end()
        first = line + page_text.count("\n", position, start)
        line = first + page_text.count("\n", start, finish)
        position = finish
        found[article.id] = Lines(first, line)
    return found


def _words(edge: str) -> re.Pattern[str]:
    """`edge` with any blanks between its words: the page may have broken a line there."""
    return re.compile(r"\s+".join(map(re.escape, edge.split())))
