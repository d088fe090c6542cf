"""A finding with everything behind it."""

from typing import TYPE_CHECKING

import pytest

from factcheck.errors import UnknownFinding
from factcheck.model import Relation, Report, Span
from factcheck.report.explained import explanation_to_terminal
from factcheck.report.explanation import NearPassage, explanation_of

if TYPE_CHECKING:
    from tests.report.conftest import Desk


def test_each_side_stands_in_its_context(border_report: Report) -> None:
    """A passage holds the claim's sentence and its neighbours, and the value within."""
    explanation = explanation_of("T101-t1", border_report)
    assert [side.value for side in explanation.sides] == ["late May / May 28", "July 24"]
    passage = explanation.sides[0].passages[1]
    article = next(article for article in border_report.articles if article.id == passage.article_id)
    assert [value.slice(article.text) for value in passage.values] == ["May 28"]
    assert passage.sentence.slice(article.text).startswith("Tensions have simmered since May 28")
    assert passage.context.slice(article.text).startswith("It was the leaders’ first meeting")
    assert passage.context.covers(passage.sentence)


def test_the_page(border_report: Report) -> None:
    """It shows the sentences, the values marked, where they stand, and the nearest other passages."""
    near = NearPassage(article_id="a4", span=Span(start=0, end=30), similarity=0.41)
    text = explanation_to_terminal(explanation_of("T101", border_report, nearest=[near]), border_report)
    assert "in *late May* over a strip" in text.replace("\n ", "")
    assert "“Washington welcomes truce” (page.txt), characters 142 to 148" in text
    assert "New Straits Times · similarity 0.41" in text
    assert "Rule T101 (factcheck rules T101) · id T101-t1" in text


def test_relations_across_sides_are_given_with_their_reasons(desk: "Desk") -> None:
    """Those within a side, and of other claims of the topic, are not."""
    ids = [desk.article(f"Toll {n}", f"{n} people died.", publisher=f"Paper {n}") for n in (12, 13, 14)]
    c1, c2, c3 = (desk.claim(name, f"{n} people died", str(n), number=n) for n, name in zip((12, 13, 14), ids, strict=True))
    against = Relation(a=c2, b=c1, relation="contradicts", reason="the same hour")
    later = Relation(a=c2, b=c3, relation="updates", reason="a day later")
    topic = desk.topic("killed", "fire", [c1, c2, c3], relations=(against, later))
    desk.finding("Q101", "high", topic, {"12": [c1], "13": [c2]}, "Two counts of one hour.")
    report = desk.report()
    explanation = explanation_of("Q101", report)
    assert explanation.relations == (against,)
    assert "- 12 (Paper 12) and 13 (Paper 13): contradicts, the same hour" in explanation_to_terminal(explanation, report)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        pytest.param("Q999", "no finding 'Q999': these inputs have T101-t1", id="another id"),
        pytest.param("", "no finding ''", id="nothing"),
    ],
)
def test_an_unknown_id_names_those_there_are(border_report: Report, asked: str, message: str) -> None:
    """The error helps to the right one."""
    with pytest.raises(UnknownFinding, match=message):
        explanation_of(asked, border_report)


def test_a_beginning_that_fits_several_is_refused(border_report: Report) -> None:
    """Which one is meant is the user's to say."""
    twice = border_report.model_copy(
        update={"findings": (*border_report.findings, border_report.findings[0].model_copy(update={"id": "T101-t2"}))}
    )
    assert explanation_of("T101-t1", twice).finding.id == "T101-t1"
    with pytest.raises(UnknownFinding, match="begins several findings: T101-t1, T101-t2"):
        explanation_of("T101", twice)
