"""Dates, counts and values in plain English."""

from datetime import date

import pytest

from factcheck.model import AssumedAsOf, Attribution, PlacedDate, Span, StatedAsOf
from factcheck.report.wording import (
    as_of_words,
    attribution_words,
    count,
    days_words,
    is_same_house,
    iso_words,
    listed,
    property_label,
    published_words,
    subject_words,
)


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        pytest.param(date(2025, 7, 24), date(2025, 7, 24), "24 July 2025", id="one day"),
        pytest.param(date(2025, 5, 21), date(2025, 5, 31), "21–31 May 2025", id="within a month"),
        pytest.param(date(2025, 5, 28), date(2025, 6, 3), "28 May – 3 June 2025", id="within a year"),
        pytest.param(date(2024, 12, 30), date(2025, 1, 2), "30 December 2024 – 2 January 2025", id="over new year"),
    ],
)
def test_days(earliest: date, latest: date, expected: str) -> None:
    """Says once what both ends share."""
    assert days_words(earliest, latest) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("2025-07-16", "16 July 2025", id="a day"),
        pytest.param("XXXX-07-16", "16 July, year unknown", id="no year"),
        pytest.param("2025-07", "July 2025", id="a month"),
        pytest.param("2025", "2025", id="a year"),
        pytest.param("2025-07-28T09:30+07:00", "28 July 2025, 09:30", id="a minute"),
        pytest.param("2025-13-40", "40 2025", id="a month that is none is not named"),
        pytest.param("soon\x1b", "soon", id="not a date at all"),
    ],
)
def test_iso(value: str, expected: str) -> None:
    """Says as much as is known."""
    assert iso_words(value) == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        pytest.param({"value": None, "precision": None, "basis": "unknown"}, "undated", id="unknown"),
        pytest.param({"value": "2025-07-16", "precision": "day", "basis": "stated"}, "16 July 2025", id="stated"),
        pytest.param(
            {"value": "2025-07-16", "precision": "day", "basis": "inferred"},
            "16 July 2025 (year inferred)",
            id="inferred",
        ),
        pytest.param(
            {"value": "2025-07-16", "precision": "day", "basis": "inferred", "is_year_confirmed": True},
            "16 July 2025",
            id="inferred and confirmed",
        ),
        pytest.param(
            {"value": "2025-07", "precision": "month", "basis": "shared"}, "July 2025 (date taken from the story)", id="shared"
        ),
        pytest.param({"value": "2025", "precision": "year", "basis": "assumed"}, "2025 (date assumed)", id="assumed"),
    ],
)
def test_published(published: dict[str, object], expected: str) -> None:
    """Says how sure the date is."""
    assert published_words(PlacedDate.model_validate(published)) == expected


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        pytest.param(StatedAsOf(earliest=date(2025, 7, 24), latest=date(2025, 7, 24)), "as of 24 July 2025", id="stated"),
        pytest.param(AssumedAsOf(earliest=date(2025, 7, 24), latest=date(2025, 7, 24)), "reported 24 July 2025", id="assumed"),
        pytest.param(
            AssumedAsOf(earliest=date(2025, 7, 24), latest=date(2025, 7, 29)),
            "reported 24–29 July 2025 (date assumed)",
            id="range",
        ),
        pytest.param(AssumedAsOf(earliest=None, latest=date(2025, 7, 29)), "reported by 29 July 2025", id="no later than"),
        pytest.param(AssumedAsOf(earliest=date(2025, 7, 29), latest=None), "not before 29 July 2025", id="no sooner than"),
        pytest.param(AssumedAsOf(earliest=None, latest=None), "undated", id="unknown"),
    ],
)
def test_as_of(as_of: StatedAsOf | AssumedAsOf, expected: str) -> None:
    """Tells a moment that the words give from one taken from the article."""
    assert as_of_words(as_of) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("the minister", "according to the minister", id="a source"),
        pytest.param("He", None, id="a pronoun names nobody"),
        pytest.param(" \u200b", None, id="nothing visible"),
    ],
)
def test_attribution(source: str, expected: str | None) -> None:
    """Names the source, or says nothing."""
    assert attribution_words(Attribution(source=source, span=Span(start=0, end=1), cue="said")) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("Police", "police", id="a kind of source alone"),
        pytest.param("Residents", "residents", id="residents"),
        pytest.param("Civil defense officials", "civil defense officials", id="a kind that the articles write small elsewhere"),
        pytest.param("The Institute of Seismology", "the Institute of Seismology", id="an article goes small, a name stays"),
        pytest.param("Its author", "its author", id="a determiner"),
        pytest.param("Police Chief Ann McRae", "Police Chief Ann McRae", id="a title before a name"),
        pytest.param("Kyrgyz officials", "Kyrgyz officials", id="an adjective of a country"),
        pytest.param("Rose", "Rose", id="a name that is also a verb"),
        pytest.param("Reuters", "Reuters", id="an agency"),
    ],
)
def test_a_source_loses_the_capital_of_its_sentence(source: str, expected: str) -> None:
    """Where it is a kind of source; whoever has a name keeps it."""
    said = Attribution(source=source, span=Span(start=0, end=6), cue="said")
    assert attribution_words(said, {"civil", "rose", "defence"}) == f"according to {expected}"


def test_small_words() -> None:
    """Counts agree with their nouns, lists read as sentences, subjects as an editor says them."""
    assert (count(1, "story", "stories"), count(2, "story", "stories"), count(1200, "figure")) == (
        "1 story",
        "2 stories",
        "1,200 figures",
    )
    assert (listed([]), listed(["AP"]), listed(["AP", "AFP", "dpa"])) == ("", "AP", "AP, AFP and dpa")
    assert (property_label("killed"), property_label("left-homeless")) == ("Dead", "Left homeless")
    assert subject_words("onset", "tension", "") == "Start of tension"
    assert subject_words("killed", "quake of 2011-03-05", "") == "Dead, quake of 5 March 2011"
    assert subject_words("name", "quake", "ann mcrae") == "Name"
    assert subject_words("court-of", "event", "crown court") == "Court"
    assert subject_words("age", "investigation", "Drayford") == "Age of Drayford"
    assert subject_words("total", "event", "positions") == "Total (positions)"
    assert subject_words("killed", "flood in Kelantan", "women") == "Dead, flood in Kelantan (women)"


def test_an_agency_goes_by_several_names() -> None:
    """Nobody has a text from itself; two agencies are two."""
    assert is_same_house("AP", "The Associated Press")
    assert is_same_house("The Star", "Star")
    assert not is_same_house("AP", "AFP")
    assert not is_same_house("AP", "The Star")
