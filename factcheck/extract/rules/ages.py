"""Ages bound to the person they belong to: "Blair Yeh, a 35-year-old engineer", "Yeh, 43,", "the driver, 52,", "a boy of 9"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.extract.rules.mentions import carries_on, named_before
from factcheck.extract.rules.names import is_no_name, without_titles
from factcheck.extract.rules.people import person_noun
from factcheck.extract.rules.phrases import past_forms
from factcheck.extract.rules.scopes import value_of
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Quantity, TimeValue
from factcheck.text.grammar import saying_verbs
from factcheck.text.lexicon import table, words
from factcheck.text.rarity import rarity

_NAME_WORD = r"[A-Z\u00c0-\u017d][\w'\u2019.-]*"
_NAME = rf"{_NAME_WORD}(?:\s+(?:(?:bin|binti|al|el|de|da|van|von|der|la)\s+)?{_NAME_WORD}){{1,3}}"
_LEAD_IN = r"\s*,?\s*\(?\s*(?:(?:who is|who was|is|was|now|then)\s+)?(?:an?\s+|aged\s+|the\s+)?$"
_NAME_BEFORE = re.compile(rf"(?P<name>{_NAME}){_LEAD_IN}")
_SURNAME_BEFORE = re.compile(rf"(?P<name>{_NAME_WORD}){_LEAD_IN}")
_NAME_AFTER = re.compile(rf"^\s*,?\s*(?P<between>(?:[a-z][a-z-]*\s+){{0,4}}?)(?P<name>{_NAME})")
_LOOK = 90
"""Characters on either side in which an age's name stands; longer gaps put another person between."""


@dataclass(frozen=True, slots=True)
class BoundAge:
    """An age, whose it is, and where the name or the noun stands."""

    quantity: Quantity
    name: str
    """The full name, or the noun for the person in lower case ("driver"), with "the" where one person alone can be meant;
    empty where the words say neither.
    """
    start: int
    end: int


def bind_ages(view: SentenceView, surnames: Mapping[str, str] | None = None) -> list[BoundAge]:
    """Every age of the sentence with the name or the noun beside it; `surnames` gives the full names of the article."""
    known = surnames or {}
    return [
        (None if _is_past(view, quantity) else _whose(view, quantity, known))
        or BoundAge(quantity, "", quantity.span.start, quantity.span.end)
        for quantity in view.quantities
        if quantity.kind == "age" and not _is_of_thing(view, quantity)
    ]


def _whose(view: SentenceView, quantity: Quantity, surnames: Mapping[str, str]) -> BoundAge | None:
    named = _named_before(view, quantity, surnames) or _named_after(view, quantity)
    role = None if named else _role_before(view, quantity) or _role_after(view, quantity)
    if role is not None and role.name.startswith("the "):
        return role
    return named or _carried_on(view, quantity, surnames) or role


def _carried_on(view: SentenceView, quantity: Quantity, surnames: Mapping[str, str]) -> BoundAge | None:
    """ "Lena Hof died at the scene. She was 52.", "Ruben Salas was led away. The 34-year-old ..."."""
    if not carries_on(view, quantity.span.start):
        return None
    mention = named_before(view, surnames)
    return BoundAge(quantity, mention.name, mention.start, quantity.span.end) if mention is not None else None


def _is_past(view: SentenceView, quantity: Quantity) -> bool:
    """ "then aged 20", "at the age of six", "34 at the time": an age at another moment than the article's."""
    before = view.text[max(view.span.start, quantity.span.start - _CUE) : quantity.span.start].lower()
    return _THEN_BEFORE.search(before) is not None or _THEN_AFTER.match(view.text, quantity.span.end) is not None


_CUE = 40
_THEN_BEFORE = re.compile(
    r"\bthen,? (?:an? )?(?:just |only )?(?:aged )?$|\bat (?:the )?age (?:of )?$"
    r"|\b(?:when|since) [a-z]+ was (?:just |only )?$|\bturn(?:s|ed|ing) $"
)
_THEN_AFTER = re.compile(r",? (?:at the time|when|years old when|years old at the time)\b")


def age_then(view: SentenceView, age: BoundAge) -> TimeValue | None:
    """The year that the sentence gives: "Felt, 92, told CNN in 2006" may be of his age then; None when it gives none."""
    dates = [time for time in view.times if time.type == "DATE" and time.span.start > age.quantity.span.start]
    return next((value_of(time) for time in dates if _YEAR.search(time.surface)), None)


_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_LONGEST_LIFE = 122


def _is_of_thing(view: SentenceView, quantity: Quantity) -> bool:
    """ "a 2,800-year-old horn", "the 56-year-old boiler": a noun that is for no person follows."""
    if (quantity.high or 0) > _LONGEST_LIFE:
        return True
    index = view.token_after(quantity.span.end)
    if not quantity.surface.endswith("old") or "-" not in quantity.surface or index >= len(view.tokens):
        return False
    follows = view.lowers[index : index + _MAX_NOUN_WORDS]
    if (
        not view.tokens.texts[index].islower()
        or follows[0] in _CLOSED
        or follows[0] in past_forms()
        or follows[0].endswith("ed")
    ):
        return False
    return follows[0] not in saying_verbs() and not any(_is_person(word) for word in follows)


