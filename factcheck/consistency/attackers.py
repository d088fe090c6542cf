"""Whether two tolls differ by the attacker, whom one counts among the dead and the other does not."""

import re

from factcheck.consistency.story_view import StoryView
from factcheck.model import QuantityValue, Relation, Statement

_ATTACKER = r"(?:gunman|attacker|shooter|assailant|bomber|hijacker|knifeman|killer|suspect|perpetrator)"
_ANYBODY = r"(?:man|woman|teenager|boy|father|mother|husband|driver|pilot|skipper|captain)"
_BETWEEN = r"(?:,[^,.;\n]{1,60},)?(?: [a-z]+){0,4}?"
_SELF = r"(?:(?:killed|shot|stabbed|hanged) (?:himself|herself)|(?:took|taking) (?:his|her) own life)"
_DIED = (
    rf"\b{_ATTACKER}{_BETWEEN} (?:died|dead|killed|shot dead)\b"  # the gunman was shot dead
    rf"|\b{_ANYBODY}{_BETWEEN} (?:also|later|then) (?:died|was killed|drowned)\b"  # the driver also died
    rf"|\b(?:{_ATTACKER}|{_ANYBODY}){_BETWEEN} {_SELF}\b"
    rf"|\b(?:including|as well as|apart from|not counting|besides|plus) (?:the|its|his|her) (?:[a-z-]+ ){{0,2}}?"
    rf"(?:{_ATTACKER}|{_ANYBODY})\b"  # five people, including the gunman
)
_ATTACKER_DIED = re.compile(_DIED)


def may_count_attacker(view: StoryView, pair: Relation) -> bool:
    """Whether two tolls differ by one, and an article of theirs says that the attacker, or who drove or flew, died as well."""
    first, second = view.statements[pair.a], view.statements[pair.b]
    one, other = _exact(first), _exact(second)
    if first.claim.property != "killed" or one is None or other is None or abs(one - other) != 1:
        return False
    return _tells_of_attacker(view, first) or _tells_of_attacker(view, second)


def _exact(statement: Statement) -> float | None:
    value = statement.claim.value
    return value.low if isinstance(value, QuantityValue) and value.low == value.high else None


def _tells_of_attacker(view: StoryView, statement: Statement) -> bool:
    return _ATTACKER_DIED.search(view.documents[statement.claim.article_id]["text"].text) is not None
