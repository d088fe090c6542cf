"""A sentence in words, with the little grammar that closed word classes give: which words are verbs with a subject.

No tagger: auxiliaries, irregular verbs and saying verbs are lists, a word in "-ed" is a verb where a subject stands before
it. What the lists do not settle counts as a noun.
"""

import re
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache

from factcheck.model import Span
from factcheck.text import lexicon
from factcheck.text.normalise import CleanText, clean

_WORD = re.compile(
    r"[A-Za-z](?:\.[A-Za-z])+\.?"  # U.S., p.m.
    r"|\d+(?:[.,:]\d+)*\w*"  # 1,234.5, 3pm
    r"|\w+(?:[-']\w+)*"  # workers, O'Brien, wasn't
    r"|''|[^\w\s]"
)

AUXILIARIES = frozenset(
    "is are was were am be been has have had does do did will would can could may might shall should must cannot "
    "isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't mightn't "
    "shouldn't mustn't shan't needn't ain't".split()
)
SUBJECT_PRONOUNS = frozenset("i you he she it we they who this these those there one nobody everyone someone nothing".split())
DETERMINERS = frozenset("the a an his her its their our my your this that these those some any no every each both all".split())
PREPOSITIONS = frozenset(
    "of in on at by for from with to about into over under after before between among amid against during through near "
    "across around behind beyond within without outside inside towards toward along despite until since per via upon off "
    "like unlike as than including following".split()
)
CONJUNCTIONS = frozenset(
    "and or but nor yet so while when if because although though unless whereas where that which who whose whom".split()
)
ADVERBS = frozenset(
    "also later earlier then now still already just only even since recently previously reportedly allegedly never not "
    "always often again soon once initially finally further today yesterday ever really simply there meanwhile however".split()
)
NOUN_OR_VERB = frozenset(
    "reports claims estimates suspects posts notes states comments remarks shows finds tweets warrants cries report claim estimate".split()
)
"""Saying verbs whose form is a plural noun as often."""
_NOT_ED_VERBS = frozenset(
    "need speed seed breed feed weed red bed shed hundred sacred naked wicked indeed exceed proceed succeed united ahmed mohammed mohamed".split()
)


@cache
def irregular_pasts() -> frozenset[str]:
    """Past forms of irregular verbs that can carry a subject ("fell", "said")."""
    return frozenset(form for row in lexicon.table("irregular_verbs") for form in row[1].split("/"))


@cache
def irregular_participles() -> frozenset[str]:
    """Participles of irregular verbs that are no past form ("taken", "fallen")."""
    return frozenset(form for row in lexicon.table("irregular_verbs") for form in row[2].split("/")) - irregular_pasts()


@cache
def saying_verbs() -> dict[str, tuple[str, str]]:
    """Forms of verbs that report: form to (base, kind); participles in "-ing" included."""
    found: dict[str, tuple[str, str]] = {}
    for base, forms, kind in lexicon.table("saying_verbs"):
        for form in (base, *forms.split()):
            found[form] = (base, kind)
    return found


@cache
def finite_saying() -> frozenset[str]:
    """Forms of saying verbs that can carry a subject."""
    return frozenset(form for form in saying_verbs() if not form.endswith("ing"))


class SentenceWords:
    """The words and marks of one sentence, offsets into its cleaned text."""

    __slots__ = ("_finite", "cleaned", "ends", "lows", "starts", "texts")

    def __init__(self, sentence: str) -> None:
        self.cleaned: CleanText = clean(sentence)
        matches = list(_WORD.finditer(self.cleaned.text))
        self.texts = tuple(match.group() for match in matches)
        self.lows = tuple(text.lower() for text in self.texts)
        self.starts = tuple(match.start() for match in matches)
        self.ends = tuple(match.end() for match in matches)
        self._finite: tuple[bool, ...] | None = None

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

    @property
    def finite(self) -> tuple[bool, ...]:
        """For each word whether it is, as far as can be told, a verb with its own subject."""
        if self._finite is None:
            self._finite = tuple(_is_finite(self, index) for index in range(len(self.texts)))
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
        return Span(start=sent.start + start, end=sent.start + end, field=sent.field)


@lru_cache(maxsize=2048)
def words_of(sentence: str) -> SentenceWords:
    """The words of `sentence`, read once for all who ask about it."""
    return SentenceWords(sentence)


def _is_finite(words: SentenceWords, index: int) -> bool:
    low = words.lows[index]
    if low in AUXILIARIES:
        return _is_finite_auxiliary(words, index, low)
    if not low[0].isalpha() or words.is_capital(index):
        return False
    before = words.low(index - 1)
    if before in DETERMINERS or before in ("to", "of", "by"):
        return False
    if low in irregular_pasts() or (low.endswith("ed") and low not in _NOT_ED_VERBS and len(low) > 4):
        return not _is_participle(words, index)
    if low in NOUN_OR_VERB:
        return _can_be_subject(words, index - 1) and not before[0].isdigit() and _opens_object(words, index + 1)
    return low in finite_saying() and low.endswith("s") and _can_be_subject(words, index - 1)


def _opens_object(words: SentenceWords, index: int) -> bool:
    low = words.low(index)
    return low in DETERMINERS or low in SUBJECT_PRONOUNS or low[:1].isdigit()


def _is_finite_auxiliary(words: SentenceWords, index: int, low: str) -> bool:
    if low in ("be", "been"):
        return False
    if low in ("may", "will"):
        # The month and the noun: "in May", "the will of the people", "Will Smith".
        is_name = words.is_capital(index) and index > 0
        return not is_name and words.low(index - 1) not in DETERMINERS | {
            "last",
            "early",
            "mid",
            "late",
            "free",
            "political",
            "good",
        }
    if low in ("do", "have", "am", "can") and words.low(index - 1) in (
        "to",
        "will",
        "would",
        "could",
        "may",
        "might",
        "should",
        "must",
    ):
        return False
    return not (low == "have" and words.low(index - 1) == "to")


def _can_be_subject(words: SentenceWords, index: int) -> bool:
    low = words.low(index)
    if not words.is_word(index) or low in PREPOSITIONS or low in CONJUNCTIONS - {"who", "which", "that"}:
        return False
    return low not in DETERMINERS - {"this", "that", "these", "those", "all", "both", "some"} and low not in AUXILIARIES


def _is_participle(words: SentenceWords, index: int) -> bool:
    """Whether the past form at `index` is rather a participle: after an auxiliary, before its noun, or cut short."""
    where = index - 1
    while where >= 0 and (words.lows[where] in ADVERBS or words.lows[where].endswith("ly")):
        where -= 1
    before = words.low(where)
    if before in AUXILIARIES or before in ("being", "having", "be", "been", "get", "got", "getting"):
        return True
    is_pronoun = before in SUBJECT_PRONOUNS
    if is_pronoun:
        return False
    if not _can_be_subject(words, where) and before not in (",", "and", "but", "or", '"', ")", "-"):
        return True
    return words.low(index + 1) == "by" and words.lows[index] not in ("said", "told")
