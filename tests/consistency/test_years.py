"""Years that two articles give for one earlier event, told as background, and what only looks like it."""

from datetime import date

import pytest

import factcheck

TODAY = date(2025, 3, 25)
LEADS = (
    "Forty people were taken off the Mirane ferry on Monday when its engine failed in a gale off Tarsel, the coast guard said.",
    "A gale drove the Mirane ferry towards the rocks off Tarsel on Monday, and forty people were taken off it by helicopter.",
)


def findings(first: str, second: str) -> list[tuple[str, str]]:
    """Code and severity of the findings, each sentence in a report of its own on one rescue."""
    articles = [
        article
        for number, told in enumerate((first, second))
        for article in factcheck.read_articles(
            text=f"{LEADS[number]}\n\n{told}\n\nThe Mirane ferry was towed into Tarsel.",
            title="Forty taken off Mirane ferry in gale",
            publisher=f"Outlet {number}",
            published="2025-03-18",
        )
    ]
    report = factcheck.check(articles, today=TODAY)
    assert len(report.stories) == 1, "the reports are of one story"
    return [(finding.code, finding.severity) for finding in report.findings]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "In May 2011 a storm off Mirane left nine people dead, five of them from one trawler.",
            "Older islanders spoke of the nine who lost their lives in the storm of May 2013, five of them on a trawler.",
            id="an event by its dead",
        ),
        pytest.param(
            "The previous speed record, 31 knots, was set on the crossing in August 2012.",
            "The old record was the Osk's. It had stood since the summer of 2003.",
            id="the record before",
        ),
        pytest.param(
            "A first attempt to sell the line had failed in 2016, by 40 votes.",
            "The previous referendum on it, five years ago, went against the owners.",
            id="the vote before",
        ),
        pytest.param(
            "The Tarsel Line, founded in 1911 by the Hoek brothers, runs four ferries.",
            "The Tarsel Line was set up in 1921 with one steamer.",
            id="a foundation",
        ),
        pytest.param(
            "The ferry, built in Gdansk in 1994, passed its inspection in January.",
            "The Mirane ferry was built in 1984 in a yard at Gdansk.",
            id="a ship's building",
        ),
        pytest.param(
            "It was the worst beaching on this shore since March 2009, when 80 whales came ashore.",
            "The bay has seen worse: in 2011 a pod of 80 whales stranded there.",
            id="an event that a rank counts from",
        ),
        pytest.param(
            "The lighthouse burned down in 1956 after lightning struck its oil store.",
            "Lightning struck the oil store of the lighthouse in 1965 and it was gutted by fire.",
            id="other verbs",
        ),
        pytest.param(
            "Her husband, Aldous Brandt, drowned off Tarsel in 1998.",
            "Ilse Brandt's husband Aldous died off Tarsel in 1989.",
            id="a person's death",
        ),
        pytest.param(
            "The harbour bell was stolen by French soldiers in 1807 and melted down.",
            "French soldiers carried off the harbour bell in 1870.",
            id="a theft",
        ),
        pytest.param(
            "The 2017 collision of two ferries near Tarsel killed 14 people.",
            "Fourteen people were killed in 2019 when two ferries collided near Tarsel.",
            id="the year before its noun",
        ),
    ],
)
def test_two_years_of_one_event_are_found(first: str, second: str) -> None:
    """Two reports that give one earlier event different years are told, at medium severity."""
    assert findings(first, second) == [("T105", "low")]
    assert findings(second, first) == [("T105", "low")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "A storm killed nine people off Mirane in 2011.", "In May 2011, nine died in a storm off Mirane.", id="one year"
        ),
        pytest.param(
            "A storm killed nine people off Mirane in 2011.", "A storm off Mirane killed 30 people in 1998.", id="other dead"
        ),
        pytest.param(
            "The Tarsel Line, founded in 1911, runs four ferries.",
            "The Mirane Bank, founded in 1921, lent the money.",
            id="owners",
        ),
        pytest.param(
            "The ferry was built in 1994.", "A new wing of the ferry terminal was built in 2004.", id="a wing and the whole"
        ),
        pytest.param("The pier was built in 1911.", "The pier was rebuilt in 1954 after a fire.", id="another act"),
        pytest.param("The first pier was built in 1911.", "The second pier was built in 1954.", id="another of several"),
        pytest.param(
            "Her father, Aldous Brandt, drowned in 1998.", "Her husband, Aldous Brandt, drowned in 2004.", id="two relations"
        ),
        pytest.param(
            "The line won the island contract in 2005 and 2015.",
            "The line won the island contract in 2010.",
            id="a list of years",
        ),
        pytest.param(
            "Ilse Brandt led the line from 2005 to 2012.", "Ilse Brandt has led the harbour since 2013.", id="ends of spans"
        ),
        pytest.param(
            "The national record, set in 2004, is 35 knots. The previous national record was set in 1999.",
            "The previous island record was set in 2007. The regional record, set in 2001, is 33 knots.",
            id="another scope",
        ),
        pytest.param(
            "A storm killed nine people off Mirane in 2011. Another nine were killed in the storm of 1998.",
            "A storm off Mirane killed nine people in 1998.",
            id="one article knows both",
        ),
        pytest.param(
            "A bill to close the pier may have been planned in 2004.",
            "The pier was closed in 2014.",
            id="what was only planned",
        ),
        pytest.param(
            "Three Mirane boats sank in 2019 off the rocks.",
            "The coast guard took 40 people off boats in 2021.",
            id="other acts",
        ),
        pytest.param(
            "The storm came nine years ago and killed four.",
            "Four people were killed in the storm of 2015.",
            id="counted in years",
        ),
    ],
)
def test_years_that_may_be_of_two_events_stay_silent(first: str, second: str) -> None:
    """Other events, other owners, other scopes, spans and lists raise nothing."""
    assert "T105" not in [code for code, _ in findings(first, second)]
