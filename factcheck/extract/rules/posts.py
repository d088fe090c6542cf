"""The post or part that stands beside a full name with more words of its own: "the commissioner of police, X", "X, councillor
for Ward 14".
"""

import re
from functools import cache

from factcheck.extract.rules.people import person_noun
from factcheck.text.lexicon import words
from factcheck.text.titles import INITIALS, sole_offices

_REACH = 64
"""Characters before a name in which its post begins."""
# the commissioner of police, X / the archbishop of Mwanga, X / director for the northern region, X
_POST_BEFORE = re.compile(
    r"\b(?P<post>[A-Za-z]+)(?: [Gg]eneral)? (?:of|for|to) (?:the )?(?:[\w'\u2019-]+ ){0,3}"
    r"(?:(?<!\w)[a-z][\w'\u2019-]* |[\w'\u2019-]+, )\Z"
)
# X, councillor for Ward 14 / X, CFO of / X, chief inspector at
_POST_AFTER = re.compile(r", (?P<post>[a-z]+(?:-[a-z]+)?|[A-Z]{3})(?: (?P<second>[a-z]+))?\b")


@cache
def _posts() -> frozenset[str]:
    """Single words that are an office, a title or a part of one person."""
    offices = {word.split()[-1] for word in sole_offices()}
    titles = {part.lower() for name in ("person_titles", "forms_of_address") for title in words(name) for part in title.split()}
    return frozenset({*words("single_offices"), *words("single_roles"), *offices, *INITIALS, *titles})


def is_post(low: str) -> bool:
    """Whether one word in lower case is an office, a title or a part that one person has."""
    noun = person_noun(low)
    return low in _posts() or (noun is not None and noun[0] == low)


def post_before(text: str, start: int) -> str:
    """The post whose words end right before the name at `start`, as one word in lower case; empty when there is none."""
    if " of " not in (reach := text[max(0, start - _REACH) : start]) and " for " not in reach and " to " not in reach:
        return ""
    found = [match["post"].lower() for match in _POST_BEFORE.finditer(reach)]
    return next((post for post in found if is_post(post)), "")


def post_after(text: str, end: int) -> str:
    """The post that follows a name which ends at `end` after a comma; empty when there is none."""
    match = _POST_AFTER.match(text, end)
    if match is None:
        return ""
    parts = [part.lower() for part in (match["post"], match["second"]) if part]
    return next((part for part in parts if is_post(part)), "")
