"""Towns of the world: known by name, far apart or near."""

import pytest

from factcheck.text.gazetteer import are_far_apart, is_city, is_town, is_wide


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("Kisumu", "Mombasa", True, id="two towns of a country"),
        pytest.param("Addis Ababa", "Johannesburg", True, id="of two words"),
        pytest.param("Seoul", "Incheon", False, id="a city and its port"),
        pytest.param("Turin", "Malno", False, id="of which one is no known town"),
        pytest.param("Auckland", "Suva", True, id="on two sides of the date line"),
        pytest.param("Turin", "turin", False, id="one town"),
    ],
)
def test_far_apart(one: str, other: str, expected: bool) -> None:
    """Two known towns are far apart when none of their name lies within a city's reach of the other, either way round."""
    assert are_far_apart(one, other) is expected
    assert are_far_apart(other, one) is expected


def test_kinds_of_names() -> None:
    """Towns, cities and what holds them are told apart, accents or not."""
    assert is_town("Malmö")
    assert is_town("Malmo")
    assert not is_city("Kamloops")
    assert is_city("Liverpool")
    assert is_wide("British Columbia")
    assert is_wide("Kenya")
    assert not is_wide("Singapore")
    assert not is_town("Malno")
