"""What a report says to an editor and in which order; terminal and Markdown lay the same digest out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.model import (
    Confirmed,
    Coverage,
    Finding,
    Report,
    ReportTopic,
    Severity,
    Side,
    Story,
    Summary,
    Ungrounded,
)
from factcheck.model.called import article_words
from factcheck.report.evidence import Evidence, side_evidence
from factcheck.report.lookup import Lookup, confirmed_article_ids, finding_article_ids, finding_origin_ids
from factcheck.report.plain import flat
from factcheck.report.tolls import Step, steps
from factcheck.report.wording import (
    SEVERITIES,
    count,
    day_words,
    decapitalised,
    findings_count,
    is_same_house,
    listed,
    problem_words,
    property_label,
    published_words,
    subject_words,
)

NAMED_IN_A_NOTICE = 3
"""Articles named beside one notice: a page with hidden characters gives the same one for each of its articles."""
_ARITHMETIC = "A"
"""Family of rules on one article's own figures, whose explanation is the headline: there are no two who disagree."""
NOTHING_FOUND = "No conflicts found in what was compared."


@dataclass(frozen=True, slots=True)
class SideDigest:
    """One value of a finding with the quotes that carry it."""

    value: str
    evidence: tuple[Evidence, ...]
    also: str
    """Outlets of further articles that say the same, "" when all are quoted."""


@dataclass(frozen=True, slots=True)
class FindingDigest:
    """A finding as it is read."""

    id: str
    code: str
    severity: Severity
    headline: str
    spread: str
    """Outlets, origins and story: "3 outlets, 2 origins · Border clashes"."""
    sides: tuple[SideDigest, ...]
    why: str
    """Empty where the headline says it already."""
    opinions: tuple[str, ...] = ()
    """What a model thinks of the pairs of values; beside the verdict, never in its place."""


@dataclass(frozen=True, slots=True)
class TollDigest:
    """A toll that moved."""

    headline: str
    story: str
    """Its title, "" where there is only one story."""
    steps: tuple[Step, ...]

    @property
    def note(self) -> str:
        """What the marks cannot say."""
        return "" if any(step.is_official for step in self.steps) else "None of these is given by an official source."


@dataclass(frozen=True, slots=True)
class ConfirmedDigest:
    """A value that several origins give."""

    headline: str
    value: str
    origins: str
    story: str
    """Its title, "" where there is only one story."""


@dataclass(frozen=True, slots=True)
class ArticleDigest:
    """An article and its summary."""

    title: str
    credit: str
    summary: str
    """Its sentences, an ellipsis where others stand between them."""


