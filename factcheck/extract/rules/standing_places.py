"""Places that nouns tell, not verbs: somebody's home, a firm's seat, where a gathering was, what a vehicle goes between."""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extract.rules.named_places import AFTER_NAME, named_place
from factcheck.extract.rules.owners import Known, Owner, bare_name, person_before, phrase_ending_at, thing_classes
from factcheck.extract.rules.phrases import past_forms
from factcheck.extract.rules.places import BoundPlace
from factcheck.extract.rules.scenes import NAMES, is_of_other_time, place_classes
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Span
from factcheck.model.base import made
from factcheck.text.gazetteer import is_town
from factcheck.text.grammar import saying_verbs
from factcheck.text.lexicon import table, words

_HOME = re.compile(
    r"\b(?P<whose>his|her|their|[A-Z][\w-]+['\u2019]s) (?:family |own |rented |terraced |parental )?"
    r"(?:home|house|flat|apartment|bungalow) (?:in|at|near|outside) "
)


def find_homes(view: SentenceView, known: Known) -> Iterator[BoundPlace]:
    """ "at her home in Caernarfon", "Probert's house in Bangor"."""
    if _HOUSES.isdisjoint(view.lowers):
        return
    for match in _HOME.finditer(view.text, view.span.start, view.span.end):
        value = named_place(view, view.token_after(match.end()), known)
        whose = match["whose"].removesuffix("'s").removesuffix("\u2019s")
        owner = (
            Owner(known.surnames[whose], is_person=True, is_named=True)
            if whose in known.surnames
            else person_before(view, match.start(), known)
            if whose in {"his", "her"}
            else None
        )
        if value is not None and owner is not None:
            yield BoundPlace("home-of", value, match.start(), value.end, owner=owner.words)


_HOUSES = frozenset("home house flat apartment bungalow".split())


@cache
def gatherings() -> frozenset[str]:
    """Nouns for what people hold somewhere: the rows of things whose name is one of these."""
    kinds = "competition final meeting funeral festival concert exhibition rally wedding ceremony auction".split()
    return frozenset(noun for row in table("same_things") if row[0] in kinds for noun in row)


def find_venues(view: SentenceView, known: Known) -> Iterator[BoundPlace]:
    """ "a youth wrestling meet at the old armory in Dunning": a gathering with the word that says of what kind it is."""
    if gatherings().isdisjoint(view.lowers) or is_of_other_time(view):
        return
    for index, word in enumerate(view.lowers[:-2]):
        if word not in gatherings() or view.lowers[index + 1] not in {"at", "in"} or not _is_modifier(view, index - 1):
            continue
        value = named_place(view, index + 2, known)
        is_one = _SEVERAL.isdisjoint(view.lowers[max(0, index - 4) : index])
        if value is not None and is_one:
            start = view.tokens.starts[index - 1]
            yield BoundPlace("venue-of", value, start, value.end, owner=view.text[start : view.tokens.ends[index]].lower())


_SEVERAL = frozenset("another second third fourth next last previous earlier press news round".split())
"""What makes a gathering one of several, and what every story has some of."""


def _is_modifier(view: SentenceView, index: int) -> bool:
    """Whether the word before a gathering says of what it is ("wrestling meet"), not how big or how often ("annual")."""
    if index < 0:
        return False
    low = view.lowers[index]
    is_noun = low.isalpha() and low not in AFTER_NAME and not low.endswith(("ly", "al"))
    return is_noun and low not in words("sentence_openers")


_VEHICLES = frozenset("bus plane helicopter ship truck car train".split())


def find_lines(view: SentenceView, known: Known) -> Iterator[BoundPlace]:
    """ "the night train from Belun to Malno", "a domestic flight from Lilongwe": what a vehicle goes between."""
    if _LINE.isdisjoint(view.lowers) or is_of_other_time(view):
        return
    for index, word in enumerate(view.lowers[:-2]):
        if thing_classes().get(word) not in _VEHICLES or view.lowers[index + 1] != "from":
            continue
        start, owner = named_place(view, index + 2, known), phrase_ending_at(view, index, known, links=0)
        if start is None or owner is None or owner.is_new:
            continue
        begin = view.tokens.starts[index]
        yield BoundPlace("set-out", start, begin, start.end, owner=owner.words)
        after = view.token_after(start.end)
        goal = named_place(view, after + 1, known) if view.lowers[after : after + 1] == ("to",) else None
        if goal is not None:
            yield BoundPlace("headed-for", goal, begin, goal.end, owner=owner.words)


_LINE = frozenset({"from"})


def find_origins(view: SentenceView, known: Known) -> Iterator[BoundPlace]:
    """ "the driver, from Malno,", "a pilot from Belun": of a part that one person has in a story."""
    for index, word in enumerate(view.lowers[:-2]):
        if word not in words("single_roles"):
            continue
        at = index + 1 + (view.lowers[index + 1] == ",")
        owner = phrase_ending_at(view, index, known, links=0) if view.lowers[at] == "from" else None
        value = named_place(view, at + 1, known) if owner is not None and not owner.is_new else None
        if owner is not None and value is not None:
            yield BoundPlace("comes-from", value, view.tokens.starts[index], value.end, owner=owner.words)


