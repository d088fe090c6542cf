"""Figures bound to what they count: "312 people were arrested", "killing at least 12", "the death toll rose to 35 from 33".

A figure is bound only when the words between it and a trigger of the lexicon leave no other reading; else it is left out,
with the reason, so that coverage can say so.
"""

import itertools
from dataclasses import dataclass
from typing import Literal

from factcheck.extract.rules.phrases import CountedPhrase, counted_phrase
from factcheck.extract.rules.sentence import SentenceView
from factcheck.extract.rules.triggers import Trigger, trigger_at, trigger_ending
from factcheck.model import Quantity, Span
from factcheck.text.lexicon import tables

Portion = Literal["whole", "part", "other", "unknown"]

_AUXILIARIES = frozenset(
    (
        "is are was were be been being has have had having remain remains remained left feared believed confirmed "
        "reported presumed get got getting also reportedly still now already since later all either allegedly "
        "officially subsequently initially"
    ).split()
)
_AFTER_PARTICIPLE = frozenset(
    (
        "in at on by when after during since as and or near from with while over across this last so overnight before "
        "but inside outside worldwide nationwide including there early late yesterday today amid of under for it he she "
        "they who according have has among per between following because"
    ).split()
)
"""What may follow a participle that is passive or a reduced relative; a noun phrase there makes it active ("12 soldiers
killed 30 rebels": the twelve are not the dead)."""
_SKIPPED_LEFT = frozenset(
    "the a an some another further its their these those other more additional as many up to of total estimated".split()
)
_TOLL_LINKS = frozenset(
    (
        "rose rises rise rising climbed climbs climbing stood stands standing jumped reached reaches hit hits was is at "
        "of to has have had risen increased soared passed exceeded topped had now by tops surpassed surpasses exceeds "
        "nears neared the a total nationwide there so far currently could may would be revised up down officially been "
        "grown grew doubled swelled put remained remains"
    ).split()
)
_INCLUDERS = frozenset("including included include includes counting".split())
_PLACING = frozenset("in at across near from inside".split())
_AMONG = frozenset({"among", "amongst"})
_OF_THEM = frozenset("them those whom these".split())
_TOLL_WINDOW = 9
"""Words between "death toll" and its figure: "the death toll from Sunday's earthquake has now risen to 35" has eight."""
_RELATIVE_WINDOW = 14
"""Words between a counted phrase and its verb: appositions and place phrases in agency leads stay under about this many."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A figure with what it counts."""

    quantity: Quantity
    phrase: CountedPhrase
    property: str
    counts: str
    portion: Portion = "whole"
    whole_of: Span | None = None


@dataclass(frozen=True, slots=True)
class LeftOutFigure:
    """A figure that no rule binds, and why."""

    quantity: Quantity
    reason: str


def bind_counts(view: SentenceView) -> tuple[list[Bound], list[LeftOutFigure]]:
    """Every count of the sentence, bound or left out; figures of other kinds are left to other rules."""
    bound: list[Bound] = []
    left_out: list[LeftOutFigure] = []
    for quantity in view.quantities:
        if quantity.kind not in {"count", "ratio"}:
            continue
        outcome = _bind(view, quantity, bound)
        if isinstance(outcome, Bound):
            bound.append(outcome)
        else:
            left_out.append(LeftOutFigure(quantity, outcome))
    return bound, left_out


def _bind(view: SentenceView, quantity: Quantity, earlier: list[Bound]) -> Bound | str:
    phrase = counted_phrase(view, quantity)
    left = _left_index(view, quantity)
    if _is_former_figure(view, left):
        return "an earlier figure that the words replace"
    trigger = _trigger(view, quantity, phrase, left)
    if trigger is None:
        return _without_trigger(view, quantity, phrase, left, earlier)
    if (misfit := _misfit(trigger, quantity, phrase)) is not None:
        return misfit
    if trigger.role == "tolls":
        phrase = CountedPhrase(phrase.start, phrase.start, None, (), is_person=True, is_extra=False, of_them=False)
    portion, whole_of = _portion(view, phrase, trigger.property, left, earlier)
    return Bound(quantity, phrase, trigger.property, trigger.counts, portion, whole_of)


def _trigger(view: SentenceView, quantity: Quantity, phrase: CountedPhrase, left: int) -> Trigger | None:
    """The word that says what the figure counts, the nearest reading first."""
    trigger = _in_phrase(view, phrase) or _left_trigger(view, left) or _toll(view, left)
    if trigger is not None or (left >= 0 and view.lowers[left] in _PLACING):
        return trigger  # "homes in five villages were damaged": the verb is said of the homes
    return _adjacent_after(view, phrase) or _verb_after(view, phrase, quantity)


