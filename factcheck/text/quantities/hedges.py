"""The words before and after a figure that loosen it."""

import re
from functools import cache
from typing import NamedTuple

from factcheck.model.quantity import Hedge
from factcheck.text import lexicon


class HedgeReading(NamedTuple):
    """A hedge that was read, and where its words stand."""

    hedge: Hedge
    start: int
    end: int


@cache
def _before() -> dict[str, Hedge]:
    return {phrase: hedge for phrase, hedge, side in lexicon.table("hedges") if side == "before"}  # type: ignore[misc]


@cache
def _after() -> dict[str, Hedge]:
    return {phrase: hedge for phrase, hedge, side in lexicon.table("hedges") if side == "after"}  # type: ignore[misc]


@cache
def _last_words() -> frozenset[str]:
    """What can stand right before a hedged figure: most figures are turned away by this alone."""
    return frozenset(phrase.rpartition(" ")[2] for phrase in _before()) | _FILLERS


_FILLERS = frozenset({"another", "further", "additional", "extra", "other"})
"""Words that may stand between a hedge and its figure: "at least another 12", "more than an additional 30"."""
_SIGNS = frozenset("~<>≥≤")
_SIGN_ENDS = _SIGNS | {"="}
_REACH = 48
_LONGEST = 5
_BROUGHT = frozenset(
    {"bring", "brings", "bringing", "brought", "take", "takes", "taking", "took", "push", "pushes", "pushing", "pushed", "back"}
)
"""Before "up to" these say that a total moved: "bringing the toll up to 35" is 35, not at most 35."""
_WENT = frozenset("went gone climbed rose risen jumped shot crept edged moved soared".split())
"""Right before "up to" they say so of the total itself: "the number went up to 655". Not "go": fines go up to $500."""
_WORD = re.compile(r"[^\s]+")


def read_hedge_before(lower: str, start: int) -> HedgeReading | None:
    """The outermost hedge that ends right before `start`: in "at least some 300" the first one."""
    floor = max(0, start - _REACH)
    before = lower[floor:start]
    if not before or before.rstrip()[-1:] in _SIGN_ENDS:
        return _read_sign(before, floor) if before else None
    if not before[-1].isspace() or before[before.rfind(" ", 0, -1) + 1 : -1].lstrip("\"'(") not in _last_words():
        return None
    words = [(match.group(), match.start() + floor) for match in _WORD.finditer(before)]
    if floor and words and not before[0].isspace():
        words.pop(0)
    found: HedgeReading | None = None
    while words:
        size = _longest_hedge([word for word, _ in words[-_LONGEST:]])
        if size:
            phrase = " ".join(word for word, _ in words[-size:]).lstrip("\"'(")
            if phrase == "up to" and _is_moved([word for word, _ in words[:-size]]):
                break
            hedge = _before()[phrase]
            begin, last = words[-size][1], words[-1]
            skipped = len(words[-size][0]) - len(words[-size][0].lstrip("\"'("))
            found = HedgeReading(hedge, begin + skipped, last[1] + len(last[0]))
            if skipped:
                break
            del words[-size:]
        elif words[-1][0] in _FILLERS and len(words) > 1:
            words.pop()
            if words[-1][0] in ("a", "an") and len(words) > 1:
                words.pop()
        else:
            break
    return found


def _is_moved(before: list[str]) -> bool:
    return not _BROUGHT.isdisjoint(before) or bool(before and before[-1] in _WENT)


def _longest_hedge(words: list[str]) -> int:
    """How many of the last words make a hedge, 0 for none."""
    for size in range(len(words), 0, -1):
        if " ".join(words[-size:]).lstrip("\"'(") in _before():
            return size
    return 0


def _read_sign(before: str, floor: int) -> HedgeReading | None:
    stripped = before.rstrip()
    for size in (2, 1):
        if len(stripped) < size:
            continue
        hedge = _before().get(stripped[-size:])
        if hedge and not stripped[:-size].endswith(tuple(_SIGNS)):
            end = floor + len(stripped)
            return HedgeReading(hedge, end - size, end)
    return None


_AFTER = re.compile(
    r"\+(?!\d)"  # 1,000+
    r"|-(?:odd|plus)\b"  # 1,000-odd
    r"|(?: [a-z]+)?,? (?:"  # 300 people or more
    r"(?:or (?:more|so|less|fewer|above|under|higher|lower|greater|thereabouts)|and (?:above|up))\b(?! than| of)"
    r"|at (?:the )?(?:least|most)\b(?= ?[.,;)]|$)|give or take\b|maximum\b|odd\b|plus\b(?= [a-z]))"
)


def read_hedge_after(lower: str, end: int) -> HedgeReading | None:
    """The hedge right after a figure, or after it and one noun: "1,000-odd", "300 people or more"."""
    match = _AFTER.match(lower, end)
    if match is None:
        return None
    words = match.group().lstrip(" ,-")
    for phrase, hedge in _after().items():
        if words == phrase or words.endswith(" " + phrase):
            return HedgeReading(hedge, match.end() - len(phrase), match.end())
    return None
