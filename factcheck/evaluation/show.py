"""One case in full: a story with its labels and the report's findings side by side, a sentence, a page."""

from collections.abc import Iterable, Iterator

from factcheck.errors import ConfigError
from factcheck.evaluation.cases.folder import Cases
from factcheck.evaluation.cases.sentences import QuantityLabel, QuantitySentence, TimeLabel, TimeSentence
from factcheck.evaluation.cases.stories import ExpectedFinding, StoryCase, expected_findings
from factcheck.evaluation.providers import StoryRun, provider_named
from factcheck.evaluation.run import BY_REPORT, BY_STORY, SUITES
from factcheck.evaluation.suites.findings import match_findings, quotes_of_finding
from factcheck.evaluation.suites.ingest import score_page
from factcheck.evaluation.suites.quantities import score_quantities
from factcheck.evaluation.suites.times import score_times
from factcheck.evaluation.table import remark_lines
from factcheck.model import Quantity, TimeExpression
from factcheck.text.quantities import find_quantities
from factcheck.text.times import find_times


def case_lines(cases: Cases, name: str, provider: str = "rules") -> Iterator[str]:
    """The sentence or page called `name`, or the only story whose name begins so, in full.

    ConfigError when there is none, or several.
    """
    sentence = next((one for ones in cases.sentences.values() for one in ones if one.id == name), None)
    page = next((one for one in cases.pages if name and one.id.startswith(name)), None)
    if sentence is not None:
        yield from _sentence_lines(sentence)
    elif page is not None:
        score = score_page(page)
        yield f"{page.id}: {page.path}"
        yield from (line for remark in score.remarks for line in remark_lines(page.id, remark))
        yield f"{len(score.remarks)} things read otherwise than expected"
    else:
        yield from show_lines(story_named(cases, name), provider)


def _sentence_lines(sentence: QuantitySentence | TimeSentence) -> Iterator[str]:
    if isinstance(sentence, QuantitySentence):
        yield f"{sentence.id}: {sentence.text}"
        yield from (_figure_line("labelled", one) for one in sentence.labels)
        yield from (_figure_line("read", one) for one in find_quantities(sentence.text))
        remarks = score_quantities(sentence).remarks
    else:
        yield f"{sentence.id}: {sentence.text} (published {sentence.anchor})"
        yield from (_time_line("labelled", one) for one in sentence.labels)
        yield from (_time_line("read", one) for one in find_times(sentence.text, anchor=sentence.anchor))
        remarks = score_times(sentence).remarks
    yield from (f"{remark.kind}: {remark.what}" for remark in remarks)


def _figure_line(by: str, one: QuantityLabel | Quantity) -> str:
    return f"{by:8}  “{one.surface}” {one.kind} {one.low} to {one.high} {one.unit or ''}".rstrip()


def _time_line(by: str, one: TimeLabel | TimeExpression) -> str:
    return f"{by:8}  “{one.surface}” {one.type} {one.value}"


def story_named(cases: Cases, name: str) -> StoryCase:
    """The story called `name`, or the only one whose name begins so; ConfigError when there is none or there are several."""
    known = [story for stories in cases.stories.values() for story in stories]
    found = [story for story in known if story.id == name] or [story for story in known if story.id.startswith(name)]
    if len(found) == 1:
        return found[0]
    said = (
        f"{len(found)} stories begin with {name!r}: {', '.join(story.id for story in found)}" if found else f"no case {name!r}"
    )
    raise ConfigError(f"{said}; give a story's name or how it begins, the id of a sentence, or a page's name")


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
