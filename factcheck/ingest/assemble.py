"""Articles out of a page's lines: text, title, roles, date, credits and language put together."""

import hashlib
import re
from collections.abc import Iterable, Sequence

from factcheck.ingest.aggregator import Section, find_sections
from factcheck.ingest.blocks import PlacedLine, lay_out, make_blocks
from factcheck.ingest.credits import byline_outlet
from factcheck.ingest.language import detect
from factcheck.ingest.lines import Line, lead_of, read_lines
from factcheck.ingest.metadata import TextDates, choose, date_notices, outlet_of, read_agency
from factcheck.ingest.unwrap import unquote, unwrap
from factcheck.model import Agency, Article, DateCandidate, Page, Published

_OFFSET = re.compile(r"(?<=\d)[+-]\d\d:\d\d$")
ID_LENGTH = 12
"""Hex digits of an article's id: 48 bits, a clash among a million articles at odds of one in 500."""


def article_id(text: str, title: str, publisher: str | None, published: str | None) -> str:
    """The id of an article, from its content alone: text, title, publisher and the date as given."""
    content = "\x1f".join((text, title, publisher or "", published or ""))
    return "a" + hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]


def articles_of_text(page: Page) -> list[Article]:
    """The articles of a page of plain text, in order; empty when it holds none."""
    page = page.model_copy(update={"text": unwrap(unquote(page.text))})
    lines = read_lines(page.text)
    return [article for section in find_sections(lines) if (article := _article_of_section(page, lines, section)) is not None]


def _article_of_section(page: Page, lines: list[Line], section: Section) -> Article | None:
    body = [lines[at] for at in section.body]
    text, placed = lay_out(page.text, body)
    if not any(map(str.isalnum, text)):
        return None
    title = "" if section.title is None else lines[section.title].text
    header = [lines[at] for at in section.header]
    return build_article(
        page, title=title, text=text, placed=placed, header=header, publisher=section.publisher, is_live=section.is_live
    )


def article_as_given(page: Page, *, title: str, text: str, **known: object) -> Article:
    """One article whose title and text are taken as they are, every line of it, furniture marked as such."""
    placed = [PlacedLine(line, line.start, line.end) for line in read_lines(text)]
    return build_article(page, title=title, text=text, placed=placed, **known)  # type: ignore[arg-type]


def build_article(  # noqa: PLR0913  (what a page may say of an article beside its lines)
    page: Page,
    *,
    title: str,
    text: str,
    placed: Sequence[PlacedLine],
    header: Sequence[Line] = (),
    publisher: str | None = None,
    byline: str | None = None,
    agency: Agency | None = None,
    candidates: Iterable[DateCandidate] = (),
    language: str | None = None,
    is_live: bool = False,
) -> Article:
    """An article out of its laid-out lines and what the page says of it elsewhere."""
    lines = [one.line for one in placed]
    dates = TextDates(header, lines)
    listed = (*candidates, *dates.candidates)
    published = choose(listed, dates.weekday if not candidates else None)
    byline = byline or next((line.text for line in (*header, *lines) if line.kind == "byline"), None)
    lead = lead_of(lines)
    dateline = lead.dateline if lead is not None else None
    credit_lines = dates.credits
    publisher = publisher or outlet_of(credit_lines, has_byline=byline is not None)
    byline = byline or next((credit.byline for credit in credit_lines if credit.byline), None)
    publisher = publisher or (byline_outlet(byline) if byline else None)
    return Article(
        id=article_id(text, title, publisher, published.value or published.surface),
        title=title,
        text=text,
        blocks=make_blocks(placed, _day_of(published), zone=_zone_of(published), starts_with_entry=is_live),
        publisher=publisher,
        agency=agency or read_agency(lines, byline, text, credit_lines, publisher),
        byline=byline,
        place=dateline.place if dateline is not None else None,
        published=published,
        language=language or detect(f"{title}\n{text}"),
        source=page.source,
        notices=(*page.notices, *date_notices(published, dates.printed)),
    )


def _day_of(published: Published) -> str | None:
    value = published.value
    return value[:10] if value is not None and len(value) >= 10 and not value.startswith("X") else None


def _zone_of(published: Published) -> str:
    """The offset from UTC in which the page tells its times; metadata in UTC leave open which that is."""
    match = _OFFSET.search(published.value or "")
    is_open = match is None or (published.basis == "metadata" and match[0] == "+00:00")
    return match[0] if match is not None and not is_open else ""
