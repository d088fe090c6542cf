"""summaries: whether a story's summary carries what it must and no figure that its sources lack; by code, no model as judge.

A fact is carried when every figure and every name of it stands in the summary's sentences. That is generous to a summary that
has the figure of another fact, and hard on one that says "two weeks" for "14 days": a floor, not a grade.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.evaluation.providers import StoryRun
from factcheck.evaluation.scores import Figure, Ills, Remark, Score, Share, not_scored
from factcheck.model import Quantity, Report
from factcheck.text.quantities import find_quantities

CARRIED, WRONG, UNFOUNDED = "facts carried", "wrong facts carried", "figures without a source"
_NAME = re.compile(r"[^\W\d_a-z][\w'’-]+(?:[ -][^\W\d_a-z][\w'’-]+)*")
_COUNTS_REPORTS = re.compile(
    r"(?:one|two|both|three) (?:other )?(?:articles?|reports?|outlets?|papers?|accounts?|agenc\w+)\b", re.I
)
"""A sentence on several reports counts those."""
_FIRST = re.compile(r"^[^\W\d_]+")


def score_summaries(run: StoryRun) -> Score:
    """The summaries of a story against the facts that its labeller lists."""
    labels = run.case.finished
    if labels is None:
        return not_scored(run.case.id, "no finished labels")
    sentences = story_sentences(run.report)
    telling = [fact for fact in labels.must_carry if marks(fact) != ((), ())]
    missing = [fact for fact in telling if not carries(sentences, fact)]
    wrong = [fact for fact in labels.must_not_carry if marks(fact)[0] and carries(sentences, fact, in_one=True)]
    unfounded = list(figures_without_source(run.report))
    rows: dict[str, Figure] = {
        CARRIED: Share(len(telling) - len(missing), len(telling)),
        WRONG: Ills(len(wrong), 1),
        UNFOUNDED: Ills(len(unfounded), 1),
    }
    remarks = [Remark("missed", CARRIED, fact) for fact in missing]
    remarks += [Remark("false alarm", WRONG, fact) for fact in wrong]
    remarks += [Remark("false alarm", UNFOUNDED, "a figure that the cited words lack", (words,)) for words in unfounded]
    return Score(run.case.id, rows, tuple(remarks))


def story_sentences(report: Report) -> tuple[str, ...]:
    """The sentences of all story summaries of the report."""
    return tuple(sentence.text for story in report.stories for sentence in story.sentences)


def marks(fact: str) -> tuple[tuple[Quantity, ...], tuple[str, ...]]:
    """The figures and the names of a fact; its first word is a name only where it is followed by another one."""
    plain = fact.partition("(")[0].partition(", not ")[0]
    first = _FIRST.match(plain)
    names = [
        found.group()
        for found in _NAME.finditer(plain)
        if found.start() > 0 or (first is not None and len(found.group()) > first.end())
    ]
    return tuple(find_quantities(plain)), tuple(word for name in names for word in re.split(r"[ ]", name))


def carries(sentences: Sequence[str], fact: str, *, in_one: bool = False) -> bool:
    """Whether every figure and name of `fact` stands in the sentences, or with `in_one` in one of them."""
    if in_one:
        return any(carries([sentence], fact) for sentence in sentences)
    figures, names = marks(fact)
    told = [one for sentence in sentences for one in find_quantities(sentence)]
    words = " ".join(sentences).casefold()
    return all(_is_told(one, told) for one in figures) and all(name.casefold() in words for name in names)


def _is_told(figure: Quantity, told: Iterable[Quantity]) -> bool:
    return any(_stated(figure) == _stated(one) and figure.unit == one.unit for one in told)


def _stated(figure: Quantity) -> tuple[float | None, float | None]:
    """What the words state, whichever way a hedge loosens it: "at least 14" and "14" are one figure here."""
    bounds = [bound for bound in (figure.low, figure.high) if bound is not None]
    if figure.hedge in ("at_least", "more_than", "at_most", "less_than") and len(bounds) == 1:
        return bounds[0], bounds[0]
    return figure.low, figure.high


def figures_without_source(report: Report) -> Iterator[str]:
    """Each summary sentence that holds a figure which none of the words that it cites has."""
    texts = {article.id: article for article in report.articles}
    for summary in report.summaries:
        for sentence in summary.sentences:
            article = texts[summary.article_id]
            cited = " ".join(span.slice(article.title if span.field == "title" else article.text) for span in sentence.spans)
            yield from _unfounded(sentence.text, cited)
    for story in report.stories:
        for told in story.sentences:
            cited = " ".join(
                one.span.slice(texts[one.article_id].title if one.span.field == "title" else texts[one.article_id].text)
                for one in told.citations
            )
            yield from _unfounded(told.text, cited)


def _unfounded(sentence: str, cited: str) -> Iterator[str]:
    known = [(one.low, one.high, one.unit) for one in find_quantities(cited)]
    figures = [one for one in find_quantities(sentence) if not _COUNTS_REPORTS.match(sentence, one.span.start)]
    if any((one.low, one.high, one.unit) not in known for one in figures):
        yield sentence
