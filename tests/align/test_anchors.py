"""The day that relative dates count from: stated, inferred, shared, assumed or unknown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.align.anchors import find_anchors, place_dates
from factcheck.model import Anchor, Article, Published, Story
from factcheck.model.article import DateBasis
from factcheck.text.times import find_times

TODAY = date(2025, 7, 29)


def written(
    name: str, text: str = "", published: str | None = None, weekday: int | None = None, basis: DateBasis = "stated"
) -> Article:
    """An article with the date that its page prints."""
    given_date = Published() if published is None else Published(value=published, weekday=weekday, basis=basis)
    return Article(id=name, title="", text=text, blocks=(), published=given_date)


def story(*names: str, background: Sequence[str] = ()) -> Story:
    """A story of articles by their ids."""
    return Story(id="s1", title="", article_ids=names, background_article_ids=tuple(background))


def anchored(articles: Sequence[Article], *stories: Story, today: date = TODAY) -> dict[str, Anchor]:
    """The anchors of articles whose times are read from their texts."""
    times = {article.id: find_times(article.text) for article in articles}
    return dict(find_anchors(articles, today, stories or [story(*(article.id for article in articles))], times))


@dataclass(frozen=True)
class Own:
    """An article alone, and the anchor it gets from its own words."""

    id: str
    published: str | None
    weekday: int | None
    text: str
    day: date | None
    basis: str
    why: str
    is_confirmed: bool = False
    today: date = TODAY


OWN = [
    Own("full", "2025-07-16", None, "", date(2025, 7, 16), "stated", "a full date is itself"),
    Own("zoned", "2025-07-16T23:30+07:00", None, "", date(2025, 7, 16), "stated", "the day as printed, whatever the zone"),
    Own("weekday", "XXXX-07-16", 3, "", date(2025, 7, 16), "inferred", "the last July 16 that was a Wednesday"),
    Own(
        "weekday-before",
        "XXXX-07-30",
        2,
        "",
        date(2024, 7, 30),
        "inferred",
        "July 30 of 2025 has not come; 2024's was a Tuesday",
    ),
    Own(
        "second-pair",
        "XXXX-07-16",
        3,
        "Raids began on Monday, July 14, and went on through Wednesday (July 16).",
        date(2025, 7, 16),
        "inferred",
        "a second pair gives the same year",
        is_confirmed=True,
    ),
    Own(
        "pair-again",
        "XXXX-07-16",
        3,
        "The order came on Wednesday (July 16).",
        date(2025, 7, 16),
        "inferred",
        "the same pair again confirms nothing",
    ),
    Own(
        "stated-year",
        "XXXX-07-16",
        3,
        "The border has been shut since May 2025.",
        date(2025, 7, 16),
        "inferred",
        "a month stated with its year confirms it",
        is_confirmed=True,
    ),
    Own(
        "other-year",
        "XXXX-07-16",
        3,
        "The two armies last fought in February 2011.",
        date(2025, 7, 16),
        "inferred",
        "a year long past confirms nothing",
    ),
    Own(
        "slip",
        "XXXX-07-16",
        1,
        "",
        None,
        "unknown",
        "July 16 was last a Monday in 2018: a slip of the weekday, not an old article",
    ),
    Own("impossible", "2025-06-31", None, "", None, "unknown", "no such day"),
    Own("no-leap-day", "2025-02-29", None, "", None, "unknown", "2025 has no February 29"),
    Own("leap-day", "XXXX-02-29", 4, "", date(2024, 2, 29), "inferred", "the last February 29 was a Thursday"),
    Own("leap-day-slip", "XXXX-02-29", 5, "", None, "unknown", "February 29 was last a Friday in 2008"),
    Own("leap-day-bare", "XXXX-02-29", None, "", None, "unknown", "a year and a half back is no guess"),
    Own("future", "2025-09-02", None, "", None, "unknown", "after the reference date"),
    Own("tomorrow", "2025-07-30", None, "", TODAY, "stated", "printed east of the desk: never after today"),
    Own("bare", "XXXX-07-16", None, "", date(2025, 7, 16), "assumed", "within half a year before today"),
    Own("bare-last-year", "XXXX-12-30", None, "", date(2025, 12, 30), "assumed", "read on January 2", today=date(2026, 1, 2)),
    Own("bare-old", "XXXX-10-05", None, "", None, "unknown", "ten months back: any year would do"),
    Own(
        "bare-with-pair",
        "XXXX-07-16",
        None,
        "Police moved in on Tuesday, July 15.",
        date(2025, 7, 16),
        "inferred",
        "a pair in the text gives the year",
    ),
    Own("undated", None, None, "The talks ended late on Monday.", None, "unknown", "nothing to place it by"),
    Own("undated-fresh", None, None, "Fighting began on July 24 at dawn.", TODAY, "assumed", "it names a day of last week"),
    Own("undated-old", None, None, "Fighting began on May 24 at dawn.", None, "unknown", "the newest day is two months back"),
    Own(
        "undated-history",
        None,
        None,
        "The temple was listed on July 7, 2008; shells fell on it on July 24.",
        TODAY,
        "assumed",
        "history does not date it",
    ),
    Own(
        "undated-archive",
        None,
        None,
        "A quake struck on July 26, 2005, and aftershocks were felt on July 27.",
        None,
        "unknown",
        "the bare day is of the stated year beside it",
    ),
    Own(
        "undated-year-turn",
        None,
        None,
        "The ferry sank on December 30 off the coast.",
        date(2026, 1, 2),
        "assumed",
        "December 30 is of last year",
        today=date(2026, 1, 2),
    ),
]


@pytest.mark.parametrize("case", OWN, ids=lambda case: case.id)
def test_article_alone(case: Own) -> None:
    """An article that is a story of its own is placed by its own words, or not at all."""
    anchor = anchored([written("a", case.text, case.published, case.weekday)], today=case.today)["a"]
    assert (anchor.day, anchor.basis, anchor.is_year_confirmed) == (case.day, case.basis, case.is_confirmed), case.why
    assert anchor.reason


@pytest.fixture(scope="module")
def border() -> tuple[list[Article], list[Story]]:
    """The worked page in other words: a dated crackdown that tells of the feud, two undated reports, a television series."""
    articles = [
        written("A1", "Police on Wednesday (July 16) told of raids; a clash in late May began the feud.", "XXXX-07-16", 3),
        written("A2", "They met today. Thirteen have died since war broke out last Thursday, after tension since July 24."),
        written("A3", "Guns fell silent on Monday. A soldier died on May 28, and tension has been high since July 24."),
        written("A4", "The series opens on August 2. Guests saw it last week."),
    ]
    return articles, [story("A1"), story("A2", "A3", background=["A1"]), story("A4")]


def test_worked_page(border: tuple[list[Article], list[Story]]) -> None:
    """The crackdown's year is inferred, the undated reports count from the reference date, the series from nothing."""
    anchors = anchored(border[0], *border[1])
    assert {key: (anchor.day, anchor.basis) for key, anchor in anchors.items()} == {
        "A1": (date(2025, 7, 16), "inferred"),
        "A2": (TODAY, "assumed"),
        "A3": (TODAY, "assumed"),
        "A4": (None, "unknown"),
    }
    assert "2025-07-24" in anchors["A2"].reason


