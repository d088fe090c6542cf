"""The dates of acts that are announced to the day: "the plant in Brno is to close on March 31, 2025"."""

import re
from functools import cache

from factcheck.extract.rules.onsets import BoundTime
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import EventMention, TimeExpression
from factcheck.text.lexicon import table

_WINDOW = 4
"""Words between the act and its date: "close for good on March 31" has three."""
_SUBJECT_WORDS = 12
"""Words from the subject of a clause to its verb: "The plant in the Slatina district of the town will" has ten."""
_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d\b")
_ENDS_NOUN = frozenset(
    (
        "in of at on for by with from near that which who is are was were will would to has have had may can could must should"
    ).split()
)
_NOT_SUBJECTS = frozenset("it he she they we this that who which there and but".split())
_BETWEEN = frozenset("on for good again by the doors its at last".split())


@cache
def _acts() -> dict[str, str]:
    return {form: row[0] for row in table("dated_acts") for form in row[1:]}


def bind_acts(view: SentenceView) -> list[BoundTime]:
    """Every day of the sentence on which something named opens, closes, is signed, ..."""
    days = [time for time in view.times if time.type == "DATE" and _DAY.match(time.value) and "/" not in time.value]
    found = []
    for time in days:
        bound = _bind(view, time)
        if bound is not None:
            found.append(bound)
    return found


def _bind(view: SentenceView, time: TimeExpression) -> BoundTime | None:
    end = view.token_after(time.span.start)
    for index in range(end - 1, max(-1, end - 1 - _WINDOW), -1):
        name = _acts().get(view.lowers[index])
        if name is not None:
            subject = _subject(view, index)
            if subject is None:
                return None
            mention = EventMention(head=f"{name} of the {view.lowers[subject]}", surface=view.tokens.texts[index])
            return BoundTime(time, "act-date", mention, view.tokens.starts[subject])
        if view.lowers[index] not in _BETWEEN:
            return None
    return None


def _subject(view: SentenceView, verb: int) -> int | None:
    """The head of the noun phrase that opens the verb's clause, when it is a common noun."""
    clause = view.clause_at(view.tokens.starts[verb])
    first = view.first_token(clause.start)
    if verb - first > _SUBJECT_WORDS:
        return None
    end = next((at for at in range(first, verb) if view.lowers[at] in _ENDS_NOUN), verb)
    head = end - 1
    if head < first or not view.lowers[head].isalpha() or view.lowers[head] in _NOT_SUBJECTS:
        return None
    return head if view.tokens.texts[head].islower() else None
