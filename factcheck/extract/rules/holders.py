"""Who a verb is said of: the name and the noun for a person or body that are its subject or its object."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from factcheck.extract.rules.names import without_titles
from factcheck.extract.rules.people import demonyms, person_noun
from factcheck.extract.rules.phrases import past_forms
from factcheck.extract.rules.sentence import SentenceView, sentence_before
from factcheck.text.grammar import CLASSES, finite_saying
from factcheck.text.lexicon import table, words


@dataclass(frozen=True, slots=True)
class Holder:
    """A person or body as one noun phrase tells it: tokens `first` to `last` (left out)."""

    first: int
    last: int
    name: str = ""
    """In full where the article gives it in full, titles left out."""
    roles: tuple[str, ...] = ()
    """Nouns for a person or body in the singular, lower case, as written."""
    is_plural: bool = False
    is_owner: bool = False
    """"Ong's", of what follows."""

    @property
    def groups(self) -> tuple[str, ...]:
        """The name, then the roles: what a claim's scope carries."""
        return (self.name, *self.roles) if self.name else self.roles


LONGEST_SENTENCE = 200
"""Words of a sentence in which holders are looked for: news has none of half as many, a table without full stops has no end."""
NOBODY = Holder(0, 0)
"""Where the words do not say who."""
OTHERS = Holder(0, 0, is_plural=True)
"""Where they say that it is several, or somebody whom no noun of ours calls."""

_OF_SEVERAL = frozenset("one another other second third fourth two three four five both several some many either each".split())
"""Words before a noun that make it one of several, or several."""
_PARTICLES = frozenset("de da do dos del della di van von der den bin binti al el la le ibn ben ter".split())
_SEGMENT = frozenset(
    ('; : " \u201c \u201d \u2014 \u2013 ( ) while as when after before because although that but whereas if whose').split()
)
_PRONOUNS = frozenset({"he", "she", "him", "her", "they", "them", "it", "we", "you", "i"})
_OWNS = ("'s", "\u2019s")
_OWNING = ("'s", "\u2019s", "s'", "s\u2019")
_WHO = frozenset({"who", "whom", "which"})
_APART = frozenset('and or who whom which whose where that his her their while but ; : " \u201c \u201d said'.split())
"""Words between two noun phrases by which the second does not call the first by another name."""
_APPOSED = 7
"""Words between them: "The owner of the hotel on the hill, Nevzat" has six."""
_ADJECTIVES = 4
"""Words between a preposition and the noun that it governs ("of the former deputy chief")."""
_PLAIN_WORD = re.compile(r"[a-z\u00df-\u00ff][\w'\u2019-]*")


@cache
def _bodies() -> dict[str, str]:
    """Nouns for bodies that are fined, sued, paid and owe, with the one by which desks put each other."""
    return {form: row[0] for row in table("bodies") for form in row}


@cache
def _roles() -> dict[str, str]:
    """Nouns for what a person is, in the singular, with the one that stands for them."""
    return {form: row[0] for row in table("roles") for form in row}


@cache
def _no_names() -> frozenset[str]:
    calendar = {name.lower() for row in (*table("months"), *table("weekdays")) for name in row}
    places = {part.lower() for name, *_ in table("countries") for part in name.split()}
    return frozenset(calendar) | places | frozenset(demonyms()) | frozenset({"i"})


def one_role(role: str) -> str:
    """The noun by which a role or body is compared: "boss" and "head" are one, as are "attorney" and "lawyer"."""
    return _roles().get(role) or _bodies().get(role) or role


def is_body(role: str) -> bool:
    """Whether the noun calls a body ("company"), no person."""
    return role in _bodies() and role not in _roles()


def holders_in(view: SentenceView, surnames: Mapping[str, str]) -> list[Holder]:
    """The persons and bodies that the sentence names or calls by a noun, in order; what calls one twice is one."""
    found: list[Holder] = []
    index = 0
    while index < len(view.tokens):
        holder = _holder_at(view, index, surnames)
        if holder is None:
            index += 1
            continue
        index = holder.last
        place = next((at for at in (-2, -1) if len(found) >= -at and _calls_again(view, found[at:], holder)), None)
        if place is None:
            found.append(holder)
        else:
            found[place:] = [_joined(found[place], holder)]
    return found


