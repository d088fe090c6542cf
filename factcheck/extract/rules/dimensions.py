"""The words that say which dimension a measure is of: adjectives, nouns and verbs, and what a unit says alone."""

from functools import cache

from factcheck.text.inflection import inflections
from factcheck.text.lexicon import table
from factcheck.text.units import base_unit

OF_UNIT = {"m": "length", "kg": "weight", "m2": "area", "m3": "volume", "m/s": "speed", "°C": "temperature", "W": "capacity"}
"""What a measure is of by its unit alone."""


_TALL = frozenset(
    "tower building skyscraper chimney mast spire steeple statue mountain peak tree wave wall minaret monument".split()
)


_DEEP = frozenset("pit well shaft hole crater sinkhole gorge ravine pool lake ditch trench mine".split())
"""Things whose one measure is their height, their depth ("a 40-metre tower")."""


@cache
def dimension_adjectives() -> dict[str, str]:
    """The adjectives that follow a measure ("long", "tall"), with the dimension."""
    return {word: name for name, kind, words in table("dimension_words") if kind == "adjective" for word in words.split()}


@cache
def dimension_nouns() -> dict[str, str]:
    """The nouns that have a measure as their value ("depth", "altitude"), with the dimension."""
    return {word: name for name, kind, words in table("dimension_words") if kind == "noun" for word in words.split()}


@cache
def measuring_verbs() -> dict[str, tuple[str, str]]:
    """The forms of verbs that a measure completes, with the dimension ("-" for that of the unit) and the base form."""
    found: dict[str, tuple[str, str]] = {}
    for name, kind, words in table("dimension_words"):
        if kind == "verb":
            for base in words.split():
                doubled = (f"{base}led", f"{base}ling") if base.endswith("el") else ()  # travelled, travelling
                found |= dict.fromkeys((*inflections(base), *doubled), (name, base))
    return found | dict.fromkeys("is are was were been being".split(), ("-", "be"))


BASE_OF = {
    "length": "m", "height": "m", "width": "m", "depth": "m", "thickness": "m", "distance": "m", "wave": "m", "rainfall": "m",
    "weight": "kg", "area": "m2", "speed": "m/s", "speed limit": "m/s", "wind": "m/s", "gust": "m/s", "temperature": "°C",
    "volume": "m3",
}  # fmt: skip


def dimension_of(name: str, base: str) -> str:
    """The dimension that a verb has with a measure in `base`: "travelled at 142 km/h" has a speed, "does 900 km" none."""
    if name in {"journey", "fall", "speed"} and base != "m":
        return "speed" if base == "m/s" else ""
    if name == "speed":
        return ""
    if name == "area" and base == "m":
        return "journey"  # "covered 17 kilometres"
    if name in {"climb", "dive"}:
        return {"climb": "height", "dive": "depth"}[name] if base == "m" else ""
    if name == "level" and base not in {"m", "kg"}:
        return OF_UNIT.get(base, "")  # what a thermometer or an anemometer shows; a river's level in metres rises and falls
    return OF_UNIT.get(base, "") if name == "-" or BASE_OF.get(name, base) != base else name


def default_dimension(head: str, unit: str | None) -> str:
    """What the one measure of a thing is by its unit: a tower's metres are its height, a wall's kilometres its length."""
    base = base_unit(unit) or ""
    if base == "m" and unit not in {"km", "mi", "nmi"}:
        return "height" if head in _TALL else "depth" if head in _DEEP else "length"
    return OF_UNIT.get(base, "")
