"""When events began or happened: "since tension broke out on July 24", "the quake struck at 7:10 am"."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.extract.rules.events import act_phrases, event_nouns, is_other, participants_near
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import EventMention, TimeExpression
from factcheck.model.base import made
from factcheck.text.lexicon import table, words
from factcheck.text.timex_vocabulary import ORDINALS

_SUBJECT_WINDOW = 8
"""Words between an event noun and its verb: "a bitter feud with neighbouring Thailand, which began" has five."""
_TIME_WINDOW = 14
"""Words between the verb and its time: "began with a brief armed skirmish in late May" has six; news keeps the time in
the verb's own clause, so the window only bounds run-on sentences."""


@dataclass(frozen=True, slots=True)
class BoundTime:
    """A time with the property that it is the value of."""

    time: TimeExpression
    property: str
    event: EventMention
    start: int
    """Where the event and verb that bind it start: the quote must reach back to it."""
    end: int = 0
    """Where the verb ends that a time before it belongs to ("It was before midnight when"): the quote must reach so far."""


@cache
def _starts() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase, _ in table("onset_verbs"):
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append(parts)
    return {word: tuple(sorted(phrases, key=len, reverse=True)) for word, phrases in found.items()}


@cache
def _occurrences() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in words("occurrence_verbs"):
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append(parts)
    return {word: tuple(sorted(phrases, key=len, reverse=True)) for word, phrases in found.items()}


def _verb_at(view: SentenceView, index: int, verbs: dict[str, tuple[tuple[str, ...], ...]]) -> int:
    """How many tokens the verb at `index` has; 0 when none stands there."""
    for phrase in verbs.get(view.lowers[index], ()):
        if view.lowers[index : index + len(phrase)] == phrase:
            return len(phrase)
    return 0


_POINT_CLASSES = frozenset(
    (
        "quake explosion eruption attack shooting stabbing murder kidnapping crash sinking collapse landslide fire "
        "storm robbery blackout"
    ).split()
)
"""Classes of events that happen at one moment; the rest last, and have an onset."""
ONE_MOMENT = (_POINT_CLASSES - {"attack", "murder", "storm", "kidnapping"}) | {"launch", "landfall"}
"""Classes of which a story has one: a war has an attack a day, and a storm strikes one town after another."""

INSTANT = ONE_MOMENT - {"fire", "eruption", "blackout", "robbery"}
"""Those whose dead die at that moment, or are told so: a fire kills on its second day."""


CASUALTIES = "casualties"
"""The class of "12 were killed on Saturday" and of "Saturday's disaster", which name no event: it is the story's own."""
DISASTERS = frozenset("disaster tragedy incident catastrophe".split())
"""What a report calls its own event when it need not say which."""


def bind_times(view: SentenceView) -> list[BoundTime]:
    """Every date or clock time of the sentence that says when an event began or happened."""
    times = [time for time in view.times if time.type in {"DATE", "TIME"} and not time.is_open]
    if not times:
        return []
    found: list[BoundTime] = []
    taken: set[int] = set()
    starts, occurrences = _starts(), _occurrences()
    for index, word in enumerate(view.lowers):
        if word not in starts and word not in occurrences:
            continue
        started = _verb_at(view, index, starts)
        occurred = 0 if started else _verb_at(view, index, occurrences)
        length = started or occurred
        if not length:
            continue
        subject = _subject(view, index)
        if subject is None:
            continue
        head, start = subject
        for time in _times_after(view, index + length, times):
            if time.span.start in taken:
                continue
            name = _property(head.head, time, is_start=bool(started))
            if name is not None:
                taken.add(time.span.start)
                found.append(BoundTime(time, name, head, start))
    for bound in (*_clocked_verbs(view, times), *_since_event(view, times), *_dated_nouns(view, times)):
        if bound.time.span.start not in taken:
            taken.add(bound.time.span.start)
            found.append(bound)
    return found


