"""The words of an article that tell its story from another: rare words, names, figures of the lead, weighed."""

import calendar
import math
import re
from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.model import Article
from factcheck.text import lexicon
from factcheck.text.normalise import clean

LEAD_LENGTH = 300
"""Characters that count as the lead: the title aside, two or three sentences of a news text."""
READ_LENGTH = 6000
"""What an article is about stands in its first thousand words; longer texts are not read further."""
TYPICAL_WORDS = 300
"""Words of a typical news text: what turns a word's frequency into the share of articles that hold it."""
COMMON_WORD = 0.7
"""A word with less weight stands in half of all articles or more, and says nothing."""
NAME_BOOST = 1.6
"""Names tell look-alike events apart best; between 1.4 and 2.0 the development topics gave the same order of pairs."""
MAIN_NAMES = 6
RARE_NAME = 1.5
"""Weight from which a name can be a main participant: left out are "Monday", "State", "President"."""

_WORD = re.compile(r"[^\W\d_]{2,}")  # ceasefire; Poipet
_NAME = re.compile(
    r"(?<=[^\W\d_A-Z][ ,;])"  # after a lower-case letter and a space, a comma: not at the start of a sentence
    r" ?((?:[A-Z][^\W\d_]+[ -]){0,4}"  # Hun ... (the first parts of a name)
    r"[A-Z][^\W\d_]+)"  # ... Manet
)
_FIGURE = re.compile(r"(?<![\w.,])\d[\d,]*(?:\.\d+)?(?!\w)")  # 23; 80,000; 6.1


@dataclass(slots=True)
class Terms:
    """What an article is compared by. `weights` has unit length; all words lower case, folded to one form."""

    article_id: str
    weights: dict[str, float]
    counts: Mapping[str, int]
    names: frozenset[str]
    main_names: dict[str, float]
    """The names that the article is most about, with their weight."""
    figures: frozenset[str]
    """Figures of title and lead with two digits or more."""
    lead: frozenset[str]
    """Words of title and lead that are not common."""


@cache
def _ranks() -> Mapping[str, int]:
    return {word: rank for rank, word in enumerate(lexicon.words("word_ranks"))}


@cache
def _countries() -> Mapping[str, str]:
    return {word: row[0] for row in lexicon.table("demonyms") for word in row}


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> tuple[str, float]:
    """The form that `word` is compared in ("Cambodians": cambodia) and its weight: how rarely an article holds it.

    The weight is -log of the share of articles with the word, were its frequency that of its rank by Zipf's law
    (p = 0.1 / (rank + 2.7)); a word outside the list weighs as the last of the list.
    """
    lower = word.lower()
    folded = _countries().get(lower) or _singular(lower)
    ranks = _ranks()
    rank = min(ranks.get(folded, len(ranks)), ranks.get(lower, len(ranks)))
    share = 1 - math.exp(-TYPICAL_WORDS * 0.1 / (rank + 2.7))
    return folded, -math.log(share)


@cache
def _calendar_words() -> frozenset[str]:
    return frozenset(name.lower() for name in (*calendar.day_name, *calendar.month_name) if name)


def names_in(text: str, written: AbstractSet[str]) -> Counter[str]:
    """The parts of names in a cleaned text, folded and counted, those that open a sentence left out.

    `written` holds the words of the text as they stand: one that is also written small ("Minister") is no name.
    """
    parts = [part for name in _NAME.findall(text) for part in _WORD.findall(name)]
    return Counter(fold(part)[0] for part in parts if (lower := part.lower()) not in written and lower not in _calendar_words())


def _main_names(names: Counter[str], lead: frozenset[str]) -> dict[str, float]:
    weighed = {
        name: weight * (2 if name in lead else 1) * (1 + math.log(count))
        for name, count in names.items()
        if (weight := fold(name)[1]) >= RARE_NAME
    }
    return dict(sorted(weighed.items(), key=lambda item: (-item[1], item[0]))[:MAIN_NAMES])


def read_terms(article: Article) -> Terms:
    """The terms of `article`, title and lead counted twice."""
    body = clean(article.text[:READ_LENGTH]).text
    opening = f"{clean(article.title).text}\n{body[:LEAD_LENGTH]}"
    counts: Counter[str] = Counter()
    written = Counter(_WORD.findall(f"{opening}\n{body}"))
    for word, count in written.items():
        folded, weight = fold(word)
        if weight >= COMMON_WORD:
            counts[folded] += count
    lead = frozenset(counts.keys() & {fold(word)[0] for word in _WORD.findall(opening)})
    names = names_in(body, written.keys())
    weights = {
        word: (1 + math.log(count)) * fold(word)[1] * (NAME_BOOST if word in names else 1) for word, count in counts.items()
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return Terms(
        article_id=article.id,
        weights={word: weight / length for word, weight in weights.items()},
        counts=counts,
        names=frozenset(names),
        main_names=_main_names(names, lead),
        figures=frozenset(figure for figure in _FIGURE.findall(opening) if len(figure) > 1),
        lead=lead,
    )
