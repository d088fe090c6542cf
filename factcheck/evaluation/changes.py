"""Labelled stories with one thing changed: a fact in one article, which must come out, or mere wording, which must not.

What is stated by two articles is taken from the labels, so that no rule of ours decides what is changed.
"""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from factcheck.evaluation.cases.labels import COUNTS, LabelledClaim, StoryLabels
from factcheck.evaluation.cases.stories import StoryCase
from factcheck.model import Quantity
from factcheck.text.quantities import find_quantities

Records = tuple[Mapping[str, Any], ...]

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty"
).split()
_PLACES = ("Varnholt", "Castelbruna", "Ostrevka", "Ngorimba", "Saltmere", "Khojar", "Pulemba", "Vila Norte")
"""Invented, so that no article can be speaking of them."""
_MONTH = r"(?P<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?)"
_MONTH_DAY = re.compile(rf"^(?:[A-Z][a-z]+day,? )?(?:(?P<day>\d{{1,2}}) )?{_MONTH}(?: (?P<after>\d{{1,2}})\b)?(?:,? \d{{4}})?$")
_CLOCK = re.compile(r"\b(\d{1,2})(?=[:.]\d\d\b|\s?[ap]\.?m)")
_SHINGLE = 6
_MOST_SHARED = 0.2
"""Two articles that share this share of their six-word runs may be one text reprinted: a change in a copy is raised nowhere."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A story after one change."""

    kind: str
    records: Records
    article: int
    """The article that was changed, from 0; for a story that was added to, the new one."""
    before: str
    after: str
    family: str | None
    """The family in which a finding must appear; None when none may."""
    others: frozenset[int] = frozenset()
    """Articles that state the fact as it was."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of one property of one thing, with every claim that states it."""

    what: str
    """The property of its claims."""
    value: str
    claims: tuple[tuple[int, LabelledClaim], ...]

    @property
    def articles(self) -> frozenset[int]:
        """The articles that state it."""
        return frozenset(number for number, _ in self.claims)


def changes_of(case: StoryCase, labels: StoryLabels) -> Iterator[Changed]:
    """At most one change of each kind, in a fixed order; the same for the same labels."""
    facts = _facts(labels)
    apart = _independent(case.records)
    for kind, change in _OF_FACTS:
        rng = random.Random(f"{kind} {case.id}")
        found = next(change(case.records, rng.sample(facts, len(facts)), apart, rng), None)
        if found is not None:
            yield found
    rng = random.Random(f"speaker {case.id}")
    yield from _first(_speaker(case.records, labels, apart, rng))
    yield from _first(_wording(case.records, rng))
    yield from _first(_rounded(case.records, rng.sample(facts, len(facts))))
    yield from _first(_later_toll(case.records, labels))


def _first(found: Iterator[Changed]) -> Iterator[Changed]:
    one = next(found, None)
    if one is not None:
        yield one


_BY_VALUE = frozenset({"name", "place-of", "date-of", "onset", "time-of"})
"""Properties of which two articles that give one value speak of one thing, whatever words a labeller had for it."""


def _facts(labels: StoryLabels) -> list[Fact]:
    """What two articles or more state alike, of the main event, with no pair of labels that disputes it."""
    disputed = {name for pair in labels.pairs if pair.relation in ("contradicts", "undecided") for name in (pair.a, pair.b)}
    groups: dict[tuple[str, str, str], list[tuple[int, LabelledClaim]]] = {}
    for number, claim in labels.claims.values():
        if claim.event == "main" and claim.portion == "whole" and claim.id not in disputed:
            groups.setdefault((claim.property, _about(claim), _same_value(claim)), []).append((number, claim))
    found = [Fact(name, value, tuple(claims)) for (name, _, value), claims in groups.items()]
    return [fact for fact in found if len(fact.articles) > 1]


def _about(claim: LabelledClaim) -> str:
    """Whose value it is; of a person, the surname, which every labeller has last."""
    if claim.property in _BY_VALUE:
        return ""
    return claim.about.lower().split()[-1] if claim.property == "age" and claim.about else claim.about.lower()


