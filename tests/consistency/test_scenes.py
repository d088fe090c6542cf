"""Two places of one event through the whole run: what is found, and the near-misses that stay silent."""

import pytest

from tests.consistency.test_findings import Piece, codes, severities, told

SIREVO = told("The ferry sank in the port of the town of Sirevo.")
FIRES = [
    pytest.param((SIREVO, told("The ferry sank in the city of Malno.")), "P301", id="two towns"),
    pytest.param((SIREVO, told("The ferry sank in Malno, a village of 300 people.")), "P301", id="the kind after the name"),
    pytest.param(
        (told("The ferry sank at the Kosta bridge."), told("The ferry sank at the Marel bridge.")), "P301", id="two bridges"
    ),
    pytest.param(
        (told("The ferry sank off the island of Kosta."), told("It sank after noon. The ferry sank near Marel island.")),
        "P301",
        id="two islands",
    ),
    pytest.param(
        (told("The ferry collided with a tug at kilometre 84."), told("The ferry collided with a tug at kilometre 48.")),
        "P302",
        id="two marks",
    ),
]
SILENT = [
    pytest.param((SIREVO, told("The ferry sank in Malno.")), id="of which nobody gives the kind"),
    pytest.param((SIREVO, told("The ferry sank in the district of Malno.")), id="a town may lie in the district"),
    pytest.param((SIREVO, told("The ferry sank in the village of Malno, west of Sirevo.")), id="one article knows both"),
    pytest.param((SIREVO, told("The ferry, from the village of Malno, sank at noon.")), id="where it is from"),
    pytest.param((SIREVO, told("The injured were taken to a clinic in the village of Malno.")), id="where they are treated"),
    pytest.param((SIREVO, told("The mayor of the village of Malno spoke of a dark day.")), id="whose mayor he is"),
    pytest.param((SIREVO, told("A ferry sank in the village of Malno in 2019.")), id="another year"),
    pytest.param((SIREVO, told("Another ferry sank in the village of Malno on Tuesday.")), id="another ferry"),
    pytest.param((SIREVO, told("The ferry sank in the port of Sirevo village.")), id="a town that is called a village"),
    pytest.param(
        (SIREVO, told("The ferry sank in the village of Malno; a tug sank in the village of Belun.")),
        id="two scenes in one article",
    ),
    pytest.param((SIREVO, told("The storm was felt in the village of Malno.")), id="a storm is in many villages"),
    pytest.param(
        (told("The ferry collided with a tug at kilometre 84."), told("The ferry collided with a tug at kilometre 85.")),
        id="a mark away",
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


def test_near_two_villages_is_low() -> None:
    """What is near one village may be near another; what is in one is in no other."""
    near = told("The ferry sank near the village of Sirevo."), told("The ferry sank near the village of Malno.")
    assert severities(*near) == ["low"]
    assert severities(SIREVO, told("The ferry sank in the city of Malno.")) == ["medium"]
