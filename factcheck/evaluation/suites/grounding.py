"""grounding: verbatim quotes and harmless variants are found, doctored ones are not. The bar is all of them."""

import random
import re
from collections.abc import Callable, Iterator, Sequence

from factcheck.evaluation.cases.stories import StoryCase
from factcheck.evaluation.doctoring import DOCTORED, HARMLESS, variants
from factcheck.evaluation.scores import ALL, Figure, Remark, RemarkKind, Score, Share, summed
from factcheck.ground import ground
from factcheck.model import Article, Span, Ungrounded
from factcheck.text.sentences import split_sentences

VERBATIM = "verbatim"
_SENTENCES = 2
"""Sentences taken of each article: all of them would take the eval a minute and say the same."""
_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "—": "-", "–": "-", "\u00a0": " "})

_SCALE = r"(?!(?:hundred|thousand|million|billion|trillion|dozen)\b)"
_GOES_ON = r"(?! (?:and )?an? (?:half|quarter)\b)"
_PART = re.compile(rf"(?<= )\b{_SCALE}[A-Za-z].{{20,}}\b[a-z]+(?<!\bhalf){_GOES_ON}(?= {_SCALE}[a-z]+ )")
"""A run of words that ends after a lower-case word: "$1.1" before "million", "half" before "a point" and "seven" before "and a
half" would be other figures, not a part of the words."""
_OUTER = " \"'.…«»"

Ground = Callable[[str, Article], Span | Ungrounded]


def score_grounding(case: StoryCase, find: Ground = ground) -> Score:
    """Quotes of a story's articles, as they stand, varied and doctored."""
    rng = random.Random(f"grounding {case.id}")
    rows: list[dict[str, Figure]] = []
    remarks: list[Remark] = []
    for number, article in enumerate(case.articles, 1):
        for quote in _quotes(case, number, article, rng):
            for row, shown, is_right in _tried(quote, article, find, rng):
                rows.append({ALL: Share(int(is_right), 1), row: Share(int(is_right), 1)})
                if not is_right:
                    kind: RemarkKind = "false alarm" if row.startswith("doctored") else "missed"
                    remarks.append(Remark(kind, row, f"“{shown}”", (quote,)))
    return Score(case.id, summed(rows), tuple(remarks))


def _tried(quote: str, article: Article, find: Ground, rng: random.Random) -> Iterator[tuple[str, str, bool]]:
    yield VERBATIM, quote, _is_at(find(quote, article), quote, article)
    for variant in variants(quote, HARMLESS, rng):
        yield f"harmless: {variant.kind}", variant.quote, _is_at(find(variant.quote, article), quote, article)
    for variant in variants(quote, DOCTORED, rng):
        if not stands(variant.quote, article):
            yield f"doctored: {variant.kind}", variant.quote, isinstance(find(variant.quote, article), Ungrounded)


def _is_at(found: Span | Ungrounded, quote: str, article: Article) -> bool:
    """Whether the words of the quote were found; marks and full stops at its ends may be left out of the span."""
    return isinstance(found, Span) and _plain(found.slice(article.field(found))).strip(_OUTER) == _plain(quote).strip(_OUTER)


def _plain(words: str) -> str:
    return " ".join(words.translate(_MARKS).split())


def stands(quote: str, article: Article) -> bool:
    """Whether the words happen to stand in the article after all, on word boundaries: then nothing was doctored.

    Case is left aside, so that no doubtful change is counted as one.
    """
    pattern = re.compile(rf"(?<!\w){re.escape(_plain(quote))}(?!\w)", re.IGNORECASE)
    return any(pattern.search(_plain(text)) for text in (article.title, article.text))


def _quotes(case: StoryCase, number: int, article: Article, rng: random.Random) -> Sequence[str]:
    """Some sentences of the article, a part of each, its title, and the words that the facts sheet quotes."""
    sents = [sent.slice(article.text) for sent in split_sentences(article.text)]
    taken = rng.sample(sents, min(_SENTENCES, len(sents)))
    parts = [found.group() for found in map(_PART.search, taken) if found]
    facts = case.facts.findings if case.facts is not None else ()
    quoted = [one.quote for finding in facts for side in finding.sides for one in side if one.article == number]
    return list(dict.fromkeys([*taken, *parts, article.title, *quoted]))
