"""Who or what a verb's place belongs to: "the coach" of "The coach, with 46 people on board, set out from Kisii"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.extract.rules.names import without_titles
from factcheck.extract.rules.people import person_noun
from factcheck.extract.rules.phrases import past_forms
from factcheck.extract.rules.sentence import SentenceView
from factcheck.text.grammar import ADVERBS, AUXILIARIES, CLASSES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from factcheck.text.lexicon import table
from factcheck.text.rarity import rarity
from factcheck.text.timex_vocabulary import CARDINALS

PRONOUNS = frozenset("he she it him her".split())
_PEOPLE = frozenset("he she him her".split())
_AHEAD = frozenset("expected due scheduled set planned likely supposed meant thought believed understood reported".split())
"""What stands between a subject and an infinitive: "is expected to dock"."""
_SKIPPED = (AUXILIARIES | ADVERBS | frozenset("not n't been being be later both all mostly".split())) - {"both"}
_RELATIVES = frozenset({"which", "who", "that", "whose"})
_ENDS = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | frozenset("to than as".split())
_ASIDE = 14
"""Words between two commas that may stand between a subject and its verb."""
_PHRASE = 7
"""Words of a noun phrase before its head."""
_NEW = frozenset(
    (
        "another second third other further more also relief return connecting rescue replacement evacuation special patrol "
        "police army navy naval military coastguard fire"
    ).split()
)
"""What makes a thing another than the one that the story is about."""
_NOT_OWNERS = frozenset(
    (
        "police officer officers official officials people person persons passenger passengers resident residents member "
        "members authority authorities source sources one others there this these those they we i you who what someone "
        "somebody anyone everyone nobody half part some many most few number hundreds thousands dozens year years time day"
    ).split()
)
"""Of whom a story has many, so that two sentences may speak of two, and words that stand for no noun."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Who or what is somewhere, as written: a name, or the head of a noun phrase in lower case."""

    words: str
    is_person: bool
    is_named: bool
    is_new: bool = False
    """Behind "a" or "an", after the lead: not the one that the story is about."""


@cache
def thing_classes() -> dict[str, str]:
    """What a thing is called, by each noun that reports put for it, plurals included."""
    return {noun: row[0] for row in table("same_things") for noun in row}


def bare_name(name: str) -> str:
    """`name` without the titles before it, "Governor-elect" included."""
    return without_titles(_ELECT.sub("", name))


_ELECT = re.compile(r"^(?:\S+ )?\S+-(?:elect|designate|born|based) ")


def class_of(owner: str) -> str:
    """One word for what reports call by several ("bus" for "coach"); other words as they are, a plain plural put back."""
    found = thing_classes().get(owner) or thing_classes().get(owner.removesuffix("s"))
    return found or owner


@dataclass(frozen=True)
class Known:
    """What the article tells of names: whose full name goes with a surname, and all parts of persons' names."""

    surnames: Mapping[str, str]
    persons: frozenset[str]


def subject_of(view: SentenceView, verb: int, known: Known) -> Owner | None:
    """Who or what the verb at `verb` is said of: the phrase that ends before it, auxiliaries and asides left out."""
    at = verb - 1
    while at >= 0 and (view.lowers[at] in _SKIPPED or view.lowers[at].endswith("ly")):
        at -= 1
    if at >= 1 and view.lowers[at] == "to" and view.lowers[at - 1] in _AHEAD:
        return subject_of(view, at - 1, known)
    if at >= 0 and view.lowers[at] == ",":
        is_name = at > 0 and view.tokens.texts[at - 1] in known.surnames  # "The captain, Ivo Marsk, has lived"
        at = at - 1 if is_name else _before_aside(view, at)
        if at >= 2 and view.lowers[at][0].isdigit() and view.lowers[at - 1] == ",":
            at -= 2  # "Ana Ruiz, 44, of Genoa, was"
    if at >= 0 and view.lowers[at] in _RELATIVES:
        at -= 1
        if at >= 0 and view.lowers[at] == ",":
            at -= 1
        if at >= 2 and view.lowers[at][0].isdigit() and view.lowers[at - 1] == ",":
            at -= 2  # "Carla Rinaldi, 44, who lives"
        return phrase_ending_at(view, at, known, links=0)
    if at >= 0 and view.lowers[at] in {"and", "but"}:
        return _shared_subject(view, at, known)
    return phrase_ending_at(view, at, known)


def _shared_subject(view: SentenceView, joint: int, known: Known) -> Owner | None:
    """ "had left Kisumu and was headed for Mombasa": the subject of the verb before "and"."""
    for index in range(joint - 1, max(-1, joint - _SHARED), -1):
        if view.lowers[index] in AUXILIARIES or view.lowers[index] in _moving():
            first = index
            while first and (view.lowers[first - 1] in _SKIPPED):
                first -= 1
            return subject_of(view, first, known)
    return None