def _calls_again(view: SentenceView, before: Sequence[Holder], holder: Holder) -> bool:
    """Whether `holder` is the first of `before` by another name; of two, the second only says whose the first is."""
    if len(before) == 1:
        return _is_apposed(view, before[0], holder)
    if len(before) != 2 or before[1].name or view.lowers[before[1].first - 1] == ",":
        return False
    return _is_governed(view, before[1], before[0].last) and _is_apposed(view, before[0], holder)


def _holder_at(view: SentenceView, index: int, surnames: Mapping[str, str]) -> Holder | None:
    if _is_capital(view, index, surnames):
        return _named(view, index, surnames)
    noun = _noun(view.lowers[index])
    if noun is None:
        return None
    last = index
    while last + 1 < len(view.tokens) and not _is_owner(view, last) and _opens_noun(view, last + 1):
        last += 1  # "chief executive", "police officer": the last one is the head
        noun = _noun(view.lowers[last]) or noun
    role, is_plural = noun
    is_plural = is_plural or not _OF_SEVERAL.isdisjoint(view.lowers[max(0, index - 2) : index])
    holder = Holder(index, last + 1, roles=(role,), is_plural=is_plural, is_owner=_is_owner(view, last))
    after = last + 1
    if after < len(view.tokens) and not holder.is_owner and _is_capital(view, after, surnames):
        named = _named(view, after, surnames)
        return replace(named, first=index, roles=(role, *named.roles), is_plural=is_plural) if named is not None else holder
    return holder


def _noun(lower: str) -> tuple[str, bool] | None:
    """The role or body that a noun calls, and whether it is of several."""
    word = lower.removesuffix("'s").removesuffix("\u2019s").rstrip("'\u2019")
    word = _EX.sub("", word)
    if word in _roles() or word in _bodies():
        return word, False
    if word in words("single_offices") or word in words("single_roles"):
        return word, False
    known = person_noun(word)
    if known is not None and word not in demonyms():
        return known[0], known[0] != word
    several = word.removesuffix("s")
    if several != word and (several in _roles() or several in _bodies()):
        return several, True
    is_made = len(word) > _SHORTEST_MADE and word.endswith(_MADE)
    return (word, False) if is_made else None


_MADE = ("man", "woman", "ist")
"""Endings of nouns for what one person does; "-er" and "-or" are those of "former" and "minor" too."""
_SHORTEST_MADE = 6


_EX = re.compile(r"^(?:ex|co|vice|deputy|former)-")


def _is_owner(view: SentenceView, index: int) -> bool:
    lower = view.lowers[index]
    if lower.endswith(_OWNING):
        return True
    return index + 1 < len(view.tokens) and view.lowers[index + 1] in {"'", "\u2019"} and lower.endswith("s")


def _is_capital(view: SentenceView, index: int, surnames: Mapping[str, str]) -> bool:
    text, lower = view.tokens.texts[index], view.lowers[index]
    if not text[0].isupper() or not text[0].isalpha() or view.is_time(index) or view.quantity_at(index) is not None:
        return False
    if lower in words("sentence_openers") or lower in _PRONOUNS or lower in CLASSES["determiner"]:
        return False
    if index > 0 and view.lowers[index - 1] not in {'"', "\u201c", ":"}:
        return True
    if lower.endswith("ing") and lower not in surnames:
        return False  # "Sentencing Marta Quill to"
    # a word that opens the sentence is a name when another capital follows or the article has it as a surname
    bare = text.removesuffix("'s").removesuffix("\u2019s")
    after = view.tokens.texts[index + 1] if index + 1 < len(view.tokens) else ""
    return bare in surnames or text.endswith(_OWNS) or after[:1].isupper() or (after == "." and len(text) <= _TITLE_CUT)


_TITLE_CUT = 4


