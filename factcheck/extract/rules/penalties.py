"""Penalties that last: whom a court jailed, banned or put on probation for how long."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.extract.rules.holders import (
    LONGEST_SENTENCE,
    NOBODY,
    OTHERS,
    Holder,
    holders_in,
    meant_by_pronoun,
    object_between,
    subject_of,
)
from factcheck.extract.rules.scopes import year_beside
from factcheck.extract.rules.sentence import SentenceView
from factcheck.model import Article, TimeExpression
from factcheck.text.grammar import CLASSES
from factcheck.text.lexicon import table, words

_PREPOSED = 14
"""Words between a verb and the length of its penalty: "sentenced by District Judge Terence Lim on Monday to" has nine."""
_TAIL = 6
"""Words after a length among which its penalty is named: "six years in a high-security federal prison" has six."""
_LONG_TAIL = 14
"""Words after a length among which a minimum is called one: "12 years before he can ask to be considered for parole"."""
_HEAD = 4
"""Words before a length among which its penalty is named: "a prison term of more than" has the noun four words off."""
_ENDS = frozenset(
    {
        ",",
        ";",
        ".",
        ":",
        "and",
        "but",
        "for",
        "on",
        "after",
        "while",
        "over",
        "to",
        "off",
        "from",
        "into",
        "since",
        "until",
        "with",
        "\u2014",
        "\u2013",
    }
)
_BETWEEN = frozenset(
    (
        "a an the total combined more than at least about nearly almost over around some just under another "
        "minimum record lengthy her his their its effective next"
    ).split()
)
"""Words that may stand between the verb or its preposition and the length."""
_NOT_IMPOSED = frozenset(
    (
        "sought seek seeks seeking demanded demands demand demanding wanted wants want asked asks asking requested "
        "request recommended recommends recommendation should ought called calls calling urged urges urging proposed "
        "proposes faces face facing faced up maximum punishable carries carried carrying could can may might would risk "
        "risks liable possible potential instead threatened served previous earlier originally initially additional "
        "further extra or default"
    ).split()
)
"""Words before a length by which nobody has it now: what was asked for, what the law allows, an earlier one."""
_CHANGED = frozenset(
    (
        "reduced reduce reduces reducing cut cuts cutting commuted shortened increased increases extended extends lengthened "
        "doubled halved slashed shaved trimmed off raised lowered quashed overturned previously already respectively "
        "concurrently concurrent consecutive consecutively each apiece"
    ).split()
)
"""Words of a sentence by which a length is of another moment, of one count of several, or of several people."""
_AFTER_ELLIPSIS = frozenset({"", "for", "in", "over", ".", ",", ";", "and", "on", "'", "\u2019"})
"""What follows where a headline leaves the noun out: "gets seven years for bribery"."""
_ELLIPTIC = frozenset("will must gets got get getting receives received handed given gave hands drew draws awarded".split())
"""Verbs that need no noun there; "was ordered" does."""
_BE = frozenset("is are was were be been being get gets got gotten getting s".split())
_SENT = frozenset("send sends sent sending put puts putting ordered returned went goes go going".split())
_COURTS = ("sentenc", "jail", "prison", "imprison", "convict", "guilty")
"""Beginnings of words one of which every report of a sentence has."""


@dataclass(frozen=True, slots=True)
class BoundPenalty:
    """A length with the penalty that it is of, and whose it is."""

    time: TimeExpression
    property: str
    holder: Holder
    start: int
    """Where the verb or the noun stands that names the penalty, or the length itself."""
    period: TimeExpression | None = None
    """When it was imposed, where the words say."""


@dataclass(frozen=True, slots=True)
class _Verb:
    penalty: str
    way: str
    first: int
    last: int


PENALTIES = {
    "prison": "prison-term",
    "suspended": "suspended-term",
    "minimum": "minimum-term",
    "service": "community-service",
    "probation": "probation",
    "ban": "ban",
}
"""The properties of penalties by their name in the lexicon."""


@cache
def _verbs() -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """The verb phrases by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for penalty, way, *forms in table("penalty_verbs"):
        for form in forms:
            parts = tuple(form.split())
            found.setdefault(parts[0], []).append((parts, penalty, way))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


