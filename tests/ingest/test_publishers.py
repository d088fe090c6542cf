"""Who published an article, where no metadata and no credit line beside a date says so."""

from pathlib import Path

import pytest

from factcheck.ingest import read_articles
from factcheck.ingest.credits import byline_outlet, read_copyright
from factcheck.model import Article

HEADLINE = "Boat with nine aboard sinks off Tarn Point"
BODY = "<p>A boat with nine people aboard sank off Tarn Point on Monday.</p><p>All nine were saved, the coastguard said.</p>"
WINDOWS = {
    "name behind a dash": (f"{HEADLINE} - Larne Weekly", "Larne Weekly"),
    "name behind a section": (f"{HEADLINE} | Local | KXRT 7", "KXRT 7"),
    "name before a colon": (f"The Point: {HEADLINE}", "The Point"),
    "a shorter headline, a name made as an outlet's": ("Boat sinks – Tarn Point Courier", "Tarn Point Courier"),
    "the headline alone": (HEADLINE, None),
    "a section is no outlet": (f"{HEADLINE} | World News", None),
    "a dash inside another headline": ("Boat sinks - all nine saved", None),
}


def read_html(head: str, body: str, tmp_path: Path) -> Article:
    path = tmp_path / "page.html"
    path.write_text(f"<html><head>{head}</head><body>{body}</body></html>", encoding="utf-8")
    (article,) = read_articles(path)
    return article


@pytest.mark.parametrize(("window", "publisher"), WINDOWS.values(), ids=WINDOWS.keys())
def test_the_name_beside_the_headline_in_the_window_title(window: str, publisher: str | None, tmp_path: Path) -> None:
    """What stands beside the headline names the site; what is a section, or part of a headline, does not."""
    article = read_html(f"<title>{window}</title>", f"<h1>{HEADLINE}</h1>{BODY}", tmp_path)
    assert (article.title, article.publisher) == (HEADLINE, publisher)


def test_microdata_name_publisher_and_first_date(tmp_path: Path) -> None:
    """The publisher's name, and the day of publication before that of a change."""
    article = read_html(
        f"<title>{HEADLINE}</title>",
        '<div itemscope><meta itemprop="dateModified" content="2023-06-02T11:00:00+01:00">'
        f'<h1 itemprop="headline">{HEADLINE}</h1><time itemprop="datePublished" datetime="2023-06-01T18:45:00+01:00"></time>'
        f'<div itemprop="publisher" itemscope><meta itemprop="name" content="Tarn Post"></div>{BODY}</div>',
        tmp_path,
    )
    assert (article.publisher, article.published.value) == ("Tarn Post", "2023-06-01T18:45:00+01:00")


def test_a_name_and_a_date_below_the_headline_of_a_page(tmp_path: Path) -> None:
    """It dates and credits the article, and is no part of its body."""
    article = read_html("", f"<h1>{HEADLINE}</h1><p>Larne Weekly, Friday 7 July 2023</p>{BODY}", tmp_path)
    assert (article.publisher, article.published.value) == ("Larne Weekly", "2023-07-07")
    assert [block.role for block in article.blocks] == ["dateline", "body"]


@pytest.mark.parametrize(
    ("notice", "outlet"),
    [
        ("© 2024 Lakes Public Radio. All rights reserved.", "Lakes Public Radio"),
        ("Copyright 2021 Western Standard Co.", "Western Standard"),
        ("Copyright © 2019-2024 The Tarn Gazette Ltd | Privacy", "The Tarn Gazette"),
        ("© 2024 Brightwater Utilities", None),
        ("Copyright law was changed in 2021", None),
    ],
)
def test_copyright_notices(notice: str, outlet: str | None) -> None:
    """A holder made as an outlet's name is the outlet; another company is not."""
    assert read_copyright(notice) == outlet


@pytest.mark.parametrize(
    ("byline", "outlet"),
    [
        ("By Rosa Elmquist, Coastal Business Daily", "Coastal Business Daily"),
        ("By the newsroom, The Amalia Observer", "The Amalia Observer"),
        ("By Dana Whitlock, Transport Correspondent", None),
        ("By Dana Whitlock, Tarn Point", None),
    ],
)
def test_by_lines_that_name_an_outlet(byline: str, outlet: str | None) -> None:
    """What follows the writer is the outlet when it is made as one, not a job or a place."""
    assert byline_outlet(byline) == outlet