def _same_value(claim: LabelledClaim) -> str:
    """The value in a form in which the ways to write it are one: "nine" and 9, "4:12 a.m." and "4.12am"."""
    if claim.property in COUNTS or claim.property == "age":
        figure = _figure(claim)
        return f"{figure.low:g}" if figure is not None and figure.low is not None else claim.value.lower()
    if claim.property == "time-of":
        return "".join(re.findall(r"[0-9]+|[ap](?=\.?m)", claim.value.lower())) or claim.value.lower()
    read = _MONTH_DAY.match(claim.value) if claim.property in ("date-of", "onset") else None
    return f"{read['month'][:3].lower()} {read['day'] or read['after']}" if read else claim.value.lower()


def _figure(claim: LabelledClaim) -> Quantity | None:
    """The one figure of a claim, where it is exact or bounded below."""
    found = find_quantities(claim.value)
    is_known = len(found) == 1 and found[0].hedge in (None, "at_least")
    return found[0] if is_known else None


def _independent(records: Records) -> frozenset[tuple[int, int]]:
    """The pairs of articles that are no copies of one another."""
    runs = [_runs(str(record["text"])) for record in records]
    return frozenset(
        (i, j)
        for i, ours in enumerate(runs)
        for j, theirs in enumerate(runs)
        if i != j and len(ours & theirs) <= _MOST_SHARED * min(len(ours), len(theirs))
    )


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + _SHINGLE]) for at in range(max(len(words) - _SHINGLE + 1, 1))}


Apart = frozenset[tuple[int, int]]


def _targets(fact: Fact, apart: Apart) -> Iterator[tuple[int, frozenset[int]]]:
    """Each article that states the fact and copies none of the others that do, with those others."""
    for number in sorted(fact.articles):
        others = fact.articles - {number}
        if all((number, other) in apart for other in others):
            yield number, others


def _replaced(records: Records, number: int, claims: Sequence[LabelledClaim], value: str, words: str) -> Records:
    """The records with `value` replaced by `words` in each of the quotes of one article."""
    record = dict(records[number])
    for claim in claims:
        record[claim.field] = str(record[claim.field]).replace(claim.quote, claim.quote.replace(value, words, 1), 1)
    return (*records[:number], record, *records[number + 1 :])


def _everywhere(records: Records, number: int, value: str, words: str) -> Records:
    pattern = re.compile(rf"(?<!\w){re.escape(value)}(?!\w)")
    record = {
        name: pattern.sub(words, text) if name in ("title", "text") and isinstance(text, str) else text
        for name, text in records[number].items()
    }
    return (*records[:number], record, *records[number + 1 :])


def _own(fact: Fact, number: int) -> list[LabelledClaim]:
    return [claim for one, claim in fact.claims if one == number]


def _stated_alike(claims: Sequence[LabelledClaim]) -> str | None:
    """The value, when the article writes it one way only."""
    values = {claim.value for claim in claims}
    return values.pop() if len(values) == 1 else None


def _published(record: Mapping[str, Any]) -> str:
    return str(record.get("published") or "")


