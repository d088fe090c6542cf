"""The report as Markdown for a content system: the same words as on the terminal, article text always as text."""

import re
from collections.abc import Iterator
from itertools import groupby

from factcheck.model import Report
from factcheck.report.digest import (
    NOTHING_FOUND,
    ConfirmedDigest,
    FindingDigest,
    SideDigest,
    StoryDigest,
    TollDigest,
    digest,
    made_with,
)
from factcheck.report.excerpt import Excerpt
from factcheck.report.plain import inline

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_ACTIVE = re.compile(r"[\\`*_{}\[\]|~#]|[&<>]|://|(?<![A-Za-z0-9])www\.|@")
# "1. ", "2) ", "- ", "+ ", "= " at the head of a block would make a list or a heading of it.
_LEADING = re.compile(r"^(\s*)(?:(\d+)([.)])|([-+=:]))")


def escaped(text: str) -> str:
    """`text` on one line, so that CommonMark and GitHub's dialect render exactly these characters.

    >>> print(escaped("[win](http://x) <b>1 * 2</b>"))
    \\[win\\](http:\\/\\/x) &lt;b&gt;1 \\* 2&lt;/b&gt;
    """
    return _LEADING.sub(_escaped_lead, _ACTIVE.sub(_escaped_match, inline(text)))


def to_markdown(report: Report, *, summaries: bool = True) -> str:
    """The report as Markdown; every word of an article or file name is escaped."""
    told = digest(report, summaries=summaries)
    lines = ["# Fact check", "", f"**{escaped(told.header)}**", ""]
    coverage = [*(f"- {escaped(line)}" for line in told.coverage), ""]
    lines += ["## Conflicts", ""] if told.findings else [NOTHING_FOUND, "", *coverage]
    for finding in told.findings:
        lines += _finding(finding)
    for title, blocks in (
        ("What moved on", map(_toll, told.tolls)),
        ("What several origins confirm", [_confirmed(story, facts) for story, facts in _by_story(told.confirmed)]),
        ("What could not be checked", [[f"- {escaped(problem)}" for problem in told.problems]]),
        ("How it was read", [[f"- {escaped(notice)}" for notice in told.notices]]),
        ("In short", map(_story, told.stories)),
    ):
        body = [line for block in blocks for line in (*block, "") if block]
        if body:
            lines += [f"## {title}", "", *body]
    lines += ["## How much was read", "", *coverage] if told.findings else []
    lines.append(f"*{escaped(made_with(report))}*")
    return "\n".join(lines).rstrip() + "\n"


def _escaped_match(match: re.Match[str]) -> str:
    found = match.group()
    if found in _ENTITIES:
        return _ENTITIES[found]
    return {"://": ":\\/\\/", "www.": "www\\.", "WWW.": "WWW\\."}.get(found, f"\\{found}")


def _escaped_lead(match: re.Match[str]) -> str:
    space, digits, point, mark = match.groups()
    return f"{space}\\{mark}" if mark else f"{space}{digits}\\{point}"


def _quotation(quote: Excerpt) -> str:
    words = (f"**{escaped(piece.words)}**" if piece.is_value else escaped(piece.words) for piece in quote.pieces)
    return f"“{''.join(words)}”"


def _finding(finding: FindingDigest) -> Iterator[str]:
    yield from (f"### {finding.severity.upper()}: {escaped(finding.headline)}", "", escaped(finding.spread), "")
    for side in finding.sides:
        yield from _side(side)
    if finding.why:
        yield from (f"**Why:** {escaped(finding.why)}", "")
    for opinion in finding.opinions:
        yield from (escaped(opinion), "")
    yield from (f"Rule {escaped(finding.code)}, id {escaped(finding.id)}", "")


def _side(side: SideDigest) -> Iterator[str]:
    yield from (f"**{escaped(side.value)}**", "")
    for evidence in side.evidence:
        yield from (f"> {_quotation(evidence.excerpt)}", ">", f"> {escaped(evidence.credit())}", "")
    if side.also:
        yield from (f"Also: {escaped(side.also)}", "")


def _toll(toll: TollDigest) -> list[str]:
    lines = [f"### {escaped(toll.headline)}", ""]
    lines += [escaped(toll.story), ""] if toll.story else []
    for step in toll.steps:
        mark = f" · **{step.mark}**" if step.mark else ""
        lines.append(f"- **{escaped(step.value)}**{mark} · {escaped(step.credit())}")
    return [*lines, "", toll.note] if toll.note else lines


def _by_story(confirmed: tuple[ConfirmedDigest, ...]) -> list[tuple[str, list[ConfirmedDigest]]]:
    return [(story, list(facts)) for story, facts in groupby(confirmed, key=lambda fact: fact.story)]


def _confirmed(story: str, facts: list[ConfirmedDigest]) -> list[str]:
    lines = [escaped(story), ""] if story else []
    for fact in facts:
        label = f"{escaped(fact.headline)}: " if fact.headline else ""
        lines.append(f"- {label}**{escaped(fact.value)}** · {escaped(fact.origins)}")
    return lines


def _story(story: StoryDigest) -> list[str]:
    lines = [f"### {escaped(story.title)}", ""]
    if story.sentences:
        lines += [" ".join(map(escaped, story.sentences)), ""]
    is_one = [article.title for article in story.articles] == [story.title]
    for article in story.articles:
        lines += [] if is_one else [f"**{escaped(article.title)}**", ""]
        lines += [escaped(article.credit), ""]
        if article.summary:
            lines += [f"> {escaped(article.summary)}", ""]
    if story.background:
        lines += ["Also told as background in: " + "; ".join(map(escaped, story.background)), ""]
    return lines[:-1]
