"""What a verb, a participle or an adjective says became of those counted: "were killed", "who died", "missing"."""

from factcheck.extract.rules.people import person_noun
from factcheck.extract.rules.phrases import CountedPhrase
from factcheck.extract.rules.sentence import SentenceView
from factcheck.extract.rules.tolls import TOLL_WINDOW
from factcheck.extract.rules.triggers import Trigger, trigger_at
from factcheck.model import Quantity

AUXILIARIES = frozenset(
    (
        "is are was were be been being has have had having remain remains remained left feared believed confirmed "
        "reported presumed get got getting also reportedly still now already since later all either allegedly "
        "officially subsequently initially found will would could may might must"
    ).split()
)


_AFTER_PARTICIPLE = frozenset(
    (
        "in at on by when after during since as and or near from with while over across this last so overnight before "
        "but inside outside worldwide nationwide including there early late yesterday today amid of under for it he she "
        "they who according have has among per between following because were was are is"
    ).split()
)
"""What may follow a participle that is passive or a reduced relative; a noun phrase there makes it active ("12 soldiers
killed 30 rebels": the twelve are not the dead)."""


INCLUDERS = frozenset("including included include includes counting".split())


RELATIVE_WINDOW = 14
"""Words between a counted phrase and its verb: appositions and place phrases in agency leads stay under about this many."""


def adjacent_after(view: SentenceView, phrase: CountedPhrase) -> Trigger | None:
    """ "12 dead", "12 people killed in", "45 have been hurt"; not "12 soldiers (have) killed 30 rebels"."""
    index = phrase.end
    while index < len(view.lowers) and view.lowers[index] in AUXILIARIES and index - phrase.end < _MOST_AUXILIARIES:
        if (trigger := trigger_at(view.lowers, index, "after")) is not None:
            return trigger  # "would go"
        index += 1
    return _suffered(view, index, view.lowers[phrase.end : index])


_MOST_AUXILIARIES = 4
"""Words of one verb group before its participle: "are still feared to have been" has more, and is rare."""


_ACTIVE = frozenset("has have had having also reportedly still now already since later all either allegedly".split())


_OWN_VERBS = frozenset(
    (
        "died die dies perished drowned alive fled flee dead missing homeless lost lose suffered sustained fell fallen tested "
        "survived survive contracted caught regained face facing losing sought took spent received needed required became"
    ).split()
)
"""First words of triggers that tell what became of their subject, whatever follows them."""
_OWN_STATES = frozenset({"dead", "missing", "homeless", "alive"})
"""Those that are adjectives, and may belong to what follows them."""


def _suffered(view: SentenceView, index: int, auxiliaries: tuple[str, ...]) -> Trigger | None:
    """The trigger at token `index` when what stands before it suffered it: a passive, or no object after it."""
    trigger = trigger_at(view.lowers, index, "after") if index < len(view.lowers) else None
    if trigger is None or trigger.words[0] in _OWN_VERBS - _OWN_STATES or trigger.property == "aboard":
        return trigger  # "400 people aboard the trawler"
    after = index + len(trigger.words)
    if trigger.words[0] in _OWN_STATES and view.lowers[after : after + 1] and view.lowers[after] in INCLUDERS:
        return trigger  # "the 40 dead included six crew"; not "the 12 dead whales"
    if after >= len(view.lowers) or any(word not in _ACTIVE for word in auxiliaries):
        return trigger
    word = view.lowers[after]
    if _is_object(view, after):
        return None  # "the 19 hijackers killed nearly 3,000"
    is_closed = not word[0].isalnum() or word in _AFTER_PARTICIPLE or view.is_time(after) or word.endswith("ly")
    return trigger if is_closed else None


_HEDGING = frozenset("nearly roughly approximately exactly possibly about around some over almost up another".split())


def _is_object(view: SentenceView, index: int) -> bool:
    """Whether a figure stands at token `index`, its hedge aside: the verb before it has an object."""
    if view.lowers[index] in _HEDGING:
        index += 1
    return index < len(view.lowers) and view.quantity_at(index) is not None


def verb_after(view: SentenceView, phrase: CountedPhrase, quantity: Quantity) -> Trigger | None:
    """ "270 Indonesians, including 45 women, were arrested": the verb of the clause, appositions skipped."""
    clause = view.clause_at(quantity.span.start)
    limit = min(len(view.tokens), phrase.end + RELATIVE_WINDOW)
    auxiliaries: tuple[str, ...] = ()
    index = _past_aside(view, phrase.end)
    is_aside = index > phrase.end
    while index < limit:
        word = view.lowers[index]
        if (view.tokens.starts[index] >= clause.end and not is_aside) or word in {";", ":", ".", "who"}:
            return None
        if word in AUXILIARIES:
            auxiliaries = (*auxiliaries, word)
        elif (auxiliaries or view.lowers[index - 1] == ",") and (trigger := _suffered(view, index, auxiliaries)):
            return trigger if auxiliaries or trigger.words[0] in _OWN_VERBS else None
        elif not word.endswith("ly"):
            auxiliaries = ()
        index += 1
    return None


def _past_aside(view: SentenceView, index: int) -> int:
    """The token after an aside between commas that opens at `index`: ", who had been guarding it,", ", aged 9 and 11,"."""
    if view.lowers[index : index + 1] != (",",) or view.lowers[index + 1 : index + 2] not in _ASIDES:
        return index
    end = next((at for at in range(index + 1, min(index + RELATIVE_WINDOW, len(view.lowers))) if view.lowers[at] == ","), None)
    return end + 1 if end is not None else index