def _named_before(view: SentenceView, quantity: Quantity, surnames: Mapping[str, str]) -> BoundAge | None:
    low = max(view.span.start, quantity.span.start - _LOOK)
    before = view.text[low : quantity.span.start]
    match = _NAME_BEFORE.search(before)
    if match is not None and " " in without_titles(match["name"]):
        return BoundAge(quantity, match["name"], low + match.start("name"), quantity.span.end)
    match = _SURNAME_BEFORE.search(before)
    if match is None:
        return None
    is_lone = _is_lone_name(match["name"]) and not _AFTER_PREPOSITION.search(before, 0, match.start())
    name = surnames.get(match["name"]) or (match["name"] if is_lone else "")
    return BoundAge(quantity, name, low + match.start("name"), quantity.span.end) if name else None


_LONE = re.compile(r"[A-Z\u00c0-\u00de][a-z\u00df-\u017f'\u2019-]{2,}(?:[A-Z][a-z]+)?")
_RARE = 5.0
"""Rarity from which a capitalised word alone beside an age is a name ("Luca, 11,"), no noun of a headline ("Driver, 52,")."""


_AFTER_PREPOSITION = re.compile(r"\b(?:from|of|in|at|near) $")
"""What makes the capitalised word after it a place."""


def _is_lone_name(word: str) -> bool:
    return _LONE.fullmatch(word) is not None and rarity(word.lower()) >= _RARE and not is_no_name(word)


def _named_after(view: SentenceView, quantity: Quantity) -> BoundAge | None:
    if "old" not in quantity.surface:
        return None
    high = min(view.span.end, quantity.span.end + _LOOK)
    match = _NAME_AFTER.search(view.text[quantity.span.end : high])
    if match is None or not _CLOSED.isdisjoint(match["between"].split()):
        return None  # "the 19-year-old was taken to Hurley Medical Center" names a place
    return BoundAge(quantity, match["name"], quantity.span.start, quantity.span.end + match.end("name"))


@cache
def _closed() -> frozenset[str]:
    classes = {"auxiliary", "modal", "subject", "preposition", "conjunction", "adverb"}
    return frozenset(word for name, forms in table("grammar_words") if name in classes for word in forms.split())


_CLOSED = _closed() - {"no", "like"}
_OF = frozenset({"of", "about", "aged", "just", "only"})
_MAX_NOUN_WORDS = 4


def _role_before(view: SentenceView, quantity: Quantity) -> BoundAge | None:
    """ "the bus driver, 52,", "a boy of nine", "the captain (52)", "a girl aged 7"."""
    index = view.token_after(quantity.hedge_span.start if quantity.hedge_span else quantity.span.start) - 1
    while index >= 0 and (view.lowers[index] in _OF or view.lowers[index] in {",", "("}):
        index -= 1
    if index > 1 and view.tokens.texts[index][:1].isupper() and view.lowers[index - 1] in {"from", "of"}:
        index -= 2  # a woman from Graz, aged 27
    return _role(view, quantity, index) if index >= 0 else None


def _role_after(view: SentenceView, quantity: Quantity) -> BoundAge | None:
    """ "the 34-year-old lorry driver": the first noun for people after the age, and those right after it."""
    index = view.token_after(quantity.span.end)
    for at in range(index, min(index + _MAX_NOUN_WORDS, len(view.tokens))):
        word = view.lowers[at]
        if not word[0].isalpha() or word in _CLOSED:
            return None
        if _is_person(word):
            start = view.token_after(quantity.span.start)
            is_one = start > 0 and view.lowers[start - 1] in _DEFINITE
            return BoundAge(quantity, _called(view, index, at, is_one=is_one), quantity.span.start, view.tokens.ends[at])
    return None


def _is_person(word: str) -> bool:
    """Whether a noun in the singular is one for a person ("helmsman", "welder")."""
    if person_noun(word) is not None or word in words("single_roles") or word in words("single_offices"):
        return True
    return word.endswith(("man", "woman")) or person_noun(f"{word}s") is not None


_DEFINITE = frozenset({"the", "its", "his", "her", "their"})


def _role(view: SentenceView, quantity: Quantity, head: int) -> BoundAge | None:
    """The noun phrase that ends at token `head`, when it is of people."""
    if not _is_person(view.lowers[head]) or not view.tokens.texts[head].islower():
        return None
    first = head
    while first > 0 and head - first < _MAX_NOUN_WORDS and view.lowers[first - 1].isalpha() and not _is_closed(view, first - 1):
        first -= 1
    is_one = first > 0 and view.lowers[first - 1] in _DEFINITE
    name = _called(view, first, head, is_one=is_one)
    return BoundAge(quantity, name, view.tokens.starts[first], quantity.span.end)


def _is_closed(view: SentenceView, index: int) -> bool:
    return view.lowers[index] in _CLOSED or view.lowers[index] in _DEFINITE or view.lowers[index] in {"a", "an"}


def _called(view: SentenceView, first: int, head: int, *, is_one: bool) -> str:
    """The phrase, with "the" where the article and the noun together mean one person; else the noun alone."""
    phrase = " ".join(view.lowers[first : head + 1])
    is_part = view.lowers[head] in words("single_roles") or view.lowers[head] in words("single_offices")
    return f"the {phrase}" if is_one and is_part and not _OTHERS & set(phrase.split()) else view.lowers[head]


_OTHERS = frozenset({"other", "second", "third", "another", "former", "first"})
