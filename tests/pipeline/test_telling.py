"""A story told by the rules: its newest state first, nothing that a later report has overtaken, every word of an article."""

from datetime import date

import factcheck
from factcheck.model import Article, Report

FIRST = (
    "PORT HALE, March 4, 2025 (AP) - At least 12 people were killed when a ferry capsized off Sorrel Island on Tuesday, the "
    "coast guard said.\n\nDivers searched the hull until dark. The ferry, built in 1987, had left Port Hale at noon.\n\n"
    "In 2016 a ferry accident off Port Hale killed 40 people."
)
LATER = (
    "PORT HALE, March 6, 2025 (Reuters) - The death toll of the ferry that capsized off Sorrel Island on Tuesday rose to 19 on "
    "Thursday, the coast guard said.\n\n\"We have lost a whole class,\" said Ilse Marr, 52, a teacher.\n\n"
    "Police arrested two officers of the line."
)  # fmt: skip
SCENE = (
    "The bells of the harbour church rang without end.\n\n"
    "Nineteen people died when the ferry capsized off Sorrel Island on Tuesday, according to the coast guard."
)


def article(text: str, title: str, published: str) -> Article:
    """An article with its day."""
    [one] = factcheck.read_articles(text=text, title=title, published=published, publisher=title.rsplit(maxsplit=1)[-1])
    return one


def told(*articles: Article) -> tuple[list[str], Report]:
    """The sentences of the one story, each checked against what it cites."""
    report = factcheck.check(articles, today=date(2025, 3, 31))
    [story] = report.stories
    texts = {one.id: one.text for one in articles}
    for sentence in story.sentences:
        assert [one.span.slice(texts[one.article_id]) for one in sentence.citations] == [sentence.text]
    return [sentence.text for sentence in story.sentences], report


OLD = article(FIRST, "Ferry capsizes off Sorrel Island, 12 killed Herald", "2025-03-04")
NEW = article(LATER, "Toll of Sorrel Island ferry rises to 19 Courier", "2025-03-06")


def test_the_newest_report_comes_first_and_the_old_toll_is_not_told() -> None:
    """Whatever the order of the input: 12 was Tuesday's figure."""
    for given in ((OLD, NEW), (NEW, OLD)):
        sentences, _ = told(*given)
        assert "rose to 19" in sentences[0]
        assert not any("At least 12" in sentence for sentence in sentences)
        assert any("arrested two officers" in sentence for sentence in sentences)


def test_an_earlier_accident_and_a_quotation_give_way_to_the_news() -> None:
    """What is told for comparison, and what somebody exclaims, is not the story."""
    sentences, _ = told(OLD, NEW)
    assert not any("2016" in sentence or "whole class" in sentence for sentence in sentences)


def test_one_report_alone_is_told_from_its_top() -> None:
    """Its toll stands, there being no later one; the sentence on an earlier accident adds nothing of this one."""
    sentences, _ = told(OLD)
    assert "At least 12 people were killed" in sentences[0]
    assert not any("2016" in sentence for sentence in sentences)


def test_a_lead_that_sets_a_scene_gives_way() -> None:
    """A first sentence without a figure, a time or a claim is no news."""
    sentences, _ = told(article(SCENE, "Bells ring for the ferry's dead Herald", "2025-03-06"))
    assert "Nineteen people died" in sentences[0]


def test_two_tolls_of_one_day_are_both_told() -> None:
    """Neither overtakes the other: that is for an editor to see."""
    other = article(FIRST.replace("At least 12", "Fifteen"), "Ferry sinks near Sorrel Island Post", "2025-03-04")
    sentences, _ = told(OLD, other)
    assert any("12 people were killed" in sentence for sentence in sentences)
    assert any("Fifteen people were killed" in sentence for sentence in sentences)


def test_an_article_of_which_nothing_can_be_told_makes_a_story_without_sentences() -> None:
    """And no error."""
    report = factcheck.check(factcheck.read_articles(text="Nothing here.", title="A short one"), today=date(2025, 3, 31))
    assert [story.sentences for story in report.stories] == [()]