def _count(records: Records, facts: Sequence[Fact], apart: Apart, _rng: random.Random) -> Iterator[Changed]:
    """A count is raised in the earliest of the articles that state it, so that no later toll explains the difference.

    "At least nine" may be raised too; the articles against which it must come out are those that state it exactly.
    """
    for fact in facts:
        if fact.what not in COUNTS or not fact.value.isdigit():
            continue
        exact = {number for number, claim in fact.claims if (figure := _figure(claim)) and figure.hedge is None}
        for number, others in _targets(fact, apart):
            surfaces = {figure.surface for claim in _own(fact, number) if (figure := _figure(claim))}
            dates = [_published(records[other]) for other in others]
            is_first = all((*dates, _published(records[number]))) and min(dates) >= _published(records[number])
            if len(surfaces) != 1 or not is_first or not others & exact:
                continue
            [value] = surfaces
            words = _number_like(value, int(fact.value) + max(2, int(fact.value) // 5))
            changed = _replaced(records, number, _own(fact, number), value, words)
            yield Changed("count", changed, number, value, words, "Q", frozenset(others & exact))


def _number_like(value: str, number: int) -> str:
    """The number written as the value is: in words while words go, else in figures."""
    if value[:1].isdigit() or number >= len(_WORDS):
        return f"{number:,}" if "," in value or number >= 10_000 else str(number)
    return _WORDS[number].capitalize() if value[0].isupper() else _WORDS[number]


def _age(records: Records, facts: Sequence[Fact], apart: Apart, _rng: random.Random) -> Iterator[Changed]:
    for fact in facts:
        for number, others in _targets(fact, apart) if fact.what == "age" and fact.value.isdigit() else ():
            value = _stated_alike(_own(fact, number))
            if value is not None and value.isdigit():
                words = str(int(value) + 3)
                yield Changed(
                    "age", _replaced(records, number, _own(fact, number), value, words), number, value, words, "N", others
                )


def _date(records: Records, facts: Sequence[Fact], apart: Apart, _rng: random.Random) -> Iterator[Changed]:
    """A day of the month becomes another."""
    for fact in facts:
        for number, others in _targets(fact, apart) if fact.what in ("date-of", "onset") else ():
            value = _stated_alike(_own(fact, number))
            read = _MONTH_DAY.match(value) if value else None
            if value is None or read is None:
                continue
            day = read["day"] or read["after"]
            if day is None:
                continue
            words = re.sub(rf"\b{day}\b", str(int(day) - 4 if int(day) > 8 else int(day) + 4), value, count=1)
            yield Changed(
                "date", _replaced(records, number, _own(fact, number), value, words), number, value, words, "T", others
            )


def _weekday(records: Records, facts: Sequence[Fact], apart: Apart, _rng: random.Random) -> Iterator[Changed]:
    """The day of the event becomes another day of that week, before it."""
    for fact in facts:
        for number, others in _targets(fact, apart) if fact.what == "date-of" else ():
            value = _stated_alike(_own(fact, number))
            if value in _DAYS:
                words = _DAYS[(_DAYS.index(value) + 5) % 7]
                yield Changed(
                    "weekday", _replaced(records, number, _own(fact, number), value, words), number, value, words, "T", others
                )


def _clock(records: Records, facts: Sequence[Fact], apart: Apart, _rng: random.Random) -> Iterator[Changed]:
    for fact in facts:
        for number, others in _targets(fact, apart) if fact.what == "time-of" else ():
            value = _stated_alike(_own(fact, number))
            read = _CLOCK.search(value) if value else None
            if value is None or read is None:
                continue
            hour = int(read[1])
            words = value[: read.start()] + str(hour + 2 if hour < 10 else hour - 2) + value[read.end() :]
            yield Changed(
                "clock", _replaced(records, number, _own(fact, number), value, words), number, value, words, "T", others
            )


def _name(records: Records, facts: Sequence[Fact], apart: Apart, rng: random.Random) -> Iterator[Changed]:
    """One vowel of a surname becomes another, wherever the article writes it."""
    for fact in facts:
        for number, others in _targets(fact, apart) if fact.what == "name" else ():
            surname = _own(fact, number)[0].value.split()[-1]
            vowels = [found.start() for found in re.finditer("[aeiou]", surname) if found.start() > 0]
            if len(surname) < 5 or not vowels:
                continue
            at = rng.choice(vowels)
            other = rng.choice([vowel for vowel in "aeiou" if vowel != surname[at]])
            words = surname[:at] + other + surname[at + 1 :]
            yield Changed("name", _everywhere(records, number, surname, words), number, surname, words, "N", others)


def _place(records: Records, facts: Sequence[Fact], apart: Apart, rng: random.Random) -> Iterator[Changed]:
    for fact in facts:
        for number, others in _targets(fact, apart) if fact.what == "place-of" else ():
            value = _stated_alike(_own(fact, number))
            if value is not None and re.fullmatch(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?", value):
                words = rng.choice(_PLACES)
                yield Changed("place", _everywhere(records, number, value, words), number, value, words, "P", others)


_QUOTED = re.compile(r"[“\"]([^“”\"]{25,})[”\"]")


def _speaker(records: Records, labels: StoryLabels, apart: Apart, rng: random.Random) -> Iterator[Changed]:
    """Words that two articles quote alike are given to another person of the article."""
    names = [[claim.value for claim in article.claims if claim.property == "name"] for article in labels.articles]
    for i, j in sorted(apart):
        theirs = {found.strip(" ,.") for found in _QUOTED.findall(str(records[j]["text"]))}
        for found in _QUOTED.finditer(str(records[i]["text"])):
            if found[1].strip(" ,.") not in theirs:
                continue
            text = str(records[i]["text"])
            start, end = text.rfind("\n", 0, found.start()) + 1, text.find("\n", found.end())
            paragraph = text[start : end if end > 0 else len(text)]
            said = [name for name in names[i] if name in paragraph]
            others = [name for name in names[i] if name.split()[-1] not in paragraph]
            if len(said) == 1 and others:
                other = rng.choice(others)
                record = {**records[i], "text": text.replace(paragraph, paragraph.replace(said[0], other), 1)}
                yield Changed("speaker", (*records[:i], record, *records[i + 1 :]), i, said[0], other, "S", frozenset({j}))


_OF_FACTS: tuple[tuple[str, Callable[[Records, Sequence[Fact], Apart, random.Random], Iterator[Changed]]], ...] = (
    ("count", _count),
    ("date", _date),
    ("weekday", _weekday),
    ("clock", _clock),
    ("name", _name),
    ("age", _age),
    ("place", _place),
)

_WORDINGS = (
    ("said", "stated"),
    ("began", "started"),
    ("near", "close to"),
    ("officials", "authorities"),
    ("also", "in addition"),
)


def _wording(records: Records, rng: random.Random) -> Iterator[Changed]:
    """Words that carry no fact become others of the same meaning, in one article."""
    number = rng.randrange(len(records))
    changed = records
    for old, new in _WORDINGS:
        changed = _everywhere(changed, number, old, new)
    if changed[number] != records[number]:
        yield Changed("wording", changed, number, "said", "stated", None)


def _rounded(records: Records, facts: Sequence[Fact]) -> Iterator[Changed]:
    """An exact count becomes a rounder one with a hedge that still holds it."""
    for fact in facts:
        if fact.what not in COUNTS or not fact.value.isdigit() or int(fact.value) < 11 or int(fact.value) % 10 == 0:
            continue
        number = min(fact.articles)
        value = _stated_alike(_own(fact, number))
        if value is not None and value.replace(",", "").isdigit():
            step = 10 ** max(len(fact.value) - 2, 1)
            words = f"more than {int(fact.value) // step * step:,}"
            yield Changed(
                "rounded in a hedge", _replaced(records, number, _own(fact, number), value, words), number, value, words, None
            )


def _later_toll(records: Records, labels: StoryLabels) -> Iterator[Changed]:
    """An article is added that gives a higher toll on the day after the last one."""
    newest = max(range(len(records)), key=lambda number: _published(records[number]))
    published = _published(records[newest])
    tolls = [
        int(one.high)
        for number, claim in labels.claims.values()
        if claim.property == "killed" and claim.event == "main" and claim.portion == "whole" and not claim.about
        for one in find_quantities(claim.value)
        if one.kind == "count" and one.high is not None and number < len(records)
    ]
    if not tolls or not published:
        return
    day = date.fromisoformat(published[:10]) + timedelta(days=1)
    toll = max(tolls) + 3
    event = labels.articles[newest].main_event
    text = (
        f"The number of people killed in the {event} has risen to {toll}, officials said on {_DAYS[day.weekday()]}.\n\n"
        f"The toll was raised after more bodies were found overnight."
    )
    record = {"title": f"Toll rises to {toll}: {records[newest].get('title', '')}", "text": text, "published": day.isoformat()}
    yield Changed("a later, higher toll", (*records, record), len(records), "", str(toll), None)
