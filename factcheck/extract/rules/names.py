"""Persons named in full, where the words show that a person is meant."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from factcheck.extract.rules.events import event_nouns
from factcheck.extract.rules.people import demonyms, person_noun
from factcheck.extract.rules.phrases import past_forms
from factcheck.extract.rules.posts import is_post, post_after, post_before
from factcheck.model import Span
from factcheck.model.base import made
from factcheck.text.document import Document
from factcheck.text.lexicon import table, words
from factcheck.text.spelling import plain_letters

_WORD = r"[A-Z\u00c0-\u00de][a-z\u00df-\u017f'\u2019-]+(?:[A-Z][a-z]+)?"  # Treadwell, McCord, O'Brien
_NICKNAME = r"[\"\u201c\u2018'][A-Z][\w-]+[\"\u201d\u2019']"  # Karl "Charly" Moser
_LONGEST = 7
"""Capitalised words in a row that may be a title with its name."""
_MOST_PARTS = 4
"""Parts of a name without its title: more are the name of a body."""
_NAME = re.compile(
    rf"(?<![\w-]){_WORD}(?: (?:[A-Z]\.|(?:bin|binti|al|el|de|da|van|von|der|la) {_WORD}|(?:al|el|ad|as|ar|an)-{_WORD}"
    rf"|{_NICKNAME} {_WORD}|{_WORD})){{1,{_LONGEST - 1}}}(?![\w-])"  # Divisional Railway Manager Ashutosh Kanetkar
)
_AFTER = re.compile(
    r",? (?:said|says|told|added|adds|who|was|has|had|is|will|wrote|announced|warned|denied|admitted|pleaded)\b"  # X said
    r"|, (?:aged )?\d{1,3}\b|, (?:the|an?|his|her|their|its|whose|who|chief|head|deputy|acting)\b"  # X, 47, / X, the mayor
    r"|, [a-z]+(?: [a-z]+){0,3},"  # X, mayor of the town,
)
_SAID = re.compile(r"[\"\u201d,] (?:said|says|added|adds|recalled|recalls) $")  # ," said X
_SAID_REACH = 12
_BEFORE = re.compile(r"(?:\b(?P<word>[a-z][a-z-]+)|\b(?P<title>[A-Z][a-z]+)\.?),? $")
_THEN = re.compile(r" (?P<verb>[a-z]+)\b|[:.]? \d+(?:\.\d+)? ?(?:%|per ?cent\b)")  # X scored, X 8.1 percent
_POSSESSIVE = re.compile(r"['\u2019]+s?$")
_MOST = 40
"""Names read in an article: long lists of names (obituaries, results) are left to readers."""
_MOST_LOOKED = 1_000
"""Names looked at in an article: each look searches the whole text for the surname, and a page of names has no end of them."""


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person's first full mention in an article: where it stands, the name without titles, and the title or role."""

    span: Span
    name: str
    quote: Span
    """The name as it stands, the possessive included: no quotation may cut a word."""
    role: str = ""
    """Lower case, singular: "judge", "pilot"; empty when none stands before the name."""


@cache
def _titles() -> frozenset[str]:
    titles = (*words("person_titles"), *words("forms_of_address"))
    return frozenset(part for title in titles for part in title.split()) - {"Tan"}  # of "Tan Sri", and a surname


@cache
def _not_names() -> frozenset[str]:
    calendar = {name.lower() for row in (*table("months"), *table("weekdays")) for name in row}
    places = {part.lower() for name, *_ in table("countries") for part in name.split()}
    return frozenset(calendar) | {"the", "a", "an"} | places | frozenset(demonyms())


def is_no_name(word: str) -> bool:
    """Whether a capitalised word alone is a month, a country, a people or a title rather than a person's name."""
    return word.lower() in _not_names() or _is_title(word)


def without_titles(name: str) -> str:
    """`name` without the titles and ranks before it."""
    parts = name.split()
    ends = (at for at in range(len(parts) - _FULL, 0, -1) if _ends_title(parts[at - 1]))
    parts = parts[next(ends, 0) :]
    while len(parts) > 1 and (_is_title(parts[0]) or (len(parts) > _FULL and _opens_office(parts))):
        parts.pop(0)
    return " ".join(parts)


