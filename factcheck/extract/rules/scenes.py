"""Where an event happened: "a crash in southern Peru", "was shot near the village of Ak-Terek", "the Tromsø blaze".

The words of the event (a noun of its class, the verb of its act, a verb of what happened to people) have to lead to the place
in one clause; where somebody lives, is treated, tried or speaks is no scene.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from factcheck.extract.rules.events import act_phrases, event_near, event_nouns, is_other
from factcheck.extract.rules.names import whole_words
from factcheck.extract.rules.people import demonyms
from factcheck.extract.rules.places import POINTS, STRIKING
from factcheck.extract.rules.scopes import NOT_PLACES
from factcheck.extract.rules.sentence import SentenceView
from factcheck.extract.rules.triggers import first_words, trigger_at
from factcheck.model import EventMention, Span
from factcheck.model.base import made
from factcheck.text.lexicon import table, words
from factcheck.text.rarity import rarity

WORD = r"[A-Z\u00c0-\u017d][\w\u2019-]*(?:'(?!s\b)\w+)?"
_JOIN = r"(?:of|de|del|de la|la|las|los|al|el|da|do|dos|di|du|sur|am|an der)"
NAMES = rf"(?:St\.? |Mt\.? |Ft\.? )?{WORD}(?:(?:'s|\u2019s)? (?:{_JOIN} )?{WORD}){{0,3}}"


@cache
def place_classes() -> dict[str, str]:
    """The class of every noun for a kind of place."""
    found: dict[str, str] = {}
    for name, nouns in table("place_nouns"):
        found |= dict.fromkeys(nouns.split(";") if ";" in nouns else nouns.split(), name)
    return found


@cache
def _noun() -> str:
    return "|".join(sorted(place_classes(), key=len, reverse=True))


@cache
def _place() -> re.Pattern[str]:
    """ "(the northern) region of Ancash", "the Greek city of Corinth", "(a) quarry near Belogorets", "Kuyanga forest"."""
    adjective = r"[A-Z][\w-]+"
    return re.compile(
        r"(?:the |an? |its )?"
        rf"(?P<value>(?P<lower>(?:(?:[a-z][a-z-]* )?{adjective} (?:[a-z-]+ )?(?:{_noun()}) of (?:the )?)"
        rf"|(?:[a-z][a-z\u2019'-]* ){{0,5}}?)(?P<name>{NAMES})(?: (?P<kind>(?i:{_noun()}))\b)?)"
    )


_AT = frozenset("in near at outside off on inside across around along above below over through beneath under into onto".split())
_WITHIN = frozenset("of the near in off outside a an between above below and from".split())
"""What may stand between two nouns of one place ("a quarry near Belogorets", "the island of Gavdos")."""
_PARTS = frozenset(
    "part parts area areas coast waters sea side end edge outskirts centre center heart slope slopes flank foot bank banks bed "
    "north south east west northeast northwest southeast southwest stretch road highway street avenue lane corner hills "
    "mountains valleys suburbs capital port resort coastline shore border frontier building house home flat apartment block "
    "mall food court level floor stand stands wing storeroom warehouse factory plant field vineyard orchard garden yard "
    "barn shed garage cellar ditch ravine hut cabin waterhole canal "
    "bar club cafe restaurant shop store supermarket office tunnel bend slipway kilometre kilometer".split()
)
"""Nouns for a part of a place or a kind of building, beside the kinds of place_nouns."""
_BETWEEN = frozenset(
    "; : said says told who when while where before from toward towards to hospital hospitals court clinic born lives living "
    "lived resident residents statement interview minister ministry embassy based headquarters treated trial university "
    "funeral company police spokesman spokeswoman interest faith elections election talks".split()
)
"""Between an event and a place these make it another's place: of whoever speaks, heals, judges, lives or rules there."""
_WINDOW = 14
"""Words between the event and its place; further apart stands another clause."""
_NO_VERB_PLACE = frozenset("told said".split())


