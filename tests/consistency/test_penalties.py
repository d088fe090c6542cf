"""How long penalties last: what two reports of one sentence give differently, and what only looks like it."""

from collections.abc import Sequence
from datetime import date

import pytest

import factcheck

TODAY = date(2025, 3, 25)
TITLE = "Varnholt bookkeeper jailed over missing hospital money"


def raised(
    texts: Sequence[str], title: str = TITLE, days: Sequence[str] = ("2025-03-18", "2025-03-18")
) -> list[tuple[str, str]]:
    """Code and severity of the findings on penalties, each text from an outlet of its own."""
    articles = [
        article
        for number, (text, day) in enumerate(zip(texts, days, strict=True))
        for article in factcheck.read_articles(text=text, title=title, publisher=f"Outlet {number}", published=day)
    ]
    report = factcheck.check(articles, today=TODAY)
    assert len(report.stories) == 1, "the pieces of a case are one story"
    return [(found.code, found.severity) for found in report.findings if found.code == "Q107"]


JAILED = (
    "A court in Varnholt on Tuesday sentenced Petra Aldous, 51, to six years in prison for stealing from the hospital where "
    "she kept the books. Aldous took the money over nine years, the court heard."
)
"""What the first paper of each case has."""

FIRES = [
    pytest.param("Petra Aldous was jailed for four years on Tuesday for stealing from the Varnholt hospital.", id="jailed for"),
    pytest.param("Petra Aldous, the bookkeeper of Varnholt's hospital, got four years for theft.", id="got, no noun"),
    pytest.param("Judge Ines Carrow handed Petra Aldous a four-year jail term in Varnholt on Tuesday.", id="handed a term"),
    pytest.param("Petra Aldous was sent to prison for four years on Tuesday by a Varnholt judge.", id="sent to prison"),
    pytest.param("A Varnholt judge sent Petra Aldous to jail for 48 months on Tuesday over the hospital's money.", id="months"),
    pytest.param("Petra Aldous received a prison sentence of four years in Varnholt on Tuesday.", id="a sentence of"),
    pytest.param("Petra Aldous's four-year sentence was met with cheers at the Varnholt hospital.", id="an owner's sentence"),
    pytest.param(
        "Petra Aldous, who once ran a choir, was on Tuesday given four and a half years in jail.", id="after an aside"
    ),
    pytest.param("The Varnholt court found Petra Aldous guilty and sentenced her to four years behind bars.", id="a pronoun"),
    pytest.param("Petra Aldous stole from the Varnholt hospital. She was imprisoned for four years on Tuesday.", id="she"),
    pytest.param("Varnholt bookkeeper Petra Aldous must spend four years behind bars, a judge ruled.", id="spend behind bars"),
    pytest.param("A bookkeeper who robbed Varnholt hospital was jailed for four years. Aldous wept.", id="a noun at the top"),
    pytest.param(
        "Nurses cheered in Varnholt on Tuesday as a judge imposed a four-year jail term on Petra Aldous.", id="imposed on"
    ),
]


@pytest.mark.parametrize("text", FIRES)
def test_two_lengths_of_one_penalty_fire(text: str) -> None:
    """However the second paper puts it, it is of the person whom the first names: one finding, medium."""
    assert raised((JAILED, text)) == [("Q107", "medium")]


