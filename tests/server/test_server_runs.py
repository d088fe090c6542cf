"""A whole run with noise for a model: nothing that it says is believed, everything that it fails at is told."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.errors import ModelUnavailable
from factcheck.ground import unsupported
from factcheck.model import Report, Span
from factcheck.pipeline import ModelSetup, Progress, acheck
from tests.pipeline.conftest import TODAY
from tests.server.conftest import Start, statuses_in
from tests.server.questions import articles, variants
from tests.server.service import Service

pytestmark = pytest.mark.server


@pytest.fixture
def setup(ledger_file: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A model at a server, as the environment names it, with a ledger of this test's own."""

    def made(service: Service, **options: Any) -> ModelSetup:
        monkeypatch.setenv("OPENAI_BASE_URL", service.url)
        monkeypatch.delenv("OPENAI_API_KEY", raising=False)
        return ModelSetup(name=f"openai/{service.model}", ledger=ledger_file, **options)

    return made


def findings_of(report: Report) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.code, one.severity, tuple(side.value for side in one.sides)) for one in report.findings]


def without_seconds(report: Report) -> str:
    page = json.loads(report.to_json())
    page["provenance"].pop("seconds")
    return json.dumps(page, indent=1)


def unfounded(report: Report) -> list[str]:
    """What the report shows as an article's words, or as held by them, and is not."""
    fields = {article.id: {"text": article.text, "title": article.title} for article in report.articles}

    def words(article_id: str, span: Span) -> str:
        return span.slice(fields[article_id][span.field])

    told = [
        (sentence.text, [words(one.article_id, one.span) for one in sentence.citations])
        for story in report.stories
        for sentence in story.sentences
    ]
    summed = [
        (sentence.text, [words(summary.article_id, span) for span in sentence.spans])
        for summary in report.summaries
        for sentence in summary.sentences
    ]
    return [
        *(claim.quote for claim in report.claims if words(claim.article_id, claim.span) != claim.quote),
        *(text for text, shown in [*told, *summed] if not shown or unsupported(text, shown)),
    ]


def test_noise_that_fits_the_schema_adds_nothing_that_is_not_there(talkative: Service, setup: Any) -> None:
    """Quotes and figures by the dozen, some of them the article's own: nothing but its words reaches the report, and the
    findings are the rules'.
    """
    given = variants(12)
    report = factcheck.check(given, today=TODAY, model=setup(talkative))
    alone = factcheck.check(given, today=TODAY)
    assert any(one.reader.startswith("openai/") for one in report.ungrounded)
    assert unfounded(report) == []
    assert findings_of(report) == findings_of(alone)
    assert {claim.quote for claim in alone.claims} <= {claim.quote for claim in report.claims}
    assert report.provenance.calls >= len(given)


def test_a_second_run_is_the_same_to_the_byte(talkative: Service, setup: Any) -> None:
    """All that was valid comes from the ledger, the seconds aside; what was not is asked again and told again."""
    model = setup(talkative)
    first = factcheck.check(articles(), today=TODAY, model=model)
    begun = talkative.begun
    second = factcheck.check(articles(), today=TODAY, model=model)
    assert without_seconds(second) == without_seconds(first)
    assert talkative.begun == begun


def test_replies_that_are_cut_leave_the_rules_and_a_report_that_says_so(
    rambling: Service, setup: Any, ledger_file: Path
) -> None:
    """Each reading is asked for in two halves, cut again, and told as read by the rules alone."""
    report = factcheck.check(articles(), today=TODAY, model=setup(rambling))
    alone = factcheck.check(articles(), today=TODAY)
    assert findings_of(report) == findings_of(alone)
    assert report.findings
    assert {claim.readers for claim in report.claims} == {("rules/1",)}
    told = [problem.message for problem in report.problems]
    assert sum("only by the rules" in message and "cut" in message for message in told) == 2
    kept = statuses_in(ledger_file)
    assert set(kept) == {"cut"}
    assert kept["cut"] >= 6


def test_the_run_after_a_cut_one_asks_for_nothing_again(rambling: Service, setup: Any) -> None:
    """A cut is known from the ledger: the same problems, no request."""
    model = setup(rambling)
    first = factcheck.check(articles(), today=TODAY, model=model)
    begun = rambling.begun
    second = factcheck.check(articles(), today=TODAY, model=model)
    assert rambling.begun == begun
    assert without_seconds(second) == without_seconds(first)


def test_a_server_that_goes_away_leaves_what_was_read(start: Start, brief: Service, setup: Any) -> None:
    """Killed after the first reading: the rest is told as not read, and the same command at another server goes on."""
    doomed = start("brief", "--context", "6144")

    def watch(_progress: Progress) -> None:
        doomed.kill()

    model = setup(doomed, concurrency=1)
    report = asyncio.run(acheck(articles(), today=TODAY, model=model, watch=watch))
    assert findings_of(report) == findings_of(factcheck.check(articles(), today=TODAY))
    assert any("could not be reached or broke off" in problem.message for problem in report.problems)
    begun = brief.begun
    whole = factcheck.check(articles(), today=TODAY, model=setup(brief))
    assert not whole.problems
    asked_again = brief.begun - begun
    assert 0 < asked_again < whole.provenance.calls


def test_no_server_ends_the_run(start: Start, setup: Any) -> None:
    """Nothing was answered: an error, and no report that looks like one."""
    gone = start("brief")
    gone.kill()
    with pytest.raises(ModelUnavailable, match="could not be reached"):
        factcheck.check(articles(), today=TODAY, model=setup(gone))


def test_a_deadline_that_no_reply_keeps(start: Start, setup: Any) -> None:
    """No reply in time is no claims and no finding less: one question is waited for, and the report says why."""
    slow = start("rambling", "--slots", "1")
    report = factcheck.check(articles(), today=TODAY, model=setup(slow, deadline=1.0))
    assert findings_of(report) == findings_of(factcheck.check(articles(), today=TODAY))
    assert any("no whole reply within 1 s" in problem.message for problem in report.problems)
