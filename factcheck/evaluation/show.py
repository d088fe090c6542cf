"""One story with its labels and the report's findings side by side."""

from collections.abc import Iterable, Iterator

from factcheck.errors import ConfigError
from factcheck.evaluation.cases.folder import Cases
from factcheck.evaluation.cases.stories import ExpectedFinding, StoryCase, expected_findings
from factcheck.evaluation.providers import StoryRun, provider_named
from factcheck.evaluation.run import BY_REPORT, BY_STORY, SUITES
from factcheck.evaluation.suites.findings import match_findings, quotes_of_finding
from factcheck.evaluation.table import remark_lines


def story_named(cases: Cases, name: str) -> StoryCase:
    """The story called `name`, or the only one whose name begins so; ConfigError when there is none or there are several."""
    known = [story for stories in cases.stories.values() for story in stories]
    found = [story for story in known if story.id == name] or [story for story in known if story.id.startswith(name)]
    if len(found) == 1:
        return found[0]
    said = (
        f"{len(found)} stories begin with {name!r}: {', '.join(story.id for story in found)}" if found else f"no story {name!r}"
    )
    raise ConfigError(f"{said}; the stories stand in {cases.folder / 'stories'}")


def show_lines(case: StoryCase, provider: str = "rules") -> Iterator[str]:
    """The articles, what is labelled beside what was raised, and what every suite misses."""
    run = StoryRun(case, provider_named(provider))
    yield f"{case.id} ({case.split}), {len(run.articles)} articles, {_labelled_words(case)}"
    for number, article in enumerate(run.articles, 1):
        yield f"  A{number} {article.publisher or 'no publisher'}, {article.published.value or 'undated'}: {article.title}"
    yield from _findings(run)
    for suite in SUITES:
        score = BY_REPORT[suite](run) if suite in BY_REPORT else BY_STORY[suite](case) if suite in BY_STORY else None
        if score is not None and suite != "findings" and score.remarks:
            yield ""
            yield f"{suite}: {len(score.remarks)} misses and false alarms"
            yield from (f"  {line}" for remark in score.remarks for line in remark_lines(case.id, remark))


def _labelled_words(case: StoryCase) -> str:
    labels = ", ".join(labels.labeller + ("" if labels.is_finished else " (unfinished)") for labels in case.labels)
    return (
        f"labelled by {labels}" if labels else "not labelled; findings from its facts sheet" if case.facts else "not labelled"
    )


def _findings(run: StoryRun) -> Iterator[str]:
    expected = expected_findings(run.case, run.articles) or ()
    matches = match_findings(run.report, expected, run.numbers)
    for number, one in enumerate(expected):
        raised = [match.finding for match in matches if match.expected == number]
        yield ""
        yield f"labelled   {one.family} {one.severity}: {one.what}"
        yield from (f"             {line}" for line in _sides(one))
        if not raised:
            yield "  raised     nothing"
        for finding in raised:
            yield f"  raised     {finding.code} {finding.severity}: {finding.explanation}"
            yield from (f"             {line}" for line in quotes_of_finding(run.report, finding))
    for match in matches:
        if match.expected is None:
            yield ""
            yield "labelled   nothing"
            yield f"  raised     {match.finding.code} {match.finding.severity}: {match.finding.explanation}"
            yield from (f"             {line}" for line in quotes_of_finding(run.report, match.finding))


def _sides(one: ExpectedFinding) -> Iterable[str]:
    for side in one.sides:
        yield " = ".join(dict.fromkeys(f"A{place.article + 1} “{place.words}”" for place in side))
