"""Exports of databases, letters passed on, transcripts and collections of cuttings; and pages that only look like them."""

import pytest

from factcheck.ingest import read_articles
from factcheck.ingest.desk_lines import desk_kind

LEAD = "Eleven miners are trapped after the roof of a gallery fell in at the Karsk mine on Thursday."
MORE = "Rescue teams have reached a point 60 metres from the men, the mine's owner said."
CODED = (
    f"HD Mine collapse in Karsk leaves 11 trapped\nBY Vera Solin\nWC 58 words\nPD 23 January 2020\nET 14:05\nSN Northern Wire\n"
    f"SC NWIRE\nLA English\nCY Copyright 2020. Northern Wire.\nLP {LEAD}\nTD {MORE}\nSeven others walked out.\n"
    "CO karzn : Karsk Zinc AS\nNS gdis : Disasters\nmore of the same field\nAN Document NWIRE00020200123eg1n0002x\n\n"
    "HD Rescuers hear knocking in Karsk mine\nWC 40 words\nPD 24 January 2020\nSN The Polar Post-Union\nSC POLM\nLA English\n"
    "LP Rescuers heard knocking early on Friday, 20 hours after the roof fell in.\nAN Document POLM000020200124eg1o00011\n"
)
BARE = (
    f"Mine collapse in Karsk leaves 11 trapped\nBy Vera Solin\n58 words\n23 January 2020\n14:05\n"
    "Northern Wire\nNWIRE\nEnglish\n"
    f"(c) 2020 Northern Wire Inc. All rights reserved.\n\n{LEAD}\n\n{MORE}\n\nDocument NWIRE00020200123eg1n0002x\n\n"
    "Rescuers hear knocking in Karsk mine\n40 words\n24 January 2020\nThe Polar Post-Union\nPOLM\nEnglish\n\n"
    "Rescuers heard knocking early on Friday, 20 hours after the roof fell in.\n\nDocument POLM000020200124eg1o00011\n"
)
NUMBERED = (
    "                1 of 2 DOCUMENTS\n\n            Northern Wire\n\n       January 23, 2020 Thursday\n\n"
    f"Mine collapse in Karsk leaves 11 trapped\n\nBYLINE: Vera Solin\n\nLENGTH: 58 words\n\n{LEAD}\n\n{MORE}\n\n"
    "LOAD-DATE: January 23, 2020\n\n\n                2 of 2 DOCUMENTS\n\n            The Polar Post-Union\n\n"
    "       January 24, 2020 Friday\n\nRescuers hear knocking in Karsk mine\n\nLENGTH: 40 words\n\n"
    "Rescuers heard knocking early on Friday, 20 hours after the roof fell in.\n\nLOAD-DATE: January 24, 2020\n"
)


@pytest.mark.parametrize(
    ("text", "day"),
    [(CODED, "2020-01-23T14:05"), (BARE, "2020-01-23T14:05"), (NUMBERED, "2020-01-23")],
    ids=["two-letter codes", "the same fields bare", "numbered documents"],
)
def test_exports_become_their_articles(text: str, day: str) -> None:
    """Headline, outlet and date from their fields, whatever the outlet is called; the fields are no text."""
    first, second = read_articles(text=text)
    assert (first.title, first.publisher, first.published.value) == (
        "Mine collapse in Karsk leaves 11 trapped",
        "Northern Wire",
        day,
    )
    assert (second.title, second.publisher) == ("Rescuers hear knocking in Karsk mine", "The Polar Post-Union")
    assert second.published.value == "2020-01-24"
    assert "Vera Solin" in (first.byline or "")
    body = [block.span.slice(first.text) for block in first.blocks if block.role == "body"]
    assert body[0].startswith("Eleven miners")
    for word in ("karzn", "same field", "NWIRE", "words", "English"):
        assert word not in first.text + second.text