@cache
def _nouns() -> tuple[tuple[tuple[str, ...], str], ...]:
    return tuple((tuple(form.replace(",", " , ").split()), row[0]) for row in table("penalty_nouns") for form in row[1:])


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_verbs()) | {parts[0] for parts, _ in _nouns()}


def bind_penalties(view: SentenceView, surnames: Mapping[str, str], article: Article) -> list[BoundPenalty]:
    """Every length in the sentence that is a penalty's, with whose it is as far as the words say. One of
    which the words name somebody, and not as the owner, is left out.
    """
    lengths = [time for time in view.times if time.type == "DURATION" and time.value[1:2].replace("T", "1").isdigit()]
    if not lengths or len(view.tokens) > LONGEST_SENTENCE:
        return []
    if _first_words().isdisjoint(view.lowers) or not _CHANGED.isdisjoint(view.lowers):
        return []
    found: list[BoundPenalty] = []
    holders: list[Holder] | None = None
    for time in lengths:
        read = _read(view, time, article)
        if read is None:
            continue
        if holders is None:
            holders = holders_in(view, surnames)
        name, verb = read
        holder = _holder(view, holders, surnames, time, verb)
        if holder.is_plural or (holder is NOBODY and _names_others(view, holders)):
            continue
        first = verb.first if verb is not None else view.token_after(time.span.start)
        start = min(view.tokens.starts[first], time.span.start)
        found.append(
            BoundPenalty(time, PENALTIES[name], holder, start, year_beside(view, first, view.token_after(time.span.end)))
        )
    return found


def _names_others(view: SentenceView, holders: list[Holder]) -> bool:
    """Whether somebody is named beside a penalty of nobody's: two defendants, or one whom the grammar hides; not its judge."""
    return any(
        holder.name
        and " " in holder.name
        and not _JUDGES & {*holder.roles}
        and view.lowers[holder.first - 1 : holder.first] != ("by",)
        for holder in holders
        if not _is_court(holder)
    )


_JUDGES = frozenset({"judge", "magistrate", "justice", "prosecutor"})


def _is_court(holder: Holder) -> bool:
    return holder.name.split()[-1].lower() in {*words("named_things"), "court", "tribunal"} if holder.name else False


def _read(view: SentenceView, time: TimeExpression, article: Article) -> tuple[str, _Verb | None] | None:
    """The penalty that a length is of and the verb that imposes it; None where it is of none, or nobody has it."""
    first, after = view.token_after(time.span.start), view.token_after(time.span.end)
    opening = _opening(view, first)
    noun, verb = _noun(view, opening, first, after), _verb(view, opening)
    reach = verb.first if verb is not None else opening
    before = view.lowers[max(0, reach - _HEAD) : first]
    if not _NOT_IMPOSED.isdisjoint(before) or (opening > 0 and view.lowers[opening - 1] == "from"):
        return None
    if _is_of_suspension(view, verb) or (
        verb is not None and verb.way == "object" and noun is None and not _is_elliptic(view, verb, after, article)
    ):
        return None
    if verb is None and not _is_of_sentence(view, opening, after):
        return None
    name = noun or (verb.penalty if verb is not None else None)
    if name == "-":
        name = "prison"
    if ("T" in time.value) != (name == "service"):
        return None
    return (name, verb) if name is not None else None


def _opening(view: SentenceView, first: int) -> int:
    """Where the noun phrase of the length begins: its determiner and its hedges ("a total of", "no less than a")."""
    at = first
    while at > 0:
        word = view.lowers[at - 1]
        if word not in _BETWEEN and not (word == "of" and at > 1 and view.lowers[at - 2] in _SUMMED):
            break
        at -= 1
    return at


