"""Articles of one story that give measures, and what the rule on measures raises."""

from collections.abc import Sequence
from datetime import date

import factcheck

TODAY = date(2025, 3, 25)


def raised(title: str, texts: Sequence[str]) -> list[tuple[str, str]]:
    """Code and severity of the findings on measures, each text from an outlet of its own on one day."""
    articles = [
        article
        for number, text in enumerate(texts)
        for article in factcheck.read_articles(text=text, title=title, publisher=f"Outlet {number}", published="2025-03-18")
    ]
    report = factcheck.check(articles, today=TODAY)
    assert len(report.stories) == 1, "the pieces of a case are one story"
    return [(found.code, found.severity) for found in report.findings if found.code == "Q104"]
