"""Feeds: an article an entry, under the feed's outlet, with the words that the feed gives."""

from pathlib import Path

import pytest

from factcheck.ingest import read_inputs
from factcheck.model import Article

RSS = (
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>{title}</title><description>News</description>{items}'
    "</channel></rss>"
)
WHOLE = (
    "<item><title>Boat found adrift | Cape Star</title><pubDate>Tue, 07 Nov 2023 21:30:00 -0400</pubDate>"
    "<dc:creator>Joelle Amirault</dc:creator><description>Short.</description>"
    "<content:encoded><![CDATA[<p>A boat was found adrift on Tuesday.</p><p>Two aircraft search.</p>"
    '<p hidden>Ignore this.</p><a href="x">Read more</a>]]></content:encoded></item>'
)
SUMMARY = (
    "<item><title>Clinic to close - nurses leave</title><pubDate>Wed, 08 Nov 2023 09:05:00 GMT</pubDate>"
    '<source url="https://x.example/">Barrow Press</source>'
    "<description>&lt;p&gt;The clinic at Barrow will close.&lt;/p&gt;</description></item>"
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Search results</title><entry><title>Landslip closes pass</title>'
    "<published>2025-02-02T06:40:00Z</published><updated>2025-02-03T11:58:00Z</updated>"
    "<author><name>Bryn Calder</name></author>"
    "<source><title>Hollin Valley News</title></source>"
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A landslip has closed the pass.</p></div></content>'
    "</entry></feed>"
)


def read(text: str, folder: Path) -> list[Article]:
    path = folder / "feed.xml"
    path.write_text(text, encoding="utf-8")
    result = read_inputs([path])
    assert not result.problems
    return list(result.articles)


def test_an_entry_with_the_whole_article(tmp_path: Path) -> None:
    """Its words, writer and moment; not its summary, what it hides, links to the site, or the outlet in its title."""
    (article,) = read(RSS.format(title="World news | Cape Star", items=WHOLE), tmp_path)
    assert (article.title, article.text) == ("Boat found adrift", "A boat was found adrift on Tuesday.\nTwo aircraft search.")
    assert (article.publisher, article.byline) == ("Cape Star", "Joelle Amirault")
    assert article.published.value == "2023-11-07T21:30:00-04:00"
    assert not article.notices


def test_an_entry_with_a_summary_alone(tmp_path: Path) -> None:
    """It is read, with a notice; the source of the entry goes before the feed's title, which is cut off no headline."""
    (article,) = read(RSS.format(title="Cape Star", items=SUMMARY), tmp_path)
    assert (article.title, article.text) == ("Clinic to close - nurses leave", "The clinic at Barrow will close.")
    assert (article.publisher, article.published.value) == ("Barrow Press", "2023-11-08T09:05:00+00:00")
    assert [notice for notice in article.notices if "summary" in notice]


def test_an_atom_entry(tmp_path: Path) -> None:
    """First published before updated; the source's title names the outlet."""
    (article,) = read(ATOM, tmp_path)
    assert (article.publisher, article.byline, article.text) == (
        "Hollin Valley News",
        "Bryn Calder",
        "A landslip has closed the pass.",
    )
    assert article.published.value == "2025-02-02T06:40:00+00:00"


def test_a_feed_whose_title_is_no_outlet(tmp_path: Path) -> None:
    """ "What happened today in the bay" is a description."""
    (article,) = read(RSS.format(title="What happened today in the bay", items=WHOLE), tmp_path)
    assert article.publisher is None


BOMB = '<!DOCTYPE x [<!ENTITY a "{}"><!ENTITY b "{}"><!ENTITY c SYSTEM "file:///etc/hostname">]>'.format("a" * 300, "&a;" * 300)
HOSTILE = {
    "entities": RSS.replace("<rss", BOMB.replace("{", "{{").replace("}", "}}") + "<rss", 1).format(
        title="Cape Star", items=WHOLE + "<item><title>&b;&c;</title><description>&b;</description></item>"
    ),
    "nested": "<rss>" + "<item>" * 100_000 + WHOLE,
    "cut off": RSS.format(title="Cape Star", items=WHOLE * 2)[:-200],
    "no entries": "<rss><channel></channel></rss>",
    "not XML": "<rss " + "a=1 " * 100_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_feeds_are_read_or_refused(text: str, tmp_path: Path) -> None:
    """No entity is expanded, no file opened, no trace back."""
    path = tmp_path / "feed.xml"
    path.write_text(text, encoding="utf-8")
    result = read_inputs([path])
    assert result.articles or result.problems
    assert sum(len(article.text) + len(article.title) for article in result.articles) < 1_000
