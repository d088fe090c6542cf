"""Labelled stories: articles.jsonl, and beside it what is known of them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.errors import UnreadableCase
from factcheck.evaluation.cases.files import problem_line, raise_all, read_json, read_text
from factcheck.evaluation.cases.labels import Contradiction, EventsSheet, FactsSheet, LabelledClaim, QuotedPlace, StoryLabels
from factcheck.ingest.records import articles_of_records
from factcheck.model import Article, Page, Severity, Span

ARTICLES, FACTS, EVENTS, LABELS = "articles.jsonl", "contradictions.json", "events.json", "labels-*.json"


@dataclass(frozen=True, slots=True)
class Place:
    """Words of one article of a story."""

    article: int
    """From 0."""
    span: Span
    words: str

    def overlaps(self, other: "Place") -> bool:
        """Whether the two share words of one article."""
        return self.article == other.article and self.span.overlaps(other.span)


@dataclass(frozen=True, slots=True)
class ExpectedFinding:
    """A matter that the report should raise."""

    family: str
    severity: Severity
    what: str
    sides: tuple[tuple[Place, ...], ...]


@dataclass(frozen=True, slots=True)
class StoryCase:
    """A story with whatever labels it has."""

    id: str
    split: str
    records: tuple[Mapping[str, Any], ...]
    labels: tuple[StoryLabels, ...]
    """By labeller's name; the first is the one that is scored against."""
    facts: FactsSheet | None
    events: EventsSheet | None

    @property
    def finished(self) -> StoryLabels | None:
        """The labels that findings, relations and summaries are scored against; None while nobody has finished."""
        return next((labels for labels in self.labels if labels.is_finished), None)

    @property
    def is_quiet(self) -> bool | None:
        """Whether it is known to hold no contradiction; None when nobody has said."""
        if self.facts is not None:
            return self.facts.quiet
        return not self.finished.findings if self.finished else None

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles as reading makes them, in order."""
        return articles_of(self.records, self.id)


def articles_of(records: Sequence[Mapping[str, Any]], source: str) -> tuple[Article, ...]:
    """The articles of JSON Lines records."""
    page = Page(source=source, text="\n".join(json.dumps(record) for record in records), media_type="jsonl")
    return tuple(article for article in articles_of_records(page) if isinstance(article, Article))


def read_stories(folder: Path, split: str) -> tuple[StoryCase, ...]:
    """Every story of a folder, by name. UnreadableCase names all that is wrong with one of them."""
    if not folder.is_dir():
        return ()
    return tuple(read_story(path.parent, split) for path in sorted(folder.glob(f"*/{ARTICLES}")))


def read_story(folder: Path, split: str) -> StoryCase:
    """One story; files that are not there are not missed, those that are must be right."""
    records = _read_records(folder / ARTICLES)
    labels = tuple(_read_labels(path, records) for path in sorted(folder.glob(LABELS)))
    facts = _read_facts(folder / FACTS, records) if (folder / FACTS).exists() else None
    events = _read_events(folder / EVENTS, records) if (folder / EVENTS).exists() else None
    return StoryCase(folder.name, split, records, labels, facts, events)


def _read_records(path: Path) -> tuple[Mapping[str, Any], ...]:
    records = []
    for number, line in enumerate(read_text(path).split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise UnreadableCase(f"{path}, line {number}: not JSON ({error.msg}, column {error.colno})") from error
        if not isinstance(record, dict) or not isinstance(record.get("text"), str) or not record["text"].strip():
            raise UnreadableCase(f"{path}, line {number}, text: each line is an object with the article's words in 'text'")
        records.append(record)
    return tuple(records)


def _read_labels(path: Path, records: Sequence[Mapping[str, Any]]) -> StoryLabels:
    labels, text = read_json(path, StoryLabels)
    problems = [problem_line(path, text, where, said) for where, said in _label_problems(labels, records)]
    if problems:
        raise_all(problems)
    return labels


_Wrong = tuple[tuple[str | int, ...], str]


def _label_problems(labels: StoryLabels, records: Sequence[Mapping[str, Any]]) -> Iterator[_Wrong]:
    if len(labels.articles) != len(records):
        yield (
            ("articles",),
            f"there are {len(labels.articles)} articles here and {len(records)} in {ARTICLES}; give one for each",
        )
        return
    seen: set[str] = set()
    for number, article in enumerate(labels.articles):
        for index, claim in enumerate(article.claims):
            where = ("articles", number, "claims", index)
            if claim.id in seen:
                yield (*where, "id"), f"the id {claim.id!r} is used before; give each claim its own"
            seen.add(claim.id)
            yield from ((((*where, field)), said) for field, said in _quote_problems(claim, records[number]))
    for index, pair in enumerate(labels.pairs):
        yield from ((("pairs", index, name), _no_claim(one)) for name, one in (("a", pair.a), ("b", pair.b)) if one not in seen)
    for index, finding in enumerate(labels.findings):
        unknown = [one for side in finding.sides for one in side if one not in seen]
        yield from ((("findings", index, "sides"), _no_claim(one)) for one in unknown)


def _no_claim(name: str) -> str:
    return f"there is no claim {name!r}; name one of the claims above"


def _quote_problems(claim: LabelledClaim, record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    times = str(record.get(claim.field) or "").count(claim.quote)
    if times != 1:
        advice = "copy it letter for letter" if not times else "make it longer, so that it stands there once"
        yield "quote", f"{claim.quote!r} stands {times} times in the {claim.field}; {advice}"
    elif claim.quote.count(claim.value) != 1:
        yield "value", f"{claim.value!r} stands {claim.quote.count(claim.value)} times in the quote; it must stand there once"


def _read_facts(path: Path, records: Sequence[Mapping[str, Any]]) -> FactsSheet:
    facts, text = read_json(path, FactsSheet)
    problems = []
    for number, finding in enumerate(facts.findings):
        for side, places in enumerate(finding.sides):
            for index, place in enumerate(places):
                record = records[place.article - 1] if place.article <= len(records) else {}
                if not any(place.quote in str(record.get(field) or "") for field in ("title", "text")):
                    where = ("findings", number, "sides", side, index, "quote")
                    said = f"{place.quote!r} does not stand in article {place.article}; copy it letter for letter"
                    problems.append(problem_line(path, text, where, said))
    if problems:
        raise_all(problems)
    return facts


def _read_events(path: Path, records: Sequence[Mapping[str, Any]]) -> EventsSheet:
    events, text = read_json(path, EventsSheet)
    if len(events.articles) != len(records):
        said = f"there are {len(events.articles)} entries here and {len(records)} articles; give one for each"
        raise_all([problem_line(path, text, ("articles",), said)])
    return events


def expected_findings(case: StoryCase, articles: Sequence[Article]) -> tuple[ExpectedFinding, ...] | None:
    """What the report on the story should raise; None when nobody has said.

    The facts sheet knows what was written into the story, a labeller sees what came in besides, and may miss a sum: what is
    expected is what either has, a matter that both have once.
    """
    if case.facts is None and case.finished is None:
        return None
    written = [_of_facts(one, articles) for one in case.facts.findings] if case.facts is not None else []
    seen = _of_labels(case.finished, articles) if case.finished is not None else []
    return (*written, *(one for one in seen if not any(_is_one_matter(one, other) for other in written)))


def _of_facts(finding: Contradiction, articles: Sequence[Article]) -> ExpectedFinding:
    sides = tuple(tuple(place for one in side for place in _places_of(one, articles)) for side in finding.sides)
    return ExpectedFinding(finding.family, finding.severity, finding.what, sides)


def _of_labels(labels: StoryLabels, articles: Sequence[Article]) -> list[ExpectedFinding]:
    claims = {name: place_of(claim, number, articles) for name, (number, claim) in labels.claims.items()}
    return [
        ExpectedFinding(one.family, one.severity, one.what, tuple(tuple(claims[name] for name in side) for side in one.sides))
        for one in labels.findings
    ]


def _is_one_matter(one: ExpectedFinding, other: ExpectedFinding) -> bool:
    """Whether two sides of one lie on two sides of the other, or, for a sum or a weekday, one on one."""
    touched = [
        {n for n, theirs in enumerate(other.sides) if any(a.overlaps(b) for a in ours for b in theirs)} for ours in one.sides
    ]
    if {one.family, other.family} & {"A", "C"} and any(touched):
        return True
    return any(m != n for i, ours in enumerate(touched) for theirs in touched[i + 1 :] for m in ours for n in theirs)


def place_of(claim: LabelledClaim, number: int, articles: Sequence[Article]) -> Place:
    """Where the value of a labelled claim stands in its article; an empty span when the quote has been changed there."""
    article = articles[number]
    text = article.title if claim.field == "title" else article.text
    quoted = text.find(claim.quote)
    if quoted < 0:
        return Place(number, Span(start=0, end=0, field=claim.field), claim.quote)
    start = quoted + claim.quote.find(claim.value)
    return Place(number, Span(start=start, end=start + len(claim.value), field=claim.field), claim.quote)


def _places_of(one: QuotedPlace, articles: Sequence[Article]) -> Iterator[Place]:
    """Every place where the quote stands: a name may be quoted as often as it is used."""
    number, quote = one.article - 1, one.quote
    article = articles[number]
    for field, text in (("title", article.title), ("text", article.text)):
        start = text.find(quote)
        while start >= 0:
            yield Place(number, Span(start=start, end=start + len(quote), field="title" if field == "title" else "text"), quote)
            start = text.find(quote, start + 1)
