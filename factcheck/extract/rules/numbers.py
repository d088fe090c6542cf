"""Numbers of things and people that no property of the lexicon is about, bound to their noun and to what was done:
"stole 17 gold coins", "12 flights were cancelled", "carried by 24 men", "the 40 bearers", "approval for two storeys".
"""

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.extract.rules.bound import LeftOutFigure
from factcheck.extract.rules.counted_acts import (
    EMPLOY,
    Act,
    act_called,
    act_ending,
    act_of_agent,
    act_starting,
    counted_as,
    is_known,
    split_phrases,
    tells_of_people,
    uncounted,
)
from factcheck.extract.rules.fates import INCLUDERS
from factcheck.extract.rules.people import person_noun
from factcheck.extract.rules.phrases import CountedPhrase, counted_phrase, left_index, past_forms
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Quantity

NUMBER = "number"


@dataclass(frozen=True, slots=True)
class BoundNumber:
    """A figure with its noun, the words of the act that it is told with, and what else narrows the noun."""

    quantity: Quantity
    noun: str
    act: str
    narrowing: tuple[str, ...]


_SKIPPED = frozenset("all the a an some its his her their our these those only just also both in total".split())
"""Words between a verb and its counted object."""
STANDING = frozenset({"approve", "build", "plan", "fit-in"})
"""Classes of what a thing had before its story began: the year in which a plan was approved is no event of its own."""
_LINKS = frozenset("of for with were was is are be been not".split())
"""Words between the noun of an act ("approval for", "plans ... were for a block of") and the figure."""
_WALK = 9
"""Words from such a noun to its figure: "the plans that it stamped in 2019 were for a block of four" has eight."""
_REACH = 14
"""Words from a counted noun to the verb that it is the subject of, as in `fates`."""
_BE = frozenset("is are was were be been being get got".split())
_HAVE = frozenset("has have had also reportedly still now already all later since then finally not never yet".split())
_RELATIVES = frozenset("who that which".split())
_OTHERS = frozenset(
    (
        "other others another more further additional extra new remaining rest first last next final latest second third "
        "half fewer less than previous earlier average typical each every per daily weekly monthly annual separate"
    ).split()
)
"""Words beside a figure that make it one of others than those counted before, or of each."""
_RATES = frozenset("per each every apiece daily weekly yearly".split())
_SUPERLATIVES = frozenset("last latest past recent most previous total overall entire whole original".split())
_LIGHT_VERBS = frozenset(
    (
        "need needed want wanted expect expected include included including involving require required hope hoped plan planned "
        "said told called named used based aged added estimated increased reduced according limited compared followed based "
        "become had did done went came given made taken seen known meant kept left led began put set gone thought felt cost "
        "paid spent let ran read fed lit due exceeding following during averaging counting nearing meaning being having saying "
        "hundred united armed tired aged wanted detailed so-called bored red bed need feed speed indeed exceed proceed"
    ).split()
)
"""Forms like verbs that are none, or that say too little of what was done for two counts to be one."""


_UNBOUND = frozenset(
    (
        "no word near it says what it counts",
        "counts things where people are expected",
        "counts people where things are expected",
    )
)
"""Why a figure was left out of the counts that may be a number of something all the same."""


def bind_numbers(view: SentenceView, left_out: Iterable[LeftOutFigure]) -> list[BoundNumber]:
    """The numbers among the figures that no property has."""
    candidates = [item.quantity for item in left_out if item.reason in _UNBOUND]
    return [found for quantity in candidates if (found := bind_number(view, quantity)) is not None]


def bind_number(view: SentenceView, quantity: Quantity) -> BoundNumber | None:
    """The number of the sentence that `quantity` is, when its noun and an act beside it say of what."""
    phrase = counted_phrase(view, quantity)
    left = left_index(view, quantity)
    total = _total_of(view, quantity)
    named = _noun_of(view, counted_phrase(view, total) if total is not None else phrase)
    if named is None or _is_rate(view, named) or _counts_others(view, phrase, named, left, has_total=total is not None):
        return None
    act = _act(view, named, left)
    if act is None or (_is_at_large(named.head) and act_called(act) not in tells_of_people()):
        return None
    narrowing = tuple(word for word in view.lowers[named.start : named.end - 1] if word not in _NARROWS_NOTHING)
    return BoundNumber(quantity, named.head, act, narrowing if total is None else (*narrowing, total.surface))


def _act(view: SentenceView, named: "_Noun", left: int) -> str | None:
    """The act of a figure, one that a class has before one that only its verb tells: "counted 410 trees felled by"."""
    before = _act_before(view, left)
    # "the ship with 1,420 passengers hit a pier": what follows is said of the ship
    after = _act_after(view, named) if left < 0 or view.lowers[left] != "with" else None
    known = [act for act in (before, after) if act is not None and is_known(act)]
    if known:
        return known[0]
    return before or after or _act_by(view, left) or _act_of_head(view, named, left)


@dataclass(frozen=True, slots=True)
class _Noun:
    """The noun that is counted, the last token of `[start, end)`."""

    start: int
    end: int
    head: str