@dataclass(frozen=True, slots=True)
class StoryDigest:
    """A story and its articles."""

    title: str
    sentences: tuple[str, ...]
    articles: tuple[ArticleDigest, ...]
    background: tuple[str, ...]
    """Titles of articles of other stories that tell of this one's event."""


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything that a printed report says, in order."""

    header: str
    findings: tuple[FindingDigest, ...]
    tolls: tuple[TollDigest, ...]
    confirmed: tuple[ConfirmedDigest, ...]
    stories: tuple[StoryDigest, ...]
    problems: tuple[str, ...]
    notices: tuple[str, ...]
    """What an editor should know of how an article was read, each once with the articles that it holds for."""
    coverage: tuple[str, ...]


def digest(report: Report, *, summaries: bool = True) -> Digest:
    """The report in the order an editor needs it: conflicts, what moved, what is confirmed, summaries, what was not read."""
    lookup = Lookup(report)
    ordered = sorted(report.findings, key=lambda finding: SEVERITIES.index(finding.severity))
    return Digest(
        header=_header(report),
        findings=tuple(digest_finding(finding, lookup) for finding in ordered),
        tolls=tuple(_tolls(lookup)),
        confirmed=tuple(_confirmed(confirmed, lookup) for confirmed in report.confirmed),
        stories=tuple(_story(story, lookup) for story in report.stories) if summaries else (),
        problems=tuple(problem_words(problem) for problem in report.problems),
        notices=tuple(_notices(report)),
        coverage=(*coverage_lines(report.coverage, report.ungrounded), *model_lines(report)),
    )


def _notices(report: Report) -> Iterator[str]:
    titles: dict[str, list[str]] = {}
    for article in report.articles:
        for notice in article.notices:
            titles.setdefault(flat(notice), []).append(f"“{flat(article_words(article.title, article.text))}”")
    for notice, names in titles.items():
        more = f" and {len(names) - NAMED_IN_A_NOTICE:,} more" if len(names) > NAMED_IN_A_NOTICE else ""
        yield f"{', '.join(names[:NAMED_IN_A_NOTICE])}{more}: {notice}"


def _header(report: Report) -> str:
    parts = [count(report.coverage.articles, "article")]
    if report.coverage.undated:
        parts.append(f"{report.coverage.undated:,} undated")
    parts += [count(len(report.stories), "story", "stories"), findings_count(report.findings)]
    return ", ".join(parts)


def digest_finding(finding: Finding, lookup: Lookup) -> FindingDigest:
    """The finding as it is read."""
    topic = lookup.topics.get(finding.topic_id)
    sides = tuple(_side(side, topic, lookup) for side in finding.sides)
    is_plain = len(sides) == 1 or finding.code.startswith(_ARITHMETIC)
    return FindingDigest(
        id=flat(finding.id),
        code=flat(finding.code),
        severity=finding.severity,
        headline=_statement(finding, topic, lookup) if is_plain else _question(finding, topic, sides, lookup),
        spread=_spread(finding, lookup),
        sides=_merged(finding, sides, lookup),
        why="" if is_plain else flat(finding.explanation),
        opinions=_opinions(finding, topic),
    )


def _question(finding: Finding, topic: ReportTopic | None, sides: Sequence[SideDigest], lookup: Lookup) -> str:
    """What two sides answer differently: "Dead, earthquake: 38, or 41?"."""
    label = _subject(topic, lookup) if topic else property_label(finding.property)
    return f"{label}: {_alternatives([side.value for side in sides])}" if sides else label


def _statement(finding: Finding, topic: ReportTopic | None, lookup: Lookup) -> str:
    """What is wrong in one sentence or one article: the explanation says it whole, and of what."""
    words = flat(finding.explanation).rstrip(".")
    scope = flat(lookup.as_written(topic)) if topic and finding.code.startswith(_ARITHMETIC) else ""
    return f"{scope[:1].upper()}{scope[1:]}: {decapitalised(words)}" if scope else words


def _merged(finding: Finding, sides: tuple[SideDigest, ...], lookup: Lookup) -> tuple[SideDigest, ...]:
    """The sides, or where all stand in one sentence a single one with every value marked in one quotation."""
    claims = [lookup.claims[name] for side in finding.sides for name in side.claim_ids]
    places = {(claim.article_id, lookup.sentence(claim)) for claim in claims}
    if len(sides) < 2 or len(places) != 1 or not all(side.evidence for side in sides):
        return sides
    evidence = replace(sides[0].evidence[0], excerpt=lookup.excerpt(claims))
    return (SideDigest(value=" against ".join(side.value for side in sides), evidence=(evidence,), also=""),)


def _opinions(finding: Finding, topic: ReportTopic | None) -> tuple[str, ...]:
    """The different opinions on pairs whose two claims stand on two sides of the finding."""
    side_of = {name: number for number, side in enumerate(finding.sides) for name in side.claim_ids}
    said = [
        flat(pair.opinion)
        for pair in (topic.relations if topic is not None else ())
        if pair.opinion and pair.a in side_of and pair.b in side_of and side_of[pair.a] != side_of[pair.b]
    ]
    return tuple(f"A model takes these for {words}." for words in dict.fromkeys(words.rstrip(".") for words in said))


def _subject(topic: ReportTopic, lookup: Lookup) -> str:
    return subject_words(topic.property, flat(topic.event), flat(lookup.as_written(topic)))


def _alternatives(values: Sequence[str]) -> str:
    if len(values) == 1:
        return values[0]
    return f"{', '.join(values[:-1])}, or {values[-1]}?"


def _spread(finding: Finding, lookup: Lookup) -> str:
    outlets = lookup.outlets(finding_article_ids(finding))
    spread = f"{count(len(outlets), 'outlet')}, {count(len(finding_origin_ids(finding)), 'origin')}"
    story = lookup.stories.get(finding.story_id)
    return f"{spread} · {flat(story.title)}" if story else spread


def _side(side: Side, topic: ReportTopic | None, lookup: Lookup) -> SideDigest:
    evidence, others = side_evidence(side, topic, lookup)
    return SideDigest(value=flat(side.value), evidence=evidence, also=listed(others))


def _tolls(lookup: Lookup) -> list[TollDigest]:
    tolls = []
    for topic in lookup.report.topics:
        if topic.behaviour != "cumulative":
            continue
        found = steps(topic, lookup)
        if found:
            tolls.append(TollDigest(_subject(topic, lookup), _story_beside(topic, lookup), found))
    return tolls


def _story_beside(topic: ReportTopic | None, lookup: Lookup) -> str:
    """The title of the topic's story, where there are several to take it for."""
    story = lookup.stories.get(topic.story_id) if topic else None
    return flat(story.title) if story and len(lookup.stories) > 1 else ""


