"""Whether two measures of one dimension are of one thing, one lot of a stuff, one moment of the weather."""

from collections.abc import Mapping
from functools import cache

from factcheck.align.measured_distances import TELLING, are_one_distance
from factcheck.align.measured_things import is_known_thing, is_lot, may_be_one_thing
from factcheck.align.measured_told import Told, are_of_other_years
from factcheck.align.tellings import tell_alike
from factcheck.extract.rules.scopes import places_in
from factcheck.extract.rules.sentence import SentenceView
from factcheck.text.inflection import inflections
from factcheck.text.lexicon import table
from factcheck.text.rarity import rarity
from factcheck.text.spelling import plain_letters


def are_one(one: Told, other: Told) -> bool:
    """Whether two measures of one dimension, of two articles, are of one thing by the words of both."""
    dimension = one.measured.dimension
    if dimension == "distance":
        return are_one_distance(one, other)
    if dimension in _WEATHER:
        return _are_one_weather(one, other)
    return _may_be_compared(one, other) and (_is_lot(one, other) or _is_lot(other, one) or _are_one_thing(one, other))


def _may_be_compared(one: Told, other: Told) -> bool:
    """Whether the words that tell the two measures let them be of one thing, whatever it is called."""
    acts = {one.measured.act, other.measured.act}
    if len(acts) > 1 and acts - _WAYS:
        return False
    if any(item.owner is None or item.owner.head in _SPREAD for item in (one, other)) or not _is_known(one, other):
        return False
    return "of" not in (one.measured.way, other.measured.way) or _are_one_stuff(one, other)


def _are_one_thing(one: Told, other: Told) -> bool:
    if one.owner is None or other.owner is None:
        return False
    if _may_stand_for(one, other.owner.head) or _may_stand_for(other, one.owner.head):
        return True
    return may_be_one_thing(one.owner, other.owner, one.teller, other.teller, one.story)


def _may_stand_for(told: Told, noun: str) -> bool:
    """Whether "it" may be the thing of that noun, which the sentence before names: nothing of a known kind stands there."""
    return noun in told.before and told.owner is not None and not is_known_thing(told.owner.head)


_SPREAD = frozenset(
    (
        "snow water floodwater ice mud ash fog rain hail hailstone wave tide fire blaze wildfire bushfire flood slick cloud "
        "plume smoke lava storm hailstorm cyclone hurricane queue tailback jam outbreak crowd gauge thermometer mercury level"
    ).split()
)
"""What has another measure at each place and moment."""


_OPENING = 150
"""Characters within which a sentence that opens its article starts: the first, or the second after a short one."""


def _is_known(one: Told, other: Told) -> bool:
    """Whether one of the two points at its thing ("the boat"), or both articles open with it: two holes may be two."""
    owners = [item.owner for item in (one, other) if item.owner is not None]
    is_pointed = any(owner.opener not in {"", "a", "an"} or owner.names or owner.of_names for owner in owners)
    return (
        is_pointed
        or all(item.view.span.field == "title" or item.view.span.start < _OPENING for item in (one, other))
        or "of" in (one.measured.way, other.measured.way)
    )


def _is_lot(one: Told, other: Told) -> bool:
    """Whether `one` gives so much of a stuff and `other` the weight of "the consignment", whatever the stuff is called."""
    if one.measured.way != "of" or other.measured.way != "verb" or one.owner is None or other.owner is None:
        return False
    return is_lot(other.owner) and one.owner.head in other.teller.words


_WAYS = frozenset({"", "fly", "travel", "cover", "roll", "fall", "plunge", "drop", "plummet", "tumble"})
"""Verbs of a way covered that news puts for each other."""


_WEATHER = frozenset({"wind", "gust", "temperature", "rainfall", "wave", "level"})


