"""The event that a verb tells: one of the lexicon's, an act on one known thing, or whatever the verb says."""

from collections.abc import Sequence
from functools import cache

from factcheck.extract.rules.events import act_phrases, event_nouns, is_other, participants_near
from factcheck.extract.rules.onsets import CASUALTIES, DISASTERS, INSTANT, ONE_MOMENT
from factcheck.extract.rules.people import person_noun
from factcheck.extract.rules.predicates import Predicate, has_object, theme_of
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import EventMention
from factcheck.model.base import made
from factcheck.text.grammar import AUXILIARIES, SentenceWords
from factcheck.text.inflection import inflections
from factcheck.text.lexicon import table
from factcheck.text.lexicon import words as lexicon_words
from factcheck.text.timex_vocabulary import CARDINALS

_DATED = ONE_MOMENT | {"alarm", "kick-off", "concession", "landing", "take-off"}
"""Classes of which one story dates one, whatever the thing is called."""
OUTSETS = frozenset({"strike"})
"""Classes of what lasts, whose verb tells its beginning: "downed tools", "walked out"."""
_ANOTHER = frozenset("another second third fourth separate smaller later last final more".split())
_OCCURRING = frozenset(phrase.split()[0] for phrase in lexicon_words("occurrence_verbs")) - {"broke", "made", "went", "taken"}
_DYING = frozenset("died perished drowned".split())
_SCENE_WORDS = 8
"""Words from the verb to its scene: "died in a head-on collision" has four."""
_BEFALLING = frozenset("occurred occurs happened happens erupted".split())
"""What begins and is over; a fire that "swept through" a town on Monday may have begun on Saturday."""
_COMING = frozenset("came comes followed".split())
"""Verbs that say of an event named right before them when it was: "lift-off came at 6.42", not "help came on Tuesday"."""
_CAUSING = frozenset("in by when as".split())
_CAUSE_WORDS = 4
"""Words before an event that say so of its victims: "in a magnitude 6.1 earthquake", "when a powerful earthquake"."""
_ASIDE = frozenset("after from following over for since before".split())
_KNOWN = frozenset("the he she it they his her their its this that who which".split())
"""Words before a verb, past the lead, by which it tells more of what was told: "the bus crashed"."""
_HARM = frozenset(form for verb in ("kill", "injure", "wound", "hurt", "maim") for form in inflections(verb))


def event_told(view: SentenceView, words: SentenceWords, predicate: Predicate, time_at: int) -> tuple[EventMention, int]:
    """The event that the verb of the time at the word `time_at` tells, and the first of its words.

    An event of the lexicon, an act on one known thing, or whatever the verb says, which is compared with nothing.
    """
    head, at = _class_told(words, predicate, time_at)
    is_background = head in _DATED and _is_another(view, words, predicate, at)
    if head is None:
        head, at, is_background = _act(words, predicate, is_lead=view.is_lead)
    mention = made(
        EventMention,
        head=head,
        surface=words.texts[predicate.at],
        participants=participants_near(view),
        is_background=is_background,
    )
    return mention, at


