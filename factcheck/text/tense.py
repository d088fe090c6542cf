"""Whether the clause around an expression tells of what is to come or of what was."""

import re
from typing import Literal

Tense = Literal["past", "future"]

_WINDOW = 140
"""Characters looked at on either side: nearly every clause of news is shorter."""

# Where a clause ends: marks, line ends, and the words that open another with its own verb.
_BREAK = re.compile(r"[.;:!?][\"')]* |\n|, |[\"()]| (?:and|but|while|when|after|before|because|although|which|whose|where) ")

# Words that look ahead: auxiliaries, plans, and what stands before a future event.
_AHEAD = (
    r"(?:will|shall|(?:would|should|may|might|must)(?! not| have|n't)|(?:wo|sha)n't|'ll)\b"
    r"|(?:is|are|was|were|be|been)(?: also| still| now)? (?:set|due|likely|scheduled|expected|slated|about|planned|supposed|to)\b"
    r"|(?:scheduled|slated|due|set|planned|expected|billed|tipped|poised)(?: to| for| on)\b|going to\b"
    r"|(?:plan|hope|intend|aim|expect|agree|vow|pledge|promise|prepare|want|need|ask|order|decide|threaten)(?:s|e?d|ing|red|ned|ning)?"
    r" to\b|(?:upcoming|forthcoming|ahead of|in time for)\b"
)
# Finite verbs that tell of what was: auxiliaries, and the irregular and reporting verbs that news leans on.
_BEHIND = (
    r"(?:was|were|had|has|have|did|said|says|told|reported|announced|died|killed|struck|hit|began|broke|took|came|went|made|left|"
    r"found|fell|rose|won|lost|held|met|shot|gave|became|saw|sent|led|ran|arrested|injured|published|posted|issued|launched)\b"
)
_CUE = re.compile(rf"\b(?:(?P<ahead>{_AHEAD})|{_BEHIND})")
_HEADLINE = re.compile(r"^\s*(?:\w+[' -]*){1,6}? to (?!the\b|a\b|an\b|be\b)[a-z]{3,}")


def tense_at(low: str, start: int, end: int) -> Tense | None:
    """The tense that the clause around `low[start:end]` (lower case) shows, None when it shows none.

    The last cue before the expression decides; without one, the first after it. An infinitive counts only where the
    clause opens with it, as headlines do ("Minister to visit Paris on Friday").
    """
    left = low[max(0, start - _WINDOW) : start]
    for match in _BREAK.finditer(left):
        last_break = match.end()
        break_found = left[last_break:]
    clause = break_found if _BREAK.search(left) else left
    cue = None
    for cue in _CUE.finditer(clause):
        pass
    if cue is not None:
        return "future" if cue["ahead"] else "past"
    return _tense_after(low, end) or ("future" if _HEADLINE.match(clause) else None)


def _tense_after(low: str, end: int) -> Tense | None:
    right = low[end : end + _WINDOW]
    if right.startswith(", "):
        right = right[2:]
    stop = _BREAK.search(right)
    cue = _CUE.search(right, 0, stop.start() if stop else len(right))
    if cue is None:
        return None
    return "future" if cue["ahead"] else "past"