def test_initials_before_lines_are_no_codes() -> None:
    """Lines that open with two capitals are text where no export's fields stand beside them."""
    text = f"Parties meet in Karsk\n{LEAD}\nNS officials said no.\nCO workers said yes.\nIN short, nothing came of it.\n"
    (article,) = read_articles(text=text)
    assert article.text == text.split("\n", 1)[1].strip()


LETTER = (
    "From: Newsdesk <desk@coast.example>\nDate: Mon, 4 Mar 2024 at 21:17\nSubject: Fwd: Trawler sinks off Pennock Head\n"
    "To: night editor <night@coast.example>\n\nTrawler sinks off Pennock Head\n\nBy Rhys Mabon\nPennock Argus, 4 March 2024\n\n"
    "> The trawler Silver Dawn sank off Pennock Head on Monday.\n> Three people were winched to safety.\n> One is missing.\n\n"
    "--\nNewsdesk\nCoast Bulletin | 01555 550 111\nA letter has many words and this is one more sentence of the signature.\n"
)


def test_a_letter_passed_on() -> None:
    """The marks before its lines and what stands below its signature are no text."""
    (article,) = read_articles(text=LETTER)
    assert (article.title, article.publisher, article.byline) == (
        "Trawler sinks off Pennock Head",
        "Pennock Argus",
        "By Rhys Mabon",
    )
    assert article.text.endswith(
        "The trawler Silver Dawn sank off Pennock Head on Monday.\nThree people were winched to safety.\nOne is missing."
    )


def test_one_quotation_keeps_its_mark() -> None:
    """A line or two set off with a mark are the article's own; so is a dash without a letter's head."""
    text = "Trawler sinks\nIt sank on Monday, they said.\n> It was dark.\n--\nThree people were saved, the coastguard said.\n"
    (article,) = read_articles(text=text)
    assert "> It was dark." in article.text
    assert article.text.endswith("the coastguard said.")


def test_a_transcript_has_its_station_and_moment() -> None:
    """Below the programme's name; the service's notes are no text."""
    text = (
        "Morning Edition, Lakes Public Radio\nAired May 22, 2024, 7:06 AM EDT\n\nSteel mill to cut a third of its jobs\n\n"
        "ANNA LOMBARD, HOST:\nThe steel mill in Port Verity will cut 620 of its 1,900 jobs.\n\n"
        "SUE KOWAL: Nobody told us a thing until Tuesday.\n\n"
        "Transcripts are created on a rush deadline and may be updated.\n"
    )
    (article,) = read_articles(text=text)
    assert (article.publisher, article.published.value) == ("Lakes Public Radio", "2024-05-22T07:06-04:00")
    assert article.text.startswith("ANNA LOMBARD")
    assert "rush deadline" not in article.text


def test_cuttings_under_the_names_of_their_papers() -> None:
    """ "From The Brinley Globe, 3 July 2023:" opens an article, dates it and credits it."""
    text = (
        "From The Brinley Globe, 3 July 2023:\n\nHeat kills six in Brinley care homes\n"
        "Six residents of two homes have died of heat since Friday, the coroner said.\n\n"
        "From Radio Sund, 4 July 2023:\n\nCare home deaths rise to eight\n"
        "Eight people have now died in care homes in Brinley, the county said.\n"
    )
    assert [(one.title, one.publisher, one.published.value) for one in read_articles(text=text)] == [
        ("Heat kills six in Brinley care homes", "The Brinley Globe", "2023-07-03"),
        ("Care home deaths rise to eight", "Radio Sund", "2023-07-04"),
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("QUAKE-SARVAN/DEATHS (UPDATE 2, PIX)", "furniture"),
        ("SOURCE Brightwater Utilities", "furniture"),
        ("Source: Reuters", None),
        ("SOURCES DRY UP IN THE HILLS", None),
    ],
)
def test_slugs_and_sources_of_releases(line: str, kind: str | None) -> None:
    """The wires' slugs with their takes, and who sent out a release; a credit or a headline is neither."""
    assert desk_kind(line) == kind
