"""Which person of an article speaks a quotation: named beside it, by a surname, by an office, by "he" after who was named."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice

from factcheck.extract.rules.names import NamedPerson, full_name_in, person_key, whole_words
from factcheck.extract.rules.people import person_noun
from factcheck.model import Span
from factcheck.model.base import made
from factcheck.text.document import Document
from factcheck.text.grammar import PREPOSITIONS, SUBJECT_PRONOUNS, saying_verbs
from factcheck.text.quotations import Quotation

_WORD = re.compile(r"[^\W\d_][\w'\u2019-]*")
_APPOSED = re.compile(r", (?=[A-Z])")
_APPOSED_REACH = 60
"""Characters of a name that follows "the state secretary for the environment," with its titles."""
_MENTION_REACH = 600
"""Characters back within which the holder of an office was last named."""
_POSSESSIVE = re.compile(r"['\u2019]s\b|['\u2019](?=\s)")


class SpeakerFinder:
    """The persons whom one article names in full, asked for who speaks its quotations."""

    def __init__(self, document: Document, persons: Sequence[NamedPerson]) -> None:
        self._document = document
        self._persons = persons
        self._bodies: dict[str, bool] = {}

    @cached_property
    def _by_surnames(self) -> Mapping[str, Sequence[NamedPerson]]:
        found: dict[str, list[NamedPerson]] = defaultdict(list)
        for person in self._persons:
            found[person.name.split()[-1]].append(person)
        return found

    def _bearer(self, surname: str, place: int) -> str | None:
        """The full name of the one person with that surname whom the text has named by `place`, of one alone wherever."""
        bearers = self._by_surnames.get(surname, ())
        known = bearers if len(bearers) < _TWO else [person for person in bearers if person.span.start <= place]
        return known[0].name if len(known) == 1 else None

    @cached_property
    def _keys(self) -> frozenset[tuple[str, str]]:
        return frozenset(person_key(person.name) for person in self._persons)

    def speaker_of(self, quotation: Quotation) -> Span | None:
        """Where the name stands of the person who speaks `quotation`; None when no person of the article surely does."""
        speaker = quotation.speaker_span
        if speaker is None:
            return self._named_in_sentence(quotation)
        named = self._in_full(speaker) or self._apposed(speaker) or self._by_surname(speaker)
        if named is not None:
            return named
        words = _WORD.findall(speaker.slice(self._document.text).lower())
        if words and words[-1] in SUBJECT_PRONOUNS:
            return self._of_pronoun(quotation, words)
        if words and words[0] == "the" and (holder := self._holder(" ".join(words[1:]))):
            return self._last_mention(holder, speaker.start)
        is_person = any(person_noun(word) is not None for word in words)
        return None if is_person else self._named_in_sentence(quotation)

    def _of_pronoun(self, quotation: Quotation, words: Sequence[str]) -> Span | None:
        """Who "he" or "she" is: the one that reading found for it, else the one person of the sentence before."""
        if list(words) not in (["he"], ["she"]):
            return None
        told = _WORD.findall(quotation.speaker or "")
        if [word.lower() for word in told] == list(words):
            return self._before(quotation)
        name = self._bearer(told[-1], quotation.span.start) if told else None
        return self._last_mention(name, quotation.span.start) if name is not None and not self._is_body(name) else None

    def _in_full(self, speaker: Span) -> Span | None:
        name = full_name_in(self._document, speaker)
        if name is None or person_key(name.slice(self._document.text)) not in self._keys:
            return None
        return None if self._is_body(name.slice(self._document.text)) else name

    def _is_body(self, name: str) -> bool:
        """Whether the text speaks of the name as of a team, a company, a place: "the Red Sox", "at Rand Meridian"."""
        if name not in self._bodies:
            self._bodies[name] = self._is_told_as_body(name)
        return self._bodies[name]

    def _is_told_as_body(self, name: str) -> bool:
        text = self._document.text
        return any(
            _BODY_BEFORE.search(text, max(0, at - _LEAD), at) or _BODY_AFTER.match(text, at + len(name))
            for at in whole_words(text, name)
        )

    def _holder(self, office: str) -> str:
        """The one person of whom the text says that he is "the deputy governor" right beside his name."""
        return self._offices.get(office, "")

    @cached_property
    def _offices(self) -> Mapping[str, str]:
        """The words right before and after the names, as far as they may be an office, with the one person who has them."""
        text = self._document.text
        found: dict[str, set[str]] = defaultdict(set)
        for person in self._persons:
            for at in islice(whole_words(text, person.name), _MOST_PLACES):
                end = at + len(person.name)
                for phrase in _offices_around(text[max(0, at - _LEAD) : at], text[end : end + _LEAD]):
                    found[phrase].add(person.name)
        return {phrase: names.pop() for phrase, names in found.items() if len(names) == 1}

    def _apposed(self, speaker: Span) -> Span | None:
        """ "the accountant, Vesna Kralj, replied": the name after the comma that closes who speaks."""
        opening = _APPOSED.match(self._document.text, speaker.end)
        if opening is None:
            return None
        reach = self._document.text[opening.end() : opening.end() + _APPOSED_REACH]
        end = min((place for mark in ',.;:"\u201c\n' if (place := reach.find(mark)) > 0), default=len(reach))
        return self._in_full(made(Span, start=opening.end(), end=opening.end() + end, field=speaker.field))

    def _by_surname(self, speaker: Span) -> Span | None:
        """ "Mr Salas said": a surname that one person of the article has, no owner of what speaks ("Salas's lawyer said")."""
        found = [span for span, _ in self._mentions(speaker)]
        return found[0] if len(found) == 1 else None

    def _mentions(self, within: Span) -> Iterator[tuple[Span, str]]:
        """Each surname of a person in `within`, with the full name; owners and what a preposition leads to are left out."""
        text = self._document.text
        for match in _WORD.finditer(text, within.start, within.end):
            word = _POSSESSIVE.split(match.group(), maxsplit=1)[0]
            name = self._bearer(word, match.start())
            is_owner = word != match.group() or _POSSESSIVE.match(text, match.end()) is not None
            if name is None or is_owner or self._is_body(name):
                continue
            start = match.start() - len(name) + len(word)
            if text.startswith(name, max(start, within.start)):
                yield made(Span, start=max(start, within.start), end=match.end(), field=within.field), name
            else:
                yield made(Span, start=match.start(), end=match.end(), field=within.field), name

    def _subjects(self, within: Span) -> dict[str, Span]:
        """The persons named in `within` by their full names, those left out whom a preposition other than "by" leads to."""
        found: dict[str, Span] = {}
        for span, name in self._mentions(within):
            before = _WORD.findall(self._document.text[max(within.start, span.start - _LEAD) : span.start].lower())
            leads = {*before[-1:], *(before[-2:-1] if before and person_noun(before[-1]) else ())}
            if leads.isdisjoint(PREPOSITIONS - {"by"}):
                found.setdefault(name, span)
        return found

    def _named_in_sentence(self, quotation: Quotation) -> Span | None:
        """The one person whom the sentence of the quotation names outside its marks, beside a verb of saying."""
        start = self._document.sentence_at(quotation.span.start).start
        end = max(self._document.sentence_at(max(quotation.span.end - 1, 0)).end, quotation.span.end)
        parts = (
            made(Span, start=min(start, quotation.span.start), end=quotation.span.start, field=quotation.span.field),
            made(Span, start=quotation.span.end, end=end, field=quotation.span.field),
        )
        words = {word for part in parts for word in _WORD.findall(part.slice(self._document.text).lower())}
        if words.isdisjoint(saying_verbs()):
            return None
        return _only([self._subjects(part) for part in parts])

    def _before(self, quotation: Quotation) -> Span | None:
        """The one person whom the sentence before the quotation names: who "he" or "she" is."""
        own = self._document.sentence_at(quotation.span.start)
        sent = self._document.sentence_at(max(own.start - 2, 0))
        if sent.end > quotation.span.start or sent == own or '"' in sent.slice(self._document.text):
            return None
        return _only([self._subjects(sent)])

    def _last_mention(self, name: str, start: int) -> Span | None:
        """Where `name`, or its surname, was last written before `start`."""
        text, low = self._document.text, max(0, start - _MENTION_REACH)
        for words in (name, name.rsplit(maxsplit=1)[-1]):
            places = [low + at for at in whole_words(text[low:start], words)]
            if places:
                return made(Span, start=places[-1], end=places[-1] + len(words), field=self._document.field)
        return None


_LEAD = 40
_BODY_BEFORE = re.compile(r"\b(?:the|at|company|firm|group|club|charity|bank|airline|union|agency|party) \Z", re.IGNORECASE)
_BODY_AFTER = re.compile(
    r", (?:which|whose shares)\b| (?:shares|stock|spokes\w+|officials|workers|employees|staff|players|fans|bosses|executives"
    r"|Ltd|Inc|Corp|Co|LLC|PLC|plc)\b"
)
_MOST_PLACES = 20
"""Places of a name whose words are looked at for an office."""
_MOST_TITLES = 2
"""Words between an office and its holder's name: "the Deputy Governor, Chief Bankole Ajibade"."""
_OFFICE_WORDS = 4
_OFFICE_AFTER = re.compile(r",? (?:who is )?(?:the|its) (?P<words>[^,.;:\n]+)")


def _offices_around(before: str, after: str) -> Iterator[str]:
    """What may be the office of whoever's name stands between the two, in lower case."""
    words = _WORD.findall(before.lower())
    for last in range(max(len(words) - _MOST_TITLES, 0), len(words) + 1):
        for first in range(max(last - _OFFICE_WORDS, 0), last):
            yield " ".join(words[first:last])
    match = _OFFICE_AFTER.match(after)
    if match is not None:
        follows = _WORD.findall(match["words"].lower())
        for last in range(1, min(len(follows), _OFFICE_WORDS) + 1):
            yield " ".join(follows[:last])


_TWO = 2


def _only(found: Sequence[Mapping[str, Span]]) -> Span | None:
    """The one span where all of `found` together name one person."""
    persons = {name: span for part in found for name, span in part.items()}
    return next(iter(persons.values())) if len(persons) == 1 else None