def _property(head: str, time: TimeExpression, *, is_start: bool) -> str | None:
    has_day = not time.value.startswith("XXXX-XX-XXT")
    if time.type == "TIME" and time.clock is not None and not has_day:
        return "start-time" if is_start and head not in _POINT_CLASSES else "time-of"
    if head.removeprefix(f"{_ATTEMPTED} ") in _POINT_CLASSES:
        return "date-of"
    return "onset" if is_start else None


def _subject(view: SentenceView, verb: int) -> tuple[EventMention, int] | None:
    """The event noun left of the verb at token `verb`, in its clause or before a "which"."""
    nouns = event_nouns()
    lowest = max(0, verb - _SUBJECT_WINDOW)
    for index in range(verb - 1, lowest - 1, -1):
        word = view.lowers[index]
        if word in nouns:
            return _mention(view, index), view.tokens.starts[index]
        if word in {";", ":", "who", "said"} or (word in {"after", "before"} and index < verb - 1):
            return None
    return None


_ATTEMPTED = "attempted"
"""An attempted murder is another kind of event than a murder, and has a date of its own."""


def _mention(view: SentenceView, index: int) -> EventMention:
    """The event noun at token `index` as a mention; one of several ("wildfires"), or a new one told after the lead ("a fire
    on Evia"), is not the event that the article reports.
    """
    word = view.lowers[index]
    head = event_nouns()[word]
    before = view.lowers[max(0, index - 3) : index]
    is_new = not view.is_lead and any(determiner in before for determiner in ("a", "an", "another", "second"))
    is_by_date = not view.is_lead and head not in NATURAL and _is_named_by_date(view, index)
    is_one_of_several = is_by_date or (word.endswith("s") and word[:-1] in event_nouns())
    return made(
        EventMention,
        head=f"{_ATTEMPTED} {head}" if _ATTEMPTED in before else head,
        surface=view.tokens.texts[index],
        participants=participants_near(view),
        is_background=head in _POINT_CLASSES and (is_new or is_one_of_several or is_other(before)),
    )


NATURAL = frozenset("quake eruption landslide storm".split())
"""Classes that are called by their day ("the earthquake of March 5"), there being one; people do the like twice."""


def _is_named_by_date(view: SentenceView, index: int) -> bool:
    """ "the June 20 shooting", past the lead: called by its day to tell it from the one that is reported."""
    return any(view.is_time(at) for at in range(max(0, index - 2), index))


FIGURE_MOVES = frozenset("rose rises risen climbed climbs reached increased jumped".split())
"""Verbs of a toll: "the toll from the quake that struck Batken rose on Wednesday" does not date the quake."""


def _times_after(view: SentenceView, index: int, times: list[TimeExpression]) -> list[TimeExpression]:
    """The first time right of token `index`, with no other verb or clause between."""
    if index >= len(view.tokens):
        return []
    limit = view.tokens.ends[min(index + _TIME_WINDOW, len(view.tokens) - 1)]
    for time in times:
        if view.tokens.starts[index] <= time.span.start < limit:
            between = view.lowers[index : view.token_after(time.span.start)]
            blocked = {
                ";",
                ":",
                "after",
                "before",
                "until",
                "when",
                "while",
                "and",
                "but",
                "said",
                "following",
                "ended",
                "killed",
            }
            return [] if any(word in blocked or word in FIGURE_MOVES for word in between) else [time]
    return []


_RANKED = frozenset({"last", "times", "most", "worst"}) | ORDINALS.keys()
_RANK_WINDOW = 3
"""Words between a rank and what it ranks: "the first general strike since" has one."""


def is_ranked(before: Sequence[str]) -> bool:
    """Whether words rank or count what came "since": "the first strike since 2021", "the deadliest attack since"."""
    return any(word in _RANKED or (word.endswith("est") and len(word) > _SHORT_SUPERLATIVE) for word in before)


_SHORT_SUPERLATIVE = 5
"""Letters that "west", "quest" and "guest" have at most."""


