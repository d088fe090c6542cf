"""Where people and things set out from, were taken, live, lie buried, were found, stopped, held: the place that a verb of such
an act leads to, with whose it is ("The coach set out from Kisii", "both flight recorders reached Addis Ababa").
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factcheck.extract.rules.owners import Known, Owner, person_before, phrase_ending_at, subject_of
from factcheck.extract.rules.people import demonyms, person_noun
from factcheck.extract.rules.places import BoundPlace
from factcheck.extract.rules.scenes import NAMES, WORD, is_of_other_time, nouns_of_place, place_classes
from factcheck.extract.rules.scopes import NOT_PLACES
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Span
from factcheck.model.base import made
from factcheck.text.gazetteer import is_wide
from factcheck.text.grammar import ADVERBS, AUXILIARIES, CLASSES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS
from factcheck.text.inflection import inflections
from factcheck.text.lexicon import table, words

LASTING = frozenset({"home-of", "grew-up-in", "birthplace", "buried-at", "seat-of"})
"""What a person or a firm has one of, whatever event the story is about."""
WHEREABOUTS = frozenset(row[0] for row in table("place_acts"))
"""The properties that this module reads."""
_ON_FOOT = frozenset({"arrived-at", "set-out", "headed-for"})

_WINDOW = 9
"""Words between a verb and the preposition of its place: "arrived on Monday aboard a scheduled flight in" has seven."""
_OBJECT = 6
"""Words of an object between a verb and the preposition of its place: "took the two injured men to"."""
_ENDS_PATH = frozenset("; : who which that and but while when where after before because if said says told as than".split())
_BE = frozenset("is are was were been being be get gets got getting".split())


@dataclass(frozen=True, slots=True)
class _Act:
    """A phrase that places its owner, and how."""

    property: str
    use: str
    """moves, moved or said: see `lexicon/place_acts.tsv`."""
    words: tuple[str, ...]
    prepositions: frozenset[str]


@cache
def _acts() -> dict[str, tuple[_Act, ...]]:
    """The phrases by their first word, the longest first."""
    found: dict[str, list[_Act]] = defaultdict(list)
    for name, use, verbs, prepositions in table("place_acts"):
        leads = frozenset(prepositions.split(","))
        for verb in verbs.split(","):
            first, *rest = verb.split()
            for form in _forms(first, use):
                found[form].append(_Act(name, use, (form, *rest), leads))
    return {word: tuple(sorted(acts, key=lambda act: -len(act.words))) for word, acts in found.items()}


def _forms(verb: str, use: str) -> tuple[str, ...]:
    """The forms that are read: of verbs that befall somebody no "-s" and "-ing", which are nouns as often ("a holding")."""
    if use == "said":
        return (verb,)
    base, third, present, *pasts = inflections(verb)
    return (base, *pasts) if use == "moved" else (base, third, present, *pasts)


@cache
def _hints() -> frozenset[str]:
    return frozenset(_acts())


def bind_whereabouts(view: SentenceView, known: Known) -> list[BoundPlace]:
    """Every place of the sentence where somebody or something is said to be, come from or go, in the order of the text."""
    found: dict[int, BoundPlace] = {}
    for bound in (*find_whereabouts(view, known), *find_homes(view, known), *find_venues(view, known)):
        found.setdefault(bound.value.start, bound)
    return sorted(found.values(), key=lambda bound: bound.value.start)


def find_whereabouts(view: SentenceView, known: Known) -> list[BoundPlace]:
    """Every place of the sentence that a verb of the lexicon leads to, with the one person or thing that it is said of."""
    if _hints().isdisjoint(view.lowers):
        return []
    is_past = is_of_other_time(view)
    found: dict[int, BoundPlace] = {}
    for index, word in enumerate(view.lowers):
        for act in _acts_at(view, index) if word in _acts() else ():
            bound = _bind(view, index, act, known) if act.property in LASTING or not is_past else None
            if bound is not None:
                found.setdefault(bound.value.start, bound)
    return list(found.values())


def _acts_at(view: SentenceView, index: int) -> Iterator[_Act]:
    """The longest phrase at token `index`, for each way in which it leads to a place ("travel from", "travel to")."""
    longest = 0
    for act in _acts()[view.lowers[index]]:
        if len(act.words) >= longest and view.lowers[index : index + len(act.words)] == act.words:
            longest = len(act.words)
            yield act


def _bind(view: SentenceView, index: int, act: _Act, known: Known) -> BoundPlace | None:
    end = index + len(act.words)
    lead = _lead(view, end, act, known) or _place_before_where(view, index, known, act)
    if lead is None:
        return None
    owner = _owner_of(view, index, end, lead, act, known)
    if owner is None or owner.is_new or not _fits(act.property, owner):
        return None
    start = min(view.tokens.starts[index], lead.value.start)
    if _HEALERS.search(view.words(lead.value)) and not (owner.is_person and owner.words not in _KEPT_SEVERAL):
        return None  # of several, each may be in another
    return BoundPlace(act.property, lead.value, start, max(lead.value.end, view.tokens.ends[end - 1]), owner=owner.words)


_HEALERS = re.compile(r"\b(?i:hospital|clinic|infirmary|morgue|mortuary|medical)\b")
_KEPT_SEVERAL = frozenset("survivors migrants injured rescued bodies remains body hostages".split())


@dataclass(frozen=True, slots=True)
class _Lead:
    """A place, and the token of the preposition that leads to it: the verb's end where none does, -1 for a place before it."""

    value: Span
    at: int


