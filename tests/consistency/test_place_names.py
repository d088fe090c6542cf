"""How two names of places stand to each other by their words alone."""

import pytest

from factcheck.consistency.place_names import fit_named


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        pytest.param("Malno", "malno", "equal", id="capitals"),
        pytest.param("Tromsø", "Tromso", "equal", id="accents"),
        pytest.param("Malno", "North Malno", "overlapping", id="a part"),
        pytest.param("old armory in Malno", "Malno", "equal", id="a hall in it"),
        pytest.param("Khairpada", "Kairpada", "overlapping", id="a letter less"),
        pytest.param("Al-Qusayr", "Al Qusair", "overlapping", id="two transliterations"),
        pytest.param("Malno", "Belun", "disjoint", id="two names"),
        pytest.param("Upper Malno", "Lower Malno", "disjoint", id="twins"),
        pytest.param("Upper Malno", "Malno", "overlapping", id="one of twins"),
        pytest.param("Orlo tollgate", "Marel tollgate", "disjoint", id="two of one kind"),
        pytest.param("Orlo quay", "Marel bridge", "disjoint", id="kinds of which none holds the other"),
        pytest.param("Orlo tollgate", "Malno", "loose", id="a tollgate in a town"),
        pytest.param("Malno airport", "Belun", "loose", id="an airport outside a town"),
        pytest.param("Malno", "Kenya", "loose", id="a country"),
        pytest.param("Seoul", "Incheon", "loose", id="a city and its port"),
        pytest.param("Kisumu", "Kisii", "disjoint", id="two towns that look alike"),
    ],
)
def test_fit(one: str, other: str, fit: str) -> None:
    """Two names are equal, may be one place, may lie one in the other, or exclude each other, whichever comes first."""
    assert fit_named(one, other) == fit
    assert fit_named(other, one) == fit
