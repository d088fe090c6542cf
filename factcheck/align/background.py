"""Articles that tell of another story's main event as background."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from factcheck.align.terms import LEAD_LENGTH, Terms, event_class, event_classes, event_nouns, fold
from factcheck.model import Article

PARTICIPANTS = 2
"""Names of the story that a passage must hold: one place or one man alone stands in the news for many things."""
STORY_WORDS = 2
"""Other words of the story that a passage must hold, an event noun of the story's among them."""
STORY_NAMES = 8
OFTEN = 3
"""Mentions an article from which an event belongs to a story that does not open with it."""
LISTED = 20
"""Stories looked up for one participant: a name that more stories share ("America") says nothing."""

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*[\"']?")  # crude on abbreviations, which here only shortens a passage
_WORD = re.compile(r"[^\W\d_]{2,}")
_NAME = re.compile(r"[A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+){0,4}")  # Cambodian Prime Minister Hun Manet: one name


@dataclass(slots=True)
class _Passage:
    """A sentence: its words, and its names with the parts of each, all folded."""

    words: frozenset[str]
    names: list[frozenset[str]]


@dataclass(slots=True)
class _Outline:
    """What a story is about: who takes part, its event classes, its other words."""

    names: frozenset[str]
    classes: frozenset[str]
    words: frozenset[str]


def _most(sets: Sequence[AbstractSet[str]]) -> frozenset[str]:
    """The words that at least half of the articles have."""
    counts = Counter(word for words in sets for word in words)
    return frozenset(word for word, count in counts.items() if 2 * count >= len(sets))


def _often_told(terms: Sequence[Terms]) -> frozenset[str]:
    """The event classes that an article of the story names `OFTEN` times on average."""
    counts: Counter[str] = Counter()
    for article in terms:
        for noun in event_nouns(article.counts.keys()):
            counts[event_class(noun)] += article.counts[noun]
    return frozenset(kind for kind, count in counts.items() if count >= OFTEN * len(terms))


def _outline(terms: Sequence[Terms]) -> _Outline:
    names = _most([article.names & article.lead for article in terms])
    leading = sorted(names, key=lambda name: (-sum(article.weights.get(name, 0.0) for article in terms), name))
    classes = _most([article.kinds for article in terms]) | _often_told(terms)
    events = frozenset(noun for article in terms for noun in event_nouns(article.counts.keys()) if event_class(noun) in classes)
    words = _most([article.counts.keys() for article in terms]) | events
    return _Outline(frozenset(leading[:STORY_NAMES]), classes, words - names)


def _passages(text: str) -> list[_Passage]:
    """The sentences of a text after its lead."""
    return [
        _Passage(
            frozenset(fold(word)[0] for word in _WORD.findall(match.group())),
            [frozenset(fold(part)[0] for part in _WORD.findall(name)) for name in _NAME.findall(match.group())],
        )
        for match in _SENTENCE.finditer(text)
        if match.start() >= LEAD_LENGTH
    ]


def _tells(passages: Sequence[_Passage], foreign: frozenset[str], outline: _Outline) -> bool:
    """Whether a passage tells of the outlined event by a noun of one of the `foreign` classes."""
    return any(
        sum(bool(name & outline.names) for name in passage.names) >= PARTICIPANTS
        and len(passage.words & outline.names) >= PARTICIPANTS
        and len(passage.words & outline.words) >= STORY_WORDS
        and not foreign.isdisjoint(event_classes(passage.words))
        for passage in passages
    )


def tells_of(articles: Sequence[Article], terms: Sequence[Terms], groups: Sequence[Sequence[int]]) -> list[list[int]]:
    """For each group of articles (a story), the articles of other groups that tell of its event as background.

    An article does when a sentence after its lead names two participants of the story and its event by a noun of a class
    that the article's own lead does not have: of two quakes in one province neither is the other's background.
    """
    outlines = [_outline([terms[index] for index in group]) for group in groups]
    stories: dict[str, list[int]] = defaultdict(list)
    for number, outline in enumerate(outlines):
        for name in outline.names:
            stories[name].append(number)
    home = {index: number for number, group in enumerate(groups) for index in group}
    found: list[list[int]] = [[] for _ in groups]
    for index, article in enumerate(articles):
        own = terms[index]
        held = Counter(number for name in own.names for number in stories.get(name, ()) if len(stories[name]) <= LISTED)
        foreign = event_classes(own.counts.keys()) - own.kinds
        near = [
            number
            for number, count in held.items()
            if count >= PARTICIPANTS and number != home[index] and not foreign.isdisjoint(outlines[number].classes)
        ]
        passages = _passages(article.text) if near else []
        for number in near:
            if _tells(passages, foreign & outlines[number].classes, outlines[number]):
                found[number].append(index)
    return found
