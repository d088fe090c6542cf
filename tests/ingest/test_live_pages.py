"""Live pages: entries under their times, corrections among them, and pages that only look like one."""

from pathlib import Path

import pytest

from factcheck.ingest import read_articles
from factcheck.model import Article

HEAD = '<meta property="article:published_time" content="2022-02-08T05:00:00+11:00">'
TITLE = "Cyclone crosses the coast at Port Menner"
POSTS = (
    ('<time datetime="2022-02-08T18:10:00+11:00">6:10 pm</time>', "14,000 homes are without power, up from 9,500 at noon."),
    ('<time datetime="2022-02-08T16:22:00+11:00">4:22 pm</time>', "The eye crossed the coast with gusts of 205 km/h."),
    ('<time datetime="2022-02-08T14:00:00+11:00">2:00 pm</time>', "The centre at the showground is full with 620 people."),
)
WANTED = [
    ("live_entry", "2022-02-08T18:10+11:00"),
    ("live_entry", "2022-02-08T16:22+11:00"),
    ("live_entry", "2022-02-08T14:00+11:00"),
]


def read(body: str, tmp_path: Path, head: str = HEAD) -> Article:
    path = tmp_path / "page.html"
    path.write_text(f"<html><head>{head}</head><body>{body}</body></html>", encoding="utf-8")
    (article,) = read_articles(path)
    return article


def entries(article: Article) -> list[tuple[str, str | None]]:
    return [
        (block.role, block.published.value if block.published else None)
        for block in article.blocks
        if block.role in ("live_entry", "correction")
    ]


@pytest.mark.parametrize("name", ["live-entry", "liveblog-post post", "live-blog__item live-post"])
@pytest.mark.parametrize("is_bare", [False, True], ids=["with datetime", "times of day alone"])
def test_elements_named_as_entries_are_entries(name: str, is_bare: bool, tmp_path: Path) -> None:
    """A page need not call itself live: a bare time of day falls on its day and in its zone."""
    times = [stamp.replace("<time", "<span").replace("</time", "</span").replace(" datetime", " data-x") for stamp, _ in POSTS]
    stamps = times if is_bare else [stamp for stamp, _ in POSTS]
    posts = "".join(f'<div class="{name}">{stamp}<p>{text}</p></div>' for stamp, (_, text) in zip(stamps, POSTS, strict=True))
    article = read(
        f"<nav>Home</nav><article><h1>{TITLE}</h1><p>The storm has reached land.</p>{posts}</article><footer>Jobs</footer>",
        tmp_path,
    )
    assert article.title == TITLE
    assert article.text.startswith("The storm has reached land.")
    assert "Jobs" not in article.text
    assert entries(article) == WANTED


def test_a_page_that_calls_itself_live_keeps_its_opening(tmp_path: Path) -> None:
    """What stands between the headline and the first time is the article's own."""
    script = '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "' + TITLE + '"}</script>'
    posts = "".join(f"<li><p>{stamp}</p><p>{text}</p></li>" for stamp, text in POSTS)
    article = read(f"<main><h1>{TITLE}</h1><p>The storm has reached land.</p><ol>{posts}</ol></main>", tmp_path, HEAD + script)
    assert article.text.startswith("The storm has reached land.")
    assert entries(article) == WANTED


def test_dates_of_ordinary_paragraphs_make_no_live_page(tmp_path: Path) -> None:
    """A class with "live" in it, or times in a list of other articles, is not enough."""
    body = "".join(f'<p class="delivery-post">{text}</p>' for _, text in POSTS)
    article = read(f'<article class="live"><h1>{TITLE}</h1>{body}</article>', tmp_path)
    assert entries(article) == []


TEXT = (
    "Live: Wildfire reaches the edge of Corvane\nLast updated: 19:42 PDT, August 3, 2023\n\n"
    "19:42\nTwo more homes have burned, the sheriff says.\n\n"
    "18:55\nCorrection\nWe said at first that nine homes had burned. The number is five.\n\n"
    "17:30\nAn earlier post said that a shelter had opened. It opens tomorrow.\n\n"
    "16:05\nThe fire crossed Highway 9 at about 3:50 p.m., Cal Fire says.\nA second front burns in the east.\n"
)


def test_corrections_among_entries() -> None:
    """Below the word, or in words that take an earlier post back; each under the time and in the zone that the page states."""
    (article,) = read_articles(text=TEXT)
    assert entries(article) == [
        ("live_entry", "2023-08-03T19:42-07:00"),
        ("correction", "2023-08-03T18:55-07:00"),
        ("correction", "2023-08-03T17:30-07:00"),
        ("live_entry", "2023-08-03T16:05-07:00"),
    ]


def test_metadata_in_utc_leave_the_zone_of_entries_open(tmp_path: Path) -> None:
    """What a server states in UTC says nothing of the clock that the page prints."""
    posts = "".join(f'<div class="live-post"><span>{hour}:10 pm</span><p>{POSTS[0][1]}</p></div>' for hour in (6, 5))
    head = '<meta property="article:published_time" content="2022-02-08T05:00:00Z">'
    article = read(f"<article><h1>{TITLE}</h1>{posts}</article>", tmp_path, head)
    assert [value for _, value in entries(article)] == ["2022-02-08T18:10", "2022-02-08T17:10"]


def test_a_correction_note_takes_one_paragraph() -> None:
    """What follows the note is the article again."""
    (article,) = read_articles(
        text="Two homes burn in Corvane\nCorrection\nNine was the wrong number.\nTwo homes burned on Monday, the sheriff said."
    )
    assert [block.role for block in article.blocks] == ["correction", "body"]
