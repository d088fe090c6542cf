"""Where the event of an article happened, as far as the words name a place of a kind that can be compared: a floor, a
street, a court, a stretch between two stops, a bearing from a town, a birthplace.
"""

import re
from dataclasses import dataclass

from factcheck.extract.rules.events import act_phrases, event_nouns, is_other, participants_near
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import EventMention, Span
from factcheck.text.bearings import BEARING

_NAME = r"[A-Z\u00c0-\u00de][\w'\u2019.-]*"
_NAMES = rf"{_NAME}(?: (?:(?:of|de|del|la|al|el) )?{_NAME}){{0,3}}"
_FLOOR = re.compile(
    r"\b(?P<value>(?:upper|lower|ground|top|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r"[ -](?:level|floor)|basement)\b"
)
_STREET = re.compile(
    r"\b(?:(?:in|on|at|along|near) )(?:the )?(?P<value>(?:(?P<block>\d{2,5}) block of )?"
    rf"(?:(?:North|South|East|West|N\.|S\.|E\.|W\.) )?(?:{_NAME} ){{1,3}}"
    r"(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd\.|Drive|Dr\.|Lane|Ln\.|Parkway|Terrace|Crescent))(?![\w])"
)
_MARK = re.compile(
    r"\b(?:[Aa]t|[Nn]ear) (?:the )?(?P<value>(?:kilomet(?:re|er)|km|mile)(?: marker| post)? \d{1,4}(?:\.\d)?)(?!\w|\.\d)"
)
_COURT = re.compile(
    rf"\b(?:[Aa]t|[Ii]n|[Bb]efore|to) (?:the )?"
    rf"(?P<value>(?:{_NAME} ){{1,3}}(?P<kind>(?:Crown|County|District|Superior|Circuit|High|Sheriff"
    r"|Magistrates['\u2019]?|Juvenile|Family) Court))\b"
)
_BETWEEN = re.compile(
    r"\bbetween (?:the (?:stations|towns|villages|cities|stops|exits|ports) of )?"
    rf"(?P<value>(?P<one>{_NAMES}) and (?P<other>{_NAMES}))"
)
_HINTS = tuple(
    "floor|level|basement|Street|St.|Ave|Road|Rd.|Boulevard|Blvd|Drive|Dr.|Lane|Ln.|Parkway|Terrace|Crescent|Court|between|"
    "kilomet|km|mile".split("|")
)
_OF_NAME = re.compile(r" of [A-Z]")
POINTS = frozenset(
    (
        "attack shooting stabbing murder kidnapping crash sinking collapse fire explosion robbery landslide landing take-off "
        "launch siege"
    ).split()
)
"""Classes of events that have one scene."""
_ACT_WINDOW = 16
"""Words between the act and its place: "opened fire with a rifle in the food court on the upper level" has nine."""


@dataclass(frozen=True, slots=True)
class BoundPlace:
    """A place with what it is the place of."""

    property: str
    value: Span
    start: int
    end: int
    owner: str = ""
    """What a place of its kind belongs to besides the event: the person born, the town that a bearing counts from."""
    event: EventMention | None = None


def bind_places(view: SentenceView) -> list[BoundPlace]:
    """Every place of the sentence of which the words say what happened there."""
    if not _may_name(view.words(view.span)):
        return []
    found = [*_scenes(view), *_courts(view), *_bearings(view)]
    return sorted(found, key=lambda bound: bound.value.start)


def _may_name(words: str) -> bool:
    """Whether the sentence has a word that a place could be named by: all are asked, few are read."""
    for hint in _HINTS:
        if hint in words:
            return True
    return _OF_NAME.search(words) is not None


def _span(view: SentenceView, match: re.Match[str], group: str = "value") -> Span:
    return Span(start=match.start(group), end=match.end(group), field=view.document.field)


_SCENES = (("floor-of", _FLOOR), ("street-of", _STREET), ("stretch-of", _BETWEEN), ("mark-of", _MARK))


def _scenes(view: SentenceView) -> list[BoundPlace]:
    """ "opened fire in the food court on the upper level", "the accident took place between Barkhera and Sontalai": the
    place after the act, in one clause with it.
    """
    found = []
    for name, pattern in _SCENES:
        for match in pattern.finditer(view.text, view.span.start, view.span.end):
            act = _act_before(view, match.start()) or _block_alone(view, name, match)
            if act is not None and not _holds_time(view, match):
                index, event = act
                found.append(BoundPlace(name, _span(view, match), view.tokens.starts[index], match.end(), event=event))
    return found


def _block_alone(view: SentenceView, name: str, match: re.Match[str]) -> tuple[int, None] | None:
    """A block is named for what happened there ("stopped a car in the 900 block of Kent Avenue"), or for who lives there."""
    index = view.token_after(match.start())
    if name != "street-of" or match["block"] is None:
        return None
    before = view.lowers[max(0, index - _ACT_WINDOW) : index]
    return None if _HOMES.intersection(before) else (index, None)


_HOMES = frozenset("live lives lived living home homes house resides resident residents residence address office based".split())


def _holds_time(view: SentenceView, match: re.Match[str]) -> bool:
    """ "between Monday and Wednesday" is no stretch of road."""
    return any(time.span.start < match.end("value") and match.start("value") < time.span.end for time in view.times)


def _act_before(view: SentenceView, place: int) -> tuple[int, EventMention | None] | None:
    """The nearest act or event noun left of offset `place`, with no other clause between."""
    last = view.token_after(place) - 1
    for index in range(last, max(-1, last - _ACT_WINDOW), -1):
        if view.lowers[index] in _STOPS and not view.is_time(index):
            return None
        event = _act_at(view, index) or _noun_at(view, index)
        if event is not None or view.lowers[index] in STRIKING:
            return index, event
    return None


STRIKING = frozenset(
    "drowned electrocuted overshot overran skidded veered toppled "
    "struck hit plunged rammed attacked mauled killed shot freed burned burnt buried collided pulled happened occurred".split()
)
"""Verbs of the moment itself, beside those whose clock time is given."""


def _act_at(view: SentenceView, index: int) -> EventMention | None:
    for parts, name in act_phrases().get(view.lowers[index], ()):
        if name in POINTS and view.lowers[index : index + len(parts)] == parts:
            surface = view.text[view.tokens.starts[index] : view.tokens.ends[index + len(parts) - 1]]
            return EventMention(head=name, surface=surface, participants=participants_near(view))
    return None


def _noun_at(view: SentenceView, index: int) -> EventMention | None:
    word = view.lowers[index]
    head = event_nouns().get(word)
    before = view.lowers[max(0, index - 3) : index]
    if head is None or head not in POINTS or before[-1:] == ("opened",):
        return None
    is_new = not view.is_lead and any(article in before for article in ("a", "an", "another", "second"))
    return EventMention(
        head=head, surface=view.tokens.texts[index], is_background=is_new or is_other(before) or word.endswith("s")
    )


_STOPS = frozenset(
    {";", ":", "after", "before", "said", "when", "while", "where", "who", "then", "later", "from", "toward", "to"}
)


def _courts(view: SentenceView) -> list[BoundPlace]:
    return [
        BoundPlace("court-of", _span(view, match), match.start(), match.end(), owner=match["kind"].lower())
        for match in _COURT.finditer(view.text, view.span.start, view.span.end)
    ]


def _bearings(view: SentenceView) -> list[BoundPlace]:
    return [
        BoundPlace(
            "bearing-of", Span(start=match.start(), end=match.end(), field=view.document.field), *match.span(), match["place"]
        )
        for match in BEARING.finditer(view.text, view.span.start, view.span.end)
    ]
