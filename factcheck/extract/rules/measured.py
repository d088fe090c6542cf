"""What a measure is of: which dimension (a weight, a distance) of which thing, as the grammar of its sentence says."""

import re
from dataclasses import dataclass

from factcheck.extract.rules.described import described, host_of, is_participle, may_be_verb, verb_before
from factcheck.extract.rules.dimensions import (
    BASE_OF,
    OF_UNIT,
    default_dimension,
    dimension_adjectives,
    dimension_nouns,
    dimension_of,
    measuring_verbs,
)
from factcheck.extract.rules.distances import End, distance_of
from factcheck.extract.rules.noun_phrases import (
    NounPhrase,
    opening_phrase,
    phrase_after,
    phrase_before,
    subject_of,
    widened_before,
)
from factcheck.extract.rules.phrases import left_index
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Quantity
from factcheck.text.grammar import ADVERBS
from factcheck.text.units import base_unit


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure with what it is of. `way` is how the words tell: "verb", "adjective", "noun", "of", "attribute", "apposition",
    "distance"; `act` the verb of a way covered and of where something happened.
    """

    quantity: Quantity
    dimension: str
    owner: NounPhrase | None
    way: str
    end: End | None = None
    act: str = ""


def read_measured(view: SentenceView, quantity: Quantity) -> Measured | None:
    """What the measure `quantity` is of; None where the words do not say, and for rates, differences and limits of an area
    ("within 3 km").
    """
    base = base_unit(quantity.unit)
    left, right = _left_index(view, quantity), _right_index(view, quantity)
    if base is None or right is None or _is_relative(view, left, right):
        return None
    return (
        _by_adjective(view, quantity, left, right)
        or (_by_distance(view, quantity, left, right) if base == "m" else None)
        or _by_noun(view, quantity, left, base)
        or _by_attribute(view, quantity, left, right)
        or _by_verb(view, quantity, left, right, base)
        or _by_apposition(view, quantity, left, right, base)
        or _by_first(view, quantity, left, base)
        or _in_front(view, quantity, left, right)
        or _by_of(view, quantity, left, right, base)
        or _of_weather(view, quantity, right, base)
    )


_LOOSENING = frozenset(
    "barely just only about some almost nearly roughly around approximately perhaps an estimated over".split()
)
"""Words before a measure that loosen it, where they are no hedge that is read with it."""


def _left_index(view: SentenceView, quantity: Quantity) -> int:
    """The last token before the measure and what loosens it."""
    index = left_index(view, quantity)
    if index >= 0 and view.lowers[index] in _LOOSENING - {"an", "over"}:
        index -= 1
    if index >= 1 and view.lowers[index] == "estimated" and view.lowers[index - 1] == "an":
        index -= 2
    return index


_CONVERSION_WORDS = 8
"""Tokens of a bracket that gives a measure again: "(about 1.2 million square feet)" has eight with its marks."""


def _right_index(view: SentenceView, quantity: Quantity) -> int | None:
    """The token after the measure and after its conversion in brackets; None for the conversion itself."""
    left = _left_index(view, quantity)
    index = view.token_after(quantity.span.end)
    if left >= 0 and view.lowers[left] == "(":
        return None
    if index < len(view.tokens) and view.lowers[index] == "(":
        closing = next(
            (at for at in range(index, min(index + _CONVERSION_WORDS, len(view.tokens))) if view.lowers[at] == ")"), None
        )
        has_figure = closing is not None and any(view.quantity_at(at) is not None for at in range(index, closing))
        index = closing + 1 if closing is not None and has_figure else index
    return index


_DIFFERENCES = frozenset(
    "longer shorter taller higher lower deeper wider heavier lighter more less bigger larger smaller than thicker".split()
)


_NOT_AFTER = frozenset(
    "by within another every each last first next final per than further extra additional same half initial".split()
)
"""Words before a measure that make it a difference, a zone, a stretch of a whole or a rate."""


_RATE = re.compile(r"[ -]?(?:a|an|per|each|apiece|every)\b(?! (?:half|quarter)\b)[ -]?(?!\w+ away)")


_EARLIER = frozenset("previous earlier former old usual normal average typical ordinary maximum minimum planned".split())


def _is_relative(view: SentenceView, left: int, right: int) -> bool:
    before = view.lowers[left] if left >= 0 else ""
    after = view.lowers[right] if right < len(view.tokens) else ""
    if before in _NOT_AFTER or after in _DIFFERENCES:
        return True
    return _RATE.match(view.text, view.tokens.ends[right - 1], view.span.end) is not None


_HYPHENED = re.compile(r"-(long|tall|high|wide|broad|deep|thick|heavy)\b")


_PHRASES = (
    (
        "length",
        re.compile(
            r" (?:from (?:nose|snout|head|tip|bow|end|one end|wingtip) to (?:tail|toe|tip|stern|end|the other|wingtip)"
            r"|end to end)\b"
        ),
    ),
    (
        "depth",
        re.compile(r" (?:below|beneath|under) (?:the )?(?:surface|ground|sea|water|waves|seabed|street)\b| underwater\b"),
    ),
    ("height", re.compile(r" above (?:the )?(?:sea[ -]level|ground|surface)")),
)


def _by_adjective(view: SentenceView, quantity: Quantity, left: int, right: int) -> Measured | None:
    """ "about 29 feet long", "3.2 kilometres in length", "a 40-metre-long boat", "1,900 metres above sea level"."""
    hyphened = _HYPHENED.match(view.text, quantity.span.end)
    if hyphened is not None:
        name = dimension_adjectives()[hyphened[1]]
        owner = phrase_after(view, view.token_after(hyphened.end()))
        return Measured(quantity, name, _with_opener(view, owner, left), "attribute")
    said = _said_after(view, right)
    if said is None or (view.lowers[right] in {"down", "across"} and _is_way_covered(view, left)):
        return None  # "fell 300 metres down the mountain"
    owner = described(view, left)
    return Measured(quantity, said, owner, "adjective") if owner is not None else None


def _said_after(view: SentenceView, right: int) -> str | None:
    """The dimension that the words behind a measure say: "long", "in height", "from nose to tail", "below the surface"."""
    end = view.tokens.ends[right - 1]
    phrase = next((name for name, pattern in _PHRASES if pattern.match(view.text, end)), None)
    words = view.lowers[right : right + 3]
    if phrase is not None or not words or words[:2] == ("down", "the"):
        return phrase
    if words[0] == "in":
        return (dimension_adjectives() | dimension_nouns()).get(words[1]) if len(words) > 1 else None
    return dimension_adjectives().get(words[0])


def _is_way_covered(view: SentenceView, left: int) -> bool:
    at = verb_before(view, left)
    return at is not None and measuring_verbs()[view.lowers[at]][0] in {"journey", "fall"}


def _with_opener(view: SentenceView, phrase: NounPhrase | None, left: int) -> NounPhrase | None:
    """The phrase behind "a 40-metre" with that article."""
    if phrase is None or phrase.opener or left < 0:
        return phrase
    opener = view.lowers[left] if view.lowers[left] in {"a", "an", "the", "its", "his", "her", "their", "this", "that"} else ""
    return NounPhrase(
        phrase.start, phrase.end, phrase.head, opener, phrase.words, phrase.names, phrase.of, phrase.of_names,
        phrase.is_plural, phrase.is_name,
    )  # fmt: skip


def _by_distance(view: SentenceView, quantity: Quantity, left: int, right: int) -> Measured | None:
    found = distance_of(view, left, right)
    if found is None:
        return None
    at = verb_before(view, left)
    act = measuring_verbs()[view.lowers[at]] if at is not None else ("", "")
    if act[0] in {"journey", "fall"}:
        return Measured(quantity, act[0], subject_of(view, at) if at is not None else None, "verb", act=act[1])
    return Measured(quantity, "distance", found.owner, "distance", end=found.end, act=found.act)


_NOUN_WINDOW = 4


_NOUN_LINKS = frozenset("of at was is were are stood reached about some around up to estimated as between :".split())


def _by_noun(view: SentenceView, quantity: Quantity, left: int, base: str) -> Measured | None:
    """ "at a depth of 34 km", "the boat's length was put at 12 metres", "gusts of up to 161km/h"."""
    nouns = dimension_nouns()
    for at in range(left, max(-1, left - _NOUN_WINDOW), -1):
        low = view.lowers[at]
        if low in nouns:
            return _of_noun(view, quantity, at, nouns[low], base)
        if low not in _NOUN_LINKS and low not in ADVERBS:
            return None
    return None


def _of_noun(view: SentenceView, quantity: Quantity, at: int, name: str, base: str) -> Measured | None:
    """The measure that the dimension noun at token `at` has; its thing is what follows "of", what owns it, or the subject."""
    name = OF_UNIT.get(base, "") if name == "-" else name
    if BASE_OF.get(name, base) != base or not _EARLIER.isdisjoint(view.lowers[max(0, at - _SELECTED) : at]):
        return None
    phrase = phrase_before(view, at + 1)
    if name in _WEATHER:
        return Measured(quantity, name, phrase, "noun")
    return Measured(quantity, name, _holder(view, phrase, at), "noun")


def _holder(view: SentenceView, phrase: NounPhrase | None, at: int) -> NounPhrase | None:
    """What has the dimension that the noun at `at` names: who owns it, what stands before "with a ..." or "whose ...", else the
    subject of the verb before.
    """
    start = phrase.start if phrase is not None else at
    if phrase is not None and phrase.names and not phrase.is_name:
        return _possessor(phrase)
    if phrase is not None and phrase.opener in _POSSESSIVES:
        return NounPhrase(start, start + 1, "it", "", frozenset(), frozenset())
    if start > 0 and view.lowers[start - 1] in {"with", "whose"}:
        comma = start > 1 and view.lowers[start - _PAIR] == ","
        return widened_before(view, start - _PAIR if comma else start - 1)
    verb = next((index for index in range(start - 1, max(-1, start - _VERB_REACH), -1) if may_be_verb(view, index)), None)
    return subject_of(view, verb) if verb is not None else None


_VERB_REACH = 24
"""Tokens back to the verb of "struck the coast at 5:12 a.m. local time on Monday at a depth of": times have many."""
_POSSESSIVES = frozenset({"its", "their"})


_SELECTED = 3


_WEATHER = frozenset({"wind", "gust", "temperature", "rainfall", "wave"})
"""Dimensions that belong to a place and a moment."""


def _possessor(phrase: NounPhrase) -> NounPhrase:
    """ "the Marie-Honorine's weight": the name."""
    return NounPhrase(
        phrase.start, phrase.end, sorted(phrase.names)[-1], phrase.opener, frozenset(), phrase.names, is_name=True
    )


def _by_verb(view: SentenceView, quantity: Quantity, left: int, right: int, base: str) -> Measured | None:
    """ "weighed 1.4 tonnes", "tipped the scales at 4,100 kilos", "travelled about 360 miles", "covers 11,400 hectares"."""
    at = verb_before(view, left)
    if at is None:
        return _tipped(view, quantity, left) if base == "kg" else None
    name, verb = measuring_verbs()[view.lowers[at]]
    if name in {"climb", "dive"} and view.lowers[left] != "to":
        name = "journey"
    name = dimension_of(name, base)
    if not name or (view.lowers[right : right + 1] == ("of",) and verb != "be"):
        return None  # "covers 38 acres of forest" is told by what follows
    owner = host_of(view, at) if is_participle(view, at) else subject_of(view, at)
    if owner is None:
        return None
    if owner.head in dimension_nouns():
        return _by_subject(view, quantity, owner, base)
    if name == "length" and verb == "be":
        name = default_dimension(owner.head, quantity.unit)
    is_peak = name == "speed" and (measuring_verbs()[view.lowers[at]][0] == "level" or quantity.hedge == "at_most")
    return Measured(quantity, name, owner, "verb", act=verb if name in {"journey", "fall"} else "peak" if is_peak else "")


def _by_subject(view: SentenceView, quantity: Quantity, subject: NounPhrase, base: str) -> Measured | None:
    """ "the length of the bridge is 40 metres": the subject names the dimension, and what follows "of" the thing."""
    name = dimension_nouns()[subject.head]
    name = OF_UNIT.get(base, "") if name == "-" else name
    if BASE_OF.get(name, base) != base or not _EARLIER.isdisjoint(subject.words):
        return None
    if not subject.of:
        return Measured(quantity, name, _holder(view, subject, subject.start), "noun")
    of = NounPhrase(subject.start, subject.end, subject.of, "the", frozenset(), subject.of_names, is_plural=False)
    return Measured(quantity, name, of, "noun")


_SCALES = ("the", "scales")


def _tipped(view: SentenceView, quantity: Quantity, left: int) -> Measured | None:
    """ "tipped the scales at"."""
    if view.lowers[max(0, left - 2) : left] != _SCALES or left < len(_SCALES) + 1:
        return None
    owner = subject_of(view, left - len(_SCALES) - 1)
    return Measured(quantity, "weight", owner, "verb") if owner is not None else None


_ARTICLES = frozenset({"a", "an", "the", "its", "this", "that", "their"})


_NAMED_BY_SIZE = frozenset(
    (
        "mark radius zone limit race run swim walk sprint freestyle bag bottle gun pistol round shell trip journey drive "
        "pursuit chase exclusion cordon event relay dash hike trek perimeter band range sack drum barrel can line-up model "
        "version lot"
    ).split()
)
"""Things called by a measure that is not theirs, or of which there are many of one size ("50kg bags", "the 28-km mark")."""


def _by_attribute(view: SentenceView, quantity: Quantity, left: int, right: int) -> Measured | None:
    """ "the 5.6 km standard-gauge line", "the 79-ton trawler": the noun behind the measure."""
    is_joined = "-" in quantity.surface
    if not is_joined and not (left >= 0 and view.lowers[left] in _ARTICLES):
        return None
    owner = _with_opener(view, phrase_after(view, right), left)
    if owner is None or owner.head in _NAMED_BY_SIZE or owner.is_plural:
        return None
    if owner.head in dimension_nouns():
        return None
    return Measured(quantity, default_dimension(owner.head, quantity.unit), owner, "attribute")


def _by_of(view: SentenceView, quantity: Quantity, left: int, right: int, base: str) -> Measured | None:
    """ "seized 1.4 tonnes of ivory": so much of a stuff; "a haul of 52 kg": a thing of that size."""
    if base not in {"kg", "m2", "m3", "m"}:
        return None
    if view.lowers[right : right + 1] != ("of",):
        owner = widened_before(view, left) if left > 0 and view.lowers[left] == "of" else None
        is_sized = owner is not None and owner.head not in _NAMED_BY_SIZE and not owner.is_plural
        return (
            Measured(quantity, default_dimension(owner.head, quantity.unit), owner, "attribute")
            if owner is not None and is_sized
            else None
        )
    owner = phrase_after(view, right + 1)
    if owner is None or _PER_TIME.match(view.text, view.tokens.ends[owner.end - 1], view.span.end):
        return None
    return Measured(quantity, OF_UNIT[base], owner, "of")


_PER_TIME = re.compile(
    r" (?:an?|per|each|every) (?:[a-z]+ )?(?:hour|day|night|week|month|year|season|minute|second|square|person|head|cubic)\b"
)


def _by_apposition(view: SentenceView, quantity: Quantity, left: int, right: int, base: str) -> Measured | None:
    """ "the great bell, 2,900 kilograms of bronze, disappeared"."""
    if left < 1 or view.lowers[left] != ",":
        return None
    owner = widened_before(view, left)
    stuff = phrase_after(view, right + 1) if view.lowers[right : right + 1] == ("of",) else None
    after = stuff.end if stuff is not None else right
    is_closed = after >= len(view.tokens) or view.lowers[after] in {",", ".", ";"}
    if owner is None or not is_closed or owner.is_plural or not (owner.opener in _ARTICLES - {"a", "an"} or owner.names):
        return None
    if owner.head in dimension_nouns():
        return _by_subject(view, quantity, owner, base)
    return Measured(quantity, default_dimension(owner.head, quantity.unit), owner, "apposition")


def _of_weather(view: SentenceView, quantity: Quantity, right: int, base: str) -> Measured | None:
    """ "100 mph winds"; degrees and speeds of a sentence that tells a record: "the hottest place ever: 46.3C"."""
    after = dimension_nouns().get(view.lowers[right]) if right < len(view.tokens) else None
    if after in _WEATHER and BASE_OF.get(after) == base:
        return Measured(quantity, after, phrase_after(view, right), "attribute")
    return Measured(quantity, "temperature", None, "record") if base == "°C" else None


def _in_front(view: SentenceView, quantity: Quantity, left: int, right: int) -> Measured | None:
    """ "At 310 metres, the tower is the tallest": the thing follows the comma."""
    if left < 0 or view.lowers[left] not in {"at", "with"}:
        return None
    while right < len(view.tokens) and (view.is_time(right) or view.lowers[right] in {"on", "in"}):
        right += 1
    if view.lowers[right : right + 1] != (",",):
        return None
    if left > 0 and view.lowers[left - 1] == ",":  # "is 1.9 metres long and, at 84 kg, heavier than"
        owner = opening_phrase(view, left - 1)
    else:
        is_front = left == 0 or not view.lowers[left - 1][0].isalnum() or view.lowers[left - 1] in {"and", "but"}
        owner = phrase_after(view, right + 1) if is_front else None
    return Measured(quantity, default_dimension(owner.head, quantity.unit), owner, "apposition") if owner is not None else None


def _by_first(view: SentenceView, quantity: Quantity, left: int, base: str) -> Measured | None:
    """ "At about 29 feet long and four metric tons, the animal": the second measure of one thing."""
    if left < _PAIR or view.lowers[left] not in {"and", ","} or view.lowers[left - 1] not in dimension_adjectives():
        return None
    first = view.quantity_at(left - _PAIR)
    if first is None or first.kind != "measure":
        return None
    before = read_measured(view, first)
    return Measured(quantity, OF_UNIT.get(base, ""), before.owner, "adjective") if before is not None else None


_PAIR = 2
