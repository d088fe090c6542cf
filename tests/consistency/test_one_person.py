"""Names and titles that two articles give for one person, whatever title stands before them, and what only looks so."""

from collections.abc import Sequence
from datetime import date

import pytest

import factcheck

TODAY = date(2025, 3, 25)
LEADS = (
    "Two men died on Tuesday when a crane fell onto a school bus in Harrowby, police in the town of Harrowby said.",
    "A crane toppled onto a school bus in Harrowby on Tuesday and killed two men, according to Harrowby police.",
)


def raised(told: Sequence[str], code: str) -> list[str]:
    """The severities of the findings `code` on two reports of one accident, each ending in its own words."""
    articles = [
        article
        for number, (lead, words) in enumerate(zip(LEADS, told, strict=True))
        for article in factcheck.read_articles(
            text=f"{lead} {words}", title="Crane kills two in Harrowby", publisher=f"Outlet {number}", published="2025-03-18"
        )
    ]
    report = factcheck.check(articles, today=TODAY)
    assert len(report.stories) == 1, "the pieces of a case are one story"
    return [found.severity for found in report.findings if found.code == code]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(
            (
                "Divisional Railway Manager Ashok Kanetkar closed the line.",
                "Ashok Konetkar, the divisional manager, closed the line.",
            ),
            id="a long title in capitals",
        ),
        pytest.param(
            ("Zoologist Pavel Hroncok was on the bus.", "A zoologist, Pavel Hroncek, was on the bus."),
            id="a calling in capitals",
        ),
        pytest.param(
            ("Minister of state Hamad al-Dosari, who was near, helped.", "Hamad al-Dosare, who was near, helped."),
            id="a particle with a hyphen",
        ),
        pytest.param(
            ('"It came down at once," said Fermin Rebollo from his door.', "Fermin Ribollo, who saw it, ran to help."),
            id="a name after the verb of saying",
        ),
        pytest.param(
            (
                "The operator was identified by police as Connor Sturgess. His cabin was found in a garden.",
                "Police named the man in the cabin as Cameron Sturgess. His cabin was found in a garden.",
            ),
            id="who was identified",
        ),
        pytest.param(
            ("Wilmer Haskett, 41, worked the crane.", "Wilder Haskett, 41, worked the crane."), id="the same surname and age"
        ),
        pytest.param(
            ("School principal Sanusi Yabagi wept.", "The headteacher, Sanusi Yakubu, wept."), id="two words for one office"
        ),
        pytest.param(
            ("Sanusi Mabuzela, 48, had just come home.", "The man was Sanusi Mabuyane, councillor for the town."),
            id="a rare given name and a surname half remembered",
        ),
        pytest.param(
            ("The commissioner of police, Danladi Yakubu, came.", "Commissioner of Police Danjuma Yakubu came."),
            id="the one commissioner",
        ),
        pytest.param(
            ("Wilmer Haskett Rojas, aged 41, drove.", "The driver was Wilder Haskett, 41, of Harrowby."),
            id="one surname of two, and one age",
        ),
        pytest.param(("Darnell Haskett Jr., 33, drove.", "Darnell Hasket, 33, drove."), id="a name with Jr."),
    ],
)
def test_two_spellings_of_one_person_fire(told: Sequence[str]) -> None:
    """Names that share a part and an office, an age, or how they are brought in are raised as one person's."""
    assert raised(told, "N201") == ["medium"]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(
            ("Wilmer Haskett, 41, worked the crane.", "Wilder Haskett, 67, owned the crane."), id="one surname, other ages"
        ),
        pytest.param(
            (
                "The dead were identified as Connor Sturgess and Cameron Sturgess, two brothers.",
                "Police named the dead as Cameron Sturgess, of Harrowby, and his brother.",
            ),
            id="an article that names both",
        ),
        pytest.param(("Marcel Haskett, 12, was hurt.", "Marius Haskett, 9, was hurt."), id="two children of one family"),
        pytest.param(("Trial lawyer Mary Judge spoke.", "Mary Judge, a lawyer, spoke."), id="a surname that is an office"),
        pytest.param(("Darnell Hoyt Jr., 33, drove.", "Darnell Hoyt, 33, drove."), id="Jr. left out"),
        pytest.param(("Joy Tan Hui Min, 33, drove.", "Joy Tan, 33, drove."), id="a name cut short"),
        pytest.param(("Wilmer Haskett Rojas, 41, drove.", "Wilmer Haskett, 41, drove."), id="one surname of two"),
        pytest.param(("Haskett Wilmer, 41, drove.", "Wilmer Haskett, 41, drove."), id="the surname first"),
        pytest.param(("Thierry Lamarck, 41, drove.", "The driver, Thierry L., 41, wept."), id="a surname held back"),
        pytest.param(("Maria Salazar, 41, drove.", "Maria Salanova, 24, ran."), id="a common given name"),
        pytest.param(
            ("Councillor Sanusi Mabuzela wept. So did Sanusi Mabuyane, a clerk.", "Councillor Sanusi Mabuyane wept."),
            id="an article that knows both",
        ),
    ],
)
def test_two_persons_stay_silent(told: Sequence[str]) -> None:
    """Brothers, namesakes of another age and one name in two forms raise nothing."""
    assert raised(told, "N201") == []