_ASIDES = (("who",), ("which",), ("aged",), ("all",), ("most",), ("many",), ("both",), ("ages",))


def who_suffered(view: SentenceView, phrase: CountedPhrase) -> Trigger | None:
    """ "the 13 people who died", "32 miners who were killed": a relative clause that says what became of them."""
    index = phrase.end
    if index >= len(view.lowers) or view.lowers[index] != "who":
        return None
    start = index = index + 1
    while index < len(view.lowers) and view.lowers[index] in AUXILIARIES and index - start < _MOST_AUXILIARIES:
        index += 1
    trigger = trigger_at(view.lowers, index, "after") if index < len(view.lowers) else None
    if trigger is None or trigger.words[0] in _OWN_VERBS:
        return trigger
    return trigger if any(word in {"were", "was", "been", "being", "are"} for word in view.lowers[start:index]) else None


_BRINGING = frozenset(
    (
        "brought bring bringing brings got led took take takes taking held holding carried carry helped lifted pulled pull "
        "winched plucked hauled"
    ).split()
)
_OUT = frozenset({("down",), ("out",), ("up",), ("off",), ("ashore",)})
_HOSTAGE = frozenset({("hostage",), ("captive",), ("prisoner",)})
_TO_SAFETY = frozenset({("to", "safety"), ("to", "shore"), ("to", "land")})


def brought_out(view: SentenceView, phrase: CountedPhrase, left: int) -> Trigger | None:
    """ "brought 57 skiers down", "took 62 people off alive", "pulled nine miners out": a verb with its particle behind them."""
    if left < 0 or view.lowers[left] not in _BRINGING:
        return None
    people = [index for index in range(phrase.start, phrase.end) if person_noun(view.lowers[index]) is not None]
    end = people[-1] + 1 if people else phrase.start
    if view.lowers[end : end + 1] in _HOSTAGE or (len(people) > 1 and (view.lowers[people[-1]],) in _HOSTAGE):
        return Trigger("abducted", "before", (view.lowers[left],), "person")
    is_out = view.lowers[end : end + 1] in _OUT or view.lowers[end : end + 2] in _TO_SAFETY
    return Trigger("rescued", "before", (view.lowers[left],), "person") if is_out else None


_RELATIVE_WORDS = 24
"""Words from "who" to the verb of the sentence: a relative clause with a place and a day has some fifteen."""


def past_relative(view: SentenceView, phrase: CountedPhrase) -> Trigger | None:
    """ "Sixty-one pupils who were kidnapped in May were freed": the verb of the sentence, behind the relative clause."""
    verb = relative_end(view, phrase)
    if verb is None:
        return None
    at = verb + 1
    while at < len(view.lowers) and view.lowers[at] in AUXILIARIES and at - verb < _MOST_AUXILIARIES:
        at += 1
    return trigger_at(view.lowers, at, "after") if at < len(view.lowers) else None


def relative_end(view: SentenceView, phrase: CountedPhrase) -> int | None:
    """The token of the sentence's own verb behind "who ..." after a counted phrase; None where there is none."""
    start = phrase.end
    if start >= len(view.lowers) or view.lowers[start] != "who":
        return None
    has_verb = False
    for index in range(start + 1, min(start + _RELATIVE_WORDS, len(view.lowers) - 1)):
        word = view.lowers[index]
        if word in _ENDS_RELATIVE:
            return None
        if word in _BE and has_verb and view.lowers[index - 1] not in _SUBJECTS:
            return index
        has_verb = has_verb or word in _BE
    return None


_ENDS_RELATIVE = frozenset({";", ":", ".", "who", "and", "but"})
_SUBJECTS = frozenset({",", "they", "he", "she", "it", "which", "that"})
_BE = frozenset({"is", "are", "was", "were", "have", "has", "had"})


_FATES = frozenset({"died", "perished", "drowned"})


def all_died(view: SentenceView, phrase: CountedPhrase) -> Trigger | None:
    """ "All 71 people aboard the airliner died": the verb after what they were aboard of."""
    words = view.lowers[phrase.end : phrase.end + TOLL_WINDOW]
    index = next((at for at, word in enumerate(words) if word in _FATES or not (word[0].isalpha() or word[0].isdigit())), None)
    if index is None or words[index] not in _FATES or words[0] not in {"aboard", "on", "onboard"}:
        return None
    return trigger_at(view.lowers, phrase.end + index, "after")


_STATES = frozenset("missing trapped dead injured wounded displaced homeless".split())


_SEEKING = frozenset("for the these those all of reach reached find found free rescue save with seek seeking including".split())
"""Words before such people in reports of a search; a film "about 33 trapped miners" has none of them."""


def adjective_before(view: SentenceView, phrase: CountedPhrase, left: int) -> Trigger | None:
    """ "22 missing fishermen", "14 trapped miners": what they are, where no verb says more."""
    first = phrase.start
    is_sought = left >= 0 and view.lowers[left] in _SEEKING
    is_people = phrase.head is not None and person_noun(phrase.head) is not None
    if first + 1 < phrase.end and view.lowers[first] in _STATES and is_people and is_sought:
        return trigger_at(view.lowers, first, "after")
    return None
