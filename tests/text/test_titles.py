"""Titles of persons taken apart and compared."""

import pytest

from factcheck.text.titles import fit_titles, read_title

PAIRS = [
    ("chief financial officer", "chief operating officer", "disjoint"),
    ("chief finance officer", "Chief Financial Officer", "equal"),
    ("chief executive", "chief executive officer", "equal"),
    ("Sgt.", "Lieutenant", "disjoint"),
    ("Lt. Col.", "Colonel", "overlapping"),
    ("Vice Adm.", "Admiral", "equal"),
    ("deputy prime minister", "Prime Minister", "disjoint"),
    ("acting mayor", "mayor", "incomparable"),
    ("former governor", "governor", "incomparable"),
    ("chairman", "chief executive", "incomparable"),
    ("zoologist", "mayor", "incomparable"),
]


@pytest.mark.parametrize(("one", "other", "fit"), PAIRS)
def test_two_titles_of_one_person(one: str, other: str, fit: str) -> None:
    """Only titles of one form exclude each other, and the order does not matter."""
    assert fit_titles(one, other) == fit
    assert fit_titles(other, one) == fit


def test_a_title_of_another_form_is_not_read() -> None:
    """Callings and unknown offices are left alone."""
    assert read_title("line cook") is None
    assert read_title("chief happiness officer") is None
    assert read_title("") is None