def _ends_title(part: str) -> bool:
    """Whether a title ends with the word: "Commander", "Minister" in "Communications Minister", "Zoologist"."""
    low = part.lower()
    return _is_title(part) or person_noun(low) is not None or low in words("single_offices") or _is_calling(low)


def _is_title(part: str) -> bool:
    return part.rstrip(".") in _titles()


def _opens_office(parts: list[str]) -> bool:
    """ "Spokesman John Smith", "Finance Minister Per Aas", "Chief Executive Karin Ehn": what stands before is no name."""
    return person_noun(parts[0].lower()) is not None or (len(parts) > _FULL + 1 and _is_title(parts[1]))


_CALLINGS = ("ologist", "ographer", "ician")
"""Endings of words for who knows a field: no given name has them."""


def _is_calling(low: str) -> bool:
    return low.endswith(_CALLINGS)


_FULL = 2
"""Parts of a full name: a noun for people before more than that ("Spokesman John Smith") opens the sentence."""


@lru_cache(maxsize=1024)
def person_key(name: str) -> tuple[str, str]:
    """The first and the last name, lower case: "Trevor Alan Massie" and "Trevor Massie" are one person."""
    parts = plain_letters(without_titles(name).lower()).split()
    while len(parts) > _FULL and parts[-1].rstrip(".") in _GENERATIONS:
        parts.pop()
    return parts[0], parts[-1]


_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What follows a surname: "Darnell Hoyt Jr." and "Darnell Hoyt" are one person to a desk that tells of one."""


def is_role(whose: str) -> bool:
    """Whether the words are a noun for a person ("driver", "the captain"), not a name."""
    return whose[:1].islower() and whose.islower()


def same_name(one: str, other: str) -> bool:
    """Whether two full names are one: first and last part alike, and no two middle names that differ ("Trevor Massie",
    "Trevor Alan Massie", "Trevor A. Massie"; not "Celeste Rivas Coll" and "Celeste Rojas Coll"), or every part of the shorter
    one in the longer ("Joy Tan" and "Joy Tan Hui Min", "Ana Ruiz" and "Ana Ruiz Coll", "Nagy Eva" and "Eva Nagy", "Ruiz").
    """
    if len(name_parts(one)) == 1 or len(name_parts(other)) == 1:  # "Luca, 11": whichever of his names it is
        return person_key(one)[0] in person_key(other) or person_key(other)[0] in person_key(one)
    if person_key(one) == person_key(other):
        return not _other_middle(name_parts(one)[1:-1], name_parts(other)[1:-1])
    first, second = set(name_parts(one)), set(name_parts(other))
    return min(len(first), len(second)) >= _FULL and (first <= second or second <= first)


@lru_cache(maxsize=1024)
def name_parts(name: str) -> tuple[str, ...]:
    """The parts of a name in lower case and plain letters, titles and "Jr." left out."""
    parts = plain_letters(without_titles(name).lower()).split()
    return tuple(part for part in parts if part.rstrip(".") not in _GENERATIONS and part[0] not in _MARKS)


def _other_middle(one: Sequence[str], other: Sequence[str]) -> bool:
    if len(one) != len(other):
        return False
    return any(
        first.rstrip(".") != second.rstrip(".") and not (first[0] == second[0] and min(len(first), len(second)) <= _INITIAL)
        for first, second in zip(one, other, strict=True)
    )


_INITIAL = 2
_MARKS = "\"\u201c\u2018'"


def find_persons(document: Document, ranges: list[Span]) -> list[NamedPerson]:
    """The persons whom the text names in full, each where it does so first in words that show a person: a title, a role, an
    age, a verb or a possessive beside the name, or the surname alone later on.
    """
    found: dict[tuple[str, str], NamedPerson] = {}
    looked = 0
    for part in ranges:
        for match in _NAME.finditer(document.text, part.start, part.end):
            looked += 1
            if len(found) >= _MOST or looked > _MOST_LOOKED:
                return list(found.values())
            named = _person(match, document)
            if named is None:
                continue
            known = found.setdefault(person_key(named.name), named)
            if named.role and not known.role:
                found[person_key(named.name)] = replace(known, role=named.role)
    return list(found.values())


def surnames_of(persons: Sequence[NamedPerson]) -> dict[str, str]:
    """The full name by the last name, where one person alone has it."""
    found: dict[str, str] = {}
    for named in persons:
        surname = named.name.split()[-1]
        found[surname] = "" if surname in found else named.name
    return {surname: name for surname, name in found.items() if name}


@cache
def _ranks() -> frozenset[str]:
    """Titles cut short: nobody's surname."""
    return frozenset(title for title in _titles() if len(title) <= _CUT_SHORT) - _SURNAMES_TOO


