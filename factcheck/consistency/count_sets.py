"""Words by which two counts of one property are counts of two sets, though place, time and group do not tell them apart."""

import re

from factcheck.consistency.other_times import rank_of
from factcheck.extract.rules.events import event_nouns
from factcheck.model import Statement

_REPEATED = frozenset("attack shooting stabbing murder crash sinking robbery kidnapping collapse quake".split())
"""Classes whose plural means several events; fires, floods, blasts and clashes are called by both numbers by turns."""

_CHARGED = re.compile(
    r"\b(?:accused|suspected|charged|convicted|guilty|acquitted|cleared|jailed|sentenced|indicted|tried|trial|admit\w*|"
    r"den(?:y|ies|ied)|pleaded|confessed)\b"
)

_STAYING = re.compile(
    r"\b(?:remain\w*|still|stay\w*|kept|under observation|being treated|(?:was|were|is|are) in (?:a |the )?(?:hospital|"
    r"critical|serious|stable|intensive))\b"
)
_TAKEN = re.compile(r"\b(?:taken|rushed|sent|brought|flown|admitted|hospitali[sz]ed)\b")


def other_set(a: Statement, b: Statement) -> str | None:
    """In words, why the two count different sets; None when their words do not say so."""
    if rank_of(a) != rank_of(b):
        return "one is of the first, the second or another of several"
    return _several_events(a, b) or _charges(a, b) or _hospital_stays(a, b)


def _several_events(a: Statement, b: Statement) -> str | None:
    """ "six people have been killed in two attacks this week" beside "four people were killed in the attack"."""
    return "one counts those of several events" if _is_of_several(a) != _is_of_several(b) else None


def _is_of_several(statement: Statement) -> bool:
    event = statement.claim.event
    if event is None or event.head not in _REPEATED:
        return False
    word = event.surface.lower()
    return any(word.endswith(end) and word.removesuffix(end) in event_nouns() for end in ("s", "es", "ies"))


def _charges(a: Statement, b: Statement) -> str | None:
    """ "accused of killing four" beside "jailed for killing two", or beside a toll: charges leave out, and are dropped."""
    if a.claim.property not in {"killed", "injured"}:
        return None
    first, second = (_CHARGED.search(item.claim.quote.lower()) for item in (a, b))
    if first is None and second is None:
        return None
    is_one = first is not None and second is not None and first.group() == second.group()
    return None if is_one else "one is what somebody is charged with"


def _hospital_stays(a: Statement, b: Statement) -> str | None:
    """ "eleven were taken to hospital" beside "four were in hospital on Monday night"."""
    if a.claim.property != "hospitalised":
        return None
    stays = [_is_stay(item) for item in (a, b)]
    return "one counts those taken to hospital, the other those still there" if stays[0] != stays[1] else None


def _is_stay(statement: Statement) -> bool:
    words = statement.claim.quote.lower()
    return _STAYING.search(words) is not None and _TAKEN.search(words) is None