def find_works(view: SentenceView, known: Known) -> Iterator[BoundPlace]:
    """ "its plant in Malno", "the Belun plant": the works that the first sentences of an article are about."""
    if not view.is_lead or _works().isdisjoint(view.lowers) or is_of_other_time(view):
        return
    for index, word in enumerate(view.lowers):
        if word not in _works():
            continue
        is_followed = view.lowers[index + 1 : index + 2] in {("in",), ("at",), ("near",), ("outside",)}
        value = named_place(view, index + 2, known) if is_followed else _name_before(view, index)
        if value is not None and _OTHERS.isdisjoint(view.lowers[max(0, index - 4) : index]):
            begin = min(view.tokens.starts[index], value.start)
            yield BoundPlace("works-at", value, begin, max(value.end, view.tokens.ends[index]), owner=word)


_OTHERS = frozenset("another other second third one two three each every new former".split())


@cache
def _works() -> frozenset[str]:
    return frozenset(words("works"))


def _name_before(view: SentenceView, index: int) -> Span | None:
    """The place by whose name works go: "the Belun plant", "its plant" has none."""
    first = index
    while first > 0 and view.tokens.texts[first - 1][0].isupper():
        first -= 1
    if first in {0, index} or view.lowers[first - 1] not in {"the", "its", "their", "at", "in", "near"}:
        return None
    span = made(Span, start=view.tokens.starts[first], end=view.tokens.ends[index - 1], field=view.document.field)
    name = view.words(span)
    return span if is_town(name) else None


_BASED = re.compile(rf"(?:The )?(?P<value>{NAMES})-(?P<how>based|born|headquartered) (?:[a-z-]+ ){{0,3}}(?P<owner>{NAMES})")
_SEAT = re.compile(rf"(?P<owner>{NAMES}), which has its (?:head office|headquarters|seat) in (?P<value>{NAMES})")
_OF = re.compile(
    rf"(?P<owner>{NAMES}),(?: \d\d?,)? (?P<how>of|from|a native of|a resident of|an? (?:[a-z-]+ ){{1,4}}from) "
    rf"(?P<value>{NAMES})(?=[,.;]| (?:in|and|who|was|has)\b)"
)
_HOW = {
    "based": "seat-of",
    "headquartered": "seat-of",
    "born": "birthplace",
    "of": "home-of",
    "a resident of": "home-of",
    "from": "comes-from",
    "a native of": "comes-from",
}


def find_seats(view: SentenceView, known: Known) -> Iterator[BoundPlace]:
    """ "the Turin-based Fratello", "Genoa-born Carla Rinaldi", "Carla Rinaldi, 44, of Genoa,"."""
    for pattern, hints in ((_BASED, ("-based ", "-born ", "-headquartered ")), (_SEAT, (", which has its",)), (_OF, _OF_HINTS)):
        if not any(hint in view.words(view.span) for hint in hints):
            continue
        for match in pattern.finditer(view.text, view.span.start, view.span.end):
            value = named_place(view, view.token_after(match.start("value")), known) if pattern is not _BASED else None
            if pattern is _BASED:
                value = made(Span, start=match.start("value"), end=match.end("value"), field=view.document.field)
            name = _HOW.get(match["how"], "comes-from") if pattern is not _SEAT else "seat-of"
            owner = _named_owner(match["owner"], name, known)
            if match["value"].lower().split()[-1] in words("named_things"):
                continue  # "of Bangor University": where she works
            if value is not None and owner is not None:
                yield BoundPlace(name, value, match.start(), match.end(), owner=owner)


_OF_HINTS = (", of ", " from ", ", a native of ", ", a resident of ")


def _named_owner(name: str, what: str, known: Known) -> str | None:
    """The owner's full name; None where a person is none that the article knows, or a firm is one."""
    last = name.rsplit(maxsplit=1)[-1]
    if what == "seat-of":
        return None if last in known.persons else name
    return bare_name(known.surnames[last]) if last in known.surnames else None


_SINGLE = frozenset("tollgate crossing polls quarry mine dam tunnel junction bridge".split())
"""Classes of places of which a story that names one by its name is about that one."""


@cache
def _single_kinds() -> tuple[str, ...]:
    return tuple(sorted((noun for noun, kind in place_classes().items() if kind in _SINGLE), key=len, reverse=True))


@cache
def _single_words() -> frozenset[str]:
    return frozenset(noun.split()[-1] for noun in _single_kinds())


@cache
def _facility() -> re.Pattern[str]:
    lead = r"\b(?:[Aa]t|[Nn]ear|[Oo]utside|[Ii]n|[Oo]n|[Bb]elow|[Uu]nder|[Ii]nside) (?:the |an? )?"
    return re.compile(rf"{lead}(?P<value>{NAMES} (?P<kind>(?i:{'|'.join(_single_kinds())})))\b(?! [a-z]*(?:disaster|tragedy))")


def find_facilities(view: SentenceView) -> Iterator[BoundPlace]:
    """ "waved the lorry out of the queue at the Orlo tollgate": where what a sentence tells happened, whatever it is."""
    if _single_words().isdisjoint(view.lowers) or is_of_other_time(view) or not _tells_deed(view):
        return
    for match in _facility().finditer(view.text, view.span.start, view.span.end):
        span = made(Span, start=match.start("value"), end=match.end("value"), field=view.document.field)
        yield BoundPlace("facility-of", span, match.start(), match.end(), owner=place_classes()[match["kind"].lower()])


def _tells_deed(view: SentenceView) -> bool:
    """Whether a verb of the past stands in the sentence that is none of saying."""
    return any((word in past_forms() or word.endswith("ed")) and word not in saying_verbs() for word in view.lowers)
