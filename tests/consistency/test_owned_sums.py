"""Sums of one owner: fines, bail, damages and payouts that two reports give differently, and what only looks like it."""

from collections.abc import Sequence
from datetime import date

import pytest

import factcheck

TODAY = date(2025, 3, 25)


def raised(texts: Sequence[str], title: str) -> list[tuple[str, str]]:
    """Code and severity of the findings on sums, each text from an outlet of its own on one day."""
    articles = [
        article
        for number, text in enumerate(texts)
        for article in factcheck.read_articles(text=text, title=title, publisher=f"Outlet {number}", published="2025-03-18")
    ]
    report = factcheck.check(articles, today=TODAY)
    assert len(report.stories) == 1, "the pieces of a case are one story"
    return [(found.code, found.severity) for found in report.findings if found.code in {"Q105", "Q106"}]


FINE_TITLE = "Varnholt watchdog punishes Kestrel Energy over spill"
FINED = (
    "The water watchdog of Varnholt fined Kestrel Energy 12 million euros on Tuesday over the spill of oil into the Dorn. The "
    "firm said that it would study the ruling."
)
"""What the first paper of each case on the fine has."""

FINES = [
    pytest.param("Kestrel Energy was fined 21 million euros in Varnholt on Tuesday.", id="was fined"),
    pytest.param("Kestrel Energy has been hit with a fine of 8 million euros in Varnholt.", id="hit with a fine"),
    pytest.param("A fine of 8 million euros was imposed on Kestrel Energy in Varnholt on Tuesday.", id="imposed on"),
    pytest.param("The watchdog ordered Kestrel Energy to pay 8 million euros as a penalty in Varnholt.", id="ordered to pay"),
    pytest.param("Kestrel Energy must pay a penalty of 8 million euros for the spill in Varnholt.", id="must pay"),
    pytest.param("Kestrel Energy's 8 million euro fine is the largest that Varnholt has seen.", id="an owner's fine"),
    pytest.param("Varnholt's watchdog has handed Kestrel Energy an 8-million-euro fine over oil in the Dorn.", id="handed"),
    pytest.param("Anglers in Varnholt want more than the 8 million euro fine that the watchdog imposed.", id="nobody's"),
    pytest.param("Anglers cheered in Varnholt. The energy firm was fined 8 million euros on Tuesday.", id="the firm"),
    pytest.param("The Varnholt watchdog penalised the spill. It told Kestrel Energy to pay 8 million euros.", id="told to pay"),
]


@pytest.mark.parametrize("text", FINES)
def test_two_sums_of_one_fine_fire(text: str) -> None:
    """However the second paper puts it, it is the fine of the firm that the first names: one finding, medium."""
    assert raised((FINED, text), FINE_TITLE) == [("Q105", "medium")]


QUIET_FINES = [
    pytest.param("Kestrel Energy was fined 12 million euros in Varnholt on Tuesday.", id="the same"),
    pytest.param("Kestrel Energy was fined almost 12 million euros in Varnholt on Tuesday.", id="almost"),
    pytest.param("Kestrel Energy was fined 13.2 million dollars in Varnholt on Tuesday.", id="another currency"),
    pytest.param("Kestrel Energy faced a fine of up to 40 million euros in Varnholt.", id="what it faced"),
    pytest.param("Kestrel Energy could have been fined 40 million euros in Varnholt.", id="what might have been"),
    pytest.param("The Greens of Varnholt demanded a fine of 40 million euros for Kestrel Energy.", id="what was demanded"),
    pytest.param("Kestrel Energy of Varnholt was fined 3 million euros in 2019 for noise.", id="a fine of another year"),
    pytest.param("Kestrel Energy of Varnholt had earlier been fined 3 million euros.", id="an earlier fine"),
    pytest.param("Dorn Shipping, a supplier of Kestrel Energy, was fined 3 million euros in Varnholt.", id="another firm"),
    pytest.param("The Varnholt watchdog cut Kestrel Energy's fine from 20 million euros to 12 million euros.", id="cut"),
    pytest.param("Kestrel Energy of Varnholt fined three drivers 400 euros each for speeding.", id="whom it fined"),
    pytest.param("Kestrel Energy of Varnholt earned 300 million euros last year and paid 30 million in tax.", id="no fine"),
    pytest.param(
        "Kestrel Energy of Varnholt was fined 12 million euros, and its owner Sil Dorn 2 million euros.", id="two fines"
    ),
    pytest.param("Kestrel Energy of Varnholt must pay a fine of 50,000 euros a day until the oil is gone.", id="a daily fine"),
]


@pytest.mark.parametrize("text", QUIET_FINES)
def test_what_only_looks_like_two_sums_stays_silent(text: str) -> None:
    """The same sum, another owner, another moment, or nobody's."""
    assert raised((FINED, text), FINE_TITLE) == []


OTHERS = [
    pytest.param(
        "Varnholt officials freed on bail",
        (
            "A magistrate in Varnholt released Petra Aldous, an assistant commissioner, on a cash bail of Shs50m on Monday.",
            "Petra Aldous, whom many know from the flood of 2017, had to put down five million shillings in cash to be out "
            "on bail in Varnholt.",
        ),
        id="bail by other words and another name of the currency",
    ),
    pytest.param(
        "Varnholt trader freed on bail",
        (
            "Bail for trader Ivo Strand was set at $250,000 by a Varnholt judge on Monday.",
            "Ivo Strand was freed on $400,000 bail in Varnholt on Monday.",
        ),
        id="bail before and after its sum",
    ),
    pytest.param(
        "Varnholt council monitor reports",
        (
            "The monitor is scathing on the exit of Varnholt's chief executive Peter Marl, who left in February with $418,000.",
            "Varnholt broke its own rules when it agreed to pay outgoing CEO Peter Marl $481,000, the monitor said.",
        ),
        id="what somebody left with and was paid",
    ),
    pytest.param(
        "Varnholt nurse wins case",
        (
            "A Varnholt jury awarded nurse Dina Halabi 3.2 million dollars in damages on Monday.",
            "Dina Halabi was awarded $2.3 million by a jury in Varnholt, which found against the clinic.",
        ),
        id="damages",
    ),
    pytest.param(
        "Varnholt by-law on touts",
        (
            "Touts who pull passengers by the arm in Varnholt will pay a fine of Shs200,000 on the spot, its council decided.",
            "The Varnholt council resolved that any tout found pushing a passenger shall be fined Shs20,000.",
        ),
        id="a fine that a by-law sets",
    ),
]


@pytest.mark.parametrize(("title", "texts"), OTHERS)
def test_other_sums_of_one_owner_fire(title: str, texts: Sequence[str]) -> None:
    """Bail, damages and payouts are compared by whose they are."""
    assert raised(texts, title) == [("Q105", "medium")]


def test_a_rate_that_a_poll_sees_is_none() -> None:
    """ "Seen keeping" in a headline tells what economists expect."""
    texts = (
        "The central bank of Veldia is expected to leave its benchmark rate unchanged on Friday, a poll showed.",
        "The central bank of Veldia cut its benchmark rate to 3.25 percent on Friday.",
    )
    assert raised(texts, "Veldia seen keeping benchmark rate at 3.50 pct - poll") == []