def _named(view: SentenceView, index: int, surnames: Mapping[str, str]) -> Holder | None:
    end = _run_end(view, index)
    texts = [view.tokens.texts[at] for at in range(index, end) if view.tokens.texts[at] != "."]
    is_owner = texts[-1].endswith(_OWNING) or _is_owner(view, end - 1)
    texts[-1] = texts[-1].removesuffix("'s").removesuffix("\u2019s").rstrip("'\u2019")
    while len(texts) > 1 and texts[0].lower() in words("sentence_openers"):
        texts.pop(0)
    whole = " ".join(texts)
    name = _without_roles(without_titles(whole))
    if not name or (end < len(view.tokens) and not is_owner and _says_which(view, index, end)):
        return None
    roles = tuple(
        dict.fromkeys(noun[0] for word in whole.removesuffix(name).lower().split() if (noun := _noun(word)) is not None)
    )
    last = name.split()[-1].lower()
    if last in _bodies():
        roles = (*roles, last)
    if any(part.lower() in _no_names() for part in name.split()) and not roles:
        return None
    if len(name) == 1:
        return None
    full = surnames.get(name, name) if " " not in name else name
    return Holder(index, end, name=full, roles=roles, is_owner=is_owner)


def _without_roles(name: str) -> str:
    """ "CEO Peter Dallow": the noun that stands before the name like a title."""
    parts = name.split()
    while len(parts) > 1 and parts[0].lower() in _roles():
        parts.pop(0)
    return " ".join(parts)


def _says_which(view: SentenceView, first: int, end: int) -> bool:
    """ "the Tanjung Lada regent", "the Varnholt town council": a name that only says which one."""
    if _opens_noun(view, end):
        return True
    word = view.lowers[end]
    is_noun = view.tokens.texts[end][0].islower() and not (
        word in CLASSES["preposition"]
        or word in CLASSES["conjunction"]
        or word in CLASSES["auxiliary"]
        or word in past_forms()
        or word.endswith(("ed", "ly"))
        or word in finite_saying()
    )
    return is_noun and first > 0 and view.lowers[first - 1] in CLASSES["determiner"]


def _opens_noun(view: SentenceView, index: int) -> bool:
    return view.tokens.texts[index][0].islower() and _noun(view.lowers[index]) is not None


def _run_end(view: SentenceView, index: int) -> int:
    texts = view.tokens.texts
    at = index + 1
    while at < len(texts) and at - index < _LONGEST:
        is_owned = texts[at - 1].endswith(_OWNS)
        if is_owned or view.is_time(at):
            break
        if texts[at][0].isupper() and texts[at][0].isalpha():
            at += 1
        elif texts[at] in _PARTICLES and at + 1 < len(texts) and texts[at + 1][0].isupper():
            at += 2
        elif texts[at] == "." and len(texts[at - 1]) <= _TITLE_CUT and at + 1 < len(texts) and texts[at + 1][0].isupper():
            at += 1
        else:
            break
    return at


_LONGEST = 8
"""Words of a name with its titles: "Senior Principal Magistrate Lydia Wanjiru Okwany" has six."""


def _is_apposed(view: SentenceView, first: Holder, second: Holder) -> bool:
    """ "The owner of the hotel, Nevzat Uluçay", "Robert Kasule, 41, an assistant commissioner"."""
    between = view.lowers[first.last : second.first]
    if first.is_owner or not between or len(between) > _APPOSED or not _APART.isdisjoint(between):
        return False
    commas = [at for at, word in enumerate(between) if word == ","]
    if not commas or first.is_plural or second.is_plural or (bool(first.name) == bool(second.name)):
        return False
    if commas[0] > 0 and between[0] not in {"of", "at", "in", "for", "from"}:
        return False
    after = between[commas[-1] + 1 :]
    if first.name and not after:
        return not second.name
    is_plain = all(_PLAIN_WORD.fullmatch(word) and word not in past_forms() for word in after)
    return is_plain and (bool(first.name) or not after) and CLASSES["preposition"].isdisjoint(after)