@dataclass(frozen=True, slots=True)
class Scene:
    """A place that the words give for an event; `kind` is its class, empty where they name none."""

    value: Span
    kind: str
    start: int
    event: EventMention | None
    is_point: bool
    """Whether what happened has one scene: a crash has, a storm and a war have not."""


@dataclass(frozen=True)
class KnownNames:
    """What an article says of names elsewhere: whose they are, and what kind of place they are of."""

    persons: frozenset[str] = frozenset()
    """Every part of a person's name."""
    kinds: Mapping[str, str] = field(default_factory=dict)
    """The class of a place by its name, where the article gives one."""


def kinds_of_places(text: str, dateline: str | None = None) -> dict[str, str]:
    """The class of every place that `text` says the kind of: "the village of Ak-Terek", "Ak-Terek, a village".

    Agencies file from towns, so that the place of the dateline is one.
    """
    found: dict[str, str] = {}
    if dateline is not None:
        found[dateline.title() if dateline.isupper() else dateline] = "town"
    nouns = [noun for noun in place_classes() if noun in text and next(whole_words(text, noun), None) is not None]
    runs = [run.span() for run in _RUN.finditer(text) if _holds_any(run.group(), nouns)] if nouns else []
    for pattern in _kinds():
        for start, end in runs:
            for match in pattern.finditer(text, start, end):
                found.setdefault(match["name"], place_classes()[match["kind"].lower()])
    return found


def _holds_any(words: str, parts: Sequence[str]) -> bool:
    return any(part in words for part in parts)


_RUN = re.compile(r"[\w \u2019',-]+(?:(?<=[SMF]t)\.[\w \u2019',-]*)*")
"""Words without a mark that cannot stand within a name and its kind: the patterns are slow, so that only the runs that hold
a noun for a kind are read with them."""


@cache
def _kinds() -> tuple[re.Pattern[str], ...]:
    noun = _noun()
    return (
        re.compile(rf"\b(?P<kind>{noun}) of (?P<name>{NAMES})"),
        re.compile(rf"\b(?P<name>{NAMES}) (?P<kind>{noun})\b"),
        re.compile(rf"\b(?P<name>{NAMES}), (?:an?|the) (?:[a-z-]+ ){{0,3}}?(?P<kind>{noun})\b(?! (?:{noun})\b)"),
    )


def find_scenes(view: SentenceView, known: KnownNames) -> Iterator[Scene]:
    """The places of the sentence that the words of an event lead to, and names right before its noun ("Tromsø blaze")."""
    anchors = _anchors(view)
    if not anchors or is_of_other_time(view):
        return
    taken = -1
    for index, word in enumerate(view.lowers):
        if word not in _AT or view.tokens.starts[index] < taken or index + 1 >= len(view.tokens):
            continue
        match = _place().match(view.text, view.tokens.starts[index + 1], view.span.end)
        anchor = _anchor_of(view, anchors, index)
        if match is None or anchor is None or not _is_place(view, match, known, word):
            continue
        taken = match.end()
        yield _scene(view, match, known, anchor)
    yield from _named_before(view, anchors, known)


def is_of_other_time(view: SentenceView) -> bool:
    """Whether the sentence tells of another time ("in 2019", "last year", "this year"): of what else has happened."""
    if not _holds_any(view.words(view.span), _TELLING_TIME):
        return False
    return _OTHER_TIME.search(view.text, view.span.start, view.span.end) is not None


_TELLING_TIME = ("year", "since ", "18", "19", "20", "worst", "deadliest", "biggest")
"""What each of the patterns below has."""


_OTHER_TIME = re.compile(
    r"\b(?i:in|since|of|until|between|the) (?:[A-Z][a-z]+ )?(?:1[89]|20)\d\d\b"
    r"|\b(?i:last|this|each|every|a|previous) year\b|\bsince [A-Z]"
    r"|\b(?:worst|deadliest|biggest) (?:[a-z]+ ){0,4}(?:since|in|on record)\b"
)


