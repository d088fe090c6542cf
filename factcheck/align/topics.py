"""Statements on the same property of the same event, grouped."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from factcheck.align.events import event_name
from factcheck.align.measured import DIMENSIONS, measured_alike
from factcheck.align.measured_told import Documents, is_measure
from factcheck.align.owners import OWNED, owners_of
from factcheck.align.past_years import YEAR_OF, years_alike
from factcheck.align.persons import name_owners
from factcheck.align.tellings import told_alike
from factcheck.extract.rules.counted_acts import EMPLOY, act_called, counted_as
from factcheck.extract.rules.hours import HOURS_OF
from factcheck.extract.rules.names import is_role, person_key
from factcheck.extract.rules.next_dates import NEXT_DATE
from factcheck.extract.rules.numbers import NUMBER
from factcheck.extract.rules.owners import class_of
from factcheck.extract.rules.thing_parts import kind_of_thing
from factcheck.extract.rules.whereabouts import LASTING, WHEREABOUTS
from factcheck.model import Article, Claim, Statement, TimeBehaviour, Topic
from factcheck.model.base import made
from factcheck.text.identity import short_id
from factcheck.text.lexicon import tables
from factcheck.text.spelling import plain_letters

_WORD = re.compile(r"\w+")

SCENES = frozenset({"place-of", "floor-of", "street-of", "site-of", "spot-of", "stretch-of", "mark-of", "bearing-of"})
"""Where an event happened, more and less exactly: one topic an event."""
VOTES, RANKS = "votes", "rank"
RESULTS = frozenset({VOTES, RANKS})
"""Results whose words say of what and whose they are: one topic a story, in which those are set against each other."""
_PLACES = SCENES | WHEREABOUTS | {"court-of", "facility-of"}
_INVARIANT = _PLACES | frozenset(
    {
        "name",
        "speaker-of",
        "aboard",
        "onset",
        "date-of",
        "act-date",
        "time-of",
        "start-time",
        YEAR_OF,
        NEXT_DATE,
        HOURS_OF,
        "duration",
        "age",
        "magnitude",
        "measure",
        "votes",
        "rank",
        "length",
        "area",
        NUMBER,
    }
)
_UNNAMED = frozenset({"money", "share", "measure", "length", "area", "votes"})
"""Amounts of which the words may not say of what they are: such a one is compared with none."""
_PERSONAL = frozenset({"age", "name", "title"})
"""Whoever a story names is the same person at every event of it."""
_TIMES = frozenset({"onset", "date-of", "act-date", "time-of", "start-time", YEAR_OF, NEXT_DATE, HOURS_OF, "duration"})


def behaviour_of(name: str) -> TimeBehaviour:
    """How the property called `name` behaves in time; amounts are snapshots."""
    if name in _INVARIANT or name in OWNED or name in DIMENSIONS:
        return "invariant"
    entry = tables("properties").get(name)
    behaviour: TimeBehaviour = entry["behaviour"] if entry is not None else "snapshot"
    return behaviour


def find_topics(
    statements: Sequence[Statement], articles: Mapping[str, Article] | None = None, documents: Documents | None = None
) -> tuple[Topic, ...]:
    """The topics in the order of their first statement; the key is story, property, event and, for what belongs to
    one person or thing (an age, a length), whose it is. Given oldest first, a topic is called after its oldest statement.
    Measures are compared as far as `documents`, the articles' by id, show that they are of one thing.
    """
    grouped: dict[tuple[str, str, str, str], list[Statement]] = defaultdict(list)
    persons, told, years = name_owners(statements), told_alike(statements), years_alike(statements)
    owned = owners_of(statements, articles or {})
    measures = measured_alike(statements, documents) if documents is not None else {}
    for statement in statements:
        owner = owned.get(statement.claim.id) or persons.get(statement.claim.id) or _owner(statement)
        event = statement.event.id if statement.event is not None and not _is_personal(statement.claim) else ""
        name = "place-of" if statement.claim.property in SCENES else statement.claim.property
        if name in RESULTS and statement.claim.scope.groups:
            event = owner = ""  # whatever its articles call the occasion, and whoever is named beside
        if statement.claim.id in told:
            name, event = "date-of", told[statement.claim.id]
        if name == YEAR_OF:
            event = years.get(statement.claim.id, statement.claim.id)
        if (measure := measures.get(statement.claim.id)) is not None:
            name, event, owner = measure.dimension, "", measure.label
        grouped[statement.story_id, name, event, owner].append(statement)
    topics = []
    for (story_id, name, _, owner), members in grouped.items():
        is_nameless = owner == members[0].claim.id  # a topic of its own, for want of a word that says whose
        topics.append(
            made(
                Topic,
                id=short_id("t", name, _event_key(members), owner, _first_article(members)),
                story_id=story_id,
                property=name,
                behaviour=behaviour_of(name),
                event=_event_label(members),
                scope=owner if owner and not is_nameless else _scope_label(members),
                statements=tuple(members),
            )
        )
    return tuple(topics)


def _owner(statement: Statement) -> str:
    claim = statement.claim
    if claim.property in _OWNERS:
        return _OWNERS[claim.property](claim)
    if claim.property in _NAMED_OWNERS:
        return _NAMED_OWNERS[claim.property](claim) if claim.scope.groups else claim.id  # ground may have left the owner out
    if (
        claim.property in SCENES
        or claim.property in tables("properties")
        or claim.property in _TIMES
        or claim.property == "magnitude"
    ):
        return ""
    if (claim.property in _UNNAMED and not claim.scope.groups) or is_measure(statement):
        return claim.id
    return " ".join(claim.scope.groups)


_NOUN_AND_ACT = 2


def _counted(claim: Claim) -> str:
    """What is counted, and what was done: "coin steal", however either is put; words that ground left out are nobody else's."""
    if len(claim.scope.groups) < _NOUN_AND_ACT:
        return claim.id
    noun, act, *_ = claim.scope.groups
    if (kind := kind_of_thing(act)) is not None:
        return f"{counted_as(noun)} of {kind}"
    is_anybody = noun == act or act_called(act) == EMPLOY
    name = "person" if is_anybody else counted_as(noun)  # "the 40 bearers" are those who carried
    return f"{name} {act_called(act)}"