def _joined(first: Holder, second: Holder) -> Holder:
    return replace(
        first,
        last=second.last,
        name=first.name or second.name,
        roles=tuple(dict.fromkeys((*first.roles, *second.roles))),
        is_owner=second.is_owner,
    )


def subject_of(view: SentenceView, holders: list[Holder], verb: int) -> Holder:
    """Whom the verb at token `verb` is said of, the auxiliaries before it passed over: NOBODY where nothing or a pronoun stands
    before it, OTHERS where what stands there cannot be read.
    """
    start = verb
    while start > 0 and (view.lowers[start - 1] in _HELPING or view.lowers[start - 1].endswith("ly")):
        start -= 1
    if start > 0 and view.lowers[start - 1] in _WHO:
        before = [holder for holder in holders if holder.last <= start - 1]
        return before[-1] if before and _is_single(view, before[-1], verb) else OTHERS
    if start > 0 and view.lowers[start - 1] == ",":
        return _before_aside(view, holders, start)
    opening = _segment_start(view, holders, start)
    inside = [holder for holder in holders if opening <= holder.first and holder.last <= start and not holder.is_owner]
    inside = [holder for holder in inside if not _is_governed(view, holder, opening)]
    if opening == start or any(view.lowers[at] in _PRONOUNS for at in range(max(opening, start - 2), start)):
        return NOBODY
    if not inside or _is_object(view, opening, inside[0].first) or _is_joined(view, inside[0], start):
        return OTHERS
    return inside[0] if inside[0].is_plural or _is_single(view, inside[0], verb) else OTHERS


def _is_object(view: SentenceView, opening: int, first: int) -> bool:
    """Whether a verb stands before the noun phrase at token `first`: "a sexton who helped Petra Aldous was jailed"."""
    return any(
        word in _WHO
        or word in CLASSES["auxiliary"]
        or word in past_forms()
        or (word.endswith(("ing", "ed")) and word.islower())
        for word in view.tokens.texts[opening:first]
    )


def _before_aside(view: SentenceView, holders: list[Holder], verb: int) -> Holder:
    """The subject that a comma parts from its verb: "Hasrul Pattiwael, 57, once tipped as a future governor, was"."""
    opening = next((at + 1 for at in range(verb - 2, -1, -1) if view.lowers[at] in _OUTER or _is_saying(view, at)), 0)
    inside = [holder for holder in holders if opening <= holder.first and holder.last < verb and not holder.is_owner]
    for holder in inside:
        if _is_closed(view, holder, verb) and not _is_governed(view, holder, opening):
            is_one = not holder.is_plural and view.lowers[holder.first - 1 : holder.first] != ("and",)
            return holder if is_one else OTHERS
    return OTHERS


_OUTER = frozenset('; : " \u201c \u201d that while when because although but'.split())


def _is_closed(view: SentenceView, holder: Holder, verb: int) -> bool:
    """Whether a comma ends the noun phrase, "of Varnholt" aside."""
    at = holder.last
    if view.lowers[at] in CLASSES["preposition"]:
        at = next((where for where in range(at, min(at + _ADJECTIVES + 1, verb)) if view.lowers[where] == ","), at)
    return view.lowers[at] == ","


_HELPING = (
    CLASSES["auxiliary"] | CLASSES["adverb"] | frozenset({"being", "having", "each", "both", "also", "get", "got", "gets"})
)


def _segment_start(view: SentenceView, holders: list[Holder], verb: int) -> int:
    """Where the part of the sentence begins that the verb at `verb` has its subject in."""
    for at in range(verb - 1, -1, -1):
        word = view.lowers[at]
        if not any(at < holder.first < verb for holder in holders):
            continue
        if word in _SEGMENT or _is_saying(view, at):
            return at + 1
        if word == "and" and _has_verb(view, 0, at) and _stands_before(view, holders, at, verb):
            return at + 1
    return 0