def _lead(view: SentenceView, end: int, act: _Act, known: Known) -> _Lead | None:
    """The place after the words of an act that end at token `end`."""
    if "-" in act.prepositions:
        value = named_place(view, end, known)
        return _Lead(value, end) if value is not None else None
    for at in range(end, min(end + _WINDOW, len(view.tokens) - 1)):
        word = view.lowers[at]
        if word in act.prepositions and (value := named_place(view, at + 1, known)) is not None:
            return _Lead(value, at)
        if word in _ENDS_PATH or (word == "," and at > end):
            return None
    return None


def _place_before_where(view: SentenceView, index: int, known: Known, act: _Act) -> _Lead | None:
    """ "Kelowna, where the mayor was spending most of his time": the name before the clause."""
    if act.use == "said" and act.property != "birthplace":
        return None
    for at in range(index - 1, max(1, index - _WINDOW), -1):
        if view.lowers[at] == "where" and view.lowers[at - 1] == ",":
            return _name_ending_at(view, at - 2, known)
        if view.lowers[at] in _ENDS_PATH or view.lowers[at] == ",":
            return None
    return None


def _name_ending_at(view: SentenceView, last: int, known: Known) -> _Lead | None:
    first = last
    while first > 0 and view.tokens.texts[first - 1][0].isupper() and view.lowers[first - 1] not in PREPOSITIONS:
        first -= 1
    value = named_place(view, first, known)
    is_whole = value is not None and value.end == view.tokens.ends[last]
    return _Lead(value, -1) if value is not None and is_whole else None


@cache
def _place() -> re.Pattern[str]:
    """ "(the southern port of) Sfax", "(the) old armory in Dunning", "(the) Huayllapata tollgate", "Mercy Hospital"."""
    kinds = "|".join(sorted(place_classes(), key=len, reverse=True))
    of_people = rf"[A-Z][\w-]+ (?:[a-z-]+ )?(?:{kinds}) of (?:the )?"  # Mauritanian port of
    return re.compile(
        r"(?:the |an? |its |his |her |their )?"
        rf"(?P<value>(?P<lower>{of_people}|(?:[a-z][a-z\u2019'-]* ){{0,6}}?)"
        rf"(?P<name>{NAMES}(?: {WORD}){{0,3}})(?: (?P<kind>(?i:{kinds}))\b)?)"
    )