def test_two_ministries_of_one_person_fire() -> None:
    """One person is minister of one thing at a time."""
    told = "Lea Kaur, the foreign minister, was in the town.", "The country's finance minister Lea Kaur was in the town."
    assert raised(told, "N301") == ["medium"]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(
            ("Lea Kaur, the economy minister, came.", "Finance minister Lea Kaur came."), id="ministries that are joined"
        ),
        pytest.param(("Former defence minister Lea Kaur came.", "Finance minister Lea Kaur came."), id="a former one"),
        pytest.param(
            ("Defence minister Lea Kaur, who will be foreign minister, came.", "Lea Kaur, the foreign minister, came."),
            id="a minister who changes office",
        ),
        pytest.param(("Minister Lea Kaur came.", "Finance minister Lea Kaur came."), id="one says less"),
    ],
)
def test_one_ministry_told_twice_stays_silent(told: Sequence[str]) -> None:
    """Ministries that are often one, former offices and shorter forms raise nothing."""
    assert raised(told, "N301") == []


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(
            ("Wilmer Haskett, 28, and Ruben Salas, 53, were in it.", "Everybody knew Wilmer. Haskett, 53, kept bees."),
            id="a surname alone",
        ),
        pytest.param(("Wilmer Haskett, 28, was in it.", "Haskett, who was 35, kept bees."), id="a surname alone and a clause"),
        pytest.param(("Joy Tan Hui Min, 33, was in it.", "Joy Tan, 38, was in it."), id="a name cut short"),
        pytest.param(("Mr Haskett, 28, was in it.", "Wilmer Haskett, 35, kept bees."), id="Mr and a surname"),
        pytest.param(("Wilmer, 28, was in it.", "Wilmer Haskett, 35, kept bees."), id="a first name alone"),
        pytest.param(("Noemi, 14, and Ilka, 11, were on the bus.", "Ilka, who is 14, was on the bus."), id="first names only"),
        pytest.param(("Wilmer Haskett was in it. He was 28.", "Wilmer Haskett, 35, was in it."), id="an age after he"),
        pytest.param(
            ('With him died a guest, Lena "Leni" Hof from Graz. She was 52.', "Lena Hof, aged 25, was in it."),
            id="an age after she, a nickname in the name",
        ),
        pytest.param(
            ("Wilmer Haskett was led away. The 28-year-old was in tears.", "Wilmer Haskett, 35, was in it."),
            id="the 28-year-old",
        ),
        pytest.param(
            ("Crane driver Wilmer Haskett, 28, was in it.", "Wilmer Haskett, a 35-year-old crane driver, was in it."),
            id="before and after the name",
        ),
    ],
)
def test_two_ages_of_one_person_fire(told: Sequence[str]) -> None:
    """By whichever of the names, and by "he" or "the 28-year-old" after the sentence that names him alone."""
    assert raised(told, "N101") == ["medium"]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(
            ("Wilmer Haskett was hit by a driver. He was 28.", "Wilmer Haskett, 35, was in it."), id="he may be the other"
        ),
        pytest.param(
            ("Captain Wilmer Haskett said one man was dead. He was 28.", "Wilmer Haskett, 35, was in it."),
            id="he is not who speaks",
        ),
        pytest.param(
            ("Wilmer Haskett and Ruben Salas were in it. He was 28.", "Wilmer Haskett, 35, was in it."), id="two are named"
        ),
        pytest.param(
            ("Wilmer Haskett filmed it. A man was led away. The 28-year-old was in tears.", "Wilmer Haskett, 35, filmed it."),
            id="another man came between",
        ),
        pytest.param(
            ('"I ran," said Maria, 28. "I ran too," said Ilka, 31.', '"I hid," said Ilka, 44, who gave no other name.'),
            id="first names of a crowd",
        ),
        pytest.param(
            ("Wilmer Haskett, 28, and Ilka Haskett, 31, were in it.", "Haskett, 35, was in it."), id="one of two Hasketts"
        ),
        pytest.param(
            ("Wilmer Haskett, 19, was led away. The 17-year-old was in tears.", "Wilmer Haskett, 19, was led away."),
            id="the 17-year-old beside one of 19",
        ),
        pytest.param(("A man from Graz, 28, was hurt.", "A woman from Graz, 31, was hurt."), id="people of one town"),
        pytest.param(("Wilmer Haskett, 28, was in it.", "Wilmer Haskett was in it. He was 28 when he came."), id="one age"),
    ],
)
def test_ages_that_may_be_of_others_stay_silent(told: Sequence[str]) -> None:
    """Whose an age is must be told by the words."""
    assert raised(told, "N101") == []


def test_ages_that_stand_the_other_way_round_fire_for_both() -> None:
    """A woman and a man with each other's age, though one report names neither."""
    told = (
        "The dead are a 52-year-old fitter and a woman from Graz, aged 27, who was a guest.",
        "Karl Moser had plans. He was 27. With him died a guest, Lena Hof from Graz. She was 52.",
    )
    assert raised(told, "N101") == ["medium", "medium"]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(
            ("The dead are a man of 52 and a woman, aged 27.", "The dead are a woman of 27 and a man of 52."),
            id="the same ages",
        ),
        pytest.param(
            ("The dead are a woman of 52 and a woman, aged 27.", "The dead are a woman of 27 and a woman of 52."),
            id="two women",
        ),
        pytest.param(
            ("A man of 52 and a woman, aged 27, saw it.", "A woman of 52 and a boy of 17 saw it."), id="one age in common"
        ),
    ],
)
def test_ages_of_a_woman_and_a_man_stay_silent(told: Sequence[str]) -> None:
    """Only both ages, exchanged, tell of a slip."""
    assert raised(told, "N101") == []
