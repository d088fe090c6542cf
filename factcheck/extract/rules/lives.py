"""Single victims told without a figure: "claimed the life of a Cambodian soldier", "killed a woman", "one man died"."""

import re

from factcheck.extract.rules.counts import Bound
from factcheck.extract.rules.people import person_noun
from factcheck.extract.rules.phrases import CountedPhrase
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Quantity, Span

_LIFE_OF = re.compile(r"\b(?:claim(?:ed|ing|s)|took|taking|cost(?:ing)?) the life of (?P<article>an?)\b")
_MAX_WORDS = 4


def bind_single_lives(view: SentenceView) -> list[Bound]:
    """A count of one for each single victim of the sentence; its value is the article "a"."""
    found = []
    for match in _LIFE_OF.finditer(view.text, view.span.start, view.span.end):
        span = Span(start=match.start("article"), end=match.end("article"), field=view.document.field)
        start = end = view.token_after(span.end)
        while end < len(view.lowers) and end - start < _MAX_WORDS and view.lowers[end].isalpha():
            end += 1
            if person_noun(view.lowers[end - 1]) is not None and person_noun_group(view, end - 1):
                break
        nouns = [noun for word in view.lowers[start:end] if (noun := person_noun(word)) is not None]
        if not nouns:
            continue
        quantity = Quantity(span=span, kind="count", low=1, high=1, surface=match.group("article"))
        groups = tuple(noun for noun, narrows in nouns if narrows)
        phrase = CountedPhrase(start, end, nouns[-1][0], groups, is_person=True, is_extra=False, of_them=False)
        found.append(Bound(quantity, phrase, "killed", "person"))
    return found


def person_noun_group(view: SentenceView, index: int) -> bool:
    """Whether the noun at token `index` ends its phrase: nothing that counts people follows."""
    after = index + 1
    return after >= len(view.lowers) or person_noun(view.lowers[after]) is None