def _without_trigger(
    view: SentenceView, quantity: Quantity, phrase: CountedPhrase, left: int, earlier: list[Bound]
) -> Bound | str:
    """What a figure without a verb of its own borrows from the words or the figure before it."""
    inverted = _inverted(view, left)
    if inverted is not None and phrase.is_person:
        return Bound(quantity, phrase, inverted.property, inverted.counts, "part")
    borrowed = _part(view, left, phrase, quantity, earlier) or _listed(view, quantity, phrase, earlier)
    return borrowed or "no word near it says what it counts"


def _misfit(trigger: Trigger, quantity: Quantity, phrase: CountedPhrase) -> str | None:
    if quantity.high == 0 and phrase.end - phrase.start > 1:
        return 'a zero of some kind only, such as "no serious injuries"'
    if trigger.counts == "person" and not phrase.is_person and trigger.role != "tolls":
        return "counts things where people are expected"
    if trigger.counts == "thing" and (phrase.is_person or phrase.head is None):
        return "counts people where things are expected"
    heads = tables("properties")[trigger.property].get("heads")
    if heads is not None and phrase.head not in heads:
        return "no word near it says what it counts"
    return None


def _left_index(view: SentenceView, quantity: Quantity) -> int:
    """The last token left of the figure and of the hedge that stands before it."""
    start = quantity.span.start
    if quantity.hedge_span is not None:
        start = min(start, quantity.hedge_span.start)
    return view.token_after(start) - 1


def _is_former_figure(view: SentenceView, left: int) -> bool:
    """ "rose to 35 from 33", "up from 33": 33 is what is no longer said."""
    if left < 0 or view.lowers[left] != "from":
        return False
    before = view.lowers[max(0, left - _TOLL_WINDOW) : left]
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
    while index >= 0 and view.lowers[index] in _SKIPPED_LEFT:
        if trigger := trigger_ending(view.lowers, index, "before"):
            return trigger
        index -= 1
    if index < 0:
        return None
    if view.lowers[index] in _INCLUDERS:
        return trigger_ending(view.lowers, index, "before")
    trigger = trigger_ending(view.lowers, index, "before")
    if trigger is not None and not _is_passive(view, index - len(trigger.words) + 1):
        return trigger
    if index < left and view.lowers[index + 1] == "of":
        return trigger_ending(view.lowers, index, "nouns")
    return None


_HELD = Trigger("arrested", "after", ("held",), "person")


def _inverted(view: SentenceView, left: int) -> Trigger | None:
    """ "Among those killed were 12 children", "among the people held in Arvel were 85 Cambodians"."""
    if left < 2 or view.lowers[left] not in {"were", "was", "are", "is"}:
        return None
    start = next(
        (index for index in range(left - 1, max(-1, left - _RELATIVE_WINDOW - 6), -1) if view.lowers[index] in _AMONG), None
    )
    if start is None:
        return None
    for index in range(start + 1, left):
        trigger = trigger_at(view.lowers, index, "after") or trigger_at(view.lowers, index, "nouns")
        if trigger is None and view.lowers[index] == "held":
            trigger = _HELD
        if trigger is not None and trigger.counts == "person":
            return trigger
    return None


def _is_passive(view: SentenceView, index: int) -> bool:
    """ "were killed 12 days ago", "13 killed, 45 hurt": the participle belongs to what stands left of it."""
    return index > 0 and view.lowers[index - 1] in {"was", "were", "been", "be", "being", "are", "is", "got", "get"}


def _toll(view: SentenceView, left: int) -> Trigger | None:
    """ "the death toll from the quake rose to 35"."""
    for index in range(left, max(-1, left - _TOLL_WINDOW), -1):
        word = view.lowers[index]
        if trigger := trigger_ending(view.lowers, index, "tolls"):
            between = view.lowers[index + 1 : left + 1]
            linked = any(word in _TOLL_LINKS for word in between) if between else True
            return trigger if linked and not _has_other_figure(view, index, left) else None
        if word in {",", ";", ":", "."} and index != left:
            return None
    return None


def _has_other_figure(view: SentenceView, start: int, end: int) -> bool:
    return any(view.quantity_at(index) is not None for index in range(start, end + 1))


def _adjacent_after(view: SentenceView, phrase: CountedPhrase) -> Trigger | None:
    """ "12 dead", "12 people killed in", "45 have been hurt"; not "12 soldiers (have) killed 30 rebels"."""
    index = phrase.end
    while index < len(view.lowers) and view.lowers[index] in _AUXILIARIES and index - phrase.end < _MOST_AUXILIARIES:
        index += 1
    return _suffered(view, index, view.lowers[phrase.end : index])


