"""How long an event took: "the meeting lasted nearly two and a half hours"."""

from factcheck.extract.rules.events import event_nouns, is_other, participants_near
from factcheck.extract.rules.onsets import BoundTime
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import EventMention

_LASTING = (("lasted",), ("lasting",), ("lasts",), ("took",), ("ran", "for"), ("went", "on", "for"), ("dragged", "on", "for"))
_LASTING_BEGIN = frozenset(verb[0] for verb in _LASTING)
_HEDGED = 4
"""Words between the verb and its duration: "lasted for a little more than" has four."""
_SUBJECT = 10
"""Words between the event and its verb: "the meeting got under way at 3pm and ran for" has seven."""
_OTHER_CLAUSE = frozenset({";", "said", "after", "before", "when", "while", "and"})
_BESIDE = frozenset({"after", "before", "during", "since", "despite"})
"""Before the event: "After the meeting the drive took two hours" times the drive."""


def bind_durations(view: SentenceView) -> list[BoundTime]:
    """Every duration of the sentence that is said to be an event's: event, verb and duration in one clause."""
    found = []
    for time in view.times:
        if time.type != "DURATION":
            continue
        verb = None if _takes_to(view, time.span.end) else _verb_before(view, view.token_after(time.span.start))
        noun = _noun_before(view, verb) if verb is not None else None
        if noun is not None:
            token = view.tokens[noun]
            mention = EventMention(
                head=event_nouns()[token.lower],
                surface=token.text,
                participants=participants_near(view),
                is_background=is_other(view.lowers[max(0, noun - 3) : noun]),
            )
            found.append(BoundTime(time, "duration", mention, token.start))
    return found


def _takes_to(view: SentenceView, end: int) -> bool:
    """ "The fire took two hours to put out" says how long the firemen took."""
    after = view.token_after(end)
    return after < len(view.tokens) and view.lowers[after] in {"to", "for"}


def _verb_before(view: SentenceView, end: int) -> int | None:
    for index in range(end - 1, max(-1, end - 2 - _HEDGED), -1):
        if view.lowers[index] in _LASTING_BEGIN and any(view.lowers[index : index + len(verb)] == verb for verb in _LASTING):
            return index
    return None


def _noun_before(view: SentenceView, verb: int) -> int | None:
    """The event that the verb at `verb` is said of: no other clause between, unless one "and" joins its own two verbs."""
    start = verb - 2 if verb and view.lowers[verb - 1] == "and" else verb - 1
    for index in range(start, max(-1, verb - 1 - _SUBJECT), -1):
        if view.lowers[index] in _OTHER_CLAUSE:
            return None
        if view.lowers[index] in event_nouns():
            return None if _BESIDE.intersection(view.lowers[max(0, index - 2) : index]) else index
    return None
