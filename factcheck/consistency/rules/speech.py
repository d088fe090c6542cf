"""S: speech."""

import re
from collections.abc import Iterator

from factcheck.consistency.findings import contradicting, holders, into_sides, make_finding, value_words
from factcheck.consistency.registry import rule
from factcheck.consistency.story_view import StoryView
from factcheck.model import Finding, Relation, Statement


@rule("S101", "One quotation is given to two speakers", "medium")
def speaker(view: StoryView) -> Iterator[Finding]:
    """Compares the persons to whom quotations with the same seven words in a row are given: by full name, by a surname or an
    office whose holder the text names, by "he" after the one person named before.

    Why it matters: words in the wrong mouth are the error that lawyers write in about.

    Fires on: '"We did not come here to sign away our own land," Osman Reddic said' beside '"We did not come here to sign away
    our own land," spokeswoman Lena Marsh said'.

    Stays silent on: two spellings of one name, an office or a pronoun whose holder the text does not name, a shorter quotation,
    stock phrases of condolence, words that only mean the same, an article that gives the words to both (a joint statement),
    one who quotes the other or reads out for somebody.
    """
    for topic, pairs in view.contradictions("speaker-of"):
        sides = into_sides(contradicting([pair for pair in pairs if not _is_passed_on(view, pair)], view))
        if len(sides) < 2:
            continue
        said = " against ".join(f"{value_words(side[0])} ({holders(view, side)})" for side in sides)
        explanation = f"The same words are given to two speakers: {said}."
        is_beside = all(_stands_beside(side[0]) for side in sides)
        yield make_finding("S101", topic, sides, explanation, severity="medium" if is_beside else "low")


_BESIDE = 200
"""Characters beside the words quoted within which their speaker is named: further off he was named before, and spoke as "the
Speaker" or "he"."""


def _stands_beside(statement: Statement) -> bool:
    claim = statement.claim
    return bool(claim.scope.groups) and len(claim.quote) - len(claim.scope.groups[0]) <= _BESIDE


_PASSED_ON = re.compile(
    r"\b(?:quoting|quoted|citing|cited|reading|read (?:out|from|a)|on behalf of|echo(?:ing|ed)"
    r"|repeat(?:ing|ed)|borrow(?:ing|ed)|in the words of|relay(?:ing|ed)|translat(?:ing|ed|or)"
    r"|through (?:his|her|its|their|a) \w+)\b"
)


def _is_passed_on(view: StoryView, pair: Relation) -> bool:
    """Whether one of the two speakers only passes on the words: the other is named beside them, or the text says so."""
    a, b = view.statements[pair.a], view.statements[pair.b]
    return any(_tells_of_other(view, one, other) for one, other in ((a, b), (b, a)))


def _tells_of_other(view: StoryView, one: Statement, other: Statement) -> bool:
    claim, document = one.claim, view.documents[one.claim.article_id][one.claim.span.field]
    start = document.sentence_at(claim.span.start).start
    end = max(document.sentence_at(claim.span.end - 1).end, claim.span.end)
    quoted = claim.scope.groups[0] if claim.scope.groups else ""
    around = document.text[start:end].replace(quoted, "")
    return _PASSED_ON.search(around) is not None or value_words(other).split()[-1] in around