def _anchors(view: SentenceView) -> list[int]:
    """The tokens that tell an event."""
    telling, nouns, acts, happened = _telling(), event_nouns(), act_phrases(), _happened()
    if telling.isdisjoint(view.lowers):
        return []
    found = []
    for index, word in [(index, word) for index, word in enumerate(view.lowers) if word in telling]:
        is_act = word in happened or any(view.lowers[index : index + len(parts)] == parts for parts, _ in acts.get(word, ()))
        if word in nouns or is_act or _tells_harm(view, index):
            found.append(index)
    return found


@cache
def _telling() -> frozenset[str]:
    """Every word that can begin what tells an event: a look-up for each word of an article, the rest for few of them."""
    harm = first_words("after") | first_words("before")
    return _happened() | harm | event_nouns().keys() | act_phrases().keys()


_HARM = frozenset({"killed", "injured", "missing", "arrested", "rescued"})


def _tells_harm(view: SentenceView, index: int) -> bool:
    found = trigger_at(view.lowers, index, "after") or trigger_at(view.lowers, index, "before")
    return found is not None and found.property in _HARM


@cache
def _happened() -> frozenset[str]:
    single = {phrase.split()[0] for phrase in words("occurrence_verbs")} - {
        "took",
        "taken",
        "made",
        "went",
        "tore",
        "broke",
    } | {"place"}
    acts = {
        parts[0] for phrases in act_phrases().values() for parts, _ in phrases if len(parts) == 1 and parts[0].endswith("ed")
    }
    present = {f"{act.removesuffix('ed')}s" for act in acts} | {f"{act.removesuffix('d')}s" for act in acts}
    return frozenset(single | present | {"shot", "dead", "burned", "burnt", "trapped", "buried", "plunged", "attacked", "toll"})


def _anchor_of(view: SentenceView, anchors: list[int], index: int) -> int | None:
    """The event word that leads to the preposition at `index`; of a place that opens the sentence, the first after it."""
    before = [at for at in anchors if index - _WINDOW <= at < index]
    if before:
        between = [view.lowers[at] for at in range(before[-1] + 1, index) if not view.is_time(at)]  # "at 11:30"
        return before[-1] if _BETWEEN.isdisjoint(between) else None
    if index <= 1 and anchors[0] - index <= _WINDOW and "said" not in view.lowers[: anchors[0]]:
        return anchors[0]
    return None


def _is_place(view: SentenceView, match: re.Match[str], known: KnownNames, preposition: str) -> bool:
    name, lower = match["name"], match["lower"].lower().split()
    first = name.split()[0]
    if not _BETWEEN.isdisjoint(name.lower().split()):
        return False  # "at Galt County Memorial Hospital"
    if first.lower() in NOT_PLACES or name.lower() in demonyms() or len(name) < _SHORTEST or first in known.persons:
        return False
    if any(time.span.start < match.end() and match.start("name") < time.span.end for time in view.times):
        return False
    if preposition in {"on", "through", "over", "into", "under", "onto"} and not (
        match["kind"] or set(lower) & nouns_of_place()
    ):
        return False
    if any(view.text[match.end() :].startswith(owner) for owner in ("'s", "\u2019s")):
        return False  # "at Salas's request": whose, not where
    inner = [word for word in lower if word in _WITHIN]
    nouns = set(lower) & nouns_of_place()
    closed = _BETWEEN & set(lower)
    return not closed and (not inner or bool(nouns)) and len(lower) - len(inner) <= _MOST_ADJECTIVES


_SHORTEST = 2
_MOST_ADJECTIVES = 4


@cache
def nouns_of_place() -> frozenset[str]:
    """Nouns for kinds of places, for parts of them and for buildings."""
    return _PARTS | {noun for phrase in place_classes() for noun in phrase.split()} | {"wedding", "quarry"}


def _scene(view: SentenceView, match: re.Match[str], known: KnownNames, anchor: int) -> Scene:
    field_ = view.document.field
    last = match["kind"] or match["name"].split()[-1]  # "Kuyanga forest", "Busia County"
    kind = place_classes().get(last.lower(), "") if last != match["name"] else ""
    kind = kind or _kind_of(match, known)
    if match["kind"] and kind == "town" and match.group().startswith(("the ", "The ")):
        kind = ""  # "the Somerset town": a town in Somerset
    start = match.start("name") if kind else match.start("value")
    value = made(Span, start=start, end=match.end("value"), field=field_)
    event = event_at(view, anchor)
    return Scene(value, kind, min(view.tokens.starts[anchor], match.start()), event, _is_point(view, anchor, event))


