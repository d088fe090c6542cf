"""A measure beside its conversion in brackets, within one article."""

from datetime import date

import pytest

import factcheck


def raised(sentence: str) -> list[tuple[str, str]]:
    """Code and severity of the findings of the rule on an article of that sentence."""
    articles = factcheck.read_articles(
        text=f"{sentence} The mayor of Salor said so on Monday.", title="Salor", publisher="Outlet"
    )
    report = factcheck.check(articles, today=date(2025, 3, 25))
    return [(found.code, found.severity) for found in report.findings if found.code == "A105"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The village lies 10 km (16 miles) from the border.",
        "The car fell 30 metres (980 feet) into the gorge.",
        "The thermometer showed 46.3C (98F) on Sunday.",
        "Some 1,150 barrels of crude (about 18,300 litres) ran into the bay.",
        "The bull weighed 900 kilograms (1,200 pounds).",
        "The park covers 12 hectares (3 acres).",
        "Winds of 140 km/h (122 mph) were measured on the hill.",
        "The boat, 5 metres (6.4 feet) long, was found on Sunday.",
        "The pipe is 20 to 30 km (32 to 48 miles) long.",
    ],
)
def test_a_conversion_that_cannot_be_fires(sentence: str) -> None:
    """The factor is turned about, or a digit is lost."""
    assert raised(sentence) == [("A105", "medium")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The village lies 10 km (6 miles) from the border.",
        "The village lies a mile (2 km) from the border.",
        "The village lies 100 km (60 miles) from the border.",
        "The village lies 110 km (70 miles) from the border.",
        "The village lies more than 150 km (90 miles) from the border.",
        "The car fell 30 metres (100 feet) into the gorge.",
        "The thermometer showed 46.3C (115F) on Sunday.",
        "It was 2C (3.6F) warmer than in most years.",
        "It was -17 C (1 F) on Sunday night.",
        "It was minus 40 C (minus 40 F) on Sunday night.",
        "Some 1,150 barrels of crude (about 183,000 litres) ran into the bay.",
        "The ship carries 500 tonnes (550 tons) of rice.",
        "The tank holds 100 gallons (455 litres).",
        "The tank holds 100 gallons (380 litres).",
        "The reef is 2 nautical miles (3.7 km) from the beach.",
        "The boat (3 tonnes) is 12 metres (40 feet) long.",
        "The wall is 3 metres high (12 feet in places).",
        "The wall is 3 metres (4 metres) high.",
        "The pipe is 20 to 30 km (12 to 19 miles) long.",
        "The pipe is 20 to 30 km (16 miles) long.",
        "The parcel weighed 500g (1lb) and cost 4 euros ($9).",
        "He is 6ft 2in (1.88m) tall.",
        "The ring weighs one ounce (31 grams).",
        "Winds of 200 kilometers (125 miles) an hour were measured.",
    ],
)
def test_roundings_and_other_brackets_stay_silent(sentence: str) -> None:
    """Desks round before and after, some units have two sizes, and not every bracket is a conversion."""
    assert raised(sentence) == []
