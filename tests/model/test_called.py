"""What figures and articles without a publisher are called."""

import pytest

from factcheck import find_quantities
from factcheck.model import QuantityValue
from factcheck.model.called import article_words, figure_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Twelve people died", "12", id="a number word"),
        pytest.param("At least twelve people died", "at least 12", id="its hedge is kept"),
        pytest.param("About 1,900 homes burned", "about 1,900", id="about"),
        pytest.param("Nearly 300 people fled", "nearly 300", id="nearly is its upper bound"),
        pytest.param("Up to 30 people are missing", "up to 30", id="at most"),
        pytest.param("Dozens of people died", "dozens", id="a vague figure stays, without its sentence's capital"),
        pytest.param("half a million people fled", "half a million", id="a round figure in words is not made exact"),
        pytest.param("1.2m people fled", "1.2m", id="digits stay as written"),
        pytest.param("between 20 and 30 people died", "between 20 and 30", id="a range"),
        pytest.param("a 35-year-old teacher", "35", id="an age"),
        pytest.param("its magnitude was 6.4", "6.4", id="a magnitude"),
        pytest.param("a fund of $412.6 million", "$412.6 million", id="a sum"),
    ],
)
def test_figures_have_one_form(text: str, expected: str) -> None:
    """Digits where they say the same, the article's words elsewhere."""
    (found,) = find_quantities(text)
    fields = {name: value for name, value in found.model_dump().items() if name in QuantityValue.model_fields}
    assert figure_words(QuantityValue(**fields)) == expected


def test_an_article_is_called_by_its_title_or_its_first_words() -> None:
    """Cut between words, to about a line."""
    assert article_words("Two hurt in fire", "x") == "Two hurt in fire"
    assert article_words("", "Two people\nwere hurt.") == "Two people were hurt."
    assert article_words("A headline that goes on and on, about a fire in a house", "") == (
        "A headline that goes on and on, about a fire in …"
    )