_CUT_SHORT = 4
_SURNAMES_TOO = frozenset({"King", "Lady", "Lord", "Pope", "Dame", "Oba", "Emir", "Daw", "Haji", "Herr"})
_OFFICE_OF = re.compile(r"\b(?P<office>[A-Z]?[a-z]+)(?: [Gg]eneral)? of (?:the )?$")  # Secretary of | State Marco Rubio


def _office_before(text: str, start: int) -> str:
    """The title that "of" and a portfolio follow, empty when none does: "Secretary of", "president of the"."""
    match = _OFFICE_OF.search(text, max(0, start - 40), start)
    return match["office"].lower() if match is not None and match["office"].capitalize() in _titles() else ""


def _is_thing(parts: list[str]) -> bool:
    """Whether a name ends as those of bodies, buildings, works and events do, or with the title of the name that follows
    ("State Police Lt").
    """
    last = parts[-1].lower()
    return last in words("named_things") or last in event_nouns() or parts[-1].rstrip(".") in _ranks()


def _after_opener(whole: str) -> str:
    """The name without what opens the sentence ("When Pellow") or owns it ("Barrenechea's Frente Austral")."""
    parts = whole.split()
    if parts[0].lower() in words("sentence_openers"):
        parts = parts[1:]
    is_owned = len(parts) > 1 and _POSSESSIVE.search(parts[0])
    return " ".join(parts[1:] if is_owned else parts)


_OWNER = re.compile(r"(?P<name>\S+(?: \S+)+?)['\u2019]s?(?= )")
"""The owner of what follows in capitals: "Ilse Brandt's Social Democrats"."""


def _person(match: re.Match[str], document: Document) -> NamedPerson | None:
    owner = _OWNER.match(match.group()) if _is_title(match.group().split()[0]) else None
    whole = owner["name"] if owner is not None else _POSSESSIVE.sub("", match.group())
    titled = _after_opener(whole)
    name = without_titles(titled)
    parts = name.split()
    office = _office_before(document.text, match.start())
    if office:  # the portfolio comes first, and how many words it has nobody says
        parts = parts[-_FULL:] if len(whole.split()) > _FULL else []
        name = " ".join(parts)
    if not _FULL <= len(parts) <= _MOST_PARTS or any(part.lower() in _not_names() for part in parts) or _is_thing(parts):
        return None
    start = match.start() + len(whole) - len(name)
    end = start + len(name)
    role = office or _role(document.text, start, titled.removesuffix(name)) or _post(document.text, end, name)
    is_place = not role and _is_called_place(document.text, end)
    if is_place or not (role or _is_said_of_person(document.text, match, start, end, parts)):
        return None
    field = document.field
    end_of_quote = match.start() + owner.end() if owner is not None else match.end()
    quote = made(Span, start=start, end=end_of_quote, field=field)
    return NamedPerson(made(Span, start=start, end=end, field=field), name, quote, role)


def _post(text: str, end: int, name: str) -> str:
    """The post after a name, empty for a place: "in Dakshin Malno, while police stood by"."""
    post = post_after(text, end)
    return "" if post and _is_place(text, name) else post


def full_name_in(document: Document, span: Span) -> Span | None:
    """Where the words at `span` ("team manager Luc Delcourt") name a person in full, titles left out; None when they do not."""
    for match in _NAME.finditer(document.text, span.start, span.end):
        name = without_titles(match.group())
        parts = name.split()
        if len(parts) < _FULL or any(part.lower() in _not_names() for part in parts) or _is_thing(parts):
            continue
        return made(Span, start=match.end() - len(name), end=match.end(), field=document.field)
    return None


