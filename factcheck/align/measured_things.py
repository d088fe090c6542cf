"""Whether two noun phrases of a story name one thing that is measured: by its name, by one noun, or by two for one kind."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from factcheck.extract.rules.noun_phrases import PRONOUNS, NounPhrase, singular
from factcheck.extract.rules.people import demonyms, person_noun
from factcheck.text.lexicon import table
from factcheck.text.spelling import plain_letters

_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")


@cache
def _kinds() -> Mapping[str, frozenset[tuple[str, int]]]:
    """By noun, the classes that it belongs to and which kind of thing in each it is; 0 for a word of the whole class."""
    found: dict[str, set[tuple[str, int]]] = {}
    for name, general, groups in table("measured_things"):
        for noun in general.split():
            found.setdefault(singular(noun), set()).add((name, 0))
        for number, group in enumerate(groups.split("|"), 1):
            for noun in group.split():
                found.setdefault(singular(noun), set()).add((name, number))
    return {noun: frozenset(kinds) for noun, kinds in found.items()}


@cache
def _picks(column: int) -> Mapping[str, str]:
    return {word: row[0] for row in table("picking_words") for word in row[column].split()}


@dataclass(frozen=True)
class Teller:
    """An article as the one that tells of a thing: its words, and its text for what a name is said to be."""

    text: str
    words: frozenset[str] = field(compare=False)
    """Every word, folded to singular and lower case."""

    @classmethod
    def of(cls, text: str) -> "Teller":
        """The teller of an article's title and text together."""
        return cls(text, frozenset(singular(word) for word in _WORD.findall(plain_letters(text.lower()))))

    def kinds(self, name: str) -> frozenset[int]:
        """Which kinds of things of the class `name` the article speaks of."""
        return frozenset(number for word in self.words for kind, number in _kinds().get(word, ()) if kind == name and number)


def may_be_one_thing(a: NounPhrase, b: NounPhrase, one: Teller, other: Teller, story: Sequence[Teller]) -> bool:
    """Whether both phrases name one thing: `a` as `one` tells it and `b` as `other` does, `story` all articles of the story."""
    if a.head in PRONOUNS or b.head in PRONOUNS or not _fit_picks(a, b):
        return False
    first, second = names_of(a), names_of(b)
    if first and second:
        return not first.isdisjoint(second) and _are_same_in_name(a, b)
    if not _fit_tails(a, b):
        return False
    heads, others = _nouns(a, story), _nouns(b, story)
    if not any(_fit(head, noun, one, other) for head in heads for noun in others) and not (
        (a.is_name and not heads and _is_only_kind(first, b.head, one, other))
        or (b.is_name and not others and _is_only_kind(second, a.head, one, other))
    ):
        return False
    named = first or second
    return not named or a.is_name or b.is_name or not named.isdisjoint((other if first else one).words)


def names_of(phrase: NounPhrase) -> frozenset[str]:
    """The names in a phrase that tell one thing from another: no words for peoples and countries."""
    return frozenset(plain_letters(name) for name in phrase.names if name not in demonyms() and len(name) > _INITIALS)


_INITIALS = 2


def _are_same_in_name(a: NounPhrase, b: NounPhrase) -> bool:
    """ "the Amylpol works" and "the Amylpol plant", not "the Amylpol chimney": a noun beside the name says what it is."""
    if a.is_name or b.is_name:
        return True
    return a.head == b.head or bool(_classes(a.head) & _classes(b.head))


def _classes(noun: str) -> frozenset[str]:
    return frozenset(name for name, _ in _kinds().get(noun, ()))


def _fit_picks(a: NounPhrase, b: NounPhrase) -> bool:
    """Whether neither phrase picks another of several things than the other: "the largest bell" and "the great bell"."""
    first, second = _picked(a, 1), _picked(b, 1)
    loose, other = _picked(a, 2) | first, _picked(b, 2) | second
    is_opposed = any((one in loose and against in other) or (against in loose and one in other) for one, against in _OPPOSED)
    return first <= other and second <= loose and not is_opposed


_OPPOSED = (("big", "small"), ("old", "new"))


def _picked(phrase: NounPhrase, column: int) -> frozenset[str]:
    words = (phrase.words | phrase.names | {phrase.opener}) & _picks(column).keys()
    return frozenset(_picks(column)[word] for word in words)


def _fit_tails(a: NounPhrase, b: NounPhrase) -> bool:
    """ "a section of rail" is no "section of pipe", and the bell of one church not that of another."""
    if a.is_plural != b.is_plural and not (_is_goods(a.head) and _is_goods(b.head)):
        return False
    if a.of_names and b.of_names and a.of_names.isdisjoint(b.of_names):
        return False
    is_part = bool(a.of and b.of and not a.of_names and not b.of_names)
    return not is_part or a.of == b.of or bool(_classes(a.of) & _classes(b.of))


def _is_goods(noun: str) -> bool:
    return "haul" in _classes(noun)


