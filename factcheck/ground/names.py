"""The names of a sentence that the sentences it cites do not have."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.ground.values import overlapping
from factcheck.model import Span
from factcheck.text.document import Document
from factcheck.text.lexicon import table
from factcheck.text.normalise import clean
from factcheck.text.rarity import rarity

_NAME = re.compile(r"(?<![\w'-])[A-Z][\w-]*(?:'(?!s\b)\w+)?(?:\.(?:[A-Z]\.)+)?")  # Kratie, O'Neill, Lee-Sung, U.S.
_RUN = re.compile(r"[A-Z]\w+(?:\s(?:(?:of|the|and|for)\s)?[A-Z]\w+)+")  # United Arab Emirates
# The first word of a sentence is capitalised anyway: it is taken for a name only if it is rarer than this and unknown to
# the source in lower case too.
_RARE = 5.5


def missing_names(told: Document, cited: Sequence[str]) -> Iterator[str]:
    """One reason for each name of `told` that no cited sentence has, in the same letters, as an acronym or as a people."""
    sources = [clean(text).text for text in cited]
    known = {form for text in sources for match in re.finditer(r"[\w'.-]+", text) for form in _forms(match.group())}
    known |= {_initials(match.group()) for text in sources for match in _RUN.finditer(text)}
    known |= {country for word in tuple(known) for country in (_countries().get(word),) if country is not None}
    spelled = {_initials(match.group()): match.group().split() for match in _RUN.finditer(told.clean.text)}
    spelled_out = {word for initials, words in spelled.items() if initials in known for word in words}
    for match in _NAME.finditer(told.clean.text):
        name = match.group()
        start, end = told.clean.to_original(*match.span())
        if name in spelled_out or overlapping(told.times, Span(start=start, end=end)) or _is_known(name, known):
            continue
        if not told.clean.text[: match.start()].strip(" \"'") and (name.lower() in known or rarity(name.lower()) < _RARE):
            continue
        yield f"the name “{name}” is not in what is cited"


def _is_known(name: str, known: set[str]) -> bool:
    forms = {name, name.replace(".", ""), name.upper(), _countries().get(name)}
    if not name.isupper():  # "Police" may be "police"; "US" is not "us"
        forms.add(name.lower())
    return not known.isdisjoint(forms)


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
