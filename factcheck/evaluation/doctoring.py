"""Quotes changed: in ways that change nothing, and in ways that change what is said. Seeded by the caller, no rules of ours."""

import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Variant:
    """A quote after a change, and the name of the change."""

    kind: str
    quote: str


Change = Callable[[str, random.Random], str | None]
"""The quote changed, or None when it holds nothing that the change applies to."""

_NUMBER_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty".split()
)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April June July August September October November December".split()
_UNITS: Mapping[str, str] = {
    "km": "miles", "kilometres": "miles", "kilometers": "miles", "miles": "kilometres", "metres": "feet", "meters": "feet",
    "feet": "metres", "percent": "per mille", "million": "billion", "billion": "million", "euros": "dollars",
    "dollars": "euros",
    "hectares": "acres", "acres": "hectares", "tonnes": "kilos", "minutes": "hours", "hours": "days", "months": "weeks",
    "years": "months", "pounds": "euros", "yen": "yuan",
}  # fmt: skip
_HEDGES = ("at least", "about", "around", "some", "nearly", "almost", "more than", "up to", "over", "roughly", "as many as")
_ZERO_WIDTH = "\u200b"


def _any(words: "list[str] | tuple[str, ...] | Mapping[str, str]") -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_DIGIT = re.compile(r"\d")
_NUMBER_WORD = re.compile(rf"\b(?:{_any(_NUMBER_WORDS)})\b", re.IGNORECASE)
_DAY = re.compile(rf"\b(?:{_any(_DAYS)})\b")
_MONTH = re.compile(rf"\b(?:{_any(_MONTHS)})\b")
_UNIT = re.compile(rf"\b(?:{_any(_UNITS)})\b")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
_HEDGE = re.compile(rf"(?<=\w )(?:{_any(_HEDGES)}) (?=\d|{_any(_NUMBER_WORDS)})")
_BARE_NUMBER = re.compile(rf"(?<=[a-z] )(?=\d|(?:{_any(_NUMBER_WORDS)})\b)")
_AUXILIARY = re.compile(r"\b(?:was|were|is|are|has|have|had|will|would|could|did)\b(?= [a-z])")
_NEGATION = re.compile(r"\b(?:not|never) (?=\w)")
_INNER = re.compile(r"(?<=\w)(?=\w)")
_CURLY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
_STRAIGHT = str.maketrans({"'": "’"})


def _one(pattern: re.Pattern[str], quote: str, rng: random.Random) -> re.Match[str] | None:
    found = list(pattern.finditer(quote))
    return rng.choice(found) if found else None


def _put(quote: str, found: re.Match[str], words: str) -> str:
    return quote[: found.start()] + words + quote[found.end() :]


def _swapped(pattern: re.Pattern[str], choices: list[str]) -> Change:
    def change(quote: str, rng: random.Random) -> str | None:
        found = _one(pattern, quote, rng)
        if found is None:
            return None
        other = rng.choice([word for word in choices if word.lower() != found.group().lower()])
        return _put(quote, found, other.capitalize() if found.group()[0].isupper() else other)

    return change


def _unit(quote: str, rng: random.Random) -> str | None:
    found = _one(_UNIT, quote, rng)
    return _put(quote, found, _UNITS[found.group()]) if found else None


def _name(quote: str, rng: random.Random) -> str | None:
    """One letter of a capitalised word inside a sentence becomes another."""
    found = _one(_NAME, quote, rng)
    if found is None:
        return None
    at = rng.randrange(1, len(found.group()))
    letter = rng.choice([one for one in "aeioulnrst" if one != found.group()[at]])
    return _put(quote, found, found.group()[:at] + letter + found.group()[at + 1 :])


def _hedge_added(quote: str, rng: random.Random) -> str | None:
    found = _one(_BARE_NUMBER, quote, rng)
    if found is None or quote[: found.start()].rstrip().endswith(_HEDGES):
        return None
    return _put(quote, found, f"{rng.choice(_HEDGES)} ")


def _hedge_removed(quote: str, rng: random.Random) -> str | None:
    found = _one(_HEDGE, quote, rng)
    return _put(quote, found, "") if found else None


def _negated(quote: str, rng: random.Random) -> str | None:
    found = _one(_NEGATION, quote, rng)
    if found is not None:
        return _put(quote, found, "")
    found = _one(_AUXILIARY, quote, rng)
    return _put(quote, found, f"{found.group()} not") if found else None


def _cut_start(quote: str, rng: random.Random) -> str | None:
    """The quote begins inside its first word or numeral."""
    first = re.match(r"\w{2,}", quote)
    return quote[rng.randrange(1, first.end()) :] if first else None


def _cut_end(quote: str, rng: random.Random) -> str | None:
    last = re.search(r"\w{2,}$", quote)
    return quote[: rng.randrange(last.start() + 1, len(quote))] if last else None


DOCTORED: Mapping[str, Change] = {
    "digit": _swapped(_DIGIT, list("0123456789")),
    "number word": _swapped(_NUMBER_WORD, _NUMBER_WORDS),
    "weekday": _swapped(_DAY, _DAYS),
    "month": _swapped(_MONTH, _MONTHS),
    "unit": _unit,
    "name": _name,
    "hedge added": _hedge_added,
    "hedge removed": _hedge_removed,
    "negation": _negated,
    "begins inside a word": _cut_start,
    "ends inside a word": _cut_end,
}


def _marks(quote: str, _rng: random.Random) -> str | None:
    other = quote.translate(_CURLY)
    other = other if other != quote else quote.translate(_STRAIGHT)
    return other if other != quote else None


_DASH = re.compile(r"(?<!\d)[–—](?!\d)")
"""A dash between words; the one of a score or a range is no other dash."""


def _dashes(quote: str, _rng: random.Random) -> str | None:
    other = _DASH.sub("–" if "—" in quote else "—", quote)
    return other if other != quote else None


def _space(quote: str, rng: random.Random) -> str | None:
    found = _one(re.compile(" "), quote, rng)
    return _put(quote, found, rng.choice(["\n", "  ", "\u00a0", " \n "])) if found else None


def _zero_width(quote: str, rng: random.Random) -> str | None:
    found = _one(_INNER, quote, rng)
    return _put(quote, found, _ZERO_WIDTH) if found else None


def _wrapped(quote: str, rng: random.Random) -> str | None:
    left, right = rng.choice([("“", "”"), ('"', '"'), ("", "..."), ("…", ""), ("“…", "…”")])
    return f"{left}{quote}{right}"


HARMLESS: Mapping[str, Change] = {
    "quotation marks": _marks,
    "dashes": _dashes,
    "white space": _space,
    "zero width": _zero_width,
    "put in marks": _wrapped,
}


def variants(quote: str, changes: Mapping[str, Change], rng: random.Random) -> Iterator[Variant]:
    """The quote after each change that applies to it."""
    for kind, change in changes.items():
        changed = change(quote, rng)
        if changed is not None and changed != quote:
            yield Variant(kind, changed)
