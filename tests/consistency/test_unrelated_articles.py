"""What else is in the run takes nothing away from a story, and adds nothing to it."""

import pytest

from tests.consistency.stories_at_hand import findings, seen, story

STORIES = ("a02", "a04", "a05", "a10", "a14", "a19", "a23", "a27", "a34", "a30")
"""Stories that were broken up when their run grew past eight articles, and one with two crashes in one country (a27)."""


@pytest.mark.parametrize("number", range(len(STORIES)))
def test_unrelated_articles_change_no_finding(number: int) -> None:
    """A quiet story and two others in one run: the story's findings stay, and so do the findings of the others."""
    others = (STORIES[(number + 3) % len(STORIES)], STORIES[(number + 7) % len(STORIES)])
    parts = [story(name) for name in (STORIES[number], "quiet", *others)]
    alone = [seen(finding) for part in parts for finding in findings(part)]
    together = [seen(finding) for finding in findings([article for part in parts for article in part])]
    assert findings(parts[0])
    assert sorted(together, key=lambda one: one[0]) == sorted(alone, key=lambda one: one[0])


def test_one_more_unrelated_article_breaks_up_no_story() -> None:
    """From one article to all of three stories, each step keeps what the step before it found."""
    articles = list(story("a14"))
    expected = {seen(finding) for finding in findings(articles)}
    for other in (*story("quiet"), *story("a05"), *story("a23")):
        articles.append(other)
        assert expected <= {seen(finding) for finding in findings(articles)}