IDENTIFYING = frozenset({"identified", "named"})
"""The roles of who is "identified as" or "named as": in a story that does so once, one person."""
_NAMED_AS = re.compile(r"\b(?P<verb>identified|named)(?: (?!and\b)[\w'\u2019-]+){0,6} as (?:(?:the )?\d{1,3}-year-old )?$")
_NAMED_REACH = 90


def _role(text: str, start: int, titles: str) -> str:
    """The title or the noun for people right before the name at `start`."""
    if titles:
        return titles.strip().rstrip(".").lower()
    if named := _NAMED_AS.search(text, max(0, start - _NAMED_REACH), start):
        return named["verb"]
    return post_before(text, start) or _word_before(text, start)


def _word_before(text: str, start: int) -> str:
    before = _BEFORE.search(text, max(0, start - 30), start)
    if before is None:
        return ""
    if before["title"]:
        return before["title"].lower() if before["title"] in _titles() else ""
    noun = person_noun(before["word"])
    if noun is not None:
        return noun[0]
    return before["word"] if before["word"] in words("single_offices") else ""


def whole_words(text: str, name: str) -> Iterator[int]:
    """Where `name` stands in `text` as whole words, in order. A pattern for each name would have to be compiled first."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        is_whole = not (_WORD_CHARACTER.match(text, end) or (at and _WORD_CHARACTER.match(text, at - 1)))
        if is_whole:
            yield at
        at = text.find(name, end if is_whole else at + 1)


_WORD_CHARACTER = re.compile(r"\w")
_IN = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Aa]t|[Oo]utside|[Oo]ff|[Aa]round|[Aa]cross) \Z")
_IN_REACH = len("outside ")
_GOES_ON = re.compile(r"['\u2019\w-]")
_DETERMINER = re.compile(r"\b(?:the|an?|this|that|its|our|every|each|new|old) $", re.IGNORECASE)


def _is_said_of_person(text: str, match: re.Match[str], start: int, end: int, parts: list[str]) -> bool:
    """Whether the words beside a name are said of a person, or the surname stands alone elsewhere.

    "The BlackBerry Curve" and "a Tony Award" are things, whatever they did.
    """
    is_cut = parts[-1].lower() in _GENERATIONS and text.startswith(".", end)  # "Jr., 33,"
    if _AFTER.match(text, end + is_cut) or _SAID.search(text, max(0, start - _SAID_REACH), start):
        return True
    name = text[start:end]
    if _DETERMINER.search(text, max(0, start - 6), start) or f"the {name}" in text or f"The {name}" in text:
        return False
    if _is_place(text, name):
        return False  # "in Stara Hreblia": a place, whatever is said of it
    if end < match.end():
        return True
    then = _THEN.match(text, end)
    if then is not None and (then["verb"] is None or _is_past(then["verb"])):
        return True
    return text.count(parts[-1]) > text.count(f"{parts[-2]} {parts[-1]}")


_AFTER_PLACE = "of|in|on|at|near|by|where|that|which|with|from|to|and|north|south|east|west|some|about|whose|outside|close|just"
"""What goes on behind a noun for a place that stands for itself: not in "the county sheriff", "the town's manager"."""


@cache
def _called_place() -> re.Pattern[str]:
    nouns = "|".join(noun for _, row in table("place_nouns") for noun in (row.split(";") if ";" in row else row.split()))
    return re.compile(rf", (?:an?|the) (?:[a-z-]+ ){{0,3}}?(?:{nouns})(?=[,.;:)\n]|$| (?:{_AFTER_PLACE})\b)")


def _is_called_place(text: str, end: int) -> bool:
    """Whether the name that ends at `end` is said to be a place: "Stara Hreblia, a village in the north"; not "Ana Ruiz, a
    prison guard", nor "Ana Ruiz, the town's treasurer".
    """
    match = _called_place().match(text, end) if text.startswith(", ", end) else None
    if match is None:
        return False
    follows = _NEXT_WORD.match(text, match.end())
    return follows is None or not is_post(follows[1])  # "X, the county sheriff"


_NEXT_WORD = re.compile(r" ?([a-z]*)")


def _is_place(text: str, name: str) -> bool:
    return any(
        _IN.search(text, max(0, at - _IN_REACH), at) and not _GOES_ON.match(text, at + len(name))
        for at in whole_words(text, name)
    )


def _is_past(verb: str) -> bool:
    return verb.endswith("ed") or verb in past_forms()
