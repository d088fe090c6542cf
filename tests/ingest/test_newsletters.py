"""Newsletters: one sender, one date, and a story under each headline; lists inside an article stay whole."""

import pytest

from factcheck.ingest import read_articles

STORIES = (
    (
        "Inquiry into bridge opens",
        "The inquiry into the fall of the Sallow bridge opened on Wednesday. Counsel spoke of a crack of 14cm.",
    ),
    ("Oyster beds closed", "Oyster beds at Marl Point have been closed after norovirus made 31 diners ill. Tests go on."),
    ("Council tax to rise by 4.9%", "Councillors voted 27 to 21 to raise the council tax by 4.9%. It is the third rise."),
)
NUMBERED = "\n\n".join(f"{number}. {title}\n{text}" for number, (title, text) in enumerate(STORIES, 1))
HEADED = "\n\n".join(f"{title}\n{text}" for title, text in STORIES)
CLOSE = "\n\nThat's all for today. Forward this to a friend.\nUnsubscribe | Manage preferences\n"
HEADS = {
    "the sender's own title": "The Tideline — Thursday, 6 June 2024\n\nGood morning. The bridge is still shut.\n\n",
    "sender and date on lines of their own": "The Tideline\nThursday, 6 June 2024\n\nGood morning, all of you.\n\n",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS.keys())
@pytest.mark.parametrize("stories", [NUMBERED, HEADED], ids=["numbered", "headlines alone"])
def test_a_newsletter_becomes_its_stories(head: str, stories: str) -> None:
    """Each story is an article of the sender and the day; greeting and farewell belong to none."""
    articles = read_articles(text=head + stories + CLOSE)
    assert [(article.title, article.text) for article in articles] == list(STORIES)
    assert {(article.publisher, article.published.value) for article in articles} == {("The Tideline", "2024-06-06")}


def test_the_outlet_behind_a_newsletter_is_its_publisher() -> None:
    """ "From the Estuary Gazette" says more than the letter's own title; what stands below the numbers is no story."""
    head = "The Tideline\nYour weekday briefing from the Estuary Gazette | Thursday, 6 June 2024\nView in browser\n\n"
    articles = read_articles(text=head + NUMBERED + "\n\nWhat we're reading\nA long piece on eels in Hakai." + CLOSE)
    assert [(article.title, article.text) for article in articles] == list(STORIES)
    assert {(article.publisher, article.published.value) for article in articles} == {("Estuary Gazette", "2024-06-06")}


@pytest.mark.parametrize(
    "close", ["", "\n\nSubscribe to our newsletter\n© 2024 Tarn Media\n"], ids=["no furniture", "furniture of a site"]
)
def test_a_numbered_list_is_one_article(close: str) -> None:
    """Points of one article are no stories where nothing says that the page is a letter."""
    text = "Three things to know about the town of Marl\nBy Ana Ruiz\nMarl has had a hard week, its mayor said.\n\n" + NUMBERED
    assert [article.title for article in read_articles(text=text + close)] == ["Three things to know about the town of Marl"]
