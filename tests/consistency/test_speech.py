"""Who is given one and the same quotation."""

import pytest

from tests.consistency.test_findings import Piece, codes, told

FIRES = [
    pytest.param(
        (
            told('"We did not come to this harbour to bury our own sons," Osman Reddic said.'),
            told('"We did not come to this harbour to bury our own sons," spokeswoman Lena Marsholt said.'),
        ),
        id="the same words",
    ),
    pytest.param(
        (
            told('"We are stunned. If it is true, he will never again sail under our flag," owner Osman Reddic said.'),
            told('Doctor Steven Rombold, who joined in January, said: "He will never again sail under our flag."'),
        ),
        id="the end of the same words",
    ),
]
SILENT = [
    pytest.param(
        (
            told('"We did not come to this harbour to bury our own sons," Osman Reddic said.'),
            told('"We did not come to this harbour to bury our own sons," coast guard captain Osman Redick said.'),
        ),
        id="two spellings of one name",
    ),
    pytest.param(
        (
            told('"We did not come to this harbour to bury our own sons," Osman Reddic said.'),
            told('"We did not come to this harbour to bury our own sons," a fisherman said.'),
        ),
        id="a speaker without a name",
    ),
    pytest.param(
        (
            told('"We did not ask for that," Osman Reddic said.'),
            told('"We did not ask for that," spokeswoman Lena Marsholt said.'),
        ),
        id="a short phrase",
    ),
    pytest.param(
        (
            told('"We did not come to this harbour to bury our own sons," Osman Reddic said.'),
            told('"We have not come to this port to bury our children," spokeswoman Lena Marsholt said.'),
        ),
        id="other words",
    ),
    pytest.param(
        (
            told('"We did not come to this harbour to bury our own sons," Osman Reddic said.'),
            told(
                '"We did not come to this harbour to bury our own sons," Osman Reddic said. '
                '"We did not come to this harbour to bury our own sons," Lena Marsholt said after him.'
            ),
        ),
        id="an article that gives them to both",
    ),
]


def _speech(pieces: tuple[Piece, ...]) -> list[str]:
    return [code for code in codes(*pieces) if code.startswith("S")]


@pytest.mark.parametrize("pieces", FIRES)
def test_two_speakers_of_one_quotation(pieces: tuple[Piece, ...]) -> None:
    """Seven last words in two mouths."""
    assert _speech(pieces) == ["S101"]


@pytest.mark.parametrize("pieces", SILENT)
def test_one_speaker_or_another_quotation(pieces: tuple[Piece, ...]) -> None:
    """Nothing that an editor would have to correct."""
    assert _speech(pieces) == []