SILENT = [
    pytest.param("Petra Aldous was jailed for 72 months on Tuesday for stealing in Varnholt.", id="the same in months"),
    pytest.param("Petra Aldous was jailed for six years and two months in Varnholt on Tuesday.", id="years rounded down"),
    pytest.param("Petra Aldous was jailed for more than five years in Varnholt on Tuesday.", id="more than"),
    pytest.param("Prosecutors had sought nine years in prison for Petra Aldous of Varnholt hospital.", id="what was asked for"),
    pytest.param("Petra Aldous of Varnholt faced up to 14 years in prison for the theft.", id="what the law allows"),
    pytest.param("Petra Aldous of Varnholt could have been jailed for 14 years.", id="what might have been"),
    pytest.param("Petra Aldous had previously been jailed for two years in Varnholt for fraud.", id="an earlier term"),
    pytest.param(
        "Petra Aldous of Varnholt was jailed for two years in 2009 over a forged cheque.", id="a term of another year"
    ),
    pytest.param("Tomas Reeve, who helped Petra Aldous in Varnholt, was jailed for two years.", id="somebody else"),
    pytest.param("Petra Aldous's lawyer, Tomas Reeve of Varnholt, was jailed for two years.", id="her lawyer"),
    pytest.param(
        "Petra Aldous of Varnholt got two years in jail for theft and four years in jail for forgery.", id="two charges"
    ),
    pytest.param(
        "Petra Aldous of Varnholt was jailed for six years. Aldous was jailed for three years in the second case.",
        id="one article has two",
    ),
    pytest.param("Petra Aldous of Varnholt worked at the hospital for four years before the theft.", id="a length of work"),
    pytest.param("Petra Aldous of Varnholt was banned from keeping books for ten years.", id="a ban beside a term"),
    pytest.param("Petra Aldous of Varnholt has to serve at least three years before parole.", id="a minimum beside a term"),
    pytest.param("Petra Aldous of Varnholt spent 18 months in custody before her trial.", id="time on remand"),
    pytest.param("Two brothers who hid the money of Petra Aldous in Varnholt were jailed for three years each.", id="each"),
    pytest.param("Petra Aldous of Varnholt, whose husband was jailed for two years, wept.", id="her husband"),
    pytest.param("A porter who helped Petra Aldous rob the Varnholt hospital was jailed for two years.", id="who helped her"),
    pytest.param("One director of the Varnholt hospital was jailed for two years. Petra Aldous wept.", id="one of several"),
    pytest.param("Such thieves get three years in jail as a rule, lawyers of Petra Aldous in Varnholt said.", id="a rule"),
    pytest.param("Petra Aldous of Varnholt gave the hospital nine years of her life.", id="no penalty at all"),
    pytest.param("Petra Aldous of Varnholt should get three years in prison, her lawyer said.", id="what should be"),
    pytest.param(
        "A Varnholt appeals judge cut Petra Aldous's jail term from nine years to four years.", id="a term that was cut"
    ),
]


@pytest.mark.parametrize("text", SILENT)
def test_what_only_looks_like_two_lengths_stays_silent(text: str) -> None:
    """Another form, another penalty, another person, another moment, or nobody's penalty."""
    assert raised((JAILED, text)) == []


OTHER_PENALTIES = [
    pytest.param(
        "Kestrel driver banned after Varnholt crash",
        (
            "Racing driver Ivo Strand was banned from competition for six months on Monday after a crash in Varnholt.",
            "Ivo Strand was handed an 18-month ban on Monday for the crash that he caused in Varnholt.",
        ),
        id="a ban",
    ),
    pytest.param(
        "Varnholt driver gets community service",
        (
            "Ivo Strand was ordered to do 200 hours of community service on Monday for a crash in Varnholt.",
            "Ivo Strand must do 120 hours of unpaid work for the Varnholt crash, a judge ruled on Monday.",
        ),
        id="community service",
    ),
    pytest.param(
        "Life for Varnholt killer",
        (
            "Ivo Strand was sentenced to life in prison with a minimum term of 22 years on Monday for a killing in Varnholt.",
            "Ivo Strand, jailed for life in Varnholt on Monday, must serve at least 27 years before he can be considered for "
            "parole.",
        ),
        id="a minimum",
    ),
    pytest.param(
        "Varnholt council suspended",
        (
            "The Varnholt town council was suspended for 12 months on Monday after a report on its quarrels.",
            "Varnholt's town council has been suspended for two years, the minister said on Monday.",
        ),
        id="a body's suspension",
    ),
]


@pytest.mark.parametrize(("title", "texts"), OTHER_PENALTIES)
def test_other_penalties_are_compared_too(title: str, texts: Sequence[str]) -> None:
    """Bans, minimum terms, community service and suspensions have one length each."""
    assert raised(texts, title) == [("Q107", "medium")]


def test_the_one_left_over_is_one_holder() -> None:
    """Two sentences in each report, one of them the same: the other two are of the same person, named or not."""
    texts = (
        "A judge in Varnholt sent trader Ivo Strand to prison for six years on Monday over sham seed. Store manager Ana Kell "
        "was jailed for 18 months.",
        "A Varnholt court jailed two people over sham seed on Monday. The director got four years for fraud. The storekeeper "
        "received a year and a half in jail.",
    )
    assert raised(texts, "Two jailed in Varnholt over sham seed") == [("Q107", "medium")]


def test_reports_weeks_apart_stay_silent() -> None:
    """An appeal may have changed the sentence by then."""
    later = "Petra Aldous of the Varnholt hospital, jailed for four years for theft, wants her house back."
    assert raised((JAILED, later), days=("2025-02-18", "2025-03-18")) == []
