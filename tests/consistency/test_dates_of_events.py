"""Days and clock times that two articles give for one event, and what only looks like it."""

from dataclasses import dataclass
from datetime import date

import pytest

import factcheck

TODAY = date(2025, 3, 25)


@dataclass(frozen=True)
class Piece:
    """An article of a case: its lead, what follows, and its date."""

    lead: str
    rest: str = ""
    published: str | None = "2025-03-18"
    title: str = "Bus plunges off Velmar bridge, killing twelve"


def findings(*pieces: Piece) -> list[tuple[str, str]]:
    """Code and severity of the findings on times, each piece from an outlet of its own."""
    articles = [
        article
        for number, piece in enumerate(pieces)
        for article in factcheck.read_articles(
            text=f"{piece.lead} {piece.rest} {TAILS[number]}",
            title=piece.title,
            publisher=f"Outlet {number}",
            published=piece.published,
        )
    ]
    report = factcheck.check(articles, today=TODAY)
    assert len(report.stories) == 1, "the pieces of a case are one story"
    return [(finding.code, finding.severity) for finding in report.findings if finding.code.startswith("T")]


TAILS = (
    "Divers from Velmar and two cranes were brought to the river Osk. The coach belonged to the Ilmen Line of Tarsel.",
    "The Ilmen Line, whose coach it was, sent buses for the families to Velmar. The Osk runs high after weeks of rain.",
)


def crash(day: str, published: str = "2025-03-18", rest: str = "") -> tuple[Piece, Piece]:
    """Two reports of one crash, the second with another day or another follow-up."""
    return (
        Piece("Twelve people died when a coach crashed off the Velmar bridge on Sunday, police said.", "", "2025-03-18"),
        Piece(
            f"A coach of the Ilmen Line crashed through the rails of the Velmar bridge {day}, killing twelve.", rest, published
        ),
    )


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param(crash("on Friday"), "T102", id="two weekdays"),
        pytest.param(crash("on March 12"), "T102", id="a weekday and a date"),
        pytest.param(
            (
                Piece("A coach crashed off the Velmar bridge on Sunday night and twelve people died."),
                Piece("Twelve people were killed when a coach crashed off the Velmar bridge on Saturday night."),
            ),
            "T102",
            id="one night apart",
        ),
        pytest.param(
            (
                Piece(
                    "A coach crashed off the Velmar bridge on Sunday, killing twelve.", "It crashed at 2:10 p.m., police said."
                ),
                Piece("Twelve died on Sunday as a coach crashed off the Velmar bridge.", "The coach crashed at 5:40 p.m."),
            ),
            "T103",
            id="two clock times",
        ),
        pytest.param(
            (
                Piece("A coach crashed off the Velmar bridge on Sunday.", "The bridge will close on March 30."),
                Piece("A coach crashed off the Velmar bridge on Sunday.", "The bridge will close on April 6."),
            ),
            "T104",
            id="a plan with two dates",
        ),
        pytest.param(
            (
                Piece(
                    "A coach crashed off the Velmar bridge on Sunday.",
                    "The driver, Ivo Marsk, was arrested on Sunday.",
                    "2025-03-21",
                ),
                Piece(
                    "A coach crashed off the Velmar bridge on Sunday.", "Police arrested Ivo Marsk on Thursday.", "2025-03-21"
                ),
            ),
            "T102",
            id="an act on one person",
        ),
    ],
)
def test_fires(pieces: tuple[Piece, ...], expected: str) -> None:
    """One event on two days, or at two clock times, is found."""
    assert [code for code, _ in findings(*pieces)] == [expected]


@pytest.mark.parametrize(
    "pieces",
    [
        pytest.param(crash("on Sunday"), id="one day"),
        pytest.param(crash("early on Monday"), id="the turn of the night"),
        pytest.param(crash("on March 16"), id="a weekday and its date"),
        pytest.param(crash("last weekend"), id="a looser word"),
        pytest.param(crash("on Sunday", "2025-03-25"), id="a weekday counted from a later page"),
        pytest.param(crash("on March 9"), id="a date of that weekday"),
        pytest.param(crash("on Sunday", rest="Police said on Wednesday that the driver lived."), id="the day of the saying"),
        pytest.param(crash("on Sunday", rest="The twelve were buried on Thursday."), id="the funeral"),
        pytest.param(crash("on Sunday", rest="The driver was arrested on Thursday."), id="an arrest"),
        pytest.param(crash("on Sunday", rest="Two more passengers died on Thursday."), id="later deaths"),
        pytest.param(crash("on Sunday", rest="A lorry crashed near the bridge on Thursday."), id="another crash"),
        pytest.param(crash("on Sunday", rest="In the March 3 crash nobody died."), id="an earlier crash by its day"),
        pytest.param(crash("on Sunday", rest="A coach crashed there on March 12, 2019."), id="another year's"),
        pytest.param(crash("on Sunday", rest="The bridge was to have been closed on Friday."), id="a plan"),
        pytest.param(
            (
                Piece("A coach crashed off the Velmar bridge on Sunday.", "The bridge will close on March 30.", "2025-03-18"),
                Piece("A coach crashed off the Velmar bridge on Sunday.", "The bridge will close on April 6.", "2025-03-22"),
            ),
            id="a plan of another week",
        ),
        pytest.param(
            (
                Piece("A coach crashed off the Velmar bridge on Sunday.", "The bridge will close on March 30."),
                Piece("A coach crashed off the Velmar bridge on Sunday.", "The bridge will now close on April 6."),
            ),
            id="a plan that was moved",
        ),
        pytest.param(
            (
                Piece("A coach crashed off the Velmar bridge on Sunday.", "It crashed at 2:10 p.m. local time."),
                Piece("A coach crashed off the Velmar bridge on Sunday.", "It crashed at 1310 GMT."),
            ),
            id="two zones",
        ),
        pytest.param(
            (
                Piece("A coach crashed off the Velmar bridge on Sunday.", "It crashed at about 2 p.m., police said."),
                Piece("A coach crashed off the Velmar bridge on Sunday.", "It crashed shortly after 2:20 p.m."),
            ),
            id="rounded clock times",
        ),
        pytest.param(
            (
                Piece("A coach crashed off the Velmar bridge on Sunday.", "The alarm was raised at 2:10 p.m."),
                Piece("A coach crashed off the Velmar bridge on Sunday.", "The driver was pronounced dead at 5:40 p.m."),
            ),
            id="two moments of one story",
        ),
        pytest.param(
            (
                Piece("A coach crashed off the Velmar bridge on Sunday.", "", "2025-03-16"),
                Piece("Another coach crashed off the Velmar bridge on Thursday.", "", "2025-03-20"),
            ),
            id="a second event",
        ),
        pytest.param(
            (
                Piece("A coach crashed off the Velmar bridge on Sunday.", "", "2025-03-18"),
                Piece("A coach crashed off the Velmar bridge on Sunday.", "", "2025-03-13"),
            ),
            id="an update under an old date",
        ),
    ],
)
def test_stays_silent(pieces: tuple[Piece, ...]) -> None:
    """Neither other events of the story nor other ways to give one day raise a finding on times."""
    assert findings(*pieces) == []