def _since_event(view: SentenceView, times: list[TimeExpression]) -> list[BoundTime]:
    """ "tensions have been simmering since May 28", "fighting since July 24": the event noun, then "since" and the time."""
    found = []
    for time in times:
        index = view.token_after(time.span.start) - 1
        if index < 1 or view.lowers[index] != "since":
            continue
        clause = view.clause_at(time.span.start)
        within = range(max(0, index - _TIME_WINDOW), index)
        nouns = event_nouns()
        heads = [at for at in within if view.lowers[at] in nouns and view.tokens.starts[at] >= clause.start]
        verbs = [at for at in within if view.lowers[at] == "been" or _verb_at(view, at, _starts())]
        if not heads or is_ranked(view.lowers[max(0, heads[-1] - _RANK_WINDOW) : heads[-1]]):
            continue
        is_adjacent = heads[-1] == index - 1
        if is_adjacent or any(at > heads[0] for at in verbs):
            head = heads[-1] if is_adjacent else heads[0]
            found.append(BoundTime(time, "onset", _mention(view, head), view.tokens.starts[head]))
    return found


_CLOCK_WINDOW = 8
"""Words between such a verb and its clock time: "call came in from a shop on the upper level at" has eight."""


def _clocked_verbs(view: SentenceView, times: list[TimeExpression]) -> list[BoundTime]:
    """ "capsized at about 4:40 p.m.", "the first 911 call came in at 2:47 p.m.": the event is the verb's own."""
    clocks = [time for time in times if time.clock is not None and "/" not in time.value]
    found = []
    acts = act_phrases()
    for index in [index for index, word in enumerate(view.lowers) if word in acts] if clocks else ():
        phrase = next(((words, name) for words, name in acts[view.lowers[index]] if _stands(view, index, words)), None)
        if phrase is None:
            continue
        words, name = phrase
        time = _clock_after(view, index + len(words), clocks) or _clock_before(view, index, clocks)
        if time is not None:
            surface = view.text[view.tokens.starts[index] : view.tokens.ends[index + len(words) - 1]]
            mention = made(EventMention, head=name, surface=surface, is_background=_is_second(view, index))
            found.append(BoundTime(time, "time-of", mention, min(view.tokens.starts[index], time.span.start)))
    return found


def _stands(view: SentenceView, index: int, words: tuple[str, ...]) -> bool:
    return view.lowers[index : index + len(words)] == words


_OTHER_CLAUSE = frozenset({";", "after", "before", "until", "when", "as", "while", "said", "later"})


def _clock_after(view: SentenceView, index: int, clocks: list[TimeExpression]) -> TimeExpression | None:
    """The clock time within a few words right of token `index`, no other clause between."""
    if index >= len(view.tokens):
        return None
    limit = view.tokens.ends[min(index + _CLOCK_WINDOW, len(view.tokens) - 1)]
    time = next((time for time in clocks if view.tokens.starts[index] <= time.span.start < limit), None)
    if time is None:
        return None
    between = _between(view, index, time)
    if time.mod in {"BEFORE", "AFTER"}:
        between = between[:-2]  # "shortly before 4 p.m."
    return None if any(word in _OTHER_CLAUSE for word in between) else time


_OPENING_WORDS = 2
"""Words before a clock time that opens its sentence: "At about 2:47 p.m.", "Shortly after 3 a.m."."""


def _clock_before(view: SentenceView, index: int, clocks: list[TimeExpression]) -> TimeExpression | None:
    """The clock time that opens the sentence, when the verb at token `index` is the first that it can belong to."""
    time = clocks[0]
    start, end = view.token_after(time.span.start), view.token_after(time.span.end)
    if start > _OPENING_WORDS or not end <= index <= end + _RELATIVE_WORDS:
        return None
    between = view.lowers[end:index]
    if any(word in _OTHER_CLAUSE for word in between) or any(
        _stands(view, at, words) for at in range(end, index) for words, _ in act_phrases().get(view.lowers[at], ())
    ):
        return None
    return time


