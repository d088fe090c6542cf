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
QUOTED = "We did not come to this harbour to bury our own sons"
OTHER = told(f'"{QUOTED}," Osman Reddic said.')
FIRES += [
    pytest.param(
        (OTHER, told(f'The spokeswoman of the Line, Lena Marsholt, replied: "{QUOTED}."')), id="a name after an office"
    ),
    pytest.param(
        (OTHER, told(f'"{QUOTED}," said the secretary of the guild, Lena Marsholt.')), id="a name after an office, inverted"
    ),
    pytest.param(
        (OTHER, told(f'Lena Marsholt, who was there, wept. "{QUOTED}," Marsholt told mourners.')), id="a surname alone"
    ),
    pytest.param(
        (OTHER, told(f'Lena Marsholt, who was there, wept. "{QUOTED}," she said.')), id="she, after the one named before"
    ),
    pytest.param(
        (OTHER, told(f'It was Karl Roe\'s lawyer, Lena Marsholt, who answered them. "{QUOTED}," she said.')),
        id="she, and the owner of the lawyer",
    ),
    pytest.param(
        (OTHER, told(f'The vice mayor, Chief Lena Marsholt, stood up. "{QUOTED}," the vice mayor said.')),
        id="an office whose holder is named",
    ),
    pytest.param((OTHER, told(f'Families on the mole were told by harbour pilot Lena Marsholt: "{QUOTED}."')), id="told by"),
    pytest.param(
        (
            OTHER,
            told(
                "Lena Marsholt, who speaks for the guild, shouted across the mole that the families "
                '"did not come to this harbour to bury our own sons".'
            ),
        ),
        id="within a sentence",
    ),
    pytest.param(
        (told(f'"{QUOTED}. We came to fish," Osman Reddic said.'), told(f'"{QUOTED}," Lena Marsholt said.')),
        id="the beginning of the same words",
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
SILENT += [
    pytest.param(
        (OTHER, told(f'Lena Marsholt, who was there, wept. A fisherman stood up. "{QUOTED}," he said.')), id="he is another"
    ),
    pytest.param(
        (OTHER, told(f'Lena Marsholt, who was there, and Karl Roe, who was not, wept. "{QUOTED}," she said.')), id="one of two"
    ),
    pytest.param((OTHER, told(f'The minister said of Lena Marsholt: "{QUOTED}."')), id="of whom it is said"),
    pytest.param((OTHER, told(f'Lena Marsholt\'s brother said: "{QUOTED}."')), id="her brother"),
    pytest.param((OTHER, told(f'"{QUOTED}," said Lena Marsholt, quoting a song.')), id="who quotes"),
    pytest.param((OTHER, told(f'"{QUOTED}," said Lena Marsholt on behalf of Mr Reddic.')), id="who speaks for him"),
    pytest.param(
        (OTHER, told(f'"{QUOTED}," said Mr Reddic, who owned the ferry.')), id="a surname that the text does not know"
    ),
    pytest.param(
        (OTHER, told(f'Rand Marsholt said: "{QUOTED}." The shares fell at Rand Marsholt, which owns the ferry.')),
        id="a company",
    ),
    pytest.param(
        (
            told('"Our thoughts and prayers are with the families tonight," Osman Reddic said.'),
            told('"Our thoughts and prayers are with the families tonight," Lena Marsholt said.'),
        ),
        id="a stock phrase",
    ),
    pytest.param(
        (
            told('"That is not the way we do it in this town," Osman Reddic said.'),
            told('"This is not the way we do it, that is not the way we do it," Lena Marsholt said.'),
        ),
        id="everyday words",
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
