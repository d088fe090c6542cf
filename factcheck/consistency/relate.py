"""How two statements of one topic stand to each other."""

from factcheck.align.topics import DURATIONS, RANKS, RESULTS, SCENES, SHARES, VOTES
from factcheck.consistency.figures import relate_figures
from factcheck.consistency.lasting import relate_durations
from factcheck.consistency.moments import relate_times
from factcheck.consistency.numbers import relate_numbers
from factcheck.consistency.penalties import relate_penalties
from factcheck.consistency.places import PLACES, fit_places
from factcheck.consistency.ranks import relate_ranks
from factcheck.consistency.scope import IsCommonPlace, other_days
from factcheck.consistency.shares import relate_shares
from factcheck.consistency.tallies import relate_votes
from factcheck.consistency.verdict import Verdict, is_fact, is_plan
from factcheck.extract.rules.names import is_role, person_key, same_name
from factcheck.extract.rules.numbers import NUMBER
from factcheck.extract.rules.penalties import PENALTIES
from factcheck.extract.rules.whereabouts import LASTING, WHEREABOUTS
from factcheck.model import (
    Relation,
    Statement,
    TextValue,
    Topic,
)
from factcheck.model.base import made
from factcheck.text.spelling import may_be_one
from factcheck.text.titles import fit_titles

_PENALTIES = frozenset(PENALTIES.values())


def relate(a: Statement, b: Statement, topic: Topic, is_common_place: IsCommonPlace) -> Relation:
    """The relation of two statements of `topic`; symmetric, except that `updates` puts the later one second."""
    verdict = _verdict(a, b, topic, is_common_place)
    first, second = (b, a) if verdict.is_reversed else (a, b)
    return made(Relation, a=first.claim.id, b=second.claim.id, relation=verdict.relation, reason=verdict.reason, opinion=None)


def _verdict(a: Statement, b: Statement, topic: Topic, is_common_place: IsCommonPlace) -> Verdict:
    if topic.property in _PENALTIES:
        return relate_penalties(a, b)
    if topic.property in RESULTS and a.claim.scope.groups and b.claim.scope.groups:
        return _relate_results(a, b, topic, is_common_place)
    if a.resolved is not None or b.resolved is not None:
        return relate_times(a, b, is_common_place)
    if isinstance(a.claim.value, TextValue) and isinstance(b.claim.value, TextValue):
        return _relate_texts(a, b, a.claim.value.text, b.claim.value.text, topic.property)
    if topic.property == NUMBER:
        return relate_numbers(a, b, is_common_place)
    return relate_figures(a, b, topic, is_common_place)


def _relate_results(a: Statement, b: Statement, topic: Topic, is_common_place: IsCommonPlace) -> Verdict:
    if topic.property in SHARES:
        return relate_shares(a, b, topic, is_common_place)
    return _RESULTS[topic.property](a, b, topic)


_RESULTS = {VOTES: relate_votes, RANKS: relate_ranks, DURATIONS: relate_durations}


def _relate_texts(a: Statement, b: Statement, first: str, second: str, name: str) -> Verdict:
    if name in PLACES:
        return _relate_places(a, b)
    if name == "speaker-of":
        return _relate_speakers(first, second)
    if name == "title":
        return _relate_titles(a, b)
    return _relate_names(first, second) if name == "name" else _relate_words(first, second)


def _relate_names(first: str, second: str) -> Verdict:
    if same_name(first, second):
        return Verdict("agrees", "the same name")
    return Verdict("contradicts", "two spellings of what may be one person's name")


def _relate_speakers(first: str, second: str) -> Verdict:
    """Two spellings of one name, or one family's name, may be one person: the rules on names look at those."""
    one, other = person_key(first), person_key(second)
    if one[-1] == other[-1] or may_be_one(one, other, is_one_role=True):
        return Verdict("agrees", "the same speaker")
    return Verdict("contradicts", "one quotation has one speaker")


def _relate_titles(a: Statement, b: Statement) -> Verdict:
    """Titles of one form beside one name; any others may be two offices of one person."""
    first, second = title_words(a), title_words(b)
    fit = fit_titles(first, second)
    return _FITTING_TITLES[fit] if fit != "incomparable" else _relate_words(first, second)


