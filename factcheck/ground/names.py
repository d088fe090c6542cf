"""The names of a sentence that the sentences it cites do not have."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from factcheck.ground.values import overlapping
from factcheck.model import Span
from factcheck.text.document import Document
from factcheck.text.lexicon import table
from factcheck.text.normalise import clean
from factcheck.text.rarity import rarity

_NAME = re.compile(r"(?<![\w'-])[A-Z][\w-]*(?:'(?!s\b)\w+)?(?:\.(?:[A-Z]\.)+)?")  # Kratie, O'Neill, Lee-Sung, U.S.
_WORD = re.compile(r"[\w'.-]+")
_RUN = re.compile(r"[A-Z]\w+(?:\s(?:(?:of|the|and|for)\s)?[A-Z]\w+)+")  # United Arab Emirates
# The first word of a sentence is capitalised anyway: it is taken for a name only if it is rarer than this and unknown to
# the source in lower case too.
_RARE = 5.5


def missing_names(told: Document, cited: Sequence[str]) -> Iterator[str]:
    """One reason for each name of `told` that no cited sentence has, in the same letters, as an acronym or as a people."""
    known = [_known_in(text) for text in cited]
    spelled = {_initials(match.group()): match.group().split() for match in _RUN.finditer(told.clean.text)}
    spelled_out = {word for initials, words in spelled.items() if _any_of({initials}, known) for word in words}
    for match in _NAME.finditer(told.clean.text):
        name = match.group()
        start, end = told.clean.to_original(*match.span())
        if name in spelled_out or overlapping(told.times, Span(start=start, end=end)) or _is_known(name, known):
            continue
        is_first = not told.clean.text[: match.start()].strip(" \"'")
        if is_first and (_any_of({name.lower()}, known) or rarity(name.lower()) < _RARE):
            continue
        yield f"the name “{name}” is not in what is cited"


def _is_known(name: str, known: Sequence[frozenset[str]]) -> bool:
    forms = {name, name.replace(".", ""), name.upper(), _countries().get(name, name)}
    if not name.isupper():  # "Police" may be "police"; "US" is not "us"
        forms.add(name.lower())
    return _any_of(forms, known)


def _any_of(forms: set[str], known: Sequence[frozenset[str]]) -> bool:
    return any(not own.isdisjoint(forms) for own in known)


# A sentence is cited with several claims, and an article's title and lead with all of them.
@lru_cache(maxsize=256)
def _known_in(cited: str) -> frozenset[str]:
    """What a cited text knows names by: its words, the initials of its names, the countries of its peoples."""
    text = clean(cited).text
    known = {form for match in _WORD.finditer(text) for form in _forms(match.group())}
    known |= {_initials(match.group()) for match in _RUN.finditer(text)}
    countries = _countries()
    return frozenset(known | {countries[word] for word in known if word in countries})


@cache
def _countries() -> dict[str, str]:
    return {people: country for country, *peoples in table("countries") for people in peoples}


def _forms(word: str) -> Iterator[str]:
    bare = word.strip("'.-").removesuffix("'s")
    yield bare
    yield bare.replace(".", "")
    if not bare.isupper():
        yield bare.lower()


def _initials(run: str) -> str:
    return "".join(word[0] for word in run.removeprefix("The ").split() if word[0].isupper())
