"""Figures that count a part of what was counted before, or share its verb: "two of them", "of the dead", lists."""

import itertools
from dataclasses import replace

from factcheck.extract.rules.bound import Bound, Portion
from factcheck.extract.rules.fates import AUXILIARIES, INCLUDERS, RELATIVE_WINDOW, adjacent_after
from factcheck.extract.rules.people import person_noun
from factcheck.extract.rules.phrases import CountedPhrase, counted_phrase, left_index
from factcheck.extract.rules.sentence import SentenceView
from factcheck.extract.rules.tolls import TOLL_WINDOW
from factcheck.extract.rules.triggers import Trigger, trigger_at
from factcheck.model import Quantity, Span

_AMONG = frozenset({"among", "amongst"})


_OF_THEM = frozenset("them those whom these".split())


_HELD = Trigger("arrested", "after", ("held",), "person")


def inverted(view: SentenceView, left: int) -> Trigger | None:
    """ "Among those killed were 12 children", "among the people held in Arvel were 85 Cambodians"."""
    if left < 2 or view.lowers[left] not in {"were", "was", "are", "is"}:
        return None
    start = next(
        (index for index in range(left - 1, max(-1, left - RELATIVE_WINDOW - 6), -1) if view.lowers[index] in _AMONG), None
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


_THOSE = {
    "dead": "killed",
    "deceased": "killed",
    "fatalities": "killed",
    "killed": "killed",
    "injured": "injured",
    "wounded": "injured",
    "hurt": "injured",
    "missing": "missing",
    "arrested": "arrested",
    "detained": "arrested",
    "detainees": "arrested",
    "rescued": "rescued",
    "survivors": "rescued",
    "displaced": "displaced",
    "evacuees": "displaced",
}
"""What a set of people is called once it has been counted, and the property that it was counted by."""


def _those(word: str) -> Trigger | None:
    name = _THOSE.get(word)
    return Trigger(name, "nouns", (word,), "person") if name is not None else None


OF_THOSE = frozenset({("of", "the"), ("of", "those"), ("among", "the")})


def of_those(view: SentenceView, quantity: Quantity) -> Trigger | None:
    """ "Twelve of the dead were from Ak-Terek"; "Of the dead, 14 were women"."""
    index = view.token_after(quantity.span.end)
    if view.lowers[index : index + 2] in OF_THOSE and index + 2 < len(view.lowers):
        return _those(view.lowers[index + 2])
    is_said = view.lowers[index : index + 1] in {("were",), ("was",), ("are",), ("is",)}
    if is_said and view.lowers[:2] in OF_THOSE and view.lowers[3:4] == (",",):
        return _those(view.lowers[2])
    return None


def part_of_those(view: SentenceView, quantity: Quantity, phrase: CountedPhrase, those: Trigger, left: int) -> Bound:
    """The figure as a part of those counted before, by what its own verb says of them, else by what they are."""
    index = view.token_after(quantity.span.end)
    is_before = view.lowers[index : index + 2] in OF_THOSE
    end = index + 3 if is_before else index + 1
    rest = replace(phrase, end=end)
    own = adjacent_after(view, rest)
    groups = () if is_before else _groups_at(view, end)
    portion: Portion = "whole" if left >= 0 and view.lowers[left] == "all" else "part"
    trigger = own if own is not None and own.counts == "person" else those
    return Bound(quantity, replace(rest, groups=groups, is_person=True), trigger.property, trigger.counts, portion)


def _groups_at(view: SentenceView, index: int) -> tuple[str, ...]:
    noun = person_noun(view.lowers[index]) if index < len(view.lowers) else None
    return (noun[0],) if noun is not None and noun[1] else ()


def included_by_subject(view: SentenceView, left: int) -> Trigger | None:
    """ "The dead include 11 students", "Those arrested included three officers"."""
    index = left
    if index < 1 or view.lowers[index] not in INCLUDERS:
        return None
    return _those(view.lowers[index - 1])


def coordinated(view: SentenceView, quantity: Quantity, phrase: CountedPhrase) -> Bound | None:
    """ "Six crew and 40 passengers died", "12 soldiers, 30 militants killed": one verb after the last of them."""
    index = phrase.end
    if phrase.head is None or not phrase.is_person or view.lowers[index : index + 1] not in {("and",), (",",)}:
        return None
    index += 1
    if index >= len(view.lowers) or (second := view.quantity_at(index)) is None or second.kind != quantity.kind:
        return None
    other = counted_phrase(view, second)
    trigger = adjacent_after(view, other) if other.head is not None and other.is_person else None
    return Bound(quantity, phrase, trigger.property, trigger.counts) if trigger and trigger.counts == "person" else None


def part_of_earlier(
    view: SentenceView, left: int, phrase: CountedPhrase, quantity: Quantity, earlier: list[Bound]
) -> Bound | None:
    """ "including 45 women", "among them three children", "four of them": a part of the figure before."""
    if not earlier:
        return None
    whole = earlier[-1]
    if not (_is_included(view, left) or phrase.of_them):
        return None
    if not phrase.is_person and whole.counts == "person" and not _is_of_them(view, quantity):
        return None
    if view.lowers[max(0, left - 1) : left + 1] == ("of", "whom") and not phrase.groups:
        phrase = replace(phrase, groups=_groups_at(view, phrase.end + 1))
    span = whole.whole_of if whole.portion == "part" and whole.whole_of is not None else whole.quantity.span
    return Bound(quantity, phrase, whole.property, whole.counts, "part", span)


def _is_of_them(view: SentenceView, quantity: Quantity) -> bool:
    """ "three of them seriously"; not "kilometre 48 of the highway"."""
    index = view.token_after(quantity.span.end)
    return view.lowers[index : index + 1] == ("of",) and view.lowers[index + 1 : index + 2] in {
        ("them",),
        ("those",),
        ("whom",),
    }


def _is_included(view: SentenceView, left: int) -> bool:
    """ "including 45", "among them 45"; not "two are among four still missing", where the four are the whole."""
    before = view.lowers[max(0, left - 2) : left + 1] if left >= 0 else ()
    if before[-2:] == ("of", "whom"):
        return True
    if any(word in INCLUDERS for word in before):
        return True
    return any(first in _AMONG and second in _OF_THEM for first, second in itertools.pairwise(before))


def listed(view: SentenceView, quantity: Quantity, phrase: CountedPhrase, earlier: list[Bound]) -> Bound | None:
    """ "200 Vietnamese, 27 Chinese and 85 Cambodians": a list under one verb, each item read as the first."""
    if not earlier or (phrase.head is None and not _is_placed(view, phrase)):
        return None
    before = earlier[-1]
    gap = view.lowers[before.phrase.end : left_index(view, quantity) + 1]
    if phrase.head is None and len(gap) <= TOLL_WINDOW and gap[-1:] in {(",",), ("and",)}:
        return Bound(quantity, phrase, before.property, before.counts, "unknown", before.whole_of)
    if not gap or (gap[-1] not in {",", "and", "plus", "or"} and gap[-3:] != ("as", "well", "as")):
        return None
    is_plain = all(
        word in {",", "and", "from", "of", "plus", "the", "as", "well", "another", "or"} or word[0].isalpha() for word in gap
    )
    has_verb = any(word in AUXILIARIES or word in {"who", "which", "that", "while", "but", "said"} for word in gap)
    if not is_plain or has_verb or len(gap) > 6:
        return None
    if before.counts == "person" and not phrase.is_person:
        return None
    portion: Portion = before.portion if before.portion == "part" else "unknown"
    return Bound(quantity, phrase, before.property, before.counts, portion, before.whole_of)


def _is_placed(view: SentenceView, phrase: CountedPhrase) -> bool:
    """ "40 people in Lyon, 25 in Paris": the same, elsewhere."""
    return (
        phrase.end + 1 < len(view.tokens)
        and view.lowers[phrase.end] in {"in", "at"}
        and view.tokens.texts[phrase.end + 1][:1].isupper()
    )


def portion_of(
    view: SentenceView, phrase: CountedPhrase, name: str, left: int, earlier: list[Bound]
) -> tuple[Portion, Span | None]:
    """Whether the figure counts the whole, a part or others, and the span of the whole when the sentence shows it."""
    whole = next((item for item in reversed(earlier) if item.property == name), None)
    if _is_included(view, left) or phrase.of_them:
        return "part", whole.quantity.span if whole else None
    if _is_alone(view, phrase) or ("rest" in view.lowers and ("the", "rest") in itertools.pairwise(view.lowers)):
        return "part", None  # "a trawler rescued five and the coast guard the rest"
    if phrase.is_extra:
        # "12 were killed and 30 others were wounded": others than the dead, so all of the wounded
        is_contrast = whole is None and any(item.counts == "person" for item in earlier)
        return ("whole" if is_contrast else "other"), None
    return "whole", None


_PLACE_WORDS = 6
"""Words from a counted phrase to the "alone" of its place: "87 people in the district of Lower Arvel alone" has six."""


def _is_alone(view: SentenceView, phrase: CountedPhrase) -> bool:
    """ "87 people in Lower Arvel alone": there are more elsewhere."""
    words = view.lowers[phrase.end : phrase.end + _PLACE_WORDS + 1]
    return words[:1] in {("in",), ("at",), ("on",)} and "alone" in words and _CLOSING.isdisjoint(words[: words.index("alone")])


_CLOSING = frozenset(", ; : . and".split())