@cache
def _beginnings() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The verbs of beginning by their first word."""
    phrases = [tuple(phrase.split()) for phrase, _ in table("onset_verbs") if phrase not in _NO_VERBS]
    phrases += [parts for rows in _acts().values() for parts, name in rows if name == _START]
    found: dict[str, list[tuple[str, ...]]] = {}
    for parts in phrases:
        found.setdefault(parts[0], []).append(parts)
    return {word: tuple(rows) for word, rows in found.items()}


_START = "start"
_NO_VERBS = frozenset("simmering simmered raging ongoing erupt erupts erupted erupting".split())
"""States, and the verb of volcanoes, which says so of fighting only by its noun."""


def begins(words: SentenceWords, predicate: Predicate) -> bool:
    """Whether the verb says that something began: "started", "took effect"."""
    rows = _beginnings().get(words.lows[predicate.at], ())
    return any(_stands(words, predicate.at, parts) for parts in rows)


def _class_told(words: SentenceWords, predicate: Predicate, time_at: int) -> tuple[str | None, int]:
    """The class of event that the verb, its subject or its victims tell, with the first of the words that do."""
    if (name := _of_subject(words, predicate)) is not None:
        return name, predicate.at
    for index in range(max(predicate.first, predicate.at - 2), predicate.at + 1):
        name = _phrase_at(words, index)
        if name in _DATED | OUTSETS:
            return name, index
        if name is not None:
            break
    return _of_its_event(words, predicate) or (_of_victims(words, predicate, time_at), predicate.at)


def _of_its_event(words: SentenceWords, predicate: Predicate) -> tuple[str, int] | None:
    """The event that the verb is said of: "the quake struck", "the landslide that swallowed 64 homes"."""
    if words.low(predicate.first) in {"that", "which"} and (name := _antecedent(words, predicate.first)) is not None:
        return name, predicate.first - 1
    is_of_events = not predicate.is_passive and words.lows[predicate.at] in _OCCURRING | _HARM
    if words.lows[predicate.at] in _COMING and event_nouns().get(words.low(predicate.at - 1)) in ONE_MOMENT:
        return _occurring(words, predicate)
    return _occurring(words, predicate) if is_of_events else None


def _of_victims(words: SentenceWords, predicate: Predicate, time_at: int) -> str | None:
    """The event that killed or hurt those of whom the verb is said; the story's own where the sentence names none."""
    low = words.lows[predicate.at]
    is_harmed = low in _HARM and (predicate.is_passive or low.endswith("ing") or not has_object(words, predicate))
    is_harmed = is_harmed or _takes_life(words, predicate.at)
    if (not is_harmed and low not in _DYING) or _is_in_subject(words, predicate):
        return None
    scene = _scene(words, predicate.at, time_at)
    return scene or (_cause(words) or CASUALTIES if is_harmed else None)


_TAKING = frozenset(form for verb in ("take", "claim", "lose") for form in inflections(verb))
_LIVES = frozenset({"life", "lives"})
_LIFE_WORDS = 3
"""Words from such a verb to the life: "claimed the two young lives" has three between."""


def _takes_life(words: SentenceWords, verb: int) -> bool:
    """ "line 2 took her life", "lost their lives": the verb of what killed somebody, or of who was killed."""
    if words.lows[verb] not in _TAKING:
        return False
    after = words.lows[verb + 1 : verb + 2 + _LIFE_WORDS]
    return not _LIVES.isdisjoint(after) and "own" not in after


@cache
def _subject_verbs() -> dict[str, tuple[tuple[tuple[str, ...], str, frozenset[str]], ...]]:
    """By the form of a verb: its words, the class and the subjects of which it tells that."""
    found: dict[str, list[tuple[tuple[str, ...], str, frozenset[str]]]] = {}
    for name, subjects, verbs in table("subject_verbs"):
        for phrase in verbs.split(","):
            base, *rest = phrase.split()
            for form in inflections(base):
                found.setdefault(form, []).append(((form, *rest), name, frozenset(subjects.split())))
    return {form: tuple(rows) for form, rows in found.items()}


def _of_subject(words: SentenceWords, predicate: Predicate) -> str | None:
    """The event that the verb tells of its own subject: a building that fell, a boat that overturned."""
    rows = _subject_verbs().get(words.lows[predicate.at], ())
    subject = theme_of(words, predicate, is_subject=True) if rows and not predicate.is_passive else None
    if subject is None:
        return None
    at = predicate.at
    kinds = {subject.head, subject.first} if subject.is_named else {subject.head}
    fitting = (name for parts, name, subjects in rows if kinds & subjects and _stands(words, at, parts))
    return next(fitting, None)


def _stands(words: SentenceWords, index: int, parts: tuple[str, ...]) -> bool:
    return words.lows[index : index + len(parts)] == parts


def _phrase_at(words: SentenceWords, index: int) -> str | None:
    """The class of the act whose words stand at `index` ("opened fire", "alarm went off")."""
    phrases = act_phrases().get(words.lows[index], ())
    return next((name for parts, name in phrases if _stands(words, index, parts)), None)


def _antecedent(words: SentenceWords, relative: int) -> str | None:
    """The event right before a relative clause that tells more of it: "the landslide that swallowed 64 homes"."""
    at = relative - 2 if words.low(relative - 1) == "," else relative - 1
    name = event_nouns().get(words.low(at))
    return name if name in INSTANT and not is_other(words.lows[max(0, at - 3) : at]) else None


