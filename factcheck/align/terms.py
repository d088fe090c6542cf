"""The words of an article that tell its story from another: rare words, names, figures of the lead, weighed."""

import calendar
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from factcheck.model import Article
from factcheck.text import lexicon
from factcheck.text.rarity import rarity
from factcheck.text.spelling import plain_letters

LEAD_LENGTH = 300
"""Characters that count as the lead: the title aside, two or three sentences of a news text."""
OPENING_LENGTH = 500
"""Characters whose hashed vector tells look-alike events apart best: 300 to 600 were alike, 900 and the whole text worse."""
READ_LENGTH = 6000
"""What an article is about stands in its first thousand words; longer texts are not read further."""
KEPT_TERMS = 80
"""Terms that speak for an article: 60 and all of them ranked the development pairs alike."""
COMMON_WORD = 0.7
"""A word with less weight stands in half of all articles or more, and says nothing."""
NAME_BOOST = 1.6
"""Names tell look-alike events apart best; between 1.4 and 2.0 the development topics gave the same order of pairs."""
MAIN_NAMES = 6
RARE_NAME = 1.5
"""Rarity from which a name can be a main participant: "New" and "State" are left out."""
TELLING_NAME = 3.0
"""Rarity of a name that one article in twenty holds: rarer ones count in the share of its names that another holds."""
RARE_PARTICIPANT = 6.4
"""Rarity of a name outside the list of common words: a village, a ship, a surname, not "Washington" or "Springs"."""
SHORT_NAME = 2
"""Letters of names that bind nothing: titles, initials, unions ("Cr", "EU")."""

# Latin letters only: English news writes its names in them, and a plain range is read twice as fast as [^\W\d_].
_LETTER = r"[A-Za-z\u00c0-\u024f]"
_WORD = re.compile(rf"{_LETTER}{{2,}}")  # ceasefire; Poipet; M\u00fcller
_NAME = re.compile(
    r"(?<=[a-z\u00df-\u024f][ ,;])"  # after a lower-case letter and a space, a comma: not at the start of a sentence
    rf" ?((?:[A-Z]{_LETTER}+[ -]){{0,4}}"  # Hun ... (the first parts of a name)
    rf"[A-Z]{_LETTER}+)"  # ... Manet
)
_FIGURE = re.compile(
    r"(?<![\w.,])"
    r"(?!(?:19|20)\d\d(?![\d,.]))"  # not a year: what happens in one year shares it
    r"(\d+(?:,\d{3})*(?:\.\d+)?)(?![\w])"  # 23; 80,000; 6.1
)
_TOLD_IN = frozenset({"body", "heading", "live_entry", "dateline"})
"""Block roles that tell the story: by-lines and page furniture name reporters and papers, captions often other events."""


@dataclass(slots=True)
class Terms:
    """What an article is compared by. `weights` has unit length, heaviest first; all words are folded to one form."""

    article_id: str
    weights: dict[str, float]
    counts: Mapping[str, int]
    names: frozenset[str]
    main_names: dict[str, float]
    """The names that the article is most about, with their weight."""
    telling_names: frozenset[str]
    """Its names but for the most common."""
    rare_names: frozenset[str]
    """Names that few others bear: villages, ships, surnames, rare first names."""
    rare_pairs: frozenset[tuple[str, str]]
    """Rare names that stand side by side as parts of one ("Stara" and "Hreblia")."""
    figures: frozenset[str]
    """Figures of title and lead with two digits or more."""
    lead: frozenset[str]
    """Words of title and lead that are not common."""
    kinds: frozenset[str]
    """Classes of the event nouns of title and lead."""


@cache
def _countries() -> Mapping[str, str]:
    """The country of each adjective and noun for its people, all in one word and lower case."""
    rows = lexicon.table("countries")
    return {word.lower(): row[0].lower() for row in reversed(rows) for word in row if " " not in word}


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> tuple[str, float]:
    """The form that `word` is compared in ("Cambodians": cambodia) and its rarity."""
    lower = word.lower()
    folded = _countries().get(lower) or _singular(plain_letters(lower))
    return folded, rarity(lower) if " " in folded else min(rarity(folded), rarity(lower))


@cache
def _event_classes() -> Mapping[str, str]:
    """Event class by the folded form of its noun."""
    return {fold(noun)[0]: row[0] for row in lexicon.table("event_classes") for noun in row[1:]}


def event_nouns(words: AbstractSet[str]) -> AbstractSet[str]:
    """The event nouns among folded words."""
    return words & _event_classes().keys()


def event_class(noun: str) -> str:
    """The class of a folded event noun ("skirmish": fighting)."""
    return _event_classes()[noun]


