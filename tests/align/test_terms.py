"""The names that bind a story, and the capitals that do not."""

from factcheck.align.terms import fold, read_terms
from factcheck.model import Article

TEXT = (
    "The ferry of Rudo Ancelin sank off Caldenby, the mayor told Reuters. A Brigadier of SWIFFT said on Tuesday that the "
    "Washington rules held; the brigade of Cr Okamba and of Ancelin did not answer."
)


def test_rare_names_are_of_a_story() -> None:
    """No title, agency, initialism, day or name that many bear."""
    terms = read_terms(Article(id="a", title="", text=TEXT, blocks=()))
    assert terms.rare_names == {"rudo", "ancelin", "caldenby", "okamba"}


def test_parts_of_one_name_are_a_pair() -> None:
    """So that a person counts once."""
    terms = read_terms(Article(id="a", title="", text=TEXT, blocks=()))
    assert terms.rare_pairs == {("rudo", "ancelin")}


def test_accents_are_folded() -> None:
    """Outlets write one name with them and without."""
    assert fold("Hron\u010dok") == fold("Hroncok")