_SHARED = 16


@cache
def _moving() -> frozenset[str]:
    return frozenset("left set departed took sailed travelled traveled began started crashed came went stopped".split())


def _before_aside(view: SentenceView, comma: int) -> int:
    """The word before an aside between commas that ends at `comma`; -1 where none begins near."""
    for index in range(comma - 1, max(-1, comma - _ASIDE - 1), -1):
        if view.lowers[index] == ",":
            return index - 1
    return -1


_LINKS = 4
_LINKING = frozenset("of with in on from at aboard near for".split())


def phrase_ending_at(view: SentenceView, at: int, known: Known, *, links: int = _LINKS, floor: int = 0) -> Owner | None:
    """The owner that the noun phrase with its last word at `at` names, which begins at `floor` or after; what follows a
    preposition leads back to its noun, `links` times at most.
    """
    for _ in range(links + 1):
        first = _start_of(view, at)
        if first is None:
            return None
        first = min(max(first, floor), at)
        before = first - 1
        if links and before > floor and view.lowers[before] in _LINKING and _is_noun(view, before - 1):
            at = before - 1
            continue
        if before >= floor and view.lowers[before] == "and" and _start_of(view, before - 1) is not None:
            return _joined(view, first, at, before, known)
        return _owner(view, first, at, known)
    return None


def _joined(view: SentenceView, first: int, at: int, joint: int, known: Known) -> Owner | None:
    """ "The voice recorder and the data recorder": one kind of thing; of two kinds nobody says which."""
    owner = _owner(view, first, at, known)
    if owner is None or owner.is_named or view.lowers[joint - 1] != view.lowers[at]:
        return None
    return owner


def _is_noun(view: SentenceView, index: int) -> bool:
    word = view.lowers[index]
    return index >= 0 and word[0].isalnum() and word not in _ENDS and not view.is_time(index) and not _is_past(word)


def _is_past(word: str) -> bool:
    return word.endswith("ed") and len(word) > len("need")


def _start_of(view: SentenceView, at: int) -> int | None:
    """The first word of the noun phrase that ends at `at`; None where no noun stands there."""
    if at < 0 or not view.lowers[at][0].isalnum() or view.lowers[at] in _ENDS:
        return None
    first = at
    while first and at - first < _PHRASE and view.lowers[first] not in DETERMINERS and _goes_on(view, first - 1):
        first -= 1
    return first


def _goes_on(view: SentenceView, index: int) -> bool:
    word = view.lowers[index]
    return (word[0].isalnum() or word in {"'", "\u2019", "."}) and word not in _ENDS and not view.is_time(index)


def _owner(view: SentenceView, first: int, at: int, known: Known) -> Owner | None:
    low, text = view.lowers[at], view.tokens.texts[at]
    if low in PRONOUNS:
        return _meant_by(view, at, known)
    within = view.lowers[first:at]
    if low in _NOT_OWNERS or low in DETERMINERS or low in CLASSES["day"] or not _NEW.isdisjoint(within):
        return None
    if (text[0].isupper() and not _opens_sentence(view, at)) or text[0].isdigit():
        return _named(view, first, at, known)
    return _described(view, first, at)


def _described(view: SentenceView, first: int, at: int) -> Owner | None:
    """What a common noun names: one person or thing, or those whom reports count as one ("the injured", "survivors")."""
    low, within = view.lowers[at], view.lowers[first:at]
    if low in _CALLED and within[:1] in {("the",), ("those",)}:
        return Owner(low, is_person=True, is_named=False)
    if not low.isalpha() or low in CARDINALS or _is_verb(low) or _is_counted(view, first, at):
        return None
    is_plural = low.endswith("s") and not low.endswith("ss") and low not in thing_classes()
    if is_plural and low not in _KEPT_PLURALS:
        return None
    is_new = not view.is_lead and bool(within) and within[0] in {"a", "an"}
    return Owner(low, person_noun(low) is not None, is_named=False, is_new=is_new)


def _is_verb(low: str) -> bool:
    return low in past_forms() or (_is_past(low) and low not in thing_classes())


def _opens_sentence(view: SentenceView, at: int) -> bool:
    """Whether a capital is that of a sentence's first word: "Counselors flew in"."""
    low = view.lowers[at]
    return at == 0 and low not in thing_classes() and (person_noun(low) is not None or rarity(low) < _UNCOMMON)


