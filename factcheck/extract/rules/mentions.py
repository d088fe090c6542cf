"""Whom a sentence goes on about: the one person that the sentence before it names."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.extract.rules.people import person_noun
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Span
from factcheck.text.document import Document
from factcheck.text.grammar import PREPOSITIONS, saying_verbs
from factcheck.text.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Mention:
    """A person's full name as the article has it, and where the sentence names him."""

    name: str
    start: int


# "He was 27.", "She is 52 and"; "The 34-year-old was held": what a sentence opens with that carries on the one before
_CARRIES_ON = re.compile(r"[\"\u201c']?(?:(?:He|She) (?:is|was) (?:just |only )?|The )$")
_LONGEST = 24


def carries_on(view: SentenceView, start: int) -> bool:
    """Whether what stands at `start` is said of "he", "she" or "the" one at the beginning of the sentence."""
    return start - view.span.start <= _LONGEST and _CARRIES_ON.match(view.text[view.span.start : start]) is not None


def named_before(view: SentenceView, surnames: Mapping[str, str]) -> Mention | None:
    """The one person that the sentence before `view` names; None where it names two or brings in somebody without a name, and
    where its person only says something.
    """
    if not surnames or view.span.start == 0 or sum(quantity.kind == "age" for quantity in view.quantities) > 1:
        return None  # "He was 71 and she was 68": two are told of
    sent = view.document.sentence_at(view.span.start - 2)
    if sent.end > view.span.start or view.span.start - sent.end > _GAP or _has_age(view.document, sent):
        return None
    tokens = view.document.tokens(sent)
    mentions = list(_mentions(tokens, surnames))
    names = {name for _, _, name in mentions}
    if len(names) != 1 or _names_others(tokens, mentions[0][2], surnames):
        return None
    first, last, name = mentions[0]
    is_joined = first > 1 and tokens.lowers[first - 1] in {"and", "&"} and tokens.texts[first - 2][:1].isupper()
    if is_joined or _speaks(tokens, first, last) or _brings_in(tokens, first, last):
        return None  # "Walter and Joan Hof"
    return Mention(name, tokens.starts[first])


def _has_age(document: Document, sent: Span) -> bool:
    """Whether the sentence has an age of its own: another is another's ("Salas, 19, was held. The 17-year-old ...")."""
    quantities = document.quantities
    place = bisect_left(quantities, sent.start, key=lambda quantity: quantity.span.start)
    while place < len(quantities) and quantities[place].span.start < sent.end:
        if quantities[place].kind == "age":
            return True
        place += 1
    return False


_PART = re.compile(r"[\w'\u2019-]+|[^\w\s]")
_GAP = 4
"""Characters between two sentences of one run of text: a blank, or the end of a paragraph."""


def _mentions(tokens: Tokens, surnames: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """First and last token and the full name of each mention, the surname alone included."""
    for index, word in enumerate(tokens.texts):
        name = surnames.get(word)
        if name is not None:
            first, parts = index, frozenset(_PART.findall(name))
            while first > 0 and tokens.texts[first - 1] in parts:
                first -= 1
            yield first, index, name


def _names_others(tokens: Tokens, name: str, surnames: Mapping[str, str]) -> bool:
    """Whether the sentence has a first name of another person of the article."""
    own = set(name.split())
    others = {part for full in surnames.values() if full != name for part in full.split()} - own
    return any(word in others for word in tokens.texts)


_BESIDE = 3
"""Words between a name and what is said right beside it: ", who" and a comma, an adverb."""


def _speaks(tokens: Tokens, first: int, last: int) -> bool:
    around = (*tokens.lowers[max(0, first - _BESIDE) : first], *tokens.lowers[last + 1 : last + 1 + _BESIDE])
    return not saying_verbs().keys().isdisjoint(around)


_NEW = frozenset({"a", "an", "another", "one", "two"})
_NOUN_REACH = 4


def _brings_in(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the sentence speaks of somebody else by a noun: "by a driver", "another man"; not "a guest, Lena Hof"."""
    for index, word in enumerate(tokens.lowers):
        is_other = word in _NEW or (word in {"the", "his", "her"} and index > 0 and tokens.lowers[index - 1] in PREPOSITIONS)
        if not is_other or first - _NOUN_REACH <= index <= last + 2:
            continue
        nouns = (person_noun(word) for word in tokens.lowers[index + 1 : index + 1 + _NOUN_REACH])
        if any(noun is not None and noun[0] == word for noun, word in zip(nouns, tokens.lowers[index + 1 :], strict=False)):
            return True
    return False
