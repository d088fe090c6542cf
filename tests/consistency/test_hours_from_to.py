"""Hours from one clock time to another that two reports give for one curfew or the like, and what only looks like it."""

from datetime import date

import pytest

import factcheck

TODAY = date(2025, 3, 25)
LEADS = (
    "Two people were shot dead in Mirane on Monday when police fired at a crowd in front of the harbour office, doctors said.",
    "Police fired at a crowd before the Mirane harbour office on Monday and killed two people, according to doctors.",
)


def findings(first: str, second: str, *published: str) -> list[tuple[str, str]]:
    """Code and severity of the findings on times, each sentence in a report of its own on one shooting."""
    days = published or ("2025-03-18", "2025-03-18")
    articles = [
        article
        for number, told in enumerate((first, second))
        for article in factcheck.read_articles(
            text=f"{LEADS[number]}\n\n{told}\n\nThe harbour of Mirane was quiet.",
            title="Two shot dead as police fire at Mirane crowd",
            publisher=f"Outlet {number}",
            published=days[number],
        )
    ]
    report = factcheck.check(articles, today=TODAY)
    assert len(report.stories) == 1, "the reports are of one story"
    return [(finding.code, finding.severity) for finding in report.findings if finding.code.startswith("T")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "A curfew holds from nine at night to six in the morning.",
            "People must stay indoors from 11 p.m. until 6 a.m.",
            id="a curfew by words and figures",
        ),
        pytest.param("The curfew, from 8 pm to 5 am, will stay.", "A curfew between 8pm and 6am was declared.", id="its end"),
        pytest.param(
            "The curfew was relaxed from 6am to noon.",
            "Shops opened when the curfew was lifted from 7am to noon.",
            id="its easing",
        ),
        pytest.param("Polls are open from 7 a.m. to 9 p.m.", "Polling runs from 8 a.m. to 9 p.m.", id="polling"),
        pytest.param(
            "The harbour road is closed from 10pm to 4am.", "The road along the harbour is closed from 9pm to 4am.", id="a road"
        ),
        pytest.param("The strike runs from 11am until 7pm.", "Dockers are on strike between 9am and 7pm.", id="a strike"),
    ],
)
def test_two_spans_of_hours_are_found(first: str, second: str) -> None:
    """Hours of one thing that begin or end apart are told once, at medium severity."""
    assert findings(first, second) == [("T107", "medium")]
    assert findings(second, first) == [("T107", "medium")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("A curfew holds from 9pm to 6am.", "The curfew is from 21:00 to 06:00.", id="two ways to write it"),
        pytest.param(
            "A curfew holds from 9pm to 6am.", "The curfew was relaxed from 6am to noon.", id="a curfew and its easing"
        ),
        pytest.param(
            "The harbour museum is open from 9am to 5pm.", "The harbour library is open from 10am to 6pm.", id="two houses"
        ),
        pytest.param("The curfew in Mirane is from 9pm to 6am.", "A curfew in Tarsel holds from 11pm to 6am.", id="two towns"),
        pytest.param("A curfew holds from 9pm to 6am.", "The market was calm from 7am to noon.", id="no word for what it is"),
        pytest.param(
            "A curfew holds from 9pm to 6am in the harbour and from 11pm to 5am elsewhere.",
            "A curfew holds from 11pm to 5am.",
            id="one article gives both",
        ),
        pytest.param(
            "The curfew might be eased from 6am to noon.", "The curfew was relaxed from 8am to 2pm.", id="what is only possible"
        ),
    ],
)
def test_hours_that_may_both_be_right_stay_silent(first: str, second: str) -> None:
    """Two kinds, towns, houses and spans raise nothing, nor do two ways to write one span."""
    assert findings(first, second) == []


def test_hours_reported_days_apart_may_have_been_changed() -> None:
    """A curfew is shortened after some days, and its easing is set anew each day."""
    curfew = "A curfew holds from 9pm to 6am.", "A curfew holds from 11pm to 6am."
    easing = "The curfew was relaxed from 6am to noon.", "The curfew was relaxed from 8am to 2pm."
    assert findings(*curfew, "2025-03-18", "2025-03-21") == []
    assert findings(*easing, "2025-03-18", "2025-03-19") == []
