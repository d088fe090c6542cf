"""The border page of seeds/, run as an editor would on July 29, 2025, against what a careful reader gets from it.

The page has the facts and figures of a real aggregator page and no sentence of it; the answers below are that reader's.
"""

from datetime import date
from pathlib import Path

import pytest

import factcheck
from factcheck.model import Claim, QuantityValue, Report, TextValue, TimeValue

PAGE = Path(__file__).parent.parent / "seeds" / "border" / "page.txt"


@pytest.fixture(scope="module")
def report() -> Report:
    return factcheck.check(str(PAGE), today=date(2025, 7, 29))


def _claims(report: Report, article: int, name: str) -> list[Claim]:
    return [claim for claim in report.claims if claim.article_id == report.articles[article].id and claim.property == name]


def _figures(claims: list[Claim]) -> list[tuple[float | None, float | None]]:
    return [(claim.value.low, claim.value.high) for claim in claims if isinstance(claim.value, QuantityValue)]


def test_the_page_is_four_articles_of_which_three_are_undated(report: Report) -> None:
    """Furniture belongs to none; "3 hours ago" dates nothing; "Wednesday (July 16)" has its year inferred."""
    assert len(report.articles) == 4
    assert report.coverage.undated == 3
    crackdown = report.articles[0]
    assert (crackdown.published.value, crackdown.published.basis) == ("2025-07-16", "inferred")
    assert not crackdown.published.is_year_confirmed


def test_agencies_are_read_with_how_we_know(report: Report) -> None:
    """A closing tag credits the article; "told Reuters" shows only where one quotation came from."""
    agencies = [(article.agency.name, article.agency.evidence) for article in report.articles if article.agency]
    assert agencies == [("AP", "tag"), ("Bernama", "tag"), ("Bernama", "tag"), ("Reuters", "told")]


def test_the_border_the_crackdown_and_the_series_are_three_stories(report: Report) -> None:
    """The crackdown piece tells of the feud as background: it lends statements and does not merge."""
    ids = [article.id for article in report.articles]
    groups = {story.article_ids: story.background_article_ids for story in report.stories}
    assert groups == {(ids[1], ids[2]): (ids[0],), (ids[0],): (), (ids[3],): ()}


def test_open_and_exact_figures_are_bound_to_the_arrested(report: Report) -> None:
    """Every figure of the crackdown counts arrests, with the bounds that its hedge leaves open."""
    figures = _figures(_claims(report, 0, "arrested"))
    expected = {
        (1000.0, None),
        (200.0, None),
        (270.0, None),
        (27.0, 27.0),
        (75.0, 75.0),
        (85.0, 85.0),
        (45.0, 45.0),
        (312.0, 312.0),
    }
    assert expected <= set(figures)


def test_the_one_finding_is_the_onset_of_the_tension(report: Report) -> None:
    """Late May and May 28 stand together against July 24; the toll, the arrests and the series raise nothing."""
    loud = [finding for finding in report.findings if finding.severity in {"high", "medium"}]
    assert [(finding.code, finding.severity) for finding in loud] == [("T101", "high")]
    values = [side.value for side in loud[0].sides]
    assert len(values) == 2
    assert any("late May" in value and "May 28" in value for value in values)
    assert any(value == "July 24" for value in values)


def test_every_quote_is_its_slice(report: Report) -> None:
    """A claim is where it says it is."""
    articles = {article.id: article for article in report.articles}
    assert report.claims
    for claim in report.claims:
        article = articles[claim.article_id]
        words = article.title if claim.span.field == "title" else article.text
        assert words[claim.span.start : claim.span.end] == claim.quote
        assert claim.span.covers(claim.value_span)


@pytest.mark.parametrize("today", [date(2025, 7, 29), date(2025, 12, 1), date(2027, 3, 3)], ids=str)
def test_the_finding_does_not_hang_on_the_reference_date(today: date) -> None:
    """Months later the undated articles have no year any more, and July 24 is in late May of no year."""
    report = factcheck.check(str(PAGE), today=today)
    loud = [finding for finding in report.findings if finding.severity in {"high", "medium"}]
    assert [(finding.code, finding.severity) for finding in loud] == [("T101", "high")]
    assert sorted(side.value for side in loud[0].sides) == ["July 24", "late May / May 28"]


def test_names_and_parties_are_read_as_a_reader_would(report: Report) -> None:
    """No portfolio or building is a person, and China fights nobody."""
    names = {claim.value.text for claim in report.claims if claim.property == "name" and isinstance(claim.value, TextValue)}
    assert "Marco Rubio" in names
    assert not {"State Marco Rubio", "Perdana Complex", "Amnesty International"} & names
    parties = {country for claim in report.claims if claim.event for country in claim.event.participants}
    assert "China" not in parties


def test_how_long_the_meeting_took(report: Report) -> None:
    """ "Almost two and a half hours" is a claim on the meeting; the ages of viewers hang on no event."""
    [duration] = _claims(report, 2, "duration")
    assert isinstance(duration.value, TimeValue)
    assert (duration.value.timex_value, duration.value.mod) == ("PT2H30M", "LESS_THAN")
    ages = _claims(report, 3, "age")
    assert ages
    assert all(age.event is None for age in ages)
