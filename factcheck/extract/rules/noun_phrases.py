"""Noun phrases of a sentence: the one before a word, the one after it, and the subject of a verb."""

from dataclasses import dataclass, replace
from functools import cache

from factcheck.extract.rules.phrases import past_forms
from factcheck.extract.rules.sentence import SentenceView
from factcheck.text.grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    base_verbs,
)
from factcheck.text.lexicon import table
from factcheck.text.rarity import rarity

PRONOUNS = frozenset({"it", "they", "this", "these"})
"""Subjects that stand for a thing that was named before."""
_RELATIVES = frozenset({"which", "that", "who"})
_MORE_PREPOSITIONS = frozenset(
    "onto above below beneath beside alongside amid aboard atop opposite past underneath inside throughout next round".split()
)
_ENDS = (
    PREPOSITIONS
    | CONJUNCTIONS
    | AUXILIARIES
    | ADVERBS
    | _MORE_PREPOSITIONS
    | frozenset("to said says not who now up out down".split())
)
_OPENERS = (DETERMINERS | {"our", "both"}) - SUBJECT_PRONOUNS | {"this", "that", "these", "those"}
_BOUNDS = (CONJUNCTIONS | _RELATIVES | {"said", "says", "added", "where"}) - {"or"}
"""Words that a subject stands behind."""
_REACH = 40
"""Words back to the start of a clause, or of an insertion: longer ones are lists."""
_MOST_WORDS = 9
"""Words of a noun phrase with its "of": "the largest of the seven bells of the cathedral" has nine."""


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase as far as it is compared: tokens `start` to `end`, its head and what stands around that."""

    start: int
    end: int
    head: str
    """Lower case, singular; the last word of a name where the phrase is nothing but a name."""
    opener: str
    """The article, possessive or demonstrative that opens it, lower case; empty without one."""
    words: frozenset[str]
    """The words written small before the head, lower case."""
    names: frozenset[str]
    """The words with a capital, lower case."""
    of: str = ""
    """The head of the phrase behind "of", lower case, singular."""
    of_names: frozenset[str] = frozenset()
    is_plural: bool = False
    is_name: bool = False
    """Whether the head is a name."""


def singular(word: str) -> str:
    """The singular of a regular noun in lower case; words in "-ss", "-us", "-is" stay as they are.

    >>> singular("tonnes"), singular("ferries"), singular("bus"), singular("carcasses")
    ('tonne', 'ferry', 'bus', 'carcass')
    """
    if len(word) > _SHORTEST and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > _SHORTEST and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if len(word) > _SHORTEST - 1 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


_SHORTEST = 4


def _is_word(view: SentenceView, index: int) -> bool:
    return 0 <= index < len(view.tokens) and view.lowers[index][0].isalpha()


def _is_noun_word(view: SentenceView, index: int) -> bool:
    """Whether the word can stand in a noun phrase: no mark, figure, time, preposition, conjunction, auxiliary."""
    if not _is_word(view, index) or view.lowers[index] in _ENDS or view.lowers[index] in _OPENERS:
        return False
    return view.quantity_at(index) is None and not view.is_time(index)


def phrase_after(view: SentenceView, index: int, limit: int | None = None) -> NounPhrase | None:
    """The noun phrase that starts at token `index`, what follows "of" taken in; None where none starts there."""
    last = min(len(view.tokens), index + _MOST_WORDS)
    last = last if limit is None else min(last, limit)
    start, opener = index, ""
    while index < last and (view.lowers[index] in _OPENERS or view.lowers[index] == "of"):
        opener, index = opener or view.lowers[index], index + 1
    if opener == "of":
        return None
    if index < last and view.quantity_at(index) is not None:  # "the 312 pieces"
        index += 1
    first = index
    while index < last and (_is_noun_word(view, index) or _is_possessive_mark(view, index)) and not _is_cut(view, index, first):
        index += 1
    if index == first:
        is_pronoun = start < last and view.lowers[start] in PRONOUNS
        return NounPhrase(start, start + 1, view.lowers[start], "", frozenset(), frozenset()) if is_pronoun else None
    tail = phrase_after(view, index + 1, last) if index < last and view.lowers[index] == "of" else None
    return _phrase(view, start, first, index, opener, tail)


def _is_cut(view: SentenceView, index: int, first: int) -> bool:
    """Whether a verb or participle, an article or an adverb ends the phrase there: "ivory hidden", "a bell named X"."""
    if index == first:
        return False
    low = view.lowers[index]
    if low in _OPENERS or low in past_forms() or low in _TRAILING or (low.endswith("ly") and len(low) > _SHORTEST):
        return True
    is_last = index + 1 >= len(view.tokens) or not _is_noun_word(view, index + 1)
    if (low.endswith("ed") or low in participles()) and view.tokens.texts[index].islower():
        return is_last or view.tokens.texts[index + 1][0].isupper()
    return low.endswith("s") and low[:-1] in base_verbs() and not is_last and view.tokens.texts[index + 1].islower()


@cache
def participles() -> frozenset[str]:
    """Past participles of irregular verbs."""
    return frozenset(form for row in table("irregular_verbs") if len(row) > _PARTS for form in row[2].split("/"))


_PARTS = 2
_TRAILING = frozenset({"alone", "away", "long", "tall", "high", "wide", "deep", "lay", "lies"})


def _is_possessive_mark(view: SentenceView, index: int) -> bool:
    """ "the villagers' wall": the tokens part the mark from its word."""
    return view.lowers[index] in {"'", "\u2019", "s"} and index > 0 and view.tokens.ends[index - 1] == view.tokens.starts[index]


def _phrase(view: SentenceView, start: int, first: int, end: int, opener: str, tail: NounPhrase | None) -> NounPhrase:
    places = [at for at in range(first, end) if _is_word(view, at) and view.lowers[at] != "s"]
    small = [at for at in places if view.tokens.texts[at][0].islower() and not _is_genitive(view.lowers[at])]
    capital = [at for at in places if view.tokens.texts[at][0].isupper()]
    small = [at for at in small if view.lowers[at] not in _PARTICLES or not capital]
    if capital and not opener and capital[0] == 0 and len(capital) == 1 and small and not _is_genitive(view.lowers[0]):
        capital = []  # a capital that opens the sentence
        small = places
    at = small[-1] if small else (places[-1] if places else first)
    head = view.lowers[at].removesuffix("'s")
    return NounPhrase(
        start,
        end if tail is None else tail.end,
        singular(head),
        opener,
        frozenset(view.lowers[place] for place in small if place != at),
        frozenset(_bare(view.lowers[place]) for place in capital),
        of=tail.head if tail is not None else "",
        of_names=tail.names | tail.of_names if tail is not None else frozenset(),
        is_plural=head != singular(head),
        is_name=not small or _is_latin(view, opener, first, at),
    )


_RARE = 6.4
"""Rarity of a word outside the list of common words."""


def _is_latin(view: SentenceView, opener: str, first: int, head: int) -> bool:
    """ "Auquinco ferox": a rare word right behind a capital, and no article."""
    return not opener and head == first + 1 and view.tokens.texts[first][0].isupper() and rarity(view.lowers[head]) >= _RARE


_PARTICLES = frozenset("de del della di do da dos das du la le las los el al van von der den und".split())
"""Small words inside names: "Villarrubia del Guadiana"."""


def _is_genitive(low: str) -> bool:
    return low.endswith(("'s", "s'"))


def _bare(low: str) -> str:
    return low.removesuffix("'s").removesuffix("'")


def phrase_before(view: SentenceView, index: int) -> NounPhrase | None:
    """The noun phrase whose last token is right before `index`; None where none ends there."""
    start = index
    while start > 0 and index - start < _MOST_WORDS and _goes_on(view, start, index):
        start -= 1
        # "the wall of the dam": an article ends a phrase, and "of" before it carries on to another
        if view.lowers[start] in _OPENERS and (start == 0 or view.lowers[start - 1] != "of"):
            break
    while start < index and view.lowers[start] == "of":
        start += 1
    phrase = phrase_after(view, start, index) if start < index else None
    return phrase if phrase is not None and phrase.end == index else None


def _goes_on(view: SentenceView, start: int, index: int) -> bool:
    """Whether the token before `start` belongs to the phrase that ends at `index`."""
    low = view.lowers[start - 1]
    if low in _OPENERS:
        return True
    if low == "of":
        return start < index
    return _is_noun_word(view, start - 1) or _is_possessive_mark(view, start - 1)


def subject_of(view: SentenceView, verb: int) -> NounPhrase | None:
    """The subject of the verb at token `verb`: what stands before it, an insertion between commas skipped ("the depot, which
    burned in May, lies"); for a relative clause the noun before it.
    """
    index = verb
    while index > 0 and (view.lowers[index - 1] in AUXILIARIES | ADVERBS or view.lowers[index - 1].endswith("ly")):
        index -= 1
    if index == 0:
        return None
    if view.lowers[index - 1] in _RELATIVES:
        noun = index - 2 if index > 1 and view.lowers[index - 2] == "," else index - 1
        return widened_before(view, noun)
    if view.lowers[index - 1] == ",":
        return _before_insertion(view, index - 1)
    return opening_phrase(view, index)


def _before_insertion(view: SentenceView, comma: int) -> NounPhrase | None:
    """The phrase before the pair of commas that closes at `comma`; of "the largest, a bell named X," the bell as well."""
    for other in range(max(1, comma - _REACH), comma):
        if view.lowers[other] != "," or view.lowers[other + 1] in CONJUNCTIONS - _RELATIVES:
            continue
        phrase = opening_phrase(view, other, is_whole=True)
        if phrase is not None:
            inserted = phrase_after(view, other + 1, comma)
            is_named_again = inserted is not None and (inserted.opener in {"a", "an", "the"} or inserted.is_name)
            return _joined(view, phrase, inserted, comma) if is_named_again and inserted is not None else phrase
    return None


def _joined(view: SentenceView, phrase: NounPhrase, inserted: NounPhrase, comma: int) -> NounPhrase:
    """ "The largest, a bass bell named Marie-Honorine,": one thing with the words of both, called by the noun of the two."""
    names = frozenset(_bare(view.lowers[at]) for at in range(inserted.start, comma) if view.tokens.texts[at][0].isupper())
    is_noun = not phrase.is_name and not phrase.head.endswith("est")
    if inserted.is_name or (is_noun and inserted.head.endswith("est")):
        return replace(phrase, names=phrase.names | names)
    own = frozenset() if phrase.is_name else frozenset({phrase.head})
    return replace(
        inserted,
        start=phrase.start,
        opener=phrase.opener,
        words=phrase.words | own | inserted.words,
        names=phrase.names | names,
        of=inserted.of or phrase.of,
        of_names=inserted.of_names | phrase.of_names,
    )


def widened_before(view: SentenceView, index: int) -> NounPhrase | None:
    """The phrase before `index` with what it belongs to: "the camp at Bura" for a name behind a preposition, "Brolga-1, a
    rocket" for a noun that says what a name is.
    """
    phrase = phrase_before(view, index)
    if phrase is None or phrase.start < _PAIR:
        return phrase
    before = view.lowers[phrase.start - 1]
    if phrase.is_name and before in _AT:
        outer = phrase_before(view, phrase.start - 1)
        return replace(outer, end=phrase.end, of_names=outer.of_names | phrase.names) if outer is not None else phrase
    if before == "," and phrase.opener in {"a", "an", "the"}:
        start = end = phrase.start - 1
        while start > 0 and view.tokens.texts[start - 1][0].isupper():
            start -= 1
        names = frozenset(_bare(low) for low in view.lowers[start:end])
        return replace(phrase, start=start, names=phrase.names | names) if names else _appositive(view, phrase)
    return phrase


def _appositive(view: SentenceView, phrase: NounPhrase) -> NounPhrase:
    """ "the bear, a male": the thing that the second phrase describes."""
    outer = phrase_before(view, phrase.start - 1) if phrase.opener in {"a", "an"} else None
    is_one = outer is not None and outer.opener in {"the", "this", "that"} and not outer.is_plural
    return replace(outer, end=phrase.end, words=outer.words | phrase.words) if is_one and outer is not None else phrase


_PAIR = 2
_AT = frozenset({"at", "in", "under", "near", "on", "over", "outside", "above", "across", "off", "around", "through"})
"""Prepositions behind which a name says where a thing is."""


def opening_phrase(view: SentenceView, end: int, *, is_whole: bool = False) -> NounPhrase | None:
    """The first noun phrase of the words up to token `end`, back to the mark or conjunction before them; with `is_whole` only
    one that those words open with.
    """
    if end > 1 and view.lowers[end - 1] == "and":  # "was built in 1911 and is 40 metres long"
        end -= 1
    start = end
    while start > max(0, end - _REACH) and _is_inside(view, start - 1):
        start -= 1
    if start > 1 and start < end and view.lowers[start - 1] in _RELATIVES and not is_whole:
        at = (
            start - _PAIR if view.lowers[start - _PAIR] in PREPOSITIONS else start - 1
        )  # "the tunnel through which 11 men left"
        noun = widened_before(view, at)  # "the pumpkin that won the fair weighed"
        if noun is not None:
            return noun
    while start < end and not (_is_noun_word(view, start) or view.lowers[start] in _OPENERS | PRONOUNS):
        if is_whole:
            return None
        start += 1
    return phrase_after(view, start, end) if start < end else None


def _is_inside(view: SentenceView, index: int) -> bool:
    low = view.lowers[index]
    return (low[0].isalnum() or low in {"'", "\u2019", "-", "%"}) and low not in _BOUNDS
