"""Which nouns count people, and whether they narrow who is counted."""

from functools import cache

from factcheck.text.lexicon import table, words

_PEOPLE_ENDINGS = ("ers", "ors", "ists", "men", "women", "ians", "ees", "goers", "eers")
"""Agent-noun endings; a plural with one of them counts people unless the lexicon knows it as a thing."""


@cache
def _nouns() -> dict[str, tuple[str, bool]]:
    nouns: dict[str, tuple[str, bool]] = {}
    for singular, *plurals, kind in table("person_nouns"):
        for form in (singular, *plurals):
            nouns[form] = (singular, kind == "group")
    return nouns


@cache
def _things() -> frozenset[str]:
    return frozenset(words("things_like_people"))


@cache
def _peoples() -> dict[str, str]:
    return {word.lower(): words[0].lower() for _, *words in table("countries") for word in words}


@cache
def demonyms() -> dict[str, str]:
    """Every word for a country's people in lower case, with the country's name."""
    return {word.lower(): name for name, *words in table("countries") for word in words}


def person_noun(word: str) -> tuple[str, bool] | None:
    """The lemma of `word` (lower case) when it counts people, and whether it narrows who; None for a thing."""
    known = _nouns().get(word)
    if known is not None:
        return known
    people = _peoples().get(word)
    if people is not None:
        return people, True
    if len(word) > 5 and word.endswith(_PEOPLE_ENDINGS) and word not in _things():
        return (word[:-3] + "man" if word.endswith("men") else word.removesuffix("s")), True
    tail = word.rpartition("-")[2]
    return _nouns().get(tail) if tail != word else None