def test_worked_page_dates(border: tuple[list[Article], list[Story]]) -> None:
    """The report gives a date to the article that prints one, and says how its year was found."""
    placed = place_dates(border[0], anchored(border[0], *border[1]))
    assert [(placed[key].value, placed[key].basis) for key in ("A1", "A2", "A3", "A4")] == [
        ("2025-07-16", "inferred"),
        (None, "unknown"),
        (None, "unknown"),
        (None, "unknown"),
    ]
    assert placed["A1"].precision == "day"


def test_worked_page_read_later(border: tuple[list[Article], list[Story]]) -> None:
    """A year later the year from the background still holds, and today is no longer plausible."""
    anchors = anchored(border[0], *border[1], today=date(2026, 7, 29))
    assert anchors["A1"].day == date(2025, 7, 16)
    assert anchors["A2"].basis == "unknown"
    assert "2025-07-24" in anchors["A2"].reason


def test_year_shared_by_background() -> None:
    """A day without weekday takes its year from the dated article that tells of the story."""
    articles = [written("a", "", "XXXX-07-28"), written("b", "", "2024-07-16", basis="metadata")]
    anchors = anchored(articles, story("a", background=["b"]), story("b"))
    assert (anchors["a"].day, anchors["a"].basis) == (date(2024, 7, 28), "shared")
    assert place_dates(articles, anchors)["a"].value == "2024-07-28"


def test_year_shared_over_the_turn() -> None:
    """December 30 beside an article of January 2 is of the year before."""
    anchors = anchored([written("a", "", "XXXX-12-30"), written("b", "", "2025-01-02", basis="metadata")])
    assert anchors["a"].day == date(2024, 12, 30)


