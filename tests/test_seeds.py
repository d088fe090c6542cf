"""The sample stories, run as the README runs them, against what seeds/README.md promises of each.

"Nothing" there means no finding of high or medium severity; of `lookalike` and `quiet` it promises none at all. The border
page has more of its own in test_worked_page.py.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

import factcheck
from factcheck.model import Finding, Report
from factcheck.report.lookup import Lookup
from factcheck.report.tolls import steps

SEEDS = Path(__file__).parent.parent / "seeds"
TODAY = date(2025, 12, 1)


@dataclass(frozen=True)
class Told:
    """A finding that the page promises: its sides as sets of the quotes printed there, or of parts of them."""

    story: str
    severities: frozenset[str]
    sides: tuple[tuple[str, ...], ...]
    because: tuple[str, ...] = ()
    """Words of the explanation."""


HIGH, MEDIUM = frozenset({"high"}), frozenset({"medium"})
ANY = HIGH | MEDIUM

PROMISED = [
    Told(
        "border",
        HIGH,
        (
            ("began in late May with a short exchange of fire", "Tensions between them have been building since May 28"),
            (
                "since tension flared between their countries on July 24",
                "since tensions erupted between the neighbours on July 24",
            ),
        ),
    ),
    Told(
        "earthquake",
        HIGH,
        (
            ("officials said 38 people were confirmed dead nationwide as of 6 p.m. Tuesday",),
            ("put the number of dead in the country at 41 as of 6:00 pm on Tuesday",),
        ),
    ),
    Told(
        "earthquake",
        ANY,
        (
            ("The last deadly earthquake in Huancavira, on March 3, 2011",),
            ("the earthquake of March 5, 2011, which killed 64 people in Huancavira",),
        ),
    ),
    Told(
        "budget",
        ANY,
        (("does away with 74 positions",), ("31 in administration, 28 in public works and 19 in parks",)),
        ("78",),
    ),
    Told("court", MEDIUM, (("on Monday, February 13, 2025",),), ("Thursday",)),
    Told("court", MEDIUM, (("Callum Drayford, 34",), ("Callum Drayford, 35",))),
]
NAMES = ("border", "earthquake", "budget", "court", "lookalike", "quiet")


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    """The report on each story by itself."""
    return {name: factcheck.check(str(SEEDS / name), today=TODAY) for name in NAMES}


def _sentences(report: Report, claim_ids: tuple[str, ...]) -> list[str]:
    """The sentences that a side's claims stand in."""
    lookup = Lookup(report)
    claims = [lookup.claims[name] for name in claim_ids]
    return [lookup.sentence(claim).slice(lookup.text(claim.article_id, claim.span)) for claim in claims]


def _is_told(told: Told, finding: Finding, report: Report) -> bool:
    """Whether each promised side is one of the finding's, with every quote in it, and no side is left over."""
    found = [" | ".join(_sentences(report, side.claim_ids)) for side in finding.sides]
    if len(found) != len(told.sides) or finding.severity not in told.severities:
        return False
    return all(any(all(quote in words for quote in side) for words in found) for side in told.sides)


def _loud(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.severity != "low"]


@pytest.mark.parametrize("told", PROMISED, ids=lambda told: f"{told.story}: {told.sides[0][0][:40]}")
def test_what_should_be_told_is_told(reports: dict[str, Report], told: Told) -> None:
    """One finding with both sides quoted, of the severity promised."""
    report = reports[told.story]
    found = [finding for finding in _loud(report) if _is_told(told, finding, report)]
    assert len(found) == 1
    assert all(words in found[0].explanation for words in told.because)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_else_is_told(reports: dict[str, Report], name: str) -> None:
    """As many findings of high or medium severity as the page lists, and no more."""
    expected = sum(told.story == name for told in PROMISED)
    assert [finding.explanation for finding in _loud(reports[name])][expected:] == []


@pytest.mark.parametrize("name", ["lookalike", "quiet"])
def test_of_these_nothing_is_told_at_all(reports: dict[str, Report], name: str) -> None:
    """Not even a low finding; and look-alike events are never one toll that moved."""
    report = reports[name]
    assert [finding.explanation for finding in report.findings] == []
    lookup = Lookup(report)
    assert [step.value for topic in report.topics if topic.behaviour == "cumulative" for step in steps(topic, lookup)] == []


def test_the_deaths_of_the_earthquake_moved(reports: dict[str, Report]) -> None:
    """12, 38 or 41, 52, 67, 71, in the order of time; 71 the newest; the toll of 2011 is none of its steps."""
    report = reports["earthquake"]
    lookup = Lookup(report)
    tolls = [steps(topic, lookup) for topic in report.topics if topic.property == "killed"]
    (toll,) = [toll for toll in tolls if toll]
    assert [step.value.removeprefix("at least ") for step in toll] == ["12", "38", "41", "52", "67", "71"]
    assert [step.value for step in toll if step.is_newest] == ["71"]


def test_the_stories_share_no_event(reports: dict[str, Report]) -> None:
    """Read together they give the findings that they give alone: 412 means three different things."""
    together = factcheck.check(str(SEEDS), today=TODAY)
    alone = {finding.id for report in reports.values() for finding in report.findings}
    assert {finding.id for finding in together.findings} == alone
