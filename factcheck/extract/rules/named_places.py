"""The place that stands at a word of a sentence: its name, with the words before it that belong to it."""

import re
from functools import cache

from factcheck.extract.rules.owners import Known
from factcheck.extract.rules.people import demonyms, person_noun
from factcheck.extract.rules.phrases import past_forms
from factcheck.extract.rules.scenes import NAMES, WORD, nouns_of_place, place_classes
from factcheck.extract.rules.scopes import NOT_PLACES
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Span
from factcheck.model.base import made
from factcheck.text.gazetteer import is_wide
from factcheck.text.grammar import ADVERBS, AUXILIARIES, CLASSES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS
from factcheck.text.lexicon import words


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
_ACRONYM = 5
"""Letters of a name in capitals that is a body's ("the FBI"), not a place's."""


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
    is_town = place_classes().get((match["kind"] or "").lower()) == "town"
    if is_town and (is_wide(match["name"]) or view.text.startswith(("the ", "The "), match.start("value") - 4)):
        return False  # "Ohio town", "the Somerset town": one in Ohio, in Somerset
    if match["name"].isupper() and len(match["name"]) <= _ACRONYM:
        return False
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
    if view.text.startswith(("'", "\u2019", "-", "\u2013", "/"), end) or _ANOTHER.match(view.text, end, view.span.end):
        return False
    index = view.token_after(end)
    if index >= len(view.tokens) or match["kind"]:
        return True
    word = view.lowers[index]
    is_plain = word[0].isalpha() and view.tokens.texts[index].islower() and not view.is_time(index)
    return not is_plain or word in AFTER_NAME or word in past_forms() or word.endswith(("ed", "ly", "ing"))


_ANOTHER = re.compile(r"(?:, [A-Z][\w'\u2019-]*(?: [A-Z][\w'\u2019-]*){0,2}){0,3},? and (?:in |near |at )?[A-Z]")
"""More places of one list: "lived in Nashville, Miami and Port au Prince"."""
_GOES_ON = frozenset("to aboard alive dead bound en carrying".split())
AFTER_NAME = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | ADVERBS | DETERMINERS | SUBJECT_PRONOUNS | CLASSES["day"] | _GOES_ON
"""What may follow the name of a place; a noun would be described by it ("a Toyota pickup")."""