_LINKS = frozenset("of in near at outside off on".split())
_LOOSE = frozenset("the a an its his her their".split())
_SHORTEST = 3


def named_place(view: SentenceView, index: int, known: Known) -> Span | None:
    """The place whose name stands at token `index`, words before it included; None where what stands there is none."""
    if index >= len(view.tokens):
        return None
    match = _place().match(view.text, view.tokens.starts[index], view.span.end)
    if match is None or not (_is_setting(match["lower"]) and _is_name(view, match, known)):
        return None
    whole = match["kind"] is not None or _ends_in_place(match["lower"])
    return made(Span, start=match.start("value" if whole else "name"), end=match.end("value"), field=view.document.field)


def _ends_in_place(lower: str) -> bool:
    """Whether the words before the name are a place of their own: "old armory in", "quarry near"; not "southern city of"."""
    last = lower.split()[-1:]
    return bool(last) and last[0] in _LINKS - {"of"}


def _is_setting(lower: str) -> bool:
    """Whether the words before a name are only what places have: adjectives, or a noun of place with "of", "in", "near"."""
    bare = [word.lower() for word in lower.split() if word not in _LOOSE]
    if lower[:1].isupper():
        return bare[0] in demonyms()
    if not bare or all(word in words("place_adjectives") for word in bare):
        return True
    joints = [at for at, word in enumerate(bare) if word in _LINKS]
    return bool(joints) and joints[-1] == len(bare) - 1 and all(at and bare[at - 1] in nouns_of_place() for at in joints)


def _is_name(view: SentenceView, match: re.Match[str], known: Known) -> bool:
    parts = match["name"].lower().split()
    first, last = match["name"].split()[0], parts[-1]
    if place_classes().get((match["kind"] or "").lower()) == "town" and is_wide(match["name"]):
        return False  # "Ohio town": one in Ohio
    is_other = first.lower() in NOT_PLACES or match["name"].lower() in demonyms() or len(match["name"]) < _SHORTEST
    is_body = last in words("not_places") or parts[0] in words("not_places") or person_noun(parts[0]) is not None
    if is_other or is_body or first in known.persons or match["name"].split()[-1] in known.surnames:
        return False
    if any(time.span.start < match.end("name") and match.start("name") < time.span.end for time in view.times):
        return False
    return _ends_well(view, match)


def _ends_well(view: SentenceView, match: re.Match[str]) -> bool:
    """Whether the name stands for the place: no owner of what follows ("Sydney's airport"), no noun it describes."""
    end = match.end("value")
    if view.text.startswith(("'", "\u2019", "-", "\u2013", "/"), end):
        return False
    index = view.token_after(end)
    if index >= len(view.tokens) or match["kind"]:
        return True
    word = view.lowers[index]
    is_plain = word[0].isalpha() and view.tokens.texts[index].islower() and not view.is_time(index)
    return not is_plain or word in _AFTER_NAME or word.endswith(("ed", "ly", "ing"))


_AFTER_NAME = (
    PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | ADVERBS | DETERMINERS | SUBJECT_PRONOUNS | {"to", "aboard", "alive", "dead"}
)


def _owner_of(view: SentenceView, index: int, end: int, lead: _Lead, act: _Act, known: Known) -> Owner | None:
    if act.property == "birthplace":
        return _born(view, index, lead, known)
    if act.use != "moved":
        return _going(view, index, known)
    before = _before_verb(view, index)
    if lead.at > end and not _is_passive(view, before) and view.lowers[end] not in PREPOSITIONS:
        return _object(view, end, lead.at, known)
    if _is_passive(view, before):
        return None if before in ADVERBS else subject_of(view, index, known)
    if lead.at < 0 or before in {"to", *CLASSES["modal"]}:
        return None  # an active verb without an object befalls nobody
    return phrase_ending_at(view, index - 1, known)  # "a body found in"


