"""Figures beside the words of a toll that count no dead, hurt or missing: attempts, differences, exhumed bodies, compounds."""

import re

from factcheck.extract.rules.people import person_noun
from factcheck.extract.rules.phrases import CountedPhrase
from factcheck.extract.rules.sentence import SentenceView
from factcheck.extract.rules.triggers import Trigger
from factcheck.model import Quantity

_COMPOUND = re.compile(r"-(?!odd\b|plus\b)[a-z]")  # a six-storey building, a three-car crash
_TRYING = frozenset(
    "trying tried try attempting attempted attempt plotting plotted plot conspiring conspired threatening".split()
)
_HARMING = frozenset("kill murder injure wound hurt maim shoot stab bomb poison arrest abduct kidnap".split())
_TRY_WINDOW = 4
"""Words between the verb of trying and the figure: "trying to kill another 11" has three."""
_HANDLED = frozenset("exhumed autopsied buried reburied cremated repatriated".split())
"""What is done with bodies that were counted before, or not all of them."""
_PRISONS = frozenset("prison prisons jail jails custody detention captivity captors kidnappers".split())
_CLAUSE_WORDS = 9
"""Words after a counted phrase in which its verb says so: "of 22 patients who had died there have been exhumed" has eight."""
_MOST_ABOARD = 10_000
"""The largest liners carry under 10,000 (Icon of the Seas, 2024: 7,600 passengers and 2,350 crew); more is a year's traffic."""


def said_of_none(view: SentenceView, quantity: Quantity, phrase: CountedPhrase, left: int) -> str | None:
    """Why the figure is no toll, though words of one stand beside it; None when nothing says so."""
    if _COMPOUND.match(view.text, quantity.span.end):
        return "a part of a compound that describes something else"
    if (other := _is_age(view, quantity, phrase, left) or _is_attempt(view, left)) is not None:
        return other
    if phrase.end < len(view.lowers) and view.lowers[phrase.end] == "than" and phrase.is_extra:
        return "a difference of two counts"
    after = _until_mark(view.lowers[phrase.end : phrase.end + _CLAUSE_WORDS])
    if not _HANDLED.isdisjoint(after) and "bodies" in view.lowers[max(0, left - 2) : phrase.end]:
        return "bodies of which nothing says that they are all the dead"
    if "fled" in after and not _PRISONS.isdisjoint(after):
        return "prisoners who fled"
    is_traffic = (quantity.low or 0) > _MOST_ABOARD and left >= 0 and view.lowers[left] in {"carried", "carrying"}
    return "a year's passengers" if is_traffic else None


def _is_attempt(view: SentenceView, left: int) -> str | None:
    words = view.lowers[max(0, left - _TRY_WINDOW) : left + 1]
    place = words.index("to") if "to" in words else 0
    is_tried = not _TRYING.isdisjoint(words[:place]) and not _HARMING.isdisjoint(words[place:])
    return "an attempt, which counts nobody who was harmed" if is_tried else None


_OLDEST = 110


def _is_age(view: SentenceView, quantity: Quantity, phrase: CountedPhrase, left: int) -> str | None:
    return "an age beside a name" if phrase.head is None and _is_set_off(view, quantity, left) else None


def _is_set_off(view: SentenceView, quantity: Quantity, left: int) -> bool:
    """ "Alfie, eight, and Jude, five, were", "two men, 19 and 22, were": a bare figure between commas behind a person."""
    end = view.token_after(quantity.span.end)
    is_closed = view.lowers[end : end + 1] in {(",",), ("and",), ("or",)}
    if not is_closed or quantity.low is None or quantity.low != quantity.high or quantity.low > _OLDEST or left < 1:
        return False
    if view.lowers[left] == ",":
        is_name = view.tokens.texts[left - 1][:1].isupper() and left - 1 > 0
        return is_name or person_noun(view.lowers[left - 1]) is not None
    before = view.quantity_at(left - 1) if view.lowers[left] in {"and", "or"} else None
    return before is not None and view.lowers[end] == "," and _is_set_off(view, before, view.token_after(before.span.start) - 1)


_LETTING_GO = frozenset("released releasing release releases freed freeing free frees".split())
_HOLDERS = frozenset(
    "prison prisons jail jails custody detention bail parole hospital hospitals police court judge charge".split()
)
_HELD = frozenset("prisoners inmates detainees suspects convicts officers patients activists protesters journalists".split())


def is_let_go(view: SentenceView, trigger: Trigger, phrase: CountedPhrase, left: int) -> bool:
    """Whether a release is by a court, the police or a hospital: "released 12 suspects", "12 people were released on bail"."""
    if trigger.words[0] not in _LETTING_GO:
        return False
    before = view.lowers[max(0, left - 2) : left + 1]
    after = _until_mark(view.lowers[phrase.end : phrase.end + _CLAUSE_WORDS])
    return phrase.head in _HELD or not _HOLDERS.isdisjoint(after) or not _HOLDERS.isdisjoint(before)


def _until_mark(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[: next((index for index, word in enumerate(words) if word in {",", ";", ":", "."}), len(words))]
