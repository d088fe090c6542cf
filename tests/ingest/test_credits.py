"""Credit lines: a name beside a date above an article, told from headlines with a date in them."""

import pytest

from factcheck.ingest import read_articles
from factcheck.ingest.credits import is_masthead, read_credit

CREDITS = {
    "Channel 6 News | Nov. 1, 2025": ("Channel 6 News", None, None),
    "The Southern Star | 16 October 2025, 8.30pm": ("The Southern Star", None, None),
    "Reuters | September 10, 2025": (None, "Reuters", None),
    "The Associated Press | Nov. 19, 2025": (None, "AP", None),
    "Reuters - Updated: November 3, 2025 4:12 PM EST": (None, "Reuters", None),
    "Xinhua, Lanwei, July 22, 2025": (None, "Xinhua", None),
    "By Nora Castellan | The Sound Ledger | October 3, 2025": ("The Sound Ledger", None, "By Nora Castellan"),
    "Marlow Gazette, 19 September 2025": ("Marlow Gazette", None, None),
    "4 March 2024 · Ferris Daily · 3 min read": ("Ferris Daily", None, None),
    "El Faro del Sur, 12 de mayo de 2025": ("El Faro del Sur", None, None),
    "THE EASTMOOR ADVERTISER          Thursday, May 8, 2025       Page 3": ("THE EASTMOOR ADVERTISER", None, None),
    "Ruth Ardley | 12 November 2025": (None, None, None),
}
NO_CREDITS = (
    "Published: 8 October 2025, 19:20 | Updated: 9 October 2025",
    "Two killed as bridge collapses on 3 May 2024",
    "Budget 2025: what changes for you",
    "Channel 6 News | Nov. 1",
    "The Southern Star",
    "Nurses said on 16 October 2025 that they would strike.",
)


@pytest.mark.parametrize("line", CREDITS, ids=str)
def test_names_beside_a_date_are_read(line: str) -> None:
    """Outlet, agency and by-line, each only where the line shows which it is."""
    credit = read_credit(line)
    assert credit is not None
    assert (credit.outlet, credit.agency, credit.byline) == CREDITS[line]


@pytest.mark.parametrize("line", NO_CREDITS)
def test_other_lines_are_no_credits(line: str) -> None:
    """A stamp names nobody, a headline says more than names, and a credit needs a full date."""
    assert read_credit(line) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Tarnwick Echo", True),
        ("BBC", True),
        ("n.example.com", True),
        ("Ruth Ardley", False),
        ("Record heat kills five", False),
        ("Star", False),
    ],
)
def test_mastheads_by_their_generic_words(name: str, *, expected: bool) -> None:
    """A name of an outlet has a generic word beside its own, or is an acronym or an address."""
    assert is_masthead(name) is expected


BODY = "\n\nNurses at 14 hospitals have voted to strike for two days, their union said on Thursday.\n\nMost were in favour.\n"
HEADS = {
    "set off with a bar": "Nurses vote to strike\nBy Lena Ortiz\nThe Southern Star | 16 October 2025, 8.30pm",
    "above the headline": "The Southern Star | 16 October 2025, 8.30pm\nNurses vote to strike in winter\nBy Lena Ortiz",
    "a name on a line of its own": "Nurses vote to strike in winter\nThe Southern Star\nBy Lena Ortiz\n16 October 2025, 8.30pm",
    "a comma alone": "Nurses vote to strike\nBy Lena Ortiz\nThe Southern Star, 16 October 2025, 8.30pm",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS.keys())
def test_a_credit_line_gives_publisher_and_date(head: str) -> None:
    """And it is no part of the body."""
    (article,) = read_articles(text=head + BODY)
    assert article.title.startswith("Nurses vote")
    assert (article.publisher, article.byline) == ("The Southern Star", "By Lena Ortiz")
    assert (article.published.value, article.published.basis) == ("2025-10-16T20:30", "stated")
    body = next(block for block in article.blocks if block.role == "body")
    assert body.span.slice(article.text).startswith("Nurses at 14")


def test_an_unknown_name_is_the_outlet_only_beside_a_byline() -> None:
    """ "Al Jazirah | 3 May" may be a writer's name; where a by-line names the writer it is the outlet's."""
    (alone,) = read_articles(text="Nurses vote to strike\nKarim Vela | 3 May 2024" + BODY)
    (beside,) = read_articles(text="Nurses vote to strike\nBy Lena Ortiz\nKarim Vela | 3 May 2024" + BODY)
    assert (alone.publisher, beside.publisher) == (None, "Karim Vela")
    assert alone.published.value == "2024-05-03"


def test_a_headline_with_a_date_in_it_stays_a_headline() -> None:
    """One line of a name and a date that has no headline above it is the headline."""
    (article,) = read_articles(text="Cup Final, 3 May 2024" + BODY)
    assert (article.title, article.publisher) == ("Cup Final, 3 May 2024", None)


def test_an_outlet_beside_an_age_and_a_reading_time() -> None:
    """ "Daily Courier · 2 hours ago · 4 min read" names the publisher."""
    story = (
        "{} · {} hours ago · 4 min read\n{}\nLUSAKA - At least 43 miners were trapped on Thursday, the ministry said. {}\n\n"
    )
    words = "Rescuers reached eleven of them by nightfall and heard others knocking. " * 4
    text = story.format("Daily Courier", 2, "Mine collapse in Zambia traps 43 miners", words) + story.format(
        "Capital Post", 5, "Families wait at mine for 43 miners", words
    )
    assert [article.publisher for article in read_articles(text=text)] == ["Daily Courier", "Capital Post"]


def test_a_byline_may_say_what_its_writer_is() -> None:
    """ "By Priya Venn, court reporter" is a by-line; "By Monday, most were gone" is not."""
    (article,) = read_articles(text="Manager guilty of fraud\nBy Priya Venn, court reporter" + BODY)
    assert article.byline == "By Priya Venn, court reporter"


def test_a_credit_below_a_headline_opens_an_article() -> None:
    """Even where the lead repeats no word of the headline."""
    first = "Nurses vote to strike in winter\nThe Southern Star | 16 October 2025" + BODY
    second = "Big blue meets its match today\nCapital Post | 17 October 2025\n\nA deal was signed on Friday, both firms said.\n"
    second += "It is to be put before the owners of each of them in March, and before those who watch over trade in May.\n" * 3
    articles = read_articles(text=f"{first}\n{second}")
    assert [article.publisher for article in articles] == ["The Southern Star", "Capital Post"]
