"""Whether the clause around an expression tells of what is to come or of what was."""

import re
from typing import Literal

from factcheck.text.lexicon import words

Tense = Literal["past", "future"]

_WINDOW = 140
"""Characters looked at on either side: nearly every clause of news is shorter."""

# Where a clause ends: marks, line ends, and the words that open another with its own verb.
_BREAK = re.compile(r"[.;:!?][\"')]* |\n|, |[\"()]| (?:and|but|while|when|because|although|which|whose|where|that) ")

# crashed on Saturday shortly before it was to land: after the expression these open another clause as well
_RIGHT_BREAK = re.compile(rf"{_BREAK.pattern}| (?:before|after|until) ")

_STOP = re.compile(r"[.;:!?][\"')]* |\n")
# will take effect in January, not in April
_NEGATED = re.compile(r"(?:but )?not (?:in|on|at|until|before) ")

# will, would, is set to, was due: auxiliaries and timetables
_COMING = (
    r"(?:will|shall|(?:would|should|might|must)(?! not| have|n't)|may be|(?:wo|sha)n't|'ll)\b"
    r"|(?:is|are|was|were|be|been)(?: also| still| now)? (?:set|due|likely|scheduled|expected|slated|about|planned|to)\b"
    r"|(?:scheduled|slated|due|set|planned|expected|billed|tipped|poised)(?: to| for| on)\b|going to\b"
    r"|(?:begins?|starts?|opens?|resumes?|expires?|premieres?|ends|kicks? off|runs? $)(?:\b|$)"
    r"|(?<!is )(?<!was )(?<!are )(?<!were )(?<!be )closes?\b(?= (?:at|on|in|from|for good) )"
    r"|(?:takes? effect|goes? into effect|comes? into force|goes? on (?:sale|trial))\b"
)
# agreed to end, postponed until, ahead of: what stands before the time of a plan
_PLANNED = (
    rf"|(?:{'|'.join(words('plan_verbs'))}) to\b|(?<!failed )to appear (?:in|at|before)\b"
    r"|(?:upcoming|forthcoming|ahead of|in time for)\b"
    r"|(?:postponed|delayed|rescheduled|adjourned|moved|pushed back|put off)(?: from \w+)? (?:to|until|till)\b"
)
_PAST = rf"(?:{'|'.join(words('irregular_pasts'))})\b"
_LEFT_CUE = re.compile(rf"\b(?:(?P<ahead>{_COMING}{_PLANNED})|{_PAST})")
# After the expression the first verb tells, and a regular past is one: "On Monday jurors asked to see it"
_RIGHT_CUE = re.compile(rf"\b(?:(?P<ahead>{_COMING})|{_PAST}|\w\w+ed\b)")
# Minister to visit Hanoi on Friday
_HEADLINE = re.compile(r"(?!on |in |at |for |his |her |their )(?:(?!\w+ed )[\w'-]+ ){1,4}to (?!the |a |an |be )[a-z]{3,}")


def tense_at(low: str, start: int, end: int) -> Tense | None:
    """The tense that the clause around `low[start:end]` (lower case) shows, None when it shows none.

    The last cue before the expression decides; without one, the first after it. An infinitive counts only where the
    sentence opens with it, as headlines do ("Minister to visit Paris on Friday").
    """
    opening = _opening(low, start, _BREAK)
    if _NEGATED.match(low, opening):
        opening = _opening(low, start, _STOP)
    cue = _last_cue(low, opening, start) or _cue_after(low, end)
    if cue is not None:
        return "future" if cue["ahead"] else "past"
    opens_sentence = opening == 0 or low[opening - 1] == "\n" or low[opening - 2 : opening] == ". "
    return "future" if opens_sentence and _HEADLINE.match(low, opening, start) else None


def _opening(low: str, start: int, breaks: re.Pattern[str]) -> int:
    opening = max(0, start - _WINDOW)
    for found in breaks.finditer(low, opening, start):
        opening = found.end()
    return opening


def _last_cue(low: str, opening: int, start: int) -> re.Match[str] | None:
    cue = None
    for cue in _LEFT_CUE.finditer(low, opening, start):  # noqa: B007
        pass
    return cue


def _cue_after(low: str, end: int) -> re.Match[str] | None:
    opening = end + 2 if low.startswith(", ", end) else end
    stop = _RIGHT_BREAK.search(low, opening, opening + _WINDOW)
    return _RIGHT_CUE.search(low, opening, stop.start() if stop else opening + _WINDOW)
