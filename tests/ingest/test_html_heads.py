"""Heads of HTML pages: which headline, whose names, which date, and pages of several short articles or live entries."""

import json

import pytest

from factcheck.ingest.html import articles_of_html
from factcheck.ingest.read import page_of_bytes
from factcheck.model import Article

TITLE = "Mill fire in Norrvik put out after 30 hours"
PARAGRAPHS = (
    "<p>A fire at a paper mill in Norrvik burned for 30 hours before crews put it out on Wednesday, the fire service said.</p>"
    "<p>Six firefighters were treated for smoke, and one of them is still in hospital, according to the service.</p>"
    "<p>The mill employs 410 people. Its owner said that production would stand still for at least four months.</p>"
)


def read(body: str, head: str = "") -> list[Article]:
    text = f"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>"
    return articles_of_html(page_of_bytes(text.encode(), "page.html", suffix=".html"))


def test_a_publisher_that_is_pointed_at_is_looked_up() -> None:
    """{"@id": "#org"} names the organisation that stands elsewhere in the graph."""
    graph = {
        "@graph": [
            {"@type": "Organization", "@id": "#org", "name": "Norrland Daily"},
            {"@type": "Person", "@id": "#eva", "name": "Eva Strand"},
            {"@type": "NewsArticle", "headline": TITLE, "publisher": {"@id": "#org"}, "author": [{"@id": "#eva"}]},
        ]
    }
    head = f'<script type="application/ld+json">{json.dumps(graph)}</script>'
    (article,) = read(f"<article><h1>{TITLE}</h1>{PARAGRAPHS}</article>", head)
    assert (article.publisher, article.byline) == ("Norrland Daily", "Eva Strand")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<title>Fire</title>", TITLE),
        (f"<title>{TITLE} | Norrland Daily</title>", TITLE),
        (
            '<meta property="og:title" content="Crews beat mill blaze after long fight">',
            "Crews beat mill blaze after long fight",
        ),
    ],
    ids=["the window's title", "with the site's name", "stated for sharing"],
)
def test_the_headline_is_the_pages_own(head: str, expected: str) -> None:
    """A heading goes before the window's title, not before a headline that is stated as one."""
    (article,) = read(f"<article><h1>{TITLE}</h1>{PARAGRAPHS}</article>", head)
    assert article.title == expected


@pytest.mark.parametrize(
    ("line", "published", "publisher"),
    [
        ("Published: 8 October 2025, 19:20 | Updated: 9 October 2025, 08:00", "2025-10-08T19:20", None),
        ("By Eva Strand | October 8, 2025 | 7:20 pm", "2025-10-08T19:20", None),
        ("Norrland Daily | 8 October 2025", "2025-10-08", "Norrland Daily"),
        ("The mill opened on 8 October 1925", None, None),
    ],
)
def test_a_date_printed_under_the_headline_is_read(line: str, published: str | None, publisher: str | None) -> None:
    """In any element, when the line says nothing but who and when."""
    (article,) = read(f"<article><h1>{TITLE}</h1><div>{line}</div>{PARAGRAPHS}</article>")
    assert (article.published.value, article.publisher) == (published, publisher)


def test_a_date_below_the_text_is_not_the_articles() -> None:
    """Other stories and comments have dates too."""
    (article,) = read(f"<article><h1>{TITLE}</h1>{PARAGRAPHS}</article><div>9 October 2025</div>")
    assert article.published.value is None


SECOND = "<p>The ferry line to Osthamn will close in March after 112 years, its owner said on Tuesday.</p>"


def test_short_articles_beside_each_other_are_articles() -> None:
    """Two paragraphs of whole sentences are an article, one is a teaser."""
    third = "<p>It lost 9 million kronor last year, it said, after ten good years.</p>"
    brief = f"<article><h2>Ferry line will close</h2>{SECOND}{third}</article>"
    teaser = f"<article><h2>Ferry line will close</h2>{SECOND}</article>"
    main = f"<article><h2>{TITLE}</h2>{PARAGRAPHS}</article>"
    assert [article.title for article in read(f"<main>{main}{brief}</main>")] == [TITLE, "Ferry line will close"]
    (article,) = read(f"<main>{main}{teaser}</main>")
    assert "Osthamn" not in article.text


def test_entries_of_a_live_page_have_the_times_of_their_elements() -> None:
    """A page whose JSON-LD calls it live is one article of entries, each with its date, time and offset."""
    entry = '<article><time datetime="2025-10-08T{}:00+02:00">{}</time><h2>{}</h2><p>{}</p></article>'
    entries = entry.format(
        "18:00", "18.00", "Fire is out", "Crews have put out the fire at the mill, they say."
    ) + entry.format("08:10", "8.10am", "Mill burns", "A fire has broken out at the paper mill in Norrvik, the service says.")
    fields = {"@type": "LiveBlogPosting", "headline": "Mill fire: live", "datePublished": "2025-10-08T08:00:00+02:00"}
    head = f'<script type="application/ld+json">{json.dumps(fields)}</script>'
    (article,) = read(f"<main><h1>Mill fire: live</h1><section>{entries}</section></main>", head)
    found = [
        (block.span.slice(article.text)[:9], block.published.value)
        for block in article.blocks
        if block.role == "live_entry" and block.published
    ]
    assert found == [("Crews hav", "2025-10-08T18:00+02:00"), ("A fire ha", "2025-10-08T08:10+02:00")]


def test_a_headline_that_no_element_marks_is_read_from_the_lines() -> None:
    """Old pages set it in bold, with by-line and date below."""
    lines = ("By Tomas Hrabe - 18 September 2024", PARAGRAPHS.replace("<p>", "").replace("</p>", "<br><br>"))
    (article,) = read(f"<div>Menu</div><div><b>{TITLE}</b></div><div>{lines[0]}</div><div>{lines[1]}</div>")
    assert (article.title, article.published.value) == (TITLE, "2024-09-18")