TEXT = "\nA boat with nine people aboard sank off Tarn Point on Monday, the coastguard said.\nAll nine were saved.\n"
HEADS = {
    "below the headline": (f"{HEADLINE}\nThe Tarn Courier{TEXT}", "The Tarn Courier"),
    "beside a by-line": (f"{HEADLINE}\nThe Tarn Courier\nBy Ana Ruiz{TEXT}", "The Tarn Courier"),
    "joined as Norse papers' names are": (f"{HEADLINE}\nFjordposten English, 2 February 2025{TEXT}", "Fjordposten English"),
    "a French paper": (f"{HEADLINE}\nL'Écho du Causse\n18 août 2024{TEXT}", "L'Écho du Causse"),
    "a copyright notice below": (f"{HEADLINE}{TEXT}© 2024 Tarn Herald. All rights reserved.", "Tarn Herald"),
    "a subheading": (f"{HEADLINE}\nRescue at Dawn{TEXT}", None),
    "a person beside a date": (f"{HEADLINE}\nRuth Ardley, 2 February 2025{TEXT}", None),
    "somebody else's copyright": (f"{HEADLINE}{TEXT}© 2024 Webworks Inc. All rights reserved.", None),
}


@pytest.mark.parametrize(("text", "publisher"), HEADS.values(), ids=HEADS.keys())
def test_publishers_of_plain_text(text: str, publisher: str | None) -> None:
    """A name made as an outlet's beside the headline, or in the notice below the article."""
    (article,) = read_articles(text=text)
    assert (article.title, article.publisher) == (HEADLINE, publisher)


def test_each_headline_with_its_writer_and_outlet() -> None:
    """By-lines with outlet and date below headings set articles apart and credit each."""
    text = (
        "# Strike shuts all four ports\n\nBy Rosa Elmquist, Coastal Business Daily, 9 September 2024\n\n"
        "Dockers walked out on Monday, shutting all four of the country's ports.\n\n"
        "# Shippers count the cost of the strike\n\nBy the newsroom, The Amalia Observer, 10 September 2024\n\n"
        "Every day of the strike costs exporters about $18 million, shippers said on Tuesday.\n"
    )
    assert [(one.publisher, one.published.value, one.byline) for one in read_articles(text=text)] == [
        ("Coastal Business Daily", "2024-09-09", "By Rosa Elmquist"),
        ("The Amalia Observer", "2024-09-10", "By the newsroom"),
    ]


def test_a_writer_beside_an_age_is_no_publisher() -> None:
    """ "Story by Karin Odell • 3h • 4 min read" names who wrote it."""
    text = (
        f"Story by Karin Odell • 3h • 4 min read\n{HEADLINE}\nThe Tarn Examiner{TEXT}"
        "Story by Jon Palme • 6h • 2 min read\nCoastguard to replace its oldest boats\nTarn Radio News\n"
        "The coastguard is to replace its three oldest boats next year, the ministry said.\n"
    )
    assert [(one.publisher, one.byline) for one in read_articles(text=text)] == [
        ("The Tarn Examiner", "Story by Karin Odell"),
        ("Tarn Radio News", "Story by Jon Palme"),
    ]


def test_the_source_of_the_next_cutting_credits_not_this_one() -> None:
    """Fields below a numbered rule are the next article's: an agency there makes the article above no agency copy."""
    text = (
        "=== 1 ===\nSource: Tarn Weekly\nDate: 2022-10-03\nHeadline: Wolves kill 40 sheep near Tarn\n"
        "Wolves killed 40 sheep on two farms near Tarn on Saturday night, farmers said.\n\n"
        "=== 2 ===\nSource: AP\nDate: 2022-10-04\nHeadline: Wolves blamed for loss of 31 sheep\n"
        "Officials said on Tuesday that 31 sheep had been killed by wolves near Tarn.\n"
    )
    first, second = read_articles(text=text)
    assert (first.publisher, first.agency, first.byline) == ("Tarn Weekly", None, None)
    assert second.agency is not None
    assert "===" not in first.text + second.text


def test_a_line_break_parts_words(tmp_path: Path) -> None:
    """A writer and a date on two lines of one paragraph."""
    article = read_html("", f"<h1>{HEADLINE}</h1><p>By Clive Arkell<br>Saturday 18 August 2001</p>{BODY}", tmp_path)
    assert (article.byline, article.published.value) == ("Clive Arkell", "2001-08-18")


def test_a_writer_beside_published_some_hours_ago() -> None:
    """ "By Ketil Moe · Published 4h ago" is a by-line."""
    (article,) = read_articles(text=f"{HEADLINE}\nBy Ketil Moe · Published 4h ago{TEXT}")
    assert article.byline == "By Ketil Moe"
