"""Years that a sentence gives for something before the story: "was set in August 2012", "a raid in 2016 that killed eight"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.extract.rules.onsets import is_ranked
from factcheck.extract.rules.predicates import predicate_of
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import EventMention, Span, TimeExpression
from factcheck.model.base import made
from factcheck.text.grammar import words_of
from factcheck.text.told_acts import acts_in

_YEAR = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?|-(?:SP|SU|FA|WI|[HQ]\d))?")
_NOT_THEN = frozenset("by until till before after through between than from to for and or versus against".split())
"""Words before a year that is not when something happened: "by 2012", "until 2012", "from 2012 to 2015", "in 1968 and 1981"."""
_SPANS = frozenset("to and or until till through".split())
_STANDING = frozenset("stood held standing unbroken unbeaten".split())
_NEVER = frozenset("not never n't no without".split())
_POINTING = frozenset("it they he she that this its their his her these those".split())
_OPENING_WORDS = 3
"""Words in which a sentence shows that it goes on with what the one before told: "In 2011 it", "That was in 2013"."""
_MOST_WORDS = 70
"""Longer sentences tell of too much to say what their year is of."""
_MOST_YEARS_AGO = 1


@dataclass(frozen=True, slots=True)
class BoundYear:
    """A year with the words that tell what it is of."""

    time: TimeExpression
    quote: Span
    event: EventMention


def bind_years(view: SentenceView) -> list[BoundYear]:
    """Every year of the sentence that is told of one thing in the past, with the sentence or the clause that tells it."""
    years = [time for time in view.times if _is_year(time)]
    if not years or view.document.field == "title" or len(view.tokens) > _MOST_WORDS:
        return []
    found = []
    for time in years:
        quote = _quote(view, time, years)
        if quote is not None and not _is_bound(view, time):
            found.append(BoundYear(time, quote, _mention(view, time)))
    return found


def _is_year(time: TimeExpression) -> bool:
    if time.type != "DATE" or time.is_open:
        return False
    if time.relative is not None:
        return (
            time.relative.unit == "year" and time.relative.n < -_MOST_YEARS_AGO and time.mod is None and not time.relative.month
        )
    return _YEAR.fullmatch(time.value) is not None


def _is_bound(view: SentenceView, time: TimeExpression) -> bool:
    """Whether the words make the year an end of a span, one of a list, or that since which something is counted."""
    first, last = view.token_after(time.span.start), view.token_after(time.span.end)
    before = view.lowers[first - 1] if first else ""
    before = (
        view.lowers[first - 2]
        if before in {"the", "in", "on"} and first > 1 and view.lowers[first - 2] in _NOT_THEN
        else before
    )
    if before in _NOT_THEN:
        return True
    after = view.lowers[last : last + 2]
    if after and after[0] in _SPANS and len(after) > 1 and after[1][:1].isdigit():
        return True
    return before == "since" and not _is_last_time(view, first - 1)


def _is_last_time(view: SentenceView, since: int) -> bool:
    """ "the worst since March 2009", "had not won it since 1994", "had stood since 2003": the year is when it last was so."""
    clause = view.clause_at(view.tokens.starts[since])
    words = view.lowers[view.first_token(clause.start) : since]
    return is_ranked(words) or not _STANDING.isdisjoint(words) or not _NEVER.isdisjoint(words)


def _quote(view: SentenceView, time: TimeExpression, years: list[TimeExpression]) -> Span | None:
    """The sentence, with the one before where it only goes on with that; of several years the clause of each."""
    if len(years) == 1:
        start, opening = view.span.start, view.lowers[:_OPENING_WORDS]
        if not _POINTING.isdisjoint(opening):
            start = _sentence_before(view)
        return made(Span, start=start, end=_end(view, view.span.end), field=view.document.field)
    clause = view.clause_at(time.span.start)
    if any(other is not time and clause.start <= other.span.start < clause.end for other in years):
        return None
    return made(Span, start=clause.start, end=_end(view, clause.end), field=view.document.field)


_BREAK = "\n\n"


def _sentence_before(view: SentenceView) -> int:
    before = view.document.sentence_at(max(view.span.start - 2, 0))
    is_near = before.end <= view.span.start and _BREAK not in view.text[before.end - 1 : view.span.start]
    is_of_its_own = any(_is_year(time) and before.start <= time.span.start < before.end for time in view.document.times)
    return before.start if is_near and not is_of_its_own else view.span.start


def _end(view: SentenceView, end: int) -> int:
    return len(view.text[:end].rstrip())


def _mention(view: SentenceView, time: TimeExpression) -> EventMention:
    """What the year is of, by the word for an act that it belongs to; nothing that other claims could be of."""
    acts = acts_in(view.lowers)
    at = _act_of_noun(view, acts, time)
    at = _act_of_verb(view, acts, time) if at is None else at
    surface = time.surface if at is None else view.tokens.texts[at]
    return made(EventMention, head=EARLIER + ("event" if at is None else acts[at]), surface=surface, is_background=True)


EARLIER = "earlier "
"""What stands before the act in the class of such an event, which is no event of the story."""
_TO_YEAR = frozenset("of in since the from back early late mid- mid".split())


def _act_of_noun(view: SentenceView, acts: Mapping[int, str], time: TimeExpression) -> int | None:
    """The act right beside the year: "the operation of October 2018", "the 2018 crash"."""
    first, last = view.token_after(time.span.start), view.token_after(time.span.end)
    index = first - 1
    while index >= 0 and view.lowers[index] in _TO_YEAR:
        index -= 1
    if index in acts and index < first - 1:
        return index
    return last if last in acts and view.lowers[first - 1 : first] == ("the",) else None


def _act_of_verb(view: SentenceView, acts: Mapping[int, str], time: TimeExpression) -> int | None:
    """The act that the verb of the year tells."""
    words = words_of(view.words(view.span))
    predicate = predicate_of(words, *words.words_of(view.span, time.span), is_state=True)
    if predicate is not None:
        at = view.token_after(words.span(view.span, predicate.at, predicate.at + 1).start)
        return at if at in acts else None
    clause = view.clause_at(time.span.start)
    first, last = view.first_token(clause.start), view.token_after(time.span.end)
    is_opening = view.token_after(time.span.start) - first <= _OPENING_WORDS
    return next((at for at in range(last, len(view.tokens)) if at in acts), None) if is_opening else None
