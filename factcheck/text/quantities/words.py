"""Numerals in words: "twenty-three", "two and a half million", and "one" where it counts."""

import re
from decimal import Decimal

from factcheck.text import lexicon
from factcheck.text.numerals import number_words, read_words
from factcheck.text.quantities import contexts
from factcheck.text.quantities.figure import Figure, Scene, skip, word_set
from factcheck.text.quantities.ordinals import read_word_ordinal
from factcheck.text.quantities.patterns import CARDINALS, any_of
from factcheck.text.quantities.units import add_fraction, with_context


def read_word_numeral(scene: Scene, match: re.Match[str]) -> list[Figure]:
    """The figure of a run of number words, or of an ordinal that ends one."""
    start, end = match.span()
    last = match.group("last")
    lower = scene.lower
    if last:
        head = lower[start : match.start("last")].rstrip(" -")
        return read_word_ordinal(scene, start, end, head, last)
    words = match.group()
    value = read_words(words)
    if value is None:
        return skip(start, end)
    figure = Figure(start, end, value, "words")
    figure.is_scaled = any(scale in words for scale in ("hundred", "thousand", "illion", "lakh", "lac", "crore"))
    figure.scale = number_words("scale").get(words.rpartition(" ")[2], Decimal(1)) if figure.is_scaled else figure.scale
    if "dozen" in words:
        figure.step = figure.scale = Decimal(12)
    _add_decimals(lower, figure)
    add_fraction(lower, figure)
    return _settle_words(scene, figure)


_UNITS = any_of(word for word, value in number_words("unit").items() if value < 10)
_DECIMALS = re.compile(rf" point ((?:{_UNITS})(?:[ -](?:{_UNITS}))*)\b")


def _add_decimals(lower: str, figure: Figure) -> None:
    """ "two point five", "zero point three two"; not "at one point five people"."""
    match = None if figure.is_scaled else _DECIMALS.match(lower, figure.end)
    if match is None or lower.endswith("at one", 0, figure.end):
        return
    digits = "".join(str(number_words("unit")[word]) for word in re.split("[ -]", match.group(1)))
    figure.value += Decimal(digits).scaleb(-len(digits))
    figure.end, figure.form = match.end(), "digits"


def _settle_words(scene: Scene, figure: Figure) -> list[Figure]:
    """A numeral in words once its value is known, marked where it counts nothing."""
    read = with_context(scene, figure, None)[0]
    if read.role != "count":
        return [read]
    if _DECADE.match(scene.lower, read.end) or _OR_TWO.search(scene.lower, max(0, read.start - 12), read.start):
        return skip(read.start, read.end, "time")
    return skip(read.start, read.end) if _counts_nothing(scene, read) else [read]


def _counts_nothing(scene: Scene, figure: Figure) -> bool:
    start, end = figure.start, figure.end
    if figure.value == 1 and _ONE_IN.match(scene.lower, end):
        return False  # "Inside one in six homes": no name that a number follows
    if figure.value == 1 and scene.lower[start:end] == "one" and not _is_counting_one(scene, figure):
        return True
    following = scene.word_after(end)
    return (
        (figure.value == 0 and not contexts.counts_something(following))
        or contexts.is_name_word(scene, start)
        or contexts.is_label(scene, start, end)
        or _is_group_of(scene, start)
        or (scene.lower[end : end + 1] == "-" and following.lower() in word_set("hyphen_idioms"))
    )


_DECADE = re.compile(r"[ -](?:twen|thir|for|fif|six|seven|eigh|nine)ties\b")  # nineteen sixties
_OR_TWO = re.compile(r"(?:hour|day|night|week|month|year|minute|second|moment|time) or $")
"""Before a number word these make a length of time of it: "a day or two"."""


def _is_group_of(scene: Scene, start: int) -> bool:
    """ "Group of Seven", "Gang of Four", "the Big Three" in a headline too."""
    return scene.text[start].isupper() and scene.lower[max(0, start - 9) : start].endswith(("group of ", "gang of ", "big "))


_ONE_OF = re.compile(r" of (?:them|those|the (?!(?:[a-z]+ )?(?:most|best|worst|last|few|only|first|[a-z]+est)\b))")
_ONE_IN = re.compile(
    rf" (?:in|out of)(?: every)? (?:\d|(?:{CARDINALS}|an?)\b)(?! (?:{any_of(lexicon.words('duration_units'))})\b)"
)
_ONE_OF_MANY = re.compile(
    rf" of (?:the |his |her |its |their |every )?(?:\d|(?:{CARDINALS})\b)"
    r"(?![\d,.]*(?:-[a-z]+)? (?:most|best|worst|[a-z]+est)\b)"
)
_ONE_STATE = re.compile(r" (?:(?:was|is|has|had|were|has been|had been) )?(?:been )?([a-z]+)")


def _is_counting_one(scene: Scene, figure: Figure) -> bool:
    """Whether "one" counts ("one person", "one of them died") and is no pronoun or idiom ("the one who", "one day")."""
    lower, end = scene.lower, figure.end
    before = scene.word_before(figure.start).lower()
    if _ONE_OF_MANY.match(lower, end):
        return before not in _NOT_ONE_OF
    if before in word_set("one_not_after"):
        return False
    if lower.startswith(" of ", end):
        at_clause = before in _CLAUSE_OPENERS or before[-1] in ",.;:\"'"
        return at_clause and _ONE_OF.match(lower, end) is not None
    state = _ONE_STATE.match(lower, end)
    if _ONE_IN.match(lower, end) or (state and state.group(1) in word_set("headline_states") | word_set("zero_states")):
        return True
    return _is_noun_after_one(scene, figure.start, end)


_NOT_ONE_OF = frozenset({"no", "every", "any", "each", "which", "another"})
_CLAUSE_OPENERS = frozenset({"", "and", "but", "when", "including", "with", "killing", "least", "only", "just"})


def _is_noun_after_one(scene: Scene, start: int, end: int) -> bool:
    following = scene.word_after(end)
    low = following.lower()
    if not following or low in word_set("one_not_before") or scene.lower[end] not in " -":
        return False
    if scene.lower[end] == "-":
        return low not in word_set("hyphen_idioms") and low not in ("man", "woman")
    return not low.endswith("ed") and (following.islower() or scene.is_title_line(start))