def _nouns(phrase: NounPhrase, story: Sequence[Teller]) -> frozenset[str]:
    """The nouns that say what a phrase names: its head, or what the story says that its name is."""
    if not phrase.is_name:
        kinds = {word for word in phrase.words if word in _kinds()} if (_kind_numbers(phrase.head) == {0}) else set()
        joined = {f"{word}-{phrase.head}" for word in phrase.words} & _kinds().keys()
        return frozenset(joined or {phrase.head, *kinds})
    return frozenset(noun for teller in story for noun in _said_of(teller.text, tuple(sorted(phrase.names))))


def _kind_numbers(noun: str) -> set[int]:
    return {number for _, number in _kinds().get(noun, ())}


@cache
def _name_pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(map(re.escape, names))
    name = rf"(?:{either})(?:[ -](?:{either})){{0,4}}"  # Auquinco ferox; Daeseong
    return re.compile(
        rf"(?P<before>[a-z][a-z-]+) {name}\b"  # the trawler Daeseong
        rf"|\b{name}(?: [a-z]+)?(?:,| is| was) (?:an?|the) (?P<after>[a-z-]+(?: [a-z-]+){{0,4}})",  # Auquinco ferox, a dinosaur
        re.IGNORECASE,
    )


def _said_of(text: str, names: tuple[str, ...]) -> frozenset[str]:
    found: set[str] = set()
    for match in _name_pattern(names).finditer(text):
        words = (match["before"] or match["after"]).split()
        found |= {singular(word.lower()) for word in words if singular(word.lower()) in _kinds()}
    return frozenset(found)


def _fit(a: str, b: str, one: Teller, other: Teller) -> bool:
    """Whether two nouns name one thing: the same, of one kind, or a word for the whole class beside the only kind of it
    that both articles speak of.
    """
    if a == b or _is_compound(a, b) or _is_compound(b, a):
        return True
    kinds = _kinds()
    for name, number in kinds.get(a, ()):
        for against, another in kinds.get(b, ()):
            if name != against:
                continue
            if number == another or (0 in (number, another) and one.kinds(name) | other.kinds(name) <= {number, another}):
                return True
    return False


_PREFIX = 3
"""Letters that a compound has before its noun: "foot-bridge", "sink-hole"."""


def _is_compound(word: str, noun: str) -> bool:
    """ "footbridge" is a bridge; known nouns only, since a "passport" is no port."""
    return word.endswith(noun) and len(word) - len(noun) >= _PREFIX and noun in _kinds()


_TOP = 500
"""Characters in which an article says what its story is about."""


def _is_only_kind(names: frozenset[str], noun: str, one: Teller, other: Teller) -> bool:
    """Whether a name that nobody explains is the one thing of its class in both articles, which open with its noun."""
    if not names or not all(_has_name(teller, names) and noun in teller.text[:_TOP].lower() for teller in (one, other)):
        return False
    return any(number and one.kinds(name) | other.kinds(name) == {number} for name, number in _kinds().get(noun, ()))


def _has_name(teller: Teller, names: frozenset[str]) -> bool:
    """Whether an article has a name that opened a sentence of the other with its capital as well."""
    return all(name.capitalize() in teller.text and f" {name} " not in teller.text for name in names)


def fit_nouns(a: str, b: str) -> bool:
    """Whether two nouns are the same or of one kind, whatever the articles speak of ("border", "frontier")."""
    return a == b or any(
        name == against and number == another
        for name, number in _kinds().get(a, ())
        for against, another in _kinds().get(b, ())
    )


def is_known_thing(word: str) -> bool:
    """Whether a word in lower case is the singular of a noun for a thing of a known kind."""
    return word in _kinds() and singular(word) == word


def is_lot(phrase: NounPhrase) -> bool:
    """Whether a phrase names goods by a word for any: "the consignment", "the haul"."""
    return phrase.opener in {"the", "this", "that"} and ("haul", 0) in _kinds().get(phrase.head, ())


def is_fixed(phrase: NounPhrase) -> bool:
    """Whether a thing stays where it is: a building, a plant, a town, a border; not a boat, an animal, a person."""
    return bool(_classes(phrase.head) & _FIXED) or phrase.head in _PLACES


def is_moving(noun: str) -> bool:
    """Whether a noun names what is now here, now there: a boat, a lorry, an animal, a person."""
    return bool(_classes(noun) & _MOVING) or person_noun(noun) is not None


def is_vehicle(noun: str) -> bool:
    """Whether a noun names a vehicle, a vessel or an aircraft."""
    return bool(_classes(noun) & {"vessel", "aircraft", "vehicle"})


_MOVING = frozenset({"vessel", "aircraft", "vehicle", "animal", "missile"})
_FIXED = frozenset({"site", "bridge", "building", "way", "land", "water", "hole", "border"})
_PLACES = frozenset(
    (
        "town village hamlet city island port harbour harbor school hospital clinic prison camp suburb settlement district "
        "valley hill mountain volcano peak bay cape reef beach shelter market church mosque temple checkpoint crossing base "
        "epicentre epicenter junction laboratory community area"
    ).split()
)
"""Things that stay where they are and have no words that desks put for them."""
