"""N: ages."""

import re
from collections.abc import Iterator, Sequence

from factcheck.consistency.findings import contradicting, holders, into_sides, make_finding, value_words
from factcheck.consistency.registry import rule
from factcheck.consistency.story_view import StoryView
from factcheck.consistency.swapped import find_swapped
from factcheck.extract.rules.names import is_role, same_name
from factcheck.model import Finding, QuantityValue, Severity, Statement


@rule("N101", "Reports differ on a person's age", "medium")
def age(view: StoryView) -> Iterator[Finding]:
    """Compares the ages that articles give for one full name.

    Also the ages of whoever had a part that one person has in the event ("the driver", "the gunman"): low, since two articles
    may mean two.

    Why it matters: an age is the first thing that a family or a court clerk corrects.

    Fires on: "Callum Drayford, 34," beside "Callum Drayford, 35," a day later; low where the name is spelled two ways as
    well ("Rodel Abancio, 47", "Rodel Abancia, 43"), since those may be two persons; "an instructor of 52 and a woman, 27"
    beside "Karl Moser was 27. With him died Lena Hof, who was 52".

    Stays silent on: another first name, names that one article gives both, an age of no name and no such part ("a 34-year-old
    man", "a victim, 20,"), ages a generation apart under two spellings or where one is told
    as the other's child ("his son Tom Harris, 22"), an age in another year ("Felt, 92, told CNN in 2006"),
    a year more in an article that is a week later.
    """
    for topic, pairs in view.contradictions("age"):
        members = contradicting(pairs, view)
        sides = into_sides(members)
        if len(sides) < 2:
            continue
        names = list(dict.fromkeys(member.claim.scope.groups[0] for member in members if member.claim.scope.groups))
        name = " / ".join(names[:2]) or "the same person"
        is_one = all(same_name(names[0], other) for other in names)
        if _spread(members) > _FATHER_AND_SON and not (is_one and not any(_is_kin(view, member) for member in members)):
            continue
        said = " against ".join(f"{value_words(side[0])} ({holders(view, side)})" for side in sides)
        severity: Severity = "medium" if is_one and not is_role(name) else "low"
        yield make_finding("N101", topic, sides, f"{name} has two ages: {said}.", severity=severity)
    yield from _exchanged(view)


def _exchanged(view: StoryView) -> Iterator[Finding]:
    """A finding for each of two people whose ages stand the other way round in another report."""
    for pair in find_swapped(view):
        sides = [[pair.one.statement], [pair.other.statement]]
        said = " against ".join(f"{value_words(side[0])} ({holders(view, side)})" for side in sides)
        who = "woman" if pair.one.sex == "female" else "other one"
        explanation = f"Two reports give two people the same two ages the other way round; the {who}'s is {said}."
        yield make_finding("N101", pair.one.topic, sides, explanation, severity="medium", key="exchanged")


_FATHER_AND_SON = 12
"""Years between ages under two spellings, or of a name told as somebody's child, from which they are hardly one person's."""
_KIN_BEFORE = re.compile(r"\b(?:son|daughter|father|mother|grandson|granddaughter|grandfather|nephew|uncle),? $")
_KIN_AFTER = re.compile(r",? (?:Jr|Sr|junior|senior|the younger|the elder|I{2,3})\b")
_KIN_REACH = 24


def _is_kin(view: StoryView, member: Statement) -> bool:
    """Whether the words make the holder of an age somebody's child or parent, who may bear the same name."""
    claim = member.claim
    document = view.documents[claim.article_id][claim.span.field]
    before = document.text[max(0, claim.span.start - _KIN_REACH) : claim.span.start]
    return _KIN_BEFORE.search(before) is not None or _KIN_AFTER.search(claim.quote) is not None


def _spread(members: Sequence[Statement]) -> float:
    ages = [value.low for member in members if isinstance(value := member.claim.value, QuantityValue) and value.low is not None]
    return max(ages) - min(ages)