def _noun_of(view: SentenceView, phrase: CountedPhrase) -> _Noun | None:
    """The last plural of the counted phrase before a verb: "coins" of "gold coins stolen", "animals" of "animals came"."""
    head: int | None = None
    for index in range(phrase.start, phrase.end):
        word = view.lowers[index]
        if head is not None and _is_verb(view, index):
            break
        if word.isalpha() and (word.endswith("s") or word in _PLURALS or person_noun(word) is not None):
            head = index
    if head is None or view.lowers[head] in uncounted():
        return None
    return _Noun(phrase.start, head + 1, view.lowers[head])


def _is_verb(view: SentenceView, index: int) -> bool:
    """Whether a word behind a plural is its verb rather than a further noun."""
    word = view.lowers[index]
    act = act_starting(view.lowers, index)
    return (act is not None and act.form in {"finite", "participle", "state"}) or word in past_forms() or word.endswith("ed")


_NARROWS_NOTHING = _SUPERLATIVES | _SKIPPED | frozenset("of".split())


def act_called_open(act: str) -> bool:
    """Whether no class of the table has the act: its verb alone says what was done."""
    words = tuple(act.split())
    return act_starting(words, 0) is None and act_of_agent(act) is None


def _is_rate(view: SentenceView, named: _Noun) -> bool:
    """ "12 flights a day", "two bags each"."""
    after = view.lowers[named.end : named.end + 2]
    return bool(after) and (after[0] in _RATES or (after[0] in {"a", "an"} and after[1:] != () and after[1] in _UNITS))


_UNITS = frozenset("day week month year hour minute night season head time".split())
_PLURALS = frozenset("sheep cattle aircraft geese mice oxen deer fish media staff graves".split())


def _is_at_large(head: str) -> bool:
    """Whether the noun counts people of no kind: what an open verb says of them says nothing of whom."""
    noun = person_noun(head)
    return noun is not None and (not noun[1] or counted_as(head) == "person")


def _total_of(view: SentenceView, quantity: Quantity) -> Quantity | None:
    """The ten of "seven of the last 10 meetings", "nine of council's 10 most recent sessions"."""
    index = view.token_after(quantity.span.end)
    if view.lowers[index : index + 1] != ("of",):
        return None
    for at in range(index + 1, min(index + 5, len(view.lowers))):
        total = view.quantity_at(at)
        if total is not None:
            is_whole = total.kind == "count" and (total.low or 0) >= (quantity.low or 0)
            return total if is_whole else None
    return None


def _counts_others(view: SentenceView, phrase: CountedPhrase, named: _Noun, left: int, *, has_total: bool) -> bool:
    """Whether the figure is of a part, of others than those counted before, or of each of several."""
    if phrase.is_extra or (phrase.of_them and not has_total):
        return True
    before = view.lowers[max(0, left - 1) : left + 1]
    if any(word in INCLUDERS or word in _OTHERS or word == "among" for word in before):
        return True
    after = view.lowers[named.end : named.end + 2]
    if not _OTHERS.isdisjoint(view.lowers[named.start : named.end]) or after[:1] == ("alone",):
        return True
    return after[:1] == ("of",) and after[1:] in {("them",), ("those",), ("whom",), ("which",)}


def _act_before(view: SentenceView, left: int) -> str | None:
    """ "stole 17 coins", "the theft of 17 coins", "approval for two storeys", "plans ... were for a block of two floors"."""
    index, is_direct, has_of = left, True, False
    while index >= 0 and left - index < _WALK:
        word = view.lowers[index]
        act = act_ending(view.lowers, index)
        if act is not None and act.form != "state" and (is_direct or act.form != "finite"):
            start = index - len(act.words) + 1
            if act.form == "noun" and is_direct:
                return None
            if is_direct and act.form != "noun" and start > 0 and view.lowers[start - 1] in _BE:
                return None  # "were closed 12 days later"
            return _granted(view, start) or " ".join(act.words)
        if word in _SKIPPED or view.is_time(index):
            pass
        elif is_direct and (split := _split_act(view, index)) is not None:
            return split
        elif word in _LINKS or (has_of and index + 1 <= left and view.lowers[index + 1] == "of"):
            is_direct, has_of = False, has_of or word == "of"
        elif word == "in" and not is_direct:
            pass
        else:
            return word if is_direct and _is_open_verb(view, index) else None
        index -= 1
    return None


_SPLIT = 4
"""Words put into a phrase: "present by video at", "took part with two others in" have up to four."""


def _split_act(view: SentenceView, index: int) -> str | None:
    """ "present by video link at nine": a phrase whose preposition, at token `index`, stands apart from it."""
    for words in split_phrases(view.lowers[index]):
        for end in range(index, max(len(words) - 1, index - _SPLIT - 1), -1):
            if view.lowers[end - len(words) : end] == words:
                return " ".join(view.lowers[end - len(words) : index + 1])
    return None


_GRANTING = frozenset(
    "approval permission permit licence license consent approved permitted authorised authorized licensed allowed".split()
)


