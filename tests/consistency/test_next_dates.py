"""Days to come that two reports give for the next hearing, talks or opening, and what only looks like it."""

from datetime import date

import pytest

import factcheck

TODAY = date(2025, 3, 25)
LEADS = (
    "The former head of Tarsel harbour, Ivo Marsk, told a court in Mirane on Tuesday that he took no money of the Ilmen Line.",
    "Ivo Marsk, who used to run the harbour of Tarsel, denied in a Mirane court on Tuesday that the Ilmen Line had paid him.",
)


def findings(first: str, second: str, *published: str) -> list[tuple[str, str]]:
    """Code and severity of the findings on times, each sentence in a report of its own on one trial."""
    days = published or ("2025-03-18", "2025-03-18")
    articles = [
        article
        for number, told in enumerate((first, second))
        for article in factcheck.read_articles(
            text=f"{LEADS[number]}\n\n{told}\n\nMarsk ran the Tarsel harbour.",
            title="Marsk denies taking money from Ilmen Line",
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
            "The next hearing is set for March 26.", "He was remanded in custody until April 2.", id="hearing and remand"
        ),
        pytest.param("The trial continues on Thursday.", "The next session is on March 24.", id="a weekday and a date"),
        pytest.param(
            "Marsk is due back in court on April 3.", "Judge Lene Moen adjourned the case to April 10.", id="due back"
        ),
        pytest.param("The case resumes on March 24.", "The hearing will continue on March 27.", id="two verbs"),
        pytest.param("Sentencing is scheduled for May 6.", "He will be sentenced on May 16.", id="a sentencing"),
        pytest.param("A verdict is expected on April 11.", "The verdict is due on April 4.", id="a verdict"),
        pytest.param(
            "The trial of his deputy is to start on May 5.", "His deputy goes on trial on May 12.", id="a trial to start"
        ),
        pytest.param(
            "A second round of talks with the creditors will open on April 7.",
            "The delegates will reconvene on April 14.",
            id="talks",
        ),
        pytest.param(
            "The harbour bridge will reopen to lorries on April 7.",
            "It will be April 14 before the first lorry rolls over the harbour bridge.",
            id="a bridge",
        ),
        pytest.param(
            "Ferries will run between Tarsel and the island again from April 7.",
            "Ferries to the island will resume from Tarsel on April 9.",
            id="ferries",
        ),
    ],
)
def test_two_days_of_the_next_of_a_kind_are_found(first: str, second: str) -> None:
    """Reports of one day that name two days for what goes on are told, at medium severity."""
    assert findings(first, second) == [("T106", "medium")]
    assert findings(second, first) == [("T106", "medium")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("The trial continues on Monday.", "The next session is on March 24.", id="one day"),
        pytest.param("The next hearing is set for March 26.", "Sentencing is scheduled for May 6.", id="two kinds"),
        pytest.param(
            "The next hearing is set for March 26.", "The last hearing, on March 12, was short.", id="a day that is past"
        ),
        pytest.param(
            "The next hearing is set for March 26.",
            "The hearing, originally set for March 20, was put off.",
            id="a plan that was moved",
        ),
        pytest.param(
            "His next hearing is set for March 26.", "Another defendant will be back in court on April 2.", id="another person"
        ),
        pytest.param(
            "The harbour bridge will reopen on April 7.", "The harbour school will reopen on April 14.", id="two things"
        ),
        pytest.param("He has until April 2 to appeal.", "The next hearing is set for March 26.", id="a deadline"),
        pytest.param(
            "The next hearing is set for March 26. Talks on a plea will resume on April 2.",
            "The case resumes on March 26.",
            id="talks and a hearing",
        ),
        pytest.param(
            "He was remanded until Thursday.", "He was remanded until March 27.", id="a weekday counted from other days"
        ),
    ],
)
def test_days_that_may_both_be_right_stay_silent(first: str, second: str) -> None:
    """Other kinds, persons and things, moved plans, past days and deadlines raise nothing."""
    assert findings(first, second) == []


def test_a_plan_reported_days_later_may_have_been_moved() -> None:
    """A report of a later day may know of another date for the hearing."""
    pair = "The next hearing is set for March 26.", "The next hearing is set for April 2."
    assert findings(*pair, "2025-03-18", "2025-03-22") == []
