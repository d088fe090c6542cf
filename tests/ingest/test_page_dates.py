"""Dates, datelines, by-lines and agency credits as pages print them."""

import pytest

from factcheck.ingest import read_articles
from factcheck.ingest.datelines import byline_agency, closing_tag, is_byline, lead_date, read_dateline, told
from factcheck.ingest.dates import find_dates, read_iso
from factcheck.ingest.language import detect
from factcheck.ingest.stamps import is_clock_line, is_stamp, is_time_ago

READINGS = [
    ("July 16, 2025", ["2025-07-16"]),
    ("16 July 2025", ["2025-07-16"]),
    ("16th July, 2025", ["2025-07-16"]),
    ("Jul. 16 2025", ["2025-07-16"]),
    ("August 10,2011", ["2011-08-10"]),
    ("16-Jul-2025", ["2025-07-16"]),
    ("2025-07-16", ["2025-07-16"]),
    ("2025/07/16", ["2025-07-16"]),
    ("16/07/2025", ["2025-07-16"]),
    ("07/16/2025", ["2025-07-16"]),
    ("04/04/2025", ["2025-04-04"]),
    ("03/04/2025", ["2025-04-03", "2025-03-04"]),
    ("3.4.2025", ["2025-04-03", "2025-03-04"]),
    ("16/07/25", ["XXXX-07-16"]),
    ("July 16", ["XXXX-07-16"]),
    ("16 Julai 2025", ["2025-07-16"]),
    ("16 juillet 2025", ["2025-07-16"]),
    ("1er août 2024", ["2024-08-01"]),
    ("16 de julio de 2025", ["2025-07-16"]),
    ("31 June 2025", ["2025-06-31"]),
    ("Feb 29 2025", ["2025-02-29"]),
    ("Feb 29 2024", ["2024-02-29"]),
    ("45/67/2025", []),
    ("1,200 may come", []),
    ("version 2.4.1", []),
]


@pytest.mark.parametrize(("text", "readings"), READINGS, ids=[text for text, _ in READINGS])
def test_printed_dates(text: str, readings: list[str]) -> None:
    """Each with every reading that its digits allow."""
    assert [reading for printed in find_dates(text) for reading in printed.readings] == readings


def test_impossible_days_are_no_dates() -> None:
    """They are kept as written, and have no value."""
    assert [find_dates(text)[0].value for text in ("31 June 2025", "Feb 29 2025", "30/02/2024")] == [None, None, None]
    assert find_dates("Wednesday, July 16, 2025")[0].weekday == 3


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("2025-07-16T09:30:00+07:00", ("2025-07-16T09:30:00+07:00", "second")),
        ("2025-07-16T09:30:00.123Z", ("2025-07-16T09:30:00+00:00", "second")),
        ("2025-07-16 09:30+0700", ("2025-07-16T09:30+07:00", "minute")),
        ("2025-07-16", ("2025-07-16", "day")),
        ("2025-07", ("2025-07", "month")),
        ("2025-13", None),
        ("2025-02-30", None),
        ("16 July 2025", None),
        ("", None),
    ],
)
def test_iso_values(value: str, read: tuple[str, str] | None) -> None:
    """Zones are kept; what the calendar does not have is nothing."""
    assert read_iso(value) == read


STAMPS = [
    "Published: July 16, 2025, 9.30am",
    "Updated 4 / 9 / 2007 6:04 PM",
    "Wednesday, 16 July 2025 at 09:30 GMT+7",
    "First published on Wed 16 Jul 2025 09.30 BST",
    "August 10,2011 - - Updated 0947 GMT (1747 HKT)",
    "on July 13,2009 at 10:50 AM, updated July 29,2009 at 12:16 PM",
    "2025-07-16T09:30:00Z",
    "Publié le 12 juin 2024 à 17h30, mis à jour le 13 juin 2024 à 08h15",
    "Diterbitkan pada: Rabu, 16 Julai 2025 9:30 AM",
]
NO_STAMPS = ["July 16, 2025, was a bad day", "On July 16 police came", "12 people", "May 3: Talks begin in Paris", "July 2025"]


@pytest.mark.parametrize("text", STAMPS)
def test_lines_that_only_say_when(text: str) -> None:
    """Labels, weekdays, times and zones may stand beside the date."""
    assert is_stamp(text)


@pytest.mark.parametrize("text", NO_STAMPS)
def test_lines_that_say_more(text: str) -> None:
    """A sentence with a date is no stamp."""
    assert not is_stamp(text)