def _confirmed(confirmed: Confirmed, lookup: Lookup) -> ConfirmedDigest:
    topic = lookup.topics.get(confirmed.topic_id)
    origins = [lookup.origin_label(origin) for origin in confirmed.origins]
    outlets = lookup.outlets(confirmed_article_ids(confirmed, lookup))
    beside = f"; in {count(len(outlets), 'outlet')}" if len(outlets) > len(origins) else ""
    return ConfirmedDigest(
        headline=_subject(topic, lookup) if topic else "",
        value=flat(confirmed.value),
        origins=f"{listed(origins)}{beside}",
        story=_story_beside(topic, lookup),
    )


def _story(story: Story, lookup: Lookup) -> StoryDigest:
    articles = tuple(_article(article_id, lookup) for article_id in story.article_ids)
    shown = " ".join(article.summary for article in articles)
    sentences = [flat(sentence.text) for sentence in story.sentences]
    return StoryDigest(
        title=flat(story.title),
        sentences=tuple(sentence for sentence in sentences if sentence not in shown),
        articles=articles,
        background=tuple(flat(lookup.articles[article_id].title) for article_id in story.background_article_ids),
    )


def _article(article_id: str, lookup: Lookup) -> ArticleDigest:
    article = lookup.articles[article_id]
    summary = lookup.summaries.get(article_id)
    agency = article.agency.name if article.agency and article.agency.evidence != "told" else ""
    outlet = lookup.outlet(article_id)
    source = f"{outlet}, from {flat(agency)}" if agency and not is_same_house(flat(agency), outlet) else outlet
    return ArticleDigest(
        title=flat(article.title) or "(no headline)",
        credit=f"{source} · {published_words(article.published)}",
        summary=_joined(summary, article.text) if summary else "",
    )


def _joined(summary: Summary, text: str) -> str:
    if any(sentence.text != sentence.spans[0].slice(text) for sentence in summary.sentences if sentence.spans):
        return " ".join(flat(sentence.text) for sentence in summary.sentences)  # a model's own words, cited elsewhere
    words = ""
    end = 0
    for sentence in summary.sentences:
        start = sentence.spans[0].start if sentence.spans else end
        gap = " … " if text[end:start].strip() else " "
        words += (gap if words else "") + flat(sentence.text)
        end = sentence.spans[-1].end if sentence.spans else end
    return words


def coverage_lines(coverage: Coverage, ungrounded: Sequence[Ungrounded] = ()) -> list[str]:
    """How much was read and what was not: without it a report with no finding says nothing. The reasons are in the JSON."""
    left_out = coverage.figures_read - coverage.figures_bound
    # "bound" is the design's word for a figure whose counted thing is known.
    line = f"{count(coverage.figures_read, 'figure')} read, {coverage.figures_bound:,} bound"
    line += f", {left_out:,} left out" if left_out else ""
    lines = [f"{line}; {count(coverage.undated, 'article')} undated" if coverage.undated else line]
    if coverage.not_checked:
        lines.append("not checked: " + "; ".join(flat(entry) for entry in coverage.not_checked))
    if ungrounded:
        lines.append(f"{count(len(ungrounded), 'quote')} turned away and not compared")
    return lines


def model_lines(report: Report) -> list[str]:
    """What a model proposed, how much of it the articles hold, and what it left out that the rules read."""
    rules, *models = report.provenance.readers
    lines = []
    for reader in models:
        held = sum(reader in claim.readers for claim in report.claims)
        away = sum(item.reader == reader for item in report.ungrounded)
        alone = sum(claim.readers == (rules,) for claim in report.claims)
        both = sum(reader in claim.readers and rules in claim.readers for claim in report.claims)
        lines.append(
            f"{flat(reader)}: {held:,} claims held by the articles, {count(away, 'quote or sentence', 'quotes and sentences')} "
            f"turned away; {both:,} claims read by both readers, {alone:,} by the rules alone"
        )
    return lines


def made_with(report: Report) -> str:
    """How the report was made, on one line."""
    provenance = report.provenance
    readers = listed([flat(reader) for reader in provenance.readers])
    return f"factcheck {provenance.version} · reference date {day_words(provenance.reference_date)} · read by {readers}"