def _before_verb(view: SentenceView, index: int) -> str:
    index -= 1
    while index > 0 and view.lowers[index] != "also" and (view.lowers[index] in ADVERBS or view.lowers[index].endswith("ly")):
        index -= 1
    return view.lowers[index] if index >= 0 else ""


def _is_passive(view: SentenceView, before: str) -> bool:
    return before in _BE or (before == "to" and "be" in view.lowers)


def _going(view: SentenceView, index: int, known: Known) -> Owner | None:
    """ "a bus travelling from", "The plane, bound for", "It had left"."""
    before = view.lowers[index - 1] if index else ""
    if before == "," and (view.lowers[index].endswith("ing") or view.lowers[index] in _LOOSE_FORMS):
        return _before_comma(view, index, known)
    if before and before[0].isalnum() and before not in AUXILIARIES and view.lowers[index].endswith("ing"):
        return phrase_ending_at(view, index - 1, known)
    return subject_of(view, index, known)


_LOOSE_FORMS = frozenset("born bound en on last based headquartered destined".split())
"""Words that follow a comma after what they are said of: "The plane, bound for Milan"."""


def _before_comma(view: SentenceView, index: int, known: Known) -> Owner | None:
    """What stands before the comma left of token `index`, an age between two commas left out."""
    at = index - 2
    if at >= 2 and view.lowers[at][0].isdigit() and view.lowers[at - 1] == ",":
        at -= 2
    return phrase_ending_at(view, at, known)


def _object(view: SentenceView, end: int, preposition: int, known: Known) -> Owner | None:
    """The object between a verb and the preposition of its place: "took the survivors to", "found her body in"."""
    if preposition - end > _OBJECT:
        return None
    last = preposition - 1
    while last >= end and (view.is_time(last) or view.lowers[last] in ADVERBS):
        last -= 1
    return phrase_ending_at(view, last, known) if last >= end else None


def _born(view: SentenceView, index: int, lead: _Lead, known: Known) -> Owner | None:
    """Who was born: before the verb, or after the place where the sentence opens with it ("Born in Liverpool, ... she")."""
    if index > 0 and view.lowers[index - 1] not in {'"', "\u201c"}:
        return _going(view, index, known)
    for at in range(view.token_after(lead.value.end), len(view.tokens)):
        text, is_main = view.tokens.texts[at], view.lowers[at - 1] == ","
        if text in known.surnames:
            return Owner(known.surnames[text], is_person=True, is_named=True)
        if is_main and view.lowers[at] in {"he", "she"}:
            return person_before(view, view.span.start - 1, known) if view.span.start else None
    return None


def _fits(name: str, owner: Owner) -> bool:
    """Whether the owner is one that has such a place: persons live and are arrested, gatherings are held."""
    if name == "venue-of":
        return owner.words in _gatherings()
    if name in {"home-of", "grew-up-in", "birthplace", "buried-at", "died-at", "deported-to"}:
        return owner.is_person
    if name == "arrested-at":
        return owner.is_person
    if name in {"seat-of", "signed-at", "seized-at"}:
        return not owner.is_person
    return True


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
def _gatherings() -> frozenset[str]:
    """Nouns for what people hold somewhere: the rows of things whose name is one of these."""
    kinds = "competition meeting funeral festival concert exhibition rally wedding ceremony auction".split()
    return frozenset(noun for row in table("same_things") if row[0] in kinds for noun in row)


def find_venues(view: SentenceView, known: Known) -> Iterator[BoundPlace]:
    """ "a youth wrestling meet at the old armory in Dunning": a gathering with the word that says of what kind it is."""
    if _gatherings().isdisjoint(view.lowers) or is_of_other_time(view):
        return
    for index, word in enumerate(view.lowers[:-2]):
        if word not in _gatherings() or view.lowers[index + 1] not in {"at", "in"} or not _is_modifier(view, index - 1):
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
    is_noun = low.isalpha() and low not in _AFTER_NAME and not low.endswith(("ly", "al"))
    return is_noun and low not in words("sentence_openers")