def event_classes(words: AbstractSet[str]) -> frozenset[str]:
    """The classes of the event nouns among folded words."""
    return frozenset(_event_classes()[noun] for noun in event_nouns(words))


@cache
def _no_names() -> frozenset[str]:
    """Words with a capital that name nobody in a story: of the calendar, titles, the agencies that tell it."""
    agencies = {form.lower() for row in lexicon.table("agencies") for form in row if " " not in form}
    titles = {title.lower() for title in lexicon.words("person_titles")}
    return frozenset(name.lower() for name in (*calendar.day_name, *calendar.month_name) if name) | agencies | titles


def _names(text: str, written: AbstractSet[str]) -> list[list[str]]:
    """The names in a text as lists of their parts, folded, those that open a sentence left out.

    `written` holds the words of the text as they stand: one that is also written small ("Minister") is no name.
    """
    names = [[part for part in _WORD.findall(name) if part.lower() not in written] for name in _NAME.findall(text)]
    return [[fold(part)[0] for part in name if part.lower() not in _no_names()] for name in names]


def _rare_names(names: AbstractSet[str], rarities: Mapping[str, float], written: AbstractSet[str]) -> frozenset[str]:
    """The names that few others bear; "USB" and "SWAT" belong to a beat, not to a story."""
    return frozenset(
        name
        for name in names
        if len(name) > SHORT_NAME and rarities.get(name, 0.0) >= RARE_PARTICIPANT and name.upper() not in written
    )


def _pairs(names: Sequence[Sequence[str]], rare: frozenset[str]) -> frozenset[tuple[str, str]]:
    return frozenset(pair for name in names for pair in pairwise(name) if rare.issuperset(pair))


def _main_names(names: Mapping[str, int], rarities: Mapping[str, float], lead: frozenset[str]) -> dict[str, float]:
    weighed = {
        name: rarities[name] * (2 if name in lead else 1) * (1 + math.log(count))
        for name, count in names.items()
        if rarities.get(name, 0.0) >= RARE_NAME
    }
    return dict(sorted(weighed.items(), key=lambda item: (-item[1], item[0]))[:MAIN_NAMES])


def told(article: Article) -> str:
    """The text of an article without by-line, dateline, captions and what else is not told in its own words."""
    runs = [block.span.slice(article.text) for block in article.blocks if block.role in _TOLD_IN]
    return "\n".join(runs) if runs else article.text


def opening(article: Article) -> str:
    """The title and first paragraphs of an article: what its vector is made of."""
    return f"{article.title}\n{told(article)[:OPENING_LENGTH]}"


def read_terms(article: Article) -> Terms:
    """The terms of `article`, title and lead counted twice."""
    body = told(article)[:READ_LENGTH]
    head = f"{article.title}\n{body[:LEAD_LENGTH]}"
    leading = _WORD.findall(head)
    written = Counter(leading)
    written.update(_WORD.findall(body))
    counts: dict[str, int] = {}
    rarities: dict[str, float] = {}
    for word, count in written.items():
        folded, weight = fold(word)
        if weight >= COMMON_WORD:
            counts[folded] = counts.get(folded, 0) + count
            rarities[folded] = weight
    lead = frozenset(counts.keys() & {fold(word)[0] for word in leading})
    parted = _names(body, written.keys())
    names = Counter(part for name in parted for part in name)
    rare = _rare_names(names.keys(), rarities, written.keys())
    return Terms(
        article_id=article.id,
        weights=_weights(counts, rarities, names.keys()),
        counts=counts,
        names=frozenset(names),
        main_names=_main_names(names, rarities, lead),
        telling_names=frozenset(name for name in names if len(name) > SHORT_NAME and rarities.get(name, 0.0) >= TELLING_NAME),
        rare_names=rare,
        rare_pairs=_pairs(parted, rare),
        figures=frozenset(figure for figure in _FIGURE.findall(head) if len(figure) > 1),
        lead=lead,
        kinds=event_classes(lead),
    )


def _weights(counts: Mapping[str, int], rarities: Mapping[str, float], names: AbstractSet[str]) -> dict[str, float]:
    """The weightiest terms, heaviest first, as a vector of unit length."""
    weighed = [
        ((1 + math.log(count) if count > 1 else 1.0) * rarities[word] * (NAME_BOOST if word in names else 1.0), word)
        for word, count in counts.items()
    ]
    weighed.sort(reverse=True)
    kept = weighed[:KEPT_TERMS]
    length = math.sqrt(sum([weight * weight for weight, _ in kept])) or 1.0
    return {word: weight / length for weight, word in kept}
