"""Whom a measure describes: the subject of its verb, the noun before it, the subject after a description in front."""

from factcheck.extract.rules.dimensions import measuring_verbs
from factcheck.extract.rules.noun_phrases import NounPhrase, phrase_after, phrase_before, subject_of
from factcheck.extract.rules.sentence import SentenceView
from factcheck.text.grammar import ADVERBS, AUXILIARIES

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
    return phrase_before(view, left + 1)


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


_BETWEEN = frozenset(
    "at to on for in up as much just only about around some perhaps an estimated roughly out scales the over".split()
)


def is_participle(view: SentenceView, at: int) -> bool:
    """Whether a form in "-ing" stands without an auxiliary: "weighing 1.4 tonnes", not "was weighing"."""
    return view.lowers[at].endswith("ing") and not (at > 0 and view.lowers[at - 1] in AUXILIARIES)


def host_of(view: SentenceView, at: int) -> NounPhrase | None:
    """Whom a participle or an adjective in front or between commas describes: "At 29 feet long, the animal", "the boat, some 18
    metres long," "tusks weighing".
    """
    if at > 0 and view.lowers[at] not in _OPENS | {",", "and"}:
        return phrase_before(view, at)
    comma = next(
        (index for index in range(min(at, len(view.tokens) - 1), max(-1, at - INSERTED), -1) if view.lowers[index] == ","),
        None,
    )
    if comma is not None and comma > 0:
        return phrase_before(view, comma) or None
    if at > _FRONT:
        return phrase_before(view, at)
    after = next((index for index in range(at + 1, min(at + INSERTED, len(view.tokens))) if view.lowers[index] == ","), None)
    return phrase_after(view, after + 1) if after is not None else None


_FRONT = 4
"""Words that may stand before a description in front ("And at just")."""


INSERTED = 12
"""Words of such a description."""
