"""Units turned into each other, and how far two measures may be apart by rounding."""

import pytest

from factcheck.model import Quantity
from factcheck.text.quantities import find_quantities
from factcheck.text.units import are_apart, base_unit, may_be_equal


def one(text: str) -> Quantity:
    """The one measure of a text."""
    (quantity,) = find_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("It weighs 1.4 tonnes.", "It weighs 1,400 kilos.", False),
        ("It weighs 1.4 tonnes.", "It weighs almost one and a half tonnes.", False),
        ("It weighs 1.9 tons.", "It weighs 2,900 kilograms.", True),
        ("It weighs 2 tons.", "It weighs 1,820 kilograms.", False),
        ("It is 11 metres long.", "It is about 29 feet long.", True),
        ("It is 41 km away.", "It is 25 miles away.", False),
        ("It is about 300 km away.", "It is 310 km away.", False),
        ("It is more than 300 km away.", "It is 410 km away.", False),
        ("It was 46.3C.", "It was 115F.", False),
        ("It was 46.3C.", "It was 43.6C.", True),
        ("It holds 100 gallons.", "It holds 455 litres.", False),
    ],
)
def test_measures_are_apart_beyond_rounding_and_conversion(a: str, b: str, apart: bool) -> None:
    """Every reading of a unit counts: a short ton, a nautical mile, an imperial gallon."""
    assert are_apart(one(a), one(b)) is apart
    assert are_apart(one(b), one(a)) is apart


def test_measures_of_one_dimension_have_one_base_unit() -> None:
    """Miles and feet are compared in metres, a magnitude in nothing."""
    assert base_unit("mi") == base_unit("ft") == "m"
    assert base_unit("magnitude") is None
    assert may_be_equal(one("It is 8 km away."), one("It is 5 miles away."))
