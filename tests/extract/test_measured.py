"""What a measure is of: its dimension and its thing, from the grammar of the sentence."""

import pytest

from factcheck.extract.rules.measured import read_measured
from factcheck.extract.rules.sentence import view_at
from factcheck.text.document import Document

READ = [
    ("The bell weighs 1.9 tons.", "weight", "bell"),
    ("The trophies tipped the scales at 4,100 kilos.", "weight", "trophy"),
    ("The depot, which belongs to the state, lies some 180 km from the border.", "distance", "depot"),
    ("They stopped at Drum Cross, seven miles from the border.", "distance", "cross"),
    ("The missile flew some 580 km.", "journey", "missile"),
    ("The wreck lies at a depth of 86 metres.", "depth", "wreck"),
    ("At about 29 feet long, the animal was no giant.", "length", "animal"),
    ("The 5.6 km standard-gauge line has 12 stops.", "length", "line"),
    ("A 40-metre tower fell.", "height", "tower"),
    ("The great bell, 2,900 kilograms of bronze, was lifted.", "weight", "bell"),
    ("Police seized 52 kilos of illegal gold.", "weight", "gold"),
    ("The speed of the train was 96 km/h.", "speed", "train"),
    ("A gust of 161 km/h was recorded.", "gust", "gust"),
    ("The tunnel under Mount Karl, which stretches for 18 km, is open.", "length", "tunnel"),
    ("The lift has 58 cabins and a length of 3.2 kilometres.", "length", "lift"),
]


@pytest.mark.parametrize(("text", "dimension", "head"), READ)
def test_a_measure_is_read_with_what_it_is_of(text: str, dimension: str, head: str) -> None:
    """By verbs, adjectives, nouns of measurement, attributes and appositions."""
    document = Document(text)
    quantity = next(item for item in document.quantities if item.kind == "measure")
    measured = read_measured(view_at(document, quantity.span.start), quantity)
    assert measured is not None
    assert measured.owner is not None
    assert (measured.dimension, measured.owner.head) == (dimension, head)


@pytest.mark.parametrize(
    "text",
    [
        "The river rose by 3 metres.",
        "The tower is 3 metres taller than the church.",
        "Birds were banned within 3 km of the farm.",
        "The mill makes 380,000 tonnes of pulp a year.",
        "She led in the last 300 metres.",
        "They rose 3 metres an hour.",
    ],
)
def test_differences_rates_and_zones_are_of_nothing(text: str) -> None:
    """No thing has them as its measure."""
    document = Document(text)
    quantity = next(item for item in document.quantities if item.kind == "measure")
    assert read_measured(view_at(document, quantity.span.start), quantity) is None
