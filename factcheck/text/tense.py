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
    r"(?:will|shall|(?:would|should|might|must)(?! not| have|n't)|may be|(?:wo|sha)n't|'ll)\b"
    r"|(?:is|are|was|were|be|been)(?: also| still| now)? (?:set|due|likely|scheduled|expected|slated|about|planned|to)\b"
    r"|(?:scheduled|slated|due|set|planned|expected|billed|tipped|poised)(?: to| for| on)\b|going to\b"
    r"|(?:plan|hope|intend|aim|expect|agree|vow|pledge|promise|prepare|want|need|ask|order|decide|threaten)"
    r"(?:s|e?d|ing|red|ned|ning)? to\b|(?:upcoming|forthcoming|ahead of|in time for)\b"
    r"|(?:begins?|starts?|opens?|resumes?|expires?|premieres?|kicks? off)\b"
    r"|(?:takes? effect|goes? into effect|comes? into force|goes? on (?:sale|trial))\b"
    r"|(?:postponed|delayed|rescheduled|adjourned|moved|pushed back|put off)(?: from \w+)? (?:to|until|till)\b"
)
# Finite verbs that tell of what was: auxiliaries, and the irregular and reporting verbs that news leans on.
_BEHIND = (
    r"(?:was|were|had|has|have|did|said|says|told|reported|announced|died|killed|struck|hit|began|broke|took|came|went|made|left"
    r"|found|fell|rose|won|lost|held|met|shot|gave|became|saw|sent|led|ran|arrested|injured|published|posted|issued|launched)\b"
)
_CUE = re.compile(rf"\b(?:(?P<ahead>{_AHEAD})|{_BEHIND})")
_HEADLINE = re.compile(r"(?:\w+[' -]*){1,6}? to (?!the\b|a\b|an\b|be\b)[a-z]{3,}")


def tense_at(low: str, start: int, end: int) -> Tense | None:
    """The tense that the clause around `low[start:end]` (lower case) shows, None when it shows none.

    The last cue before the expression decides; without one, the first after it. An infinitive counts only where the
    clause opens with it, as headlines do ("Minister to visit Paris on Friday").
    """
    opening = max(0, start - _WINDOW)
    for found in _BREAK.finditer(low, opening, start):
        opening = found.end()
    cues = list(_CUE.finditer(low, opening, start))
    if cues:
        return "future" if cues[-1]["ahead"] else "past"
    return _tense_after(low, end) or ("future" if _HEADLINE.match(low, opening, start) else None)


def _tense_after(low: str, end: int) -> Tense | None:
    opening = end + 2 if low.startswith(", ", end) else end
    stop = _BREAK.search(low, opening, opening + _WINDOW)
    cue = _CUE.search(low, opening, stop.start() if stop else opening + _WINDOW)
    if cue is None:
        return None
    return "future" if cue["ahead"] else "past"
