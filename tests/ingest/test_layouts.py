"""Pages of many layouts, written for these tests: how many articles, their titles, credits, dates and roles."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from factcheck.ingest import read_articles
from factcheck.model import Article

LAYOUTS = Path(__file__).parent / "layouts"


@dataclass(frozen=True)
class Layout:
    name: str
    why: str
    titles: tuple[str, ...]
    absent: tuple[str, ...] = ()
    present: tuple[str, ...] = ()


CASES = (
    Layout(
        "briefs_rules",
        "stories set apart by rules, two with by-lines and times, one with neither",
        (
            "Ferry with 84 aboard runs aground off Marrow Island",
            "Council approves budget for new bus depot",
            "Bakery strike enters second week",
        ),
        absent=("HARBOUR POST", "Weather", "-----"),
        present=("high tide", "new roofs", "40,000 crowns"),
    ),
    Layout(
        "wires",
        "four agencies' datelines with no blank line and no rule between the stories",
        (
            "Floodwater recedes in delta as toll reaches 17",
            "Quake of magnitude 6.1 shakes northern valleys",
            "Central bank holds rate at 4.25 percent",
            "Harvest fair opens with record number of stalls",
        ),
        absent=("Top stories",),
        present=("2,300 people", "412 stalls"),
    ),
    Layout(
        "related_tail",
        "one article among share rows, a newsletter box, counters and a tail of other headlines",
        ("Bridge closed after crack is found in pier",),
        absent=("Most read", "Ten things", "fish market", "1.2k", "Comments", "©", "inbox", "Facebook", "min read", "Log in"),
        present=("READ MORE", "21,000 vehicles", "14 centimetres", "yearly check"),
    ),
    Layout(
        "live_blog", "entries with headlines and clock times are no articles", ("Wildfire near Castel Verde: live updates",)
    ),
    Layout(
        "stacked", "updates above the older text", ("Search for missing climbers on Mount Tellor",), present=("radio at 6pm",)
    ),
    Layout(
        "subheadings",
        "subheadings in title case, set off with blank lines, split nothing",
        ("How the town of Ostrava Bay plans to live with the sea",),
        present=("A Wall That Nobody", "pulled down next year"),
    ),
    Layout(
        "qanda",
        "questions are headings of one article",
        ("Five questions on the new water charge",),
        present=("charged on the 20th",),
    ),
    Layout(
        "list_heavy",
        "bullets and results are the article's own words",
        ("What is open and what is closed over the long weekend",),
        present=("Waste depots: Saturday only", "Olsen, 29:41", "Haddad, 33:07"),
    ),
    Layout(
        "malay",
        "furniture, by-line, date and teaser in Malay",
        ("Banjir: Jumlah mangsa di pusat pemindahan meningkat",),
        absent=("Kongsi", "Komen", "Berita Berkaitan", "Harga sayur"),
        present=("512 orang", "Baca juga"),
    ),
    Layout(
        "french",
        "a French page with two stamps on one line",
        ("Un incendie ravage un entrepôt près de Valmont",),
        absent=("Accueil", "Partager", "Commentaires"),
        present=("85 personnes",),
    ),
    Layout(
        "mixed_languages",
        "a digest with publisher lines above the headlines, each article in its own language",
        ("Port workers return after four-day strike", "Pekerja pelabuhan kembali bertugas selepas mogok empat hari"),
        absent=("Daily Digest", "hours ago", "Coast News"),
    ),
    Layout(
        "digest_below",
        "publisher and age stand below each article, each publisher once",
        ("Miners reach 11 men trapped for two days", "Garran pit owner promises inquiry into collapse"),
        absent=("ago", "Courier", "Mining Weekly"),
    ),
    Layout(
        "credit_caption",
        "captions and credits above, a cookie notice inside, tags below",
        ("Volunteers clear beach of 6 tonnes of plastic",),
        absent=("cookies", "Cookie", "Tags"),
        present=("since 2009",),
    ),
    Layout(
        "named_dates",
        "a name and a date above each headline",
        ("Two fishermen missing after boat capsizes", "Search for missing fishermen goes on"),
    ),
    Layout(
        "markdown",
        "headings of the first level are titles, those of the second are not",
        ("Two fishermen missing after boat capsizes", "Search for missing fishermen goes on"),
    ),
    Layout("no_title", "a first line that is a sentence is no title", ("",), present=("A lorry overturned", "11am")),
    Layout(
        "wrapped",
        "lines broken at column 70 are paragraphs",
        ("Lighthouse keeper's house sold to trust",),
        present=("than a century",),
    ),
)


def read(name: str) -> list[Article]:
    return read_articles(LAYOUTS / f"{name}.txt")


def roles(article: Article) -> dict[str, str]:
    """The first words of each block by role (the last block of a role wins)."""
    return {block.role: block.span.slice(article.text) for block in article.blocks}


@pytest.mark.parametrize("layout", CASES, ids=lambda layout: layout.name)
def test_a_page_becomes_its_articles(layout: Layout) -> None:
    """Titles in order; furniture in no article; every paragraph in one."""
    articles = read(layout.name)
    assert tuple(article.title for article in articles) == layout.titles, layout.why
    text = "\n".join(article.text for article in articles)
    assert [words for words in layout.absent if words in text] == []
    assert [words for words in layout.present if words not in text] == []


@pytest.mark.parametrize("layout", CASES, ids=lambda layout: layout.name)
@pytest.mark.parametrize("ending", ["\r\n", "\r"], ids=["crlf", "cr"])
def test_line_ends_change_nothing(layout: Layout, ending: str, tmp_path: Path) -> None:
    """CRLF and CR read as LF does, ids included."""
    path = tmp_path / "page.txt"
    path.write_bytes((LAYOUTS / f"{layout.name}.txt").read_bytes().replace(b"\n", ending.encode()))
    assert [article.id for article in read_articles(path)] == [article.id for article in read(layout.name)]


@pytest.mark.parametrize("layout", [one for one in CASES if one.name != "wrapped"], ids=lambda layout: layout.name)
def test_missing_blank_lines_change_no_boundary(layout: Layout, tmp_path: Path) -> None:
    """Without its blank lines a page has the same articles."""
    path = tmp_path / "page.txt"
    lines = (LAYOUTS / f"{layout.name}.txt").read_text(encoding="utf-8").split("\n")
    path.write_text("\n".join(line for line in lines if line.strip()), encoding="utf-8")
    assert tuple(article.title for article in read_articles(path)) == layout.titles


@pytest.mark.parametrize("layout", CASES, ids=lambda layout: layout.name)
def test_blocks_tile_the_text(layout: Layout) -> None:
    """Blocks follow each other, and only blanks stand between them."""
    for article in read(layout.name):
        end = 0
        for block in article.blocks:
            assert not article.text[end : block.span.start].strip()
            assert block.span.slice(article.text).strip()
            end = block.span.end
        assert not article.text[end:].strip()


def test_agencies_by_their_own_evidence() -> None:
    """A closing tag, then a dateline; "told" is weak and only when nothing else credits."""
    found = [(article.agency.name, article.agency.evidence) for article in read("wires") if article.agency]
    assert found == [("Bernama", "tag"), ("AP", "dateline"), ("Reuters", "dateline"), ("PTI", "dateline")]
    assert [article.place for article in read("wires")] == ["KUALA BERANG", "LIMA", "WELLINGTON", "NEW DELHI"]


def test_publishers_of_digests() -> None:
    """The name beside an age, above the headline or below the article."""
    assert [article.publisher for article in read("mixed_languages")] == ["Coast News", "Coast News"]
    assert [article.publisher for article in read("digest_below")] == ["The Valley Courier", "Mining Weekly"]


def test_languages_of_articles() -> None:
    """Each article is in its own language."""
    assert [article.language for article in read("mixed_languages")] == ["en", "ms"]
    assert [read(name)[0].language for name in ("malay", "french", "wires")] == ["ms", "fr", "en"]


def test_roles_inside_an_article() -> None:
    """By-line, dates, caption, teaser and correction are told from the body."""
    found = roles(read("related_tail")[0])
    assert found["byline"] == "By Dana Whitlock, Transport Correspondent"
    assert found["dateline"].startswith("Published: 9 March 2023")
    assert found["caption"].startswith("Inspectors at the Alder bridge")
    assert found["teaser"].startswith("READ MORE")
    assert found["correction"].startswith("This article was amended")
    assert roles(read("wires")[1])["dateline"] == "LIMA (AP) — "


def test_live_entries_have_their_own_times() -> None:
    """A clock time falls on the page's date."""
    times = [block.published.value for block in read("live_blog")[0].blocks if block.role == "live_entry" and block.published]
    assert times == ["2022-08-16T17:45", "2022-08-16T15:10", "2022-08-16T12:30", "2022-08-16T09:05"]