def _are_one_stuff(one: Told, other: Told) -> bool:
    """Whether two articles tell of one lot of a stuff: both say that it was seized, or one that it weighs so much."""
    ways = {one.measured.way, other.measured.way}
    if one.measured.dimension not in {"weight", "volume"}:
        return ways == {"of"} and tell_alike(one.statement.claim, other.statement.claim)
    if are_of_other_years(one, other):
        return False
    acts = _acts(one.view), _acts(other.view)
    is_one_act = bool(acts[0] & acts[1]) or (ways == {"of", "verb"} and bool(acts[0] | acts[1]))
    if not is_one_act or one.statement.event != other.statement.event or _are_in_two_places(one, other):
        return False
    is_seized = ways == {"of", "verb"} or bool(acts[0] & acts[1] & _AT_ONCE)
    return is_seized or (one.statement.as_of.latest is not None and one.statement.as_of.latest == other.statement.as_of.latest)


_AT_ONCE = frozenset({"seize", "steal"})
"""Acts that take an amount at once; what leaks and what is cleared away grows by the day."""


def _are_in_two_places(one: Told, other: Told) -> bool:
    first, second = (_place_after(item) for item in (one, other))
    return bool(first and second) and first.isdisjoint(second)


def _place_after(told: Told) -> frozenset[str]:
    """The words of the first place that the sentence names behind the amount."""
    end = told.measured.quantity.span.end
    places = places_in(told.view.text[end : told.view.span.end])
    return frozenset(places[0].lower().split()) if places else frozenset()


@cache
def _act_words() -> Mapping[str, str]:
    return {
        form: name for name, bases, nouns in table("measured_acts") for word in bases.split() for form in inflections(word)
    } | {noun: name for name, _, nouns in table("measured_acts") for noun in nouns.split()}


def _acts(view: SentenceView) -> frozenset[str]:
    words = _act_words()
    return frozenset(words[low] for low in view.lowers if low in words)


def _are_one_weather(one: Told, other: Told) -> bool:
    """Weather is of a place and a moment: both name one place, and both call it the highest, or tell of one landfall."""
    if are_of_other_years(one, other) or not _are_of_one_day(one, other):
        return False
    a, b = one.owner, other.owner
    is_peak = all(not _PEAKS.isdisjoint(item.view.lowers) for item in (one, other))
    is_landfall = one.measured.dimension == "wind" and all(not _LANDFALL.isdisjoint(item.view.lowers) for item in (one, other))
    is_same_kind = a is None or b is None or a.head == b.head or is_peak
    return is_same_kind and ((is_peak and _are_in_one_place(one, other)) or is_landfall)


_LANDFALL = frozenset("landfall ashore coast slammed barreled barrelled".split())


def _are_in_one_place(one: Told, other: Told) -> bool:
    """Whether two sentences name one place, or one of them none and the other what the first one's article opens with."""
    first, second = (frozenset(map(plain_letters, _names_in(item.view))) for item in (one, other))
    if first and second:
        return not first.isdisjoint(second)
    bare, named = (one, second) if not first else (other, first)
    return any(name in plain_letters(bare.teller.text[:_TOP].lower()) for name in named)


_TOP = 200
"""Characters of an article's title and opening."""


def _are_of_one_day(one: Told, other: Told) -> bool:
    """Whether two sentences tell of one day: the one that both name, else their articles'."""
    first, second = one.statement.period, other.statement.period
    if one.measured.dimension == "level":
        return True
    if first is not None and second is not None and first.latest is not None and second.earliest is not None:
        return (
            first.earliest is not None
            and second.latest is not None
            and first.earliest <= second.latest
            and second.earliest <= first.latest
        )
    return one.statement.as_of.latest == other.statement.as_of.latest


_PEAKS = frozenset(
    "highest hottest peak peaked peaking maximum record strongest top coldest lowest wettest crested crest".split()
)


def _names_in(view: SentenceView) -> frozenset[str]:
    """The words of a sentence written with a capital, common ones left out."""
    texts = view.tokens.texts
    return frozenset(
        view.lowers[at].removesuffix("'s")
        for at in range(len(texts))
        if texts[at][0].isupper() and len(texts[at]) > _SHORT and rarity(view.lowers[at]) >= TELLING and not view.is_time(at)
    )


_SHORT = 2