def test_a_day_of_the_main_event_is_high() -> None:
    """The day of what the story is about, given differently by two outlets, comes first."""
    assert findings(*crash("on Friday")) == [("T102", "high")]


def test_the_disaster_is_dated_by_its_possessive() -> None:
    """ "Friday's coach disaster" dates the story's own event, so that Sunday in the other report is a finding."""
    assert findings(*crash("at speed", rest="Divers went on with the search after Friday's coach disaster."))[0][0] == "T102"


def test_a_moment_told_in_two_zones_is_one_event() -> None:
    """A local day with the day in GMT behind it is one moment, and hides no other article's day."""
    told = "A coach crashed off the Velmar bridge at 1:10 a.m. on Tuesday (2310 GMT on Monday), killing twelve."
    pieces = Piece(told), Piece("A coach crashed off the Velmar bridge early on Sunday, killing twelve.")
    assert ("T102", "high") in findings(*pieces)


def test_clock_times_of_one_crash_are_compared_a_day_later() -> None:
    """A report of the next day tells of its own day at its top, and still of the one crash: its clock time is compared."""
    first = Piece("A coach crashed off the Velmar bridge on Monday.", "The coach left the road at 3:20 a.m.", "2025-03-17")
    later = Piece("Divers pulled two more bodies from the Osk on Tuesday.", "The coach crashed around 5:15 a.m.", "2025-03-18")
    assert findings(first, later) == [("T103", "medium")]


def test_clock_times_of_two_days_of_one_kind_are_not() -> None:
    """Each article dates its own crash: their clock times are of two days."""
    first = Piece("A coach crashed off the Velmar bridge on Monday.", "The coach left the road at 3:20 a.m.", "2025-03-17")
    later = Piece("A coach crashed off the Velmar bridge on Saturday.", "The coach left the road at 5:15 a.m.", "2025-03-23")
    assert "T103" not in [code for code, _ in findings(first, later)]


def strike(first: str, second: str) -> list[tuple[str, str]]:
    """Findings on two reports of one strike, each with its own sentence on when it began."""
    leads = (
        f"Four thousand pickers of the Velmar tea estates {first}, asking for a pay rise of a third.",
        f"The Velmar tea estates stood still. Their four thousand pickers {second} for a pay rise of a third.",
    )
    pieces = [Piece(lead, published="2025-03-19", title="Pickers of Velmar tea estates on strike over pay") for lead in leads]
    return findings(*pieces)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("downed tools on Monday morning", "have been on strike since last Thursday"),
        ("walked out on Monday", "have been on strike since Thursday"),
        ("laid down their baskets on Monday and did not take them up again", "have been on strike since last Thursday"),
    ],
)
def test_the_beginning_of_a_strike_is_told_by_its_verbs(first: str, second: str) -> None:
    """Who downs tools or walks out begins a strike: its day stands against that since which others say it lasts."""
    assert [code for code, _ in strike(first, second)] == ["T101"]


def test_one_beginning_of_a_strike_is_no_finding() -> None:
    """The same day under two verbs raises nothing, nor does the day of talks about the strike."""
    assert strike("downed tools on Monday", "have been on strike since Monday") == []
    assert strike("downed tools on Monday", "sent two of them on Tuesday to talk about the strike") == []


@pytest.mark.parametrize("day", ["on Friday", "on Thursday"])
def test_what_went_on_does_not_take_the_day_of_the_main_clause(day: str) -> None:
    """ "A coach hit a man who was waiting there on Sunday": the day is the crash's, not that of the waiting."""
    first = Piece("A coach crashed into twelve people who were waiting for a ferry at the Velmar bridge on Sunday.")
    second = Piece(f"A coach of the Ilmen Line crashed at the Velmar bridge {day}, killing twelve people.")
    assert [code for code, _ in findings(first, second)] == ["T102"]
