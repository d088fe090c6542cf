"""What a story's main event is called, and which other events its claims belong to."""

from datetime import date

import pytest

import factcheck
from factcheck.extract.rules.events import classes_told


def _events(text: str, title: str) -> dict[str, str]:
    """What the topic of each property is about, in one report on one article."""
    articles = factcheck.read_articles(text=text, title=title, publisher="Outlet", published="2025-03-18")
    report = factcheck.check(articles, today=date(2025, 3, 20))
    return {topic.property: topic.event for topic in report.topics}


CASES = [
    pytest.param(
        "A ferry capsized off Tarsel on Monday, and 17 people drowned.",
        "The transport minister ordered an inquiry. The inquiry will hear two officers, and the investigation may take a year. "
        "The investigation found in May that 12 life jackets were missing.",
        "killed",
        "investigation",
        id="an inquiry is mentioned thrice",
    ),
    pytest.param(
        "An earthquake shook Tarsel on Monday, killing 17 people and injuring 40.",
        "Killing dozens and injuring hundreds, such shocks are rare here.",
        "killed",
        "murder",
        id="killing is a verb",
    ),
]


@pytest.mark.parametrize(("lead", "rest", "name", "not_event"), CASES)
def test_a_toll_belongs_to_what_the_lead_tells(lead: str, rest: str, name: str, not_event: str) -> None:
    """The event of a toll is the one that the lead tells, not what follows it or a verb taken for a noun."""
    assert _events(f"{lead} {rest}", "Disaster at Tarsel")[name] != not_event


def test_a_verb_names_its_class() -> None:
    """ "Conceded" is told as the concession, not as a verb."""
    assert (
        _events("The mayor conceded at 10:20 p.m. on Monday. The vote was close.", "Vote in Tarsel")["time-of"] == "concession"
    )


def test_what_a_title_tells_comes_in_its_order() -> None:
    """Classes of events in a title come as its words do, in every process: a set's order once changed a report's bytes."""
    told = "Drama about an invasion strikes a nerve before the election and the flood"
    assert classes_told(told) == ("fighting", "strike", "election", "flood")