def _titled(claim: Claim) -> str:
    return " ".join(person_key(claim.scope.groups[0]))


def _speaking(claim: Claim) -> str:
    return " ".join(_WORD.findall(plain_letters(claim.scope.groups[0].lower())))


def _placed(claim: Claim) -> str:
    """Who or what is somewhere: a name, or one word for what reports call by several."""
    whose = claim.scope.groups[0]
    if not is_role(whose):
        return whose.lower() if claim.property == "seat-of" else person_key(whose)[-1]
    *modifiers, noun = whose.split()
    return " ".join((*modifiers, class_of(noun)))


_NAMED_OWNERS = {"title": _titled, "speaker-of": _speaking, **dict.fromkeys(WHEREABOUTS, _placed)}
"""What belongs to one person or thing that its claim names, with how it is called."""


def _aged(claim: Claim) -> str:
    """Whose age it is: a name, or a part that one person has in an event ("the driver"); any other man's is his alone."""
    whose = claim.scope.groups[0] if claim.scope.groups else ""
    if is_role(whose):
        return whose if whose.startswith("the ") else claim.id
    return " ".join(person_key(whose)) if whose else claim.id


_OWNERS = {"age": _aged, NUMBER: _counted}
"""Whose or of what a claim is, where it takes more than its groups to say so."""


def _is_personal(claim: Claim) -> bool:
    if claim.property in LASTING:
        return True
    return claim.property in _PERSONAL and not (claim.property == "age" and is_role(" ".join(claim.scope.groups)))


def _event_key(members: Sequence[Statement]) -> str:
    event = members[0].event
    return event.key if event is not None and not _is_personal(members[0].claim) else ""


def _first_article(members: Sequence[Statement]) -> str:
    """The oldest article that has a say: a running story gains newer ones, and a topic's id (and the mute of its finding)
    outlives them.
    """
    first = min(members, key=lambda item: (item.as_of.earliest or date.max, item.claim.article_id))
    return first.claim.article_id


def _event_label(members: Sequence[Statement]) -> str:
    """What most of the statements call the event, else what the story does."""
    event = members[0].event
    if event is None:
        return ""
    mentions = [item.claim.event for item in members if item.claim.event is not None and item.claim.event.head == event.head]
    if len(mentions) < 2 or event.label.startswith("another "):
        return event.label
    surface = Counter(event_name(mention) for mention in mentions).most_common(1)[0][0]
    _, bracket, rest = event.label.partition(" (")
    return surface + bracket + rest


def _scope_label(members: Sequence[Statement]) -> str:
    """What the whole-scope statements have in common, in words."""
    places = [set(item.claim.scope.places) for item in members if item.claim.scope.portion == "whole"]
    shared = set.intersection(*places) if places else set()
    return ", ".join(sorted(shared))