def test_entries_that_pass_midnight_have_no_date() -> None:
    """On which of two days they fall is not stated."""
    text = (
        "Storm: live\n3 May 2024\nThe storm is near.\n23:40\nIt is here, they said.\n00:15\nIt is over.\n07:30\nRoads open.\n"
    )
    (article,) = read_articles(text=text)
    assert [block.published.value for block in article.blocks if block.published] == [None] * 3


def test_stacked_updates_keep_the_old_date_below() -> None:
    """Each update has the date of its label; the older text has none of them."""
    blocks = read("stacked")[0].blocks
    assert [(block.role, block.published.value if block.published else None) for block in blocks[1:]] == [
        ("live_entry", "2021-02-05T10:30"),
        ("live_entry", "2021-02-03"),
        ("body", None),
    ]


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("related_tail", ["2023-03-09T08:15+00:00"]),
        ("french", ["2024-06-12T17:30"]),
        ("malay", ["2023-01-03"]),
        ("wires", ["XXXX-05-03", None, "XXXX-05-03", "XXXX-05-03"]),
        ("mixed_languages", [None, None]),
        ("briefs_rules", ["2024-05-14T18:20", "2024-05-14T16:05", None]),
        ("named_dates", ["2024-05-03", "2024-05-04"]),
    ],
)
def test_dates_as_the_page_states_them(name: str, values: list[str | None]) -> None:
    """First published before updated; a dateline without a year leaves it open; "2 hours ago" says nothing."""
    assert [article.published.value for article in read(name)] == values