_UNCOMMON = 5.5
"""Rarity of a word that begins a sentence as a name more often than as a common noun."""
_CALLED = frozenset("injured wounded rescued accused deceased".split())
"""Participles that stand for persons behind "the"."""
_KEPT_PLURALS = frozenset({"survivors", "recorders", "remains", "migrants", "hostages", "boxes"})


def _is_counted(view: SentenceView, first: int, at: int) -> bool:
    """ "three buses", "one of the boats": which of them, nobody says."""
    return any(word in CARDINALS or word[0].isdigit() for word in view.lowers[first:at]) or view.lowers[first] == "each"


def _named(view: SentenceView, first: int, at: int, known: Known) -> Owner | None:
    """A name: of a person in full where the article has it, else as it stands; a vehicle's type by its class ("the ATR 42")."""
    start = at
    while start > first and (view.tokens.texts[start - 1][0].isupper() or view.tokens.texts[start - 1][0].isdigit()):
        start -= 1
    name = view.text[view.tokens.starts[start] : view.tokens.ends[at]]
    last = view.tokens.texts[at]
    if last in known.surnames:
        return Owner(bare_name(known.surnames[last]), is_person=True, is_named=True)
    thing = next((word for word in reversed(view.lowers[max(first, start - 1) : at + 1]) if word in thing_classes()), None)
    if thing is not None:
        return Owner(thing, is_person=False, is_named=False)
    if not name[0].isalpha() or (last in known.persons and start == at):
        return None  # one of two persons of one surname
    return Owner(bare_name(name), is_person=last in known.persons, is_named=True)


def _meant_by(view: SentenceView, at: int, known: Known) -> Owner | None:
    """Whom "she" or what "it" means: the one person, or the one thing of a known class, named last before it."""
    if view.lowers[at] in _PEOPLE:
        return _person_before(view, view.tokens.starts[at], known)
    words = _sentence_before(view, view.tokens.starts[at]).lower()
    things = [match.group() for match in _NOUN_HEAD.finditer(words) if match.group() in thing_classes()]
    classes = {thing_classes()[word] for word in things}
    return Owner(things[-1], is_person=False, is_named=False) if len(classes) == 1 else None


def person_before(view: SentenceView, offset: int, known: Known) -> Owner | None:
    """The one person named last before `offset`, in its sentence or in the few before."""
    return _person_before(view, offset, known)


def _person_before(view: SentenceView, offset: int, known: Known) -> Owner | None:
    """The nearest sentence that names anybody names just one person, or the title does."""
    speakers: list[str] = []
    sent, end = view.document.sentence_at(offset), offset
    for _ in range(_BACK):
        named = [match for match in _WORD.finditer(view.text, sent.start, end) if match[0] in known.surnames]
        found = [match[0] for match in named if not _is_speaker(view.text, match)]
        if found:
            return _only(found, known)
        speakers += [match[0] for match in named]
        if sent.start == 0:
            break
        sent = view.document.sentence_at(max(sent.start - 2, 0))
        end = sent.end
    return _only(speakers, known) if speakers else None


def _is_speaker(text: str, match: re.Match[str]) -> bool:
    """Whether a name is of who speaks, who tells more often of others: "said her agent, Mark Orlo"."""
    return (
        _SAYS.match(text, match.end()) is not None
        or _SAID.search(text, max(0, match.start() - _NEAR), match.start()) is not None
    )


_NEAR = 40
_SAYS = re.compile(r",? (?:said|says|added|told|recalled)\b")
_SAID = re.compile(r"\b(?:said|says|added|told)(?: [\w,'\u2019-]+){0,4} $")


_WORD = re.compile(r"\b[A-Z][\w-]*(?:['\u2019](?!s\b)\w+)?")
_BACK = 4
"""Sentences that are looked back for whom a pronoun means."""


def _only(found: list[str], known: Known) -> Owner | None:
    names = {bare_name(known.surnames[name]) for name in found}
    return Owner(names.pop(), is_person=True, is_named=True) if len(names) == 1 else None


def _sentence_before(view: SentenceView, offset: int) -> str:
    """The words of the sentence up to `offset`, or the sentence before where these hold few."""
    sent = view.document.sentence_at(offset)
    words = view.text[sent.start : offset]
    if len(words.split()) > _FEW or sent.start == 0:
        return words
    before = view.document.sentence_at(max(sent.start - 2, 0))
    return view.text[before.start : before.end] + words


_FEW = 4
_NOUN_HEAD = re.compile(
    r"\b[a-z]+\b(?!['\u2019-]| (?:deck|crew|driver|crash|office|company|service|station|accident|operator|stop)\b)"
)
"""A noun that none follows which it describes: "its vehicle deck" is no vehicle."""