_SUMMED = frozenset({"total", "combined", "minimum"})


def _noun(view: SentenceView, opening: int, first: int, after: int) -> str | None:
    """The penalty that the words beside a length name."""
    tail = view.lowers[after : after + _LONG_TAIL]
    stop = next((at for at, word in enumerate(tail) if word in _ENDS), len(tail))
    near = tail[: min(stop, _TAIL)]
    is_of = opening > 0 and view.lowers[opening - 1] == "of"
    head = view.lowers[max(0, opening - _HEAD) : first] if is_of else view.lowers[opening:first]
    for parts, name in _nouns():
        where = tail if parts[0] == "," else tail[:stop] if name == "minimum" else near
        if _holds(where, parts) or (head and _holds(head, parts)):
            return name
    return None


def _holds(words: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    if parts[0] not in words:
        return False
    return any(words[at : at + len(parts)] == parts for at in range(len(words) - len(parts) + 1))


def _verb(view: SentenceView, opening: int) -> _Verb | None:
    """The verb that imposes a penalty of the length that starts at token `opening`, hedges included."""
    way = view.lowers[opening - 1] if opening > 0 else ""
    for at in range(opening - 1, max(-1, opening - 1 - _PREPOSED), -1):
        if view.lowers[at] in {";", ":", "."} and len(view.tokens.texts[at]) == 1 and not _is_cut_title(view, at):
            return None
        for parts, penalty, follows in _verbs().get(view.lowers[at], ()):
            if view.lowers[at : at + len(parts)] != parts or at + len(parts) > opening:
                continue
            if view.tokens.texts[at][0].isupper() and at > 0 and view.document.field == "text":
                continue  # "Santa Barbara City Jail"
            if len(parts) == 1 and view.lowers[at] in _NOUNS_TOO and at > 0 and view.lowers[at - 1] in _BEFORE_NOUN:
                continue
            is_fit = follows in {way, "object"} or at + len(parts) == opening
            if is_fit and not (follows == "to" and parts[0] in _SENT and way != "to"):
                return _Verb(penalty, follows, at, at + len(parts))
    return None


_NOUNS_TOO = frozenset({"jail", "sentence", "ban", "sentences", "bans"})
_BEFORE_NOUN = frozenset({"to", "a", "an", "the", "in", "of", "his", "her", "its", "this", "that", "from", "prison"})


def _is_cut_title(view: SentenceView, at: int) -> bool:
    return at > 0 and view.lowers[at] == "." and len(view.lowers[at - 1]) <= 3


def _is_of_suspension(view: SentenceView, verb: _Verb | None) -> bool:
    """ "a two-year sentence, suspended for three years": how long it is suspended is no penalty."""
    if verb is None or not view.lowers[verb.first].startswith("suspend"):
        return False
    return any(word.startswith(("sentence", "term", "imprison", "jail", "prison")) for word in view.lowers[: verb.first])


def _is_elliptic(view: SentenceView, verb: _Verb, after: int, article: Article) -> bool:
    """Whether a length alone can be a penalty: "gets seven years for bribery" in an article on a court."""
    follows = view.lowers[after] if after < len(view.tokens) else ""
    if follows not in _AFTER_ELLIPSIS or view.lowers[verb.first] not in _ELLIPTIC:
        return False
    text = f"{article.title}\n{article.text}".lower()
    return any(word in text for word in _COURTS)


def _holder(
    view: SentenceView, holders: list[Holder], surnames: Mapping[str, str], time: TimeExpression, verb: _Verb | None
) -> Holder:
    first, after = view.token_after(time.span.start), view.token_after(time.span.end)
    if verb is None:
        return _owner(view, holders, surnames, first, after)
    start = verb.first
    if view.lowers[start] in {"to", "behind"}:  # "sent him to prison", "was sent to prison"
        start = next((at for at in range(start - 1, max(-1, start - _PREPOSED), -1) if view.lowers[at] in _SENT), start)
    if view.lowers[start] in {"imposed", "imposes", "imposing"}:
        return _receiver(view, holders, after)
    holder = _told_of(view, holders, surnames, start, first)
    return _receiver(view, holders, after) if holder is OTHERS and not _is_passive(view, start) else holder


def _told_of(view: SentenceView, holders: list[Holder], surnames: Mapping[str, str], verb: int, last: int) -> Holder:
    """Whom a verb at token `verb` punishes: its object before token `last`, else its subject, or who a pronoun there means."""
    if not _is_passive(view, verb):
        object_ = object_between(view, holders, verb + 1, last)
        if object_ is not None:
            return object_
        him = next((at for at in range(verb + 1, min(verb + 3, last)) if view.lowers[at] in _HIM), None)
        if him is not None:
            return meant_by_pronoun(view, holders, him, surnames)
    he = next((at for at in range(verb - 1, max(-1, verb - 5), -1) if view.lowers[at] in _HE), None)
    if he is not None and not any(he < holder.first < verb for holder in holders):
        return meant_by_pronoun(view, holders, he, surnames)
    return subject_of(view, holders, verb)


_HIM = frozenset({"him", "her", "them", "himself"})
_HE = frozenset({"he", "she", "they"})
_SENTENCES = frozenset(
    (
        "sentence sentences term terms imprisonment ban bans suspension period probation service disqualification stretch "
        "stint custody prison jail"
    ).split()
)


_NEW_PHRASE = CLASSES["preposition"] | CLASSES["determiner"] | CLASSES["auxiliary"]


def _is_of_sentence(view: SentenceView, opening: int, after: int) -> bool:
    """Whether a noun alone makes a length a penalty's: "his six-year sentence", "a sentence of six years"; not "six years in
    prison", which may be what somebody served.
    """
    follows = view.lowers[after : after + _TAIL]
    stop = next((at for at, word in enumerate(follows) if word in _ENDS or word in _NEW_PHRASE), len(follows))
    if not _SENTENCES.isdisjoint(follows[:stop]):
        return True
    if opening == 0 and not _SENTENCES.isdisjoint(follows):
        return True  # "Eight years in prison for Marta Quill"
    return opening > 1 and view.lowers[opening - 1] == "of" and view.lowers[opening - 2] in _SENTENCES


def _is_passive(view: SentenceView, verb: int) -> bool:
    at = verb - 1
    while at >= 0 and (view.lowers[at].endswith("ly") or view.lowers[at] in {"also", "then", "later", "not", "all", "both"}):
        at -= 1
    return at >= 0 and view.lowers[at] in _BE


def _owner(view: SentenceView, holders: list[Holder], surnames: Mapping[str, str], first: int, after: int) -> Holder:
    """ "Ong's 28-month sentence", "the six-year term given to Kiprono", "sentenced to life with a minimum term of 20 years"."""
    for holder in holders:
        if holder.is_owner and holder.last <= first and first - holder.last <= _ADJECTIVES:
            return holder
    receiver = _receiver(view, holders, after)
    if receiver is not NOBODY:
        return receiver
    verb = next((at for at in range(first - 1, -1, -1) if view.lowers[at] in _SENTENCED), None)
    return NOBODY if verb is None else _told_of(view, holders, surnames, verb, first)


_ADJECTIVES = 2
"""Words between an owner and a length: "Ong's initial 28-month sentence" has one."""
_SENTENCED = frozenset({"sentenced", "jailed", "imprisoned", "given", "handed", "received", "sentence", "gave"})


def _receiver(view: SentenceView, holders: list[Holder], after: int) -> Holder:
    for holder in holders:
        is_near = after < holder.first <= after + _TAIL and not holder.is_plural and not holder.is_owner
        if is_near and not {"for", "on", "to"}.isdisjoint(view.lowers[max(after, holder.first - 3) : holder.first]):
            return holder
    return NOBODY
