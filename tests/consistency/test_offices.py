"""Offices and titles of one person in two reports: which exclude each other, and which are one office, two or a new one."""

import pytest

from tests.consistency.test_one_person import raised

FIRES = [
    ("Labour Minister Lea Kaur came.", "The industries minister, Lea Kaur, came."),
    ("Lea Kaur, the minister for labour, came.", "Lea Kaur, minister of trade and industry, came."),
    ("Deputy Foreign Minister Lea Kaur came.", "Deputy Defence Minister Lea Kaur came."),
    ("Secretary of state for health Lea Kaur came.", "Lea Kaur, the transport secretary, came."),
    ("The crane firm's finance chief Masaru Endo came.", "Its chief operating officer, Masaru Endo, came."),
    ("Masaru Endo, the firm's head of marketing, came.", "Finance director Masaru Endo came."),
    ("Masaru Endo, CFO of the crane firm, came.", "Masaru Endo, the company's chief technology officer, came."),
    ("Archbishop Beatus Ivo of Mwanga prayed.", "Archbishop Beatus Ivo of Taborra prayed."),
    ("The archbishop of Mwanga, Beatus Ivo, prayed.", "Beatus Ivo, the archbishop of Taborra, prayed."),
    ("Bishop Beatus Ivo of Mwanga prayed.", "Beatus Ivo, bishop of Taborra, prayed."),
    ("Mayor Lea Kaur of Harrowby came.", "Lea Kaur, the mayor of Stenning, came."),
    ("Lea Kaur, councillor for Ward 14, came.", "Lea Kaur, councillor for Ward 12, came."),
    ("Lea Kaur, the ambassador to Kenya, came.", "Lea Kaur, ambassador to Uganda, came."),
    ("The prosecutor, Ivo Lang, spoke.", "Judge Ivo Lang spoke."),
    ("Masaru Endo, the town's treasurer, signed.", "City manager Masaru Endo signed."),
    (
        "Masaru Endo, the town's chief financial officer, signed.",
        "Masaru Endo, who signed it as the town's municipal manager, wept.",
    ),
    ("Coroner Ivo Lang spoke.", "Ivo Lang, the county sheriff, spoke."),
]
SILENT = [
    ("Lea Kaur, the minister for trade, came.", "Lea Kaur, minister of trade and industry, came."),
    ("Lea Kaur, the home secretary, came.", "Home Affairs Minister Lea Kaur came."),
    ("Minister of state Lea Kaur came.", "Lea Kaur, the health minister, came."),
    ("Finance chief Masaru Endo came.", "Its chief financial officer, Masaru Endo, came."),
    ("Masaru Endo, the firm's CFO, came.", "Finance director Masaru Endo came."),
    ("Masaru Endo, the managing director, came.", "Chief executive Masaru Endo came."),
    ("Masaru Endo, the former finance chief, came.", "Chief operating officer Masaru Endo came."),
    ("Masaru Endo, the chairman and chief executive, came.", "Finance chief Masaru Endo came."),
    ("Masaru Endo, now chief operating officer, came.", "Finance chief Masaru Endo came."),
    ("Masaru Endo, the chief operating officer, was promoted in May. Endo came.", "Finance chief Masaru Endo came."),
    ("Archbishop Beatus Ivo of Mwanga prayed.", "Archbishop Beatus Ivo prayed."),
    ("Archbishop Beatus Ivo of Mwanga prayed.", "Archbishop Beatus Ivo of Mwangga prayed."),
    ("Archbishop Beatus Ivo of Mwanga prayed.", "Beatus Ivo, the archbishop of Mwanga City, prayed."),
    ("Mayor Lea Kaur of Harrowby came.", "Lea Kaur, the mayor of Harrowby, came."),
    ("Ambassador Lea Kaur of Kenya came.", "Lea Kaur, the ambassador to Harrowby, came."),
    ("Colonel Ivo Lang came.", "Brigadier Ivo Lang came. Lang had been promoted on Monday."),
    ("Attorney General Ivo Lang came.", "Ivo Lang, the attorney general, came."),
    ("Ivo Lang, an aide to the finance minister, came.", "Ivo Lang, a friend of the labour minister, came."),
    ("Judge Ivo Lang spoke.", "Retired prosecutor Ivo Lang spoke."),
    ("Prosecutor Ivo Lang spoke.", "District attorney Ivo Lang spoke."),
    ("Lea Kaur, the finance minister's husband, came.", "Labour minister Lea Kaur came."),
]


@pytest.mark.parametrize("told", FIRES)
def test_offices_that_exclude_each_other(told: tuple[str, str]) -> None:
    """One person holds one office of a form, and of one see or town, at a time."""
    assert raised(told, "N301") == ["medium"]


@pytest.mark.parametrize("told", SILENT)
def test_one_office_or_two_that_go_together(told: tuple[str, str]) -> None:
    """Long and short forms, joined ministries, former and new offices, and another's office raise nothing."""
    assert raised(told, "N301") == []