def _is_point(view: SentenceView, index: int, event: EventMention | None) -> bool:
    word = view.lowers[index]
    is_told = word in event_nouns() or word in act_phrases() or word in _TAKING_PLACE
    if word == "dead" and view.lowers[index - 1] in STRIKING:
        return True  # "shot dead"
    return word in STRIKING or (event is not None and event.head in POINTS and is_told)


_TAKING_PLACE = frozenset({"happened", "occurred", "place"})


def _kind_of(match: re.Match[str], known: KnownNames) -> str:
    """The class that "village of" gives, else the one that the article has for the name."""
    lower = match["lower"].removesuffix("the ").split()
    if len(lower) > 1 and lower[-1] == "of":
        return place_classes().get(lower[-2], "")
    if lower and lower[-1] in _WITHIN:
        return ""  # "a quarry near Belogorets" is not in Belogorets
    return known.kinds.get(match["name"], "")


def event_at(view: SentenceView, index: int) -> EventMention | None:
    """The event that token `index` tells: by its noun, by the verb of its act, else the noun nearest to it."""
    word = view.lowers[index]
    before = view.lowers[max(0, index - 3) : index]
    if word in event_nouns():
        is_new = not view.is_lead and any(article in before for article in ("a", "an", "another", "second"))
        return made(
            EventMention,
            head=event_nouns()[word],
            surface=view.tokens.texts[index],
            is_background=is_new or is_other(before) or word.endswith("s"),
        )
    for parts, name in act_phrases().get(word, ()):
        if view.lowers[index : index + len(parts)] == parts:
            surface = view.text[view.tokens.starts[index] : view.tokens.ends[index + len(parts) - 1]]
            is_new = is_other(view.lowers[max(0, index - _SUBJECT) : index])  # "another ferry sank"
            return made(EventMention, head=name, surface=surface, is_background=is_new)
    return event_near(view, view.tokens.starts[index], view.tokens.ends[index])


_SUBJECT = 5
"""Words before a verb in which its subject is said to be another one."""
_BEFORE = re.compile(rf"(?P<value>(?P<name>{NAMES}))(?:'s|\u2019s)? (?:[a-z]+ )?$")


def _named_before(view: SentenceView, anchors: list[int], known: KnownNames) -> Iterator[Scene]:
    """ "Tromsø blaze", "Kyrgyzstan quake toll": in headlines and after."""
    for index in anchors:
        if view.lowers[index] not in event_nouns():
            continue
        match = _BEFORE.search(view.text, max(view.span.start, view.tokens.starts[index] - _LOOK), view.tokens.starts[index])
        if match is None or not _names_place(match["name"]):
            continue
        is_timed = any(time.span.start < match.end() and match.start() < time.span.end for time in view.times)
        if not is_timed and match["name"].split()[0] not in known.persons:
            span = made(Span, start=match.start("value"), end=match.end("value"), field=view.document.field)
            yield Scene(span, known.kinds.get(match["name"], ""), span.start, event_at(view, index), is_point=False)


def _names_place(name: str) -> bool:
    """Whether a name before an event noun may be a place: no common word with a capital ("Road accidents"), no agency."""
    first = name.split(maxsplit=1)[0].lower()
    if first in NOT_PLACES | _OPENERS or name.lower() in demonyms() or name in _agencies() or "-" in name:
        return False
    return len(name.split()) > 1 or rarity(first) >= _UNCOMMON or name in {country for country, *_ in table("countries")}


@cache
def _agencies() -> frozenset[str]:
    return frozenset(name for row in table("agencies") for name in row)


_UNCOMMON = 5.0
"""Rarity of a word that hardly stands before an event noun but as a name ("Milan", not "gun" or "road")."""
_LOOK = 50
_OPENERS = frozenset(words("sentence_openers"))