def title_words(statement: Statement) -> str:
    """The title of a claim, the name beside it left out."""
    value, groups = statement.claim.value, statement.claim.scope.groups
    words = value.text if isinstance(value, TextValue) else ""
    words = words.replace(groups[0], "").strip(" ,") if groups else words
    return words.rpartition(" as ")[2]  # "who signed it as the town's treasurer"


_FITTING_TITLES = {
    "equal": Verdict("agrees", "the same title"),
    "overlapping": Verdict("compatible", "one says more than the other"),
    "disjoint": Verdict("contradicts", "one person has one such title at a time"),
}


def _relate_words(first: str, second: str) -> Verdict:
    """Titles, causes, charges: other words may mean the same, which no rule of ours tells."""
    one, other = first.casefold(), second.casefold()
    if one == other:
        return Verdict("agrees", "the same words")
    if one in other or other in one:
        return Verdict("compatible", "one says more than the other")
    return Verdict("undecided", "other words, which may mean the same")


def _relate_places(a: Statement, b: Statement) -> Verdict:
    first, second = a.claim.value, b.claim.value
    if not (isinstance(first, TextValue) and isinstance(second, TextValue)):
        return Verdict("undecided", "values of different kinds")
    name = a.claim.property
    if name in WHEREABOUTS and _are_namesakes(a, b):
        return Verdict("differs-in-scope", "they are of two persons of one surname")
    if not (is_fact(a) and is_fact(b)) and not (name in WHEREABOUTS and is_plan(a) and is_plan(b)):
        return Verdict("differs-in-scope", "one is not stated as fact")
    if name in WHEREABOUTS - LASTING and not _say_one_day(a, b) and (difference := other_days(a, b)) is not None:
        return Verdict("differs-in-scope", difference)
    if name in SCENES and (difference := _other_scene(a, b)) is not None:
        return Verdict("differs-in-scope", difference)
    return _FITTING_PLACES[fit_places(name if are_of_one_kind(a, b) else "place-of", first.text, second.text)]


def _are_namesakes(a: Statement, b: Statement) -> bool:
    """Whether the owners are two persons whose surname is one: of a surname alone nobody says that it is another's."""
    first, second = (statement.claim.scope.groups[0] for statement in (a, b))
    is_full = " " in first and " " in second and not (is_role(first) or is_role(second))
    return is_full and not same_name(first, second) and not may_be_one(person_key(first), person_key(second))


def _say_one_day(a: Statement, b: Statement) -> bool:
    """Whether both give one weekday by its name, whichever week it was taken to be of."""
    first, second = a.claim.scope.period, b.claim.scope.period
    return first is not None and second is not None and first.weekday is not None and first.weekday == second.weekday


def are_of_one_kind(a: Statement, b: Statement) -> bool:
    """Whether two places are told at one level, so that they may exclude each other: two streets, two villages."""
    if a.claim.property != b.claim.property:
        return False
    return a.claim.property in WHEREABOUTS or a.claim.scope.groups == b.claim.scope.groups  # a topic is one owner's


def _other_scene(a: Statement, b: Statement) -> str | None:
    """Why two scenes may be of two events: another kind of event, another day."""
    first, second = a.claim.event, b.claim.event
    heads = {event.head for event in (first, second) if event is not None}
    if len(heads) > 1 and not heads <= _VIOLENT:
        return f"one is of the {' and the other of the '.join(sorted(heads))}"
    return other_days(a, b)


_VIOLENT = frozenset({"attack", "shooting", "stabbing", "murder", "kidnapping", "robbery", "explosion", "fire", "fighting"})
"""Classes that one event is called by turns."""


_FITTING_PLACES = {
    "equal": Verdict("agrees", "the same place"),
    "overlapping": Verdict("compatible", "one is stated more loosely than the other"),
    "loose": Verdict("compatible", "one may lie in the other, and nothing says that they are apart"),
    "disjoint": Verdict("contradicts", "there is one such place, and these exclude each other"),
    "incomparable": Verdict("undecided", "they may be two places"),
}


_PROMOTION_DAYS = 20
"""Articles this far apart may well have a promotion between them."""


def are_weeks_apart(a: Statement, b: Statement) -> bool:
    """Whether the two are of days so far apart that a promotion may lie between them."""
    if a.as_of.latest is None or b.as_of.latest is None:
        return False
    return abs((a.as_of.latest - b.as_of.latest).days) > _PROMOTION_DAYS
