"""A sentence in words, with the little grammar that closed word classes give: which words are verbs with a subject.

No tagger: auxiliaries, irregular verbs and saying verbs are lists, a word in "-ed" is a verb where a subject stands before
it. What the lists do not settle counts as a noun.
"""

import re
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.model import Span
from factcheck.model.base import made
from factcheck.text import lexicon
from factcheck.text.normalise import CleanText, clean
from factcheck.text.tokens import cut

_WORD = re.compile(
    r"("  # one group, so that splitting keeps the words
    r"[^\W\d_]{2,}\w*(?:[-']\w+)*"  # workers, O'Brien, wasn't: most words, so tried first
    r"|[A-Za-z](?:\.[A-Za-z])+\.?"  # U.S., p.m.
    r"|\d+(?:[.,:]\d+)*\w*(?:-\w+)*"  # 1,234.5, 3pm, 35-year-old
    r"|\w+(?:[-']\w+)*"  # a, F16
    r"|''|[^\w\s]"
    r")"
)


def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, members in lexicon.table("grammar_words"):
        found.setdefault(name, set()).update(members.split())
    return {name: frozenset(members) for name, members in found.items()}


CLASSES = _classes()
"""Closed word classes by name: see `lexicon/grammar_words.tsv`."""
AUXILIARIES = CLASSES["auxiliary"]
SUBJECT_PRONOUNS = CLASSES["subject"]
DETERMINERS = CLASSES["determiner"]
PREPOSITIONS = CLASSES["preposition"]
CONJUNCTIONS = CLASSES["conjunction"]
ADVERBS = CLASSES["adverb"]
NOUN_OR_VERB = CLASSES["noun_or_verb"]

_NOT_SUBJECTS = (PREPOSITIONS | CONJUNCTIONS | DETERMINERS | AUXILIARIES) - frozenset(
    ["who", "which", "that", "this", "these", "those", "all", "both", "some"]
)
_BEFORE_NOUN = DETERMINERS | {
    "last",
    "early",
    "mid",
    "late",
    "free",
    "political",
    "good",
    "next",
    "in",
    "of",
    "by",
    "since",
    "until",
}
"""What stands before May the month and will the noun."""
_NOUN_AFTER = (DETERMINERS - {"this", "that", "these", "those", "all", "both", "some"}) | {"to", "of", "by"}
"""Words that a noun or an infinitive follows, no finite verb."""
_CONTRACTED = ("'re", "'ve", "'ll", "'d", "'m")
_BEFORE_IS = frozenset("he she it that there who what here where how".split())
_SUBJECT_MARKS = frozenset([",", "and", "but", "or", '"', "''", ")", "-", "\u2013", "\u2014"])


@cache
def irregular_pasts() -> frozenset[str]:
    """Past forms of irregular verbs that can carry a subject ("fell", "said")."""
    return frozenset(form for row in lexicon.table("irregular_verbs") for form in row[1].split("/"))


@cache
def base_verbs() -> frozenset[str]:
    """Base forms of common verbs: irregular ones, those of saying, and those of plans ("to open", "to visit")."""
    regular = CLASSES["plan_verb"] | {row[0] for row in lexicon.table("saying_verbs")}
    return regular | {row[0] for row in lexicon.table("irregular_verbs")} | {"be"}


class SayingVerb(NamedTuple):
    """A verb that reports: see `lexicon/saying_verbs.tsv` for its kind and what its content can be."""

    base: str
    kind: str
    content: str


@cache
def saying_verbs() -> dict[str, SayingVerb]:
    """Forms of verbs that report, with the verb; participles in "-ing" included."""
    found: dict[str, SayingVerb] = {}
    for base, forms, kind, content in lexicon.table("saying_verbs"):
        for form in (base, *forms.split()):
            found[form] = SayingVerb(base, kind, content)
    return found


@cache
def finite_saying() -> frozenset[str]:
    """Forms of saying verbs that can carry a subject."""
    return frozenset(form for form in saying_verbs() if not form.endswith("ing"))


_CAN_BE_FINITE = (
    AUXILIARIES | irregular_pasts() | finite_saying() | NOUN_OR_VERB | base_verbs() | {f"{verb}s" for verb in base_verbs()}
)
"""Forms that can be finite verbs; others in "-ed" and contractions are looked at too."""


_FEW_WORDS = 4
"""Words that are asked one by one: what stands beside a verb of saying is no reason to look at all of a long sentence."""


def _may_be_finite(low: str) -> bool:
    return low in _CAN_BE_FINITE or low.endswith("ed") or "'" in low