def test_ages_and_clocks() -> None:
    """Distances in time and bare times of day, in several languages."""
    assert all(
        map(
            is_time_ago,
            ["3 hours ago", "an hour ago", "2 jam lalu", "il y a 3 heures", "3h", "Updated 5 mins ago", "vor 2 Stunden"],
        )
    )
    assert not any(map(is_time_ago, ["3 hours", "Two years ago, a quake struck", "30"]))
    assert all(map(is_clock_line, ["10:45", "8:24am:", "14h30", "3.05pm BST", "0947 GMT"]))
    assert not any(map(is_clock_line, ["1984", "12", "10:45 Bridge closed", "2.5"]))


DATELINES = [
    ("PHNOM PENH: The", "PHNOM PENH", None, None),
    ("KUALA LUMPUR, July 3 (Reuters) - The", "KUALA LUMPUR", "Reuters", "XXXX-07-03"),
    ("LONDON (AP) — The", "LONDON", "AP", None),
    ("WASHINGTON — The", "WASHINGTON", None, None),
    ("BEIJING, July 16 (Xinhua) -- The", "BEIJING", "Xinhua", "XXXX-07-16"),
    ("New Delhi, Jul 16 (PTI) The", "New Delhi", "PTI", "XXXX-07-16"),
    ("GAZA CITY, Palestinian Territories — The", "GAZA CITY", None, None),
    ("PARIS, 16 juil 2025 (AFP) - Le", "PARIS", "AFP", "2025-07-16"),
    ("Paris (AFP) – The", "Paris", "AFP", None),
    ("Bangkok, Thailand (CNN) — The", "Bangkok", None, None),
    ("(Reuters) - The", None, "Reuters", None),
    ("MOSCOW, July 16. /TASS/. The", "MOSCOW", "TASS", "XXXX-07-16"),
    ("GENEVA/BANGKOK, July 3 (Reuters) - The", "GENEVA/BANGKOK", "Reuters", "XXXX-07-03"),
    ("ALBANY, N.Y. (AP) — The", "ALBANY", "AP", None),
    ("Manila, Philippines, July 3 – The", "Manila", None, "XXXX-07-03"),
    ("BERLIN (dpa) - The", "BERLIN", "dpa", None),
    ("KUALA LUMPUR, 3 Julai (Bernama) -- Perdana", "KUALA LUMPUR", "Bernama", "XXXX-07-03"),
]
NO_DATELINES = [
    "UPDATE: The",
    "Q: When",
    "EXCLUSIVE - The",
    "COVID-19: what",
    "Barack Obama (Democrat) - the",
    "Shares of Acme (ACM) - up",
    "US: The",
    "The minister - who",
    "READ MORE: The",
]


@pytest.mark.parametrize(("text", "place", "agency", "day"), DATELINES, ids=[case[0] for case in DATELINES])
def test_datelines(text: str, place: str | None, agency: str | None, day: str | None) -> None:
    """The styles of the agencies: place, date and agency, and where the paragraph's own words begin."""
    found = read_dateline(text)
    assert found is not None
    assert (found.place, found.agency and found.agency.name, found.date and found.date.value) == (place, agency, day)
    assert text[found.end :] in ("The", "Le", "Perdana")


@pytest.mark.parametrize("text", NO_DATELINES)
def test_no_datelines(text: str) -> None:
    """Labels, speakers and brackets that hold no agency."""
    assert read_dateline(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("they said. - AP", "AP"),
        ("they said. – Bernama", "Bernama"),
        ("they said. (Reuters)", "Reuters"),
        ("they said. — AFP/dpa", "AFP"),
        ("they said. /AFP", "AFP"),
        ("- Bernama-Reuters", "Bernama"),
        ("Source: Xinhua", "Xinhua"),
        ("they said." + '" - The Associated Press', "AP"),
        ("he had worked for Reuters", None),
        ("he left the AP.", None),
        ("(AP Photo/Jane Doe)", None),
        ("a dash - like this", None),
    ],
)
def test_closing_tags(text: str, name: str | None) -> None:
    """Set off by a dash, a stroke or brackets, at the very end."""
    found = closing_tag(text)
    assert (found and found.name) == name


def test_weak_credits() -> None:
    """Whoever a source told is weak evidence; reporters are no agency."""
    assert [
        found and found.name
        for found in map(told, ["he told Reuters that", "she told The Associated Press", "he told reporters"])
    ] == [
        "Reuters",
        "AP",
        None,
    ]


