"""The recorded replies on the sample stories: complete, none too many, and of the prompts in use."""

import json
from datetime import date
from pathlib import Path

import pytest

import factcheck
from factcheck.evaluation.replies import CountedLedger, task_of
from factcheck.llm.recordings import Recordings
from factcheck.model import Report
from factcheck.pipeline import ModelSetup

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "evals" / "recordings" / "seeds"
TODAY = date(2025, 12, 1)


@pytest.fixture(scope="module")
def recordings() -> Recordings:
    return Recordings(FOLDER)


@pytest.fixture(scope="module")
def asked(recordings: Recordings) -> CountedLedger:
    """The recordings, with what is asked of them counted."""
    return CountedLedger(recordings)


@pytest.fixture(scope="module")
def report(asked: CountedLedger) -> Report:
    return factcheck.check(ROOT / "seeds", today=TODAY, model=ModelSetup(name="openai/transcribed", ledger=asked))


def test_every_reading_is_recorded_and_none_too_many(report: Report, recordings: Recordings, asked: CountedLedger) -> None:
    """A missing reading fails the run; an unused recording is a stale one, of another prompt or another text.

    Opinions and stories may outlive the pairs and articles that they were asked about: those are the rules' choice.
    """
    assert report.problems == ()
    readings = {one.key for one in recordings.requests if task_of(json.loads(one.text)) == "read"}
    used = {one.key for one in asked.used[""].values()}
    assert readings
    assert readings <= used


def test_findings_are_those_of_the_rules(report: Report) -> None:
    """What a model read beside them changes none."""
    alone = factcheck.check(ROOT / "seeds", today=TODAY)
    assert [(one.id, one.severity) for one in report.findings] == [(one.id, one.severity) for one in alone.findings]


def test_every_claim_of_the_model_is_its_slice(report: Report) -> None:
    """Some hundreds of them, each letter for letter in its article; what is not was turned away and is told."""
    articles = {article.id: article for article in report.articles}
    proposed = [claim for claim in report.claims if "openai/transcribed read/v1" in claim.readers]
    assert len(proposed) > 500
    for claim in proposed:
        article = articles[claim.article_id]
        assert claim.span.slice(article.title if claim.span.field == "title" else article.text) == claim.quote
    away = [item for item in report.ungrounded if item.reader == "openai/transcribed read/v1"]
    assert 0 < len(away) < len(proposed) / 5


def test_stories_are_told_with_citations(report: Report) -> None:
    """Each sentence cites places of the story's own articles."""
    told = [story for story in report.stories if len(story.article_ids) > 1]
    assert told
    for story in told:
        assert story.sentences
        for sentence in story.sentences:
            assert {citation.article_id for citation in sentence.citations} <= set(story.article_ids)
