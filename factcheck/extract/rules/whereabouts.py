"""Where people and things set out from, were taken, live, lie buried, were found, stopped, held: the place that a verb of such
an act leads to, with whose it is ("The coach set out from Malno", "the survivors were taken to Orlo").
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factcheck.extract.rules.named_places import named_place
from factcheck.extract.rules.owners import (
    Known,
    Owner,
    bare_name,
    class_of,
    person_before,
    phrase_ending_at,
    subject_of,
    thing_classes,
)
from factcheck.extract.rules.phrases import past_forms
from factcheck.extract.rules.places import BoundPlace
from factcheck.extract.rules.scenes import is_of_other_time
from factcheck.extract.rules.sentence import SentenceView
from factcheck.extract.rules.standing_places import (
    find_facilities,
    find_homes,
    find_lines,
    find_origins,
    find_seats,
    find_venues,
    find_works,
    gatherings,
)
from factcheck.model import Span
from factcheck.text.grammar import ADVERBS, AUXILIARIES, CLASSES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS
from factcheck.text.inflection import inflections
from factcheck.text.lexicon import table

LASTING = frozenset({"home-of", "grew-up-in", "birthplace", "buried-at", "seat-of", "comes-from"})
"""What a person or a firm has one of, whatever event the story is about."""
WHEREABOUTS = frozenset(row[0] for row in table("place_acts")) | {"comes-from", "works-at"}
"""The properties that this module reads."""

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
    if base.endswith("l"):  # travelled, traveled
        pasts += [f"{base}led"]
        return (base, *pasts) if use == "moved" else (base, third, present, f"{base}ling", *pasts)
    return (base, *pasts) if use == "moved" else (base, third, present, *pasts)


@cache
def _hints() -> frozenset[str]:
    return frozenset(_acts())


_FINDERS = (find_homes, find_venues, find_lines, find_origins, find_works, find_seats)


def bind_whereabouts(view: SentenceView, known: Known) -> list[BoundPlace]:
    """Every place of the sentence where somebody or something is said to be, come from or go, in the order of the text."""
    found: dict[int, BoundPlace] = {}
    for bound in (
        *find_whereabouts(view, known),
        *find_facilities(view),
        *(bound for find in _FINDERS for bound in find(view, known)),
    ):
        found.setdefault(bound.value.start, bound)
    return sorted(found.values(), key=lambda bound: bound.value.start)


def find_whereabouts(view: SentenceView, known: Known) -> list[BoundPlace]:
    """Every place of the sentence that a verb of the lexicon leads to, with the one person or thing that it is said of."""
    if _hints().isdisjoint(view.lowers):
        return []
    is_past = is_of_other_time(view)
    found: dict[int, BoundPlace] = {}
    for index, word in enumerate(view.lowers):
        if word not in _acts() or (index and not view.tokens.texts[index].islower()):
            continue
        for act in _acts_at(view, index):
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
    lead = _lead(view, end, act, known) or _place_before(view, index, known, act)
    if lead is None:
        return None
    owner = _owner_of(view, index, end, lead, act, known)
    if owner is None or owner.is_new or not _fits(act.property, owner):
        return None
    start = min(view.tokens.starts[index], lead.value.start)
    if _HEALERS.search(view.words(lead.value)) and not (owner.is_person and owner.words not in _KEPT_SEVERAL):
        return None  # of several, each may be in another
    if act.prepositions == {"-"} and act.property == "set-out" and class_of(owner.words) == owner.words not in thing_classes():
        return None  # who "left Chelsea" was no traveller
    return BoundPlace(act.property, lead.value, start, max(lead.value.end, view.tokens.ends[end - 1]), owner=owner.words)


_HEALERS = re.compile(r"\b(?i:hospital|clinic|infirmary|morgue|mortuary|medical)\b")
_KEPT_SEVERAL = frozenset("survivors migrants injured rescued bodies remains body hostages".split())


@dataclass(frozen=True, slots=True)
class _Lead:
    """A place, and the token of the preposition that leads to it: below 0 for a place before the verb."""

    value: Span
    at: int


_OPENS = -2
"""A place that opens the sentence, where one before "where" is at -1."""


def _lead(view: SentenceView, end: int, act: _Act, known: Known) -> _Lead | None:
    """The place after the words of an act that end at token `end`."""
    if "-" in act.prepositions:
        value = named_place(view, end, known)
        return _Lead(value, end) if value is not None and view.words(value)[0].isupper() else None
    if act.use == "moves" and not _goes_somewhere(view, end):
        return None
    for at in range(end, min(end + _WINDOW, len(view.tokens) - 1)):
        word = view.lowers[at]
        if word in act.prepositions and (value := named_place(view, at + 1, known)) is not None:
            return _Lead(value, at)
        if word in _ENDS_PATH or (word == "," and at > end):
            return None
    return None


def _goes_somewhere(view: SentenceView, end: int) -> bool:
    """Whether no object follows a verb of motion: "headed the committee to", "tied up traffic in" move nobody."""
    if end >= len(view.tokens):
        return False
    word = view.lowers[end]
    return word in PREPOSITIONS or word in ADVERBS or word.endswith("ly") or view.is_time(end) or word in {"to", "home", "back"}


def _place_before(view: SentenceView, index: int, known: Known, act: _Act) -> _Lead | None:
    """ "Genoa, where the mayor spent most of his time": the name before the clause; "In Malno, police stopped the lorry": the
    place that opens the sentence.
    """
    if act.use == "moved" and view.lowers[0] in act.prepositions:
        value = named_place(view, 1, known)
        follows = view.token_after(value.end) if value is not None else index
        is_near = follows < index < follows + _WINDOW and _ENDS_PATH.isdisjoint(view.lowers[follows:index])
        if value is not None and is_near:
            return _Lead(value, _OPENS)
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


def _owner_of(view: SentenceView, index: int, end: int, lead: _Lead, act: _Act, known: Known) -> Owner | None:
    if act.property == "birthplace":
        return _born(view, index, lead, known)
    if "also" in view.lowers[max(0, index - _JOINED) : index]:
        return None  # found there too
    is_passive = _is_passive(view, _before_verb(view, index)) or _shares_passive(view, index)
    if act.use != "moved":
        is_flown = act.use == "moves" and is_passive and not (view.lowers[index].endswith("ing") or act.words[0] == "headed")
        return None if is_flown else _going(view, index, known)
    return subject_of(view, index, known) if is_passive else _befallen(view, index, end, lead, known)


def _befallen(view: SentenceView, index: int, end: int, lead: _Lead, known: Known) -> Owner | None:
    """Whom or what an active verb befalls: its object, else what a participle follows ("a body found in")."""
    before, is_bare = _before_verb(view, index), end >= len(view.tokens) or view.lowers[end] in PREPOSITIONS
    if not is_bare:
        return _object(view, end, known) if lead.at == _OPENS or lead.at > end else None
    if lead.at < 0 or before in {"to", "also", *CLASSES["modal"]} or before in SUBJECT_PRONOUNS:
        return None  # an active verb without an object befalls nobody
    return _before_comma(view, index, known) if before == "," else phrase_ending_at(view, index - 1, known)


def _before_verb(view: SentenceView, index: int) -> str:
    index -= 1
    while index > 0 and view.lowers[index] != "also" and (view.lowers[index] in ADVERBS or view.lowers[index].endswith("ly")):
        index -= 1
    return view.lowers[index] if index >= 0 else ""


def _is_passive(view: SentenceView, before: str) -> bool:
    return before in _BE or (before == "to" and "be" in view.lowers)


def _shares_passive(view: SentenceView, index: int) -> bool:
    """ "were found and then taken to": the verb after "and" is as passive as the one before."""
    at = index - 1
    while at > 0 and view.lowers[at] in ADVERBS:
        at -= 1
    return at > 1 and view.lowers[at] == "and" and not _BE.isdisjoint(view.lowers[max(0, at - _JOINED) : at])


_JOINED = 3
"""Words before "and" among which the auxiliary of a passive stands."""


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


def _object(view: SentenceView, end: int, known: Known) -> Owner | None:
    """The object right after a verb: "stopped the lorry and found", "found the car burned in"."""
    last = end
    while last < len(view.tokens) and view.lowers[last][0].isalnum() and view.lowers[last] not in _NO_OBJECT:
        last += 1
    last -= 1
    while last > end and (view.is_time(last) or _tells_state(view.lowers[last])):
        last -= 1
    return phrase_ending_at(view, last, known, links=0, floor=end) if end <= last < end + _OBJECT else None


_LEADS = frozenset(lead for row in table("place_acts") for lead in row[3].split(","))
_NO_OBJECT = PREPOSITIONS | CONJUNCTIONS | ADVERBS | AUXILIARIES | _LEADS


def _tells_state(low: str) -> bool:
    """What follows an object and says how it was: "found the car burned in", "found him dead in"."""
    return low in _STATES or low.endswith("ed")


_STATES = frozenset("dead alive unconscious burnt hidden unhurt safe intact asleep".split())


def _born(view: SentenceView, index: int, lead: _Lead, known: Known) -> Owner | None:
    """Who was born: before the verb, or after the place where the sentence opens with it ("Born in Liverpool, ... she")."""
    if index > 0 and view.lowers[index - 1] not in {'"', "\u201c"}:
        return _going(view, index, known)
    for at in range(view.token_after(lead.value.end), len(view.tokens)):
        text, is_main = view.tokens.texts[at], view.lowers[at - 1] == ","
        if text in known.surnames:
            return Owner(bare_name(known.surnames[text]), is_person=True, is_named=True)
        if is_main and text[0].isupper() and not view.is_time(at) and view.lowers[at] not in DETERMINERS:
            return _name_at(view, at, known)
        if is_main and view.lowers[at] in {"he", "she"}:
            return person_before(view, view.span.start - 1, known) if view.span.start else None
    return None


_HELD = frozenset("service vote election referendum trial hearing inquest ballot".split())
"""What is held somewhere beside gatherings."""


def _name_at(view: SentenceView, first: int, known: Known) -> Owner | None:
    """The name that begins at token `first` and has a verb after it."""
    last = first
    while last + 1 < len(view.tokens) and view.tokens.texts[last + 1][0].isupper():
        last += 1
    follows = view.lowers[last + 1] if last + 1 < len(view.tokens) else ""
    is_subject = follows in AUXILIARIES or follows in past_forms() or follows.endswith("ed")
    return phrase_ending_at(view, last, known, links=0, floor=first) if is_subject else None


def _fits(name: str, owner: Owner) -> bool:
    """Whether the owner is one that has such a place: persons live and are arrested, gatherings are held."""
    if name == "venue-of":
        return owner.words.split()[-1] in gatherings() or owner.words in _HELD
    if name in {"home-of", "grew-up-in", "birthplace", "buried-at", "died-at", "deported-to", "arrested-at"}:
        return owner.is_person or owner.is_named
    if name in {"seat-of", "signed-at", "seized-at"}:
        return not owner.is_person
    return True