def test_a_plain_article_is_taken_word_for_word() -> None:
    """The text of a single article is the slice below its title, inner spacing kept."""
    raw = (
        "Title of the piece without a stop\n"
        "\nFirst  line has two blanks, they said.\n\n\tSecond line has a tab.  \nThird one.\n"
    )
    (article,) = read_articles(text=raw)
    assert article.title == "Title of the piece without a stop"
    assert article.text == "First  line has two blanks, they said.\n\n\tSecond line has a tab.  \nThird one."


def test_a_brief_of_one_paragraph() -> None:
    """One paragraph is an article without a title."""
    (article,) = read_articles(text="Two men were hurt when a crane fell at the docks on Monday, police said.")
    assert (article.title, article.text[:7]) == ("", "Two men")


SINGLE = {
    "capitals in the text": (
        "Rates held\nThe bank held rates on Monday, it said.\nNATO: no comment was given.\nEU - none either, they said.\n"
    ),
    "speakers of an interview": (
        "Mayor on the bridge\nThe mayor spoke to us on Monday.\nREPORTER: When will it open?\nMAYOR: In May, I hope.\n"
    ),
    "a quotation set off": (
        "Farewell\nShe left on Monday, friends said.\n\n“It was time”\n\nShe had worked there for 30 years, they said.\n"
    ),
    "a timeline of dates": (
        "How the dispute went on\nThe dispute took five months, officials said.\n3 January 2024\nTalks begin in the capital.\n"
        "9 May 2024\nThe talks end without a result.\n"
    ),
    "scene breaks": (
        "A night on the night train\nThe train left at nine on Monday.\n\n* * *\n\n"
        "At three in the morning it stood still for an hour.\n"
    ),
    "a box with an author": (
        "Minister quits over leak\nThe minister resigned on Monday, his office said.\n\nAnalysis\nBy Jo Hart\n\n"
        "This leaves a gap in the cabinet that few want to fill.\n"
    ),
    "an advertisement inside": (
        "Fire out\nThe fire was out by noon on Monday.\nAdvertisement\nNobody was hurt, the brigade said.\n"
    ),
    "related headlines inside": (
        "Quake shakes town of Orda\nA quake shook the town of Orda on Monday and broke windows, police said.\nRelated stories\n"
        "Quake damage in Orda put at 3 million\nHow to behave in a quake\n"
        "A second quake followed an hour later and broke nothing, they said.\n"
    ),
}


@pytest.mark.parametrize("text", SINGLE.values(), ids=SINGLE.keys())
def test_one_article_is_not_split(text: str) -> None:
    """What looks like a headline or a dateline inside an article starts no other."""
    assert len(read_articles(text=text)) == 1


def test_related_headlines_are_teasers() -> None:
    """Headlines below a label are teasers, not subheadings, and the article goes on after them."""
    (article,) = read_articles(text=SINGLE["related headlines inside"])
    assert [block.role for block in article.blocks] == ["body", "teaser", "body"]


def test_advice_is_not_taken_for_a_call_of_the_site() -> None:
    """Sentences that address the reader stay."""
    body = (
        "Officials gave advice on Monday.\nIf you receive an email from the bank, do not click on its links.\n"
        "Keep your app up to date.\n"
    )
    (article,) = read_articles(text="Advice on fraud\n" + body)
    assert article.text == body.strip()


def test_the_same_page_twice_gives_the_same_ids() -> None:
    """Ids come from content alone and start with a letter."""
    first, again = read("briefs_rules"), read("briefs_rules")
    assert [article.id for article in first] == [article.id for article in again]
    assert len({article.id for article in first}) == 3
    assert all(article.id.startswith("a") for article in first)