def _granted(view: SentenceView, start: int) -> str | None:
    """ "permission to build two floors": what is allowed, not what was done."""
    if start < 2 or view.lowers[start - 1] != "to":
        return None
    return "approved" if view.lowers[start - 2] in _GRANTING else None


def _is_open_verb(view: SentenceView, index: int) -> bool:
    """Whether the word right before the figure is a past form or a participle that no class has."""
    word = view.lowers[index]
    if word in _LIGHT_VERBS or not word.isalpha() or len(word) < 5 or view.tokens.texts[index][0].isupper():
        return False
    if index > 0 and view.lowers[index - 1] in _BE and not word.endswith("ing"):
        return False
    return word.endswith("ed") or word in past_forms() or (word.endswith("ing") and index > 0)


def _act_after(view: SentenceView, phrase: _Noun) -> str | None:
    """ "17 coins were stolen", "12 flights cancelled", "all two dozen coins that lay there are gone", "12 countries signed"."""
    index = phrase.end
    limit = min(len(view.lowers), index + _REACH)
    weak: str | None = None
    is_in_relative = index < limit and view.lowers[index] in _RELATIVES
    if is_in_relative and not _is_definite(view, phrase):
        return _act_past_relative(view, index, limit)
    has_be = False
    for at in range(index + is_in_relative, limit):
        word = view.lowers[at]
        if word in {";", ":", ".", "?", "!"} or view.quantity_at(at) is not None:
            break
        if word in _BE:
            has_be = True
            continue
        if word in _HAVE or word.endswith("ly"):
            continue
        is_next = (
            at == index + is_in_relative
            or _is_aside(view.lowers[index:at])
            or view.lowers[at - 1] in _HAVE
            or view.lowers[at - 1].endswith("ly")
        )
        act = act_starting(view.lowers, at)
        if act is not None and _tells_of_subject(act, has_be=has_be, is_next=is_next):
            return " ".join(act.words)
        if weak is None and has_be and view.lowers[at - 1] in _BE and word.endswith("ed") and word not in _LIGHT_VERBS:
            weak = word
        has_be = False
        if word in {"and", "but", ","} and not is_in_relative:
            break
    return weak


def _is_definite(view: SentenceView, named: _Noun) -> bool:
    """Whether "the" or "all" stands before the figure, which makes it all that there were."""
    return any(word in {"the", "all", "both", "its", "their"} for word in view.lowers[max(0, named.start - 4) : named.start])


def _act_past_relative(view: SentenceView, index: int, limit: int) -> str | None:
    """ "Four inmates who had escaped were caught": the verb of the sentence, of some who are told in passing."""
    seen = 0
    for at in range(index + 1, limit):
        if view.lowers[at] in {",", ";", ".", "and"}:
            return None
        if view.lowers[at] in _BE | {"have", "has", "had"} and view.lowers[at - 1] not in _HAVE | _BE:
            seen += 1
            act = act_starting(view.lowers, at + 1) if at + 1 < limit and (seen > 1 or at > index + 2) else None
            if act is not None and act.form in {"participle", "state"}:
                return " ".join(act.words)
    return None


_OF_IT = frozenset("of in on at from near aboard under".split())
_ASIDE_WORDS = 7


def _is_aside(words: tuple[str, ...]) -> bool:
    """ "seven carriages (of the night express) left the rails": one phrase with a preposition between noun and verb."""
    is_short = 1 < len(words) <= _ASIDE_WORDS
    return (
        is_short
        and words[0] in _OF_IT
        and all(word[0].isalnum() and word not in _BE and word not in _CLOSING for word in words)
    )


_CLOSING = frozenset("that which who and or but said as when while after before".split())


def _tells_of_subject(act: Act, *, has_be: bool, is_next: bool) -> bool:
    """Whether an act behind the counted noun is what became of it or what it did."""
    if act.form == "state":
        return has_be or (is_next and len(act.words) > 1)  # "left 31,000 homes without power"
    if act.form == "finite" and not act.words[0].endswith("ing"):
        return is_next and act.name == EMPLOY  # "where 1,200 people work"
    return act.form != "noun" and (has_be or is_next)


def _act_by(view: SentenceView, left: int) -> str | None:
    """ "was being carried by 24 men"."""
    if left < 1 or view.lowers[left] != "by":
        return None
    for index in range(left - 1, max(0, left - _BY_WORDS), -1):
        act = act_ending(view.lowers, index)
        if act is not None and act.form == "participle" and view.lowers[index - len(act.words)] in _BE:
            return " ".join(act.words)
        if not view.lowers[index][0].isalpha():
            return None
    return None


_BY_WORDS = 7
"""Words from a passive to its "by": "was pulled through the old town of Olsk by" has six."""


def _act_of_head(view: SentenceView, phrase: _Noun, left: int) -> str | None:
    """ "The 40 bearers": a noun that says what they did, where the article makes them all there were."""
    is_definite = left >= 0 and view.lowers[left] in {"the", "all", "its", "their", "his", "her"}
    if not is_definite:
        return None
    return phrase.head if act_of_agent(phrase.head) is not None else None
