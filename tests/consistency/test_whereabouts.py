"""Where people and things set out from, were taken, live, were found, were held: what is found, and what stays silent."""

import pytest

from tests.consistency.test_findings import Piece, codes, told

JOURNEYS = [
    pytest.param("The ferry had left Malno at noon.", "The vessel sailed from Belun three hours earlier.", id="left, sailed"),
    pytest.param(
        "The ship, which had set out from Malno, carried 40 cars.",
        "A ferry bound from Belun to the islands sank.",
        id="which had",
    ),
    pytest.param("The ferry was headed for Malno.", "The vessel was on its way to Belun.", id="headed for, on its way to"),
    pytest.param("The ferry, bound for Malno, was late.", "It was travelling to Belun, the ferry's owner said.", id="bound"),
    pytest.param("The survivors were taken to Malno.", "Navy boats brought the survivors to Belun.", id="taken, brought"),
    pytest.param("Survivors were flown to Malno.", "The survivors were fed and then taken to Belun.", id="fed and taken"),
    pytest.param("The ferry's recorders reached Malno on Tuesday.", "The recorder arrived in Belun on Tuesday.", id="reached"),
    pytest.param("The tug docked at Malno.", "The tug put in at Belun with the dead.", id="docked, put in"),
    pytest.param("It was the night ferry from Malno.", "The ferry had departed Belun late.", id="the ferry from"),
    pytest.param("The tug left Kisumu at dawn.", "The tug set off from Mombasa at dawn.", id="two cities far apart"),
]
SPOTS = [
    pytest.param("The captain was arrested in Malno.", "Police detained the captain in Belun.", id="arrested, detained"),
    pytest.param("Captain Ivo Marsk lives in Turin.", "Ivo Marsk fled. Police went to his home in Genoa.", id="his home in"),
    pytest.param(
        "The captain, Ivo Marsk, has lived in Turin for years.",
        "Neighbours spoke in Genoa, where Captain Ivo Marsk lives.",
        id="where he lives",
    ),
    pytest.param("Ivo Marsk, 44, of Malno, was the captain.", "Captain Ivo Marsk, a resident of Belun, wept.", id="of"),
    pytest.param("A raft was found in Malno.", "The raft was discovered at Belun by a boy.", id="found, discovered"),
    pytest.param("Her body was found at the Orlo quay.", "Divers recovered the body below the Marel bridge.", id="quay"),
    pytest.param("The car was found in a barn near Malno.", "The car was found in a quarry near Belun.", id="barn, quarry"),
    pytest.param("The van was stopped at the Orlo tollgate.", "Police flagged down the van at the Marel tollgate.", id="stop"),
    pytest.param("The boy was last seen in Malno.", "The boy was last seen at Belun.", id="last seen"),
    pytest.param("The gold was seized in Malno.", "Customs officers seized the gold at Belun.", id="seized"),
    pytest.param("Marsk was buried in Malno.", "Marsk was laid to rest in Belun.", id="buried"),
    pytest.param(
        "It met after a chess tournament at the town hall in Malno.",
        "They were at a chess championship in Belun at the time.",
        id="a gathering with its kind",
    ),
    pytest.param("The funeral will be held in Malno.", "The funeral will take place in Belun.", id="two plans"),
    pytest.param("The accord was signed in Malno.", "They signed the accord on Sunday in Belun.", id="signed"),
    pytest.param("The Malno-based Tarsel Line owns it.", "Tarsel Line, based in Belun, owns it.", id="a firm's seat"),
]
BIRTHS = [
    pytest.param("Ivo Marsk was born in Turin.", "Born in Genoa, Ivo Marsk went to sea at 15.", id="born first and last"),
    pytest.param("Captain Ivo Marsk, born in Turin, wept.", "Ivo Marsk was 44. He was born in Genoa.", id="a pronoun"),
    pytest.param("Genoa-born Ivo Marsk was captain.", "Ivo Marsk was born in Turin.", id="the town with a hyphen"),
    pytest.param(
        "Born in Turin, Ivo Marsk moved to Malno, the fishing village, at six.",
        "Ivo Marsk was born in Malno.",
        id="one article has both, as a town and a village",
    ),
]
SILENT = [
    pytest.param("The ferry had left Malno.", "It had left Malno by way of Belun; the vessel sailed from Belun.", id="a stage"),
    pytest.param("The ferry had left Malno.", "The tug sailed from Belun.", id="another vessel"),
    pytest.param("The ferry had left Malno.", "A relief ferry set out from Belun.", id="a relief ferry"),
    pytest.param("The ferry had left Malno.", "The ferry had left the district of Belun.", id="a district"),
    pytest.param("The ferry had left Malno.", "The ferry set out from Greece.", id="a country"),
    pytest.param("The ferry was headed for Malno.", "The vessel sailed from Belun.", id="its goal and its start"),
    pytest.param("The ferry had left Khairpada.", "The ferry had left Kairpada.", id="two spellings"),
    pytest.param("The ferry had left Seoul.", "The ferry had left Incheon.", id="a city and its port"),
    pytest.param("The ferry had left Liverpool.", "The ferry had left Malno.", id="a city and what may be its suburb"),
    pytest.param("The ferry had left North Malno.", "The ferry had left Malno.", id="a part of it"),
    pytest.param("The ferry had left Malno in 2019.", "The ferry had left Belun.", id="another year"),
    pytest.param("The ferry had left Malno on Monday.", "The ferry had left Belun on Saturday.", id="another day"),
    pytest.param("The ferry did not leave Malno.", "The ferry had left Belun.", id="denied"),
    pytest.param("The tug will be taken to Malno.", "The tug was taken to Belun.", id="a plan"),
    pytest.param("Nine were taken to Malno hospital.", "The injured were taken to Belun hospital.", id="two hospitals"),
    pytest.param("Survivors were taken to Malno.", "Survivors were taken to Malno and Belun.", id="two ports"),
    pytest.param("The driver left Chelsea.", "The driver left Malno.", id="who left was no traveller"),
    pytest.param("Ana Marsk lives in Turin.", "Her husband, Ivo Marsk, lives in Genoa.", id="namesakes"),
    pytest.param("Ivo Marsk lives in Turin.", "Ivo Marsk was born in Genoa.", id="home and birthplace"),
    pytest.param("Ivo Marsk lives in Turin.", "Ivo Marsk lives in Italy.", id="a town in its country"),
    pytest.param("Ivo Marsk was born in Malno.", "Ivo Marsk was born in Malno, a suburb of Genoa.", id="a suburb"),
    pytest.param(
        "Ivo Marsk was born in Genoa.",
        "Ivo Marsk was born in Malno, Genoa, and went to sea.",
        id="a suburb named with its city",
    ),
    pytest.param("A man was arrested in Malno.", "Another man was arrested in Belun.", id="another man"),
    pytest.param("Two men were arrested in Malno.", "Two men were arrested in Belun.", id="of two pairs"),
    pytest.param("The car was found at Malno airport.", "The car was found in Belun.", id="an airport may lie outside"),
    pytest.param("The funeral was held in Malno.", "A memorial service was held in Belun.", id="two gatherings"),
    pytest.param("It came up at a meeting in Malno.", "It came up at a meeting in Belun.", id="of many meetings"),
    pytest.param("Ivo Marsk, of Bangor University, spoke.", "Ivo Marsk, of Malno, spoke.", id="where he works"),
]


def _pieces(one: str, other: str) -> tuple[Piece, Piece]:
    return told(one), told(other)


@pytest.mark.parametrize(("one", "other"), JOURNEYS)
def test_two_ends_of_one_journey(one: str, other: str) -> None:
    """Two places that one journey began at, or led to, are found."""
    assert codes(*_pieces(one, other)) == ["P305"]


@pytest.mark.parametrize(("one", "other"), SPOTS)
def test_two_places_of_one_thing(one: str, other: str) -> None:
    """Two places of one person or thing are found, however they are told."""
    assert codes(*_pieces(one, other)) == ["P306"]


@pytest.mark.parametrize(("one", "other"), BIRTHS)
def test_two_birthplaces(one: str, other: str) -> None:
    """Two birthplaces of one person are found."""
    assert codes(*_pieces(one, other)) == ["P304"]


@pytest.mark.parametrize(("one", "other"), SILENT)
def test_what_may_both_be_true(one: str, other: str) -> None:
    """What looks like a conflict of places and is none."""
    assert codes(*_pieces(one, other)) == []
