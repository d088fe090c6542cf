"""Articles that tell of another story's main event as background."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from factcheck.align.terms import LEAD_LENGTH, Terms, event_class, event_classes, event_nouns, fold, told
from factcheck.model import Article
from factcheck.text.rarity import rarity

STORY_WORDS = 2
"""Other words of the story that a passage must hold beside its participants and an event noun."""
TELLING_WORD = 3.0
"""Rarity of a word that can be one of them: one article in twenty holds it ("border", not "country")."""
STORY_NAMES = 12
OFTEN = 2
"""Mentions an article from which an event belongs to a story of several articles whose leads do not name it."""
LISTED = 20
"""Stories looked up for one participant: a name that more stories share ("America") says nothing."""

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*[\"']?")  # crude on abbreviations, which here only shortens a passage
_WORD = re.compile(r"[^\W\d_]{2,}")


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
    spread = Counter(word for article in terms for word in article.counts)
    names = _most([article.names & article.lead for article in terms])
    leading = sorted(names, key=lambda name: (-spread[name], -sum(article.weights.get(name, 0.0) for article in terms), name))
    classes = _most([article.kinds for article in terms])
    if len(terms) > 1:
        classes |= _often_told(terms)
    words = _most([article.counts.keys() for article in terms])
    telling = frozenset(word for word in words if rarity(word) >= TELLING_WORD)
    return _Outline(frozenset(leading[:STORY_NAMES]), classes, telling - names)


def _passages(text: str) -> list[frozenset[str]]:
    """The folded words of each sentence after the lead together with the next one."""
    sents = [match.group() for match in _SENTENCE.finditer(text) if match.start() >= LEAD_LENGTH]
    words = [frozenset(fold(word)[0] for word in _WORD.findall(sent)) for sent in sents]
    return [one | other for one, other in zip(words, [*words[1:], frozenset()], strict=False)]


def _tells(passages: Sequence[frozenset[str]], own: Terms, foreign: frozenset[str], outline: _Outline) -> bool:
    """Whether a passage tells of the outlined event by a noun of one of the `foreign` classes.

    One participant of the story stands in the article's own lead, which is why it tells of it, and the passage names another:
    an article on Cambodia tells of "the feud with Thailand".
    """
    strangers = outline.names - own.lead
    if len(strangers) == len(outline.names):
        return False
    return any(
        not strangers.isdisjoint(words)
        and len(words & outline.words) >= STORY_WORDS
        and not foreign.isdisjoint(event_classes(words))
        for words in passages
    )


def tells_of(articles: Sequence[Article], terms: Sequence[Terms], groups: Sequence[Sequence[int]]) -> list[list[int]]:
    """For each group of articles (a story), the articles of other groups that tell of its event as background.

    An article does when its lead has one participant of the story, and a passage after it names another, and the story's event
    by a noun of a class that the lead does not have: of two quakes in one province neither is the other's background.
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
            if count > 1 and number != home[index] and not foreign.isdisjoint(outlines[number].classes)
        ]
        passages = _passages(told(article)) if near else []
        for number in near:
            if _tells(passages, own, foreign & outlines[number].classes, outlines[number]):
                found[number].append(index)
    return found
