"""The order of the input changes the order of the report, never what it says."""

from itertools import permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from tests.consistency.stories_at_hand import TODAY, findings, seen, story


@pytest.mark.parametrize("name", ["a01", "a04", "a08"])
def test_every_order_of_four_articles_gives_the_same_findings(name: str) -> None:
    """The same ids, severities, sides and sentences, in all 24 orders: a story with names, clock times and dates apart."""
    articles = story(name)
    assert len(articles) == 4
    expected = {seen(finding) for finding in findings(articles)}
    assert expected
    for order in permutations(articles):
        assert {seen(finding) for finding in findings(order)} == expected


@given(
    st.sampled_from(["earthquake", "court", "lookalike", "border", "a10", "a14", "a27", "a38"]),
    st.randoms(use_true_random=False),
)
@settings(max_examples=12, deadline=None)
def test_a_shuffled_story_gives_the_same_findings(name: str, random: Random) -> None:
    """Tolls that move, reprints, two look-alike events, undated articles and background told by another story."""
    articles = list(story(name))
    expected = {seen(finding) for finding in findings(articles)}
    random.shuffle(articles)
    assert {seen(finding) for finding in findings(articles)} == expected


def test_stories_and_topics_stand_in_the_order_of_the_input() -> None:
    """What is compared oldest first is given back as it was handed in."""
    articles = [*story("lookalike")][::-1]
    report = factcheck.check(articles, today=TODAY)
    rows = {article.id: row for row, article in enumerate(articles)}
    firsts = [[rows[name] for name in one.article_ids] for one in report.stories]
    assert all(members == sorted(members) for members in firsts)
    assert firsts == sorted(firsts)
    articles_of = {claim.id: claim.article_id for claim in report.claims}
    topics = [min(rows[articles_of[one.claim_id]] for one in topic.statements) for topic in report.topics]
    assert topics == sorted(topics)


def test_ids_outlive_a_newer_article() -> None:
    """A name's other spelling, a person's other age and the two clock times keep their ids when the story runs on."""
    kept = 0
    for name in ("a04", "a10", "a18", "a32"):
        articles = sorted(story(name), key=lambda article: article.published.value or "")
        newest = articles[-1].published.value
        older = [article for article in articles if article.published.value != newest]
        before = {finding.id for finding in findings(older)}
        assert before <= {finding.id for finding in findings(articles)}, name
        kept += len(before)
    assert kept >= 3
