"""Days of one event that lie side by side, told apart by part of the day or clock time, and what only looks like it."""

from datetime import date

import pytest

import factcheck

TODAY = date(2025, 3, 25)
LOCAL = "2025-03-18T09:00:00+01:00"


def findings(first: str, second: str, *published: str) -> list[str]:
    """Codes of the findings on times, each sentence the lead of a report of its own on one crash."""
    days = published or (LOCAL, LOCAL)
    articles = [
        article
        for number, lead in enumerate((first, second))
        for article in factcheck.read_articles(
            text=f"{lead} {TAILS[number]}",
            title="Bus plunges off Velmar bridge, killing twelve",
            publisher=f"Outlet {number}",
            published=days[number],
        )
    ]
    report = factcheck.check(articles, today=TODAY)
    assert len(report.stories) == 1, "the reports are of one story"
    return [finding.code for finding in report.findings if finding.code.startswith("T")]


TAILS = (
    "Divers from Velmar and two cranes were brought to the river Osk. The coach belonged to the Ilmen Line of Tarsel.",
    "The Ilmen Line, whose coach it was, sent buses for the families to Velmar. The Osk runs high after weeks of rain.",
)
CRASHED = "A coach of the Ilmen Line crashed off the Velmar bridge {}, killing twelve."
MORNING = CRASHED.format("on Monday during the morning rush")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(MORNING, CRASHED.format("on Sunday evening"), id="evening and next morning"),
        pytest.param(MORNING, CRASHED.format("on Monday evening"), id="morning and evening of one day"),
        pytest.param(
            CRASHED.format("at 3:40 am on Monday"),
            CRASHED.format("shortly before 10 pm on Sunday"),
            id="clock times of two days",
        ),
        pytest.param(
            CRASHED.format("at 3:40 am on Monday"),
            "Twelve people died on the Velmar bridge. It was shortly before midnight on Sunday when the coach left the road.",
            id="a cleft clause",
        ),
        pytest.param(CRASHED.format("before dawn on Monday"), CRASHED.format("on Monday afternoon"), id="dawn and afternoon"),
        pytest.param(MORNING, "The Velmar coach crash took her life on Sunday evening, her daughter said.", id="a life taken"),
    ],
)
def test_hours_that_exclude_each_other_are_found(first: str, second: str) -> None:
    """Parts of the day and clock times tell two days side by side apart, and two parts of one day."""
    assert findings(first, second) in (["T102"], ["T103"], ["T102", "T103"])
    assert findings(second, first) == findings(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(CRASHED.format("in the early hours of Monday"), CRASHED.format("on Sunday night"), id="one night"),
        pytest.param(CRASHED.format("overnight"), CRASHED.format("on Monday morning"), id="overnight"),
        pytest.param(CRASHED.format("at midnight on Sunday"), CRASHED.format("early on Monday"), id="midnight"),
        pytest.param(CRASHED.format("on Sunday"), CRASHED.format("on Monday morning"), id="a day without its part"),
        pytest.param(
            CRASHED.format("on Monday afternoon"), CRASHED.format("on Monday evening at about 5:45 pm"), id="parts that overlap"
        ),
        pytest.param(
            CRASHED.format("at half past eight on Monday"), CRASHED.format("on Monday evening"), id="either half of the day"
        ),
        pytest.param(CRASHED.format("at 11:20 pm on Sunday"), CRASHED.format("at 2220 GMT on Sunday"), id="another zone"),
        pytest.param(CRASHED.format("this morning"), CRASHED.format("on Monday evening"), id="a day counted from the page"),
        pytest.param(
            CRASHED.format("on Sunday evening"),
            "The driver of the coach that crashed off the Velmar bridge took her own life on Monday morning.",
            id="a life of her own",
        ),
        pytest.param(
            CRASHED.format("on Sunday evening"),
            "It was Monday morning when the families reached the Velmar bridge, where the coach had crashed.",
            id="a cleft clause of another act",
        ),
    ],
)
def test_hours_that_leave_room_for_one_moment_stay_silent(first: str, second: str) -> None:
    """One night under two names, looser words, other zones and clocks of twelve hours raise nothing."""
    assert findings(first, second) == []


def test_a_desk_of_another_zone_may_mean_its_own_clock() -> None:
    """Sunday evening in New York is Monday morning in Sydney: two desks so far apart are not held against each other."""
    day = MORNING, CRASHED.format("on Sunday evening")
    assert findings(*day, "2025-03-18T09:00:00+11:00", "2025-03-17T18:00:00-04:00") == []
    assert findings(*day, "2025-03-18T09:00:00+01:00", "2025-03-18T08:00:00+00:00") == ["T102"]
