"""The noun phrase that a figure counts."""

from dataclasses import dataclass
from functools import cache

from factcheck.extract.rules.people import demonyms, person_noun
from factcheck.extract.rules.sentence import SentenceView
from factcheck.extract.rules.triggers import trigger_at
from factcheck.model import Quantity
from factcheck.text.lexicon import table, words

_STOPS = frozenset(
    (
        "in at on from to by with near during after before since for of as into over under across around outside inside "
        "amid among between through throughout against about upon within without while when where who whom whose which "
        "that what and or but nor than then was were is are am be been being has have had do does did will would can "
        "could may might must shall should not n't said says saying told including include included includes so yet if "
        "because although though until till also still already now reportedly allegedly currently"
    ).split()
)
_DETERMINERS = frozenset("the these those his her its their our some of them us whom all".split())
_VERB_GROUP = frozenset("remain remains remained feared believed presumed remaining".split())
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their"})
"""A new noun phrase begins: "20,000 saw the striker injured"."""
_EXTRA = frozenset({"other", "others", "more", "another", "further", "additional", "extra"})
_MAX_NOUN_WORDS = 5
"""A counted noun phrase in news has at most about five words before its verb or preposition ("suspected Islamic State
militants"); longer runs are headlines without a verb, where binding on would guess."""


@cache
def past_forms() -> frozenset[str]:
    """The past forms of irregular verbs that stand for no noun or adjective in news."""
    return frozenset(words("irregular_pasts")) | {
        past for _, pasts, *_ in table("irregular_verbs") for past in pasts.split("/")
    }


@dataclass(frozen=True, slots=True)
class CountedPhrase:
    """What a figure counts: token range after the figure, the head, and what it tells."""

    start: int
    end: int
    head: str | None
    """Lower case; None when nothing follows ("13 were killed")."""
    groups: tuple[str, ...]
    is_person: bool
    is_extra: bool
    """"five others", "three more"."""
    of_them: bool
    """"four of them": a part of what was counted before."""


def counted_phrase(view: SentenceView, quantity: Quantity) -> CountedPhrase:
    """The noun phrase right of `quantity`; its `end` is the first token that no longer belongs to it."""
    known = view.phrases.get(quantity.span.start)
    if not isinstance(known, CountedPhrase):
        known = view.phrases[quantity.span.start] = _read_phrase(view, quantity)
    return known


def _read_phrase(view: SentenceView, quantity: Quantity) -> CountedPhrase:
    lowers = view.lowers
    start = index = view.token_after(quantity.span.end)
    of_them = False
    if index < len(lowers) and lowers[index] == "of":
        after = index + 1
        while after < len(lowers) and lowers[after] in _DETERMINERS:
            of_them = of_them or lowers[after] in {"them", "the", "those", "these", "whom", "us"}
            after += 1
        index = after
    first = index
    while index < len(lowers) and index - first < _MAX_NOUN_WORDS and _belongs(view, index, first):
        index += 1
    within = lowers[first:index]
    head_index = next((at for at in range(index - 1, first - 1, -1) if lowers[at].isalpha() or "-" in lowers[at]), None)
    head = lowers[head_index] if head_index is not None else None
    people = [(word, noun) for word in within if (noun := person_noun(word)) is not None]
    groups = tuple(dict.fromkeys(noun[0] for _, noun in people if noun[1]))
    is_person = head is None or any(word == head for word, _ in people) or _ends_in_person(within)
    return CountedPhrase(
        start,
        index,
        head,
        groups,
        is_person=is_person or head in _EXTRA,
        is_extra=any(word in _EXTRA for word in within) or _preceded_by_extra(view, quantity),
        of_them=of_them,
    )


def _belongs(view: SentenceView, index: int, first: int) -> bool:
    word = view.lowers[index]
    if not (word[0].isalpha()) or word in _STOPS or word in _ARTICLES or view.is_time(index):
        return False
    if view.quantity_at(index) is not None:
        return False
    if index == first and word in _VERB_GROUP:
        return False
    if index > first and (word in _VERB_GROUP or word in past_forms()) and person_noun(view.lowers[index - 1]) is not None:
        return False  # "15 journalists drew condemnation": the verb ends the phrase
    if trigger_at(view.lowers, index, "after") is None:
        return True
    # "30 injured passengers" counts passengers; "50 injured when" and "12 people killed in" end before the participle
    return index == first and index + 1 < len(view.lowers) and person_noun(view.lowers[index + 1]) is not None


def _ends_in_person(words: tuple[str, ...]) -> bool:
    """A group noun may be followed by a trigger ("12 people dead") or by a demonym ("75 from")."""
    if len(words) > 1 and words[-1].endswith("s") and person_noun(words[-1]) is None and person_noun(words[-2]) is not None:
        return words[-2].endswith("s")  # "people dead's"; "pilot whales" are whales
    return any(person_noun(word) is not None or word in demonyms() for word in words[-2:])


def _preceded_by_extra(view: SentenceView, quantity: Quantity) -> bool:
    start = quantity.hedge_span.start if quantity.hedge_span is not None else quantity.span.start
    index = view.token_after(min(start, quantity.span.start)) - 1
    return index >= 0 and (view.lowers[index] in _EXTRA)


def left_index(view: SentenceView, quantity: Quantity) -> int:
    """The last token left of the figure and of the hedge that stands before it."""
    start = quantity.span.start
    if quantity.hedge_span is not None:
        start = min(start, quantity.hedge_span.start)
    return view.token_after(start) - 1