def _is_in_subject(words: SentenceWords, predicate: Predicate) -> bool:
    """Whether the participle only describes the subject of another verb: "the number of people killed in it has risen"."""
    is_bare = not words.is_finite(predicate.at) and words.low(predicate.at - 1) not in AUXILIARIES
    return predicate.is_passive and is_bare and words.any_finite(predicate.at + 1, predicate.last)


def _occurring(words: SentenceWords, predicate: Predicate) -> tuple[str, int] | None:
    """The event that is the subject of "struck", "occurred", "took place"; of "the disaster" the story's own."""
    classes = ONE_MOMENT if words.lows[predicate.at] in _BEFALLING | _COMING else INSTANT
    for index in range(predicate.at - 1, predicate.first - 1, -1):
        low = words.lows[index]
        name = event_nouns().get(low)
        if name is not None or words.is_finite(index):
            return (name, index) if name in classes and name is not None else None
        if low in DISASTERS and words.low(index - 1) in {"the", "this"}:
            return CASUALTIES, index
    return None


def _scene(words: SentenceWords, verb: int, time_at: int) -> str | None:
    """The event in which somebody died: "died in a shooting at a mall on Saturday"; not "died after the crash on Saturday"."""
    for index in range(verb + 1, min(time_at, verb + _SCENE_WORDS)):
        name = event_nouns().get(words.lows[index])
        if name in INSTANT:
            before = words.lows[verb + 1 : index]
            return name if "in" in before and _ASIDE.isdisjoint(before) else None
    return None


def _cause(words: SentenceWords) -> str | None:
    """The event at one moment that the sentence tells beside its victims: "were killed on Saturday when a bus crashed"."""
    for index, low in enumerate(words.lows):
        before = words.lows[max(0, index - _CAUSE_WORDS) : index]
        if (noun := event_nouns().get(low)) in INSTANT and _ASIDE.isdisjoint(before) and not _CAUSING.isdisjoint(before):
            return noun
        if (act := _phrase_at(words, index)) in INSTANT:
            return act
    return None


def _is_another(view: SentenceView, words: SentenceWords, predicate: Predicate, at: int) -> bool:
    """Whether the words make it another event than the reported one: "a second bus crashed", past the lead "a bus"."""
    before, after = words.lows[predicate.first : at], words.lows[at : at + 3]
    is_known = any(low in _KNOWN for low in before) or any(words.is_capital(index) for index in range(predicate.first + 1, at))
    is_new = not view.is_lead and (not is_known or _brings_in(before))
    return is_new or is_other(before) or not _ANOTHER.isdisjoint(before) or "again" in after


def _brings_in(before: Sequence[str]) -> bool:
    """Whether the words before a verb bring in somebody or something: "a bus", "two teenagers", not "the two teenagers"."""
    return any(
        low in {"a", "an"} or ((low in CARDINALS or low.isdigit()) and person_noun(after) and before[at - 1 : at] != ["the"])
        for at, (low, after) in enumerate(zip(before, [*before[1:], ""], strict=True))
    )


@cache
def _acts() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, *verbs in table("event_verbs"):
        for phrase in verbs:
            base, *rest = phrase.split()
            for form in inflections(base):
                found.setdefault(form, []).append(((form, *rest), name))
    return {word: tuple(sorted(phrases, key=lambda item: -len(item[0]))) for word, phrases in found.items()}


def act_of(form: str) -> str | None:
    """The class of the act that the one verb `form` tells ("jailed": sentencing), None where it tells none."""
    return next((name for parts, name in _acts().get(form, ()) if len(parts) == 1), None)


def _act(words: SentenceWords, predicate: Predicate, *, is_lead: bool) -> tuple[str, int, bool]:
    """The act with what it befalls, where that is one known thing, or a lead brings it in."""
    at = predicate.at
    for parts, name in _acts().get(words.lows[at], ()):
        if _stands(words, at, parts):
            thing = theme_of(words, predicate, is_subject=len(parts) > 1)
            is_person = thing is not None and not thing.is_named and person_noun(thing.head) is not None
            if thing is not None and not is_person and (thing.is_one or (is_lead and thing.is_new)):
                return f"{name} of {event_nouns().get(thing.head, thing.head)}", at, False
    return words.lows[at], at, True
