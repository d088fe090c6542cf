"""Figures bound to what they count: "312 people were arrested", "killing at least 12", "the death toll rose to 35 from 33".

A figure is bound only when the words between it and a trigger of the lexicon leave no other reading; else it is left out,
with the reason, so that coverage can say so.
"""

from factcheck.extract.rules.bound import Bound, LeftOutFigure
from factcheck.extract.rules.fates import (
    INCLUDERS,
    adjacent_after,
    adjective_before,
    all_died,
    brought_out,
    past_relative,
    verb_after,
    who_suffered,
)
from factcheck.extract.rules.never_tolls import is_let_go, said_of_none
from factcheck.extract.rules.parts import (
    OF_THOSE,
    coordinated,
    included_by_subject,
    inverted,
    listed,
    of_those,
    part_of_earlier,
    part_of_those,
    portion_of,
)
from factcheck.extract.rules.phrases import CountedPhrase, counted_phrase, left_index
from factcheck.extract.rules.sentence import SentenceView
from factcheck.extract.rules.tolls import TOLL_WINDOW, brought_to, toll
from factcheck.extract.rules.triggers import Trigger, trigger_at, trigger_ending, twin_of
from factcheck.extract.rules.vehicles import carried
from factcheck.model import Quantity

_SKIPPED_LEFT = frozenset(
    "all the a an some another further its their these those other more additional as many up to of total estimated".split()
)


_PLACING = frozenset("in at across near from inside".split())

_OTHERS = frozenset({"others", "more"})


def bind_counts(view: SentenceView) -> tuple[list[Bound], list[LeftOutFigure]]:
    """Every count of the sentence, bound or left out; figures of other kinds are left to other rules."""
    bound: list[Bound] = []
    left_out: list[LeftOutFigure] = []
    for quantity in view.quantities:
        if quantity.kind not in {"count", "ratio"} or quantity.is_score:
            continue
        outcome = _bind(view, quantity, bound)
        if isinstance(outcome, Bound):
            bound.append(outcome)
        else:
            left_out.append(LeftOutFigure(quantity, outcome))
    return bound, left_out


def _bind(view: SentenceView, quantity: Quantity, earlier: list[Bound]) -> Bound | str:
    phrase = counted_phrase(view, quantity)
    left = left_index(view, quantity)
    if _is_former_figure(view, left):
        return "an earlier figure that the words replace"
    if (other := said_of_none(view, quantity, phrase, left)) is not None:
        return other
    those = of_those(view, quantity)
    if those is not None:
        return part_of_those(view, quantity, phrase, those, left)
    trigger = _trigger(view, quantity, phrase, left)
    if trigger is None:
        return _without_trigger(view, quantity, phrase, left, earlier)
    return _bound_by(view, quantity, phrase, left, earlier, trigger)


def _bound_by(
    view: SentenceView, quantity: Quantity, phrase: CountedPhrase, left: int, earlier: list[Bound], trigger: Trigger
) -> Bound | str:
    """What the figure counts by the words of a trigger, or of its twin where those count the other kind."""
    if (misfit := _misfit(trigger, quantity, phrase)) is not None:
        twin = twin_of(trigger)
        if twin is None or _misfit(twin, quantity, phrase) is not None:
            return misfit
        trigger = twin
    if (other := _told_of_others(view, trigger, phrase, left)) is not None:
        return other
    if trigger.role == "tolls":
        phrase = CountedPhrase(phrase.start, phrase.start, None, (), is_person=True, is_extra=False, of_them=False)
    portion, whole_of = portion_of(view, phrase, trigger.property, left, earlier)
    return Bound(quantity, phrase, trigger.property, trigger.counts, portion, whole_of)


def _trigger(view: SentenceView, quantity: Quantity, phrase: CountedPhrase, left: int) -> Trigger | None:
    """The word that says what the figure counts, the nearest reading first."""
    trigger = (
        _in_phrase(view, phrase)
        or brought_out(view, phrase, left)
        or _left_trigger(view, left)
        or toll(view, left)
        or brought_to(view, left, phrase)
    )
    if trigger is not None or (left >= 0 and view.lowers[left] in _PLACING):
        return trigger  # "homes in five villages were damaged": the verb is said of the homes
    if left >= 1 and view.lowers[:2] in OF_THOSE and left == 1:
        return adjacent_after(view, phrase)  # "Of the 87 people on board, 31 were rescued": the verb is said of the 31
    after = adjacent_after(view, phrase) or verb_after(view, phrase, quantity)
    if after is None or after.property == "aboard":
        after = (
            verb_after(view, phrase, quantity)
            or past_relative(view, phrase)
            or who_suffered(view, phrase)
            or all_died(view, phrase)
            or after
        )
    return after or adjective_before(view, phrase, left) or carried(view, phrase, left)