def _stands_before(view: SentenceView, holders: list[Holder], at: int, verb: int) -> bool:
    """Whether the first noun phrase after "and" at token `at` stands right before the verb, or before a comma or a relative."""
    first = next((holder for holder in holders if at < holder.first < verb), None)
    return first is not None and (first.last == verb or view.lowers[first.last] in {",", *_WHO})


def _is_saying(view: SentenceView, at: int) -> bool:
    """Whether a verb of saying stands at token `at`, no participle: "a tout found holding", "Aldous, found guilty,"."""
    after = view.lowers[at + 1] if at + 1 < len(view.tokens) else ""
    is_participle = (
        after.endswith("ing") or after in {"guilty", "liable", "to", "in", "with"} or after in CLASSES["preposition"]
    )
    return view.lowers[at] in finite_saying() and not is_participle


def _has_verb(view: SentenceView, first: int, last: int) -> bool:
    return any(
        word in CLASSES["auxiliary"] or word in past_forms() or (word.endswith("ed") and word.islower())
        for word in view.tokens.texts[first:last]
    )


def _is_governed(view: SentenceView, holder: Holder, opening: int) -> bool:
    """Whether a preposition stands before the noun phrase: "of the former deputy chief"."""
    at = holder.first - 1
    while at >= opening and holder.first - at <= _ADJECTIVES and _PLAIN_WORD.fullmatch(view.lowers[at]):
        if view.lowers[at] in CLASSES["preposition"]:
            return True
        at -= 1
    return False


def _is_single(view: SentenceView, holder: Holder, verb: int) -> bool:
    is_of_several = view.lowers[verb - 1 : verb] in {("were",), ("are",)} and not holder.name
    return not holder.is_plural and not is_of_several


def _is_joined(view: SentenceView, holder: Holder, verb: int) -> bool:
    """ "Edwin Wekesa and Mercy Auma": two, and nobody says what is each one's."""
    return "and" in view.lowers[holder.last : holder.last + 2] and view.lowers[verb - 1 : verb + 1][:1] not in {
        ("was",),
        ("is",),
    }


def object_between(view: SentenceView, holders: list[Holder], first: int, last: int) -> Holder | None:
    """The one person or body between tokens `first` and `last`; None where nobody is, OTHERS where it is several."""
    inside = [holder for holder in holders if first <= holder.first and holder.last <= last]
    if not inside:
        return None
    holder = inside[0]
    is_several = holder.is_plural or any("and" in view.lowers[holder.last : other.first] for other in inside[1:])
    return OTHERS if is_several or holder.is_owner else holder


_HE = frozenset({"he", "she", "him", "her"})


def meant_by_pronoun(view: SentenceView, holders: list[Holder], at: int, surnames: Mapping[str, str]) -> Holder:
    """Whom "he" or "her" at token `at` means: the one person named before it in the sentence, else in the sentence before;
    NOBODY where those are none or several.
    """
    if view.lowers[at] not in _HE:
        return NOBODY
    named = [holder for holder in holders if holder.last <= at and _is_person(holder) and not _is_governed(view, holder, 0)]
    if named:
        return named[0] if len({holder.name for holder in named}) == 1 else NOBODY
    before = sentence_before(view)
    if before is None:
        return NOBODY
    named = [holder for holder in holders_in(before, surnames) if _is_person(holder) and not _is_governed(before, holder, 0)]
    return named[0] if len({holder.name for holder in named}) == 1 else NOBODY


_OF_COURT = frozenset(
    {"judge", "magistrate", "justice", "prosecutor", "lawyer", "attorney", "advocate", "solicitor", "spokesman"}
)
"""Who speaks in a court besides the accused: "he" in the next sentence is hardly one of these."""


def _is_person(holder: Holder) -> bool:
    """Whether the words name somebody whom a pronoun may mean, and nothing shows the name to be a body's."""
    if not _OF_COURT.isdisjoint(holder.roles):
        return False
    is_thing = bool(holder.name) and holder.name.split()[-1].lower() in words("named_things")
    return bool(holder.name) and " " in holder.name and not is_thing and not any(is_body(role) for role in holder.roles)
