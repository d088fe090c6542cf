"""`factcheck articles`: what was read as what."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factcheck.cli.ending import exit_code
from factcheck.cli.options import Embedder, Paths, Published, Publisher, Today
from factcheck.cli.output import columns, emit, is_styled
from factcheck.cli.reading import check, read, tell_problems
from factcheck.report.plain import flat

if TYPE_CHECKING:
    from factcheck.cli.boundaries import Lines
    from factcheck.model import Article, Report, ReportArticle
    from factcheck.report.layout import Sheet

SUMMARY = "What was read as what."
_EDGE_WORDS = 8
"""Words shown of an article's beginning and end: enough to see whether a boundary fell in the right place."""


def command(
    paths: Paths,
    format_name: Annotated[
        Literal["terminal", "json"],
        typer.Option("--format", help="json: an article a line, with its text; it can be read back as an input."),
    ] = "terminal",
    today: Today = None,
    published: Published = None,
    publisher: Publisher = None,
    embedder: Embedder = "hashed",
) -> None:
    """Show what was read as what: boundaries, title, publisher, agency, date and how it is known, language."""
    result = read(paths, published=published, publisher=publisher)
    report = check(result, today=today, embedder=embedder).report
    if format_name == "json":
        emit("".join(f"{article.model_dump_json()}\n" for article in report.articles), is_json=True)
        tell_problems(report.problems)
    else:
        emit(article_list(report, result.articles))
    raise typer.Exit(exit_code(report))


def article_list(report: "Report", articles: "Sequence[Article]") -> str:
    """Each article with its facts, then what could not be read."""
    from factcheck.cli.boundaries import source_lines
    from factcheck.report.layout import Sheet
    from factcheck.report.wording import count, problem_words

    sheet = Sheet(width=columns(), styled=is_styled())
    lines = source_lines(articles)
    for number, article in enumerate(report.articles, start=1):
        sheet.gap()
        sheet.line(f"{number}. {flat(article.title) or '(no headline)'}", style="bold", hang=3)
        for name, words in _facts(article, lines.get(article.id)):
            sheet.line(f"{name:<10} {words}", indent=3, hang=14)
    if report.problems:
        sheet.heading("What could not be read")
        for problem in report.problems:
            sheet.line(f"- {problem_words(problem)}", hang=2)
    sheet.gap()
    undated = report.coverage.undated
    sheet.line(count(len(report.articles), "article") + (f", {undated:,} undated" if undated else ""), style="bold")
    _say_language(sheet, report)
    return sheet.rendered()


def _say_language(sheet: "Sheet", report: "Report") -> None:
    for entry in report.coverage.not_checked:
        sheet.line(f"not checked: {flat(entry)}")


def _facts(article: "ReportArticle", lines: "Lines | None") -> list[tuple[str, str]]:
    from factcheck.report.wording import count

    roles = Counter(block.role.replace("_", " ") for block in article.blocks)
    blocks = ", ".join(f"{number} {role}" for role, number in roles.items())
    source = flat(article.source) or "the text given"
    place = f"{source}, lines {lines.first:,} to {lines.last:,}" if lines else source
    facts = [
        ("from", f"{place}; {count(len(article.text), 'character')}: {blocks}"),
        ("text", _edges(article.text)),
        ("publisher", flat(article.publisher) if article.publisher else "not printed"),
        ("agency", _agency(article)),
        ("published", _published(article)),
        ("language", flat(article.language)),
    ]
    if article.byline:
        facts.insert(3, ("byline", flat(article.byline)))
    return facts + [("notice", flat(notice)) for notice in article.notices]


def _edges(text: str) -> str:
    words = flat(text).split(" ")
    if len(words) <= 2 * _EDGE_WORDS:
        return f"“{' '.join(words)}”"
    return f"“{' '.join(words[:_EDGE_WORDS])} … {' '.join(words[-_EDGE_WORDS:])}”"


def _agency(article: "ReportArticle") -> str:
    agency = article.agency
    if agency is None:
        return "none credited"
    weak = ", weak: the source of one quotation" if agency.evidence == "told" else ""
    return f"{flat(agency.name)} ({agency.evidence} “{flat(agency.surface)}”{weak})"


def _published(article: "ReportArticle") -> str:
    from factcheck.report.wording import iso_words, published_words

    published = article.published
    words = f"{published_words(published)}; {published.basis}"
    if published.reason:
        words += f": {flat(published.reason)}"
    others = [
        f"{iso_words(other.value)} ({flat(other.origin)})"
        for other in published.candidates
        if not _says_no_more(other.value, published.value or "")
    ]
    return f"{words}; the page also has {', '.join(others)}" if others else words


def _says_no_more(other: str, shown: str) -> bool:
    """Whether a date is one that `shown` states as well: the same, its day, or its day without the year."""
    return shown.startswith(other) or (other.startswith("XXXX-") and other[4:] == shown[4:10])