_MOST_AUXILIARIES = 4
"""Words of one verb group before its participle: "are still feared to have been" has more, and is rare."""
_ACTIVE = frozenset("has have had having also reportedly still now already since later all either allegedly".split())


def _suffered(view: SentenceView, index: int, auxiliaries: tuple[str, ...]) -> Trigger | None:
    """The trigger at token `index` when what stands before it suffered it: a passive, or no object after it."""
    trigger = trigger_at(view.lowers, index, "after") if index < len(view.lowers) else None
    if trigger is None:
        return None
    after = index + len(trigger.words)
    if after >= len(view.lowers) or any(word not in _ACTIVE for word in auxiliaries):
        return trigger
    word = view.lowers[after]
    is_closed = not word[0].isalnum() or word in _AFTER_PARTICIPLE or view.is_time(after) or word.endswith("ly")
    return trigger if is_closed else None


def _verb_after(view: SentenceView, phrase: CountedPhrase, quantity: Quantity) -> Trigger | None:
    """ "270 Indonesians, including 45 women, were arrested": the verb of the clause, appositions skipped."""
    clause = view.clause_at(quantity.span.start)
    limit = min(len(view.tokens), phrase.end + _RELATIVE_WINDOW)
    auxiliaries: tuple[str, ...] = ()
    for index in range(phrase.end, limit):
        token = view.tokens[index]
        if token.start >= clause.end or token.lower in {";", ":", ".", "who"}:
            return None
        if token.lower in _AUXILIARIES:
            auxiliaries = (*auxiliaries, token.lower)
        elif auxiliaries and (trigger := _suffered(view, index, auxiliaries)):
            return trigger
        elif not token.lower.endswith("ly"):
            auxiliaries = ()
    return None


def _part(view: SentenceView, left: int, phrase: CountedPhrase, quantity: Quantity, earlier: list[Bound]) -> Bound | None:
    """ "including 45 women", "among them three children", "four of them": a part of the figure before."""
    if not earlier:
        return None
    whole = earlier[-1]
    if not (_is_included(view, left) or phrase.of_them):
        return None
    if not phrase.is_person and whole.counts == "person":
        return None
    span = whole.whole_of if whole.portion == "part" and whole.whole_of is not None else whole.quantity.span
    return Bound(quantity, phrase, whole.property, whole.counts, "part", span)


def _is_included(view: SentenceView, left: int) -> bool:
    """ "including 45", "among them 45"; not "two are among four still missing", where the four are the whole."""
    before = view.lowers[max(0, left - 2) : left + 1] if left >= 0 else ()
    if any(word in _INCLUDERS for word in before):
        return True
    return any(first in _AMONG and second in _OF_THEM for first, second in itertools.pairwise(before))


def _listed(view: SentenceView, quantity: Quantity, phrase: CountedPhrase, earlier: list[Bound]) -> Bound | None:
    """ "200 Vietnamese, 27 Chinese and 85 Cambodians": a list under one verb, each item read as the first."""
    if not earlier or phrase.head is None:
        return None
    before = earlier[-1]
    gap = view.lowers[before.phrase.end : _left_index(view, quantity) + 1]
    if not gap or (gap[-1] not in {",", "and", "plus", "or"} and gap[-3:] != ("as", "well", "as")):
        return None
    is_plain = all(
        word in {",", "and", "from", "of", "plus", "the", "as", "well", "another", "or"} or word[0].isalpha() for word in gap
    )
    has_verb = any(word in _AUXILIARIES or word in {"who", "which", "that", "while", "but", "said"} for word in gap)
    if not is_plain or has_verb or len(gap) > 6:
        return None
    if before.counts == "person" and not phrase.is_person:
        return None
    portion: Portion = before.portion if before.portion == "part" else "unknown"
    return Bound(quantity, phrase, before.property, before.counts, portion, before.whole_of)


def _portion(
    view: SentenceView, phrase: CountedPhrase, name: str, left: int, earlier: list[Bound]
) -> tuple[Portion, Span | None]:
    whole = next((item for item in reversed(earlier) if item.property == name), None)
    if _is_included(view, left) or phrase.of_them:
        return "part", whole.quantity.span if whole else None
    if phrase.is_extra:
        # "12 were killed and 30 others were wounded": others than the dead, so all of the wounded
        is_contrast = whole is None and any(item.counts == "person" for item in earlier)
        return ("whole" if is_contrast else "other"), None
    return "whole", None
