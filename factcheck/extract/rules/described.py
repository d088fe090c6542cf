"""Whom a measure describes: the subject of its verb, the noun before it, the subject after a description in front."""

from factcheck.extract.rules.dimensions import measuring_verbs
from factcheck.extract.rules.noun_phrases import NounPhrase, phrase_after, subject_of, widened_before
from factcheck.extract.rules.phrases import past_forms
from factcheck.extract.rules.sentence import SentenceView
from factcheck.text.grammar import ADVERBS, AUXILIARIES, PREPOSITIONS

_OPENS = frozenset({"at", "measuring", "standing", "weighing", "with", "spanning", "stretching"})


def described(view: SentenceView, left: int) -> NounPhrase | None:
    """Whose adjective stands at the measure: the subject of its verb, the noun right before it, or the subject after "At 29
    feet long,".
    """
    at = verb_before(view, left)
    if at is not None:
        return subject_of(view, at) if not is_participle(view, at) else host_of(view, at)
    if left < 0 or view.lowers[left] in _OPENS or view.lowers[left] in {"and", ",", "a", "an"}:
        return host_of(view, max(left, 0))
    return widened_before(view, left + 1) or _subject_near(view, left)


_NEAR = 8
"""Words between a verb and its measure: "were trapped early on Monday 320 metres underground" has four."""


def _subject_near(view: SentenceView, left: int) -> NounPhrase | None:
    """The subject of the verb a few words before, times and prepositions between."""
    for at in range(left, max(-1, left - _NEAR), -1):
        if may_be_verb(view, at):
            return subject_of(view, at)
        if not (view.is_time(at) or view.lowers[at] in PREPOSITIONS | ADVERBS):
            return None
    return None


def may_be_verb(view: SentenceView, index: int) -> bool:
    """Whether the word at `index` is an auxiliary, a verb of having or a past form in "-ed"."""
    low = view.lowers[index]
    if not low.isalpha() or view.tokens.texts[index][0].isupper():
        return False
    return low in AUXILIARIES or low in {"lies", "lie"} or low in past_forms() or (low.endswith("ed") and len(low) > _SHORT)


_SHORT = 4


def verb_before(view: SentenceView, left: int) -> int | None:
    """The verb that the measure completes: adverbs and "at", "to" may stand between."""
    for at in range(left, max(-1, left - _VERB_WINDOW), -1):
        low = view.lowers[at]
        if low in measuring_verbs():
            return at
        if not (low in ADVERBS or low in _BETWEEN or low.endswith("ly")):
            return None
    return None


_VERB_WINDOW = 4


_BETWEEN = frozenset("at to on for in up as much just only about around some perhaps an estimated roughly over".split())


def is_participle(view: SentenceView, at: int) -> bool:
    """Whether a form in "-ing" stands without an auxiliary: "weighing 1.4 tonnes", not "was weighing"."""
    return view.lowers[at].endswith("ing") and not (at > 0 and view.lowers[at - 1] in AUXILIARIES)


def host_of(view: SentenceView, at: int) -> NounPhrase | None:
    """Whom a participle or an adjective in front or between commas describes: "At 29 feet long, the animal", "the boat, some 18
    metres long," "tusks weighing".
    """
    before = widened_before(view, at) if at > 0 else None
    if before is not None and view.lowers[at] not in {",", "and"}:
        return before
    if at > 0 and view.lowers[at - 1] == "and":  # "a satellite the size of a car and", "the bell, cast in 1611 and"
        comma = next((index for index in range(at - 1, max(0, at - INSERTED), -1) if view.lowers[index] == ","), 0)
        return (widened_before(view, comma) if comma else None) or subject_of(view, at)
    if at > 0 and view.lowers[at] not in _OPENS | {",", "and"}:
        return None
    places = range(min(at, len(view.tokens) - 1), max(-1, at - INSERTED), -1)
    comma = next((index for index in places if view.lowers[index] == ","), -1)
    if comma > 0:
        return widened_before(view, comma)
    return _host_behind(view, at)


def _host_behind(view: SentenceView, at: int) -> NounPhrase | None:
    """The subject behind the comma that closes a description in front."""
    if at > _FRONT:
        return None
    after = next((index for index in range(at + 1, min(at + INSERTED, len(view.tokens))) if view.lowers[index] == ","), None)
    return phrase_after(view, after + 1) if after is not None else None


_FRONT = 4
"""Words that may stand before a description in front ("And at just")."""


INSERTED = 12
"""Words of such a description."""