def _without_trigger(
    view: SentenceView, quantity: Quantity, phrase: CountedPhrase, left: int, earlier: list[Bound]
) -> Bound | str:
    """What a figure without a verb of its own borrows from the words or the figure before or after it."""
    among = inverted(view, left) or included_by_subject(view, left)
    if among is not None and phrase.is_person:
        return Bound(quantity, phrase, among.property, among.counts, "part")
    borrowed = part_of_earlier(view, left, phrase, quantity, earlier) or listed(view, quantity, phrase, earlier)
    return borrowed or coordinated(view, quantity, phrase) or "no word near it says what it counts"


def _misfit(trigger: Trigger, quantity: Quantity, phrase: CountedPhrase) -> str | None:
    if quantity.high == 0 and phrase.end - phrase.start > 1 and not phrase.of_them:
        return 'a zero of some kind only, such as "no serious injuries"'
    if trigger.counts == "person" and not phrase.is_person and trigger.role != "tolls":
        return "counts things where people are expected"
    if trigger.counts == "thing" and (phrase.is_person or phrase.head is None) and phrase.head not in _OTHERS:
        return "counts people where things are expected"
    if trigger.heads and phrase.head not in trigger.heads and not (trigger.counts == "any" and phrase.is_person):
        return "no word near it says what it counts"
    return None


_HOSPITALS = frozenset("hospital hospitals clinic clinics infirmary".split())
_HOSPITAL_WORDS = 8
"""Words from "treated at" to the hospital: "the emergency room of Mzuzu Central Hospital" has seven."""


def _told_of_others(view: SentenceView, trigger: Trigger, phrase: CountedPhrase, left: int) -> str | None:
    """Why the words of a trigger tell something else here."""
    if is_let_go(view, trigger, phrase, left):
        return "let go by a court, the police or a hospital, not rescued"
    is_anywhere = _is_treated_anywhere(view, trigger, phrase)
    return "treated, and nothing says that it was in a hospital" if is_anywhere else None


def _is_treated_anywhere(view: SentenceView, trigger: Trigger, phrase: CountedPhrase) -> bool:
    """ "treated at the scene" beside "treated at Mzuzu Central Hospital"."""
    if trigger.words not in {("treated", "at"), ("treated", "in")}:
        return False
    words = view.lowers[phrase.end :]
    at = words.index("treated") if "treated" in words else 0
    return _HOSPITALS.isdisjoint(words[at : at + _HOSPITAL_WORDS])


def _is_former_figure(view: SentenceView, left: int) -> bool:
    """ "rose to 35 from 33", "up from 33": 33 is what is no longer said."""
    if left < 0 or view.lowers[left] != "from":
        return False
    before = view.lowers[max(0, left - TOLL_WINDOW) : left]
    return any(
        word in {"up", "down", "rose", "risen", "raised", "increased", "revised", "climbed", "jumped", "toll"}
        for word in before
    )


def _in_phrase(view: SentenceView, phrase: CountedPhrase) -> Trigger | None:
    """ "12 deaths", "1,000 arrests", "30 wounded"."""
    for index in range(phrase.start, phrase.end):
        if (trigger := trigger_at(view.lowers, index, "nouns")) and view.lowers[index] == phrase.head:
            return trigger
    return None


def _left_trigger(view: SentenceView, left: int) -> Trigger | None:
    """ "killed 12", "killing as many as 12", "the arrest of 12"."""
    index = left
    while index >= 0 and (view.lowers[index] in _SKIPPED_LEFT or view.lowers[index].endswith(_OWNING)):
        if trigger := trigger_ending(view.lowers, index, "before"):
            return trigger
        index -= 1
    if index < 0:
        return None
    if view.lowers[index] in INCLUDERS:
        return trigger_ending(view.lowers, index, "before")
    trigger = trigger_ending(view.lowers, index, "before")
    if trigger is not None and not _is_passive(view, index - len(trigger.words) + 1):
        is_noun = index < left and view.lowers[index + 1] == "of" and view.lowers[index] in _CLAIMS
        return None if is_noun else trigger
    if index < left and view.lowers[index + 1] == "of":
        return trigger_ending(view.lowers, index, "nouns")
    return None


_CLAIMS = frozenset({"claims", "claim", "hits", "hurts", "wounds"})
"""Nouns before "of" that are verbs of a toll elsewhere: "health claims of 410,000 customers"."""
_OWNING = ("'s", "\u2019s")
"""The end of an owner between a verb and its object: "killed the owner's two sons"."""


def _is_passive(view: SentenceView, index: int) -> bool:
    """ "were killed 12 days ago", "13 killed, 45 hurt": the participle belongs to what stands left of it."""
    return index > 0 and view.lowers[index - 1] in {"was", "were", "been", "be", "being", "are", "is", "got", "get"}