class SentenceWords:
    """The words and marks of one sentence, offsets into its cleaned text."""

    __slots__ = ("_asked", "_finite", "cleaned", "ends", "lows", "starts", "texts")

    def __init__(self, sentence: str) -> None:
        self.cleaned: CleanText = clean(sentence)
        text = self.cleaned.text
        lower = text.lower()
        if len(lower) != len(text):  # a letter that grows when it is lowered: keep offsets
            lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
        self.texts, self.starts, self.ends = cut(_WORD, text)
        self.lows = tuple([lower[start:end] for start, end in zip(self.starts, self.ends, strict=True)])
        self._finite: tuple[int, ...] | None = None
        self._asked: dict[int, bool] = {}

    def __len__(self) -> int:
        return len(self.texts)

    def low(self, index: int) -> str:
        """The lower-case word at `index`, empty outside the sentence."""
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def is_capital(self, index: int) -> bool:
        """Whether the word at `index` begins with a capital."""
        return 0 <= index < len(self.texts) and self.texts[index][0].isupper()

    def is_word(self, index: int) -> bool:
        """Whether a word or numeral stands at `index`, not a mark."""
        return 0 <= index < len(self.texts) and (self.texts[index][0].isalnum() or self.texts[index][0] == "_")

    def is_finite(self, index: int) -> bool:
        """Whether the word at `index` is, as far as can be told, a verb with its own subject."""
        if self._finite is not None:
            return index in self._finite
        return 0 <= index < len(self.lows) and _may_be_finite(self.lows[index]) and self._ask(index)

    def _ask(self, index: int) -> bool:
        known = self._asked.get(index)
        if known is None:
            known = self._asked[index] = _is_finite(self, index)
        return known

    def any_finite(self, first: int, last: int) -> bool:
        """Whether a finite verb stands among the words `first` to `last`, the last left out."""
        if self._finite is None and last - first <= _FEW_WORDS:
            return any(self.is_finite(index) for index in range(max(first, 0), last))
        places = self.finite_places()
        place = bisect_left(places, first)
        return place < len(places) and places[place] < last

    def finite_places(self) -> tuple[int, ...]:
        """Where finite verbs stand, in order."""
        if self._finite is None:
            self._finite = tuple([index for index, low in enumerate(self.lows) if _may_be_finite(low) and self._ask(index)])
        return self._finite

    def index_at(self, offset: int) -> int:
        """The first word that ends after `offset` of the cleaned sentence."""
        return bisect_right(self.ends, offset)

    def index_from(self, offset: int) -> int:
        """The first word that starts at or after `offset` of the cleaned sentence."""
        return bisect_left(self.starts, offset)

    def words_of(self, sent: Span, inner: Span) -> tuple[int, int]:
        """The half-open range of words that `inner`, a span of the same text as `sent`, touches."""
        start = self.cleaned.to_clean(max(inner.start - sent.start, 0))
        end = self.cleaned.to_clean(max(inner.end - sent.start, 0))
        return self.index_at(start), max(self.index_from(end), self.index_at(start) + 1)

    def span(self, sent: Span, first: int, last: int) -> Span:
        """The span of the words `first` to `last`, the last left out, in the text that `sent` points into."""
        start, end = self.cleaned.to_original(self.starts[first], self.ends[last - 1])
        return made(Span, start=sent.start + start, end=sent.start + end, field=sent.field)


@lru_cache(maxsize=2048)
def words_of(sentence: str) -> SentenceWords:
    """The words of `sentence`, read once for all who ask about it."""
    return SentenceWords(sentence)


def _is_finite(words: SentenceWords, index: int) -> bool:
    low = words.lows[index]
    if low in AUXILIARIES:
        return _is_finite_auxiliary(words, index, low)
    if "'" in low:
        return low.endswith(_CONTRACTED) or (low.endswith("'s") and low[:-2] in _BEFORE_IS)
    before = words.low(index - 1)
    is_noun = before in _NOUN_AFTER or not low[0].isalpha() or words.is_capital(index)
    if is_noun:
        return False
    if low in irregular_pasts() or (low.endswith("ed") and len(low) > 3 and low not in CLASSES["not_past"]):
        return not _is_participle(words, index)
    if low in finite_saying() and low.endswith("s") and low not in NOUN_OR_VERB:
        return _can_be_subject(words, index - 1)
    return _is_present(words, index)


def _is_present(words: SentenceWords, index: int) -> bool:
    """Whether a present form stands at `index`: "Socialists hold a majority", "the firm makes 12 models"."""
    low, before = words.lows[index], words.low(index - 1)
    if not (low in base_verbs() or low in NOUN_OR_VERB or (low.endswith("s") and low[:-1] in base_verbs())):
        return False
    if not _can_be_subject(words, index - 1) or before in ADVERBS or before[:1].isdigit():
        return False
    return _opens_object(words, index + 1)


def _opens_object(words: SentenceWords, index: int) -> bool:
    low = words.low(index)
    return low in DETERMINERS or low in SUBJECT_PRONOUNS or low[:1].isdigit()


def _is_finite_auxiliary(words: SentenceWords, index: int, low: str) -> bool:
    before = words.low(index - 1)
    if low in ("be", "been"):
        return False
    if low in ("may", "will"):
        # The month and the noun: "in May", "the will of the people", "Will Smith".
        return not (words.is_capital(index) and index > 0) and before not in _BEFORE_NOUN
    return not (low in ("do", "have", "am", "can") and before in CLASSES["modal"])


def _can_be_subject(words: SentenceWords, index: int) -> bool:
    return words.is_word(index) and words.lows[index] not in _NOT_SUBJECTS


def _is_participle(words: SentenceWords, index: int) -> bool:
    """Whether the past form at `index` is rather a participle: after an auxiliary, before its noun, or cut short."""
    where = index - 1
    while where >= 0 and (words.lows[where] in ADVERBS or words.lows[where].endswith("ly")):
        where -= 1
    before = words.low(where)
    if before in AUXILIARIES or before in ("being", "having", "get", "got", "getting"):
        return True
    if before in SUBJECT_PRONOUNS:
        return False
    if not _can_be_subject(words, where) and before not in _SUBJECT_MARKS:
        return True
    if before[:1].isdigit() and where < index - 1 and _is_plain_noun(words, index + 1):
        return True  # "13 fully loaded magazines"
    return words.low(index + 1) == "by" and words.lows[index] not in ("said", "told")


def _is_plain_noun(words: SentenceWords, index: int) -> bool:
    low = words.low(index)
    return low.isalpha() and low not in PREPOSITIONS and low not in CONJUNCTIONS and low not in DETERMINERS
