"""Where a model is asked whether statements speak of the same thing, and its opinion put beside the verdict."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.consistency.findings import value_words
from factcheck.consistency.intervals import fit_quantities, fit_times
from factcheck.extract.llm.relate import MOST_QUOTES, PairOpinion, Quoted
from factcheck.model import Article, Field, QuantityValue, RelatedTopic, Relation, Statement
from factcheck.text.document import Document

_BOOKKEEPING = frozenset({"weekday", "no-such-day", "total", "part", "place-count", "places-named"})
"""Properties of one sentence's own arithmetic: there is nothing to relate across articles."""


@dataclass(frozen=True, slots=True)
class Question:
    """The quotes of one topic that a model is asked to group."""

    topic_id: str
    property: str
    quotes: tuple[Quoted, ...]


def questions(
    related: Sequence[RelatedTopic], articles: Mapping[str, Article], documents: Mapping[str, Mapping[Field, Document]]
) -> list[Question]:
    """One question for each topic in which the code sees a contradiction, or is undecided about values that differ."""
    found = []
    for item in related:
        members = _open_statements(item)
        if len(members) > 1:
            quotes = tuple(_quoted(statement, articles, documents) for statement in members)
            found.append(Question(item.topic.id, item.topic.property, quotes))
    return found


def _open_statements(item: RelatedTopic) -> list[Statement]:
    """The statements of open pairs, those of contradictions first, each value of an article once, in the topic's order."""
    if item.topic.property in _BOOKKEEPING:
        return []
    by_id = {statement.claim.id: statement for statement in item.topic.statements}
    open_pairs = sorted(
        (pair for pair in item.relations if _is_open(pair, by_id)), key=lambda pair: pair.relation != "contradicts"
    )
    chosen: dict[tuple[str, str], str] = {}
    for pair in open_pairs:
        for name in (pair.a, pair.b):
            statement = by_id[name]
            key = (statement.claim.article_id, value_words(statement).lower())
            if key in chosen or len(chosen) < MOST_QUOTES:
                chosen.setdefault(key, name)
    kept = set(chosen.values())
    return [statement for name, statement in by_id.items() if name in kept]


def _is_open(pair: Relation, by_id: Mapping[str, Statement]) -> bool:
    if pair.relation == "contradicts":
        return True
    a, b = by_id[pair.a], by_id[pair.b]
    return pair.relation == "undecided" and a.claim.article_id != b.claim.article_id and _differ(a, b)


def _differ(a: Statement, b: Statement) -> bool:
    if a.resolved is not None and b.resolved is not None:
        return fit_times(a.resolved, b.resolved) == "disjoint"
    first, second = a.claim.value, b.claim.value
    if isinstance(first, QuantityValue) and isinstance(second, QuantityValue):
        return fit_quantities(first, second) == "disjoint"
    return False  # other words for a place, a title or a cause are no other value


def _quoted(statement: Statement, articles: Mapping[str, Article], documents: Mapping[str, Mapping[Field, Document]]) -> Quoted:
    claim = statement.claim
    article = articles[claim.article_id]
    document = documents[claim.article_id][claim.span.field]
    sentence = document.sentence_at(claim.value_span.start).slice(document.text)
    dateline = ", ".join(filter(None, (article.place, article.published.surface)))
    return Quoted(claim.id, claim.quote, sentence, dateline, article.title)


def with_opinions(related: Sequence[RelatedTopic], opinions: Mapping[str, Iterable[PairOpinion]]) -> list[RelatedTopic]:
    """The topics with a model's opinions (by topic) beside the verdicts of their pairs; the verdicts stay as they are."""
    return [_with_opinions(item, opinions.get(item.topic.id, ())) for item in related]


def _with_opinions(item: RelatedTopic, opinions: Iterable[PairOpinion]) -> RelatedTopic:
    words = {frozenset((opinion.first, opinion.second)): opinion.words for opinion in opinions}
    if not words:
        return item
    relations = tuple(
        pair.model_copy(update={"opinion": words[key]}) if (key := frozenset((pair.a, pair.b))) in words else pair
        for pair in item.relations
    )
    return item.model_copy(update={"relations": relations})
