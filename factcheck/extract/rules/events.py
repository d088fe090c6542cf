"""The event that a claim is about, as its own sentence names it."""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from factcheck.extract.rules.people import demonyms
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import EventMention, TimeValue
from factcheck.model.base import made
from factcheck.text.lexicon import table
from factcheck.text.tokens import Tokens, tokens_in

_BACKGROUND_CUES = frozenset(
    "attempted previous previously earlier former separate another similar worst deadliest historic".split()
)
"""Words right before an event noun that make it another event than the one reported ("a separate crash", "the worst
flood since")."""


def is_other(before: Sequence[str]) -> bool:
    """Whether the words right before an event noun make it another event than the one reported."""
    return any(word in _BACKGROUND_CUES for word in before)


@cache
def event_nouns() -> dict[str, str]:
    """Every event noun in lower case, with its class."""
    return {form: row[0] for row in table("event_classes") for form in row[1:]}


@lru_cache(maxsize=4)
def event_places(lowers: tuple[str, ...]) -> tuple[int, ...]:
    """Where event nouns stand among the words of a sentence: every claim of it asks."""
    nouns = event_nouns()
    found = [index for index, word in enumerate(lowers) if word in nouns]
    return tuple([index for index in found if lowers[index] != "war" or _OF_WAR.isdisjoint(lowers[index + 1 : index + 2])])


_OF_WAR = frozenset("games game crimes crime veteran veterans memorial memorials museum room chest".split())
"""What is of war and no war: manoeuvres, a trial, a monument."""


@cache
def act_phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The verbs that tell an event ("opened fire"), by their first word, with its class; the longest phrase first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, phrase in table("clock_verbs"):
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append((parts, name))
    return {word: tuple(sorted(phrases, key=lambda item: -len(item[0]))) for word, phrases in found.items()}


@cache
def known_classes() -> frozenset[str]:
    """The classes of events that the lexicon has a noun or a verb for."""
    return frozenset(event_nouns().values()) | {name for phrases in act_phrases().values() for _, name in phrases}


def classes_told(text: str) -> tuple[str, ...]:
    """The classes of the events that `text` tells by a noun or a verb, as they come; "killing 12" is no murder."""
    lowers = tokens_in(text).lowers
    nouns = event_nouns()
    found: list[str] = []
    for index, word in enumerate(lowers):
        if word in nouns and not (_is_killing(lowers, index) or _is_in_a_row(lowers, index)):
            found.append(nouns[word])
        found += [name for parts, name in act_phrases().get(word, ()) if lowers[index : index + len(parts)] == parts]
    return tuple(dict.fromkeys(found))


_KILLING_NOUN = frozenset("the a an this that his her their its s 's of mass contract revenge triple double each".split())


def _is_killing(lowers: Sequence[str], index: int) -> bool:
    """ "killing 13 people": the verb, where no article or adjective makes it a noun."""
    return lowers[index] == "killing" and (index == 0 or lowers[index - 1] not in _KILLING_NOUN)


def _is_in_a_row(lowers: Sequence[str], index: int) -> bool:
    """ "the sixth day in a row": nobody quarrels."""
    return lowers[index] == "row" and tuple(lowers[max(0, index - 2) : index]) == ("in", "a")


@cache
def _countries() -> dict[str, str]:
    return {name.lower(): name for name, *_ in table("countries")}


def participants_near(view: SentenceView) -> tuple[str, ...]:
    """The countries that the sentence names, by name or by a word for their people, in order; where it names fewer than
    two, those of the sentence before as well, as far as they are the two that this one speaks of.
    """
    found = _participants(view.tokens)
    if len(found) >= _TWO:
        return found
    before = view.document.sentence_at(max(view.span.start - 2, 0))
    named = tuple(dict.fromkeys((*found, *_participants(view.document.tokens(before)))))
    if _speaks_of_two(view):
        return named[:_TWO]
    return named if len(named) == _TWO else found


_TWO = 2
"""One country beside this sentence's, or three and more, are who else is named there."""


def _speaks_of_two(view: SentenceView) -> bool:
    """ "the two neighbours", "both sides": the first two of those named before are meant."""
    lowers = view.lowers
    return "both" in lowers or ("two" in lowers and ("the", "two") in pairwise(lowers))


def countries_in(text: str) -> tuple[str, ...]:
    """The countries that `text` names, by name or by a word for their people, in order."""
    return tuple(dict.fromkeys(_participants(tokens_in(text))))


@lru_cache(maxsize=16)
def _participants(tokens: Tokens) -> tuple[str, ...]:
    names, people = _countries(), demonyms()
    found = []
    for text, lower in zip(tokens.texts, tokens.lowers, strict=True):
        if text[0].isupper():
            word = lower.removesuffix("'s")
            name = names.get(word) or people.get(word)
            if name is not None:
                found.append(name)
    return tuple(dict.fromkeys(found))


def event_near(view: SentenceView, start: int, end: int, *, time: TimeValue | None = None) -> EventMention | None:
    """The event noun of the clause at `[start, end)` that stands nearest to it, else the sentence's nearest."""
    mentions = [index for index in event_places(view.lowers) if not _is_verb_use(view, index)]
    if not mentions:
        return None
    clause, starts, ends = view.clause_at(start), view.tokens.starts, view.tokens.ends
    inside = [index for index in mentions if clause.start <= starts[index] < clause.end]
    index = min(inside or mentions, key=lambda index: min(abs(starts[index] - end), abs(ends[index] - start)))
    before = view.lowers[max(0, index - 3) : index]
    return made(
        EventMention,
        head=event_nouns()[view.lowers[index]],
        surface=view.tokens.texts[index],
        participants=participants_near(view),
        time=time,
        is_background=is_other(before),
    )


_BEFORE_VERB = frozenset("to will would can could may might must should not they we i you were was been are".split())
_VERB_LIKE = frozenset(
    (
        "fire fires attack attacks raid raids strike row rows vote votes poll polls battle battles probe storm hearing meeting"
    ).split()
)


def _is_verb_use(view: SentenceView, index: int) -> bool:
    """ "to attack", "will vote": the noun of the lexicon used as a verb."""
    if _is_killing(view.lowers, index) or _is_in_a_row(view.lowers, index):
        return True
    if view.lowers[index] not in _VERB_LIKE or index == 0:
        return False
    return view.lowers[index - 1] in _BEFORE_VERB
