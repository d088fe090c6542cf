"""Ages, names and titles through the whole run: what is found, and the near-misses that stay silent."""

import pytest

from tests.consistency.test_findings import Piece, codes, severities, told

FIRES = [
    pytest.param(
        (told("Tomas Veldin said he was sorry. Veldin, 54, was saved."), told("Captain Tomas Veldin, 57, was saved.")),
        "N101",
        id="an age beside the surname alone",
    ),
    pytest.param(
        (told("The helmsman, 31, was saved by a trawler."), told("A trawler saved the 38-year-old helmsman.")),
        "N101",
        id="two ages of the one at the helm",
    ),
    pytest.param(
        (told("Captain Tomas Veldin, 57, was saved.", "2025-03-16"), told("Captain Tomas Veldin, 58, was saved.")),
        "N101",
        id="a year older two days later",
    ),
    pytest.param(
        (told("Captain Tomas Veldin, 58, was saved.", "2025-03-11"), told("Captain Tomas Veldin, 57, was saved.")),
        "N101",
        id="a year younger a week later",
    ),
]
FIRES += [
    pytest.param(
        (
            told("The Line's chief financial officer, Masaru Endo, wept."),
            told("Masaru Endo, the chief operating officer, said nothing."),
        ),
        "N301",
        id="two offices of one form",
    ),
    pytest.param((told("Sgt. Karl Ostrem led the search."), told("Lt. Karl Ostrem led the search.")), "N301", id="two ranks"),
    pytest.param(
        (told("Deputy Governor Ana Ruiz came at dawn."), told("Governor Ana Ruiz came at dawn.")),
        "N301",
        id="a deputy and the office",
    ),
    pytest.param(
        (told("Mayor Sanusi Yabagi came at dawn."), told("The mayor, Sanusi Okoro, came at dawn.")),
        "N201",
        id="two surnames of the one mayor with a rare given name",
    ),
]
SILENT = [
    pytest.param(
        (told("Captain Tomas Veldin, 57, was saved.", "2025-03-11"), told("Captain Tomas Veldin, 58, was saved.")),
        id="a birthday within the week",
    ),
    pytest.param((told("Lt. Col. Karl Ostrem came."), told("Col. Karl Ostrem came.")), id="a rank in short"),
    pytest.param((told("Sgt. Karl Ostrem came."), told("Sergeant Karl Ostrem came.")), id="one rank"),
    pytest.param((told("Acting Governor Ana Ruiz came."), told("Governor Ana Ruiz came.")), id="acting"),
    pytest.param((told("Attorney General Ana Ruiz came."), told("Captain Ana Ruiz came.")), id="no general"),
    pytest.param(
        (told("Chairman Masaru Endo wept."), told("Masaru Endo, the chief executive, wept.")),
        id="two offices that one may hold",
    ),
    pytest.param(
        (told("Sgt. Karl Ostrem came."), told("Lt. Karl Ostrem came. Until June he was Sgt. Karl Ostrem.")), id="a promotion"
    ),
    pytest.param((told("Mayor Mike Dorrance came."), told("Mayor Michael Dorrance came.")), id="a short form"),
    pytest.param(
        (told("Mayor Bill Dorrance came."), told("Mayor William Dorrance came.")), id="a short form that begins otherwise"
    ),
    pytest.param((told("Mayor John Dorrance came."), told("Mayor John Ostrem came.")), id="two mayors of a common name"),
    pytest.param(
        (told("A 31-year-old helmsman was saved."), told("The helmsman, 38, was saved by a trawler.")), id="one of several"
    ),
    pytest.param((told("The cook, 31, was saved."), told("The cook, 38, was saved.")), id="a ferry may have two cooks"),
    pytest.param(
        (told("The helmsman, 31, was saved."), told("The helmsman, 31, and the other helmsman, 38, were saved.")),
        id="another helmsman",
    ),
    pytest.param(
        (told("The ferry's helmsman, 31, was saved."), told("The helmsman of the tug, 38, towed it.")), id="of another boat"
    ),
    pytest.param(
        (
            told("The 31-year-old was taken to Tarsel Central Clinic."),
            told("The 38-year-old was taken to Tarsel Central Clinic."),
        ),
        id="two patients of one clinic",
    ),
    pytest.param(
        (told("Tomas Veldin, then aged 20, joined the Line."), told("Captain Tomas Veldin, 57, was saved.")),
        id="an age of then",
    ),
    pytest.param(
        (
            told("Tomas Veldin said so. Veldin, 55, told a magazine in 2023 he was tired."),
            told("Captain Tomas Veldin, 57, was saved."),
        ),
        id="an age in another year",
    ),
    pytest.param(
        (
            told("Tomas Veldin wept. His brother Piet Veldin wept too. Veldin, 49, was saved."),
            told("Captain Tomas Veldin, 57, was saved."),
        ),
        id="which brother nobody says",
    ),
]


@pytest.mark.parametrize(("pieces", "code"), FIRES)
def test_fires(pieces: tuple[Piece, ...], code: str) -> None:
    """The rule finds the conflict, and nothing else is found beside it."""
    assert codes(*pieces) == [code]


@pytest.mark.parametrize("pieces", SILENT)
def test_stays_silent(pieces: tuple[Piece, ...]) -> None:
    """What looks like a conflict and is none."""
    assert codes(*pieces) == []


def test_the_age_of_a_part_is_low() -> None:
    """Two articles may mean two drivers."""
    pieces = told("The helmsman, 31, was saved by a trawler."), told("A trawler saved the 38-year-old helmsman.")
    assert severities(*pieces) == ["low"]