def test_bylines() -> None:
    """Names after "By", and lines of an agency's name; not sentences."""
    assert all(
        map(
            is_byline,
            [
                "By Jane Doe",
                "BY JANE DOE",
                "By Jane Doe and John Roe | Staff",
                "Oleh Ahmad bin Ali",
                "Reuters",
                "By Reuters Staff",
            ],
        )
    )
    assert not any(map(is_byline, ["By noon the fire was out", "By the river they sat", "BBC News", "jane doe"]))
    assert [
        found and found.name for found in map(byline_agency, ["By The Associated Press", "Jane Doe | Reuters", "By Jane Doe"])
    ] == [
        "AP",
        "Reuters",
        None,
    ]


@pytest.mark.parametrize(
    ("lead", "value"),
    [
        ("The council on Wednesday (July 16) said that the market was open.", "XXXX-07-16"),
        ("The market is open, the council said on Wednesday, July 16, after a fire.", "XXXX-07-16"),
        ("The council will vote on Friday (July 25) on the market.", None),
        ("Talks are due on Friday (July 25) in the capital.", None),
        ("It opened in May. On Wednesday (July 16) it closed.", None),
        ("The market has been closed since Wednesday (July 16).", None),
        ("The market burned on July 16.", None),
    ],
)
def test_the_date_of_the_lead(lead: str, value: str | None) -> None:
    """A weekday with its date is the article's own unless it lies ahead, bounds a period or comes later."""
    found = lead_date(lead)
    assert (found and found.value) == value


def test_a_lead_date_carries_its_weekday() -> None:
    """The year is left to be inferred."""
    (article,) = read_articles(text="Market opens\nThe council on Wednesday (July 16) said that the market was open.")
    published = article.published
    assert (published.value, published.weekday, published.basis, published.precision) == ("XXXX-07-16", 3, "stated", "day")


@pytest.mark.parametrize(
    ("stamp", "notice"),
    [("03/04/2025", "2025-04-03 or 2025-03-04"), ("31 June 2025", "does not exist"), ("16/07/25", "two digits")],
)
def test_doubtful_dates_are_flagged_not_guessed(stamp: str, notice: str) -> None:
    """The candidates stay listed."""
    (article,) = read_articles(text=f"Market opens\n{stamp}\nThe market is open again, the council said.")
    assert not (article.published.value or "XXXX").startswith("2")
    assert article.published.candidates
    assert any(notice in one for one in article.notices)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The market is open again, the council said on Monday.", "en"),
        ("Le marché est de nouveau ouvert, a annoncé la mairie dans un communiqué.", "fr"),
        ("Pasar itu dibuka semula kerana kerja pembaikan telah siap, kata beliau.", "ms"),
        ("Pasar itu dibuka kembali karena perbaikan sudah selesai, kata dia bahwa.", "id"),
        ("Der Markt ist wieder offen, wie die Stadt am Montag mitteilte.", "de"),
        ("El mercado está abierto de nuevo, según el ayuntamiento de la ciudad.", "es"),
        ("ตลาดเปิดอีกครั้ง", "th"),
        ("市場が再び開いた", "ja"),
        ("市场重新开放", "zh"),
        ("Market opens", "und"),
        ("", "und"),
    ],
)
def test_languages(text: str, language: str) -> None:
    """By function words and scripts; too little text is undetermined."""
    assert detect(text) == language


@pytest.mark.parametrize(
    ("line", "value", "notice"),
    [
        ("Monday, March 4, 2025", "2025-03-04", "falls on a Tuesday"),
        ("The Daily Herald | Monday, March 4, 2025", "2025-03-04", "falls on a Tuesday"),
        ("Tuesday, March 4, 2025", "2025-03-04", ""),
        ("Friday 31 June", None, "does not exist"),
        ("The Daily Herald | Feb. 29, 2025", None, "does not exist"),
    ],
)
def test_dates_that_cannot_be_are_flagged(line: str, value: str | None, notice: str) -> None:
    """A wrong day of the week is said beside the date; a day that no calendar has dates nothing."""
    (article,) = read_articles(text=f"Ferry sinks off Sorrel Island\n{line}\nA ferry sank on Tuesday, the coast guard said.\n")
    assert article.published.value == value
    assert notice in "; ".join(article.notices)
    assert bool(article.notices) == bool(notice)


def test_one_day_with_two_times_of_day_is_not_ambiguous() -> None:
    """A letter and the one that it passes on: the first time counts."""
    text = (
        "From: Petra Lind <p@example.org>\nSent: 09 October 2023 06:52\nSubject: Avalanche buries hikers\n\n"
        "From: Alerts <a@example.org>\nSent: 09 October 2023 06:31\nSubject: Avalanche buries hikers\n\n"
        "Three hikers were killed in an avalanche on Mount Orsk on Sunday, the rescue service said.\n"
    )
    assert [article.published.value for article in read_articles(text=text)] == ["2023-10-09T06:52"]