def test_year_not_shared_when_the_story_spans_years() -> None:
    """Dated articles of different years leave the year open."""
    articles = [written("a", "", "XXXX-03-10"), written("b", "", "2023-03-09"), written("c", "", "2024-03-09")]
    anchors = anchored(articles)
    assert anchors["a"].basis == "unknown"
    assert place_dates(articles, anchors)["a"].value == "XXXX-03-10"


def test_full_date_of_the_story_outranks_the_newest_year() -> None:
    """July 17 was a Wednesday in 2019 and in 2024; beside articles of 2019 it is 2019."""
    anchors = anchored([written("a", "", "XXXX-07-17", 3), written("b", "", "2019-07-18", basis="metadata")])
    assert (anchors["a"].day, anchors["a"].basis) == (date(2019, 7, 17), "inferred")


def test_undated_article_shares_the_days_of_its_story() -> None:
    """Beside articles of two days running, an undated one is of those days."""
    articles = [written("a"), written("b", "", "2025-07-14"), written("c", "", "2025-07-15")]
    anchor = anchored(articles)["a"]
    assert (anchor.earliest, anchor.latest, anchor.basis) == (date(2025, 7, 14), date(2025, 7, 15), "shared")
    assert place_dates(articles, {"a": anchor})["a"].value is None


def test_undated_article_that_names_a_later_day() -> None:
    """It cannot be older than what it tells, if it tells it: the interval reaches to that day."""
    anchor = anchored([written("a", "A third man was held on July 18."), written("b", "", "2025-07-15")])["a"]
    assert (anchor.earliest, anchor.latest) == (date(2025, 7, 15), date(2025, 7, 18))


def test_undated_article_of_a_long_story() -> None:
    """Where the dated articles are weeks apart, nothing says which of them it stands beside."""
    anchor = anchored([written("a"), written("b", "", "2025-07-01"), written("c", "", "2025-07-15")])["a"]
    assert (anchor.basis, anchor.day) == ("unknown", None)


def test_article_in_no_story() -> None:
    """An article left out of all stories (another language) still has its own date."""
    anchors = find_anchors([written("a", "", "2025-07-15")], TODAY, [], {})
    assert anchors["a"].day == date(2025, 7, 15)


def _spoken(day: date) -> str:
    return f"{day:%A}, {day:%B} {day.day}"


@given(weeks=st.integers(-150, 150), back=st.integers(0, 180))
@settings(deadline=None, max_examples=40)
def test_weeks_shift_anchors(weeks: int, back: int) -> None:
    """Every date a week later, and each anchor is a week later too."""

    def days(shift: timedelta) -> list[date | None]:
        today, first = TODAY + shift, TODAY + shift - timedelta(days=back)
        articles = [
            written("a", f"It began on {_spoken(first - timedelta(days=3))}.", f"XXXX-{first:%m-%d}", first.isoweekday()),
            written("b", f"It began on {_spoken(first - timedelta(days=3))}."),
        ]
        return [anchor.day for anchor in anchored(articles, today=today).values()]

    shift = timedelta(weeks=weeks)
    assert days(shift) == [day and day + shift for day in days(timedelta(0))]


@given(
    value=st.dates(date(2015, 1, 1), date(2030, 12, 31)),
    form=st.sampled_from(["full", "pair", "bare", "none"]),
    mention=st.dates(date(2020, 1, 1), date(2030, 12, 31)),
)
@settings(deadline=None, max_examples=80)
def test_no_anchor_after_today(value: date, form: str, mention: date) -> None:
    """Whatever a page prints, nothing counts from a day that has not come."""
    published = {"full": value.isoformat(), "pair": f"XXXX-{value:%m-%d}", "bare": f"XXXX-{value:%m-%d}", "none": None}[form]
    articles = [
        written("a", f"It happened on {_spoken(mention)}.", published, value.isoweekday() if form == "pair" else None),
        written("b", f"It happened on {mention:%B} {mention.day}, {mention.year}."),
    ]
    for anchor in anchored(articles).values():
        assert anchor.latest is None or anchor.latest <= TODAY


def test_an_article_that_is_not_checked_keeps_the_date_of_its_page() -> None:
    """One in a language that is not read has no anchor, and its own words still date it."""
    articles = [written("a", "", "2024-10-17T16:48", basis="stated"), written("b")]
    placed = place_dates(articles, {})
    assert (placed["a"].value, placed["a"].precision, placed["a"].basis) == ("2024-10-17T16:48", "minute", "stated")
    assert (placed["b"].value, placed["b"].basis) == (None, "unknown")