_RELATIVE_WORDS = 10
"""Words between an opening clock time and its verb: ", a gunman in a grey hooded top opened fire" has eight."""


def _between(view: SentenceView, index: int, time: TimeExpression) -> tuple[str, ...]:
    return view.lowers[index : view.token_after(time.span.start)]


def _is_second(view: SentenceView, index: int) -> bool:
    """ "a second call came in at": not the one that others date."""
    return any(
        word in {"second", "third", "another", "later", "last", "final"} for word in view.lowers[max(0, index - 4) : index]
    )


_NOUN_WINDOW = 6
"""Words between an event noun and the date that names it: "earthquake in Huancavira, on March 3" has four."""


def _dated_nouns(view: SentenceView, times: list[TimeExpression]) -> list[BoundTime]:
    """ "the earthquake of March 5, 2011", "the March 5 earthquake", "the last earthquake in Arvel, on March 5,"."""
    nouns = event_nouns()
    found = []
    for time in times:
        if time.clock is not None:
            continue
        index = _noun_before(view, view.token_after(time.span.start)) or _noun_after(view, view.token_after(time.span.end))
        if index is None:
            found += _dated_disaster(view, time)
        if index is None or nouns[view.lowers[index]] not in _POINT_CLASSES or _is_charge(view, index):
            continue
        found.append(BoundTime(time, "date-of", _mention(view, index), min(view.tokens.starts[index], time.span.start)))
    return found


_DISASTER_WINDOW = 3
"""Words from a day's possessive to such a noun: "Saturday's fatal ferry disaster"."""


def _dated_disaster(view: SentenceView, time: TimeExpression) -> list[BoundTime]:
    """ "Saturday's ferry disaster": the story's own event by its day."""
    start = view.token_after(time.span.end)
    is_owner = view.text[time.span.end : time.span.end + 2] in {"'s", "\u2019s"}
    for index in range(start, min(start + _DISASTER_WINDOW + 1, len(view.tokens)) if is_owner else start):
        if view.lowers[index] in DISASTERS:
            mention = EventMention(head=CASUALTIES, surface=view.tokens[index].text, participants=participants_near(view))
            return [BoundTime(time, "date-of", mention, time.span.start)]
    return []


_CHARGES = frozenset(
    "guilty convicted charged accused cleared acquitted sentenced jailed tried trial suspected indicted".split()
)
_CHARGE_WINDOW = 8
"""Words from a verdict to the crime: "found guilty by a jury of attempted murder" has four before it."""


def _is_charge(view: SentenceView, index: int) -> bool:
    """ "found guilty of murder on Thursday", "convicted the singer of assault on Friday": the day is the court's."""
    is_bare = index > 0 and view.lowers[index - 1] in {"of", "with", "for", "attempted"}
    return is_bare and not _CHARGES.isdisjoint(view.lowers[max(0, index - _CHARGE_WINDOW) : index])


def _noun_before(view: SentenceView, start: int) -> int | None:
    if start < 2 or view.lowers[start - 1] not in {"of", "on"}:
        return None
    for index in range(start - 2, max(-1, start - 2 - _NOUN_WINDOW), -1):
        word = view.lowers[index]
        if word in event_nouns():
            return index
        if not (word in {"in", "at", "near", "the", ","} or view.tokens.texts[index][:1].isupper()):
            return None
    return None


def _noun_after(view: SentenceView, start: int) -> int | None:
    """ "Tuesday's earthquake", "the March 5 earthquake": the noun within two words, nothing but adjectives between."""
    for index in range(start, min(start + 4, len(view.tokens))):
        word = view.lowers[index]
        if word in event_nouns():
            return index
        if not (word in {"'", "s", "\u2019"} or word.isalpha()) or word in {
            "in",
            "on",
            "at",
            "the",
            "a",
            "and",
            "to",
            "of",
            "for",
            "after",
            "when",
            "that",
        }:
            return None
    return None
